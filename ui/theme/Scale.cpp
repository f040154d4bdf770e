#include "ui/theme/Scale.h"

#include <QApplication>
#include <QFont>
#include <QtMath>

#include <algorithm>

namespace fleet::ui {

double textScale()
{
    const double percent = 100.0 * QApplication::font().pointSizeF() / bodyPoints;
    return std::clamp<double>(percent, leastTextPercent, mostTextPercent) / 100.0;
}

int scaled(int pixels)
{
    return qRound(pixels * textScale());
}

} // namespace fleet::ui
