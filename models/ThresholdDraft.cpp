#include "models/ThresholdDraft.h"

#include "core/MetricNames.h"
#include "models/EngineWords.h"
#include "models/MetricWords.h"

#include <set>

namespace fleet {

ThresholdDraft::ThresholdDraft(Thresholds thresholds, const QStringList &own)
    : m_before(thresholds),
      m_thresholds(std::move(thresholds))
{
    for (const QLatin1StringView metric : standardMetrics) {
        m_metrics.append(metric);
    }
    std::set<QString> others(own.begin(), own.end());
    const auto take = [&others](const MetricLimits &limits) {
        for (const auto &[metric, limit] : limits) {
            others.insert(metric);
        }
    };
    take(m_thresholds.fleet);
    for (const auto &[group, limits] : m_thresholds.groups) {
        take(limits);
    }
    for (const auto &[bot, limits] : m_thresholds.bots) {
        take(limits);
    }
    for (const QString &metric : others) {
        if (!isStandardMetric(metric)) {
            m_metrics.append(metric);
        }
    }
}

bool ThresholdDraft::addMetric(const QString &name)
{
    if (!isMetricName(name)) {
        return false;
    }
    if (!m_metrics.contains(name)) {
        m_metrics.append(name);
    }
    return true;
}

std::optional<ThresholdScope> ThresholdDraft::outer(const ThresholdScope &scope)
{
    if (!scope.bot.isEmpty()) {
        return ThresholdScope{.group = scope.group, .bot = {}};
    }
    return scope.group.isEmpty() ? std::nullopt : std::optional(ThresholdScope{});
}

const MetricLimits *ThresholdDraft::limitsAt(const ThresholdScope &scope) const
{
    if (!scope.bot.isEmpty()) {
        const auto found = m_thresholds.bots.find(scope.bot);
        return found == m_thresholds.bots.end() ? nullptr : &found->second;
    }
    if (!scope.group.isEmpty()) {
        const auto found = m_thresholds.groups.find(scope.group);
        return found == m_thresholds.groups.end() ? nullptr : &found->second;
    }
    return &m_thresholds.fleet;
}

std::optional<Limits> ThresholdDraft::own(const ThresholdScope &scope, const QString &metric) const
{
    const MetricLimits *limits = limitsAt(scope);
    if (limits == nullptr) {
        return std::nullopt;
    }
    const auto found = limits->find(metric);
    return found == limits->end() ? std::nullopt : std::optional(found->second);
}

Limits ThresholdDraft::inherited(const ThresholdScope &scope, const QString &metric) const
{
    for (std::optional<ThresholdScope> next = outer(scope); next; next = outer(*next)) {
        if (const std::optional<Limits> found = own(*next, metric)) {
            return *found;
        }
    }
    const auto builtIn = defaultLimits().find(metric);
    return builtIn == defaultLimits().end() ? Limits{} : builtIn->second;
}

Limits ThresholdDraft::inForce(const ThresholdScope &scope, const QString &metric) const
{
    return own(scope, metric).value_or(inherited(scope, metric));
}

QString ThresholdDraft::inheritedText(const ThresholdScope &scope, const QString &metric) const
{
    QString whose = tr("built-in: %1", "limits");
    for (std::optional<ThresholdScope> next = outer(scope); next; next = outer(*next)) {
        if (own(*next, metric)) {
            whose = next->group.isEmpty() ? tr("fleet: %1", "limits") : tr("group: %1", "limits");
            break;
        }
    }
    return whose.arg(MetricWords::limitsInShort(metric, inherited(scope, metric)));
}

void ThresholdDraft::set(const ThresholdScope &scope, const QString &metric, const Limits &limits)
{
    if (limits == inherited(scope, metric)) {
        reset(scope, metric);
        return;
    }
    MetricLimits &all = !scope.bot.isEmpty()   ? m_thresholds.bots[scope.bot]
                      : !scope.group.isEmpty() ? m_thresholds.groups[scope.group]
                                               : m_thresholds.fleet;
    all.insert_or_assign(metric, limits);
}

void ThresholdDraft::reset(const ThresholdScope &scope, const QString &metric)
{
    const auto drop = [&metric](auto &all, const auto &key) {
        const auto found = all.find(key);
        if (found != all.end()) {
            found->second.erase(metric);
            if (found->second.empty()) {
                all.erase(found);
            }
        }
    };
    if (!scope.bot.isEmpty()) {
        drop(m_thresholds.bots, scope.bot);
    } else if (!scope.group.isEmpty()) {
        drop(m_thresholds.groups, scope.group);
    } else {
        m_thresholds.fleet.erase(metric);
    }
}

QString ThresholdDraft::problemIn(const MetricLimits &limits, const QString &whose)
{
    for (const auto &[metric, limit] : limits) {
        if (const QString why = contradictionIn(limit); !why.isEmpty()) {
            return tr("%1, %2: %3", "whose limit, which metric, why it cannot be meant")
                .arg(whose, MetricWords::name(metric), EngineWords::say(why));
        }
    }
    return {};
}

QString ThresholdDraft::problem() const
{
    QString problem = problemIn(m_thresholds.fleet, tr("Fleet"));
    for (auto each = m_thresholds.groups.begin(); problem.isEmpty() && each != m_thresholds.groups.end(); ++each) {
        problem = problemIn(each->second, tr("Group %1").arg(each->first.text()));
    }
    for (auto each = m_thresholds.bots.begin(); problem.isEmpty() && each != m_thresholds.bots.end(); ++each) {
        problem = problemIn(each->second, tr("Bot %1").arg(each->first.text()));
    }
    return problem;
}

} // namespace fleet
