#include "ui/dialogs/StopDialog.h"

#include "models/BotGlance.h"
#include "models/Words.h"
#include "ui/board/StepsDialog.h"
#include "ui_StopDialog.h"

#include <QPushButton>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int warmConnections = 8;
constexpr int mostConnections = 256;

} // namespace

StopDialog::StopDialog(Scope scope, const EngineClient &client, const Clock &clock, QWidget *parent)
    : OperationDialog(Verb::EmergencyStop, std::move(scope), client, clock, parent),
      m_ui(std::make_unique<Ui::StopDialog>())
{
    m_ui->setupUi(this);
    m_ui->reason->setPlaceholder(tr("Optional"));
    m_ui->reason->setChips({tr("Exchange fault"), tr("Runaway loss"), tr("Suspected break-in"), tr("Drill")});
    connectParts();
    adopt({m_ui->icon, m_ui->title, m_ui->environment, m_ui->body, m_ui->stale, m_ui->safeButton});
}

StopDialog::~StopDialog() = default;

void StopDialog::connectParts()
{
    connect(m_ui->hold, &HoldButton::held, this, &StopDialog::stop);
    connect(m_ui->hold, &HoldButton::holdStarted, this, [this] {
        Q_EMIT laneWanted(std::clamp(static_cast<int>(plan().targets.size()), warmConnections, mostConnections));
    });
    connect(m_ui->typed, &TypedName::matchChanged, m_ui->hold, &HoldButton::setArmed);
    connect(m_ui->typed, &TypedName::entered, this, &StopDialog::stop);
    for (QPushButton *choice : {m_ui->byPolicy, m_ui->flatten, m_ui->cancelAndHold}) {
        connect(choice, &QPushButton::clicked, this, &StopDialog::chooseWindDown);
    }
    connect(m_ui->stepsButton, &QPushButton::clicked, this, [this] { StepsDialog::openOn(*this, fleet(), now()); });
    connect(this, &QDialog::finished, this, &StopDialog::laneNoLongerWanted);
}

HoldButton &StopDialog::holdButton()
{
    return *m_ui->hold;
}

QString StopDialog::titleText() const
{
    return tr("Stop %1").arg(targetsInWords());
}

void StopDialog::showEvent(QShowEvent *event)
{
    OperationDialog::showEvent(event);
    Q_EMIT laneWanted(warmConnections);
}

QString StopDialog::consequence() const
{
    if (knowsNobody()) {
        return tr("A stop from here would reach nobody: this console knows no bot. Bots that it does not know may be "
                  "trading; the steps by hand say what can be done at the exchanges.");
    }
    if (!canStop()) {
        return whyNobody({});
    }
    const QString act =
        isForOne()
            ? tr("The bot blocks new entries, cancels its orders, winds down as chosen below and halts. It then stays "
                 "latched: no resume, deployment or failover restarts it until someone releases it.")
            : tr("Each bot blocks new entries, cancels its orders, winds down as chosen below and halts. It then stays "
                 "latched: no resume, deployment or failover restarts it until someone releases it.");
    return fleet().link.stopsBlocked
             ? tr("%1 %2", "two sentences").arg(tr("What bots are told when a key works again:"), act)
             : act;
}

void StopDialog::showPlan()
{
    m_ui->consequence->setText(consequence());
    m_ui->stepsButton->setVisible(isBlind(fleet().link) || fleet().link.stopsBlocked || rosterUnknown());
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->holdHint, m_ui->typed, m_ui->hold}) {
        part->setVisible(canStop());
    }
    m_ui->byPolicy->setText(isForOne() ? tr("As its group says") : tr("As each group says"));
    m_ui->byPolicy->setAccessibleName(m_ui->byPolicy->text());
    m_ui->stepsLabel->setText(isForOne() ? tr("What it is told, in this order")
                                         : tr("What each bot is told, in this order"));
    m_ui->figures->show(plan(), fleet(), now());
    m_ui->figures->setVisible(canStop() && !rosterUnknown());
    m_ui->groups->show(plan(), fleet());
    m_ui->groups->setVisible(!plan().groups.empty());
    m_ui->troubles->show(plan(), fleet(), now(), Verb::EmergencyStop);
    showSteps();
    showHold();
}

void StopDialog::showSteps()
{
    const Holdings &holdings = plan().holdings;
    const auto atLeast = [](const QString &sum, const Coverage &coverage) {
        return coverage.missing == 0 ? sum : tr("at least %1").arg(sum);
    };
    const QString orders = holdings.orders.sum
                             ? atLeast(tr("%1 open").arg(Words::number(*holdings.orders.sum)), holdings.orders.coverage)
                             : tr("all that are open");
    const QString positions = holdings.positions.sum
                                ? atLeast(Words::positions(*holdings.positions.sum), holdings.positions.coverage)
                                : tr("all positions");
    QString windDown =
        plan().groups.size() == 1
            ? tr("%1: %2", "positions, wind-down").arg(positions, Words::windDown(plan().groups.front().windDown))
            : tr("%1, by group").arg(positions);
    if (request().windDown == WindDown::Flatten) {
        windDown = tr("%1 closed at market").arg(positions);
    } else if (request().windDown == WindDown::CancelAndHold) {
        windDown = tr("%1 kept").arg(positions);
    }
    m_ui->steps->show({{tr("Block entries"), tr("before anything closes")},
                       {tr("Cancel orders"), orders},
                       {tr("Wind down"), windDown},
                       {tr("Halt the loop"), tr("until released")}});
}

void StopDialog::showHold()
{
    const int count = static_cast<int>(plan().targets.size());
    const bool one = count == 1;
    const bool all = rosterUnknown() && request().scope.kind == ScopeKind::Fleet;
    const QString some = rosterUnknown() ? targetsInWords() : Words::bots(count);
    const QString act = all ? tr("Stop all bots") : tr("Stop %1").arg(some);
    const QString hold =
        all ? tr("Hold to stop all bots") : tr("Hold to stop %1").arg(one && !rosterUnknown() ? tr("this bot") : some);
    const QString possible = fleet().link.stopsBlocked ? tr("Hold to record the stop; not sent yet") : hold;
    m_ui->hold->setAct(act, canStop() ? possible : tr("No bot to stop"));
    m_ui->hold->setDuration(holdDuration());
    m_ui->hold->setEnabled(canStop());
    if (!canStop()) {
        m_ui->hold->setToolTip(tr("There is no bot in this scope"));
    }
    m_ui->holdHint->setText(holdHint());
    m_ui->typed->setName(typedScopeName());
}

bool StopDialog::canStop() const
{
    return !plan().targets.empty() || rosterUnknown();
}

void StopDialog::chooseWindDown()
{
    if (m_ui->flatten->isChecked()) {
        editRequest().windDown = WindDown::Flatten;
    } else if (m_ui->cancelAndHold->isChecked()) {
        editRequest().windDown = WindDown::CancelAndHold;
    } else {
        editRequest().windDown.reset();
    }
    recount();
}

void StopDialog::stop()
{
    if (!canStop()) {
        return;
    }
    editRequest().reason = m_ui->reason->reason();
    editRequest().confirmation = m_ui->typed->matches() ? m_ui->typed->name() : QString();
    submit();
}

} // namespace fleet::ui
