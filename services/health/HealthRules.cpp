#include "health/HealthRules.h"

#include "core/MetricNames.h"

#include <algorithm>

namespace fleet {

namespace {

bool isBeyond(double value, const std::optional<double> &limit, Beyond beyond)
{
    return limit && (beyond == Beyond::Above ? value > *limit : value < *limit);
}

/// The limit that makes it so. A metric that settled as a warning may have lost that limit to a change of thresholds.
double limitOf(Health health, const Limits &limits)
{
    const std::optional<double> &first = health == Health::Critical ? limits.critical : limits.warning;
    return first.value_or(limits.critical.value_or(0.0));
}

void addTo(Verdict &verdict, const QString &metric, Health health, double value, const Limits &limits)
{
    verdict.health = std::max(verdict.health.value_or(Health::Healthy), health);
    if (health != Health::Healthy) {
        verdict.reasons.push_back({.metric = metric,
                                   .health = health,
                                   .value = value,
                                   .limit = limitOf(health, limits),
                                   .within = healthOf(value, limits) < health});
    }
}

void sortReasons(Verdict &verdict)
{
    std::stable_sort(verdict.reasons.begin(), verdict.reasons.end(),
                     [](const HealthReason &a, const HealthReason &b) { return a.health > b.health; });
}

bool judges(const Limits &limits)
{
    return limits.warning || limits.critical;
}

std::vector<QString> lackingIn(const Metrics &sample, const MetricLimits &limits)
{
    std::vector<QString> lacking;
    for (const auto &[metric, limit] : limits) {
        if (judges(limit) && !metricValue(sample, metric)) {
            lacking.push_back(metric);
        }
    }
    return lacking;
}

} // namespace

Health healthOf(double value, const Limits &limits)
{
    if (isBeyond(value, limits.critical, limits.beyond)) {
        return Health::Critical;
    }
    return isBeyond(value, limits.warning, limits.beyond) ? Health::Warning : Health::Healthy;
}

Verdict judge(const Metrics &sample, const MetricLimits &limits)
{
    Verdict verdict{.unmeasured = lackingIn(sample, limits)};
    for (const auto &[metric, limit] : limits) {
        const std::optional<double> value = metricValue(sample, metric);
        if (value && judges(limit)) {
            addTo(verdict, metric, healthOf(*value, limit), *value, limit);
        }
    }
    sortReasons(verdict);
    return verdict;
}

MetricTrend next(MetricTrend trend, Health sample)
{
    if (sample == Health::Critical || sample == trend.settled) {
        return {.settled = sample};
    }
    if (sample > trend.settled) {
        trend.better = 0;
        trend.worstBetter = Health::Healthy;
        return ++trend.worse >= MetricTrend::samplesIn ? MetricTrend{.settled = sample} : trend;
    }
    trend.worse = 0;
    trend.worstBetter = std::max(trend.worstBetter, sample);
    return ++trend.better >= MetricTrend::samplesOut ? MetricTrend{.settled = trend.worstBetter} : trend;
}

void HealthTrend::take(const Metrics &sample, const MetricLimits &limits)
{
    std::erase_if(m_metrics, [&limits](const auto &entry) {
        const auto limit = limits.find(entry.first);
        return limit == limits.end() || !judges(limit->second);
    });
    for (const auto &[metric, limit] : limits) {
        const std::optional<double> value = metricValue(sample, metric);
        if (value && judges(limit)) {
            Watched &watched = m_metrics[metric];
            watched = {.trend = next(watched.trend, healthOf(*value, limit)), .value = *value};
        }
    }
    m_verdict = {.unmeasured = lackingIn(sample, limits)};
    for (const auto &[metric, watched] : m_metrics) {
        addTo(m_verdict, metric, watched.trend.settled, watched.value, limits.at(metric));
    }
    sortReasons(m_verdict);
}

} // namespace fleet
