// The quiet facts at the foot: queue, round trip, clock skew, gateway, UTC.
// Never the only place of something that needs a person; never cut: what has no room is in its tooltip.
#pragma once

#include "fleet/FleetView.h"

#include <QStatusBar>

class QLabel;

namespace fleet::ui {

class StatusLine final : public QStatusBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    explicit StatusLine(QWidget *parent = nullptr);
    ~StatusLine() override = default;

    void showFleet(const FleetSnapshot &fleet, UtcTime now);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWhatFits();

    QLabel *m_queue;
    QLabel *m_roundTrip;
    QLabel *m_skew;
    QLabel *m_gateway;
    QLabel *m_time;
};

} // namespace fleet::ui
