#include "core/Alert.h"

#include "core/Enums.h"

namespace fleet {

namespace {

constexpr EnumNames<AlertRule, alertRuleCount> ruleNames{{
    {AlertRule::TradesWhileHeld, QLatin1StringView("trades_while_held")},
    {AlertRule::StopsBlocked, QLatin1StringView("stops_blocked")},
    {AlertRule::Blind, QLatin1StringView("blind")},
    {AlertRule::Partition, QLatin1StringView("partition")},
    {AlertRule::Clone, QLatin1StringView("clone")},
    {AlertRule::GatewayReset, QLatin1StringView("gateway_reset")},
    {AlertRule::BotDead, QLatin1StringView("bot_dead")},
    {AlertRule::Unhealthy, QLatin1StringView("unhealthy")},
    {AlertRule::Forgery, QLatin1StringView("forgery")},
    {AlertRule::BusFlooded, QLatin1StringView("bus_flooded")},
    {AlertRule::ChannelDown, QLatin1StringView("channel_down")},
    {AlertRule::DataGap, QLatin1StringView("data_gap")},
    {AlertRule::DiskFailing, QLatin1StringView("disk_failing")},
    {AlertRule::HistoryFailing, QLatin1StringView("history_failing")},
    {AlertRule::ClockSkew, QLatin1StringView("clock_skew")},
}};

constexpr EnumNames<AlertSeverity, 2> severityNames{{
    {AlertSeverity::Warning, QLatin1StringView("warning")},
    {AlertSeverity::Critical, QLatin1StringView("critical")},
}};

constexpr EnumNames<AlertState, 4> stateNames{{
    {AlertState::Firing, QLatin1StringView("firing")},
    {AlertState::Acknowledged, QLatin1StringView("acknowledged")},
    {AlertState::Unseen, QLatin1StringView("unseen")},
    {AlertState::Closed, QLatin1StringView("closed")},
}};

} // namespace

QString toString(AlertRule rule)
{
    return enumToString(ruleNames, rule);
}

std::optional<AlertRule> alertRuleFromString(const QString &text)
{
    return enumFromString(ruleNames, text);
}

QString toString(AlertSeverity severity)
{
    return enumToString(severityNames, severity);
}

std::optional<AlertSeverity> alertSeverityFromString(const QString &text)
{
    return enumFromString(severityNames, text);
}

QString toString(AlertState state)
{
    return enumToString(stateNames, state);
}

std::optional<AlertState> alertStateFromString(const QString &text)
{
    return enumFromString(stateNames, text);
}

SeenAlert seenOf(const Alert &alert)
{
    return {.id = alert.id, .severity = alert.severity, .causes = alert.causes, .over = !alert.isActive()};
}

bool isEmergency(AlertRule rule)
{
    switch (rule) {
    case AlertRule::TradesWhileHeld:
    case AlertRule::StopsBlocked:
    case AlertRule::Blind:
    case AlertRule::Partition:
    case AlertRule::Clone:
        return true;
    case AlertRule::GatewayReset:
    case AlertRule::BotDead:
    case AlertRule::Unhealthy:
    case AlertRule::Forgery:
    case AlertRule::BusFlooded:
    case AlertRule::ChannelDown:
    case AlertRule::DataGap:
    case AlertRule::DiskFailing:
    case AlertRule::HistoryFailing:
    case AlertRule::ClockSkew:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace fleet
