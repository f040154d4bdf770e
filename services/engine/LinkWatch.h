// What the link to the gateway is like, in one value: from the reader's two roads, the beacon and the lanes. Pure.
// Must never say "live" of a console that cannot hear its own voice.
#pragma once

#include "fleet/FleetView.h"
#include "ingest/BeaconWatch.h"

namespace fleet {

struct LinkFacts {
    Hearing hearing = Hearing::NotYet;
    bool canRead = true; ///< the gateway has reads at all
    bool streamUp = false;
    bool sweepUp = false;
    bool liveEvents = true; ///< the dialect has a WebSocket
};

[[nodiscard]] LinkState linkStateOf(const LinkFacts &facts);

} // namespace fleet
