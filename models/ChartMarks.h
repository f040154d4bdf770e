// What was done to the bots of a chart, and what happened to them, as marks on its axis of time.
// Never says more of an act than its operation knows.
#pragma once

#include "fleet/FleetView.h"
#include "models/Severity.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <set>
#include <vector>

namespace fleet {

enum class MarkKind : std::uint8_t { Act, Alert, Deployment };

struct ChartMark {
    UtcTime at{};
    MarkKind kind = MarkKind::Act;
    Severity severity = Severity::None; ///< its colour
    QString icon = {};
    QString word = {};              ///< "Pause"
    QString detail = {};            ///< the whole of it in a sentence, without its time
    std::set<QString> metrics = {}; ///< whose charts it is for; empty: all

    [[nodiscard]] bool isOf(const QString &metric) const { return metrics.empty() || metrics.contains(metric); }
    bool operator==(const ChartMark &) const = default;
};

class ChartMarks final {
    Q_DECLARE_TR_FUNCTIONS(fleet::ChartMarks)

public:
    ChartMarks() = delete;

    /// Everything asked of these bots and every alert of theirs that is open, oldest first.
    [[nodiscard]] static std::vector<ChartMark> of(const std::vector<OperationView> &operations,
                                                   const std::vector<AlertView> &alerts,
                                                   const std::vector<BotId> &bots);

private:
    [[nodiscard]] static ChartMark of(const OperationView &operation);
    [[nodiscard]] static ChartMark of(const AlertView &view);
};

} // namespace fleet
