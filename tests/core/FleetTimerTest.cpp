#include "core/FleetTimer.h"
#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace std::chrono_literals;

class FleetTimerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firesOnce()
    {
        const test::ManualClock clock;
        FleetTimer timer(clock);
        QSignalSpy fired(&timer, &FleetTimer::timeout);
        timer.setSingleShot(true);
        timer.start(1ms);
        QVERIFY(timer.isActive());
        QTRY_COMPARE(fired.size(), 1);
        QVERIFY(!timer.isActive());
    }

    void firesAgainUntilItIsStopped()
    {
        const test::ManualClock clock;
        FleetTimer timer(clock);
        int times = 0;
        connect(&timer, &FleetTimer::timeout, &timer, [&] {
            if (++times == 3) {
                timer.stop();
            }
        });
        timer.start(1ms);
        QTRY_COMPARE(times, 3);
        QVERIFY(!timer.isActive());
    }

    void anHourThatBecomesShortIsNotWaitedFor()
    {
        ScaledClock clock(1.0, SystemClock().now());
        FleetTimer timer(clock);
        QSignalSpy fired(&timer, &FleetTimer::timeout);
        timer.setSingleShot(true);
        timer.start(3'600s);
        clock.setRate(100'000.0);
        QTRY_COMPARE(fired.size(), 1);
    }

    void whatIsLeftOfAShortTimeBecomesLong()
    {
        ScaledClock clock(100.0, SystemClock().now());
        FleetTimer slow(clock);
        FleetTimer quick(clock);
        QSignalSpy slowFired(&slow, &FleetTimer::timeout);
        QSignalSpy quickFired(&quick, &FleetTimer::timeout);
        slow.start(60s);
        quick.start(10ms);
        clock.setRate(1.0);
        QTRY_VERIFY(quickFired.size() >= 2);
        QCOMPARE(slowFired.size(), 0); // Not so soon: a minute is one of the clock's minutes.
    }

    void aTimerThatDoesNotRunIsNotStarted()
    {
        ScaledClock clock(1.0, SystemClock().now());
        const FleetTimer timer(clock);
        clock.setRate(60.0);
        QVERIFY(!timer.isActive());
    }
};

QTEST_GUILESS_MAIN(FleetTimerTest)
#include "FleetTimerTest.moc"
