// Calls on a desktop that shows notifications: a session bus of the test's own, and a fake of what stands behind it.
#include "models/AlertModel.h"
#include "support/FakeDesktop.h"
#include "support/FakePlayer.h"
#include "support/FleetBuilders.h"
#include "support/ScriptedClient.h"
#include "ui/calls/CallDesk.h"
#include "ui/calls/CallsCard.h"
#include "ui/calls/CallsInWindow.h"
#include "ui/calls/DesktopNotices.h"
#include "ui/health/AlertInbox.h"
#include "ui/health/HealthPage.h"
#include "ui/settings/Preferences.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageShell.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

AlertView dead(const QString &bot)
{
    AlertView view = anAlert(AlertRule::BotDead, bot);
    view.group = GroupId(u"spot-arb"_s);
    return view;
}

AlertView warning(const QString &bot)
{
    AlertView view = anAlert(AlertRule::Unhealthy, bot);
    view.group = GroupId(u"spot-arb"_s);
    view.alert.severity = AlertSeverity::Warning;
    return view;
}

AlertView inHand(AlertView view)
{
    view.alert.state = AlertState::Acknowledged;
    return view;
}

/// A desk with everything that it calls by.
struct Office {
    ManualClock clock;
    ScriptedClient client{theTwelve()};
    Preferences preferences;
    DesktopNotices notices;
    FakePlayer player;
    CallDesk desk{client, clock, preferences, notices, player};

    void raise(const std::vector<AlertView> &alerts)
    {
        FleetDelta delta;
        delta.at = clock.now();
        delta.alerts = alerts;
        client.push(delta);
    }
    [[nodiscard]] int played(CallSound sound) const
    {
        return static_cast<int>(std::count(player.played.begin(), player.played.end(), sound));
    }
};

/// The same with the window before it.
struct Console : Office {
    MainWindow window{client, clock, &preferences};

    Console()
    {
        CallsInWindow::connectDesk(desk, window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    template<typename Part>
    Part &part(const QString &name)
    {
        return *window.findChild<Part *>(name);
    }
    QPushButton &mute() { return part<QPushButton>(u"muteButton"_s); }
};

} // namespace

class CallsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aCriticalAlertIsShownAndStays()
    {
        FakeDesktop desktop;
        Office office;
        office.raise({dead(u"spot-arb-01"_s)});
        QTRY_COMPARE(desktop.shown.size(), std::size_t(1));
        const ShownNotice &notice = desktop.shown.front();
        QCOMPARE(notice.title, u"spot-arb-01 is silent"_s);
        QCOMPARE(notice.expires, 0);
        QCOMPARE(notice.hints.value(u"urgency"_s).value<uchar>(), uchar(2));
        QCOMPARE(notice.actions, (QStringList{u"default"_s, u"Open"_s, u"open"_s, u"Open"_s}));
        QTRY_VERIFY(office.desk.states().notice == NoticeOutcome::Shown);
    }

    void aGroupIsReplacedAndNotHeaped()
    {
        FakeDesktop desktop;
        Office office;
        office.raise({dead(u"spot-arb-01"_s)});
        QTRY_COMPARE(desktop.shown.size(), std::size_t(1));
        office.raise({dead(u"spot-arb-02"_s)});
        QTRY_COMPARE(desktop.shown.size(), std::size_t(2));
        QCOMPARE(desktop.shown.back().replaces, desktop.shown.front().id);
        QVERIFY(desktop.shown.back().title.contains(u"2 alerts"_s));
        // Figures that move call nobody; nobody left who calls takes it away.
        AlertView moved = dead(u"spot-arb-01"_s);
        moved.alert.detail = u"silent for longer"_s;
        office.raise({moved});
        office.raise({inHand(dead(u"spot-arb-01"_s)), inHand(dead(u"spot-arb-02"_s))});
        QTRY_COMPARE(desktop.withdrawn, std::vector<uint>{desktop.shown.front().id});
        QCOMPARE(desktop.shown.size(), std::size_t(2));
    }

