#include "models/ChartPicture.h"

#include "core/MetricNames.h"
#include "history/MetricColumns.h"

#include <algorithm>

namespace fleet {

namespace {

std::vector<LimitLine> linesOf(const Limits &limits)
{
    std::vector<LimitLine> lines;
    if (limits.warning) {
        lines.push_back({*limits.warning, Severity::Warning, limits.beyond});
    }
    if (limits.critical) {
        lines.push_back({*limits.critical, Severity::Critical, limits.beyond});
    }
    return lines;
}

std::vector<std::vector<ChartPoint>> stretchesOf(const ChartLine &line)
{
    std::vector<std::vector<ChartPoint>> stretches;
    for (const ChartPoint &point : line.points) {
        if (stretches.empty() || point.afterGap) {
            stretches.emplace_back();
        }
        stretches.back().push_back(point);
    }
    return stretches;
}

/// The cause that takes up most of a hole.
std::optional<GapCause> causeOf(const TimeSpan &hole, const std::vector<DataGap> &gaps)
{
    std::optional<GapCause> cause;
    milliseconds most{0};
    for (const DataGap &gap : gaps) {
        const milliseconds shared = std::min(gap.to, hole.to) - std::max(gap.from, hole.from);
        if (shared > most) {
            most = shared;
            cause = gap.why;
        }
    }
    return cause;
}

std::vector<ChartHole> holesOf(const ChartSubject &subject, const std::vector<ChartCurve> &curves,
                               const SeriesAnswer &answer, const TimeSpan &window)
{
    std::vector<TimeSpan> known;
    for (const ChartCurve &curve : curves) {
        for (const std::vector<ChartPoint> &stretch : curve.stretches) {
            known.push_back({stretch.front().at, stretch.back().at + milliseconds(1)});
        }
    }
    // The next value is not due yet, or a bucket is not over.
    const milliseconds allowed = std::max(subject.interval, widthOf(answer.resolution)) * 3 / 2;
    std::vector<ChartHole> holes;
    UtcTime from = window.from;
    const auto add = [&](UtcTime to) {
        const ChartHole hole{{from, to}, causeOf({from, to}, answer.gaps)};
        if (to - from > allowed || hole.why) {
            holes.push_back(hole);
        }
    };
    for (const TimeSpan &span : united(std::move(known))) {
        add(std::min(span.from, window.to));
        from = std::max(from, span.to);
    }
    add(window.to);
    return holes;
}

std::optional<std::pair<double, double>> extremesOf(const std::vector<ChartCurve> &curves)
{
    std::optional<std::pair<double, double>> extremes;
    for (const ChartCurve &curve : curves) {
        for (const std::vector<ChartPoint> &stretch : curve.stretches) {
            for (const ChartPoint &point : stretch) {
                extremes = extremes ? std::pair(std::min(extremes->first, point.value),
                                                std::max(extremes->second, point.value))
                                    : std::pair(point.value, point.value);
            }
        }
    }
    return extremes;
}

/// A limit that is near is drawn in; one far away would press the curve flat.
ValueScale scaleOf(const ChartPicture &picture, const QString &metric)
{
    const auto [least, greatest] = picture.extremes.value_or(std::pair(0.0, 1.0));
    const bool fromZero = standsOnZero(metric);
    const bool whole = unitOf(metric) == Unit::Count;
    const ValueScale plain = valueScale(least, greatest, fromZero, whole);
    double low = least;
    double high = greatest;
    for (const LimitLine &limit : picture.limits) {
        const double span = plain.high - plain.low;
        if (limit.value >= plain.low - span && limit.value <= plain.high + span) {
            low = std::min(low, limit.value);
            high = std::max(high, limit.value);
        }
    }
    return valueScale(low, high, fromZero, whole);
}

} // namespace

const ChartPoint *ChartCurve::last() const
{
    return stretches.empty() ? nullptr : &stretches.back().back();
}

const ChartPoint *ChartCurve::at(UtcTime moment, milliseconds reach) const
{
    const ChartPoint *nearest = nullptr;
    milliseconds distance = reach;
    for (const std::vector<ChartPoint> &stretch : stretches) {
        const auto isBefore = [](const ChartPoint &point, UtcTime time) { return point.at < time; };
        const auto after = std::lower_bound(stretch.begin(), stretch.end(), moment, isBefore);
        for (const auto candidate : {after, after == stretch.begin() ? after : after - 1}) {
            if (candidate != stretch.end() && std::chrono::abs(candidate->at - moment) <= distance) {
                distance = std::chrono::abs(candidate->at - moment);
                nearest = &*candidate;
            }
        }
    }
    return nearest;
}

std::vector<LimitLine> ChartPicture::visibleLimits() const
{
    std::vector<LimitLine> visible;
    std::copy_if(limits.begin(), limits.end(), std::back_inserter(visible),
                 [this](const LimitLine &limit) { return limit.value >= scale.low && limit.value <= scale.high; });
    return visible;
}

bool standsOnZero(const QString &metric)
{
    const MetricColumn *column = findColumn(metric);
    return column != nullptr && column->unit != Unit::MicroDollars;
}

ChartPicture pictureOf(const ChartSubject &subject, const SeriesAnswer &answer, const TimeSpan &window)
{
    ChartPicture picture{.window = window, .resolution = answer.resolution, .limits = linesOf(subject.limits)};
    for (std::size_t bot = 0; bot < answer.series.size(); ++bot) {
        const BotSeries &series = answer.series[bot];
        picture.curves.push_back({.bot = series.bot,
                                  .name = bot < subject.names.size() ? subject.names[bot] : series.bot.text(),
                                  .stretches = stretchesOf(series.line)});
    }
    picture.holes = holesOf(subject, picture.curves, answer, window);
    picture.extremes = extremesOf(picture.curves);
    picture.scale = scaleOf(picture, subject.metric);
    return picture;
}

} // namespace fleet
