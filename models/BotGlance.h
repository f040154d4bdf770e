// One state a bot for counts and headlines: exclusive, first match wins, sums to the roster.
// Never says healthy: it knows nothing of thresholds.
#pragma once

#include "fleet/FleetView.h"
#include "models/Severity.h"

#include <array>
#include <cstdint>
#include <vector>

namespace fleet {

enum class BotGlance : std::uint8_t {
    NotStopped, ///< it is to stop and would not, could not, or was never asked again: it comes before the dead
    Dead,
    Unknown,  ///< the console is blind, or enrolled and not heard yet
    Stopping, ///< ordered to stop, or says that it stops, and has not proved it
    Latched,  ///< it says that it has stopped; an order to stop is not enough
    Warning,  ///< late, or drifting: not as desired with nothing under way
    Pausing,  ///< on its way: also draining
    Paused,   ///< also dormant, stopped without a latch, updating
    Trading,
};

[[nodiscard]] BotGlance glanceAt(const BotView &bot, bool blind);

/// As a console that hears nothing last knew it: as of `lastWord`, when it last heard anything of the fleet.
[[nodiscard]] BotGlance glanceAtLast(const BotView &bot, UtcTime lastWord);

struct FleetCounts {
    int total = 0;
    int notStopped = 0;
    int dead = 0;
    int unknown = 0;
    int stopping = 0;
    int latched = 0;
    int warning = 0;
    int pausing = 0;
    int paused = 0;
    int trading = 0;
    int heard = 0; ///< alive, as far as the console can hear

    [[nodiscard]] int of(BotGlance glance) const;
    bool operator==(const FleetCounts &) const = default;
};

/// All of them, worst first.
inline constexpr std::array botGlances{BotGlance::NotStopped, BotGlance::Dead,    BotGlance::Unknown,
                                       BotGlance::Stopping,   BotGlance::Latched, BotGlance::Warning,
                                       BotGlance::Pausing,    BotGlance::Paused,  BotGlance::Trading};

/// One bot more, of which no more than this is known.
void count(FleetCounts &counts, BotGlance glance);
/// One bot more.
void count(FleetCounts &counts, const BotView &bot, bool blind);
[[nodiscard]] FleetCounts countFleet(const std::vector<BotView> &bots, bool blind);

/// Nothing that this console was told is current: it lost the fleet, or has not found it yet.
[[nodiscard]] bool isBlind(const LinkView &link);

[[nodiscard]] Severity severityOf(DesiredState state, bool latched);
[[nodiscard]] Severity severityOf(BotState state);
[[nodiscard]] Severity severityOf(Liveness liveness);
[[nodiscard]] Severity severityOf(Outcome outcome);
[[nodiscard]] Severity severityOf(BotGlance glance);
/// The same of one bot: whether it is late, and whether it does what it was ordered to.
[[nodiscard]] Severity severityOf(const BotView &bot, BotGlance glance);
/// By its worst delivery; nothing under way and not all proved is not known.
[[nodiscard]] Severity severityOf(const OperationView &operation);

/// Every hold in force as far as anyone knows: reported or ordered, each once, latches first.
[[nodiscard]] std::vector<Hold> holdsInForce(const BotView &bot);
/// The bot itself says that this hold holds it; else it was only asked to obey it.
[[nodiscard]] bool isReported(const BotView &bot, const Hold &hold);

} // namespace fleet
