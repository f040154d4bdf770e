#include "models/BotTableModel.h"
#include "models/BotFilterProxy.h"
#include "models/BotGlance.h"
#include "models/BotQueryText.h"
#include "models/Roles.h"
#include "models/Severity.h"
#include "support/FleetBuilders.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

Q_DECLARE_METATYPE(fleet::BotView)

using namespace fleet;
using namespace fleet::test;
using Column = BotTableModel::Column;

namespace {

FleetDelta changed(std::vector<BotView> bots, std::vector<BotId> removed = {})
{
    return {.at = ManualClock::defaultStart,
            .bots = std::move(bots),
            .removed = std::move(removed),
            .groups = {},
            .operations = {},
            .notices = {},
            .link = {}};
}

QString textAt(const QAbstractItemModel &model, int row, Column column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        result.append(textAt(model, row, Column::Name));
    }
    return result;
}

} // namespace

class BotTableModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void survivesFillDiffClearAndEmpty()
    {
        BotTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.fill(aFleet({}));
        QCOMPARE(model.rowCount(), 0);
        model.apply(changed({aBot(QStringLiteral("b")), aBot(QStringLiteral("d"))}));
        model.apply(
            changed({aBot(QStringLiteral("a")), aBot(QStringLiteral("c")), aBot(QStringLiteral("d")).paused()}));
        QCOMPARE(names(model),
                 QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
        model.apply(changed({}, {BotId(QStringLiteral("id-b")), BotId(QStringLiteral("id-d"))}));
        QCOMPARE(names(model), QStringList({QStringLiteral("a"), QStringLiteral("c")}));
        model.apply(changed({}, {BotId(QStringLiteral("id-a")), BotId(QStringLiteral("id-c"))}));
        QCOMPARE(model.rowCount(), 0);
        model.fill(theTwelve());
        QCOMPARE(model.rowCount(), 12);
    }

    void oneTickIsOneRange()
    {
        BotTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const FleetSnapshot fleet = manyBots(2000);
        model.fill(fleet);
        std::vector<BotView> moved = fleet.bots;
        for (BotView &bot : moved) {
            bot.metrics.openOrders = 7;
        }
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.apply(changed(moved));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.front().at(0).toModelIndex().row(), 0);
        QCOMPARE(changes.front().at(1).toModelIndex().row(), 1999);
        QCOMPARE(resets.size(), 0);
        model.apply(changed(moved));
        QCOMPARE(changes.size(), 1); // The same values again say nothing.
    }

    void aPersistentIndexFollowsItsBot()
    {
        BotTableModel model;
        model.fill(aFleet({aBot(QStringLiteral("b")), aBot(QStringLiteral("c"))}));
        const QPersistentModelIndex kept = model.index(1, 0);
        model.apply(changed({aBot(QStringLiteral("a"))}, {BotId(QStringLiteral("id-b"))}));
        QCOMPARE(kept.data().toString(), QStringLiteral("c"));
        QCOMPARE(kept.row(), 1);
    }

    void says_data()
    {
        QTest::addColumn<fleet::BotView>("bot");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("severity");
        const auto row = [](const char *name, const BotView &bot, Column column, const QString &text,
                            Severity severity) {
            QTest::newRow(name) << bot << static_cast<int>(column) << text << static_cast<int>(severity);
        };
        const QString x = QStringLiteral("x");
        row("trading is quiet", aBot(x), Column::Desired, QStringLiteral("Trading"), Severity::None);
        row("paused", aBot(x).paused(), Column::Reported, QStringLiteral("Paused"), Severity::Paused);
        row("stopped and latched", aBot(x).latched(), Column::Reported, QStringLiteral("Stopped"), Severity::Latched);
        row("held by", aBot(x).paused(), Column::HeldBy, QStringLiteral("op-2 “funding flip”"), Severity::Paused);
        row("a latch comes first", aBot(x).paused().latched(), Column::HeldBy, QStringLiteral("op-1 “drill”, +1"),
            Severity::Latched);
        row("pending", aBot(x).pending(Verb::Pause), Column::Pending, QStringLiteral("Pause sent"), Severity::Pending);
        row("stop refused", aBot(x).notStopping(), Column::Pending, QStringLiteral("Stop refused"), Severity::Critical);
        row("stop refused, pause asked", aBot(x).notStopping().pending(Verb::Pause), Column::Pending,
            QStringLiteral("Stop refused, +1"), Severity::Critical);
        row("would not stop", aBot(x).notStopping(), Column::Reported, QStringLiteral("Trading"), Severity::Critical);
        row("nothing pending", aBot(x), Column::Pending, QString(), Severity::None);
        row("drift", aBot(x).drifting(), Column::Reported, QStringLiteral("Trading"), Severity::Warning);
        row("alive", aBot(x), Column::Liveness, QStringLiteral("Alive 2 s"), Severity::Healthy);
        row("late", aBot(x).late(), Column::Liveness, QStringLiteral("Late 52 s"), Severity::Late);
        row("dead", aBot(x).dead(), Column::Liveness, QStringLiteral("Dead 4 min"), Severity::Dead);
        row("a dead bot's report carries its age", aBot(x).dead(), Column::Reported, QStringLiteral("Trading, 4 min"),
            Severity::None);
        row("never seen", aBot(x).neverSeen(), Column::Liveness, QStringLiteral("Not heard yet"), Severity::Unknown);
        row("no report", aBot(x).neverSeen(), Column::Reported, QStringLiteral("No report"), Severity::Unknown);
        row("a loss is a minus sign", aBot(x).earning(QStringLiteral("-1284.7")), Column::Pnl,
            QStringLiteral("−1,284.70"), Severity::None);
        row("a missing number is a dash", aBot(x).neverSeen(), Column::Positions, QStringLiteral("–"), Severity::None);
        row("zero is zero", aBot(x).holding(0, 0), Column::Orders, QStringLiteral("0"), Severity::None);
    }

    void says()
    {
        QFETCH(fleet::BotView, bot);
        QFETCH(int, column);
        BotTableModel model;
        model.fill(aFleet({bot}));
        const QModelIndex cell = model.index(0, column);
        QTEST(cell.data().toString(), "text");
        QTEST(cell.data(SeverityRole).toInt(), "severity");
    }

    void agesAreSaidAnewWhenTimePasses()
    {
        BotTableModel model;
        model.fill(aFleet({aBot(QStringLiteral("x"))}));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setNow(ManualClock::defaultStart + seconds(9));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(textAt(model, 0, Column::Liveness), QStringLiteral("Alive 11 s"));
        model.setNow(ManualClock::defaultStart + seconds(9));
        QCOMPARE(changes.size(), 1);
    }

    void aBlindConsoleKnowsNothing()
    {
        BotTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.fill(aFleet({aBot(QStringLiteral("x")).holding(3, 4)}));
        LinkView link;
        link.state = LinkState::Blind;
        FleetDelta delta = changed({});
        delta.link = link;
        model.apply(delta);
        QCOMPARE(textAt(model, 0, Column::Liveness), QStringLiteral("Unknown 2 s"));
        for (const Column column :
             {Column::Reported, Column::Liveness, Column::Pnl, Column::Positions, Column::Orders}) {
            QVERIFY(model.index(0, static_cast<int>(column)).data(StaleRole).toBool());
        }
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(model.index(0, column).data(SeverityRole).toInt() != static_cast<int>(Severity::Healthy));
        }
    }

    void aRowReadsAsASentence()
    {
        BotTableModel model;
        model.fill(aFleet({aBot(QStringLiteral("spot-arb-01")).paused()}));
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("spot-arb-01, alive, desired paused, reported paused, held by op-2 “funding flip”, "
                                "heard 2 s ago, group "
                                "spot-arb, exchange binance"));
        for (int column = 1; column < model.columnCount(); ++column) {
            QVERIFY(!model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        }
    }

    void filtersByScopeAndByQuery()
    {
        BotTableModel model;
        BotFilterProxy proxy;
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.fill(theTwelve());
        proxy.setSourceModel(&model);
        proxy.setScope(Scope::group(GroupId(QStringLiteral("spot-arb"))));
        QCOMPARE(proxy.rowCount(), 3);
        proxy.setScope(Scope::exchange(ExchangeId(QStringLiteral("deribit"))));
        QCOMPARE(proxy.rowCount(), 4);
        proxy.setScope(Scope::fleet());
        proxy.setQuery(*parseBotQuery(QStringLiteral("exchange:bybit 02")));
        QCOMPARE(names(proxy), QStringList({QStringLiteral("perp-momentum-02")}));
        proxy.setQuery(*parseBotQuery(QStringLiteral("nobody")));
        QCOMPARE(proxy.rowCount(), 0);
        proxy.setQuery({});
        QCOMPARE(proxy.rowCount(), 12);
    }

    void timeAndBlindnessMoveWhoMatches()
    {
        BotTableModel model;
        BotFilterProxy proxy;
        model.fill(aFleet({aBot(QStringLiteral("x"))}));
        proxy.setSourceModel(&model);
        proxy.setQuery(*parseBotQuery(QStringLiteral("age>60")));
        QCOMPARE(proxy.rowCount(), 0);
        model.setNow(ManualClock::defaultStart + seconds(61));
        proxy.resort();
        QCOMPARE(proxy.rowCount(), 1);
        proxy.setQuery(*parseBotQuery(QStringLiteral("live:alive")));
        QCOMPARE(proxy.rowCount(), 1);
        FleetDelta blind = changed({});
        blind.link = LinkView();
        blind.link->state = LinkState::Blind;
        model.apply(blind);
        proxy.resort();
        QCOMPARE(proxy.rowCount(), 0);
    }

    void sortsByKeyAndOnlyWhenAsked()
    {
        BotTableModel model;
        BotFilterProxy proxy;
        model.fill(aFleet({aBot(QStringLiteral("a")).holding(9, 0), aBot(QStringLiteral("b")).neverSeen(),
                           aBot(QStringLiteral("c")).holding(10, 0)}));
        proxy.setSourceModel(&model);
        proxy.sort(static_cast<int>(Column::Positions), Qt::DescendingOrder);
        QCOMPARE(names(proxy), QStringList({QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
        model.apply(changed({aBot(QStringLiteral("a")).holding(11, 0)}));
        QCOMPARE(names(proxy).constFirst(), QStringLiteral("c")); // Nothing jumps under the mouse.
        proxy.resort();
        QCOMPARE(names(proxy).constFirst(), QStringLiteral("a"));
        proxy.setQuery(*parseBotQuery(QStringLiteral("group:spot-arb")));
        model.apply(changed({aBot(QStringLiteral("b")).holding(12, 0)}));
        proxy.resort();
        QCOMPARE(names(proxy).constFirst(), QStringLiteral("b"));
    }

    void countsAreExclusiveAndSumToTheRoster()
    {
        const auto says = [](BotState state) {
            BotView bot = aBot(QStringLiteral("reports-%1").arg(static_cast<int>(state)));
            bot.reported = state;
            return bot;
        };
        const FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")), aBot(QStringLiteral("b")).dead().latched(),
                                            aBot(QStringLiteral("c")).latched(), aBot(QStringLiteral("d")).late(),
                                            aBot(QStringLiteral("e")).paused(), aBot(QStringLiteral("f")).neverSeen(),
                                            aBot(QStringLiteral("g")).drifting(), says(BotState::Stopping),
                                            says(BotState::Pausing), says(BotState::Draining)});
        const FleetCounts counts = countFleet(fleet.bots, false);
        QCOMPARE(counts, (FleetCounts{.total = 10,
                                      .dead = 1,
                                      .unknown = 1,
                                      .stopping = 1,
                                      .latched = 1,
                                      .warning = 2,
                                      .pausing = 2,
                                      .paused = 1,
                                      .trading = 1,
                                      .heard = 7}));
        int sum = 0;
        for (const BotGlance glance : botGlances) {
            sum += counts.of(glance);
        }
        QCOMPARE(sum, counts.total);
        const FleetCounts blind = countFleet(fleet.bots, true);
        QCOMPARE(blind, (FleetCounts{.total = 10,
                                     .dead = 0,
                                     .unknown = 10,
                                     .stopping = 0,
                                     .latched = 0,
                                     .warning = 0,
                                     .pausing = 0,
                                     .paused = 0,
                                     .trading = 0,
                                     .heard = 0}));
    }

    void onlyABotThatSaysSoHasStopped()
    {
        BotView ordered = aBot(QStringLiteral("a")).latched();
        ordered.holds.clear();
        ordered.reported = BotState::Trading;
        ordered.pending = {{OperationId(QStringLiteral("stop-1")), Verb::EmergencyStop, DeliveryState::Sent}};
        QVERIFY(glanceAt(ordered, false) == BotGlance::Stopping);
        ordered.reported = BotState::Stopping;
        QVERIFY(glanceAt(ordered, false) == BotGlance::Stopping);
        ordered.reported = BotState::Stopped; // And may start again: it does not say that the latch has come.
        QVERIFY(glanceAt(ordered, false) == BotGlance::Stopping);
        BotView held = aBot(QStringLiteral("b")).latched();
        QVERIFY(glanceAt(held, false) == BotGlance::Latched);
        held.reported = BotState::Trading; // Held, it says, and trades.
        QVERIFY(glanceAt(held, false) == BotGlance::NotStopped);
        held.orderedHolds.clear(); // Another console's stop: it counts as well.
        held.reported = BotState::Stopped;
        QVERIFY(glanceAt(held, false) == BotGlance::Latched);
    }

    void aStopThatCameToNothingIsNotOneUnderWay_data()
    {
        QTest::addColumn<BotView>("bot");
        QTest::addColumn<int>("glance");
        const auto row = [](const char *name, const BotView &bot, BotGlance glance) {
            QTest::newRow(name) << bot << static_cast<int>(glance);
        };
        const auto refuses = [] { return aBot(QStringLiteral("a")).notStopping(); };
        row("refused", refuses(), BotGlance::NotStopped);
        row("could not", aBot(QStringLiteral("a")).notStopping(DeliveryState::Failed), BotGlance::NotStopped);
        row("never delivered", aBot(QStringLiteral("a")).notStopping(DeliveryState::Undeliverable),
            BotGlance::NotStopped);
        row("refused, and late", refuses().late(), BotGlance::NotStopped);
        row("refused, and silent since", refuses().dead(), BotGlance::Dead);
        row("refused a stop, is asked to pause", refuses().pending(Verb::Pause), BotGlance::NotStopped);
        BotView trades = refuses();
        trades.failedStop.reset();
        row("trades, and no stop is under way", trades, BotGlance::NotStopped);
        BotView paused = trades;
        paused.reported = BotState::Paused;
        row("paused, and no stop is under way", paused, BotGlance::Stopping);
        BotView stopped = aBot(QStringLiteral("a")).latched();
        stopped.failedStop = {OperationId(QStringLiteral("operation-1")), Verb::EmergencyStop, DeliveryState::Failed};
        row("stopped after all", stopped, BotGlance::Latched);
        BotView released = refuses();
        released.orderedHolds.clear();
        row("not wanted any more", released, BotGlance::Trading);
    }

    void aStopThatCameToNothingIsNotOneUnderWay()
    {
        QFETCH(BotView, bot);
        QFETCH(int, glance);
        QCOMPARE(static_cast<int>(glanceAt(bot, false)), glance);
        QCOMPARE(static_cast<int>(glanceAt(bot, true)), static_cast<int>(BotGlance::Unknown));
    }

    void whoDidNotStopComesFirst()
    {
        BotTableModel model;
        BotFilterProxy proxy;
        proxy.setSourceModel(&model);
        model.fill(aFleet({aBot(QStringLiteral("stopped")).latched(), aBot(QStringLiteral("dead")).dead(),
                           aBot(QStringLiteral("asked")).pending(Verb::EmergencyStop),
                           aBot(QStringLiteral("refused")).notStopping()}));
        proxy.sort(static_cast<int>(Column::Liveness), Qt::AscendingOrder);
        QCOMPARE(proxy.index(0, 0).data().toString(), QStringLiteral("refused"));
        QCOMPARE(proxy.index(1, 0).data().toString(), QStringLiteral("dead"));
    }

    void theWorstLivenessComesFirstThenGroupAndName()
    {
        BotTableModel model;
        BotFilterProxy proxy;
        proxy.setSourceModel(&model);
        model.fill(
            aFleet({aBot(QStringLiteral("b")), aBot(QStringLiteral("a")), aBot(QStringLiteral("z")).dead(),
                    aBot(QStringLiteral("y")).late(), aBot(QStringLiteral("c")).inGroup(QStringLiteral("alpha"))}));
        proxy.sort(static_cast<int>(Column::Liveness), Qt::AscendingOrder);
        QStringList names;
        for (int row = 0; row < proxy.rowCount(); ++row) {
            names.append(proxy.index(row, static_cast<int>(Column::Name)).data().toString());
        }
        QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("z y c a b"));
    }
};

QTEST_GUILESS_MAIN(BotTableModelTest)
#include "BotTableModelTest.moc"
