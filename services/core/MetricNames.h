// The metrics of a sample by their names on the wire: what thresholds, history and charts are keyed by.
// Never makes a missing value 0.
#pragma once

#include "core/Metrics.h"

#include <array>
#include <utility>
#include <vector>

namespace fleet {

/// The ten metrics of every heartbeat (guide, chapter 5), in the order in which they are shown.
inline constexpr std::array standardMetrics{
    QLatin1StringView("pnl_usd"),        QLatin1StringView("drawdown_pct"),   QLatin1StringView("heartbeat_latency_ms"),
    QLatin1StringView("error_count"),    QLatin1StringView("open_positions"), QLatin1StringView("open_orders"),
    QLatin1StringView("trade_count"),    QLatin1StringView("memory_mb"),      QLatin1StringView("cpu_pct"),
    QLatin1StringView("uptime_seconds"),
};

[[nodiscard]] bool isStandardMetric(const QString &name);
/// What may stand as a key of `custom` in thresholds and history: 1 to 64 letters, digits, '_', '.', '-', ':' and '/'.
[[nodiscard]] bool isMetricName(const QString &name);

/// Nothing when the sample does not say, or says what is no number. Money in US dollars: for limits and drawing, never
/// for sums.
[[nodiscard]] std::optional<double> metricValue(const Metrics &sample, const QString &name);

/// Every value of the sample: the standard ones that it has, in their order, then its own by name.
[[nodiscard]] std::vector<std::pair<QString, double>> metricValues(const Metrics &sample);

} // namespace fleet
