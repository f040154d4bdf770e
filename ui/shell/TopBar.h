// Always on top of every page: whose fleet, which world, whether it is heard, and the stop.
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

Q_SIGNALS:
    void stopRequested();
    void operationOpened(const fleet::OperationId &operation);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showLink(const LinkView &link, UtcTime now);
    void showOperations(const FleetSnapshot &fleet);
    void showWhatFits();

    std::unique_ptr<Ui::TopBar> m_ui;
    OperationId m_newestOpen;
};

} // namespace fleet::ui
