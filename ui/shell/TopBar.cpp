#include "ui/shell/TopBar.h"

#include "models/BoardWords.h"
#include "models/BotGlance.h"
#include "models/LinkWords.h"
#include "models/Words.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui_TopBar.h"

#include <QShortcut>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int roomForBudget = 1180;
constexpr int roomForChannels = 1040;
constexpr int roomForLastEvent = 900;

} // namespace

TopBar::TopBar(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::TopBar>())
{
    m_ui->setupUi(this);
    const Theme &theme = Theme::of(palette());
    m_ui->logo->setPixmap(iconPixmap(QStringLiteral("fleet"), theme.accent, 20, devicePixelRatioF()));
    m_ui->stopButton->setIcon(tintedIcon(QStringLiteral("octagon"), theme.onStop, theme.text3));
    // Not the button's own shortcut: that one would animate a click first.
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), this);
    shortcut->setWhatsThis(tr("Open the stop dialog for the whole fleet; nothing is sent yet"));
    connect(shortcut, &QShortcut::activated, this, &TopBar::stopRequested);
    m_ui->stopButton->setAccessibleName(tr("Emergency stop, opens the dialog for the whole fleet"));
    connect(m_ui->stopButton, &QPushButton::clicked, this, &TopBar::stopRequested);
    connect(m_ui->operationsButton, &QPushButton::clicked, this, [this] { Q_EMIT operationOpened(m_newestOpen); });
    // Never the octagon: what shows a stop's progress must not look like what gives one.
    m_ui->operationsButton->setIcon(themedIcon(QStringLiteral("list"), *this));
    m_ui->operationsButton->hide();
}

TopBar::~TopBar() = default;

void TopBar::showFleet(const FleetSnapshot &fleet, UtcTime now)
{
    m_ui->organisation->setText(fleet.organisation.isEmpty() ? tr("No fleet yet") : fleet.organisation);
    m_ui->environment->setSandbox(fleet.sandbox);
    showLink(fleet.link, now);
    showOperations(fleet);
}

void TopBar::showLink(const LinkView &link, UtcTime now)
{
    const Theme &theme = Theme::of(palette());
    const bool quiet = link.state == LinkState::Live;
    const QString words = LinkWords::state(link, now);
    m_ui->linkIcon->setVisible(quiet);
    m_ui->linkState->setVisible(quiet);
    m_ui->linkChip->setVisible(!quiet);
    m_ui->linkIcon->setPixmap(
        iconPixmap(QStringLiteral("plug"), theme.state(Severity::Healthy).colour, 16, devicePixelRatioF()));
    m_ui->linkState->setText(words);
    m_ui->linkChip->show(LinkWords::severity(link), words);
    const QString refused = LinkWords::stopsRefused(link);
    m_ui->stopsChip->show(Severity::Critical, refused);
    m_ui->stopsChip->setVisible(!refused.isEmpty());
    m_ui->channels->setText(LinkWords::channels(link));
    m_ui->channels->setToolTip(
        tr("WebSocket %1, sweep %2")
            .arg(link.webSocketUp ? tr("up") : tr("down"), link.sweepUp ? tr("up") : tr("down")));
    if (link.lastEventAt) {
        const milliseconds age = std::max(now - *link.lastEventAt, milliseconds(0));
        m_ui->lastEvent->setText(quiet ? tr("last event %1 ago").arg(Words::age(age))
                                       : tr("last event %1").arg(Words::clockTime(*link.lastEventAt)));
        m_ui->lastEvent->setToolTip(Words::exactTime(*link.lastEventAt));
    } else {
        m_ui->lastEvent->setText(tr("no event yet"));
    }
    // What is left of the hour is only known from answers.
    m_ui->budget->setText(link.callsLimit > 0 && !isBlind(link)
                              ? tr("API %1 / %2").arg(Words::number(link.callsUsed), Words::number(link.callsLimit))
                              : QString());
    m_ui->budget->setToolTip(
        tr("Calls used of this hour's allowance; %1 more are kept for a stop").arg(Words::number(link.reserve)));
}

void TopBar::showOperations(const FleetSnapshot &fleet)
{
    const auto isOpen = [](const OperationView &operation) { return !operation.ended; };
    const auto newest = std::find_if(fleet.operations.begin(), fleet.operations.end(), isOpen);
    m_ui->operationsButton->setVisible(newest != fleet.operations.end());
    if (newest == fleet.operations.end()) {
        return;
    }
    m_newestOpen = newest->id;
    const auto open = std::count_if(fleet.operations.begin(), fleet.operations.end(), isOpen);
    const QString progress = BoardWords::progressOf(newest->verb, newest->counts);
    m_ui->operationsButton->setText(
        open == 1   ? progress
        : open == 2 ? tr("%1 · 1 more operation").arg(progress)
                    : tr("%1 · %Ln more operations", nullptr, static_cast<int>(open) - 1).arg(progress));
    m_ui->operationsButton->setAccessibleName(
        tr("Open operation, %1: %2").arg(Words::verb(newest->verb), m_ui->operationsButton->text()));
    m_ui->operationsButton->setToolTip(
        tr("Opens the board of the newest operation under way: %1").arg(Words::verb(newest->verb)));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showWhatFits();
}

void TopBar::showWhatFits()
{
    // When narrow it gives up the budget, then the channels, then the last event; never environment, link or stop.
    m_ui->budget->setVisible(width() >= scaled(roomForBudget));
    m_ui->channels->setVisible(width() >= scaled(roomForChannels));
    m_ui->lastEvent->setVisible(width() >= scaled(roomForLastEvent));
}

} // namespace fleet::ui
