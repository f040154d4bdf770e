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

milliseconds sumStep(const ChartFrame &frame, Resolution resolution, milliseconds interval)
{
    const qint64 column = (frame.to - frame.from).count() / std::max(frame.columns, 1);
    // With one interval a step a late heartbeat would miss its own and be two in the next.
    const qint64 width = std::max<qint64>({widthOf(resolution).count(), 2 * interval.count(), 1});
    return milliseconds(std::max<qint64>(column + width - 1, width) / width * width);
}

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
    std::vector<SumPoint> points;
    points.reserve(steps.size());
    for (auto &[at, point] : steps) {
        point.afterGap = !points.empty() && points.back().at + step != point.at;
        points.push_back(point);
    }
    return points;
}

} // namespace fleet
