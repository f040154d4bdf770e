// When a silent bot counts as late and as dead: 1.5 and 4 intervals of heard time. Pure.
// Never counts time in which the console was blind.
#pragma once

#include "fleet/FleetView.h"

namespace fleet {

struct LivenessFacts {
    bool everHeard = false;
    bool heardLately = false; ///< by this engine, not only by one that ran before
    bool consoleBlind = false;
    milliseconds silence{0}; ///< heard time since the bot's last report
    seconds interval{30};    ///< of its heartbeats
};

[[nodiscard]] Liveness livenessOf(const LivenessFacts &facts);

} // namespace fleet
