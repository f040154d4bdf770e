// The console in the desktop's tray: worst state and count as a picture, the same in words, and the acts of a hurry.
// Never stops anything: it asks for the dialog. Never the only way to anything.
#pragma once

#include "fleet/FleetView.h"
#include "models/Severity.h"
#include "ui/calls/CallStates.h"

#include <QMenu>
#include <QObject>
#include <QPixmap>
#include <QSystemTrayIcon>

#include <chrono>

namespace fleet::ui {

class TrayIcon final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrayIcon)

public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override = default;

    /// Asks the desktop; on a bus that hangs it waits, so ask only when the bus is known to answer.
    [[nodiscard]] static bool isPossible();

    void setVisible(bool visible);
    [[nodiscard]] bool isVisible() const { return m_icon.isVisible(); }
    void showFleet(const FleetSnapshot &fleet, const CallStates &calls, UtcTime now);
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] QMenu &menu() { return m_menu; }
    /// `count` of what fires; a blind console has a frame.
    [[nodiscard]] static QPixmap draw(Severity worst, int count, bool blind, int side);

Q_SIGNALS:
    void windowRequested();
    void stopRequested();
    void muteRequested(std::chrono::minutes length);
    void unmuteRequested();
    void quitRequested();

private:
    QAction *addAct(const QString &name, const QString &text, const QString &icon, void (TrayIcon::*asked)());
    QAction *addMute(const QString &name, const QString &text, std::chrono::minutes length);

    QMenu m_menu; ///< outlives the icon that shows it
    QSystemTrayIcon m_icon;
    QAction *m_unmute = nullptr;
    QString m_words;
    /// What is drawn: nothing is sent to the desktop twice.
    struct Drawn {
        Severity worst = Severity::None;
        int count = -1;
        bool blind = false;
        bool isDark = false;

        bool operator==(const Drawn &) const = default;
    } m_drawn;
};

} // namespace fleet::ui
