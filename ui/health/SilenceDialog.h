// Asks which alerts are silenced, for how long and why.
// Never offers an emergency, nor more than a day.
#pragma once

#include "fleet/FleetView.h"

#include <QDialog>

#include <chrono>
#include <memory>
#include <vector>

class QLabel;
class QPushButton;

namespace fleet::ui {

namespace Ui {
class SilenceDialog;
}

class SilenceDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SilenceDialog)

public:
    /// `alert`: what a person wants no more calls for; the choices come from it.
    SilenceDialog(const AlertView &alert, const FleetSnapshot &fleet, UtcTime now, QWidget *parent);
    ~SilenceDialog() override;

Q_SIGNALS:
    void silenceGiven(const fleet::SilenceMatch &match, const QString &reason, std::chrono::seconds length);

private:
    void fillChoices();
    void showAct();
    void give();
    [[nodiscard]] SilenceMatch match() const;
    [[nodiscard]] seconds length() const;

    std::unique_ptr<Ui::SilenceDialog> m_ui;
    std::vector<SilenceMatch> m_matches;
    std::vector<AlertView> m_alerts; ///< open ones, as the dialog was opened
    QString m_bot;
    UtcTime m_now;
    QPushButton *m_leave;
    QPushButton *m_act;
    QLabel *m_hint = nullptr;
};

} // namespace fleet::ui
