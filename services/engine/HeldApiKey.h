// The API key of a profile whose key is in the keychain, in memory while a program runs: a stop waits for no keychain.
// Must never show it to anybody but those who make the lanes.
#pragma once

#include "core/Result.h"
#include "vault/Keychain.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <memory>
#include <optional>

namespace fleet {

/// Used on one thread.
class HeldApiKey final {
public:
    explicit HeldApiKey(const QString &profileFolder, KeychainLimits limits = {});

    /// Nothing when the profile's key is in its file. Read once, by whoever asks first; after a problem, anew.
    [[nodiscard]] QCoro::Task<Result<std::optional<QByteArray>>> get() const;
    /// The same, read again: another program may have put a new key there. After a problem the former is still held.
    [[nodiscard]] QCoro::Task<Result<std::optional<QByteArray>>> renewed() const;
    /// As it was read or told last; nothing before.
    [[nodiscard]] std::optional<QByteArray> held() const;
    /// The gateway gave this one to this program.
    void hold(const QByteArray &key);

private:
    struct Shared;
    static QCoro::Task<void> fetch(std::shared_ptr<Shared> shared);
    [[nodiscard]] static QCoro::Task<Result<std::optional<QByteArray>>> await(std::shared_ptr<Shared> shared,
                                                                              bool anew);

    std::shared_ptr<Shared> m_shared; ///< outlives what is being read
};

} // namespace fleet
