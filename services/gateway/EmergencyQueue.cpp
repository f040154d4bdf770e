#include "gateway/EmergencyQueue.h"

#include <algorithm>
#include <utility>

namespace fleet {

void EmergencyQueue::push(EmergencyJob job)
{
    ++m_size;
    if (job.turn.reachesMany) {
        m_first.push_back(std::move(job));
        return;
    }
    const std::size_t id = job.turn.stop;
    auto stop = std::find_if(m_stops.begin(), m_stops.end(), [id](const Stop &known) { return known.id == id; });
    if (stop == m_stops.end()) {
        stop = m_stops.insert(stop, Stop{id, {}});
    }
    stop->calls.push_back(std::move(job));
}

void EmergencyQueue::giveBack(EmergencyJob job)
{
    ++m_size;
    m_first.push_front(std::move(job));
}

EmergencyJob EmergencyQueue::pop()
{
    --m_size;
    if (!m_first.empty()) {
        EmergencyJob job = std::move(m_first.front());
        m_first.pop_front();
        return job;
    }
    Stop stop = std::move(m_stops.front());
    m_stops.pop_front();
    EmergencyJob job = std::move(stop.calls.front());
    stop.calls.pop_front();
    if (!stop.calls.empty()) {
        m_stops.push_back(std::move(stop));
    }
    return job;
}

void EmergencyQueue::drain(const std::function<void(const EmergencyJob &)> &visit)
{
    const std::deque<EmergencyJob> first = std::exchange(m_first, {});
    const std::deque<Stop> stops = std::exchange(m_stops, {});
    m_size = 0;
    std::for_each(first.begin(), first.end(), visit);
    for (const Stop &stop : stops) {
        std::for_each(stop.calls.begin(), stop.calls.end(), visit);
    }
}

} // namespace fleet
