// Makes a profile: checks the gateway first, then writes keys and settings; a failure leaves nothing behind.
// Must never overwrite a profile, and never prints a secret but the recovery code it returns.
#pragma once

#include "core/Clock.h"
#include "fleet/Profile.h"

#include <QCoroTask>

namespace fleet {

struct SetupRequest {
    QString folder;
    QString gateway; ///< as typed
    QString organisation;
    QString managerId; ///< empty: fleet-manager-{org}
    QByteArray apiKey;
    /// Where the key is to be kept; a sandbox's is always kept in a file.
    ApiKeyPlace keyPlace = ApiKeyPlace::File;
};

struct SetupReport {
    Profile profile;
    QString recoveryCode; ///< secret, to be shown once
    QStringList remarks;  ///< what an operator should know, e.g. of the tier's arithmetic
};

/// Kinds: Invalid (bad input, a profile exists), Unauthorized or Forbidden (the key is not the manager's), Offline …;
/// Storage also when a keychain that was asked for does not take the key: it is not put elsewhere then.
[[nodiscard]] QCoro::Task<Result<SetupReport>> setUpProfile(SetupRequest request, const Clock &clock);

/// "a2a_pro_…" → "pro"; empty for another form.
[[nodiscard]] QString tierOfKey(const QByteArray &apiKey);

} // namespace fleet
