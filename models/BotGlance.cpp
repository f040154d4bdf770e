#include "models/BotGlance.h"

#include <algorithm>

namespace fleet {

BotGlance glanceAt(const BotView &bot, bool blind)
{
    if (blind || bot.liveness == Liveness::Unknown || bot.liveness == Liveness::NeverSeen) {
        return BotGlance::Unknown;
    }
    if (bot.liveness == Liveness::Dead) {
        return BotGlance::Dead;
    }
    if (bot.isLatched()) {
        return BotGlance::Latched;
    }
    if (bot.liveness == Liveness::Late || bot.drifts) {
        return BotGlance::Warning;
    }
    return bot.reported == BotState::Trading ? BotGlance::Trading : BotGlance::Paused;
}

FleetCounts countFleet(const std::vector<BotView> &bots, bool blind)
{
    FleetCounts counts;
    counts.total = static_cast<int>(bots.size());
    for (const BotView &bot : bots) {
        if (!blind && bot.liveness == Liveness::Alive) {
            ++counts.heard;
        }
        switch (glanceAt(bot, blind)) {
        case BotGlance::Dead:
            ++counts.dead;
            break;
        case BotGlance::Unknown:
            ++counts.unknown;
            break;
        case BotGlance::Latched:
            ++counts.latched;
            break;
        case BotGlance::Warning:
            ++counts.warning;
            break;
        case BotGlance::Paused:
            ++counts.paused;
            break;
        case BotGlance::Trading:
            ++counts.trading;
            break;
        }
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
