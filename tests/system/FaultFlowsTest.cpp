// Stops while something is broken: bots that refuse or hang, a gateway that is down, and one that forgot everything.
#include "SystemTest.h"

namespace fleet::test {

using std::chrono::seconds;

class FaultFlowsTest final : public SystemTest {
    Q_OBJECT

private Q_SLOTS:
    void aRefusingAndAHungBotAreNamedAndTheHungOneStopsLater();
    void aGatewayThatIsDownInTheMiddleOnlyDelaysTheStop();
    void aGatewayThatLostItsDatabaseLosesNoHold();
    void aSandboxOnAnOldProfileIsTheSameFleet();
};

void FaultFlowsTest::aRefusingAndAHungBotAreNamedAndTheHungOneStopsLater()
{
    QVERIFY(system().startSandbox(
        QStringLiteral("--clock-rate 10 --fault spot-arb-01=refuse --fault perp-momentum-02=hang+300")));
    const Ran stop = system().cli(QStringLiteral("stop --fleet --reason drill --yes --json --wait 8"));
    EXITS(stop, 3);
    QCOMPARE(counted(stop.json(), "confirmed"), 10);
    QCOMPARE(counted(stop.json(), "refused"), 1);
    QCOMPARE(counted(stop.json(), "pending") + counted(stop.json(), "unreachable"), 1);
    const QJsonObject refusing = deliveryOf(stop.json(), QStringLiteral("spot-arb-01"));
    QCOMPARE(refusing.value(QLatin1StringView("state")).toString(), QStringLiteral("refused"));
    QCOMPARE(refusing.value(QLatin1StringView("says")).toString(), QStringLiteral("close outside price band"));
    const QString hung =
        deliveryOf(stop.json(), QStringLiteral("perp-momentum-02")).value(QLatin1StringView("state")).toString();
    QVERIFY2(hung == QLatin1StringView("sent") || hung == QLatin1StringView("unreachable"), qPrintable(hung));
    QCOMPARE(stop.json().value(QLatin1StringView("ended")), QJsonValue(false));

    const Ran said = system().cli(QStringLiteral("stop --bot spot-arb-01 --bot perp-momentum-02 --yes --wait 2"));
    EXITS(said, 3);
    QVERIFY2(said.says("0 of 2 bots have proved that they stopped."), said.all());
    QVERIFY2(said.says("spot-arb-01") && said.says("close outside price band") && said.says("perp-momentum-02"),
             said.all());
    QVERIFY(!system().holdsOnDiskOf(QStringLiteral("perp-momentum-02")).contains(QStringLiteral("latch")));

    // No engine runs now: what it left in the bot's thread is enough.
    QTRY_VERIFY_WITH_TIMEOUT(
        system().holdsOnDiskOf(QStringLiteral("perp-momentum-02")).contains(QStringLiteral("latch")), 60'000);
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return reported(status, QStringLiteral("perp-momentum-02")) == QLatin1StringView("stopped");
    }));
    QCOMPARE(botsThatAre(system().lastStatus(), "stopped"), 11);
    QCOMPARE(reported(system().lastStatus(), QStringLiteral("spot-arb-01")), QStringLiteral("trading"));
    QTRY_VERIFY_WITH_TIMEOUT(system().cli(QStringLiteral("status")).says("not stopped"), 20'000);
}

void FaultFlowsTest::aGatewayThatIsDownInTheMiddleOnlyDelaysTheStop()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 6 --fault gateway=down@1+10")));
    const Ran stop = system().cli(QStringLiteral("stop --fleet --yes --json --wait 80"));
    EXITS(stop, 0);
    QCOMPARE(counted(stop.json(), "confirmed"), 6);
    QVERIFY2(stop.took > seconds(5), stop.all());
    QCOMPARE(botsThatAre(system().cli(QStringLiteral("status --json")).json(), "stopped"), 6);
}

void FaultFlowsTest::aGatewayThatLostItsDatabaseLosesNoHold()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 6 --clock-rate 5 --fault gateway=reset@75")));
    QVERIFY(!system().start(QStringLiteral("--profile %1 serve").arg(system().profile())).readyLine().isEmpty());
    const Ran stop = system().cli(QStringLiteral("stop --group spot-arb --yes --json"));
    EXITS(stop, 0);
    QVERIFY(!noticed(system().cli(QStringLiteral("status --json")).json(), QStringLiteral("lost its database")));

    QVERIFY(system().eventually(
        [](const QJsonObject &status) { return noticed(status, QStringLiteral("lost its database")); }));
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return botsThatAre(status, "stopped") == 3 && botsThatAre(status, "active") == 3;
    }));
    QCOMPARE(reported(system().lastStatus(), QStringLiteral("spot-arb-01")), QStringLiteral("stopped"));
    // Everybody has registered anew: the next stop works as the first did.
    const Ran all = system().cli(QStringLiteral("stop --fleet --yes --json"));
    EXITS(all, 0);
    QCOMPARE(counted(all.json(), "confirmed"), 6);
}

void FaultFlowsTest::aSandboxOnAnOldProfileIsTheSameFleet()
{
    Program *former = system().startSandbox(QStringLiteral("--bots 6 --clock-rate 5"));
    QVERIFY(former != nullptr);
    const QJsonObject facts = system().facts();
    EXITS(system().cli(QStringLiteral("stop --group spot-arb --yes")), 0);
    former->end();
    QCOMPARE(former->exitCode(), 0);

    QVERIFY(system().startSandbox(QStringLiteral("--clock-rate 5")));
    QCOMPARE(system().facts(), facts);
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return botsThatAre(status, "stopped") == 3 && botsThatAre(status, "active") == 3;
    }));
    const Ran pause = system().cli(QStringLiteral("pause --fleet --yes --json"));
    EXITS(pause, 0);
    QCOMPARE(counted(pause.json(), "confirmed"), 6);
}

} // namespace fleet::test

QTEST_GUILESS_MAIN(fleet::test::FaultFlowsTest)

#include "FaultFlowsTest.moc"
