#include "ui/shell/TopBar.h"

#include "models/AlertWords.h"
#include "models/BoardWords.h"
#include "models/BotGlance.h"
#include "models/LinkWords.h"
#include "models/PlainToolTip.h"
#include "models/Words.h"
#include "ui/shell/FindField.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui_TopBar.h"

#include <QShortcut>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int logoPixels = 20;
constexpr int iconPixels = 16;
/// Room that must be free before something comes back, so that a longer figure does not take it away again.
constexpr int slack = 32;
constexpr int shortNameLetters = 14;

/// What it can do without, first things first; never environment, link or stop.
enum Spared {
    Budget,
    Channels,
    FindWords,
    OperatorName,
    LastEvent,
    MuteWords,
    OperatorIcon,
    LongName,
    Progress,
    Organisation,
    SparedCount
};

} // namespace

TopBar::TopBar(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::TopBar>())
{
    m_ui->setupUi(this);
    const Theme &theme = Theme::of(palette());
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
    m_ui->alertsButton->hide();
    connect(m_ui->alertsButton, &QPushButton::clicked, this, &TopBar::alertsRequested);
    m_ui->muteButton->hide();
    m_ui->muteButton->setAccessibleName(tr("Sound on again"));
    m_ui->muteButton->setToolTip(tr("Hear alerts again"));
    connect(m_ui->muteButton, &QPushButton::clicked, this, &TopBar::unmuteRequested);
    connect(m_ui->find, &FindField::clicked, this, &TopBar::findRequested);
    setOperator({});
}

TopBar::~TopBar() = default;

void TopBar::showFleet(const FleetSnapshot &fleet, UtcTime now)
{
    drawIcons();
    m_organisation = fleet.organisation.isEmpty() ? tr("No fleet yet") : fleet.organisation;
    m_ui->environment->setSandbox(fleet.sandbox);
    showLink(fleet.link, now);
    showOperations(fleet);
    showAlerts(fleet);
    giveUp(m_givenUp);
    showWhatFits();
}

void TopBar::setOperator(const QString &name)
{
    const QString tip = tr("Acts are signed in the name of %1").arg(name);
    m_ui->operatorName->setText(name);
    for (QLabel *label : {m_ui->operatorIcon, m_ui->operatorName}) {
        label->setToolTip(plainToolTip(tip));
    }
    m_ui->operatorIcon->setAccessibleName(tip);
    giveUp(m_givenUp);
}

void TopBar::drawIcons()
{
    const Theme &theme = Theme::of(palette());
    const qreal ratio = devicePixelRatioF();
    const int size = scaled(iconPixels);
    m_ui->logo->setPixmap(iconPixmap(QStringLiteral("fleet"), theme.accent, scaled(logoPixels), ratio));
    m_ui->linkIcon->setPixmap(iconPixmap(QStringLiteral("plug"), theme.state(Severity::Healthy).colour, size, ratio));
    m_ui->operatorIcon->setPixmap(iconPixmap(QStringLiteral("user"), theme.text2, size, ratio));
    const QColor bell = m_muteHides ? theme.state(Severity::Critical).colour : theme.text2;
    m_ui->muteButton->setIcon(tintedIcon(QStringLiteral("bell-off"), bell, theme.text3));
}

void TopBar::showLink(const LinkView &link, UtcTime now)
{
    const bool quiet = LinkWords::severity(link) == Severity::Healthy;
    const QString words = LinkWords::state(link, now);
    m_ui->linkIcon->setVisible(quiet);
    m_ui->linkState->setVisible(quiet);
    m_ui->linkChip->setVisible(!quiet);
    m_ui->linkState->setText(words);
    m_ui->linkChip->show(LinkWords::severity(link), words);
    const QString refused = LinkWords::stopsRefused(link);
    m_ui->stopsChip->show(Severity::Critical, refused);
    m_ui->stopsChip->setVisible(!refused.isEmpty());
    m_ui->channels->setText(LinkWords::channels(link));
    // Also where the narrow bar has no room for their number.
    const QString channels = LinkWords::channelLines(link, now).join(QLatin1Char('\n'));
    for (QWidget *label :
         std::initializer_list<QWidget *>{m_ui->linkIcon, m_ui->linkState, m_ui->linkChip, m_ui->channels}) {
        label->setToolTip(plainToolTip(channels));
        label->setAccessibleDescription(channels);
    }
    if (link.lastEventAt) {
        const milliseconds age = std::max(now - *link.lastEventAt, milliseconds(0));
        m_ui->lastEvent->setText(link.state == LinkState::Live
                                     ? tr("last event %1 ago").arg(Words::age(age))
                                     : tr("last event %1").arg(Words::clockTime(*link.lastEventAt)));
        m_ui->lastEvent->setToolTip(Words::exactTime(*link.lastEventAt));
    } else {
        m_ui->lastEvent->setText(tr("no event yet"));
    }
    // What is left of the hour is only known from answers.
    const bool known = link.callsLimit > 0 && !isBlind(link);
    const QString budget =
        known ? tr("API %1 / %2").arg(Words::number(link.callsUsed), Words::number(link.callsLimit)) : QString();
    m_ui->budget->setText(known && link.queued > 0 ? tr("%1, %2 waiting").arg(budget, Words::number(link.queued))
                                                   : budget);
    m_ui->budget->setToolTip(tr("Calls used of this hour's allowance; %1 more are kept for a stop. Calls that wait for "
                                "their turn: %2; a stop never does.")
                                 .arg(Words::number(link.reserve), Words::number(link.queued)));
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
    m_progress = open == 1 ? progress
               : open == 2 ? tr("%1 · 1 more operation").arg(progress)
                           : tr("%1 · %Ln more operations", nullptr, static_cast<int>(open) - 1).arg(progress);
    m_ui->operationsButton->setAccessibleName(tr("Open operation, %1: %2").arg(Words::verb(newest->verb), m_progress));
    m_ui->operationsButton->setToolTip(
        tr("Opens the board of the newest operation under way: %1").arg(Words::verb(newest->verb)));
}

