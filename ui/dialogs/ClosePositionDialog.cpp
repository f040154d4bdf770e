#include "ui/dialogs/ClosePositionDialog.h"

#include "models/PlanWords.h"
#include "models/Words.h"
#include "ui_ClosePositionDialog.h"

namespace fleet::ui {

namespace {

constexpr int longestInstrument = 64;
/// As much of it as a button bears.
constexpr int shownInstrument = 24;

} // namespace

ClosePositionDialog::ClosePositionDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent)
    : OperationDialog(Verb::ClosePosition, std::move(scope), client, clock, parent),
      m_ui(std::make_unique<Ui::ClosePositionDialog>())
{
    m_ui->setupUi(this);
    m_ui->reason->setPlaceholder(tr("Optional"));
    m_ui->reason->setChips({tr("Too much risk"), tr("Delisting"), tr("Wrong side"), tr("Drill")});
    m_ui->consequence->setText(tr("The whole position in this one instrument is closed, and trading goes on: it may be "
                                  "opened again. To keep it closed, pause first."));
    m_ui->instrument->setMaxLength(longestInstrument);
    connect(m_ui->instrument, &QLineEdit::textChanged, this, &ClosePositionDialog::showAct);
    connect(m_ui->actButton, &QPushButton::clicked, this, &ClosePositionDialog::act);
    adopt({m_ui->icon, m_ui->title, m_ui->environment, m_ui->body, m_ui->stale, m_ui->safeButton});
}

ClosePositionDialog::~ClosePositionDialog() = default;

QString ClosePositionDialog::titleText() const
{
    return tr("Close a position of %1").arg(targetsInWords());
}

void ClosePositionDialog::showPlan()
{
    m_ui->figures->show(plan(), fleet(), now());
    m_ui->remaining->setText(PlanWords::positionsAfter(Verb::ClosePosition, plan()));
    m_ui->remaining->setVisible(!m_ui->remaining->text().isEmpty());
    m_ui->troubles->show(plan(), fleet(), now(), Verb::ClosePosition);
    showAct();
}

QString ClosePositionDialog::instrument() const
{
    return m_ui->instrument->text().trimmed();
}

QString ClosePositionDialog::whatIsMissing() const
{
    if (plan().targets.empty()) {
        return whyNobody(tr("No bot of this scope can be asked now"));
    }
    if (instrument().isEmpty()) {
        return tr("Still needed: the instrument");
    }
    return instrument().contains(QLatin1Char(' ')) ? tr("An instrument has no space in its name") : QString();
}

void ClosePositionDialog::showAct()
{
    const QString missing = whatIsMissing();
    m_ui->instrumentProblem->setText(instrument().isEmpty() || missing.isEmpty() ? tr("as the exchange writes it")
                                                                                 : missing);
    m_ui->hint->setText(isForNoBotAtAll()   ? QString()
                        : missing.isEmpty() ? tr("Enter keeps things as they are.")
                                            : missing);
    const QString act =
        instrument().isEmpty() ? tr("Close position") : tr("Close %1").arg(instrument().left(shownInstrument));
    offer(*m_ui->actButton, act,
          missing.isEmpty() ? tr("Asks %1 to close the position in %2")
                                  .arg(Words::bots(static_cast<int>(plan().targets.size())), instrument())
                            : missing,
          missing.isEmpty());
}

void ClosePositionDialog::act()
{
    if (!whatIsMissing().isEmpty()) {
        return;
    }
    editRequest().fields.insert(QStringLiteral("instrument"), instrument());
    editRequest().reason = m_ui->reason->reason();
    submit();
}

} // namespace fleet::ui
