// One fleet's settings and where its files stand. No secret is in here: those sit behind the KeyRing.
#pragma once

#include "core/Result.h"
#include "protocol/Bundle.h"
#include "protocol/Verification.h"
#include "vault/ApiKeyStore.h"

#include <QJsonValue>
#include <QString>
#include <QUrl>

namespace fleet {

/// The files of a profile folder (0700).
struct ProfilePaths {
    QString folder;

    [[nodiscard]] QString settings() const;
    [[nodiscard]] QString database() const;
    [[nodiscard]] QString history() const;
    [[nodiscard]] QString inbox() const;   ///< what webhooks brought and is not yet on record
    [[nodiscard]] QString secrets() const; ///< folder
    [[nodiscard]] QString bundles() const; ///< folder
    [[nodiscard]] QString spill() const;   ///< folder of operations sent without the engine
    [[nodiscard]] QString roster() const;  ///< who is in the fleet, readable without the database
    [[nodiscard]] QString lock() const;
    [[nodiscard]] QString socket() const;
    [[nodiscard]] QString pulse() const; ///< written by a running engine every few seconds
};

struct Profile {
    ProfilePaths paths;
    QString organisation;
    FleetIdentity identity; ///< manager id, fleet tag, audience
    QUrl gateway;
    DialectKind dialect = DialectKind::Rest;
    bool readable = true; ///< the gateway has reads: messages and events
    BusMode bus = BusMode::Sealed;
    QString tier; ///< of the manager's API key, as it says of itself
    bool sandbox = false;
    QByteArray recoveryKey; ///< public half
    ApiKeyPlace apiKeyPlace = ApiKeyPlace::File;
    /// As it stands in the file, for readWebhookSettings(): a slip in it must not keep a console from starting.
    QJsonValue webhook = QJsonValue::Undefined;
};

/// The keychain's name for this profile's key: no two fleets share one, nor two managers of one fleet.
[[nodiscard]] QString keychainEntry(const Profile &profile);

[[nodiscard]] Result<Profile> loadProfile(const QString &folder);
[[nodiscard]] Result<void> saveProfile(const Profile &profile);
[[nodiscard]] bool profileExists(const QString &folder);
/// `--profile` or the default in the XDG data home.
[[nodiscard]] QString defaultProfileFolder();

} // namespace fleet
