#include "ui/panel/BotPanel.h"

#include "models/BotGlance.h"
#include "models/IconNames.h"
#include "models/OverviewRows.h"
#include "models/PlainToolTip.h"
#include "models/Words.h"
#include "ui/charts/ChartDeck.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/WidgetRole.h"
#include "ui_BotPanel.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace fleet::ui {

namespace {

constexpr int stateIcon = 14;
constexpr std::array<QLatin1StringView, BotPanel::tabTotal> tabKeys{
    QLatin1StringView("now"), QLatin1StringView("charts"), QLatin1StringView("commands"), QLatin1StringView("identity"),
    QLatin1StringView("policy")};

void showState(QLabel &icon, QLabel &word, Severity severity, const QString &text, bool stale)
{
    const Theme &theme = Theme::of(word.palette());
    const QString name = severity == Severity::None ? QStringLiteral("play") : icons::nameOf(severity);
    const QColor colour = stale ? theme.text3 : theme.state(severity).colour;
    icon.setPixmap(iconPixmap(name, colour, scaled(stateIcon), word.devicePixelRatioF()));
    setRole(word, stale ? QStringLiteral("stale") : QStringLiteral("strong"));
    word.setText(text);
}

Severity reportedSeverity(const BotSubject &subject)
{
    const BotView &bot = subject.bot;
    if (!bot.reported) {
        return Severity::Unknown;
    }
    if (bot.hasNotStopped()) {
        return Severity::Critical;
    }
    if (bot.drifts) {
        return Severity::Warning;
    }
    return bot.hasStopped() ? Severity::Latched : severityOf(*bot.reported);
}

} // namespace

BotPanel::BotPanel(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::BotPanel>())
{
    m_ui->setupUi(this);
    m_ui->closeButton->setIcon(themedIcon(QStringLiteral("cross"), *this));
    m_ui->steps->setSteps();
    m_ui->steps->setAccessibleName(tr("Steps of the last command"));
    m_ui->commands->setAccessibleName(tr("Commands of this bot"));
    m_ui->commands->setToolTip(tr("Enter or a double click opens the board of the operation"));
    setUpTabs();
    connect(m_ui->closeButton, &QPushButton::clicked, this, &BotPanel::closeRequested);
    connect(m_ui->commands, &TimelineList::operationOpened, this, &BotPanel::operationOpened);
    clear();
}

BotPanel::~BotPanel() = default;

void BotPanel::setUpTabs()
{
    const std::array<QString, tabTotal> names{tr("Now"), tr("Charts"), tr("Commands"), tr("Identity"), tr("Policy")};
    for (int i = 0; i < tabTotal; ++i) {
        const int tab = m_ui->tabs->addTab(names.at(static_cast<std::size_t>(i)));
        m_ui->tabs->setTabToolTip(tab, tr("%1 (Alt+%2)").arg(names.at(static_cast<std::size_t>(i))).arg(i + 1));
    }
    m_ui->tabs->setAccessibleName(tr("What to show of the bot"));
    connect(m_ui->tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_ui->pages->setCurrentIndex(tab);
        Q_EMIT tabChanged();
    });
}

void BotPanel::setTab(Tab tab)
{
    m_ui->tabs->setCurrentIndex(static_cast<int>(tab));
}

BotPanel::Tab BotPanel::tab() const
{
    return static_cast<Tab>(m_ui->tabs->currentIndex());
}

void BotPanel::setTabKey(const QString &key)
{
    const auto found = std::find(tabKeys.begin(), tabKeys.end(), key);
    if (found != tabKeys.end()) {
        setTab(static_cast<Tab>(found - tabKeys.begin()));
    }
}

QString BotPanel::tabKey() const
{
    return tabKeys.at(static_cast<std::size_t>(tab()));
}

ChartDeck &BotPanel::charts()
{
    return *m_ui->charts;
}

void BotPanel::focusContent()
{
    if (tab() == Tab::Charts) {
        m_ui->charts->focusContent();
    } else if (tab() == Tab::Commands && m_ui->commands->rows().rowCount() > 0) {
        if (!m_ui->commands->currentIndex().isValid()) {
            m_ui->commands->setCurrentIndex(m_ui->commands->rows().index(0, 0));
        }
        m_ui->commands->setFocus(Qt::ShortcutFocusReason);
    } else {
        m_ui->tabs->setFocus(Qt::ShortcutFocusReason);
    }
}

void BotPanel::clear()
{
    m_bot = BotId();
    m_finder.setBot(m_bot);
    m_ui->head->hide();
    m_ui->tabs->hide();
    m_ui->pages->hide();
    m_ui->nobody->show();
}

