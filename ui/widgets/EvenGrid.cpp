#include "ui/widgets/EvenGrid.h"

#include "ui/theme/Scale.h"

#include <QWidget>

#include <algorithm>
#include <numeric>

namespace fleet::ui {

EvenGrid::EvenGrid(int cellWidth, int most, int spacing) : m_cellWidth(cellWidth), m_most(most)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

EvenGrid::~EvenGrid()
{
    qDeleteAll(m_items);
}

void EvenGrid::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *EvenGrid::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int EvenGrid::cellWidth() const
{
    // No cell is less than what is in it needs: words are longer in some languages.
    int widest = scaled(m_cellWidth);
    const QList<QLayoutItem *> items = shownItems();
    for (const QLayoutItem *item : items) {
        widest = std::max(widest, item->minimumSize().width());
    }
    return widest;
}

QList<QLayoutItem *> EvenGrid::shownItems() const
{
    QList<QLayoutItem *> shown;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(shown),
                 [](const QLayoutItem *item) { return !item->isEmpty(); });
    return shown;
}

int EvenGrid::columnsFor(int width, int items) const
{
    const int fit = std::clamp((width + spacing()) / (cellWidth() + spacing()), 1, m_most);
    const int rows = (std::max(items, 1) + fit - 1) / fit;
    return rows == 1 ? fit : (items + rows - 1) / rows;
}

QList<int> EvenGrid::rowHeights(const QList<QLayoutItem *> &items, int columns, int width) const
{
    const int cell = (width - spacing() * (columns - 1)) / columns;
    QList<int> heights;
    for (int i = 0; i < items.size(); ++i) {
        if (i % columns == 0) {
            heights.append(0);
        }
        const QLayoutItem *item = items.at(i);
        const int tall = item->hasHeightForWidth() ? item->heightForWidth(cell) : item->sizeHint().height();
        heights.back() = std::max(heights.back(), tall);
    }
    return heights;
}

int EvenGrid::heightForWidth(int width) const
{
    const QList<QLayoutItem *> items = shownItems();
    const QList<int> heights = rowHeights(items, columnsFor(width, static_cast<int>(items.size())), width);
    const int gaps = heights.isEmpty() ? 0 : spacing() * static_cast<int>(heights.size() - 1);
    return std::accumulate(heights.begin(), heights.end(), 0) + gaps;
}

QSize EvenGrid::sizeHint() const
{
    const int wide = m_most * cellWidth() + (m_most - 1) * spacing();
    return {wide, heightForWidth(wide)};
}

QSize EvenGrid::minimumSize() const
{
    return {cellWidth(), 0};
}

void EvenGrid::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QList<QLayoutItem *> items = shownItems();
    const int columns = columnsFor(rect.width(), static_cast<int>(items.size()));
    const QList<int> heights = rowHeights(items, columns, rect.width());
    int top = rect.top();
    for (int row = 0; row < heights.size(); ++row) {
        for (int column = 0; column < columns && row * columns + column < items.size(); ++column) {
            // Edges are rounded, not widths: the last cell ends where the layout ends.
            const int left = (rect.width() + spacing()) * column / columns;
            const int right = (rect.width() + spacing()) * (column + 1) / columns - spacing();
            items.at(row * columns + column)
                ->setGeometry(QRect(rect.left() + left, top, right - left, heights.at(row)));
        }
        top += heights.at(row) + spacing();
    }
}

} // namespace fleet::ui
