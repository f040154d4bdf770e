#include "alerts/FleetConditions.h"

namespace fleet {

namespace {

const AlertKey blindKey{AlertRule::Blind, {}};
const AlertKey partitionKey{AlertRule::Partition, {}};

void addConsole(std::vector<Condition> &conditions, const ConsoleCondition &console)
{
    using enum AlertSeverity;
    const auto add = [&conditions](bool is, AlertRule rule, AlertSeverity severity, const QString &detail = {}) {
        if (is) {
            conditions.push_back({.key = {rule, {}}, .severity = severity, .detail = detail});
        }
    };
    add(console.blind, AlertRule::Blind, Critical, console.problem);
    add(console.stopsBlocked, AlertRule::StopsBlocked, Critical, console.problem);
    add(console.gatewayReset, AlertRule::GatewayReset, Critical);
    add(console.dataGap, AlertRule::DataGap, Warning);
    add(console.flooded, AlertRule::BusFlooded, Warning);
    add(console.diskFailing, AlertRule::DiskFailing, Critical);
    add(!console.historyProblem.isEmpty(), AlertRule::HistoryFailing, Warning, console.historyProblem);
    const auto skew = console.clockSkew.value_or(std::chrono::milliseconds{0});
    add(std::chrono::abs(skew) > largestSkew, AlertRule::ClockSkew, Warning, QStringLiteral("%1 ms").arg(skew.count()));
    if (!console.channelsDown.empty()) {
        Condition condition{.key = {AlertRule::ChannelDown, {}}, .causes = console.channelsDown};
        if (console.blind) {
            condition.because = blindKey;
        }
        conditions.push_back(std::move(condition));
    }
}

void addBot(std::vector<Condition> &conditions, const BotCondition &bot, const std::optional<Partition> &partition)
{
    using enum AlertSeverity;
    const AlertKey deadKey{AlertRule::BotDead, bot.bot};
    if (bot.voice == Voice::Dead) {
        Condition dead{.key = deadKey, .severity = Critical};
        if (partition && partition->bots.contains(bot.bot)) {
            dead.because = partitionKey;
        }
        conditions.push_back(std::move(dead));
    }
    if (bot.unhealthy) {
        Condition unhealthy{.key = {AlertRule::Unhealthy, bot.bot},
                            .severity = *bot.unhealthy,
                            .causes = bot.metrics,
                            .detail = bot.figures};
        if (bot.voice == Voice::Dead) {
            unhealthy.because = deadKey; // these are the figures of a bot that says nothing any more
        }
        conditions.push_back(std::move(unhealthy));
    }
    if (bot.tradesWhileHeld) {
        conditions.push_back({.key = {AlertRule::TradesWhileHeld, bot.bot}, .severity = Critical});
    }
}

/// What was said in a bot's name is known, also of one that has not spoken itself.
constexpr bool isOfItsName(AlertRule rule)
{
    return rule == AlertRule::Clone || rule == AlertRule::Forgery;
}

void addName(std::vector<Condition> &conditions, const BotCondition &bot)
{
    if (bot.cloned) {
        conditions.push_back({.key = {AlertRule::Clone, bot.bot}, .severity = AlertSeverity::Critical});
    }
    if (bot.forged || bot.replayed) {
        Condition condition{.key = {AlertRule::Forgery, bot.bot}};
        if (bot.forged) {
            condition.causes.insert(QStringLiteral("forged"));
        }
        if (bot.replayed) {
            condition.causes.insert(QStringLiteral("replayed"));
        }
        conditions.push_back(std::move(condition));
    }
}

} // namespace

Observation conditionsOf(const std::vector<BotCondition> &bots, const ConsoleCondition &console,
                         const std::optional<Partition> &partition)
{
    Observation result;
    addConsole(result.conditions, console);
    if (partition) {
        result.conditions.push_back(
            {.key = partitionKey,
             .severity = AlertSeverity::Critical,
             .causes = partition->shared.isEmpty() ? std::set<QString>{} : std::set<QString>{partition->shared},
             .detail = QString::number(partition->bots.size())});
    }
    std::set<BotId> unheard;
    for (const BotCondition &bot : bots) {
        if (!console.blind) {
            addName(result.conditions, bot);
        }
        if (console.blind || bot.voice == Voice::Unknown) {
            unheard.insert(bot.bot);
        } else {
            addBot(result.conditions, bot, partition);
        }
    }
    result.unknown = [unheard = std::move(unheard), blind = console.blind](const AlertKey &key) {
        return (unheard.contains(key.bot) && !isOfItsName(key.rule)) || (blind && (!key.bot.isEmpty() || key.rule == AlertRule::Partition));
    };
    return result;
}

} // namespace fleet
