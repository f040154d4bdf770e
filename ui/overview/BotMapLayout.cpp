#include "ui/overview/BotMapLayout.h"

#include <algorithm>
#include <cstddef>

namespace fleet::ui {

namespace {

int linesOf(int cells, int columns)
{
    return (cells + columns - 1) / columns;
}

} // namespace

void BotMapLayout::arrange(const std::vector<int> &counts, int width, const Measures &measures)
{
    m_measures = measures;
    m_columns = std::max(width / std::max(measures.pitch, 1), 1);
    m_sections.clear();
    m_rows = 0;
    int top = 0;
    for (const int count : counts) {
        const int cellsTop = top + measures.heading;
        const int bottom = cellsTop + linesOf(count, m_columns) * measures.pitch;
        m_sections.push_back({.first = m_rows, .count = count, .top = top, .cellsTop = cellsTop, .bottom = bottom});
        m_rows += count;
        top = bottom + measures.gap;
    }
    m_height = m_sections.empty() ? 0 : m_sections.back().bottom;
}

int BotMapLayout::sectionOf(int row) const
{
    const auto next = std::upper_bound(m_sections.begin(), m_sections.end(), row,
                                       [](int wanted, const Section &section) { return wanted < section.first; });
    return static_cast<int>(next - m_sections.begin()) - 1;
}

QRect BotMapLayout::cellOf(int row) const
{
    if (row < 0 || row >= m_rows) {
        return {};
    }
    const Section &section = m_sections[static_cast<std::size_t>(sectionOf(row))];
    const int place = row - section.first;
    return {place % m_columns * m_measures.pitch, section.cellsTop + place / m_columns * m_measures.pitch,
            m_measures.pitch, m_measures.pitch};
}

int BotMapLayout::rowAt(QPoint point) const
{
    const int row = rowUpTo(point);
    return row >= 0 && cellOf(row).contains(point) ? row : -1;
}

int BotMapLayout::rowUpTo(QPoint point) const
{
    if (m_rows == 0) {
        return -1;
    }
    const auto next = std::upper_bound(m_sections.begin(), m_sections.end(), point.y(),
                                       [](int y, const Section &section) { return y < section.cellsTop; });
    if (next == m_sections.begin()) {
        return 0;
    }
    const Section &section = *(next - 1);
    const int line = (point.y() - section.cellsTop) / m_measures.pitch;
    const int column = std::clamp(point.x() / m_measures.pitch, 0, m_columns - 1);
    const int place = std::min(line * m_columns + column, section.count - 1);
    return section.first + std::max(place, 0);
}

int BotMapLayout::rowBelow(int row, int lines) const
{
    const int at = sectionOf(row);
    if (at < 0 || row >= m_rows) {
        return row;
    }
    const Section &section = m_sections[static_cast<std::size_t>(at)];
    const int place = row - section.first;
    const int column = place % m_columns;
    const int line = place / m_columns + lines;
    if (line >= 0 && line < linesOf(section.count, m_columns)) {
        return section.first + std::min(line * m_columns + column, section.count - 1);
    }
    const int beside = at + lines;
    if (beside < 0 || beside >= static_cast<int>(m_sections.size())) {
        return row;
    }
    const Section &other = m_sections[static_cast<std::size_t>(beside)];
    const int nearLine = lines > 0 ? 0 : linesOf(other.count, m_columns) - 1;
    return other.first + std::min(nearLine * m_columns + column, other.count - 1);
}

} // namespace fleet::ui
