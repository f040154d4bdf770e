#include "fleet/CrashPoints.h"

namespace fleet {

void CrashPoints::reach(Boundary boundary) const
{
    if (m_observer) {
        (*m_observer)(boundary);
    }
}

void CrashPoints::reachDurably(Boundary durable) const
{
    if (!m_observer) {
        return;
    }
    // A commit may end after the observer's owner did.
    m_log.flush([observer = std::weak_ptr<const Observer>(m_observer), durable](const Result<void> &) {
        if (const std::shared_ptr<const Observer> alive = observer.lock()) {
            (*alive)(durable);
        }
    });
}

} // namespace fleet
