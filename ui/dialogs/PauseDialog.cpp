#include "ui/dialogs/PauseDialog.h"

#include "models/Words.h"
#include "ui_PauseDialog.h"

namespace fleet::ui {

PauseDialog::PauseDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent)
    : OperationDialog(Verb::Pause, std::move(scope), client, clock, parent),
      m_ui(std::make_unique<Ui::PauseDialog>())
{
    m_ui->setupUi(this);
    m_ui->reason->setPlaceholder(tr("Optional"));
    m_ui->reason->setChips({tr("Exchange maintenance"), tr("Data feed"), tr("News"), tr("Drill")});
    connect(m_ui->actButton, &QPushButton::clicked, this, &PauseDialog::act);
    adopt({m_ui->icon, m_ui->title, m_ui->environment, m_ui->body, m_ui->stale, m_ui->safeButton, m_ui->hint});
}

PauseDialog::~PauseDialog() = default;

QString PauseDialog::titleText() const
{
    return tr("Pause %1").arg(targetsInWords());
}

void PauseDialog::showPlan()
{
    const int count = static_cast<int>(plan().targets.size());
    m_ui->consequence->setText(
        isForOne() ? tr("The bot stops trading and waits. What it holds may stay open: a pause is not a stop. It "
                        "counts as paused when it says so itself; the pause outlasts restarts until a resume lifts it.")
                   : tr("Each bot stops trading and waits. What it holds may stay open: a pause is not a stop. It "
                        "counts as paused when it says so itself; the pause outlasts restarts until a resume lifts "
                        "it."));
    m_ui->figures->show(plan(), fleet(), now());
    m_ui->troubles->show(plan(), fleet(), now(), Verb::Pause);
    offerToBots(*m_ui->actButton, tr("Pause %1").arg(Words::bots(count)),
                tr("Asks %1 to pause").arg(Words::bots(count)), tr("No bot of this scope can be paused now"));
}

void PauseDialog::act()
{
    editRequest().reason = m_ui->reason->reason();
    submit();
}

} // namespace fleet::ui
