// What an operation looks like from outside: counts by proof, worst first. Pure.
// Must never call something done that its bot has not proved.
#pragma once

#include "fleet/FleetState.h"
#include "fleet/FleetView.h"
#include "fleet/OperationBook.h"

namespace fleet {

[[nodiscard]] OperationView viewOf(const Operation &operation, const FleetState &state);
/// Oldest first.
[[nodiscard]] std::vector<PendingView> pendingOf(const BotId &bot, const OperationBook &book);
/// The newest stop whose latch is among `wanted`, when it ended and the bot did not stop by it.
[[nodiscard]] std::optional<PendingView> failedStopOf(const BotId &bot, const std::vector<Hold> &wanted,
                                                      const OperationBook &book);

/// How a delivery counts. `silentAtClick`: its bot was dead already when the operation was confirmed.
[[nodiscard]] Outcome outcomeOf(DeliveryState state, bool silentAtClick);

} // namespace fleet
