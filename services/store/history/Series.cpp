#include "history/Series.h"

#include <algorithm>
#include <map>

namespace fleet {

Resolution resolutionFor(const ChartFrame &frame, const Horizons &horizons)
{
    const milliseconds column = (frame.to - frame.from) / std::max(frame.columns, 1);
    Resolution wanted = Resolution::Raw;
    for (const Resolution resolution : resolutions) {
        if (widthOf(resolution) <= column) {
            wanted = resolution;
        }
    }
    for (const Resolution resolution : resolutions) {
        const auto &horizon = horizons.at(static_cast<std::size_t>(resolution));
        if (resolution >= wanted && !(horizon && frame.from < *horizon)) {
            return resolution;
        }
    }
    return Resolution::Hours;
}

Resolution sumResolutionFor(const ChartFrame &frame, const Horizons &horizons, std::size_t bots, milliseconds interval)
{
    constexpr qint64 mostValues = 500'000;
    const Resolution fitting = resolutionFor(frame, horizons);
    const qint64 samples = (frame.to - frame.from).count() / std::max<qint64>(interval.count(), 1);
    const bool many = samples * static_cast<qint64>(bots) > mostValues;
    return many ? std::max(fitting, Resolution::TenMinutes) : fitting;
}

milliseconds sumStep(const ChartFrame &frame, Resolution resolution, milliseconds interval)
{
    const qint64 column = (frame.to - frame.from).count() / std::max(frame.columns, 1);
    // With one interval a step a late heartbeat would miss its own and be two in the next.
    const qint64 width = std::max<qint64>({widthOf(resolution).count(), 2 * interval.count(), 1});
    return milliseconds(std::max<qint64>(column + width - 1, width) / width * width);
}

namespace {

std::vector<SumPoint> inOrder(const std::map<qint64, SumPoint> &steps, milliseconds step)
{
    std::vector<SumPoint> points;
    points.reserve(steps.size());
    for (const auto &[at, known] : steps) {
        SumPoint point = known;
        point.afterGap = !points.empty() && points.back().at + step != point.at;
        points.push_back(point);
    }
    return points;
}

} // namespace

std::vector<SumPoint> sumOf(std::span<const std::vector<TimedReading>> bots, UtcTime from, milliseconds step)
{
    const qint64 width = std::max<qint64>(step.count(), 1);
    std::map<qint64, SumPoint> steps;
    for (const std::vector<TimedReading> &values : bots) {
        for (auto value = values.begin(); value != values.end(); ++value) {
            const qint64 at = (value->at - from).count() / width;
            const auto next = std::next(value);
            if (next != values.end() && (next->at - from).count() / width == at) {
                continue;
            }
            const auto [point, isNew] = steps.try_emplace(at, SumPoint{from + at * step, value->value, 1, false});
            if (!isNew) {
                point->second.sum = plus(point->second.sum, value->value);
                ++point->second.reporting;
            }
        }
    }
    return inOrder(steps, step);
}

std::vector<SumPoint> greatestOf(std::span<const std::vector<TimedReading>> bots, UtcTime from, milliseconds step)
{
    const qint64 width = std::max<qint64>(step.count(), 1);
    std::map<qint64, SumPoint> steps;
    for (const std::vector<TimedReading> &values : bots) {
        std::optional<qint64> counted;
        for (const TimedReading &value : values) {
            const qint64 at = (value.at - from).count() / width;
            SumPoint &point = steps.try_emplace(at, SumPoint{from + at * step, value.value, 0, false}).first->second;
            point.sum = std::max(point.sum, value.value);
            if (counted != at) {
                counted = at;
                ++point.reporting;
            }
        }
    }
    return inOrder(steps, step);
}

} // namespace fleet
