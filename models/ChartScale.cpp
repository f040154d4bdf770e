#include "models/ChartScale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fleet {

namespace {

constexpr int mostMarks = 4;
/// Room above and below the values, as a share of their span.
constexpr double margin = 0.06;
constexpr std::array<std::int64_t, 20> roundSeconds{1,      2,      5,      10,      15,      30,       60,
                                                    120,    300,    600,    900,     1'800,   3'600,    7'200,
                                                    21'600, 43'200, 86'400, 172'800, 604'800, 2'592'000};

/// 1, 2 or 5 times a power of ten, at least `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1 - 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

} // namespace

ValueScale valueScale(double least, double greatest, bool fromZero, bool whole)
{
    if (fromZero) {
        least = std::min(least, 0.0);
        greatest = std::max(greatest, 0.0);
    }
    // A line that does not move stands in the middle, not on an edge.
    const double flat = std::max(std::abs(greatest) * 0.1, whole ? 1.0 : 0.5);
    const double span = greatest - least > 0 ? greatest - least : 2 * flat;
    const double room = span * margin;
    ValueScale scale;
    scale.low = greatest - least > 0 ? least : least - flat;
    scale.high = (greatest - least > 0 ? greatest : greatest + flat) + room;
    if (fromZero && least >= 0) {
        scale.low = 0;
    } else {
        scale.low -= room;
    }
    double step = roundStep(std::max((scale.high - scale.low) / mostMarks, whole ? 1.0 : 0.0));
    const auto count = [&scale](double width) {
        return std::floor(scale.high / width) - std::ceil(scale.low / width) + 1;
    };
    while (count(step) > mostMarks) {
        step = roundStep(step * 1.5);
    }
    const double first = std::ceil(scale.low / step);
    for (int mark = 0; mark < static_cast<int>(count(step)); ++mark) {
        scale.marks.push_back((first + mark) * step + 0.0);
    }
    scale.decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 6);
    return scale;
}

std::vector<UtcTime> timeMarks(const TimeSpan &window, int most, seconds offset)
{
    const milliseconds length = window.to - window.from;
    if (most < 1 || length <= milliseconds(0)) {
        return {};
    }
    const auto wide = std::find_if(roundSeconds.begin(), roundSeconds.end(),
                                   [&](std::int64_t width) { return length / seconds(width) < most; });
    const milliseconds step = seconds(wide == roundSeconds.end() ? roundSeconds.back() : *wide);
    std::vector<UtcTime> marks;
    const UtcTime local = window.from + offset;
    const milliseconds past = local.time_since_epoch() % step;
    for (UtcTime at = past == milliseconds(0) ? window.from : window.from - past + step;
         at <= window.to && marks.size() < static_cast<std::size_t>(most); at += step) {
        marks.push_back(at);
    }
    return marks;
}

} // namespace fleet
