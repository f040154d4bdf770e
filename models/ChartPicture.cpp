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

/// When at least one curve has values. Those of a bucket are drawn in its middle and stand for all of it.
std::vector<TimeSpan> heardTimes(const SeriesAnswer &answer)
{
    const milliseconds half = widthOf(answer.resolution) / 2;
    std::vector<TimeSpan> heard;
    for (const BotSeries &series : answer.series) {
        for (const TimeSpan &run : series.line.runs) {
            heard.push_back({run.from - half, run.to + half + milliseconds(1)});
        }
    }
    return united(std::move(heard));
}

/// The same of a curve whose points stand each in the middle of a step.
std::vector<TimeSpan> heardTimes(const ChartCurve &curve, milliseconds step)
{
    std::vector<TimeSpan> heard;
    for (const std::vector<ChartPoint> &stretch : curve.stretches) {
        heard.push_back({stretch.front().at - step / 2, stretch.back().at + step / 2 + milliseconds(1)});
    }
    return united(std::move(heard));
}

/// `allowed`: as long as that is no hole yet. The next value is not due, or a bucket is not over.
std::vector<ChartHole> holesOf(const std::vector<TimeSpan> &heard, const std::vector<DataGap> &gaps,
                               const TimeSpan &window, milliseconds allowed, const std::optional<UtcTime> &keptFrom)
{
    std::vector<ChartHole> holes;
    UtcTime from = window.from;
    if (keptFrom && *keptFrom > from) {
        from = std::min(*keptFrom, window.to);
        holes.push_back({.span = {window.from, from}, .letGo = true});
    }
    const auto add = [&](UtcTime to) {
        const ChartHole hole{.span = {from, to}, .why = causeOf({from, to}, gaps)};
        if (to - from > allowed || (hole.why && to > from)) {
            holes.push_back(hole);
        }
    };
    for (const TimeSpan &span : heard) {
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

int ChartCover::at(UtcTime moment) const
{
    int nearest = 0;
    milliseconds distance = milliseconds::max();
    const auto isBefore = [](const std::pair<UtcTime, int> &point, UtcTime time) { return point.first < time; };
    const auto after = std::lower_bound(reporting.begin(), reporting.end(), moment, isBefore);
    for (const auto candidate : {after == reporting.begin() ? after : after - 1, after}) {
        if (candidate != reporting.end() && std::chrono::abs(candidate->first - moment) < distance) {
            distance = std::chrono::abs(candidate->first - moment);
            nearest = candidate->second;
        }
    }
    return nearest;
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

bool ChartPicture::isHole(UtcTime at) const
{
    return std::any_of(holes.begin(), holes.end(),
                       [at](const ChartHole &hole) { return at >= hole.span.from && at < hole.span.to; });
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
    ChartPicture picture{.window = window,
                         .resolution = answer.resolution,
                         .interval = subject.interval,
                         .limits = linesOf(subject.limits)};
    for (std::size_t bot = 0; bot < answer.series.size(); ++bot) {
        const BotSeries &series = answer.series[bot];
        picture.curves.push_back({.bot = series.bot,
                                  .name = bot < subject.names.size() ? subject.names[bot] : series.bot.text(),
                                  .stretches = stretchesOf(series.line),
                                  .newest = series.newest});
    }
    const milliseconds allowed = std::max(subject.interval, widthOf(answer.resolution)) * 3 / 2;
    picture.holes = holesOf(heardTimes(answer), answer.gaps, window, allowed, answer.keptFrom);
    picture.extremes = extremesOf(picture.curves);
    picture.scale = scaleOf(picture, subject.metric);
    return picture;
}

ChartPicture pictureOf(const ChartSubject &subject, const SumAnswer &answer, const TimeSpan &window,
                       const QString &name, const std::optional<LiveValue> &live)
{
    ChartPicture picture{.window = window, .resolution = answer.resolution, .limits = linesOf(subject.limits)};
    ChartLine line;
    ChartCover cover{.bots = answer.bots, .reporting = {}};
    for (const SumPoint &point : answer.points) {
        if (live && point.at + answer.step > live->at) {
            break;
        }
        const UtcTime at = std::clamp(point.at + answer.step / 2, window.from, window.to);
        line.points.push_back({at, drawn(point.sum, answer.unit), point.afterGap});
        cover.reporting.emplace_back(at, point.reporting);
    }
    if (live) {
        const bool late = line.points.empty() || live->at - line.points.back().at > answer.step * 2;
        line.points.push_back({live->at, live->value, late});
        cover.reporting.emplace_back(live->at, live->reporting);
    }
    picture.interval = subject.interval;
    ChartCurve curve{.bot = {}, .name = name, .stretches = stretchesOf(line)};
    if (!line.points.empty()) {
        curve.newest = line.points.back();
    }
    picture.holes = holesOf(heardTimes(curve, answer.step), answer.gaps, window, answer.step * 3 / 2, answer.keptFrom);
    picture.curves.push_back(std::move(curve));
    picture.cover = std::move(cover);
    picture.extremes = extremesOf(picture.curves);
    picture.scale = scaleOf(picture, subject.metric);
    return picture;
}

void setMarks(ChartPicture &picture, const QString &metric, const std::vector<ChartMark> &marks)
{
    picture.marks.clear();
    std::copy_if(marks.begin(), marks.end(), std::back_inserter(picture.marks), [&](const ChartMark &mark) {
        return mark.at >= picture.window.from && mark.at <= picture.window.to && mark.isOf(metric);
    });
}

Fold foldOf(const QString &metric)
{
    return unitOf(metric) == Unit::Measure ? Fold::Greatest : Fold::Sum;
}

Limits sharedLimits(const Thresholds &thresholds, const std::vector<std::pair<GroupId, BotId>> &bots,
                    const QString &metric)
{
    std::optional<Limits> shared;
    for (const auto &[group, bot] : bots) {
        const MetricLimits all = limitsFor(thresholds, group, bot);
        const auto found = all.find(metric);
        const Limits own = found == all.end() ? Limits{} : found->second;
        if (shared && *shared != own) {
            return {};
        }
        shared = own;
    }
    return shared.value_or(Limits{});
}

} // namespace fleet
