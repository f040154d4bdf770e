#include "engine/ProfileSetup.h"

#include "core/Files.h"
#include "core/Ids.h"
#include "core/Uuid.h"
#include "engine/ApiKeys.h"
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

Profile profileFrom(const SetupRequest &request, const QString &manager, const DetectedGateway &detected)
{
    const Capabilities can = detected.gateway->capabilities();
    Profile profile;
    profile.paths.folder = QDir(request.folder).absolutePath();
    profile.organisation = request.organisation;
    profile.identity = {.tag = randomHex(tagBytes), .audience = randomHex(audienceBytes), .managerId = manager};
    profile.gateway = QUrl(request.gateway);
    profile.dialect = detected.dialect == Dialect::Rest ? DialectKind::Rest : DialectKind::Tool;
    profile.readable = can.readsMessages && can.readsEvents;
    profile.bus = profile.dialect == DialectKind::Rest ? BusMode::Sealed : BusMode::Plain;
    profile.tier = tierOfKey(request.apiKey);
    profile.sandbox = detected.health.clockRate.has_value();
    profile.apiKeyPlace = profile.sandbox ? ApiKeyPlace::File : request.keyPlace;
    return profile;
}

/// Takes back what makeKeys() made. What cannot be erased is of no use to anybody without the rest.
QCoro::Task<void> discard(Profile profile)
{
    if (profile.apiKeyPlace == ApiKeyPlace::Keychain) {
        const std::unique_ptr<ApiKeyStore> store = apiKeyStore(profile, ApiKeyPlace::Keychain);
        static_cast<void>(co_await store->erase());
    }
    QDir(profile.paths.secrets()).removeRecursively();
    QDir().rmdir(profile.paths.folder); // stays when it held something before
}

/// The fleet's keys, and the API key in its place; nothing of them on a failure.
QCoro::Task<Result<NewKeys>> makeKeys(Profile profile, QByteArray apiKey)
{
    const Result<void> folder = makePrivateFolder(profile.paths.folder);
    if (!folder) {
        co_return failure(folder.error());
    }
    const bool inFile = profile.apiKeyPlace == ApiKeyPlace::File;
    const Result<NewKeys> keys = FileKeyRing::create(profile.paths.secrets(), inFile ? apiKey : QByteArray());
    if (!keys || inFile) {
        co_return keys;
    }
    const Result<void> put = co_await putApiKey(profile, ApiKeyPlace::Keychain, apiKey);
    if (!put) {
        co_await discard(profile);
        co_return failure(put.error());
    }
    co_return keys;
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
    Profile profile = profileFrom(request, manager, *detected);
    const Result<NewKeys> keys = co_await makeKeys(profile, request.apiKey);
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
        co_await discard(profile);
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
