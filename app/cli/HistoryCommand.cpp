#include "HistoryCommand.h"

#include "Output.h"

#include "engine/FleetClock.h"
#include "fleet/Roster.h"
#include "history/HistoryView.h"
#include "history/MetricColumns.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <limits>

namespace fleet::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("fleet-cli", text);
}

Result<TimeSpan> windowOf(const HistoryRequest &asked, UtcTime now)
{
    const std::optional<UtcTime> from = momentFromText(asked.since, now);
    const std::optional<UtcTime> to = momentFromText(asked.until, now);
    if (!from || !to) {
        return failure(
            ProblemKind::Invalid,
            tr("\"%1\" is no time. Write 2026-11-22T15:00:00Z, 2026-11-22, or how long ago it was: 90s, 30m, "
               "6h, 2d.")
                .arg(from ? asked.until : asked.since));
    }
    if (*from >= *to) {
        return failure(ProblemKind::Invalid, tr("--since %1 is not before --until %2.").arg(toIso(*from), toIso(*to)));
    }
    return TimeSpan{*from, *to};
}

/// Those that were named, by id or by name; bots that have left the fleet by their ids. All there are when none was named.
Result<std::vector<BotId>> botsOf(const QStringList &asked, const Roster &roster, const HistoryNames &known)
{
    if (asked.isEmpty()) {
        return known.bots;
    }
    std::vector<BotId> bots;
    for (const QString &text : asked) {
        const auto bot = std::find_if(roster.bots.begin(), roster.bots.end(), [&text](const Bot &candidate) {
            return candidate.id.text() == text || candidate.name == text;
        });
        const BotId id = bot == roster.bots.end() ? BotId(text) : bot->id;
        if (bot == roster.bots.end() && std::find(known.bots.begin(), known.bots.end(), id) == known.bots.end()) {
            return failure(ProblemKind::Invalid, tr("There is no bot \"%1\", and there was none.").arg(text));
        }
        bots.push_back(id);
    }
    return bots;
}

Result<std::vector<QString>> metricsOf(const QStringList &asked, const HistoryNames &known)
{
    QStringList all;
    for (const MetricColumn &column : metricColumns()) {
        all.append(column.name);
    }
    std::vector<QString> metrics(asked.begin(), asked.end());
    if (metrics.empty()) {
        metrics.assign(all.begin(), all.end());
    }
    all.append(QStringList(known.ownMetrics.begin(), known.ownMetrics.end()));
    const auto unknown =
        std::find_if(metrics.begin(), metrics.end(), [&all](const QString &metric) { return !all.contains(metric); });
    if (unknown != metrics.end()) {
        return failure(
            ProblemKind::Invalid,
            tr("No bot has reported a metric \"%1\". There are: %2").arg(*unknown, all.join(QStringLiteral(", "))));
    }
    return metrics;
}

/// The finest that still has what is asked for.
Resolution resolutionOf(const HistoryRequest &asked, const TimeSpan &window, const std::vector<Trim> &trims)
{
    if (const auto named = resolutionFromString(asked.resolution)) {
        return *named;
    }
    Horizons horizons;
    for (const Trim &trim : trims) {
        std::optional<UtcTime> &horizon = horizons.at(static_cast<std::size_t>(trim.resolution));
        horizon = std::max(horizon.value_or(trim.before), trim.before);
    }
    return resolutionFor({window.from, window.to, std::numeric_limits<int>::max()}, horizons);
}

Result<CsvRequest> requestOf(const Profile &profile, const HistoryRequest &asked, const TimeSpan &window,
                             const HistoryNames &known, const std::vector<Trim> &trims)
{
    // Without it, bots are known by their ids alone.
    const Result<Roster> roster = loadRoster(profile.paths.roster());
    const Result<std::vector<BotId>> bots = botsOf(asked.bots, roster.value_or(Roster()), known);
    const Result<std::vector<QString>> metrics = metricsOf(asked.metrics, known);
    if (!bots || !metrics) {
        return failure(bots ? metrics.error() : bots.error());
    }
    return CsvRequest{.bots = *bots,
                      .metrics = *metrics,
                      .from = window.from,
                      .to = window.to,
                      .resolution = resolutionOf(asked, window, trims)};
}

/// On the thread that reads: what is written waits for whoever takes it, and no more than a portion is in memory.
bool writeOut(const QByteArray &lines)
{
    const auto size = static_cast<std::size_t>(lines.size());
    return std::fwrite(lines.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

QString figure(double value)
{
    return QString::number(value, 'g', 12);
}

QString summaryOf(const QString &metric, const BotSeries &series)
{
    const QString head = QStringLiteral("%1  %2").arg(series.bot.text(), -24).arg(metric, -20);
    if (series.line.points.empty()) {
        return head + tr("no data");
    }
    const auto [least, greatest] =
        std::minmax_element(series.line.points.begin(), series.line.points.end(),
                            [](const ChartPoint &a, const ChartPoint &b) { return a.value < b.value; });
    return head
         + tr("%1 samples, from %2 to %3, average %4")
               .arg(QString::number(series.count), figure(least->value), figure(greatest->value),
                    figure(series.line.averages.front().value));
}

QCoro::Task<Result<void>> printSummary(HistoryView &view, const CsvRequest &request)
{
    for (const QString &metric : request.metrics) {
        // Named: GCC 12 destroys what is made within co_await twice.
        const SeriesRequest wanted{.bots = request.bots,
                                   .metric = metric,
                                   .frame = {request.from, request.to, 1},
                                   .resolution = request.resolution};
        const Result<SeriesAnswer> answer = co_await view.series(wanted);
        if (!answer) {
            co_return failure(answer.error());
        }
        for (const BotSeries &series : answer->series) {
            printLine(summaryOf(metric, series));
        }
    }
    const TimeSpan window{request.from, request.to};
    const Result<std::vector<DataGap>> gaps = co_await view.gaps(window, request.bots);
    if (!gaps) {
        co_return failure(gaps.error());
    }
    for (const DataGap &gap : *gaps) {
        printLine(tr("No data from %1 to %2 (%3)").arg(toIso(gap.from), toIso(gap.to), toString(gap.why)));
    }
    co_return Result<void>();
}

ExitCode fail(const Problem &problem)
{
    printError(problem.detail);
    return problem.kind == ProblemKind::Invalid ? ExitCode::Usage : ExitCode::Failure;
}

} // namespace

QCoro::Task<ExitCode> history(Profile profile, HistoryRequest asked)
{
    const Result<TimeSpan> window = windowOf(asked, makeFleetClock(profile)->now());
    if (!window) {
        co_return fail(window.error());
    }
    HistoryView view(profile.paths.history());
    const Result<HistoryNames> known = co_await view.names();
    if (!known) {
        co_return fail(known.error());
    }
    const Result<std::vector<Trim>> trims = co_await view.trims();
    if (!trims) {
        co_return fail(trims.error());
    }
    const Result<CsvRequest> request = requestOf(profile, asked, *window, *known, *trims);
    if (!request) {
        co_return fail(request.error());
    }
    if (!asked.csv) {
        const Result<void> printed = co_await printSummary(view, *request);
        co_return printed ? ExitCode::Confirmed : fail(printed.error());
    }
    const CsvSink sink = writeOut;
    const Result<qint64> rows = co_await view.exported(*request, sink);
    co_return rows ? ExitCode::Confirmed : fail(rows.error());
}

} // namespace fleet::cli
