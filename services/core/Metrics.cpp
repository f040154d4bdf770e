#include "core/Metrics.h"

#include "core/MetricNames.h"

#include <cmath>

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

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

/// Reads the standard metrics and remembers which of them it could not.
class Figures final {
public:
    Figures(QJsonObject object, QStringList &unreadable) : m_object(std::move(object)), m_unreadable(unreadable) {}

    [[nodiscard]] std::optional<double> number(QLatin1StringView name) const
    {
        const QJsonValue value = m_object.value(name);
        return value.isDouble() ? std::optional(value.toDouble()) : miss<double>(name, value);
    }
    [[nodiscard]] std::optional<Money> money(QLatin1StringView name) const
    {
        const QJsonValue value = m_object.value(name);
        const std::optional<Money> amount = value.isDouble() ? Money::fromNumber(value.toDouble()) : std::nullopt;
        return amount ? amount : miss<Money>(name, value);
    }
    [[nodiscard]] std::optional<qint64> count(QLatin1StringView name) const
    {
        constexpr double most = 9.0e15; // beyond that JSON's numbers are not whole ones any more
        const QJsonValue value = m_object.value(name);
        const double asDouble = value.toDouble(-1);
        const bool isCount = value.isDouble() && asDouble >= 0 && asDouble <= most && std::floor(asDouble) == asDouble;
        return isCount ? std::optional(value.toInteger()) : miss<qint64>(name, value);
    }

private:
    template<typename T>
    [[nodiscard]] std::optional<T> miss(QLatin1StringView name, const QJsonValue &value) const
    {
        if (!isAbsent(value)) {
            m_unreadable.append(name);
        }
        return std::nullopt;
    }

    QJsonObject m_object;
    QStringList &m_unreadable;
};

void readOwn(const QJsonObject &custom, ReadMetrics &read)
{
    bool allNamed = true;
    for (auto it = custom.begin(); it != custom.end(); ++it) {
        if (!isMetricName(it.key())) {
            allNamed = false;
        } else if (it.value().isDouble()) {
            read.metrics.custom.emplace(it.key(), it.value().toDouble());
        } else if (!isAbsent(it.value())) {
            read.unreadable.append(it.key());
        }
    }
    if (!allNamed) {
        read.unreadable.append(QStringLiteral("custom"));
    }
    const auto exposure = read.metrics.custom.find(QStringLiteral("exposure_usd"));
    if (exposure != read.metrics.custom.end()) {
        read.metrics.exposureUsd = Money::fromNumber(exposure->second);
    }
}

} // namespace

ReadMetrics metricsFromJson(const QJsonValue &metrics, const QJsonValue &custom)
{
    ReadMetrics read;
    const auto note = [&read](const QJsonValue &value, const QString &name) {
        if (!value.isObject() && !isAbsent(value)) {
            read.unreadable.append(name);
        }
    };
    note(metrics, QStringLiteral("metrics"));
    note(custom, QStringLiteral("custom"));
    const Figures figures(metrics.toObject(), read.unreadable);
    read.metrics = {
        .uptimeSeconds = figures.number(QLatin1StringView("uptime_seconds")),
        .heartbeatLatencyMs = figures.number(QLatin1StringView("heartbeat_latency_ms")),
        .pnlUsd = figures.money(QLatin1StringView("pnl_usd")),
        .drawdownPct = figures.number(QLatin1StringView("drawdown_pct")),
        .tradeCount = figures.count(QLatin1StringView("trade_count")),
        .openPositions = figures.count(QLatin1StringView("open_positions")),
        .openOrders = figures.count(QLatin1StringView("open_orders")),
        .memoryMb = figures.number(QLatin1StringView("memory_mb")),
        .cpuPct = figures.number(QLatin1StringView("cpu_pct")),
        .errorCount = figures.count(QLatin1StringView("error_count")),
        .exposureUsd = std::nullopt,
        .custom = {},
    };
    readOwn(custom.toObject(), read);
    return read;
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
