#include "vault/ApiKeyStore.h"

#include "core/Enums.h"
#include "core/Files.h"
#include "vault/SecretFile.h"

#include <QDir>

#include <algorithm>

namespace fleet {

namespace {

constexpr qsizetype maxApiKeyBytes = 4096;

constexpr EnumNames<ApiKeyPlace, 2> placeNames{{
    {ApiKeyPlace::File, QLatin1StringView("file")},
    {ApiKeyPlace::Keychain, QLatin1StringView("keychain")},
}};

// Coroutines that need nothing of a store: it may be gone before they end.

QCoro::Task<Result<QByteArray>> readEntry(QString entry, KeychainLimits limits)
{
    const Result<QByteArray> key = co_await keychain::read(entry, limits);
    if (key && !checkApiKey(*key)) {
        co_return failure(ProblemKind::Storage,
                          QStringLiteral("What the desktop keychain holds for this profile is no API key."));
    }
    co_return key;
}

QCoro::Task<Result<void>> writeEntry(QString entry, QByteArray key, KeychainLimits limits)
{
    const Result<void> clean = checkApiKey(key);
    if (!clean) {
        co_return clean;
    }
    const Result<void> written = co_await keychain::write(entry, key, limits);
    co_return written;
}

template<typename T>
QCoro::Task<Result<T>> done(Result<T> result)
{
    co_return result;
}

} // namespace

QString toString(ApiKeyPlace place)
{
    return enumToString(placeNames, place);
}

std::optional<ApiKeyPlace> apiKeyPlaceFromString(QStringView text)
{
    return enumFromString(placeNames, text);
}

Result<void> checkApiKey(const QByteArray &key)
{
    // It goes into a header line: anything but visible ASCII could add a line of its own.
    const bool clean = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7F; });
    if (key.isEmpty() || key.size() > maxApiKeyBytes || !clean) {
        return failure(ProblemKind::Invalid, QStringLiteral("An API key is one line of visible ASCII characters."));
    }
    return {};
}

// ---- the file

ApiKeyFile::ApiKeyFile(const QString &keyFolder) : m_path(keyFolder + QStringLiteral("/api.key")) {}

Result<QByteArray> ApiKeyFile::readNow() const
{
    const Result<crypto::SecretBytes> bytes = readSecretFile(m_path);
    if (!bytes) {
        return failure(bytes.error());
    }
    const QByteArray key = bytes->view().toByteArray().trimmed();
    if (!checkApiKey(key)) {
        return failure(ProblemKind::Invalid, QStringLiteral("The key file %1 is damaged. Restore it from a backup.")
                                                 .arg(QDir::toNativeSeparators(m_path)));
    }
    return key;
}

QCoro::Task<Result<QByteArray>> ApiKeyFile::read() const
{
    return done(readNow());
}

QCoro::Task<Result<void>> ApiKeyFile::write(QByteArray key) const
{
    return done(checkApiKey(key).and_then([&] { return writePrivateFile(m_path, key); }));
}

QCoro::Task<Result<void>> ApiKeyFile::erase() const
{
    return done(wipeSecretFile(m_path));
}

// ---- the keychain

KeychainApiKey::KeychainApiKey(QString entry, KeychainLimits limits) : m_entry(std::move(entry)), m_limits(limits) {}

QCoro::Task<Result<QByteArray>> KeychainApiKey::read() const
{
    return readEntry(m_entry, m_limits);
}

QCoro::Task<Result<void>> KeychainApiKey::write(QByteArray key) const
{
    return writeEntry(m_entry, std::move(key), m_limits);
}

QCoro::Task<Result<void>> KeychainApiKey::erase() const
{
    return keychain::erase(m_entry, m_limits);
}

} // namespace fleet
