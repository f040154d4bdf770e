// The emergency stop before it is given: what it hits, who will not obey, what each bot is told, and the hold.
// Never stops on a press or on Enter; the safe button has the focus.
#pragma once

#include "ui/dialogs/OperationDialog.h"

#include <memory>

namespace fleet::ui {

class HoldButton;

namespace Ui {
class StopDialog;
}

class StopDialog final : public OperationDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StopDialog)

public:
    StopDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~StopDialog() override;

    [[nodiscard]] HoldButton &holdButton();

Q_SIGNALS:
    /// How many connections of the emergency lane should stand open now.
    void laneWanted(int connections);
    void laneNoLongerWanted();

protected:
    void showPlan() override;
    [[nodiscard]] QString titleText() const override;
    void showEvent(QShowEvent *event) override;

private:
    void connectParts();
    void showHold();
    void showSteps();
    [[nodiscard]] QString consequence() const;
    void chooseWindDown();
    void stop();
    [[nodiscard]] bool canStop() const;

    std::unique_ptr<Ui::StopDialog> m_ui;
};

} // namespace fleet::ui
