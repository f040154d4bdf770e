// fleet-cli: the same acts without a window.
#include "Act.h"
#include "FailoverCommand.h"
#include "HistoryCommand.h"
#include "Interrupt.h"
#include "Options.h"
#include "Output.h"
#include "Programs.h"
#include "WatchCommands.h"

#include "core/Files.h"
#include "engine/ApiKeys.h"
#include "engine/EngineAccess.h"
#include "engine/FleetWait.h"
#include "engine/ProfileSetup.h"
#include "protocol/Crypto.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLoggingCategory>

namespace fleet::cli {

namespace {

constexpr milliseconds enginePatience{2'000};
/// A fresh engine listens for so long before it tells what it knows.
constexpr milliseconds listeningTime{3'000};

QString tr(const char *text)
{
    return QCoreApplication::translate("fleet-cli", text);
}

ExitCode fail(const Problem &problem)
{
    printError(problem);
    return problem.kind == ProblemKind::Offline || problem.kind == ProblemKind::Timeout ? ExitCode::NoGateway
                                                                                        : ExitCode::Failure;
}

QString keyPlaceLine(const Profile &profile)
{
    if (profile.apiKeyPlace == ApiKeyPlace::File) {
        return tr("The API key is in a private file of the profile.");
    }
    return tr("The API key is in the desktop keychain. A program started outside this desktop session - over SSH, by "
              "cron - cannot read it there, so it could not stop the fleet by itself while no console runs.");
}

QCoro::Task<ExitCode> moveKey(Profile profile, ApiKeyPlace to)
{
    const Result<KeyMove> moved = co_await moveApiKey(profile.paths.folder, to);
    if (!moved) {
        co_return fail(moved.error());
    }
    printLine(keyPlaceLine(moved->profile));
    if (!moved->leftBehind.isEmpty()) {
        printError(tr("It is in its former place as well, and could not be erased there: %1").arg(moved->leftBehind));
        co_return ExitCode::Partly;
    }
    co_return ExitCode::Confirmed;
}

QCoro::Task<ExitCode> init(InitOptions options, QString folder)
{
    const Result<QByteArray> key = readFile(options.apiKeyFile, 4096);
    if (!key) {
        co_return fail(key.error());
    }
    SystemClock clock;
    SetupRequest request;
    request.folder = folder;
    request.gateway = options.gateway;
    request.organisation = options.organisation;
    request.managerId = options.manager;
    request.apiKey = key->trimmed();
    request.keyPlace = options.keychain ? ApiKeyPlace::Keychain : ApiKeyPlace::File;
    const Result<SetupReport> report = co_await setUpProfile(request, clock);
    if (!report) {
        printError(tr("Cannot connect to %1.").arg(options.gateway));
        co_return fail(report.error());
    }
    printLine(
        tr("Profile %1 is connected to %2 as %3.")
            .arg(report->profile.paths.folder, report->profile.gateway.toString(), report->profile.identity.managerId));
    printLine(keyPlaceLine(report->profile));
    for (const QString &remark : report->remarks) {
        printLine(remark);
    }
    printLine(tr("Recovery code, shown this once; write it on paper and keep it away from this machine:"));
    printLine(report->recoveryCode);
    co_return ExitCode::Confirmed;
}

QCoro::Task<ExitCode> applyFleet(Profile profile, QString path, bool planOnly, bool json)
{
    const Result<QByteArray> file = readFile(path);
    if (!file) {
        co_return fail(file.error());
    }
    EngineAccess access(profile);
    const Result<void> opened = co_await access.open(enginePatience);
    if (!opened) {
        co_return fail(opened.error());
    }
    const Result<QJsonObject> applied = co_await access.admin().applyFleet(*file, planOnly);
    if (!applied) {
        printError(applied.error().detail);
        co_return applied.error().kind == ProblemKind::Invalid ? ExitCode::Usage : fail(applied.error());
    }
    if (json) {
        printJson(*applied);
    } else {
        const QJsonArray bots = applied->value(QLatin1StringView("bots")).toArray();
        for (const QJsonValue &bot : bots) {
            printLine(QStringLiteral("%1  %2  %3  %4")
                          .arg(bot[QLatin1StringView("step")].toString(), -8)
                          .arg(bot[QLatin1StringView("name")].toString(), bot[QLatin1StringView("agent_id")].toString(),
                               bot[QLatin1StringView("note")].toString()));
        }
        const QJsonArray limits = applied->value(QLatin1StringView("changed_limits")).toArray();
        for (const QJsonValue &whose : limits) {
            printLine(QStringLiteral("%1  %2").arg(QStringLiteral("limits"), -8).arg(whose.toString()));
        }
        if (!planOnly) {
            printLine(tr("%1 enrolled, bundles in %2")
                          .arg(applied->value(QLatin1StringView("enrolled")).toInt())
                          .arg(profile.paths.bundles()));
        }
    }
    const QJsonArray failures = applied->value(QLatin1StringView("failures")).toArray();
    for (const QJsonValue &failed : failures) {
        printError(QStringLiteral("%1: %2").arg(failed[QLatin1StringView("name")].toString(),
                                                failed[QLatin1StringView("problem")].toString()));
    }
    co_return failures.isEmpty() ? ExitCode::Confirmed : ExitCode::Partly;
}

bool hasListened(const FleetSnapshot &fleet)
{
    return fleet.link.sweepUp && fleet.link.state != LinkState::Connecting;
}

QCoro::Task<ExitCode> status(Profile profile, bool json)
{
    EngineAccess access(profile);
    const Result<void> opened = co_await access.open(enginePatience);
    if (!opened) {
        co_return fail(opened.error());
    }
    if (access.isOwn()) {
        // A figure that nobody listened for is worth nothing: give the bus a moment to speak.
        co_await until(&access.client(), FleetTest(hasListened), listeningTime);
    }
    const FleetSnapshot &fleet = access.client().snapshot();
    if (json) {
        printJson(statusJson(fleet));
    } else {
        printStatus(fleet);
    }
    const bool deaf =
        fleet.link.state == LinkState::Connecting || (fleet.link.state == LinkState::Blind && profile.readable);
    co_return deaf ? ExitCode::NoGateway : ExitCode::Confirmed;
}

QCoro::Task<ExitCode> operations(Profile profile, bool json)
{
    EngineAccess access(profile);
    const Result<void> opened = co_await access.open(enginePatience);
    if (!opened) {
        co_return fail(opened.error());
    }
    QJsonArray array;
    for (const OperationView &operation : access.client().snapshot().operations) {
        array.append(operationJson(operation));
        if (!json) {
            printLine(QStringLiteral("%1  %2  %3  %4  %5")
                          .arg(toIso(operation.createdAt), operation.id.text(), toString(operation.verb),
                               headline(operation), operation.reason));
        }
    }
    if (json) {
        printJson({{QStringLiteral("operations"), array}});
    }
    co_return ExitCode::Confirmed;
}

QCoro::Task<ExitCode> dispatch(Options options)
{
    const QString folder = options.profile.isEmpty() ? defaultProfileFolder() : options.profile;
    ExitCode code = ExitCode::Usage;
    if (options.command == QLatin1StringView("sandbox")) {
        code = co_await runSandbox(options.sandbox, options.profile);
        co_return code;
    }
    if (options.command == QLatin1StringView("bots")) {
        code = co_await runBots(options.bundles, options.only);
        co_return code;
    }
    if (options.command == QLatin1StringView("init")) {
        code = co_await init(options.init, folder);
        co_return code;
    }
    if (!profileExists(folder)) {
        printError(
            tr("There is no profile in %1. Make one with fleet-cli init, or try fleet-cli sandbox --profile DIR.")
                .arg(folder));
        co_return ExitCode::Usage;
    }
    const Result<Profile> profile = loadProfile(folder);
    if (!profile) {
        co_return fail(profile.error());
    }
    if (options.command == QLatin1StringView("serve")) {
        code = co_await serve(*profile);
    } else if (options.command == QLatin1StringView("move-key")) {
        code = co_await moveKey(*profile, apiKeyPlaceFromString(options.moveKeyTo).value_or(ApiKeyPlace::File));
    } else if (options.command == QLatin1StringView("apply")) {
        code = co_await applyFleet(*profile, options.fleetFile, options.planOnly, options.json);
    } else if (options.command == QLatin1StringView("status")) {
        code = co_await status(*profile, options.json);
    } else if (options.command == QLatin1StringView("operations")) {
        code = co_await operations(*profile, options.json);
    } else if (options.command == QLatin1StringView("health")) {
        code = co_await health(*profile, options.json);
    } else if (options.command == QLatin1StringView("alerts")) {
        code = co_await alerts(*profile, options.alerts);
    } else if (options.command == QLatin1StringView("check")) {
        code = co_await check(*profile, options.json);
    } else if (options.command == QLatin1StringView("watch")) {
        code = co_await watch(*profile, options.watchSeconds);
    } else if (options.command == QLatin1StringView("history")) {
        code = co_await history(*profile, options.history);
    } else if (options.command == QLatin1StringView("reason")) {
        code = co_await addReason(*profile, options.operation, options.act.reason, options.json);
    } else if (options.command == QLatin1StringView("failover")) {
        code = co_await failOver(*profile, options.bot, options.failover, options.act);
    } else if (options.command == QLatin1StringView("deregister")) {
        code = co_await deregister(*profile, options.bot, options.act, options.json);
    } else {
        code = co_await act(*profile, options.act);
    }
    co_return code;
}

QCoro::Task<void> runAndQuit(Options options)
{
    const ExitCode code = co_await dispatch(std::move(options));
    QCoreApplication::exit(static_cast<int>(code));
}

} // namespace

} // namespace fleet::cli

int main(int argc, char **argv)
{
    int exitStatus = 0;
    const std::optional<fleet::cli::Options> options = fleet::cli::readOptions(argc, argv, exitStatus);
    if (!options) {
        return exitStatus;
    }
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("fleet-cli"));
    // Standard error is for who runs this: oddities and troubles. QT_LOGGING_RULES asks for more.
    QLoggingCategory::setFilterRules(QStringLiteral("fleet.*.debug=false\nfleet.*.info=false"));
    fleet::crypto::initialise();
    // The loop must run before a coroutine can end it.
    QMetaObject::invokeMethod(
        &app, [options] { static_cast<void>(fleet::cli::runAndQuit(*options)); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
