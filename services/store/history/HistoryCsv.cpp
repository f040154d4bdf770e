#include "history/HistoryCsv.h"

#include "history/HistoryReader.h"

namespace fleet {

namespace {

/// How much time one portion spans: some thousand rows.
milliseconds portionOf(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Raw:
        return std::chrono::hours(6);
    case Resolution::TenMinutes:
        return std::chrono::days(10);
    case Resolution::Hours:
        return std::chrono::days(60);
    }
    Q_UNREACHABLE();
}

QByteArray cell(const QString &text)
{
    const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char(',') || c == QLatin1Char('"') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
    });
    if (isPlain) {
        return text.toUtf8();
    }
    QString quoted = text;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return (QLatin1Char('"') + quoted + QLatin1Char('"')).toUtf8();
}

std::vector<QString> metricsOf(const CsvRequest &request)
{
    std::vector<QString> metrics = request.metrics;
    if (metrics.empty()) {
        for (const MetricColumn &column : metricColumns()) {
            metrics.emplace_back(column.name);
        }
    }
    return metrics;
}

QByteArray names(const CsvRequest &request, const std::vector<QString> &metrics)
{
    QByteArray line("time,bot");
    if (request.resolution != Resolution::Raw) {
        return line + ",metric,samples,min,max,average,last\n";
    }
    for (const QString &metric : metrics) {
        line += ',' + cell(metric);
    }
    return line + '\n';
}

/// The lines of one portion.
struct Lines {
    QByteArray text;
    qint64 count = 0;
};

class Export final {
public:
    Export(Database &database, const CsvRequest &request)
        : m_reader(database),
          m_request(request),
          m_metrics(metricsOf(request))
    {}

    [[nodiscard]] QByteArray head() const { return names(m_request, m_metrics); }
    [[nodiscard]] Result<TimeSpan> windowOf(const BotId &bot)
    {
        return m_reader.timeOf(bot).map([this](const TimeSpan &extent) {
            return TimeSpan{std::max(extent.from, m_request.from), std::min(extent.to, m_request.to)};
        });
    }
    [[nodiscard]] Result<Lines> portion(const BotId &bot, const TimeSpan &window)
    {
        return m_request.resolution == Resolution::Raw ? samples(bot, window) : buckets(bot, window);
    }

private:
    Result<Lines> samples(const BotId &bot, const TimeSpan &window)
    {
        return m_reader.sampleRows(bot, m_metrics, window).map([&](const HistoryReader::SampleRows &rows) {
            Lines lines;
            for (const auto &[at, values] : rows) {
                lines.text += toIso(at).toUtf8() + ',' + cell(bot.text());
                for (std::size_t metric = 0; metric < values.size(); ++metric) {
                    lines.text += ',';
                    if (values[metric]) {
                        lines.text += exactText(*values[metric], unitOf(m_metrics[metric])).toUtf8();
                    }
                }
                lines.text += '\n';
                ++lines.count;
            }
            return lines;
        });
    }

    Result<Lines> buckets(const BotId &bot, const TimeSpan &window)
    {
        Lines lines;
        for (const QString &metric : m_metrics) {
            const auto rows = m_reader.bucketRows(bot, metric, window, m_request.resolution);
            if (!rows) {
                return failure(rows.error());
            }
            const Unit unit = unitOf(metric);
            for (const auto &[at, bucket] : *rows) {
                // One that begins before the portion was in the portion before, or is not asked for.
                if (at < window.from) {
                    continue;
                }
                lines.text += toIso(at).toUtf8() + ',' + cell(bot.text()) + ',' + cell(metric) + ','
                            + QByteArray::number(bucket.count);
                for (const Reading &value : {bucket.least, bucket.greatest}) {
                    lines.text += ',' + exactText(value, unit).toUtf8();
                }
                lines.text += ',' + QByteArray::number(averageOf(bucket, unit), 'g', 12) + ','
                            + exactText(bucket.last, unit).toUtf8() + '\n';
                ++lines.count;
            }
        }
        return lines;
    }

    HistoryReader m_reader;
    const CsvRequest &m_request;
    std::vector<QString> m_metrics;
};

} // namespace

Result<qint64> exportCsv(Database &database, const CsvRequest &request, const CsvSink &sink,
                         const std::atomic<bool> &cancelled)
{
    Export csv(database, request);
    const auto stopped = failure(ProblemKind::Cancelled, QStringLiteral("The export was ended before it was whole."));
    if (!sink(csv.head())) {
        return stopped;
    }
    qint64 count = 0;
    for (const BotId &bot : request.bots) {
        const auto window = csv.windowOf(bot);
        if (!window) {
            return failure(window.error());
        }
        const milliseconds step = portionOf(request.resolution);
        for (UtcTime from = window->from; from < window->to; from += step) {
            const auto lines = csv.portion(bot, {from, std::min(window->to, from + step)});
            if (!lines) {
                return failure(lines.error());
            }
            count += lines->count;
            if (cancelled || (lines->count > 0 && !sink(lines->text))) {
                return stopped;
            }
        }
    }
    return count;
}

} // namespace fleet
