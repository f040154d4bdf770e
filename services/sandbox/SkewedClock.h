// A bot's own clock, which the sandbox can set wrong.
// Must never be used by anything that measures the sandbox itself.
#pragma once

#include "core/Clock.h"

#include <atomic>

namespace fleet::sandbox {

class SkewedClock final : public Clock {
public:
    /// `clock` must outlive it.
    explicit SkewedClock(const Clock &clock) : m_clock(clock) {}

    void setSkew(seconds skew) { m_skewMs = std::chrono::duration_cast<milliseconds>(skew).count(); }

    [[nodiscard]] UtcTime now() const override { return m_clock.now() + milliseconds(m_skewMs.load()); }
    [[nodiscard]] MonoTime monotonic() const override { return m_clock.monotonic(); }
    [[nodiscard]] milliseconds realDuration(milliseconds duration) const override
    {
        return m_clock.realDuration(duration);
    }

    [[nodiscard]] const ClockPace *pace() const override { return m_clock.pace(); }

private:
    const Clock &m_clock;
    std::atomic<milliseconds::rep> m_skewMs{0};
};

} // namespace fleet::sandbox
