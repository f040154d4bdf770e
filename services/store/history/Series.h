// What a chart, a sparkline and a sum ask of history and are answered, and the rules of asking: pure.
// Never adds up bots that did not report as if they had: a sum says how many are in it.
#pragma once

#include "history/Decimation.h"
#include "history/HistoryRecords.h"

#include <optional>
#include <vector>

namespace fleet {

struct SeriesRequest {
    std::vector<BotId> bots = {};
    QString metric = {};
    ChartFrame frame = {};
    milliseconds interval = std::chrono::seconds(30);    ///< of the heartbeats
    std::optional<Resolution> resolution = std::nullopt; ///< nothing: what fits the frame
};

struct BotSeries {
    BotId bot;
    ChartLine line;
    qint64 count = 0; ///< samples behind it
};

struct SeriesAnswer {
    Resolution resolution = Resolution::Raw;
    std::optional<UtcTime> keptFrom = std::nullopt; ///< in this resolution there is nothing before: it was let go
    std::vector<BotSeries> series = {};             ///< as asked, with empty lines where there is nothing
    std::vector<DataGap> gaps = {};                 ///< known ones in the frame
};

struct SumPoint {
    UtcTime at{}; ///< where its step begins
    Reading sum;  ///< exact for money and counts
    int reporting = 0;
    bool afterGap = false; ///< in the step before nobody reported

    bool operator==(const SumPoint &) const = default;
};

struct SumAnswer {
    Resolution resolution = Resolution::Raw;
    Unit unit = Unit::Measure;
    int bots = 0; ///< that were asked for: `reporting` of each point is out of these
    milliseconds step{0};
    std::vector<SumPoint> points = {}; ///< steps in which nobody reported have none
};

struct NewestRequest {
    std::vector<BotId> bots = {};
    QString metric = {};
    int count = 0;      ///< of each bot
    UtcTime notAfter{}; ///< now: what a clock that was ahead left in the future is no news
};

struct NewestValues {
    BotId bot;
    std::vector<ChartPoint> points; ///< oldest first
};

/// How much of a bucket's time counted as what.
struct PresenceBucket {
    UtcTime at{};
    qint64 samples = 0;
    milliseconds alive{0};
    milliseconds heard{0};
    milliseconds maintenance{0};

    bool operator==(const PresenceBucket &) const = default;
};

struct PresenceRequest {
    std::vector<BotId> bots = {};
    UtcTime from{};
    UtcTime to{};
    Resolution resolution = Resolution::TenMinutes; ///< samples have no presence: ten minutes is the finest
};

struct PresenceHistory {
    BotId bot;
    std::vector<PresenceBucket> buckets; ///< whole ones that begin in the window
};

/// What a history knows of.
struct HistoryNames {
    std::vector<BotId> bots = {};
    std::vector<QString> ownMetrics = {}; ///< of strategies, beside those of every heartbeat
};

/// Before which time each resolution was let go.
using Horizons = std::array<std::optional<UtcTime>, resolutions.size()>;

/// The coarsest that still has a bucket a column, or a coarser one where the frame begins before what is kept.
[[nodiscard]] Resolution resolutionFor(const ChartFrame &frame, const Horizons &horizons);

/// How far apart the points of a sum are: no closer than every bot reports.
[[nodiscard]] milliseconds sumStep(const ChartFrame &frame, Resolution resolution, milliseconds interval);

/// Each bot's last value in each step, added up. `bots`: each one's values in order of time.
[[nodiscard]] std::vector<SumPoint> sumOf(std::span<const std::vector<TimedReading>> bots, UtcTime from,
                                          milliseconds step);

} // namespace fleet
