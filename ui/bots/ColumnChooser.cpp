#include "ui/bots/ColumnChooser.h"

#include "models/BotColumns.h"
#include "ui/bots/ColumnDialog.h"
#include "ui/palette/PaletteButtons.h"
#include "ui/widgets/TableSetup.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace fleet::ui {

namespace {

using Column = BotTableModel::Column;

constexpr int nameColumn = static_cast<int>(Column::Name);

} // namespace

ColumnChooser::ColumnChooser(QTableView &table, QPushButton &button) : QObject(&table), m_table(table)
{
    QHeaderView *header = m_table.horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ColumnChooser::openDialog);
    connect(&button, &QPushButton::clicked, this, &ColumnChooser::openDialog);
    offerInPalette(button, tr("Columns of the bots…"), QStringLiteral("columns"));
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

std::vector<ColumnChooser::Place> ColumnChooser::places() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    std::vector<Place> places;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        places.push_back({.column = column,
                          .title = m_table.model()->headerData(column, Qt::Horizontal).toString(),
                          .shown = !header->isSectionHidden(column),
                          .fixed = column == nameColumn});
    }
    return places;
}

void ColumnChooser::setShown(int column, bool shown)
{
    if (column != nameColumn) {
        m_table.horizontalHeader()->setSectionHidden(column, !shown);
    }
}

bool ColumnChooser::canMove(int column, int by) const
{
    const QHeaderView *header = m_table.horizontalHeader();
    const int to = header->visualIndex(column) + by;
    return column != nameColumn && to > 0 && to < header->count();
}

void ColumnChooser::move(int column, int by)
{
    if (canMove(column, by)) {
        QHeaderView *header = m_table.horizontalHeader();
        const int from = header->visualIndex(column);
        header->moveSection(from, from + by);
    }
}

void ColumnChooser::openDialog()
{
    if (m_dialog == nullptr) {
        m_dialog = new ColumnDialog(*this, m_table.window());
    }
    m_dialog->open();
}

} // namespace fleet::ui
