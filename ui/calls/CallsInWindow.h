// Where calls meet the window: the mute on the top bar, the switches in Settings, the keys, the alert that is opened.
// Never keeps anything: the desk outlives the window, which is made anew when the language changes.
#pragma once

#include "core/Alert.h"

#include <QCoreApplication>
#include <QString>

namespace fleet::ui {

class CallDesk;
class MainWindow;
class TrayIcon;

class CallsInWindow final {
    Q_DECLARE_TR_FUNCTIONS(fleet::ui::CallsInWindow)

public:
    CallsInWindow() = delete;

    /// For as long as the window is there; the others outlive it.
    static void connectDesk(CallDesk &desk, MainWindow &window);
    static void connectTray(TrayIcon &tray, CallDesk &desk, MainWindow &window);
    /// In front of other windows; on that alert where it is one. `token`: of the press that asked for it, may be empty.
    static void bringForward(MainWindow &window, const AlertId &alert = {}, const QString &token = {});

private:
    static void addCommands(CallDesk &desk, MainWindow &window);
};

} // namespace fleet::ui
