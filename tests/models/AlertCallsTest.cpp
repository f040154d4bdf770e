#include "models/AlertCalls.h"
#include "support/FleetBuilders.h"

#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;

AlertView dead()
{
    return anAlert(AlertRule::BotDead, QStringLiteral("a"));
}

AlertView warning()
{
    AlertView view = anAlert(AlertRule::Unhealthy, QStringLiteral("b"));
    view.alert.severity = AlertSeverity::Warning;
    return view;
}

} // namespace

class AlertCallsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsOnceForEach()
    {
        AlertCalls calls;
        calls.begin({});
        QVERIFY(!calls.take({}));
        const std::optional<AlertCall> first = calls.take({warning(), dead()});
        QVERIFY(first);
        QCOMPARE(first->alerts.size(), std::size_t(2)); // Together, the worst first.
        QCOMPARE(first->alerts.front().alert.id, dead().alert.id);
        QVERIFY(first->isCritical());
        QVERIFY(!calls.take({warning(), dead()}));
        QVERIFY(!calls.take({warning()}));
        QVERIFY(calls.take({warning(), dead()})); // It had ended, and is back.
    }

    void whatFiredBeforeTheWindowWasThereCallsNobody()
    {
        AlertCalls calls;
        calls.begin({dead()});
        QVERIFY(!calls.take({dead()}));
        QVERIFY(!calls.wantsSound(now));
    }

    void worseCallsAgain()
    {
        AlertCalls calls;
        calls.begin({warning()});
        AlertView worse = warning();
        worse.alert.severity = AlertSeverity::Critical;
        QVERIFY(calls.take({worse}));
        worse.alert.causes.insert(QStringLiteral("error_count"));
        QVERIFY(calls.take({worse}));
        QVERIFY(!calls.take({warning()})); // Better is no reason.
    }

    void nobodyIsCalledInVain_data()
    {
        QTest::addColumn<AlertView>("view");
        AlertView view = dead();
        view.alert.state = AlertState::Acknowledged;
        QTest::newRow("in hand") << view;
        view = dead();
        view.alert.state = AlertState::Unseen;
        QTest::newRow("over") << view;
        view = dead();
        view.alert.because = AlertKey{AlertRule::Partition, {}};
        QTest::newRow("explained") << view;
        view = dead();
        view.silencedUntil = now + seconds(60);
        QTest::newRow("silenced") << view;
        view = dead();
        view.alert.flapping = true;
        QTest::newRow("flapping") << view;
    }

    void nobodyIsCalledInVain()
    {
        QFETCH(const AlertView, view);
        AlertCalls calls;
        calls.begin({});
        QVERIFY(!calls.take({view}));
        QVERIFY(!calls.wantsSound(now));
    }

    void whatIsUncoveredCalls()
    {
        AlertView view = dead();
        view.alert.because = AlertKey{AlertRule::Partition, {}};
        AlertCalls calls;
        calls.begin({view});
        QVERIFY(calls.take({dead()}));
    }

    void criticalSoundsUntilNoticed()
    {
        AlertCalls calls;
        calls.begin({});
        QVERIFY(calls.take({warning()}));
        QVERIFY(!calls.wantsSound(now));
        QVERIFY(calls.take({warning(), dead()}));
        QVERIFY(calls.wantsSound(now));
        QVERIFY(!calls.take({warning(), dead()}));
        QVERIFY(calls.wantsSound(now)); // Still.
        calls.notice();
        QVERIFY(!calls.wantsSound(now));
        QVERIFY(!calls.take({warning(), dead()}));
        QVERIFY(!calls.wantsSound(now));
    }

    void whatIsOverSoundsNoMore()
    {
        AlertCalls calls;
        calls.begin({});
        QVERIFY(calls.take({dead()}));
        QVERIFY(!calls.take({}));
        QVERIFY(!calls.wantsSound(now));
    }

    void muteIsOfTheSoundAndEnds()
    {
        AlertCalls calls;
        calls.begin({});
        calls.muteUntil(now + seconds(900));
        QVERIFY(calls.take({dead()})); // The notification comes all the same.
        QVERIFY(!calls.wantsSound(now));
        QVERIFY(calls.mutedUntil(now).has_value());
        QVERIFY(calls.wantsSound(now + seconds(900)));
        QVERIFY(!calls.mutedUntil(now + seconds(900)).has_value());
        calls.unmute();
        QVERIFY(calls.wantsSound(now));
    }
};

QTEST_GUILESS_MAIN(AlertCallsTest)
#include "AlertCallsTest.moc"
