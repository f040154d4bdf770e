#include "ui/panel/BotPanel.h"
#include "models/BotTableModel.h"
#include "models/OperationsModel.h"
#include "models/Roles.h"
#include "support/FleetBuilders.h"
#include "ui/bots/BotsPage.h"
#include "ui/panel/TimelineList.h"
#include "ui/widgets/ChipLabel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;

FleetDelta changed(const BotView &bot)
{
    return {.at = now, .bots = {bot}, .removed = {}, .groups = {}, .operations = {}, .notices = {}, .link = {}};
}

/// A pause of `bot`, `minutes` ago.
OperationView pauseOf(const BotView &bot, int minutes, const QString &id)
{
    OperationView operation = anOperation(Verb::Pause, {Outcome::Confirmed}, id);
    operation.createdAt = now - std::chrono::minutes(minutes);
    operation.deliveries.front().bot = bot.id;
    operation.deliveries.front().name = bot.name;
    operation.deliveries.front().attempts = 1;
    operation.ended = true;
    return operation;
}

struct Page {
    BotTableModel bots;
    OperationsModel operations;
    BotsPage page{bots, operations};

    explicit Page(const FleetSnapshot &fleet)
    {
        bots.setNow(now);
        bots.fill(fleet);
        operations.fill(fleet);
        page.showFleet(fleet, now);
        page.resize(1400, 800);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        table().setFocus();
    }

    QTableView &table() { return *page.findChild<QTableView *>(QStringLiteral("table")); }
    BotPanel &panel() { return *page.findChild<BotPanel *>(); }
    QTabBar &tabs() { return *panel().findChild<QTabBar *>(); }
    TimelineList &commands() { return *panel().findChild<TimelineList *>(QStringLiteral("commands")); }
    QString text(const char *name) { return panel().findChild<QLabel *>(QLatin1StringView(name))->text(); }
    QPushButton &button(const char *name) { return *page.findChild<QPushButton *>(QLatin1StringView(name)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
};

} // namespace

class BotPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void enterOpensItAndEscapeGivesTheFocusBack()
    {
        Page page(theTwelve());
        QVERIFY(!page.panel().isVisible());
        page.press(Qt::Key_Down);
        page.press(Qt::Key_Return);
        QVERIFY(page.panel().isVisible());
        QCOMPARE(page.text("name"), QStringLiteral("options-mm-01"));
        QVERIFY(page.table().hasFocus()); // The arrows still choose.
        page.press(Qt::Key_Down);
        QCOMPARE(page.text("name"), QStringLiteral("options-mm-02"));
        page.press(Qt::Key_4, Qt::AltModifier);
        QVERIFY(page.tabs().hasFocus());
        page.press(Qt::Key_Escape);
        QVERIFY(!page.panel().isVisible());
        QVERIFY(page.table().hasFocus());
    }

    void aDoubleClickOpensIt()
    {
        Page page(theTwelve());
        const QPoint row = page.table().visualRect(page.table().model()->index(4, 0)).center();
        QTest::mouseClick(page.table().viewport(), Qt::LeftButton, Qt::NoModifier, row);
        QVERIFY(!page.panel().isVisible());
        QTest::mouseDClick(page.table().viewport(), Qt::LeftButton, Qt::NoModifier, row);
        QVERIFY(page.panel().isVisible());
        QCOMPARE(page.panel().bot(), BotId(page.table().currentIndex().data(IdRole).toString()));
        QTest::mouseClick(page.panel().findChild<QPushButton *>(QStringLiteral("closeButton")), Qt::LeftButton);
        QVERIFY(!page.panel().isVisible());
        QVERIFY(!page.button("detailsButton").isChecked());
    }

    void altAndANumberChooseTheTab()
    {
        Page page(theTwelve());
        for (int tab = 0; tab < BotPanel::tabTotal; ++tab) {
            page.press(static_cast<Qt::Key>(Qt::Key_1 + tab), Qt::AltModifier);
            QVERIFY(page.panel().isVisible());
            QCOMPARE(page.tabs().currentIndex(), tab);
        }
        QVERIFY(!page.panel().bot().isEmpty());            // With no row current, the first.
        QCOMPARE(page.page.actingScope(), Scope::fleet()); // Looking is not choosing.
    }

    void itFollowsWhatTheBotSays()
    {
        Page page(aFleet({aBot(QStringLiteral("a")).holding(3, 4)}));
        page.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(page.text("desired"), QStringLiteral("Trading"));
        QCOMPARE(page.text("positions"), QStringLiteral("3"));
        BotView bot = aBot(QStringLiteral("a")).holding(1, 0).paused();
        page.bots.apply(changed(bot));
        QCOMPARE(page.text("desired"), QStringLiteral("Paused"));
        QCOMPARE(page.text("reported"), QStringLiteral("Paused"));
        QCOMPARE(page.text("positions"), QStringLiteral("1"));
        QVERIFY(page.text("holds").contains(QStringLiteral("op-2 “funding flip”")));
        bot.metrics.openPositions.reset();
        page.bots.apply(changed(bot));
        QCOMPARE(page.text("positions"), QStringLiteral("–"));
    }

