#include "ui/health/AlertInbox.h"

#include "models/AlertFilterProxy.h"
#include "models/AlertModel.h"
#include "models/IconNames.h"
#include "models/Roles.h"
#include "models/Words.h"
#include "ui/health/AlertDelegate.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/WrapLayout.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace fleet::ui {

namespace {

constexpr int padding = 12;
constexpr int all = -1;

QPushButton *makeButton(QWidget *parent, const char *name, const QString &text, const QString &icon)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleName(QString(text).remove(QChar(0x2026)));
    button->setIcon(themedIcon(icon, *parent));
    return button;
}

bool isDead(const AlertView *view)
{
    return view != nullptr && view->alert.key.rule == AlertRule::BotDead && view->alert.isActive();
}

} // namespace

AlertInbox::AlertInbox(AlertModel &alerts, QWidget *parent)
    : QFrame(parent),
      m_alerts(alerts),
      m_shown(new AlertFilterProxy(this)),
      m_places(new QComboBox(this)),
      m_list(new QListView(this)),
      m_empty(new QLabel(this)),
      m_acknowledge(makeButton(this, "acknowledgeButton", tr("Acknowledge…"), QStringLiteral("tick-ring"))),
      m_silence(makeButton(this, "silenceButton", tr("Silence…"), QStringLiteral("bell"))),
      m_open(makeButton(this, "openBotButton", tr("Open bot"), QStringLiteral("bots"))),
      m_failover(makeButton(this, "failoverButton", tr("Failover…"), icons::nameOf(Verb::AssumeResponsibility)))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Alerts"));
    m_shown->setSourceModel(&alerts);
    m_list->setObjectName(QStringLiteral("alerts"));
    m_list->setAccessibleName(tr("Alerts"));
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new AlertDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_empty->setObjectName(QStringLiteral("alertsEmpty"));
    m_empty->setProperty("role", QStringLiteral("label"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_empty->setContentsMargins(padding, 0, padding, padding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(makeHead());
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addLayout(makeFoot());
    column->addStretch();
    fillPlaces();
    connectParts();
    refresh();
}

QLayout *AlertInbox::makeHead()
{
    auto *title = new QLabel(tr("Alerts"), this);
    title->setProperty("role", QStringLiteral("panel"));
    m_places->setObjectName(QStringLiteral("alertPlaces"));
    m_places->setAccessibleName(tr("Which alerts are shown"));
    m_places->setToolTip(tr("Shows only the alerts of one state"));
    m_places->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(padding, 6, 6, 6);
    head->setSpacing(8);
    head->addWidget(title, 1);
    head->addWidget(m_places);
    return head;
}

QLayout *AlertInbox::makeFoot()
{
    auto *foot = new WrapLayout(8);
    foot->setContentsMargins(padding, 8, padding, 8);
    for (QPushButton *button : {m_acknowledge, m_silence, m_open, m_failover}) {
        foot->addWidget(button);
    }
    return foot;
}

void AlertInbox::connectParts()
{
    connect(m_places, &QComboBox::activated, this, [this] {
        const int chosen = m_places->currentData().toInt();
        m_shown->setPlace(chosen == all ? std::nullopt : std::optional(static_cast<AlertPlace>(chosen)));
        refresh();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AlertInbox::showButtons);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AlertInbox::showButtons);
    connect(m_list, &QListView::activated, this, &AlertInbox::toggleFold); // also by a double click
    connect(m_acknowledge, &QPushButton::clicked, this, &AlertInbox::acknowledge);
    connect(m_silence, &QPushButton::clicked, this, &AlertInbox::silence);
    connect(m_open, &QPushButton::clicked, this, &AlertInbox::openBot);
    connect(m_failover, &QPushButton::clicked, this, &AlertInbox::failOver);
    // On the page, not only in the list: a person looks at the bots beside it.
    auto *shortcut =
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), parentWidget() == nullptr ? this : parentWidget());
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setWhatsThis(tr("Acknowledge the selected alerts"));
    connect(shortcut, &QShortcut::activated, this, &AlertInbox::acknowledge);
}

void AlertInbox::fillPlaces()
{
    const AlertCounts &counts = m_alerts.counts();
    const int sum = counts.firing + counts.acknowledged + counts.unseen + counts.silenced + counts.explained;
    const std::pair<QString, int> places[] = {
        {tr("All %1").arg(Words::number(sum)), all},
        {tr("Firing %1").arg(Words::number(counts.firing)), static_cast<int>(AlertPlace::Firing)},
        {tr("In hand %1").arg(Words::number(counts.acknowledged)), static_cast<int>(AlertPlace::Acknowledged)},
        {tr("Over, not looked at %1").arg(Words::number(counts.unseen)), static_cast<int>(AlertPlace::Unseen)},
        {tr("Silenced %1").arg(Words::number(counts.silenced)), static_cast<int>(AlertPlace::Silenced)},
    };
    for (int i = 0; i < static_cast<int>(std::size(places)); ++i) {
        if (i >= m_places->count()) {
            m_places->addItem(places[i].first, places[i].second);
        } else if (m_places->itemText(i) != places[i].first) {
            m_places->setItemText(i, places[i].first);
        }
    }
}

