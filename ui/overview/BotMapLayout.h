// Where each cell of the map stands: groups under headings, their bots line by line in reading order.
// Never paints, and never knows what a cell means.
#pragma once

#include <QPoint>
#include <QRect>

#include <vector>

namespace fleet::ui {

class BotMapLayout final {
public:
    struct Measures {
        int pitch = 0;   ///< from one cell to the next, both ways
        int heading = 0; ///< the height of a group's heading
        int gap = 0;     ///< below a group
    };

    struct Section {
        int first = 0; ///< row of its first bot
        int count = 0;
        int top = 0; ///< of its heading
        int cellsTop = 0;
        int bottom = 0;
    };

    /// `counts`: how many bots each group has, in order.
    void arrange(const std::vector<int> &counts, int width, const Measures &measures);

    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] const Measures &measures() const { return m_measures; }
    [[nodiscard]] const std::vector<Section> &sections() const { return m_sections; }

    /// Nothing when there is no such row.
    [[nodiscard]] QRect cellOf(int row) const;
    /// -1 when there is no cell.
    [[nodiscard]] int rowAt(QPoint point) const;
    /// The cell at the point, else the last one before it in reading order; -1 when there is none at all.
    [[nodiscard]] int rowUpTo(QPoint point) const;
    /// The cell one line further down (1) or up (-1), the last of a line that is too short; the same where it ends.
    [[nodiscard]] int rowBelow(int row, int lines) const;

private:
    [[nodiscard]] int sectionOf(int row) const;

    Measures m_measures;
    std::vector<Section> m_sections;
    int m_columns = 1;
    int m_rows = 0;
    int m_height = 0;
};

} // namespace fleet::ui
