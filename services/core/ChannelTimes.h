// When one of the roads from the gateway last brought something, and how late.
// Never says that a road is up: one that was quiet may be well.
#pragma once

#include "core/Time.h"

#include <optional>

namespace fleet {

struct ChannelTimes {
    std::optional<UtcTime> lastAt = {};
    std::optional<milliseconds> lag = {}; ///< from when it was said until this road had it, as last measured
    bool operator==(const ChannelTimes &) const = default;
};

} // namespace fleet
