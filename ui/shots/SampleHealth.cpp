#include "ui/shots/SampleHealth.h"

#include "health/HealthRules.h"
#include "ui/shots/SampleFleet.h"

#include <algorithm>

namespace fleet::ui::sample {

namespace {

constexpr std::size_t fewBots = 60;

AlertView alertOf(AlertRule rule, AlertSeverity severity, milliseconds ago, const BotView *bot = nullptr)
{
    AlertView view;
    view.alert.key = {rule, bot == nullptr ? BotId() : bot->id};
    view.alert.id = AlertId(toString(rule) + QLatin1Char('-') + view.alert.key.bot.text());
    view.alert.severity = severity;
    view.alert.openedAt = moment() - ago;
    view.alert.changedAt = view.alert.openedAt;
    if (bot != nullptr) {
        view.name = bot->name;
        view.group = bot->group;
    }
    return view;
}

bool has(const FleetSnapshot &fleet, const AlertKey &key)
{
    return std::any_of(fleet.alerts.begin(), fleet.alerts.end(),
                       [&key](const AlertView &view) { return view.alert.key == key; });
}

AlertView unhealthyAlert(const BotView &bot, milliseconds ago)
{
    const bool critical = bot.verdict.health == Health::Critical;
    AlertView view =
        alertOf(AlertRule::Unhealthy, critical ? AlertSeverity::Critical : AlertSeverity::Warning, ago, &bot);
    QStringList figures;
    for (const HealthReason &reason : bot.verdict.reasons) {
        view.alert.causes.insert(reason.metric);
        figures.append(QStringLiteral("%1 %2 (limit %3)").arg(reason.metric).arg(reason.value).arg(reason.limit));
    }
    view.alert.detail = figures.join(QStringLiteral(", "));
    return view;
}

void addConsoleAlerts(FleetSnapshot &fleet)
{
    const auto add = [&fleet](bool is, AlertRule rule, AlertSeverity severity, const QString &detail) {
        if (is && !has(fleet, {rule, {}})) {
            AlertView view = alertOf(rule, severity, moment() - fleet.link.since.value_or(moment()));
            view.alert.detail = detail;
            fleet.alerts.push_back(view);
        }
    };
    const LinkView &link = fleet.link;
    add(link.state == LinkState::Blind, AlertRule::Blind, AlertSeverity::Critical, link.problem);
    add(link.stopsBlocked, AlertRule::StopsBlocked, AlertSeverity::Critical, link.problem);
    add(link.state == LinkState::Degraded, AlertRule::ChannelDown, AlertSeverity::Warning, {});
    if (link.state == LinkState::Degraded) {
        fleet.alerts.back().alert.causes = {link.webSocketUp ? QStringLiteral("sweep") : QStringLiteral("web_socket")};
    }
}

void sortAlerts(FleetSnapshot &fleet)
{
    std::sort(fleet.alerts.begin(), fleet.alerts.end(), isMoreUrgent);
}

} // namespace

void ail(std::vector<BotView> &bots)
{
    const bool few = bots.size() <= fewBots;
    for (std::size_t i = 0; i < bots.size(); ++i) {
        Metrics &metrics = bots[i].metrics;
        if (!bots[i].heardAt) {
            continue;
        }
        if (bots[i].group.text() == QLatin1StringView("options-mm")) {
            metrics.custom.emplace(QStringLiteral("net_delta"), 0.04 * static_cast<double>(i % 13) - 0.2);
        }
        const std::size_t kind = few ? i : i % 97;
        if (kind == 8) {
            metrics.heartbeatLatencyMs = 6120;
            metrics.errorCount = 7;
        } else if (kind == 2) {
            metrics.errorCount = 5;
        } else if (kind == 10) {
            metrics.drawdownPct = 6.4;
        }
    }
}

FleetSnapshot watched(FleetSnapshot fleet)
{
    int place = 0;
    for (BotView &bot : fleet.bots) {
        const bool heard = bot.liveness == Liveness::Alive || bot.liveness == Liveness::Late;
        bot.verdict = heard ? judge(bot.metrics, limitsFor(fleet.thresholds, bot.group, bot.id)) : Verdict{};
        ++place;
        if (bot.liveness == Liveness::Dead && !has(fleet, {AlertRule::BotDead, bot.id})) {
            fleet.alerts.push_back(
                alertOf(AlertRule::BotDead, AlertSeverity::Critical, moment() - *bot.heardAt - seconds(120), &bot));
        }
        if (!bot.verdict.reasons.empty() && !has(fleet, {AlertRule::Unhealthy, bot.id})) {
            fleet.alerts.push_back(unhealthyAlert(bot, std::chrono::minutes(3 + place * 7 % 50)));
        }
    }
    addConsoleAlerts(fleet);
    sortAlerts(fleet);
    return fleet;
}

FleetSnapshot handled(FleetSnapshot fleet)
{
    int place = 0;
    for (AlertView &view : fleet.alerts) {
        if (view.alert.key.rule != AlertRule::Unhealthy) {
            continue;
        }
        ++place;
        if (place == 2) {
            view.alert.state = AlertState::Acknowledged;
            view.alert.acknowledged = Acknowledgement{QStringLiteral("op-2"), QStringLiteral("feed is being moved"),
                                                      moment() - std::chrono::minutes(6)};
        } else if (place == 3) {
            view.silencedUntil = moment() + std::chrono::minutes(48);
            fleet.silences = {{.id = SilenceId(QStringLiteral("1")),
                               .match = {.rule = AlertRule::Unhealthy, .group = {}, .bot = view.alert.key.bot},
                               .reason = QStringLiteral("drawdown is known, position is being closed"),
                               .author = QStringLiteral("op-1"),
                               .from = moment() - std::chrono::minutes(12),
                               .until = *view.silencedUntil}};
        }
    }
    const auto alive = std::find_if(fleet.bots.begin(), fleet.bots.end(), [](const BotView &bot) {
        return bot.liveness == Liveness::Alive && bot.verdict.reasons.empty();
    });
    if (alive != fleet.bots.end()) {
        AlertView over = alertOf(AlertRule::BotDead, AlertSeverity::Critical, std::chrono::minutes(82), &*alive);
        over.alert.state = AlertState::Unseen;
        over.alert.endedAt = moment() - std::chrono::minutes(71);
        over.alert.returns = 3;
        over.alert.flapping = true;
        fleet.alerts.push_back(over);
    }
    sortAlerts(fleet);
    return fleet;
}

FleetSnapshot flooded(FleetSnapshot fleet)
{
    constexpr int most = 300;
    const AlertKey partitionKey{AlertRule::Partition, {}};
    fleet.alerts.clear();
    int dead = 0;
    for (BotView &bot : fleet.bots) {
        if (bot.heardAt && dead < most) {
            ++dead;
            bot.liveness = Liveness::Dead;
            bot.heardAt = moment() - seconds(150 + dead % 30);
        }
    }
    fleet = watched(std::move(fleet));
    int place = 0;
    for (AlertView &view : fleet.alerts) {
        if (view.alert.key.rule == AlertRule::BotDead && ++place % 8 != 0) {
            view.alert.because = partitionKey;
        }
    }
    AlertView partition = alertOf(AlertRule::Partition, AlertSeverity::Critical, seconds(40));
    partition.alert.detail = QString::number(dead - dead / 8);
    partition.alert.causes = {QStringLiteral("exchange bybit")};
    fleet.alerts.push_back(partition);
    sortAlerts(fleet);
    return fleet;
}

FleetSnapshot well(FleetSnapshot fleet)
{
    for (BotView &bot : fleet.bots) {
        bot.liveness = Liveness::Alive;
        bot.heardAt = bot.heardAt.value_or(moment() - seconds(4));
        bot.reported = bot.reported.value_or(BotState::Trading);
        bot.heardAt = std::max(*bot.heardAt, moment() - seconds(28));
        bot.metrics.errorCount = 0;
        bot.metrics.drawdownPct = 1.2;
        bot.metrics.heartbeatLatencyMs = 84;
    }
    fleet.alerts.clear();
    fleet.silences.clear();
    return watched(std::move(fleet));
}

} // namespace fleet::ui::sample
