// The gateway's time in microseconds, from the injected clock. Must never give the same instant twice.
#pragma once

#include "core/Clock.h"

#include <cstdint>

namespace fleet::sandbox {

constexpr std::int64_t microsPerSecond = 1'000'000;
constexpr std::int64_t microsPerHour = 3600 * microsPerSecond;
constexpr std::int64_t microsPerDay = 24 * microsPerHour;

class Moment final {
public:
    explicit Moment(const Clock &clock) : m_clock(clock) {}

    /// Strictly growing while the clock stands still within a millisecond; follows a clock that is set back.
    [[nodiscard]] std::int64_t next()
    {
        const std::int64_t now = current();
        m_last = now <= m_last && m_last - now < microsPerSecond ? m_last + 1 : now;
        return m_last;
    }
    [[nodiscard]] std::int64_t current() const { return toEpochMs(m_clock.now()) * 1000; }

private:
    const Clock &m_clock;
    std::int64_t m_last = 0;
};

} // namespace fleet::sandbox
