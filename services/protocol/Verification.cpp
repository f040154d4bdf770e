#include "protocol/Verification.h"

#include "core/Json.h"
#include "protocol/Crypto.h"

namespace fleet {

namespace {

Problem notOurs()
{
    return {.kind = ProblemKind::Protocol,
            .httpStatus = 0,
            .slug = {},
            .detail = QStringLiteral("The message belongs to another fleet or another gateway.")};
}

Problem wrongSender()
{
    return {.kind = ProblemKind::Protocol,
            .httpStatus = 0,
            .slug = {},
            .detail = QStringLiteral("The agent inside the message is not the one that sent it.")};
}

VerifiedCommand ignored(QString why)
{
    return {.verdict = CommandVerdict::Ignore, .command = {}, .why = std::move(why)};
}

/// The verb decides which keys count, so it is read first; nothing but the choice of keys depends on it.
std::vector<QByteArray> keysFor(const Envelope &envelope, const ConsoleKeys &keys)
{
    const Result<QJsonObject> unverified = parseJsonObject(envelope.payload);
    if (!unverified) {
        return {};
    }
    const std::optional<Verb> verb = verbFromString(unverified->value(QLatin1StringView("command")).toString());
    if (!verb) {
        return {};
    }
    std::vector<QByteArray> accepted{keys.manager};
    if (isSafe(*verb)) {
        accepted.push_back(keys.stop);
    }
    if (*verb == Verb::ReplaceKey) {
        accepted.push_back(keys.recovery);
    }
    return accepted;
}

} // namespace

VerifiedCommand verifyCommand(const Envelope &envelope, const ConsoleKeys &keys, const FleetIdentity &fleet,
                              const BotAddress &self, UtcTime gatewayNow)
{
    const Result<QJsonObject> payload = openEnvelope(envelope, PayloadType::Command, keysFor(envelope, keys));
    if (!payload) {
        return ignored(payload.error().detail);
    }
    Result<Command> command = commandFromJson(*payload);
    if (!command) {
        return ignored(command.error().detail);
    }
    if (command->fleetTag != fleet.tag || command->audience != fleet.audience) {
        return ignored(notOurs().detail);
    }
    if (!addresses(command->target, self)) {
        return ignored(QStringLiteral("The command is for other bots."));
    }
    if (command->expiresAt && gatewayNow > *command->expiresAt) {
        return {.verdict = CommandVerdict::Refuse,
                .command = std::move(*command),
                .why = QStringLiteral("The command expired; this bot's clock says %1.").arg(toIso(gatewayNow))};
    }
    return {.verdict = CommandVerdict::CarryOut, .command = std::move(*command), .why = {}};
}

std::vector<QByteArray> BotKeys::acceptableAt(UtcTime now) const
{
    std::vector<QByteArray> keys{current};
    if (!former.isEmpty() && now <= formerValidUntil) {
        keys.push_back(former);
    }
    return keys;
}

Result<Answer> verifyAnswer(const Envelope &envelope, const BotId &sender, const BotKeys &keys,
                            const FleetIdentity &fleet, UtcTime now)
{
    const Result<QJsonObject> payload = openEnvelope(envelope, PayloadType::Answer, keys.acceptableAt(now));
    if (!payload) {
        return failure(payload.error());
    }
    Result<Answer> answer = answerFromJson(*payload);
    if (!answer) {
        return answer;
    }
    if (answer->bot != sender) {
        return failure(wrongSender());
    }
    if (answer->fleetTag != fleet.tag || answer->audience != fleet.audience) {
        return failure(notOurs());
    }
    return answer;
}

Result<Heartbeat> verifyHeartbeat(const Envelope &envelope, const BotId &claimedBot, const BotKeys &keys,
                                  const FleetIdentity &fleet, UtcTime now)
{
    const Result<QJsonObject> payload = openEnvelope(envelope, PayloadType::Heartbeat, keys.acceptableAt(now));
    if (!payload) {
        return failure(payload.error());
    }
    Result<Heartbeat> heartbeat = heartbeatFromJson(*payload);
    if (!heartbeat) {
        return heartbeat;
    }
    if (heartbeat->bot != claimedBot) {
        return failure(wrongSender());
    }
    if (heartbeat->fleetTag != fleet.tag || heartbeat->audience != fleet.audience) {
        return failure(notOurs());
    }
    return heartbeat;
}

Result<Enrolled> verifyEnrolled(const Envelope &envelope, const BotId &sender, QByteArrayView oneTimeCode,
                                const FleetIdentity &fleet)
{
    // The key that must have signed stands in the payload itself: the code's MAC over it is what makes it the bot's.
    const Result<QJsonObject> unverified = parseJsonObject(envelope.payload);
    if (!unverified) {
        return failure(unverified.error());
    }
    Result<Enrolled> enrolled = enrolledFromJson(*unverified);
    if (!enrolled) {
        return enrolled;
    }
    const Result<QJsonObject> verified = openEnvelope(envelope, PayloadType::Answer, enrolled->publicKey);
    if (!verified) {
        return failure(verified.error());
    }
    if (enrolled->bot != sender) {
        return failure(wrongSender());
    }
    if (enrolled->fleetTag != fleet.tag || enrolled->audience != fleet.audience) {
        return failure(notOurs());
    }
    if (oneTimeCode.isEmpty()
        || !crypto::equalConstantTime(enrolled->codeMac, crypto::hmacSha256(oneTimeCode, enrolled->publicKey))) {
        return failure(ProblemKind::Protocol, QStringLiteral("The one-time code does not match this bot's bundle."));
    }
    return enrolled;
}

} // namespace fleet
