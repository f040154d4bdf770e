// Asks which bots pause and says what that means.
// Never lifts or touches a stop.
#pragma once

#include "ui/dialogs/OperationDialog.h"

#include <memory>

namespace fleet::ui {

namespace Ui {
class PauseDialog;
}

class PauseDialog final : public OperationDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PauseDialog)

public:
    PauseDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~PauseDialog() override;

protected:
    void showPlan() override;
    [[nodiscard]] QString titleText() const override;

private:
    void act();

    std::unique_ptr<Ui::PauseDialog> m_ui;
};

} // namespace fleet::ui
