#include "../bot/CommandSource.h"
#include "core/Files.h"
#include "core/Json.h"
#include "gateway/RestGateway.h"
#include "gateway/Transport.h"
#include "protocol/Roads.h"
#include "sandbox/BotHost.h"
#include "sandbox/FaultScript.h"
#include "sandbox/GatewayServer.h"
#include "sandbox/SimulatedFleet.h"
#include "sandbox/SimulatedStrategy.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace fleet;
using namespace fleet::sandbox;
using namespace fleet::test;

namespace {

constexpr int deadline = 30'000;
constexpr double rate = 20.0;

/// A sandbox of three bots with a console that can stop them.
class Sandbox final {
public:
    explicit Sandbox(int bots = 3) : clock(rate, SystemClock().now()), server(serverOptions(clock))
    {
        const Result<void> started = server.start();
        Q_ASSERT(started);
        managerKey = server.addAgent(CommandSource::fleet().managerId, QStringLiteral("pro"));
        const std::vector<SimulatedBotSpec> fleet = simulatedFleet(bots);
        for (const SimulatedBotSpec &spec : fleet) {
            Bundle bundle = source.bundle(spec.name);
            bundle.group = spec.group;
            bundle.gateway = server.url();
            bundle.apiKey = server.addAgent(spec.name, QStringLiteral("pro"));
            names << spec.name;
            const Result<void> written =
                writePrivateFile(folder.filePath(spec.name + QStringLiteral(".bundle")), toCompactJson(toJson(bundle)));
            Q_ASSERT(written);
        }
        transport = std::make_unique<Transport>(*readBaseUrl(server.url().toString()),
                                                ApiKeySource([this] { return managerKey; }), clock);
        gateway = std::make_unique<RestGateway>(*transport, [this] { return managerKey; });
        makeHost();
    }

    static GatewayOptions serverOptions(const Clock &clock)
    {
        GatewayOptions options;
        options.rateLimits = false;
        options.clock = &clock;
        return options;
    }

    void makeHost()
    {
        BotHostOptions options;
        options.bundles = folder.path();
        options.clock = &clock;
        host = std::make_unique<BotHost>(options);
        QObject::connect(host.get(), &BotHost::stateChanged, host.get(),
                         [this](const QString &bot, const QString &state) { states[bot] = state; });
    }

    Command send(Verb verb, const QString &bot, const std::vector<HoldId> &holds = {}) const
    {
        const Command command =
            holds.empty() ? source.command(verb, bot, {}, clock.now()) : source.removal(verb, bot, holds, clock.now());
        const OutgoingMessage message{.sender = CommandSource::fleet().managerId,
                                      .recipient = bot,
                                      .type = roads::commandMessage,
                                      .subject = {},
                                      .body = QString::fromUtf8(toBytes(source.sign(command))),
                                      .metadata = {},
                                      .thread = ThreadId(QStringLiteral("thread-of-") + bot)};
        const Result<QString> sent = QCoro::waitFor(gateway->sendMessage(message, Lane::Command));
        Q_ASSERT(sent);
        return command;
    }

    [[nodiscard]] bool all(const QString &state) const
    {
        return std::all_of(names.begin(), names.end(),
                           [&](const QString &name) { return states.value(name) == state; });
    }

    CommandSource source;
    ScaledClock clock;
    GatewayServer server;
    QTemporaryDir folder;
    QStringList names;
    QByteArray managerKey;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<RestGateway> gateway;
    std::unique_ptr<BotHost> host;
    QHash<QString, QString> states;
};

} // namespace

class SimulatedBotsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fleetIsTheGuides();
    void largerFleetsHaveUniqueNames();
    void strategyIsDeterministic();
    void fleetStopsAndStaysStopped();
    void refusingBotTradesOn();
    void crashedBotComesBackHeld();
    void unknownNamesAreRefused();
};

void SimulatedBotsTest::fleetIsTheGuides()
{
    const std::vector<SimulatedBotSpec> fleet = simulatedFleet(guideFleetSize, 2);
    QCOMPARE(fleet.size(), 12U);
    QStringList lines;
    for (const SimulatedBotSpec &spec : fleet) {
        lines << QStringLiteral("%1 %2 %3 %4 %5")
                     .arg(spec.name, spec.exchange.text(), spec.strategy, spec.version, spec.maxPosition.toString(0));
    }
    QCOMPARE(lines.value(0), QStringLiteral("spot-arb-01 binance cross-exchange-arb 2.4.1 10000"));
    QCOMPARE(lines.value(4), QStringLiteral("perp-momentum-02 bybit trend-following-perps 1.8.3 25000"));
    QCOMPARE(lines.value(11), QStringLiteral("options-mm-04 deribit delta-neutral-mm 3.1.0 50000"));
    QVERIFY(fleet.at(9).level == BotLevel::Verified);
    QVERIFY(fleet.at(10).level == BotLevel::Plain);
    QCOMPARE(fleetFile(fleet).value(QStringLiteral("bots")).toArray().size(), 12);
    QCOMPARE(fleetFile(fleet).value(QStringLiteral("groups")).toArray().size(), 3);
}

