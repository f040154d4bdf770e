#include "ui/overview/OverviewPage.h"
#include "support/FleetBuilders.h"
#include "ui/overview/GlanceStrip.h"
#include "ui/overview/GroupCard.h"
#include "ui/overview/OverviewList.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

struct Page {
    OverviewPage page;

    explicit Page(const FleetSnapshot &fleet)
    {
        page.showFleet(fleet, ManualClock::defaultStart);
        page.resize(1280, 800);
        page.QWidget::show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }

    GlanceButton &count(BotGlance glance)
    {
        return *page.findChild<GlanceButton *>(QStringLiteral("glance-%1").arg(static_cast<int>(glance)));
    }
    OverviewList &list(const char *name) { return *page.findChild<OverviewList *>(QLatin1StringView(name)); }
    QString text(const char *name) { return page.findChild<QLabel *>(QLatin1StringView(name))->text(); }
    QPushButton &button(const char *name) { return *page.findChild<QPushButton *>(QLatin1StringView(name)); }
    QList<GroupCard *> cards()
    {
        QList<GroupCard *> shown = page.findChildren<GroupCard *>();
        shown.removeIf([](const GroupCard *card) { return card->isHidden(); });
        return shown;
    }
};

FleetSnapshot troubledFleet()
{
    return aFleet({aBot(QStringLiteral("a")).dead().holding(2, 1), aBot(QStringLiteral("b")).paused(),
                   aBot(QStringLiteral("c")), aBot(QStringLiteral("d")).latched()});
}

} // namespace

class OverviewPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void anEmptyFleetSaysWhatToDoNext()
    {
        Page page(aFleet({}));
        QCOMPARE(page.page.findChild<QStackedWidget *>()->currentWidget()->objectName(), QStringLiteral("emptyPage"));
        QVERIFY(page.text("emptyText").contains(QStringLiteral("fleet-cli apply")));
        page.page.showFleet(theTwelve(), ManualClock::defaultStart);
        QVERIFY(page.list("worst").isVisible());
    }

    void theFocusIsOnSomethingSafe()
    {
        Page empty(aFleet({}));
        empty.page.setFocus();
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("emptyText"));
        Page well(theTwelve());
        well.page.setFocus();
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("glance-all"));
        Page troubled(troubledFleet());
        troubled.page.setFocus();
        QCOMPARE(QApplication::focusWidget(), troubled.list("worst").findChild<QListView *>());
    }

    void countsSumToTheRosterAndFilter()
    {
        Page page(troubledFleet());
        QSignalSpy chosen(&page.page, &OverviewPage::glanceChosen);
        QCOMPARE(page.count(BotGlance::Dead).accessibleName(), QStringLiteral("1 dead, filter"));
        QVERIFY(!page.count(BotGlance::Unknown).isEnabled());
        QTest::mouseClick(&page.count(BotGlance::Dead), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen.front().front().value<std::optional<BotGlance>>() == BotGlance::Dead);
        page.count(BotGlance::Paused).setFocus();
        QTest::keyClick(&page.count(BotGlance::Paused), Qt::Key_Space);
        QVERIFY(chosen.back().front().value<std::optional<BotGlance>>() == BotGlance::Paused);
        QTest::mouseClick(page.page.findChild<GlanceButton *>(QStringLiteral("glance-all")), Qt::LeftButton);
        QVERIFY(!chosen.back().front().value<std::optional<BotGlance>>());
    }

    void theWorstOpensItsBot()
    {
        Page page(troubledFleet());
        QSignalSpy opened(&page.page, &OverviewPage::botOpened);
        auto *view = page.list("worst").findChild<QListView *>();
        QCOMPARE(view->model()->rowCount(), 3);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().value<BotId>().text(), QStringLiteral("id-a"));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                          view->visualRect(view->model()->index(1, 0)).center());
        QCOMPARE(opened.size(), 2);
    }

    void whatNeedsAPersonOpensItsBoard()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.operations = {anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Confirmed})};
        Page page(fleet);
        QSignalSpy opened(&page.page, &OverviewPage::operationOpened);
        QCOMPARE(page.page.needs().size(), std::size_t(1));
        auto *view = page.list("needs").findChild<QListView *>();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                          view->visualRect(view->model()->index(0, 0)).center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(page.list("recent").rows().rowCount(), 1);
    }

    void aGroupSaysWhatItCoversAndAsksForItsOwn()
    {
        Page page(theTwelve());
        QCOMPARE(page.cards().size(), 3);
        GroupCard &card = *page.cards().constFirst();
        QSignalSpy stops(&page.page, &OverviewPage::stopRequested);
        QSignalSpy opened(&page.page, &OverviewPage::groupOpened);
        QTest::mouseClick(card.findChild<QPushButton *>(QStringLiteral("groupStop")), Qt::LeftButton);
        QCOMPARE(stops.back().front().value<Scope>(), Scope::group(card.group()));
        auto *name = card.findChild<QPushButton *>(QStringLiteral("groupName"));
        QVERIFY(name->accessibleName().contains(QStringLiteral("heard now")));
        QTest::mouseClick(name, Qt::LeftButton);
        QCOMPARE(opened.back().front().value<GroupId>(), card.group());
        // A group that is gone is gone here too.
        page.page.showFleet(troubledFleet(), ManualClock::defaultStart);
        QCOMPARE(page.cards().size(), 1);
    }

    void aBlindConsoleShowsNoCurrentFigure()
    {
        FleetSnapshot fleet = troubledFleet();
        fleet.link.state = LinkState::Blind;
        Page page(fleet);
        QVERIFY(!page.count(BotGlance::Trading).isEnabled());
        QCOMPARE(page.count(BotGlance::Unknown).accessibleName(), QStringLiteral("4 unknown, filter"));
        QVERIFY(page.text("headline").contains(QStringLiteral("Nothing is heard")));
    }

    void resumeIsOfferedWhenThereIsSomethingToResume()
    {
        Page page(theTwelve());
        QVERIFY(!page.button("fleetResume").isEnabled());
        QCOMPARE(page.button("fleetResume").toolTip(), QStringLiteral("No bot is paused"));
        page.page.showFleet(troubledFleet(), ManualClock::defaultStart);
        QVERIFY(page.button("fleetResume").isEnabled());
    }

    void everythingFitsWhenNarrow()
    {
        Page page(theTwelve());
        page.page.resize(900, 600);
        QCoreApplication::processEvents();
        for (const QWidget *widget : page.page.findChildren<QWidget *>()) {
            if (widget->isVisible()) {
                const int right = widget->mapTo(&page.page, QPoint(widget->width(), 0)).x();
                QVERIFY2(right <= page.page.width() + 1,
                         qPrintable(QStringLiteral("%1 ends at %2")
                                        .arg(QLatin1StringView(widget->metaObject()->className()))
                                        .arg(right)));
            }
        }
    }

    void twoThousandBotsAreShownQuickly()
    {
        const FleetSnapshot fleet = manyBots(2000);
        Page page(fleet);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i) {
            page.page.showFleet(fleet, ManualClock::defaultStart + seconds(i));
        }
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(page.cards().size(), 4);
    }
};

QTEST_MAIN(OverviewPageTest)
#include "OverviewPageTest.moc"
