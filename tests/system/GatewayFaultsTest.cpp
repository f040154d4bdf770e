// A stop while the gateway does everything that gateways do wrong: it is late then, and it is complete.
#include "SystemTest.h"

namespace fleet::test {

class GatewayFaultsTest final : public SystemTest {
    Q_OBJECT

private Q_SLOTS:
    void aStopGetsThrough_data();
    void aStopGetsThrough();
};

void GatewayFaultsTest::aStopGetsThrough_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("every call is refused with 429") << QStringLiteral("429+20");
    QTest::newRow("every call fails with 503") << QStringLiteral("5xx+20");
    QTest::newRow("answers are no JSON") << QStringLiteral("garbage+20");
    QTest::newRow("answers are cut off") << QStringLiteral("cut+20");
    QTest::newRow("answers are slow") << QStringLiteral("slow:700");
    QTest::newRow("no live events") << QStringLiteral("ws-off");
}

void GatewayFaultsTest::aStopGetsThrough()
{
    QFETCH(QString, fault);
    QVERIFY(system().startSandbox(QStringLiteral("--bots 4 --clock-rate 5 --fault gateway=%1").arg(fault)));
    const Ran stop = system().cli(QStringLiteral("stop --fleet --yes --json --wait 60"));
    EXITS(stop, 0);
    QCOMPARE(counted(stop.json(), "confirmed"), 4);
    for (const char *name : {"spot-arb-01", "spot-arb-02", "spot-arb-03", "perp-momentum-01"}) {
        // Sent twice or not: carried out once.
        QCOMPARE(system().diskOf(QLatin1StringView(name)).value(QLatin1StringView("carried_out")).toArray().size(), 1);
    }
}

} // namespace fleet::test

QTEST_GUILESS_MAIN(fleet::test::GatewayFaultsTest)

#include "GatewayFaultsTest.moc"
