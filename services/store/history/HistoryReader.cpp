#include "history/HistoryReader.h"

#include <algorithm>

namespace fleet {

namespace {

/// Gaps in which no line is drawn. Samples that were dropped leave holes that show by themselves.
std::vector<TimeSpan> breaksFor(const BotId &bot, const std::vector<DataGap> &gaps)
{
    std::vector<TimeSpan> breaks;
    for (const DataGap &gap : gaps) {
        if (gap.why != GapCause::Overflow && (gap.bot.isEmpty() || gap.bot == bot)) {
            breaks.push_back({gap.from, gap.to});
        }
    }
    return united(std::move(breaks));
}

/// Of the values that are drawn: what is outside the frame counts for nothing.
void fill(BotSeries &series, const std::vector<Extent> &values, const ChartFrame &frame)
{
    series.line = decimate(values, frame);
    for (const Extent &value : values) {
        if (value.at >= frame.from && value.at < frame.to) {
            series.count += value.count;
            series.newest = ChartPoint{value.at, value.last, false};
        }
    }
}

TimeSpan wholeBuckets(const TimeSpan &window, Resolution resolution)
{
    return {bucketStart(window.from, resolution), window.to};
}

} // namespace

HistoryReader::HistoryReader(Database &database) : m_database(database), m_source(database) {}

Result<void> HistoryReader::inOneView(const std::function<Result<void>()> &work)
{
    if (auto begun = m_database.execute(QStringLiteral("BEGIN")); !begun) {
        return begun;
    }
    auto done = m_source.readHorizons().and_then(work);
    [[maybe_unused]] const auto ended = m_database.execute(QStringLiteral("ROLLBACK"));
    return done;
}

// --- what is asked

Result<SeriesAnswer> HistoryReader::series(const SeriesRequest &request)
{
    Result<SeriesAnswer> answer;
    auto done = inOneView([&] {
        answer = readSeries(request);
        return answer.map([](const SeriesAnswer &) {});
    });
    return done.and_then([&] { return std::move(answer); });
}

Result<SumAnswer> HistoryReader::sums(const SeriesRequest &request)
{
    Result<SumAnswer> answer;
    auto done = inOneView([&] {
        answer = readSums(request);
        return answer.map([](const SumAnswer &) {});
    });
    return done.and_then([&] { return std::move(answer); });
}

Result<std::vector<NewestValues>> HistoryReader::newest(const NewestRequest &request)
{
    Result<std::vector<NewestValues>> answer;
    auto done = inOneView([&] {
        answer = readNewest(request);
        return answer.map([](const auto &) {});
    });
    return done.and_then([&] { return std::move(answer); });
}

Result<std::vector<PresenceHistory>> HistoryReader::presence(const PresenceRequest &request)
{
    std::vector<PresenceHistory> answer;
    auto done = inOneView([&]() -> Result<void> {
        for (const BotId &bot : request.bots) {
            auto one = readPresence(bot, request);
            if (!one) {
                return failure(one.error());
            }
            answer.push_back(std::move(*one));
        }
        return {};
    });
    return done.map([&] { return std::move(answer); });
}

Result<DensityAnswer> HistoryReader::density(const DensityRequest &request)
{
    const TimeSpan window{request.from, request.to};
    DensityTally tally(window);
    std::vector<DataGap> known;
    auto done = inOneView([&]() -> Result<void> {
        for (const WatchedBot &bot : request.bots) {
            const auto one = readPresence(
                bot.id,
                {.bots = {bot.id}, .from = bucketStart(request.from, Resolution::TenMinutes), .to = request.to});
            if (!one) {
                return failure(one.error());
            }
            tally.add(bot, one->buckets);
        }
        return gaps(window, {}).map([&known](std::vector<DataGap> &&found) { known = std::move(found); });
    });
    return done.map([&] { return tally.answer(known); });
}

Result<Resolution> HistoryReader::chooseResolution(const SeriesRequest &request) const
{
    if (request.frame.from >= request.frame.to || !isKeptTime(request.frame.from) || !isKeptTime(request.frame.to)) {
        return failure(ProblemKind::Invalid, QStringLiteral("A chart needs a beginning before its end."));
    }
    return request.resolution.value_or(resolutionFor(request.frame, m_source.horizons()));
}

Result<SeriesAnswer> HistoryReader::readSeries(const SeriesRequest &request)
{
    const auto resolution = chooseResolution(request);
    const TimeSpan window{request.frame.from, request.frame.to};
    auto known = gaps(window, request.bots);
    if (!resolution || !known) {
        return failure(resolution ? known.error() : resolution.error());
    }
    SeriesAnswer answer{.resolution = *resolution,
                        .keptFrom = m_source.horizonOf(*resolution),
                        .series = {},
                        .gaps = std::move(*known)};
    for (const BotId &bot : request.bots) {
        const auto subject = m_source.subjectOf(bot, request.metric, window);
        if (!subject) {
            return failure(subject.error());
        }
        answer.series.push_back({.bot = bot});
        if (!*subject) {
            continue;
        }
        auto values = m_source.extents(**subject, *resolution);
        const auto newest = m_source.newestSample(**subject);
        if (!values || !newest) {
            return failure(values ? newest.error() : values.error());
        }
        markGaps(*values, widthOf(*resolution), request.interval, breaksFor(bot, answer.gaps));
        fill(answer.series.back(), *values, request.frame);
        if (*newest) {
            const auto &[at, value] = **newest;
            answer.series.back().newest = ChartPoint{at, drawn(value, unitOf(request.metric)), false};
        }
    }
    return answer;
}

Result<std::vector<TimedReading>> HistoryReader::valuesToFold(const SeriesSource::Subject &subject,
                                                              Resolution resolution, Fold fold)
{
    if (resolution == Resolution::Raw) {
        return m_source.samples(subject);
    }
    return m_source.buckets(subject, resolution).map([fold](const BucketsByTime &found) {
        std::vector<TimedReading> values;
        values.reserve(found.size());
        for (const auto &[at, bucket] : found) {
            values.push_back({at, fold == Fold::Sum ? bucket.last : bucket.greatest});
        }
        return values;
    });
}

Result<SumAnswer> HistoryReader::readSums(const SeriesRequest &request)
{
    const auto fitting = chooseResolution(request);
    if (!fitting) {
        return failure(fitting.error());
    }
    const Resolution resolution = request.resolution.value_or(
        sumResolutionFor(request.frame, m_source.horizons(), request.bots.size(), request.interval));
    const TimeSpan window = wholeBuckets({request.frame.from, request.frame.to}, resolution);
    std::vector<std::vector<TimedReading>> bots;
    for (const BotId &bot : request.bots) {
        const auto subject = m_source.subjectOf(bot, request.metric, window);
        if (!subject) {
            return failure(subject.error());
        }
        if (!*subject) {
            continue;
        }
        auto values = valuesToFold(**subject, resolution, request.fold);
        if (!values) {
            return failure(values.error());
        }
        bots.push_back(std::move(*values));
    }
    SumAnswer answer{.resolution = resolution, .unit = unitOf(request.metric)};
    answer.bots = static_cast<int>(request.bots.size());
    answer.keptFrom = m_source.horizonOf(resolution);
    answer.step = sumStep(request.frame, resolution, request.interval);
    answer.points =
        request.fold == Fold::Sum ? sumOf(bots, window.from, answer.step) : greatestOf(bots, window.from, answer.step);
    return gaps(window, {}).map([&answer](std::vector<DataGap> &&known) {
        answer.gaps = std::move(known);
        return std::move(answer);
    });
}

Result<std::vector<NewestValues>> HistoryReader::readNewest(const NewestRequest &request)
{
    const MetricColumn *column = findColumn(request.metric);
    const QString value = column ? QString(column->name) : QStringLiteral("value");
    Statement read(
        m_database,
        QStringLiteral("SELECT at, %1 FROM %2 WHERE bot = ? AND at <= ? AND at >= ? AND %3 ORDER BY at DESC LIMIT ?")
            .arg(value, column ? QStringLiteral("samples") : QStringLiteral("own_samples"),
                 column ? value + QStringLiteral(" IS NOT NULL") : QStringLiteral("metric = ?")));
    std::vector<NewestValues> answer;
    for (const BotId &bot : request.bots) {
        const auto subject = m_source.subjectOf(bot, request.metric, {UtcTime{}, request.notAfter});
        if (!subject) {
            return failure(subject.error());
        }
        NewestValues &values = answer.emplace_back(NewestValues{.bot = bot, .points = {}});
        if (!*subject) {
            continue;
        }
        const UtcTime horizon = m_source.horizonOf(Resolution::Raw).value_or(UtcTime{});
        QVariantList places{(*subject)->bot, toEpochMs(request.notAfter), toEpochMs(horizon)};
        if (!column) {
            places += (*subject)->metric;
        }
        places += std::max(request.count, 0);
        if (auto done = read.run(places); !done) {
            return failure(done.error());
        }
        while (read.next()) {
            values.points.push_back(
                {fromEpochMs(read.whole(0)), drawn(readingOf(read.value(1)), unitOf(request.metric)), false});
        }
        if (auto done = read.finish(); !done) {
            return failure(done.error());
        }
        std::reverse(values.points.begin(), values.points.end());
    }
    return answer;
}

Result<PresenceHistory> HistoryReader::readPresence(const BotId &bot, const PresenceRequest &request)
{
    const Resolution resolution = std::max(request.resolution, Resolution::TenMinutes);
    PresenceHistory answer{.bot = bot, .buckets = {}};
    const auto number = m_source.numberOf(QStringLiteral("bots"), QStringLiteral("id"), bot.text());
    if (!number || *number == 0) {
        return number.map([&answer](qint64) { return answer; });
    }
    const UtcTime from = std::max(request.from, m_source.horizonOf(resolution).value_or(request.from));
    std::map<UtcTime, PresenceBucket> found;
    Statement read(m_database, QStringLiteral("SELECT at, n, alive, heard, maintenance FROM %1_time"
                                              " WHERE bot = ? AND at >= ? AND at < ?")
                                   .arg(SeriesSource::tableOf(resolution)));
    if (auto done = read.run({*number, toEpochMs(from), toEpochMs(request.to)}); !done) {
        return failure(done.error());
    }
    while (read.next()) {
        const PresenceBucket bucket = presenceOf(read, 0);
        found.insert_or_assign(bucket.at, bucket);
    }
    if (auto done = read.finish(); !done) {
        return failure(done.error());
    }
    const auto newer = m_source.fresh(*number, {from, request.to}, resolution);
    if (!newer) {
        return failure(newer.error());
    }
    for (const BucketSet &set : *newer) {
        if (set.time.at >= from) {
            found.insert_or_assign(set.time.at, set.time);
        }
    }
    for (const auto &[at, bucket] : found) {
        answer.buckets.push_back(bucket);
    }
    return answer;
}

Result<std::vector<DataGap>> HistoryReader::gaps(const TimeSpan &window, const std::vector<BotId> &bots)
{
    Statement read(m_database,
                   QStringLiteral("SELECT gaps.begun, gaps.ended, gaps.why, bots.id, gaps.lost FROM gaps"
                                  " LEFT JOIN bots ON bots.no = gaps.bot"
                                  " WHERE gaps.begun < ? AND gaps.ended > ? ORDER BY gaps.begun, gaps.why"));
    if (auto done = read.run({toEpochMs(window.to), toEpochMs(window.from)}); !done) {
        return failure(done.error());
    }
    std::vector<DataGap> found;
    while (read.next()) {
        const auto why = gapCauseFromString(read.value(2).toString());
        const BotId bot(read.value(3).toString());
        if (why && (bot.isEmpty() || std::find(bots.begin(), bots.end(), bot) != bots.end())) {
            found.push_back({fromEpochMs(read.whole(0)), fromEpochMs(read.whole(1)), *why, bot, read.whole(4)});
        }
    }
    return read.finish().map([&found] { return std::move(found); });
}

Result<std::vector<Trim>> HistoryReader::trims()
{
    Statement read(m_database, QStringLiteral("SELECT resolution, why, before FROM trims ORDER BY before DESC, why"));
    if (auto done = read.run(); !done) {
        return failure(done.error());
    }
    std::vector<Trim> found;
    while (read.next()) {
        const auto resolution = resolutionFromString(read.value(0).toString());
        const auto why = trimCauseFromString(read.value(1).toString());
        if (resolution && why) {
            found.push_back({*resolution, fromEpochMs(read.whole(2)), *why});
        }
    }
    return read.finish().map([&found] { return std::move(found); });
}

Result<HistoryNames> HistoryReader::names()
{
    const auto bots = namesIn(QStringLiteral("SELECT id FROM bots ORDER BY id"));
    // Numbers up to 100 are this program's own.
    const auto metrics = namesIn(QStringLiteral("SELECT name FROM metrics WHERE no > 100 ORDER BY name"));
    if (!bots || !metrics) {
        return failure(bots ? metrics.error() : bots.error());
    }
    HistoryNames names;
    for (const QString &id : *bots) {
        names.bots.emplace_back(id);
    }
    names.ownMetrics.assign(metrics->begin(), metrics->end());
    return names;
}

Result<QStringList> HistoryReader::namesIn(const QString &query)
{
    Statement read(m_database, query);
    if (auto done = read.run(); !done) {
        return failure(done.error());
    }
    QStringList names;
    while (read.next()) {
        names.append(read.value(0).toString());
    }
    return read.finish().map([&names] { return std::move(names); });
}

// --- portions of an export

Result<TimeSpan> HistoryReader::timeOf(const BotId &bot)
{
    const auto number = m_source.numberOf(QStringLiteral("bots"), QStringLiteral("id"), bot.text());
    if (!number) {
        return failure(number.error());
    }
    std::optional<TimeSpan> whole;
    for (const char *table : {"samples", "ten_minutes_time", "hours_time"}) {
        Statement read(m_database,
                       QStringLiteral("SELECT min(at), max(at) FROM %1 WHERE bot = ?").arg(QLatin1StringView(table)));
        if (auto done = read.run({*number}); !done) {
            return failure(done.error());
        }
        if (read.next() && !read.value(0).isNull()) {
            const TimeSpan part{fromEpochMs(read.whole(0)), fromEpochMs(read.whole(1)) + milliseconds(1)};
            whole = whole ? TimeSpan{std::min(whole->from, part.from), std::max(whole->to, part.to)} : part;
        }
        if (auto done = read.finish(); !done) {
            return failure(done.error());
        }
    }
    // Samples that are not rolled up yet are in a bucket that begins before them.
    return whole ? TimeSpan{bucketStart(whole->from, Resolution::Hours), whole->to} : TimeSpan{};
}

Result<HistoryReader::SampleRows> HistoryReader::sampleRows(const BotId &bot, const std::vector<QString> &metrics,
                                                            const TimeSpan &window)
{
    SampleRows rows;
    auto done = inOneView([&]() -> Result<void> {
        for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
            const auto subject = m_source.subjectOf(bot, metrics[metric], window);
            auto values = subject && *subject ? m_source.samples(**subject)
                                              : subject.map([](const auto &) { return std::vector<TimedReading>(); });
            if (!values) {
                return failure(values.error());
            }
            for (const TimedReading &value : *values) {
                auto &row = rows.try_emplace(value.at, metrics.size()).first->second;
                row[metric] = value.value;
            }
        }
        return {};
    });
    return done.map([&rows] { return std::move(rows); });
}

Result<BucketsByTime> HistoryReader::bucketRows(const BotId &bot, const QString &metric, const TimeSpan &window,
                                                Resolution resolution)
{
    BucketsByTime rows;
    auto done = inOneView([&]() -> Result<void> {
        const auto subject = m_source.subjectOf(bot, metric, window);
        if (!subject || !*subject) {
            return subject.map([](const auto &) {});
        }
        return m_source.buckets(**subject, resolution).map([&rows](BucketsByTime &&found) { rows = std::move(found); });
    });
    return done.map([&rows] { return std::move(rows); });
}

} // namespace fleet
