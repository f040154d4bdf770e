#include "history/SampleWriter.h"

#include "history/HistorySchema.h"

#include <algorithm>

namespace fleet {

namespace {

/// Longer ones are cut to their newest part: samples that old are not kept either.
constexpr milliseconds longestSpan = std::chrono::hours(48);

QString insertSample(QLatin1StringView verb)
{
    const auto places = static_cast<qsizetype>(metricColumns().size()) + 2;
    return QStringLiteral("%1 INTO samples (bot, at, %2) VALUES (%3)")
        .arg(verb, sampleColumns(), QStringList(places, QStringLiteral("?")).join(QStringLiteral(", ")));
}

QVariant cell(const std::optional<Reading> &value)
{
    if (!value) {
        return {};
    }
    return std::visit([](auto number) { return QVariant(number); }, *value);
}

} // namespace

NameNumbers::NameNumbers(Database &database, const QString &table, const QString &column)
    : m_insert(database, QStringLiteral("INSERT INTO %1 (%2) VALUES (?) ON CONFLICT DO NOTHING").arg(table, column)),
      m_select(database, QStringLiteral("SELECT no FROM %1 WHERE %2 = ?").arg(table, column))
{}

Result<qint64> NameNumbers::of(const QString &name)
{
    if (const auto known = m_known.constFind(name); known != m_known.constEnd()) {
        return *known;
    }
    if (auto done = m_insert.run({name}); !done) {
        return failure(done.error());
    }
    return m_select.only({name}).map([&](const QVariant &number) {
        m_known.insert(name, number.toLongLong());
        return number.toLongLong();
    });
}

SampleWriter::SampleWriter(Database &database)
    : m_bots(database, QStringLiteral("bots"), QStringLiteral("id")),
      m_metrics(database, QStringLiteral("metrics"), QStringLiteral("name")),
      m_insertSample(database, insertSample(QLatin1StringView("INSERT OR IGNORE"))),
      m_replaceSample(database, insertSample(QLatin1StringView("REPLACE"))),
      m_removeOwn(database, QStringLiteral("DELETE FROM own_samples WHERE bot = ? AND at = ?")),
      m_insertOwn(database,
                  QStringLiteral("INSERT OR REPLACE INTO own_samples (bot, at, metric, value) VALUES (?, ?, ?, ?)")),
      m_touchingSpans(database, QStringLiteral("SELECT begun, ended FROM spans WHERE bot = ? AND kind = ?"
                                               " AND begun <= ? AND ended >= ?")),
      m_removeSpan(database, QStringLiteral("DELETE FROM spans WHERE bot = ? AND kind = ?"
                                            " AND begun >= ? AND begun <= ?")),
      m_insertSpan(database, QStringLiteral("INSERT INTO spans (bot, kind, begun, ended) VALUES (?, ?, ?, ?)")),
      m_touchingGap(database, QStringLiteral("SELECT begun, ended, lost FROM gaps WHERE why = ? AND bot = ?"
                                             " AND begun <= ? AND ended >= ? ORDER BY begun DESC LIMIT 1")),
      m_removeGap(database, QStringLiteral("DELETE FROM gaps WHERE begun = ? AND why = ? AND bot = ?")),
      m_insertGap(database, QStringLiteral("INSERT INTO gaps (begun, why, bot, ended, lost) VALUES (?, ?, ?, ?, ?)"
                                           " ON CONFLICT (begun, why, bot) DO UPDATE SET"
                                           " ended = max(ended, excluded.ended), lost = max(lost, excluded.lost)")),
      m_insertPending(database, QStringLiteral("INSERT OR IGNORE INTO pending (slot, bot) VALUES (?, ?)"))
{}

Result<int> SampleWriter::write(const HistoryBatch &batch)
{
    int refused = 0;
    for (const HistorySample &sample : batch.samples) {
        if (isRefused(sample.bot, sample.at)) {
            ++refused;
        } else if (auto done = writeSample(sample); !done) {
            return failure(done.error());
        }
    }
    for (const PresenceSpan &span : batch.presence) {
        if (span.from >= span.to || !isKeptTime(span.from) || isRefused(span.bot, span.to)) {
            ++refused;
        } else if (auto done = writeSpan(span); !done) {
            return failure(done.error());
        }
    }
    for (const DataGap &gap : batch.gaps) {
        if (gap.from >= gap.to || !isKeptTime(gap.from) || !isKeptTime(gap.to)) {
            ++refused;
        } else if (auto done = write(gap); !done) {
            return failure(done.error());
        }
    }
    return notePending().map([refused] { return refused; });
}

bool SampleWriter::isRefused(const BotId &bot, UtcTime at) const
{
    return bot.isEmpty() || !isKeptTime(at) || at < m_horizon;
}

Result<void> SampleWriter::writeSample(const HistorySample &sample)
{
    const auto bot = m_bots.of(sample.bot.text());
    if (!bot) {
        return failure(bot.error());
    }
    QVariantList row{*bot, toEpochMs(sample.at)};
    for (const MetricColumn &column : metricColumns()) {
        row += cell(column.read(sample.metrics));
    }
    auto done = m_insertSample.run(row);
    if (done && m_insertSample.changedRows() == 0) {
        done = m_replaceSample.run(row).and_then([&] { return m_removeOwn.run({*bot, toEpochMs(sample.at)}); });
    }
    if (done) {
        done = writeOwn(*bot, sample);
    }
    touch(*bot, sample.at, sample.at + milliseconds(1));
    return done;
}

Result<void> SampleWriter::writeOwn(qint64 bot, const HistorySample &sample)
{
    for (const auto &[name, value] : ownValues(sample.metrics)) {
        const auto metric = m_metrics.of(name);
        if (!metric) {
            return failure(metric.error());
        }
        if (auto done = m_insertOwn.run({bot, toEpochMs(sample.at), *metric, value}); !done) {
            return done;
        }
    }
    return {};
}

Result<void> SampleWriter::writeSpan(const PresenceSpan &span)
{
    const auto bot = m_bots.of(span.bot.text());
    if (!bot) {
        return failure(bot.error());
    }
    const QString kind = toString(span.kind);
    const TimeSpan told{std::max({span.from, span.to - longestSpan, m_horizon}), span.to};
    if (told.from >= told.to) {
        return {};
    }
    const auto whole = takeTouching(*bot, kind, told);
    if (!whole) {
        return failure(whole.error());
    }
    touch(*bot, told.from, told.to);
    return m_insertSpan.run({*bot, kind, toEpochMs(whole->from), toEpochMs(whole->to)});
}

/// What `span` becomes with those that it touches, which are taken out.
Result<TimeSpan> SampleWriter::takeTouching(qint64 bot, const QString &kind, TimeSpan span)
{
    if (auto found = m_touchingSpans.run({bot, kind, toEpochMs(span.to), toEpochMs(span.from)}); !found) {
        return failure(found.error());
    }
    bool any = false;
    while (m_touchingSpans.next()) {
        any = true;
        span.from = std::min(span.from, fromEpochMs(m_touchingSpans.whole(0)));
        span.to = std::max(span.to, fromEpochMs(m_touchingSpans.whole(1)));
    }
    auto done = m_touchingSpans.finish();
    if (done && any) {
        done = m_removeSpan.run({bot, kind, toEpochMs(span.from), toEpochMs(span.to)});
    }
    return done.map([&span] { return span; });
}

Result<void> SampleWriter::write(const DataGap &gap)
{
    const auto bot = gap.bot.isEmpty() ? Result<qint64>(0) : m_bots.of(gap.bot.text());
    if (!bot) {
        return failure(bot.error());
    }
    // Losses come in many portions and nobody tells one twice: they are added to the row that is there.
    const auto whole = gap.why == GapCause::Overflow ? takeTouching(gap, *bot) : Result<DataGap>(gap);
    if (!whole) {
        return failure(whole.error());
    }
    return m_insertGap.run({toEpochMs(whole->from), toString(gap.why), *bot, toEpochMs(whole->to), whole->lost});
}

Result<DataGap> SampleWriter::takeTouching(const DataGap &gap, qint64 bot)
{
    const QString why = toString(gap.why);
    if (auto found = m_touchingGap.run({why, bot, toEpochMs(gap.to), toEpochMs(gap.from)}); !found) {
        return failure(found.error());
    }
    DataGap whole = gap;
    std::optional<qint64> begun;
    if (m_touchingGap.next()) {
        begun = m_touchingGap.whole(0);
        whole.from = std::min(gap.from, fromEpochMs(*begun));
        whole.to = std::max(gap.to, fromEpochMs(m_touchingGap.whole(1)));
        whole.lost += m_touchingGap.whole(2);
    }
    auto done = m_touchingGap.finish();
    if (done && begun) {
        done = m_removeGap.run({*begun, why, bot});
    }
    return done.map([&whole] { return whole; });
}

void SampleWriter::touch(qint64 bot, UtcTime from, UtcTime to)
{
    for (UtcTime slot = bucketStart(from, Resolution::TenMinutes); slot < to; slot += widthOf(Resolution::TenMinutes)) {
        m_touched.emplace(toEpochMs(slot), bot);
    }
}

Result<void> SampleWriter::notePending()
{
    for (const auto &[slot, bot] : m_touched) {
        if (auto done = m_insertPending.run({slot, bot}); !done) {
            return done;
        }
    }
    m_touched.clear();
    return {};
}

} // namespace fleet
