// Asks for a comment before alerts are taken in hand.
// Never silences anything: what gets worse calls again.
#pragma once

#include "fleet/FleetView.h"

#include <QDialog>

#include <memory>
#include <vector>

class QPushButton;

namespace fleet::ui {

namespace Ui {
class AcknowledgeDialog;
}

class AcknowledgeDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AcknowledgeDialog)

public:
    /// `alerts`: at least one.
    AcknowledgeDialog(const std::vector<AlertView> &alerts, bool sandbox, QWidget *parent);
    ~AcknowledgeDialog() override;

Q_SIGNALS:
    void acknowledged(const QString &comment);

private:
    void give();

    std::unique_ptr<Ui::AcknowledgeDialog> m_ui;
    QPushButton *m_leave;
    QPushButton *m_act;
};

} // namespace fleet::ui
