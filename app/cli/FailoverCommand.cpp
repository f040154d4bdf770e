#include "FailoverCommand.h"

#include "Asking.h"
#include "Follower.h"
#include "Output.h"

#include "core/Clock.h"
#include "core/Uuid.h"
#include "engine/EngineAccess.h"
#include "engine/FleetWait.h"
#include "fleet/FailoverRules.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace fleet::cli {

namespace {

constexpr milliseconds enginePatience{2'000};
constexpr milliseconds listeningTime{3'000};

QString tr(const char *text)
{
    return QCoreApplication::translate("fleet-cli", text);
}

bool hasListened(const FleetSnapshot &fleet)
{
    return fleet.link.sweepUp && fleet.link.state != LinkState::Connecting;
}

QString wordOf(Standing standing)
{
    switch (standing) {
    case Standing::Dormant:
        return QStringLiteral("dormant");
    case Standing::Paused:
        return QStringLiteral("paused");
    case Standing::Unfit:
        return QStringLiteral("cannot");
    }
    Q_UNREACHABLE();
}

QStringList doubtsInWords(const FailoverPlan &plan)
{
    QStringList doubts;
    if (plan.doubts.linkSince) {
        doubts << tr("The console's own link changed at %1, after the bot's last word: it may have missed more.")
                      .arg(toIso(*plan.doubts.linkSince));
    }
    if (!plan.doubts.diedWithIt.empty()) {
        const QStringList names(plan.doubts.diedWithIt.begin(), plan.doubts.diedWithIt.end());
        doubts << tr("Fell silent within minutes of it: %1. That may be a lost network.")
                      .arg(names.join(QStringLiteral(", ")));
    }
    return doubts;
}

QJsonObject toJson(const FailoverPlan &plan, UtcTime now)
{
    QJsonArray candidates;
    for (const FailoverCandidate &candidate : plan.candidates) {
        candidates.append(QJsonObject{{QStringLiteral("agent_id"), candidate.bot.text()},
                                      {QStringLiteral("name"), candidate.name},
                                      {QStringLiteral("standing"), wordOf(candidate.standing)},
                                      {QStringLiteral("why"), candidate.why}});
    }
    QJsonObject fence{{QStringLiteral("open"), plan.fence.isOpen(now, false)},
                      {QStringLiteral("says"), inWords(plan.fence, now)}};
    if (plan.fence.opensAt) {
        fence.insert(QStringLiteral("opens_at"), toIso(*plan.fence.opensAt));
    }
    return {{QStringLiteral("agent_id"), plan.dead.text()},
            {QStringLiteral("name"), plan.name},
            {QStringLiteral("refusal"), plan.refusal},
            {QStringLiteral("stateful"), plan.stateful},
            {QStringLiteral("fence"), fence},
            {QStringLiteral("doubts"), QJsonArray::fromStringList(doubtsInWords(plan))},
            {QStringLiteral("candidates"), candidates}};
}

ExitCode list(const FailoverPlan &plan, UtcTime now, bool json)
{
    if (json) {
        printJson(toJson(plan, now));
    } else {
        if (!plan.refusal.isEmpty()) {
            printLine(tr("Nobody can take over from %1 now. %2").arg(plan.name, plan.refusal));
        } else {
            printLine(inWords(plan.fence, now));
        }
        for (const QString &doubt : doubtsInWords(plan)) {
            printLine(doubt);
        }
        for (const FailoverCandidate &candidate : plan.candidates) {
            printLine(QStringLiteral("%1  %2  %3")
                          .arg(candidate.name, -18)
                          .arg(wordOf(candidate.standing), -8)
                          .arg(candidate.why));
        }
    }
    return plan.refusal.isEmpty() && plan.hasFit() ? ExitCode::Confirmed : ExitCode::NoEligibleBot;
}

QString question(const FailoverPlan &plan, const OperationRequest &request)
{
    QStringList parts{doubtsInWords(plan)};
    parts << tr("%1 is held, and %2 takes over. Type yes to go on.").arg(plan.name, request.scope.names.value(0));
    return parts.join(QLatin1Char('\n'));
}

Result<BotId> only(const QString &name, const FleetSnapshot &fleet)
{
    const Result<std::vector<BotId>> ids = resolve(Scope::bots({name}), fleet.bots);
    return ids ? Result<BotId>(ids->front()) : failure(ids.error());
}

Result<OperationRequest> requestFor(const FailoverPlan &plan, const FailoverOptions &failover, const ActOptions &act,
                                    const FleetSnapshot &fleet)
{
    const Result<BotId> to = only(failover.to, fleet);
    if (!to) {
        return failure(to.error());
    }
    const bool stateful = failover.stateful || (plan.stateful && !failover.stateless);
    OperationRequest request{.id = OperationId(makeUuidV7(SystemClock().now())),
                             .verb = Verb::AssumeResponsibility,
                             .scope = Scope::bots({failover.to}),
                             .targets = {*to},
                             .reason = act.reason,
                             .issuedBy = whoAmI(),
                             .fields = failoverFields(plan.dead, stateful, failover.exchangeChecked),
                             .windDown = std::nullopt,
                             .confirmation = {}};
    return request;
}

} // namespace

QCoro::Task<ExitCode> failOver(Profile profile, QString bot, FailoverOptions failover, ActOptions act)
{
    const bool acts = !failover.to.isEmpty();
    if (acts && act.reason.trimmed().isEmpty()) {
        printError(tr("A failover needs a reason: add --reason."));
        co_return ExitCode::Usage;
    }
    if (acts && !act.yes && !hasTerminal()) {
        printError(tr("There is no terminal to confirm on: add --yes."));
        co_return ExitCode::Usage;
    }
    EngineAccess access(profile);
    const Result<void> opened = co_await access.open(enginePatience);
    if (!opened) {
        co_return refuse(opened.error());
    }
    if (access.isOwn()) {
        co_await until(&access.client(), FleetTest(hasListened), listeningTime);
    }
    const FleetSnapshot fleet = access.client().snapshot();
    const Result<BotId> dead = only(bot, fleet);
    const Result<FailoverPlan> plan = dead ? planFailover(*dead, fleet) : Result<FailoverPlan>(failure(dead.error()));
    if (!plan) {
        co_return fail(plan.error());
    }
    if (!acts) {
        co_return list(*plan, fleet.at, act.json);
    }
    const Result<OperationRequest> request = requestFor(*plan, failover, act, fleet);
    if (!request) {
        co_return fail(request.error());
    }
    if (!act.yes && !askOnTerminal(question(*plan, *request))) {
        printError(tr("Nothing was sent."));
        co_return ExitCode::Usage;
    }
    act.verb = Verb::AssumeResponsibility;
    Follower follower(access, act, profile.readable);
    const Result<OperationView> taken = co_await access.client().submit(*request);
    if (!taken && taken.error().kind == ProblemKind::Timeout) {
        const ExitCode code = co_await follower.find(request->id, taken.error());
        co_return code;
    }
    if (!taken) {
        co_return taken.error().kind == ProblemKind::Offline ? refuse(taken.error()) : fail(taken.error());
    }
    const ExitCode code = co_await follower.follow(*taken);
    co_return code;
}

} // namespace fleet::cli
