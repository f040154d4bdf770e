#include "ui/overview/BotMap.h"
#include "models/BotTableModel.h"
#include "models/Roles.h"
#include "support/FleetBuilders.h"
#include "ui/overview/BotMapPanel.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

struct Panel {
    BotTableModel bots;
    BotMapPanel panel{bots};
    BotMap &map = panel.map();

    explicit Panel(const FleetSnapshot &fleet)
    {
        bots.fill(fleet);
        panel.resize(900, 500);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        map.setFocus();
    }

    [[nodiscard]] QModelIndex row(int row) const { return map.model()->index(row, 0); }
    [[nodiscard]] QPoint place(int row) const { return map.visualRect(this->row(row)).center(); }
    [[nodiscard]] int current() const { return map.currentIndex().row(); }
    [[nodiscard]] int selected() const { return static_cast<int>(map.selectedIds().size()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(&map, key, modifiers);
    }
    QPushButton &button(const char *name) { return *panel.findChild<QPushButton *>(QLatin1StringView(name)); }
    QString text(const char *name) { return panel.findChild<QLabel *>(QLatin1StringView(name))->text(); }
};

BotMapLayout layoutOf(const std::vector<int> &counts, int width)
{
    BotMapLayout layout;
    layout.arrange(counts, width, {.pitch = 10, .heading = 20, .gap = 5});
    return layout;
}

} // namespace

class BotMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void cellsStandUnderTheirGroup()
    {
        const BotMapLayout layout = layoutOf({25, 3}, 100);
        QCOMPARE(layout.columns(), 10);
        QCOMPARE(layout.cellOf(0), QRect(0, 20, 10, 10));
        QCOMPARE(layout.cellOf(24), QRect(40, 40, 10, 10));
        QCOMPARE(layout.cellOf(25), QRect(0, 75, 10, 10));
        QCOMPARE(layout.height(), 85);
        QVERIFY(layout.cellOf(28).isNull());
        for (int row = 0; row < layout.rows(); ++row) {
            QCOMPARE(layout.rowAt(layout.cellOf(row).center()), row);
        }
        QCOMPARE(layout.rowAt({5, 5}), -1);   // a heading
        QCOMPARE(layout.rowAt({95, 45}), -1); // behind the last of a group
        QCOMPARE(layout.rowUpTo({95, 45}), 24);
        QCOMPARE(layout.rowUpTo({5, 5}), 0);
        QCOMPARE(layout.rowUpTo({50, 900}), 27);
        QCOMPARE(layoutOf({}, 100).rowUpTo({0, 0}), -1);
    }

    void upAndDownKeepTheColumnAcrossGroups_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("to");
        QTest::newRow("down a line") << 3 << 1 << 13;
        QTest::newRow("down to a short line") << 17 << 1 << 24;
        QTest::newRow("down into the next group") << 22 << 1 << 27;
        QTest::newRow("down into a shorter group") << 24 << 1 << 27;
        QTest::newRow("up into the group before") << 26 << -1 << 21;
        QTest::newRow("stays at the top") << 4 << -1 << 4;
        QTest::newRow("stays at the bottom") << 27 << 1 << 27;
    }

    void upAndDownKeepTheColumnAcrossGroups()
    {
        QFETCH(int, from);
        QFETCH(int, lines);
        QFETCH(int, to);
        QCOMPARE(layoutOf({25, 3}, 100).rowBelow(from, lines), to);
    }

    void arrowsMoveAndShiftSelects()
    {
        Panel panel(manyBots(400));
        panel.press(Qt::Key_Home);
        QCOMPARE(panel.current(), 0);
        panel.press(Qt::Key_Right);
        panel.press(Qt::Key_Right);
        QCOMPARE(panel.current(), 2);
        panel.press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(panel.selected(), 2);
        panel.press(Qt::Key_Down, Qt::ShiftModifier);
        // In reading order: from the third bot to the one below the fourth, a whole line apart.
        const int line = panel.current() - 3;
        QVERIFY(line > 10);
        QCOMPARE(panel.selected(), line + 2);
        QCOMPARE(panel.text("mapSelection"), QStringLiteral("%1 bots selected").arg(line + 2));
        panel.press(Qt::Key_Left);
        QCOMPARE(panel.selected(), 1);
        panel.press(Qt::Key_End);
        QCOMPARE(panel.current(), 399);
        panel.press(Qt::Key_Escape);
        QCOMPARE(panel.selected(), 0);
        panel.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(panel.selected(), 400);
    }

    void enterAndADoubleClickOpenTheBot()
    {
        Panel panel(manyBots(100));
        QSignalSpy opened(&panel.panel, &BotMapPanel::botOpened);
        panel.press(Qt::Key_Home);
        panel.press(Qt::Key_Right);
        panel.press(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.back().front().value<BotId>().text(), panel.row(1).data(IdRole).toString());
        QTest::mouseClick(panel.map.viewport(), Qt::LeftButton, Qt::NoModifier, panel.place(70));
        QTest::mouseDClick(panel.map.viewport(), Qt::LeftButton, Qt::NoModifier, panel.place(70));
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.back().front().value<BotId>().text(), panel.row(70).data(IdRole).toString());
    }

    void theMouseChoosesLikeInAText()
    {
        Panel panel(manyBots(400));
        QWidget *cells = panel.map.viewport();
        QTest::mouseClick(cells, Qt::LeftButton, Qt::NoModifier, panel.place(5));
        QTest::mouseClick(cells, Qt::LeftButton, Qt::ShiftModifier, panel.place(9));
        QCOMPARE(panel.selected(), 5);
        QTest::mouseClick(cells, Qt::LeftButton, Qt::ControlModifier, panel.place(20));
        QCOMPARE(panel.selected(), 6);
        QTest::mouseClick(cells, Qt::LeftButton, Qt::ControlModifier, panel.place(7));
        QCOMPARE(panel.selected(), 5);
        QTest::mouseClick(cells, Qt::LeftButton, Qt::NoModifier, panel.place(399));
        QCOMPARE(panel.map.selectedIds(), QStringList(panel.row(399).data(IdRole).toString()));
    }

    void anActIsAskedForExactlyTheSelection()
    {
        Panel panel(manyBots(100));
        QVERIFY(!panel.button("mapStop").isEnabled());
        QSignalSpy stops(&panel.panel, &BotMapPanel::stopRequested);
        QSignalSpy pauses(&panel.panel, &BotMapPanel::pauseRequested);
        QSignalSpy shown(&panel.panel, &BotMapPanel::shown);
        panel.press(Qt::Key_Home);
        panel.press(Qt::Key_Right, Qt::ShiftModifier);
        const Scope both = Scope::bots({panel.row(0).data(IdRole).toString(), panel.row(1).data(IdRole).toString()});
        QTest::mouseClick(&panel.button("mapStop"), Qt::LeftButton);
        QCOMPARE(stops.back().front().value<Scope>(), both);
        panel.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pauses.back().front().value<Scope>(), both);
        QTest::mouseClick(&panel.button("mapShow"), Qt::LeftButton);
        QCOMPARE(shown.back().front().value<Scope>(), both);
        QVERIFY(panel.button("mapStop").toolTip().contains(QStringLiteral("2 bots")));
    }

    void theSelectionStaysWithItsBots()
    {
        FleetSnapshot fleet = manyBots(100);
        Panel panel(fleet);
        panel.map.setCurrentIndex(panel.row(50));
        const QStringList chosen = panel.map.selectedIds();
        panel.bots.apply({.at = fleet.at,
                          .bots = {aBot(QStringLiteral("a-new-one")).inGroup(QStringLiteral("group-0"))},
                          .removed = {fleet.bots[3].id},
                          .groups = {},
                          .operations = {},
                          .notices = {},
                          .link = {}});
        QCOMPARE(panel.map.selectedIds(), chosen);
        panel.bots.apply({.at = fleet.at,
                          .bots = {},
                          .removed = {BotId(chosen.front())},
                          .groups = {},
                          .operations = {},
                          .notices = {},
                          .link = {}});
        QCOMPARE(panel.selected(), 0);
        QVERIFY(!panel.button("mapStop").isEnabled());
    }

    void theCellsAreReflowed()
    {
        Panel panel(manyBots(400));
        const int wide = panel.map.visualRect(panel.row(99)).y();
        panel.panel.resize(400, 500);
        QCoreApplication::processEvents();
        QVERIFY(panel.map.visualRect(panel.row(99)).y() > wide);
        for (const int row : {0, 99, 399}) {
            panel.map.scrollTo(panel.row(row), QAbstractItemView::EnsureVisible);
            const QRect cell = panel.map.visualRect(panel.row(row));
            QVERIFY(panel.map.viewport()->rect().contains(cell));
            QCOMPARE(panel.map.indexAt(cell.center()).row(), row);
        }
    }

    void aCellChangesItsLookWithItsState()
    {
        FleetSnapshot fleet = manyBots(100);
        Panel panel(fleet);
        const auto picture = [&panel](int row) {
            return panel.map.viewport()->grab(panel.map.visualRect(panel.row(row))).toImage();
        };
        panel.map.clearFocus();
        QCOMPARE(picture(10), picture(11));
        BotView dead = fleet.bots[10];
        dead.liveness = Liveness::Dead;
        panel.bots.apply(
            {.at = fleet.at, .bots = {dead}, .removed = {}, .groups = {}, .operations = {}, .notices = {}, .link = {}});
        QVERIFY(picture(10) != picture(11));
    }

    void everyCellIsRead()
    {
        Panel panel(aFleet({aBot(QStringLiteral("a")).dead(), aBot(QStringLiteral("b"))}));
        QAccessibleInterface *map = QAccessible::queryAccessibleInterface(&panel.map);
        QVERIFY(map != nullptr);
        QCOMPARE(map->text(QAccessible::Name), QStringLiteral("Map of bots"));
        QCOMPARE(map->childCount(), 2);
        QVERIFY(map->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("a, Dead, spot-arb, Silent for")));
        QVERIFY(map->child(1)->text(QAccessible::Name).startsWith(QStringLiteral("b, Trading")));
        QCOMPARE(map->indexOfChild(map->child(1)), 1);
        QCOMPARE(map->child(1), map->child(1));
        panel.press(Qt::Key_End);
        QVERIFY(map->child(1)->state().focused);
        QVERIFY(map->child(1)->state().selected);
        QVERIFY(!map->child(0)->state().selected);
        QCOMPARE(map->focusChild(), map->child(1));
        const QPoint middle = map->child(0)->rect().center();
        QCOMPARE(map->childAt(middle.x(), middle.y()), map->child(0));
        QSignalSpy opened(&panel.panel, &BotMapPanel::botOpened);
        map->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened.size(), 1);
        // Who is gone is no longer read, and who moved up is read in its new place.
        const QAccessibleInterface *second = map->child(1);
        panel.bots.apply({.at = ManualClock::defaultStart,
                          .bots = {},
                          .removed = {BotId(QStringLiteral("id-a"))},
                          .groups = {},
                          .operations = {},
                          .notices = {},
                          .link = {}});
        QCOMPARE(map->childCount(), 1);
        QCOMPARE(map->child(0), second);
    }

    void thousandsAreShownAtOnce_data()
    {
        QTest::addColumn<int>("bots");
        QTest::newRow("2,000") << 2000;
        QTest::newRow("10,000") << 10'000;
    }

    void thousandsAreShownAtOnce()
    {
        QFETCH(int, bots);
        Panel panel(manyBots(bots));
        panel.map.selectAll();
        QElapsedTimer timer;
        timer.start();
        constexpr int frames = 20;
        for (int i = 0; i < frames; ++i) {
            panel.map.viewport()->repaint();
        }
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6 / frames;
        qInfo("%d bots, all selected: %.2f ms a frame", bots, milliseconds);
        QVERIFY(milliseconds < 250.0);
        QCOMPARE(panel.selected(), bots);
    }
};

QTEST_MAIN(BotMapTest)
#include "BotMapTest.moc"
