#include "ui/shell/SandboxDialog.h"

#include "ui/shell/SandboxControls.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/DialogFrame.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace fleet::ui {

namespace {

constexpr int wide = 460;
constexpr int mostShown = 20;
constexpr int leastList = 84; ///< three faults
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

QComboBox *makeBox(const QString &name, const QString &said, const QString &toolTip, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(said);
    box->setToolTip(toolTip);
    return box;
}

QLabel *makeLabel(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    return label;
}

std::pair<QFrame *, QVBoxLayout *> makeCard(const QString &title, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("role", QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addWidget(makeLabel(title, QStringLiteral("panel"), card));
    return {card, column};
}

} // namespace

SandboxDialog::SandboxDialog(SandboxControls &controls, QWidget *parent)
    : QDialog(parent),
      m_controls(controls),
      m_speed(makeBox(QStringLiteral("speed"), tr("How fast time runs"),
                      tr("For gateway, bots and this window alike. Time goes on from where it is; it never goes back."),
                      this)),
      m_target(
          makeBox(QStringLiteral("target"), tr("Whose fault"), tr("The gateway, or the bot that goes wrong"), this)),
      m_fault(makeBox(QStringLiteral("fault"), tr("Which fault"), tr("What goes wrong"), this)),
      m_provoke(makeButton(QStringLiteral("provoke"), tr("Provoke"), tr("The fault lasts until it is ended"), this)),
      m_running(new QListWidget(this)),
      m_end(makeButton(QStringLiteral("end"), tr("End it"), tr("Ends the fault that is chosen above"), this)),
      m_endAll(
          makeButton(QStringLiteral("endAll"), tr("End all"), tr("Ends every fault that was provoked here"), this)),
      m_reset(makeButton(QStringLiteral("reset"), tr("Lose the gateway's database"),
                         tr("The gateway forgets every agent, key, message and event at once"), this)),
      m_close(
          makeButton(QStringLiteral("closeButton"), tr("Close"), tr("Closes this window; faults go on (Esc)"), this)),
      m_problem(new QLabel(this))
{
    m_target->setMaxVisibleItems(mostShown);
    m_running->setObjectName(QStringLiteral("running"));
    m_running->setAccessibleName(tr("Faults that last"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_close->setDefault(true);
    layOut();
    connect(m_speed, &QComboBox::activated, this, &SandboxDialog::takeSpeed);
    connect(m_target, &QComboBox::currentIndexChanged, this, &SandboxDialog::showFaults);
    connect(m_provoke, &QPushButton::clicked, this, &SandboxDialog::provoke);
    connect(m_end, &QPushButton::clicked, this, &SandboxDialog::endChosen);
    connect(m_endAll, &QPushButton::clicked, this, &SandboxDialog::endAll);
    connect(m_reset, &QPushButton::clicked, this, &SandboxDialog::reset);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_running, &QListWidget::currentRowChanged, this, [this](int row) { m_end->setEnabled(row >= 0); });
    showSpeed();
    showTargets();
    showRunning();
}

void SandboxDialog::layOut()
{
    auto *note = makeLabel(tr("Everything here is pretend: no real bot and no real gateway is touched."),
                           QStringLiteral("label"), this);
    note->setWordWrap(true);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(24, 0, 24, 20);
    body->setSpacing(12);
    body->addWidget(note);
    body->addWidget(makeTimeCard());
    body->addWidget(makeFaultCard());
    body->addWidget(makeRunningCard(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeDialogHead(*this, QStringLiteral("settings"), tr("Controls of the sandbox"), true));
    column->addLayout(body, 1);
    column->addWidget(makeCloseFoot(*this, *m_close, m_reset));
    for (const auto &[first, second] : {std::pair<QWidget *, QWidget *>{m_speed, m_target},
                                        {m_target, m_fault},
                                        {m_fault, m_provoke},
                                        {m_provoke, m_running},
                                        {m_running, m_end},
                                        {m_end, m_endAll},
                                        {m_endAll, m_reset},
                                        {m_reset, m_close}}) {
        setTabOrder(first, second);
    }
    resize(std::max(scaled(wide), sizeHint().width()), sizeHint().height());
}

QWidget *SandboxDialog::makeTimeCard()
{
    auto [card, column] = makeCard(tr("Time"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_speed);
    row->addWidget(makeLabel(tr("as fast as real time"), QStringLiteral("label"), card), 1);
    column->addLayout(row);
    m_speed->setEnabled(!m_controls.speeds().empty());
    if (m_controls.speeds().empty()) {
        m_speed->setToolTip(tr("Another program runs the engine of this sandbox; its clock would not follow"));
    }
    return card;
}

QWidget *SandboxDialog::makeFaultCard()
{
    auto [card, column] = makeCard(tr("Provoke a fault"), this);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Whose"), m_target);
    form->addRow(tr("Fault"), m_fault);
    column->addLayout(form);
    column->addWidget(m_provoke, 0, Qt::AlignLeft);
    column->addWidget(m_problem);
    return card;
}

QWidget *SandboxDialog::makeRunningCard()
{
    auto [card, column] = makeCard(tr("Lasting now"), this);
    m_running->setMinimumHeight(scaled(leastList));
    column->addWidget(m_running, 1);
    auto *ends = new QHBoxLayout;
    ends->setSpacing(8);
    ends->addWidget(m_end);
    ends->addWidget(m_endAll);
    ends->addStretch();
    column->addLayout(ends);
    return card;
}

void SandboxDialog::showSpeed()
{
    std::vector<double> speeds = m_controls.speeds();
    const double present = m_controls.speed();
    if (std::find(speeds.begin(), speeds.end(), present) == speeds.end()) {
        speeds.insert(std::upper_bound(speeds.begin(), speeds.end(), present), present); // as the command line wished
    }
    m_speed->clear();
    for (const double speed : speeds) {
        m_speed->addItem(tr("%1 times").arg(QLocale().toString(speed)), speed);
    }
    m_speed->setCurrentIndex(m_speed->findData(present));
}

void SandboxDialog::takeSpeed()
{
    const double wanted = m_speed->currentData().toDouble();
    const Result<void> done = wanted == m_controls.speed() ? Result<void>() : m_controls.setSpeed(wanted);
    say(done ? QString() : describe(done.error()));
    showSpeed();
}

void SandboxDialog::showEvent(QShowEvent *event)
{
    showSpeed();
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
