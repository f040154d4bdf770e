#include "support/FleetBuilders.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace fleet::test {

namespace {

constexpr UtcTime now = ManualClock::defaultStart;

DeliveryState stateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Confirmed:
        return DeliveryState::Confirmed;
    case Outcome::Observed:
        return DeliveryState::Observed;
    case Outcome::Refused:
        return DeliveryState::Refused;
    case Outcome::Failed:
        return DeliveryState::Failed;
    case Outcome::Unreachable:
        return DeliveryState::Unreachable;
    case Outcome::Silent:
        return DeliveryState::Sent;
    case Outcome::Working:
        return DeliveryState::Accepted;
    }
    Q_UNREACHABLE();
}

} // namespace

BotBuilder::BotBuilder(const QString &name)
{
    m_bot.id = BotId(QStringLiteral("id-") + name);
    m_bot.name = name;
    m_bot.strategy = QStringLiteral("arbitrage");
    m_bot.version = QStringLiteral("2.4.1");
    m_bot.enrolment = EnrolmentState::Enrolled;
    m_bot.reported = BotState::Trading;
    m_bot.liveness = Liveness::Alive;
    m_bot.heardAt = now - seconds(2);
    inGroup(QStringLiteral("spot-arb"));
    on(QStringLiteral("binance"));
    holding(0, 0);
}

BotBuilder &BotBuilder::inGroup(const QString &group)
{
    m_bot.group = GroupId(group);
    return *this;
}

BotBuilder &BotBuilder::on(const QString &exchange)
{
    m_bot.exchange = ExchangeId(exchange);
    m_bot.exchanges = {m_bot.exchange};
    return *this;
}

BotBuilder &BotBuilder::heard(milliseconds ago)
{
    m_bot.heardAt = now - ago;
    return *this;
}

BotBuilder &BotBuilder::holding(qint64 positions, qint64 orders)
{
    m_bot.metrics.openPositions = positions;
    m_bot.metrics.openOrders = orders;
    return *this;
}

BotBuilder &BotBuilder::earning(const QString &usd)
{
    m_bot.metrics.pnlUsd = Money::parse(usd);
    return *this;
}

BotBuilder &BotBuilder::paused(const QString &holdId)
{
    m_bot.desired = DesiredState::Paused;
    m_bot.reported = BotState::Paused;
    m_bot.holds.push_back(
        {HoldId(holdId), HoldKind::Pause, QStringLiteral("op-2"), QStringLiteral("funding flip"), now - seconds(600)});
    m_bot.orderedHolds = m_bot.holds;
    return *this;
}

BotBuilder &BotBuilder::latched(const QString &holdId)
{
    m_bot.desired = DesiredState::Stopped;
    m_bot.reported = BotState::Stopped;
    m_bot.holds.push_back(
        {HoldId(holdId), HoldKind::Latch, QStringLiteral("op-1"), QStringLiteral("drill"), now - seconds(300)});
    m_bot.orderedHolds = m_bot.holds;
    return *this;
}

BotBuilder &BotBuilder::notStopping(DeliveryState state, const QString &holdId)
{
    latched(holdId);
    m_bot.holds.clear();
    m_bot.reported = BotState::Trading;
    m_bot.failedStop = {OperationId(QStringLiteral("operation-1")), Verb::EmergencyStop, state};
    return *this;
}

BotBuilder &BotBuilder::dead()
{
    m_bot.liveness = Liveness::Dead;
    return heard(seconds(248));
}

BotBuilder &BotBuilder::late()
{
    m_bot.liveness = Liveness::Late;
    return heard(seconds(52));
}

BotBuilder &BotBuilder::neverSeen()
{
    m_bot.liveness = Liveness::NeverSeen;
    m_bot.heardAt.reset();
    m_bot.reported.reset();
    m_bot.metrics = {};
    return *this;
}

BotBuilder &BotBuilder::plain()
{
    m_bot.level = BotLevel::Plain;
    return *this;
}

BotBuilder &BotBuilder::standby()
{
    m_bot.standby = true;
    m_bot.reported = BotState::Dormant;
    return *this;
}

BotBuilder &BotBuilder::lostLink(seconds after, LostLinkAct act)
{
    m_bot.lostLink = {.after = after, .act = act};
    return *this;
}

BotBuilder &BotBuilder::drifting()
{
    m_bot.drifts = true;
    return *this;
}

BotBuilder &BotBuilder::healthy()
{
    m_bot.verdict.health = Health::Healthy;
    return *this;
}

