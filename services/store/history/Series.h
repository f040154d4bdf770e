// What a chart, a sparkline and a sum ask of history and are answered, and the rules of asking: pure.
// Never adds up bots that did not report as if they had: a sum says how many are in it.
#pragma once

#include "history/Decimation.h"
#include "history/HistoryRecords.h"

#include <optional>
#include <vector>

namespace fleet {

/// How the values of several bots become one.
enum class Fold : std::uint8_t {
    Sum,      ///< of each one's last
    Greatest, ///< of all
};

struct SeriesRequest {
    std::vector<BotId> bots = {};
    QString metric = {};
    ChartFrame frame = {};
    milliseconds interval = std::chrono::seconds(30);    ///< of the heartbeats
    std::optional<Resolution> resolution = std::nullopt; ///< nothing: what fits the frame
    Fold fold = Fold::Sum;                               ///< for a sum alone
};

struct BotSeries {
    BotId bot;
    ChartLine line = {};
    qint64 count = 0; ///< samples behind it
    std::optional<ChartPoint> newest =
        std::nullopt; ///< the last value in the frame, with its own time; of buckets their middle
};

struct SeriesAnswer {
    Resolution resolution = Resolution::Raw;
    std::optional<UtcTime> keptFrom = std::nullopt; ///< in this resolution there is nothing before: it was let go
    std::vector<BotSeries> series = {};             ///< as asked, with empty lines where there is nothing
    std::vector<DataGap> gaps = {};                 ///< known ones in the frame
};

struct SumPoint {
    UtcTime at{}; ///< where its step begins
    Reading sum;  ///< exact for money and counts; or the greatest, where that was asked for
    int reporting = 0;
    bool afterGap = false; ///< in the step before nobody reported

    bool operator==(const SumPoint &) const = default;
};

struct SumAnswer {
    Resolution resolution = Resolution::Raw;
    Unit unit = Unit::Measure;
    int bots = 0; ///< that were asked for: `reporting` of each point is out of these
    milliseconds step{0};
    std::vector<SumPoint> points = {};              ///< steps in which nobody reported have none
    std::vector<DataGap> gaps = {};                 ///< known ones of the whole fleet in the frame
    std::optional<UtcTime> keptFrom = std::nullopt; ///< in this resolution there is nothing before: it was let go
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

/// The same for a sum: not so fine that more than half a million values were read.
[[nodiscard]] Resolution sumResolutionFor(const ChartFrame &frame, const Horizons &horizons, std::size_t bots,
                                          milliseconds interval);

/// How far apart the points of a sum are: no closer than every bot reports.
[[nodiscard]] milliseconds sumStep(const ChartFrame &frame, Resolution resolution, milliseconds interval);

/// Each bot's last value in each step, added up. `bots`: each one's values in order of time.
[[nodiscard]] std::vector<SumPoint> sumOf(std::span<const std::vector<TimedReading>> bots, UtcTime from,
                                          milliseconds step);
/// The greatest of all bots' values in each step.
[[nodiscard]] std::vector<SumPoint> greatestOf(std::span<const std::vector<TimedReading>> bots, UtcTime from,
                                               milliseconds step);

} // namespace fleet
