#include "ui/shell/SandboxDialog.h"

#include "ui/shell/SandboxControls.h"
#include "ui/widgets/EnvironmentTag.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int wide = 460;
constexpr int mostShown = 20;
enum FaultRole { TargetRole = Qt::UserRole, FaultIdRole };

QPushButton *makeButton(const QString &name, const QString &text, const QString &toolTip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setAutoDefault(false);
    return button;
}

} // namespace

SandboxDialog::SandboxDialog(SandboxControls &controls, QWidget *parent)
    : QDialog(parent),
      m_controls(controls),
      m_target(new QComboBox(this)),
      m_fault(new QComboBox(this)),
      m_provoke(makeButton(QStringLiteral("provoke"), tr("Provoke"), tr("The fault lasts until it is ended"), this)),
      m_running(new QListWidget(this)),
      m_end(makeButton(QStringLiteral("end"), tr("End it"), tr("Ends the fault that is chosen above"), this)),
      m_endAll(
          makeButton(QStringLiteral("endAll"), tr("End all"), tr("Ends every fault that was provoked here"), this)),
      m_reset(makeButton(QStringLiteral("reset"), tr("Lose the gateway's database"),
                         tr("The gateway forgets every agent, key, message and event at once"), this)),
      m_problem(new QLabel(this))
{
    setWindowTitle(tr("Faults of the sandbox [%1]").arg(EnvironmentTag::word(true)));
    m_target->setObjectName(QStringLiteral("target"));
    m_target->setAccessibleName(tr("Whose fault"));
    m_target->setToolTip(tr("The gateway, or the bot that goes wrong"));
    m_target->setMaxVisibleItems(mostShown);
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->setAccessibleName(tr("Which fault"));
    m_fault->setToolTip(tr("What goes wrong"));
    m_running->setObjectName(QStringLiteral("running"));
    m_running->setAccessibleName(tr("Faults that last"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    layOut();
    connect(m_target, &QComboBox::currentIndexChanged, this, &SandboxDialog::showFaults);
    connect(m_provoke, &QPushButton::clicked, this, &SandboxDialog::provoke);
    connect(m_end, &QPushButton::clicked, this, &SandboxDialog::endChosen);
    connect(m_endAll, &QPushButton::clicked, this, &SandboxDialog::endAll);
    connect(m_reset, &QPushButton::clicked, this, &SandboxDialog::reset);
    connect(m_running, &QListWidget::currentRowChanged, this, [this](int row) { m_end->setEnabled(row >= 0); });
    showTargets();
    showRunning();
}

void SandboxDialog::layOut()
{
    auto *note = new QLabel(tr("Everything here is pretend: no real bot and no real gateway is touched."), this);
    note->setWordWrap(true);
    note->setProperty("role", QStringLiteral("label"));
    auto *form = new QFormLayout;
    form->addRow(tr("Whose"), m_target);
    form->addRow(tr("Fault"), m_fault);
    form->addRow(QString(), m_provoke);
    auto *title = new QLabel(tr("Lasting now"), this);
    title->setProperty("role", QStringLiteral("strong"));
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_end);
    ends->addWidget(m_endAll);
    ends->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(note);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(title);
    column->addWidget(m_running, 1);
    column->addLayout(ends);
    auto *loss = new QHBoxLayout;
    loss->addWidget(m_reset);
    loss->addStretch();
    column->addLayout(loss);
    resize(std::max(wide, sizeHint().width()), sizeHint().height());
}

void SandboxDialog::showEvent(QShowEvent *event)
{
    showTargets(); // Bots join while the sandbox runs.
    showRunning();
    QDialog::showEvent(event);
}

void SandboxDialog::showTargets()
{
    const QString chosen = m_target->currentData().toString();
    m_target->clear();
    m_target->addItem(tr("The gateway"), m_controls.gateway());
    for (const QString &bot : m_controls.bots()) {
        m_target->addItem(bot, bot);
    }
    m_target->setCurrentIndex(std::max(0, m_target->findData(chosen)));
}

void SandboxDialog::showFaults()
{
    m_fault->clear();
    for (const SandboxFault &fault : m_controls.faultsOf(m_target->currentData().toString())) {
        m_fault->addItem(fault.name, fault.id);
    }
}

QString SandboxDialog::nameOf(const QString &target, const QString &fault) const
{
    for (const SandboxFault &known : m_controls.faultsOf(target)) {
        if (known.id == fault) {
            return known.name;
        }
    }
    return fault;
}

void SandboxDialog::showRunning()
{
    m_running->clear();
    for (const RunningFault &fault : m_controls.running()) {
        const QString whose = fault.target == m_controls.gateway() ? tr("The gateway") : fault.target;
        auto *item = new QListWidgetItem(tr("%1: %2").arg(whose, nameOf(fault.target, fault.fault)), m_running);
        item->setData(TargetRole, fault.target);
        item->setData(FaultIdRole, fault.fault);
    }
    m_end->setEnabled(m_running->currentRow() >= 0);
    m_endAll->setEnabled(m_running->count() > 0);
}

void SandboxDialog::provoke()
{
    const Result<void> done =
        m_controls.provoke({m_target->currentData().toString(), m_fault->currentData().toString()});
    say(done ? QString() : describe(done.error()));
}

void SandboxDialog::endChosen()
{
    if (const QListWidgetItem *item = m_running->currentItem()) {
        const Result<void> done =
            m_controls.end({item->data(TargetRole).toString(), item->data(FaultIdRole).toString()});
        say(done ? QString() : describe(done.error()));
    }
}

void SandboxDialog::endAll()
{
    QString problem;
    for (const RunningFault &fault : m_controls.running()) {
        if (const Result<void> done = m_controls.end(fault); !done) {
            problem = describe(done.error());
        }
    }
    say(problem);
}

void SandboxDialog::reset()
{
    const Result<void> done = m_controls.resetGateway();
    say(done ? QString() : describe(done.error()));
}

void SandboxDialog::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    showRunning();
}

} // namespace fleet::ui
