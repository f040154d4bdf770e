#include "ui/dialogs/ReleaseDialog.h"

#include "models/BotGlance.h"
#include "models/Words.h"
#include "ui_ReleaseDialog.h"

#include <QCheckBox>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace fleet::ui {

namespace {

/// Some of them are known to be; of another nobody here knows its scope.
bool anyFromFleetStop(const std::vector<Hold> &holds, const FleetSnapshot &fleet)
{
    return std::any_of(fleet.operations.begin(), fleet.operations.end(), [&holds](const OperationView &operation) {
        return operation.verb == Verb::EmergencyStop && operation.scope.kind == ScopeKind::Fleet
            && contains(holds, holdIdOf(operation.id));
    });
}

} // namespace

ReleaseDialog::ReleaseDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent)
    : OperationDialog(Verb::Release, std::move(scope), client, clock, parent),
      m_ui(std::make_unique<Ui::ReleaseDialog>())
{
    m_ui->setupUi(this);
    m_ui->reason->setPlaceholder(tr("Required: why these bots may be released"));
    m_ui->reason->setChips({tr("Fault is over"), tr("False alarm"), tr("Drill is over")});
    m_ui->confirmLabel->setTextFormat(Qt::RichText); // for the fleet's name
    m_ui->groups->leaveOutWindDown();                // A release closes nothing.
    connect(m_ui->actButton, &QPushButton::clicked, this, &ReleaseDialog::act);
    for (QCheckBox *box : {m_ui->causeGone, m_ui->exchangesChecked, m_ui->peopleTold}) {
        connect(box, &QCheckBox::toggled, this, &ReleaseDialog::showAct);
    }
    connect(m_ui->reason, &ReasonEdit::reasonChanged, this, &ReleaseDialog::showAct);
    connect(m_ui->confirmation, &QLineEdit::textChanged, this, &ReleaseDialog::showAct);
    adopt({m_ui->icon, m_ui->title, m_ui->environment, m_ui->body, m_ui->stale, m_ui->safeButton});
}

ReleaseDialog::~ReleaseDialog() = default;

QString ReleaseDialog::titleText() const
{
    return tr("Release %1").arg(targetsInWords());
}

void ReleaseDialog::showPlan()
{
    const bool oneStop = plan().holdsToLift.size() == 1;
    const QString lifted =
        oneStop ? tr("The stop below is lifted by its own id.") : tr("The stops below are lifted, each by its own id.");
    const QString then = isForOne() ? tr("The released bot stays paused: it trades again only after a resume.")
                                    : tr("Released bots stay paused: they trade again only after a resume.");
    m_ui->consequence->setText(tr("%1 %2", "two sentences").arg(lifted, then));
    m_ui->holdsLabel->setText(oneStop ? tr("Stop that is lifted") : tr("Stops that are lifted"));
    m_ui->figures->show(plan(), fleet(), now());
    m_ui->groups->show(plan(), fleet());
    m_ui->groups->setVisible(!plan().groups.empty());
    m_ui->holds->show(plan(), fleet());
    m_ui->troubles->show(plan(), fleet(), now(), Verb::Release);
    m_ui->confirmBox->setVisible(plan().needsConfirmation);
    m_ui->confirmLabel->setText(confirmText());
    showAct();
}

QString ReleaseDialog::confirmText() const
{
    const bool oneStop = plan().holdsToLift.size() == 1;
    const bool known = anyFromFleetStop(plan().holdsToLift, fleet());
    const QString text =
        known
            ? (oneStop ? tr("This stop was given to the whole fleet. Type the fleet's name, <b>%1</b>, to release it.")
                       : tr("One of these stops was given to the whole fleet. Type the fleet's name, <b>%1</b>, to "
                            "release it."))
            : (oneStop ? tr("This stop may have been given to the whole fleet. Type the fleet's name, <b>%1</b>, to "
                            "release it.")
                       : tr("One of these stops may have been given to the whole fleet. Type the fleet's name, "
                            "<b>%1</b>, to release it."));
    return text.arg(fleet().organisation.toHtmlEscaped());
}

QString ReleaseDialog::whatIsMissing() const
{
    if (plan().targets.empty()) {
        return whyNobody(tr("No bot of this scope is stopped"));
    }
    QStringList missing;
    const std::array boxes{m_ui->causeGone, m_ui->exchangesChecked, m_ui->peopleTold};
    const auto open = std::count_if(boxes.begin(), boxes.end(), [](const QCheckBox *box) { return !box->isChecked(); });
    if (open > 0) {
        missing.append(open == 1 ? tr("1 check") : tr("%Ln checks", nullptr, static_cast<int>(open)));
    }
    if (m_ui->reason->reason().isEmpty()) {
        missing.append(tr("a reason"));
    }
    if (plan().needsConfirmation && m_ui->confirmation->text().trimmed() != fleet().organisation) {
        missing.append(tr("the fleet's name"));
    }
    return missing.isEmpty() ? QString() : tr("Still needed: %1").arg(Words::list(missing));
}

void ReleaseDialog::showAct()
{
    const QString missing = whatIsMissing();
    const QString bots = Words::bots(static_cast<int>(plan().targets.size()));
    const QString lifts = isForOne() ? tr("Lifts what stops it; it stays paused")
                                     : tr("Lifts the stops of %1; they stay paused").arg(bots);
    offer(*m_ui->actButton, actText(tr("Release %1").arg(bots)), missing.isEmpty() ? lifts : missing,
          missing.isEmpty());
    m_ui->hint->setText(isForNoBotAtAll() ? QString() : missing);
}

void ReleaseDialog::act()
{
    if (!whatIsMissing().isEmpty()) {
        return;
    }
    editRequest().reason = m_ui->reason->reason();
    editRequest().confirmation = m_ui->confirmation->text().trimmed();
    submit();
}

} // namespace fleet::ui
