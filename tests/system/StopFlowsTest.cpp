// An operator's day on the command line: stop, pause, resume, release, and what each of them proves.
#include "SystemTest.h"

#include <QFile>

namespace fleet::test {

class StopFlowsTest final : public SystemTest {
    Q_OBJECT

private Q_SLOTS:
    void aStoppedGroupStaysStoppedUntilReleasedAndTradesOnlyAfterAResume();
    void aStopSaysWhatWasProved();
    void theFleetAndAnExchangeAreScopesToo();
    void theToolDialectProvesWhereItCanRead();
    void theTenToolsAloneProveNothing();
    void plainBotsAreObservedAndNeverConfirmed();
    void aKilledBotComesBackStopped();
    void aBotObeysAStopFileWithoutAGateway();
    void aStopThatNobodyWaitsForIsSentAllTheSame();
};

void StopFlowsTest::aStoppedGroupStaysStoppedUntilReleasedAndTradesOnlyAfterAResume()
{
    QVERIFY(system().startSandbox(QStringLiteral("--clock-rate 5")));
    QCOMPARE(system().facts().value(QLatin1StringView("bots")).toArray().size(), 12);

    const Ran stop = system().cli(QStringLiteral("stop --group spot-arb --reason drill --yes --json"));
    EXITS(stop, 0);
    QCOMPARE(counted(stop.json(), "confirmed"), 3);
    for (const char *other : {"refused", "failed", "unreachable", "pending"}) {
        QCOMPARE(counted(stop.json(), other), 0);
    }
    for (const char *name : {"spot-arb-01", "spot-arb-02", "spot-arb-03"}) {
        const QJsonObject delivery = deliveryOf(stop.json(), QLatin1StringView(name));
        QCOMPARE(delivery.value(QLatin1StringView("state")).toString(), QStringLiteral("confirmed"));
        QCOMPARE(delivery.value(QLatin1StringView("open_positions")).toInt(-1), 0);
        QCOMPARE(delivery.value(QLatin1StringView("open_orders")).toInt(-1), 0);
        QVERIFY(delivery.value(QLatin1StringView("ms")).toInt() > 0);
        QVERIFY(!delivery.value(QLatin1StringView("agent_id")).toString().isEmpty());
    }

    const QJsonObject stopped = system().cli(QStringLiteral("status --json")).json();
    QCOMPARE(stopped.value(QLatin1StringView("total_bots")).toInt(), 12);
    QCOMPARE(stopped.value(QLatin1StringView("groups"))[QLatin1StringView("spot-arb")].toInt(), 3);
    QCOMPARE(botsThatAre(stopped, "stopped"), 3);
    QCOMPARE(botsThatAre(stopped, "active"), 9);
    QCOMPARE(botOf(stopped, QStringLiteral("spot-arb-02")).value(QLatin1StringView("latched")), QJsonValue(true));
    QCOMPARE(botOf(stopped, QStringLiteral("spot-arb-02")).value(QLatin1StringView("holds")).toArray().size(), 1);
    QCOMPARE(botOf(stopped, QStringLiteral("options-mm-01")).value(QLatin1StringView("latched")), QJsonValue(false));

    const Ran pause = system().cli(QStringLiteral("pause --fleet --yes --json"));
    EXITS(pause, 0);
    QCOMPARE(counted(pause.json(), "confirmed"), 12);
    const Ran resume = system().cli(QStringLiteral("resume --fleet --yes --json"));
    EXITS(resume, 0);
    const QJsonObject resumed = system().cli(QStringLiteral("status --json")).json();
    QCOMPARE(botsThatAre(resumed, "stopped"), 3);
    QCOMPARE(botsThatAre(resumed, "active"), 9);
    // Nothing is paused any more: there is nothing that a resume could help.
    EXITS(system().cli(QStringLiteral("resume --fleet --yes")), 6);

    const Ran release = system().cli(QStringLiteral("release --group spot-arb --reason checked --yes --json"));
    EXITS(release, 0);
    QCOMPARE(counted(release.json(), "confirmed"), 3);
    const QJsonObject released = system().cli(QStringLiteral("status --json")).json();
    QCOMPARE(botsThatAre(released, "paused"), 3);
    QCOMPARE(botsThatAre(released, "active"), 9);
    QCOMPARE(botOf(released, QStringLiteral("spot-arb-01")).value(QLatin1StringView("desired")).toString(),
             QStringLiteral("paused"));

    EXITS(system().cli(QStringLiteral("resume --group spot-arb --yes")), 0);
    QCOMPARE(botsThatAre(system().cli(QStringLiteral("status --json")).json(), "active"), 12);
}

void StopFlowsTest::aStopSaysWhatWasProved()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 3 --clock-rate 5")));
    const Ran stop = system().cli(QStringLiteral("stop --bot spot-arb-01 --bot spot-arb-02 --yes"),
                                  {QStringLiteral("--reason"), QStringLiteral("odd fills")});
    EXITS(stop, 0);
    QVERIFY2(stop.says("2 of 2 bots have proved that they stopped."), stop.all());
    QVERIFY2(!stop.says("spot-arb-03"), stop.all());
    const Ran operations = system().cli(QStringLiteral("operations"));
    EXITS(operations, 0);
    QVERIFY2(operations.says("odd fills"), operations.all());
    // A second stop always passes, to the stopped too.
    const Ran again = system().cli(QStringLiteral("stop --fleet --actions cancel_and_hold --yes --json"));
    EXITS(again, 0);
    QCOMPARE(counted(again.json(), "confirmed"), 3);
    QCOMPARE(botOf(system().cli(QStringLiteral("status --json")).json(), QStringLiteral("spot-arb-01"))
                 .value(QLatin1StringView("holds"))
                 .toArray()
                 .size(),
             2);
}

