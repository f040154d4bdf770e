// Reads a history beside whoever writes it, in this process or in another: charts, sums, sparklines, exports.
// Never writes, never makes a caller wait, and shows only what is on disk: the newest seconds may be missing.
#pragma once

#include "history/ChartSource.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace fleet {

struct HistorySource;

class HistoryView final : public QObject, public ChartSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryView)

public:
    /// Answers NotFound until there is a file, and follows to a new one when a damaged one was moved aside.
    explicit HistoryView(const QString &path, QObject *parent = nullptr);
    /// For the writer of the same process.
    HistoryView(const QString &path, const HistorySource &source, QObject *parent = nullptr);
    /// What had not been answered by then never is: a coroutine is not resumed.
    ~HistoryView() override;

    // Answered by a thread that only reads. For coroutines on this object's thread; several may be asked at once.
    [[nodiscard]] QCoro::Task<Result<SeriesAnswer>> series(SeriesRequest request) override;
    [[nodiscard]] QCoro::Task<Result<SumAnswer>> sums(SeriesRequest request) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<NewestValues>>> newest(NewestRequest request) override;
    [[nodiscard]] QCoro::Task<Result<DensityAnswer>> density(DensityRequest request) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<PresenceHistory>>> presence(PresenceRequest request);
    [[nodiscard]] QCoro::Task<Result<std::vector<DataGap>>> gaps(TimeSpan window, std::vector<BotId> bots);
    /// What was let go, newest first.
    [[nodiscard]] QCoro::Task<Result<std::vector<Trim>>> trims();
    [[nodiscard]] QCoro::Task<Result<HistoryNames>> names() override;
    /// On a thread of its own: charts do not wait for it.
    [[nodiscard]] QCoro::Task<Result<qint64>> exported(CsvRequest request, CsvSink sink) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace fleet
