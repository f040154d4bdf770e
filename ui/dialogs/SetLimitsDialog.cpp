#include "ui/dialogs/SetLimitsDialog.h"

#include "models/LimitFields.h"
#include "models/PlanWords.h"
#include "models/Words.h"
#include "ui_SetLimitsDialog.h"

namespace fleet::ui {

SetLimitsDialog::SetLimitsDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent)
    : OperationDialog(Verb::SetLimits, std::move(scope), client, clock, parent),
      m_ui(std::make_unique<Ui::SetLimitsDialog>())
{
    m_ui->setupUi(this);
    m_ui->reason->setPlaceholder(tr("Optional"));
    m_ui->reason->setChips({tr("Thin market"), tr("Too much risk"), tr("Back to normal"), tr("Drill")});
    connect(m_ui->limits, &LimitsForm::changed, this, &SetLimitsDialog::showAct);
    connect(m_ui->actButton, &QPushButton::clicked, this, &SetLimitsDialog::act);
    adopt({m_ui->icon, m_ui->title, m_ui->environment, m_ui->body, m_ui->stale, m_ui->safeButton});
}

SetLimitsDialog::~SetLimitsDialog() = default;

QString SetLimitsDialog::titleText() const
{
    return tr("Set limits of %1").arg(targetsInWords());
}

void SetLimitsDialog::showPlan()
{
    m_ui->consequence->setText(
        isForOne() ? tr("The bot takes the limits that are typed below and goes on. It has taken them when it says so "
                        "with the same values. It does not report its present limits, so these are replaced unseen.")
                   : tr("Each bot takes the limits that are typed below and goes on. It has taken them when it says so "
                        "with the same values. Bots do not report their present limits, so these are replaced "
                        "unseen."));
    m_ui->figures->show(plan(), fleet(), now());
    m_ui->limits->showEnrolled(PlanWords::enrolledPosition(plan(), fleet()));
    m_ui->troubles->show(plan(), fleet(), now(), Verb::SetLimits);
    showAct();
}

QString SetLimitsDialog::whatIsMissing() const
{
    if (plan().targets.empty()) {
        return whyNobody(tr("No bot of this scope can take limits now"));
    }
    if (!m_ui->limits->isReadable()) {
        return tr("A limit cannot be read: see beside it");
    }
    return m_ui->limits->values().isEmpty() ? tr("Still needed: at least one limit") : QString();
}

void SetLimitsDialog::showAct()
{
    const QString bots = Words::bots(static_cast<int>(plan().targets.size()));
    const QString missing = whatIsMissing();
    const QString change = LimitFields::inWords(m_ui->limits->values());
    m_ui->change->setText(change.isEmpty() ? tr("Nothing changes yet.") : tr("Changes: %1.").arg(change));
    m_ui->hint->setText(isForNoBotAtAll()   ? QString()
                        : missing.isEmpty() ? tr("Enter keeps things as they are.")
                                            : missing);
    offer(*m_ui->actButton, actText(tr("Set limits of %1").arg(bots)),
          missing.isEmpty() ? tr("Asks %1 to take these limits").arg(bots) : missing, missing.isEmpty());
}

void SetLimitsDialog::act()
{
    if (!whatIsMissing().isEmpty()) {
        return;
    }
    editRequest().fields = m_ui->limits->values();
    editRequest().reason = m_ui->reason->reason();
    submit();
}

} // namespace fleet::ui
