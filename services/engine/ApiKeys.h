// A profile's gateway API key: read from where the profile says it is, kept there, moved to the other place.
// Must never leave a moment in which the key is in neither place.
#pragma once

#include "fleet/Profile.h"
#include "vault/ApiKeyStore.h"
#include "vault/FileKeyRing.h"

#include <QCoroTask>

#include <memory>
#include <optional>

namespace fleet {

/// `place`: which of the profile's two places, whatever the profile says.
[[nodiscard]] std::unique_ptr<ApiKeyStore> apiKeyStore(const Profile &profile, ApiKeyPlace place,
                                                       KeychainLimits limits = {});

/// Nothing for a profile whose key is in its file: the key ring reads that itself. A problem says what to do.
[[nodiscard]] QCoro::Task<Result<std::optional<QByteArray>>> readKeychainKey(Profile profile,
                                                                             KeychainLimits limits = {});

/// The profile's keys. `apiKey`: as readKeychainKey() found it.
[[nodiscard]] Result<std::unique_ptr<FileKeyRing>> openKeyRing(const Profile &profile,
                                                               const std::optional<QByteArray> &apiKey);

/// Into the place that the profile in `folder` names now.
[[nodiscard]] QCoro::Task<Result<void>> keepApiKey(QString folder, QByteArray key, KeychainLimits limits = {});

struct KeyMove {
    Profile profile; ///< as it is now
    /// Why the key is still in the former place as well, in words; empty when it is not.
    QString leftBehind;
};

/// Writes it to the new place, reads it back, changes the profile, and only then erases it in the former one. A program
/// that dies on the way leaves the profile where it was or where it should be, with its key there. Kind Invalid for a
/// sandbox's key, which stays in its file. To move it to where it is erases what a former move left behind.
[[nodiscard]] QCoro::Task<Result<KeyMove>> moveApiKey(QString folder, ApiKeyPlace to, KeychainLimits limits = {});

/// Writes the key and reads it back.
[[nodiscard]] QCoro::Task<Result<void>> putApiKey(Profile profile, ApiKeyPlace place, QByteArray key,
                                                  KeychainLimits limits = {});

} // namespace fleet
