#include "gateway/CircuitBreaker.h"

#include <QtGlobal>

#include <algorithm>

namespace fleet {

std::optional<BreakerState> next(BreakerState state, BreakerEvent event)
{
    switch (state) {
    case BreakerState::Closed:
        return event == BreakerEvent::FailedTooOften ? std::optional(BreakerState::Open) : std::nullopt;
    case BreakerState::Open:
        // A call that left before the breaker opened may still succeed: the gateway is back.
        if (event == BreakerEvent::Succeeded) {
            return BreakerState::Closed;
        }
        return event == BreakerEvent::CooledOff ? std::optional(BreakerState::HalfOpen) : std::nullopt;
    case BreakerState::HalfOpen:
        switch (event) {
        case BreakerEvent::Succeeded:
            return BreakerState::Closed;
        case BreakerEvent::Failed:
        case BreakerEvent::FailedTooOften:
            return BreakerState::Open;
        case BreakerEvent::CooledOff:
            return std::nullopt;
        }
        break;
    }
    Q_UNREACHABLE();
}

void CircuitBreaker::apply(BreakerEvent event)
{
    m_state = next(m_state, event).value_or(m_state);
}

std::optional<std::chrono::milliseconds> CircuitBreaker::admit(MonoTime now)
{
    if (m_state == BreakerState::Open && now >= m_openUntil) {
        apply(BreakerEvent::CooledOff);
        m_trialOut = false;
    }
    switch (m_state) {
    case BreakerState::Closed:
        return std::nullopt;
    case BreakerState::Open:
        return m_openUntil - now;
    case BreakerState::HalfOpen:
        if (!m_trialOut) {
            m_trialOut = true;
            return std::nullopt;
        }
        return m_options.coolOff;
    }
    Q_UNREACHABLE();
}

void CircuitBreaker::succeeded()
{
    m_failures = 0;
    m_trips = 0;
    m_trialOut = false;
    apply(BreakerEvent::Succeeded);
}

void CircuitBreaker::failed(MonoTime now)
{
    ++m_failures;
    const BreakerState before = m_state;
    apply(m_failures >= m_options.failuresToOpen ? BreakerEvent::FailedTooOften : BreakerEvent::Failed);
    if (m_state == BreakerState::Open && before != BreakerState::Open) {
        const std::chrono::milliseconds wait = m_options.coolOff * (1LL << std::min(m_trips, 10));
        m_openUntil = now + std::min(wait, m_options.longest);
        ++m_trips;
        m_trialOut = false;
    }
}

} // namespace fleet
