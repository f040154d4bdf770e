// What a bot says about one command: at most one `accepted` and one final answer (protocol, section 5),
// and the `enrolled` answer of its first start (section 1).
#pragma once

#include "core/Ids.h"
#include "core/Result.h"
#include "core/Time.h"
#include "protocol/Heartbeat.h"
#include "protocol/Hold.h"

#include <QJsonObject>

#include <cstdint>
#include <optional>

namespace fleet {

enum class AnswerStatus : std::uint8_t { Accepted, Completed, Rejected, Failed };

[[nodiscard]] QString toString(AnswerStatus status);
[[nodiscard]] std::optional<AnswerStatus> answerStatusFromString(const QString &text);
[[nodiscard]] inline bool isFinal(AnswerStatus status)
{
    return status != AnswerStatus::Accepted;
}

struct Answer {
    CommandId command;
    BotId bot;
    AnswerStatus status = AnswerStatus::Accepted;
    QString detail;     ///< a sentence; for a refusal the reason
    QJsonObject values; ///< echoed values of set_limits and its like
    BotState state = BotState::Dormant;
    std::vector<Hold> holds;
    std::optional<qint64> openPositions;
    std::optional<qint64> openOrders;
    qint64 keptByPolicy = 0; ///< positions that the stop's wind-down keeps
    InstanceId instance;
    qint64 seq = 0; ///< counted together with the heartbeats of the same instance
    UtcTime at{};   ///< the bot's clock
    QString fleetTag;
    QString audience;
    bool standby = false; ///< as in a heartbeat

    bool operator==(const Answer &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Answer &answer);
[[nodiscard]] Result<Answer> answerFromJson(const QJsonObject &object);

/// A bot's first word: its own public key, bound to the one-time code of its bundle.
struct Enrolled {
    BotId bot;
    QByteArray publicKey; ///< raw 32 bytes; the envelope around it is signed with the matching secret
    QByteArray codeMac;   ///< HMAC-SHA256(one-time code, public key)
    UtcTime at{};
    QString fleetTag;
    QString audience;
};

[[nodiscard]] QJsonObject toJson(const Enrolled &enrolled);
[[nodiscard]] Result<Enrolled> enrolledFromJson(const QJsonObject &object);
/// True when a verified-or-not answer payload is an `enrolled` answer.
[[nodiscard]] bool isEnrolledPayload(const QJsonObject &object);

} // namespace fleet
