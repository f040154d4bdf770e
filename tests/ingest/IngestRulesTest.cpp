#include "ingest/BeaconWatch.h"
#include "ingest/EventWindow.h"
#include "ingest/FloodGuard.h"
#include "ingest/GapRules.h"
#include "ingest/HeardTime.h"
#include "ingest/RoadBook.h"

#include "support/Compare.h"
#include "support/ManualClock.h"
#include "support/RapidCheckQt.h"

#include <QTest>

#include <set>

using namespace fleet;
using namespace fleet::test;
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
    void lateRoadsMoveNothing();
    void gaps_data();
    void gaps();
    void roadsAreMeasured();
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

void IngestRulesTest::lateRoadsMoveNothing()
{
    EventWindow window;
    QVERIFY(window.firstTime(100));
    QVERIFY(window.firstTimeLate(5'000));
    QVERIFY(!window.firstTimeLate(5'000));
    QVERIFY(!window.firstTimeLate(100));
    QCOMPARE(window.highest(), 100);
    window.sweptTo(200);
    QVERIFY(window.isBehind(140));
    QVERIFY(!window.isBehind(141)); // a sweep reads it once more: it may not have been visible yet
}

void IngestRulesTest::gaps_data()
{
    QTest::addColumn<qint64>("watermark");
    QTest::addColumn<int>("readAgo"); // hours; negative for never
    QTest::addColumn<int>("newestAgo");
    QTest::addColumn<QList<qint64>>("ids");
    QTest::addColumn<int>("firstAgo");
    QTest::addColumn<int>("gapUntilAgo"); // hours; negative for none
    const QList<qint64> above{600, 601};
    QTest::newRow("nothing was ever read") << qint64(0) << 30 << 30 << above << 20 << -1;
    QTest::newRow("read until just now") << qint64(500) << 0 << 0 << QList<qint64>{500, 600} << 0 << -1;
    QTest::newRow("away for long, all is still there")
        << qint64(500) << 30 << 30 << QList<qint64>{500, 600} << 30 << -1;
    QTest::newRow("away for long") << qint64(500) << 30 << 30 << above << 23 << 23;
    QTest::newRow("away for long, and nothing is left") << qint64(500) << 30 << 30 << QList<qint64>{} << 0 << 24;
    QTest::newRow("away for exactly a day") << qint64(500) << 24 << 24 << above << 24 << -1;
    QTest::newRow("away for an hour") << qint64(500) << 1 << 1 << QList<qint64>{500} << 1 << -1;
    QTest::newRow("crowded out within an hour") << qint64(500) << 1 << 1 << above << 0 << 0;
    QTest::newRow("nobody spoke for two days") << qint64(500) << 0 << 48 << QList<qint64>{} << 0 << -1;
    QTest::newRow("somebody speaks again") << qint64(500) << 0 << 48 << above << 0 << -1;
    QTest::newRow("nobody knows when it was read") << qint64(500) << -1 << -1 << above << 0 << -1;
}

void IngestRulesTest::gaps()
{
    QFETCH(qint64, watermark);
    QFETCH(int, readAgo);
    QFETCH(int, newestAgo);
    QFETCH(QList<qint64>, ids);
    QFETCH(int, firstAgo);
    QFETCH(int, gapUntilAgo);
    const UtcTime now = ManualClock::defaultStart;
    const auto ago = [now](int hours) {
        return hours < 0 ? std::nullopt : std::optional(now - std::chrono::hours(hours));
    };
    std::vector<Event> page;
    for (const qint64 id : ids) {
        Event event;
        event.id = id;
        event.createdAt = ago(firstAgo);
        page.push_back(event);
    }
    const std::optional<BusGap> gap = gapBefore(page, watermark, {.at = ago(readAgo), .newest = ago(newestAgo)}, now);
    QCOMPARE(gap.has_value(), gapUntilAgo >= 0);
    if (gap) {
        QCOMPARE(gap->from, *ago(readAgo));
        QCOMPARE(gap->to, *ago(gapUntilAgo));
    }
}

void IngestRulesTest::roadsAreMeasured()
{
    RoadBook book;
    const UtcTime now = ManualClock::defaultStart;
    QVERIFY(book.times(Road::WebSocket) == ChannelTimes());
    book.beaconSent(u"one"_s, at(1'000));
    book.beaconCame(Road::WebSocket, u"one"_s, at(1'040));
    book.beaconCame(Road::WebSocket, u"one"_s, at(9'000)); // a repeat says nothing
    book.beaconCame(Road::Webhook, u"one"_s, at(1'300));
    QCOMPARE(book.times(Road::WebSocket).lag, milliseconds(40));
    QCOMPARE(book.times(Road::Webhook).lag, milliseconds(300));
    book.beaconSent(u"two"_s, at(61'000));
    book.beaconCame(Road::Webhook, u"one"_s, at(61'500)); // late: another road's news is not measured by it
    QCOMPARE(book.times(Road::Webhook).lag, milliseconds(300));
    book.swept(at(0), at(200), now);
    QCOMPARE(book.times(Road::Sweep).lag, milliseconds(200));
    book.swept(at(10'000), at(10'300), now + seconds(10));
    QCOMPARE(book.times(Road::Sweep).lag, milliseconds(10'300));
    QCOMPARE(book.times(Road::Sweep).lastAt, now + seconds(10));
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
