#include "core/MetricNames.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace fleet {

namespace {

template<typename T>
std::optional<double> number(const std::optional<T> &value)
{
    if (!value) {
        return std::nullopt;
    }
    if constexpr (std::is_same_v<T, Money>) {
        return value->toDouble();
    } else {
        return static_cast<double>(*value);
    }
}

std::optional<double> standardValue(const Metrics &sample, const QString &name)
{
    using Read = std::optional<double> (*)(const Metrics &);
    static const std::array<std::pair<QLatin1StringView, Read>, standardMetrics.size()> table{{
        {QLatin1StringView("pnl_usd"), [](const Metrics &m) { return number(m.pnlUsd); }},
        {QLatin1StringView("drawdown_pct"), [](const Metrics &m) { return number(m.drawdownPct); }},
        {QLatin1StringView("heartbeat_latency_ms"), [](const Metrics &m) { return number(m.heartbeatLatencyMs); }},
        {QLatin1StringView("error_count"), [](const Metrics &m) { return number(m.errorCount); }},
        {QLatin1StringView("open_positions"), [](const Metrics &m) { return number(m.openPositions); }},
        {QLatin1StringView("open_orders"), [](const Metrics &m) { return number(m.openOrders); }},
        {QLatin1StringView("trade_count"), [](const Metrics &m) { return number(m.tradeCount); }},
        {QLatin1StringView("memory_mb"), [](const Metrics &m) { return number(m.memoryMb); }},
        {QLatin1StringView("cpu_pct"), [](const Metrics &m) { return number(m.cpuPct); }},
        {QLatin1StringView("uptime_seconds"), [](const Metrics &m) { return number(m.uptimeSeconds); }},
    }};
    const auto entry = std::find_if(table.begin(), table.end(), [&name](const auto &row) { return row.first == name; });
    return entry == table.end() ? std::nullopt : entry->second(sample);
}

} // namespace

bool isStandardMetric(const QString &name)
{
    return std::find(standardMetrics.begin(), standardMetrics.end(), name) != standardMetrics.end();
}

bool isMetricName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9_.:/-]{1,64}\\z"));
    return pattern.match(name).hasMatch();
}

std::optional<double> metricValue(const Metrics &sample, const QString &name)
{
    std::optional<double> value = standardValue(sample, name);
    if (const auto own = sample.custom.find(name); !value && own != sample.custom.end() && !isStandardMetric(name)) {
        value = own->second;
    }
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::vector<std::pair<QString, double>> metricValues(const Metrics &sample)
{
    std::vector<std::pair<QString, double>> values;
    const auto add = [&values, &sample](const QString &name) {
        if (const std::optional<double> value = metricValue(sample, name)) {
            values.emplace_back(name, *value);
        }
    };
    for (const QLatin1StringView name : standardMetrics) {
        add(name);
    }
    for (const auto &[name, value] : sample.custom) {
        if (!isStandardMetric(name)) {
            add(name);
        }
    }
    return values;
}

} // namespace fleet
