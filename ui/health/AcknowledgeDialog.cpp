#include "ui/health/AcknowledgeDialog.h"

#include "models/AlertWords.h"
#include "models/Words.h"
#include "ui/health/WatchDialogs.h"
#include "ui_AcknowledgeDialog.h"

namespace fleet::ui {

AcknowledgeDialog::AcknowledgeDialog(const std::vector<AlertView> &alerts, bool sandbox, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::AcknowledgeDialog>()),
      m_leave(new QPushButton(tr("Decide later"), this)),
      m_act(new QPushButton(tr("Acknowledge"), this))
{
    m_ui->setupUi(this);
    const bool one = alerts.size() == 1;
    const AlertView &first = alerts.front();
    QStringList titles;
    for (const AlertView &view : alerts) {
        titles.append(AlertWords::title(view));
    }
    m_ui->what->setText(one ? AlertWords::meaning(first.alert.key.rule) : Words::names(titles));
    m_ui->figures->setText(one ? AlertWords::detail(first) : QString());
    m_ui->figures->setVisible(one && m_ui->figures->text() != m_ui->what->text());
    m_ui->reason->setCaption(tr("Comment"));
    m_ui->reason->setPlaceholder(tr("Optional: what you do about it"));
    m_ui->reason->setChips({tr("Looking at it"), tr("Known, waiting"), tr("Exchange side")});
    m_ui->meaning->setText(tr("From then on it is in your hands and calls nobody. It calls again when it gets worse or "
                              "has a new cause, and asks again after 30 minutes if it is still there."));
    const QString title = one ? tr("Acknowledge: %1").arg(AlertWords::title(first))
                              : tr("Acknowledge %Ln alerts", nullptr, static_cast<int>(alerts.size()));
    const DialogFoot foot = frameWatchDialog(*this, *m_ui->column,
                                             {.icon = QStringLiteral("tick-ring"),
                                              .title = title,
                                              .sandbox = sandbox,
                                              .safe = *m_leave,
                                              .safeTip = tr("Leaves it as it is (Esc)"),
                                              .act = *m_act});
    foot.hint->setText(tr("Enter acknowledges, Esc leaves it."));
    m_act->setToolTip(tr("Takes it in hand in your name (Enter)"));
    m_act->setDefault(true);
    connect(m_act, &QPushButton::clicked, this, &AcknowledgeDialog::give);
    m_ui->reason->setFocus();
    fitWatchDialog(*this);
}

AcknowledgeDialog::~AcknowledgeDialog() = default;

void AcknowledgeDialog::give()
{
    const QString comment = m_ui->reason->reason();
    accept();
    Q_EMIT acknowledged(comment);
}

} // namespace fleet::ui
