// Where time comes from. Everything that asks for the time takes a Clock; tests move theirs by hand.
#pragma once

#include "core/Time.h"

#include <QObject>

#include <mutex>

namespace fleet {

/// Tells that a clock goes at another rate from now on.
class ClockPace final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClockPace)

public:
    ClockPace() = default;
    ~ClockPace() override = default;

Q_SIGNALS:
    /// From whatever thread changed it.
    void changed();
};

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
    /// Null for a clock whose rate never changes.
    [[nodiscard]] virtual const ClockPace *pace() const { return nullptr; }
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] MonoTime monotonic() const override;
    [[nodiscard]] milliseconds realDuration(milliseconds duration) const override;
};

/// A clock that runs `rate` times faster than the machine's (the sandbox's `--clock-rate`). Thread-safe.
class ScaledClock final : public Clock {
public:
    /// Where both clocks stood once, so that several processes share one fleet time.
    struct Origin {
        UtcTime real{};
        UtcTime fleet{};
    };

    /// `origin`: the real UTC instant at which both clocks agree.
    ScaledClock(double rate, UtcTime origin) : ScaledClock(rate, Origin{origin, origin}) {}
    ScaledClock(double rate, Origin origin);

    /// Time goes on from where it is, at another rate: it neither jumps nor goes back.
    void setRate(double rate);

    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] MonoTime monotonic() const override;
    [[nodiscard]] milliseconds realDuration(milliseconds duration) const override;
    [[nodiscard]] const ClockPace *pace() const override { return &m_pace; }
    [[nodiscard]] double rate() const;
    [[nodiscard]] Origin origin() const;

private:
    [[nodiscard]] UtcTime utcAt(UtcTime real) const;
    [[nodiscard]] MonoTime monotonicAt(MonoTime real) const;

    mutable std::mutex m_mutex; ///< of all that a change of rate moves
    double m_rate;
    Origin m_origin;
    MonoTime m_monoReal;
    MonoTime m_monoFleet;
    ClockPace m_pace;
};

} // namespace fleet
