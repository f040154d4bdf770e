#include "ingest/HeardTime.h"

namespace fleet {

void HeardTime::swept(MonoTime at)
{
    if (m_lastSweep && at > *m_lastSweep && at - *m_lastSweep <= longestGap) {
        m_total += at - *m_lastSweep;
    }
    if (!m_lastSweep || at > *m_lastSweep) {
        m_lastSweep = at;
    }
}

} // namespace fleet
