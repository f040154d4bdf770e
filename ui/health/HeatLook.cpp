#include "ui/health/HeatLook.h"

#include "models/HeatCell.h"
#include "ui/overview/BotMap.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPolygonF>

#include <numeric>

namespace fleet::ui {

namespace {

/// Well is quiet: most cells are, and the others must stand out of them.
QColor mixed(const QColor &colour, const QColor &ground, double part)
{
    const auto mix = [part](int a, int b) { return qRound(a * part + b * (1.0 - part)); };
    return {mix(colour.red(), ground.red()), mix(colour.green(), ground.green()), mix(colour.blue(), ground.blue())};
}

/// Filled from below, as far as the value has gone to its limit.
void drawLevel(QPainter &painter, const Theme &theme, double side, double level)
{
    const QColor healthy = theme.state(Severity::Healthy).colour;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(healthy, theme.card, 0.22));
    painter.drawRoundedRect(QRectF(0, 0, side, side), 2, 2);
    painter.setBrush(mixed(healthy, theme.card, 0.35 + level / 2));
    const double height = side * level;
    painter.drawRoundedRect(QRectF(0, side - height, side, height), 2, 2);
}

void drawHatched(QPainter &painter, const Theme &theme, double side)
{
    const QColor colour = theme.state(Severity::Unknown).colour;
    const QRectF edge(0.5, 0.5, side - 1, side - 1);
    painter.setPen(QPen(mixed(colour, theme.card, 0.7), 1));
    painter.save();
    painter.setClipRect(edge);
    for (double at = 4; at < 2 * side; at += 4) {
        painter.drawLine(QPointF(at, 0), QPointF(at - side, side));
    }
    painter.restore();
    QPen dashed(colour, 1);
    dashed.setDashPattern({2, 2});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(edge, 2, 2);
}

void drawPlate(QPainter &painter, const Theme &theme, const StateColours &colours, double side)
{
    painter.setPen(QPen(colours.colour, 1));
    // What is an outline elsewhere stands on the card here, too.
    painter.setBrush(colours.ground.isValid() ? colours.ground : theme.card);
    painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), 2, 2);
}

/// On a square of side 1.
void drawSign(QPainter &painter, HeatCell cell, const QColor &ink)
{
    painter.setBrush(ink);
    painter.setPen(Qt::NoPen);
    switch (cell) {
    case HeatCell::Critical:
        painter.drawPolygon(
            QPolygonF({QPointF(0.5, 0.18), QPointF(0.82, 0.5), QPointF(0.5, 0.82), QPointF(0.18, 0.5)}));
        break;
    case HeatCell::Warning:
        painter.drawPolygon(QPolygonF({QPointF(0.5, 0.22), QPointF(0.8, 0.76), QPointF(0.2, 0.76)}));
        break;
    case HeatCell::Dead:
        painter.setPen(QPen(ink, 0.16, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(0.3, 0.3), QPointF(0.7, 0.7));
        painter.drawLine(QPointF(0.3, 0.7), QPointF(0.7, 0.3));
        break;
    case HeatCell::Late: // The hands of a clock.
        painter.setPen(QPen(ink, 0.14, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(0.5, 0.22), QPointF(0.5, 0.54));
        painter.drawLine(QPointF(0.5, 0.54), QPointF(0.74, 0.66));
        break;
    case HeatCell::Unknown:
    case HeatCell::Near:
    case HeatCell::Half:
    case HeatCell::Low:
    case HeatCell::Unlimited:
        break;
    }
}

void drawGround(QPainter &painter, const Theme &theme, HeatCell cell, double side)
{
    switch (cell) {
    case HeatCell::Critical:
    case HeatCell::Dead:
    case HeatCell::Warning:
    case HeatCell::Late:
        drawPlate(painter, theme, theme.state(severityOf(cell)), side);
        break;
    case HeatCell::Unknown:
        drawHatched(painter, theme, side);
        break;
    case HeatCell::Near:
        drawLevel(painter, theme, side, 0.85);
        break;
    case HeatCell::Half:
        drawLevel(painter, theme, side, 0.5);
        break;
    case HeatCell::Low:
        drawLevel(painter, theme, side, 0.15);
        break;
    case HeatCell::Unlimited:
        painter.setPen(QPen(theme.line2, 1));
        painter.setBrush(theme.card);
        painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), 2, 2);
        break;
    }
}

} // namespace

int HeatLook::kinds() const
{
    return static_cast<int>(heatCells.size());
}

QPixmap HeatLook::draw(const Theme &theme, int kind, int pitch, qreal devicePixelRatio) const
{
    const auto cell = static_cast<HeatCell>(kind);
    const int side = pitch - (pitch > 16 ? 3 : 2);
    QPixmap pixmap(qRound(side * devicePixelRatio), qRound(side * devicePixelRatio));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawGround(painter, theme, cell, side);
    painter.scale(side, side);
    drawSign(painter, cell, theme.state(severityOf(cell)).ink);
    return pixmap;
}

QString HeatLook::caption(const std::vector<int> &counts) const
{
    return BotMap::captionOf(std::accumulate(counts.begin(), counts.end(), 0), HeatWords::counts(counts));
}

} // namespace fleet::ui
