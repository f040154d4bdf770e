#include "ui/widgets/GivingColumns.h"

#include "ui/theme/Scale.h"
#include "ui/widgets/TableSetup.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <utility>

namespace fleet::ui {

namespace {

/// A short sentence, and the beginning of a long one.
constexpr int readWidth = 190;

} // namespace

GivingColumns::GivingColumns(QTableView &table, int readColumn, std::vector<int> order)
    : QObject(&table),
      m_table(table),
      m_readColumn(readColumn),
      m_order(std::move(order))
{
    table.viewport()->installEventFilter(this);
    fitAnew();
}

bool GivingColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        giveWay();
    }
    return QObject::eventFilter(watched, event);
}

void GivingColumns::fitAnew()
{
    for (const int column : m_order) {
        m_table.setColumnHidden(column, false); // The width of a hidden one would not be measured.
    }
    fitColumns(m_table, m_readColumn);
    for (int column = 0; column < m_table.horizontalHeader()->count(); ++column) {
        m_widths[column] = m_table.columnWidth(column);
    }
    giveWay();
}

void GivingColumns::setLeftOut(int column, bool leftOut)
{
    if (leftOut == m_leftOut.contains(column)) {
        return;
    }
    if (leftOut) {
        m_leftOut.insert(column);
    } else {
        m_leftOut.erase(column);
    }
    fitAnew();
}

void GivingColumns::giveWay()
{
    int missing = scaled(readWidth) - m_table.viewport()->width();
    for (int column = 0; column < m_table.horizontalHeader()->count(); ++column) {
        if (column != m_readColumn && !m_leftOut.contains(column)) {
            // A person may have made one wider since.
            m_widths[column] = m_table.isColumnHidden(column) ? m_widths[column] : m_table.columnWidth(column);
            missing += m_widths[column];
        }
    }
    for (const int column : m_order) {
        const bool goes = missing > 0;
        const bool isOut = m_leftOut.contains(column);
        m_table.setColumnHidden(column, goes || isOut);
        missing -= goes && !isOut ? m_widths[column] : 0;
    }
}

} // namespace fleet::ui
