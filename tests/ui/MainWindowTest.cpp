#include "ForeignText.h"

#include "models/BotTableModel.h"
#include "models/Words.h"
#include "support/FleetBuilders.h"
#include "support/ScriptedClient.h"
#include "ui/board/ByHandPanel.h"
#include "ui/board/OperationBoard.h"
#include "ui/board/StepsDialog.h"
#include "ui/bots/BotsPage.h"
#include "ui/dialogs/PauseDialog.h"
#include "ui/dialogs/ReasonDialog.h"
#include "ui/dialogs/ReleaseDialog.h"
#include "ui/dialogs/ResumeDialog.h"
#include "ui/dialogs/StopDialog.h"
#include "ui/overview/GlanceStrip.h"
#include "ui/overview/OverviewPage.h"
#include "ui/palette/CommandPalette.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/Banner.h"
#include "ui/shell/BlindFrame.h"
#include "ui/shell/FindField.h"
#include "ui/shell/FleetFeed.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/OperatorActs.h"
#include "ui/widgets/ChipLabel.h"
#include "ui/widgets/EnvironmentTag.h"
#include "ui/widgets/HoldButton.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

struct Console {
    ManualClock clock;
    ScriptedClient client;
    MainWindow window;

    explicit Console(std::optional<FleetSnapshot> fleet) : client(std::move(fleet)), window(client, clock)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    OperationBoard &board() { return *window.findChild<OperationBoard *>(); }
    StopDialog *stopDialog() { return window.findChild<StopDialog *>(); }

    void link(const LinkView &link)
    {
        client.push({.at = clock.now(),
                     .bots = {},
                     .removed = {},
                     .groups = {},
                     .operations = {},
                     .notices = {},
                     .link = link});
    }

    const Banner *visibleBanner()
    {
        for (const Banner *banner : window.findChildren<Banner *>()) {
            if (banner->isVisible()) {
                return banner;
            }
        }
        return nullptr;
    }
    void notice(const QString &severity, const QString &text)
    {
        client.push({.at = clock.now(),
                     .bots = {},
                     .removed = {},
                     .groups = {},
                     .operations = {},
                     .notices = {{text, clock.now(), severity, {}, text}},
                     .link = {}});
    }
    void dismiss()
    {
        for (QPushButton *button : visibleBanner()->findChildren<QPushButton *>()) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QString shownBanner()
    {
        const Banner *banner = visibleBanner();
        return banner == nullptr ? QString() : banner->title();
    }
    QString shownDetail()
    {
        const Banner *banner = visibleBanner();
        return banner == nullptr ? QString() : banner->detail();
    }
};

/// What a person can press, choose or type into, and what a screen reader would say of it.
QStringList namelessWidgets(const QWidget &root)
{
    QStringList nameless;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const bool acts = qobject_cast<const QAbstractButton *>(widget) != nullptr
                       || qobject_cast<const QLineEdit *>(widget) != nullptr
                       || qobject_cast<const QComboBox *>(widget) != nullptr
                       || qobject_cast<const QTableView *>(widget) != nullptr;
        const bool qtsOwn = widget->objectName().startsWith(QStringLiteral("qt_"))
                         || widget->inherits("QTableCornerButton") || widget->inherits("QLineEditIconButton");
        if (acts && !qtsOwn && widget->accessibleName().isEmpty()) {
            nameless.append(QStringLiteral("%1 in %2")
                                .arg(widget->objectName().isEmpty()
                                         ? QString::fromLatin1(widget->metaObject()->className())
                                         : widget->objectName(),
                                     QLatin1StringView(root.metaObject()->className())));
        }
    }
    return nameless;
}

