#include "history/BucketSource.h"

#include "history/HistorySchema.h"

namespace fleet {

namespace {

void addTime(PresenceBucket &sum, const PresenceBucket &part)
{
    sum.samples += part.samples;
    sum.alive += part.alive;
    sum.heard += part.heard;
    sum.maintenance += part.maintenance;
}

milliseconds &timeOf(PresenceBucket &bucket, PresenceKind kind)
{
    switch (kind) {
    case PresenceKind::Alive:
        return bucket.alive;
    case PresenceKind::Heard:
        return bucket.heard;
    case PresenceKind::Maintenance:
        return bucket.maintenance;
    }
    Q_UNREACHABLE();
}

} // namespace

Reading readingOf(const QVariant &value)
{
    return value.typeId() == QMetaType::Double ? Reading(value.toDouble()) : Reading(qint64{value.toLongLong()});
}

Bucket bucketOf(const Statement &row, int first)
{
    return {row.whole(first), readingOf(row.value(first + 1)), readingOf(row.value(first + 2)),
            readingOf(row.value(first + 3)), readingOf(row.value(first + 4))};
}

PresenceBucket presenceOf(const Statement &row, int first)
{
    return {fromEpochMs(row.whole(first)), row.whole(first + 1), milliseconds(row.whole(first + 2)),
            milliseconds(row.whole(first + 3)), milliseconds(row.whole(first + 4))};
}

BucketSource::BucketSource(Database &database)
    : m_samples(database, QStringLiteral("SELECT at, %1 FROM samples WHERE bot = ? AND at >= ? AND at < ? ORDER BY at")
                              .arg(sampleColumns())),
      m_own(database, QStringLiteral("SELECT metric, at, value FROM own_samples WHERE bot = ? AND at >= ? AND at < ?")),
      m_spans(database,
              QStringLiteral("SELECT kind, begun, ended FROM spans WHERE bot = ? AND begun < ? AND ended > ?")),
      m_slots(database, QStringLiteral("SELECT metric, at, n, least, greatest, total, latest FROM ten_minutes"
                                       " WHERE bot = ? AND metric IN (SELECT no FROM metrics) AND at >= ? AND at < ?")),
      m_slotTimes(database, QStringLiteral("SELECT at, n, alive, heard, maintenance FROM ten_minutes_time"
                                           " WHERE bot = ? AND at >= ? AND at < ?"))
{}

Result<BucketSet> BucketSource::slot(qint64 bot, UtcTime at)
{
    const TimeSpan slot{at, at + widthOf(Resolution::TenMinutes)};
    BucketSet set;
    set.time.at = at;
    auto done = readSamples(bot, slot, set).and_then([&] { return readOwn(bot, slot, set); }).and_then([&] {
        return readSpans(bot, slot, set);
    });
    return done.map([&set] { return std::move(set); });
}

Result<void> BucketSource::readSamples(qint64 bot, const TimeSpan &slot, BucketSet &set)
{
    if (auto done = m_samples.run({bot, toEpochMs(slot.from), toEpochMs(slot.to)}); !done) {
        return done;
    }
    const auto columns = metricColumns();
    std::vector<std::vector<TimedReading>> values(columns.size());
    while (m_samples.next()) {
        ++set.time.samples;
        const UtcTime at = fromEpochMs(m_samples.whole(0));
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (const QVariant value = m_samples.value(static_cast<int>(column) + 1); !value.isNull()) {
                values[column].push_back({at, readingOf(value)});
            }
        }
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (const auto bucket = rollUp(std::move(values[column]))) {
            set.metrics.emplace(columns[column].number, *bucket);
        }
    }
    return m_samples.finish();
}

Result<void> BucketSource::readOwn(qint64 bot, const TimeSpan &slot, BucketSet &set)
{
    if (auto done = m_own.run({bot, toEpochMs(slot.from), toEpochMs(slot.to)}); !done) {
        return done;
    }
    std::map<qint64, std::vector<TimedReading>> values;
    while (m_own.next()) {
        values[m_own.whole(0)].push_back({fromEpochMs(m_own.whole(1)), readingOf(m_own.value(2))});
    }
    for (auto &[metric, readings] : values) {
        if (const auto bucket = rollUp(std::move(readings))) {
            set.metrics.emplace(metric, *bucket);
        }
    }
    return m_own.finish();
}

Result<void> BucketSource::readSpans(qint64 bot, const TimeSpan &slot, BucketSet &set)
{
    if (auto done = m_spans.run({bot, toEpochMs(slot.to), toEpochMs(slot.from)}); !done) {
        return done;
    }
    std::map<PresenceKind, std::vector<TimeSpan>> spans;
    while (m_spans.next()) {
        if (const auto kind = presenceKindFromString(m_spans.value(0).toString())) {
            spans[*kind].push_back({fromEpochMs(m_spans.whole(1)), fromEpochMs(m_spans.whole(2))});
        }
    }
    for (auto &[kind, pieces] : spans) {
        timeOf(set.time, kind) = covered(united(std::move(pieces)), slot);
    }
    return m_spans.finish();
}

Result<void> BucketSource::readSlots(qint64 bot, const TimeSpan &hour, SlotsByTime &rolled)
{
    if (auto done = m_slots.run({bot, toEpochMs(hour.from), toEpochMs(hour.to)}); !done) {
        return done;
    }
    while (m_slots.next()) {
        rolled[fromEpochMs(m_slots.whole(1))].metrics.emplace(m_slots.whole(0), bucketOf(m_slots, 2));
    }
    if (auto done = m_slots.finish(); !done) {
        return done;
    }
    if (auto done = m_slotTimes.run({bot, toEpochMs(hour.from), toEpochMs(hour.to)}); !done) {
        return done;
    }
    while (m_slotTimes.next()) {
        const PresenceBucket time = presenceOf(m_slotTimes, 0);
        rolled[time.at].time = time;
    }
    return m_slotTimes.finish();
}

Result<BucketSet> BucketSource::hour(qint64 bot, UtcTime at, const std::map<UtcTime, BucketSet> &fresh)
{
    const TimeSpan hour{at, at + widthOf(Resolution::Hours)};
    SlotsByTime rolled;
    if (auto done = readSlots(bot, hour, rolled); !done) {
        return failure(done.error());
    }
    for (auto slot = fresh.lower_bound(hour.from); slot != fresh.end() && slot->first < hour.to; ++slot) {
        rolled.insert_or_assign(slot->first, slot->second);
    }
    BucketSet set;
    set.time.at = at;
    std::map<qint64, std::vector<Bucket>> parts;
    for (const auto &[time, slot] : rolled) {
        addTime(set.time, slot.time);
        for (const auto &[metric, bucket] : slot.metrics) {
            parts[metric].push_back(bucket);
        }
    }
    for (const auto &[metric, buckets] : parts) {
        if (const auto bucket = rollUp(std::span(buckets))) {
            set.metrics.emplace(metric, *bucket);
        }
    }
    return set;
}

} // namespace fleet
