// Always on top of every page: whose fleet, which world, whether it is heard, who acts, and the stop.
// Never stops anything: its red button asks for the dialog.
#pragma once

#include "fleet/FleetView.h"

#include <QFrame>

#include <memory>

namespace fleet::ui {

namespace Ui {
class TopBar;
}

class TopBar final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)

public:
    explicit TopBar(QWidget *parent = nullptr);
    ~TopBar() override;

    void showFleet(const FleetSnapshot &fleet, UtcTime now);
    /// While the sound is muted: until when, and what that hides. Empty: it is not. `hides`: an alert fires unheard.
    void showMute(const QString &words, const QString &end, const QString &meaning, bool hides);
    /// In whose name acts are signed: "user@host" until operators sign in.
    void setOperator(const QString &name);

Q_SIGNALS:
    void stopRequested();
    void findRequested();
    void operationOpened(const fleet::OperationId &operation);
    void alertsRequested();
    void unmuteRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawIcons();
    void showLink(const LinkView &link, UtcTime now);
    void showOperations(const FleetSnapshot &fleet);
    /// How many fire; not there for none.
    void showAlerts(const FleetSnapshot &fleet);
    void showWhatFits();
    /// Gives up the first `count` things of the list that it can do without.
    void giveUp(int count);
    /// How much narrower it becomes by giving up that one.
    [[nodiscard]] int sparedBy(int thing) const;

    std::unique_ptr<Ui::TopBar> m_ui;
    OperationId m_newestOpen;
    QString m_organisation;
    QString m_progress; ///< of the newest open operation
    QString m_mute;     ///< until when, and what it hides
    QString m_muteEnd;
    bool m_muteHides = false;
    int m_givenUp = 0;
};

} // namespace fleet::ui
