#include "models/BotMapModel.h"
#include "models/Roles.h"
#include "support/FleetBuilders.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

FleetDelta deltaOf(const std::vector<BotView> &bots, const std::vector<BotId> &removed = {})
{
    return {.at = ManualClock::defaultStart,
            .bots = bots,
            .removed = removed,
            .groups = {},
            .operations = {},
            .notices = {},
            .link = {}};
}

QStringList shown(const BotMapModel &map)
{
    QStringList rows;
    for (int row = 0; row < map.rowCount(); ++row) {
        const QModelIndex index = map.index(row, 0);
        rows.append(
            QStringLiteral("%1 %2 %3")
                .arg(index.data(GroupRole).toString(), index.data().toString(), index.data(WordRole).toString()));
    }
    return rows;
}

} // namespace

class BotMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void itIsOneCellABotInTheTablesOrder()
    {
        BotTableModel bots;
        BotMapModel map(bots);
        const QAbstractItemModelTester tester(&map, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(map.rowCount(), 0);
        bots.fill(aFleet({aBot(QStringLiteral("b")).dead(), aBot(QStringLiteral("a")).inGroup(QStringLiteral("x")),
                          aBot(QStringLiteral("c")).late()}));
        QCOMPARE(map.columnCount(), 1);
        QCOMPARE(shown(map), QStringList({QStringLiteral("spot-arb b Dead"), QStringLiteral("spot-arb c Late"),
                                          QStringLiteral("x a Trading")}));
        bots.apply(deltaOf({aBot(QStringLiteral("aa")).paused()}));
        QCOMPARE(shown(map).constFirst(), QStringLiteral("spot-arb aa Paused"));
        bots.apply(deltaOf({}, {BotId(QStringLiteral("id-b"))}));
        QCOMPARE(map.rowCount(), 3);
        bots.fill(aFleet({}));
        QCOMPARE(map.rowCount(), 0);
    }

    void aChangeInAnyColumnIsAChangeOfTheCell()
    {
        BotTableModel bots;
        bots.fill(theTwelve());
        const BotMapModel map(bots);
        const QPersistentModelIndex third = map.index(2, 0);
        const QString id = third.data(IdRole).toString();
        QSignalSpy changed(&map, &QAbstractItemModel::dataChanged);
        BotView bot = bots.at(2);
        bot.liveness = Liveness::Dead;
        bots.apply(deltaOf({bot}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().at(0).toModelIndex(), QModelIndex(third));
        QCOMPARE(changed.front().at(1).toModelIndex(), QModelIndex(third));
        QCOMPARE(third.data(GlanceRole).toInt(), static_cast<int>(BotGlance::Dead));
        QCOMPARE(third.data(SeverityRole).toInt(), static_cast<int>(Severity::Dead));
        QCOMPARE(third.data(IdRole).toString(), id);
    }

    void eachCellIsASentence()
    {
        BotTableModel bots;
        bots.setNow(ManualClock::defaultStart);
        bots.fill(aFleet({aBot(QStringLiteral("okx-07")).on(QStringLiteral("okx")).dead().holding(2, 1)}));
        const BotMapModel map(bots);
        const QModelIndex cell = map.index(0, 0);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("okx-07, Dead, spot-arb, Silent for 4 min 8 s; 2 positions open on okx."));
        const QStringList tip = cell.data(Qt::ToolTipRole).toString().split(QLatin1Char('\n'));
        QCOMPARE(tip, QStringList({QStringLiteral("okx-07"),
                                   QStringLiteral("Dead: Silent for 4 min 8 s; 2 positions open on okx."),
                                   QStringLiteral("okx · 2.4.1 · heard 4 min ago")}));
    }

    void aBlindConsoleShowsNobodysState()
    {
        BotTableModel bots;
        FleetSnapshot fleet = theTwelve();
        fleet.link.state = LinkState::Blind;
        bots.fill(fleet);
        const BotMapModel map(bots);
        for (int row = 0; row < map.rowCount(); ++row) {
            QCOMPARE(map.index(row, 0).data(SeverityRole).toInt(), static_cast<int>(Severity::Unknown));
        }
    }
};

QTEST_GUILESS_MAIN(BotMapTest)
#include "BotMapTest.moc"
