// Where what history is told becomes rows: samples, spans of presence and gaps; and a note of each slot they touch.
// Never begins or ends a transaction, and never makes a bucket.
#pragma once

#include "history/HistoryRecords.h"
#include "history/Rollup.h"
#include "history/Statement.h"

#include <QHash>

#include <set>

namespace fleet {

/// The numbers that stand for names in the large tables.
class NameNumbers final {
public:
    /// `table` and its `column` of names.
    NameNumbers(Database &database, const QString &table, const QString &column);

    /// A new name is given the next number.
    [[nodiscard]] Result<qint64> of(const QString &name);

private:
    Statement m_insert;
    Statement m_select;
    QHash<QString, qint64> m_known;
};

class SampleWriter final {
public:
    explicit SampleWriter(Database &database);

    /// Samples before it are refused: their slots are already without their other samples.
    void setHorizon(UtcTime horizon) { m_horizon = horizon; }

    /// How many samples and spans were refused: too old, without a bot, or of an impossible time.
    [[nodiscard]] Result<int> write(const HistoryBatch &batch);
    [[nodiscard]] Result<void> write(const DataGap &gap);

private:
    [[nodiscard]] bool isRefused(const BotId &bot, UtcTime at) const;
    [[nodiscard]] Result<void> writeSample(const HistorySample &sample);
    [[nodiscard]] Result<void> writeOwn(qint64 bot, const HistorySample &sample);
    [[nodiscard]] Result<void> writeSpan(const PresenceSpan &span);
    [[nodiscard]] Result<TimeSpan> takeTouching(qint64 bot, const QString &kind, TimeSpan span);
    [[nodiscard]] Result<DataGap> takeTouching(const DataGap &gap, qint64 bot);
    void touch(qint64 bot, UtcTime from, UtcTime to);
    [[nodiscard]] Result<void> notePending();

    NameNumbers m_bots;
    NameNumbers m_metrics;
    Statement m_insertSample;
    Statement m_replaceSample;
    Statement m_removeOwn;
    Statement m_insertOwn;
    Statement m_touchingSpans;
    Statement m_removeSpan;
    Statement m_insertSpan;
    Statement m_touchingGap;
    Statement m_removeGap;
    Statement m_insertGap;
    Statement m_insertPending;
    UtcTime m_horizon{};
    std::set<std::pair<qint64, qint64>> m_touched; ///< slot and bot
};

} // namespace fleet
