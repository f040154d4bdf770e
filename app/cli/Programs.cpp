#include "Programs.h"

#include "Interrupt.h"
#include "Output.h"

#include "core/Files.h"
#include "core/Json.h"
#include "engine/EngineAccess.h"
#include "engine/FleetClock.h"
#include "playground/SandboxRun.h"
#include "sandbox/BotHost.h"
#include "sandbox/FaultSpec.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QDir>
#include <QJsonArray>
#include <QTimer>
#include <QUrl>

namespace fleet::cli {

namespace {

constexpr milliseconds enginePatience{2'000};

sandbox::GatewayDialect dialectOf(const QString &word)
{
    if (word == QLatin1StringView("tool")) {
        return sandbox::GatewayDialect::Tool;
    }
    return word == QLatin1StringView("tool10") ? sandbox::GatewayDialect::Tool10 : sandbox::GatewayDialect::Rest;
}

ExitCode fail(const Problem &problem, ExitCode code = ExitCode::Failure)
{
    printError(problem);
    return code;
}

/// Bots of a sandbox live in its time. Only a gateway on this machine can be one: no stranger sets a bot's clock.
std::unique_ptr<Clock> clockOfBots(const QString &bundles)
{
    const QDir folder(bundles);
    const QStringList names = folder.entryList({QStringLiteral("*.bundle")}, QDir::Files, QDir::Name);
    const Result<QByteArray> bytes =
        names.isEmpty() ? Result<QByteArray>(QByteArray()) : readFile(folder.filePath(names.front()));
    const QJsonObject bundle = parseJsonObject(bytes.value_or(QByteArray())).value_or(QJsonObject());
    const QUrl gateway(bundle.value(QLatin1StringView("gateway")).toString());
    return makeGatewayClock(gateway, gateway.host() == QLatin1StringView("127.0.0.1"));
}

} // namespace

QCoro::Task<ExitCode> runSandbox(SandboxOptions options, QString profileFolder)
{
    SandboxRequest request;
    request.profileFolder = profileFolder;
    request.bots = options.bots;
    request.plainBots = options.level0;
    request.standbyBots = options.standby;
    request.port = static_cast<quint16>(options.port);
    request.dialect = dialectOf(options.dialect);
    request.bare = options.bare;
    request.latency = milliseconds(options.latencyMs);
    request.clockRate = options.clockRate;
    request.seed = options.seed;
    if (!options.history.isEmpty()) {
        const Result<milliseconds> history = sandbox::readPastLength(options.history);
        if (!history) {
            co_return fail(history.error(), ExitCode::Usage);
        }
        if (options.bare) {
            const Problem nobody{.kind = ProblemKind::Invalid,
                                 .httpStatus = 0,
                                 .slug = {},
                                 .detail = QStringLiteral("--history is the bots' past; with --bare there are none.")};
            co_return fail(nobody, ExitCode::Usage);
        }
        request.history = *history;
    }
    for (const QString &text : options.faults) {
        const Result<sandbox::FaultSpec> fault = sandbox::readFaultSpec(text);
        if (!fault) {
            co_return fail(fault.error(), ExitCode::Usage);
        }
        request.faults.push_back(*fault);
    }
    Interrupt interrupt;
    SandboxRun sandboxRun(std::move(request));
    const Result<SandboxFacts> facts = co_await sandboxRun.start();
    if (!facts) {
        co_return fail(facts.error());
    }
    printJson({{QStringLiteral("url"), facts->url},
               {QStringLiteral("profile"), facts->profileFolder},
               {QStringLiteral("manager"), facts->manager},
               {QStringLiteral("api_key_file"), facts->apiKeyFile},
               {QStringLiteral("bots"), QJsonArray::fromStringList(facts->bots)}});
    QTimer end;
    if (options.forSeconds > 0) {
        end.setSingleShot(true);
        QObject::connect(&end, &QTimer::timeout, &interrupt, &Interrupt::raised);
        end.start(static_cast<int>(options.forSeconds * 1000));
    }
    co_await qCoro(&interrupt, &Interrupt::raised);
    co_return ExitCode::Confirmed;
}

QCoro::Task<ExitCode> runBots(QString bundles, QStringList only)
{
    Interrupt interrupt;
    sandbox::BotHostOptions options;
    options.bundles = bundles;
    options.only = only;
    const std::unique_ptr<Clock> clock = clockOfBots(bundles);
    options.clock = clock.get();
    sandbox::BotHost host(options);
    const Result<QStringList> running = host.start();
    if (!running) {
        co_return fail(running.error());
    }
    printJson({{QStringLiteral("bots"), QJsonArray::fromStringList(*running)}});
    co_await qCoro(&interrupt, &Interrupt::raised);
    co_return ExitCode::Confirmed;
}

QCoro::Task<ExitCode> serve(Profile profile)
{
    Interrupt interrupt;
    EngineAccess access(profile);
    const Result<void> opened = co_await access.open(enginePatience);
    if (!opened) {
        co_return fail(opened.error());
    }
    // Its turn may come and not go well: who waits for it should not wait for nothing.
    QObject::connect(&access, &EngineAccess::startFailed, &interrupt,
                     [](const Problem &problem) { printError(problem); });
    if (!access.isOwn()) {
        printError(QCoreApplication::translate(
            "fleet-cli", "Another program runs the engine of this profile; this one waits to take over."));
    }
    printJson({{QStringLiteral("profile"), profile.paths.folder}, {QStringLiteral("socket"), profile.paths.socket()}});
    co_await qCoro(&interrupt, &Interrupt::raised);
    co_return ExitCode::Confirmed;
}

} // namespace fleet::cli
