#include "models/ChartPicture.h"
#include "models/ChartScale.h"
#include "models/ChartWindow.h"
#include "models/ChartWords.h"

#include "support/Compare.h"
#include "support/ManualClock.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;
const TimeSpan lastHour{now - 1h, now};

/// A value every 30 s of the last hour, but for those in the holes.
SeriesAnswer answerWith(const std::vector<TimeSpan> &holes, double from = 1, double to = 4)
{
    std::vector<Extent> values;
    for (int number = 0; number < 120; ++number) {
        const UtcTime at = lastHour.from + number * 30s;
        const bool lost = std::any_of(holes.begin(), holes.end(),
                                      [at](const TimeSpan &hole) { return at >= hole.from && at < hole.to; });
        if (!lost) {
            values.push_back(extentOf(at, from + (to - from) * number / 119));
        }
    }
    markGaps(values, 0ms, 30s, {});
    SeriesAnswer answer;
    BotSeries series{.bot = BotId(QStringLiteral("bot-1")), .line = {}, .count = 0};
    series.line = decimate(values, {lastHour.from, lastHour.to, 2'000});
    answer.series.push_back(std::move(series));
    return answer;
}

ChartSubject subjectOf(const QString &metric, const Limits &limits = {})
{
    return {.metric = metric,
            .bots = {BotId(QStringLiteral("bot-1"))},
            .names = {QStringLiteral("spot-arb-01")},
            .limits = limits,
            .interval = 30s};
}

} // namespace

class ChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // ---- the window

    void aRangeEndsNowAndMovesAlong()
    {
        ChartWindow window(ChartRange::Hour, now);
        QVERIFY(window.isLive());
        QCOMPARE(window.span(), lastHour);
        window.follow(now + 10s);
        QCOMPARE(window.span().to, now + 10s);
        QCOMPARE(*window.range(), ChartRange::Hour);
    }

    void anEarlierTimeStays()
    {
        ChartWindow window(ChartRange::Hour, now);
        window.pan(-30min, now);
        QVERIFY(!window.isLive());
        QVERIFY(!window.range());
        window.follow(now + 1h);
        QCOMPARE(window.span().to, now - 30min);
        window.setLive(now + 1h);
        QCOMPARE(window.span().to, now + 1h);
        QVERIFY(window.isLive());
    }

    void panningStopsAtNow()
    {
        ChartWindow window(ChartRange::Hour, now);
        window.pan(-30min, now);
        window.pan(2h, now);
        QVERIFY(window.isLive());
        QCOMPARE(window.span(), lastHour);
    }

    void zoomingKeepsTheMomentUnderTheEye()
    {
        ChartWindow window(ChartRange::Hour, now);
        window.zoom(0.5, now - 30min, now);
        QVERIFY(!window.isLive());
        QCOMPARE(window.length().count(), milliseconds(30min).count());
        QCOMPARE(window.span().from, now - 45min);
    }

    void zoomingAtTheEndStaysLive()
    {
        ChartWindow window(ChartRange::Hour, now);
        window.zoom(0.5, now, now);
        QVERIFY(window.isLive());
        QCOMPARE(window.span().to, now);
    }

    void aWindowIsNeverTooShortNorTooLongNorInTheFuture()
    {
        VERIFY_PROPERTY("whatever a person does", [] {
            ChartWindow window(ChartRange::Day, now);
            for (int step = 0; step < 20; ++step) {
                const UtcTime around = now - milliseconds(*rc::gen::inRange<qint64>(-1'000'000, 100'000'000'000));
                if (*rc::gen::arbitrary<bool>()) {
                    window.zoom(*rc::gen::element(0.0, 0.1, 0.8, 1.25, 10.0, 1e9), around, now);
                } else {
                    window.pan(milliseconds(*rc::gen::inRange<qint64>(-10'000'000, 10'000'000)), now);
                }
                RC_ASSERT(window.span().to <= now);
                RC_ASSERT(window.length() >= ChartWindow::shortest && window.length() <= ChartWindow::longest);
                RC_ASSERT(!window.isLive() || window.span().to == now);
            }
        });
    }

    // ---- the scale

    void scalesHaveFewAndRoundMarks_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("greatest");
        QTest::addColumn<bool>("fromZero");
        QTest::addColumn<QList<double>>("marks");
        QTest::addColumn<int>("decimals");
        QTest::newRow("from zero") << 3.0 << 9.0 << true << QList<double>{0, 5} << 0;
        QTest::newRow("around zero") << -12.0 << 9.0 << false << QList<double>{-10, 0, 10} << 0;
        QTest::newRow("all zero") << 0.0 << 0.0 << true << QList<double>{0, 0.2, 0.4} << 1;
        QTest::newRow("flat") << 100.0 << 100.0 << false << QList<double>{90, 100, 110} << 0;
    }
    void scalesHaveFewAndRoundMarks()
    {
        QFETCH(double, least);
        QFETCH(double, greatest);
        QFETCH(bool, fromZero);
        QFETCH(QList<double>, marks);
        QFETCH(int, decimals);
        const ValueScale scale = valueScale(least, greatest, fromZero);
        QCOMPARE(QList<double>(scale.marks.begin(), scale.marks.end()), marks);
        QCOMPARE(scale.decimals, decimals);
    }

    void countsHaveNoFractions()
    {
        const ValueScale scale = valueScale(0, 1, true, true);
        QCOMPARE(QList<double>(scale.marks.begin(), scale.marks.end()), (QList<double>{0, 1}));
        QCOMPARE(scale.decimals, 0);
        QCOMPARE(valueScale(0, 0, true, true).marks, (std::vector<double>{0, 1}));
    }

    void everyValueIsOnItsScale()
    {
        VERIFY_PROPERTY("whatever the values", [] {
            const double a = *rc::gen::map(rc::gen::inRange(-1'000'000, 1'000'000), [](int n) { return n / 997.0; });
            const double b = *rc::gen::map(rc::gen::inRange(-1'000'000, 1'000'000), [](int n) { return n / 997.0; });
            const ValueScale scale = valueScale(std::min(a, b), std::max(a, b), *rc::gen::arbitrary<bool>());
            RC_ASSERT(scale.low <= std::min(a, b) && scale.high >= std::max(a, b) && scale.low < scale.high);
            RC_ASSERT(!scale.marks.empty() && scale.marks.size() <= 4);
            for (const double mark : scale.marks) {
                RC_ASSERT(mark >= scale.low && mark <= scale.high);
            }
        });
    }

    void timeMarksAreRoundByTheLocalClock()
    {
        const auto marks = timeMarks(lastHour, 4, 0s);
        QVERIFY((marks == std::vector<UtcTime>{now - 1h, now - 40min, now - 20min, now})
                || (marks == std::vector<UtcTime>{now - 1h, now - 30min, now}));
        const auto shifted = timeMarks({now - 24h, now}, 4, 90min);
        for (const UtcTime at : shifted) {
            QCOMPARE((at + 90min).time_since_epoch() % 6h, 0ms);
        }
        QVERIFY(timeMarks(lastHour, 0, 0s).empty());
        QVERIFY(timeMarks({now, now}, 4, 0s).empty());
    }

    // ---- the picture

    void aWholeCurveHasNoHole()
    {
        const ChartPicture picture = pictureOf(subjectOf(QStringLiteral("pnl_usd")), answerWith({}), lastHour);
        QVERIFY(picture.holes.empty());
        QCOMPARE(picture.curves.front().stretches.size(), std::size_t{1});
        QCOMPARE(picture.extremes->first, 1.0);
        QCOMPARE(picture.extremes->second, 4.0);
    }

    void aHoleIsWhereNobodySpokeAndSaysWhy()
    {
        SeriesAnswer answer = answerWith({{now - 40min, now - 35min}, {now - 10min, now - 9min}});
        answer.gaps = {{.from = now - 39min, .to = now - 36min, .why = GapCause::Blind}};
        const ChartPicture picture = pictureOf(subjectOf(QStringLiteral("pnl_usd")), answer, lastHour);
        QCOMPARE(picture.curves.front().stretches.size(), std::size_t{3});
        QCOMPARE(picture.holes.size(), std::size_t{2});
        QVERIFY(picture.holes.at(0).why == GapCause::Blind);
        QVERIFY(!picture.holes.at(1).why);
        QVERIFY(picture.holes.at(0).span.from > now - 41min && picture.holes.at(0).span.to < now - 34min);
    }

    void whatOneOfSeveralSaysIsNoHole()
    {
        SeriesAnswer answer = answerWith({{now - 40min, now - 35min}});
        answer.series.push_back(answerWith({}).series.front());
        const ChartPicture picture = pictureOf(subjectOf(QStringLiteral("pnl_usd")), answer, lastHour);
        QVERIFY(picture.holes.empty());
        QCOMPARE(picture.curves.front().stretches.size(), std::size_t{2});
    }

    void nothingIsOneHole()
    {
        SeriesAnswer answer;
        answer.series.push_back({.bot = BotId(QStringLiteral("bot-1")), .line = {}, .count = 0});
        const ChartPicture picture = pictureOf(subjectOf(QStringLiteral("pnl_usd")), answer, lastHour);
        QCOMPARE(picture.holes.size(), std::size_t{1});
        QCOMPARE(picture.holes.front().span, lastHour);
        QVERIFY(!picture.extremes);
    }

    void nearLimitsAreDrawnAndFarOnesOnlySaid()
    {
        const ChartSubject subject = subjectOf(QStringLiteral("drawdown_pct"), {.warning = 5, .critical = 100});
        const ChartPicture picture = pictureOf(subject, answerWith({}), lastHour);
        QCOMPARE(picture.limits.size(), std::size_t{2});
        QCOMPARE(picture.visibleLimits().size(), std::size_t{1});
        QCOMPARE(picture.visibleLimits().front().value, 5.0);
        QVERIFY(ChartWords::summary(subject, picture).contains(QStringLiteral("Critical above 100")));
    }

    void theCrosshairFindsTheNearestValueAndNoneInAHole()
    {
        const SeriesAnswer answer = answerWith({{now - 40min, now - 35min}});
        const ChartPicture picture = pictureOf(subjectOf(QStringLiteral("pnl_usd")), answer, lastHour);
        const ChartCurve &curve = picture.curves.front();
        QCOMPARE(curve.at(lastHour.from + 10s, 30s)->at, lastHour.from);
        QCOMPARE(curve.at(lastHour.from + 20s, 30s)->at, lastHour.from + 30s);
        QVERIFY(curve.at(now - 37min, 30s) == nullptr);
        QVERIFY(ChartCurve().at(now, 30s) == nullptr);
        QVERIFY(ChartWords::readout(subjectOf(QStringLiteral("pnl_usd")), picture, now - 37min)
                    .contains(QStringLiteral("no data")));
    }

    void theWholeChartIsSaidInWords()
    {
        SeriesAnswer answer = answerWith({{now - 40min, now - 35min}});
        answer.gaps = {{.from = now - 40min, .to = now - 35min, .why = GapCause::NotRunning}};
        const ChartSubject subject = subjectOf(QStringLiteral("drawdown_pct"), {.warning = 5});
        const QString said = ChartWords::summary(subject, pictureOf(subject, answer, lastHour));
        for (const char *words : {"Drawdown from", "spot-arb-01: last 4.0", "Lowest 1.0", "highest 4.0",
                                  "Warning above 5", "no console ran"}) {
            QVERIFY2(said.contains(QLatin1StringView(words)), qPrintable(said));
        }
    }
};

QTEST_GUILESS_MAIN(ChartTest)
#include "ChartTest.moc"