    void itsHeadSaysHowTheBotDoes_data()
    {
        QTest::addColumn<bool>("dead");
        QTest::addColumn<bool>("critical");
        QTest::addColumn<QString>("word");
        QTest::newRow("well") << false << false << QStringLiteral("Trading");
        QTest::newRow("beyond a limit") << false << true << QStringLiteral("Critical");
        QTest::newRow("dead, whatever it said last") << true << true << QStringLiteral("Dead");
    }

    void itsHeadSaysHowTheBotDoes()
    {
        QFETCH(bool, dead);
        QFETCH(bool, critical);
        QFETCH(QString, word);
        BotBuilder bot = aBot(QStringLiteral("a"));
        if (critical) {
            bot.unhealthy();
        }
        if (dead) {
            bot.dead();
        }
        Page page(aFleet({bot}));
        page.press(Qt::Key_Down);
        page.press(Qt::Key_Return);
        QCOMPARE(page.panel().findChild<ChipLabel *>(QStringLiteral("glance"))->text(), word);
    }

    void itShowsTheRowThatIsCurrentAfterAFilter()
    {
        Page page(theTwelve());
        page.press(Qt::Key_Down);
        page.press(Qt::Key_Return);
        page.page.findChild<QLineEdit *>(QStringLiteral("filter"))->setText(QStringLiteral("spot"));
        const BotId read = page.panel().bot();
        QCOMPARE(read.text(), page.table().currentIndex().data(IdRole).toString());
        FleetDelta gone = changed(aBot(QStringLiteral("other")));
        gone.bots.clear();
        gone.removed = {read};
        page.bots.apply(gone);
        QVERIFY(page.panel().bot() != read); // A bot that left the fleet is not shown as if it were there.
    }

    void itsCommandsAreThereNewestFirst()
    {
        const BotView bot = aBot(QStringLiteral("a"));
        FleetSnapshot fleet = aFleet({bot, aBot(QStringLiteral("b"))});
        fleet.operations = {pauseOf(bot, 1, QStringLiteral("newest")), pauseOf(bot, 9, QStringLiteral("older")),
                            pauseOf(aBot(QStringLiteral("b")), 2, QStringLiteral("of b"))};
        Page page(fleet);
        QSignalSpy opened(&page.page, &BotsPage::operationOpened);
        page.press(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(page.commands().rows().rowCount(), 2);
        QVERIFY(page.commands().hasFocus());
        QCOMPARE(page.commands().currentIndex().data().toString(), QStringLiteral("Pause: proved"));
        page.press(Qt::Key_Return);
        page.press(Qt::Key_Down);
        page.press(Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.at(0).front().value<OperationId>().text(), QStringLiteral("newest"));
        QCOMPARE(opened.at(1).front().value<OperationId>().text(), QStringLiteral("older"));
    }

    void nothingAskedIsSaid()
    {
        Page page(theTwelve());
        page.press(Qt::Key_3, Qt::AltModifier);
        QVERIFY(page.panel().findChild<QLabel *>(QStringLiteral("noCommands"))->isVisible());
        QVERIFY(!page.commands().isVisible());
        page.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(page.text("lastCommand"), QStringLiteral("Nothing was asked of this bot lately"));
    }

    void whatIsWorthCopyingIsCopied()
    {
        Page page(theTwelve());
        page.press(Qt::Key_4, Qt::AltModifier);
        QCoreApplication::processEvents(); // Laid out, so that there is something to click.
        QTest::mouseClick(page.panel().findChild<QPushButton *>(QStringLiteral("copy-agent")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("id-options-mm-01"));
    }

    void aLongPageIsScrolledByKeyboard()
    {
        Page page(theTwelve());
        page.page.resize(1024, 500);
        page.press(Qt::Key_1, Qt::AltModifier);
        QScrollBar &bar = *page.panel().findChild<QScrollArea *>(QStringLiteral("nowPage"))->verticalScrollBar();
        QTRY_VERIFY(bar.maximum() > 0);
        page.press(Qt::Key_PageDown);
        QVERIFY(bar.value() > 0);
        page.press(Qt::Key_PageUp);
        QCOMPARE(bar.value(), 0);
    }

    void theTableStaysUsableOnASmallScreen()
    {
        Page page(theTwelve());
        page.page.resize(944, 600);
        page.press(Qt::Key_1, Qt::AltModifier);
        QCoreApplication::processEvents();
        QVERIFY(page.table().viewport()->width() >= 420);
        QVERIFY(page.panel().width() >= 300);
    }

    void aBotOfTwoThousandIsShownAtOnce()
    {
        FleetSnapshot fleet = manyBots(2000);
        OperationView stop = anOperation(Verb::EmergencyStop, std::vector<Outcome>(2000, Outcome::Silent));
        for (std::size_t i = 0; i < fleet.bots.size(); ++i) {
            stop.deliveries[i].bot = fleet.bots[i].id;
        }
        fleet.operations = {stop};
        Page page(fleet);
        page.press(Qt::Key_End, Qt::ControlModifier);
        page.press(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(page.commands().rows().rowCount(), 1);
        QCOMPARE(page.commands().rows().at(0).title, QStringLiteral("Emergency stop: sent"));
    }
};

QTEST_MAIN(BotPanelTest)
#include "BotPanelTest.moc"
