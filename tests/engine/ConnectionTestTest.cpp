#include "engine/ConnectionTest.h"

#include "sandbox/GatewayServer.h"
#include "sandbox/SkewedClock.h"
#include "support/Compare.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 20'000;
const QString organisation = u"acme"_s;
const QString manager = u"fleet-manager-acme"_s;

/// A gateway on loopback, and a test of it.
struct Bench {
    explicit Bench(sandbox::GatewayDialect dialect = sandbox::GatewayDialect::Rest)
    {
        sandbox::GatewayOptions options;
        options.dialect = dialect;
        options.clock = &gatewayClock;
        server = std::make_unique<sandbox::GatewayServer>(options);
        if (!server->start()) {
            qFatal("the sandbox gateway does not start");
        }
        request = {.gateway = server->url().toString(),
                   .organisation = organisation,
                   .managerId = {},
                   .apiKey = server->addAgent(manager, u"pro"_s)};
    }

    /// Ends with the report.
    const ConnectionReport &run(milliseconds stepPatience = milliseconds(5'000))
    {
        test = std::make_unique<ConnectionTest>(
            clock, ConnectionTest::Options{.patience = stepPatience, .trustedCertificates = {}});
        QSignalSpy finished(test.get(), &ConnectionTest::finished);
        test->start(request);
        if (finished.isEmpty() && !finished.wait(patience)) {
            qFatal("the test does not end");
        }
        return test->report();
    }

    void spoil(sandbox::GatewayFault::Kind kind, int value = 0) const
    {
        sandbox::GatewayFault fault;
        fault.kind = kind;
        fault.value = value;
        server->setFault(fault);
    }

    SystemClock clock;
    sandbox::SkewedClock gatewayClock{clock};
    std::unique_ptr<sandbox::GatewayServer> server;
    ConnectionRequest request;
    std::unique_ptr<ConnectionTest> test;
};

/// The stages before it passed, this one failed, the rest were not tried.
void verifyFailsAt(const ConnectionReport &report, ConnectionStage failed, ProblemKind kind)
{
    for (const ConnectionStage stage : connectionStages) {
        const StageFinding &finding = report.at(stage);
        if (stage < failed) {
            QVERIFY(finding.state == StageState::Passed || finding.state == StageState::Warned);
        } else if (stage == failed) {
            QCOMPARE(finding.state, StageState::Failed);
            QVERIFY(finding.problem.has_value());
            QCOMPARE(finding.problem->kind, kind);
        } else {
            QCOMPARE(finding.state, StageState::Waiting);
        }
    }
    QVERIFY(report.hasFailed());
    QVERIFY(!report.hasPassed());
}

quint16 closedPort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost)) {
        qFatal("no port is free");
    }
    return server.serverPort();
}

} // namespace

class ConnectionTestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodGatewayPassesEveryStage()
    {
        Bench bench;
        const ConnectionReport &report = bench.run();
        QVERIFY(report.hasPassed());
        QCOMPARE(report.at(ConnectionStage::LiveChannel).state, StageState::Passed);
        const ConnectionFacts &facts = report.facts;
        QCOMPARE(facts.managerId, manager);
        QVERIFY(facts.isLoopback);
        QCOMPARE(facts.tier, u"pro"_s);
        QVERIFY(facts.budget.has_value());
        QCOMPARE(facts.budget->allowed, 10'000);
        QVERIFY(facts.clockSkew.has_value());
        QVERIFY(!facts.version.isEmpty());
        QVERIFY(facts.capabilities.readsEvents && facts.capabilities.readsMessages);
    }

    void everyStageIsToldWhileItRuns()
    {
        Bench bench;
        ConnectionTest test(bench.clock);
        std::vector<ConnectionStage> told;
        connect(&test, &ConnectionTest::changed, &test, [&] {
            for (const ConnectionStage stage : connectionStages) {
                if (test.report().at(stage).state == StageState::Running) {
                    told.push_back(stage);
                }
            }
        });
        QSignalSpy finished(&test, &ConnectionTest::finished);
        test.start(bench.request);
        QVERIFY(test.isRunning());
        QVERIFY(finished.wait(patience));
        QVERIFY(!test.isRunning());
        QVERIFY(std::equal(told.begin(), told.end(), connectionStages.begin(), connectionStages.end()));
    }

    void nothingIsWrittenOnTheGateway()
    {
        Bench bench;
        bench.server->resetCounters();
        QVERIFY(bench.run().hasPassed());
        const QHash<QString, quint64> routes = bench.server->counters().byRoute;
        QVERIFY(!routes.isEmpty());
        for (auto route = routes.begin(); route != routes.end(); ++route) {
            QVERIFY2(route.key().startsWith(u"GET "), qPrintable(route.key()));
        }
    }

    void aGatewayThatCannotBeReadIsAWarning()
    {
        Bench bench(sandbox::GatewayDialect::Tool10);
        const ConnectionReport &report = bench.run();
        QCOMPARE(report.facts.dialect, Dialect::Tool);
        QCOMPARE(report.at(ConnectionStage::Dialect).state, StageState::Warned);
        QCOMPARE(report.at(ConnectionStage::LiveChannel).state, StageState::Warned);
        QVERIFY(report.hasPassed());
    }

    void aClosedPort()
    {
        Bench bench;
        bench.request.gateway = u"http://127.0.0.1:%1"_s.arg(closedPort());
        verifyFailsAt(bench.run(), ConnectionStage::Address, ProblemKind::Offline);
    }

    void aHostThatNobodyKnows()
    {
        Bench bench;
        bench.request.gateway = u"http://gateway.invalid"_s;
        const ConnectionReport &report = bench.run();
        QCOMPARE(report.at(ConnectionStage::Address).state, StageState::Failed);
        // A machine without any name server finds out only by its own patience.
        const ProblemKind kind = report.at(ConnectionStage::Address).problem->kind;
        QVERIFY(kind == ProblemKind::NotFound || kind == ProblemKind::Timeout);
    }

    void whatIsNoAddressIsSaidBeforeAnythingIsSent()
    {
        Bench bench;
        bench.request.gateway = u"gateway"_s;
        verifyFailsAt(bench.run(), ConnectionStage::Address, ProblemKind::Invalid);
        bench.request.gateway = bench.server->url().toString();
        bench.request.organisation = u"a b"_s;
        verifyFailsAt(bench.run(), ConnectionStage::Address, ProblemKind::Invalid);
    }

    void aServerThatIsNoGateway()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
                socket->readAll();
            });
        });
        Bench bench;
        bench.request.gateway = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
        verifyFailsAt(bench.run(), ConnectionStage::Dialect, ProblemKind::Protocol);
    }

    void plainHttpWhereTlsIsAskedFor()
    {
        Bench bench;
        bench.request.gateway = u"https://127.0.0.1:%1"_s.arg(bench.server->port());
        const ConnectionReport &report = bench.run();
        QCOMPARE(report.at(ConnectionStage::Address).state, StageState::Passed);
        QCOMPARE(report.at(ConnectionStage::Encryption).state, StageState::Failed);
        QCOMPARE(report.at(ConnectionStage::Dialect).state, StageState::Waiting);
    }

    void aKeyThatIsNotTaken()
    {
        Bench bench;
        bench.request.apiKey = "a2a_pro_000000000000000000000000";
        verifyFailsAt(bench.run(), ConnectionStage::Key, ProblemKind::Unauthorized);
    }

    void theKeyOfAnotherAgent()
    {
        Bench bench;
        bench.request.apiKey = bench.server->addAgent(u"somebody-else"_s, u"pro"_s);
        verifyFailsAt(bench.run(), ConnectionStage::Key, ProblemKind::Forbidden);
    }

    void aGatewayInTrouble()
    {
        Bench bench;
        bench.spoil(sandbox::GatewayFault::Kind::ServerError, 503);
        verifyFailsAt(bench.run(), ConnectionStage::Dialect, ProblemKind::Server);
        bench.server->clearFaults();
        bench.spoil(sandbox::GatewayFault::Kind::RateLimited);
        verifyFailsAt(bench.run(), ConnectionStage::Dialect, ProblemKind::RateLimited);
        bench.server->clearFaults();
        QVERIFY(bench.run().hasPassed());
    }

    void aGatewayThatIsTooSlow()
    {
        Bench bench;
        bench.spoil(sandbox::GatewayFault::Kind::Slow, 60'000);
        verifyFailsAt(bench.run(milliseconds(200)), ConnectionStage::Dialect, ProblemKind::Timeout);
    }

    void aClockThatIsOff_data()
    {
        QTest::addColumn<int>("skewSeconds");
        QTest::addColumn<StageState>("state");
        QTest::newRow("a minute ahead") << 60 << StageState::Warned;
        QTest::newRow("a minute behind") << -60 << StageState::Warned;
        QTest::newRow("an hour ahead") << 3'600 << StageState::Failed;
        QTest::newRow("an hour behind") << -3'600 << StageState::Failed;
    }

    void aClockThatIsOff()
    {
        QFETCH(const int, skewSeconds);
        Bench bench;
        bench.gatewayClock.setSkew(seconds(skewSeconds));
        const ConnectionReport &report = bench.run();
        QTEST(report.at(ConnectionStage::Clock).state, "state");
        QVERIFY(report.facts.clockSkew.has_value());
        QVERIFY(std::chrono::abs(*report.facts.clockSkew - seconds(skewSeconds)) < seconds(2));
    }

    void withoutALiveChannelItStillPasses()
    {
        Bench bench;
        bench.spoil(sandbox::GatewayFault::Kind::NoWebSocket);
        const ConnectionReport &report = bench.run();
        QCOMPARE(report.at(ConnectionStage::LiveChannel).state, StageState::Warned);
        QVERIFY(report.hasPassed());
    }

    void theTierIsWeighedForTheFleetThatIsMeant()
    {
        Bench bench;
        bench.request.apiKey = bench.server->addAgent(manager, u"starter"_s);
        bench.request.bots = 2'000;
        const ConnectionReport &report = bench.run();
        QCOMPARE(report.at(ConnectionStage::Tier).state, StageState::Warned);
        QCOMPARE(report.facts.budget->bots, 2'000);
        QVERIFY(report.hasPassed());
    }

    void oneThatIsGivenUpSaysNothingMore()
    {
        Bench bench;
        bench.spoil(sandbox::GatewayFault::Kind::Slow, 60'000);
        auto test = std::make_unique<ConnectionTest>(bench.clock);
        QSignalSpy finished(test.get(), &ConnectionTest::finished);
        test->start(bench.request);
        QTRY_COMPARE(test->report().at(ConnectionStage::Dialect).state, StageState::Running);
        test->cancel();
        QVERIFY(!test->isRunning());
        QCOMPARE(test->report().at(ConnectionStage::Dialect).state, StageState::Waiting);
        bench.server->clearFaults();
        test->start(bench.request); // the one before must not end this one
        QVERIFY(finished.wait(patience));
        QCOMPARE(finished.size(), 1);
        QVERIFY(test->report().hasPassed());
        test->start(bench.request);
        test.reset(); // in the middle
    }

    void verdicts_data()
    {
        QTest::addColumn<bool>("isTls");
        QTest::addColumn<bool>("isLoopback");
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<StageState>("state");
        QTest::newRow("plain on this machine") << false << true << 0 << StageState::Passed;
        QTest::newRow("plain over the net") << false << false << 0 << StageState::Warned;
        QTest::newRow("a year") << true << false << 365 << StageState::Passed;
        QTest::newRow("a fortnight") << true << false << 14 << StageState::Passed;
        QTest::newRow("a week") << true << false << 7 << StageState::Warned;
    }

    void verdicts()
    {
        QFETCH(const bool, isTls);
        QFETCH(const bool, isLoopback);
        QFETCH(const int, daysLeft);
        const UtcTime now = SystemClock().now();
        ConnectionFacts facts;
        facts.isTls = isTls;
        facts.isLoopback = isLoopback;
        if (isTls) {
            facts.encryption = Encryption{
                .protocol = u"TLS 1.3"_s, .issuer = {}, .validUntil = now + std::chrono::hours(24 * daysLeft)};
        }
        QTEST(encryptionVerdict(facts, now), "state");
    }

    /// The bots of an agent that somebody works with would not obey the keys that are made here.
    void anAgentThatIsNotOfTodayMayBeAnothersConsole()
    {
        const UtcTime now = SystemClock().now();
        ConnectionFacts facts;
        QCOMPARE(identityVerdict(facts, now), StageState::Passed); // it is not told
        facts.registeredAt = now - std::chrono::minutes(20);
        QCOMPARE(identityVerdict(facts, now), StageState::Passed);
        facts.registeredAt = now - std::chrono::hours(24 * 9);
        QCOMPARE(identityVerdict(facts, now), StageState::Warned);
    }

    void theBudgetOfAKey_data()
    {
        QTest::addColumn<int>("bots");
        QTest::addColumn<QString>("tier");
        QTest::addColumn<qint64>("listening");
        QTest::addColumn<qint64>("needed");
        QTest::addColumn<BudgetVerdict>("verdict");
        QTest::addColumn<int>("minutes"); // 0: at once
        const auto enough = BudgetVerdict::Enough;
        QTest::newRow("twelve on free") << 12 << u"free"_s << qint64(420) << qint64(492) << BudgetVerdict::TooSmall
                                        << 2;
        QTest::newRow("one on free") << 1 << u"free"_s << qint64(420) << qint64(481) << BudgetVerdict::TooSmall << 1;
        QTest::newRow("twelve on starter") << 12 << u"starter"_s << qint64(420) << qint64(492) << enough << 0;
        QTest::newRow("a page is just not full") << 419 << u"starter"_s << qint64(420) << qint64(899) << enough << 0;
        QTest::newRow("a page is full") << 420 << u"starter"_s << qint64(780) << qint64(1'260)
                                        << BudgetVerdict::SlowStop << 6;
        QTest::newRow("a thousand on pro") << 1'000 << u"pro"_s << qint64(780) << qint64(1'840) << enough << 0;
        QTest::newRow("ten thousand on pro")
            << 10'000 << u"pro"_s << qint64(6'180) << qint64(16'240) << BudgetVerdict::SlowStop << 24;
        QTest::newRow("ten thousand on enterprise")
            << 10'000 << u"enterprise"_s << qint64(6'180) << qint64(16'240) << enough << 0;
    }

    void theBudgetOfAKey()
    {
        QFETCH(const int, bots);
        QFETCH(const QString, tier);
        QFETCH(const int, minutes);
        const CallBudget budget = callBudget(bots, *rateTierNamed(tier));
        QTEST(qint64(budget.listening), "listening");
        QTEST(qint64(budget.needed()), "needed");
        QTEST(budget.verdict, "verdict");
        QCOMPARE(budget.stopTakes.value_or(std::chrono::minutes(0)).count(), minutes);
    }
};

QTEST_GUILESS_MAIN(ConnectionTestTest)
#include "ConnectionTestTest.moc"
