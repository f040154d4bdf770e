#include "ingest/GapRules.h"

#include <algorithm>

namespace fleet {

namespace {

/// The clocks of gateway and console may differ by minutes.
constexpr std::chrono::hours doubt{1};

} // namespace

std::optional<BusGap> gapBefore(const std::vector<Event> &page, qint64 watermark, const LastRead &last, UtcTime now)
{
    if (watermark <= 0 || !last.at || (!page.empty() && page.front().id <= watermark)) {
        return std::nullopt;
    }
    const bool isTooLongAgo = now - *last.at > eventLife;
    // What was read is gone before its time: whoever fills the bus drives out what was not read yet, too.
    const bool isCrowdedOut = last.newest && now - *last.newest < eventLife - doubt;
    if (!isTooLongAgo && !isCrowdedOut) {
        return std::nullopt; // nothing was said for a day, and the last word has grown old
    }
    const std::optional<UtcTime> oldest = page.empty() ? std::nullopt : page.front().createdAt;
    return BusGap{*last.at, std::clamp(oldest.value_or(now - eventLife), *last.at, std::max(*last.at, now))};
}

} // namespace fleet
