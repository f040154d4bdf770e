// Asks for a reason that is added to an operation that has begun.
// Never changes what was given with the act, and never sends anything to a bot.
#pragma once

#include "fleet/FleetView.h"

#include <QDialog>

class QLabel;
class QLayout;
class QPushButton;

namespace fleet::ui {

class ReasonEdit;

class ReasonDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReasonDialog)

public:
    ReasonDialog(const OperationView &operation, const FleetSnapshot &fleet, QWidget *parent);
    ~ReasonDialog() override = default;

Q_SIGNALS:
    void reasonGiven(const QString &reason);

private:
    [[nodiscard]] QLayout *makeBody(const OperationView &operation, const FleetSnapshot &fleet);
    void nameButtons();
    void showAct();
    void give();

    ReasonEdit *m_reason;
    QPushButton *m_leave;
    QPushButton *m_add;
    QLabel *m_hint = nullptr;
};

} // namespace fleet::ui
