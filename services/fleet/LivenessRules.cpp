#include "fleet/LivenessRules.h"

namespace fleet {

Liveness livenessOf(const LivenessFacts &facts)
{
    if (facts.consoleBlind) {
        return Liveness::Unknown;
    }
    if (!facts.everHeard) {
        return Liveness::NeverSeen;
    }
    if (facts.silence >= 4 * facts.interval) {
        return Liveness::Dead;
    }
    if (!facts.heardLately) {
        return Liveness::Unknown; // what a former engine heard says nothing about now
    }
    if (2 * facts.silence >= 3 * facts.interval) {
        return Liveness::Late;
    }
    return Liveness::Alive;
}

} // namespace fleet
