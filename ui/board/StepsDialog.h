// The steps by hand for a fleet that this console cannot stop or see, exchange by exchange.
// Never sends anything and never waits for the gateway.
#pragma once

#include "fleet/FleetView.h"

#include <QDialog>

namespace fleet::ui {

class StepsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepsDialog)

public:
    /// Shows `fleet` as it is known now; it does not change while somebody reads it. Ages are counted to `now`.
    StepsDialog(const FleetSnapshot &fleet, UtcTime now, QWidget *parent);
    ~StepsDialog() override = default;

    /// Once over a window, which goes on: an act waits for nothing.
    static void openOn(QWidget &window, const FleetSnapshot &fleet, UtcTime now);
};

} // namespace fleet::ui
