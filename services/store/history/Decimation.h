// From any number of values to what a chart of so many pixel columns can show: pure rules.
// No spike disappears, and no line is drawn over a gap.
#pragma once

#include "core/Time.h"
#include "history/Rollup.h"

#include <span>
#include <vector>

namespace fleet {

/// One value, or one bucket of them.
struct Extent {
    UtcTime at{}; ///< where it is drawn
    double least = 0;
    double greatest = 0;
    double sum = 0;
    qint64 count = 1;
    bool afterGap = false; ///< no line leads here from the one before
};

[[nodiscard]] inline Extent extentOf(UtcTime at, double value)
{
    return {.at = at, .least = value, .greatest = value, .sum = value, .count = 1, .afterGap = false};
}

struct ChartPoint {
    UtcTime at{};
    double value = 0;
    bool afterGap = false;

    bool operator==(const ChartPoint &) const = default;
};

/// The part of time that a chart shows, from `from` to before `to`, and its width in pixels.
struct ChartFrame {
    UtcTime from{};
    UtcTime to{};
    int columns = 1;
};

struct ChartLine {
    std::vector<ChartPoint> points;   ///< the least and the greatest of each column, in their order: at most two
    std::vector<ChartPoint> averages; ///< of each column that has values
};

/// `values` in order of time; what is outside the frame is left out. A gap within one column is not seen.
[[nodiscard]] ChartLine decimate(std::span<const Extent> values, const ChartFrame &frame);

/// Marks what comes after a gap: after more silence than one and a half intervals, or after a time without data that is
/// known as such. One in which there are values all the same was told of later, and is none. `width` is that of the values' buckets, 0 for samples; `gaps` as united() gives them.
void markGaps(std::span<Extent> values, milliseconds width, milliseconds interval, std::span<const TimeSpan> gaps);

} // namespace fleet
