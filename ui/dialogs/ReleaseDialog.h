// Lifts stops, listed by owner and reason, after a checklist and a reason; for a fleet's stop after its typed name.
// Never starts trading: released bots stay paused until they are resumed.
#pragma once

#include "ui/dialogs/OperationDialog.h"

#include <memory>

namespace fleet::ui {

namespace Ui {
class ReleaseDialog;
}

class ReleaseDialog final : public OperationDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReleaseDialog)

public:
    ReleaseDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~ReleaseDialog() override;

protected:
    void showPlan() override;
    [[nodiscard]] QString titleText() const override;

private:
    void act();
    /// Why the fleet's name is asked for.
    [[nodiscard]] QString confirmText() const;
    /// Why the act is not possible yet; empty when it is.
    [[nodiscard]] QString whatIsMissing() const;
    void showAct();

    std::unique_ptr<Ui::ReleaseDialog> m_ui;
};

} // namespace fleet::ui
