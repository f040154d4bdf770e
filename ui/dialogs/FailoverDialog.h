// Puts another bot in a dead one's place: who could and why not the others, what makes sure that the dead one trades no
// more, and a reason. Never proposes anybody while something speaks against it that cannot be answered here.
#pragma once

#include "core/Clock.h"
#include "engine/EngineClient.h"
#include "fleet/FailoverRules.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLayout;
class QPushButton;
class QScrollArea;
class QTableView;

namespace fleet {
class FailoverModel;
} // namespace fleet

namespace fleet::ui {

class ReasonEdit;

class FailoverDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailoverDialog)

public:
    /// `dead` is a bot of the client's fleet. Client and clock outlive the dialog.
    FailoverDialog(const BotId &dead, const EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~FailoverDialog() override;

    /// The height at which nothing has to be scrolled.
    [[nodiscard]] int wholeHeight() const;

public Q_SLOTS:
    /// Looks again; the engine's changes call it.
    void recount();

Q_SIGNALS:
    void submitted(const fleet::OperationRequest &request);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBody();
    [[nodiscard]] QLabel *addText(QLayout &column, const char *name, const char *role);
    void makeTable();
    void makeKinds();
    void nameButtons();
    void showPlan();
    void showAct();
    void fitTable();
    void chooseBest();
    /// The selected row's; nothing when nobody is.
    [[nodiscard]] const FailoverCandidate *chosen() const;
    /// Why the act cannot be given; empty when it can.
    [[nodiscard]] QString whatIsMissing() const;
    void act();

    const EngineClient &m_client;
    const Clock &m_clock;
    const BotId m_dead;
    FailoverPlan m_plan;
    bool m_submitted = false;

    FailoverModel *m_model;
    QScrollArea *m_scroll;
    QLabel *m_facts = nullptr;
    QLabel *m_warning = nullptr;
    QLabel *m_whoLabel = nullptr;
    QTableView *m_table;
    QLabel *m_order = nullptr;
    QLabel *m_fenceLabel = nullptr;
    QLabel *m_fence = nullptr;
    QCheckBox *m_checked;
    QLabel *m_kindLabel = nullptr;
    QCheckBox *m_stateful;
    QLabel *m_kind = nullptr;
    ReasonEdit *m_reason;
    QLabel *m_steps = nullptr;
    QPushButton *m_safe;
    QPushButton *m_act;
    QLabel *m_hint = nullptr;
};

} // namespace fleet::ui
