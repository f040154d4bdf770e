// Provokes faults in the sandbox and ends them, and lets its time run faster, beside the window that has to cope with that.
// Never part of the product's own menus: only the strip of a sandbox opens it.
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace fleet::ui {

class SandboxControls;

class SandboxDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SandboxDialog)

public:
    /// `controls` outlives the dialog.
    SandboxDialog(SandboxControls &controls, QWidget *parent);
    ~SandboxDialog() override = default;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    [[nodiscard]] QWidget *makeTimeCard();
    [[nodiscard]] QWidget *makeFaultCard();
    [[nodiscard]] QWidget *makeRunningCard();
    void showSpeed();
    void takeSpeed();
    void showTargets();
    void showFaults();
    void showRunning();
    void provoke();
    void endChosen();
    void endAll();
    void reset();
    [[nodiscard]] QString nameOf(const QString &target, const QString &fault) const;
    void say(const QString &problem);

    SandboxControls &m_controls;
    QComboBox *m_speed;
    QComboBox *m_target;
    QComboBox *m_fault;
    QPushButton *m_provoke;
    QListWidget *m_running;
    QPushButton *m_end;
    QPushButton *m_endAll;
    QPushButton *m_reset;
    QPushButton *m_close;
    QLabel *m_problem;
};

} // namespace fleet::ui
