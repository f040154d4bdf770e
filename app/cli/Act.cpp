#include "Act.h"

#include "Output.h"
#include "Waiting.h"

#include "core/Files.h"
#include "core/Json.h"
#include "core/Uuid.h"
#include "engine/DirectStop.h"
#include "engine/EngineAccess.h"
#include "engine/FleetClock.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QSysInfo>
#include <QTextStream>

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace fleet::cli {

namespace {

constexpr milliseconds otherEnginePatience{2'000};
constexpr milliseconds stopPatience{200};
/// Every message of a stop has an answer by then, or none within its time.
constexpr milliseconds sendPatience{10'000};

QString tr(const char *text)
{
    return QCoreApplication::translate("fleet-cli", text);
}

QString whoAmI()
{
    return QStringLiteral("%1@%2").arg(qEnvironmentVariable("USER", QStringLiteral("unattended")),
                                       QSysInfo::machineHostName());
}

bool askOnTerminal(const QString &question)
{
    printLine(question);
    QTextStream input(stdin);
    return input.readLine().trimmed().compare(QLatin1StringView("yes"), Qt::CaseInsensitive) == 0;
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
        .arg(plan.positions ? QString::number(*plan.positions) : tr("unknown"),
             plan.orders ? QString::number(*plan.orders) : tr("unknown"));
}

ExitCode report(const OperationView &view, bool json)
{
    if (json) {
        printJson(operationJson(view));
    } else {
        printOperation(view);
    }
    return exitCodeOf(view);
}

ExitCode fail(const Problem &problem)
{
    printError(problem);
    return exitCodeOf(problem);
}

/// No engine can be had: what cannot be recorded is not sent. It says nothing about the gateway.
ExitCode refuse(const Problem &problem)
{
    printError(tr("%1 Nothing was sent.").arg(describe(problem)));
    return ExitCode::RefusedHere;
}

/// What waiting any longer could add: a gateway that cannot be read tells of nothing but the sending.
bool isSettled(const OperationView &operation, const FleetSnapshot &fleet, bool readable)
{
    const bool sent =
        std::none_of(operation.deliveries.begin(), operation.deliveries.end(),
                     [](const DeliveryView &delivery) { return delivery.state == DeliveryState::Queued; });
    const bool stored = operation.recorded || fleet.link.diskFailing; // a full disk holds up no emergency
    return stored && (operation.ended || (sent && !readable));
}

Result<void> exportStop(const QString &path, const QByteArray &bytes)
{
    return writePrivateFile(path, bytes);
}

/// No engine takes it, for the reason `why`: an emergency stop goes out by itself.
QCoro::Task<Result<OperationView>> stopDirectly(Profile profile, OperationRequest request, ActOptions options,
                                                Problem why)
{
    const std::unique_ptr<Clock> clock = makeFleetClock(profile);
    Result<std::unique_ptr<DirectStop>> stop = DirectStop::prepare(profile, request, *clock);
    if (!stop) {
        co_return failure(stop.error());
    }
    if (!options.exportFile.isEmpty()) {
        const Result<void> written = exportStop(options.exportFile, (*stop)->stopFile());
        if (!written) {
            printError(written.error());
        }
    }
    DirectStop *sending = stop->get();
    QMetaObject::invokeMethod(sending, &DirectStop::send, Qt::QueuedConnection);
    const milliseconds patience = std::max(sendPatience, milliseconds(static_cast<qint64>(options.waitSeconds * 1000)));
    co_await qCoro(sending, &DirectStop::finished, patience);
    printError(QStringLiteral("%1 %2").arg(describe(why), sending->remark()));
    co_return sending->view();
}

bool isEngineGone(const Problem &problem)
{
    return problem.kind == ProblemKind::Offline || problem.kind == ProblemKind::Cancelled;
}

/// The engine may end just before it is asked: the next one is asked again. What has one id is done once.
QCoro::Task<Result<OperationView>> submit(EngineAccess &access, OperationRequest request, milliseconds patience)
{
    const Result<OperationView> taken = co_await access.client().submit(request);
    if (taken || !isEngineGone(taken.error())) {
        co_return taken;
    }
    const std::function<bool(const FleetSnapshot &)> isThere = [](const FleetSnapshot &) { return true; };
    const bool back = co_await until(access.client(), isThere, patience);
    if (!back) {
        co_return taken;
    }
    const Result<OperationView> again = co_await access.client().submit(request);
    co_return again;
}

/// `known`: what is said of it when no engine tells more.
QCoro::Task<ExitCode> waitFor(EngineAccess &access, OperationView known, ActOptions options, bool readable)
{
    const OperationId id = known.id;
    const milliseconds patience(static_cast<qint64>(options.waitSeconds * 1000));
    // Level-0 bots and refusals end too; only what is still open is waited for.
    // Named, because GCC 12 destroys a lambda twice that is born inside a co_await.
    const std::function<bool(const FleetSnapshot &)> settled = [id, readable](const FleetSnapshot &fleet) {
        const OperationView *view = findOperation(fleet, id);
        return view != nullptr && isSettled(*view, fleet, readable);
    };
    co_await until(access.client(), settled, patience);
    const OperationView *view = findOperation(access.client().snapshot(), id);
    if (!readable) {
        printError(tr("This gateway cannot be read: the command was sent, no bot can prove that it carried it out."));
    }
    co_return report(view == nullptr ? known : *view, options.json);
}

} // namespace

QCoro::Task<ExitCode> act(Profile profile, ActOptions options)
{
    const std::optional<Scope> scope = scopeOf(options);
    if (!scope) {
        printError(tr("Name exactly one of --fleet, --group, --exchange and --bot."));
        co_return ExitCode::Usage;
    }
    const bool terminal = ::isatty(STDIN_FILENO) != 0;
    if (!options.yes && !terminal) {
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
    const milliseconds patience = emergency ? stopPatience : otherEnginePatience;
    const Result<void> opened = co_await access.open(patience);
    if (!opened && !emergency) {
        co_return refuse(opened.error());
    }
    if (!opened) {
        const Result<OperationView> sent = co_await stopDirectly(profile, request, options, opened.error());
        co_return sent ? report(*sent, options.json) : fail(sent.error());
    }
    const Result<OperationPlan> plan = planOperation(request, access.client().snapshot());
    if (!plan) {
        co_return fail(plan.error());
    }
    if (!options.yes && !askOnTerminal(question(request, *plan, access.client().snapshot()))) {
        printError(tr("Nothing was sent."));
        co_return ExitCode::Usage;
    }
    request.targets = plan->targets;
    const Result<OperationView> taken = co_await submit(access, request, patience);
    if (!taken && emergency && isEngineGone(taken.error())) {
        const Result<OperationView> sent = co_await stopDirectly(profile, request, options, taken.error());
        if (!sent) {
            co_return fail(sent.error());
        }
        // This process is about to take the engine over, and then adopts what it has just sent.
        const ExitCode code = co_await waitFor(access, *sent, options, profile.readable);
        co_return code;
    }
    if (!taken) {
        co_return fail(taken.error());
    }
    if (!options.exportFile.isEmpty()) {
        const Result<QByteArray> file = co_await access.client().stopFile(request.id);
        const Result<void> written = file ? exportStop(options.exportFile, *file) : Result<void>(failure(file.error()));
        if (!written) {
            printError(written.error());
        }
    }
    const ExitCode code = co_await waitFor(access, *taken, options, profile.readable);
    co_return code;
}

QCoro::Task<ExitCode> deregister(Profile profile, QString bot, ActOptions options, bool json)
{
    if (!options.yes && ::isatty(STDIN_FILENO) == 0) {
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
    const ExitCode code = co_await waitFor(access, *taken, waiting, profile.readable);
    co_return code;
}

} // namespace fleet::cli
