#include "ui/board/OperationBoard.h"

#include "fleet/AddedReason.h"
#include "fleet/OperationPlan.h"
#include "models/BoardWords.h"
#include "models/BotGlance.h"
#include "models/DeliveryModel.h"
#include "models/EngineWords.h"
#include "models/PlainToolTip.h"
#include "models/Words.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/GivingColumns.h"
#include "ui/widgets/TableSetup.h"
#include "ui/widgets/WrapLayout.h"
#include "ui_OperationBoard.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>
#include <vector>

namespace fleet::ui {

namespace {

/// The deliveries can be read beside what is done by hand.
constexpr int widthForBoth = 880;
/// Its head and four of them, where the page scrolls.
constexpr int leastTable = 160;

std::vector<BotId> latchedBy(const OperationView &operation, const FleetSnapshot &fleet)
{
    const HoldId latch = holdIdOf(operation.id);
    std::vector<BotId> bots;
    for (const BotView &bot : fleet.bots) {
        if (contains(bot.holds, latch)) { // What was only ordered holds nobody yet.
            bots.push_back(bot.id);
        }
    }
    return bots;
}

/// The scope of the stop while it holds all of it; bots that joined since, or were released, are no part of it.
Scope scopeOf(const std::vector<BotId> &latched, const OperationView &operation, const FleetSnapshot &fleet)
{
    const Result<std::vector<BotId>> whole = resolve(operation.scope, fleet.bots);
    if (whole && *whole == latched) {
        return operation.scope;
    }
    QStringList names;
    for (const BotId &bot : latched) {
        names.append(bot.text());
    }
    return Scope::bots(names);
}

/// Nobody is left to obey: what remains of the stop is its latch.
bool isCarriedOut(const OutcomeCounts &counts)
{
    return counts.total > 0 && counts.confirmed + counts.observed == counts.total;
}

/// What matters least while bots have not proved that they stopped goes first.
std::vector<int> givingWay()
{
    using Column = DeliveryModel::Column;
    return {static_cast<int>(Column::Took), static_cast<int>(Column::Tries), static_cast<int>(Column::Phase),
            static_cast<int>(Column::Exchange)};
}

} // namespace

OperationBoard::OperationBoard(QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::OperationBoard>()),
      m_deliveries(new DeliveryModel(this))
{
    m_ui->setupUi(this);
    WrapLayout::replace(m_ui->headRow);
    WrapLayout::replace(m_ui->footRow);
    setUpTable(*m_ui->table);
    m_ui->table->setModel(m_deliveries);
    m_ui->table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_columns = new GivingColumns(*m_ui->table, static_cast<int>(DeliveryModel::Column::Says), givingWay());
    m_ui->backButton->setIcon(themedIcon(QStringLiteral("back"), *this));
    m_ui->copyButton->setIcon(themedIcon(QStringLiteral("copy"), *this));
    m_ui->releaseButton->setIcon(themedIcon(QStringLiteral("padlock-open"), *this));
    m_ui->stopFileButton->setIcon(themedIcon(QStringLiteral("save"), *this));
    m_ui->retryButton->setIcon(
        tintedIcon(QStringLiteral("retry"), Theme::of(palette()).onFill, Theme::of(palette()).text3));
    connect(m_ui->backButton, &QPushButton::clicked, this, &OperationBoard::closed);
    connect(m_ui->byHandButton, &QPushButton::toggled, this, &OperationBoard::showByHand);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &OperationBoard::copyList);
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_operation.id); });
    connect(m_ui->releaseButton, &QPushButton::clicked, this, [this] { Q_EMIT releaseRequested(m_held); });
    connect(m_ui->reasonButton, &QPushButton::clicked, this, [this] { Q_EMIT reasonRequested(m_operation.id); });
    connect(m_ui->stopFileButton, &QPushButton::clicked, this, [this] { Q_EMIT stopFileRequested(m_operation.id); });
}

OperationBoard::~OperationBoard() = default;

void OperationBoard::showOperation(const OperationView &operation, const FleetSnapshot &fleet, UtcTime now)
{
    const bool another = operation.id != m_operation.id;
    m_operation = operation;
    m_organisation = fleet.organisation;
    m_latched = latchedBy(operation, fleet);
    m_held = scopeOf(m_latched, operation, fleet);
    m_now = now;
    m_deliveries->setNow(now);
    m_deliveries->show(operation);
    showPhases();
    if (another) {
        m_columns->fitAnew();
    }
    m_ui->subject->setText(BoardWords::subject(operation, m_organisation));
    showHeadline();
    showCounts();
    showFoot();
    showActs();
    showByHand();
    showReasons();
}

void OperationBoard::setNow(UtcTime now)
{
    m_now = now;
    m_deliveries->setNow(now);
    showFoot();
    const seconds since = std::max(std::chrono::floor<seconds>(now - m_operation.createdAt), seconds(0));
    m_ui->since->setText(m_operation.ended ? QString() : tr("%1 since the click").arg(Words::duration(since)));
}

QString OperationBoard::headline() const
{
    return m_ui->headline->text();
}

