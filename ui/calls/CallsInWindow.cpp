#include "ui/calls/CallsInWindow.h"

#include "ui/calls/CallDesk.h"
#include "ui/calls/CallWords.h"
#include "ui/calls/CallsCard.h"
#include "ui/calls/TrayIcon.h"
#include "ui/health/HealthPage.h"
#include "ui/shell/Commands.h"
#include "ui/shell/FleetFeed.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/OperatorActs.h"
#include "ui/shell/PageShell.h"
#include "ui/shell/TopBar.h"

#include <QApplication>
#include <QKeySequence>
#include <QPointer>

namespace fleet::ui {

namespace {

constexpr std::chrono::minutes shortMute{15};
constexpr std::chrono::minutes longMute{60};

} // namespace

void CallsInWindow::bringForward(MainWindow &window, const AlertId &alert, const QString &token)
{
    if (!alert.isEmpty()) {
        if (auto *health = window.findChild<HealthPage *>()) {
            health->showAlert(alert);
            window.pages().open(health);
        }
    }
    if (!token.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // Qt takes it from there, once.
    }
    window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    window.show();
    window.raise();
    window.activateWindow();
}

void CallsInWindow::addCommands(CallDesk &desk, MainWindow &window)
{
    const QString icon = QStringLiteral("bell-off");
    window.commands().add(QStringLiteral("muteSound"), tr("Mute the sound for 15 minutes"), icon,
                          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)}, [&desk] { desk.mute(shortMute); });
    window.commands().add(QStringLiteral("muteSoundLong"), tr("Mute the sound for an hour"), icon, {},
                          [&desk] { desk.mute(longMute); });
    window.commands().add(QStringLiteral("unmuteSound"), tr("Sound on again"), QStringLiteral("bell"), {},
                          [&desk] { desk.unmute(); });
}

void CallsInWindow::connectDesk(CallDesk &desk, MainWindow &window)
{
    addCommands(desk, window);
    QObject::connect(&desk, &CallDesk::alertOpened, &window,
                     [&window](const AlertId &alert, const QString &token) { bringForward(window, alert, token); });
    auto *bar = window.findChild<TopBar *>();
    auto *card = window.findChild<CallsCard *>();
    const auto show = [&desk, bar, card] {
        const CallStates states = desk.states();
        bar->showMute(CallWords::mute(states), CallWords::muteEnd(states), CallWords::muteMeaning(states),
                      states.unnoticed > 0);
        card->show(states);
    };
    card->setVisible(true);
    QObject::connect(&desk, &CallDesk::changed, &window, show);
    QObject::connect(bar, &TopBar::unmuteRequested, &desk, &CallDesk::unmute);
    QObject::connect(card, &CallsCard::noticesSwitched, &desk, &CallDesk::setNoticesOn);
    QObject::connect(card, &CallsCard::soundSwitched, &desk, &CallDesk::setSoundOn);
    QObject::connect(card, &CallsCard::traySwitched, &desk, &CallDesk::setTrayOn);
    QObject::connect(card, &CallsCard::noticeTried, &desk, &CallDesk::tryNotice);
    QObject::connect(card, &CallsCard::soundTried, &desk, &CallDesk::trySound);
    QObject::connect(card, &CallsCard::muteRequested, &desk, &CallDesk::mute);
    QObject::connect(card, &CallsCard::unmuteRequested, &desk, &CallDesk::unmute);
    show();
}

void CallsInWindow::connectTray(TrayIcon &tray, CallDesk &desk, MainWindow &window)
{
    // Either may go first: the tray is switched off, or the window is made anew.
    const QPointer<MainWindow> shown(&window);
    const auto show = [&tray, &desk, shown] {
        if (shown) {
            tray.showFleet(shown->feed().fleet(), desk.states(), shown->feed().now());
        }
    };
    const auto bring = [shown] {
        if (shown) {
            bringForward(*shown);
        }
    };
    QObject::connect(&window.feed(), &FleetFeed::changed, &tray, show);
    QObject::connect(&window.feed(), &FleetFeed::ticked, &tray, show);
    QObject::connect(&desk, &CallDesk::changed, &tray, show);
    QObject::connect(&tray, &TrayIcon::windowRequested, &window, bring);
    QObject::connect(&tray, &TrayIcon::stopRequested, &window, [bring, shown] {
        bring();
        shown->acts().stopFleet();
    });
    QObject::connect(&tray, &TrayIcon::muteRequested, &desk, &CallDesk::mute);
    QObject::connect(&tray, &TrayIcon::unmuteRequested, &desk, &CallDesk::unmute);
    QObject::connect(&tray, &TrayIcon::quitRequested, &tray, [] { QCoreApplication::quit(); });
    show();
}

} // namespace fleet::ui
