// What a chart of one metric shows, ready to be painted: unbroken lines, holes with their cause, limits, a scale. Pure.
// Never draws a line where there are no values, and never guesses what was in a hole.
#pragma once

#include "health/Thresholds.h"
#include "history/Series.h"
#include "models/ChartMarks.h"
#include "models/ChartScale.h"
#include "models/Severity.h"

#include <optional>
#include <vector>

namespace fleet {

/// What is asked for and stays the same while its values come and go.
struct ChartSubject {
    QString metric = {};
    QString title = {}; ///< empty: the metric's name
    std::vector<BotId> bots = {};
    std::vector<QString> names = {};                  ///< of the bots, in their order
    Limits limits = {};                               ///< both absent: none are drawn
    milliseconds interval = std::chrono::seconds(30); ///< of the heartbeats

    bool operator==(const ChartSubject &) const = default;
};

struct ChartCurve {
    BotId bot = {};
    QString name = {};
    std::vector<std::vector<ChartPoint>> stretches = {}; ///< each is one line; a single point is a dot
    std::optional<ChartPoint> newest = std::nullopt;     ///< the last value, with the time at which it was measured

    /// The one nearest to a moment, within `reach` of it.
    [[nodiscard]] const ChartPoint *at(UtcTime moment, milliseconds reach) const;
};

/// A stretch in which no curve has values.
struct ChartHole {
    TimeSpan span = {};
    std::optional<GapCause> why = std::nullopt; ///< nothing: nobody knows
    bool letGo = false;                         ///< so long ago that it is not kept any more

    bool operator==(const ChartHole &) const = default;
};

/// How many of the bots are in each point of a curve that stands for all of them.
struct ChartCover {
    int bots = 0;
    std::vector<std::pair<UtcTime, int>> reporting = {}; ///< in the order of time

    /// At the point nearest to a moment; 0 where there is none.
    [[nodiscard]] int at(UtcTime moment) const;
    bool operator==(const ChartCover &) const = default;
};

/// What a fleet's sum is now, when that is known better than by its history.
struct LiveValue {
    UtcTime at{};
    double value = 0;
    int reporting = 0;

    bool operator==(const LiveValue &) const = default;
};

struct LimitLine {
    double value = 0;
    Severity severity = Severity::Warning;
    Beyond beyond = Beyond::Above;

    bool operator==(const LimitLine &) const = default;
};

struct ChartPicture {
    TimeSpan window = {};
    Resolution resolution = Resolution::Raw;
    milliseconds interval{0}; ///< of the heartbeats
    std::vector<ChartCurve> curves = {};
    std::vector<ChartHole> holes = {};
    std::vector<LimitLine> limits = {}; ///< all there are
    ValueScale scale = {};
    std::optional<std::pair<double, double>> extremes = std::nullopt; ///< least and greatest value; nothing: no values
    std::optional<ChartCover> cover = std::nullopt;                   ///< of a curve that stands for several bots
    std::vector<ChartMark> marks = {};                                ///< in the window, in the order of time

    /// Whether a value of then is still the newest one at the end of the window: the next is not due yet.
    [[nodiscard]] bool isCurrent(UtcTime at) const { return window.to - at <= interval * 3 / 2; }
    [[nodiscard]] bool isHole(UtcTime at) const;
    /// Those that the scale reaches.
    [[nodiscard]] std::vector<LimitLine> visibleLimits() const;
};

/// Counts, latency, cost and the like stand on zero; money and a strategy's own values do not.
[[nodiscard]] bool standsOnZero(const QString &metric);

[[nodiscard]] ChartPicture pictureOf(const ChartSubject &subject, const SeriesAnswer &answer, const TimeSpan &window);
/// One curve for all bots, named `name`. `live`: its newest point, instead of a step that is not over.
[[nodiscard]] ChartPicture pictureOf(const ChartSubject &subject, const SumAnswer &answer, const TimeSpan &window,
                                     const QString &name, const std::optional<LiveValue> &live = std::nullopt);
/// Those of the metric's chart that are in its window.
void setMarks(ChartPicture &picture, const QString &metric, const std::vector<ChartMark> &marks);

/// How a metric of several bots becomes one: money and counts add up; of everything else the greatest is said.
[[nodiscard]] Fold foldOf(const QString &metric);
/// Limits that hold for all of these bots; none when they differ.
[[nodiscard]] Limits sharedLimits(const Thresholds &thresholds, const std::vector<std::pair<GroupId, BotId>> &bots,
                                  const QString &metric);

} // namespace fleet