void BotPanel::showBot(const BotSubject &subject, const std::vector<OperationView> &operations)
{
    m_bot = subject.bot.id;
    m_finder.setBot(m_bot);
    m_ui->nobody->hide();
    showHead(subject);
    showNow(subject, operations);
    if (tab() == Tab::Commands) {
        showCommands(operations, subject);
    }
    m_ui->charts->showBots(
        {{.id = m_bot, .name = subject.bot.name, .group = subject.bot.group, .interval = subject.bot.interval}},
        subject.now);
    m_ui->identity->show(BotFacts::identity(subject));
    m_ui->policy->show(BotFacts::policy(subject));
    m_ui->head->show();
    m_ui->tabs->show();
    m_ui->pages->show();
}

void BotPanel::showHead(const BotSubject &subject)
{
    const BotView &bot = subject.bot;
    const BotGlance glance = glanceAt(bot, subject.blind);
    m_ui->name->setText(bot.name);
    m_ui->name->setToolTip(plainToolTip(bot.name));
    m_ui->glance->show(OverviewRows::stateSeverity(bot, glance), OverviewRows::stateWord(bot, glance));
    QStringList parts{bot.exchange.text(), bot.strategy, bot.version};
    parts.append(bot.heardAt ? tr("heard %1 ago").arg(Words::age(subject.silence())) : tr("not heard yet"));
    parts.removeAll(QString());
    m_ui->subtitle->setText(parts.join(QStringLiteral(" · ")));
    m_ui->subtitle->setToolTip(bot.heardAt ? tr("Last heard %1").arg(Words::exactTime(*bot.heardAt)) : QString());
    setAccessibleName(tr("Details of %1").arg(bot.name));
}

void BotPanel::showStates(const BotSubject &subject)
{
    const BotView &bot = subject.bot;
    const QString desired = Words::state(bot.desired);
    const QString reported = bot.reported ? Words::state(*bot.reported) : tr("No report");
    showState(*m_ui->desiredIcon, *m_ui->desired, severityOf(bot.desired, bot.isToStop()), desired, false);
    showState(*m_ui->reportedIcon, *m_ui->reported, reportedSeverity(subject), reported, subject.isStale());
    m_ui->desiredBy->setText(BotStory::desiredBy(bot));
    m_ui->reportedHow->setText(BotStory::reportedHow(subject));
    m_ui->desiredPlate->setAccessibleName(tr("Desired: %1, %2").arg(desired, m_ui->desiredBy->text()));
    m_ui->reportedPlate->setAccessibleName(tr("Reported: %1, %2").arg(reported, m_ui->reportedHow->text()));
    m_ui->arrow->setPixmap(
        iconPixmap(QStringLiteral("next"), Theme::of(palette()).text3, scaled(stateIcon), devicePixelRatioF()));
}

void BotPanel::showNow(const BotSubject &subject, const std::vector<OperationView> &operations)
{
    showStates(subject);
    m_ui->why->setText((QStringList{BotStory::why(subject)} + BotStory::health(subject)).join(QLatin1Char('\n')));
    const QString holds = BotStory::holds(subject).join(QLatin1Char('\n'));
    m_ui->holds->setText(holds);
    m_ui->holds->setVisible(!holds.isEmpty());
    const DeliveryView *delivery = nullptr;
    const OperationView *last = nullptr;
    for (const OperationView &operation : operations) {
        delivery = m_finder.find(operation);
        if (delivery != nullptr) {
            last = &operation;
            break;
        }
    }
    m_ui->lastCommand->setText(last == nullptr ? tr("Nothing was asked of this bot lately")
                                               : tr("Last command: %1").arg(Words::verb(last->verb)));
    m_ui->steps->show(last == nullptr ? std::vector<TimelineRow>() : BotStory::steps(*last, *delivery, subject.blind));
    m_ui->steps->setVisible(last != nullptr);
    m_ui->sampleTitle->setText(BotFacts::sampleTitle(subject));
    m_ui->sampleTitle->setToolTip(subject.bot.heardAt ? tr("Reported %1").arg(Words::exactTime(*subject.bot.heardAt))
                                                      : QString());
    m_ui->sample->show(BotFacts::sample(subject));
    m_ui->sample->setVisible(subject.bot.heardAt.has_value());
}

void BotPanel::showCommands(const std::vector<OperationView> &operations, const BotSubject &subject)
{
    std::vector<TimelineRow> rows;
    for (const OperationView &operation : operations) {
        if (const DeliveryView *delivery = m_finder.find(operation)) {
            rows.push_back(BotStory::command(operation, *delivery, subject.now, subject.blind));
        }
    }
    m_ui->noCommands->setVisible(rows.empty());
    m_ui->commands->setVisible(!rows.empty());
    m_ui->commands->show(rows);
}

bool BotPanel::scroll(int key)
{
    const auto *page = qobject_cast<QScrollArea *>(m_ui->pages->currentWidget());
    if (page == nullptr) {
        return false;
    }
    switch (key) {
    case Qt::Key_Up:
        page->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        page->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        page->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        page->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    default:
        return false;
    }
}

void BotPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        event->accept();
    } else if (!scroll(event->key())) {
        QWidget::keyPressEvent(event);
    }
}

} // namespace fleet::ui
