// An alert as a value: what is wrong, with whom, since when, and who has it in hand.
// Never decides; when it changes is the AlertBook's business.
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

using AlertId = Id<struct AlertTag>; ///< UUIDv7

enum class AlertRule : std::uint8_t {
    TradesWhileHeld, ///< a held bot says that it trades
    StopsBlocked,    ///< the gateway refuses this console's key: no stop can be sent
    Blind,           ///< this console hears nothing
    Partition,       ///< many bots died at once: more likely a network than they
    Clone,           ///< two copies of one bot speak
    GatewayReset,    ///< the gateway lost its database
    BotDead,
    Unhealthy, ///< metrics beyond their limits
    Forgery,   ///< somebody speaks in a bot's name and cannot prove it
    BusFlooded,
    ChannelDown, ///< one of the roads in is lost, others carry
    DataGap,     ///< events were lost for good: longer away than the gateway keeps them
    DiskFailing,
    ClockSkew,
};
inline constexpr int alertRuleCount = 14;

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
    bool operator==(const Alert &) const = default;
};

/// What is wrong at this moment; the opposite of an alert is that nothing says so any more.
struct Condition {
    AlertKey key = {};
    AlertSeverity severity = AlertSeverity::Warning;
    std::set<QString> causes = {};
    QString detail = {};
    std::optional<AlertKey> because = std::nullopt;

    bool operator==(const Condition &) const = default;
};

} // namespace fleet
