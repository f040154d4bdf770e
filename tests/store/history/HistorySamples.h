// A history in a folder of its own with a clock moved by hand, and the few steps that its tests share.
// Never rolls anything up that a test did not ask for.
#pragma once

#include "history/History.h"
#include "history/MetricColumns.h"
#include "store/Database.h"

#include "support/ManualClock.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

namespace fleet::test {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

/// 15:00, a whole hour.
inline constexpr UtcTime historyStart = ManualClock::defaultStart;

inline BotId botNumber(int number)
{
    return BotId(QStringLiteral("bot-%1").arg(number));
}

inline HistorySample pnlSample(UtcTime at, qint64 micros, int bot = 1)
{
    HistorySample sample{botNumber(bot), at, {}};
    sample.metrics.pnlUsd = Money::fromMicros(micros);
    return sample;
}

/// A sample with every value set.
inline HistorySample fullSample(UtcTime at, int number, int bot = 1)
{
    HistorySample sample = pnlSample(at, qint64{number} * 1'000'001, bot);
    sample.metrics.uptimeSeconds = number;
    sample.metrics.heartbeatLatencyMs = number + 0.5;
    sample.metrics.drawdownPct = number / 8.0;
    sample.metrics.tradeCount = number;
    sample.metrics.openPositions = number % 5;
    sample.metrics.openOrders = number % 7;
    sample.metrics.memoryMb = 100 + number;
    sample.metrics.cpuPct = number % 100;
    sample.metrics.errorCount = number % 2;
    sample.metrics.exposureUsd = Money::fromMicros(number * 7);
    sample.metrics.custom = {{QStringLiteral("spread.bps"), number * 0.25}};
    return sample;
}

inline PresenceSpan span(PresenceKind kind, UtcTime from, UtcTime to, int bot = 1)
{
    return {botNumber(bot), kind, from, to};
}

class HistoryDesk final {
public:
    explicit HistoryDesk(HistoryOptions options = {}) : m_options(std::move(options))
    {
        if (m_options.path.isEmpty()) {
            m_options.path = m_folder.filePath(QStringLiteral("history.db"));
        }
    }

    void open() { m_history = std::make_unique<History>(m_options, m_clock); }
    void close() { m_history.reset(); }
    void reopen()
    {
        close();
        open();
    }

    [[nodiscard]] QString path() const { return m_options.path; }
    [[nodiscard]] ManualClock &clock() { return m_clock; }
    [[nodiscard]] History &history() { return *m_history; }

    [[nodiscard]] Result<void> record(HistoryBatch batch)
    {
        return QCoro::waitFor(m_history->recorded(std::move(batch)));
    }
    [[nodiscard]] Result<void> care() { return QCoro::waitFor(m_history->cared()); }
    [[nodiscard]] Result<SeriesAnswer> ask(SeriesRequest request)
    {
        return QCoro::waitFor(m_history->view().series(std::move(request)));
    }
    [[nodiscard]] Result<std::vector<DataGap>> gaps(UtcTime from, UtcTime to)
    {
        return QCoro::waitFor(m_history->view().gaps({from, to}, {botNumber(1)}));
    }
    /// Bot 1's PnL, one column for each ms up to 100,000 of them.
    [[nodiscard]] Result<SeriesAnswer> pnl(UtcTime from, UtcTime to, Resolution resolution = Resolution::Raw)
    {
        return ask({.bots = {botNumber(1)},
                    .metric = QStringLiteral("pnl_usd"),
                    .frame = {from, to, 100'000},
                    .interval = seconds(30),
                    .resolution = resolution});
    }

    /// The first column of the first row, on a connection of the test's own.
    [[nodiscard]] QVariant value(const QString &query) const
    {
        const auto database = Database::open(m_options.path, Access::ReadOnly);
        return database ? (*database)->value(query).value_or(QVariant()) : QVariant();
    }

private:
    QTemporaryDir m_folder;
    HistoryOptions m_options;
    ManualClock m_clock;
    std::unique_ptr<History> m_history;
};

/// "15:00:00 1.5 | 15:10:00 2": a line breaks at the bar.
inline QString shown(const std::vector<ChartPoint> &points)
{
    QStringList texts;
    for (const ChartPoint &point : points) {
        texts += QStringLiteral("%1%2 %3").arg(point.afterGap ? QStringLiteral("| ") : QString(),
                                               toIso(point.at).mid(11, 8), QString::number(point.value, 'g', 15));
    }
    return texts.join(QLatin1Char(' '));
}

inline QString shownLine(const Result<SeriesAnswer> &answer, std::size_t bot = 0)
{
    return answer ? shown(answer->series.at(bot).line.points) : answer.error().detail;
}

inline QString shown(const Result<std::vector<DataGap>> &gaps)
{
    if (!gaps) {
        return gaps.error().detail;
    }
    QStringList texts;
    for (const DataGap &gap : *gaps) {
        texts += QStringLiteral("%1 %2-%3%4")
                     .arg(toString(gap.why), toIso(gap.from).mid(11, 8), toIso(gap.to).mid(11, 8),
                          gap.lost > 0 ? QStringLiteral(" lost %1").arg(gap.lost) : QString());
    }
    return texts.join(QLatin1String(", "));
}

} // namespace fleet::test
