#include "models/PlanWords.h"

#include "models/Words.h"

#include <QStringList>

#include <map>
#include <unordered_set>

namespace fleet {

namespace {

QString withGap(const QString &sum, const Coverage &coverage)
{
    return coverage.missing == 0 ? sum : PlanWords::tr("%1 + ?").arg(sum);
}

QString ageOf(UtcTime time, UtcTime now)
{
    return Words::age(std::max(now - time, milliseconds(0)));
}

QString lastHeard(const Coverage &coverage, int bots, UtcTime now)
{
    const bool all = coverage.stale == bots;
    const bool others = coverage.missing > 0 && coverage.stale + coverage.missing == bots;
    if (!coverage.oldestStale || !coverage.newestStale) {
        return all ? PlanWords::tr("not heard now")
                   : PlanWords::tr("%Ln of them not heard now", nullptr, coverage.stale);
    }
    const QString age = ageOf(*coverage.oldestStale, now);
    const QString when = age == ageOf(*coverage.newestStale, now) ? PlanWords::tr("last heard %1 ago").arg(age)
                                                                  : PlanWords::tr("last heard up to %1 ago").arg(age);
    if (others) {
        return PlanWords::tr("the others %1").arg(when);
    }
    return all ? when : PlanWords::tr("%Ln of them %1", nullptr, coverage.stale).arg(when);
}

} // namespace

QString PlanWords::number(const Figure<qint64> &figure)
{
    return figure.sum ? withGap(Words::number(*figure.sum), figure.coverage) : Words::missing();
}

QString PlanWords::amount(const Figure<Money> &figure)
{
    return figure.sum ? withGap(Words::amount(*figure.sum, 0), figure.coverage) : Words::missing();
}

QString PlanWords::dollars(const Figure<Money> &figure)
{
    return figure.sum ? withGap(Words::dollars(*figure.sum), figure.coverage) : Words::missing();
}

QString PlanWords::coverage(const Coverage &coverage, int bots, UtcTime now)
{
    if (bots == 0) {
        return {};
    }
    if (coverage.missing == bots) {
        return tr("not reported");
    }
    QStringList parts;
    if (coverage.missing > 0) {
        parts.append(coverage.missing == 1 ? tr("1 bot not reported")
                                           : tr("%Ln bots not reported", nullptr, coverage.missing));
    }
    if (coverage.stale > 0) {
        parts.append(lastHeard(coverage, bots, now));
    }
    return parts.isEmpty() ? tr("all heard now") : Words::list(parts);
}

QString PlanWords::gap(const Coverage &coverage, int bots)
{
    if (coverage.missing == 0) {
        return {};
    }
    const QString total = Words::bots(bots);
    return coverage.missing == 1 ? tr("1 of %1 has not reported it").arg(total)
                                 : tr("%Ln of %1 have not reported it", nullptr, coverage.missing).arg(total);
}

QString PlanWords::reach(const OperationPlan &plan, const FleetSnapshot &fleet)
{
    const int total = static_cast<int>(plan.targets.size());
    const int unknown = static_cast<int>(plan.unknown.size());
    const int heard = total - unknown - static_cast<int>(plan.silent.size());
    if (heard == total) {
        return total == 0 ? QString() : total == 1 ? tr("heard now") : tr("all heard now");
    }
    const std::unordered_set<BotId> silent(plan.silent.begin(), plan.silent.end());
    std::map<Liveness, int> counts;
    for (const BotView &bot : fleet.bots) {
        if (silent.contains(bot.id)) {
            ++counts[bot.liveness];
        }
    }
    QStringList parts;
    if (heard > 0) {
        parts.append(tr("%Ln heard", nullptr, heard));
    }
    for (const auto &[liveness, count] : counts) {
        parts.append(tr("%1 %2", "count, liveness").arg(Words::number(count), Words::liveness(liveness).toLower()));
    }
    if (unknown > 0) {
        parts.append(tr("%Ln unknown", nullptr, unknown));
    }
    return Words::list(parts);
}

QString PlanWords::holdings(const Holdings &holdings)
{
    QStringList parts;
    if (holdings.positions.sum) {
        parts.append(Words::positions(*holdings.positions.sum));
    }
    if (holdings.exposure.sum) {
        parts.append(dollars(holdings.exposure));
    }
    if (parts.isEmpty()) {
        return tr("what they hold is not known");
    }
    const QString known = tr("%1 as last heard").arg(Words::list(parts));
    const int missing = holdings.positions.coverage.missing;
    return missing == 0 ? known
         : missing == 1 ? tr("%1, and what 1 bot holds is not known").arg(known)
                        : tr("%1, and what %Ln bots hold is not known", nullptr, missing).arg(known);
}

} // namespace fleet
