// A clock that a test moves by hand.
// Never moves by itself, and real timers armed through it fire after the duration asked for.
#pragma once

#include "core/Clock.h"

#include <atomic>

namespace fleet::test {

class ManualClock final : public Clock {
public:
    /// 2026-11-22T15:00:00Z
    static constexpr UtcTime defaultStart{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}
                                          + std::chrono::hours{15}};

    explicit ManualClock(UtcTime start = defaultStart);

    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] MonoTime monotonic() const override;
    [[nodiscard]] milliseconds realDuration(milliseconds duration) const override;

    /// Time passes: both clocks go on.
    void advance(milliseconds duration);
    /// Somebody sets the machine's clock: UTC jumps, the monotonic clock does not.
    void setUtc(UtcTime now);

private:
    std::atomic<milliseconds::rep> m_utcMs;
    std::atomic<milliseconds::rep> m_monotonicMs;
};

} // namespace fleet::test
