#include "ui/dialogs/FailoverDialog.h"

#include "core/Uuid.h"
#include "models/EngineWords.h"
#include "models/FailoverModel.h"
#include "models/FailoverWords.h"
#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "models/Words.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/ReasonEdit.h"
#include "ui/widgets/TableSetup.h"

#include <QCheckBox>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int wide = 720;
constexpr int shownRows = 6;
/// What a window manager may put above a dialog; nobody tells before it is shown.
constexpr int titleBarHeight = 40;

} // namespace

FailoverDialog::FailoverDialog(const BotId &dead, const EngineClient &client, const Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_client(client),
      m_clock(clock),
      m_dead(dead),
      m_model(new FailoverModel(this)),
      m_scroll(new QScrollArea(this)),
      m_table(new QTableView(this)),
      m_checked(new QCheckBox(this)),
      m_stateful(new QCheckBox(this)),
      m_reason(new ReasonEdit(this)),
      m_safe(new QPushButton(tr("Leave it as it is"), this)),
      m_act(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_plan = planFailover(dead, client.snapshot()).value_or(FailoverPlan());
    makeTable();
    makeKinds();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeDialogHead(*this, icons::nameOf(Verb::AssumeResponsibility),
                                     tr("Let another bot take over from %1").arg(m_plan.name),
                                     client.snapshot().sandbox));
    column->addWidget(makeBody(), 1);
    nameButtons();
    const DialogFoot foot = makeDialogFoot(*this, *m_safe, *m_act);
    m_hint = foot.hint;
    column->addWidget(foot.frame);
    m_stateful->setChecked(m_plan.stateful);
    connect(m_reason, &ReasonEdit::reasonChanged, this, &FailoverDialog::showAct);
    connect(m_checked, &QCheckBox::toggled, this, &FailoverDialog::showAct);
    connect(m_stateful, &QCheckBox::toggled, this, &FailoverDialog::showAct);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FailoverDialog::showAct);
    connect(m_safe, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &FailoverDialog::act);
    connect(&client, &EngineClient::becameReady, this, &FailoverDialog::recount);
    connect(&client, &EngineClient::fleetChanged, this, &FailoverDialog::recount);
    connect(&client, &EngineClient::engineLost, this, &FailoverDialog::recount);
    showPlan();
    chooseBest();
    m_safe->setFocus();
}

FailoverDialog::~FailoverDialog() = default;

