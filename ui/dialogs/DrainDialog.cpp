#include "ui/dialogs/DrainDialog.h"

#include "models/PlanWords.h"
#include "models/Words.h"
#include "ui_DrainDialog.h"

#include <array>

namespace fleet::ui {

namespace {

constexpr std::array deadlines{std::chrono::minutes(15), std::chrono::minutes(60), std::chrono::minutes(240)};

} // namespace

DrainDialog::DrainDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent)
    : OperationDialog(Verb::Drain, std::move(scope), client, clock, parent),
      m_ui(std::make_unique<Ui::DrainDialog>())
{
    m_ui->setupUi(this);
    m_ui->reason->setPlaceholder(tr("Optional"));
    m_ui->reason->setChips({tr("Before maintenance"), tr("Before an update"), tr("Weekend"), tr("Drill")});
    m_ui->deadline->addItem(tr("As long as it takes"));
    for (const milliseconds deadline : deadlines) {
        m_ui->deadline->addItem(Words::age(deadline), static_cast<qint64>(deadline.count()));
    }
    connect(m_ui->deadline, &QComboBox::currentIndexChanged, this, &DrainDialog::showTime);
    connect(m_ui->actButton, &QPushButton::clicked, this, &DrainDialog::act);
    adopt({m_ui->icon, m_ui->title, m_ui->environment, m_ui->body, m_ui->stale, m_ui->safeButton, m_ui->hint});
}

DrainDialog::~DrainDialog() = default;

QString DrainDialog::titleText() const
{
    return tr("Drain %1").arg(targetsInWords());
}

void DrainDialog::showPlan()
{
    const int count = static_cast<int>(plan().targets.size());
    m_ui->consequence->setText(
        isForOne() ? tr("The bot opens nothing new and closes what it holds in an orderly way. Then it is drained and "
                        "waits: like a pause, this outlasts restarts until a resume lifts it.")
                   : tr("Each bot opens nothing new and closes what it holds in an orderly way. Then it is drained and "
                        "waits: like a pause, this outlasts restarts until a resume lifts it."));
    m_ui->figures->show(plan(), fleet(), now());
    m_ui->positions->setText(PlanWords::positionsAfter(Verb::Drain, plan()));
    m_ui->positions->setVisible(!m_ui->positions->text().isEmpty());
    m_ui->troubles->show(plan(), fleet(), now(), Verb::Drain);
    showTime();
    offerToBots(*m_ui->actButton, tr("Drain %1").arg(Words::bots(count)),
                tr("Asks %1 to drain").arg(Words::bots(count)), tr("No bot of this scope can be drained now"));
}

void DrainDialog::showTime()
{
    const QVariant span = m_ui->deadline->currentData();
    m_ui->deadlineHint->setText(span.isValid() ? tr("Who still holds something at %1 says that it failed.")
                                                     .arg(Words::clockTime(now() + milliseconds(span.toLongLong())))
                                               : tr("Drained when the last position is closed."));
}

void DrainDialog::act()
{
    if (const QVariant span = m_ui->deadline->currentData(); span.isValid()) {
        editRequest().fields.insert(QStringLiteral("deadline"), toIso(now() + milliseconds(span.toLongLong())));
    }
    editRequest().reason = m_ui->reason->reason();
    submit();
}

} // namespace fleet::ui
