#include "core/Metrics.h"

#include "core/Json.h"

namespace fleet {

namespace {

template<typename T>
void insertIfPresent(QJsonObject &object, QLatin1StringView key, const std::optional<T> &value)
{
    if (!value) {
        return;
    }
    if constexpr (std::is_same_v<T, Money>) {
        object.insert(key, value->toDouble());
    } else {
        object.insert(key, *value);
    }
}

std::optional<Money> moneyField(JsonReader &read, const char *key)
{
    const std::optional<double> usd = read.optionalNumber(key);
    if (!usd) {
        return std::nullopt;
    }
    const std::optional<Money> money = Money::fromNumber(*usd);
    if (!money) {
        read.fail(key, QStringLiteral("is not an amount of money."));
    }
    return money;
}

std::optional<qint64> countField(JsonReader &read, const char *key)
{
    const std::optional<qint64> count = read.optionalInteger(key);
    if (count && *count < 0) {
        read.fail(key, QStringLiteral("cannot be negative."));
    }
    return count;
}

} // namespace

Result<Metrics> metricsFromJson(const QJsonObject &metrics, const QJsonObject &custom)
{
    JsonReader read(metrics, QStringLiteral("metrics"));
    Metrics result{
        .uptimeSeconds = read.optionalNumber("uptime_seconds"),
        .heartbeatLatencyMs = read.optionalNumber("heartbeat_latency_ms"),
        .pnlUsd = moneyField(read, "pnl_usd"),
        .drawdownPct = read.optionalNumber("drawdown_pct"),
        .tradeCount = countField(read, "trade_count"),
        .openPositions = countField(read, "open_positions"),
        .openOrders = countField(read, "open_orders"),
        .memoryMb = read.optionalNumber("memory_mb"),
        .cpuPct = read.optionalNumber("cpu_pct"),
        .errorCount = countField(read, "error_count"),
        .exposureUsd = std::nullopt,
        .custom = {},
    };
    for (auto it = custom.begin(); it != custom.end(); ++it) {
        if (!it.value().isDouble()) {
            return failure(ProblemKind::Protocol,
                           QStringLiteral("custom metric \"%1\" must be a number.").arg(it.key().left(64)));
        }
        result.custom.emplace(it.key(), it.value().toDouble());
    }
    if (const auto exposure = result.custom.find(QStringLiteral("exposure_usd")); exposure != result.custom.end()) {
        result.exposureUsd = Money::fromNumber(exposure->second);
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return result;
}

QJsonObject metricsToJson(const Metrics &metrics)
{
    QJsonObject object;
    insertIfPresent(object, QLatin1StringView("uptime_seconds"), metrics.uptimeSeconds);
    insertIfPresent(object, QLatin1StringView("heartbeat_latency_ms"), metrics.heartbeatLatencyMs);
    insertIfPresent(object, QLatin1StringView("pnl_usd"), metrics.pnlUsd);
    insertIfPresent(object, QLatin1StringView("drawdown_pct"), metrics.drawdownPct);
    insertIfPresent(object, QLatin1StringView("trade_count"), metrics.tradeCount);
    insertIfPresent(object, QLatin1StringView("open_positions"), metrics.openPositions);
    insertIfPresent(object, QLatin1StringView("open_orders"), metrics.openOrders);
    insertIfPresent(object, QLatin1StringView("memory_mb"), metrics.memoryMb);
    insertIfPresent(object, QLatin1StringView("cpu_pct"), metrics.cpuPct);
    insertIfPresent(object, QLatin1StringView("error_count"), metrics.errorCount);
    return object;
}

QJsonObject customMetricsToJson(const Metrics &metrics)
{
    QJsonObject object;
    for (const auto &[name, value] : metrics.custom) {
        object.insert(name, value);
    }
    if (metrics.exposureUsd) {
        object.insert(QStringLiteral("exposure_usd"), metrics.exposureUsd->toDouble());
    }
    return object;
}

} // namespace fleet
