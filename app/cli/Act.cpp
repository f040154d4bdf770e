#include "Act.h"

#include "Output.h"
#include "Waiting.h"

#include "core/Files.h"
#include "core/Json.h"
#include "core/Uuid.h"
#include "engine/EngineAccess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSysInfo>
#include <QTextStream>

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace fleet::cli {

namespace {

constexpr milliseconds otherEnginePatience{2'000};
/// An engine that did not answer in time is given so long to come back before a stop that went out without it is reported.
constexpr milliseconds enginesReturn{2'000};
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

void print(const OperationView &view, bool json)
{
    if (json) {
        printJson(operationJson(view));
    } else {
        printOperation(view);
    }
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

/// The gateway answered to each message, or did not in its time.
bool isTried(const OperationView &operation)
{
    return std::none_of(operation.deliveries.begin(), operation.deliveries.end(), [](const DeliveryView &delivery) {
        return delivery.state == DeliveryState::Queued && delivery.says.isEmpty();
    });
}

/// When this process and its engine end: what of a stop is not with the gateway, and who goes on with it.
void sayUnsent(const OperationView &stop)
{
    const auto unsent = std::count_if(stop.deliveries.begin(), stop.deliveries.end(), [](const DeliveryView &delivery) {
        return delivery.state == DeliveryState::Queued;
    });
    if (unsent == 0) {
        return;
    }
    printError(tr("%1 of %2 messages are not with the gateway, and nobody carries this stop on now: fleet-cli serve, "
                  "the console or any later fleet-cli call on this profile does.")
                   .arg(unsent)
                   .arg(stop.deliveries.size()));
    if (!stop.recorded) {
        printError(tr("It is not on disk: then nothing knows of it but this output. Ask for the stop again."));
    }
}

milliseconds left(const QDeadlineTimer &end)
{
    return milliseconds(end.remainingTime());
}

/// No engine has it: the stop is repeated until the gateway has it, or the waiting is over.
QCoro::Task<void> waitForDirect(EngineAccess &access, OperationId id, QDeadlineTimer end)
{
    SteadfastClient &client = access.client();
    // Named, because GCC 12 destroys a lambda twice that is born inside a co_await.
    const std::function<bool(const FleetSnapshot &)> sent = [&client, id](const FleetSnapshot &) {
        return client.isDirectOver(id);
    };
    co_await until(client, sent, left(end));
    // An engine that hangs may be back soon. One that starts here is waited for as long as for any proof.
    const std::function<bool(const FleetSnapshot &)> back = [&access, id](const FleetSnapshot &) {
        return access.isOwn() || !access.client().isDirect(id);
    };
    co_await until(client, back, std::min(left(end), enginesReturn));
}

/// `known`: what is said of it when nobody tells more.
QCoro::Task<ExitCode> waitFor(EngineAccess &access, OperationView known, ActOptions options, bool readable)
{
    const OperationId id = known.id;
    SteadfastClient &client = access.client();
    const QDeadlineTimer end(milliseconds(static_cast<qint64>(options.waitSeconds * 1000)));
    if (client.isDirect(id)) {
        co_await waitForDirect(access, id, end);
    }
    if (!client.isDirect(id) || access.isOwn()) {
        // Level-0 bots and refusals end too; only what is still open is waited for.
        const std::function<bool(const FleetSnapshot &)> settled = [id, readable](const FleetSnapshot &fleet) {
            const OperationView *view = findOperation(fleet, id);
            return view != nullptr && isSettled(*view, fleet, readable);
        };
        co_await until(client, settled, left(end));
    }
    const bool emergency = known.verb == Verb::EmergencyStop;
    if (emergency) {
        // With this process its engine ends, and with that every message that is on its way.
        const std::function<bool(const FleetSnapshot &)> tried = [id](const FleetSnapshot &fleet) {
            const OperationView *view = findOperation(fleet, id);
            return view != nullptr && isTried(*view);
        };
        co_await until(client, tried, left(end) + sendPatience);
    }
    if (const OperationView *view = findOperation(client.snapshot(), id)) {
        known = *view;
    }
    const bool direct = client.isDirect(id);
    const QString remark = direct ? std::exchange(known.problem, {}) : QString();
    const ExitCode code = exitCodeOf(known);
    if (direct) {
        printError(remark);
    }
    if (emergency && access.isOwn()) {
        sayUnsent(known);
    }
    if (!readable) {
        printError(tr("This gateway cannot be read: the command was sent, no bot can prove that it carried it out."));
    }
    print(known, options.json);
    co_return code;
}

/// The engine has the request and said nothing: it may still carry it out.
QCoro::Task<ExitCode> waitForUnknown(EngineAccess &access, OperationRequest request, ActOptions options, bool readable,
                                     Problem why)
{
    const std::function<bool(const FleetSnapshot &)> known = [id = request.id](const FleetSnapshot &fleet) {
        return findOperation(fleet, id) != nullptr;
    };
    const milliseconds patience(static_cast<qint64>(options.waitSeconds * 1000));
    const bool told = co_await until(access.client(), known, patience);
    if (!told) {
        printError(tr("%1 It is not known whether anything was sent.").arg(describe(why)));
        co_return ExitCode::Partly;
    }
    const OperationView view = *findOperation(access.client().snapshot(), request.id);
    const ExitCode code = co_await waitFor(access, view, options, readable);
    co_return code;
}

QCoro::Task<void> exportFile(EngineAccess &access, OperationId id, QString path)
{
    const Result<QByteArray> file = co_await access.client().stopFile(id);
    const Result<void> written = file ? writePrivateFile(path, *file) : Result<void>(failure(file.error()));
    if (!written) {
        printError(written.error());
    }
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
    const Result<OperationView> taken = co_await access.client().submit(request);
    if (!taken && taken.error().kind == ProblemKind::Timeout) {
        const ExitCode code = co_await waitForUnknown(access, request, options, profile.readable, taken.error());
        co_return code;
    }
    if (!taken) {
        co_return taken.error().kind == ProblemKind::Offline ? refuse(taken.error()) : fail(taken.error());
    }
    if (!options.exportFile.isEmpty()) {
        co_await exportFile(access, request.id, options.exportFile);
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
