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

ScaledClock::ScaledClock(double rate, UtcTime origin) : m_rate(rate), m_origin(origin), m_monoOrigin(realMonotonic())
{
    Q_ASSERT(rate > 0);
}

UtcTime ScaledClock::now() const
{
    return m_origin + scaled(realNow() - m_origin, m_rate);
}

MonoTime ScaledClock::monotonic() const
{
    return m_monoOrigin + scaled(realMonotonic() - m_monoOrigin, m_rate);
}

milliseconds ScaledClock::realDuration(milliseconds duration) const
{
    return duration <= milliseconds(0) ? duration : std::max(milliseconds(1), scaled(duration, 1.0 / m_rate));
}

} // namespace fleet
