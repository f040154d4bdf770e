// Made-up fleets and operations for pictures: always the same, always at the same moment.
// Never shown to an operator as if they were real: every picture says SANDBOX or belongs to the manual.
#pragma once

#include "fleet/FleetView.h"

namespace fleet::ui::sample {

/// 2026-11-22T15:42:10Z: the moment of every picture.
[[nodiscard]] UtcTime moment();

/// 0: nothing enrolled yet. 12: the guide's fleet with one of everything. More: the same mixture, larger.
[[nodiscard]] FleetSnapshot fleet(int bots);
/// The same fleet on a bad day: an exchange is slow, one group is stopped on another, new bots are not heard yet.
[[nodiscard]] FleetSnapshot busy(FleetSnapshot fleet);
/// The same fleet, unheard for four minutes.
[[nodiscard]] FleetSnapshot blind(FleetSnapshot fleet);
/// The same fleet without bots that cannot prove what they do.
[[nodiscard]] FleetSnapshot verified(FleetSnapshot fleet);
[[nodiscard]] FleetSnapshot connecting(FleetSnapshot fleet);
[[nodiscard]] FleetSnapshot degraded(FleetSnapshot fleet);
[[nodiscard]] FleetSnapshot stopsBlocked(FleetSnapshot fleet);

enum class StopStage {
    Running, ///< seconds after the hold
    Partly,  ///< one refused, one silent, one unreachable
    Proved,  ///< all of them
};

/// The fleet after such a stop: latched, with the operation on top.
[[nodiscard]] FleetSnapshot stopped(FleetSnapshot fleet, StopStage stage);

} // namespace fleet::ui::sample
