#include "core/Clock.h"

#include "support/ManualClock.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>

using namespace fleet;
using namespace std::chrono_literals;

class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void systemClockIsTheMachines()
    {
        const SystemClock clock;
        const auto before = std::chrono::system_clock::now();
        QVERIFY(std::chrono::abs(clock.now() - before) < 1s);
        const MonoTime first = clock.monotonic();
        std::this_thread::sleep_for(2ms);
        QVERIFY(clock.monotonic() > first);
        QCOMPARE(clock.realDuration(30s), milliseconds(30s));
    }

    void scaledClockAgreesAtItsOrigin()
    {
        const UtcTime origin = SystemClock().now();
        const ScaledClock clock(1.0, origin);
        QVERIFY(std::chrono::abs(clock.now() - SystemClock().now()) < 1s);
        QCOMPARE(clock.origin().real, origin);
        QCOMPARE(clock.origin().fleet, origin);
    }

    void scaledClockRunsFaster()
    {
        const SystemClock real;
        // An origin in the past: what has gone by since counts at the rate, too.
        const ScaledClock clock(100.0, real.now() - 10s);
        const milliseconds ahead = clock.now() - real.now();
        QVERIFY(ahead >= 990s && ahead < 1'200s);

        const MonoTime realStart = real.monotonic();
        const MonoTime start = clock.monotonic();
        const UtcTime utcStart = clock.now();
        std::this_thread::sleep_for(20ms);
        const milliseconds passed = clock.monotonic() - start;
        const milliseconds utcPassed = clock.now() - utcStart;
        const milliseconds realPassed = real.monotonic() - realStart;
        QVERIFY(passed >= 1'900ms);
        QVERIFY(passed <= 100 * (realPassed + 1ms));
        QVERIFY(utcPassed >= 1'900ms);
    }

    void twoScaledClocksOfOneOriginShareATime()
    {
        const UtcTime origin = SystemClock().now() - 60s;
        const ScaledClock console(20.0, origin);
        const ScaledClock gateway(20.0, origin);
        QVERIFY(std::chrono::abs(console.now() - gateway.now()) < 1s);
    }

    void anotherRateGoesOnFromWhereItIs()
    {
        ScaledClock clock(1000.0, SystemClock().now());
        UtcTime last = clock.now();
        MonoTime lastMono = clock.monotonic();
        for (const double rate : {1.0, 1000.0, 0.5, 60.0, 1.0, 5.0}) {
            const UtcTime before = clock.now();
            clock.setRate(rate);
            QCOMPARE(clock.rate(), rate);
            QVERIFY(clock.now() >= before && clock.now() - before < 60s);
            QVERIFY(clock.now() >= last && clock.monotonic() >= lastMono);
            last = clock.now();
            lastMono = clock.monotonic();
        }
    }

    void nobodySeesItGoBack()
    {
        ScaledClock clock(60.0, SystemClock().now());
        std::atomic<bool> wentBack = false;
        std::atomic<bool> ended = false;
        std::thread reader([&] {
            UtcTime last = clock.now();
            MonoTime lastMono = clock.monotonic();
            while (!ended) {
                const UtcTime now = clock.now();
                const MonoTime mono = clock.monotonic();
                wentBack = wentBack || now < last || mono < lastMono;
                last = now;
                lastMono = mono;
            }
        });
        for (int change = 0; change < 2'000; ++change) {
            clock.setRate(change % 2 == 0 ? 1.0 : 1000.0);
        }
        ended = true;
        reader.join();
        QVERIFY(!wentBack);
    }

    void aClockToldByItsOriginIsTheSame()
    {
        ScaledClock clock(60.0, SystemClock().now());
        clock.setRate(1.0); // It stays ahead, which the rate alone does not say.
        clock.setRate(20.0);
        const ScaledClock other(clock.rate(), clock.origin());
        QVERIFY(std::chrono::abs(other.now() - clock.now()) < 1s);
    }

    void armsRealTimers_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<qint64>("fleetMs");
        QTest::addColumn<qint64>("realMs");

        QTest::newRow("real time") << 1.0 << qint64(30'000) << qint64(30'000);
        QTest::newRow("faster") << 60.0 << qint64(30'000) << qint64(500);
        QTest::newRow("slower") << 0.5 << qint64(1'000) << qint64(2'000);
        QTest::newRow("never zero for a positive duration") << 1000.0 << qint64(5) << qint64(1);
        QTest::newRow("now") << 60.0 << qint64(0) << qint64(0);
        QTest::newRow("overdue") << 60.0 << qint64(-5) << qint64(-5);
    }

    void armsRealTimers()
    {
        QFETCH(double, rate);
        QFETCH(qint64, fleetMs);
        QFETCH(qint64, realMs);
        const ScaledClock clock(rate, UtcTime{});
        QCOMPARE(qint64(clock.realDuration(milliseconds(fleetMs)).count()), realMs);
    }

    void manualClockMovesByHand()
    {
        test::ManualClock clock;
        QCOMPARE(toIso(clock.now()), QStringLiteral("2026-11-22T15:00:00.000Z"));
        const MonoTime start = clock.monotonic();
        clock.advance(1'500ms);
        QCOMPARE(toIso(clock.now()), QStringLiteral("2026-11-22T15:00:01.500Z"));
        QCOMPARE(clock.monotonic() - start, 1'500ms);
    }

    void manualClockJumpsOnlyInUtc()
    {
        test::ManualClock clock;
        const MonoTime start = clock.monotonic();
        clock.setUtc(UtcTime{});
        QCOMPARE(toEpochMs(clock.now()), qint64(0));
        QCOMPARE(clock.monotonic(), start);
    }
};

QTEST_APPLESS_MAIN(ClockTest)
#include "ClockTest.moc"
