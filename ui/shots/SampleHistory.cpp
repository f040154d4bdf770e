#include "ui/shots/SampleHistory.h"

#include "ui/shots/SampleFleet.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

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

/// Each bot has its own course, and always the same.
double phaseOf(const BotId &bot)
{
    int sum = 0;
    for (const QChar letter : bot.text()) {
        sum = (sum * 31 + letter.unicode()) % 6'283;
    }
    return sum * 7'919 % 6'283 / 1'000.0;
}

double valueAt(const Shape &shape, UtcTime at, double phase)
{
    const double hours = static_cast<double>(toEpochMs(at)) / 3.6e6;
    const double noise = std::sin(hours * 977 + phase) + std::sin(hours * 1511);
    const double value = shape.level + shape.swing * std::sin(hours * 5 + phase) + shape.noise * noise;
    return shape.whole ? std::max(0.0, std::round(value)) : value;
}

bool isDeaf(UtcTime at)
{
    const DataGap deaf = deafness();
    return at >= deaf.from && at < deaf.to;
}

std::vector<Extent> valuesOf(const SeriesRequest &request, const BotId &bot)
{
    const DataGap deaf = deafness();
    const Shape shape = shapeOf(request.metric);
    constexpr milliseconds heartbeat = std::chrono::seconds(30);
    const milliseconds step = std::max(heartbeat, (request.frame.to - request.frame.from) / 4'000);
    std::vector<Extent> values;
    for (UtcTime at = request.frame.from; at < std::min(request.frame.to, sample::moment()); at += step) {
        if (!isDeaf(at)) {
            values.push_back(extentOf(at, valueAt(shape, at, phaseOf(bot))));
        }
    }
    markGaps(values, milliseconds(0), step > heartbeat ? step : request.interval,
             std::vector<TimeSpan>{{deaf.from, deaf.to}});
    return values;
}

/// The whole fleet's course: slower than any bot's, and three times in the day a bot is missing.
SumPoint sumAt(const SeriesRequest &request, UtcTime at, Unit unit)
{
    const bool isSum = request.fold == Fold::Sum;
    const auto count = static_cast<int>(request.bots.size());
    const Shape shape = shapeOf(request.metric);
    const double ago = static_cast<double>((sample::moment() - at).count()) / 3.6e6;
    const double course = std::sin(ago * 0.45) + 0.15 * std::sin(ago * 3.1) + 0.05 * std::sin(ago * 17);
    const double value =
        isSum && !shape.whole ? -71.0 * count + course * shape.swing * count : 1.6 * shape.level + course * shape.swing;
    SumPoint point{.at = at,
                   .sum = shape.whole ? std::max(0.0, std::round(value)) : value,
                   .reporting = count - ((at - UtcTime{}) / minutes(100) % 5 == 0 ? 1 : 0)};
    if (unit == Unit::MicroDollars) {
        point.sum = static_cast<qint64>(value * 1e6);
    } else if (unit == Unit::Count) {
        point.sum = static_cast<qint64>(std::abs(value));
    }
    return point;
}

/// Six hours before there was a console, one blind stretch, and bots that were late and dead.
DensityCell cellAt(const TimeSpan &span, int bots)
{
    const auto place = static_cast<int>((sample::moment() - span.from) / minutes(10));
    DensityCell cell{.span = span};
    if (place > 110) {
        cell.unrecorded = span.to - span.from;
        return cell;
    }
    if (place >= 60 && place < 63) {
        cell.deaf = span.to - span.from;
        cell.why = GapCause::Blind;
        return cell;
    }
    if (place == 3) {
        cell.deaf = minutes(3) + seconds(30);
        cell.why = GapCause::Blind;
    }
    cell.late = place % 23 == 4 ? std::max(1, bots / 8) : 0;
    cell.dead = place < 3 || (place > 80 && place < 86) ? std::max(1, bots / 12) : 0;
    cell.heard = std::max(0, bots - cell.late - cell.dead);
    return cell;
}

tl::unexpected<Problem> unreadable()
{
    return failure(ProblemKind::Storage, QStringLiteral("The history cannot be read: disk I/O error"));
}

} // namespace

QCoro::Task<Result<SeriesAnswer>> SampleHistory::series(SeriesRequest request)
{
    if (m_kind == Kind::Failing) {
        co_return unreadable();
    }
    SeriesAnswer answer;
    answer.gaps = {deafness()};
    for (const BotId &bot : request.bots) {
        BotSeries series{.bot = bot};
        if (m_kind == Kind::Full) {
            const std::vector<Extent> values = valuesOf(request, bot);
            series.line = decimate(values, request.frame);
            series.count = static_cast<qint64>(values.size());
            if (!values.empty()) {
                series.newest = ChartPoint{values.back().at, values.back().last, false};
            }
        }
        answer.series.push_back(std::move(series));
    }
    if (m_kind == Kind::Empty) {
        answer.gaps.clear();
    }
    co_return answer;
}

QCoro::Task<Result<SumAnswer>> SampleHistory::sums(SeriesRequest request)
{
    if (m_kind == Kind::Failing) {
        co_return unreadable();
    }
    const Resolution resolution = request.resolution.value_or(Resolution::Raw);
    SumAnswer answer{.resolution = resolution, .unit = unitOf(request.metric)};
    answer.bots = static_cast<int>(request.bots.size());
    answer.step = sumStep(request.frame, resolution, request.interval);
    if (m_kind == Kind::Empty) {
        co_return answer;
    }
    answer.gaps = {deafness()};
    bool afterGap = false;
    for (UtcTime at = request.frame.from; at < std::min(request.frame.to, sample::moment()); at += answer.step) {
        if (isDeaf(at) && isDeaf(at + answer.step)) {
            afterGap = true;
            continue;
        }
        SumPoint point = sumAt(request, at, answer.unit);
        point.afterGap = std::exchange(afterGap, false);
        answer.points.push_back(point);
    }
    co_return answer;
}

QCoro::Task<Result<std::vector<NewestValues>>> SampleHistory::newest(NewestRequest request)
{
    if (m_kind == Kind::Failing) {
        co_return unreadable();
    }
    std::vector<NewestValues> answer;
    const Shape shape = shapeOf(request.metric);
    for (const BotId &bot : request.bots) {
        NewestValues values{.bot = bot, .points = {}};
        const int count = m_kind == Kind::Full ? std::min(request.count, 120) : 0;
        for (int sample = count; sample > 0; --sample) {
            const UtcTime at = request.notAfter - sample * seconds(30);
            if (!isDeaf(at)) {
                values.points.push_back({at, valueAt(shape, at, phaseOf(bot)), false});
            }
        }
        answer.push_back(std::move(values));
    }
    co_return answer;
}

QCoro::Task<Result<DensityAnswer>> SampleHistory::density(DensityRequest request)
{
    if (m_kind == Kind::Failing) {
        co_return unreadable();
    }
    DensityTally frame({request.from, request.to});
    DensityAnswer answer = frame.answer({});
    answer.bots = static_cast<int>(request.bots.size());
    for (DensityCell &cell : answer.cells) {
        cell = m_kind == Kind::Full ? cellAt(cell.span, answer.bots) : cell;
        for (int bot = 0; bot < cell.dead + cell.late && bot < static_cast<int>(DensityTally::mostNamed); ++bot) {
            cell.worst.push_back(request.bots[static_cast<std::size_t>(bot)].id);
        }
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
