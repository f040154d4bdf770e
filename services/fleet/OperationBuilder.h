// From a confirmed request to an operation ready to be recorded and sent: checks, freezing, commands, holds.
// Must never send or store anything, and never let a request through that the plan does not allow.
#pragma once

#include "core/Clock.h"
#include "fleet/CommandFactory.h"
#include "fleet/OperationBook.h"
#include "fleet/OperationPlan.h"

namespace fleet {

inline constexpr qsizetype longestReason = 500;

/// Why this request is refused here, or the plan that it may follow. Kinds: Invalid, NotFound (no such scope),
/// Conflict (no eligible bot), Forbidden (the confirmation is missing, the fence of a failover is not open).
[[nodiscard]] Result<OperationPlan> admit(const OperationRequest &request, const FleetSnapshot &fleet,
                                          const FleetState &state);

/// Signs and puts together. `dead at the click` is taken from the snapshot.
[[nodiscard]] Result<Operation> buildOperation(const OperationRequest &request, const OperationPlan &plan,
                                               const FleetSnapshot &fleet, const FleetState &state,
                                               const CommandFactory &factory, const Clock &clock);

/// The holds that the operation puts on its bots, as rows.
[[nodiscard]] std::vector<HoldRecord> holdsOrderedBy(const Operation &operation, const FleetState &state);
/// The ids that a resume or release lifts.
[[nodiscard]] std::vector<HoldId> holdsLiftedBy(const Operation &operation);

} // namespace fleet
