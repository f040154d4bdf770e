// How the curves and marks of a chart are drawn: told apart by colour and stroke, broken where a part is missing.
// Never decides what is drawn.
#pragma once

#include "models/ChartPicture.h"

#include <QPen>

#include <functional>

class QChart;
class QPainter;
class QRectF;
class QValueAxis;

namespace fleet::ui {

struct Theme;

/// As many curves as can be told apart: five colours, each solid, dashed and dotted.
inline constexpr std::size_t mostCurves = 12;

/// Of the curve at this place: the first five are solid, the next dashed, the others dotted.
[[nodiscard]] QPen curvePen(const Theme &theme, int place, double width);

/// All of the picture's curves. A part of a sum in which a bot is missing is a broken line. x is the time since the
/// window's beginning in ms.
void addCurves(QChart &chart, QValueAxis &time, QValueAxis &value, const ChartPicture &picture, const Theme &theme);

/// Dotted lines, each with its drawing on top where there is room. `xOf`: where a time stands in the plot.
void paintMarks(QPainter &painter, const Theme &theme, const QRectF &plot, const std::vector<ChartMark> &marks,
                const std::function<double(UtcTime)> &xOf);

} // namespace fleet::ui
