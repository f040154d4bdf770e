// How much something needs a person: what a model says and a theme paints.
// Never a colour.
#pragma once

#include <cstdint>

namespace fleet {

enum class Severity : std::uint8_t {
    None,
    Healthy,
    Warning,
    Critical,
    Dead,
    Late,
    Unknown,
    Paused,
    Stopped,
    Latched,
    Pending,
};

inline constexpr int severityCount = 11;

} // namespace fleet
