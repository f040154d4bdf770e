#include "ui/overview/OverviewPage.h"
#include "models/BotTableModel.h"
#include "models/Roles.h"
#include "models/Words.h"
#include "support/FleetBuilders.h"
#include "ui/overview/BotMap.h"
#include "ui/overview/BotMapPanel.h"
#include "ui/overview/GlanceStrip.h"
#include "ui/overview/GroupCard.h"
#include "ui/overview/OverviewList.h"
#include "ui/widgets/FigureTile.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

struct Page {
    BotTableModel bots;
    OverviewPage page{bots};

    explicit Page(const FleetSnapshot &fleet)
    {
        show(fleet);
        page.resize(1280, 800);
        page.QWidget::show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }

    void show(const FleetSnapshot &fleet)
    {
        bots.fill(fleet);
        page.showFleet(fleet, ManualClock::defaultStart);
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
        QVERIFY(page.text("emptyText").contains(QStringLiteral("This page will say")));
        QTest::mouseClick(&page.button("copyCommand"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), page.text("command"));
        QVERIFY(page.text("command").startsWith(QStringLiteral("fleet-cli apply")));
        page.show(theTwelve());
        QVERIFY(page.list("worst").isVisible());
    }

    void anEmptyPageSaysThatItIsConnecting()
    {
        FleetSnapshot fleet = aFleet({});
        fleet.link.state = LinkState::Connecting;
        Page page(fleet);
        QCOMPARE(page.page.findChild<QStackedWidget *>()->currentWidget()->objectName(), QStringLiteral("emptyPage"));
        QCOMPARE(page.text("emptyTitle"), QStringLiteral("Connecting: nothing is heard yet"));
        QVERIFY(!page.button("copyCommand").isVisible()); // Whether there are bots is not known.
        fleet.link.state = LinkState::Blind;
        page.show(fleet);
        QCOMPARE(page.text("emptyTitle"), QStringLiteral("Which bots there are is not known"));
        QVERIFY(page.text("emptyText").contains(QStringLiteral("be trading")));
        QVERIFY(!page.button("copyCommand").isVisible()); // There is nobody to enrol them at.
        page.show(aFleet({}));
        QVERIFY(page.button("copyCommand").isVisible());
    }

    void theCommandGrowsWithTheText()
    {
        Page page(aFleet({}));
        const QFont usual = QApplication::font();
        const auto height = [&page] {
            return page.page.findChild<QLabel *>(QStringLiteral("command"))->font().pointSizeF();
        };
        const qreal before = height();
        QFont large = usual;
        large.setPointSizeF(2 * usual.pointSizeF());
        QApplication::setFont(large);
        QCoreApplication::processEvents();
        const qreal after = height();
        QApplication::setFont(usual);
        QCOMPARE(before, usual.pointSizeF());
        QCOMPARE(after, 2 * before);
    }

    void aLargeFleetOpensAtItsTop()
    {
        FleetSnapshot fleet = manyBots(2000);
        fleet.bots.front().liveness = Liveness::Dead;
        Page page(fleet);
        page.page.resize(900, 400); // The map begins below.
        page.show(fleet);
        QCoreApplication::processEvents();
        page.page.setFocus();
        QCoreApplication::processEvents();
        QVERIFY(QApplication::focusWidget() != &page.page);
        QCOMPARE(page.page.findChild<QScrollArea *>()->verticalScrollBar()->value(), 0);
    }

    void aNameInATileIsNotBroken()
    {
        BotView bot = aBot(QStringLiteral("perp-momentum-04"));
        bot.metrics.drawdownPct = 6.4;
        Page page(aFleet({bot}));
        const FigureTile &drawdown = *page.page.findChildren<FigureTile *>().at(4);
        const QString hint = drawdown.findChild<QLabel *>(QStringLiteral("figureHint"))->text();
        QVERIFY2(!hint.isEmpty() && !hint.contains(QLatin1Char('-')), qPrintable(hint));
        QVERIFY(drawdown.accessibleName().contains(bot.name)); // as it is written everywhere else
    }

    void tabPassesAnEmptyListBy()
    {
        Page page(theTwelve());
        QCOMPARE(page.list("needs").rows().rowCount(), 0);
        QWidget &last = page.count(BotGlance::Trading);
        last.setFocus();
        QTest::keyClick(&last, Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != &last);
        QVERIFY(QApplication::focusWidget() != nullptr && QApplication::focusWidget()->isVisible());
    }

