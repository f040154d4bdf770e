#include "models/HealthGlance.h"

#include "models/MetricWords.h"

namespace fleet {

HealthGlance healthAt(const BotView &bot, bool blind)
{
    if (blind || bot.liveness == Liveness::Unknown || bot.liveness == Liveness::NeverSeen) {
        return HealthGlance::Unheard;
    }
    if (bot.liveness == Liveness::Dead) {
        return HealthGlance::Dead;
    }
    if (!bot.verdict.health) {
        return HealthGlance::Unjudged;
    }
    switch (*bot.verdict.health) {
    case Health::Healthy:
        return HealthGlance::Healthy;
    case Health::Warning:
        return HealthGlance::Warning;
    case Health::Critical:
        return HealthGlance::Critical;
    }
    Q_UNREACHABLE();
}

Severity severityOf(HealthGlance glance)
{
    switch (glance) {
    case HealthGlance::Critical:
        return Severity::Critical;
    case HealthGlance::Dead:
        return Severity::Dead;
    case HealthGlance::Warning:
        return Severity::Warning;
    case HealthGlance::Unheard:
    case HealthGlance::Unjudged:
        return Severity::Unknown;
    case HealthGlance::Healthy:
        return Severity::Healthy;
    }
    Q_UNREACHABLE();
}

HealthCounts countHealth(const std::vector<BotView> &bots, bool blind)
{
    HealthCounts counts;
    for (const BotView &bot : bots) {
        ++counts.bots.at(static_cast<std::size_t>(healthAt(bot, blind)));
        ++counts.total;
    }
    return counts;
}

QString HealthWords::word(HealthGlance glance)
{
    switch (glance) {
    case HealthGlance::Critical:
        return tr("Critical");
    case HealthGlance::Dead:
        return tr("Dead");
    case HealthGlance::Warning:
        return tr("Warning");
    case HealthGlance::Unheard:
        return tr("Not heard");
    case HealthGlance::Unjudged:
        return tr("Not judged");
    case HealthGlance::Healthy:
        return tr("Healthy");
    }
    Q_UNREACHABLE();
}

QString HealthWords::counted(HealthGlance glance)
{
    switch (glance) {
    case HealthGlance::Critical:
        return tr("critical");
    case HealthGlance::Dead:
        return tr("dead");
    case HealthGlance::Warning:
        return tr("warning");
    case HealthGlance::Unheard:
        return tr("not heard");
    case HealthGlance::Unjudged:
        return tr("not judged");
    case HealthGlance::Healthy:
        return tr("healthy");
    }
    Q_UNREACHABLE();
}

QString HealthWords::why(const BotView &bot, bool blind)
{
    switch (healthAt(bot, blind)) {
    case HealthGlance::Critical:
    case HealthGlance::Warning:
        return MetricWords::reasons(bot.verdict);
    case HealthGlance::Dead:
        return tr("It says nothing any more; its last figures say nothing about now.");
    case HealthGlance::Unheard:
        return bot.heardAt ? tr("It is not heard; its last figures say nothing about now.")
                           : tr("It was not heard since it was enrolled.");
    case HealthGlance::Unjudged:
        return tr("It reported no metric that has a limit.");
    case HealthGlance::Healthy:
        return tr("Every metric with a limit is within it.");
    }
    Q_UNREACHABLE();
}

} // namespace fleet
