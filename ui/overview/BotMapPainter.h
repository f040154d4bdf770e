// The cells of the map of bots, drawn once a state and size and then only copied: glyph and colour, never colour alone.
// Never chooses which state a cell shows.
#pragma once

#include "models/BotGlance.h"

#include <QPixmap>

#include <array>

namespace fleet::ui {

struct Theme;

class BotMapPainter final {
public:
    /// `pitch`: from one cell to the next; a cell leaves a little of it free.
    void prepare(const Theme &theme, int pitch, qreal devicePixelRatio);
    [[nodiscard]] const QPixmap &cell(BotGlance glance) const { return m_cells[static_cast<std::size_t>(glance)]; }

    [[nodiscard]] static QPixmap drawCell(const Theme &theme, BotGlance glance, int pitch, qreal devicePixelRatio);

private:
    const Theme *m_theme = nullptr;
    int m_pitch = 0;
    qreal m_ratio = 0.0;
    std::array<QPixmap, botGlances.size()> m_cells;
};

} // namespace fleet::ui
