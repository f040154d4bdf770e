// How samples become ten-minute buckets, and six of these an hour: pure rules.
// The same samples always give the same bucket, in whatever order and portions they came.
#pragma once

#include "core/Time.h"
#include "history/HistoryRecords.h"
#include "history/MetricColumns.h"

#include <optional>
#include <span>
#include <vector>

namespace fleet {

struct TimedReading {
    UtcTime at{};
    Reading value;

    bool operator==(const TimedReading &) const = default;
};

/// The values of one metric of one bot within a bucket's time. Their average is `sum` by `count`.
struct Bucket {
    qint64 count = 0;
    Reading least;
    Reading greatest;
    Reading sum; ///< stays at the end of its range instead of overflowing
    Reading last;

    bool operator==(const Bucket &) const = default;
};

/// 0 for raw samples.
[[nodiscard]] milliseconds widthOf(Resolution resolution);
/// Where the bucket of `at` begins; `at` itself for raw samples.
[[nodiscard]] UtcTime bucketStart(UtcTime at, Resolution resolution);

/// A time that history keeps: from 1970 to the end of the year 9999. Others are a broken clock or a forgery.
[[nodiscard]] bool isKeptTime(UtcTime at);

/// Never overflows, never becomes infinite.
[[nodiscard]] Reading plus(const Reading &a, const Reading &b);

/// Nothing for no values. Of values with one time the later in `values` counts alone.
[[nodiscard]] std::optional<Bucket> rollUp(std::vector<TimedReading> values);
/// Buckets that follow each other in time, e.g. the six of an hour. Nothing for none.
[[nodiscard]] std::optional<Bucket> rollUp(std::span<const Bucket> inOrder);

[[nodiscard]] double averageOf(const Bucket &bucket, Unit unit);

/// From `from` to before `to`.
struct TimeSpan {
    UtcTime from{};
    UtcTime to{};

    bool operator==(const TimeSpan &) const = default;
};

/// The same time as separate spans in order; empty and turned ones are nothing.
[[nodiscard]] std::vector<TimeSpan> united(std::vector<TimeSpan> spans);
/// How much of `window` the spans cover; `separate` as united() gives them.
[[nodiscard]] milliseconds covered(std::span<const TimeSpan> separate, const TimeSpan &window);

} // namespace fleet
