// The ways in which this program calls the person at the desk, put together: notices, sound, tray.
// Must never be needed by anything: each of them may be missing on a machine.
#pragma once

#include "ui/calls/CallDesk.h"
#include "ui/calls/DesktopNotices.h"
#include "ui/calls/Speaker.h"
#include "ui/calls/TrayIcon.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace fleet::ui {
class MainWindow;
} // namespace fleet::ui

namespace fleet {

class ConsoleCalls final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleCalls)

public:
    /// All of them outlive this.
    ConsoleCalls(EngineClient &client, const Clock &clock, ui::Preferences &preferences, QObject *parent = nullptr);
    ~ConsoleCalls() override = default;

    /// The window that the person looks at, from now on.
    void attach(ui::MainWindow &window);

private:
    void lookForTray();
    void makeTray();

    ui::Preferences &m_preferences;
    ui::DesktopNotices m_notices;
    ui::Speaker m_speaker;
    ui::CallDesk m_desk;
    std::unique_ptr<ui::TrayIcon> m_tray; ///< null where there is none, or it is switched off
    QPointer<ui::MainWindow> m_window;
    bool m_busAnswers = false;
};

} // namespace fleet