QLabel *FailoverDialog::addText(QLayout &column, const char *name, const char *role)
{
    auto *label = new QLabel(this);
    label->setObjectName(QLatin1StringView(name));
    label->setProperty("role", QLatin1StringView(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    column.addWidget(label);
    return label;
}

QWidget *FailoverDialog::makeBody()
{
    auto *details = new QWidget(m_scroll);
    details->setObjectName(QStringLiteral("details"));
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(24, 0, 24, 16);
    column->setSpacing(8);
    m_facts = addText(*column, "facts", "prose");
    m_warning = addText(*column, "warning", "strong");
    column->addSpacing(4);
    m_whoLabel = addText(*column, "whoLabel", "strong");
    m_whoLabel->setText(tr("Who takes over"));
    column->addWidget(m_table);
    m_order = addText(*column, "order", "hint");
    m_order->setText(
        tr("The best first: dormant ones, then paused ones; those at home on this exchange, with the fewest "
           "positions, before the others."));
    column->addSpacing(4);
    m_fenceLabel = addText(*column, "fenceLabel", "strong");
    m_fenceLabel->setText(tr("It must not trade any more"));
    m_fence = addText(*column, "fence", "prose");
    column->addWidget(m_checked);
    column->addSpacing(4);
    m_kindLabel = addText(*column, "kindLabel", "strong");
    m_kindLabel->setText(tr("What it has open"));
    column->addWidget(m_stateful);
    m_kind = addText(*column, "kind", "hint");
    column->addSpacing(4);
    column->addWidget(m_reason);
    m_steps = addText(*column, "steps", "prose");
    column->addStretch();
    m_reason->setPlaceholder(tr("Required: why another bot takes over"));
    m_reason->setChips({tr("Its host is gone"), tr("It does not start"), tr("Drill")});
    m_scroll->setObjectName(QStringLiteral("body"));
    m_scroll->setAccessibleName(tr("Details; they scroll when there is little room"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(details);
    return m_scroll;
}

void FailoverDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("candidates"));
    m_table->setProperty("role", QStringLiteral("plan"));
    m_table->setAccessibleName(tr("Bots of the group; those that can take over can be chosen"));
    m_table->setToolTip(tr("Choose the bot that takes over (arrow keys)"));
    m_table->setModel(m_model);
    setUpTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void FailoverDialog::makeKinds()
{
    m_checked->setObjectName(QStringLiteral("checked"));
    m_checked->setText(tr("I have checked the exchange: it trades no more"));
    m_checked->setAccessibleName(m_checked->text());
    m_checked->setToolTip(tr("Its process is ended, or its exchange key withdrawn, and no order of it is open"));
    m_stateful->setObjectName(QStringLiteral("stateful"));
    m_stateful->setText(tr("The new bot first learns what is open"));
    m_stateful->setAccessibleName(m_stateful->text());
    m_stateful->setToolTip(tr("From the exchange; it takes over only when that worked"));
}

void FailoverDialog::nameButtons()
{
    m_safe->setObjectName(QStringLiteral("safeButton"));
    m_safe->setAccessibleName(m_safe->text());
    m_safe->setToolTip(tr("Closes this dialog; nothing is sent (Esc)"));
    m_safe->setDefault(true);
    m_act->setObjectName(QStringLiteral("actButton"));
    m_act->setProperty(buttonRoleProperty, QStringLiteral("primary"));
    m_act->setAutoDefault(false);
}

void FailoverDialog::recount()
{
    Result<FailoverPlan> plan = planFailover(m_dead, m_client.snapshot());
    if (!plan) {
        m_plan.candidates.clear();
        m_plan.refusal = plan.error().detail; // it left the fleet
    } else {
        m_plan = std::move(*plan);
    }
    showPlan();
}

void FailoverDialog::showPlan()
{
    const UtcTime now = m_clock.now();
    m_model->show(m_plan, m_client.snapshot());
    QStringList warnings;
    if (!m_client.isReady()) {
        warnings << tr("The engine does not answer: these are the last figures it told.");
    }
    if (!m_plan.refusal.isEmpty()) {
        warnings << tr("Nobody can take over now. %1").arg(EngineWords::say(m_plan.refusal));
    } else if (!m_plan.hasFit()) {
        warnings << tr("No bot of %1 can take over now. Pause one that trades on %2, or enrol a standby.")
                        .arg(m_plan.group.text(), m_plan.exchange.text());
    }
    if (m_plan.doubts.isAny()) {
        warnings << FailoverWords::doubts(m_plan.doubts, now);
    }
    m_facts->setText(FailoverWords::facts(m_plan, now));
    m_warning->setText(warnings.join(QLatin1Char('\n')));
    m_warning->setVisible(!warnings.isEmpty());
    m_fence->setText(FailoverWords::fence(m_plan.fence, now));
    const bool acts = m_plan.refusal.isEmpty() && m_plan.hasFit();
    for (QWidget *part : std::initializer_list<QWidget *>{m_fenceLabel, m_fence, m_checked, m_kindLabel, m_stateful,
                                                          m_kind, m_reason, m_steps}) {
        part->setVisible(acts);
    }
    const bool any = !m_plan.candidates.empty();
    for (QWidget *part : std::initializer_list<QWidget *>{m_whoLabel, m_table}) {
        part->setVisible(any);
    }
    m_order->setVisible(m_plan.hasFit());
    fitColumns(*m_table, static_cast<int>(FailoverModel::Column::Why));
    fitTable();
    showAct();
}

/// As tall as its rows, up to a few; with room for a scroll bar where large text makes it wider than the dialog.
void FailoverDialog::fitTable()
{
    const int rows = std::clamp(m_model->rowCount(), 1, shownRows);
    const bool scrolls = m_table->horizontalHeader()->length() > m_table->viewport()->width();
    m_table->setFixedHeight(m_table->horizontalHeader()->height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth()
                            + (scrolls ? m_table->horizontalScrollBar()->sizeHint().height() : 0));
}

void FailoverDialog::chooseBest()
{
    if (const int best = m_model->firstFit(); best >= 0) {
        m_table->setCurrentIndex(m_model->index(best, 0));
        m_table->selectRow(best);
    }
}

const FailoverCandidate *FailoverDialog::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        return nullptr;
    }
    const FailoverCandidate &candidate = m_model->at(rows.first().row()).candidate;
    return candidate.isFit() ? &candidate : nullptr; // it may have died since it was chosen
}

QString FailoverDialog::whatIsMissing() const
{
    if (!m_plan.refusal.isEmpty() || !m_plan.hasFit()) {
        return tr("Nobody can take over now: see above why.");
    }
    QStringList missing;
    if (chosen() == nullptr) {
        missing << tr("a bot that takes over");
    }
    if (!m_plan.fence.isOpen(m_clock.now(), m_checked->isChecked())) {
        missing << (m_plan.fence.opensAt ? tr("patience until %1, or a look at the exchange")
                                               .arg(Words::timeOf(*m_plan.fence.opensAt, m_clock.now()))
                                         : tr("a look at the exchange"));
    }
    if (m_reason->reason().isEmpty()) {
        missing << tr("a reason");
    }
    return missing.isEmpty() ? QString() : tr("Still needed: %1").arg(Words::list(missing));
}

void FailoverDialog::showAct()
{
    const QString missing = whatIsMissing();
    const FailoverCandidate *candidate = chosen();
    const QString act = candidate == nullptr ? tr("Take over") : tr("Let %1 take over").arg(candidate->name);
    m_act->setText(act);
    m_act->setAccessibleName(act);
    m_act->setEnabled(missing.isEmpty());
    m_act->setToolTip(
        plainToolTip(missing.isEmpty() ? tr("Holds the dead bot, and puts this one in its place") : missing));
    m_hint->setText(missing.isEmpty() ? tr("Enter keeps things as they are.") : missing);
    m_kind->setText(m_stateful->isChecked()
                        ? tr("Stateful: it asks the exchange, and takes over only when that worked.")
                        : tr("Stateless: it begins anew. What the dead bot has open stays with nobody."));
    m_steps->setText(candidate == nullptr ? QString() : FailoverWords::steps(m_plan, *candidate));
}

void FailoverDialog::act()
{
    const FailoverCandidate *candidate = chosen();
    if (m_submitted || candidate == nullptr || !whatIsMissing().isEmpty()) {
        return;
    }
    m_submitted = true;
    OperationRequest request;
    request.id = OperationId(makeUuidV7(m_clock.now()));
    request.verb = Verb::AssumeResponsibility;
    request.scope = Scope::bots({candidate->bot.text()});
    request.targets = {candidate->bot};
    request.reason = m_reason->reason();
    request.fields = failoverFields(m_dead, m_stateful->isChecked(), m_checked->isChecked());
    Q_EMIT submitted(request);
    accept();
}

int FailoverDialog::wholeHeight() const
{
    ensurePolished();
    const int across = std::max(width(), layout()->minimumSize().width());
    int tall = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        const QLayoutItem *item = layout()->itemAt(i);
        if (item->widget() == m_scroll) {
            m_scroll->widget()->layout()->invalidate();
            tall += m_scroll->widget()->layout()->totalHeightForWidth(
                across - m_scroll->verticalScrollBar()->sizeHint().width());
        } else {
            tall += item->hasHeightForWidth() ? item->heightForWidth(across) : item->sizeHint().height();
        }
    }
    return tall;
}

void FailoverDialog::showEvent(QShowEvent *event)
{
    const QRect room = screen()->availableGeometry();
    resize(std::min(std::max(scaled(wide), layout()->minimumSize().width()), room.width()), height());
    layout()->activate();
    fitTable();
    resize(width(), std::min(wholeHeight(), room.height() - titleBarHeight));
    QDialog::showEvent(event);
}

} // namespace fleet::ui