void StopFlowsTest::theFleetAndAnExchangeAreScopesToo()
{
    QVERIFY(system().startSandbox(QStringLiteral("--clock-rate 5")));
    const Ran drain = system().cli(QStringLiteral("drain --exchange okx --yes --json"));
    EXITS(drain, 0);
    QCOMPARE(counted(drain.json(), "confirmed"), 2);
    QVERIFY(!deliveryOf(drain.json(), QStringLiteral("spot-arb-03")).isEmpty());
    QVERIFY(!deliveryOf(drain.json(), QStringLiteral("perp-momentum-03")).isEmpty());

    EXITS(system().cli(QStringLiteral("stop --fleet --reason drill --yes")), 0);
    const Ran unconfirmed = system().cli(QStringLiteral("release --fleet --reason done --yes"));
    EXITS(unconfirmed, 7);
    QVERIFY2(unconfirmed.says("acme-trading"), unconfirmed.all());
    EXITS(system().cli(QStringLiteral("release --fleet --reason done --confirm acme --yes")), 7);
    QCOMPARE(botsThatAre(system().cli(QStringLiteral("status --json")).json(), "stopped"), 12);
    EXITS(system().cli(QStringLiteral("release --fleet --reason done --confirm acme-trading --yes")), 0);
    QCOMPARE(botsThatAre(system().cli(QStringLiteral("status --json")).json(), "stopped"), 0);
    EXITS(system().cli(QStringLiteral("resume --fleet --yes")), 0);
    QCOMPARE(botsThatAre(system().cli(QStringLiteral("status --json")).json(), "active"), 12);
}

void StopFlowsTest::theToolDialectProvesWhereItCanRead()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 4 --dialect tool --clock-rate 5")));
    const Ran stop = system().cli(QStringLiteral("stop --group spot-arb --yes --json"));
    EXITS(stop, 0);
    QCOMPARE(counted(stop.json(), "confirmed"), 3);
    QCOMPARE(deliveryOf(stop.json(), QStringLiteral("spot-arb-01")).value(QLatin1StringView("open_orders")).toInt(-1),
             0);
    QCOMPARE(botsThatAre(system().cli(QStringLiteral("status --json")).json(), "stopped"), 3);
    EXITS(system().cli(QStringLiteral("release --group spot-arb --reason drill --yes")), 0);
    EXITS(system().cli(QStringLiteral("resume --group spot-arb --yes")), 0);
    QCOMPARE(botsThatAre(system().cli(QStringLiteral("status --json")).json(), "active"), 4);
}