void TopBar::showAlerts(const FleetSnapshot &fleet)
{
    const AlertCounts counts = countAlerts(fleet.alerts);
    const QString said = AlertWords::headline(counts);
    const Theme &theme = Theme::of(palette());
    m_ui->alertsButton->setVisible(counts.firing > 0);
    m_ui->alertsButton->setText(Words::number(counts.firing));
    m_ui->alertsButton->setIcon(tintedIcon(QStringLiteral("bell"), theme.state(counts.worst()).colour, theme.text3));
    m_ui->alertsButton->setAccessibleName(said);
    m_ui->alertsButton->setToolTip(tr("%1; opens the health page").arg(said));
}

void TopBar::showMute(const QString &words, const QString &end, const QString &meaning, bool hides)
{
    m_mute = words;
    m_muteEnd = end;
    m_muteHides = hides;
    drawIcons();
    m_ui->muteButton->setVisible(!words.isEmpty());
    m_ui->muteButton->setAccessibleName(words);
    m_ui->muteButton->setToolTip(tr("%1 Press to hear them again.", "what the mute does").arg(meaning));
    giveUp(m_givenUp);
    showWhatFits();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showWhatFits();
}

void TopBar::giveUp(int count)
{
    m_givenUp = count;
    m_ui->budget->setVisible(count <= Budget && !m_ui->budget->text().isEmpty());
    m_ui->channels->setVisible(count <= Channels);
    m_ui->find->setFolded(count > FindWords);
    m_ui->operatorName->setVisible(count <= OperatorName && !m_ui->operatorName->text().isEmpty());
    m_ui->lastEvent->setVisible(count <= LastEvent);
    m_ui->muteButton->setText(count > MuteWords ? m_muteEnd : m_mute);
    m_ui->operatorIcon->setVisible(count <= OperatorIcon && !m_ui->operatorName->text().isEmpty());
    m_ui->operationsButton->setText(count > Progress ? QString() : m_progress);
    const bool cut = count > LongName && m_organisation.size() > shortNameLetters;
    m_ui->organisation->setText(cut ? m_organisation.left(shortNameLetters - 1) + QChar(0x2026) : m_organisation);
    m_ui->organisation->setToolTip(plainToolTip(m_organisation));
    for (QWidget *widget : {m_ui->logo, m_ui->organisation}) {
        widget->setVisible(count <= Organisation); // the window's title says it too
    }
}

int TopBar::sparedBy(int thing) const
{
    const auto wide = [this](const QLabel &label) {
        return label.text().isEmpty() ? 0 : label.sizeHint().width() + layout()->spacing();
    };
    switch (thing) {
    case Budget:
        return wide(*m_ui->budget);
    case Channels:
        return wide(*m_ui->channels);
    case FindWords:
        return m_ui->find->widthWhen(false) - m_ui->find->widthWhen(true);
    case OperatorName:
        return wide(*m_ui->operatorName);
    case LastEvent:
        return wide(*m_ui->lastEvent);
    case MuteWords:
        return m_ui->muteButton->isHidden()
                 ? 0
                 : fontMetrics().horizontalAdvance(m_mute) - fontMetrics().horizontalAdvance(m_muteEnd);
    case OperatorIcon:
        return scaled(iconPixels) + layout()->spacing();
    case Progress:
        return m_ui->operationsButton->isHidden() ? 0 : fontMetrics().horizontalAdvance(m_progress);
    case Organisation:
        return scaled(logoPixels) + layout()->spacing() + wide(*m_ui->organisation);
    default:
        return fontMetrics().horizontalAdvance(m_organisation.mid(shortNameLetters));
    }
}

void TopBar::showWhatFits()
{
    const auto spare = [this] {
        layout()->invalidate();
        return width() - layout()->minimumSize().width();
    };
    while (m_givenUp < SparedCount && spare() < 0) {
        giveUp(m_givenUp + 1);
    }
    while (m_givenUp > 0 && spare() >= sparedBy(m_givenUp - 1) + slack) {
        giveUp(m_givenUp - 1);
    }
}

} // namespace fleet::ui
