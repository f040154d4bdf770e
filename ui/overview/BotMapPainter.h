// The cells of the map of bots, drawn once a state and size and then only copied: glyph and colour, never colour alone.
// Never chooses which kind a cell is.
#pragma once

#include "models/BotGlance.h"

#include <QPixmap>

#include <vector>

namespace fleet::ui {

class BotMapLook;
struct Theme;

class BotMapPainter final {
public:
    /// `pitch`: from one cell to the next; a cell leaves a little of it free. `look` is the same each time.
    void prepare(const BotMapLook &look, const Theme &theme, int pitch, qreal devicePixelRatio);
    [[nodiscard]] const QPixmap &cell(int kind) const { return m_cells[static_cast<std::size_t>(kind)]; }

    /// Of a bot's one state.
    [[nodiscard]] static QPixmap drawCell(const Theme &theme, BotGlance glance, int pitch, qreal devicePixelRatio);

private:
    const Theme *m_theme = nullptr;
    int m_pitch = 0;
    qreal m_ratio = 0.0;
    std::vector<QPixmap> m_cells; ///< by kind
};

} // namespace fleet::ui
