#include "ui/widgets/TableSetup.h"

#include "ui/widgets/CellDelegate.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int rowHeight = 32;
constexpr int headerHeight = 30;
constexpr int sampledRows = 100;

} // namespace

void setUpTable(QTableView &table)
{
    table.setItemDelegate(new CellDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(rowHeight);
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setFixedHeight(headerHeight);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setResizeContentsPrecision(sampledRows);
    table.horizontalHeader()->setMinimumSectionSize(48);
}

void fitColumns(QTableView &table, int stretchColumn)
{
    constexpr int narrowest = 56;
    constexpr int widest = 280;
    QHeaderView *header = table.horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    table.resizeColumnsToContents();
    for (int column = 0; column < header->count(); ++column) {
        table.setColumnWidth(column, std::clamp(table.columnWidth(column), narrowest, widest));
    }
    if (stretchColumn < header->count()) {
        header->setSectionResizeMode(stretchColumn, QHeaderView::Stretch);
    }
}

} // namespace fleet::ui
