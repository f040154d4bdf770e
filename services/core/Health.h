// How a bot does by its figures, as a value: healthy, warning, critical, and because of which metric.
// Never says healthy of a bot of which nothing was measured.
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace fleet {

enum class Health : std::uint8_t { Healthy, Warning, Critical };

[[nodiscard]] QString toString(Health health);
[[nodiscard]] std::optional<Health> healthFromString(const QString &text);

/// Why a bot is not healthy: this metric, with this value, beyond this limit.
struct HealthReason {
    QString metric = {};
    Health health = Health::Warning;
    double value = 0;    ///< as last measured
    double limit = 0;    ///< the one of `health`
    bool within = false; ///< the value is back within the limit, and the metric has not settled again

    bool operator==(const HealthReason &) const = default;
};

struct Verdict {
    std::optional<Health> health = std::nullopt; ///< nothing when no metric with a limit was ever measured
    std::vector<HealthReason> reasons = {};      ///< worst first, then by metric
    std::vector<QString> unmeasured = {};        ///< metrics with a limit that the last sample lacks, by name

    bool operator==(const Verdict &) const = default;
};

/// "drawdown_pct 11.2 (limit 10), error_count 2 (limit 3, back within)": for records and command lines.
[[nodiscard]] QString figuresOf(const Verdict &verdict);

} // namespace fleet
