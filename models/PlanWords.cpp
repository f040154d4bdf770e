#include "models/PlanWords.h"

#include "fleet/CommandFactory.h"
#include "models/EngineWords.h"
#include "models/Words.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <unordered_set>

namespace fleet {

namespace {

QString withGap(const QString &sum, const Coverage &coverage)
{
    return coverage.missing == 0 ? sum : PlanWords::tr("%1 + ?").arg(sum);
}

/// "13 positions, $61,200"; empty when neither is known.
QString sumsOf(const Holdings &holdings)
{
    QStringList parts;
    if (holdings.positions.sum) {
        parts.append(Words::positions(*holdings.positions.sum));
    }
    if (holdings.exposure.sum) {
        parts.append(PlanWords::dollars(holdings.exposure));
    }
    return Words::list(parts);
}

QString withUnheard(const QString &known, const Coverage &positions)
{
    return positions.missing == 0 ? known
         : positions.missing == 1
             ? PlanWords::tr("%1, and what 1 bot holds is not known").arg(known)
             : PlanWords::tr("%1, and what %Ln bots hold is not known", nullptr, positions.missing).arg(known);
}

QString ageOf(UtcTime time, UtcTime now)
{
    return Words::age(std::max(now - time, milliseconds(0)));
}

QString lastHeard(const Coverage &coverage, int bots, UtcTime now)
{
    const bool all = coverage.stale == bots;
    const QString some = Words::bots(coverage.stale);
    if (!coverage.oldestStale || !coverage.newestStale) {
        return all ? PlanWords::tr("not heard now") : PlanWords::tr("%1 not heard now", "bots").arg(some);
    }
    const QString age = ageOf(*coverage.oldestStale, now);
    const QString when = age == ageOf(*coverage.newestStale, now) ? PlanWords::tr("last heard %1 ago").arg(age)
                                                                  : PlanWords::tr("last heard up to %1 ago").arg(age);
    return all ? when : PlanWords::tr("%1 %2", "bots, last heard when").arg(some, when);
}

/// Bots say how many positions they hold, not in what.
QString positionsAfterOneCloses(int bots, const Figure<qint64> &positions)
{
    if (bots > 1) {
        const QString act =
            PlanWords::tr("Each of them closes the position that it has in this instrument, if it has one.");
        const QString known = !positions.sum ? PlanWords::tr("How many positions they hold is not known.")
                            : positions.coverage.missing == 0
                                ? PlanWords::tr("Together they report %1 but not their instruments.")
                                      .arg(Words::positions(*positions.sum))
                                : PlanWords::tr("Together they report at least %1 but not their instruments.")
                                      .arg(Words::positions(*positions.sum));
        return PlanWords::tr("%1 %2", "two sentences").arg(act, known);
    }
    if (!positions.sum) {
        return PlanWords::tr("How many positions it holds is not known.");
    }
    if (*positions.sum == 0) {
        return PlanWords::tr("It reports no open position: there may be nothing to close.");
    }
    return *positions.sum == 1
             ? PlanWords::tr("It reports 1 position but not its instrument: if that is another one, it stays open.")
             : PlanWords::tr("It reports %1 but not their instruments: those in others stay open.")
                   .arg(Words::positions(*positions.sum));
}

} // namespace

Hindrance hindranceOf(Liveness liveness, const LinkView &link)
{
    return link.stopsBlocked             ? Hindrance::KeyRefused
         : liveness == Liveness::Unknown ? Hindrance::Blind
                                         : Hindrance::Silent;
}

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
    const QString silent = coverage.stale > 0 ? lastHeard(coverage, bots, now) : QString();
    const QString missing = coverage.missing == 0 ? QString()
                          : coverage.missing == 1 ? tr("1 bot does not say")
                                                  : tr("%Ln bots do not say", nullptr, coverage.missing);
    if (!silent.isEmpty() && !missing.isEmpty()) {
        return tr("%1; %2", "who was heard when, who does not say").arg(silent, missing);
    }
    return silent.isEmpty() && missing.isEmpty() ? (bots == 1 ? tr("heard now") : tr("all heard now"))
                                                 : silent + missing;
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
    const QString sums = sumsOf(holdings);
    return sums.isEmpty() ? tr("what they hold is not known")
                          : withUnheard(tr("%1 as last heard").arg(sums), holdings.positions.coverage);
}

