#include "ui/shots/SampleFleet.h"

#include "fleet/Stake.h"
#include "ui/shots/SampleHealth.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace fleet::ui::sample {

namespace {

struct GroupPlan {
    QLatin1StringView name;
    QLatin1StringView strategy;
    QLatin1StringView version;
    WindDown windDown = WindDown::Flatten;
    std::array<QLatin1StringView, 3> exchanges;
    int share = 0; ///< of twelve
};

constexpr std::array groupPlans{
    GroupPlan{QLatin1StringView("options-mm"),
              QLatin1StringView("delta-neutral-mm"),
              QLatin1StringView("3.1.0"),
              WindDown::CancelAndHold,
              {QLatin1StringView("deribit"), QLatin1StringView("deribit"), QLatin1StringView("deribit")},
              4},
    GroupPlan{QLatin1StringView("perp-momentum"),
              QLatin1StringView("momentum"),
              QLatin1StringView("1.8.3"),
              WindDown::CloseLeveraged,
              {QLatin1StringView("binance"), QLatin1StringView("bybit"), QLatin1StringView("okx")},
              5},
    GroupPlan{QLatin1StringView("spot-arb"),
              QLatin1StringView("triangular-arb"),
              QLatin1StringView("2.4.1"),
              WindDown::Flatten,
              {QLatin1StringView("binance"), QLatin1StringView("binance"), QLatin1StringView("okx")},
              3},
};

OperationId operationId(int number)
{
    return OperationId(QStringLiteral("019a0000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

Hold pauseHold()
{
    return {HoldId(operationId(2).text()), HoldKind::Pause, QStringLiteral("op-2"), QStringLiteral("funding flip"),
            moment() - std::chrono::minutes(44)};
}

Hold runningPauseHold()
{
    return {HoldId(operationId(3).text()), HoldKind::Pause, QStringLiteral("op-1"),
            QStringLiteral("error burst, checking feed"), moment() - seconds(20)};
}

/// Of the fleet's keys only the look is real.
BotIdentityView identityOf(const BotView &bot, int seed)
{
    const quint64 digits = 0x9e3779b97f4a7c15ULL * static_cast<quint64>(seed + 1);
    return {.key = QStringLiteral("%1").arg(digits, 16, 16, QLatin1Char('0')),
            .keyVersion = 1 + seed % 3,
            .reportedKeyVersion = 1 + seed % 3,
            .instance = InstanceId(QStringLiteral("%1").arg(digits >> 16U, 12, 16, QLatin1Char('0'))),
            .saidAt = *bot.heardAt - milliseconds(60 + seed * 31 % 400),
            .enrolledAt = moment() - std::chrono::hours(24 * (12 + seed % 40)),
            .forgeries = 0};
}

BotView makeBot(const GroupPlan &group, int number, int digits, int seed)
{
    BotView bot;
    bot.name = QStringLiteral("%1-%2").arg(group.name).arg(number, digits, 10, QLatin1Char('0'));
    bot.id = BotId(bot.name);
    bot.group = GroupId(group.name);
    bot.exchange = ExchangeId(group.exchanges[static_cast<std::size_t>(number) % 3]);
    bot.exchanges = {bot.exchange};
    bot.strategy = group.strategy;
    bot.version = group.version;
    bot.enrolment = EnrolmentState::Enrolled;
    bot.reported = BotState::Trading;
    bot.liveness = Liveness::Alive;
    bot.heardAt = moment() - seconds(1 + seed * 7 % 29);
    bot.windDown = group.windDown;
    bot.metrics.pnlUsd = Money::fromMicros((static_cast<std::int64_t>(seed) * 7919 % 260'000 - 60'000) * 10'000);
    bot.metrics.openPositions = 1 + seed % 4;
    bot.metrics.openOrders = seed * 5 % 17;
    bot.metrics.exposureUsd = Money::fromMicros(static_cast<std::int64_t>(2'000 + seed * 1'733 % 22'000) * 1'000'000);
    bot.metrics.drawdownPct = 0.3 * (1 + seed * 7 % 13);
    bot.metrics.heartbeatLatencyMs = 38 + seed * 53 % 180;
    bot.metrics.errorCount = seed % 5 == 0 ? 1 : 0;
    bot.metrics.tradeCount = 12 + seed * 37 % 240;
    bot.metrics.memoryMb = 412 + seed * 61 % 700;
    bot.metrics.cpuPct = 4 + seed * 11 % 37;
    bot.metrics.uptimeSeconds = 3600.0 * (5 + seed * 17 % 90);
    bot.maxPosition = Money::fromMicros(25'000'000'000);
    bot.identity = identityOf(bot, seed);
    return bot;
}

/// One of everything that can be wrong with a bot, spread over the fleet.
void trouble(BotView &bot, int kind)
{
    switch (kind) {
    case 0:
        bot.liveness = Liveness::Dead;
        bot.heardAt = moment() - std::chrono::minutes(4) - seconds(8);
        break;
    case 1:
        bot.desired = DesiredState::Paused;
        bot.reported = BotState::Paused;
        bot.holds = {pauseHold()};
        bot.orderedHolds = bot.holds;
        break;
    case 2:
        bot.desired = DesiredState::Paused;
        bot.reported = BotState::Pausing;
        bot.orderedHolds = {runningPauseHold()};
        bot.pending = {{operationId(3), Verb::Pause, DeliveryState::Accepted}};
        break;
    case 3:
        bot.liveness = Liveness::Late;
        bot.heardAt = moment() - seconds(52);
        break;
    case 4:
        bot.level = BotLevel::Plain;
        bot.metrics.openOrders.reset();
        bot.metrics.exposureUsd.reset();
        bot.identity.reportedKeyVersion.reset();
        bot.identity.instance = {};
        bot.identity.saidAt.reset();
        break;
    case 5:
        bot.liveness = Liveness::NeverSeen;
        bot.heardAt.reset();
        bot.reported.reset();
        bot.metrics = {};
        bot.identity.reportedKeyVersion.reset();
        bot.identity.instance = {};
        bot.identity.saidAt.reset();
        break;
    default:
        break;
    }
}

LinkView liveLink(int bots)
{
    LinkView link;
    link.state = LinkState::Live;
    link.since = moment() - std::chrono::hours(6);
    link.webSocketUp = true;
    link.sweepUp = true;
    link.lastEventAt = moment() - seconds(2);
    link.roundTrip = milliseconds(84);
    link.clockSkew = milliseconds(200);
    link.callsUsed = 1'840 + bots;
    link.callsLimit = bots > 100 ? 100'000 : 10'000;
    link.reserve = bots + 60;
    link.queued = 5;
    return link;
}

/// The pause that placed `hold`, over every bot that it is on.
OperationView pauseBehind(const Hold &hold, const std::vector<BotView> &bots)
{
    OperationView operation;
    operation.id = OperationId(hold.id.text());
    operation.verb = Verb::Pause;
    operation.reason = hold.reason;
    operation.issuedBy = hold.owner;
    operation.createdAt = hold.placedAt;
    operation.recorded = true;
    QStringList ids;
    for (const BotView &bot : bots) {
        if (!contains(bot.orderedHolds, hold.id)) {
            continue;
        }
        const bool proved = contains(bot.holds, hold.id);
        DeliveryView delivery;
        delivery.bot = bot.id;
        delivery.name = bot.name;
        delivery.group = bot.group;
        delivery.exchange = bot.exchange;
        delivery.state = proved ? DeliveryState::Confirmed : DeliveryState::Accepted;
        delivery.outcome = proved ? Outcome::Confirmed : Outcome::Working;
        delivery.attempts = 1;
        delivery.sentAfter = milliseconds(40);
        delivery.acceptedAfter = milliseconds(610);
        delivery.took = proved ? std::optional(milliseconds(6'200)) : std::nullopt;
        delivery.positions = bot.metrics.openPositions;
        delivery.orders = bot.metrics.openOrders;
        delivery.exposure = bot.metrics.exposureUsd;
        delivery.heardAt = bot.heardAt;
        operation.deliveries.push_back(delivery);
        ids.append(bot.id.text());
    }
    operation.scope = Scope::bots(ids);
    operation.counts = countOutcomes(operation.deliveries);
    operation.ended = operation.counts.allConfirmed();
    return operation;
}

/// Newest first; none for a pause that no bot is under.
std::vector<OperationView> pausesOf(const std::vector<BotView> &bots)
{
    std::vector<OperationView> pauses;
    for (const Hold &hold : {runningPauseHold(), pauseHold()}) {
        if (OperationView pause = pauseBehind(hold, bots); !pause.deliveries.empty()) {
            pauses.push_back(std::move(pause));
        }
    }
    return pauses;
}

/// The same fleet `silence` after the last word was heard of it.
FleetSnapshot aged(FleetSnapshot fleet, milliseconds silence)
{
    fleet.at -= silence;
    for (BotView &bot : fleet.bots) {
        if (bot.heardAt) {
            *bot.heardAt -= silence;
        }
        if (bot.identity.saidAt) {
            *bot.identity.saidAt -= silence;
        }
        if (bot.liveness != Liveness::NeverSeen) {
            bot.liveness = Liveness::Unknown;
        }
        for (std::vector<Hold> *holds : {&bot.holds, &bot.orderedHolds}) {
            for (Hold &hold : *holds) {
                hold.placedAt -= silence;
            }
        }
    }
    for (AlertView &view : fleet.alerts) {
        view.alert.openedAt -= silence;
        view.alert.changedAt -= silence;
    }
    for (OperationView &operation : fleet.operations) {
        operation.createdAt -= silence;
        for (DeliveryView &delivery : operation.deliveries) {
            if (delivery.heardAt) {
                *delivery.heardAt -= silence;
            }
        }
    }
    return fleet;
}

/// What the stop finds: the pause that was under way had ended a minute before it.
void endPauses(FleetSnapshot &fleet)
{
    for (BotView &bot : fleet.bots) {
        if (!bot.pending.empty()) {
            bot.pending.clear();
            bot.holds = bot.orderedHolds;
            bot.reported = BotState::Paused;
        }
        for (std::vector<Hold> *holds : {&bot.holds, &bot.orderedHolds}) {
            for (Hold &hold : *holds) {
                hold.placedAt -= std::chrono::minutes(2);
            }
        }
    }
    fleet.operations = pausesOf(fleet.bots);
    for (OperationView &operation : fleet.operations) {
        operation.createdAt -= std::chrono::minutes(2);
    }
}

milliseconds sinceTheClick(StopStage stage)
{
    return stage == StopStage::Running ? seconds(3) : seconds(42);
}

/// The dead cannot be reached and the late are silent, unless the stop is over: then they came back and proved it.
Outcome outcomeOf(StopStage stage, const BotView &bot, int row, int total)
{
    const bool heard = bot.liveness == Liveness::Alive || bot.liveness == Liveness::Late;
    if (stage != StopStage::Proved && !heard) {
        return Outcome::Unreachable;
    }
    if (stage != StopStage::Proved && bot.liveness == Liveness::Late) {
        return Outcome::Silent;
    }
    if (stage == StopStage::Running) {
        return row * 6 < total || bot.level == BotLevel::Plain ? Outcome::Silent
             : row * 3 < total                                 ? Outcome::Working
                                                               : Outcome::Confirmed;
    }
    // Something to refuse only where positions are closed: the last of every hundred, at least one.
    const bool closes = bot.windDown == WindDown::CloseLeveraged;
    if (stage == StopStage::Partly && closes && (total > 100 ? row % 100 == 99 : row == 8)) {
        return Outcome::Refused;
    }
    return bot.level == BotLevel::Plain ? Outcome::Observed : Outcome::Confirmed;
}

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

milliseconds tookOf(StopStage stage, int row)
{
    return stage == StopStage::Running ? milliseconds(900 + row * 170 % 1'900)
                                       : milliseconds(1'900 + row * 370 % 5'200);
}

/// What a stop with this outcome leaves of the bot, as it reports it.
void carryOut(BotView &bot, Outcome outcome, UtcTime answeredAt)
{
    if (outcome == Outcome::Silent || outcome == Outcome::Unreachable) {
        return;
    }
    bot.liveness = Liveness::Alive;
    bot.heardAt = std::max(bot.heardAt.value_or(answeredAt), answeredAt);
    switch (outcome) {
    case Outcome::Confirmed:
        bot.reported = BotState::Stopped;
        bot.metrics.openOrders = 0;
        if (bot.windDown != WindDown::CancelAndHold || !bot.metrics.openPositions) {
            bot.metrics.openPositions = 0;
            bot.metrics.exposureUsd = Money();
        }
        break;
    case Outcome::Observed:
        bot.reported = BotState::Stopped;
        break;
    case Outcome::Working:
        bot.reported = BotState::Stopping;
        bot.metrics.openOrders = 2;
        break;
    case Outcome::Refused:
        bot.metrics.openOrders = 0;
        bot.drifts = true;
        break;
    default:
        break;
    }
}

QString saysOf(const BotView &bot, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Confirmed:
        return bot.metrics.openPositions == 0 ? QStringLiteral("flat")
                                              : QStringLiteral("%1 kept by policy").arg(*bot.metrics.openPositions);
    case Outcome::Refused:
        return QStringLiteral("close outside price band");
    case Outcome::Working:
        return QStringLiteral("2 orders left");
    default:
        return {};
    }
}

DeliveryView deliveryOf(const BotView &bot, Outcome outcome, StopStage stage, int row)
{
    DeliveryView delivery;
    delivery.bot = bot.id;
    delivery.name = bot.name;
    delivery.group = bot.group;
    delivery.exchange = bot.exchange;
    delivery.windDown = bot.windDown;
    delivery.outcome = outcome;
    delivery.state = stateOf(outcome);
    delivery.canProve = bot.level == BotLevel::Verified;
    delivery.heardAt = bot.heardAt;
    const bool unanswered = outcome == Outcome::Silent || outcome == Outcome::Unreachable;
    delivery.attempts = unanswered && stage != StopStage::Running ? 5 : 1;
    delivery.sentAfter = milliseconds(21 + row % 40);
    if (outcome == Outcome::Confirmed || outcome == Outcome::Refused || outcome == Outcome::Working) {
        delivery.acceptedAfter = milliseconds(300 + row * 70 % 500);
    }
    delivery.positions = bot.metrics.openPositions;
    delivery.orders = bot.metrics.openOrders;
    delivery.exposure = bot.metrics.exposureUsd;
    delivery.says = saysOf(bot, outcome);
    if (outcome == Outcome::Confirmed || outcome == Outcome::Refused) {
        delivery.took = tookOf(stage, row);
    }
    if (outcome == Outcome::Refused) {
        delivery.phase = QStringLiteral("close_leveraged_positions_market");
    } else if (outcome == Outcome::Working) {
        delivery.phase = QStringLiteral("cancel_all_open_orders");
    }
    return delivery;
}

/// Gives the stop and lets the fleet answer it, so that rows and board say the same.
OperationView fleetStop(FleetSnapshot &fleet, StopStage stage)
{
    OperationView operation;
    operation.id = operationId(9);
    operation.verb = Verb::EmergencyStop;
    operation.scope = Scope::fleet();
    operation.reason = QStringLiteral("Bybit and Deribit prices diverge, bots trade on stale books");
    operation.issuedBy = QStringLiteral("op-1");
    operation.createdAt = moment() - sinceTheClick(stage);
    operation.recorded = true;
    operation.broadcastAt = operation.createdAt + milliseconds(21);
    operation.nextRingAt = moment() + seconds(stage == StopStage::Running ? 1 : 20);
    operation.ended = stage == StopStage::Proved;
    if (operation.ended) {
        operation.addedReasons = {{.id = QStringLiteral("1"),
                                   .at = moment() - seconds(5),
                                   .by = QStringLiteral("op-2"),
                                   .text = QStringLiteral("Bybit confirmed a stale order book")}};
    }
    const int total = static_cast<int>(fleet.bots.size());
    for (int row = 0; row < total; ++row) {
        BotView &bot = fleet.bots[static_cast<std::size_t>(row)];
        const Outcome outcome = outcomeOf(stage, bot, row, total);
        carryOut(bot, outcome, operation.createdAt + tookOf(stage, row));
        operation.deliveries.push_back(deliveryOf(bot, outcome, stage, row));
    }
    sortWorstFirst(operation.deliveries);
    operation.counts = countOutcomes(operation.deliveries);
    return operation;
}

} // namespace

UtcTime moment()
{
    return UtcTime(std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{15}
                   + std::chrono::minutes{42} + seconds{10});
}

FleetSnapshot fleet(int bots)
{
    FleetSnapshot fleet;
    fleet.organisation = QStringLiteral("acme-trading");
    fleet.managerId = QStringLiteral("fleet-manager-acme-trading");
    fleet.sandbox = bots != 12;
    fleet.gateway = bots == 12 ? QStringLiteral("https://api.greenhelix.net") : QStringLiteral("http://127.0.0.1:8400");
    fleet.at = moment() - seconds(2);
    fleet.link = liveLink(bots);
    int seed = 1;
    for (const GroupPlan &plan : groupPlans) {
        const bool last = &plan == &groupPlans.back();
        const int members = last ? bots - static_cast<int>(fleet.bots.size()) : bots * plan.share / 12;
        fleet.groups.push_back({GroupId(plan.name), plan.windDown, {}});
        for (int number = 1; number <= members; ++number, ++seed) {
            fleet.bots.push_back(makeBot(plan, number, bots > 100 ? 4 : 2, seed));
        }
    }
    if (fleet.bots.empty()) {
        fleet.groups.clear();
        return fleet;
    }
    const std::size_t stride = std::max<std::size_t>(1, fleet.bots.size() / 60);
    constexpr std::array kinds{9, 2, 9, 9, 3, 4, 1, 0, 9, 9, 9, 9};
    for (std::size_t i = 0; i < fleet.bots.size(); i += stride) {
        trouble(fleet.bots[i], kinds[i / stride % kinds.size()]);
    }
    fleet.operations = pausesOf(fleet.bots);
    ail(fleet.bots);
    return watched(std::move(fleet));
}

FleetSnapshot busy(FleetSnapshot fleet)
{
    const Hold drill{HoldId(operationId(4).text()), HoldKind::Latch, QStringLiteral("op-1"), QStringLiteral("drill"),
                     moment() - std::chrono::minutes(97)};
    const std::size_t share = fleet.bots.size() / 12;
    std::size_t stopped = 0;
    std::size_t fresh = 0;
    for (std::size_t i = 0; i < fleet.bots.size(); ++i) {
        BotView &bot = fleet.bots[i];
        const bool isOnOkx = bot.exchange.text() == QLatin1StringView("okx");
        if (!bot.orderedHolds.empty() || bot.level == BotLevel::Plain) {
            continue; // The dead accept no pause, and plain bots report no hold.
        }
        if (bot.exchange.text() == QLatin1StringView("bybit")) {
            trouble(bot, i % 11 == 0 ? 0 : i % 4 == 0 ? 3 : 9);
        } else if (isOnOkx && bot.group.text() == QLatin1StringView("spot-arb") && bot.liveness == Liveness::Alive
                   && stopped < share / 12 + 3) {
            ++stopped;
            bot.desired = DesiredState::Stopped;
            bot.reported = BotState::Stopped;
            bot.holds = {drill};
            bot.orderedHolds = bot.holds;
            bot.metrics.openOrders = 0;
        } else if (bot.group.text() == QLatin1StringView("options-mm") && i > share && fresh < share / 14 + 1) {
            ++fresh;
            trouble(bot, 5);
        }
    }
    fleet.operations = pausesOf(fleet.bots);
    return watched(std::move(fleet));
}

FleetSnapshot blind(FleetSnapshot fleet)
{
    const milliseconds silence = std::chrono::minutes(4) + seconds(8);
    fleet = aged(std::move(fleet), silence);
    fleet.link.state = LinkState::Blind;
    fleet.link.since = moment() - silence;
    fleet.link.lastEventAt = moment() - silence;
    fleet.link.webSocketUp = false;
    fleet.link.sweepUp = false;
    fleet.link.problem = QStringLiteral("The gateway does not answer (connection refused).");
    return watched(std::move(fleet));
}

FleetSnapshot verified(FleetSnapshot fleet)
{
    for (BotView &bot : fleet.bots) {
        if (bot.level == BotLevel::Plain) {
            bot.level = BotLevel::Verified;
            bot.metrics.openOrders = 6;
            bot.metrics.exposureUsd = Money::fromMicros(9'400'000'000);
        }
    }
    return fleet;
}

FleetSnapshot connecting(FleetSnapshot fleet)
{
    // Started after a break: what it shows is from its own disk.
    fleet = aged(std::move(fleet), std::chrono::minutes(26));
    fleet.link = {};
    fleet.link.since = moment() - seconds(40);
    return watched(std::move(fleet));
}

FleetSnapshot degraded(FleetSnapshot fleet)
{
    fleet.link.state = LinkState::Degraded;
    fleet.link.webSocketUp = false;
    fleet.link.problem = QStringLiteral("The WebSocket was closed; the next try is in 8 s.");
    return watched(std::move(fleet));
}

FleetSnapshot stopsBlocked(FleetSnapshot fleet)
{
    fleet.link.stopsBlocked = true;
    fleet.link.problem = QStringLiteral("The gateway says: key revoked (401 unauthorized).");
    return watched(std::move(fleet));
}

FleetSnapshot stopped(FleetSnapshot fleet, StopStage stage)
{
    endPauses(fleet);
    const OperationView operation = fleetStop(fleet, stage);
    const Hold latch{holdIdOf(operation.id), HoldKind::Latch, operation.issuedBy, operation.reason,
                     operation.createdAt};
    std::unordered_map<BotId, const DeliveryView *> deliveries;
    for (const DeliveryView &delivery : operation.deliveries) {
        deliveries.emplace(delivery.bot, &delivery);
    }
    for (BotView &bot : fleet.bots) {
        const DeliveryView &delivery = *deliveries.at(bot.id);
        bot.desired = DesiredState::Stopped;
        bot.orderedHolds.push_back(latch);
        if (delivery.outcome == Outcome::Confirmed) {
            bot.holds.push_back(latch);
        } else if (isOpen(delivery.state)) {
            bot.pending = {{operation.id, Verb::EmergencyStop, delivery.state}};
        } else if (delivery.outcome == Outcome::Refused) {
            bot.failedStop = {operation.id, Verb::EmergencyStop, delivery.state};
        }
    }
    fleet.operations.insert(fleet.operations.begin(), operation);
    // Who answered is not dead any more.
    std::erase_if(fleet.alerts, [](const AlertView &view) { return !view.alert.key.bot.isEmpty(); });
    return watched(std::move(fleet));
}

} // namespace fleet::ui::sample
