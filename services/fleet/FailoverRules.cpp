#include "fleet/FailoverRules.h"

#include "core/Uuid.h"
#include "protocol/Command.h"

#include <algorithm>
#include <tuple>

namespace fleet {

namespace {

constexpr int lateIntervals = 4; // of silence: dead

const QString fromBotField = QStringLiteral("from_bot");
const QString reconcileField = QStringLiteral("reconcile_positions");
const QString fenceField = QStringLiteral("fence");
const QString checkedField = QStringLiteral("exchange_checked");

const BotView *find(const BotId &id, const FleetSnapshot &fleet)
{
    const auto bot =
        std::find_if(fleet.bots.begin(), fleet.bots.end(), [&](const BotView &view) { return view.id == id; });
    return bot == fleet.bots.end() ? nullptr : &*bot;
}

const AlertView *activeAlert(AlertRule rule, const BotId &bot, const FleetSnapshot &fleet)
{
    const auto alert = std::find_if(fleet.alerts.begin(), fleet.alerts.end(), [&](const AlertView &view) {
        return view.alert.key == AlertKey{rule, bot} && view.alert.isActive();
    });
    return alert == fleet.alerts.end() ? nullptr : &*alert;
}

bool tradesOn(const BotView &bot, const ExchangeId &exchange)
{
    return bot.exchange == exchange
        || std::find(bot.exchanges.begin(), bot.exchanges.end(), exchange) != bot.exchanges.end();
}

/// Somebody took its place, or is about to, and it has not been heard since.
const OperationView *standingFailover(const BotView &dead, const FleetSnapshot &fleet)
{
    const auto failover =
        std::find_if(fleet.operations.begin(), fleet.operations.end(), [&](const OperationView &view) {
            const bool counts = !view.ended || view.counts.confirmed > 0;
            return view.fromBot == dead.id && counts && (!dead.heardAt || view.createdAt > *dead.heardAt);
        });
    return failover == fleet.operations.end() ? nullptr : &*failover;
}

QString whyNobody(const BotView &dead, const FleetSnapshot &fleet)
{
    switch (dead.liveness) {
    case Liveness::Unknown:
        return QStringLiteral("The console hears nothing: who is dead cannot be known.");
    case Liveness::Alive:
    case Liveness::Late:
        return QStringLiteral("It is heard. Pause or drain it instead.");
    case Liveness::NeverSeen:
        return QStringLiteral("It was never heard: there is nothing to take over.");
    case Liveness::Dead:
        break;
    }
    if (dead.isToStop()) {
        return QStringLiteral("It is under an emergency stop, and nothing passes a stop: release it first.");
    }
    if (activeAlert(AlertRule::Partition, {}, fleet) != nullptr) {
        return QStringLiteral(
            "Many bots fell silent at once: that looks like a lost network, not like dead bots. While "
            "that alert stands nobody takes over.");
    }
    if (const OperationView *failover = standingFailover(dead, fleet)) {
        const QString name =
            failover->deliveries.empty() ? failover->scope.names.value(0) : failover->deliveries.front().name;
        return failover->ended ? QStringLiteral("%1 took over from it.").arg(name)
                               : QStringLiteral("%1 is taking over from it.").arg(name);
    }
    return {};
}

FailoverDoubts doubtsOf(const BotView &dead, const FleetSnapshot &fleet)
{
    FailoverDoubts doubts;
    if (!dead.heardAt) {
        return doubts;
    }
    if (fleet.link.since && *fleet.link.since > *dead.heardAt) {
        doubts.linkSince = fleet.link.since;
    }
    for (const BotView &bot : fleet.bots) {
        const bool died = bot.id != dead.id && bot.liveness == Liveness::Dead && bot.heardAt;
        if (died && std::chrono::abs(*bot.heardAt - *dead.heardAt) <= FailoverDoubts::together) {
            doubts.diedWithIt.push_back(bot.name);
        }
    }
    return doubts;
}

FailoverFence fenceOf(const BotView &dead, const FleetSnapshot &fleet)
{
    FailoverFence fence{.policy = dead.lostLink};
    fence.deadSince = dead.heardAt.value_or(fleet.at) + lateIntervals * dead.interval;
    if (const AlertView *death = activeAlert(AlertRule::BotDead, dead.id, fleet)) {
        // A console that was deaf in between found out later than the bot's own silence says.
        fence.deadSince = std::max(fence.deadSince, death->alert.openedAt);
    }
    if (dead.level == BotLevel::Plain) {
        fence.rule = FailoverFence::Rule::Unprovable;
    } else if (dead.lostLink.act != LostLinkAct::CarryOn) {
        fence.rule = FailoverFence::Rule::Ends;
        fence.opensAt = fence.deadSince + dead.lostLink.after;
    }
    return fence;
}

FailoverCandidate unfit(const BotView &bot, const QString &why)
{
    return {.bot = bot.id, .name = bot.name, .standing = Standing::Unfit, .why = why};
}

/// Why it is no place to go to, whatever it does at the moment; empty when it is one.
QString whyNotThere(const BotView &bot, const BotView &dead)
{
    if (bot.id == dead.id) {
        return QStringLiteral("It is the dead bot itself.");
    }
    if (bot.group != dead.group) {
        return QStringLiteral("It belongs to another group.");
    }
    if (!tradesOn(bot, dead.exchange)) {
        return QStringLiteral("It does not trade on this exchange.");
    }
    if (bot.level == BotLevel::Plain) {
        return QStringLiteral("It is a plain bot: it could not prove that it took over.");
    }
    return bot.enrolment == EnrolmentState::Enrolled ? QString() : QStringLiteral("It has not proved its key yet.");
}

/// Why it cannot hear or obey now; empty when it can.
QString whyNotNow(const BotView &bot)
{
    switch (bot.liveness) {
    case Liveness::Alive:
        break;
    case Liveness::Late:
        return QStringLiteral("It is late itself.");
    case Liveness::Dead:
        return QStringLiteral("It is dead itself.");
    case Liveness::NeverSeen:
        return QStringLiteral("It was never heard.");
    case Liveness::Unknown:
        return QStringLiteral("Nobody knows whether it lives.");
    }
    if (bot.isToStop()) {
        return QStringLiteral("It is under an emergency stop.");
    }
    return bot.pending.empty() ? QString() : QStringLiteral("Another command to it is under way.");
}

bool isHeld(const BotView &bot)
{
    return !bot.holds.empty() || !bot.orderedHolds.empty();
}

/// The best first: least is changed by a dormant one; home is where it knows its way; less open is less to mind.
auto rankOf(const FailoverCandidate &candidate, const BotView &bot, const BotView &dead)
{
    return std::tuple(candidate.standing, bot.exchange != dead.exchange, bot.metrics.openPositions.value_or(0),
                      bot.name);
}

std::vector<FailoverCandidate> candidatesFor(const BotView &dead, const FleetSnapshot &fleet)
{
    using Rank = decltype(rankOf(FailoverCandidate(), BotView(), BotView()));
    std::vector<std::pair<Rank, FailoverCandidate>> ranked;
    for (const BotView &bot : fleet.bots) {
        if (bot.group == dead.group && bot.id != dead.id) {
            FailoverCandidate candidate = judgeCandidate(bot, dead);
            Rank rank = rankOf(candidate, bot, dead);
            ranked.emplace_back(std::move(rank), std::move(candidate));
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<FailoverCandidate> candidates;
    candidates.reserve(ranked.size());
    for (auto &[rank, candidate] : ranked) {
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

bool isChecked(const QJsonObject &fields)
{
    return fields.value(fenceField)[checkedField].toBool();
}

OperationRequest stepFor(const OperationRequest &request, Verb verb, const BotView &bot, const QString &reason,
                         UtcTime now)
{
    return {.id = OperationId(makeUuidV7(now)),
            .verb = verb,
            .scope = Scope::bots({bot.id.text()}),
            .targets = {bot.id},
            .reason = reason.left(maxReasonLength),
            .issuedBy = request.issuedBy,
            .fields = {},
            .windDown = std::nullopt,
            .confirmation = {}};
}

} // namespace

bool FailoverPlan::hasFit() const
{
    return std::any_of(candidates.begin(), candidates.end(), [](const FailoverCandidate &c) { return c.isFit(); });
}

FailoverCandidate judgeCandidate(const BotView &bot, const BotView &dead)
{
    if (const QString why = whyNotThere(bot, dead); !why.isEmpty()) {
        return unfit(bot, why);
    }
    if (const QString why = whyNotNow(bot); !why.isEmpty()) {
        return unfit(bot, why);
    }
    if (bot.reported == BotState::Dormant && bot.standby && !isHeld(bot)) {
        return {.bot = bot.id,
                .name = bot.name,
                .standing = Standing::Dormant,
                .why = QStringLiteral("It waits for this and trades nothing.")};
    }
    const bool isPaused = bot.reported == BotState::Paused || bot.reported == BotState::Drained;
    if (isPaused && isHeld(bot)) {
        return {.bot = bot.id,
                .name = bot.name,
                .standing = Standing::Paused,
                .why = QStringLiteral("It is paused. It is resumed first.")};
    }
    return unfit(bot, bot.reported == BotState::Trading
                          ? QStringLiteral("It trades for itself. Pause it first if it is to take over.")
                          : QStringLiteral("It is in between two states."));
}

Result<FailoverPlan> planFailover(const BotId &id, const FleetSnapshot &fleet)
{
    const BotView *dead = find(id, fleet);
    if (dead == nullptr) {
        return failure(ProblemKind::NotFound, QStringLiteral("No bot is called \"%1\".").arg(id.text().left(128)));
    }
    FailoverPlan plan{.dead = id,
                      .name = dead->name,
                      .group = dead->group,
                      .exchange = dead->exchange,
                      .strategy = dead->strategy,
                      .heardAt = dead->heardAt,
                      .positions = dead->metrics.openPositions,
                      .refusal = whyNobody(*dead, fleet),
                      .doubts = doubtsOf(*dead, fleet),
                      .fence = fenceOf(*dead, fleet),
                      .stateful = dead->metrics.openPositions != 0,
                      .candidates = candidatesFor(*dead, fleet)};
    return plan;
}

QJsonObject failoverFields(const BotId &dead, bool stateful, bool exchangeChecked)
{
    return {{fromBotField, dead.text()},
            {reconcileField, stateful},
            {fenceField, QJsonObject{{checkedField, exchangeChecked}}}};
}

BotId fromBotOf(const QJsonObject &fields)
{
    return BotId(fields.value(fromBotField).toString());
}

QString whyNotTakeOver(const OperationRequest &request, const BotView &bot, const FleetSnapshot &fleet)
{
    const BotView *dead = find(fromBotOf(request.fields), fleet);
    if (dead == nullptr) {
        return QStringLiteral("Whose place it takes is not said.");
    }
    const QString nobody = whyNobody(*dead, fleet);
    if (!nobody.isEmpty()) {
        return QStringLiteral("Nobody takes over from %1. %2").arg(dead->name, nobody);
    }
    const FailoverCandidate candidate = judgeCandidate(bot, *dead);
    return candidate.isFit() ? QString() : candidate.why;
}

QString whyNotYet(const OperationRequest &request, const FleetSnapshot &fleet)
{
    const BotView *dead = find(fromBotOf(request.fields), fleet);
    if (dead == nullptr) {
        return QStringLiteral("Whose place it takes is not said.");
    }
    const FailoverFence fence = fenceOf(*dead, fleet);
    return fence.isOpen(fleet.at, isChecked(request.fields)) ? QString() : inWords(fence, fleet.at);
}

FailoverSteps stepsOf(const OperationRequest &request, const FleetSnapshot &fleet)
{
    const BotView *dead = find(fromBotOf(request.fields), fleet);
    const BotView *candidate = request.targets.empty() ? nullptr : find(request.targets.front(), fleet);
    Q_ASSERT(dead != nullptr && candidate != nullptr);
    const QString why = request.reason.trimmed();
    FailoverSteps steps{.before = {}, .takeOver = request};
    QJsonObject fence{{checkedField, isChecked(request.fields)}};
    if (dead->orderedHolds.empty()) {
        steps.before.push_back(stepFor(request, Verb::Pause, *dead,
                                       QStringLiteral("%1 takes over. %2").arg(candidate->name, why).trimmed(),
                                       fleet.at));
        fence.insert(QStringLiteral("hold"), holdIdOf(steps.before.back().id).text());
    } else {
        fence.insert(QStringLiteral("hold"), dead->orderedHolds.front().id.text());
    }
    if (isHeld(*candidate)) {
        steps.before.push_back(stepFor(request, Verb::Resume, *candidate,
                                       QStringLiteral("Takes over from %1. %2").arg(dead->name, why).trimmed(),
                                       fleet.at));
        fence.insert(QStringLiteral("resume"), steps.before.back().id.text());
    }
    // Of the registry, whatever the asker said.
    steps.takeOver.fields = {{fromBotField, dead->id.text()},
                             {QStringLiteral("group"), dead->group.text()},
                             {QStringLiteral("exchange"), dead->exchange.text()},
                             {QStringLiteral("strategy"), dead->strategy},
                             {reconcileField, request.fields.value(reconcileField).toBool()},
                             {fenceField, fence}};
    return steps;
}

QString inWords(const FailoverFence &fence, UtcTime now)
{
    switch (fence.rule) {
    case FailoverFence::Rule::Ends:
        return now >= *fence.opensAt
                 ? QStringLiteral("By its lost-link rule (%1 after %2 s) it opens nothing more since %3.")
                       .arg(toString(fence.policy.act))
                       .arg(fence.policy.after.count())
                       .arg(toIso(*fence.opensAt))
                 : QStringLiteral("By its lost-link rule (%1 after %2 s) it may trade until %3. Wait for that, or look "
                                  "at the exchange and say so.")
                       .arg(toString(fence.policy.act))
                       .arg(fence.policy.after.count())
                       .arg(toIso(*fence.opensAt));
    case FailoverFence::Rule::CarriesOn:
        return QStringLiteral(
            "Its lost-link rule is to carry on: it may still be trading. Look at the exchange, see to "
            "it that it does not, and say so.");
    case FailoverFence::Rule::Unprovable:
        return QStringLiteral(
            "A plain bot has no lost-link rule: it may still be trading. Look at the exchange, see to "
            "it that it does not, and say so.");
    }
    Q_UNREACHABLE();
}

} // namespace fleet
