#include "models/BotGlance.h"

#include "fleet/LivenessRules.h"

#include <algorithm>

namespace fleet {

namespace {

BotGlance glanceWith(const BotView &bot, Liveness liveness)
{
    if (liveness == Liveness::Unknown || liveness == Liveness::NeverSeen) {
        return BotGlance::Unknown;
    }
    if (liveness == Liveness::Dead) {
        return BotGlance::Dead;
    }
    if (bot.hasStopped()) {
        return BotGlance::Latched;
    }
    if (bot.hasNotStopped()) {
        return BotGlance::NotStopped;
    }
    if (bot.isToStop() || bot.reported == BotState::Stopping) {
        return BotGlance::Stopping;
    }
    if (liveness == Liveness::Late || bot.drifts) {
        return BotGlance::Warning;
    }
    if (bot.reported == BotState::Pausing || bot.reported == BotState::Draining) {
        return BotGlance::Pausing;
    }
    return bot.reported == BotState::Trading ? BotGlance::Trading : BotGlance::Paused;
}

} // namespace

BotGlance glanceAt(const BotView &bot, bool blind)
{
    return glanceWith(bot, blind ? Liveness::Unknown : bot.liveness);
}

BotGlance glanceAtLast(const BotView &bot, UtcTime lastWord)
{
    const milliseconds silence = bot.heardAt ? std::max(lastWord - *bot.heardAt, milliseconds(0)) : milliseconds(0);
    return glanceWith(bot, livenessOf({.everHeard = bot.heardAt.has_value(),
                                       .heardLately = true,
                                       .consoleBlind = false,
                                       .silence = silence,
                                       .interval = bot.interval}));
}

int FleetCounts::of(BotGlance glance) const
{
    switch (glance) {
    case BotGlance::NotStopped:
        return notStopped;
    case BotGlance::Dead:
        return dead;
    case BotGlance::Unknown:
        return unknown;
    case BotGlance::Stopping:
        return stopping;
    case BotGlance::Latched:
        return latched;
    case BotGlance::Warning:
        return warning;
    case BotGlance::Pausing:
        return pausing;
    case BotGlance::Paused:
        return paused;
    case BotGlance::Trading:
        return trading;
    }
    Q_UNREACHABLE();
}

void count(FleetCounts &counts, BotGlance glance)
{
    ++counts.total;
    switch (glance) {
    case BotGlance::NotStopped:
        ++counts.notStopped;
        break;
    case BotGlance::Dead:
        ++counts.dead;
        break;
    case BotGlance::Unknown:
        ++counts.unknown;
        break;
    case BotGlance::Stopping:
        ++counts.stopping;
        break;
    case BotGlance::Latched:
        ++counts.latched;
        break;
    case BotGlance::Warning:
        ++counts.warning;
        break;
    case BotGlance::Pausing:
        ++counts.pausing;
        break;
    case BotGlance::Paused:
        ++counts.paused;
        break;
    case BotGlance::Trading:
        ++counts.trading;
        break;
    }
}

void count(FleetCounts &counts, const BotView &bot, bool blind)
{
    count(counts, glanceAt(bot, blind));
    if (!blind && bot.liveness == Liveness::Alive) {
        ++counts.heard;
    }
}

FleetCounts countFleet(const std::vector<BotView> &bots, bool blind)
{
    FleetCounts counts;
    for (const BotView &bot : bots) {
        count(counts, bot, blind);
    }
    return counts;
}

bool isBlind(const LinkView &link)
{
    return link.state == LinkState::Blind || link.state == LinkState::Connecting;
}

Severity severityOf(DesiredState state, bool latched)
{
    switch (state) {
    case DesiredState::Trading:
        return Severity::None;
    case DesiredState::Paused:
        return Severity::Paused;
    case DesiredState::Stopped:
        return latched ? Severity::Latched : Severity::Stopped;
    }
    Q_UNREACHABLE();
}

Severity severityOf(BotState state)
{
    switch (state) {
    case BotState::Trading:
        return Severity::None;
    case BotState::Dormant:
    case BotState::Paused:
    case BotState::Drained:
        return Severity::Paused;
    case BotState::Stopped:
        return Severity::Stopped;
    case BotState::Pausing:
    case BotState::Draining:
    case BotState::Stopping:
    case BotState::Updating:
        return Severity::Pending;
    }
    Q_UNREACHABLE();
}

Severity severityOf(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Alive:
        return Severity::Healthy;
    case Liveness::Late:
        return Severity::Late;
    case Liveness::Dead:
        return Severity::Dead;
    case Liveness::NeverSeen:
    case Liveness::Unknown:
        return Severity::Unknown;
    }
    Q_UNREACHABLE();
}

Severity severityOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Confirmed:
        return Severity::Healthy;
    case Outcome::Observed:
        return Severity::Unknown;
    case Outcome::Refused:
    case Outcome::Failed:
        return Severity::Critical;
    case Outcome::Unreachable:
        return Severity::Dead;
    case Outcome::Silent:
        return Severity::Late;
    case Outcome::Working:
        return Severity::Pending;
    }
    Q_UNREACHABLE();
}

Severity severityOf(BotGlance glance)
{
    switch (glance) {
    case BotGlance::NotStopped:
        return Severity::Critical;
    case BotGlance::Dead:
        return Severity::Dead;
    case BotGlance::Unknown:
        return Severity::Unknown;
    case BotGlance::Latched:
        return Severity::Latched;
    case BotGlance::Stopping:
    case BotGlance::Warning:
        return Severity::Warning;
    case BotGlance::Pausing:
        return Severity::Pending;
    case BotGlance::Paused:
        return Severity::Paused;
    case BotGlance::Trading:
        return Severity::Healthy;
    }
    Q_UNREACHABLE();
}

Severity severityOf(const BotView &bot, BotGlance glance)
{
    const bool late = bot.liveness == Liveness::Late;
    if (glance == BotGlance::Warning && late) {
        return Severity::Late;
    }
    const bool obeys = glance == BotGlance::Stopping && bot.reported == BotState::Stopping && !late;
    return obeys ? Severity::Pending : severityOf(glance);
}

Severity severityOf(const OperationView &operation)
{
    const OutcomeCounts &counts = operation.counts;
    if (counts.refused + counts.failed > 0) {
        return Severity::Critical;
    }
    if (counts.unreachable > 0) {
        return Severity::Warning;
    }
    if (counts.allConfirmed()) {
        return Severity::Healthy;
    }
    return operation.ended ? Severity::Unknown : Severity::Pending;
}

bool isReported(const BotView &bot, const Hold &hold)
{
    return contains(bot.holds, hold.id);
}

std::vector<Hold> holdsInForce(const BotView &bot)
{
    std::vector<Hold> holds = bot.holds;
    for (const Hold &hold : bot.orderedHolds) {
        if (!contains(holds, hold.id)) {
            holds.push_back(hold);
        }
    }
    std::stable_partition(holds.begin(), holds.end(), [](const Hold &hold) { return hold.kind == HoldKind::Latch; });
    return holds;
}

} // namespace fleet
