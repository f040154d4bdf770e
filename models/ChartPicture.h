// What a chart of one metric shows, ready to be painted: unbroken lines, holes with their cause, limits, a scale. Pure.
// Never draws a line where there are no values, and never guesses what was in a hole.
#pragma once

#include "health/Thresholds.h"
#include "history/Series.h"
#include "models/ChartScale.h"
#include "models/Severity.h"

#include <optional>
#include <vector>

namespace fleet {

/// What is asked for and stays the same while its values come and go.
struct ChartSubject {
    QString metric = {};
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

    [[nodiscard]] const ChartPoint *last() const;
    /// The one nearest to a moment, within `reach` of it.
    [[nodiscard]] const ChartPoint *at(UtcTime moment, milliseconds reach) const;
};

/// A stretch in which no curve has values.
struct ChartHole {
    TimeSpan span = {};
    std::optional<GapCause> why = std::nullopt; ///< nothing: nobody knows

    bool operator==(const ChartHole &) const = default;
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
    std::vector<ChartCurve> curves = {};
    std::vector<ChartHole> holes = {};
    std::vector<LimitLine> limits = {}; ///< all there are
    ValueScale scale = {};
    std::optional<std::pair<double, double>> extremes = std::nullopt; ///< least and greatest value; nothing: no values

    /// Those that the scale reaches.
    [[nodiscard]] std::vector<LimitLine> visibleLimits() const;
};

/// Counts, latency, cost and the like stand on zero; money and a strategy's own values do not.
[[nodiscard]] bool standsOnZero(const QString &metric);

[[nodiscard]] ChartPicture pictureOf(const ChartSubject &subject, const SeriesAnswer &answer, const TimeSpan &window);

} // namespace fleet
