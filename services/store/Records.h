// The rows of the store as values. Durable progress lives here and nowhere else.
#pragma once

#include "core/Alert.h"
#include "core/Bot.h"
#include "core/Scope.h"
#include "protocol/DeliveryMachine.h"
#include "protocol/Hold.h"
#include "protocol/Verb.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <variant>
#include <vector>

namespace fleet {

/// One act of an operator or of a rule.
struct OperationRecord {
    OperationId id;
    Verb verb = Verb::Pause;
    Scope scope;
    QString reason;
    QString issuedBy;
    UtcTime createdAt{};
    ThreadId thread;    ///< where the bots answer
    QJsonObject fields; ///< the verb's own fields
    bool ended = false; ///< every delivery ended: nothing to take up after a restart

    bool operator==(const OperationRecord &) const = default;
};

/// One signed command of an operation, exactly as it goes on the wire.
struct CommandRecord {
    CommandId id;
    OperationId operation;
    QByteArray envelope;
    UtcTime issuedAt{};
    std::optional<UtcTime> expiresAt;

    bool operator==(const CommandRecord &) const = default;
};

/// One command to one bot. Key: operation and bot.
struct DeliveryRecord {
    OperationId operation;
    BotId bot;
    CommandId command;
    DeliveryState state = DeliveryState::Queued;
    int attempts = 0;  ///< sends whose outcome is known or not
    QString messageId; ///< the gateway's, once it took it
    UtcTime queuedAt{};
    std::optional<UtcTime> sentAt;
    std::optional<UtcTime> acceptedAt;
    std::optional<UtcTime> endedAt;
    QString detail;                  ///< what the bot or the gateway said last
    QJsonObject values;              ///< an answer's echo
    InstanceId instanceBefore;       ///< the bot's running instance when the command was made
    std::optional<qint64> positions; ///< as last reported after the command
    std::optional<qint64> orders;

    bool operator==(const DeliveryRecord &) const = default;
};

/// A hold that this console wants on a bot, or that a signed report named. Key: bot and hold id.
struct HoldRecord {
    BotId bot;
    Hold hold;
    OperationId operation;      ///< that placed it; empty for an adopted one nobody here ordered
    bool fromFleetStop = false; ///< its release needs more than one click
    bool lifted = false;        ///< a release or resume of it was ordered

    bool operator==(const HoldRecord &) const = default;
};

/// The newest verified heartbeat of a bot, so that a restarted console knows what it last knew.
struct ReportRecord {
    BotId bot;
    QByteArray heartbeat; ///< verified payload bytes
    UtcTime heardAt{};
    qint64 eventId = 0;

    bool operator==(const ReportRecord &) const = default;
};

/// How far one stream of the bus was read. Moves in the same transaction as what was read.
struct WatermarkRecord {
    QString stream; ///< event type
    qint64 lastId = 0;
    int epoch = 0; ///< grows when the gateway lost its database

    bool operator==(const WatermarkRecord &) const = default;
};

/// A small named value, e.g. the last signal counter or the roster version.
struct SettingRecord {
    QString name;
    QString value;

    bool operator==(const SettingRecord &) const = default;
};

/// Something that a person must get to know, e.g. a clone or a bot that trades while held.
struct NoticeRecord {
    QString id;
    UtcTime at{};
    QString severity; ///< "critical", "warning", "info"
    BotId bot;        ///< empty when it concerns the whole fleet
    QString text;

    bool operator==(const NoticeRecord &) const = default;
};

/// A reason that was given after an operation began. Only ever added: what is there is neither replaced nor removed.
struct ReasonRecord {
    QString id;
    OperationId operation;
    UtcTime at{};
    QString author;
    QString text;

    bool operator==(const ReasonRecord &) const = default;
};

/// Insert-or-replace by key, all of a batch or nothing.
using Change = std::variant<Bot, Group, OperationRecord, CommandRecord, DeliveryRecord, HoldRecord, ReportRecord,
                            WatermarkRecord, SettingRecord, NoticeRecord, ReasonRecord, Alert, Silence>;
using WriteBatch = std::vector<Change>;

/// Everything a starting engine needs, in one read. Ended operations: the newest 200 and those whose holds still stand,
/// with their deliveries.
struct StoreImage {
    std::vector<Bot> bots;
    std::vector<Group> groups;
    std::vector<OperationRecord> operations;
    std::vector<CommandRecord> commands; ///< of open operations and of those whose holds still stand
    std::vector<DeliveryRecord> deliveries;
    std::vector<HoldRecord> holds; ///< not lifted, or lifted by an open operation
    std::vector<ReportRecord> reports;
    std::vector<WatermarkRecord> watermarks;
    std::vector<SettingRecord> settings;
    std::vector<NoticeRecord> notices; ///< newest 200
    std::vector<ReasonRecord> reasons; ///< added to the operations, oldest first
    std::vector<Alert> alerts;         ///< open ones, oldest first
    std::vector<Silence> silences;     ///< newest 200, also those that are over
};

} // namespace fleet
