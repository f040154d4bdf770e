#include "protocol/Verification.h"

#include "core/Json.h"
#include "protocol/Crypto.h"
#include "protocol/Encoding.h"

namespace fleet {

namespace {

constexpr qsizetype publicKeyBytes = 32;
/// How wrong a bot's corrected clock may still be before it takes a day-long command for one from the future.
constexpr std::chrono::minutes clockTolerance{5};

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

bool isForManagerKey(const Command &command)
{
    return command.verb == Verb::ReplaceKey
        && command.fields.value(QLatin1StringView("role")) == QJsonValue(QStringLiteral("manager"));
}

struct SignedCommand {
    Result<Command> command;
    bool mayOrder = false; ///< the key that signed it may give this order
};

/// Each key has its own reach, so each is tried by itself, and nothing is read before a signature held.
std::optional<SignedCommand> openCommand(const Envelope &envelope, const ConsoleKeys &keys)
{
    const auto openedBy = [&envelope](const QByteArray &key) -> std::optional<Result<Command>> {
        const Result<QJsonObject> payload = openEnvelope(envelope, PayloadType::Command, key);
        return payload ? std::optional(commandFromJson(*payload)) : std::nullopt;
    };
    if (std::optional<Result<Command>> command = openedBy(keys.manager)) {
        return SignedCommand{.command = std::move(*command), .mayOrder = true};
    }
    if (std::optional<Result<Command>> command = openedBy(keys.stop)) {
        const bool mayOrder = *command && isSafe((*command)->verb);
        return SignedCommand{.command = std::move(*command), .mayOrder = mayOrder};
    }
    if (std::optional<Result<Command>> command = openedBy(keys.recovery)) {
        const bool mayOrder = *command && isForManagerKey(**command);
        return SignedCommand{.command = std::move(*command), .mayOrder = mayOrder};
    }
    return std::nullopt;
}

VerifiedCommand refused(Command command, QString why)
{
    return {.verdict = CommandVerdict::Refuse, .command = std::move(command), .why = std::move(why)};
}

} // namespace

VerifiedCommand verifyCommand(const Envelope &envelope, const ConsoleKeys &keys, const FleetIdentity &fleet,
                              const BotAddress &self, UtcTime gatewayNow)
{
    std::optional<SignedCommand> opened = openCommand(envelope, keys);
    if (!opened) {
        return ignored(QStringLiteral("No key of this fleet's console signed a command here."));
    }
    Result<Command> &command = opened->command;
    if (!command) {
        return ignored(command.error().detail);
    }
    if (!opened->mayOrder) {
        return ignored(QStringLiteral("The key that signed this may not give such an order."));
    }
    if (command->fleetTag != fleet.tag || command->audience != fleet.audience) {
        return ignored(notOurs().detail);
    }
    if (!addresses(command->target, self)) {
        return ignored(QStringLiteral("The command is for other bots."));
    }
    if (command->expiresAt && gatewayNow > *command->expiresAt) {
        return refused(std::move(*command),
                       QStringLiteral("The command expired; this bot's clock says %1.").arg(toIso(gatewayNow)));
    }
    if (command->expiresAt && *command->expiresAt - gatewayNow > longestCommandLife + clockTolerance) {
        return refused(
            std::move(*command),
            QStringLiteral("The command is from the future; this bot's clock says %1.").arg(toIso(gatewayNow)));
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
        return failure(signedUnreadable(heartbeat.error()));
    }
    if (heartbeat->bot != claimedBot) {
        return failure(wrongSender());
    }
    if (heartbeat->fleetTag != fleet.tag || heartbeat->audience != fleet.audience) {
        return failure(notOurs());
    }
    return heartbeat;
}

Result<RotatedKey> verifyRotation(const Envelope &envelope, const BotId &sender, const Command &command,
                                  const BotKeys &keys, const FleetIdentity &fleet, UtcTime now)
{
    Result<Answer> answer = verifyAnswer(envelope, sender, keys, fleet, now);
    if (!answer) {
        return failure(answer.error());
    }
    if (command.verb != Verb::RotateKey || answer->command != command.id || answer->status != AnswerStatus::Completed) {
        return failure(ProblemKind::Protocol, QStringLiteral("This is not the final answer to that key rotation."));
    }
    JsonReader read(answer->values, QStringLiteral("rotate_key answer"));
    for (const char *key : {"key_version", "nonce"}) {
        const QJsonValue asked = command.fields.value(QLatin1StringView(key));
        if (asked.isUndefined() || answer->values.value(QLatin1StringView(key)) != asked) {
            read.fail(key, QStringLiteral("is not what was asked for."));
        }
    }
    const std::optional<QByteArray> publicKey = bytesFromHex(read.string("public_key"), publicKeyBytes);
    if (!publicKey) {
        read.fail("public_key", QStringLiteral("must be 32 bytes in hex."));
    } else if (*publicKey == keys.current || *publicKey == keys.former) {
        read.fail("public_key", QStringLiteral("is a key that this bot already had."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!openEnvelope(envelope, PayloadType::Answer, *publicKey)) {
        return failure(ProblemKind::Protocol, QStringLiteral("The new key did not sign the answer that announces it."));
    }
    return RotatedKey{.answer = std::move(*answer), .publicKey = *publicKey};
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
