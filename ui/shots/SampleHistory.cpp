#include "ui/shots/SampleHistory.h"

#include "ui/shots/SampleFleet.h"

#include <cmath>
#include <map>

namespace fleet::ui {

namespace {

using std::chrono::minutes;

/// 15:05:10 to 15:08:40.
DataGap deafness()
{
    return {.from = sample::moment() - minutes(37), .to = sample::moment() - minutes(33) - seconds(30)};
}

struct Shape {
    double level;
    double swing;
    double noise;
    bool whole;
};

Shape shapeOf(const QString &metric)
{
    static const std::map<QString, Shape> shapes{
        {QStringLiteral("pnl_usd"), {180, 90, 8, false}},
        {QStringLiteral("drawdown_pct"), {3.2, 1.6, 0.2, false}},
        {QStringLiteral("heartbeat_latency_ms"), {420, 180, 120, false}},
        {QStringLiteral("error_count"), {0.4, 0.6, 0.5, true}},
    };
    const auto found = shapes.find(metric);
    return found == shapes.end() ? Shape{50, 20, 3, false} : found->second;
}

double valueAt(const Shape &shape, UtcTime at)
{
    const double hours = static_cast<double>(toEpochMs(at)) / 3.6e6;
    const double noise = std::sin(hours * 977) + std::sin(hours * 1511);
    const double value = shape.level + shape.swing * std::sin(hours * 5) + shape.noise * noise;
    return shape.whole ? std::max(0.0, std::round(value)) : value;
}

std::vector<Extent> valuesOf(const SeriesRequest &request)
{
    const DataGap deaf = deafness();
    const Shape shape = shapeOf(request.metric);
    const milliseconds step = std::max(request.interval, (request.frame.to - request.frame.from) / 4'000);
    std::vector<Extent> values;
    for (UtcTime at = request.frame.from; at < std::min(request.frame.to, sample::moment()); at += step) {
        if (at < deaf.from || at >= deaf.to) {
            values.push_back(extentOf(at, valueAt(shape, at)));
        }
    }
    markGaps(values, milliseconds(0), step, std::vector<TimeSpan>{{deaf.from, deaf.to}});
    return values;
}

} // namespace

QCoro::Task<Result<SeriesAnswer>> SampleHistory::series(SeriesRequest request)
{
    SeriesAnswer answer;
    answer.gaps = {deafness()};
    for (const BotId &bot : request.bots) {
        BotSeries series{.bot = bot, .line = {}, .count = 0};
        if (m_kind == Kind::Full) {
            const std::vector<Extent> values = valuesOf(request);
            series.line = decimate(values, request.frame);
            series.count = static_cast<qint64>(values.size());
        }
        answer.series.push_back(std::move(series));
    }
    if (m_kind == Kind::Empty) {
        answer.gaps.clear();
    }
    co_return answer;
}

QCoro::Task<Result<HistoryNames>> SampleHistory::names()
{
    co_return HistoryNames{.bots = {}, .ownMetrics = {QStringLiteral("spread.bps")}};
}

QCoro::Task<Result<qint64>> SampleHistory::exported(CsvRequest /*request*/, CsvSink sink)
{
    sink(QByteArrayLiteral("time,bot\n"));
    co_return qint64{0};
}

} // namespace fleet::ui