void OperationBoard::showHeadline()
{
    const QString headline = BoardWords::headline(m_operation.verb, m_operation.counts);
    if (headline != m_ui->headline->text()) {
        m_ui->headline->setText(headline);
        QAccessibleEvent announcement(m_ui->headline, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
    m_ui->problem->setVisible(!m_operation.problem.isEmpty());
    m_ui->problemText->setText(EngineWords::say(m_operation.problem));
    m_ui->problemIcon->setPixmap(
        iconPixmap(QStringLiteral("unplug"), Theme::of(palette()).text, scaled(16), devicePixelRatioF()));
    setNow(m_now);
}

void OperationBoard::showCounts()
{
    const OutcomeCounts &counts = m_operation.counts;
    m_ui->counts->show(counts);
    m_ui->bar->setSegments({{Severity::Critical, counts.refused + counts.failed},
                            {Severity::Dead, counts.unreachable},
                            {Severity::Late, counts.silent},
                            {Severity::Pending, counts.working},
                            {Severity::Unknown, counts.observed},
                            {Severity::Healthy, counts.confirmed}});
    m_ui->bar->setAccessibleName(BoardWords::progress(counts));
    const QString exposure = BoardWords::exposure(m_operation);
    m_ui->exposure->setText(exposure);
    m_ui->exposure->setVisible(!exposure.isEmpty());
}

void OperationBoard::showFoot()
{
    const Theme &theme = Theme::of(palette());
    const QColor colour =
        m_operation.recorded ? theme.state(Severity::Healthy).colour : theme.state(Severity::Warning).colour;
    m_ui->recordIcon->setPixmap(
        iconPixmap(m_operation.recorded ? QStringLiteral("tick-ring") : QStringLiteral("triangle"), colour, scaled(14),
                   devicePixelRatioF()));
    const QString latch = BoardWords::latch(m_operation, static_cast<int>(m_latched.size()));
    const QString record = BoardWords::record(m_operation);
    m_ui->record->setText(latch.isEmpty() ? record : tr("%1 · %2").arg(record, latch));
    const auto plain = std::count_if(m_operation.deliveries.begin(), m_operation.deliveries.end(),
                                     [](const DeliveryView &delivery) { return !delivery.canProve; });
    m_ui->proofNote->setText(plain == 0   ? QString()
                             : plain == 1 ? tr("1 bot cannot prove what it does: look at its exchange")
                                          : tr("%Ln bots cannot prove what they do: look at their exchanges", nullptr,
                                               static_cast<int>(plain)));
}

void OperationBoard::showPhases()
{
    const bool none = std::all_of(m_operation.deliveries.begin(), m_operation.deliveries.end(),
                                  [](const DeliveryView &delivery) { return delivery.phase.isEmpty(); });
    m_columns->setLeftOut(static_cast<int>(DeliveryModel::Column::Phase), none && m_operation.counts.pending() == 0);
}

void OperationBoard::showActs()
{
    const int unconfirmed = m_operation.counts.total - m_operation.counts.confirmed;
    const bool canRetry =
        std::any_of(m_operation.deliveries.begin(), m_operation.deliveries.end(), &DeliveryModel::canRetry);
    // What there is nothing to do for is not offered; what cannot be done says why.
    m_ui->retryButton->setVisible(unconfirmed > 0);
    m_ui->retryButton->setEnabled(canRetry);
    m_ui->retryButton->setText(BoardWords::retry(m_operation));
    m_ui->retryButton->setAccessibleName(m_ui->retryButton->text());
    m_ui->retryButton->setToolTip(plainToolTip(BoardWords::retryHint(m_operation)));
    m_ui->copyButton->setVisible(unconfirmed > 0);
    const bool isStop = m_operation.verb == Verb::EmergencyStop;
    m_ui->stopFileButton->setVisible(isStop);
    m_ui->releaseButton->setVisible(isStop && isCarriedOut(m_operation.counts) && !m_latched.empty());
}

void OperationBoard::showByHand()
{
    m_ui->byHand->show(m_operation);
    const int exchanges = static_cast<int>(m_ui->byHand->tasks().size());
    m_ui->byHandButton->setVisible(exchanges > 0);
    m_ui->byHandButton->setText(exchanges == 1 ? tr("By hand: 1 exchange")
                                               : tr("By hand: %Ln exchanges", nullptr, exchanges));
    m_ui->byHandButton->setAccessibleName(exchanges == 1 ? tr("Steps by hand at 1 exchange")
                                                         : tr("Steps by hand at %Ln exchanges", nullptr, exchanges));
    m_ui->byHand->setVisible(exchanges > 0 && m_ui->byHandButton->isChecked());
}

void OperationBoard::showReasons()
{
    m_ui->addedReasons->setText(BoardWords::addedReasons(m_operation));
    m_ui->addedReasons->setVisible(!m_operation.addedReasons.empty());
    const bool late = m_now - m_operation.createdAt > reasonsTakenFor;
    const bool full = m_operation.addedReasons.size() >= mostAddedReasons;
    m_ui->reasonButton->setEnabled(!late && !full);
    m_ui->reasonButton->setToolTip(late   ? tr("A reason can be added for 24 h after the act")
                                   : full ? tr("This operation takes no more reasons")
                                          : tr("Kept beside the one that was given with the act, with your name and "
                                               "the time"));
}

void OperationBoard::copyList()
{
    QGuiApplication::clipboard()->setText(BoardWords::copyList(m_operation, m_organisation));
}

void OperationBoard::placeByHand()
{
    const bool beneath = width() < scaled(widthForBoth);
    m_ui->across->setDirection(beneath ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->byHand->setBeneath(beneath);
    m_ui->table->setMinimumHeight(beneath ? scaled(leastTable) : 0);
}

void OperationBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeByHand();
}

void OperationBoard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace fleet::ui
