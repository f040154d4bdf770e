#include "core/Clock.h"

#include <algorithm>

namespace fleet {

namespace {

UtcTime realNow()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

MonoTime realMonotonic()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::steady_clock::now());
}

milliseconds scaled(milliseconds duration, double factor)
{
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(duration.count()) * factor));
}

} // namespace

UtcTime SystemClock::now() const
{
    return realNow();
}

MonoTime SystemClock::monotonic() const
{
    return realMonotonic();
}

milliseconds SystemClock::realDuration(milliseconds duration) const
{
    return duration;
}

ScaledClock::ScaledClock(double rate, Origin origin)
    : m_rate(rate),
      m_origin(origin),
      m_monoReal(realMonotonic()),
      m_monoFleet(m_monoReal)
{
    Q_ASSERT(rate > 0);
}

void ScaledClock::setRate(double rate)
{
    Q_ASSERT(rate > 0);
    {
        const std::lock_guard lock(m_mutex);
        const UtcTime real = realNow();
        const MonoTime monotonic = realMonotonic();
        m_origin = {real, utcAt(real)};
        m_monoFleet = monotonicAt(monotonic);
        m_monoReal = monotonic;
        m_rate = rate;
    }
    Q_EMIT m_pace.changed();
}

UtcTime ScaledClock::utcAt(UtcTime real) const
{
    return m_origin.fleet + scaled(real - m_origin.real, m_rate);
}

MonoTime ScaledClock::monotonicAt(MonoTime real) const
{
    return m_monoFleet + scaled(real - m_monoReal, m_rate);
}

UtcTime ScaledClock::now() const
{
    const std::lock_guard lock(m_mutex);
    return utcAt(realNow()); // Read under the lock: an instant before the change would be measured by the new rate.
}

MonoTime ScaledClock::monotonic() const
{
    const std::lock_guard lock(m_mutex);
    return monotonicAt(realMonotonic());
}

milliseconds ScaledClock::realDuration(milliseconds duration) const
{
    return duration <= milliseconds(0) ? duration : std::max(milliseconds(1), scaled(duration, 1.0 / rate()));
}

double ScaledClock::rate() const
{
    const std::lock_guard lock(m_mutex);
    return m_rate;
}

ScaledClock::Origin ScaledClock::origin() const
{
    const std::lock_guard lock(m_mutex);
    return m_origin;
}

} // namespace fleet
