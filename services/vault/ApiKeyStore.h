// The one place where a profile's gateway API key lies: a private file, or the keychain of the desktop.
// Must never fall back from the one to the other, and never puts a byte of the key into a problem's text.
#pragma once

#include "core/Result.h"
#include "vault/Keychain.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace fleet {

enum class ApiKeyPlace : std::uint8_t {
    File,     ///< readable by every program of its owner
    Keychain, ///< readable inside the desktop session that keeps it, and nowhere else
};

[[nodiscard]] QString toString(ApiKeyPlace place);
[[nodiscard]] std::optional<ApiKeyPlace> apiKeyPlaceFromString(QStringView text);

/// Invalid unless it can go into a header line: one line of visible ASCII.
[[nodiscard]] Result<void> checkApiKey(const QByteArray &key);

/// A call may be started on any thread and ends there; none blocks it for longer than a file takes.
class ApiKeyStore {
public:
    ApiKeyStore() = default;
    ApiKeyStore(const ApiKeyStore &) = delete;
    ApiKeyStore &operator=(const ApiKeyStore &) = delete;
    virtual ~ApiKeyStore() = default;

    /// NotFound when there is none; Storage with what to do when it cannot be had.
    [[nodiscard]] virtual QCoro::Task<Result<QByteArray>> read() const = 0;
    /// Replaces an earlier one. Kind Invalid for what is no API key.
    [[nodiscard]] virtual QCoro::Task<Result<void>> write(QByteArray key) const = 0;
    /// Nothing to erase is a success.
    [[nodiscard]] virtual QCoro::Task<Result<void>> erase() const = 0;
};

/// `keyFolder`: the key ring's.
class ApiKeyFile final : public ApiKeyStore {
public:
    explicit ApiKeyFile(const QString &keyFolder);

    [[nodiscard]] QCoro::Task<Result<QByteArray>> read() const override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QByteArray key) const override;
    [[nodiscard]] QCoro::Task<Result<void>> erase() const override;

    /// What read() reads, for who cannot wait; kind Invalid for a damaged one. A new line at the end is an editor's.
    [[nodiscard]] Result<QByteArray> readNow() const;

private:
    QString m_path;
};

class KeychainApiKey final : public ApiKeyStore {
public:
    /// `entry`: its name in the keychain, one a profile.
    explicit KeychainApiKey(QString entry, KeychainLimits limits = {});

    [[nodiscard]] QCoro::Task<Result<QByteArray>> read() const override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QByteArray key) const override;
    [[nodiscard]] QCoro::Task<Result<void>> erase() const override;

private:
    QString m_entry;
    KeychainLimits m_limits;
};

} // namespace fleet
