// Asks which bots end and start again, and how long they may take to cancel their orders.
// Never lifts a hold: who was paused or stopped before is so afterwards.
#pragma once

#include "ui/dialogs/OperationDialog.h"

#include <memory>

namespace fleet::ui {

namespace Ui {
class RestartDialog;
}

class RestartDialog final : public OperationDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestartDialog)

public:
    RestartDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~RestartDialog() override;

protected:
    void showPlan() override;
    [[nodiscard]] QString titleText() const override;

private:
    void act();
    /// Several bots are restarted by a hold, one by a click.
    void showHold();

    std::unique_ptr<Ui::RestartDialog> m_ui;
};

} // namespace fleet::ui
