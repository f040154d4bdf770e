#include "history/Trimmer.h"

#include <algorithm>

namespace fleet {

namespace {

/// Rows in one portion, and ranges that are looked at for them: some milliseconds of work.
constexpr int portionRows = 2'000;
constexpr int portionStrips = 200;
constexpr qint64 portionPages = 256;

constexpr std::size_t indexOf(Resolution resolution)
{
    return static_cast<std::size_t>(resolution);
}

QString timesOf(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Raw:
        return QStringLiteral("samples");
    case Resolution::TenMinutes:
        return QStringLiteral("ten_minutes_time");
    case Resolution::Hours:
        return QStringLiteral("hours_time");
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Horizons> readHorizons(Database &database)
{
    Horizons horizons;
    Statement read(database, QStringLiteral("SELECT resolution, max(before) FROM trims GROUP BY resolution"));
    if (auto done = read.run(); !done) {
        return failure(done.error());
    }
    while (read.next()) {
        if (const auto resolution = resolutionFromString(read.value(0).toString())) {
            horizons.at(indexOf(*resolution)) = fromEpochMs(read.whole(1));
        }
    }
    return read.finish().map([&horizons] { return horizons; });
}

/// Deletes the oldest rows of a strip.
class Trimmer::Deletion final {
public:
    enum class Of : std::uint8_t { Bot, BotAndMetric };

    Deletion(Database &database, const QString &table, Of of, const QString &time = QStringLiteral("at"))
        : m_of(of),
          m_limit(database, QStringLiteral("SELECT %3 FROM %1 WHERE %2 AND %3 < ? ORDER BY %3 LIMIT 1 OFFSET %4")
                                .arg(table, where(of), time)
                                .arg(portionRows)),
          m_remove(database, QStringLiteral("DELETE FROM %1 WHERE %2 AND %3 < ?").arg(table, where(of), time))
    {}

    [[nodiscard]] bool isByMetric() const { return m_of == Of::BotAndMetric; }

    struct Done {
        int rows = 0;
        bool all = true;
    };
    [[nodiscard]] Result<Done> run(const Strip &strip, UtcTime before)
    {
        QVariantList key{strip.bot};
        if (isByMetric()) {
            key += strip.metric;
        }
        if (auto asked = m_limit.run(key + QVariantList{toEpochMs(before)}); !asked) {
            return failure(asked.error());
        }
        const bool isMore = m_limit.next();
        const qint64 limit = isMore ? m_limit.whole(0) : toEpochMs(before);
        return m_limit.finish().and_then([&] { return m_remove.run(key + QVariantList{limit}); }).map([&] {
            return Done{m_remove.changedRows(), !isMore};
        });
    }

private:
    static QString where(Of of)
    {
        return of == Of::Bot ? QStringLiteral("bot = ?") : QStringLiteral("bot = ? AND metric = ?");
    }

    Of m_of;
    Statement m_limit;
    Statement m_remove;
};

Trimmer::Trimmer(Database &database)
    : m_database(database),
      m_horizon(database, QStringLiteral("INSERT INTO trims (resolution, why, before) VALUES (?, ?, ?)"
                                         " ON CONFLICT (resolution, why) DO UPDATE SET"
                                         " before = max(before, excluded.before)")),
      m_oldGaps(database, QStringLiteral("DELETE FROM gaps WHERE ended < ?")),
      m_giveBack(database, QStringLiteral("PRAGMA incremental_vacuum(1)"))
{
    const auto add = [&](Resolution resolution, const QString &table, Deletion::Of of, const QString &time) {
        m_deletions.at(indexOf(resolution)).push_back(std::make_unique<Deletion>(database, table, of, time));
    };
    const QString at = QStringLiteral("at");
    // The rows by which kept() finds the oldest go last: a trim that was cut short is taken up again.
    add(Resolution::Raw, QStringLiteral("samples"), Deletion::Of::Bot, at);
    add(Resolution::Raw, QStringLiteral("own_samples"), Deletion::Of::Bot, at);
    add(Resolution::Raw, QStringLiteral("spans"), Deletion::Of::Bot, QStringLiteral("ended"));
    add(Resolution::TenMinutes, QStringLiteral("ten_minutes_time"), Deletion::Of::Bot, at);
    add(Resolution::TenMinutes, QStringLiteral("ten_minutes"), Deletion::Of::BotAndMetric, at);
    add(Resolution::Hours, QStringLiteral("hours_time"), Deletion::Of::Bot, at);
    add(Resolution::Hours, QStringLiteral("hours"), Deletion::Of::BotAndMetric, at);
}

Trimmer::~Trimmer() = default;

Result<KeptHistory> Trimmer::kept()
{
    KeptHistory kept;
    for (const Resolution resolution : resolutions) {
        // One look a bot: the oldest of all would be found by reading every row.
        const auto oldest = m_database.value(
            QStringLiteral("SELECT min(oldest) FROM (SELECT (SELECT min(at) FROM %1 WHERE bot = bots.no) AS oldest"
                           " FROM bots)")
                .arg(timesOf(resolution)));
        if (!oldest) {
            return failure(oldest.error());
        }
        if (!oldest->isNull()) {
            kept.oldest.at(indexOf(resolution)) = fromEpochMs(oldest->toLongLong());
        }
    }
    return m_database
        .value(QStringLiteral("SELECT (page_count - freelist_count) * page_size"
                              " FROM pragma_page_count, pragma_freelist_count, pragma_page_size"))
        .map([&kept](const QVariant &bytes) {
            kept.bytes = bytes.toLongLong();
            return kept;
        });
}

Result<std::vector<qint64>> Trimmer::numbersOf(const QString &table)
{
    std::vector<qint64> numbers;
    Statement read(m_database, QStringLiteral("SELECT no FROM %1 ORDER BY no").arg(table));
    if (auto done = read.run(); !done) {
        return failure(done.error());
    }
    while (read.next()) {
        numbers.push_back(read.whole(0));
    }
    return read.finish().map([&numbers] { return std::move(numbers); });
}

Result<void> Trimmer::begin(const Trim &trim)
{
    if (trim == m_trim) {
        // It was carried out, and something older is there all the same: it would go on for ever.
        return failure(m_database.damage(QStringLiteral("old rows cannot be removed")));
    }
    const auto bots = numbersOf(QStringLiteral("bots"));
    const auto metrics = numbersOf(QStringLiteral("metrics"));
    if (!bots || !metrics) {
        return failure(bots ? metrics.error() : bots.error());
    }
    auto done = m_horizon.run({toString(trim.resolution), toString(trim.why), toEpochMs(trim.before)});
    if (done && trim.resolution == Resolution::Hours) {
        done = m_oldGaps.run({toEpochMs(trim.before)});
    }
    if (!done) {
        return done;
    }
    m_trim = trim;
    const auto &deletions = m_deletions.at(indexOf(trim.resolution));
    for (std::size_t deletion = 0; deletion < deletions.size(); ++deletion) {
        for (const qint64 bot : *bots) {
            if (!deletions[deletion]->isByMetric()) {
                m_left.push_back({deletion, bot, 0});
                continue;
            }
            for (const qint64 metric : *metrics) {
                m_left.push_back({deletion, bot, metric});
            }
        }
    }
    return {};
}

Result<void> Trimmer::step()
{
    const auto &deletions = m_deletions.at(indexOf(m_trim.resolution));
    int rows = 0;
    for (int strip = 0; strip < portionStrips && rows < portionRows && !m_left.empty(); ++strip) {
        const auto done = deletions.at(m_left.back().deletion)->run(m_left.back(), m_trim.before);
        if (!done) {
            return failure(done.error());
        }
        if (!done->all && done->rows == 0) {
            return failure(m_database.damage(QStringLiteral("rows that were listed cannot be found")));
        }
        rows += done->rows;
        if (done->all) {
            m_left.pop_back();
        }
    }
    return {};
}

Result<qint64> Trimmer::figure(const QString &pragma)
{
    return m_database.value(QStringLiteral("PRAGMA ") + pragma).map([](const QVariant &value) {
        return value.toLongLong();
    });
}

Result<qint64> Trimmer::giveBackPages(qint64 diskBytes)
{
    const auto pages = figure(QStringLiteral("page_count"));
    const auto freePages = figure(QStringLiteral("freelist_count"));
    const auto pageBytes = figure(QStringLiteral("page_size"));
    for (const auto *answer : {&pages, &freePages, &pageBytes}) {
        if (!*answer) {
            return failure(answer->error());
        }
    }
    const qint64 wanted = std::min(pagesToGiveBack(*pages, *freePages, *pageBytes, diskBytes), portionPages);
    // One at a time: the driver runs a statement without columns for one step only.
    for (qint64 page = 0; page < wanted; ++page) {
        auto done = m_giveBack.run().and_then([this] { return m_giveBack.finish(); });
        if (!done) {
            return failure(done.error());
        }
    }
    return figure(QStringLiteral("page_count")).map([&pages](qint64 left) { return *pages - left; });
}

} // namespace fleet