void StopFlowsTest::theTenToolsAloneProveNothing()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 4 --dialect tool10 --clock-rate 5")));
    const Ran stop = system().cli(QStringLiteral("stop --group spot-arb --yes --json --wait 20"));
    EXITS(stop, 3);
    QCOMPARE(counted(stop.json(), "confirmed"), 0);
    QCOMPARE(deliveryOf(stop.json(), QStringLiteral("spot-arb-01")).value(QLatin1StringView("state")).toString(),
             QStringLiteral("sent"));
    // There is nothing to wait for.
    QVERIFY2(stop.took < std::chrono::seconds(15), stop.all());
    const Ran said = system().cli(QStringLiteral("pause --bot perp-momentum-01 --yes"));
    EXITS(said, 3);
    QVERIFY2(said.says("0 of 1"), said.all());
    QVERIFY2(said.says("cannot be read"), said.all());
    // Nobody can prove it over this gateway, but the bots have got it.
    for (const char *name : {"spot-arb-01", "spot-arb-02", "spot-arb-03"}) {
        QTRY_COMPARE(system().holdsOnDiskOf(QLatin1StringView(name)), QStringList{QStringLiteral("latch")});
    }
    QTRY_COMPARE(system().holdsOnDiskOf(QStringLiteral("perp-momentum-01")), QStringList{QStringLiteral("pause")});
    EXITS(system().cli(QStringLiteral("status")), 0);
}

void StopFlowsTest::plainBotsAreObservedAndNeverConfirmed()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 4 --level0 1 --clock-rate 10")));
    const Ran stop = system().cli(QStringLiteral("stop --fleet --yes --json --wait 30"));
    EXITS(stop, 3);
    QCOMPARE(counted(stop.json(), "confirmed"), 3);
    QCOMPARE(counted(stop.json(), "observed"), 1);
    QCOMPARE(deliveryOf(stop.json(), QStringLiteral("perp-momentum-01")).value(QLatin1StringView("state")).toString(),
             QStringLiteral("observed"));
    const QJsonObject status = system().cli(QStringLiteral("status --json")).json();
    QCOMPARE(reported(status, QStringLiteral("perp-momentum-01")), QStringLiteral("stopped"));
    QVERIFY(botOf(status, QStringLiteral("perp-momentum-01")).contains(QLatin1StringView("open_positions")));
}

void StopFlowsTest::aKilledBotComesBackStopped()
{
    QVERIFY(system().startGateway());
    EXITS(system().init(), 0);
    EXITS(system().apply({QStringLiteral("spot-arb-01"), QStringLiteral("spot-arb-02")}), 0);
    const QString bots = QStringLiteral("bots --bundles %1 --only %2");
    Program &first = system().start(bots.arg(system().bundles(), QStringLiteral("spot-arb-01")));
    QCOMPARE(first.readyLine().value(QLatin1StringView("bots")).toArray().size(), 1);
    Program &second = system().start(bots.arg(system().bundles(), QStringLiteral("spot-arb-02")));
    QVERIFY(!second.readyLine().isEmpty());
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "active") == 2; }));

    EXITS(system().cli(QStringLiteral("stop --bot spot-arb-01 --yes")), 0);
    const QString heardBefore =
        botOf(system().cli(QStringLiteral("status --json")).json(), QStringLiteral("spot-arb-01"))
            .value(QLatin1StringView("heard_at"))
            .toString();
    system().forget(first);
    Program &again = system().start(bots.arg(system().bundles(), QStringLiteral("spot-arb-01")));
    QVERIFY(!again.readyLine().isEmpty());
    // Its new life speaks, and says that it is held.
    QVERIFY(system().eventually([&](const QJsonObject &status) {
        return botOf(status, QStringLiteral("spot-arb-01")).value(QLatin1StringView("heard_at")).toString()
             > heardBefore;
    }));
    QTRY_COMPARE(system().holdsOnDiskOf(QStringLiteral("spot-arb-01")), QStringList{QStringLiteral("latch")});
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return reported(status, QStringLiteral("spot-arb-01")) == QLatin1StringView("stopped");
    }));
    const QJsonObject bot = botOf(system().lastStatus(), QStringLiteral("spot-arb-01"));
    QCOMPARE(bot.value(QLatin1StringView("open_positions")).toInt(-1), 0);
    QCOMPARE(bot.value(QLatin1StringView("open_orders")).toInt(-1), 0);
    QCOMPARE(reported(system().lastStatus(), QStringLiteral("spot-arb-02")), QStringLiteral("trading"));
}

