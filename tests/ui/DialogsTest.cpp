#include "ForeignText.h"
#include "OpenedDialog.h"

#include "models/Words.h"
#include "support/FleetBuilders.h"
#include "ui/board/ByHandPanel.h"
#include "ui/board/StepsDialog.h"
#include "ui/dialogs/ClosePositionDialog.h"
#include "ui/dialogs/DrainDialog.h"
#include "ui/dialogs/HoldList.h"
#include "ui/dialogs/PauseDialog.h"
#include "ui/dialogs/PlanGroups.h"
#include "ui/dialogs/PlanTroubles.h"
#include "ui/dialogs/ReleaseDialog.h"
#include "ui/dialogs/RestartDialog.h"
#include "ui/dialogs/ResumeDialog.h"
#include "ui/dialogs/SetLimitsDialog.h"
#include "ui/dialogs/ShutdownDialog.h"
#include "ui/dialogs/StopDialog.h"
#include "ui/widgets/ChipLabel.h"
#include "ui/widgets/HoldButton.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

const Scope spotArb = Scope::group(GroupId(QStringLiteral("spot-arb")));

} // namespace

class DialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void enterAndEscapeOnOpenDoTheSafeThing_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("return") << static_cast<int>(Qt::Key_Return);
        QTest::newRow("enter") << static_cast<int>(Qt::Key_Enter);
        QTest::newRow("space") << static_cast<int>(Qt::Key_Space);
        QTest::newRow("escape") << static_cast<int>(Qt::Key_Escape);
    }

    void enterAndEscapeOnOpenDoTheSafeThing()
    {
        QFETCH(int, key);
        checkSafe<StopDialog>(theTwelve(), static_cast<Qt::Key>(key));
        checkSafe<PauseDialog>(theTwelve(), static_cast<Qt::Key>(key));
        checkSafe<ResumeDialog>(aFleet({aBot(QStringLiteral("a")).paused()}), static_cast<Qt::Key>(key));
        checkSafe<ReleaseDialog>(aFleet({aBot(QStringLiteral("a")).latched()}), static_cast<Qt::Key>(key));
        checkSafe<DrainDialog>(theTwelve(), static_cast<Qt::Key>(key));
        checkSafe<ShutdownDialog>(theTwelve(), static_cast<Qt::Key>(key));
        checkSafe<RestartDialog>(theTwelve(), static_cast<Qt::Key>(key));
        checkSafe<SetLimitsDialog>(theTwelve(), static_cast<Qt::Key>(key));
        checkSafe<ClosePositionDialog>(theTwelve(), static_cast<Qt::Key>(key));
    }

    void theStopIsHeldAndItsScopeIsFrozen()
    {
        Opened<StopDialog> stop(theTwelve());
        QCOMPARE(text(*stop.dialog, "title"), QStringLiteral("Stop all 12 bots of acme-trading"));
        QVERIFY(stop.dialog->windowTitle().contains(QStringLiteral("[LIVE]")));
        stop.client.push(delta({aBot(QStringLiteral("late-comer"))}));
        QCOMPARE(text(*stop.dialog, "title"), QStringLiteral("Stop 12 bots of acme-trading"));
        QVERIFY(text(*stop.dialog, "stale").contains(QStringLiteral("1 bot joined")));
        stop.hold(milliseconds(1600));
        QCOMPARE(stop.submitted.size(), std::size_t(1));
        const OperationRequest &request = stop.submitted.front();
        QVERIFY(request.verb == Verb::EmergencyStop);
        QCOMPARE(request.targets.size(), std::size_t(12));
        QVERIFY(std::find(request.targets.begin(), request.targets.end(), BotId(QStringLiteral("id-late-comer")))
                == request.targets.end());
        QVERIFY(!request.id.isEmpty());
        QVERIFY(!request.windDown.has_value());
        QCOMPARE(stop.closed, 1);
    }

    void aShortHoldStopsNothing()
    {
        Opened<StopDialog> stop(theTwelve());
        stop.hold(milliseconds(1300));
        QCOMPARE(stop.submitted.size(), std::size_t(0));
        QVERIFY(stop.dialog->isVisible());
    }

    void theHoldIsLongerForMore()
    {
        QCOMPARE(Opened<StopDialog>(theTwelve()).dialog->holdButton().duration(), milliseconds(1500));
        QCOMPARE(Opened<StopDialog>(theTwelve(), spotArb).dialog->holdButton().duration(), milliseconds(1000));
        QCOMPARE(Opened<StopDialog>(theTwelve(), Scope::bots({QStringLiteral("id-spot-arb-01")}))
                     .dialog->holdButton()
                     .duration(),
                 milliseconds(600));
    }

    void typingTheNameArms_data()
    {
        QTest::addColumn<QStringList>("bots");
        QTest::addColumn<QString>("name");
        QTest::newRow("fleet") << QStringList() << QStringLiteral("acme-trading");
        QTest::newRow("one bot") << QStringList(QStringLiteral("id-spot-arb-01")) << QStringLiteral("spot-arb-01");
        QTest::newRow("some bots") << QStringList({QStringLiteral("id-spot-arb-01"), QStringLiteral("id-spot-arb-02")})
                                   << QStringLiteral("2 bots");
    }

    void typingTheNameArms()
    {
        QFETCH(QStringList, bots);
        QFETCH(QString, name);
        Opened<StopDialog> stop(theTwelve(), bots.isEmpty() ? Scope::fleet() : Scope::bots(bots));
        QLineEdit &field = line(*stop.dialog, "typedName");
        field.setFocus();
        QTest::keyClicks(&field, name.chopped(1));
        QTest::keyClick(&field, Qt::Key_Return); // Almost the name is nothing, and not the safe button either.
        QVERIFY(stop.dialog->isVisible());
        QCOMPARE(stop.submitted.size(), std::size_t(0));
        QTest::keyClicks(&field, name.right(1));
        QVERIFY(stop.dialog->holdButton().isArmed());
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(stop.submitted.size(), std::size_t(1));
        QCOMPARE(stop.submitted.front().confirmation, name);
    }

    void flattenAndHoldAreChosenSideBySide()
    {
        Opened<StopDialog> stop(theTwelve());
        QTest::mouseClick(&button(*stop.dialog, "cancelAndHold"), Qt::LeftButton);
        QVERIFY(stop.dialog->plan().groups.front().windDown == WindDown::CancelAndHold);
        stop.hold(milliseconds(1600));
        QVERIFY(stop.submitted.front().windDown == WindDown::CancelAndHold);
    }

    void eachGroupNamesItsBots()
    {
        Opened<StopDialog> stop(theTwelve());
        const QStringList closed = groupRows(*stop.dialog);
        QCOMPARE(closed.size(), 6);
        QCOMPARE(closed.mid(4),
                 QStringList({QStringLiteral("spot-arb"), QStringLiteral("spot-arb-01, spot-arb-02, spot-arb-03")}));
        PlanGroups &groups = *stop.dialog->findChild<PlanGroups *>();
        groups.setFocus();
        groups.setCurrentCell(4, 0);
        QTest::keyClick(&groups, Qt::Key_Space);
        const QStringList one{QStringLiteral("spot-arb"), QStringLiteral("spot-arb-01"), QStringLiteral("spot-arb-02"),
                              QStringLiteral("spot-arb-03")};
        QCOMPARE(groupRows(*stop.dialog).mid(4), one);
        // The figures that arrive do not close it, and Enter here is not the safe button.
        stop.client.push(delta({aBot(QStringLiteral("late-comer"))}));
        QCOMPARE(groupRows(*stop.dialog).mid(4), one);
        QTest::keyClick(&groups, Qt::Key_Return);
        QCOMPARE(groupRows(*stop.dialog), closed);
        QVERIFY(stop.dialog->isVisible());
        QTest::keyClick(&groups, Qt::Key_Right);
        QTest::keyClick(&groups, Qt::Key_Left);
        QCOMPARE(groupRows(*stop.dialog), closed);
        QTest::mouseClick(groups.viewport(), Qt::LeftButton, {}, groups.visualItemRect(groups.item(4, 0)).center());
        QCOMPARE(groupRows(*stop.dialog).mid(4), one);
    }

    void aLargeGroupIsNamedInFullOnDemand()
    {
        Opened<StopDialog> stop(manyBots(2000));
        PlanGroups &groups = *stop.dialog->findChild<PlanGroups *>();
        QCOMPARE(groups.rowCount(), 8);
        QVERIFY(groupRows(*stop.dialog).at(1).endsWith(QStringLiteral("and 496 more")));
        groups.setCurrentCell(0, 0);
        QTest::keyClick(&groups, Qt::Key_Space);
        QCOMPARE(groups.rowCount(), 7 + 500);
        QVERIFY(groups.height() < stop.dialog->height());
    }

    void theWindDownIsReadHoweverNarrowTheTableIs()
    {
        const FleetSnapshot fleet = theTwelve();
        const OperationPlan plan = *planOperation(aRequest(Verb::EmergencyStop), fleet);
        PlanGroups groups;
        groups.resize(1200, 300);
        groups.show(plan, fleet);
        groups.QWidget::show();
        const int windDown = groups.columnCount() - 1;
        QVERIFY(!groups.isColumnHidden(windDown));
        const int needed = static_cast<const QAbstractItemView &>(groups).sizeHintForColumn(windDown);
        QVERIFY(groups.columnWidth(windDown) >= needed);
        const QString words = groups.item(0, windDown)->text();
        // However wide: in full where its column is.
        for (int width = 1200; width > 360; width -= 20) {
            groups.resize(width, 300);
            QCoreApplication::processEvents();
            QVERIFY2(groups.isColumnHidden(windDown) || groups.columnWidth(windDown) >= needed,
                     qPrintable(QString::number(width)));
        }
        groups.resize(360, 300);
        QCoreApplication::processEvents();
        QVERIFY(groups.isColumnHidden(windDown));
        QVERIFY2(groups.item(1, 0)->text().startsWith(words + QStringLiteral(": options-mm-01")),
                 qPrintable(groups.item(1, 0)->text()));
        groups.setOpen(plan.groups.front().group, true);
        QCOMPARE(groups.item(1, 0)->text(), words);
        groups.resize(1200, 300);
        QCoreApplication::processEvents();
        QVERIFY(!groups.isColumnHidden(windDown));
    }

    void theReasonIsOptionalAndChipsFillIt()
    {
        Opened<StopDialog> stop(theTwelve());
        const auto chips = stop.dialog->findChildren<QPushButton *>();
        for (QPushButton *chip : chips) {
            if (chip->text() == QStringLiteral("Drill")) {
                QTest::mouseClick(chip, Qt::LeftButton);
            }
        }
        stop.hold(milliseconds(1600));
        QCOMPARE(stop.submitted.front().reason, QStringLiteral("Drill"));
    }

    void itSaysWhoCannotBeCountedOn()
    {
        Opened<StopDialog> stop(aFleet({aBot(QStringLiteral("a")),
                                        aBot(QStringLiteral("b")).dead().on(QStringLiteral("deribit")).holding(2, 5),
                                        aBot(QStringLiteral("c")).plain()}));
        const QStringList sentences = stop.dialog->findChild<PlanTroubles *>()->sentences();
        QCOMPARE(sentences.size(), 2);
        QVERIFY(sentences[0].contains(QStringLiteral("b has been silent")));
        QVERIFY(sentences[0].endsWith(
            QStringLiteral("Do not count on it; by hand at deribit: cancel 5 orders, close 2 positions.")));
        QVERIFY(sentences[1].contains(QStringLiteral("c is a plain bot")));
        QCOMPARE(stop.dialog->plan().targets.size(), std::size_t(3)); // They are told all the same.
    }

    void manySilentBotsAreSummedWithTheAdvice()
    {
        std::vector<BotView> bots{aBot(QStringLiteral("alive")), aBot(QStringLiteral("slow")).late().holding(1, 0)};
        for (int i = 1; i <= 5; ++i) {
            BotView bot = aBot(QStringLiteral("dead-%1").arg(i))
                              .dead()
                              .on(i == 1 ? QStringLiteral("okx") : QStringLiteral("deribit"))
                              .holding(i, 0);
            bot.metrics.exposureUsd = Money::fromMicros(1'000'000'000);
            bots.push_back(bot);
        }
        Opened<StopDialog> stop(aFleet(bots));
        const QStringList sentences = stop.dialog->findChild<PlanTroubles *>()->sentences();
        QCOMPARE(sentences.size(), 2);
        QCOMPARE(sentences[0],
                 QStringLiteral("5 dead, 15 positions, $5,000 as last heard. They get the command when they return. Do "
                                "not count on them; by hand at deribit, okx: close 15 positions. dead-1, dead-2, "
                                "dead-3, dead-4, dead-5"));
        QVERIFY(sentences[1].startsWith(QStringLiteral("slow has been silent")));
        QVERIFY(!sentences[1].contains(QStringLiteral("close"))); // It closes by itself when it returns.
    }

    void theWorstOfThemComeFirst()
    {
        std::vector<BotView> bots{aBot(QStringLiteral("late")).late(), aBot(QStringLiteral("plain")).plain(),
                                  aBot(QStringLiteral("unheard")).neverSeen(), aBot(QStringLiteral("dead")).dead()};
        Opened<StopDialog> stop(aFleet(bots));
        const QStringList sentences = stop.dialog->findChild<PlanTroubles *>()->sentences();
        QCOMPARE(sentences.size(), 4);
        QVERIFY(sentences[0].startsWith(QStringLiteral("dead ")));
        QVERIFY(sentences[1].startsWith(QStringLiteral("unheard ")));
        QVERIFY(sentences[2].startsWith(QStringLiteral("late ")));
        QVERIFY(sentences[3].startsWith(QStringLiteral("plain ")));
    }

    void theAdviceFollowsTheWindDownThatIsChosen()
    {
        BotView bot = aBot(QStringLiteral("a")).dead().on(QStringLiteral("okx")).holding(2, 6);
        bot.windDown = WindDown::CancelAndHold;
        Opened<StopDialog> stop(aFleet({bot}));
        const auto &troubles = *stop.dialog->findChild<PlanTroubles *>();
        QVERIFY(troubles.sentences().front().endsWith(QStringLiteral("cancel 6 orders, keep positions (policy).")));
        QTest::mouseClick(&button(*stop.dialog, "flatten"), Qt::LeftButton);
        QVERIFY(troubles.sentences().front().endsWith(QStringLiteral("cancel 6 orders, close 2 positions.")));
    }

    void itOpensWithoutAnyData()
    {
        Opened<StopDialog> stop(std::nullopt);
        QVERIFY(text(*stop.dialog, "title").startsWith(QStringLiteral("Stop all bots")));
        QVERIFY(stop.dialog->holdButton().isEnabled());
        QVERIFY(text(*stop.dialog, "stale").contains(QStringLiteral("has not arrived")));
        stop.hold(milliseconds(1600));
        QCOMPARE(stop.submitted.size(), std::size_t(1));
        QVERIFY(stop.submitted.front().targets.empty()); // The engine freezes them.
    }

    void withoutAnEngineTheLastRosterIsCounted_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("hold");
        QTest::addColumn<int>("targets");
        QTest::newRow("fleet") << true << "fleet"
                               << "Stop all 12 bots of acme-trading"
                               << "Stop 12 bots"
                               << "Hold to stop 12 bots" << 12;
        QTest::newRow("group") << true << "group"
                               << "Stop 3 bots of spot-arb"
                               << "Stop 3 bots"
                               << "Hold to stop 3 bots" << 3;
        QTest::newRow("bot") << true << "bot"
                             << "Stop spot-arb-01"
                             << "Stop 1 bot"
                             << "Hold to stop this bot" << 1;
        QTest::newRow("fleet, no roster") << false << "fleet"
                                          << "Stop all bots of this fleet"
                                          << "Stop all bots"
                                          << "Hold to stop all bots" << 0;
        QTest::newRow("group, no roster") << false << "group"
                                          << "Stop the bots of spot-arb"
                                          << "Stop the bots of spot-arb"
                                          << "Hold to stop the bots of spot-arb" << 0;
        QTest::newRow("bot, no roster") << false << "bot"
                                        << "Stop id-spot-arb-01"
                                        << "Stop id-spot-arb-01"
                                        << "Hold to stop id-spot-arb-01" << 0;
    }

    void withoutAnEngineTheLastRosterIsCounted()
    {
        QFETCH(bool, known);
        QFETCH(QString, scope);
        ManualClock clock;
        ScriptedClient client(known ? std::optional(theTwelve()) : std::nullopt);
        client.lose();
        StopDialog dialog(scope == QLatin1StringView("group") ? spotArb
                          : scope == QLatin1StringView("bot") ? Scope::bots({QStringLiteral("id-spot-arb-01")})
                                                              : Scope::fleet(),
                          client, clock);
        QTEST(text(dialog, "title"), "title");
        QFETCH(QString, act);
        QVERIFY2(dialog.holdButton().accessibleName().startsWith(act + QLatin1Char(',')),
                 qPrintable(dialog.holdButton().accessibleName()));
        QTEST(dialog.holdButton().text(), "hold");
        QTEST(static_cast<int>(dialog.plan().targets.size()), "targets");
        QVERIFY(dialog.holdButton().isEnabled());
        QCOMPARE(text(dialog, "stale").contains(QStringLiteral("has not arrived")), !known);
        QCOMPARE(text(dialog, "stale").contains(QStringLiteral("the last figures")), known);
    }

    void anEngineThatGoesAwayLeavesTheCount()
    {
        Opened<StopDialog> stop(theTwelve(), spotArb);
        stop.client.lose();
        QCOMPARE(text(*stop.dialog, "title"), QStringLiteral("Stop 3 bots of spot-arb"));
        QVERIFY(text(*stop.dialog, "stale").contains(QStringLiteral("The engine does not answer")));
        stop.hold(milliseconds(1600));
        QCOMPARE(stop.submitted.front().targets.size(), std::size_t(3));
    }

    void theNumbersArriveLater()
    {
        Opened<StopDialog> stop(std::nullopt);
        stop.client.becomeReady(theTwelve());
        QCOMPARE(text(*stop.dialog, "title"), QStringLiteral("Stop all 12 bots of acme-trading"));
    }

    void noBotsIsNothingToStop()
    {
        Opened<StopDialog> stop(aFleet({}));
        QVERIFY(!stop.dialog->holdButton().isEnabled());
        QVERIFY(!stop.dialog->holdButton().isVisible());
        QCOMPARE(text(*stop.dialog, "title"), QStringLiteral("No bot to stop"));
        QCOMPARE(button(*stop.dialog, "safeButton").text(), QStringLiteral("Close"));
        QVERIFY(!stop.dialog->findChild<QWidget *>(QStringLiteral("steps"))->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(stop.submitted.size(), std::size_t(0));
        QCOMPARE(stop.closed, 1);
    }

    void theLaneIsWarmWhileTheDialogIsOpen()
    {
        ManualClock clock;
        ScriptedClient client(theTwelve());
        StopDialog dialog(Scope::fleet(), client, clock);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy wanted(&dialog, &StopDialog::laneWanted);
        QSignalSpy over(&dialog, &StopDialog::laneNoLongerWanted);
        dialog.open();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toInt(), 8);
        QTest::mousePress(&dialog.holdButton(), Qt::LeftButton);
        QCOMPARE(wanted.back().front().toInt(), 12);
        dialog.reject();
        QCOMPARE(over.size(), 1);
    }

    void botsThatLeaveAreNamed()
    {
        Opened<StopDialog> stop(theTwelve());
        stop.client.push(delta({}, {BotId(QStringLiteral("id-spot-arb-01"))}));
        QVERIFY(text(*stop.dialog, "stale").contains(QStringLiteral("1 bot left the fleet")));
        stop.hold(milliseconds(1600));
        QCOMPARE(stop.submitted.front().targets.size(), std::size_t(11));
    }

    void aBlindConsoleSaysThatItsNumbersAreOld()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.link.state = LinkState::Blind;
        Opened<StopDialog> stop(fleet);
        QVERIFY(text(*stop.dialog, "stale").contains(QStringLiteral("blind")));
        QVERIFY(text(*stop.dialog, "stale").contains(QStringLiteral("It is recorded and sent at the first contact.")));
        QCOMPARE(stop.dialog->findChild<QLabel *>(QStringLiteral("stale"))->property("role").toString(),
                 QStringLiteral("strong"));
        QVERIFY(stop.dialog->holdButton().isEnabled());
    }

    void aBlindConsoleWithoutBotsOffersNothing()
    {
        FleetSnapshot fleet = aFleet({});
        fleet.link.state = LinkState::Blind;
        Opened<StopDialog> stop(fleet);
        // Nobody knows whether there are bots: it is not said that there are none.
        QCOMPARE(text(*stop.dialog, "title"), QStringLiteral("Emergency stop: no bot is known here"));
        QVERIFY(
            text(*stop.dialog, "consequence").contains(QStringLiteral("Bots that it does not know may be trading")));
        QVERIFY(text(*stop.dialog, "stale").contains(QStringLiteral("hears neither bots nor the gateway")));
        QVERIFY(!text(*stop.dialog, "stale").contains(QStringLiteral("A stop can be given")));
        QVERIFY(!text(*stop.dialog, "stale").contains(QStringLiteral("figures")));
        QTest::mouseClick(&button(*stop.dialog, "stepsButton"), Qt::LeftButton);
        const auto *steps = stop.dialog->findChild<StepsDialog *>();
        QVERIFY(steps != nullptr && steps->isVisible());
        QCOMPARE(steps->findChild<ByHandPanel *>()->tasks().size(), std::size_t(5));
        QVERIFY(stop.dialog->isVisible());
    }

    void stepsByHandAreOfferedWhereAStopMayNotArrive_data()
    {
        QTest::addColumn<LinkState>("state");
        QTest::addColumn<bool>("blocked");
        QTest::addColumn<bool>("offered");
        QTest::newRow("live") << LinkState::Live << false << false;
        QTest::newRow("blind") << LinkState::Blind << false << true;
        QTest::newRow("connecting") << LinkState::Connecting << false << true;
        QTest::newRow("key refused") << LinkState::Live << true << true;
    }

    void stepsByHandAreOfferedWhereAStopMayNotArrive()
    {
        QFETCH(LinkState, state);
        QFETCH(bool, blocked);
        FleetSnapshot fleet = theTwelve();
        fleet.link.state = state;
        fleet.link.stopsBlocked = blocked;
        Opened<StopDialog> stop(fleet);
        QTEST(button(*stop.dialog, "stepsButton").isVisible(), "offered");
        if (blocked) {
            QVERIFY(text(*stop.dialog, "stale").contains(QStringLiteral("a console whose key works")));
            QVERIFY(
                text(*stop.dialog, "consequence").startsWith(QStringLiteral("What bots are told when a key works")));
        }
    }

    void aRefusedKeyIsSaidFirst()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.link.stopsBlocked = true;
        Opened<StopDialog> stop(fleet);
        QVERIFY(text(*stop.dialog, "stale")
                    .startsWith(QStringLiteral("The gateway refuses this console's key: a stop given now is recorded "
                                               "and reaches no bot.")));
        QVERIFY(stop.dialog->holdButton().isEnabled()); // It is sent when a key works.
        QCOMPARE(stop.dialog->holdButton().text(), QStringLiteral("Hold to record the stop; not sent yet"));
    }

    void pauseAsksForItsBots()
    {
        Opened<PauseDialog> pause(theTwelve(), spotArb);
        QCOMPARE(text(*pause.dialog, "title"), QStringLiteral("Pause 3 bots of spot-arb"));
        QTest::mouseClick(&button(*pause.dialog, "actButton"), Qt::LeftButton);
        QCOMPARE(pause.submitted.size(), std::size_t(1));
        QVERIFY(pause.submitted.front().verb == Verb::Pause);
        QCOMPARE(pause.submitted.front().targets.size(), std::size_t(3));
    }

    void resumeLeavesTheStoppedOutAndSaysSo()
    {
        Opened<ResumeDialog> resume(aFleet(
            {aBot(QStringLiteral("a")).paused(), aBot(QStringLiteral("b")).latched(), aBot(QStringLiteral("c"))}));
        QVERIFY(text(*resume.dialog, "consequence").contains(QStringLiteral("stays stopped")));
        QCOMPARE(text(*resume.dialog, "tradesAgain"), QStringLiteral("a"));
        const QString left = resume.dialog->findChild<PlanTroubles *>()->sentences().join(QLatin1Char('\n'));
        QVERIFY(left.contains(QStringLiteral("b: ")));
        QVERIFY(left.contains(QStringLiteral("c: ")));
        QVERIFY(
            resume.dialog->findChild<HoldList *>()->lines().front().contains(QStringLiteral("op-2 “funding flip”")));
        QTest::mouseClick(&button(*resume.dialog, "actButton"), Qt::LeftButton);
        QCOMPARE(resume.submitted.front().targets, std::vector<BotId>{BotId(QStringLiteral("id-a"))});
    }

    void oneReasonIsSaidOfEachOfMany()
    {
        Opened<ResumeDialog> resume(
            aFleet({aBot(QStringLiteral("a")).paused(), aBot(QStringLiteral("b")), aBot(QStringLiteral("c"))}));
        QCOMPARE(resume.dialog->findChild<PlanTroubles *>()->sentences(),
                 QStringList(QStringLiteral("2 are not paused: b, c")));
    }

    void whoNeedsAReleaseComesBeforeWhoNeedsNothing()
    {
        Opened<ResumeDialog> resume(
            aFleet({aBot(QStringLiteral("a")).paused(), aBot(QStringLiteral("b")), aBot(QStringLiteral("c")),
                    aBot(QStringLiteral("d")).latched(), aBot(QStringLiteral("e")).latched()}));
        QCOMPARE(resume.dialog->findChild<PlanTroubles *>()->sentences(),
                 QStringList({QStringLiteral("2 are stopped and need a release first: d, e"),
                              QStringLiteral("2 are not paused: b, c")}));
    }

    void aSecondPauseIsNamed()
    {
        Opened<PauseDialog> pause(aFleet({aBot(QStringLiteral("a")).paused(), aBot(QStringLiteral("b"))}));
        QCOMPARE(pause.dialog->findChild<PlanTroubles *>()->sentences(),
                 QStringList(QStringLiteral("a, paused by op-2. It gets a second pause; both must be lifted.")));
        Opened<StopDialog> stop(aFleet({aBot(QStringLiteral("a")).paused()}));
        QVERIFY(stop.dialog->findChild<PlanTroubles *>()->sentences().isEmpty());
    }

    void aPlainBotIsLookedAtWhereItCanBeSeen()
    {
        const FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).plain()});
        Opened<StopDialog> stop(fleet);
        QVERIFY(stop.dialog->findChild<PlanTroubles *>()->sentences().front().endsWith(
            QStringLiteral("Look at its exchange.")));
        Opened<RestartDialog> restart(fleet);
        QVERIFY(restart.dialog->findChild<PlanTroubles *>()->sentences().front().endsWith(
            QStringLiteral("Check it on its host.")));
        Opened<SetLimitsDialog> limits(fleet);
        QVERIFY(limits.dialog->findChild<PlanTroubles *>()->sentences().front().endsWith(
            QStringLiteral("Check it on its host.")));
    }

    void aSilentBotGetsOnlyWhatStillLives()
    {
        const FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).paused().dead()});
        Opened<PauseDialog> pause(fleet);
        QVERIFY(pause.dialog->findChild<PlanTroubles *>()->sentences().front().endsWith(
            QStringLiteral("It gets the command when it returns.")));
        Opened<ResumeDialog> resume(fleet);
        QVERIFY(resume.dialog->findChild<PlanTroubles *>()->sentences().front().endsWith(
            QStringLiteral("It gets the command only if it returns within 5 min.")));
    }

    void aBlindConsoleDoesNotCallBotsSilent()
    {
        BotView bot = aBot(QStringLiteral("a")).on(QStringLiteral("okx")).holding(2, 0);
        bot.liveness = Liveness::Unknown;
        FleetSnapshot fleet = aFleet({bot});
        fleet.link.state = LinkState::Blind;
        Opened<StopDialog> stop(fleet);
        const QString stopped = stop.dialog->findChild<PlanTroubles *>()->sentences().front();
        QVERIFY2(stopped.startsWith(QStringLiteral("a was last heard at ")), qPrintable(stopped));
        QVERIFY2(stopped.endsWith(QStringLiteral("It gets the command at the first contact. If it cannot wait, by "
                                                 "hand at okx: close 2 positions.")),
                 qPrintable(stopped));
        Opened<RestartDialog> restart(fleet);
        const QString restarted = restart.dialog->findChild<PlanTroubles *>()->sentences().front();
        QVERIFY2(restarted.endsWith(QStringLiteral("It gets the command only if there is contact again within 5 min.")),
                 qPrintable(restarted));
    }

    void aRefusedKeyReachesNobodyWhoReturns()
    {
        std::vector<BotView> bots;
        for (int i = 1; i <= 5; ++i) {
            bots.push_back(aBot(QStringLiteral("dead-%1").arg(i)).dead().on(QStringLiteral("okx")).holding(1, 0));
        }
        FleetSnapshot many = aFleet(bots);
        FleetSnapshot one = aFleet({bots.front(), aBot(QStringLiteral("plain")).plain()});
        for (FleetSnapshot *fleet : {&many, &one}) {
            fleet->link.stopsBlocked = true;
            Opened<StopDialog> stop(*fleet);
            const QString sentence = stop.dialog->findChild<PlanTroubles *>()->sentences().front();
            QVERIFY2(sentence.contains(QStringLiteral("no command while the gateway refuses this console's key.")),
                     qPrintable(sentence));
            QVERIFY2(!sentence.contains(QStringLiteral("return")), qPrintable(sentence));
            const QString last = stop.dialog->findChild<PlanTroubles *>()->sentences().back();
            QVERIFY2(!last.contains(QStringLiteral("is told")), qPrintable(last));
            QVERIFY2(sentence.contains(QStringLiteral("by hand at okx: ")), qPrintable(sentence));
        }
    }

    void withNobodyToAskTheReasonStandsBesideTheButton()
    {
        checkNobody<ResumeDialog>(aFleet({aBot(QStringLiteral("a"))}), QStringLiteral("a: It is not paused."));
        checkNobody<ResumeDialog>(aFleet({aBot(QStringLiteral("a")), aBot(QStringLiteral("b"))}),
                                  QStringLiteral("2 bots, each of them: It is not paused."));
        checkNobody<ResumeDialog>(aFleet({aBot(QStringLiteral("a")), aBot(QStringLiteral("b")).latched()}),
                                  QStringLiteral("No bot of this scope is paused: see above why."));
        const FleetSnapshot asked = aFleet({aBot(QStringLiteral("a")).pending(Verb::Pause)});
        checkNobody<PauseDialog>(asked, QStringLiteral("a: The same command is already under way."));
        checkNobody<PauseDialog>(std::nullopt,
                                 QStringLiteral("The roster has not arrived yet: nobody knows whom to ask."));
        Opened<PauseDialog> pause(std::nullopt);
        pause.client.becomeReady(theTwelve());
        QCOMPARE(text(*pause.dialog, "hint"), QStringLiteral("Enter keeps things as they are."));
        QVERIFY(button(*pause.dialog, "actButton").isEnabled());
    }

    void withNobodyToAskLittleIsShown()
    {
        checkShort<PauseDialog>(QStringLiteral("No bot to pause"), QStringLiteral("Pause"));
        checkShort<DrainDialog>(QStringLiteral("No bot to drain"), QStringLiteral("Drain"));
        checkShort<ResumeDialog>(QStringLiteral("No bot to resume"), QStringLiteral("Resume"));
        checkShort<ReleaseDialog>(QStringLiteral("No bot to release"), QStringLiteral("Release"));
        checkShort<RestartDialog>(QStringLiteral("No bot to restart"), QStringLiteral("Restart"));
        checkShort<SetLimitsDialog>(QStringLiteral("No bot to set limits of"), Words::verb(Verb::SetLimits));
        checkShort<ClosePositionDialog>(QStringLiteral("No bot to close a position of"),
                                        QStringLiteral("Close position"));
    }

    void aBlindConsoleThatKnowsNobodyOffersTheStepsByHand()
    {
        FleetSnapshot fleet = aFleet({});
        fleet.link.state = LinkState::Blind;
        checkSteps<PauseDialog>(fleet, true);
        checkSteps<DrainDialog>(fleet, true);
        checkSteps<ShutdownDialog>(fleet, true);
        checkSteps<RestartDialog>(fleet, false); // Nothing at an exchange stands for it.
    }

    void aBotThatComesBringsTheRestBack()
    {
        Opened<ResumeDialog> resume(aFleet({aBot(QStringLiteral("a"))}));
        QVERIFY(!resume.dialog->findChild<HoldList *>()->isVisible());
        QVERIFY(resume.dialog->findChild<PlanTroubles *>()->isVisible()); // Why there is nobody.
        QCOMPARE(button(*resume.dialog, "safeButton").text(), QStringLiteral("Close"));
        resume.client.push(delta({aBot(QStringLiteral("a")).paused()}));
        QCOMPARE(text(*resume.dialog, "title"), QStringLiteral("Resume 1 bot of acme-trading"));
        QCOMPARE(button(*resume.dialog, "safeButton").text(), QStringLiteral("Stay paused"));
        QVERIFY(resume.dialog->findChild<HoldList *>()->isVisible());
        QVERIFY(resume.dialog->findChild<QWidget *>(QStringLiteral("reason"))->isVisible());
        QVERIFY(!resume.dialog->findChild<PlanTroubles *>()->isVisible());
    }

    void aHoldNamesItsBotsAndWhoHasNotConfirmedIt()
    {
        BotView asked = aBot(QStringLiteral("asked")).paused();
        BotView confirmed = aBot(QStringLiteral("confirmed")).paused();
        asked.orderedHolds = asked.holds;
        asked.holds.clear();
        Opened<ResumeDialog> both(aFleet({asked, confirmed}));
        const QString line = both.dialog->findChild<HoldList *>()->lines().front();
        QVERIFY2(line.endsWith(QStringLiteral(": confirmed; not confirmed by asked")), qPrintable(line));
        Opened<ResumeDialog> one(aFleet({asked}));
        const auto &list = *one.dialog->findChild<HoldList *>();
        QVERIFY2(list.lines().front().endsWith(QStringLiteral(": asked")), qPrintable(list.lines().front()));
        QCOMPARE(list.findChild<ChipLabel *>()->accessibleName(), QStringLiteral("Pause asked"));
    }

    void oneBotIsSpokenOfAsOne()
    {
        const FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).holding(1, 0)});
        QVERIFY(text(*Opened<StopDialog>(fleet).dialog, "consequence").startsWith(QStringLiteral("The bot ")));
        QVERIFY(text(*Opened<PauseDialog>(fleet).dialog, "consequence").startsWith(QStringLiteral("The bot ")));
        QVERIFY(text(*Opened<DrainDialog>(fleet).dialog, "consequence").startsWith(QStringLiteral("The bot ")));
        QVERIFY(text(*Opened<RestartDialog>(fleet).dialog, "consequence").startsWith(QStringLiteral("The bot ")));
        QVERIFY(text(*Opened<ShutdownDialog>(fleet).dialog, "consequence").startsWith(QStringLiteral("The bot ")));
        QVERIFY(text(*Opened<SetLimitsDialog>(fleet).dialog, "consequence").startsWith(QStringLiteral("The bot ")));
        QVERIFY(text(*Opened<StopDialog>(theTwelve()).dialog, "consequence").startsWith(QStringLiteral("Each bot ")));
        QCOMPARE(text(*Opened<ReleaseDialog>(aFleet({aBot(QStringLiteral("a")).latched()})).dialog, "consequence"),
                 QStringLiteral("The stop below is lifted by its own id. The released bot stays paused: it trades "
                                "again only after a resume."));
    }

    void aReleaseNeedsItsChecklistAndItsReason()
    {
        FleetSnapshot fleet =
            aFleet({aBot(QStringLiteral("a")).latched(QStringLiteral("stop-9")), aBot(QStringLiteral("b"))});
        fleet.operations = {anOperation(Verb::EmergencyStop, {Outcome::Confirmed}, QStringLiteral("stop-9"))};
        fleet.operations.front().scope = spotArb;
        Opened<ReleaseDialog> release(fleet);
        QPushButton &act = button(*release.dialog, "actButton");
        QCOMPARE(text(*release.dialog, "hint"), QStringLiteral("Still needed: 3 checks, a reason"));
        QCOMPARE(act.property("buttonRole").toString(), QStringLiteral("primary"));
        QCOMPARE(groupRows(*release.dialog), QStringList({QStringLiteral("spot-arb"), QStringLiteral("a")}));
        QVERIFY(text(*release.dialog, "consequence").contains(QStringLiteral("stays paused")));
        QVERIFY(release.dialog->findChild<HoldList *>()->lines().front().contains(QStringLiteral("op-1 “drill”")));
        for (QCheckBox *box : release.dialog->findChildren<QCheckBox *>()) {
            QVERIFY(!act.isEnabled());
            QTest::keyClick(box, Qt::Key_Space);
        }
        QVERIFY(!act.isEnabled());
        QVERIFY(text(*release.dialog, "hint").contains(QStringLiteral("reason")));
        typeReason(*release.dialog);
        QVERIFY(act.isEnabled());
        QTest::mouseClick(&act, Qt::LeftButton);
        QVERIFY(release.submitted.front().verb == Verb::Release);
        QCOMPARE(release.submitted.front().reason, QStringLiteral("fault is over"));
        QCOMPARE(release.submitted.front().targets, std::vector<BotId>{BotId(QStringLiteral("id-a"))});
    }

    void aFleetsStopIsReleasedByItsTypedName()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).latched(QStringLiteral("stop-9"))});
        fleet.operations = {anOperation(Verb::EmergencyStop, {Outcome::Confirmed}, QStringLiteral("stop-9"))};
        Opened<ReleaseDialog> release(fleet);
        QVERIFY(release.dialog->plan().needsConfirmation);
        QVERIFY(text(*release.dialog, "confirmLabel").startsWith(QStringLiteral("This stop was given ")));
        QVERIFY(release.dialog->findChild<PlanGroups *>()->isColumnHidden(5)); // It closes nothing.
        for (QCheckBox *box : release.dialog->findChildren<QCheckBox *>()) {
            QTest::keyClick(box, Qt::Key_Space);
        }
        typeReason(*release.dialog);
        QPushButton &act = button(*release.dialog, "actButton");
        QVERIFY(!act.isEnabled());
        QTest::keyClicks(&line(*release.dialog, "confirmation"), QStringLiteral("acme-trading"));
        QVERIFY(act.isEnabled());
        QTest::mouseClick(&act, Qt::LeftButton);
        QCOMPARE(release.submitted.front().confirmation, QStringLiteral("acme-trading"));
    }

    void aStopThatNobodyHereKnowsMayBeOfTheFleet()
    {
        Opened<ReleaseDialog> release(aFleet({aBot(QStringLiteral("a")).latched(QStringLiteral("elsewhere"))}));
        QVERIFY(release.dialog->plan().needsConfirmation);
        QVERIFY(text(*release.dialog, "confirmLabel").startsWith(QStringLiteral("This stop may have been given ")));
    }

    void everySizeIsReadable_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("none") << 0;
        QTest::newRow("twelve") << 12;
        QTest::newRow("two thousand") << 2000;
    }

    void everySizeIsReadable()
    {
        QFETCH(int, count);
        Opened<StopDialog> stop(manyBots(count));
        QVERIFY(stop.dialog->height() <= 900);
        stop.dialog->resize(stop.dialog->width(), stop.dialog->wholeHeight());
        QCoreApplication::processEvents();
        QCOMPARE(stop.dialog->findChild<QScrollArea *>(QStringLiteral("body"))->verticalScrollBar()->maximum(), 0);
        const auto labels = stop.dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && !label->wordWrap()) {
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
            }
            if (label->isVisible() && label->wordWrap()) {
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            }
        }
    }

    void whatOthersWroteIsNoMarkup()
    {
        wearTheStyle();
        BotView paused = aBot(foreign).inGroup(foreign).on(foreign).paused();
        BotView stopped = aBot(QStringLiteral("a")).inGroup(foreign).dead().latched();
        for (BotView *bot : {&paused, &stopped}) {
            bot->holds.front().reason = foreign;
            bot->holds.front().owner = foreign;
        }
        FleetSnapshot fleet = aFleet({paused, stopped});
        fleet.organisation = foreign;
        QCOMPARE(takenForMarkup(*Opened<ResumeDialog>(fleet).dialog), QStringList());
        QCOMPARE(takenForMarkup(*Opened<ReleaseDialog>(fleet).dialog), QStringList());
        Opened<StopDialog> stop(fleet, Scope::group(GroupId(foreign)));
        QVERIFY(text(*stop.dialog, "title").contains(foreign));
        QCOMPARE(takenForMarkup(*stop.dialog), QStringList());
    }

