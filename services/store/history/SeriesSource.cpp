#include "history/SeriesSource.h"

#include "history/Trimmer.h"

#include <algorithm>

namespace fleet {

SeriesSource::SeriesSource(Database &database) : m_database(database), m_source(database) {}

Result<void> SeriesSource::readHorizons()
{
    return fleet::readHorizons(m_database).map([this](const Horizons &horizons) { m_horizons = horizons; });
}

QString SeriesSource::tableOf(Resolution resolution)
{
    return resolution == Resolution::Hours ? QStringLiteral("hours") : QStringLiteral("ten_minutes");
}

Result<qint64> SeriesSource::numberOf(const QString &table, const QString &column, const QString &name)
{
    Statement read(m_database, QStringLiteral("SELECT no FROM %1 WHERE %2 = ?").arg(table, column));
    return read.only({name}).map([](const QVariant &number) { return number.toLongLong(); });
}

Result<std::optional<SeriesSource::Subject>> SeriesSource::subjectOf(const BotId &bot, const QString &metric,
                                                                     TimeSpan window)
{
    const auto number = numberOf(QStringLiteral("bots"), QStringLiteral("id"), bot.text());
    const auto metricNumber = numberOf(QStringLiteral("metrics"), QStringLiteral("name"), metric);
    if (!number || !metricNumber) {
        return failure(number ? metricNumber.error() : number.error());
    }
    if (*number == 0 || *metricNumber == 0) {
        return std::optional<Subject>();
    }
    return std::optional(Subject{*number, *metricNumber, metric, window});
}

Result<std::vector<TimedReading>> SeriesSource::readSamples(const Subject &subject, QLatin1StringView order)
{
    const MetricColumn *column = findColumn(subject.name);
    const QString sql = (column ? QStringLiteral("SELECT at, %1 FROM samples WHERE bot = ? AND at >= ? AND at < ?"
                                                 " AND %1 IS NOT NULL ORDER BY at ")
                                      .arg(column->name)
                                : QStringLiteral("SELECT at, value FROM own_samples WHERE bot = ? AND at >= ?"
                                                 " AND at < ? AND metric = ? ORDER BY at "))
                      + order;
    const UtcTime from = std::max(subject.window.from, horizonOf(Resolution::Raw).value_or(subject.window.from));
    QVariantList places{subject.bot, toEpochMs(from), toEpochMs(subject.window.to)};
    if (!column) {
        places += subject.metric;
    }
    Statement read(m_database, sql);
    if (auto done = read.run(places); !done) {
        return failure(done.error());
    }
    std::vector<TimedReading> values;
    while (read.next()) {
        values.push_back({fromEpochMs(read.whole(0)), readingOf(read.value(1))});
    }
    return read.finish().map([&values] { return std::move(values); });
}

Result<std::vector<TimedReading>> SeriesSource::samples(const Subject &subject)
{
    return readSamples(subject, QLatin1StringView("ASC"));
}

Result<std::optional<TimedReading>> SeriesSource::newestSample(const Subject &subject)
{
    return readSamples(subject, QLatin1StringView("DESC LIMIT 1")).map([](const std::vector<TimedReading> &found) {
        return found.empty() ? std::nullopt : std::optional(found.front());
    });
}

Result<std::map<UtcTime, BucketSet>> SeriesSource::pending(qint64 bot, const TimeSpan &window)
{
    Statement read(m_database, QStringLiteral("SELECT slot FROM pending WHERE slot >= ? AND slot < ? AND bot = ?"));
    std::map<UtcTime, BucketSet> sets;
    if (auto done = read.run({toEpochMs(window.from), toEpochMs(window.to), bot}); !done) {
        return failure(done.error());
    }
    const UtcTime horizon = horizonOf(Resolution::Raw).value_or(UtcTime{});
    while (read.next()) {
        const UtcTime slot = fromEpochMs(read.whole(0));
        if (slot < horizon) {
            continue;
        }
        auto set = m_source.slot(bot, slot);
        if (!set) {
            return failure(set.error());
        }
        sets.emplace(slot, std::move(*set));
    }
    return read.finish().map([&sets] { return std::move(sets); });
}

Result<std::vector<BucketSet>> SeriesSource::fresh(qint64 bot, const TimeSpan &window, Resolution resolution)
{
    // An hour that the window only touches is made of all its slots.
    const TimeSpan whole{bucketStart(window.from, resolution),
                         bucketStart(window.to - milliseconds(1), resolution) + widthOf(resolution)};
    auto slots = pending(bot, whole);
    if (!slots) {
        return failure(slots.error());
    }
    std::vector<BucketSet> sets;
    if (resolution == Resolution::TenMinutes) {
        for (auto &[at, set] : *slots) {
            sets.push_back(std::move(set));
        }
        return sets;
    }
    for (auto slot = slots->begin(); slot != slots->end();) {
        const UtcTime hour = bucketStart(slot->first, Resolution::Hours);
        auto set = m_source.hour(bot, hour, *slots);
        if (!set) {
            return failure(set.error());
        }
        sets.push_back(std::move(*set));
        slot = slots->lower_bound(hour + widthOf(Resolution::Hours));
    }
    return sets;
}

Result<BucketsByTime> SeriesSource::buckets(const Subject &subject, Resolution resolution)
{
    const UtcTime horizon = horizonOf(resolution).value_or(UtcTime{});
    const TimeSpan window{std::max(bucketStart(subject.window.from, resolution), horizon), subject.window.to};
    Statement read(m_database, QStringLiteral("SELECT at, n, least, greatest, total, latest FROM %1"
                                              " WHERE bot = ? AND metric = ? AND at >= ? AND at < ? ORDER BY at")
                                   .arg(tableOf(resolution)));
    if (auto done = read.run({subject.bot, subject.metric, toEpochMs(window.from), toEpochMs(window.to)}); !done) {
        return failure(done.error());
    }
    BucketsByTime found;
    while (read.next()) {
        found.emplace_hint(found.end(), fromEpochMs(read.whole(0)), bucketOf(read, 1));
    }
    if (auto done = read.finish(); !done) {
        return failure(done.error());
    }
    const auto newer = window.from < window.to ? fresh(subject.bot, window, resolution)
                                               : Result<std::vector<BucketSet>>(std::vector<BucketSet>());
    if (!newer) {
        return failure(newer.error());
    }
    for (const BucketSet &set : *newer) {
        found.erase(set.time.at);
        if (const auto bucket = set.metrics.find(subject.metric); bucket != set.metrics.end()) {
            found.emplace(set.time.at, bucket->second);
        }
    }
    return found;
}

Result<std::vector<Extent>> SeriesSource::extents(const Subject &subject, Resolution resolution)
{
    const Unit unit = unitOf(subject.name);
    std::vector<Extent> extents;
    if (resolution == Resolution::Raw) {
        return samples(subject).map([&](const std::vector<TimedReading> &values) {
            extents.reserve(values.size());
            for (const TimedReading &value : values) {
                extents.push_back(extentOf(value.at, drawn(value.value, unit)));
            }
            return std::move(extents);
        });
    }
    return buckets(subject, resolution).map([&](const BucketsByTime &found) {
        extents.reserve(found.size());
        for (const auto &[at, bucket] : found) {
            extents.push_back({.at = at + widthOf(resolution) / 2,
                               .least = drawn(bucket.least, unit),
                               .greatest = drawn(bucket.greatest, unit),
                               .sum = drawn(bucket.sum, unit),
                               .last = drawn(bucket.last, unit),
                               .count = bucket.count,
                               .afterGap = false});
        }
        return std::move(extents);
    });
}

} // namespace fleet
