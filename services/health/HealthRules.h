// What one sample says of a bot's health, and what a row of samples does: two to get worse, three to get better. Pure.
// Must never call a bot healthy of which nothing was measured.
#pragma once

#include "core/Health.h"
#include "core/Metrics.h"
#include "health/Thresholds.h"

#include <map>

namespace fleet {

[[nodiscard]] Health healthOf(double value, const Limits &limits);

/// Of this sample alone.
[[nodiscard]] Verdict judge(const Metrics &sample, const MetricLimits &limits);

/// Where one metric of one bot stands. A first sample counts like any other: a warning needs a second one.
struct MetricTrend {
    static constexpr int samplesIn = 2;
    static constexpr int samplesOut = 3;

    Health settled = Health::Healthy;
    int worse = 0;                        ///< samples in a row that are worse than `settled`
    int better = 0;                       ///< samples in a row that are better
    Health worstBetter = Health::Healthy; ///< the worst of these

    bool operator==(const MetricTrend &) const = default;
};

/// Critical counts at once.
[[nodiscard]] MetricTrend next(MetricTrend trend, Health sample);

/// The health of one bot over its samples. A metric that a sample lacks stays where it stood.
class HealthTrend final {
public:
    /// A metric that has no limits any more is forgotten.
    void take(const Metrics &sample, const MetricLimits &limits);
    [[nodiscard]] const Verdict &verdict() const { return m_verdict; }

private:
    struct Watched {
        MetricTrend trend;
        double value = 0;
    };
    std::map<QString, Watched> m_metrics;
    Verdict m_verdict;
};

} // namespace fleet
