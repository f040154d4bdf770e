// How each metric is kept: its number, its column, and whether its values are exact money, counts or measurements.
// Never rounds money: it is whole micro-dollars from the heartbeat to the export.
#pragma once

#include "core/Metrics.h"

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace fleet {

/// What a value counts in, and with it how it is kept.
enum class Unit : std::uint8_t {
    MicroDollars, ///< whole
    Count,        ///< whole
    Measure,      ///< a finite double
};

/// A value as it is kept: whole for money and counts. All values of one metric are of one alternative.
using Reading = std::variant<qint64, double>;

struct MetricColumn {
    int number = 0; ///< in the buckets
    QLatin1StringView name;
    Unit unit = Unit::Measure;
    /// Nothing when the sample does not say, or says what is no number.
    std::optional<Reading> (*read)(const Metrics &) = nullptr;
};

/// Those that have a column of their own beside the sample: the ten of every heartbeat, and exposure. Their names are
/// their columns.
[[nodiscard]] std::span<const MetricColumn> metricColumns();
/// Null for a metric of a strategy's own.
[[nodiscard]] const MetricColumn *findColumn(const QString &name);
[[nodiscard]] Unit unitOf(const QString &metric);

/// The sample's other values that history keeps: finite, and with a name that can stand as a key.
[[nodiscard]] std::vector<std::pair<QString, double>> ownValues(const Metrics &sample);

/// For drawing: money in dollars.
[[nodiscard]] double drawn(const Reading &value, Unit unit);
/// For export: every digit, money in dollars with six decimals.
[[nodiscard]] QString exactText(const Reading &value, Unit unit);

} // namespace fleet
