#include "ui/dialogs/ShutdownDialog.h"

#include "models/IconNames.h"
#include "models/PlanWords.h"
#include "models/Words.h"
#include "ui_ShutdownDialog.h"

namespace fleet::ui {

ShutdownDialog::ShutdownDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent)
    : OperationDialog(Verb::Shutdown, std::move(scope), client, clock, parent),
      m_ui(std::make_unique<Ui::ShutdownDialog>())
{
    m_ui->setupUi(this);
    m_ui->reason->setPlaceholder(tr("Optional"));
    m_ui->reason->setChips({tr("Retired"), tr("Host maintenance"), tr("Suspected break-in"), tr("Drill")});
    m_ui->hold->setTone(HoldButton::Tone::Act, icons::nameOf(Verb::Shutdown));
    connect(m_ui->seen, &QCheckBox::toggled, this, &ShutdownDialog::showHold);
    connect(m_ui->hold, &HoldButton::held, this, &ShutdownDialog::shutDown);
    connect(m_ui->typed, &TypedName::matchChanged, m_ui->hold, &HoldButton::setArmed);
    connect(m_ui->typed, &TypedName::entered, this, &ShutdownDialog::shutDown);
    adopt({m_ui->icon, m_ui->title, m_ui->environment, m_ui->body, m_ui->stale, m_ui->safeButton});
}

ShutdownDialog::~ShutdownDialog() = default;

QString ShutdownDialog::titleText() const
{
    return tr("Shut down %1").arg(targetsInWords());
}

HoldButton &ShutdownDialog::holdButton()
{
    return *m_ui->hold;
}

void ShutdownDialog::showPlan()
{
    m_ui->consequence->setText(
        isForOne() ? tr("The bot opens nothing new, cancels its orders and ends. The console cannot start it again: "
                        "that is done on its own host.")
                   : tr("Each bot opens nothing new, cancels its orders and ends. The console cannot start it again: "
                        "that is done on its own host."));
    m_ui->figures->show(plan(), fleet(), now());
    m_ui->positionsLabel->setText(PlanWords::positionsAfter(Verb::Shutdown, plan()));
    m_ui->positionsLabel->setVisible(!m_ui->positionsLabel->text().isEmpty());
    m_ui->positions->show(plan(), fleet());
    const bool open = !m_ui->positions->lines().isEmpty();
    m_ui->seen->setVisible(open);
    const int unlisted = m_ui->positions->unlisted();
    m_ui->seen->setText(unlisted == 0 ? tr("I have seen what stays open, and somebody else looks after it")
                                      : tr("I know that these bots and %Ln more may leave positions open, and somebody "
                                           "else looks after them",
                                           nullptr, unlisted));
    m_ui->troubles->show(plan(), fleet(), now(), Verb::Shutdown);
    showHold();
}

QString ShutdownDialog::whatIsMissing() const
{
    if (plan().targets.empty()) {
        return whyNobody(tr("No bot of this scope can be shut down now"));
    }
    const bool open = !m_ui->positions->lines().isEmpty();
    return open && !m_ui->seen->isChecked() ? tr("Still needed: the tick about what stays open") : QString();
}

void ShutdownDialog::showHold()
{
    const QString missing = whatIsMissing();
    const int count = static_cast<int>(plan().targets.size());
    m_ui->hold->setAct(actText(tr("Shut down %1").arg(Words::bots(count))),
                       actText(tr("Hold to shut down %1").arg(count == 1 ? tr("this bot") : Words::bots(count))));
    m_ui->hold->setDuration(holdDuration());
    m_ui->hold->setVisible(!isForNoBotAtAll());
    m_ui->hold->setEnabled(missing.isEmpty());
    if (!missing.isEmpty()) {
        m_ui->hold->setToolTip(missing);
    }
    m_ui->holdHint->setText(isForNoBotAtAll() ? QString() : missing.isEmpty() ? holdHint() : missing);
    m_ui->typed->setName(typedScopeName());
    m_ui->typed->setVisible(!hasNobody());
    m_ui->typed->setEnabled(missing.isEmpty());
}

void ShutdownDialog::shutDown()
{
    if (!whatIsMissing().isEmpty()) {
        return;
    }
    editRequest().fields.insert(QStringLiteral("grace_period_seconds"), m_ui->grace->value());
    editRequest().reason = m_ui->reason->reason();
    editRequest().confirmation = m_ui->typed->matches() ? m_ui->typed->name() : QString();
    submit();
}

} // namespace fleet::ui
