// Where charts get their values from: a profile's history, or a made-up one where there is no fleet.
// Never makes the one who asks wait.
#pragma once

#include "history/HistoryCsv.h"
#include "history/Series.h"

#include <QCoroTask>

namespace fleet {

/// For coroutines on the thread of whoever made it.
class ChartSource {
public:
    ChartSource() = default;
    ChartSource(const ChartSource &) = delete;
    ChartSource &operator=(const ChartSource &) = delete;
    virtual ~ChartSource() = default;

    /// Lines of one metric of several bots, as wide as a chart.
    [[nodiscard]] virtual QCoro::Task<Result<SeriesAnswer>> series(SeriesRequest request) = 0;
    /// Which bots and which metrics of their own there are, former ones too.
    [[nodiscard]] virtual QCoro::Task<Result<HistoryNames>> names() = 0;
    /// How many rows were exported. `sink` is called on a thread of its own, portion by portion.
    [[nodiscard]] virtual QCoro::Task<Result<qint64>> exported(CsvRequest request, CsvSink sink) = 0;
};

} // namespace fleet
