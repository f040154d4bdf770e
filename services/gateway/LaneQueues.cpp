#include "gateway/LaneQueues.h"

#include <numeric>

namespace fleet {

namespace {

/// QNetworkAccessManager opens six connections a host; what waits beyond them would be out of our order.
/// Lower lanes leave room, so that six slow polls never hold up a command. Index: Lane.
constexpr std::array<int, 4> slotsOfLane{0, 6, 5, 3};

constexpr std::size_t indexOf(Lane lane)
{
    return static_cast<std::size_t>(lane);
}

} // namespace

void LaneQueues::append(const PendingPtr &pending)
{
    m_queues.at(indexOf(pending->lane)).push_back(pending);
}

void LaneQueues::prepend(const PendingPtr &pending)
{
    m_queues.at(indexOf(pending->lane)).push_front(pending);
}

PendingPtr LaneQueues::takeNext()
{
    const int total = std::accumulate(m_inFlight.begin(), m_inFlight.end(), 0);
    for (const Lane lane : {Lane::Command, Lane::Interactive, Lane::Background}) {
        std::deque<PendingPtr> &queue = m_queues.at(indexOf(lane));
        if (!queue.empty()) {
            if (total >= slotsOfLane.at(indexOf(lane))) {
                return nullptr; // the lanes below have even fewer
            }
            PendingPtr pending = queue.front();
            queue.pop_front();
            return pending;
        }
    }
    return nullptr;
}

void LaneQueues::left(Lane lane)
{
    ++m_inFlight.at(indexOf(lane));
}

void LaneQueues::cameBack(Lane lane)
{
    --m_inFlight.at(indexOf(lane));
}

void LaneQueues::clear()
{
    for (std::deque<PendingPtr> &queue : m_queues) {
        queue.clear();
    }
}

void LaneQueues::describe(TransportStats &stats) const
{
    for (std::size_t i = 0; i < m_queues.size(); ++i) {
        stats.queued.at(i) = static_cast<int>(m_queues.at(i).size());
    }
    stats.inFlight = m_inFlight;
}

} // namespace fleet
