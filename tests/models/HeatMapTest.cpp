#include "models/HeatMapModel.h"
#include "models/Roles.h"
#include "support/FleetBuilders.h"

#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(fleet::BotView)

namespace {

const QString drawdown = u"drawdown_pct"_s; ///< built in: warning above 5, critical above 10

BotView withDrawdown(double percent)
{
    BotView bot = aBot(u"a"_s).healthy();
    bot.metrics.drawdownPct = percent;
    return bot;
}

struct Map {
    HealthModel bots;
    HealthFilterProxy shown;
    HeatMapModel map{bots, shown};

    explicit Map(const FleetSnapshot &fleet)
    {
        shown.setSourceModel(&bots);
        bots.fill(fleet);
    }

    [[nodiscard]] HeatCell cell(int row) const
    {
        return static_cast<HeatCell>(map.index(row, 0).data(GlanceRole).toInt());
    }
};

} // namespace

class HeatMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void wayToTheLimit_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("warning");
        QTest::addColumn<bool>("below");
        QTest::addColumn<double>("way");
        QTest::newRow("nothing of it") << 0.0 << 5.0 << false << 0.0;
        QTest::newRow("half") << 2.5 << 5.0 << false << 0.5;
        QTest::newRow("at it") << 5.0 << 5.0 << false << 1.0;
        QTest::newRow("beyond") << 50.0 << 5.0 << false << 1.0;
        QTest::newRow("the other way") << -3.0 << 5.0 << false << 0.0;
        QTest::newRow("below a limit of zero") << -3.0 << 0.0 << false << 0.0;
        QTest::newRow("above a limit of zero") << 1.0 << 0.0 << false << 1.0;
        QTest::newRow("far above a lower limit") << 20.0 << 2.0 << true << 0.1;
        QTest::newRow("at a lower limit") << 2.0 << 2.0 << true << 1.0;
        QTest::newRow("beneath a lower limit") << 1.0 << 2.0 << true << 1.0;
    }

    void wayToTheLimit()
    {
        QFETCH(double, value);
        QFETCH(double, warning);
        QFETCH(bool, below);
        QFETCH(double, way);
        const Limits limits{
            .warning = warning, .critical = std::nullopt, .beyond = below ? Beyond::Below : Beyond::Above};
        QCOMPARE(wayToLimit(value, limits), std::optional(way));
        QVERIFY(!wayToLimit(value, {}));
    }

    void theNearestWordIsTheLimitOfOneMetric()
    {
        Thresholds limits;
        const GroupId group(u"g"_s);
        const BotId bot(u"a"_s);
        QCOMPARE(limitsOf(drawdown, limits, group, bot), defaultLimits().at(drawdown));
        limits.fleet[drawdown] = {.warning = 4};
        limits.groups[group][u"cpu_pct"_s] = {.warning = 80};
        QCOMPARE(limitsOf(drawdown, limits, group, bot), (Limits{.warning = 4}));
        limits.bots[bot][drawdown] = {};
        for (const QString &metric : {drawdown, u"cpu_pct"_s, u"error_count"_s}) {
            QCOMPARE(limitsOf(metric, limits, group, bot), limitsFor(limits, group, bot).at(metric));
        }
        QCOMPARE(limitsOf(u"own"_s, limits, group, bot), Limits());
    }

    void cells_data()
    {
        QTest::addColumn<BotView>("bot");
        QTest::addColumn<bool>("blind");
        QTest::addColumn<int>("cell");
        const auto add = [](const char *name, const BotView &bot, HeatCell cell, bool blind = false) {
            QTest::newRow(name) << bot << blind << static_cast<int>(cell);
        };
        add("far from it", withDrawdown(0.5), HeatCell::Low);
        add("on the way", withDrawdown(2), HeatCell::Half);
        add("near it", withDrawdown(4.5), HeatCell::Near);
        add("beyond it, and not settled yet", withDrawdown(7), HeatCell::Near);
        add("warning", aBot(u"a"_s).unhealthy(Health::Warning), HeatCell::Warning);
        add("critical", aBot(u"a"_s).unhealthy(), HeatCell::Critical);
        add("late", BotView(aBot(u"a"_s).healthy().late()), HeatCell::Late);
        add("dead", aBot(u"a"_s).dead(), HeatCell::Dead);
        add("never heard", aBot(u"a"_s).neverSeen(), HeatCell::Unknown);
        add("critical, and the console is blind", aBot(u"a"_s).unhealthy(), HeatCell::Unknown, true);
        BotView silent = aBot(u"a"_s).healthy();
        silent.metrics.drawdownPct.reset();
        add("does not report it", silent, HeatCell::Unknown);
    }

    void cells()
    {
        QFETCH(BotView, bot);
        QFETCH(bool, blind);
        QFETCH(int, cell);
        QCOMPARE(static_cast<int>(heatOf(bot, drawdown, {}, blind)), cell);
        QVERIFY(!HeatWords::why(bot, drawdown, {}, blind).isEmpty());
    }

    void withoutALimitNothingIsNear()
    {
        Thresholds limits;
        limits.fleet[drawdown] = {};
        QVERIFY(heatOf(withDrawdown(4.5), drawdown, limits, false) == HeatCell::Unlimited);
        QVERIFY(HeatWords::why(withDrawdown(4.5), drawdown, limits, false).contains(u"no limit"_s));
    }

    void theWorstOfAllIsOneCell()
    {
        QVERIFY(heatOf(aBot(u"a"_s).unhealthy(), {}, {}, false) == HeatCell::Critical);
        QVERIFY(heatOf(withDrawdown(4.5), {}, {}, false) == HeatCell::Near);
        QVERIFY(HeatWords::why(withDrawdown(4.5), {}, {}, false).startsWith(u"Drawdown 4.5"_s));
    }

    void followsTheBotsTheMetricAndTheLimits()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.bots.front() = withDrawdown(0.5);
        Map map(fleet);
        QCOMPARE(map.map.rowCount(), 12);
        QCOMPARE(map.map.columnCount(), 1);
        map.map.setMetric(drawdown);
        QVERIFY(map.cell(0) == HeatCell::Low);
        QVERIFY(map.map.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"a, far from it, "_s));

        QSignalSpy changed(&map.map, &QAbstractItemModel::dataChanged);
        FleetDelta delta;
        delta.at = fleet.at;
        delta.bots = {withDrawdown(4.5)};
        map.bots.apply(delta);
        QVERIFY(map.cell(0) == HeatCell::Near);
        QVERIFY(!changed.isEmpty());
        changed.clear();
        delta.bots.clear();
        delta.thresholds.emplace().fleet[drawdown] = {.warning = 50};
        map.bots.apply(delta);
        QVERIFY(map.cell(0) == HeatCell::Low);
        QVERIFY(!changed.isEmpty());
        map.map.setMetric(u"trade_count"_s);
        QVERIFY(map.cell(0) == HeatCell::Unlimited || map.cell(0) == HeatCell::Unknown);
        map.shown.setGlance(HealthGlance::Critical);
        QCOMPARE(map.map.rowCount(), 0);
    }

    void captionsNameWhatNeedsALook()
    {
        std::vector<int> counts(heatCells.size());
        counts[static_cast<std::size_t>(HeatCell::Low)] = 8;
        QCOMPARE(HeatWords::counts(counts), u"8 far from it"_s);
        counts[static_cast<std::size_t>(HeatCell::Critical)] = 1;
        counts[static_cast<std::size_t>(HeatCell::Near)] = 2;
        QCOMPARE(HeatWords::counts(counts), u"1 critical, 2 near its limit"_s);
    }
};

QTEST_GUILESS_MAIN(HeatMapTest)
#include "HeatMapTest.moc"
