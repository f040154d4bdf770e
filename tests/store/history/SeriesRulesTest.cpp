#include "history/Series.h"

#include "support/Compare.h"
#include "support/ManualClock.h"
#include "support/RapidCheckQt.h"

#include <QTest>

using namespace fleet;
using namespace fleet::test;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;

ChartFrame last(milliseconds span, int columns = 1'000)
{
    return {now - span, now, columns};
}

} // namespace

class SeriesRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesSurviveTheirText()
    {
        for (const PresenceKind kind : presenceKinds) {
            QVERIFY(presenceKindFromString(toString(kind)) == kind);
        }
        for (const GapCause cause : {GapCause::Blind, GapCause::NotRunning, GapCause::Overflow, GapCause::SetAside}) {
            QVERIFY(gapCauseFromString(toString(cause)) == cause);
        }
        for (const Resolution resolution : resolutions) {
            QVERIFY(resolutionFromString(toString(resolution)) == resolution);
        }
        for (const TrimCause cause : {TrimCause::Age, TrimCause::Budget}) {
            QVERIFY(trimCauseFromString(toString(cause)) == cause);
        }
    }

    void choosesAResolution_data()
    {
        QTest::addColumn<qint64>("spanMinutes");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("keptMinutes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, milliseconds span, int columns, milliseconds samplesKept,
                            const char *expected) {
            QTest::newRow(name) << qint64{std::chrono::duration_cast<minutes>(span).count()} << columns
                                << static_cast<int>(std::chrono::duration_cast<minutes>(samplesKept).count())
                                << QString::fromLatin1(expected);
        };
        row("five minutes", minutes(5), 1'000, hours(48), "raw");
        row("two days", hours(48), 1'000, hours(48), "raw");
        row("three days, samples are gone", days(3), 1'000, hours(48), "ten_minutes");
        row("three days, samples are still there", days(3), 1'000, days(4), "raw");
        row("a week", days(7), 1'000, hours(48), "ten_minutes");
        row("thirty days", days(30), 1'000, hours(48), "ten_minutes");
        row("thirty days, narrow", days(30), 300, hours(48), "hours");
        row("a year", days(365), 1'000, hours(48), "hours");
        row("no width at all", days(1), 0, hours(48), "hours");
    }
    void choosesAResolution()
    {
        QFETCH(qint64, spanMinutes);
        QFETCH(int, columns);
        QFETCH(int, keptMinutes);
        QFETCH(QString, expected);
        const Horizons horizons{now - minutes(keptMinutes), now - days(30), std::nullopt};
        QCOMPARE(toString(resolutionFor(last(minutes(spanMinutes), columns), horizons)), expected);
    }

    void stepsAreNoCloserThanHeartbeats()
    {
        QCOMPARE(sumStep(last(hours(1)), Resolution::Raw, seconds(30)).count(), milliseconds(minutes(1)).count());
        QCOMPARE(sumStep(last(hours(48)), Resolution::Raw, seconds(30)).count(), milliseconds(minutes(3)).count());
        QCOMPARE(sumStep(last(days(30)), Resolution::TenMinutes, seconds(30)).count(),
                 milliseconds(minutes(50)).count());
        QVERIFY(sumStep(last(hours(1), 0), Resolution::Raw, milliseconds(0)).count() > 0);
    }

    void sumsSayHowManyAreInThem()
    {
        const auto at = [](qint64 step) { return now + minutes(step); };
        const std::vector<std::vector<TimedReading>> bots{
            {{at(0), qint64{1}}, {at(0) + seconds(30), qint64{2}}, {at(1), qint64{3}}},
            {{at(0), qint64{10}}, {at(4), qint64{40}}},
        };
        const std::vector<SumPoint> points = sumOf(bots, now, minutes(1));
        QVERIFY((points
                 == std::vector<SumPoint>{
                     {at(0), qint64{12}, 2, false}, {at(1), qint64{3}, 1, false}, {at(4), qint64{40}, 1, true}}));
        QVERIFY(sumOf({}, now, minutes(1)).empty());
    }

    void theGreatestOfAllBotsIsFound()
    {
        const auto at = [](int second) { return now + seconds(second); };
        const std::vector<std::vector<TimedReading>> bots{{{at(0), 3.0}, {at(10), 7.0}, {at(20), 1.0}, {at(130), 2.0}},
                                                          {{at(5), 5.0}, {at(61), 4.0}}};
        const std::vector<SumPoint> points = greatestOf(bots, now, minutes(1));
        QCOMPARE(points.size(), std::size_t{3});
        QVERIFY((points[0] == SumPoint{now, 7.0, 2, false}));
        QVERIFY((points[1] == SumPoint{at(60), 4.0, 1, false}));
        QVERIFY((points[2] == SumPoint{at(120), 2.0, 1, false}));
        QVERIFY(greatestOf({}, now, minutes(1)).empty());
    }

    void aSumOfManyBotsIsReadCoarser()
    {
        QCOMPARE(toString(sumResolutionFor(last(hours(1)), {}, 2'000, seconds(30))), QStringLiteral("raw"));
        QCOMPARE(toString(sumResolutionFor(last(hours(6)), {}, 2'000, seconds(30))), QStringLiteral("ten_minutes"));
        QCOMPARE(toString(sumResolutionFor(last(hours(24)), {}, 12, seconds(30))), QStringLiteral("raw"));
    }

    void sumsOfMoneyAreExact()
    {
        VERIFY_PROPERTY("the sum of a step is the sum of the last values", [] {
            std::vector<std::vector<TimedReading>> bots(static_cast<std::size_t>(*rc::gen::inRange(1, 20)));
            qint64 expected = 0;
            for (auto &values : bots) {
                const qint64 micros = *rc::gen::inRange<qint64>(-1'000'000'000'000'000, 1'000'000'000'000'000);
                values = {{now, qint64{5}}, {now + seconds(1), micros}};
                expected += micros;
            }
            const auto points = sumOf(bots, now, minutes(1));
            RC_ASSERT(points.size() == 1U);
            RC_ASSERT(points.front().sum == Reading(expected));
            RC_ASSERT(points.front().reporting == static_cast<int>(bots.size()));
        });
    }
};

QTEST_APPLESS_MAIN(SeriesRulesTest)
#include "SeriesRulesTest.moc"
