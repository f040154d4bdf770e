// Keeps the ordinary lanes from hammering a gateway that is down: a pure state machine.
// Must never be asked about an emergency call.
#pragma once

#include "core/Time.h"

#include <cstdint>
#include <optional>

namespace fleet {

enum class BreakerState : std::uint8_t {
    Closed,   ///< calls pass
    Open,     ///< calls are refused here until the cool-off is over
    HalfOpen, ///< one call is out to see whether the gateway is back
};

enum class BreakerEvent : std::uint8_t {
    Succeeded,      ///< an answer below 500 came back
    Failed,         ///< no answer, or 5xx, and fewer than the allowed number in a row
    FailedTooOften, ///< the same, and one too many in a row
    CooledOff,      ///< the wait is over: try one
};

/// Nothing where the event does not change the state.
[[nodiscard]] std::optional<BreakerState> next(BreakerState state, BreakerEvent event);

/// The machine with its counter and its wait; times are passed in.
class CircuitBreaker final {
public:
    struct Options {
        int failuresToOpen = 5;
        std::chrono::milliseconds coolOff{2'000}; ///< doubles with each failed trial, up to `longest`
        std::chrono::milliseconds longest{30'000};
    };

    explicit CircuitBreaker(Options options) : m_options(options) {}

    [[nodiscard]] BreakerState state() const { return m_state; }
    /// Nothing: the call may leave (and in HalfOpen it is the trial). Otherwise how long to wait.
    [[nodiscard]] std::optional<std::chrono::milliseconds> admit(MonoTime now);
    void succeeded();
    void failed(MonoTime now);

private:
    void apply(BreakerEvent event);

    Options m_options;
    BreakerState m_state = BreakerState::Closed;
    bool m_trialOut = false;
    int m_failures = 0;
    int m_trips = 0;
    MonoTime m_openUntil{};
};

} // namespace fleet
