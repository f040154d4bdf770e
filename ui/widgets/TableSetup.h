// How every table of the console behaves: whole rows, no grid, no zebra, header clicks sort.
// Never knows which model it shows.
#pragma once

class QTableView;

namespace fleet::ui {

void setUpTable(QTableView &table);

/// Widths that fit what is shown now, within sensible bounds; the last column takes the rest.
void fitColumns(QTableView &table, int stretchColumn);

} // namespace fleet::ui
