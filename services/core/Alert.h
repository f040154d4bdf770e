// Alerts and silences as values: what is wrong, with whom, since when, who has it in hand, who wants no calls for it.
// Never decides; when an alert changes is the business of services/alerts.
#pragma once

#include "core/Ids.h"
#include "core/Time.h"

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace fleet {

using AlertId = Id<struct AlertTag>;     ///< UUIDv7
using SilenceId = Id<struct SilenceTag>; ///< UUIDv7

enum class AlertRule : std::uint8_t {
    TradesWhileHeld, ///< a held bot says that it trades
    StopsBlocked,    ///< the gateway refuses this console's key: no stop can be sent
    Blind,           ///< this console hears nothing
    Partition,       ///< many bots died at once: more likely a network than they
    Clone,           ///< two copies of one bot speak
    GatewayReset,    ///< the gateway lost its database
    BotDead,
    Unhealthy, ///< metrics beyond their limits
    Forgery,   ///< somebody speaks in a bot's name and cannot prove it, or sends again what it said once
    BusFlooded,
    ChannelDown, ///< one of the roads in is lost, others carry
    DataGap,     ///< events were lost for good: longer away than the gateway keeps them
    DiskFailing,
    HistoryFailing, ///< charts get nothing new; nothing else is touched
    ClockSkew,
};
inline constexpr int alertRuleCount = 15;

enum class AlertSeverity : std::uint8_t { Warning, Critical };

enum class AlertState : std::uint8_t {
    Firing,
    Acknowledged, ///< somebody has it in hand
    Unseen,       ///< over before anybody acknowledged it
    Closed,
};

[[nodiscard]] QString toString(AlertRule rule);
[[nodiscard]] std::optional<AlertRule> alertRuleFromString(const QString &text);
[[nodiscard]] QString toString(AlertSeverity severity);
[[nodiscard]] std::optional<AlertSeverity> alertSeverityFromString(const QString &text);
[[nodiscard]] QString toString(AlertState state);
[[nodiscard]] std::optional<AlertState> alertStateFromString(const QString &text);

/// Nobody may silence these: they say that the console itself, or a stop, cannot be trusted.
[[nodiscard]] bool isEmergency(AlertRule rule);

/// One key has at most one open alert.
struct AlertKey {
    AlertRule rule = AlertRule::Unhealthy;
    BotId bot = {}; ///< empty when it concerns the whole fleet

    friend bool operator==(const AlertKey &, const AlertKey &) = default;
    friend auto operator<=>(const AlertKey &, const AlertKey &) = default;
};

struct Acknowledgement {
    QString by = {};
    QString comment = {};
    UtcTime at{};

    bool operator==(const Acknowledgement &) const = default;
};

struct Alert {
    AlertId id = {};
    AlertKey key = {};
    AlertState state = AlertState::Firing;
    AlertSeverity severity = AlertSeverity::Warning; ///< the worst since it opened
    std::set<QString> causes = {};                   ///< every one since it opened, e.g. names of metrics
    QString detail = {};                             ///< figures, as last observed
    std::optional<AlertKey> because = std::nullopt;  ///< it would not be there but for that one
    UtcTime openedAt{};
    UtcTime changedAt{}; ///< of its state, severity or causes
    std::optional<Acknowledgement> acknowledged = std::nullopt;
    std::optional<UtcTime> endedAt = std::nullopt; ///< when the condition was last seen to be over
    int returns = 0;                               ///< how often the condition came back
    bool flapping = false;

    [[nodiscard]] bool isOpen() const { return state != AlertState::Closed; }
    /// The condition is there now.
    [[nodiscard]] bool isActive() const { return state == AlertState::Firing || state == AlertState::Acknowledged; }
    /// It is there now, and only because of another one. Of what is over nobody asks why it was there.
    [[nodiscard]] bool isExplained() const { return isActive() && because.has_value(); }
    bool operator==(const Alert &) const = default;
};

/// What a person saw of an alert when taking it in hand.
struct SeenAlert {
    AlertId id = {};
    AlertSeverity severity = AlertSeverity::Warning;
    std::set<QString> causes = {};
    bool over = false;

    bool operator==(const SeenAlert &) const = default;
};

[[nodiscard]] SeenAlert seenOf(const Alert &alert);

/// Which alerts a silence is for: all that fit every field that is set; at least one is.
struct SilenceMatch {
    std::optional<AlertRule> rule = std::nullopt;
    GroupId group = {};
    BotId bot = {};

    bool operator==(const SilenceMatch &) const = default;
};

struct Silence {
    SilenceId id = {};
    SilenceMatch match = {};
    QString reason = {};
    QString author = {};
    UtcTime from{};
    UtcTime until{};

    bool operator==(const Silence &) const = default;
};

} // namespace fleet
