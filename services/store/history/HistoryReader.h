// What charts, sums, sparklines and reports read: each answer one consistent view of the file.
// Never writes, and never shows what was let go but is not deleted yet.
#pragma once

#include "history/Density.h"
#include "history/SeriesSource.h"

#include <QStringList>

#include <functional>

namespace fleet {

class HistoryReader final {
public:
    explicit HistoryReader(Database &database);

    [[nodiscard]] Result<SeriesAnswer> series(const SeriesRequest &request);
    [[nodiscard]] Result<SumAnswer> sums(const SeriesRequest &request);
    [[nodiscard]] Result<std::vector<NewestValues>> newest(const NewestRequest &request);
    [[nodiscard]] Result<std::vector<PresenceHistory>> presence(const PresenceRequest &request);
    [[nodiscard]] Result<DensityAnswer> density(const DensityRequest &request);
    /// Those that touch the window, of these bots or of the whole fleet, in order.
    [[nodiscard]] Result<std::vector<DataGap>> gaps(const TimeSpan &window, const std::vector<BotId> &bots);
    [[nodiscard]] Result<std::vector<Trim>> trims();
    /// In the order of their names.
    [[nodiscard]] Result<HistoryNames> names();

    // For exports, a portion at a time:
    /// A row a sample: the values of `metrics` in their order.
    using SampleRows = std::map<UtcTime, std::vector<std::optional<Reading>>>;
    /// From the first to after the last there is of this bot, in whatever resolution; empty when there is nothing.
    [[nodiscard]] Result<TimeSpan> timeOf(const BotId &bot);
    [[nodiscard]] Result<SampleRows> sampleRows(const BotId &bot, const std::vector<QString> &metrics,
                                                const TimeSpan &window);
    [[nodiscard]] Result<BucketsByTime> bucketRows(const BotId &bot, const QString &metric, const TimeSpan &window,
                                                   Resolution resolution);

private:
    [[nodiscard]] Result<void> inOneView(const std::function<Result<void>()> &work);
    [[nodiscard]] Result<SeriesAnswer> readSeries(const SeriesRequest &request);
    [[nodiscard]] Result<SumAnswer> readSums(const SeriesRequest &request);
    [[nodiscard]] Result<std::vector<NewestValues>> readNewest(const NewestRequest &request);
    [[nodiscard]] Result<PresenceHistory> readPresence(const BotId &bot, const PresenceRequest &request);
    [[nodiscard]] Result<std::vector<TimedReading>> valuesToFold(const SeriesSource::Subject &subject,
                                                                 Resolution resolution, Fold fold);
    [[nodiscard]] Result<QStringList> namesIn(const QString &query);
    [[nodiscard]] Result<Resolution> chooseResolution(const SeriesRequest &request) const;

    Database &m_database;
    SeriesSource m_source;
};

} // namespace fleet
