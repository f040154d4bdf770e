// What the console tells the gateway of an alert: the guide's events and its message to itself. Pure.
// Never says twice what one change was worth: each has an id of its own.
#pragma once

#include "alerts/AlertBook.h"
#include "core/Health.h"
#include "fleet/FleetState.h"
#include "gateway/GatewayTypes.h"
#include "protocol/Bundle.h"

#include <functional>
#include <vector>

namespace fleet {

/// To be told once. What has been told of it is kept, so that a restart goes on from there.
struct AlertNotice {
    QString id = {};          ///< UUIDv7; in what is sent, for whoever gets it twice
    QString word = {};        ///< "fleet.health_alert", "fleet.bot_dead" or "fleet.failover"
    QJsonObject payload = {}; ///< the guide's fields; `bots` where one look found several
    bool eventTold = false;   ///< what is left is the message
    bool hasMessage = true;   ///< an alert is one; a failover is an event and no more

    bool operator==(const AlertNotice &) const = default;
};

/// So many bots in one event: with more it would not fit.
inline constexpr std::size_t mostBotsOfNotice = 50;

using VerdictOf = std::function<Verdict(const BotId &)>;

/// Of all that one look changed: a bot that died, and health that got worse or came back (guide, chapter 5).
[[nodiscard]] std::vector<AlertNotice> noticesOf(const std::vector<AlertChange> &changes, const FleetState &state,
                                                 const VerdictOf &verdictOf, UtcTime now);

/// That one bot took the other's place, proved by itself (guide, chapter 5).
[[nodiscard]] AlertNotice failoverNotice(const BotId &dead, const BotId &replacement, const FleetState &state,
                                         UtcTime now);

/// "high_drawdown:11.2%": the guide's word for what is critical, "elevated_" for a warning.
[[nodiscard]] QString issueOf(const HealthReason &reason);

[[nodiscard]] QJsonObject toJson(const AlertNotice &notice);
[[nodiscard]] std::optional<AlertNotice> alertNoticeFromJson(const QJsonObject &object);

/// The manager's message to itself, which keeps it where the gateway keeps messages.
[[nodiscard]] OutgoingMessage messageOf(const AlertNotice &notice, const QString &managerId, DialectKind dialect);

} // namespace fleet