    void aNameIsNeverMarkup_data()
    {
        QTest::addColumn<bool>("takesMarkup");
        QTest::addColumn<QString>("line");
        QTest::newRow("markup") << true << u"Dead: &lt;b&gt;evil&lt;/b&gt; is silent"_s;
        QTest::newRow("plain") << false << u"Dead: <b>evil</b> is silent"_s;
    }

    void aNameIsNeverMarkup()
    {
        QFETCH(bool, takesMarkup);
        QFETCH(QString, line);
        FakeDesktop desktop;
        desktop.takesMarkup = takesMarkup;
        Office office;
        office.raise({dead(u"<b>evil</b>"_s), dead(u"spot-arb-02"_s)});
        QTRY_COMPARE(desktop.shown.size(), std::size_t(1));
        QVERIFY2(desktop.shown.front().body.split(u'\n').contains(line), qPrintable(desktop.shown.front().body));
    }

    void whatAPersonClosedIsNotReplaced()
    {
        FakeDesktop desktop;
        Office office;
        office.raise({dead(u"spot-arb-01"_s)});
        QTRY_COMPARE(desktop.shown.size(), std::size_t(1));
        desktop.close(desktop.shown.front().id);
        QTRY_VERIFY(office.desk.states().notice == NoticeOutcome::Shown);
        office.desk.tryNotice(); // Behind the close on the same road.
        QTRY_COMPARE(desktop.shown.size(), std::size_t(2));
        office.raise({dead(u"spot-arb-02"_s)});
        QTRY_COMPARE(desktop.shown.size(), std::size_t(3));
        QCOMPARE(desktop.shown.back().replaces, 0U);
    }

