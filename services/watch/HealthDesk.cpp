#include "watch/HealthDesk.h"

namespace fleet {

void HealthDesk::setThresholds(Thresholds thresholds)
{
    m_thresholds = std::move(thresholds);
    for (auto &[bot, trend] : m_trends) {
        const BotRuntime *runtime = m_state.find(bot);
        trend = runtime == nullptr ? HealthTrend() : settledTrendOf(*runtime);
    }
}

void HealthDesk::restore(const BotId &bot)
{
    if (const BotRuntime *runtime = m_state.find(bot); runtime != nullptr && runtime->heartbeat) {
        m_trends.insert_or_assign(bot, settledTrendOf(*runtime));
    }
}

bool HealthDesk::take(const BotId &bot)
{
    const BotRuntime *runtime = m_state.find(bot);
    if (runtime == nullptr || !runtime->heartbeat) {
        return false;
    }
    HealthTrend &trend = m_trends[bot];
    const Verdict before = trend.verdict();
    trend.take(runtime->heartbeat->metrics, limitsFor(m_thresholds, runtime->bot.group, bot));
    return trend.verdict() != before;
}

const Verdict &HealthDesk::verdictOf(const BotId &bot) const
{
    static const Verdict none;
    const auto trend = m_trends.find(bot);
    return trend == m_trends.end() ? none : trend->second.verdict();
}

HealthTrend HealthDesk::settledTrendOf(const BotRuntime &runtime) const
{
    HealthTrend trend;
    if (runtime.heartbeat) {
        const MetricLimits limits = limitsFor(m_thresholds, runtime.bot.group, runtime.bot.id);
        for (int sample = 0; sample < MetricTrend::samplesIn; ++sample) {
            trend.take(runtime.heartbeat->metrics, limits);
        }
    }
    return trend;
}

} // namespace fleet
