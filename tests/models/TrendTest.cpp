#include "models/BotTableModel.h"
#include "models/ChartMarks.h"
#include "models/ChartPicture.h"
#include "models/ChartWords.h"
#include "models/DensityWords.h"
#include "models/Roles.h"
#include "models/Sparkline.h"

#include "support/Compare.h"
#include "support/FleetBuilders.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;
const TimeSpan lastHour{now - 1h, now};
const QString pnl = QStringLiteral("pnl_usd");

SumAnswer sumsWith(const std::vector<int> &reporting)
{
    SumAnswer answer{.resolution = Resolution::TenMinutes, .unit = Unit::MicroDollars};
    answer.bots = 12;
    answer.step = 10min;
    UtcTime at = lastHour.from;
    bool afterGap = false;
    for (const int bots : reporting) {
        if (bots > 0) {
            answer.points.push_back({at, qint64{bots} * 1'000'000, bots, std::exchange(afterGap, false)});
        } else {
            afterGap = true;
        }
        at += answer.step;
    }
    return answer;
}

ChartPicture drawn(const SumAnswer &answer, const std::optional<LiveValue> &live = std::nullopt)
{
    return pictureOf({.metric = pnl}, answer, lastHour, QStringLiteral("12 bots"), live);
}

OperationView pauseOf(const BotId &bot, UtcTime at)
{
    OperationView operation;
    operation.id = OperationId(QStringLiteral("op"));
    operation.verb = Verb::Pause;
    operation.reason = QStringLiteral("funding flip");
    operation.issuedBy = QStringLiteral("op-1");
    operation.createdAt = at;
    DeliveryView delivery;
    delivery.bot = bot;
    operation.deliveries = {delivery};
    operation.counts.total = 1;
    operation.counts.confirmed = 1;
    return operation;
}

std::vector<ChartPoint> everyHalfMinute(int count, double from, double step)
{
    std::vector<ChartPoint> points;
    for (int number = 0; number < count; ++number) {
        points.push_back({now - (count - number) * 30s, from + step * number, false});
    }
    return points;
}

} // namespace

class TrendTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    // ---- one curve for many bots

    void eachPointStandsInTheMiddleOfItsStep()
    {
        const ChartPicture picture = drawn(sumsWith({12, 12, 12, 12, 12, 12}));
        QCOMPARE(picture.curves.size(), std::size_t{1});
        QCOMPARE(picture.curves.front().stretches.size(), std::size_t{1});
        QCOMPARE(picture.curves.front().stretches.front().front().at, lastHour.from + 5min);
        QCOMPARE(picture.curves.front().stretches.front().front().value, 12.0);
        QVERIFY(picture.holes.empty());
        QVERIFY(ChartWords::cover(picture, now).isEmpty());
    }

    void whoIsMissingIsSaid()
    {
        const ChartPicture picture = drawn(sumsWith({12, 12, 11, 12, 12, 11}));
        QCOMPARE(ChartWords::cover(picture, now), QStringLiteral("11 of 12 bots"));
        QCOMPARE(ChartWords::cover(picture, lastHour.from + 35min), QString());
        QCOMPARE(ChartWords::cover(picture, lastHour.from + 25min), QStringLiteral("11 of 12 bots"));
        QVERIFY(ChartWords::readout({.metric = pnl}, picture, lastHour.from + 25min)
                    .endsWith(QStringLiteral("$11.00 · 11 of 12 bots")));
        QVERIFY(ChartWords::summary({.metric = pnl}, picture).contains(QStringLiteral("Only 11 of 12 bots are in")));
    }

    void aHoleStaysAHole()
    {
        const ChartPicture picture = drawn(sumsWith({12, 12, 0, 0, 12, 12}));
        QCOMPARE(picture.curves.front().stretches.size(), std::size_t{2});
        QCOMPARE(picture.holes.size(), std::size_t{1});
        QCOMPARE(picture.holes.front().span.from, lastHour.from + 20min + 1ms);
        QCOMPARE(picture.holes.front().span.to, lastHour.from + 40min);
    }

    void whatIsKnownNowTakesThePlaceOfAStepThatIsNotOver()
    {
        SumAnswer answer = sumsWith({12, 12, 12, 12, 12, 3});
        answer.points.back().at += 5min;
        const ChartPicture picture = drawn(answer, LiveValue{now, 42, 11});
        const std::vector<ChartPoint> &line = picture.curves.front().stretches.back();
        QCOMPARE(line.size(), std::size_t{6});
        QCOMPARE(line.back().value, 42.0);
        QCOMPARE(line.back().at, now);
        QCOMPARE(ChartWords::cover(picture, now), QStringLiteral("11 of 12 bots"));
    }

    void aLiveValueAfterAHoleIsADot()
    {
        const ChartPicture picture = drawn(sumsWith({12, 12, 0, 0, 0, 0}), LiveValue{now, 42, 12});
        QCOMPARE(picture.curves.front().stretches.size(), std::size_t{2});
        QCOMPARE(picture.curves.front().stretches.back().size(), std::size_t{1});
    }

    void nothingIsNoZero()
    {
        const ChartPicture picture = drawn(sumsWith({}));
        QVERIFY(!picture.extremes);
        QVERIFY(picture.curves.front().stretches.empty());
        QCOMPARE(ChartWords::newest({.metric = pnl}, picture), QString());
        QVERIFY(ChartWords::summary({.metric = pnl}, picture).contains(QStringLiteral("no data")));
    }

    void moneyAndCountsAddUpAndTheRestDoesNot_data()
    {
        QTest::addColumn<bool>("adds");
        QTest::newRow("pnl_usd") << true;
        QTest::newRow("open_positions") << true;
        QTest::newRow("exposure_usd") << true;
        QTest::newRow("drawdown_pct") << false;
        QTest::newRow("heartbeat_latency_ms") << false;
        QTest::newRow("spread.bps") << false;
    }

    void moneyAndCountsAddUpAndTheRestDoesNot()
    {
        QFETCH(bool, adds);
        QCOMPARE(foldOf(QString::fromLatin1(QTest::currentDataTag())) == Fold::Sum, adds);
    }

    void limitsThatDifferAreNobodys()
    {
        const std::vector<std::pair<GroupId, BotId>> bots{{GroupId(QStringLiteral("g")), BotId(QStringLiteral("a"))},
                                                          {GroupId(QStringLiteral("g")), BotId(QStringLiteral("b"))}};
        Thresholds thresholds;
        QVERIFY(sharedLimits(thresholds, bots, QStringLiteral("drawdown_pct")).warning == 5.0);
        thresholds.bots[bots.front().second][QStringLiteral("drawdown_pct")] = {.warning = 4};
        QVERIFY(!sharedLimits(thresholds, bots, QStringLiteral("drawdown_pct")).warning);
        QVERIFY(!sharedLimits(thresholds, {}, QStringLiteral("drawdown_pct")).warning);
    }

    // ---- marks

    void whatWasAskedOfABotIsMarked()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")), aBot(QStringLiteral("b"))});
        fleet.operations = {pauseOf(fleet.bots.front().id, now - 10min)};
        const std::vector<ChartMark> marks = ChartMarks::of(fleet.operations, fleet.alerts, {fleet.bots.front().id});
        QCOMPARE(marks.size(), std::size_t{1});
        QCOMPARE(marks.front().word, QStringLiteral("Pause"));
        QCOMPARE(marks.front().detail, QStringLiteral("Pause of 1 bot by op-1: funding flip (1 of 1 paused)"));
        QVERIFY(marks.front().kind == MarkKind::Act);
        QVERIFY(ChartMarks::of(fleet.operations, fleet.alerts, {fleet.bots.back().id}).empty());
        QVERIFY(ChartMarks::of(fleet.operations, fleet.alerts, {}).empty());
    }

    void aFigureBeyondItsLimitIsMarkedInItsOwnChart()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a"))});
        AlertView view;
        view.alert.key = {.rule = AlertRule::Unhealthy, .bot = fleet.bots.front().id};
        view.alert.causes = {QStringLiteral("drawdown_pct")};
        view.alert.openedAt = now - 5min;
        fleet.alerts = {view};
        fleet.operations = {pauseOf(fleet.bots.front().id, now - 10min)};
        const std::vector<ChartMark> marks = ChartMarks::of(fleet.operations, fleet.alerts, {fleet.bots.front().id});
        QCOMPARE(marks.size(), std::size_t{2});
        QVERIFY(marks.front().at < marks.back().at);
        ChartPicture picture{.window = lastHour};
        setMarks(picture, pnl, marks);
        QCOMPARE(picture.marks.size(), std::size_t{1});
        setMarks(picture, QStringLiteral("drawdown_pct"), marks);
        QCOMPARE(picture.marks.size(), std::size_t{2});
        picture.window = {now - 7min, now};
        setMarks(picture, QStringLiteral("drawdown_pct"), marks);
        QCOMPARE(picture.marks.size(), std::size_t{1});
    }

    void marksAreReadOut()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a"))});
        fleet.operations = {pauseOf(fleet.bots.front().id, lastHour.from + 15min)};
        ChartPicture picture = drawn(sumsWith({12, 12, 12, 12, 12, 12}));
        setMarks(picture, pnl, ChartMarks::of(fleet.operations, fleet.alerts, {fleet.bots.front().id}));
        QVERIFY(
            ChartWords::readout({.metric = pnl}, picture, lastHour.from + 15min).endsWith(QStringLiteral(" · Pause")));
        QVERIFY(
            !ChartWords::readout({.metric = pnl}, picture, lastHour.from + 25min).contains(QStringLiteral("Pause")));
        QVERIFY(ChartWords::summary({.metric = pnl}, picture).contains(QStringLiteral("funding flip")));
    }

    // ---- an hour in a cell

    void anHourIsDrawnFromLeftToRight()
    {
        const Sparkline spark = sparklineOf(everyHalfMinute(120, 1, 1), now, 30s, pnl);
        QCOMPARE(spark.lines.size(), std::size_t{1});
        QVERIFY(spark.lines.front().size() <= std::size_t{Sparkline::columns});
        QCOMPARE(spark.lines.front().front().second, 0.0F);
        QCOMPARE(spark.lines.front().back().second, 1.0F);
        QCOMPARE(spark.heardUntil, 1.0F);
        QVERIFY(spark.words.contains(QStringLiteral("last $120.00")));
        QVERIFY(spark == sparklineOf(everyHalfMinute(120, 1, 1), now, 30s, pnl));
        QVERIFY(spark.number != sparklineOf(everyHalfMinute(120, 1, -1), now, 30s, pnl).number);
    }

    void silenceIsNoLine()
    {
        std::vector<ChartPoint> points = everyHalfMinute(120, 1, 1);
        points.erase(points.begin() + 40, points.begin() + 60);
        points.erase(points.end() - 20, points.end());
        const Sparkline spark = sparklineOf(points, now, 30s, pnl);
        QCOMPARE(spark.lines.size(), std::size_t{2});
        QVERIFY(spark.heardUntil < 0.9F && spark.heardUntil > 0.7F);
        QVERIFY(sparklineOf({}, now, 30s, pnl).lines.empty());
        QVERIFY(sparklineOf({{now - 2h, 1, false}}, now, 30s, pnl).lines.empty());
    }

    void aLineThatDoesNotMoveStandsInTheMiddle()
    {
        QCOMPARE(sparklineOf(everyHalfMinute(120, 5, 0), now, 30s, pnl).lines.front().front().second, 0.5F);
    }

    void trendsChangeTheirOwnCellsAlone()
    {
        BotTableModel model;
        model.fill(aFleet({aBot(QStringLiteral("a")), aBot(QStringLiteral("b")), aBot(QStringLiteral("c"))}));
        const QModelIndex cell = model.index(1, static_cast<int>(BotTableModel::Column::Trend));
        QVERIFY(!cell.data(SparkRole).isValid());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const Sparkline spark = sparklineOf(everyHalfMinute(120, 1, 1), now, 30s, pnl);
        model.setTrends({{model.at(1).id, spark}, {BotId(QStringLiteral("nobody")), spark}});
        QCOMPARE(changed.size(), qsizetype{1});
        QCOMPARE(changed.first().first().toModelIndex(), cell);
        QVERIFY(cell.data(SparkRole).value<Sparkline>() == spark);
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(spark.words));
        model.setTrends({{model.at(1).id, spark}});
        QCOMPARE(changed.size(), qsizetype{1});
    }

    // ---- a cell of the day in words

    void aCellIsSaid_data()
    {
        const TimeSpan span{now, now + 10min};
        QTest::addColumn<DensityCell>("cell");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<int>("severity");
        const auto row = [](const char *name, DensityCell cell, const char *counts, Severity severity) {
            QTest::newRow(name) << cell << QString::fromUtf8(counts) << static_cast<int>(severity);
        };
        row("well", {.span = span, .heard = 12}, "12 heard", Severity::Healthy);
        row("late", {.span = span, .heard = 11, .late = 1}, "11 heard, 1 late", Severity::Late);
        row("dead", {.span = span, .heard = 10, .late = 1, .dead = 1}, "10 heard, 1 late, 1 dead", Severity::Dead);
        row("fewer", {.span = span, .heard = 7}, "7 heard, 5 not watched", Severity::Healthy);
        row("blind", {.span = span, .deaf = 10min, .why = GapCause::Blind},
            "nothing could be heard for 10 min (the console was blind)", Severity::Unknown);
        row("partly blind", {.span = span, .heard = 12, .deaf = 4min}, "12 heard, nothing could be heard for 4 min",
            Severity::Unknown);
        row("nothing kept", {.span = span, .unrecorded = 10min}, "no record", Severity::Unknown);
        row("partly kept", {.span = span, .heard = 12, .unrecorded = 4min}, "12 heard, no record of 4 min",
            Severity::Unknown);
    }

    void aCellIsSaid()
    {
        QFETCH(DensityCell, cell);
        QTEST(static_cast<int>(DensityWords::severity(cell)), "severity");
        QTEST(DensityWords::counts(cell, 12), "counts");
    }

    void aDayIsSummedUp()
    {
        DensityAnswer answer{.bots = 12, .cells = std::vector<DensityCell>(6)};
        QCOMPARE(DensityWords::summary(answer), QStringLiteral("no record yet"));
        for (DensityCell &cell : answer.cells) {
            cell.heard = 12;
        }
        QCOMPARE(DensityWords::summary(answer), QStringLiteral("every bot that was watched was heard"));
        answer.cells[1] = {.heard = 11, .dead = 1};
        answer.cells[2] = {.deaf = 10min};
        answer.cells[3] = {};
        QCOMPARE(
            DensityWords::summary(answer),
            QStringLiteral("bots were dead in one cell, nothing could be heard for 10 min, a record of 5 of 6 cells"));
    }
};

QTEST_GUILESS_MAIN(TrendTest)
#include "TrendTest.moc"
