#include "models/ConnectionWords.h"

#include "models/Words.h"

#include <QLocale>

#include <algorithm>

namespace fleet {

namespace {

QString dayOf(UtcTime time)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(toEpochMs(time));
    return QLocale().toString(moment.date(), QStringLiteral("d MMM yyyy"));
}

} // namespace

QString ConnectionWords::name(ConnectionStage stage)
{
    switch (stage) {
    case ConnectionStage::Address:
        return tr("Address");
    case ConnectionStage::Encryption:
        return tr("Encryption");
    case ConnectionStage::Dialect:
        return tr("Gateway");
    case ConnectionStage::Key:
        return tr("API key");
    case ConnectionStage::Tier:
        return tr("Tier");
    case ConnectionStage::Clock:
        return tr("Clock");
    case ConnectionStage::Identity:
        return tr("Fleet manager");
    case ConnectionStage::LiveChannel:
        return tr("Live channel");
    }
    Q_UNREACHABLE();
}

QString ConnectionWords::state(StageState state)
{
    switch (state) {
    case StageState::Waiting:
        return tr("waiting");
    case StageState::Running:
        return tr("running");
    case StageState::Passed:
        return tr("passed");
    case StageState::Warned:
        return tr("passed with a warning");
    case StageState::Failed:
        return tr("failed");
    }
    Q_UNREACHABLE();
}

Severity ConnectionWords::severity(StageState state)
{
    switch (state) {
    case StageState::Waiting:
        return Severity::Unknown;
    case StageState::Running:
        return Severity::Pending;
    case StageState::Passed:
        return Severity::Healthy;
    case StageState::Warned:
        return Severity::Warning;
    case StageState::Failed:
        return Severity::Critical;
    }
    Q_UNREACHABLE();
}

QString ConnectionWords::lookedFor(ConnectionStage stage)
{
    switch (stage) {
    case ConnectionStage::Address:
        return tr("is the name known, does something answer there");
    case ConnectionStage::Encryption:
        return tr("is the certificate one this machine trusts");
    case ConnectionStage::Dialect:
        return tr("is it a GreenHelix gateway, and which dialect does it speak");
    case ConnectionStage::Key:
        return tr("is it taken, and is it the fleet manager's");
    case ConnectionStage::Tier:
        return tr("are its calls enough for your bots");
    case ConnectionStage::Clock:
        return tr("do this machine and the gateway agree on the time");
    case ConnectionStage::Identity:
        return tr("is your agent registered");
    case ConnectionStage::LiveChannel:
        return tr("do events come at once");
    }
    Q_UNREACHABLE();
}

QString ConnectionWords::encryption(const ConnectionFacts &facts)
{
    if (!facts.encryption) {
        return facts.isLoopback ? tr("None is needed: nothing leaves this machine.")
                                : tr("None. Whoever is on the way reads the key and every command.");
    }
    return tr("%1, certificate valid until %2.").arg(facts.encryption->protocol, dayOf(facts.encryption->validUntil));
}

