#include "Act.h"

#include "Asking.h"
#include "Follower.h"
#include "Output.h"

#include "core/Json.h"
#include "core/Uuid.h"
#include "engine/EngineAccess.h"

#include <QCoreApplication>

namespace fleet::cli {

namespace {

constexpr milliseconds otherEnginePatience{2'000};

QString tr(const char *text)
{
    return QCoreApplication::translate("fleet-cli", text);
}

Result<OperationRequest> requestFrom(const ActOptions &options, const Scope &scope)
{
    OperationRequest request{.id = OperationId(makeUuidV7(SystemClock().now())),
                             .verb = options.verb,
                             .scope = scope,
                             .targets = {},
                             .reason = options.reason,
                             .issuedBy = whoAmI(),
                             .fields = {},
                             .windDown = options.actions.isEmpty() ? std::nullopt : windDownFromString(options.actions),
                             .confirmation = options.confirm};
    if (!options.values.isEmpty()) {
        const Result<QJsonObject> values = parseJsonObject(options.values.toUtf8());
        if (!values) {
            return failure(ProblemKind::Invalid, tr("--values: %1").arg(values.error().detail));
        }
        request.fields = options.verb == Verb::Custom
                           ? QJsonObject{{QStringLiteral("name"), options.name}, {QStringLiteral("payload"), *values}}
                           : *values;
    }
    return request;
}

QString question(const OperationRequest &request, const OperationPlan &plan, const FleetSnapshot &fleet)
{
    return tr("%1 %2: %3 bots, %4 open positions, %5 open orders. Type yes to go on.")
        .arg(toString(request.verb), scopeName(request.scope, fleet))
        .arg(plan.targets.size())
        .arg(plan.holdings.positions.sum ? QString::number(*plan.holdings.positions.sum) : tr("unknown"),
             plan.holdings.orders.sum ? QString::number(*plan.holdings.orders.sum) : tr("unknown"));
}

QString blindQuestion(const OperationRequest &request)
{
    const QString scope =
        request.scope.kind == ScopeKind::Fleet ? tr("the whole fleet") : request.scope.names.join(QStringLiteral(", "));
    return tr("%1 %2: the engine does not answer, so what the bots hold is not known. Type yes to go on.")
        .arg(toString(request.verb), scope);
}

/// Freezes the targets and asks whom it hits. Without an engine only the scope is known.
Result<bool> confirm(EngineAccess &access, OperationRequest &request, bool yes)
{
    const FleetSnapshot &fleet = access.client().snapshot();
    if (!access.client().isReady()) {
        return yes || askOnTerminal(blindQuestion(request));
    }
    const Result<OperationPlan> plan = planOperation(request, fleet);
    if (!plan) {
        return failure(plan.error());
    }
    request.targets = plan->targets;
    return yes || askOnTerminal(question(request, *plan, fleet));
}

} // namespace

QCoro::Task<ExitCode> act(Profile profile, ActOptions options)
{
    const std::optional<Scope> scope = scopeOf(options);
    if (!scope) {
        printError(tr("Name exactly one of --fleet, --group, --exchange and --bot."));
        co_return ExitCode::Usage;
    }
    if (!options.yes && !hasTerminal()) {
        printError(tr("There is no terminal to confirm on: add --yes."));
        co_return ExitCode::Usage;
    }
    const Result<OperationRequest> made = requestFrom(options, *scope);
    if (!made) {
        printError(made.error());
        co_return ExitCode::Usage;
    }
    OperationRequest request = *made;
    EngineAccess access(profile);
    const bool emergency = options.verb == Verb::EmergencyStop;
    // A stop waits for no disk: an engine that starts slowly finds it in spill/.
    const milliseconds patience = emergency ? SteadfastClient::stopPatience : otherEnginePatience;
    const Result<void> opened = co_await access.open(patience, emergency ? patience : EngineAccess::usualStart);
    if (!opened && !emergency) {
        co_return refuse(opened.error());
    }
    const Result<bool> confirmed = confirm(access, request, options.yes);
    if (!confirmed) {
        co_return fail(confirmed.error());
    }
    if (!*confirmed) {
        printError(tr("Nothing was sent."));
        co_return ExitCode::Usage;
    }
    Follower follower(access, options, profile.readable);
    const Result<OperationView> taken = co_await access.client().submit(request);
    if (!taken && taken.error().kind == ProblemKind::Timeout) {
        const ExitCode code = co_await follower.find(request.id, taken.error());
        co_return code;
    }
    if (!taken) {
        co_return taken.error().kind == ProblemKind::Offline ? refuse(taken.error()) : fail(taken.error());
    }
    if (!options.exportFile.isEmpty()) {
        co_await follower.exportStopFile(request.id, options.exportFile);
    }
    const ExitCode code = co_await follower.follow(*taken);
    co_return code;
}

QCoro::Task<ExitCode> deregister(Profile profile, QString bot, ActOptions options, bool json)
{
    if (!options.yes && !hasTerminal()) {
        printError(tr("There is no terminal to confirm on: add --yes."));
        co_return ExitCode::Usage;
    }
    EngineAccess access(profile);
    const Result<void> opened = co_await access.open(otherEnginePatience);
    if (!opened) {
        co_return refuse(opened.error());
    }
    const Result<std::vector<BotId>> ids = resolve(Scope::bots({bot}), access.client().snapshot().bots);
    if (!ids) {
        co_return fail(ids.error());
    }
    if (!options.yes && !askOnTerminal(tr("Shut %1 down and take it out of the fleet? Type yes to go on.").arg(bot))) {
        co_return ExitCode::Usage;
    }
    const Result<OperationView> taken = co_await access.admin().deregister(ids->front(), whoAmI());
    if (!taken) {
        co_return fail(taken.error());
    }
    ActOptions waiting = options;
    waiting.json = json;
    Follower follower(access, waiting, profile.readable);
    const ExitCode code = co_await follower.follow(*taken);
    co_return code;
}

QCoro::Task<ExitCode> addReason(Profile profile, QString operation, QString text, bool json)
{
    EngineAccess access(profile);
    const Result<void> opened = co_await access.open(otherEnginePatience);
    if (!opened) {
        co_return refuse(opened.error());
    }
    ReasonRequest request{
        .id = makeUuidV7(SystemClock().now()), .operation = OperationId(operation), .text = text, .issuedBy = whoAmI()};
    const Result<OperationView> added = co_await access.client().addReason(std::move(request));
    if (!added) {
        co_return fail(added.error());
    }
    printOperation(*added, json);
    co_return ExitCode::Confirmed;
}

} // namespace fleet::cli
