#include "ingest/BeaconWatch.h"
#include "ingest/EventWindow.h"
#include "ingest/FloodGuard.h"
#include "ingest/HeardTime.h"

#include "support/RapidCheckQt.h"

#include <QTest>

#include <set>

using namespace fleet;
using namespace Qt::Literals::StringLiterals;

namespace {

MonoTime at(qint64 ms)
{
    return MonoTime(milliseconds(ms));
}

} // namespace

class IngestRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heardTime_data();
    void heardTime();
    void heardTimeNeverExceedsTime();
    void whatIsHeardBetweenTwoSweepsIsSilentFromThereOn();
    void floodBeginsAndEnds();
    void slowTrickleIsNoFlood();
    void windowBringsEachOnce();
    void windowProperty();
    void windowForgetsBelowTheOverlap();
    void windowIsBounded();
    void beaconBySilence();
    void beaconLostAndFound();
    void doubtAsksAtOnce();
    void failedPublishIsBlindnessInTheEnd();
};

void IngestRulesTest::heardTime_data()
{
    QTest::addColumn<QList<int>>("sweeps"); // seconds
    QTest::addColumn<int>("heard");
    QTest::newRow("none") << QList<int>{} << 0;
    QTest::newRow("one says nothing about before") << QList<int>{100} << 0;
    QTest::newRow("regular") << QList<int>{0, 10, 20, 30} << 30;
    QTest::newRow("a gap of 25 s still counts") << QList<int>{0, 25} << 25;
    QTest::newRow("a longer one does not") << QList<int>{0, 26, 36} << 10;
    QTest::newRow("the same instant twice") << QList<int>{0, 10, 10, 20} << 20;
    QTest::newRow("out of order changes nothing") << QList<int>{0, 20, 10, 30} << 30;
}

void IngestRulesTest::heardTime()
{
    QFETCH(QList<int>, sweeps);
    QFETCH(int, heard);
    HeardTime time;
    for (const int second : sweeps) {
        time.swept(at(second * 1000));
    }
    QCOMPARE(time.total().count(), milliseconds(seconds(heard)).count());
}

void IngestRulesTest::heardTimeNeverExceedsTime()
{
    VERIFY_PROPERTY("heard time is at most the time between first and last sweep",
                    [](const std::vector<std::uint16_t> &pauses) {
                        HeardTime time;
                        qint64 now = 0;
                        time.swept(at(now));
                        for (const std::uint16_t pause : pauses) {
                            now += pause;
                            time.swept(at(now));
                        }
                        RC_ASSERT(time.total().count() <= now);
                    });
}

