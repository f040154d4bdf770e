#include "ui/overview/BotMapPainter.h"

#include "ui/overview/BotMapLook.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPolygonF>

namespace fleet::ui {

namespace {

constexpr double quiet = 0.45;

/// Well is quiet: most cells are, and the others must stand out of them.
QColor faded(const QColor &colour, const QColor &ground)
{
    const auto mix = [](int a, int b) { return qRound(a * quiet + b * (1.0 - quiet)); };
    return {mix(colour.red(), ground.red()), mix(colour.green(), ground.green()), mix(colour.blue(), ground.blue())};
}

/// The sign of a stop; `bar`: of the line across it.
void drawOctagon(QPainter &painter, const QColor &bar)
{
    painter.drawPolygon(
        QPolygonF({QPointF(0.37, 0.19), QPointF(0.63, 0.19), QPointF(0.81, 0.37), QPointF(0.81, 0.63),
                   QPointF(0.63, 0.81), QPointF(0.37, 0.81), QPointF(0.19, 0.63), QPointF(0.19, 0.37)}));
    painter.setPen(QPen(bar, 0.12));
    painter.drawLine(QPointF(0.34, 0.5), QPointF(0.66, 0.5));
}

/// What is told apart by shape as well, on a square of side 1.
void drawGlyph(QPainter &painter, BotGlance glance, const StateColours &colours)
{
    const QColor &ink = colours.ink;
    painter.setBrush(ink);
    painter.setPen(Qt::NoPen);
    switch (glance) {
    case BotGlance::NotStopped:
        drawOctagon(painter, colours.ground);
        break;
    case BotGlance::Dead:
        painter.setPen(QPen(ink, 0.16, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(0.3, 0.3), QPointF(0.7, 0.7));
        painter.drawLine(QPointF(0.3, 0.7), QPointF(0.7, 0.3));
        break;
    case BotGlance::Stopping:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 0.1));
        drawOctagon(painter, ink);
        break;
    case BotGlance::Latched:
        painter.drawRect(QRectF(0.28, 0.45, 0.44, 0.33));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 0.1));
        painter.drawArc(QRectF(0.36, 0.2, 0.28, 0.5), 0, 180 * 16);
        break;
    case BotGlance::Warning:
        painter.drawPolygon(QPolygonF({QPointF(0.5, 0.22), QPointF(0.8, 0.76), QPointF(0.2, 0.76)}));
        break;
    case BotGlance::Pausing: // One bar of the two.
        painter.drawRect(QRectF(0.42, 0.26, 0.16, 0.48));
        break;
    case BotGlance::Paused:
        painter.drawRect(QRectF(0.28, 0.26, 0.15, 0.48));
        painter.drawRect(QRectF(0.57, 0.26, 0.15, 0.48));
        break;
    case BotGlance::Unknown:
    case BotGlance::Trading:
        break; // The outline, and the quiet ground, are the shape.
    }
}

void drawGround(QPainter &painter, const Theme &theme, BotGlance glance, double side)
{
    const StateColours colours = theme.state(severityOf(glance));
    const QRectF edge(0.5, 0.5, side - 1, side - 1);
    painter.setPen(Qt::NoPen);
    switch (glance) {
    case BotGlance::Trading:
        painter.setBrush(faded(colours.colour, theme.card));
        painter.drawRoundedRect(QRectF(0, 0, side, side), 2, 2);
        return;
    case BotGlance::Dead:
        painter.setBrush(colours.ground);
        painter.drawRoundedRect(QRectF(0, 0, side, side), 2, 2);
        return;
    case BotGlance::Unknown: {
        QPen pen(colours.colour, 1);
        pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        break;
    }
    case BotGlance::NotStopped:
    case BotGlance::Stopping:
    case BotGlance::Latched:
    case BotGlance::Warning:
    case BotGlance::Pausing:
    case BotGlance::Paused:
        painter.setPen(QPen(colours.colour, 1));
        // What is an outline elsewhere stands on the card here, too.
        painter.setBrush(colours.ground.isValid() ? colours.ground : theme.card);
        break;
    }
    painter.drawRoundedRect(edge, 2, 2);
}

} // namespace

QPixmap BotMapPainter::drawCell(const Theme &theme, BotGlance glance, int pitch, qreal devicePixelRatio)
{
    const int side = pitch - (pitch > 16 ? 3 : 2);
    QPixmap pixmap(qRound(side * devicePixelRatio), qRound(side * devicePixelRatio));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawGround(painter, theme, glance, side);
    painter.scale(side, side);
    drawGlyph(painter, glance, theme.state(severityOf(glance)));
    return pixmap;
}

void BotMapPainter::prepare(const BotMapLook &look, const Theme &theme, int pitch, qreal devicePixelRatio)
{
    if (m_theme == &theme && m_pitch == pitch && qFuzzyCompare(m_ratio, devicePixelRatio)) {
        return;
    }
    m_theme = &theme;
    m_pitch = pitch;
    m_ratio = devicePixelRatio;
    m_cells.clear();
    for (int kind = 0; kind < look.kinds(); ++kind) {
        m_cells.push_back(look.draw(theme, kind, pitch, devicePixelRatio));
    }
}

} // namespace fleet::ui
