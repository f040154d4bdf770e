// One sample: the ten standard metrics of a heartbeat and any number of a strategy's own (guide, chapter 5).
// A missing value is missing, never 0.
#pragma once

#include "core/Money.h"
#include "core/Result.h"

#include <QJsonObject>
#include <QString>

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

/// `metrics` and `custom` of a heartbeat. Unknown keys in `metrics` are ignored; wrong types are refused.
[[nodiscard]] Result<Metrics> metricsFromJson(const QJsonObject &metrics, const QJsonObject &custom);
[[nodiscard]] QJsonObject metricsToJson(const Metrics &metrics);
[[nodiscard]] QJsonObject customMetricsToJson(const Metrics &metrics);

} // namespace fleet
