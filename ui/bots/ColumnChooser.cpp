#include "ui/bots/ColumnChooser.h"

#include "models/BotColumns.h"
#include "ui/widgets/TableSetup.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace fleet::ui {

namespace {

using Column = BotTableModel::Column;

constexpr int nameColumn = static_cast<int>(Column::Name);

} // namespace

ColumnChooser::ColumnChooser(QTableView &table, QPushButton &button)
    : QObject(&table),
      m_table(table),
      m_menu(new QMenu(&table))
{
    m_menu->setObjectName(QStringLiteral("columnMenu"));
    m_menu->setAccessibleName(tr("Columns"));
    m_menu->setToolTipsVisible(true);
    QHeaderView *header = m_table.horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &place) { openMenu(header->viewport()->mapToGlobal(place)); });
    connect(&button, &QPushButton::clicked, this,
            [this, &button] { openMenu(button.mapToGlobal(button.rect().bottomLeft())); });
    show(defaultColumns());
}

QStringList ColumnChooser::columns() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    QStringList keys;
    for (int place = 0; place < header->count(); ++place) {
        if (const int column = header->logicalIndex(place); !header->isSectionHidden(column)) {
            keys.append(keyOf(static_cast<Column>(column)));
        }
    }
    return keys;
}

void ColumnChooser::show(const QStringList &columns)
{
    QHeaderView *header = m_table.horizontalHeader();
    std::vector<int> wanted{nameColumn};
    for (const QString &key : columns) {
        if (const std::optional<Column> column = columnOf(key); column && *column != Column::Name) {
            wanted.push_back(static_cast<int>(*column));
        }
    }
    for (int column = 0; column < header->count(); ++column) {
        header->setSectionHidden(column, std::find(wanted.begin(), wanted.end(), column) == wanted.end());
    }
    int place = 0;
    for (const int column : wanted) {
        header->moveSection(header->visualIndex(column), place++);
    }
}

void ColumnChooser::reset()
{
    QHeaderView *header = m_table.horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
    }
    show(defaultColumns());
    fitColumns(m_table, static_cast<int>(Column::HeldBy));
}

void ColumnChooser::openMenu(const QPoint &place)
{
    m_menu->clear();
    QHeaderView *header = m_table.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const QString title = m_table.model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = m_menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        if (column == nameColumn) {
            action->setEnabled(false);
            action->setToolTip(tr("The name of the bot is always shown"));
            continue;
        }
        action->setToolTip(tr("Shows or hides the column %1").arg(title));
        connect(action, &QAction::toggled, this,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    m_menu->addSeparator();
    QAction *again = m_menu->addAction(tr("Reset columns"));
    again->setToolTip(tr("The columns, their order and their width as they were at first"));
    connect(again, &QAction::triggered, this, &ColumnChooser::reset);
    m_menu->popup(place);
}

} // namespace fleet::ui