void AlertInbox::refresh()
{
    m_shown->resort();
    fillPlaces();
    const bool empty = isEmpty();
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    for (QPushButton *button : {m_acknowledge, m_silence, m_open}) {
        button->setVisible(!empty);
    }
    showButtons();
}

void AlertInbox::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

bool AlertInbox::isEmpty() const
{
    return m_shown->rowCount() == 0;
}

void AlertInbox::showAlert(const AlertId &alert)
{
    const int row = m_alerts.rowOf(alert);
    if (row < 0) {
        return;
    }
    m_places->setCurrentIndex(0);
    m_shown->setPlace(std::nullopt);
    if (const AlertId &cause = m_alerts.at(row).cause; !cause.isEmpty()) {
        m_shown->setUnfolded(cause, true);
    }
    refresh();
    const QModelIndex index = m_shown->mapFromSource(m_alerts.index(row, 0));
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(index);
}

std::vector<const AlertView *> AlertInbox::selected() const
{
    std::vector<const AlertView *> views;
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (const int known = m_alerts.rowOf(AlertId(row.data(IdRole).toString())); known >= 0) {
            views.push_back(&m_alerts.at(known).view);
        }
    }
    return views;
}

const AlertView *AlertInbox::current() const
{
    const std::vector<const AlertView *> views = selected();
    return views.size() == 1 ? views.front() : nullptr;
}

void AlertInbox::showButtons()
{
    const std::vector<const AlertView *> views = selected();
    const bool over = !views.empty() && std::all_of(views.begin(), views.end(), [](const AlertView *view) {
        return view->alert.state == AlertState::Unseen;
    });
    m_acknowledge->setText(over ? tr("Seen") : tr("Acknowledge…"));
    m_acknowledge->setAccessibleName(over ? tr("Seen") : tr("Acknowledge"));
    m_acknowledge->setEnabled(!views.empty());
    const QString none = tr("Select an alert first");
    m_acknowledge->setToolTip(views.empty() ? none
                              : over        ? tr("Takes them off the list: they are over (Ctrl+L)")
                                            : tr("Takes them in hand; asks for a comment first (Ctrl+L)"));
    const AlertView *one = current();
    const bool emergency = one != nullptr && isEmergency(one->alert.key.rule);
    m_silence->setEnabled(one != nullptr && !emergency);
    m_silence->setToolTip(views.empty()    ? none
                          : one == nullptr ? tr("Select one alert: its kind, bot or group is silenced")
                          : emergency      ? tr("An emergency cannot be silenced")
                                           : tr("Opens a dialog that says what is silenced, and for how long"));
    const bool ofBot = one != nullptr && !one->alert.key.bot.isEmpty();
    m_open->setEnabled(ofBot);
    m_open->setToolTip(views.empty()    ? none
                       : one == nullptr ? tr("Select one alert")
                       : ofBot          ? tr("Shows %1 among the bots (Enter)").arg(one->name)
                                        : tr("This alert concerns the whole fleet"));
    m_failover->setVisible(isDead(one));
    if (isDead(one)) {
        m_failover->setToolTip(tr("Opens a dialog with the bots that can take over from %1").arg(one->name));
    }
}

void AlertInbox::acknowledge()
{
    std::vector<AlertId> ids;
    for (const AlertView *view : selected()) {
        ids.push_back(view->alert.id);
    }
    if (!ids.empty()) {
        Q_EMIT acknowledgeRequested(ids);
    }
}

void AlertInbox::silence()
{
    if (const AlertView *view = current()) {
        Q_EMIT silenceRequested(view->alert.id);
    }
}

void AlertInbox::openBot()
{
    if (const AlertView *view = current(); view != nullptr && !view->alert.key.bot.isEmpty()) {
        Q_EMIT botOpened(view->alert.key.bot);
    }
}

void AlertInbox::failOver()
{
    if (const AlertView *view = current(); isDead(view)) {
        Q_EMIT failoverRequested(view->alert.key.bot);
    }
}

void AlertInbox::toggleFold(const QModelIndex &index)
{
    if (index.data(FoldedRole).toInt() > 0) {
        const AlertId cause(index.data(IdRole).toString());
        m_shown->setUnfolded(cause, !m_shown->isUnfolded(cause));
    } else {
        openBot();
    }
}

bool AlertInbox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex index = m_list->currentIndex();
        if ((key == Qt::Key_Right || key == Qt::Key_Left) && index.data(FoldedRole).toInt() > 0) {
            m_shown->setUnfolded(AlertId(index.data(IdRole).toString()), key == Qt::Key_Right);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void AlertInbox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_list->doItemsLayout();
    }
}

} // namespace fleet::ui
