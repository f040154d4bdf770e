#include "ui/dialogs/RestartDialog.h"

#include "models/IconNames.h"
#include "models/PlanWords.h"
#include "models/Words.h"
#include "ui_RestartDialog.h"

namespace fleet::ui {

RestartDialog::RestartDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent)
    : OperationDialog(Verb::Restart, std::move(scope), client, clock, parent),
      m_ui(std::make_unique<Ui::RestartDialog>())
{
    m_ui->setupUi(this);
    m_ui->reason->setPlaceholder(tr("Optional"));
    m_ui->reason->setChips({tr("Memory leak"), tr("Hangs"), tr("New settings"), tr("Drill")});
    m_ui->hold->setTone(HoldButton::Tone::Act, icons::nameOf(Verb::Restart));
    connect(m_ui->actButton, &QPushButton::clicked, this, &RestartDialog::act);
    connect(m_ui->hold, &HoldButton::held, this, &RestartDialog::act);
    adopt({m_ui->icon, m_ui->title, m_ui->environment, m_ui->body, m_ui->stale, m_ui->safeButton, m_ui->hint});
}

RestartDialog::~RestartDialog() = default;

QString RestartDialog::titleText() const
{
    return tr("Restart %1").arg(targetsInWords());
}

void RestartDialog::showPlan()
{
    const int count = static_cast<int>(plan().targets.size());
    m_ui->consequence->setText(
        isForOne()
            ? tr("The bot opens nothing new, cancels its orders, ends and starts again. What holds it now holds "
                 "it then; if nothing holds it, it trades again by itself.")
            : tr("Each bot opens nothing new, cancels its orders, ends and starts again. What holds it now holds "
                 "it then; a bot that nothing holds trades again by itself."));
    m_ui->figures->show(plan(), fleet(), now());
    m_ui->positions->setText(PlanWords::positionsAfter(Verb::Restart, plan()));
    m_ui->positions->setVisible(!m_ui->positions->text().isEmpty());
    m_ui->troubles->show(plan(), fleet(), now(), Verb::Restart);
    offerToBots(*m_ui->actButton, tr("Restart %1").arg(Words::bots(count)),
                tr("Asks %1 to end and start again").arg(Words::bots(count)),
                tr("No bot of this scope can be restarted now"));
    showHold();
}

void RestartDialog::showHold()
{
    const int count = static_cast<int>(plan().targets.size());
    const bool held = count > 1; // More than one bot away from its positions at once.
    m_ui->hold->setVisible(held);
    if (!held) {
        return;
    }
    m_ui->actButton->hide();
    const QString bots = Words::bots(count);
    m_ui->hold->setAct(tr("Restart %1").arg(bots), tr("Hold to restart %1").arg(bots));
    m_ui->hold->setDuration(holdDuration());
    m_ui->hint->setText(holdHint());
}

void RestartDialog::act()
{
    editRequest().fields.insert(QStringLiteral("grace_period_seconds"), m_ui->grace->value());
    editRequest().reason = m_ui->reason->reason();
    submit();
}

} // namespace fleet::ui
