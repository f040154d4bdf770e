// Which face the console speaks in, and whether its digits stand still.
// Never asks for pixels: sizes are points.
#pragma once

#include <QFont>

namespace fleet::ui {

/// All ten digits have one advance, so that a column of numbers does not wobble.
[[nodiscard]] bool hasTabularDigits(const QFont &font);
/// Roboto where it is installed, else the desktop's font, and a Chinese face behind it; 9.75 pt.
[[nodiscard]] QFont bodyFont();
/// Of hints and second lines: 9 pt, as the text is scaled.
[[nodiscard]] QFont smallFont(const QFont &body);
/// Of titles in a row.
[[nodiscard]] QFont strongFont(const QFont &body);
/// The body font, or the first common face with tabular digits when the body font has none.
[[nodiscard]] QFont numberFont(const QFont &body);

} // namespace fleet::ui
