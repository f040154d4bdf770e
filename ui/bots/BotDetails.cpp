#include "ui/bots/BotDetails.h"

#include "models/BotTableModel.h"
#include "models/ChartMarks.h"
#include "models/OperationsModel.h"
#include "models/Roles.h"
#include "ui/charts/ChartDeck.h"
#include "ui/panel/BotPanel.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QShortcut>
#include <QTableView>

#include <algorithm>
#include <array>
#include <iterator>

namespace fleet::ui {

BotDetails::BotDetails(QTableView &table, BotPanel &panel, const BotTableModel &bots, const OperationsModel &operations,
                       QWidget &page)
    : QObject(&page),
      m_table(table),
      m_panel(panel),
      m_bots(bots),
      m_operations(operations)
{
    m_panel.hide();
    m_table.installEventFilter(this);
    connect(&m_table, &QTableView::doubleClicked, this, &BotDetails::open);
    connect(m_table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BotDetails::follow);
    connect(&m_panel, &BotPanel::closeRequested, this, &BotDetails::close);
    connect(&m_panel, &BotPanel::tabChanged, this, &BotDetails::refresh);
    connect(&bots, &QAbstractItemModel::dataChanged, this, &BotDetails::refresh);
    connect(&bots, &QAbstractItemModel::modelReset, this, &BotDetails::refresh);
    connect(&bots, &QAbstractItemModel::rowsRemoved, this, &BotDetails::refresh);
    connect(&operations, &QAbstractItemModel::dataChanged, this, &BotDetails::refresh);
    connect(&operations, &QAbstractItemModel::modelReset, this, &BotDetails::refresh);
    connect(&operations, &QAbstractItemModel::rowsInserted, this, &BotDetails::refresh);
    addKeys(page);
}

void BotDetails::addKeys(QWidget &page)
{
    const std::array<QString, BotPanel::tabTotal> words{tr("Show what the bot does now"), tr("Show how the bot did"),
                                                        tr("Show the commands of the bot"), tr("Show who the bot is"),
                                                        tr("Show the policy of the bot")};
    for (int tab = 0; tab < BotPanel::tabTotal; ++tab) {
        auto *key = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + tab)), &page);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        key->setWhatsThis(words.at(static_cast<std::size_t>(tab)));
        connect(key, &QShortcut::activated, this, [this, tab] {
            m_panel.setTab(static_cast<BotPanel::Tab>(tab));
            open();
            m_panel.focusContent();
        });
    }
}

void BotDetails::setGroups(const std::vector<GroupView> &groups)
{
    if (groups != m_groups) {
        m_groups = groups;
        refresh();
    }
}

void BotDetails::setAlerts(const std::vector<AlertView> &alerts)
{
    if (alerts != m_alerts) {
        m_alerts = alerts;
        refresh();
    }
}

std::vector<AlertView> BotDetails::alertsOf(const BotId &bot) const
{
    std::vector<AlertView> views;
    std::copy_if(m_alerts.begin(), m_alerts.end(), std::back_inserter(views),
                 [&bot](const AlertView &view) { return view.alert.key.bot == bot; });
    return views;
}

void BotDetails::setThresholds(const Thresholds &thresholds)
{
    m_panel.charts().setThresholds(thresholds);
}

void BotDetails::setHistory(ChartSource &history)
{
    m_panel.charts().setSource(&history);
}

bool BotDetails::isOpen() const
{
    return !m_panel.isHidden();
}

void BotDetails::open()
{
    if (!m_table.currentIndex().isValid() && m_bot.isEmpty() && m_table.model()->rowCount() > 0) {
        m_table.selectionModel()->setCurrentIndex(m_table.model()->index(0, 0), QItemSelectionModel::NoUpdate);
    }
    if (!isOpen()) {
        m_panel.show();
        Q_EMIT openChanged(true);
    }
    follow();
}

void BotDetails::close()
{
    if (isOpen()) {
        m_table.setFocus(Qt::OtherFocusReason);
        m_panel.hide();
        Q_EMIT openChanged(false);
    }
}

void BotDetails::follow()
{
    if (const QModelIndex current = m_table.currentIndex(); current.isValid()) {
        m_bot = BotId(current.data(IdRole).toString());
    }
    refresh();
}

void BotDetails::refresh()
{
    if (!isOpen()) {
        return;
    }
    const int row = m_bots.rowOf(m_bot);
    if (row < 0) {
        m_bot = BotId();
        m_panel.clear();
        return;
    }
    const BotView &bot = m_bots.at(row);
    m_panel.charts().setMarks(ChartMarks::of(m_operations.rows(), m_alerts, {bot.id}));
    m_panel.showBot(
        {.bot = bot, .group = groupOf(bot), .now = m_bots.now(), .blind = m_bots.blind(), .alerts = alertsOf(bot.id)},
        m_operations.rows());
}

const GroupView *BotDetails::groupOf(const BotView &bot) const
{
    const auto found =
        std::find_if(m_groups.begin(), m_groups.end(), [&](const GroupView &group) { return group.name == bot.group; });
    return found == m_groups.end() ? nullptr : &*found;
}

bool BotDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_table.currentIndex().isValid()) {
            open();
        }
        return true;
    case Qt::Key_Escape:
        if (isOpen()) {
            close();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace fleet::ui
