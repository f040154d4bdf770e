#include "models/BotColumns.h"
#include "models/BotTableModel.h"
#include "models/OperationsModel.h"
#include "models/Roles.h"
#include "support/FleetBuilders.h"
#include "ui/bots/BotsPage.h"
#include "ui/panel/BotPanel.h"
#include "ui/widgets/FocusRing.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

struct Page {
    BotTableModel bots;
    OperationsModel operations;
    BotsPage page{bots, operations};

    explicit Page(const FleetSnapshot &fleet)
    {
        bots.setNow(ManualClock::defaultStart);
        bots.fill(fleet);
        operations.fill(fleet);
        page.showFleet(fleet, ManualClock::defaultStart);
        page.resize(1259, 800); // Of a window of 1,440.
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        table().setFocus();
    }

    QTableView &table() { return *page.findChild<QTableView *>(QStringLiteral("table")); }
    QHeaderView &header() { return *table().horizontalHeader(); }
    QLineEdit &filter() { return *page.findChild<QLineEdit *>(QStringLiteral("filter")); }
    QMenu &menu(const char *name) { return *page.findChild<QMenu *>(QLatin1StringView(name)); }
    void click(const char *button)
    {
        QTest::mouseClick(page.findChild<QPushButton *>(QLatin1StringView(button)), Qt::LeftButton);
    }
    void select(int row)
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, Qt::NoModifier,
                          table().visualRect(table().model()->index(row, 0)).center());
    }
    void openRowMenu(int row)
    {
        select(row);
        Q_EMIT table().customContextMenuRequested(table().visualRect(table().model()->index(row, 0)).center());
    }
    bool isShown(BotTableModel::Column column) { return !header().isSectionHidden(static_cast<int>(column)); }
};

/// The list behind the button, opened and worked with as keys do it.
struct Columns {
    explicit Columns(Page &shown) : page(shown)
    {
        chooser().click();
        list = page.page.findChild<QListWidget *>(QStringLiteral("columnList"));
        QVERIFY(list != nullptr);
        dialog = list->window();
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QVERIFY(list->hasFocus());
    }

    QPushButton &chooser() { return *page.page.findChild<QPushButton *>(QStringLiteral("columnsButton")); }
    QListWidgetItem *item(const char *title) const
    {
        return list->findItems(QString::fromUtf8(title), Qt::MatchExactly).value(0);
    }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(list, pressed, modifiers);
    }
    void goTo(const char *title) const
    {
        key(Qt::Key_Home);
        while (list->currentItem()->text() != QString::fromUtf8(title) && list->currentRow() + 1 < list->count()) {
            key(Qt::Key_Down);
        }
        QCOMPARE(list->currentItem()->text(), QString::fromUtf8(title));
    }

    Page &page;
    QListWidget *list = nullptr;
    QWidget *dialog = nullptr;
};

/// As a person reads it: without the mnemonic and the check mark.
QAction *entry(const QMenu &menu, const QString &text)
{
    const QList<QAction *> all = menu.actions();
    for (QAction *action : all) {
        if (action->text() == text) {
            return action;
        }
    }
    return nullptr;
}

QStringList texts(const QMenu &menu)
{
    QStringList texts;
    const QList<QAction *> all = menu.actions();
    for (const QAction *action : all) {
        if (!action->isSeparator()) {
            texts.append(action->text());
        }
    }
    return texts;
}

/// Moves to the entry and presses Enter.
void choose(QMenu &menu, QAction *action)
{
    QVERIFY(action != nullptr);
    menu.setActiveAction(action);
    QTest::keyClick(&menu, Qt::Key_Return);
}

} // namespace

class BotsToolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theDefaultColumnsFit()
    {
        Page page(theTwelve());
        QCoreApplication::processEvents();
        QCOMPARE(page.table().horizontalScrollBar()->maximum(), 0);
        QVERIFY(!page.isShown(BotTableModel::Column::Version));
    }

    void columnsAreChosenAndReset()
    {
        Page page(theTwelve());
        Columns columns(page);
        QVERIFY(!(columns.item("Bot")->flags() & Qt::ItemIsUserCheckable)); // The name is never hidden.
        columns.goTo("Orders");
        columns.key(Qt::Key_Space);
        QVERIFY(!page.isShown(BotTableModel::Column::Orders));
        columns.goTo("Version");
        columns.key(Qt::Key_Space);
        QVERIFY(page.isShown(BotTableModel::Column::Version));
        page.header().moveSection(3, 1);
        QTest::mouseClick(columns.dialog->findChild<QPushButton *>(QStringLiteral("resetColumns")), Qt::LeftButton);
        QVERIFY(page.isShown(BotTableModel::Column::Orders));
        QVERIFY(!page.isShown(BotTableModel::Column::Version));
        QCOMPARE(page.header().visualIndex(3), 3);
        QCOMPARE(columns.item("Orders")->checkState(), Qt::Checked);
    }

    void columnsAreMovedByKeys()
    {
        Page page(theTwelve());
        Columns columns(page);
        columns.goTo("Orders");
        const int orders = static_cast<int>(BotTableModel::Column::Orders);
        const int before = page.header().visualIndex(orders);
        columns.key(Qt::Key_Up, Qt::AltModifier);
        columns.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(page.header().visualIndex(orders), before - 2);
        QCOMPARE(columns.list->currentItem()->text(), QStringLiteral("Orders")); // It goes along.
        QCOMPARE(columns.list->currentRow(), before - 2);
        columns.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(page.header().visualIndex(orders), before - 1);
        // The same by the button, which is reached by Tab.
        columns.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Move up"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(page.header().visualIndex(orders), before - 2);
        QTest::keyClick(columns.dialog, Qt::Key_Escape);
        QVERIFY(!columns.dialog->isVisible());
        QCOMPARE(page.header().visualIndex(orders), before - 2);
    }

    void nothingMovesBeforeTheName()
    {
        Page page(theTwelve());
        Columns columns(page);
        auto *up = columns.dialog->findChild<QPushButton *>(QStringLiteral("moveUp"));
        auto *down = columns.dialog->findChild<QPushButton *>(QStringLiteral("moveDown"));
        columns.goTo("Bot");
        QVERIFY(!up->isEnabled() && !down->isEnabled());
        columns.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(page.header().visualIndex(0), 0);
        columns.goTo("Liveness");
        QVERIFY(!up->isEnabled() && down->isEnabled());
        columns.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(page.header().visualIndex(0), 0);
        columns.goTo("Version");
        QVERIFY(up->isEnabled() && !down->isEnabled());
        up->setFocus();
        for (int step = 0; step < BotTableModel::columnTotal; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        }
        QCOMPARE(page.header().visualIndex(static_cast<int>(BotTableModel::Column::Version)), 1);
        QVERIFY(columns.list->hasFocus()); // Not with a button that is switched off.
    }

    void theHeaderOpensTheSameList()
    {
        Page page(theTwelve());
        Q_EMIT page.header().customContextMenuRequested(QPoint(4, 4));
        const auto *list = page.page.findChild<QListWidget *>(QStringLiteral("columnList"));
        QVERIFY(list != nullptr && list->isVisible());
        QCOMPARE(list->count(), BotTableModel::columnTotal);
    }

    void theOrderOfColumnsIsPartOfAView()
    {
        Page page(theTwelve());
        Columns columns(page);
        columns.goTo("Exchange");
        columns.key(Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(columns.dialog, Qt::Key_Escape);
        QSignalSpy changed(&page.page, &BotsPage::viewsChanged);
        page.click("viewsButton");
        choose(page.menu("viewsMenu"), entry(page.menu("viewsMenu"), QStringLiteral("Save view…")));
        auto *dialog = page.page.findChild<QInputDialog *>();
        dialog->setTextValue(QStringLiteral("mine"));
        dialog->accept();
        const SavedView view = changed.back().front().value<std::vector<SavedView>>().front();
        QVERIFY(view.columns.indexOf(QStringLiteral("exchange")) < view.columns.indexOf(QStringLiteral("held")));
        columns.chooser().click();
        QTest::mouseClick(columns.dialog->findChild<QPushButton *>(QStringLiteral("resetColumns")), Qt::LeftButton);
        page.page.showView(view);
        const int exchange = static_cast<int>(BotTableModel::Column::Exchange);
        const int held = static_cast<int>(BotTableModel::Column::HeldBy);
        QVERIFY(page.header().visualIndex(exchange) < page.header().visualIndex(held));
    }

    void aViewBringsBackWhatWasSeen()
    {
        Page page(theTwelve());
        QSignalSpy changed(&page.page, &BotsPage::viewsChanged);
        page.filter().setText(QStringLiteral("group:spot-arb"));
        page.table().sortByColumn(static_cast<int>(BotTableModel::Column::Positions), Qt::DescendingOrder);
        page.header().setSectionHidden(static_cast<int>(BotTableModel::Column::Orders), true);
        page.click("viewsButton");
        QMenu &menu = page.menu("viewsMenu");
        QVERIFY(texts(menu).contains(QStringLiteral("No view is saved yet")));
        choose(menu, entry(menu, QStringLiteral("Save view…")));
        auto *dialog = page.page.findChild<QInputDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->setTextValue(QStringLiteral("arbitrage"));
        dialog->accept();
        QCOMPARE(changed.size(), 1);
        const auto views = changed.back().front().value<std::vector<SavedView>>();
        QCOMPARE(views.size(), std::size_t(1));
        QCOMPARE(views.front().filter, QStringLiteral("group:spot-arb"));

        page.filter().clear();
        page.table().sortByColumn(0, Qt::AscendingOrder);
        page.header().setSectionHidden(static_cast<int>(BotTableModel::Column::Orders), false);
        page.click("viewsButton");
        QVERIFY(!entry(menu, QStringLiteral("arbitrage"))->isChecked());
        choose(menu, entry(menu, QStringLiteral("arbitrage")));
        QCOMPARE(page.filter().text(), QStringLiteral("group:spot-arb"));
        QCOMPARE(page.table().model()->rowCount(), 3);
        QCOMPARE(page.table().model()->index(0, 0).data().toString(), QStringLiteral("spot-arb-03"));
        QVERIFY(!page.isShown(BotTableModel::Column::Orders));
        page.click("viewsButton");
        QVERIFY(entry(menu, QStringLiteral("arbitrage"))->isChecked());
        menu.close();
    }

    void aViewIsRenamedAndDeleted()
    {
        Page page(theTwelve());
        SavedView view;
        view.name = QStringLiteral("R&D");
        page.page.setViews({view});
        QSignalSpy changed(&page.page, &BotsPage::viewsChanged);
        page.click("viewsButton");
        QMenu &menu = page.menu("viewsMenu");
        entry(menu, QStringLiteral("Rename"))->menu()->actions().front()->trigger();
        menu.close();
        auto *dialog = page.page.findChild<QInputDialog *>();
        QCOMPARE(dialog->textValue(), QStringLiteral("R&D"));
        dialog->setTextValue(QStringLiteral("  "));
        dialog->accept();
        QCOMPARE(changed.size(), 0); // Nothing is no name.
        page.click("viewsButton");
        entry(menu, QStringLiteral("Delete"))->menu()->actions().front()->trigger();
        menu.close();
        QVERIFY(changed.back().front().value<std::vector<SavedView>>().empty());
    }

    void rowsAreCopied()
    {
        Page page(theTwelve());
        QApplication::clipboard()->setText(QStringLiteral("before"));
        QTest::keyClick(&page.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before")); // Nothing chosen, nothing copied.
        page.select(1);
        QTest::keyClick(&page.table(), Qt::Key_C, Qt::ControlModifier);
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.startsWith(QStringLiteral("options-mm-02\tAlive")));
        QCOMPARE(text.count(QLatin1Char('\t')), defaultColumns().size() - 1);
        QTest::keyClick(&page.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString csv = QApplication::clipboard()->text();
        QVERIFY(csv.startsWith(QStringLiteral("agent_id,name,group,")));
        QVERIFY(csv.contains(QStringLiteral("\r\nid-options-mm-02,options-mm-02,")));
    }

    void theMenuOfARowIsComplete()
    {
        Page page(theTwelve());
        QSignalSpy stops(&page.page, &BotsPage::stopRequested);
        page.openRowMenu(1);
        QMenu &menu = page.menu("rowMenu");
        const QStringList all = texts(menu);
        for (const char *text : {"Details", "Pause…", "Resume…", "Release…", "Stop…", "Copy name", "Copy agent id",
                                 "Copy rows", "Copy as CSV", "Filter for group options-mm"}) {
            QVERIFY2(all.contains(QString::fromUtf8(text)), text);
        }
        QVERIFY(!entry(menu, QStringLiteral("Resume…"))->isEnabled());
        choose(menu, entry(menu, QStringLiteral("Stop…")));
        QCOMPARE(stops.back().front().value<Scope>(), Scope::bots({QStringLiteral("id-options-mm-02")}));
        page.openRowMenu(1);
        choose(menu, entry(menu, QStringLiteral("Copy agent id")));
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("id-options-mm-02"));
        page.openRowMenu(1);
        choose(menu, entry(menu, QStringLiteral("Details")));
        QCOMPARE(page.page.findChild<BotPanel *>()->bot().text(), QStringLiteral("id-options-mm-02"));
        page.openRowMenu(1);
        choose(menu, entry(menu, QStringLiteral("Filter for group options-mm")));
        QCOMPARE(page.table().model()->rowCount(), 4);
    }

    void withoutASelectionThereIsNoMenuOfARow()
    {
        Page page(theTwelve());
        Q_EMIT page.table().customContextMenuRequested(QPoint(4, 4));
        QVERIFY(!page.menu("rowMenu").isVisible()); // Its verbs would act on the whole fleet.
    }

    void theFocusIsSeenWithoutACurrentRow()
    {
        Page page(theTwelve());
        const auto *ring = page.table().findChild<FocusRing *>();
        QVERIFY(ring->isVisible());
        QTest::keyClick(&page.table(), Qt::Key_Down);
        QVERIFY(!ring->isVisible()); // The row has it.
        page.table().setCurrentIndex(QModelIndex());
        QVERIFY(ring->isVisible());
        page.filter().setFocus();
        QVERIFY(!ring->isVisible());
    }
};

QTEST_MAIN(BotsToolsTest)
#include "BotsToolsTest.moc"
