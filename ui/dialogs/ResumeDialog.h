// Lifts pauses, listed by owner and reason, and says that stopped bots stay stopped.
// Never lifts a stop.
#pragma once

#include "ui/dialogs/OperationDialog.h"

#include <memory>

namespace fleet::ui {

namespace Ui {
class ResumeDialog;
}

class ResumeDialog final : public OperationDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResumeDialog)

public:
    ResumeDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~ResumeDialog() override;

protected:
    void showPlan() override;
    [[nodiscard]] QString titleText() const override;

private:
    void showTradesAgain();
    void act();

    std::unique_ptr<Ui::ResumeDialog> m_ui;
};

} // namespace fleet::ui
