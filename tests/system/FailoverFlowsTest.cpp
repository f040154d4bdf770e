// A bot that died in the night and the one that takes its place: who could, what stands against it, what is proved.
#include "SystemTest.h"

namespace fleet::test {

namespace {

QString standingOf(const Ran &listed, const char *name)
{
    const QJsonArray candidates = listed.json().value(QLatin1StringView("candidates")).toArray();
    for (const QJsonValue &candidate : candidates) {
        if (candidate[QLatin1StringView("name")].toString() == QLatin1StringView(name)) {
            return candidate[QLatin1StringView("standing")].toString();
        }
    }
    return {};
}

bool isFenceOpen(const Ran &listed)
{
    return listed.json().value(QLatin1StringView("fence"))[QLatin1StringView("open")].toBool();
}

/// Two bots and a standby that soon are dead, and cancel by themselves when they hear nothing for twenty seconds.
const QByteArray quickFleet = R"json({
  "groups": [{"name": "spot-arb", "interval_s": 5, "lost_link": {"after_s": 20, "do": "cancel"}}],
  "bots": [
    {"name": "spot-arb-01", "group": "spot-arb", "exchange": "binance", "strategy": "arbitrage", "version": "2.4.1"},
    {"name": "spot-arb-02", "group": "spot-arb", "exchange": "binance", "strategy": "arbitrage", "version": "2.4.1"},
    {"name": "spot-arb-03", "group": "spot-arb", "exchange": "binance", "strategy": "arbitrage", "version": "2.4.1",
     "standby": true}
  ]
})json";

} // namespace

class FailoverFlowsTest final : public SystemTest {
    Q_OBJECT

private Q_SLOTS:
    void aStandbyTakesOverAndTheDeadOneStaysHeld();
    void theFenceOpensByItselfAndRecordsOutliveTheEngine();

private:
    Program &serve() { return system().start(QStringLiteral("--profile %1 serve").arg(system().profile())); }
    Program &bot(const QString &name)
    {
        return system().start(QStringLiteral("bots --bundles %1 --only %2").arg(system().bundles(), name));
    }
    [[nodiscard]] Ran failOver(const QString &to, const QString &options = {})
    {
        return system().cli(QStringLiteral("failover --bot spot-arb-01 --to %1 --yes --json %2").arg(to, options),
                            {QStringLiteral("--reason"), QStringLiteral("its disk is full")});
    }
};

void FailoverFlowsTest::aStandbyTakesOverAndTheDeadOneStaysHeld()
{
    QVERIFY(system().startSandbox(QStringLiteral("--clock-rate 20 --standby 1 --fault spot-arb-01=crash@60+900")));
    QVERIFY(!serve().readyLine().isEmpty());
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "active") == 12; }));
    QCOMPARE(reported(system().lastStatus(), QStringLiteral("spot-arb-04")), QStringLiteral("dormant"));
    EXITS(system().cli(QStringLiteral("failover --bot spot-arb-02")), 6); // it lives
    EXITS(system().cli(QStringLiteral("failover --bot nobody")), 6);
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "dead") == 1; }));

    const Ran listed = system().cli(QStringLiteral("failover --bot spot-arb-01 --json"));
    EXITS(listed, 0);
    QCOMPARE(standingOf(listed, "spot-arb-04"), QStringLiteral("dormant"));
    QCOMPARE(standingOf(listed, "spot-arb-02"), QStringLiteral("cannot"));
    QVERIFY2(!isFenceOpen(listed), listed.all());

    EXITS(system().cli(QStringLiteral("failover --bot spot-arb-01 --to spot-arb-04 --yes")), 2); // no reason
    const Ran shut = failOver(QStringLiteral("spot-arb-04"));
    EXITS(shut, 7);
    QVERIFY2(shut.says("may still be trading"), shut.all());
    EXITS(failOver(QStringLiteral("spot-arb-02"), QStringLiteral("--exchange-checked")), 6); // it trades for itself

    const Ran done = failOver(QStringLiteral("spot-arb-04"), QStringLiteral("--exchange-checked --stateful"));
    EXITS(done, 0);
    QCOMPARE(counted(done.json(), "confirmed"), 1);
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return reported(status, QStringLiteral("spot-arb-04")) == QLatin1StringView("trading");
    }));
    QVERIFY(noticed(system().lastStatus(), QStringLiteral("spot-arb-04 proved that it took over from spot-arb-01")));
    EXITS(failOver(QStringLiteral("spot-arb-04"), QStringLiteral("--exchange-checked")), 6); // once is enough

    // Back from the dead it finds the hold in its mailbox before it trades.
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return reported(status, QStringLiteral("spot-arb-01")) == QLatin1StringView("paused");
    }));
    QCOMPARE(system().holdsOnDiskOf(QStringLiteral("spot-arb-01")), QStringList{QStringLiteral("pause")});
}

void FailoverFlowsTest::theFenceOpensByItselfAndRecordsOutliveTheEngine()
{
    QVERIFY(system().startGateway());
    EXITS(system().init(), 0);
    EXITS(system().cli(QStringLiteral("apply ") + system().write(QStringLiteral("fleet.json"), quickFleet)), 0);
    Program &engine = serve();
    QVERIFY(!engine.readyLine().isEmpty());
    Program &dead = bot(QStringLiteral("spot-arb-01"));
    bot(QStringLiteral("spot-arb-02"));
    bot(QStringLiteral("spot-arb-03"));
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return botsThatAre(status, "active") == 2
            && reported(status, QStringLiteral("spot-arb-03")) == QLatin1StringView("dormant");
    }));
    dead.kill();
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "dead") == 1; }));
    EXITS(failOver(QStringLiteral("spot-arb-03")), 7);
    QVERIFY(system().eventually([&](const QJsonObject &) {
        const Ran listed = system().cli(QStringLiteral("failover --bot spot-arb-01 --json"));
        return listed.exit == 0 && isFenceOpen(listed);
    }));
    const Ran done = failOver(QStringLiteral("spot-arb-03"), QStringLiteral("--stateless"));
    EXITS(done, 0);

    system().forget(engine);
    QVERIFY(!serve().readyLine().isEmpty());
    const Ran operations = system().cli(QStringLiteral("operations"));
    QVERIFY2(operations.says("assume_responsibility"), operations.all());
    QVERIFY2(operations.says("1 of 1 bots have proved that they took over"), operations.all());
    bot(QStringLiteral("spot-arb-01"));
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return reported(status, QStringLiteral("spot-arb-01")) == QLatin1StringView("paused")
            && reported(status, QStringLiteral("spot-arb-03")) == QLatin1StringView("trading");
    }));
    QCOMPARE(system().diskOf(QStringLiteral("spot-arb-03")).value(QLatin1StringView("standby")), QJsonValue(false));
}

} // namespace fleet::test

QTEST_GUILESS_MAIN(fleet::test::FailoverFlowsTest)
#include "FailoverFlowsTest.moc"
