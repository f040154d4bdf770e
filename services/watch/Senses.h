// What the console itself can hear and keep, as those that watch the fleet are told at each tick.
// Must never be taken for what a bot says.
#pragma once

#include "fleet/FleetView.h"

namespace fleet {

struct Senses {
    LinkView link = {};
    milliseconds heardTotal{0};  ///< heard time so far
    QString historyProblem = {}; ///< why no history is kept; empty when it is
};

} // namespace fleet
