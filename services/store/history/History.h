// The history of the fleet's metrics, in a file of its own: samples as they came, and what they were rolled up to.
// Never makes a caller wait, and never stops anything else when it fails: then there is no history, and it says why.
#pragma once

#include "history/HistoryCsv.h"
#include "history/HistoryWriter.h"
#include "history/Series.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>

namespace fleet {

class History final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(History)

public:
    /// Returns at once; how it went comes as healthChanged(). `clock` outlives it.
    History(HistoryOptions options, const Clock &clock, QObject *parent = nullptr);
    /// Writes what waits if it can. What had not been answered by then never is: callbacks are dropped, and a coroutine
    /// is not resumed.
    ~History() override;

    /// As last told.
    [[nodiscard]] const HistoryHealth &health() const;

    using OnDone = std::function<void(Result<void>)>;
    /// Queues it; batches are written in order, each all-or-nothing. A problem only for one that had to be dropped: what
    /// cannot be written now is tried again. `onWritten` on this object's thread. Never blocks. Thread-safe.
    void record(HistoryBatch batch, OnDone onWritten = {});
    /// The same for a coroutine on this object's thread.
    [[nodiscard]] QCoro::Task<Result<void>> recorded(HistoryBatch batch);
    /// Tries again what failed, rolls up what is due and lets go of what is too much, until nothing is left to do. It is
    /// done by itself too, every few seconds.
    [[nodiscard]] QCoro::Task<Result<void>> cared();

    // Answered by a thread that only reads. For coroutines on this object's thread; several may be asked at once.
    /// Lines of one metric of several bots, as wide as a chart.
    [[nodiscard]] QCoro::Task<Result<SeriesAnswer>> series(SeriesRequest request);
    /// One metric added up over bots, with how many of them are in each sum.
    [[nodiscard]] QCoro::Task<Result<SumAnswer>> sums(SeriesRequest request);
    /// The newest samples of one metric of many bots.
    [[nodiscard]] QCoro::Task<Result<std::vector<NewestValues>>> newest(NewestRequest request);
    [[nodiscard]] QCoro::Task<Result<std::vector<PresenceHistory>>> presence(PresenceRequest request);
    [[nodiscard]] QCoro::Task<Result<std::vector<DataGap>>> gaps(TimeSpan window, std::vector<BotId> bots);
    /// What was let go, newest first.
    [[nodiscard]] QCoro::Task<Result<std::vector<Trim>>> trims();

    /// How many rows were exported. `sink` is called on a thread of its own, portion by portion: charts do not wait.
    [[nodiscard]] QCoro::Task<Result<qint64>> exported(CsvRequest request, CsvSink sink);

Q_SIGNALS:
    /// Opened, failed, mended, or set aside; and with the counts of what was refused and lost.
    void healthChanged(const fleet::HistoryHealth &health);
    /// Something was let go, by age or because the disk's budget is used up.
    void trimmed(const fleet::Trim &trim);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace fleet
