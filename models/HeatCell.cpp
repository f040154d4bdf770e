#include "models/HeatCell.h"

#include "core/MetricNames.h"
#include "models/HealthGlance.h"
#include "models/MetricWords.h"
#include "models/Words.h"

#include <QStringList>

#include <algorithm>

namespace fleet {

namespace {

constexpr double nearPart = 0.75;
constexpr double halfPart = 1.0 / 3;

const HealthReason *reasonOf(const BotView &bot, const QString &metric)
{
    const std::vector<HealthReason> &reasons = bot.verdict.reasons; // worst first
    const auto found = std::find_if(reasons.begin(), reasons.end(), [&metric](const HealthReason &reason) {
        return metric.isEmpty() || reason.metric == metric;
    });
    return found == reasons.end() ? nullptr : &*found;
}

struct Nearest {
    QString metric;
    double value = 0;
    Limits limits;
    double way = 0;
};

/// Of one metric, or of all that have a limit the one that has gone farthest.
std::optional<Nearest> nearestOf(const BotView &bot, const QString &metric, const Thresholds &thresholds)
{
    std::optional<Nearest> nearest;
    const auto take = [&](const QString &name, double value, const Limits &limits) {
        const std::optional<double> way = wayToLimit(value, limits);
        if (way && (!nearest || *way > nearest->way)) {
            nearest = Nearest{name, value, limits, *way};
        }
    };
    if (!metric.isEmpty()) {
        if (const std::optional<double> value = metricValue(bot.metrics, metric)) {
            take(metric, *value, limitsOf(metric, thresholds, bot.group, bot.id));
        }
        return nearest;
    }
    const MetricLimits all = limitsFor(thresholds, bot.group, bot.id);
    for (const auto &[name, limits] : all) {
        if (const std::optional<double> value = metricValue(bot.metrics, name)) {
            take(name, *value, limits);
        }
    }
    return nearest;
}

bool isReported(const BotView &bot, const QString &metric)
{
    return metric.isEmpty() || metricValue(bot.metrics, metric).has_value();
}

} // namespace

std::optional<double> wayToLimit(double value, const Limits &limits)
{
    const std::optional<double> first = limits.warning ? limits.warning : limits.critical;
    if (!first) {
        return std::nullopt;
    }
    if (limits.beyond == Beyond::Above) {
        if (value >= *first) {
            return 1;
        }
        return *first > 0 ? std::clamp(value / *first, 0.0, 1.0) : 0;
    }
    if (value <= *first) {
        return 1;
    }
    return *first > 0 ? std::clamp(*first / value, 0.0, 1.0) : 0;
}

HeatCell heatOf(const BotView &bot, const QString &metric, const Thresholds &thresholds, bool blind)
{
    const HealthGlance glance = healthAt(bot, blind);
    if (glance == HealthGlance::Unheard) {
        return HeatCell::Unknown;
    }
    if (glance == HealthGlance::Dead) {
        return HeatCell::Dead;
    }
    if (const HealthReason *reason = reasonOf(bot, metric)) {
        return reason->health == Health::Critical ? HeatCell::Critical : HeatCell::Warning;
    }
    if (bot.liveness == Liveness::Late) {
        return HeatCell::Late;
    }
    if (!isReported(bot, metric)) {
        return HeatCell::Unknown;
    }
    const std::optional<Nearest> nearest = nearestOf(bot, metric, thresholds);
    if (!nearest) {
        return HeatCell::Unlimited;
    }
    return nearest->way >= nearPart ? HeatCell::Near : nearest->way >= halfPart ? HeatCell::Half : HeatCell::Low;
}

Severity severityOf(HeatCell cell)
{
    switch (cell) {
    case HeatCell::Critical:
        return Severity::Critical;
    case HeatCell::Dead:
        return Severity::Dead;
    case HeatCell::Warning:
        return Severity::Warning;
    case HeatCell::Late:
        return Severity::Late;
    case HeatCell::Unknown:
        return Severity::Unknown;
    case HeatCell::Near:
    case HeatCell::Half:
    case HeatCell::Low:
        return Severity::Healthy;
    case HeatCell::Unlimited:
        return Severity::None;
    }
    Q_UNREACHABLE();
}

QString HeatWords::word(HeatCell cell)
{
    switch (cell) {
    case HeatCell::Critical:
        return tr("critical");
    case HeatCell::Dead:
        return tr("dead");
    case HeatCell::Warning:
        return tr("warning");
    case HeatCell::Late:
        return tr("late");
    case HeatCell::Unknown:
        return tr("not known");
    case HeatCell::Near:
        return tr("near its limit");
    case HeatCell::Half:
        return tr("on the way to it");
    case HeatCell::Low:
        return tr("far from it");
    case HeatCell::Unlimited:
        return tr("no limit");
    }
    Q_UNREACHABLE();
}

QString HeatWords::counts(const std::vector<int> &byCell)
{
    QStringList parts;
    QString last;
    for (const HeatCell cell : heatCells) {
        const int count = byCell.at(static_cast<std::size_t>(cell));
        if (count == 0) {
            continue;
        }
        last = tr("%1 %2", "a number, a state").arg(Words::number(count), word(cell));
        if (cell != HeatCell::Half && cell != HeatCell::Low && cell != HeatCell::Unlimited) {
            parts.append(last);
        }
    }
    return parts.isEmpty() ? last : Words::list(parts);
}

QString HeatWords::why(const BotView &bot, const QString &metric, const Thresholds &thresholds, bool blind)
{
    const HealthGlance glance = healthAt(bot, blind);
    if (glance == HealthGlance::Unheard || glance == HealthGlance::Dead) {
        return HealthWords::why(bot, blind);
    }
    if (metric.isEmpty() && !bot.verdict.reasons.empty()) {
        return MetricWords::reasons(bot.verdict);
    }
    if (const HealthReason *reason = reasonOf(bot, metric)) {
        return MetricWords::reason(*reason);
    }
    if (!isReported(bot, metric)) {
        return tr("The bot has not reported it");
    }
    if (const std::optional<Nearest> nearest = nearestOf(bot, metric, thresholds)) {
        return tr("%1 %2: %3", "a metric, its value, its limits")
            .arg(MetricWords::name(nearest->metric), MetricWords::value(nearest->metric, nearest->value),
                 MetricWords::limits(nearest->metric, nearest->limits));
    }
    if (metric.isEmpty()) {
        return tr("Nothing that it reports has a limit");
    }
    return tr("%1 %2: no limit", "a metric, its value")
        .arg(MetricWords::name(metric), MetricWords::value(metric, metricValue(bot.metrics, metric).value_or(0)));
}

} // namespace fleet