QStringList withoutToolTip(const QWidget &root)
{
    QStringList found;
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        const bool qtsOwn = button->inherits("QTableCornerButton") || button->inherits("QLineEditIconButton")
                         || button->parentWidget()->inherits("QTabBar");
        if (!qtsOwn && button->toolTip().isEmpty() && !button->isHidden()) {
            found.append(QStringLiteral("%1 %2").arg(QLatin1StringView(button->metaObject()->className()),
                                                     button->objectName()));
        }
    }
    return found;
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theShortcutOpensTheDialogAndNeverStops()
    {
        Console console(theTwelve());
        QTest::keyClick(&console.window, Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        StopDialog *dialog = console.stopDialog();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->isVisible());
        QCOMPARE(console.client.requests.size(), std::size_t(0));
        QCOMPARE(console.client.warmed, std::vector<int>{8});
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(console.client.cooled, 1);
        QCOMPARE(console.client.requests.size(), std::size_t(0));
    }

    void aHeldStopOpensTheBoard()
    {
        Console console(theTwelve());
        console.window.acts().stopFleet();
        HoldButton &hold = console.stopDialog()->holdButton();
        MonoTime now{};
        hold.setTimeSource([&now] { return now; });
        QTest::mousePress(&hold, Qt::LeftButton);
        for (int i = 0; i < 31 && console.client.requests.empty(); ++i) {
            now += milliseconds(50);
            hold.step();
        }
        QCOMPARE(console.client.requests.size(), std::size_t(1));
        QVERIFY(!console.client.requests.front().issuedBy.isEmpty());
        QVERIFY(console.board().isVisible());
        QCOMPARE(console.board().headline(), QStringLiteral("0 of 12 bots have proved that they stopped"));
        QTest::keyClick(&console.board(), Qt::Key_Escape);
        QVERIFY(console.window.findChild<OverviewPage *>()->isVisible());
        auto *open = console.window.findChild<QPushButton *>(QStringLiteral("operationsButton"));
        QVERIFY(open->isVisible());
        QCOMPARE(open->text(), QStringLiteral("Stop: 0 of 12 proved"));
        QTest::mouseClick(open, Qt::LeftButton);
        QVERIFY(console.board().isVisible());
    }

    void aReasonIsAddedFromTheBoard()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.operations = {anOperation(Verb::EmergencyStop, {Outcome::Silent})};
        fleet.operations.front().createdAt = ManualClock::defaultStart;
        Console console(fleet);
        console.window.openBoard(fleet.operations.front().id);
        auto *ask = console.board().findChild<QPushButton *>(QStringLiteral("reasonButton"));
        QTest::mouseClick(ask, Qt::LeftButton);
        auto *dialog = console.window.findChild<ReasonDialog *>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(namelessWidgets(*dialog), QStringList());
        QCOMPARE(withoutToolTip(*dialog), QStringList());
        auto *add = dialog->findChild<QPushButton *>(QStringLiteral("actButton"));
        auto *line = dialog->findChild<QLineEdit *>();
        const auto said = [dialog](const QString &name) { return dialog->findChild<QLabel *>(name)->text(); };
        QVERIFY2(said(QStringLiteral("title")).startsWith(QStringLiteral("Add a reason: Emergency stop")),
                 qPrintable(said(QStringLiteral("title"))));
        QCOMPARE(dialog->windowTitle(), said(QStringLiteral("title")) + QStringLiteral(" [LIVE]"));
        QVERIFY(dialog->findChild<EnvironmentTag *>() != nullptr);
        QVERIFY(add->property("tall").toBool());
        QVERIFY(!add->isEnabled());
        QCOMPARE(said(QStringLiteral("hint")), QStringLiteral("Still needed: a reason"));
        QTest::keyClicks(line, QStringLiteral("  "));
        QVERIFY(!add->isEnabled()); // Blanks are no words.
        QTest::keyClicks(line, QStringLiteral("stale book"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(console.client.reasons.size(), std::size_t(1));
        QCOMPARE(console.client.reasons.front().text, QStringLiteral("stale book"));
        QVERIFY(!console.client.reasons.front().issuedBy.isEmpty());
        QVERIFY(console.client.requests.empty()); // No bot hears of it.
        QVERIFY(console.board()
                    .findChild<QLabel *>(QStringLiteral("addedReasons"))
                    ->text()
                    .contains(QStringLiteral("stale book")));
        console.client.refusal = Problem{.kind = ProblemKind::Storage, .httpStatus = 0, .slug = {}, .detail = {}};
        QTest::mouseClick(ask, Qt::LeftButton);
        for (auto *again : console.window.findChildren<ReasonDialog *>()) {
            if (again->isVisible()) {
                QTest::keyClicks(again->findChild<QLineEdit *>(), QStringLiteral("once more"));
                QTest::keyClick(again, Qt::Key_Return);
            }
        }
        QCOMPARE(console.client.reasons.size(), std::size_t(2));
        QVERIFY(console.shownBanner().startsWith(QStringLiteral("The reason was not added.")));
        QVERIFY(console.shownDetail().contains(QStringLiteral("once more"))); // The words are not lost.
    }

    void aCountOfTheOverviewFiltersTheBots()
    {
        Console console(
            aFleet({aBot(QStringLiteral("a")).dead(), aBot(QStringLiteral("b")), aBot(QStringLiteral("c"))}));
        auto *page = console.window.findChild<BotsPage *>();
        auto *table = page->findChild<QTableView *>(QStringLiteral("table"));
        QTest::mouseClick(console.window.findChild<GlanceButton *>(QStringLiteral("glance-1")), Qt::LeftButton);
        QVERIFY(page->isVisible());
        QCOMPARE(table->model()->rowCount(), 1);
        auto *only = page->findChild<QPushButton *>(QStringLiteral("glance"));
        QVERIFY(only->isVisible());
        QCOMPARE(only->text(), QStringLiteral("Only dead"));
        QTest::mouseClick(only, Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(!only->isVisible());
        QTest::keyClick(&console.window, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(console.window.findChild<OverviewPage *>()->isVisible());
    }

    void aBotOfTheOverviewIsSelectedInTheTable()
    {
        Console console(
            aFleet({aBot(QStringLiteral("a")).dead(), aBot(QStringLiteral("b")), aBot(QStringLiteral("c"))}));
        auto *page = console.window.findChild<BotsPage *>();
        Q_EMIT console.window.findChild<OverviewPage *>()->botOpened(BotId(QStringLiteral("id-b")));
        QVERIFY(page->isVisible());
        QCOMPARE(page->actingScope(), Scope::bots({QStringLiteral("id-b")}));
        Q_EMIT console.window.findChild<OverviewPage *>()->groupOpened(GroupId(QStringLiteral("spot-arb")));
        QCOMPARE(page->actingScope(), Scope::group(GroupId(QStringLiteral("spot-arb"))));
    }

    void whatTheMapChoosesIsChosenInTheTable()
    {
        Console console(aFleet({aBot(QStringLiteral("a")).dead(), aBot(QStringLiteral("b")).dead(),
                                aBot(QStringLiteral("c")), aBot(QStringLiteral("d")).dead()}));
        auto *page = console.window.findChild<BotsPage *>();
        auto *overview = console.window.findChild<OverviewPage *>();
        const Scope two = Scope::bots({QStringLiteral("id-a"), QStringLiteral("id-c")});
        Q_EMIT overview->scopeOpened(two);
        QVERIFY(page->isVisible());
        QStringList chosen = page->actingScope().names;
        chosen.sort();
        QCOMPARE(chosen, two.names);
        Q_EMIT overview->traitChosen(BotGlance::Dead, QStringLiteral("b"));
        QCOMPARE(page->findChild<QTableView *>(QStringLiteral("table"))->model()->rowCount(), 1);
    }

    void theFieldInTheTopBarOpensThePalette()
    {
        Console console(theTwelve());
        QTest::mouseClick(console.window.findChild<FindField *>(), Qt::LeftButton);
        QVERIFY(console.window.findChild<CommandPalette *>()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!console.window.findChild<CommandPalette *>()->isVisible());
    }

    void aRefusedActIsSaid()
    {
        Console console(theTwelve());
        console.client.refusal = Problem{
            .kind = ProblemKind::Invalid, .httpStatus = 0, .slug = {}, .detail = QStringLiteral("The disk is full.")};
        console.window.acts().pause(Scope::fleet());
        auto *dialog = console.window.findChild<PauseDialog *>();
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("actButton")), Qt::LeftButton);
        QVERIFY(console.shownBanner().contains(QStringLiteral("Nothing was sent")));
        QVERIFY(!console.board().isVisible());
    }

    void newsWaitsBehindWhatBecameOfAnAct()
    {
        Console console(theTwelve());
        Q_EMIT console.window.acts().refused(QStringLiteral("Emergency stop was refused here."), {});
        console.notice(QStringLiteral("warning"), QStringLiteral("The clock is off."));
        console.notice(QStringLiteral("critical"), QStringLiteral("A held bot trades."));
        console.client.lose();
        QCOMPARE(console.shownBanner(), QStringLiteral("Emergency stop was refused here."));
        Q_EMIT console.window.acts().refused(QStringLiteral("Pause was refused here."), {});
        QCOMPARE(console.shownBanner(), QStringLiteral("Pause was refused here."));
        console.dismiss();
        QVERIFY(console.shownBanner().startsWith(QStringLiteral("The engine went away.")));
        console.dismiss();
        QCOMPARE(console.shownBanner(), QStringLiteral("A held bot trades."));
        console.dismiss();
        QCOMPARE(console.shownBanner(), QStringLiteral("The clock is off."));
        console.dismiss();
        QCOMPARE(console.shownBanner(), QString());
    }

    void graverNewsIsSeenAndTheOutcomeComesBack()
    {
        Console console(theTwelve());
        Q_EMIT console.window.acts().told(QStringLiteral("The reason is recorded."));
        console.notice(QStringLiteral("critical"), QStringLiteral("A held bot trades."));
        QCOMPARE(console.shownBanner(), QStringLiteral("A held bot trades."));
        console.dismiss();
        QCOMPARE(console.shownBanner(), QStringLiteral("The reason is recorded."));
    }

    void newsIsNotPiledUp()
    {
        Console console(theTwelve());
        for (int i = 1; i <= 20; ++i) {
            console.notice(QStringLiteral("warning"), QStringLiteral("Notice %1").arg(i));
        }
        int dismissed = 0;
        for (; !console.shownBanner().isEmpty(); ++dismissed) {
            QCOMPARE(console.shownBanner(), QStringLiteral("Notice %1").arg(20 - dismissed));
            console.dismiss();
        }
        QCOMPARE(dismissed, 5);
    }

    void aLostEngineIsSaidOnceWithItsNewestReason()
    {
        Console console(theTwelve());
        const auto loseFor = [&console](const QString &why) {
            console.client.lose({.kind = ProblemKind::Offline, .httpStatus = 0, .slug = {}, .detail = why});
        };
        loseFor(QStringLiteral("The engine has ended."));
        QVERIFY(console.shownBanner().startsWith(QStringLiteral("The engine went away.")));
        loseFor(QStringLiteral("The key file is damaged.")); // It was tried again, and it is known why it fails.
        QVERIFY(console.shownBanner().startsWith(QStringLiteral("The engine went away.")));
        QVERIFY2(console.shownDetail().contains(QStringLiteral("damaged")), qPrintable(console.shownDetail()));
        console.dismiss();
        QCOMPARE(console.shownBanner(), QString());
        console.client.becomeReady(theTwelve());
        console.client.lose();
        QVERIFY(console.shownBanner().startsWith(QStringLiteral("The engine went away.")));
    }

    void aReasonWithoutAnAnswerIsAskedAgainWithTheSameId_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("timeout") << static_cast<int>(ProblemKind::Timeout);
        QTest::newRow("offline") << static_cast<int>(ProblemKind::Offline);
        QTest::newRow("cancelled") << static_cast<int>(ProblemKind::Cancelled);
    }

    void aReasonWithoutAnAnswerIsAskedAgainWithTheSameId()
    {
        QFETCH(int, kind);
        FleetSnapshot fleet = theTwelve();
        fleet.operations = {anOperation(Verb::EmergencyStop, {Outcome::Silent})};
        fleet.operations.front().createdAt = ManualClock::defaultStart;
        Console console(fleet);
        const auto give = [&console, &fleet](const QString &text) {
            console.window.acts().addReason(fleet.operations.front().id);
            for (auto *dialog : console.window.findChildren<ReasonDialog *>()) {
                if (dialog->isVisible()) {
                    QTest::keyClicks(dialog->findChild<QLineEdit *>(), text);
                    QTest::keyClick(dialog, Qt::Key_Return);
                }
            }
        };
        const Problem lost{
            .kind = static_cast<ProblemKind>(kind), .httpStatus = 0, .slug = {}, .detail = QStringLiteral("Gone.")};
        console.client.lostAnswers = {lost};
        give(QStringLiteral("stale book"));
        QCOMPARE(console.client.reasons.size(), std::size_t(2));
        QCOMPARE(console.client.reasons[1].id, console.client.reasons[0].id);
        QVERIFY(console.shownBanner().startsWith(QStringLiteral("The reason is recorded")));
        console.client.lostAnswers = {lost, lost};
        give(QStringLiteral("second"));
        QCOMPARE(console.client.reasons.size(), std::size_t(4));
        QVERIFY(console.shownBanner().startsWith(QStringLiteral("It is not known whether the reason was added.")));
        QVERIFY(console.shownDetail().contains(QStringLiteral("second")));
    }

    void aBlindConsoleSaysSo()
    {
        Console console(theTwelve());
        QVERIFY(console.shownBanner().isEmpty());
        LinkView link = console.client.snapshot().link;
        link.callsUsed = 12;
        link.callsLimit = 100;
        link.state = LinkState::Blind;
        link.since = console.clock.now();
        console.link(link);
        console.clock.advance(seconds(248));
        console.window.feed().tick();
        QVERIFY(console.shownBanner().contains(QStringLiteral("cannot see the fleet")));
        QVERIFY(console.shownBanner().contains(QStringLiteral("4%1min 8%1s").arg(QChar(QChar::Nbsp))));
        QVERIFY(console.window.findChild<BlindFrame *>()->isShown());
        QVERIFY(console.window.windowTitle().contains(QStringLiteral("(blind)")));
        QCOMPARE(console.window.contentsMargins(), QMargins(4, 4, 4, 4));
        QVERIFY(console.window.findChild<QLabel *>(QStringLiteral("budget"))->text().isEmpty());
        QVERIFY(console.window.findChild<QLabel *>(QStringLiteral("coverage"))
                    ->text()
                    .startsWith(QStringLiteral("Last known figures, the newest of")));
        link.state = LinkState::Live;
        console.link(link);
        QVERIFY(console.shownBanner().isEmpty());
        QVERIFY(!console.window.findChild<BlindFrame *>()->isShown());
        QCOMPARE(console.window.contentsMargins(), QMargins());
        QCOMPARE(console.window.findChild<QLabel *>(QStringLiteral("budget"))->text(), QStringLiteral("API 12 / 100"));
    }

    void whatABannerNamesCanBeClicked()
    {
        Console console(theTwelve());
        auto &steps = *console.window.findChild<QPushButton *>(QStringLiteral("bannerSteps"));
        auto &settings = *console.window.findChild<QPushButton *>(QStringLiteral("bannerSettings"));
        LinkView link = console.client.snapshot().link;
        link.state = LinkState::Blind;
        console.link(link);
        QVERIFY(console.shownDetail().contains(QStringLiteral("by hand at the exchanges")));
        QVERIFY(steps.isVisible());
        QVERIFY(!settings.isVisible()); // Nothing there would bring the gateway back.
        QTest::mouseClick(&steps, Qt::LeftButton);
        auto *dialog = console.window.findChild<StepsDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QVERIFY(!console.window.isBusy());
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("about"))
                    ->text()
                    .contains(ByHandTasks::lastHeard(console.client.snapshot().bots, console.clock.now())));
        QCOMPARE(dialog->findChild<ByHandPanel *>()->tasks(),
                 ByHandTasks::of(console.client.snapshot().bots, ExchangeGuide::builtIn(), console.clock.now()));
        QVERIFY(!dialog->findChild<ByHandPanel *>()->tasks().empty());
        QTest::mouseClick(&steps, Qt::LeftButton); // There is one of it.
        QCOMPARE(console.window.findChildren<StepsDialog *>().size(), 1);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("closeSteps")), Qt::LeftButton);
        QVERIFY(!dialog->isVisible());
        link.state = LinkState::Live;
        link.stopsBlocked = true;
        console.link(link);
        QVERIFY(console.shownDetail().contains(QStringLiteral("Settings says where the key is")));
        QVERIFY(steps.isVisible() && settings.isVisible());
        QTest::mouseClick(&settings, Qt::LeftButton);
        QVERIFY(console.window.findChild<SettingsPage *>()->isVisible());
        link.stopsBlocked = false;
        link.state = LinkState::Degraded;
        console.link(link);
        QVERIFY(!steps.isVisible() && !settings.isVisible());
    }

    void aRefusedKeyIsNotBlindness()
    {
        Console console(theTwelve());
        auto *chip = console.window.findChild<ChipLabel *>(QStringLiteral("stopsChip"));
        QVERIFY(!chip->isVisible());
        const auto *advice = console.window.findChild<QLabel *>(QStringLiteral("keyRefused"));
        QVERIFY(advice->isHidden());
        LinkView link = console.client.snapshot().link;
        link.stopsBlocked = true;
        console.link(link);
        QCOMPARE(console.shownBanner(), QStringLiteral("No stop can be sent"));
        QCOMPARE(chip->text(), QStringLiteral("Stops refused"));
        QVERIFY(!advice->isHidden()); // Settings say what to do about it.
        QCOMPARE(console.window.findChild<ChipLabel *>(QStringLiteral("linkChip"))->text(),
                 QStringLiteral("Hears only"));
        QVERIFY(chip->isVisible());
        QVERIFY(!console.window.findChild<BlindFrame *>()->isShown());
        QVERIFY(!console.window.windowTitle().contains(QStringLiteral("(blind)")));
        QCOMPARE(console.visibleBanner()->property("role").toString(), QStringLiteral("criticalbanner"));
        link.state = LinkState::Blind; // Then it is that as well.
        console.link(link);
        QCOMPARE(console.visibleBanner()->property("role").toString(), QStringLiteral("redbanner"));
    }

    void theEnvironmentIsEverywhere()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.sandbox = true;
        Console console(fleet);
        QVERIFY(console.window.windowTitle().contains(QStringLiteral("[SANDBOX]")));
        console.window.acts().stopFleet();
        QVERIFY(console.stopDialog()->windowTitle().contains(QStringLiteral("[SANDBOX]")));
        QCOMPARE(console.stopDialog()->findChild<EnvironmentTag *>()->accessibleName(),
                 QStringLiteral("Environment: sandbox"));
    }

    void itOpensBeforeTheEngineIsReady()
    {
        Console console(std::nullopt);
        QTest::keyClick(&console.window, Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(console.stopDialog() != nullptr);
        console.client.becomeReady(theTwelve());
        QCOMPARE(console.window.findChild<BotsPage *>()
                     ->findChild<QTableView *>(QStringLiteral("table"))
                     ->model()
                     ->rowCount(),
                 12);
    }

    void noticesAreShown()
    {
        Console console(theTwelve());
        FleetDelta delta;
        delta.at = console.clock.now();
        delta.notices = {{QStringLiteral("n1"),
                          console.clock.now(),
                          QStringLiteral("critical"),
                          {},
                          QStringLiteral("A held bot trades.")}};
        console.client.push(delta);
        QCOMPARE(console.shownBanner(), QStringLiteral("A held bot trades."));
    }

    void everythingThatActsHasAName()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).paused(), aBot(QStringLiteral("b")).latched()});
        fleet.operations = {anOperation(Verb::EmergencyStop, {Outcome::Silent})};
        Console console(fleet);
        console.window.openBoard(fleet.operations.front().id);
        QCOMPARE(namelessWidgets(console.window).join(QStringLiteral(", ")), QString());
        QCOMPARE(withoutToolTip(console.window).join(QStringLiteral(", ")), QString());
        StopDialog stop(Scope::fleet(), console.client, console.clock);
        PauseDialog pause(Scope::fleet(), console.client, console.clock);
        ResumeDialog resume(Scope::fleet(), console.client, console.clock);
        ReleaseDialog release(Scope::fleet(), console.client, console.clock);
        for (const QDialog *dialog : std::initializer_list<const QDialog *>{&stop, &pause, &resume, &release}) {
            QCOMPARE(namelessWidgets(*dialog), QStringList());
            QCOMPARE(withoutToolTip(*dialog), QStringList());
        }
    }

    void everythingThatActsIsReachedByKeyboard()
    {
        Console console(theTwelve());
        for (const QAbstractButton *button : console.window.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled() && !button->inherits("QTableCornerButton")
                && !button->inherits("QLineEditIconButton")) {
                QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName()));
            }
        }
        QTest::keyClick(&console.window, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("filter"));
    }

    void environmentLinkAndStopStayWhenNarrow()
    {
        Console console(theTwelve());
        console.window.resize(1024, 640);
        QTest::keyClick(&console.window, Qt::Key_2, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QVERIFY(console.window.findChild<BotsPage *>()->isVisible());
        QVERIFY(console.window.findChild<EnvironmentTag *>()->isVisible());
        auto *stop = console.window.findChild<QPushButton *>(QStringLiteral("stopButton"));
        QVERIFY(stop->isVisible());
        QVERIFY(console.window.width() <= 1100);
        // Who is not heard, and what is open, is seen without scrolling; who holds a bot may be cut.
        auto *table = console.window.findChild<BotsPage *>()->findChild<QTableView *>(QStringLiteral("table"));
        using Column = BotTableModel::Column;
        for (const Column column :
             {Column::Liveness, Column::Desired, Column::Reported, Column::Positions, Column::Orders, Column::Pnl}) {
            const int index = static_cast<int>(column);
            QVERIFY(table->columnViewportPosition(index) + table->columnWidth(index) <= table->viewport()->width());
        }
        QVERIFY(table->columnWidth(static_cast<int>(Column::HeldBy)) <= 100);
    }

    void whatOthersWroteIsNoMarkup()
    {
        wearTheStyle();
        BotView bot = aBot(foreign).inGroup(foreign).on(foreign).paused();
        bot.strategy = foreign;
        bot.version = foreign;
        bot.holds.front().reason = foreign;
        bot.holds.front().owner = foreign;
        FleetSnapshot fleet = aFleet({bot, aBot(QStringLiteral("a")).dead().latched()});
        fleet.organisation = foreign;
        fleet.gateway = foreign;
        fleet.link.state = LinkState::Blind;
        fleet.link.problem = foreign;
        fleet.operations = {anOperation(Verb::EmergencyStop, {Outcome::Refused})};
        fleet.operations.front().reason = foreign;
        fleet.operations.front().issuedBy = foreign;
        fleet.operations.front().problem = foreign;
        fleet.operations.front().deliveries.front().bot = bot.id;
        fleet.operations.front().deliveries.front().says = foreign;
        Console console(fleet);
        console.window.setOperator(foreign);
        console.notice(QStringLiteral("critical"), foreign);
        QTest::keyClick(&console.window, Qt::Key_2, Qt::ControlModifier);
        auto *page = console.window.findChild<BotsPage *>();
        page->showBot(bot.id);
        page->openDetails();
        console.window.openBoard(fleet.operations.front().id);
        QTest::keyClick(&console.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        QCOMPARE(takenForMarkup(console.window).join(QLatin1Char('\n')), QString());
    }
};

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
