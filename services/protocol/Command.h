// One signed order to one or many bots: its fields and their bytes (protocol, section 5).
// Never decides whether it may be carried out: see Verification and HoldSet.
#pragma once

#include "core/Bot.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Scope.h"
#include "core/Time.h"
#include "protocol/Hold.h"
#include "protocol/Verb.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace fleet {

/// Whom a command addresses: the frozen list itself, or for more than maxListedBots a whole scope with exceptions.
struct CommandTarget {
    std::vector<BotId> bots;   ///< the frozen list; empty when `wide` is set
    std::optional<Scope> wide; ///< fleet, group or exchange
    std::vector<BotId> except;
    qint64 rosterVersion = 0; ///< the roster the wide scope was frozen from

    bool operator==(const CommandTarget &) const = default;
};

inline constexpr std::size_t maxListedBots = 200;
/// How long any command but a safe one may live.
inline constexpr std::chrono::hours longestCommandLife{24};
/// A longer reason is cut before it is signed: no text may make a stop too large to send.
inline constexpr qsizetype maxReasonLength = 500;

/// What a bot knows of itself when it asks whether a command is meant for it.
struct BotAddress {
    BotId id;
    GroupId group;
    std::vector<ExchangeId> exchanges;
};

[[nodiscard]] bool addresses(const CommandTarget &target, const BotAddress &bot);

/// The ordered steps of an emergency stop.
namespace stopAction {
inline const QString blockEntries = QStringLiteral("block_entries");
inline const QString cancelOrders = QStringLiteral("cancel_all_open_orders");
inline const QString closeAll = QStringLiteral("close_all_positions_market");
inline const QString closeLeveraged = QStringLiteral("close_leveraged_positions_market");
inline const QString haltLoop = QStringLiteral("halt_trading_loop");
inline const QString destroyKeys = QStringLiteral("destroy_local_keys");
} // namespace stopAction

struct Command {
    CommandId id;
    Verb verb = Verb::Pause;
    CommandTarget target;
    OperationId operation;
    ThreadId thread; ///< where answers go
    QString reason;
    QString issuedBy;
    UtcTime issuedAt{};
    std::optional<UtcTime> expiresAt; ///< absent exactly for safe verbs
    QString fleetTag;
    QString audience;
    QJsonObject fields; ///< the verb's own fields, flat in the JSON form

    [[nodiscard]] std::vector<HoldId> holds() const; ///< `holds` of resume and release
    [[nodiscard]] QStringList actions() const;       ///< `actions` of emergency_stop

    bool operator==(const Command &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Command &command);
/// Checks every field's type, the verb's own required fields, that exactly the safe verbs have no expiry and that no
/// other lives longer than a day.
[[nodiscard]] Result<Command> commandFromJson(const QJsonObject &object);

[[nodiscard]] QStringList stopActionsFor(WindDown windDown);
/// The other way round, for actions that were chosen one by one too: nothing that closes keeps positions.
[[nodiscard]] WindDown windDownOf(const QStringList &stopActions);

/// The guide's plain fields for a level-0 bot (guide, chapter 2): nothing more. A custom command becomes the guide's
/// free-form one: its name as `command`, its payload beside it.
[[nodiscard]] QJsonObject plainCommandJson(const Command &command);

} // namespace fleet
