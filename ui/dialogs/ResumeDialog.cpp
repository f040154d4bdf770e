#include "ui/dialogs/ResumeDialog.h"

#include "models/PlainToolTip.h"
#include "models/Words.h"
#include "ui_ResumeDialog.h"

#include <unordered_set>

namespace fleet::ui {

ResumeDialog::ResumeDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent)
    : OperationDialog(Verb::Resume, std::move(scope), client, clock, parent),
      m_ui(std::make_unique<Ui::ResumeDialog>())
{
    m_ui->setupUi(this);
    m_ui->reason->setPlaceholder(tr("Optional"));
    m_ui->reason->setChips({tr("Fault is over"), tr("Checked"), tr("Drill is over")});
    connect(m_ui->actButton, &QPushButton::clicked, this, &ResumeDialog::act);
    adopt({m_ui->icon, m_ui->title, m_ui->environment, m_ui->body, m_ui->stale, m_ui->safeButton, m_ui->hint});
}

ResumeDialog::~ResumeDialog() = default;

QString ResumeDialog::titleText() const
{
    return tr("Resume %1").arg(targetsInWords());
}

void ResumeDialog::showPlan()
{
    const int count = static_cast<int>(plan().targets.size());
    const bool onePause = plan().holdsToLift.size() == 1;
    const QString lifted =
        onePause ? tr("The pause below is lifted by its own id; a bot with no hold left trades again.")
                 : tr("The pauses below are lifted, each by its own id; a bot with no hold left trades again.");
    m_ui->consequence->setText(
        tr("%1 %2", "two sentences")
            .arg(lifted, tr("A bot that was stopped stays stopped: only a release lifts a stop.")));
    m_ui->holdsLabel->setText(onePause ? tr("Pause that is lifted") : tr("Pauses that are lifted"));
    m_ui->figures->show(plan(), fleet(), now());
    showTradesAgain();
    m_ui->holds->show(plan(), fleet());
    m_ui->troubles->show(plan(), fleet(), now(), Verb::Resume);
    offerToBots(*m_ui->actButton, tr("Resume %1").arg(Words::bots(count)),
                tr("Asks %1 to trade again").arg(Words::bots(count)), tr("No bot of this scope is paused"));
}

void ResumeDialog::showTradesAgain()
{
    const std::unordered_set<BotId> freed(plan().freed.begin(), plan().freed.end());
    QStringList names;
    for (const BotView &bot : fleet().bots) {
        if (freed.contains(bot.id)) {
            names.append(bot.name);
        }
    }
    m_ui->tradesAgain->setText(!names.isEmpty() ? Words::names(names)
                               : isForOne()     ? tr("No: another hold stays on it")
                                                : tr("None: on every one of them another hold stays"));
    m_ui->tradesAgain->setToolTip(plainToolTip(names.join(QLatin1Char('\n'))));
    const bool any = !plan().targets.empty();
    m_ui->tradesAgainLabel->setVisible(any);
    m_ui->tradesAgain->setVisible(any);
}

void ResumeDialog::act()
{
    editRequest().reason = m_ui->reason->reason();
    submit();
}

} // namespace fleet::ui
