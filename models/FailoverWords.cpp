#include "models/FailoverWords.h"

#include "models/Words.h"

#include <QStringList>

#include <algorithm>

namespace fleet {

namespace {

/// `since`: its rule runs from then on.
QString ruleOf(LostLinkAct act, const QString &since)
{
    switch (act) {
    case LostLinkAct::CarryOn:
        return FailoverWords::tr("Its lost-link rule is to carry on.");
    case LostLinkAct::Drain:
        return FailoverWords::tr(
                   "Its lost-link rule has run since %1: it pauses by itself and lets its positions run out.")
            .arg(since);
    case LostLinkAct::Cancel:
        return FailoverWords::tr("Its lost-link rule has run since %1: it pauses by itself and cancels its orders.")
            .arg(since);
    case LostLinkAct::Flatten:
        return FailoverWords::tr(
                   "Its lost-link rule has run since %1: it pauses by itself and closes what it has open.")
            .arg(since);
    }
    Q_UNREACHABLE();
}

} // namespace

QString FailoverWords::standing(Standing standing)
{
    switch (standing) {
    case Standing::Dormant:
        return tr("Dormant");
    case Standing::Paused:
        return tr("Paused");
    case Standing::Unfit:
        return tr("Cannot");
    }
    Q_UNREACHABLE();
}

QString FailoverWords::facts(const FailoverPlan &plan, UtcTime now)
{
    QStringList facts;
    if (plan.heardAt) {
        facts << tr("%1 was last heard at %2, %3 ago.")
                     .arg(plan.name, Words::timeOf(*plan.heardAt, now),
                          Words::duration(std::max(now - *plan.heardAt, milliseconds(0))));
    }
    if (!plan.positions) {
        facts << tr("What it has open is not known.");
    } else if (*plan.positions == 0) {
        facts << tr("It last said that it has no position open.");
    } else {
        facts << tr("It last said that it has %1 open.").arg(Words::positions(*plan.positions));
    }
    return facts.join(QLatin1Char(' '));
}

QString FailoverWords::doubts(const FailoverDoubts &doubts, UtcTime now)
{
    QStringList lines;
    if (doubts.linkSince) {
        lines << tr("This console's own link changed at %1, after the bot's last word: it may have missed more.")
                     .arg(Words::timeOf(*doubts.linkSince, now));
    }
    if (!doubts.diedWithIt.empty()) {
        const QStringList names(doubts.diedWithIt.begin(), doubts.diedWithIt.end());
        lines << tr("Fell silent within minutes of it: %1. That may be a lost network, and not dead bots.")
                     .arg(Words::list(names));
    }
    return lines.join(QLatin1Char('\n'));
}

QString FailoverWords::fence(const FailoverFence &fence, UtcTime now)
{
    switch (fence.rule) {
    case FailoverFence::Rule::Ends: {
        const QString rule = ruleOf(fence.policy.act, Words::timeOf(fence.deadSince, now));
        return now >= *fence.opensAt
                 ? tr("%1 By that rule it opens nothing more since %2; nobody has seen that.")
                       .arg(rule, Words::timeOf(*fence.opensAt, now))
                 : tr("%1 Until %2 it may still trade, %3 from now.")
                       .arg(rule, Words::timeOf(*fence.opensAt, now), Words::duration(*fence.opensAt - now));
    }
    case FailoverFence::Rule::CarriesOn:
        return tr("Its lost-link rule is to carry on: it may still be trading. Only a look at the exchange can tell.");
    case FailoverFence::Rule::Unprovable:
        return tr("A plain bot has no lost-link rule: it may still be trading. Only a look at the exchange can tell.");
    }
    Q_UNREACHABLE();
}

QString FailoverWords::steps(const FailoverPlan &plan, const FailoverCandidate &candidate)
{
    const QString first = tr("%1 gets a pause into its mailbox: when it comes back it stays paused.").arg(plan.name);
    return candidate.standing == Standing::Paused
             ? tr("%1 Then %2 is resumed, and takes over when it has proved that.").arg(first, candidate.name)
             : tr("%1 Then %2 takes over.").arg(first, candidate.name);
}

} // namespace fleet