void IngestRulesTest::whatIsHeardBetweenTwoSweepsIsSilentFromThereOn()
{
    HeardTime time;
    QCOMPARE(time.expectedAt(at(5'000)), milliseconds(0));
    time.swept(at(0));
    const milliseconds mark = time.expectedAt(at(9'900)); // a frame, just before the next sweep
    for (int sweep = 10'000; sweep <= 120'000; sweep += 10'000) {
        time.swept(at(sweep));
    }
    QCOMPARE(time.total() - mark, milliseconds(110'100)); // not 120 s yet
    QCOMPARE(time.expectedAt(at(129'900)) - mark, milliseconds(120'000));
    time.swept(at(129'900));
    QCOMPARE(time.total() - mark, milliseconds(120'000));
    QCOMPARE(time.expectedAt(at(129'900 + 25'001)), time.total()); // such a pause counts against nobody
    QCOMPARE(time.expectedAt(at(100'000)), time.total());
}

void IngestRulesTest::floodBeginsAndEnds()
{
    FloodGuard guard;
    for (int i = 0; i < 50; ++i) {
        guard.unopenable(at(i));
    }
    QVERIFY(!guard.flooded(at(60))); // fifty are not "over fifty"
    guard.unopenable(at(60));
    QVERIFY(guard.flooded(at(60)));
    QVERIFY(guard.flooded(at(60 + 29'999)));
    QVERIFY(!guard.flooded(at(60 + 30'000)));
    QCOMPARE(guard.total(), 51);
}

void IngestRulesTest::slowTrickleIsNoFlood()
{
    FloodGuard guard;
    for (int i = 0; i < 10'000; ++i) {
        guard.unopenable(at(i * 21));
    }
    QVERIFY(!guard.flooded(at(10'000 * 21)));
}

void IngestRulesTest::windowBringsEachOnce()
{
    EventWindow window;
    QVERIFY(window.firstTime(5));
    QVERIFY(!window.firstTime(5));
    QVERIFY(window.firstTime(4)); // late, but new
    QCOMPARE(window.highest(), 5);
    window.forgetSeen();
    QVERIFY(window.firstTime(5));
    window.sweptTo(100);
    window.sweptTo(90); // never back
    QCOMPARE(window.watermark(), 100);
    QCOMPARE(window.sweepFrom(), 40);
    window.reset();
    QCOMPARE(window.highest(), 0);
    QCOMPARE(window.sweepFrom(), 0);
}

void IngestRulesTest::windowProperty()
{
    VERIFY_PROPERTY("frames and sweeps in any order bring each event once",
                    [](const std::vector<std::uint8_t> &frames) {
                        EventWindow window;
                        std::multiset<qint64> brought;
                        for (const std::uint8_t id : frames) {
                            if (window.firstTime(1 + id)) {
                                brought.insert(1 + id);
                            }
                        }
                        for (qint64 id = window.sweepFrom() + 1; id <= 256; ++id) {
                            if (window.firstTime(id)) {
                                brought.insert(id);
                            }
                        }
                        window.sweptTo(256);
                        for (qint64 id = window.sweepFrom() + 1; id <= 256; ++id) {
                            RC_ASSERT(!window.firstTime(id));
                        }
                        RC_ASSERT(brought.size() == 256U);
                        RC_ASSERT(std::set<qint64>(brought.begin(), brought.end()).size() == 256U);
                    });
}

void IngestRulesTest::windowForgetsBelowTheOverlap()
{
    EventWindow window;
    window.restore(1000);
    QCOMPARE(window.highest(), 1000);
    QVERIFY(window.firstTime(950));
    window.sweptTo(1020);
    QVERIFY(!window.firstTime(960) || window.sweepFrom() <= 960);
}

void IngestRulesTest::windowIsBounded()
{
    EventWindow window;
    for (qint64 id = 1; id <= static_cast<qint64>(EventWindow::remembered) + 100; ++id) {
        QVERIFY(window.firstTime(id));
    }
    QVERIFY(!window.firstTime(static_cast<qint64>(EventWindow::remembered)));
    QVERIFY(window.firstTime(1)); // forgotten: the ledger of its bot knows it
}

void IngestRulesTest::beaconBySilence()
{
    BeaconWatch watch;
    QCOMPARE(watch.state(at(0)), Hearing::NotYet);
    QVERIFY(watch.due(at(0)));
    watch.sent(u"one"_s, at(0));
    QVERIFY(!watch.due(at(9'999)));
    QCOMPARE(watch.state(at(9'999)), Hearing::NotYet);
    QVERIFY(!watch.heard(u"another"_s, at(500)));
    QVERIFY(watch.heard(u"one"_s, at(500)));
    QVERIFY(!watch.heard(u"one"_s, at(600))); // once
    QCOMPARE(watch.state(at(60'000)), Hearing::Hears);
    QVERIFY(!watch.due(at(59'999)));
    QVERIFY(watch.due(at(60'000)));
}

void IngestRulesTest::beaconLostAndFound()
{
    BeaconWatch watch;
    watch.sent(u"one"_s, at(0));
    QVERIFY(watch.heard(u"one"_s, at(100)));
    watch.sent(u"two"_s, at(60'000));
    QCOMPARE(watch.state(at(69'999)), Hearing::Hears);
    QCOMPARE(watch.state(at(70'000)), Hearing::Blind);
    QVERIFY(watch.due(at(70'000)));
    watch.sent(u"three"_s, at(70'000));
    QCOMPARE(watch.state(at(70'001)), Hearing::Blind); // a new one does not hide that the last was lost
    QVERIFY(!watch.heard(u"two"_s, at(70'500)));
    QVERIFY(watch.heard(u"three"_s, at(71'000)));
    QCOMPARE(watch.state(at(71'000)), Hearing::Hears);
}

void IngestRulesTest::doubtAsksAtOnce()
{
    BeaconWatch watch;
    watch.sent(u"one"_s, at(0));
    QVERIFY(watch.heard(u"one"_s, at(100)));
    watch.doubt();
    QVERIFY(!watch.due(at(900))); // not more than one a second
    QVERIFY(watch.due(at(1'000)));
    watch.sent(u"two"_s, at(1'000));
    QVERIFY(watch.heard(u"two"_s, at(1'100)));
    QVERIFY(!watch.due(at(5'000)));
}

void IngestRulesTest::failedPublishIsBlindnessInTheEnd()
{
    BeaconWatch watch;
    watch.sent(u"one"_s, at(0));
    watch.failed(at(10));
    QCOMPARE(watch.waitedFor(at(20)), milliseconds(-1));
    QVERIFY(!watch.due(at(5'009)));
    QVERIFY(watch.due(at(5'010)));
    QCOMPARE(watch.state(at(9'999)), Hearing::NotYet);
    QCOMPARE(watch.state(at(10'000)), Hearing::Blind);
}

QTEST_GUILESS_MAIN(IngestRulesTest)
#include "IngestRulesTest.moc"
