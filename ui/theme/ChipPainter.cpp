#include "ui/theme/ChipPainter.h"

#include "models/IconNames.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int padLeft = 6;
constexpr int padRight = 7;
constexpr int iconPixels = 12;
constexpr int drawnHeight = 20;
constexpr int gap = 5;

void paintGround(QPainter *painter, const StateColours &colours, const QRect &chip)
{
    const QRectF edge = QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5);
    switch (colours.shape) {
    case ChipShape::Plain:
        return;
    case ChipShape::Tint:
    case ChipShape::Solid:
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.ground);
        break;
    case ChipShape::Outline:
        painter->setPen(QPen(colours.colour, 1));
        painter->setBrush(Qt::NoBrush);
        break;
    case ChipShape::Dashed: {
        QPen pen(colours.colour, 1);
        pen.setDashPattern({3, 2});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        break;
    }
    }
    painter->drawRoundedRect(edge, 4, 4);
}

} // namespace

int chipHeight()
{
    return scaled(drawnHeight);
}

QFont chipFont(const QFont &font)
{
    QFont chip(font);
    chip.setPointSizeF(9 * textScale());
    chip.setWeight(QFont::Medium);
    return chip;
}

QSize chipSize(Severity severity, const QString &text, const QFont &font)
{
    const int icon = icons::nameOf(severity).isEmpty() ? 0 : scaled(iconPixels) + gap;
    const int words = qCeil(QFontMetricsF(chipFont(font)).horizontalAdvance(text)) + 1;
    return {padLeft + icon + words + padRight, chipHeight()};
}

void paintChip(QPainter *painter, const Theme &theme, Severity severity, const QString &text, const QRect &rect,
               const QFont &font)
{
    const StateColours colours = theme.state(severity);
    QRect chip(rect.topLeft(), chipSize(severity, text, font));
    chip.setWidth(std::min(chip.width(), rect.width()));
    chip.moveTop(rect.top() + (rect.height() - chip.height()) / 2);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, colours, chip);
    int x = chip.left() + padLeft;
    if (const QString icon = icons::nameOf(severity); !icon.isEmpty()) {
        const QColor ink = colours.shape == ChipShape::Plain ? colours.colour : colours.ink;
        const int size = scaled(iconPixels);
        painter->drawPixmap(x, chip.top() + (chip.height() - size) / 2,
                            iconPixmap(icon, ink, size, painter->device()->devicePixelRatioF()));
        x += size + gap;
    }
    const QRect words(x, chip.top(), std::max(0, chip.right() + 1 - padRight - x), chip.height());
    painter->setFont(chipFont(font));
    painter->setPen(colours.ink);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace fleet::ui