QString ConnectionWords::dialect(const ConnectionFacts &facts, bool keyRefused)
{
    if (keyRefused) {
        return tr("A gateway answers; which dialect it speaks it tells only to a key that it takes.");
    }
    const QString dialect = facts.dialect == Dialect::Rest ? tr("REST dialect") : tr("tool dialect");
    QStringList parts{facts.version.isEmpty() ? dialect : tr("%1, version %2").arg(dialect, facts.version)};
    if (facts.roundTrip) {
        parts << tr("answers in %1 ms").arg(Words::number(facts.roundTrip->count()));
    }
    if (facts.isSandbox) {
        parts << tr("a sandbox: no real money moves");
    }
    return parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

QString ConnectionWords::clock(const ConnectionFacts &facts)
{
    if (facts.isSandbox) {
        return tr("A sandbox has a time of its own, and the console takes it over.");
    }
    if (!facts.clockSkew) {
        return tr("The gateway does not tell its time.");
    }
    const milliseconds skew = std::chrono::abs(*facts.clockSkew);
    if (skew < seconds(1)) {
        return tr("Both agree within a second.");
    }
    return *facts.clockSkew > milliseconds(0)
             ? tr("This machine is %1 behind the gateway.").arg(Words::duration(skew))
             : tr("This machine is %1 ahead of the gateway.").arg(Words::duration(skew));
}

QString ConnectionWords::identity(const ConnectionFacts &facts)
{
    return facts.registeredAt ? tr("%1 is registered since %2.").arg(facts.managerId, dayOf(*facts.registeredAt))
                              : tr("%1 is registered.").arg(facts.managerId);
}

QString ConnectionWords::budget(const CallBudget &budget)
{
    return tr("%1 need about %2 calls an hour: %3 to listen, %4 kept for a stop. This tier allows %5.")
        .arg(Words::bots(budget.bots), Words::number(budget.needed()), Words::number(budget.listening),
             Words::number(budget.reserve), Words::number(budget.allowed));
}

QString ConnectionWords::slowStop(const CallBudget &budget)
{
    if (!budget.stopTakes) {
        return {};
    }
    const QString last = Words::duration(*budget.stopTakes);
    const QString calls =
        tr("A stop of %1 is %2 calls.").arg(Words::bots(budget.bots), Words::number(budget.stopCalls));
    const QString pace = Words::number(budget.perMinute);
    const QString goes =
        budget.atOnce > 0
            ? tr("In the busiest hour %1 of them leave at once, then %2 a minute: the last bot is told after up to %3.")
                  .arg(Words::number(budget.atOnce), pace, last)
            : tr("Once the hour's calls are used up, %1 a minute leave: the last bot is told after up to %2.")
                  .arg(pace, last);
    return tr("%1 %2", "two sentences").arg(calls, goes);
}

QString ConnectionWords::tierWarning(const CallBudget &budget)
{
    const QString stop = slowStop(budget);
    if (budget.verdict == BudgetVerdict::TooSmall) {
        const QString blind = tr("The console would be blind for a part of every hour. Get a key of a larger tier.");
        return stop.isEmpty() ? blind : tr("%1 %2", "two sentences").arg(stop, blind);
    }
    return stop.isEmpty() ? tr("In a busy hour charts and lists wait, so that a stop does not have to.")
                          : tr("%1 %2", "two sentences").arg(stop, tr("Get a larger tier, or fewer bots a key."));
}

QString ConnectionWords::passed(ConnectionStage stage, const ConnectionReport &report)
{
    const ConnectionFacts &facts = report.facts;
    switch (stage) {
    case ConnectionStage::Address:
        return tr("%1 answers at %2.").arg(facts.host, facts.peer);
    case ConnectionStage::Encryption:
        return encryption(facts);
    case ConnectionStage::Dialect:
        return dialect(facts, report.at(ConnectionStage::Key).state == StageState::Failed);
    case ConnectionStage::Key:
        return facts.capabilities.readsMessages ? tr("Taken, and it is the key of %1.").arg(facts.managerId)
                                                : tr("Taken. Whose key it is this gateway does not tell.");
    case ConnectionStage::Tier: {
        if (!facts.budget) {
            return tr("Neither the key nor the gateway tells it.");
        }
        return facts.tier.isEmpty() ? budget(*facts.budget)
                                    : QString(facts.tier + QStringLiteral(": ") + budget(*facts.budget));
    }
    case ConnectionStage::Clock:
        return clock(facts);
    case ConnectionStage::Identity:
        return identity(facts);
    case ConnectionStage::LiveChannel:
        return report.at(stage).state == StageState::Passed ? tr("Open: events come within milliseconds.")
                                                            : tr("There is none: events come with the next sweep.");
    }
    Q_UNREACHABLE();
}

QString ConnectionWords::finding(ConnectionStage stage, const ConnectionReport &report)
{
    const StageFinding &finding = report.at(stage);
    switch (finding.state) {
    case StageState::Waiting:
    case StageState::Running:
        return lookedFor(stage);
    case StageState::Passed:
    case StageState::Warned:
        return passed(stage, report);
    case StageState::Failed:
        return stage == ConnectionStage::Clock ? clock(report.facts)
             : finding.problem                 ? describe(*finding.problem)
                                               : QString();
    }
    Q_UNREACHABLE();
}

QString ConnectionWords::warning(ConnectionStage stage, const ConnectionReport &report)
{
    const ConnectionFacts &facts = report.facts;
    switch (stage) {
    case ConnectionStage::Encryption:
        return facts.encryption ? tr("Ask the gateway's operator for a new certificate before it expires.")
                                : tr("Use https:// for anything but a test.");
    case ConnectionStage::Dialect:
        return tr("It cannot be read: commands are sent, but no bot can prove that it carried them out.");
    case ConnectionStage::Tier:
        if (!facts.budget) {
            return tr("The console starts with the pace of the smallest tier until an answer tells more.");
        }
        return tierWarning(*facts.budget);
    case ConnectionStage::Clock:
        return facts.clockSkew ? tr("Ages and charts are off by as much. Let this machine keep its time by NTP.")
                               : tr("Make sure that this machine keeps its time by NTP.");
    case ConnectionStage::LiveChannel:
        return tr(
            "The console asks every 10 s instead, and shows changes that much later. Stops are not slowed by this.");
    case ConnectionStage::Identity:
        return tr("Does another console run this fleet? Then open its profile instead: connecting makes new keys, and "
                  "the bots that were enrolled there will not obey this console.");
    case ConnectionStage::Address:
    case ConnectionStage::Key:
        return {};
    }
    Q_UNREACHABLE();
}

QString ConnectionWords::keyAdvice(const Problem &problem, const ConnectionFacts &facts)
{
    if (problem.kind == ProblemKind::Payment) {
        return tr("The account behind this key has no credit left. Top it up, then test again.");
    }
    if (problem.kind == ProblemKind::Forbidden) {
        return tr("It is not the key of %1. Check the organisation, or use that agent's own key.").arg(facts.managerId);
    }
    return tr("Paste it again from where it was shown, whole and without spaces; it may also have been revoked.");
}

QString ConnectionWords::failureAdvice(ConnectionStage stage, const ConnectionReport &report)
{
    const Problem problem = report.at(stage).problem.value_or(Problem{});
    switch (stage) {
    case ConnectionStage::Address:
        return problem.kind == ProblemKind::Invalid ? tr("Correct what you typed, then test again.")
             : problem.kind == ProblemKind::NotFound
                 ? tr("Look for a typing error; else ask who runs your name server.")
                 : tr("Check port, firewall and VPN, then test again.");
    case ConnectionStage::Encryption:
        return problem.kind == ProblemKind::Unauthorized
                 ? tr("Do not go on: somebody may stand between you and the gateway. Have its certificate put right.")
                 : tr("What answers there does not speak TLS. Check port and https://.");
    case ConnectionStage::Dialect:
        return problem.kind == ProblemKind::RateLimited
                 ? tr("Its allowance is used up. Wait a minute, then test again.")
             : problem.kind == ProblemKind::Protocol
                 ? tr("Check host and port: it may be another service of the same machine.")
                 : tr("The gateway is in trouble, not your settings. Test again in a while.");
    case ConnectionStage::Key:
        return keyAdvice(problem, report.facts);
    case ConnectionStage::Clock:
        return tr("Bots would refuse every resume as expired. Set this machine's clock by NTP, then test again.");
    case ConnectionStage::Identity:
        return problem.kind == ProblemKind::NotFound
                 ? tr("Register this agent on the gateway first, or check the organisation.")
                 : tr("Test again in a while.");
    case ConnectionStage::Tier:
    case ConnectionStage::LiveChannel:
        return tr("Test again in a while.");
    }
    Q_UNREACHABLE();
}

QString ConnectionWords::advice(ConnectionStage stage, const ConnectionReport &report)
{
    switch (report.at(stage).state) {
    case StageState::Waiting:
    case StageState::Running:
    case StageState::Passed:
        return {};
    case StageState::Warned:
        return warning(stage, report);
    case StageState::Failed:
        return failureAdvice(stage, report);
    }
    Q_UNREACHABLE();
}

QString ConnectionWords::summary(const ConnectionReport &report)
{
    const auto failed = std::find_if(connectionStages.begin(), connectionStages.end(), [&](ConnectionStage stage) {
        return report.at(stage).state == StageState::Failed;
    });
    if (failed != connectionStages.end()) {
        return tr("Not connected: %1 failed. What you typed is kept.").arg(name(*failed));
    }
    if (const auto &budget = report.facts.budget; budget && budget->stopTakes) {
        return tr("This key cannot stop %1 at once: it takes up to %2. Get a key of a larger tier before you rely on "
                  "it.")
            .arg(Words::bots(budget->bots), Words::duration(*budget->stopTakes));
    }
    return summarySeverity(report) == Severity::Healthy ? tr("Everything the console needs is there.")
                                                        : tr("It can be used. Read the warnings first.");
}

Severity ConnectionWords::summarySeverity(const ConnectionReport &report)
{
    if (report.hasFailed()) {
        return Severity::Critical;
    }
    const bool warned = std::any_of(report.stages.begin(), report.stages.end(),
                                    [](const StageFinding &finding) { return finding.state == StageState::Warned; });
    return warned ? Severity::Warning : Severity::Healthy;
}

} // namespace fleet
