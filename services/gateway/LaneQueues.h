// Who gets the next connection: the ordinary lanes in strict precedence, and how many of their calls are out.
// Pure; never looks into a call, and knows nothing of the emergency lane.
#pragma once

#include "gateway/PendingCall.h"
#include "gateway/TransportStats.h"

#include <array>
#include <deque>

namespace fleet {

class LaneQueues final {
public:
    void append(const PendingPtr &pending);
    /// A repeat: it has waited its turn already.
    void prepend(const PendingPtr &pending);
    /// The call that may leave now, or null. It does not count as out before left().
    [[nodiscard]] PendingPtr takeNext();
    void left(Lane lane);
    void cameBack(Lane lane);
    void clear();

    /// Fills in `queued` and `inFlight`.
    void describe(TransportStats &stats) const;

private:
    std::array<std::deque<PendingPtr>, 4> m_queues; ///< index: Lane
    std::array<int, 4> m_inFlight{};
};

} // namespace fleet
