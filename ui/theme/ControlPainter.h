// Spin boxes, progress bars and scroll bars: flat, with a clear edge, and where their parts are.
// Never holds a colour of its own: all come from the theme that is given.
#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace fleet::ui {

struct Theme;

/// How short the thumb of a scroll bar may become, at the drawn size; how thick a bar is nobody changes.
inline constexpr int shortestThumb = 28;
/// A progress bar that says nothing in words.
inline constexpr int progressHeight = 8;

/// It has no arrows: they are narrow to hit, and keys and wheel do the same.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);
void paintScrollBar(QPainter &painter, const Theme &theme, const QStyleOptionSlider &bar);

[[nodiscard]] QRect spinBoxPart(const QStyleOptionSpinBox &box, QStyle::SubControl part);
void paintSpinBox(QPainter &painter, const Theme &theme, const QStyleOptionSpinBox &box);

void paintProgressGroove(QPainter &painter, const Theme &theme, const QRect &rect);
void paintProgress(QPainter &painter, const Theme &theme, const QStyleOptionProgressBar &bar);

} // namespace fleet::ui
