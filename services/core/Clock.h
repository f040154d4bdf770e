// Where time comes from. Everything that asks for the time takes a Clock; tests move theirs by hand.
#pragma once

#include "core/Time.h"

namespace fleet {

class Clock {
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Fleet time. Thread-safe.
    [[nodiscard]] virtual UtcTime now() const = 0;
    /// Fleet time that never jumps. Thread-safe.
    [[nodiscard]] virtual MonoTime monotonic() const = 0;
    /// How long to arm a real timer for so that `duration` of fleet time passes. At least 1 ms for a positive duration.
    [[nodiscard]] virtual milliseconds realDuration(milliseconds duration) const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] MonoTime monotonic() const override;
    [[nodiscard]] milliseconds realDuration(milliseconds duration) const override;
};

/// A clock that runs `rate` times faster than the machine's, from the moment it was made (the sandbox's `--clock-rate`).
class ScaledClock final : public Clock {
public:
    /// `origin`: the real UTC instant at which both clocks agree, so that several processes share one fleet time.
    ScaledClock(double rate, UtcTime origin);

    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] MonoTime monotonic() const override;
    [[nodiscard]] milliseconds realDuration(milliseconds duration) const override;
    [[nodiscard]] double rate() const { return m_rate; }
    [[nodiscard]] UtcTime origin() const { return m_origin; }

private:
    double m_rate;
    UtcTime m_origin;
    MonoTime m_monoOrigin;
};

} // namespace fleet
