#include "ui/health/HealthPage.h"
#include "models/HealthModel.h"
#include "models/Roles.h"
#include "support/FleetBuilders.h"
#include "support/ManualClock.h"
#include "support/ScriptedClient.h"
#include "ui/dialogs/FailoverDialog.h"
#include "ui/health/AcknowledgeDialog.h"
#include "ui/health/SilenceDialog.h"
#include "ui/health/ThresholdsDialog.h"
#include "ui/overview/BotMap.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/OperatorActs.h"
#include "ui/shell/PageShell.h"
#include "ui/shell/Rail.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

FleetSnapshot troubled()
{
    FleetSnapshot fleet = aFleet(
        {aBot(QStringLiteral("a")).dead(), aBot(QStringLiteral("b")).unhealthy(), aBot(QStringLiteral("c")).healthy()});
    fleet.link.lastEventAt = fleet.at - seconds(1);
    fleet.alerts = {anAlert(AlertRule::BotDead, QStringLiteral("a")),
                    anAlert(AlertRule::Unhealthy, QStringLiteral("b"))};
    return fleet;
}

struct Console {
    ManualClock clock;
    ScriptedClient client;
    MainWindow window;

    explicit Console(const std::optional<FleetSnapshot> &fleet = std::nullopt) : client(fleet), window(client, clock)
    {
        window.pages().openKey(QStringLiteral("health"));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    template<typename T>
    T &find(const char *name)
    {
        return *window.findChild<T *>(QLatin1StringView(name));
    }
    QString text(const char *name) { return find<QLabel>(name).text(); }
    QListView &alerts() { return find<QListView>("alerts"); }
    QTableView &table() { return find<QTableView>("healthTable"); }

    void select(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(alerts().viewport(), Qt::LeftButton, modifiers,
                          alerts().visualRect(alerts().model()->index(row, 0)).center());
    }
    /// As a hand does it: a click comes first.
    static void doubleClick(QAbstractItemView &view, int row)
    {
        const QPoint place = view.visualRect(view.model()->index(row, 0)).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, place);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, place);
    }
    void press(const char *name) { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }
};

} // namespace

class HealthPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysWhatFiresAndMarksTheRail()
    {
        Console console(troubled());
        QCOMPARE(console.text("healthHeadline"), QStringLiteral("2 alerts are firing: 1 dead, 1 critical"));
        QVERIFY(console.text("healthCoverage").startsWith(QStringLiteral("2 of 3 bots heard.")));
        QCOMPARE(console.alerts().model()->rowCount(), 2);
        QCOMPARE(console.table().model()->index(0, 0).data().toString(), QStringLiteral("b")); // Worst first.
        QVERIFY(console.alerts().hasFocus());
    }

    void noAlertIsSaidWithWhenItLooked()
    {
        FleetSnapshot fleet = troubled();
        fleet.alerts.clear();
        Console console(fleet);
        QCOMPARE(console.text("healthHeadline"), QStringLiteral("Nothing is firing"));
        QVERIFY(console.text("alertsEmpty").contains(QStringLiteral("looked at every bot at")));
        QVERIFY(!console.alerts().isVisible());
    }

    void aBlindConsoleDoesNotSayThatAllIsWell()
    {
        FleetSnapshot fleet = troubled();
        fleet.alerts.clear();
        fleet.link.state = LinkState::Blind;
        Console console(fleet);
        QVERIFY(console.text("healthHeadline").contains(QStringLiteral("nothing is known")));
        QVERIFY(console.text("alertsEmpty").contains(QStringLiteral("is not known")));
    }

    void anEmptyFleetIsNotCalledWell()
    {
        Console console(aFleet({}));
        QVERIFY(console.text("healthEmpty").startsWith(QStringLiteral("No bot is enrolled yet")));
        QVERIFY(console.text("alertsEmpty").contains(QStringLiteral("only the console itself")));
        QVERIFY(!console.table().isVisible());
    }

    void theMapIsReachedAndUsedByKeys()
    {
        Console console(troubled());
        QVERIFY(!console.find<BotMap>("heatMap").isVisible());
        QTest::keyClick(&console.find<QPushButton>("healthAsMap"), Qt::Key_Space);
        auto &map = console.find<BotMap>("heatMap");
        QVERIFY(map.isVisible());
        QVERIFY(!console.table().isVisible());
        QCOMPARE(map.model()->rowCount(), 3);
        map.setFocus();
        QTest::keyClick(&map, Qt::Key_Home);
        QTest::keyClick(&map, Qt::Key_Right);
        QCOMPARE(map.currentIndex().row(), 1);
        const QString spoken = map.currentIndex().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("critical")), qPrintable(spoken));
        QTest::keyClick(&map, Qt::Key_Return);
        QCOMPARE(console.window.pages().currentKey(), QStringLiteral("bots"));
    }

    void countsAndFilterAreOfTheMapToo()
    {
        Console console(troubled());
        console.press("healthAsMap");
        auto &map = console.find<BotMap>("heatMap");
        QTest::mouseClick(&console.find<QAbstractButton>("health-0"), Qt::LeftButton);
        QCOMPARE(map.model()->rowCount(), 1);
        QCOMPARE(console.text("healthShown"), QStringLiteral("1 of 3 shown"));
        QTest::mouseClick(&console.find<QAbstractButton>("health-0"), Qt::LeftButton);
        QTest::keyClicks(&console.find<QLineEdit>("healthFilter"), QStringLiteral("drawdown>5"));
        QCOMPARE(map.model()->rowCount(), 1);
        console.press("healthAsTable");
        QCOMPARE(console.table().model()->rowCount(), 1);
    }

    void anEmptyFleetHasNoMap()
    {
        Console console(aFleet({}));
        QVERIFY(!console.find<QPushButton>("healthAsMap").isVisible());
        QVERIFY(!console.find<BotMap>("heatMap").isVisible());
    }

    void thousandsAreOnTheMapInTime()
    {
        Console console(manyBots(2000));
        console.press("healthAsMap");
        auto &map = console.find<BotMap>("heatMap");
        QCOMPARE(map.model()->rowCount(), 2000);
        QImage image(map.viewport()->size(), QImage::Format_ARGB32);
        map.viewport()->render(&image);
        QElapsedTimer timer;
        timer.start();
        map.viewport()->render(&image);
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    }

    void limitsOpenFromSettings()
    {
        Console console(troubled());
        console.window.pages().openKey(QStringLiteral("settings"));
        QTest::keyClick(&console.find<QPushButton>("settingsLimits"), Qt::Key_Space);
        QVERIFY(console.window.findChild<ThresholdsDialog *>() != nullptr);
    }

    void countsAreFilters()
    {
        Console console(troubled());
        auto &critical = console.find<QAbstractButton>("health-0");
        QTest::mouseClick(&critical, Qt::LeftButton);
        QVERIFY(critical.isChecked());
        QCOMPARE(console.table().model()->rowCount(), 1);
        QCOMPARE(console.text("healthShown"), QStringLiteral("1 of 3 shown"));
        QTest::mouseClick(&critical, Qt::LeftButton);
        QVERIFY(!critical.isChecked());
        QCOMPARE(console.table().model()->rowCount(), 3);
        QTest::keyClicks(&console.find<QLineEdit>("healthFilter"), QStringLiteral("drawdown>5"));
        QCOMPARE(console.table().model()->rowCount(), 1);
    }

    void acknowledgesWhatIsSelected()
    {
        Console console(troubled());
        QVERIFY(!console.find<QPushButton>("acknowledgeButton").isEnabled());
        console.select(0);
        console.select(1, Qt::ControlModifier);
        console.press("acknowledgeButton");
        auto *dialog = console.window.findChild<AcknowledgeDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->windowTitle().startsWith(QStringLiteral("Acknowledge 2 alerts")));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("rebooting"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("actButton")), Qt::LeftButton);
        QCOMPARE(console.client.watched.size(), std::size_t(2));
        const auto &request = std::get<AcknowledgeAlert>(console.client.watched.front());
        QCOMPARE(request.comment, QStringLiteral("rebooting"));
        QCOMPARE(request.by, OperatorActs::person());
        QCOMPARE(request.alert, seenOf(troubled().alerts.front().alert));
    }

    void whatGetsWorseWhileTheCommentIsTypedIsNotTakenAsSeen()
    {
        Console console(troubled());
        console.select(1);
        console.press("acknowledgeButton");
        FleetDelta worse;
        worse.alerts = {troubled().alerts.back()};
        worse.alerts.front().alert.causes.insert(QStringLiteral("memory_mb"));
        console.client.push(worse);
        auto *dialog = console.window.findChild<AcknowledgeDialog *>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("looking"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("actButton")), Qt::LeftButton);
        const auto &request = std::get<AcknowledgeAlert>(console.client.watched.at(0));
        QCOMPARE(request.alert.causes, std::set<QString>{QStringLiteral("drawdown_pct")});
    }

    void whatClosesWithItsCauseIsNotAskedForTwice()
    {
        FleetSnapshot fleet = troubled();
        fleet.alerts.front().alert.because = AlertKey{AlertRule::Partition, {}};
        fleet.alerts.push_back(anAlert(AlertRule::Partition));
        for (AlertView &view : fleet.alerts) {
            view.alert.state = AlertState::Unseen;
        }
        std::sort(fleet.alerts.begin(), fleet.alerts.end(), isMoreUrgent);
        Console console(fleet);
        std::vector<AlertId> all;
        for (const AlertView &view : fleet.alerts) {
            all.push_back(view.alert.id);
        }
        console.window.findChild<HealthPage *>()->acknowledgeRequested(all);
        QCOMPARE(console.client.watched.size(), std::size_t(2)); // The partition and the ill bot.
    }

    void whatIsOverIsSeenWithoutADialog()
    {
        FleetSnapshot fleet = troubled();
        fleet.alerts.front().alert.state = AlertState::Unseen;
        std::sort(fleet.alerts.begin(), fleet.alerts.end(), isMoreUrgent);
        Console console(fleet);
        console.select(1);
        QCOMPARE(console.find<QPushButton>("acknowledgeButton").text(), QStringLiteral("Seen"));
        QTest::keyClick(&console.alerts(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(console.window.findChild<AcknowledgeDialog *>() == nullptr);
        QCOMPARE(console.client.watched.size(), std::size_t(1));
    }

    void aSilenceNeedsAReason()
    {
        Console console(troubled());
        console.select(0);
        console.press("silenceButton");
        auto *dialog = console.window.findChild<SilenceDialog *>();
        QVERIFY(dialog != nullptr);
        auto *act = dialog->findChild<QPushButton *>(QStringLiteral("actButton"));
        QVERIFY(!act->isEnabled());
        dialog->findChild<QComboBox *>(QStringLiteral("match"))->setCurrentIndex(3);
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("preview"))
                    ->text()
                    .startsWith(QStringLiteral("Covers 2 open alerts")));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("maintenance"));
        QVERIFY(act->isEnabled());
        QTest::mouseClick(act, Qt::LeftButton);
        const auto &request = std::get<MakeSilence>(console.client.watched.at(0));
        QCOMPARE(request.match.group.text(), QStringLiteral("spot-arb"));
        QVERIFY(!request.match.rule);
        QVERIFY(request.length == std::chrono::hours(1));
    }

    void anEmergencyCannotBeSilenced()
    {
        FleetSnapshot fleet = troubled();
        fleet.alerts = {anAlert(AlertRule::StopsBlocked)};
        Console console(fleet);
        console.select(0);
        QVERIFY(!console.find<QPushButton>("silenceButton").isEnabled());
        QVERIFY(!console.find<QPushButton>("openBotButton").isEnabled());
        QVERIFY(console.find<QPushButton>("acknowledgeButton").isEnabled());
    }

    void aSilenceInForceCanBeEnded()
    {
        FleetSnapshot fleet = troubled();
        fleet.silences = {{.id = SilenceId(QStringLiteral("s")),
                           .match = {.rule = AlertRule::BotDead, .group = {}, .bot = {}},
                           .reason = QStringLiteral("drill"),
                           .author = QStringLiteral("op-1"),
                           .from = fleet.at,
                           .until = fleet.at + seconds(600)}};
        Console console(fleet);
        console.press("endSilence");
        QCOMPARE(std::get<EndSilence>(console.client.watched.at(0)).silence.text(), QStringLiteral("s"));
        FleetDelta delta;
        delta.silences = std::vector<Silence>{};
        console.client.push(delta);
        QVERIFY(console.window.findChild<QPushButton *>(QStringLiteral("endSilence")) == nullptr);
    }

    void aRefusalIsSaidInABanner()
    {
        Console console(troubled());
        console.client.refusal = Problem{ProblemKind::NotFound, 0, {}, QStringLiteral("This silence is over already.")};
        console.window.findChild<HealthPage *>()->endSilenceRequested(SilenceId(QStringLiteral("s")));
        const QList<QLabel *> labels = console.window.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("The silence was not ended."));
        }));
    }

    void limitsAreSetAsAWhole()
    {
        FleetSnapshot fleet = troubled();
        fleet.thresholds.fleet[QStringLiteral("cpu_pct")] = {.warning = 80};
        const Thresholds before = fleet.thresholds;
        Console console(fleet);
        console.press("limitsButton");
        FleetDelta moved; // By another window, while this one is open.
        moved.thresholds = Thresholds{};
        console.client.push(moved);
        auto *dialog = console.window.findChild<ThresholdsDialog *>();
        QVERIFY(dialog != nullptr);
        auto *table = dialog->findChild<QTableWidget *>();
        auto *act = dialog->findChild<QPushButton *>(QStringLiteral("actButton"));
        QVERIFY(!act->isEnabled());
        table->item(1, 1)->setText(QStringLiteral("a lot"));
        QVERIFY(!act->isEnabled());
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("problem"))->text().contains(QStringLiteral("a lot")));
        table->item(1, 1)->setText(QStringLiteral("12")); // Above the critical one.
        QVERIFY(!act->isEnabled());
        table->item(1, 1)->setText(QStringLiteral("4.5"));
        QVERIFY(act->isEnabled());
        QTest::mouseClick(act, Qt::LeftButton);
        const auto &request = std::get<SetThresholds>(console.client.watched.at(0));
        QCOMPARE(*request.thresholds.fleet.at(QStringLiteral("drawdown_pct")).warning, 4.5);
        QCOMPARE(*request.thresholds.fleet.at(QStringLiteral("drawdown_pct")).critical, 10.0);
        QVERIFY(request.before == before);
    }

    void limitsThatAreNotKnownYetCannotBeSet()
    {
        Console console;
        auto &limits = console.find<QPushButton>("limitsButton");
        QVERIFY(!limits.isEnabled());
        QVERIFY(limits.toolTip().contains(QStringLiteral("not said yet")));
        console.client.becomeReady(troubled());
        QVERIFY(limits.isEnabled());
        console.client.lose();
        QVERIFY(limits.isEnabled()); // Known all the same; whether they can be set is the engine's to say.
    }

    void anAlertLeadsToItsBot()
    {
        Console console(troubled());
        console.select(0);
        console.press("openBotButton");
        QCOMPARE(console.window.pages().currentKey(), QStringLiteral("bots"));
    }

    void aDeadBotsAlertLeadsToItsFailover()
    {
        Console console(troubled());
        auto &button = console.find<QPushButton>("failoverButton");
        console.select(1);
        QVERIFY2(!button.isVisible(), "nobody takes over from a bot that lives");
        console.select(0);
        QVERIFY(button.isVisible());
        QVERIFY(button.toolTip().contains(QLatin1Char('a')));
        console.press("failoverButton");
        auto *dialog = console.window.findChild<FailoverDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
    }

    void aDoubleClickUnfoldsOnce()
    {
        FleetSnapshot fleet = troubled();
        fleet.alerts.front().alert.because = AlertKey{AlertRule::Partition, {}};
        fleet.alerts.insert(fleet.alerts.begin(), anAlert(AlertRule::Partition));
        Console console(fleet);
        QAbstractItemModel &shown = *console.alerts().model();
        QCOMPARE(shown.rowCount(), 2);
        console.doubleClick(console.alerts(), 0);
        QCOMPARE(shown.rowCount(), 3);
        console.doubleClick(console.alerts(), 0);
        QCOMPARE(shown.rowCount(), 2);
    }

    void aDoubleClickOpensABotOnce()
    {
        Console console(troubled());
        QSignalSpy opened(console.window.findChild<HealthPage *>(), &HealthPage::botOpened);
        console.doubleClick(console.table(), 0);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(console.window.pages().currentKey(), QStringLiteral("bots"));
    }

    void catchesUpWhatChangedWhileAnotherPageWasOpen()
    {
        Console console(troubled());
        console.window.pages().openKey(QStringLiteral("overview"));
        FleetDelta delta;
        delta.at = ManualClock::defaultStart;
        delta.bots = {aBot(QStringLiteral("d")).unhealthy()};
        console.client.push(delta);
        console.window.pages().openKey(QStringLiteral("health"));
        QCOMPARE(console.table().model()->rowCount(), 4);
    }

    void whatIsOpenedWhileBlindIsNotShownAsItOnceWas()
    {
        Console console(troubled());
        console.window.pages().openKey(QStringLiteral("overview"));
        FleetDelta blind;
        blind.link = console.client.snapshot().link;
        blind.link->state = LinkState::Blind;
        console.client.push(blind); // Where the client keeps the fleet is another place now.
        console.window.pages().openKey(QStringLiteral("health"));
        QCOMPARE(console.table().model()->rowCount(), 3);
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(console.table().model()->index(row, HealthModel::healthColumn).data().toString(),
                     QStringLiteral("Not heard"));
        }
    }
};

QTEST_MAIN(HealthPageTest)
#include "HealthPageTest.moc"
