// Asks which bots wind down in their own time and then wait, and until when they may take.
// Never closes a position by force: that is what a stop is for.
#pragma once

#include "ui/dialogs/OperationDialog.h"

#include <memory>

namespace fleet::ui {

namespace Ui {
class DrainDialog;
}

class DrainDialog final : public OperationDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DrainDialog)

public:
    DrainDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~DrainDialog() override;

protected:
    void showPlan() override;
    [[nodiscard]] QString titleText() const override;

private:
    void showTime();
    void act();

    std::unique_ptr<Ui::DrainDialog> m_ui;
};

} // namespace fleet::ui
