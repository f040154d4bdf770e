// The life of one alert: firing, acknowledged, over before it was seen, closed. Pure.
// Never closes what nobody has acknowledged.
#pragma once

#include "core/Alert.h"

namespace fleet {

enum class AlertEvent : std::uint8_t {
    Acknowledge, ///< somebody takes it in hand, or takes it over
    Worsen,      ///< a worse severity or a new cause
    Lapse,       ///< acknowledged long ago, and still there
    End,         ///< the condition is over
    Return,      ///< the condition is back
};
inline constexpr int alertEventCount = 5;
inline constexpr int alertStateCount = 4;

/// Nothing when the event means nothing there. What returns after an alert was closed is a new alert.
[[nodiscard]] std::optional<AlertState> next(AlertState state, AlertEvent event);

} // namespace fleet
