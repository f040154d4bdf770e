#include "engine/ProfileSetup.h"

#include "core/Files.h"
#include "core/Ids.h"
#include "core/Uuid.h"
#include "gateway/DetectGateway.h"
#include "gateway/Transport.h"
#include "protocol/Crypto.h"
#include "vault/FileKeyRing.h"

#include <QDir>

namespace fleet {

namespace {

constexpr int tagBytes = 8;
constexpr int audienceBytes = 16;
constexpr qsizetype longestOrganisation = 64;

Result<void> check(const SetupRequest &request)
{
    if (profileExists(request.folder)) {
        return failure(ProblemKind::Invalid, QStringLiteral("%1 holds a profile already.").arg(request.folder));
    }
    if (!isValidAgentId(request.organisation) || request.organisation.size() > longestOrganisation) {
        return failure(
            ProblemKind::Invalid,
            QStringLiteral("The organisation may have letters, digits, '.', '_' and '-', and at most 64 of them."));
    }
    if (request.apiKey.isEmpty() || request.apiKey.contains(' ') || request.apiKey.contains('\n')) {
        return failure(ProblemKind::Invalid, QStringLiteral("The API key file is empty or holds more than one line."));
    }
    return {};
}

QStringList remarksFor(const Profile &profile)
{
    QStringList remarks;
    if (profile.tier == QLatin1StringView("free")) {
        remarks << QStringLiteral(
            "The API key is of the free tier: too small for a console. Twelve bots need starter, more need pro.");
    }
    if (profile.bus == BusMode::Plain) {
        remarks << QStringLiteral("This gateway's dialect publishes heartbeats in clear: any tenant can read them.");
    }
    if (!profile.readable) {
        remarks << QStringLiteral(
            "This gateway cannot be read: commands are sent, but no bot can prove that it carried them out.");
    }
    return remarks;
}

QCoro::Task<Result<SetupReport>> setUp(SetupRequest request, const Clock *clock)
{
    crypto::initialise();
    const Result<void> sound = check(request);
    if (!sound) {
        co_return failure(sound.error());
    }
    const Result<BaseUrl> base = readBaseUrl(request.gateway);
    if (!base) {
        co_return failure(base.error());
    }
    const QString manager =
        request.managerId.isEmpty() ? QStringLiteral("fleet-manager-") + request.organisation : request.managerId;
    const ApiKeySource key = [apiKey = request.apiKey] { return apiKey; };
    Transport transport(*base, key, *clock);
    const Result<DetectedGateway> detected =
        co_await detectGateway(transport, key, manager, DialectChoice::Detect, Lane::Interactive);
    if (!detected) {
        co_return failure(detected.error());
    }
    Profile profile;
    profile.paths.folder = QDir(request.folder).absolutePath();
    profile.organisation = request.organisation;
    profile.identity = {.tag = randomHex(tagBytes), .audience = randomHex(audienceBytes), .managerId = manager};
    profile.gateway = QUrl(request.gateway);
    profile.dialect = detected->dialect == Dialect::Rest ? DialectKind::Rest : DialectKind::Tool;
    profile.readable = detected->gateway->capabilities().readsMessages && detected->gateway->capabilities().readsEvents;
    profile.bus = profile.dialect == DialectKind::Rest ? BusMode::Sealed : BusMode::Plain;
    profile.tier = tierOfKey(request.apiKey);
    profile.sandbox = detected->health.clockRate.has_value();

    const Result<void> folder = makePrivateFolder(profile.paths.folder);
    if (!folder) {
        co_return failure(folder.error());
    }
    const Result<NewKeys> keys = FileKeyRing::create(profile.paths.secrets(), request.apiKey);
    if (!keys) {
        co_return failure(keys.error());
    }
    profile.recoveryKey = keys->recoveryKey;
    const Result<void> identity = co_await detected->gateway->setIdentityKey(
        manager, QString::fromLatin1(keys->managerKey.toHex()), Lane::Interactive);
    Result<void> saved = identity;
    if (saved || profile.dialect == DialectKind::Tool) {
        saved = saveProfile(profile); // the guide's ten tools have no way to set a key
    }
    if (!saved) {
        QDir(profile.paths.secrets()).removeRecursively();
        QDir().rmdir(profile.paths.folder); // stays when it held something before
        co_return failure(saved.error());
    }
    co_return SetupReport{.profile = profile, .recoveryCode = keys->recoveryCode, .remarks = remarksFor(profile)};
}

} // namespace

QString tierOfKey(const QByteArray &apiKey)
{
    const QList<QByteArray> parts = apiKey.split('_');
    return parts.size() == 3 && parts.at(0) == "a2a" ? QString::fromLatin1(parts.at(1)) : QString();
}

QCoro::Task<Result<SetupReport>> setUpProfile(SetupRequest request, const Clock &clock)
{
    return setUp(std::move(request), &clock);
}

} // namespace fleet
