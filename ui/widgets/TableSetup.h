// How every table of the console behaves: whole rows, no grid, no zebra, header clicks sort.
// Never knows which model it shows.
#pragma once

class QTableView;

namespace fleet::ui {

void setUpTable(QTableView &table);

/// For a table whose model is set and is sorted again and again: rows that moved are laid out before the next paint. The
/// view by itself lays them out after it, and paints twice.
void layOutAtOnce(QTableView &table);

/// How wide fitColumns() makes a column that does not stretch.
[[nodiscard]] int fittingWidth(const QTableView &table, int column);
/// Widths that fit what is shown now, within sensible bounds; the last column takes the rest.
void fitColumns(QTableView &table, int stretchColumn);

} // namespace fleet::ui
