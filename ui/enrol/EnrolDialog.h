// A fleet file before it is applied: what is new, changed, unchanged or refused; then its enrolment as it goes.
// Must never change anything before its plan was shown, and never ends an enrolment in the middle of a bot.
#pragma once

#include "core/Clock.h"
#include "engine/FleetAdmin.h"

#include <QDialog>

#include <memory>

namespace fleet {
class EnrolmentModel;
}

namespace fleet::ui {

namespace Ui {
class EnrolDialog;
}

class EnrolFlow;

class EnrolDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrolDialog)

public:
    /// `admin` and `clock` must outlive the dialog. `bundles`: the folder that the bots' bundles are written to.
    EnrolDialog(FleetAdmin &admin, const Clock &clock, QString bundles, bool sandbox, QWidget *parent = nullptr);
    ~EnrolDialog() override;

    /// Reads it and asks for its plan, as the file dialog does.
    void takeFile(const QString &path);
    /// What the dialog calls the file it has read.
    void nameFile(const QString &path);
    void askFile();
    void reject() override;

private:
    void showPlan(const QJsonObject &plan);
    void showRefusal(const Problem &problem);
    void showStep(const EnrolStep &step);
    void showProgress(int done, int total);
    void showEnd(const QJsonObject &answer);
    void showFailure(const Problem &problem);
    void enrol();
    void showButtons();
    [[nodiscard]] QString applyText() const;

    enum class Stage : std::uint8_t { Choosing, Planned, Running, Cancelling, Over };

    std::unique_ptr<Ui::EnrolDialog> m_ui;
    const Clock &m_clock;
    QString m_bundles;
    EnrolmentModel *m_model;
    EnrolFlow *m_flow;
    Stage m_stage = Stage::Choosing;
    MonoTime m_begunAt{};
    int m_toDo = 0;
    int m_turn = -1; ///< row of the bot that has its turn
};

} // namespace fleet::ui