QString PlanWords::openNow(const Holdings &holdings)
{
    const QString sums = sumsOf(holdings);
    if (sums.isEmpty()) {
        return tr("What is open is not known.");
    }
    const Coverage &positions = holdings.positions.coverage;
    const QString known = withUnheard(sums, positions);
    return positions.stale > 0 || holdings.exposure.coverage.stale > 0 ? tr("Open as last heard: %1.").arg(known)
                                                                       : tr("Open now: %1.").arg(known);
}

std::vector<const BotView *> PlanWords::stillHolding(const OperationPlan &plan, const FleetSnapshot &fleet)
{
    const std::unordered_set<BotId> targets(plan.targets.begin(), plan.targets.end());
    std::vector<const BotView *> bots;
    for (const BotView &bot : fleet.bots) {
        if (targets.contains(bot.id) && bot.metrics.openPositions != 0) {
            bots.push_back(&bot);
        }
    }
    std::stable_sort(bots.begin(), bots.end(), [](const BotView *a, const BotView *b) {
        return a->metrics.exposureUsd > b->metrics.exposureUsd; // No value is the least.
    });
    return bots;
}

QString PlanWords::holdingOf(const BotView &bot)
{
    const QString where = tr("%1 on %2").arg(bot.name, bot.exchange.text());
    if (!bot.metrics.openPositions) {
        return tr("%1: what it holds is not known").arg(where);
    }
    const QString positions = Words::positions(*bot.metrics.openPositions);
    return bot.metrics.exposureUsd ? tr("%1: %2, %3").arg(where, positions, Words::dollars(*bot.metrics.exposureUsd))
                                   : tr("%1: %2, exposure not known").arg(where, positions);
}

QString PlanWords::positionsAfter(Verb verb, const OperationPlan &plan)
{
    const int bots = static_cast<int>(plan.targets.size());
    const Figure<qint64> &positions = plan.holdings.positions;
    if (bots == 0) {
        return {};
    }
    if (verb == Verb::ClosePosition) {
        return positionsAfterOneCloses(bots, positions);
    }
    if (positions.sum == 0 && positions.coverage.missing == 0) {
        return bots == 1 ? tr("It reports no open position.") : tr("They report no open position.");
    }
    const QString open = openNow(plan.holdings);
    switch (verb) {
    case Verb::Drain:
        return bots == 1 ? tr("%1 The bot closes that in its own time and at its own prices; how long it takes nobody "
                              "knows.")
                               .arg(open)
                         : tr("%1 Each bot closes its own, in its own time and at its own prices; how long that takes "
                              "nobody knows.")
                               .arg(open);
    case Verb::Restart:
        return bots == 1 ? tr("%1 That stays open, and nobody watches it until the bot is back.").arg(open)
                         : tr("%1 That stays open, and nobody watches it until its bot is back.").arg(open);
    case Verb::Shutdown:
        return tr("%1 That stays open, and no bot watches it any more. A drain would close it first.").arg(open);
    default:
        return {};
    }
}

