#include "engine/ApiKeys.h"

#include <QDir>

namespace fleet {

namespace {

/// What a person can do about a key that is gone: nothing but to bring one.
Problem missingFrom(const Profile &profile)
{
    const QString file = QDir(profile.paths.secrets()).filePath(QStringLiteral("api.key"));
    return {.kind = ProblemKind::Storage,
            .httpStatus = 0,
            .slug = {},
            .detail = QStringLiteral("The desktop keychain has no API key for this profile. Put the key into the file "
                                     "%1, readable by you alone, and in %2 change api_key_in to \"file\".")
                          .arg(QDir::toNativeSeparators(file), QDir::toNativeSeparators(profile.paths.settings()))};
}

ApiKeyPlace otherThan(ApiKeyPlace place)
{
    return place == ApiKeyPlace::File ? ApiKeyPlace::Keychain : ApiKeyPlace::File;
}

} // namespace

std::unique_ptr<ApiKeyStore> apiKeyStore(const Profile &profile, ApiKeyPlace place, KeychainLimits limits)
{
    if (place == ApiKeyPlace::Keychain) {
        return std::make_unique<KeychainApiKey>(keychainEntry(profile), limits);
    }
    return std::make_unique<ApiKeyFile>(profile.paths.secrets());
}

QCoro::Task<Result<std::optional<QByteArray>>> readKeychainKey(Profile profile, KeychainLimits limits)
{
    if (profile.apiKeyPlace == ApiKeyPlace::File) {
        co_return std::optional<QByteArray>();
    }
    const std::unique_ptr<ApiKeyStore> store = apiKeyStore(profile, ApiKeyPlace::Keychain, limits);
    const Result<QByteArray> key = co_await store->read();
    if (!key) {
        co_return failure(key.error().kind == ProblemKind::NotFound ? missingFrom(profile) : key.error());
    }
    co_return std::optional<QByteArray>(*key);
}

Result<std::unique_ptr<FileKeyRing>> openKeyRing(const Profile &profile, const std::optional<QByteArray> &apiKey)
{
    if (profile.apiKeyPlace == ApiKeyPlace::Keychain && !apiKey) {
        return failure(ProblemKind::Storage, QStringLiteral("The API key was not read from the desktop keychain."));
    }
    Result<std::unique_ptr<FileKeyRing>> keys = FileKeyRing::open(profile.paths.secrets());
    if (keys && apiKey) {
        if (const Result<void> used = (*keys)->useApiKey(*apiKey); !used) {
            return failure(used.error());
        }
    }
    return keys;
}

QCoro::Task<Result<void>> keepApiKey(QString folder, QByteArray key, KeychainLimits limits)
{
    // Read anew: it may have been moved since this program began.
    const Result<Profile> profile = loadProfile(folder);
    if (!profile) {
        co_return failure(profile.error());
    }
    const std::unique_ptr<ApiKeyStore> store = apiKeyStore(*profile, profile->apiKeyPlace, limits);
    const Result<void> kept = co_await store->write(key);
    co_return kept;
}

QCoro::Task<Result<void>> putApiKey(Profile profile, ApiKeyPlace place, QByteArray key, KeychainLimits limits)
{
    const std::unique_ptr<ApiKeyStore> store = apiKeyStore(profile, place, limits);
    const Result<void> written = co_await store->write(key);
    if (!written) {
        co_return written;
    }
    // Not every keychain says that it did not take it.
    const Result<QByteArray> back = co_await store->read();
    if (!back) {
        co_return failure(back.error());
    }
    if (*back != key) {
        co_return failure(ProblemKind::Storage,
                          QStringLiteral("The API key did not come back as it was written. It stays where it was."));
    }
    co_return Result<void>();
}

QCoro::Task<Result<KeyMove>> moveApiKey(QString folder, ApiKeyPlace to, KeychainLimits limits)
{
    const Result<Profile> profile = loadProfile(folder);
    if (!profile) {
        co_return failure(profile.error());
    }
    if (profile->sandbox && to == ApiKeyPlace::Keychain) {
        co_return failure(ProblemKind::Invalid,
                          QStringLiteral("A sandbox's API key stays in its file: it opens nothing of value."));
    }
    const std::unique_ptr<ApiKeyStore> source = apiKeyStore(*profile, profile->apiKeyPlace, limits);
    const Result<QByteArray> key = co_await source->read();
    if (!key) {
        co_return failure(key.error());
    }
    KeyMove move{.profile = *profile, .leftBehind = {}};
    if (profile->apiKeyPlace == to && to == ApiKeyPlace::File) {
        co_return move; // no keychain is needed to say that it is in the file
    }
    if (profile->apiKeyPlace != to) {
        const Result<void> put = co_await putApiKey(*profile, to, *key, limits);
        if (!put) {
            co_return failure(put.error());
        }
        move.profile.apiKeyPlace = to;
        const Result<void> saved = saveProfile(move.profile);
        if (!saved) {
            co_return failure(saved.error());
        }
    }
    const std::unique_ptr<ApiKeyStore> former = apiKeyStore(*profile, otherThan(to), limits);
    const Result<void> erased = co_await former->erase();
    if (!erased) {
        move.leftBehind = erased.error().detail;
    }
    co_return move;
}

} // namespace fleet