    void theFocusIsOnSomethingSafe()
    {
        Page empty(aFleet({}));
        empty.page.setFocus();
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("enrolFromFile"));
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

    void whatIsOnItsWayIsNotCountedAsThere()
    {
        FleetSnapshot fleet = troubledFleet();
        fleet.bots[1].reported = BotState::Pausing;
        fleet.bots[3].reported = BotState::Stopping;
        Page page(fleet);
        QSignalSpy chosen(&page.page, &OverviewPage::glanceChosen);
        for (const BotGlance none : {BotGlance::Paused, BotGlance::Latched, BotGlance::Warning}) {
            QVERIFY(!page.count(none).isEnabled());
        }
        QCOMPARE(page.count(BotGlance::Stopping).accessibleName(), QStringLiteral("1 not proved, filter"));
        QCOMPARE(page.count(BotGlance::Pausing).accessibleName(), QStringLiteral("1 pausing, filter"));
        QCOMPARE(page.text("headline"), QStringLiteral("4 bots: 1 dead, 1 not proved, 1 pausing, 1 trading"));
        QTest::mouseClick(&page.count(BotGlance::Stopping), Qt::LeftButton);
        QVERIFY(chosen.back().front().value<std::optional<BotGlance>>() == BotGlance::Stopping);
    }