void SimulatedBotsTest::largerFleetsHaveUniqueNames()
{
    std::set<QString> names;
    const std::vector<SimulatedBotSpec> fleet = simulatedFleet(1000);
    for (const SimulatedBotSpec &spec : fleet) {
        names.insert(spec.name);
        QVERIFY(isValidAgentId(spec.name));
    }
    QCOMPARE(names.size(), 1000U);
}

void SimulatedBotsTest::strategyIsDeterministic()
{
    const ManualClock clock;
    const SimulatedStrategy one(7, 10'000, clock);
    const SimulatedStrategy same(7, 10'000, clock);
    const SimulatedStrategy other(8, 10'000, clock);
    QVERIFY(one.metrics() == same.metrics());
    QVERIFY(!(one.metrics() == other.metrics()));
}

void SimulatedBotsTest::fleetStopsAndStaysStopped()
{
    Sandbox desk;
    QVERIFY(desk.host->start());
    QTRY_VERIFY_WITH_TIMEOUT(desk.all(QStringLiteral("trading")), deadline);
    for (const QString &name : desk.names) {
        desk.send(Verb::EmergencyStop, name);
    }
    QTRY_VERIFY_WITH_TIMEOUT(desk.all(QStringLiteral("stopped")), deadline);
    desk.states.clear();
    desk.makeHost(); // every process dies and is started again
    QVERIFY(desk.host->start());
    QTRY_VERIFY_WITH_TIMEOUT(desk.all(QStringLiteral("stopped")), deadline);
}

void SimulatedBotsTest::refusingBotTradesOn()
{
    Sandbox desk;
    QVERIFY(desk.host->start());
    QTRY_VERIFY_WITH_TIMEOUT(desk.all(QStringLiteral("trading")), deadline);
    FaultScript script(desk.clock, desk.host.get(), &desk.server);
    const QSignalSpy changes(&script, &FaultScript::changed);
    QVERIFY(script.start({*readFaultSpec(desk.names.at(0) + QStringLiteral("=refuse")),
                          *readFaultSpec(desk.names.at(1) + QStringLiteral("=hang+60")),
                          *readFaultSpec(QStringLiteral("gateway=slow:5"))}));
    QTRY_COMPARE_WITH_TIMEOUT(changes.count(), 3, deadline);
    const Command refused = desk.send(Verb::EmergencyStop, desk.names.at(0));
    desk.send(Verb::EmergencyStop, desk.names.at(1));
    desk.send(Verb::EmergencyStop, desk.names.at(2));
    QTRY_COMPARE_WITH_TIMEOUT(desk.states.value(desk.names.at(2)), QStringLiteral("stopped"), deadline);
    QTRY_COMPARE_WITH_TIMEOUT(desk.states.value(desk.names.at(1)), QStringLiteral("stopped"), deadline);
    QCOMPARE(desk.states.value(desk.names.at(0)), QStringLiteral("trading"));
    const Result<std::vector<Message>> answers = QCoro::waitFor(
        desk.gateway->messages(CommandSource::fleet().managerId, refused.thread, 10, 0, Lane::Interactive));
    QVERIFY(answers);
    QCOMPARE(answers->size(), 1U);
    QCOMPARE(answers->front().type, roads::rejectMessage);
    QVERIFY(!script.start({*readFaultSpec(QStringLiteral("nobody=hang"))}));
}

void SimulatedBotsTest::crashedBotComesBackHeld()
{
    Sandbox desk(1);
    QVERIFY(desk.host->start());
    QTRY_VERIFY_WITH_TIMEOUT(desk.all(QStringLiteral("trading")), deadline);
    FaultScript script(desk.clock, desk.host.get(), &desk.server);
    desk.send(Verb::Pause, desk.names.at(0));
    QTRY_VERIFY_WITH_TIMEOUT(desk.all(QStringLiteral("paused")), deadline);
    QVERIFY(script.set(*readFaultSpec(desk.names.at(0) + QStringLiteral("=crash")), true));
    desk.send(Verb::EmergencyStop, desk.names.at(0));
    desk.states.clear();
    QVERIFY(script.set(*readFaultSpec(desk.names.at(0) + QStringLiteral("=crash")), false));
    QTRY_VERIFY_WITH_TIMEOUT(desk.all(QStringLiteral("stopped")), deadline);
}

void SimulatedBotsTest::unknownNamesAreRefused()
{
    Sandbox desk(1);
    BotHostOptions options;
    options.bundles = desk.folder.path();
    options.only = {QStringLiteral("spot-arb-09")};
    BotHost host(options);
    const Result<QStringList> started = host.start();
    QVERIFY(!started);
    QVERIFY(started.error().detail.contains(QStringLiteral("spot-arb-09")));
    QVERIFY(writePrivateFile(desk.folder.filePath(QStringLiteral("broken.bundle")), "{"));
    const Result<QStringList> broken = desk.host->start();
    QVERIFY(!broken);
    QVERIFY(broken.error().detail.contains(QStringLiteral("broken.bundle")));
}

QTEST_GUILESS_MAIN(SimulatedBotsTest)
#include "SimulatedBotsTest.moc"
