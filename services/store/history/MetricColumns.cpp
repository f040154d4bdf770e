#include "history/MetricColumns.h"

#include "core/MetricNames.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace fleet {

namespace {

using Name = QLatin1StringView;

constexpr Name exposureName("exposure_usd");

std::optional<Reading> kept(std::optional<double> value)
{
    return value && std::isfinite(*value) ? std::optional<Reading>(*value) : std::nullopt;
}

std::optional<Reading> kept(std::optional<qint64> value)
{
    return value ? std::optional<Reading>(*value) : std::nullopt;
}

std::optional<Reading> kept(std::optional<Money> value)
{
    return value ? std::optional<Reading>(qint64{value->micros()}) : std::nullopt;
}

} // namespace

std::span<const MetricColumn> metricColumns()
{
    // The numbers are on disk: never reused, never changed.
    static const std::array columns{
        MetricColumn{1, Name("pnl_usd"), Unit::MicroDollars, [](const Metrics &m) { return kept(m.pnlUsd); }},
        MetricColumn{2, Name("drawdown_pct"), Unit::Measure, [](const Metrics &m) { return kept(m.drawdownPct); }},
        MetricColumn{3, Name("heartbeat_latency_ms"), Unit::Measure,
                     [](const Metrics &m) { return kept(m.heartbeatLatencyMs); }},
        MetricColumn{4, Name("error_count"), Unit::Count, [](const Metrics &m) { return kept(m.errorCount); }},
        MetricColumn{5, Name("open_positions"), Unit::Count, [](const Metrics &m) { return kept(m.openPositions); }},
        MetricColumn{6, Name("open_orders"), Unit::Count, [](const Metrics &m) { return kept(m.openOrders); }},
        MetricColumn{7, Name("trade_count"), Unit::Count, [](const Metrics &m) { return kept(m.tradeCount); }},
        MetricColumn{8, Name("memory_mb"), Unit::Measure, [](const Metrics &m) { return kept(m.memoryMb); }},
        MetricColumn{9, Name("cpu_pct"), Unit::Measure, [](const Metrics &m) { return kept(m.cpuPct); }},
        MetricColumn{10, Name("uptime_seconds"), Unit::Measure, [](const Metrics &m) { return kept(m.uptimeSeconds); }},
        MetricColumn{11, exposureName, Unit::MicroDollars, [](const Metrics &m) { return kept(m.exposureUsd); }},
    };
    return columns;
}

const MetricColumn *findColumn(const QString &name)
{
    const auto columns = metricColumns();
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto &row) { return row.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

Unit unitOf(const QString &metric)
{
    const MetricColumn *column = findColumn(metric);
    return column ? column->unit : Unit::Measure;
}

std::vector<std::pair<QString, double>> ownValues(const Metrics &sample)
{
    std::vector<std::pair<QString, double>> values;
    for (const auto &[name, value] : sample.custom) {
        if (std::isfinite(value) && isMetricName(name) && !findColumn(name)) {
            values.emplace_back(name, value);
        }
    }
    return values;
}

double drawn(const Reading &value, Unit unit)
{
    if (const auto *whole = std::get_if<qint64>(&value)) {
        return unit == Unit::MicroDollars ? Money::fromMicros(*whole).toDouble() : static_cast<double>(*whole);
    }
    return std::get<double>(value);
}

QString exactText(const Reading &value, Unit unit)
{
    if (const auto *whole = std::get_if<qint64>(&value)) {
        return unit == Unit::MicroDollars ? Money::fromMicros(*whole).toString(6) : QString::number(*whole);
    }
    return QString::number(std::get<double>(value), 'g', QLocale::FloatingPointShortest);
}

} // namespace fleet
