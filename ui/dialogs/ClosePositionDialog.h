// Asks for the instrument whose position is closed, and says how many stay open.
// Never guesses an instrument: bots say how many positions they hold, not in what.
#pragma once

#include "ui/dialogs/OperationDialog.h"

#include <memory>

namespace fleet::ui {

namespace Ui {
class ClosePositionDialog;
}

class ClosePositionDialog final : public OperationDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClosePositionDialog)

public:
    ClosePositionDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~ClosePositionDialog() override;

protected:
    void showPlan() override;
    [[nodiscard]] QString titleText() const override;

private:
    [[nodiscard]] QString instrument() const;
    [[nodiscard]] QString whatIsMissing() const;
    void showAct();
    void act();

    std::unique_ptr<Ui::ClosePositionDialog> m_ui;
};

} // namespace fleet::ui
