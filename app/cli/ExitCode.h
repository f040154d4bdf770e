// What fleet-cli's exit status means; scripts build on it.
#pragma once

#include "core/Problem.h"
#include "fleet/FleetView.h"

namespace fleet::cli {

enum class ExitCode : int {
    Confirmed = 0, ///< every bot proved it; for other verbs: done
    Failure = 1,   ///< something else went wrong, said on standard error
    Usage = 2,     ///< wrong arguments, or no terminal to confirm on and no --yes
    Partly = 3,    ///< some proved it, or still pending when --wait was over
    NothingConfirmed = 4,
    NoGateway = 5, ///< cannot reach the gateway
    NoEligibleBot = 6,
    RefusedHere = 7, ///< the engine refused the act, nothing was sent
};

/// For an operation when the waiting is over.
[[nodiscard]] ExitCode exitCodeOf(const OperationView &operation);
/// For an act that was not taken on.
[[nodiscard]] ExitCode exitCodeOf(const Problem &problem);

} // namespace fleet::cli
