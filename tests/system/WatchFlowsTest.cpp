// A night on the command line: who is dying, why, who has it in hand, and what a monitoring system is told of it.
#include "SystemTest.h"

namespace fleet::test {

namespace {

QJsonObject alertOf(const Ran &listed, const char *rule)
{
    const QJsonArray alerts = listed.json().value(QLatin1StringView("alerts")).toArray();
    for (const QJsonValue &alert : alerts) {
        if (alert[QLatin1StringView("rule")].toString() == QLatin1StringView(rule)) {
            return alert.toObject();
        }
    }
    return {};
}

QString stateOf(const Ran &listed, const char *rule)
{
    return alertOf(listed, rule).value(QLatin1StringView("state")).toString();
}

} // namespace

class WatchFlowsTest final : public SystemTest {
    Q_OBJECT

private Q_SLOTS:
    void aCrashedBotDiesOnceAndIsTakenInHand();
    void anAlertInHandComesBackWhenItGetsWorse();
    void aGatewayThatIsAwayIsOneAlertAndNobodysDeath();
    void withoutAnEngineTheCheckIsCritical();

private:
    /// An engine of its own process: what is asked later is asked of it.
    [[nodiscard]] bool startsServing()
    {
        return !system().start(QStringLiteral("--profile %1 serve").arg(system().profile())).readyLine().isEmpty();
    }
};

void WatchFlowsTest::aCrashedBotDiesOnceAndIsTakenInHand()
{
    QVERIFY(system().startSandbox(QStringLiteral("--clock-rate 20 --fault spot-arb-01=crash@240")));
    QVERIFY(startsServing());
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return botsThatAre(status, "active") == 12
            && status.value(QLatin1StringView("link"))[QLatin1StringView("state")].toString()
                   == QLatin1StringView("live");
    }));
    EXITS(system().cli(QStringLiteral("check")), 0);
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "dead") == 1; }));

    Ran listed;
    QVERIFY(system().eventually([&](const QJsonObject &) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return stateOf(listed, "bot_dead") == QLatin1StringView("firing");
    }));
    QVERIFY2(listed.json().value(QLatin1StringView("alerts")).toArray().size() == 1, listed.all());
    QCOMPARE(alertOf(listed, "bot_dead").value(QLatin1StringView("name")).toString(), QStringLiteral("spot-arb-01"));
    const Ran checked = system().cli(QStringLiteral("check"));
    EXITS(checked, 2);
    QVERIFY2(checked.says("11 of 12 bots heard, 1 dead"), checked.all());

    const QString id = alertOf(listed, "bot_dead").value(QLatin1StringView("id")).toString();
    EXITS(system().cli(QStringLiteral("alerts ack ") + id, {QStringLiteral("--comment"), QStringLiteral("on it")}), 0);
    listed = system().cli(QStringLiteral("alerts list --json"));
    QCOMPARE(stateOf(listed, "bot_dead"), QStringLiteral("acknowledged"));
    EXITS(system().cli(QStringLiteral("alerts ack no-such-alert")), 1);

    const Ran health = system().cli(QStringLiteral("health --json"));
    EXITS(health, 0);
    QCOMPARE(health.json().value(QLatin1StringView("status_summary"))[QLatin1StringView("dead")].toInt(), 1);
    QCOMPARE(health.json().value(QLatin1StringView("reporting_bots")).toInt(), 11);
    const QJsonValue channels = health.json().value(QLatin1StringView("channels"));
    QVERIFY2(channels[QLatin1StringView("web_socket")][QLatin1StringView("up")].toBool(), health.all());
    QVERIFY2(channels[QLatin1StringView("sweep")][QLatin1StringView("lag_ms")].isDouble(), health.all());
    QCOMPARE(channels[QLatin1StringView("webhook")][QLatin1StringView("state")].toString(), QStringLiteral("off"));
    const Ran inWords = system().cli(QStringLiteral("status"));
    QVERIFY2(inWords.says("  WebSocket  up") && inWords.says(" s late") && inWords.says("  webhook    off"),
             inWords.all());
    QVERIFY(system().cli(QStringLiteral("watch --for 0.2")).says("spot-arb-01"));
}

void WatchFlowsTest::anAlertInHandComesBackWhenItGetsWorse()
{
    QVERIFY(system().startSandbox(QStringLiteral(
        "--clock-rate 20 --fault options-mm-02=drawdown:7@20+280 --fault options-mm-02=drawdown:12@320")));
    QVERIFY(startsServing());
    Ran listed;
    QVERIFY(system().eventually([&](const QJsonObject &) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return stateOf(listed, "unhealthy") == QLatin1StringView("firing");
    }));
    QCOMPARE(alertOf(listed, "unhealthy").value(QLatin1StringView("severity")).toString(), QStringLiteral("warning"));
    EXITS(system().cli(QStringLiteral("alerts ack ")
                       + alertOf(listed, "unhealthy").value(QLatin1StringView("id")).toString()),
          0);
    QVERIFY(system().eventually([&](const QJsonObject &) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return alertOf(listed, "unhealthy").value(QLatin1StringView("severity")).toString()
            == QLatin1StringView("critical");
    }));
    QCOMPARE(stateOf(listed, "unhealthy"), QStringLiteral("firing"));

    const Ran silenced = system().cli(QStringLiteral("alerts silence --bot options-mm-02 --minutes 5"),
                                      {QStringLiteral("--reason"), QStringLiteral("known")});
    EXITS(silenced, 0);
    EXITS(system().cli(QStringLiteral("check")), 0);
    listed = system().cli(QStringLiteral("alerts list --json"));
    const QString silence =
        listed.json().value(QLatin1StringView("silences")).toArray().first()[QLatin1StringView("id")].toString();
    EXITS(system().cli(QStringLiteral("alerts unsilence ") + silence), 0);
    EXITS(system().cli(QStringLiteral("check")), 2);
    const Ran emergency = system().cli(QStringLiteral("alerts silence --rule blind"),
                                       {QStringLiteral("--reason"), QStringLiteral("too loud")});
    QVERIFY(emergency.exit != 0);
    QVERIFY2(emergency.says("cannot be silenced"), emergency.all());
}

void WatchFlowsTest::aGatewayThatIsAwayIsOneAlertAndNobodysDeath()
{
    QVERIFY(
        system().startSandbox(QStringLiteral("--clock-rate 20 --fault gateway=down@120+300"))); // five minutes of it
    QVERIFY(startsServing());
    Ran listed;
    QVERIFY(system().eventually([&](const QJsonObject &) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return stateOf(listed, "blind") == QLatin1StringView("firing");
    }));
    QVERIFY2(listed.json().value(QLatin1StringView("alerts")).toArray().size() == 1, listed.all());
    EXITS(system().cli(QStringLiteral("check")), 2);
    QVERIFY(system().eventually([&](const QJsonObject &status) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return botsThatAre(status, "active") == 12 && stateOf(listed, "blind") == QLatin1StringView("unseen");
    }));
    QVERIFY2(listed.json().value(QLatin1StringView("alerts")).toArray().size() == 1, listed.all());
    EXITS(system().cli(QStringLiteral("check")), 0);
}

void WatchFlowsTest::withoutAnEngineTheCheckIsCritical()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 2")));
    const Ran checked = system().cli(QStringLiteral("check"));
    EXITS(checked, 2);
    QVERIFY2(checked.says("nobody watches"), checked.all());
}

} // namespace fleet::test

QTEST_GUILESS_MAIN(fleet::test::WatchFlowsTest)
#include "WatchFlowsTest.moc"
