#include "ExitCode.h"

namespace fleet::cli {

ExitCode exitCodeOf(const OperationView &operation)
{
    const OutcomeCounts &counts = operation.counts;
    if (counts.allConfirmed()) {
        return ExitCode::Confirmed;
    }
    // Nothing left the console: the gateway was never reached, or it was and refuses this console.
    bool anySent = false;
    for (const DeliveryView &delivery : operation.deliveries) {
        anySent = anySent || delivery.state != DeliveryState::Queued;
    }
    if (!anySent) {
        return operation.problem.isEmpty() ? ExitCode::NoGateway : ExitCode::NothingConfirmed;
    }
    // What can still be proved is not lost: it is pending, or somebody can act on it.
    if (counts.confirmed > 0 || counts.observed > 0 || counts.pending() > 0 || counts.unreachable > 0) {
        return ExitCode::Partly;
    }
    return ExitCode::NothingConfirmed;
}

ExitCode exitCodeOf(const Problem &problem)
{
    switch (problem.kind) {
    case ProblemKind::Conflict:
    case ProblemKind::NotFound:
        return ExitCode::NoEligibleBot;
    case ProblemKind::Offline:
    case ProblemKind::Timeout:
        return ExitCode::NoGateway;
    case ProblemKind::Invalid:
    case ProblemKind::Forbidden:
    case ProblemKind::Storage:
    case ProblemKind::Unauthorized:
    case ProblemKind::Gone:
    case ProblemKind::Payment:
    case ProblemKind::Rejected:
    case ProblemKind::RateLimited:
    case ProblemKind::Server:
    case ProblemKind::Protocol:
    case ProblemKind::Cancelled:
        return ExitCode::RefusedHere;
    }
    Q_UNREACHABLE();
}

} // namespace fleet::cli
