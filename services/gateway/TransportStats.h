// How busy the lanes are and how fast the gateway answers: what the status bar shows.
// A snapshot; never decides anything.
#pragma once

#include "gateway/CircuitBreaker.h"

#include <QMetaType>

#include <array>
#include <chrono>
#include <optional>

namespace fleet {

/// Index of the arrays: Lane.
struct TransportStats {
    std::array<int, 4> queued{};
    std::array<int, 4> inFlight{};
    std::optional<std::chrono::milliseconds> p50; ///< of the ordinary lanes' last 256 round trips
    std::optional<std::chrono::milliseconds> p99;
    std::optional<std::chrono::milliseconds> clockSkew; ///< gateway minus this machine
    BreakerState breaker = BreakerState::Closed;

    bool operator==(const TransportStats &) const = default;
};

} // namespace fleet

Q_DECLARE_METATYPE(fleet::TransportStats)
