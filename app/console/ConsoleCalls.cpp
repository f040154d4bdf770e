#include "console/ConsoleCalls.h"

#include "ui/calls/CallsInWindow.h"
#include "ui/settings/Preferences.h"
#include "ui/shell/MainWindow.h"

namespace fleet {

ConsoleCalls::ConsoleCalls(EngineClient &client, const Clock &clock, ui::Preferences &preferences, QObject *parent)
    : QObject(parent),
      m_preferences(preferences),
      m_desk(client, clock, preferences, m_notices, m_speaker)
{
    connect(&m_notices, &ui::DesktopNotices::settled, this, [this](ui::NoticeOutcome outcome) {
        // The tray is asked for on this thread and on the same bus: not while that hangs.
        if (outcome != ui::NoticeOutcome::NoAnswer && !m_busAnswers) {
            m_busAnswers = true;
            lookForTray();
        }
    });
    connect(&m_desk, &ui::CallDesk::changed, this, [this] {
        const bool on = m_preferences.callsBy(ui::CallWay::Tray);
        if (on && m_tray == nullptr && m_desk.states().hasTray == true) {
            makeTray();
        } else if (!on) {
            m_tray.reset();
        }
    });
}

void ConsoleCalls::attach(ui::MainWindow &window)
{
    m_window = &window;
    m_tray.reset(); // It speaks the language of its window.
    ui::CallsInWindow::connectDesk(m_desk, window);
    if (m_desk.states().hasTray == true && m_preferences.callsBy(ui::CallWay::Tray)) {
        makeTray();
    }
}

void ConsoleCalls::lookForTray()
{
    m_desk.setHasTray(ui::TrayIcon::isPossible()); // Makes it, by changed().
}

void ConsoleCalls::makeTray()
{
    if (!m_window) {
        return;
    }
    m_tray = std::make_unique<ui::TrayIcon>();
    ui::CallsInWindow::connectTray(*m_tray, m_desk, *m_window);
    m_tray->setVisible(true);
}

} // namespace fleet
