// Chips, painted the same in tables, labels and headers: icon, word, ground.
// Never clickable by itself; the row is.
#pragma once

#include "models/Severity.h"

#include <QFont>
#include <QRect>
#include <QSize>
#include <QString>

class QPainter;

namespace fleet::ui {

struct Theme;

[[nodiscard]] int chipHeight();

/// The chip's font for a surrounding text of `font`.
[[nodiscard]] QFont chipFont(const QFont &font);
[[nodiscard]] QSize chipSize(Severity severity, const QString &text, const QFont &font);
/// Left-aligned in `rect`, vertically centred; elides when there is no room.
void paintChip(QPainter *painter, const Theme &theme, Severity severity, const QString &text, const QRect &rect,
               const QFont &font);

} // namespace fleet::ui