QString PlanWords::enrolledPosition(const OperationPlan &plan, const FleetSnapshot &fleet)
{
    const std::unordered_set<BotId> targets(plan.targets.begin(), plan.targets.end());
    std::optional<Money> least;
    std::optional<Money> most;
    int without = 0;
    for (const BotView &bot : fleet.bots) {
        if (!targets.contains(bot.id)) {
            continue;
        }
        if (!bot.maxPosition) {
            ++without;
            continue;
        }
        least = std::min(least.value_or(*bot.maxPosition), *bot.maxPosition);
        most = std::max(most.value_or(*bot.maxPosition), *bot.maxPosition);
    }
    if (!least) {
        return {};
    }
    const QString range = *least == *most
                            ? Words::dollars(*least)
                            : tr("%1 to %2", "dollars").arg(Words::dollars(*least), Words::dollars(*most));
    return without == 0 ? tr("%1 as enrolled").arg(range)
                        : tr("%1 as enrolled, %2 without one").arg(range, Words::bots(without));
}

QString PlanWords::leftOut(const QString &why, const QStringList &names)
{
    const auto count = static_cast<int>(names.size());
    const QString who = Words::names(names);
    if (count == 1) {
        return tr("%1: %2", "bot, why").arg(who, EngineWords::say(why));
    }
    if (why == QLatin1StringView("Stopped: a release comes first.")) {
        return tr("%Ln are stopped and need a release first: %1", nullptr, count).arg(who);
    }
    if (why == QLatin1StringView("It is not paused.")) {
        return tr("%Ln are not paused: %1", nullptr, count).arg(who);
    }
    if (why == QLatin1StringView("It is not stopped.")) {
        return tr("%Ln are not stopped: %1", nullptr, count).arg(who);
    }
    if (why == QLatin1StringView("The same command is already under way.")) {
        return tr("%Ln have been asked already: %1", nullptr, count).arg(who);
    }
    // Any other reason speaks of one bot, and it holds for each of them.
    return tr("%1, each of them: %2", "bots, why").arg(who, EngineWords::say(why));
}

QString PlanWords::nobodyFor(Verb verb)
{
    switch (verb) {
    case Verb::EmergencyStop:
        return tr("No bot to stop");
    case Verb::Pause:
        return tr("No bot to pause");
    case Verb::Resume:
        return tr("No bot to resume");
    case Verb::Release:
        return tr("No bot to release");
    case Verb::Drain:
        return tr("No bot to drain");
    case Verb::Shutdown:
        return tr("No bot to shut down");
    case Verb::Restart:
        return tr("No bot to restart");
    case Verb::SetLimits:
        return tr("No bot to set limits of");
    case Verb::ClosePosition:
        return tr("No bot to close a position of");
    default:
        return tr("No bot to ask");
    }
}

QString PlanWords::reachedLater(Verb verb, Hindrance hindrance, int bots)
{
    const bool one = bots == 1;
    const QString life = Words::duration(CommandFactory::validity);
    switch (hindrance) {
    case Hindrance::KeyRefused:
        return one ? tr("It gets no command while the gateway refuses this console's key.")
                   : tr("They get no command while the gateway refuses this console's key.");
    case Hindrance::Blind:
        if (isSafe(verb)) {
            return one ? tr("It gets the command at the first contact.")
                       : tr("They get the command at the first contact.");
        }
        return one ? tr("It gets the command only if there is contact again within %1.").arg(life)
                   : tr("They get the command only if there is contact again within %1.").arg(life);
    case Hindrance::Silent:
        if (isSafe(verb)) {
            return one ? tr("It gets the command when it returns.") : tr("They get the command when they return.");
        }
        return one ? tr("It gets the command only if it returns within %1.").arg(life)
                   : tr("They get the command only if they return within %1.").arg(life);
    }
    Q_UNREACHABLE();
}

QString PlanWords::givenBlind(Verb verb)
{
    if (verb == Verb::EmergencyStop) {
        return tr("A stop can be given all the same. It is recorded and sent at the first contact.");
    }
    return isSafe(verb)
             ? tr("What is given now is recorded and sent at the first contact.")
             : tr("What is given now is sent at the first contact, but no bot takes it when it is older than %1.")
                   .arg(Words::duration(CommandFactory::validity));
}

} // namespace fleet