void StopFlowsTest::aBotObeysAStopFileWithoutAGateway()
{
    Program *gateway = system().startGateway();
    QVERIFY(gateway != nullptr);
    EXITS(system().init(), 0);
    EXITS(system().apply({QStringLiteral("spot-arb-01"), QStringLiteral("spot-arb-02")}), 0);
    Program &bots = system().start(QStringLiteral("bots --bundles %1").arg(system().bundles()));
    QVERIFY(!bots.readyLine().isEmpty());
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "active") == 2; }));
    gateway->suspend();

    const QString file = system().path(QStringLiteral("stop-file.json"));
    const Ran stop = system().cli(QStringLiteral("stop --bot spot-arb-01 --export %1 --yes --wait 1").arg(file));
    EXITS(stop, 5);
    QVERIFY(QFile::exists(file));
    QVERIFY(system().holdsOnDiskOf(QStringLiteral("spot-arb-01")).isEmpty());
    for (const char *name : {"spot-arb-01", "spot-arb-02"}) {
        QVERIFY(QFile::copy(
            file,
            QStringLiteral("%1/%2-acme-trading.state/STOP.json").arg(system().bundles(), QLatin1StringView(name))));
    }
    QTRY_COMPARE(system().holdsOnDiskOf(QStringLiteral("spot-arb-01")), QStringList{QStringLiteral("latch")});
    // The file names one bot; it means nothing to any other.
    QVERIFY(system().holdsOnDiskOf(QStringLiteral("spot-arb-02")).isEmpty());

    gateway->carryOn();
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return reported(status, QStringLiteral("spot-arb-01")) == QLatin1StringView("stopped");
    }));
    QCOMPARE(reported(system().lastStatus(), QStringLiteral("spot-arb-02")), QStringLiteral("trading"));
}

void StopFlowsTest::aStopThatNobodyWaitsForIsSentAllTheSame()
{
    QVERIFY(system().startSandbox(QStringLiteral("--latency 400")));
    const Ran stop = system().cli(QStringLiteral("stop --fleet --yes --json --wait 0"));
    EXITS(stop, 3);
    const QJsonArray deliveries = stop.json().value(QLatin1StringView("deliveries")).toArray();
    QCOMPARE(deliveries.size(), 12);
    for (const QJsonValue &delivery : deliveries) {
        QVERIFY2(delivery[QLatin1StringView("state")].toString() != QLatin1StringView("queued"), stop.all());
    }
    QVERIFY2(!stop.says("nobody carries"), stop.all());
    // No engine runs now: what it left in the bots' threads is enough.
    for (const char *name : {"spot-arb-01", "perp-momentum-02", "options-mm-01"}) {
        QTRY_COMPARE_WITH_TIMEOUT(system().holdsOnDiskOf(QLatin1StringView(name)), QStringList{QStringLiteral("latch")},
                                  60'000);
    }
}

} // namespace fleet::test

QTEST_GUILESS_MAIN(fleet::test::StopFlowsTest)

#include "StopFlowsTest.moc"
