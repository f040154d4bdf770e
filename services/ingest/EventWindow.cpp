#include "ingest/EventWindow.h"

#include <algorithm>

namespace fleet {

bool EventWindow::firstTime(qint64 id)
{
    noteHighest(id);
    return firstTimeLate(id);
}

bool EventWindow::firstTimeLate(qint64 id)
{
    if (!m_seen.insert(id).second) {
        return false;
    }
    if (m_seen.size() > remembered) {
        m_seen.erase(m_seen.begin());
    }
    return true;
}

void EventWindow::sweptTo(qint64 id)
{
    m_watermark = std::max(m_watermark, id);
    m_seen.erase(m_seen.begin(), m_seen.lower_bound(sweepFrom()));
}

qint64 EventWindow::sweepFrom() const
{
    return std::max<qint64>(0, m_watermark - overlap);
}

void EventWindow::noteHighest(qint64 id)
{
    m_highest = std::max(m_highest, id);
}

void EventWindow::restore(qint64 watermark)
{
    m_watermark = watermark;
    noteHighest(watermark);
}

void EventWindow::reset()
{
    m_seen.clear();
    m_watermark = 0;
    m_highest = 0;
}

} // namespace fleet
