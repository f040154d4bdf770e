// Every colour of the console by its meaning, dark and light, and the one place where a severity becomes a colour.
// Never asks what a widget is for: whoever paints says what it means.
#pragma once

#include "models/Severity.h"

#include <QColor>
#include <QPalette>

#include <cstdint>

namespace fleet::ui {

enum class ChipShape : std::uint8_t {
    Plain,   ///< no chip: a coloured icon and a quiet word
    Tint,    ///< faint ground, coloured text
    Solid,   ///< strong ground
    Outline, ///< a line only
    Dashed,  ///< a broken line: not known
};

struct StateColours {
    QColor colour; ///< icon and word where there is no chip, line of an outline
    QColor ground; ///< of a tint or solid chip
    QColor ink;    ///< text and icon on the chip
    ChipShape shape = ChipShape::Plain;
};

struct Theme {
    bool isDark = true;
    QColor win, base, card, raise, hover, sel;
    QColor text, text2, text3;
    QColor accent, fill, onFill;
    QColor line, line2, ctl, grid, gap;
    QColor stop, onStop, stopDim;

    [[nodiscard]] static const Theme &dark();
    [[nodiscard]] static const Theme &light();
    /// The theme whose palette this is; for a foreign palette the one of the same lightness.
    [[nodiscard]] static const Theme &of(const QPalette &palette);

    [[nodiscard]] StateColours state(Severity severity) const;
    /// Of the curves of one chart, by their place; after five they begin again.
    [[nodiscard]] QColor series(int place) const;
    [[nodiscard]] QPalette palette() const;
    /// Panels, headers and text sizes. Everything else is painted by FleetStyle and the delegates.
    [[nodiscard]] QString styleSheet() const;
};

/// WCAG 2 contrast ratio, 1…21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace fleet::ui
