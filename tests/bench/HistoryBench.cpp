// The history: writing heartbeats with all that is rolled up from them, beside plain inserts of the same rows; and what a
// chart waits for.

#include "Figures.h"
#include "core/Clock.h"
#include "history/Decimation.h"
#include "history/History.h"
#include "history/HistorySchema.h"
#include "history/MetricColumns.h"
#include "history/Statement.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QTemporaryDir>

#include <atomic>
#include <cmath>

namespace fleet::bench {

namespace {

constexpr int botCount = 1'000;
constexpr int beats = 120; // an hour of them
constexpr seconds interval{30};
constexpr double rowsBudget = 5'000;
constexpr double decimationBudget = 5;
constexpr double seriesBudget = 10;
constexpr int rounds = 15;

/// A clock that goes as fast as the work is done.
class WorkClock final : public Clock {
public:
    [[nodiscard]] UtcTime now() const override { return UtcTime(milliseconds(m_ms)); }
    [[nodiscard]] MonoTime monotonic() const override { return MonoTime(milliseconds(m_ms)); }
    [[nodiscard]] milliseconds realDuration(milliseconds duration) const override { return duration; }
    void set(UtcTime now) { m_ms = toEpochMs(now); }

private:
    std::atomic<qint64> m_ms{1'795'359'600'000}; // 2026-11-22T15:00:00Z
};

HistorySample sample(int bot, UtcTime at, int number)
{
    HistorySample made{BotId(QStringLiteral("bot-%1").arg(bot)), at, {}};
    made.metrics.uptimeSeconds = number * 30.0;
    made.metrics.heartbeatLatencyMs = 20 + std::sin(number);
    made.metrics.pnlUsd = Money::fromMicros(qint64{number} * 1'234'567 - bot);
    made.metrics.drawdownPct = std::abs(std::cos(number));
    made.metrics.tradeCount = number;
    made.metrics.openPositions = number % 5;
    made.metrics.openOrders = number % 9;
    made.metrics.memoryMb = 400 + std::sin(bot);
    made.metrics.cpuPct = number % 100;
    made.metrics.errorCount = 0;
    return made;
}

std::vector<HistoryBatch> heartbeats(UtcTime begin)
{
    std::vector<HistoryBatch> batches(beats);
    for (int beat = 0; beat < beats; ++beat) {
        for (int bot = 0; bot < botCount; ++bot) {
            batches[static_cast<std::size_t>(beat)].samples.push_back(sample(bot, begin + beat * interval, beat));
        }
    }
    return batches;
}

double perSecond(double rows, SteadyTime begun)
{
    return rows / msBetween(begun, std::chrono::steady_clock::now()) * 1'000;
}

/// The same rows into the same table, and nothing else: no slot is noted, nothing rolled up.
double plainRate(const std::vector<HistoryBatch> &batches)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plain.db"));
    if (!createDatabaseFile(path)) {
        return 0;
    }
    const auto database = Database::open(path, Access::ReadWrite);
    for (const char *setting : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL"}) {
        [[maybe_unused]] const auto set = (*database)->execute(QString::fromLatin1(setting));
    }
    [[maybe_unused]] const auto made = migrate(**database, historyMigrations(), historyMark);
    const QString places = QStringList(13, QStringLiteral("?")).join(QLatin1Char(','));
    Statement insert(**database,
                     QStringLiteral("INSERT INTO samples (bot, at, %1) VALUES (%2)").arg(sampleColumns(), places));
    const auto begun = std::chrono::steady_clock::now();
    for (const HistoryBatch &batch : batches) {
        [[maybe_unused]] const auto opened = (*database)->execute(QStringLiteral("BEGIN IMMEDIATE"));
        for (const HistorySample &one : batch.samples) {
            QVariantList row{one.bot.text().mid(4).toLongLong(), toEpochMs(one.at)};
            for (const MetricColumn &column : metricColumns()) {
                const auto value = column.read(one.metrics);
                row += value ? std::visit([](auto number) { return QVariant(number); }, *value) : QVariant();
            }
            [[maybe_unused]] const auto done = insert.run(row);
        }
        [[maybe_unused]] const auto closed = (*database)->execute(QStringLiteral("COMMIT"));
    }
    return perSecond(botCount * beats, begun);
}

double historyRate(const std::vector<HistoryBatch> &batches, WorkClock &clock)
{
    const QTemporaryDir folder;
    History history({.path = folder.filePath(QStringLiteral("history.db"))}, clock);
    const auto begun = std::chrono::steady_clock::now();
    for (const HistoryBatch &batch : batches) {
        HistoryBatch told = batch;
        for (const HistorySample &one : batch.samples) {
            told.presence.push_back({one.bot, PresenceKind::Alive, one.at, one.at + interval});
        }
        clock.set(batch.samples.front().at);
        [[maybe_unused]] const auto written = QCoro::waitFor(history.recorded(std::move(told)));
        [[maybe_unused]] const auto cared = QCoro::waitFor(history.cared());
    }
    clock.set(clock.now() + std::chrono::hours(1));
    [[maybe_unused]] const auto cared = QCoro::waitFor(history.cared());
    return perSecond(botCount * beats, begun);
}

void benchWriting()
{
    std::printf("Heartbeats of %d bots over an hour, each with its ten metrics and its time alive\n", botCount);
    WorkClock clock;
    const auto batches = heartbeats(clock.now());
    const double plain = plainRate(batches);
    const double history = historyRate(batches, clock);
    std::printf("  plain inserts of the same rows %.0f rows/s\n", plain);
    printAtLeast("rows/s, ten minutes and hours rolled up meanwhile", history, rowsBudget, "/s");
    std::printf("  %-58s %8.2f x\n", "x plain inserts", history / plain);
}

double chartMs(History &history, int bots, ChartFrame frame, std::size_t &points)
{
    std::vector<double> took;
    for (int round = 0; round < rounds; ++round) {
        SeriesRequest request{.bots = {}, .metric = QStringLiteral("pnl_usd"), .frame = frame};
        for (int bot = 0; bot < bots; ++bot) {
            request.bots.emplace_back(QStringLiteral("bot-%1").arg(bot));
        }
        const auto begun = std::chrono::steady_clock::now();
        const auto answer = QCoro::waitFor(history.view().series(request));
        took.push_back(msBetween(begun, std::chrono::steady_clock::now()));
        points = answer ? answer->series.front().line.points.size() : 0;
    }
    return median(took);
}

void benchCharts()
{
    std::printf("Charts 1,000 px wide, asked of the history and answered on the asking thread\n");
    WorkClock clock;
    const UtcTime end = clock.now();
    const QTemporaryDir folder;
    History history({.path = folder.filePath(QStringLiteral("history.db"))}, clock);
    clock.set(end - std::chrono::days(30));
    for (int day = 0; day < 30; ++day) {
        HistoryBatch batch;
        for (int number = 0; number < 288; ++number) {
            for (int bot = 0; bot < 12; ++bot) {
                batch.samples.push_back(sample(bot, clock.now() + number * std::chrono::minutes(5), number));
            }
        }
        clock.set(clock.now() + std::chrono::days(1));
        [[maybe_unused]] const auto written = QCoro::waitFor(history.recorded(std::move(batch)));
        [[maybe_unused]] const auto cared = QCoro::waitFor(history.cared());
    }
    std::size_t points = 0;
    const ChartFrame month{end - std::chrono::days(30), end, 1'000};
    const double one = chartMs(history, 1, month, points);
    std::printf("  %-58s %8.2f ms (%zu points)\n", "30 days of one bot, ten-minute buckets", one, points);
    std::printf("  %-58s %8.2f ms\n", "30 days of 12 bots", chartMs(history, 12, month, points));
    const ChartFrame day{end - std::chrono::days(1), end, 1'000};
    std::printf("  %-58s %8.2f ms\n", "the last day of 12 bots, samples", chartMs(history, 12, day, points));
}

std::vector<Extent> values(int count, milliseconds apart)
{
    std::vector<Extent> made;
    made.reserve(static_cast<std::size_t>(count));
    for (int number = 0; number < count; ++number) {
        made.push_back(extentOf(UtcTime(number * apart), std::sin(number * 0.001) + (number % 997 == 0 ? 9 : 0)));
    }
    return made;
}

double decimationMs(int series, int count, milliseconds apart)
{
    auto made = values(count, apart);
    const std::vector<TimeSpan> gaps{{UtcTime(count / 3 * apart), UtcTime(count / 2 * apart)}};
    std::vector<double> took;
    for (int round = 0; round < rounds; ++round) {
        const auto begun = std::chrono::steady_clock::now();
        for (int line = 0; line < series; ++line) {
            markGaps(made, milliseconds(0), apart, gaps);
            if (decimate(made, {UtcTime{}, UtcTime(count * apart), 1'000}).points.empty()) {
                return 0;
            }
        }
        took.push_back(msBetween(begun, std::chrono::steady_clock::now()));
    }
    return median(took);
}

} // namespace

} // namespace fleet::bench

int main(int argc, char *argv[])
{
    using namespace fleet::bench;
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    benchWriting();
    benchCharts();
    std::printf("Values in memory to 1,000 columns, with their gaps: all but painting\n");
    printAtMost("172,800 values", decimationMs(1, 172'800, fleet::milliseconds(1'000)), decimationBudget, "ms");
    printAtMost("5 series of 2,880", decimationMs(5, 2'880, fleet::milliseconds(30'000)), seriesBudget, "ms");
    return 0;
}
