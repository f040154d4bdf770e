// Where charts get their values from: a profile's history, or a made-up one where there is no fleet.
// Never makes the one who asks wait.
#pragma once

#include "history/Density.h"
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
    /// One metric of several bots made one, with how many of them are in each point.
    [[nodiscard]] virtual QCoro::Task<Result<SumAnswer>> sums(SeriesRequest request) = 0;
    /// The newest samples of one metric of many bots.
    [[nodiscard]] virtual QCoro::Task<Result<std::vector<NewestValues>>> newest(NewestRequest request) = 0;
    /// How the bots were heard, in cells of ten minutes.
    [[nodiscard]] virtual QCoro::Task<Result<DensityAnswer>> density(DensityRequest request) = 0;
    /// Which bots and which metrics of their own there are, former ones too.
    [[nodiscard]] virtual QCoro::Task<Result<HistoryNames>> names() = 0;
    /// How many rows were exported. `sink` is called on a thread of its own, portion by portion.
    [[nodiscard]] virtual QCoro::Task<Result<qint64>> exported(CsvRequest request, CsvSink sink) = 0;
};

} // namespace fleet
