#include "models/HealthGlance.h"

#include "models/MetricWords.h"
#include "models/Words.h"

namespace fleet {

HealthGlance healthAt(const BotView &bot, bool blind)
{
    if (blind || bot.liveness == Liveness::Unknown || bot.liveness == Liveness::NeverSeen) {
        return HealthGlance::Unheard;
    }
    if (bot.liveness == Liveness::Dead) {
        return HealthGlance::Dead;
    }
    const bool late = bot.liveness == Liveness::Late; // its figures were good when it last spoke
    if (!bot.verdict.health) {
        return late ? HealthGlance::Warning : HealthGlance::Unjudged;
    }
    switch (*bot.verdict.health) {
    case Health::Healthy:
        return late ? HealthGlance::Warning : HealthGlance::Healthy;
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
        return whyUnwell(bot);
    case HealthGlance::Dead:
        return tr("It says nothing any more; its last figures say nothing about now.");
    case HealthGlance::Unheard:
        return bot.heardAt ? tr("It is not heard; its last figures say nothing about now.")
                           : tr("It was not heard since it was enrolled.");
    case HealthGlance::Unjudged:
        return tr("It reported no metric that has a limit.");
    case HealthGlance::Healthy:
        return whyWell(bot.verdict);
    }
    Q_UNREACHABLE();
}

QString HealthWords::whyUnwell(const BotView &bot)
{
    const QString reasons = MetricWords::reasons(bot.verdict);
    if (bot.liveness != Liveness::Late) {
        return reasons;
    }
    return reasons.isEmpty() ? tr("It is late: its next report is overdue.")
                             : tr("%1; its next report is overdue", "its figures beyond their limits").arg(reasons);
}

QString HealthWords::whyWell(const Verdict &verdict)
{
    QStringList lacking;
    for (const QString &metric : verdict.unmeasured) {
        lacking.append(MetricWords::name(metric));
    }
    return lacking.isEmpty()
             ? tr("Nothing it reports has settled beyond a limit.")
             : tr("Nothing it reports has settled beyond a limit. It does not report: %1.").arg(Words::list(lacking));
}

} // namespace fleet