    void aDesktopThatHangsStallsNobody()
    {
        FakeDesktop desktop;
        desktop.hang();
        QElapsedTimer timer;
        timer.start();
        Office office;
        office.raise({dead(u"spot-arb-01"_s)});
        QVERIFY(office.desk.states().rings); // The sound does not wait for it.
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QTRY_VERIFY_WITH_TIMEOUT(office.desk.states().notice == NoticeOutcome::NoAnswer, 10'000);
    }

    void aDesktopThatComesLaterIsFound()
    {
        Office office;
        QTRY_VERIFY(office.desk.states().notice == NoticeOutcome::NoService);
        FakeDesktop desktop;
        office.raise({dead(u"spot-arb-01"_s)});
        QTRY_COMPARE(desktop.shown.size(), std::size_t(1));
    }

    void aLostEngineIsTold()
    {
        FakeDesktop desktop;
        Office office;
        office.client.lose();
        QTRY_COMPARE(desktop.shown.size(), std::size_t(1));
        QCOMPARE(desktop.shown.front().title, u"The console lost its engine"_s);
        office.client.becomeReady(theTwelve());
        QTRY_COMPARE(desktop.withdrawn.size(), std::size_t(1));
    }

    void whatBeganWhileTheEngineWasAwayCalls()
    {
        FakeDesktop desktop;
        Office office;
        office.client.lose();
        FleetSnapshot fleet = theTwelve();
        fleet.alerts = {dead(u"spot-arb-01"_s)};
        office.client.becomeReady(fleet);
        QTRY_COMPARE(desktop.shown.size(), std::size_t(2));
        QCOMPARE(desktop.shown.back().title, u"spot-arb-01 is silent"_s);
    }

    void aWarningSoundsOnce()
    {
        Office office;
        office.raise({warning(u"spot-arb-01"_s)});
        QCOMPARE(office.played(CallSound::Warning), 1);
        QVERIFY(!office.desk.states().rings);
        office.raise({warning(u"spot-arb-01"_s)});
        QCOMPARE(office.player.played.size(), std::size_t(1));
    }

    void aCriticalSoundGoesOnUntilItIsInHand()
    {
        Office office;
        office.raise({dead(u"spot-arb-01"_s)});
        QCOMPARE(office.played(CallSound::Critical), 1);
        office.desk.ring();
        QCOMPARE(office.played(CallSound::Critical), 2);
        office.raise({inHand(dead(u"spot-arb-01"_s))});
        QVERIFY(!office.desk.states().rings);
        QCOMPARE(office.player.stopped, 1);
    }

    void aMuteEndsByItselfAndSaysWhatItHides()
    {
        Console console;
        QVERIFY(console.mute().isHidden());
        QTest::keyClick(&console.window, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(console.mute().isVisible());
        QVERIFY2(console.mute().accessibleName().startsWith(u"Muted until "_s),
                 qPrintable(console.mute().accessibleName()));
        console.raise({dead(u"spot-arb-01"_s)});
        QCOMPARE(console.played(CallSound::Critical), 0);
        QVERIFY(console.mute().accessibleName().endsWith(u", 1 critical unheard"_s));
        console.clock.advance(std::chrono::minutes(15));
        console.desk.tick();
        QVERIFY(console.mute().isHidden());
        QCOMPARE(console.played(CallSound::Critical), 1);
    }

    void aPressOnTheMuteEndsIt()
    {
        Console console;
        console.desk.mute(std::chrono::minutes(60));
        console.raise({dead(u"spot-arb-01"_s)});
        console.mute().setFocus();
        QTest::keyClick(&console.mute(), Qt::Key_Space);
        QVERIFY(console.mute().isHidden());
        QVERIFY(console.desk.states().rings);
    }

    void openBringsTheAlert()
    {
        FakeDesktop desktop;
        Console console;
        console.raise({warning(u"spot-arb-02"_s), dead(u"spot-arb-01"_s)});
        QTRY_COMPARE(desktop.shown.size(), std::size_t(1));
        console.window.showMinimized();
        desktop.press(desktop.shown.front().id, u"open"_s, u"token-1"_s);
        QTRY_COMPARE(console.window.pages().currentKey(), u"health"_s);
        QVERIFY(!console.window.isMinimized());
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-1"));
        auto &list = console.window.findChild<AlertInbox *>()->list();
        QVERIFY(list.currentIndex().data(Qt::DisplayRole).toString().contains(u"spot-arb-01"_s)
                || list.currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"spot-arb-01"_s));
        QVERIFY(!console.desk.states().rings); // Somebody is there.
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void settingsSwitchAndTryEachWay()
    {
        FakeDesktop desktop;
        Console console;
        console.window.pages().openKey(u"settings"_s);
        QVERIFY(console.window.findChild<CallsCard *>()->isVisible());
        auto &state = console.part<QLabel>(u"noticesOnState"_s);
        QTRY_COMPARE(state.text(), u"The desktop shows them. None was needed yet."_s);
        QTest::keyClick(&console.part<QPushButton>(u"tryNotice"_s), Qt::Key_Space);
        QTRY_COMPARE(desktop.shown.size(), std::size_t(1));
        QTRY_VERIFY(state.text().startsWith(u"The desktop took the newest at "_s));
        console.player.outcome = SoundOutcome::NoDevice;
        QTest::keyClick(&console.part<QPushButton>(u"trySound"_s), Qt::Key_Space);
        QVERIFY(console.part<QLabel>(u"soundOnState"_s).text().startsWith(u"This machine has no sound device"_s));

        console.player.played.clear();
        QTest::keyClick(&console.part<QCheckBox>(u"noticesOn"_s), Qt::Key_Space);
        QTest::keyClick(&console.part<QCheckBox>(u"soundOn"_s), Qt::Key_Space);
        QVERIFY(!console.preferences.callsBy(CallWay::Notices));
        QVERIFY(!console.preferences.callsBy(CallWay::Sound));
        console.raise({dead(u"spot-arb-01"_s)});
        QVERIFY(console.player.played.empty());
        QTest::keyClick(&console.part<QCheckBox>(u"soundOn"_s), Qt::Key_Space);
        QCOMPARE(console.played(CallSound::Critical), 1); // It fires still.
        QTest::keyClick(&console.part<QCheckBox>(u"noticesOn"_s), Qt::Key_Space);
        QTRY_COMPARE(desktop.shown.size(), std::size_t(2));
        QCOMPARE(desktop.shown.back().title, u"spot-arb-01 is silent"_s);
    }
};

QTEST_MAIN(CallsTest)
#include "CallsTest.moc"
