#include "ui/bots/BotRowActs.h"

#include "models/BotCsv.h"
#include "models/BotQueryText.h"
#include "models/BotTableModel.h"
#include "models/Roles.h"
#include "ui/theme/Icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace fleet::ui {

BotRowActs::BotRowActs(QTableView &table, const BotTableModel &bots, const QWidget &verbs)
    : QObject(&table),
      m_table(table),
      m_bots(bots),
      m_verbs(verbs),
      m_menu(new QMenu(&table)),
      m_details(make(QStringLiteral("rowDetails"), tr("Details"), {}, tr("Shows the bot beside the table (Enter)"))),
      m_copyName(make(QStringLiteral("copyName"), tr("Copy name"), {}, tr("The names of these bots, one a line"))),
      m_copyId(make(QStringLiteral("copyId"), tr("Copy agent id"), {}, tr("Their ids on the gateway, one a line"))),
      m_copyText(make(QStringLiteral("copyText"), tr("Copy rows"), QKeySequence::Copy, tr("As they are shown"))),
      m_copyCsv(make(QStringLiteral("copyCsv"), tr("Copy as CSV"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
                     tr("Every value as it is, times in UTC, with a header"))),
      m_filterGroup(make(QStringLiteral("filterGroup"), {}, {}, tr("Shows the bots of this group only")))
{
    m_menu->setObjectName(QStringLiteral("rowMenu"));
    m_menu->setToolTipsVisible(true);
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&table, &QWidget::customContextMenuRequested, this, &BotRowActs::openMenu);
    m_details->setIcon(themedIcon(QStringLiteral("panel")));
    m_copyText->setIcon(themedIcon(QStringLiteral("copy")));
    const auto lines = [this](auto wordOf) {
        QStringList words;
        for (const BotView *bot : chosen()) {
            words.append(wordOf(*bot));
        }
        copy(words.join(QLatin1Char('\n')));
    };
    connect(m_details, &QAction::triggered, this, &BotRowActs::detailsRequested);
    connect(m_copyName, &QAction::triggered, this, [lines] { lines([](const BotView &bot) { return bot.name; }); });
    connect(m_copyId, &QAction::triggered, this, [lines] { lines([](const BotView &bot) { return bot.id.text(); }); });
    connect(m_copyText, &QAction::triggered, this, [this] { copy(text()); });
    connect(m_copyCsv, &QAction::triggered, this, [this] {
        if (!rows().empty()) {
            copy(csv());
        }
    });
    connect(m_filterGroup, &QAction::triggered, this, [this] {
        if (const std::vector<const BotView *> acted = chosen(); !acted.empty()) {
            Q_EMIT filterRequested(QStringLiteral("group:") + quotedForQuery(acted.front()->group.text()));
        }
    });
}

QAction *BotRowActs::make(const QString &name, const QString &text, const QKeySequence &key, const QString &toolTip)
{
    auto *action = new QAction(text, &m_table);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // Elsewhere the same keys copy something else.
    action->setToolTip(toolTip);
    m_table.addAction(action);
    return action;
}

void BotRowActs::copy(const QString &text)
{
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

std::vector<int> BotRowActs::rows() const
{
    std::vector<int> rows;
    const QModelIndexList selected = m_table.selectionModel()->selectedRows();
    rows.reserve(static_cast<std::size_t>(selected.size()));
    for (const QModelIndex &index : selected) {
        rows.push_back(index.row());
    }
    std::sort(rows.begin(), rows.end());
    if (rows.empty() && m_table.currentIndex().isValid()) {
        rows.push_back(m_table.currentIndex().row());
    }
    return rows;
}

std::vector<const BotView *> BotRowActs::chosen() const
{
    std::vector<const BotView *> bots;
    for (const int row : rows()) {
        const int place = m_bots.rowOf(BotId(m_table.model()->index(row, 0).data(IdRole).toString()));
        if (place >= 0) {
            bots.push_back(&m_bots.at(place));
        }
    }
    return bots;
}

QString BotRowActs::text() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    QStringList lines;
    for (const int row : rows()) {
        QStringList cells;
        for (int place = 0; place < header->count(); ++place) {
            if (const int column = header->logicalIndex(place); !header->isSectionHidden(column)) {
                cells.append(m_table.model()->index(row, column).data().toString());
            }
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

QString BotRowActs::csv() const
{
    return toCsv(chosen());
}

void BotRowActs::addVerbs()
{
    const QList<QPushButton *> buttons = m_verbs.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (const QMenu *more = button->menu()) {
            m_menu->addActions(more->actions());
            continue;
        }
        QAction *verb = m_menu->addAction(button->icon(), button->text());
        verb->setEnabled(button->isEnabled());
        verb->setToolTip(button->toolTip());
        connect(verb, &QAction::triggered, button, &QPushButton::click);
    }
}

void BotRowActs::openMenu(const QPoint &place)
{
    const std::vector<const BotView *> bots = chosen();
    if (bots.empty() || !m_table.selectionModel()->hasSelection()) {
        return; // The verbs would act on the scope, and those of a row must not.
    }
    m_menu->clear();
    m_menu->addAction(m_details);
    m_menu->addSeparator();
    addVerbs();
    m_menu->addSeparator();
    m_menu->addActions({m_copyName, m_copyId, m_copyText, m_copyCsv});
    m_menu->addSeparator();
    m_filterGroup->setText(tr("Filter for group %1").arg(bots.front()->group.text()));
    m_menu->addAction(m_filterGroup);
    const bool byKey = !m_table.indexAt(place).isValid();
    const QPoint below = m_table.visualRect(m_table.currentIndex()).bottomLeft();
    m_menu->popup(m_table.viewport()->mapToGlobal(byKey ? below : place));
}

} // namespace fleet::ui