BotBuilder &BotBuilder::unhealthy(Health health)
{
    const bool critical = health == Health::Critical;
    m_bot.metrics.drawdownPct = critical ? 12 : 6;
    m_bot.verdict.health = health;
    m_bot.verdict.reasons.push_back({.metric = QStringLiteral("drawdown_pct"),
                                     .health = health,
                                     .value = *m_bot.metrics.drawdownPct,
                                     .limit = critical ? 10.0 : 5.0});
    return *this;
}

BotBuilder &BotBuilder::measuring(const QString &custom, double value)
{
    m_bot.metrics.custom.insert_or_assign(custom, value);
    return *this;
}

BotBuilder &BotBuilder::pending(Verb verb, DeliveryState state)
{
    m_bot.pending.push_back({OperationId(QStringLiteral("operation-1")), verb, state});
    return *this;
}

FleetSnapshot aFleet(std::vector<BotView> bots)
{
    FleetSnapshot fleet;
    fleet.organisation = QStringLiteral("acme-trading");
    fleet.at = now;
    fleet.link.state = LinkState::Live;
    fleet.link.webSocketUp = true;
    fleet.link.sweepUp = true;
    std::sort(bots.begin(), bots.end(),
              [](const BotView &a, const BotView &b) { return std::tie(a.group, a.name) < std::tie(b.group, b.name); });
    std::set<GroupId> groups;
    for (const BotView &bot : bots) {
        groups.insert(bot.group);
    }
    for (const GroupId &group : groups) {
        fleet.groups.push_back({group, WindDown::Flatten, {}});
    }
    fleet.bots = std::move(bots);
    return fleet;
}

FleetSnapshot theTwelve()
{
    std::vector<BotView> bots;
    const auto add = [&bots](const QString &group, const QString &exchange, int count) {
        for (int i = 1; i <= count; ++i) {
            bots.push_back(
                aBot(QStringLiteral("%1-0%2").arg(group).arg(i)).inGroup(group).on(exchange).holding(i, 2 * i));
        }
    };
    add(QStringLiteral("spot-arb"), QStringLiteral("binance"), 3);
    add(QStringLiteral("perp-momentum"), QStringLiteral("bybit"), 5);
    add(QStringLiteral("options-mm"), QStringLiteral("deribit"), 4);
    return aFleet(std::move(bots));
}

FleetSnapshot manyBots(int count)
{
    std::vector<BotView> bots;
    bots.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        bots.push_back(aBot(QStringLiteral("bot-%1").arg(i, 5, 10, QLatin1Char('0')))
                           .inGroup(QStringLiteral("group-%1").arg(i % 4))
                           .holding(1, 2));
    }
    return aFleet(std::move(bots));
}

OperationView anOperation(Verb verb, const std::vector<Outcome> &outcomes, const QString &id)
{
    OperationView operation;
    operation.id = OperationId(id);
    operation.verb = verb;
    operation.scope = Scope::fleet();
    operation.issuedBy = QStringLiteral("op-1");
    operation.createdAt = now;
    operation.recorded = true;
    int number = 0;
    for (const Outcome outcome : outcomes) {
        DeliveryView delivery;
        delivery.name = QStringLiteral("bot-%1").arg(++number);
        delivery.bot = BotId(delivery.name);
        delivery.exchange = ExchangeId(QStringLiteral("okx"));
        delivery.outcome = outcome;
        delivery.state = stateOf(outcome);
        operation.deliveries.push_back(delivery);
    }
    operation.counts = countOutcomes(operation.deliveries);
    return operation;
}

AlertView anAlert(AlertRule rule, const QString &bot, milliseconds ago)
{
    static const std::set<AlertRule> warnings{AlertRule::Forgery, AlertRule::BusFlooded, AlertRule::DataGap,
                                              AlertRule::ChannelDown, AlertRule::ClockSkew};
    AlertView view;
    view.alert.key = {rule, bot.isEmpty() ? BotId() : BotId(QStringLiteral("id-") + bot)};
    view.alert.id = AlertId(toString(rule) + QLatin1Char(' ') + bot);
    view.alert.severity = warnings.contains(rule) ? AlertSeverity::Warning : AlertSeverity::Critical;
    view.alert.openedAt = now - ago;
    view.alert.changedAt = view.alert.openedAt;
    view.name = bot;
    view.group = bot.isEmpty() ? GroupId() : GroupId(QStringLiteral("spot-arb"));
    if (rule == AlertRule::Unhealthy) {
        view.alert.causes = {QStringLiteral("drawdown_pct")};
        view.alert.detail = QStringLiteral("drawdown_pct 12 (limit 10)");
    }
    return view;
}

} // namespace fleet::test
