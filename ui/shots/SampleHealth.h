// How the bots of a made-up fleet do, and the alerts that follow from it, as the engine would say it.
// Never contradicts the fleet: what is dead there is dead here.
#pragma once

#include "fleet/FleetView.h"

namespace fleet::ui::sample {

/// Some bots do badly: a latency, a drawdown, a burst of errors; strategies report metrics of their own.
void ail(std::vector<BotView> &bots);
/// Verdicts by the built-in limits, and the alerts that follow; those that are given stay.
[[nodiscard]] FleetSnapshot watched(FleetSnapshot fleet);
/// With one of everything that can become of an alert: in hand, over, silenced, flapping.
[[nodiscard]] FleetSnapshot handled(FleetSnapshot fleet);
/// An exchange's bots fell silent at once: one alert that explains all the others.
[[nodiscard]] FleetSnapshot flooded(FleetSnapshot fleet);
/// Nothing is wrong with anybody.
[[nodiscard]] FleetSnapshot well(FleetSnapshot fleet);

} // namespace fleet::ui::sample
