#include "ingest/HeardTime.h"

namespace fleet {

milliseconds HeardTime::expectedAt(MonoTime now) const
{
    const bool counts = m_lastSweep && now > *m_lastSweep && now - *m_lastSweep <= longestGap;
    return counts ? m_total + (now - *m_lastSweep) : m_total;
}

void HeardTime::swept(MonoTime at)
{
    m_total = expectedAt(at);
    if (!m_lastSweep || at > *m_lastSweep) {
        m_lastSweep = at;
    }
}

} // namespace fleet
