// The clock of a profile: the machine's, or the faster one that the gateway of a sandbox tells of.
// Must never be asked for twice in one process: two clocks would disagree by their start.
#pragma once

#include "core/Clock.h"
#include "fleet/Profile.h"

#include <memory>

namespace fleet {

/// Asks a sandbox's gateway for its rate, for at most a second; a gateway that does not answer leaves the machine's clock.
[[nodiscard]] std::unique_ptr<Clock> makeFleetClock(const Profile &profile);
[[nodiscard]] std::unique_ptr<Clock> makeGatewayClock(const QUrl &gateway, bool isSandbox);

} // namespace fleet
