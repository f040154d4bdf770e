// How near a bot is to the limits of a metric, or of all its metrics: one kind of cell a bot. Pure.
// Never judges: what is beyond a limit is what the engine's verdict says, and of who is not heard nothing is said.
#pragma once

#include "fleet/FleetView.h"
#include "models/Severity.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace fleet {

enum class HeatCell : std::uint8_t {
    Critical,
    Dead,
    Warning,
    Late,    ///< its figures are old, and not yet so old that it counts as dead
    Unknown, ///< the console is blind, the bot was never heard, or it does not report the metric
    Near,    ///< within the limit, three quarters of the way to it
    Half,    ///< within the limit, a third of the way to it
    Low,     ///< within the limit, far from it
    Unlimited,
};

/// All of them, in the order of the legend.
inline constexpr std::array heatCells{HeatCell::Critical, HeatCell::Dead,    HeatCell::Warning,
                                      HeatCell::Late,     HeatCell::Unknown, HeatCell::Near,
                                      HeatCell::Half,     HeatCell::Low,     HeatCell::Unlimited};

/// How much of the way to its first limit a value has gone: 0…1, 1 at the limit and beyond. Nothing without a limit.
[[nodiscard]] std::optional<double> wayToLimit(double value, const Limits &limits);

/// `metric`: by its name on the wire; empty: the worst of all that have a limit.
[[nodiscard]] HeatCell heatOf(const BotView &bot, const QString &metric, const Thresholds &thresholds, bool blind);

[[nodiscard]] Severity severityOf(HeatCell cell);

class HeatWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::HeatWords)

public:
    HeatWords() = delete;

    /// For the legend and for counts: "critical", "near its limit".
    [[nodiscard]] static QString word(HeatCell cell);
    /// "1 critical, 2 near the limit"; those that are far from it or have none are not named beside others.
    [[nodiscard]] static QString counts(const std::vector<int> &byCell);
    /// Why its cell is what it is: "Drawdown 12.0 %, limit 10 %"; "Drawdown 3.0 %, warning above 5 %, critical above 10 %".
    [[nodiscard]] static QString why(const BotView &bot, const QString &metric, const Thresholds &thresholds,
                                     bool blind);
};

} // namespace fleet
