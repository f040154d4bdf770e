// The values of one metric of one bot in a stretch of time, wherever they are: in samples, in buckets, or in samples that
// are not rolled up yet. Never gives what was let go but is not deleted yet.
#pragma once

#include "history/BucketSource.h"
#include "history/Series.h"

#include <map>
#include <optional>
#include <vector>

namespace fleet {

using BucketsByTime = std::map<UtcTime, Bucket>;

class SeriesSource final {
public:
    /// A metric of a bot, in numbers.
    struct Subject {
        qint64 bot = 0;
        qint64 metric = 0;
        QString name;
        TimeSpan window;
    };

    explicit SeriesSource(Database &database);

    /// Before anything else in a view of the file.
    [[nodiscard]] Result<void> readHorizons();
    [[nodiscard]] const Horizons &horizons() const { return m_horizons; }
    [[nodiscard]] std::optional<UtcTime> horizonOf(Resolution resolution) const
    {
        return m_horizons.at(static_cast<std::size_t>(resolution));
    }

    /// Nothing for a bot or a metric that was never seen.
    [[nodiscard]] Result<std::optional<Subject>> subjectOf(const BotId &bot, const QString &metric, TimeSpan window);
    /// 0 for a name that is not there.
    [[nodiscard]] Result<qint64> numberOf(const QString &table, const QString &column, const QString &name);

    [[nodiscard]] Result<std::vector<TimedReading>> samples(const Subject &subject);
    /// The last one in the window.
    [[nodiscard]] Result<std::optional<TimedReading>> newestSample(const Subject &subject);
    [[nodiscard]] Result<BucketsByTime> buckets(const Subject &subject, Resolution resolution);
    /// Either, for drawing.
    [[nodiscard]] Result<std::vector<Extent>> extents(const Subject &subject, Resolution resolution);
    /// What of the window is not in the tables of `resolution` yet, made now.
    [[nodiscard]] Result<std::vector<BucketSet>> fresh(qint64 bot, const TimeSpan &window, Resolution resolution);

    /// Of buckets.
    [[nodiscard]] static QString tableOf(Resolution resolution);

private:
    [[nodiscard]] Result<std::vector<TimedReading>> readSamples(const Subject &subject, QLatin1StringView order);
    [[nodiscard]] Result<std::map<UtcTime, BucketSet>> pending(qint64 bot, const TimeSpan &window);

    Database &m_database;
    BucketSource m_source;
    Horizons m_horizons;
};

} // namespace fleet
