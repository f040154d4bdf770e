// A made-up history for pictures: always the same curves, with a stretch in which nobody could hear.
// Never shown to an operator as if it were real.
#pragma once

#include "history/ChartSource.h"

namespace fleet::ui {

class SampleHistory final : public ChartSource {
public:
    enum class Kind {
        Full,    ///< every bot and metric, with a gap
        Empty,   ///< nothing was recorded yet
        Failing, ///< it cannot be read
    };

    explicit SampleHistory(Kind kind) : m_kind(kind) {}

    [[nodiscard]] QCoro::Task<Result<SeriesAnswer>> series(SeriesRequest request) override;
    [[nodiscard]] QCoro::Task<Result<SumAnswer>> sums(SeriesRequest request) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<NewestValues>>> newest(NewestRequest request) override;
    [[nodiscard]] QCoro::Task<Result<DensityAnswer>> density(DensityRequest request) override;
    [[nodiscard]] QCoro::Task<Result<HistoryNames>> names() override;
    [[nodiscard]] QCoro::Task<Result<qint64>> exported(CsvRequest request, CsvSink sink) override;

private:
    Kind m_kind;
};

} // namespace fleet::ui
