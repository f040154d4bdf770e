#include "ui/bots/BotsPage.h"
#include "models/BotTableModel.h"
#include "models/OperationsModel.h"
#include "support/FleetBuilders.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
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
        bots.fill(fleet);
        operations.fill(fleet);
        page.showFleet(fleet, ManualClock::defaultStart);
        page.resize(1400, 800);
        page.show();
    }

    QTableView &table() { return *page.findChild<QTableView *>(QStringLiteral("table")); }
    QPushButton &button(const char *name) { return *page.findChild<QPushButton *>(QLatin1StringView(name)); }
    QString text(const char *name) { return page.findChild<QLabel *>(QLatin1StringView(name))->text(); }
    QLineEdit &filter() { return *page.findChild<QLineEdit *>(QStringLiteral("filter")); }
    QComboBox &scopes() { return *page.findChild<QComboBox *>(QStringLiteral("scope")); }

    void clickRow(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QRect cell = table().visualRect(table().model()->index(row, 0));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, cell.center());
    }

    void chooseScope(const QString &text)
    {
        scopes().setCurrentText(text);
        Q_EMIT scopes().activated(scopes().currentIndex());
    }
};

} // namespace

class BotsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void anEmptyFleetSaysWhatToDoNext()
    {
        Page page(aFleet({}));
        QCOMPARE(page.page.findChild<QStackedWidget *>()->currentWidget()->objectName(), QStringLiteral("emptyPage"));
        QVERIFY(page.text("emptyTitle").contains(QStringLiteral("No bots are enrolled yet")));
        QCOMPARE(page.text("command"), QStringLiteral("fleet-cli apply fleet.json --plan"));
        QVERIFY(page.text("emptyText").contains(QStringLiteral("enrol them from it")));
        page.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page.page));
        page.page.setFocus();
        QVERIFY(page.button("enrolFromFile").hasFocus());
        QSignalSpy asked(&page.page, &BotsPage::enrolRequested);
        QTest::mouseClick(&page.button("enrolFromFile"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QTest::mouseClick(&page.button("copyCommand"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), page.text("command"));
        QVERIFY(!page.scopes().isVisible());
        QVERIFY(!page.filter().isVisible());
        QVERIFY(!page.page.findChild<QLabel *>(QStringLiteral("headline"))->isVisible());
        QVERIFY(!page.button("stopButton").isEnabled());
    }

    void ofOneBotThereIsNoAll()
    {
        Page one(aFleet({aBot(QStringLiteral("a"))}));
        QCOMPARE(one.button("stopButton").text(), QStringLiteral("Stop…"));
        Page two(aFleet({aBot(QStringLiteral("a")), aBot(QStringLiteral("b"))}));
        QCOMPARE(two.button("stopButton").text(), QStringLiteral("Stop all 2…"));
    }

    void aConsoleThatIsNotConnectedDoesNotSayThatThereIsNone()
    {
        FleetSnapshot fleet = aFleet({});
        fleet.link.state = LinkState::Connecting;
        Page page(fleet);
        QVERIFY(page.text("emptyTitle").startsWith(QStringLiteral("Connecting")));
        QVERIFY(!page.button("copyCommand").isVisible());
        fleet.link.state = LinkState::Blind;
        page.page.showFleet(fleet, ManualClock::defaultStart);
        QCOMPARE(page.text("emptyTitle"), QStringLiteral("Which bots there are is not known"));
        QVERIFY(!page.button("copyCommand").isVisible());
    }

    void withoutASelectionItActsOnTheScope()
    {
        Page page(theTwelve());
        QSignalSpy stops(&page.page, &BotsPage::stopRequested);
        QVERIFY(page.text("selection").contains(QStringLiteral("whole fleet, 12 bots")));
        QCOMPARE(page.button("stopButton").text(), QStringLiteral("Stop all 12…"));
        QCOMPARE(page.button("stopButton").accessibleName(), QStringLiteral("Stop all 12"));
        QTest::mouseClick(&page.button("stopButton"), Qt::LeftButton);
        QCOMPARE(stops.back().front().value<Scope>(), Scope::fleet());
        page.chooseScope(QStringLiteral("Group spot-arb"));
        QCOMPARE(page.table().model()->rowCount(), 3);
        QTest::mouseClick(&page.button("stopButton"), Qt::LeftButton);
        QCOMPARE(stops.back().front().value<Scope>(), Scope::group(GroupId(QStringLiteral("spot-arb"))));
        page.chooseScope(QStringLiteral("Exchange bybit"));
        QTest::mouseClick(&page.button("pauseButton"), Qt::LeftButton);
        QCOMPARE(page.page.actingScope(), Scope::exchange(ExchangeId(QStringLiteral("bybit"))));
    }

    void theFilterHidesButDoesNotNarrowTheAct()
    {
        Page page(theTwelve());
        QTest::keyClicks(&page.filter(), QStringLiteral("spot"));
        QCOMPARE(page.table().model()->rowCount(), 3);
        QCOMPARE(page.text("shown"), QStringLiteral("3 of 12 shown"));
        QCOMPARE(page.text("acts"), QStringLiteral("9 of them are hidden by the filter"));
        QCOMPARE(page.page.findChild<QLabel *>(QStringLiteral("acts"))->property("role").toString(),
                 QStringLiteral("caution"));
        QCOMPARE(page.button("pauseButton").text(), QStringLiteral("Pause all 12…"));
        QCOMPARE(page.page.actingScope(), Scope::fleet());
    }

    void theFilterLineIsAskedOfEachBot()
    {
        Page page(aFleet({aBot(QStringLiteral("a")).paused(), aBot(QStringLiteral("b")).holding(3, 0)}));
        page.filter().setText(QStringLiteral("state:paused"));
        QCOMPARE(page.table().model()->rowCount(), 1);
        page.filter().setText(QStringLiteral("positions>=3 -held:"));
        QCOMPARE(page.table().model()->rowCount(), 1);
        QCOMPARE(page.text("filterProblem"), QString());
        page.filter().setText(QStringLiteral("positions>=three"));
        QCOMPARE(page.table().model()->rowCount(), 2); // What cannot be read hides nobody.
        QVERIFY(page.text("filterProblem").contains(QStringLiteral("“three” is not a number")));
        QVERIFY(page.filter().accessibleDescription().contains(QStringLiteral("“three” is not a number")));
    }

    void aSelectionIsExactlyWhatIsActedOn()
    {
        Page page(theTwelve());
        QSignalSpy pauses(&page.page, &BotsPage::pauseRequested);
        page.clickRow(0);
        QCOMPARE(page.text("selection"),
                 QStringLiteral("1 selected: %1").arg(page.table().model()->index(0, 0).data().toString()));
        QCOMPARE(page.text("acts"), QStringLiteral("acts on exactly this one"));
        page.clickRow(2, Qt::ControlModifier);
        QCOMPARE(page.text("selection"), QStringLiteral("2 selected"));
        QCOMPARE(page.text("acts"), QStringLiteral("acts on exactly these, frozen when you confirm"));
        QCOMPARE(page.button("pauseButton").text(), QStringLiteral("Pause…"));
        QTest::mouseClick(&page.button("pauseButton"), Qt::LeftButton);
        const auto scope = pauses.back().front().value<Scope>();
        QVERIFY(scope.kind == ScopeKind::Bots);
        QCOMPARE(QSet<QString>(scope.names.begin(), scope.names.end()),
                 QSet<QString>({QStringLiteral("id-options-mm-01"), QStringLiteral("id-options-mm-03")}));
    }

    void theRarerVerbsAreInTheMenu()
    {
        Page page(theTwelve());
        QSignalSpy asked(&page.page, &BotsPage::verbRequested);
        QMenu &more = *page.button("moreButton").menu();
        page.clickRow(0);
        for (QAction *action : more.actions()) {
            if (!action->isSeparator()) {
                // Nobody takes over from a bot that lives.
                const bool possible = action->objectName() != toString(Verb::AssumeResponsibility);
                QVERIFY2(action->isEnabled() == possible, qPrintable(action->text()));
                QVERIFY(!action->toolTip().isEmpty());
                action->trigger();
            }
        }
        QStringList verbs;
        for (const QList<QVariant> &request : asked) {
            verbs.append(toString(request.front().value<Verb>()));
            QCOMPARE(request.back().value<Scope>(), Scope::bots({QStringLiteral("id-options-mm-01")}));
        }
        QCOMPARE(verbs,
                 QStringList({QStringLiteral("drain"), QStringLiteral("set_limits"), QStringLiteral("close_position"),
                              QStringLiteral("restart"), QStringLiteral("shutdown")}));
    }

    void aRowOffersTheRarerVerbsToo()
    {
        Page page(aFleet({aBot(QStringLiteral("a")).paused(), aBot(QStringLiteral("b"))}));
        auto &menu = *page.page.findChild<QMenu *>(QStringLiteral("rowMenu"));
        page.table().selectRow(0);
        Q_EMIT page.table().customContextMenuRequested(QPoint(5, 5));
        QVERIFY(menu.isVisible());
        auto *drain = page.page.findChild<QAction *>(QStringLiteral("drain"));
        QVERIFY(menu.actions().contains(drain));
        QVERIFY(drain->isEnabled());
        QSignalSpy asked(&page.page, &BotsPage::verbRequested);
        menu.setActiveAction(drain);
        QTest::keyClick(&menu, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.constFirst().constFirst().value<Verb>() == Verb::Drain);
        QCOMPARE(asked.constFirst().at(1).value<Scope>(), page.page.actingScope());
    }

    void verbsHaveTheirKeys()
    {
        Page page(aFleet({aBot(QStringLiteral("a"))}));
        page.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page.page));
        QSignalSpy asked(&page.page, &BotsPage::verbRequested);
        QTest::keyClick(&page.page, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&page.page, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&page.page, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier); // None of them is paused.
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked.front().front().value<Verb>() == Verb::Drain);
        QVERIFY(asked.back().front().value<Verb>() == Verb::Pause);
    }

    void noRowLooksChosenAtFirst()
    {
        Page page(theTwelve());
        page.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page.page));
        page.table().setFocus();
        QVERIFY(!page.table().currentIndex().isValid());
        QTest::keyClick(&page.table(), Qt::Key_Down); // The keyboard still gets in.
        QVERIFY(page.table().currentIndex().isValid());
    }

    void hiddenRowsAreNeverActedOnAsSelected()
    {
        Page page(theTwelve());
        page.table().selectAll();
        QCOMPARE(page.text("selection"), QStringLiteral("12 selected"));
        QTest::keyClicks(&page.filter(), QStringLiteral("spot"));
        QCOMPARE(page.text("selection"), QStringLiteral("3 selected"));
        QCOMPARE(page.page.actingScope().names.size(), 3);
    }

    void aSelectionSurvivesATick()
    {
        Page page(theTwelve());
        page.clickRow(1);
        BotView changed = theTwelve().bots[1];
        changed.metrics.openOrders = 99;
        page.bots.apply({.at = ManualClock::defaultStart,
                         .bots = {changed},
                         .removed = {},
                         .groups = {},
                         .operations = {},
                         .notices = {},
                         .link = {}});
        page.page.resort();
        QCOMPARE(page.page.actingScope().names, QStringList(QStringLiteral("id-options-mm-02")));
    }

    void verbsThatCannotHelpSayWhy()
    {
        Page page(theTwelve());
        QVERIFY(page.button("pauseButton").isEnabled());
        QVERIFY(!page.button("resumeButton").isEnabled());
        QCOMPARE(page.button("resumeButton").toolTip(), QStringLiteral("None of these bots is paused"));
        QCOMPARE(page.button("releaseButton").toolTip(), QStringLiteral("None of these bots is stopped"));
        Page held(aFleet({aBot(QStringLiteral("a")).paused(), aBot(QStringLiteral("b")).latched()}));
        QVERIFY(held.button("resumeButton").isEnabled());
        QVERIFY(held.button("releaseButton").isEnabled());
        held.clickRow(0);
        QVERIFY(held.button("resumeButton").isEnabled());
        QVERIFY(!held.button("releaseButton").isEnabled());
    }

    void anOperationOpensItsBoard()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.operations = {anOperation(Verb::Pause, {Outcome::Silent})};
        Page page(fleet);
        QSignalSpy opened(&page.page, &BotsPage::operationOpened);
        auto *operations = page.page.findChild<QTableView *>(QStringLiteral("operations"));
        operations->setCurrentIndex(operations->model()->index(0, 0));
        operations->setFocus();
        QTest::keyClick(operations, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().value<OperationId>().text(), QStringLiteral("operation-1"));
        QVERIFY(page.text("operationsSummary").contains(QStringLiteral("1 under way")));
        const QPoint row = operations->visualRect(operations->model()->index(0, 0)).center();
        QTest::mouseClick(operations->viewport(), Qt::LeftButton, Qt::NoModifier, row);
        QTest::mouseDClick(operations->viewport(), Qt::LeftButton, Qt::NoModifier, row);
        QCOMPARE(opened.size(), 2); // Once by the key, once by the mouse.
    }

    void twoThousandBots()
    {
        Page page(manyBots(2000));
        QCOMPARE(page.table().model()->rowCount(), 2000);
        QVERIFY(page.text("headline").contains(QStringLiteral("2,000")));
        page.chooseScope(QStringLiteral("Group group-1"));
        QCOMPARE(page.table().model()->rowCount(), 500);
    }

    void namesAreNeverCutAtTheirEnd()
    {
        Page page(theTwelve());
        QVERIFY(page.table().columnWidth(0)
                >= page.table().fontMetrics().horizontalAdvance(QStringLiteral("perp-momentum-05")) + 16);
    }
};

QTEST_MAIN(BotsPageTest)
#include "BotsPageTest.moc"
