#include "fleet/AnswerDesk.h"

#include "core/Json.h"
#include "protocol/Roads.h"

namespace fleet {

namespace {

/// A bot's first word, in the wrong thread: no answer, and no forgery either.
bool isFirstWord(const Result<Envelope> &envelope)
{
    const Result<QJsonObject> payload = envelope ? parseJsonObject(envelope->payload) : failure(envelope.error());
    return payload && isEnrolledPayload(*payload);
}

} // namespace

AnswerVerdict judgeAnswer(const Message &message, const Operation &operation, const FleetState &state,
                          const FleetIdentity &fleet, UtcTime now)
{
    const BotId sender(message.sender);
    const std::optional<BotKeys> keys = state.keysOf(sender);
    if (!keys || !operation.deliveries.contains(sender)) {
        return {};
    }
    const Result<Envelope> envelope = roads::envelopeOfBody(message.body);
    Result<Answer> answer =
        envelope ? verifyAnswer(*envelope, sender, *keys, fleet, now) : Result<Answer>(failure(envelope.error()));
    if (answer) {
        return {.answer = std::move(*answer), .forged = {}};
    }
    return {.answer = std::nullopt, .forged = isFirstWord(envelope) ? QString() : answer.error().detail};
}

} // namespace fleet
