// What a screen reader is told of the rows, asked as it asks: the interfaces of the real views.
#include "models/BotColumns.h"
#include "models/BotTableModel.h"
#include "models/DeliveryModel.h"
#include "models/OperationsModel.h"
#include "support/FleetBuilders.h"
#include "ui/board/OperationBoard.h"
#include "ui/bots/BotsPage.h"
#include "ui/overview/OverviewList.h"

#include <QAccessible>
#include <QListView>
#include <QTableView>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;

QString spoken(QTableView &table, int row, int column)
{
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&table);
    if (view == nullptr || view->tableInterface() == nullptr) {
        return QStringLiteral("no table");
    }
    const QAccessibleInterface *cell = view->tableInterface()->cellAt(row, column);
    return cell == nullptr ? QStringLiteral("no cell") : cell->text(QAccessible::Name);
}

struct Bots {
    BotTableModel bots;
    OperationsModel operations;
    BotsPage page{bots, operations};

    explicit Bots(FleetSnapshot fleet)
    {
        bots.setNow(now);
        bots.fill(fleet);
        operations.fill(fleet);
        page.showFleet(fleet, now);
        page.show();
    }

    QTableView &table(const char *name) { return *page.findChild<QTableView *>(QLatin1StringView(name)); }
    QString cell(BotTableModel::Column column) { return spoken(table("table"), 0, static_cast<int>(column)); }
};

} // namespace

class SpokenRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theFirstCellOfABotIsItsSentence_data()
    {
        QTest::addColumn<BotView>("bot");
        QTest::addColumn<QString>("sentence");
        const auto bot = [] {
            return aBot(QStringLiteral("a")).inGroup(QStringLiteral("g")).on(QStringLiteral("okx"));
        };
        QTest::newRow("well") << BotView(bot())
                              << QStringLiteral("a, alive, desired trading, reported trading, heard 2 s ago, group g, "
                                                "exchange okx");
        QTest::newRow("paused") << BotView(bot().paused())
                                << QStringLiteral("a, alive, desired paused, reported paused, held by op-2 “funding "
                                                  "flip”, heard 2 s ago, group g, exchange okx");
        QTest::newRow("dead") << BotView(bot().holding(2, 3).dead())
                              << QStringLiteral("a, dead, desired trading, reported trading, heard 4 min ago, group g, "
                                                "exchange okx. Silent for 4 min 8 s; 2 positions open on okx.");
        QTest::newRow("drifting") << BotView(bot().drifting())
                                  << QStringLiteral("a, alive, desired trading, reported trading, heard 2 s ago, group "
                                                    "g, exchange okx. It should be Trading and reports Trading; no "
                                                    "command is under way.");
        QTest::newRow("asked") << BotView(bot().pending(Verb::Pause))
                               << QStringLiteral("a, alive, desired trading, reported trading, pending: Pause sent, "
                                                 "heard 2 s ago, group g, exchange okx");
        QTest::newRow("new") << BotView(bot().neverSeen())
                             << QStringLiteral("a, not heard yet, desired trading, no report, group g, exchange okx");
    }

    void theFirstCellOfABotIsItsSentence()
    {
        QFETCH(const BotView, bot);
        Bots bots(aFleet({bot}));
        QTEST(bots.cell(BotTableModel::Column::Name), "sentence");
    }

    void everyOtherCellNamesItsColumn()
    {
        using Column = BotTableModel::Column;
        BotView bot = aBot(QStringLiteral("a")).holding(2, 3).paused();
        bot.metrics.openOrders.reset();
        Bots bots(aFleet({bot}));
        QCOMPARE(bots.cell(Column::Reported), QStringLiteral("Reported: paused, 2 s ago"));
        QCOMPARE(bots.cell(Column::Liveness), QStringLiteral("Liveness: alive, 2 s ago"));
        QCOMPARE(bots.cell(Column::Positions), QStringLiteral("Positions: 2"));
        QCOMPARE(bots.cell(Column::Orders), QStringLiteral("Orders: not known")); // Never "none": it was not told.
        QCOMPARE(bots.cell(Column::Pending), QStringLiteral("Pending: none"));
        for (int column = 1; column < BotTableModel::columnTotal; ++column) {
            const QString title = bots.bots.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            QVERIFY2(spoken(bots.table("table"), 0, column).startsWith(title + QStringLiteral(": ")),
                     qPrintable(title));
        }
    }

    void aBlindConsoleSaysSoInTheSentence()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).holding(1, 0)});
        fleet.link.state = LinkState::Blind;
        Bots bots(std::move(fleet));
        const QString sentence = bots.cell(BotTableModel::Column::Name);
        QVERIFY2(sentence.startsWith(QStringLiteral("a, unknown, ")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("Last heard 2 s ago; 1 position")), qPrintable(sentence));
    }

    void theListOfOperationsIsHeard()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a"))});
        fleet.operations = {anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Confirmed})};
        Bots bots(std::move(fleet));
        const QString sentence = spoken(bots.table("operations"), 0, 0);
        QVERIFY2(sentence.startsWith(QStringLiteral("Emergency stop, ")), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(QStringLiteral("1 of 2 bots have proved that they stopped")), qPrintable(sentence));
        QVERIFY(spoken(bots.table("operations"), 0, static_cast<int>(OperationsModel::Column::Outcome))
                    .startsWith(QStringLiteral("Outcome: 1 refused")));
    }

    void theWorstFirstAreHeard()
    {
        const FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).paused(), aBot(QStringLiteral("b")).dead()});
        OverviewList list(OverviewList::Shape::Line, 8);
        list.show(OverviewRows::worstFirst(fleet, now, 8));
        list.QWidget::show();
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(list.findChild<QListView *>());
        QVERIFY(view != nullptr);
        const auto row = [view](int place) {
            return view->tableInterface()->cellAt(place, 0)->text(QAccessible::Name);
        };
        QVERIFY2(row(0).startsWith(QStringLiteral("b, Dead, Silent for 4 min 8 s; ")), qPrintable(row(0)));
        QVERIFY2(row(1).startsWith(QStringLiteral("a, Paused, Held by op-2")), qPrintable(row(1)));
    }

    void theRowsOfTheBoardAreHeard()
    {
        using Column = DeliveryModel::Column;
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Unreachable, Outcome::Confirmed});
        operation.deliveries.front().exchange = ExchangeId(QStringLiteral("okx"));
        operation.deliveries.front().positions = 2;
        OperationBoard board;
        board.showOperation(operation, aFleet({}), now);
        board.show();
        auto &table = *board.findChild<QTableView *>(QStringLiteral("table"));
        QCOMPARE(
            spoken(table, 0, static_cast<int>(Column::State)),
            QStringLiteral("bot-1, unreachable, exchange okx, 2 positions, orders not known, tries 0, Never heard"));
        QCOMPARE(spoken(table, 0, static_cast<int>(Column::NextTry)), QStringLiteral("Next try: when heard"));
        QCOMPARE(spoken(table, 0, static_cast<int>(Column::Orders)), QStringLiteral("Orders: not known"));
        for (int column = 1; column < DeliveryModel::columnTotal; ++column) {
            const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
            QVERIFY2(spoken(table, 1, column).startsWith(title + QStringLiteral(": ")), qPrintable(title));
        }
    }
};

QTEST_MAIN(SpokenRowsTest)
#include "SpokenRowsTest.moc"
