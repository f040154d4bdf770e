#include "core/FleetTimer.h"

#include <algorithm>

namespace fleet {

FleetTimer::FleetTimer(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock), m_timer(this)
{
    m_timer.setSingleShot(true); // Each interval is measured by the pace of its own time.
    connect(&m_timer, &QTimer::timeout, this, &FleetTimer::expire);
    if (const ClockPace *pace = clock.pace()) {
        connect(pace, &ClockPace::changed, this, &FleetTimer::keepPace);
    }
}

void FleetTimer::start(milliseconds interval)
{
    m_interval = interval;
    m_due = m_clock.monotonic() + interval;
    m_timer.start(m_clock.realDuration(interval));
}

void FleetTimer::expire()
{
    if (!m_once) {
        start(m_interval);
    }
    Q_EMIT timeout();
}

void FleetTimer::keepPace()
{
    if (m_timer.isActive()) {
        const milliseconds left = std::max(m_due - m_clock.monotonic(), milliseconds(1));
        m_timer.start(m_clock.realDuration(left));
    }
}

} // namespace fleet