private:
    static QStringList groupRows(const QDialog &dialog)
    {
        const auto *groups = dialog.findChild<PlanGroups *>();
        QStringList rows;
        for (int row = 0; row < groups->rowCount(); ++row) {
            rows.append(groups->item(row, 0)->text());
        }
        return rows;
    }

    static OperationRequest aRequest(Verb verb)
    {
        OperationRequest request;
        request.verb = verb;
        request.scope = Scope::fleet();
        return request;
    }

    template<typename Dialog>
    static void checkNobody(const std::optional<FleetSnapshot> &fleet, const QString &why)
    {
        Opened<Dialog> opened(fleet);
        const QPushButton &act = button(*opened.dialog, "actButton");
        QVERIFY(!act.isEnabled());
        QCOMPARE(text(*opened.dialog, "hint"), why);
        QVERIFY(opened.dialog->template findChild<QLabel *>(QStringLiteral("hint"))->isVisible());
        QCOMPARE(act.toolTip(), why);
    }

    template<typename Dialog>
    static void checkShort(const QString &title, const QString &act)
    {
        Opened<Dialog> opened(aFleet({}));
        QCOMPARE(text(*opened.dialog, "title"), title);
        QCOMPARE(button(*opened.dialog, "actButton").text(), act);
        QVERIFY(!button(*opened.dialog, "actButton").isEnabled());
        QVERIFY(!button(*opened.dialog, "actButton").isVisible());
        QCOMPARE(text(*opened.dialog, "whyNobody"),
                 QStringLiteral("This fleet has no bots yet. Enrol some on the Bots page."));
        QCOMPARE(text(*opened.dialog, "hint"), QString());
        QVERIFY(!opened.dialog->template findChild<QWidget *>(QStringLiteral("stepsByHand"))->isVisible());
        QVERIFY(!opened.dialog->template findChild<QWidget *>(QStringLiteral("reason"))->isVisible());
        QVERIFY(!opened.dialog->template findChild<QWidget *>(QStringLiteral("figures"))->isVisible());
    }

    template<typename Dialog>
    static void checkSteps(const FleetSnapshot &fleet, bool offered)
    {
        Opened<Dialog> opened(fleet);
        QPushButton &steps = button(*opened.dialog, "stepsByHand");
        QCOMPARE(steps.isVisible(), offered);
        if (offered) {
            QTest::mouseClick(&steps, Qt::LeftButton);
            QVERIFY(opened.dialog->template findChild<StepsDialog *>()->isVisible());
        }
    }

    template<typename Dialog>
    static void checkSafe(const FleetSnapshot &fleet, Qt::Key key)
    {
        Opened<Dialog> opened(fleet);
        QCOMPARE(QApplication::focusWidget(), &button(*opened.dialog, "safeButton"));
        QTest::keyClick(QApplication::focusWidget(), key);
        QCOMPARE(opened.submitted.size(), std::size_t(0));
        QCOMPARE(opened.closed, 1);
        QVERIFY(!opened.dialog->isVisible());
    }

    static void typeReason(QWidget &dialog)
    {
        auto *reason = dialog.findChild<QWidget *>(QStringLiteral("reason"))->findChild<QLineEdit *>();
        QTest::keyClicks(reason, QStringLiteral("fault is over"));
    }
};

QTEST_MAIN(DialogsTest)
#include "DialogsTest.moc"
