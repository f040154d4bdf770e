// Whether a bot's signed report proves that a command was carried out (protocol, section 5, last column).
// Pure. A field that is missing never proves anything.
#pragma once

#include "protocol/Answer.h"
#include "protocol/Command.h"
#include "protocol/Heartbeat.h"

namespace fleet {

/// What a heartbeat or an answer says about the bot at one moment.
struct Report {
    BotState state = BotState::Dormant;
    std::vector<Hold> holds;
    std::optional<qint64> openPositions;
    std::optional<qint64> openOrders;
    qint64 keptByPolicy = 0;
    std::vector<CommandId> applied; ///< a heartbeat's list; of a completed answer its own command
    InstanceId instance;
    qint64 seq = 0;
    QString version;
    std::optional<AnswerStatus> answer; ///< set when this is an answer to the command in question
    QJsonObject values;                 ///< an answer's echo
    bool standby = false;               ///< with no hold it stays dormant
};

[[nodiscard]] Report reportOf(const Heartbeat &heartbeat);
[[nodiscard]] Report reportOf(const Answer &answer);

struct ProofContext {
    InstanceId instanceBefore;        ///< the running instance when the command was sent; for restart and versions
    std::optional<seconds> silentFor; ///< heard silence since the final answer; for shutdown
    seconds interval{30};             ///< of the bot's heartbeats
    QByteArray rotatedKey;            ///< for rotate_key: what verifyRotation() found and the gateway shows since
};

[[nodiscard]] bool proves(const Command &command, const Report &report, const ProofContext &context);

/// The bot was heard after the command went out and does not show its hold: it must get the command again.
[[nodiscard]] bool lacksHold(const Command &command, const Report &report);

/// Positions that remain although the command was to close them, nothing when the report does not say.
[[nodiscard]] std::optional<qint64> positionsLeft(const Command &command, const Report &report);

} // namespace fleet
