#include "playground/SandboxRun.h"

#include "core/Files.h"
#include "core/Json.h"
#include "engine/EngineAccess.h"
#include "engine/FleetWait.h"
#include "engine/ProfileSetup.h"
#include "sandbox/PastSeeder.h"
#include "sandbox/SimulatedFleet.h"
#include "vault/FileKeyRing.h"

#include <QCoroFuture>
#include <QCoroTimer>
#include <QDir>
#include <QHostAddress>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>

namespace fleet {

namespace {

constexpr milliseconds enginePatience{10'000};
constexpr milliseconds enrolmentPatience{60'000};
constexpr milliseconds patienceForEachBot{100};
constexpr milliseconds pastPatience{30'000};
constexpr int usualBots = 12;
constexpr milliseconds notePause{1'000};
const QString timeFile = QStringLiteral("sandbox-time");

QString managerOf(const QString &organisation)
{
    return QStringLiteral("fleet-manager-") + organisation;
}

sandbox::GatewayDialect dialectOf(const Profile &profile)
{
    if (profile.dialect == DialectKind::Rest) {
        return sandbox::GatewayDialect::Rest;
    }
    return profile.readable ? sandbox::GatewayDialect::Tool : sandbox::GatewayDialect::Tool10;
}

/// A fleet of a former run, every bot with its bundle.
bool isEnrolled(const FleetSnapshot &fleet)
{
    return !fleet.bots.empty() && std::all_of(fleet.bots.begin(), fleet.bots.end(), [](const BotView &bot) {
        return bot.enrolment == EnrolmentState::Bundled || bot.enrolment == EnrolmentState::Enrolled;
    });
}

bool allProved(const FleetSnapshot &fleet)
{
    return std::all_of(fleet.bots.begin(), fleet.bots.end(), [](const BotView &bot) {
        return bot.level == BotLevel::Plain || bot.enrolment == EnrolmentState::Enrolled;
    });
}

/// All verified bots have been heard up to so long after they began.
bool allHeardUpTo(const FleetSnapshot &fleet, seconds uptime)
{
    const double wanted = std::chrono::duration<double>(uptime).count();
    return std::all_of(fleet.bots.begin(), fleet.bots.end(), [wanted](const BotView &bot) {
        return bot.level == BotLevel::Plain || bot.metrics.uptimeSeconds.value_or(0) >= wanted;
    });
}

FleetTest heardUpTo(seconds uptime)
{
    return [uptime](const FleetSnapshot &fleet) { return allHeardUpTo(fleet, uptime); };
}

} // namespace

SandboxRun::SandboxRun(SandboxRequest request, QObject *parent) : QObject(parent), m_request(std::move(request))
{
    connect(&m_timeNote, &QTimer::timeout, this, &SandboxRun::noteTime);
}

SandboxRun::~SandboxRun()
{
    m_faults.reset();
    m_bots.reset();
    m_gateway.reset();
}

Result<QString> SandboxRun::chooseFolder()
{
    if (!m_request.profileFolder.isEmpty()) {
        return QDir(m_request.profileFolder).absolutePath();
    }
    m_temporary = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("fleet-sandbox-XXXXXX")));
    if (!m_temporary->isValid()) {
        return failure(ProblemKind::Storage, m_temporary->errorString());
    }
    return m_temporary->path();
}

/// A fast clock is ahead of the machine's when it ends. The next one of the same profile goes on from there: reports that
/// are older than those of a former life would count for nothing.
void SandboxRun::startClock()
{
    const UtcTime now = SystemClock().now();
    const Result<QByteArray> note = readFile(QDir(m_folder).filePath(timeFile));
    const UtcTime former = note ? fromEpochMs(note->toLongLong()) : now;
    // Also at rate 1: a gateway that tells its clock is known to be a sandbox.
    m_clock = std::make_unique<ScaledClock>(m_request.clockRate, ScaledClock::Origin{now, std::max(now, former)});
    m_timeNote.start(notePause);
}

void SandboxRun::noteTime()
{
    const UtcTime time = m_clock->now();
    if (time - SystemClock().now() > notePause) {
        // As late as it can be when the next note is written: this process may end before.
        const auto untilNext = std::chrono::duration_cast<milliseconds>(2 * notePause * m_clock->rate());
        static_cast<void>(
            writePrivateFile(QDir(m_folder).filePath(timeFile), QByteArray::number(toEpochMs(time + untilNext))));
    }
}

Result<void> SandboxRun::startGateway(quint16 port)
{
    sandbox::GatewayOptions options;
    options.port = port;
    options.dialect = m_request.dialect;
    options.latency = m_request.latency;
    options.registrationTier = QStringLiteral("starter");
    options.clock = m_clock.get();
    if (options.dialect == sandbox::GatewayDialect::Tool10) {
        options.onMessage = [this](const Message &message) {
            QMetaObject::invokeMethod(
                this, [this, message] { push(message); }, Qt::QueuedConnection);
        };
    }
    m_gateway = std::make_unique<sandbox::GatewayServer>(options);
    return m_gateway->start();
}

/// Where nobody can read, what is sent is handed to the bots as a webhook or a relay of theirs would.
void SandboxRun::push(const Message &message)
{
    if (m_bots) {
        m_bots->deliver(message);
    }
}

Result<QString> SandboxRun::writeKeyFile(const QByteArray &apiKey)
{
    const Result<void> folder = makePrivateFolder(m_folder);
    if (!folder) {
        return failure(folder.error());
    }
    const QString path = QDir(m_folder).filePath(QStringLiteral("manager-api.key"));
    const Result<void> written = writePrivateFile(path, apiKey);
    return written ? Result<QString>(path) : failure(written.error());
}

QCoro::Task<Result<SandboxFacts>> SandboxRun::start()
{
    const Result<QString> folder = chooseFolder();
    if (!folder) {
        co_return failure(folder.error());
    }
    m_folder = *folder;
    startClock();
    const bool known = !m_request.bare && profileExists(m_folder);
    quint16 port = m_request.port;
    std::optional<QByteArray> knownKey;
    QString manager = managerOf(m_request.organisation);
    if (known) {
        // Bots and console of this profile know the former address and key: the new gateway takes both over.
        const Result<Profile> profile = loadProfile(m_folder);
        const Result<std::unique_ptr<FileKeyRing>> keys = FileKeyRing::open(ProfilePaths{m_folder}.secrets());
        const Result<QByteArray> apiKey = keys ? (*keys)->apiKey() : Result<QByteArray>(failure(keys.error()));
        if (!profile || !apiKey) {
            co_return failure(profile ? apiKey.error() : profile.error());
        }
        if (!profile->sandbox) {
            co_return failure(ProblemKind::Invalid,
                              QStringLiteral("%1 is the profile of a live fleet, not of a sandbox.").arg(m_folder));
        }
        if (m_request.history > milliseconds(0)) {
            co_return failure(
                ProblemKind::Invalid,
                QStringLiteral("The fleet in %1 has a past of its own. Seed one in a new profile.").arg(m_folder));
        }
        port = static_cast<quint16>(profile->gateway.port());
        manager = profile->identity.managerId;
        m_request.dialect = dialectOf(*profile);
        knownKey = *apiKey;
    }
    const Result<void> listening = startGateway(port);
    if (!listening) {
        co_return failure(listening.error());
    }
    const QByteArray apiKey = m_gateway->addAgent(manager, QStringLiteral("pro"),
                                                  {QStringLiteral("read"), QStringLiteral("write")}, knownKey);
    const Result<QString> keyFile = writeKeyFile(apiKey);
    if (!keyFile) {
        co_return failure(keyFile.error());
    }
    SandboxFacts facts{.url = m_gateway->url().toString(),
                       .profileFolder = {},
                       .manager = manager,
                       .apiKeyFile = *keyFile,
                       .bots = {}};
    if (!m_request.bare) {
        Result<void> made = Result<void>();
        if (!known) {
            made = co_await makeProfile(apiKey);
        }
        if (made && m_request.webhook) {
            made = takeWebhooks();
        }
        if (made) {
            made = co_await enrol();
        }
        if (!made) {
            co_return failure(made.error());
        }
        facts.profileFolder = m_folder;
        facts.bots = m_bots->agentIds();
    }
    const Result<void> faults = startFaults();
    if (!faults) {
        co_return failure(faults.error());
    }
    co_return facts;
}

QCoro::Task<Result<void>> SandboxRun::makeProfile(QByteArray apiKey)
{
    SetupRequest request;
    request.folder = m_folder;
    request.gateway = m_gateway->url().toString();
    request.organisation = m_request.organisation;
    request.apiKey = apiKey;
    const Result<SetupReport> report = co_await setUpProfile(request, *m_clock);
    if (!report) {
        co_return failure(report.error());
    }
    co_return Result<void>();
}

/// This gateway calls plain HTTP on this machine, so all three channels can be seen.
Result<void> SandboxRun::takeWebhooks()
{
    Result<Profile> profile = loadProfile(m_folder);
    if (!profile) {
        return failure(profile.error());
    }
    QTcpServer probe;
    const bool isSettled = !profile->webhook.isUndefined() || profile->dialect != DialectKind::Rest;
    if (isSettled || !probe.listen(QHostAddress::LocalHost)) {
        return {}; // who set it up himself, or with null turned it off, is left alone; so is a machine without a port
    }
    const int port = probe.serverPort();
    profile->webhook = QJsonObject{{QStringLiteral("port"), port},
                                   {QStringLiteral("url"), QStringLiteral("http://127.0.0.1:%1/fleet").arg(port)}};
    return saveProfile(*profile);
}

QCoro::Task<Result<void>> SandboxRun::enrol()
{
    const Result<Profile> profile = loadProfile(m_folder);
    if (!profile) {
        co_return failure(profile.error());
    }
    EngineAccess access(*profile, m_clock.get());
    const Result<void> opened = co_await access.open(enginePatience);
    if (!opened) {
        co_return failure(opened.error());
    }
    if (m_request.bots || !isEnrolled(access.client().snapshot())) {
        const int bots = m_request.bots.value_or(usualBots);
        const QByteArray file = toCompactJson(
            sandbox::fleetFile(sandbox::simulatedFleet(bots, m_request.plainBots, m_request.standbyBots)));
        const Result<QJsonObject> applied = co_await access.admin().applyFleet(file, false);
        if (!applied) {
            co_return failure(applied.error());
        }
    }
    if (m_request.history > milliseconds(0)) {
        m_past = {.until = m_clock->now(), .length = m_request.history};
    }
    const bool readable = profile->readable;
    if (!m_past.isNone() && readable) {
        const Result<void> told = co_await tellPast(&access.client(), profile->paths.bundles());
        if (!told) {
            co_return failure(told.error());
        }
    }
    const Result<void> running = startBots(*profile);
    if (!running) {
        co_return failure(running.error());
    }
    // Each bot proves the key that it made; only an engine can record it, so this one stays until all have.
    bool allKnown = !readable;
    const milliseconds patience = enrolmentPatience + patienceForEachBot * access.client().snapshot().bots.size();
    if (readable) {
        allKnown = co_await until(&access.client(), FleetTest(allProved), patience);
    }
    if (!allKnown) {
        co_return failure(
            ProblemKind::Timeout,
            QStringLiteral("Not every simulated bot has proved its key within %1 s.").arg(patience / seconds(1)));
    }
    co_return Result<void>();
}

Result<void> SandboxRun::startBots(const Profile &profile)
{
    sandbox::BotHostOptions options;
    options.bundles = profile.paths.bundles();
    options.seed = m_request.seed;
    options.past = m_past;
    options.clock = m_clock.get();
    m_bots = std::make_unique<sandbox::BotHost>(options);
    const Result<QStringList> running = m_bots->start();
    return running ? Result<void>() : failure(running.error());
}

/// Before the bots live: what they say now would make all that they are told to have said before a repetition.
QCoro::Task<Result<void>> SandboxRun::tellPast(EngineClient *client, QString bundles)
{
    sandbox::PastSeeder seeder(*m_gateway, m_past, m_request.seed);
    const Result<void> prepared = seeder.prepare(bundles);
    if (!prepared) {
        co_return failure(prepared.error());
    }
    seeder.introduce();
    // An engine that is too slow for one of them shows less of a past, and that is all.
    co_await until(client, FleetTest(allProved), pastPatience);
    seeder.tellTheRest();
    co_await until(client, heardUpTo(seeder.lastUptime()), pastPatience);
    co_return Result<void>();
}

Result<void> SandboxRun::startFaults()
{
    m_faults = std::make_unique<sandbox::FaultScript>(*m_clock, m_bots.get(), m_gateway.get());
    return m_faults->start(m_request.faults);
}

} // namespace fleet