    void theWorstOpensItsBot()
    {
        Page page(troubledFleet());
        QSignalSpy opened(&page.page, &OverviewPage::botOpened);
        auto *view = page.list("worst").findChild<QListView *>();
        // The dead one stands among what needs a person, and not a second time.
        QCOMPARE(view->model()->rowCount(), 2);
        QCOMPARE(page.list("needs").findChild<QListView *>()->model()->rowCount(), 1);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().value<BotId>().text(), QStringLiteral("id-d"));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                          view->visualRect(view->model()->index(1, 0)).center());
        QCOMPARE(opened.size(), 2);
    }

    void theNextActIsAButtonInItsRow_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QByteArray>("signal");
        QTest::newRow("dead") << QByteArray("needs") << 0 << QStringLiteral("Stop…")
                              << QByteArray(SIGNAL(stopRequested(fleet::Scope)));
        QTest::newRow("stopped") << QByteArray("worst") << 0 << QStringLiteral("Release…")
                                 << QByteArray(SIGNAL(releaseRequested(fleet::Scope)));
        QTest::newRow("late") << QByteArray("worst") << 1 << QStringLiteral("Pause…")
                              << QByteArray(SIGNAL(pauseRequested(fleet::Scope)));
        QTest::newRow("paused") << QByteArray("worst") << 2 << QStringLiteral("Resume…")
                                << QByteArray(SIGNAL(resumeRequested(fleet::Scope)));
    }

    void theNextActIsAButtonInItsRow()
    {
        QFETCH(QByteArray, list);
        QFETCH(int, row);
        QFETCH(QString, word);
        QFETCH(QByteArray, signal);
        FleetSnapshot fleet = troubledFleet();
        fleet.bots.push_back(aBot(QStringLiteral("e")).late());
        Page page(fleet);
        QSignalSpy asked(&page.page, signal.constData());
        QSignalSpy opened(&page.page, &OverviewPage::botOpened);
        auto *view = page.list(list.constData()).findChild<QListView *>();
        const QModelIndex index = view->model()->index(row, 0);
        const QWidget *place = view->indexWidget(index);
        QVERIFY(place != nullptr);
        QVERIFY(view->visualRect(index).contains(place->geometry()));
        auto *act = place->findChild<QPushButton *>();
        QCOMPARE(act->text(), word);
        QTest::mouseClick(act, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<Scope>(), Scope::bots({index.data(IdRole).toString()}));
        QCOMPARE(opened.size(), 0);
    }

    /// The worst changes while the pointer is on its way: the act stays with the bot it was read beside.
    void actsStayInSightWhenTheListNarrows()
    {
        OverviewList list(OverviewList::Shape::Line, 8);
        list.show(OverviewRows::worstFirst(aFleet({aBot(QStringLiteral("a")).dead(), aBot(QStringLiteral("b")).late()}),
                                           ManualClock::defaultStart, 8));
        list.resize(900, 200);
        list.QWidget::show();
        QCoreApplication::processEvents();
        for (const int width : {884, 700, 884}) { // A scroll bar comes, and more.
            list.resize(width, 200);
            QCoreApplication::processEvents();
            const QList<QPushButton *> acts = list.findChildren<QPushButton *>(QStringLiteral("act"));
            QCOMPARE(acts.size(), 2);
            for (const QPushButton *act : acts) {
                const int right = act->mapTo(&list, QPoint(act->width(), 0)).x();
                QVERIFY2(right <= width && right > width - 16, qPrintable(QString::number(right)));
            }
        }
    }

    void anActStaysWithItsRow()
    {
        Page page(troubledFleet());
        QSignalSpy stops(&page.page, &OverviewPage::stopRequested);
        auto *view = page.list("needs").findChild<QListView *>();
        const auto actOf = [view](int row) {
            return view->indexWidget(view->model()->index(row, 0))->findChild<QPushButton *>();
        };
        const QPointer<QPushButton> first = actOf(0);
        FleetSnapshot fleet = troubledFleet();
        fleet.bots.push_back(aBot(QStringLiteral("z")).dead().holding(9, 9));
        fleet.bots.back().metrics.exposureUsd = Money::fromMicros(9'000'000'000);
        page.show(fleet);
        QVERIFY(!first.isNull());
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(stops.constLast().constFirst().value<Scope>(), Scope::bots({QStringLiteral("id-a")}));
        QTest::mouseClick(actOf(0), Qt::LeftButton);
        QCOMPARE(stops.constLast().constFirst().value<Scope>(), Scope::bots({QStringLiteral("id-z")}));
    }

    void aLargeFleetIsAMap()
    {
        Page page(manyBots(OverviewPage::mostOnCards));
        auto *panel = page.page.findChild<BotMapPanel *>();
        QVERIFY(!panel->isVisible());
        page.show(manyBots(OverviewPage::mostOnCards + 1));
        QCoreApplication::processEvents();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->map().model()->rowCount(), OverviewPage::mostOnCards + 1);
        // The groups stay in reach, with their stop.
        QCOMPARE(page.cards().size(), 4);
        QSignalSpy stops(&page.page, &OverviewPage::stopRequested);
        QTest::mouseClick(page.cards().constFirst()->findChild<QPushButton *>(QStringLiteral("groupStop")),
                          Qt::LeftButton);
        QCOMPARE(stops.constLast().constFirst().value<Scope>(), Scope::group(page.cards().constFirst()->group()));
        page.show(theTwelve());
        QVERIFY(!panel->isVisible());
    }

    void whatTheyHaveInCommonIsAFilter()
    {
        FleetSnapshot fleet = manyBots(200);
        for (std::size_t i = 0; i < 8; ++i) {
            fleet.bots[i].liveness = Liveness::Dead;
            fleet.bots[i].version = QStringLiteral("3.0.0");
        }
        Page page(fleet);
        QSignalSpy chosen(&page.page, &OverviewPage::traitChosen);
        auto *view = page.list("common").findChild<QListView *>();
        QVERIFY(view->model()->rowCount() > 0);
        QStringList lines;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            lines.append(view->model()->index(row, 0).data().toString());
        }
        const auto version = static_cast<int>(lines.indexOf(QStringLiteral("All 8 dead bots run 3.0.0")));
        QVERIFY2(version >= 0, qPrintable(lines.join(QLatin1Char('\n'))));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                          view->visualRect(view->model()->index(version, 0)).center());
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen.front().front().value<BotGlance>() == BotGlance::Dead);
        QCOMPARE(chosen.front().at(1).toString(), QStringLiteral("version:3.0.0"));
    }

    void aDeadBotWithPositionsNeedsAPersonAndAYoungPauseDoesNot()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).dead().holding(2, 1), aBot(QStringLiteral("b"))});
        fleet.operations = {anOperation(Verb::Pause, {Outcome::Confirmed, Outcome::Working})};
        fleet.operations.front().createdAt = ManualClock::defaultStart - seconds(20);
        Page page(fleet);
        auto *view = page.list("needs").findChild<QListView *>();
        QCOMPARE(view->model()->rowCount(), 1);
        QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("a"));
        QSignalSpy stops(&page.page, &OverviewPage::stopRequested);
        auto *act = view->indexWidget(view->model()->index(0, 0))->findChild<QPushButton *>();
        QTest::mouseClick(act, Qt::LeftButton);
        QCOMPARE(stops.constLast().constFirst().value<Scope>(), Scope::bots({QStringLiteral("id-a")}));
    }

    void aBlindPageDoesNotSayThatNothingWaits()
    {
        FleetSnapshot fleet = troubledFleet();
        fleet.link.state = LinkState::Blind;
        Page page(fleet);
        const QList<QLabel *> lines = page.list("needs").findChildren<QLabel *>();
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QLabel *line) {
            return line->isVisible() && line->text().contains(QStringLiteral("is not known"));
        }));
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
        QCOMPARE(stops.constLast().constFirst().value<Scope>(), Scope::group(card.group()));
        auto *name = card.findChild<QPushButton *>(QStringLiteral("groupName"));
        QVERIFY(name->accessibleName().contains(QStringLiteral("heard now")));
        QTest::mouseClick(name, Qt::LeftButton);
        QCOMPARE(opened.back().front().value<GroupId>(), card.group());
        // A group that is gone is gone here too.
        page.show(troubledFleet());
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

    void aBlindConsoleShowsTheLastKnownFiguresAsSuch()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("perp-1")).earning(QStringLiteral("976.65")).holding(3, 4)});
        Page page(fleet);
        const FigureTile &pnl = *page.page.findChildren<FigureTile *>().constFirst();
        QCOMPARE(pnl.accessibleName(), QStringLiteral("+$976.65 PnL today"));
        const QLabel &value = *pnl.findChild<QLabel *>(QStringLiteral("figureValue"));
        const QColor live = value.palette().color(QPalette::WindowText);
        fleet.link.state = LinkState::Blind;
        page.show(fleet);
        QCOMPARE(value.text(), QStringLiteral("+$976.65"));
        QVERIFY(value.palette().color(QPalette::WindowText) != live);
        QVERIFY(pnl.accessibleName().startsWith(QStringLiteral("Last known, not live: +$976.65 PnL today")));
        QVERIFY(pnl.accessibleName().endsWith(QStringLiteral("2 s old")));
        const QString time = Words::clockTime(*fleet.bots.front().heardAt);
        QCOMPARE(page.text("coverage"), QStringLiteral("Last known figures, the newest of %1.").arg(time));
        // Nobody said it: there is nothing to show, and no age of it.
        const FigureTile &exposure = *page.page.findChildren<FigureTile *>().at(1);
        QCOMPARE(exposure.accessibleName(), QStringLiteral("– Exposure"));
        QStringList facts;
        for (const QLabel *label : page.cards().constFirst()->findChildren<QLabel *>()) {
            facts.append(label->text());
        }
        facts.replaceInStrings(QString(QChar(QChar::Nbsp)), QStringLiteral(" "));
        QVERIFY2(facts.join(QLatin1Char('\n')).contains(QStringLiteral("3 positions, 4 orders when last heard")),
                 qPrintable(facts.join(QLatin1Char('\n'))));
    }

    void aCardSaysHowManyReportWhatIsOpen()
    {
        BotView mute = aBot(QStringLiteral("b"));
        mute.metrics = {};
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).holding(3, 4), mute});
        Page page(fleet);
        const auto says = [&page](const QString &words) {
            const QList<QLabel *> labels = page.cards().constFirst()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
                return label->text().replace(QChar(QChar::Nbsp), QLatin1Char(' ')).contains(words);
            });
        };
        QVERIFY(says(QStringLiteral("3 positions (1 of 2), 4 orders (1 of 2)")));
        fleet.link.state = LinkState::Blind;
        page.show(fleet);
        QVERIFY(says(QStringLiteral("3 positions (1 of 2), 4 orders (1 of 2) when last heard")));
    }

    void resumeIsOfferedWhenThereIsSomethingToResume()
    {
        Page page(theTwelve());
        QVERIFY(!page.button("fleetResume").isEnabled());
        QCOMPARE(page.button("fleetResume").toolTip(), QStringLiteral("No bot is paused"));
        page.show(troubledFleet());
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
