// One sample: the ten standard metrics of a heartbeat and any number of a strategy's own (guide, chapter 5).
// A missing value is missing, never 0.
#pragma once

#include "core/Money.h"
#include "core/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace fleet {

struct Metrics {
    std::optional<double> uptimeSeconds;
    std::optional<double> heartbeatLatencyMs; ///< round trip to the exchange
    std::optional<Money> pnlUsd;              ///< since the start of the day, realised and not
    std::optional<double> drawdownPct;
    std::optional<qint64> tradeCount; ///< since the start of the day
    std::optional<qint64> openPositions;
    std::optional<qint64> openOrders;
    std::optional<double> memoryMb;
    std::optional<double> cpuPct;
    std::optional<qint64> errorCount; ///< since the last heartbeat
    std::optional<Money> exposureUsd; ///< a common custom metric: absolute value of open positions
    std::map<QString, double> custom;

    bool operator==(const Metrics &) const = default;
};

/// What a sample says, and what of it could not be read: that is missing, and everything else counts.
struct ReadMetrics {
    Metrics metrics = {};
    QStringList unreadable = {}; ///< names on the wire; "custom" for all whose name is none
};

/// `metrics` and `custom` of a heartbeat. Unknown keys in `metrics` are ignored. Absent and null are missing, not
/// unreadable: that are text, counts that are negative or broken, money out of range, and names of one's own that
/// isMetricName() refuses.
[[nodiscard]] ReadMetrics metricsFromJson(const QJsonValue &metrics, const QJsonValue &custom);
[[nodiscard]] QJsonObject metricsToJson(const Metrics &metrics);
[[nodiscard]] QJsonObject customMetricsToJson(const Metrics &metrics);

} // namespace fleet
