#include "ingest/FloodGuard.h"

namespace fleet {

void FloodGuard::unopenable(MonoTime at)
{
    ++m_total;
    while (!m_recent.empty() && at - m_recent.front() > seconds(1)) {
        m_recent.pop_front();
    }
    m_recent.push_back(at);
    if (m_recent.size() > static_cast<std::size_t>(floodPerSecond)) {
        m_lastFlood = at;
        m_recent.pop_front();
    }
}

bool FloodGuard::flooded(MonoTime now) const
{
    return m_lastFlood && now - *m_lastFlood < calmAfter;
}

} // namespace fleet
