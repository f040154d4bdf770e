#include "support/ManualClock.h"

namespace fleet::test {

namespace {

// Not zero, so that a test notices code that takes "never" for "at the start".
constexpr milliseconds::rep monotonicStartMs = 1'000'000;

} // namespace

ManualClock::ManualClock(UtcTime start) : m_utcMs(toEpochMs(start)), m_monotonicMs(monotonicStartMs) {}

UtcTime ManualClock::now() const
{
    return fromEpochMs(m_utcMs);
}

MonoTime ManualClock::monotonic() const
{
    return MonoTime(milliseconds(m_monotonicMs));
}

milliseconds ManualClock::realDuration(milliseconds duration) const
{
    return duration;
}

void ManualClock::advance(milliseconds duration)
{
    m_monotonicMs += duration.count();
    m_utcMs += duration.count();
}

void ManualClock::setUtc(UtcTime now)
{
    m_utcMs = toEpochMs(now);
}

} // namespace fleet::test
