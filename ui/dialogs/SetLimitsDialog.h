// Asks which limits change and to what; what is not typed stays as it is.
// Never sends a value that was not read back in words.
#pragma once

#include "ui/dialogs/OperationDialog.h"

#include <memory>

namespace fleet::ui {

namespace Ui {
class SetLimitsDialog;
}

class SetLimitsDialog final : public OperationDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SetLimitsDialog)

public:
    SetLimitsDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~SetLimitsDialog() override;

protected:
    void showPlan() override;
    [[nodiscard]] QString titleText() const override;

private:
    [[nodiscard]] QString whatIsMissing() const;
    void showAct();
    void act();

    std::unique_ptr<Ui::SetLimitsDialog> m_ui;
};

} // namespace fleet::ui
