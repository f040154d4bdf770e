// Asks which bots end for good, names what they leave open, and is held like a stop.
// Never shuts down on a press, and never before open positions were acknowledged.
#pragma once

#include "ui/dialogs/OperationDialog.h"

#include <memory>

namespace fleet::ui {

class HoldButton;

namespace Ui {
class ShutdownDialog;
}

class ShutdownDialog final : public OperationDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShutdownDialog)

public:
    ShutdownDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~ShutdownDialog() override;

    [[nodiscard]] HoldButton &holdButton();

protected:
    void showPlan() override;
    [[nodiscard]] QString titleText() const override;

private:
    [[nodiscard]] QString whatIsMissing() const;
    void showHold();
    void shutDown();

    std::unique_ptr<Ui::ShutdownDialog> m_ui;
};

} // namespace fleet::ui
