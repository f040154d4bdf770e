#include "models/Sparkline.h"

#include "history/MetricColumns.h"
#include "models/MetricWords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace fleet {

namespace {

class SparklineWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::SparklineWords)

public:
    SparklineWords() = delete;

    static QString of(const QString &metric, double least, double greatest, double last)
    {
        return tr("%1 in the last hour: lowest %2, highest %3, last %4")
            .arg(MetricWords::name(metric), MetricWords::value(metric, least), MetricWords::value(metric, greatest),
                 MetricWords::value(metric, last));
    }
};

/// The same for the same drawing.
std::size_t numberOf(const Sparkline &spark)
{
    std::size_t number = qHashMulti(0, spark.heardUntil, spark.lines.size());
    for (const auto &line : spark.lines) {
        number = qHashRange(line.begin(), line.end(), number);
    }
    return number;
}

/// One point a column: its average.
std::vector<ChartPoint> thinned(const std::vector<ChartPoint> &points, const TimeSpan &window, milliseconds interval)
{
    std::vector<Extent> values;
    for (const ChartPoint &point : points) {
        if (point.at >= window.from && point.at < window.to) {
            values.push_back(extentOf(point.at, point.value));
        }
    }
    markGaps(values, milliseconds(0), interval, {});
    std::vector<ChartPoint> thin = decimate(values, {window.from, window.to, Sparkline::columns}).averages;
    if (!thin.empty()) { // The newest as it is.
        thin.back().at = values.back().at;
        thin.back().value = values.back().sum;
    }
    return thin;
}

} // namespace

Sparkline sparklineOf(const std::vector<ChartPoint> &points, UtcTime now, milliseconds interval, const QString &metric)
{
    const TimeSpan window{now - Sparkline::length, now + milliseconds(1)};
    const std::vector<ChartPoint> thin = thinned(points, window, interval);
    if (thin.empty()) {
        return {};
    }
    const auto [least, greatest] = std::minmax_element(
        thin.begin(), thin.end(), [](const ChartPoint &a, const ChartPoint &b) { return a.value < b.value; });
    const double low = least->value;
    const double span = greatest->value - low;
    Sparkline spark;
    for (const ChartPoint &point : thin) {
        if (spark.lines.empty() || point.afterGap) {
            spark.lines.emplace_back();
        }
        const auto whole = static_cast<double>(Sparkline::length.count());
        const double x = static_cast<double>((point.at - window.from).count()) / whole;
        const double y = span > 0 ? (point.value - low) / span : 0.5; // One that does not move stands in the middle.
        spark.lines.back().emplace_back(static_cast<float>(std::clamp(x, 0.0, 1.0)), static_cast<float>(y));
    }
    // The next value is not due yet.
    const milliseconds silent = now - thin.back().at;
    spark.heardUntil = silent <= interval * 3 / 2 ? 1.0F : spark.lines.back().back().first;
    spark.words = SparklineWords::of(metric, low, greatest->value, thin.back().value);
    spark.number = numberOf(spark);
    return spark;
}

} // namespace fleet
