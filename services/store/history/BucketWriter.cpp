#include "history/BucketWriter.h"

#include <set>

namespace fleet {

namespace {

QVariant cell(const Reading &value)
{
    return std::visit([](auto number) { return QVariant(number); }, value);
}

} // namespace

BucketWriter::Target::Target(Database &database, const QString &table)
    : removeMetrics(database, QStringLiteral("DELETE FROM %1 WHERE bot = ? AND metric IN (SELECT no FROM metrics)"
                                             " AND at = ?")
                                  .arg(table)),
      insertMetric(database, QStringLiteral("INSERT OR REPLACE INTO %1 (bot, metric, at, n, least, greatest, total,"
                                            " latest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                                 .arg(table)),
      insertTime(database, QStringLiteral("INSERT OR REPLACE INTO %1_time (bot, at, n, alive, heard, maintenance)"
                                          " VALUES (?, ?, ?, ?, ?, ?)")
                               .arg(table))
{}

BucketWriter::BucketWriter(Database &database)
    : m_database(database),
      m_source(database),
      m_pending(database, QStringLiteral("SELECT slot, bot FROM pending WHERE slot <= ? ORDER BY slot, bot LIMIT ?")),
      m_removePending(database, QStringLiteral("DELETE FROM pending WHERE slot = ? AND bot = ?")),
      m_slots(database, QStringLiteral("ten_minutes")),
      m_hours(database, QStringLiteral("hours"))
{}

Result<int> BucketWriter::rollUpEnded(UtcTime now, UtcTime horizon, int limit)
{
    const auto pending = pendingEnded(now, limit);
    if (!pending) {
        return failure(pending.error());
    }
    std::set<std::pair<qint64, UtcTime>> hours;
    for (const auto &[slot, bot] : *pending) {
        if (auto done = m_removePending.run({toEpochMs(slot), bot}); !done) {
            return failure(done.error());
        }
        if (m_removePending.changedRows() == 0) {
            // It would be pending for ever.
            return failure(m_database.damage(QStringLiteral("a row that was listed cannot be found")));
        }
        // Without its samples it would be made empty.
        if (slot < horizon) {
            continue;
        }
        const auto done = m_source.slot(bot, slot).and_then(
            [&, number = bot](const BucketSet &set) { return write(m_slots, number, set); });
        if (!done) {
            return failure(done.error());
        }
        hours.emplace(bot, bucketStart(slot, Resolution::Hours));
    }
    for (const auto &[bot, hour] : hours) {
        const auto done = m_source.hour(bot, hour).and_then(
            [&, number = bot](const BucketSet &set) { return write(m_hours, number, set); });
        if (!done) {
            return failure(done.error());
        }
    }
    return static_cast<int>(pending->size());
}

Result<std::vector<BucketWriter::Pending>> BucketWriter::pendingEnded(UtcTime now, int limit)
{
    std::vector<Pending> pending;
    if (auto done = m_pending.run({toEpochMs(now - widthOf(Resolution::TenMinutes)), limit}); !done) {
        return failure(done.error());
    }
    while (m_pending.next()) {
        pending.push_back({fromEpochMs(m_pending.whole(0)), m_pending.whole(1)});
    }
    return m_pending.finish().map([&pending] { return std::move(pending); });
}

Result<void> BucketWriter::write(Target &target, qint64 bot, const BucketSet &set)
{
    const qint64 at = toEpochMs(set.time.at);
    // A sample that was told again may have lost a value.
    if (auto done = target.removeMetrics.run({bot, at}); !done) {
        return done;
    }
    for (const auto &[metric, bucket] : set.metrics) {
        auto done = target.insertMetric.run({bot, metric, at, bucket.count, cell(bucket.least), cell(bucket.greatest),
                                             cell(bucket.sum), cell(bucket.last)});
        if (!done) {
            return done;
        }
    }
    const PresenceBucket &time = set.time;
    return target.insertTime.run({bot, at, time.samples, qint64{time.alive.count()}, qint64{time.heard.count()},
                                  qint64{time.maintenance.count()}});
}

} // namespace fleet
