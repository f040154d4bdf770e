// Whether events were lost for good: the console was away for longer than the gateway keeps them.
// Pure. Must never call it a gap when what was read last is still there, or when nothing was ever read.
#pragma once

#include "core/Time.h"
#include "gateway/GatewayTypes.h"

#include <chrono>
#include <optional>
#include <vector>

namespace fleet {

/// How long the gateway keeps an event (it clears up once an hour).
inline constexpr std::chrono::hours eventLife{24};

/// How far the bus was read, for the next sweep and over a restart.
struct LastRead {
    std::optional<UtcTime> at = {};     ///< when the last complete sweep began
    std::optional<UtcTime> newest = {}; ///< when the event at the watermark was published, by the gateway's clock
    bool operator==(const LastRead &) const = default;
};

struct BusGap {
    UtcTime from{};
    UtcTime to{};
    bool operator==(const BusGap &) const = default;
};

/// `page`: the first of a sweep, from below the watermark on. `watermark`: 0 when nothing was read yet.
[[nodiscard]] std::optional<BusGap> gapBefore(const std::vector<Event> &page, qint64 watermark, const LastRead &last,
                                              UtcTime now);

} // namespace fleet
