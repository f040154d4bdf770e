#include "ui/charts/ChartCurves.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"

#include <QChart>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

namespace fleet::ui {

namespace {

constexpr double mainWidth = 1.75;
constexpr double otherWidth = 1.25;
constexpr int colours = 5;
constexpr int markSize = 12;
const QList<qreal> dashes{6, 3};
const QList<qreal> dots{1, 3};
const QList<qreal> markDots{2, 3};

struct Axes {
    QChart &chart;
    QValueAxis &time;
    QValueAxis &value;

    void add(QXYSeries *series) const
    {
        chart.addSeries(series);
        series->attachAxis(&time);
        series->attachAxis(&value);
    }
};

/// One line, or a dot where there is but one point.
void addPart(const Axes &axes, const QList<QPointF> &points, const QPen &pen)
{
    if (points.size() > 1) {
        auto *line = new QLineSeries;
        line->replace(points);
        line->setPen(pen);
        axes.add(line);
    } else if (!points.isEmpty()) {
        auto *dot = new QScatterSeries;
        dot->replace(points);
        dot->setMarkerSize(2 * pen.widthF());
        dot->setColor(pen.color());
        dot->setBorderColor(pen.color());
        axes.add(dot);
    }
}

/// Parts in which all bots are, and those in which one is missing, by turns; each begins where the last one ended.
void addStretch(const Axes &axes, const ChartPicture &picture, const std::vector<ChartPoint> &stretch, const QPen &pen)
{
    QPen broken = pen;
    broken.setDashPattern(dashes);
    const auto isWhole = [&picture](const ChartPoint &point) {
        return !picture.cover || picture.cover->at(point.at) >= picture.cover->bots;
    };
    QList<QPointF> points;
    bool whole = isWhole(stretch.front());
    for (const ChartPoint &point : stretch) {
        const QPointF place(static_cast<double>((point.at - picture.window.from).count()), point.value);
        if (isWhole(point) != whole) {
            // What leads to a part that lacks somebody belongs to it.
            const QPointF joint = whole ? points.last() : place;
            if (!whole) {
                points.append(place);
            }
            addPart(axes, points, whole ? pen : broken);
            points = {joint};
            whole = !whole;
        }
        if (points.isEmpty() || points.last() != place) {
            points.append(place);
        }
    }
    addPart(axes, points, whole ? pen : broken);
}

} // namespace

QPen curvePen(const Theme &theme, int place, double width)
{
    QPen pen(theme.series(place), width);
    pen.setCosmetic(true);
    if (place >= 2 * colours) {
        pen.setDashPattern(dots);
    } else if (place >= colours) {
        pen.setDashPattern(dashes);
    }
    return pen;
}

void addCurves(QChart &chart, QValueAxis &time, QValueAxis &value, const ChartPicture &picture, const Theme &theme)
{
    const Axes axes{chart, time, value};
    const double width = picture.curves.size() > 1 ? otherWidth : mainWidth;
    for (std::size_t place = 0; place < picture.curves.size(); ++place) {
        const QPen pen = curvePen(theme, static_cast<int>(place), width);
        for (const std::vector<ChartPoint> &stretch : picture.curves[place].stretches) {
            addStretch(axes, picture, stretch, pen);
        }
    }
}

void paintMarks(QPainter &painter, const Theme &theme, const QRectF &plot, const std::vector<ChartMark> &marks,
                const std::function<double(UtcTime)> &xOf)
{
    const QFontMetricsF metrics(painter.font());
    const double size = scaled(markSize);
    double taken = plot.left() - size;
    for (std::size_t place = 0; place < marks.size(); ++place) {
        const ChartMark &mark = marks[place];
        const QColor colour = theme.state(mark.severity).colour;
        const double x = xOf(mark.at);
        QPen pen(colour, 1);
        pen.setCosmetic(true);
        pen.setDashPattern(markDots);
        painter.setPen(pen);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        if (x - size / 2 < taken || x + size / 2 > plot.right() + size) {
            continue; // Its line is there; the tooltip names it.
        }
        const double next = place + 1 < marks.size() ? xOf(marks[place + 1].at) - size : plot.right();
        const QRectF words(x + size / 2 + scaled(3), plot.top(), metrics.horizontalAdvance(mark.word), size);
        const bool fits = words.right() + scaled(4) < next;
        // Read in front of whatever line runs through it.
        const double right = fits ? words.right() + scaled(2) : x + size / 2;
        painter.fillRect(QRectF(QPointF(x - size / 2 - 1, plot.top()), QPointF(right, plot.top() + size)), theme.card);
        painter.drawPixmap(QPointF(x - size / 2, plot.top()), iconPixmap(mark.icon, colour, static_cast<int>(size),
                                                                         painter.device()->devicePixelRatioF()));
        if (fits) {
            painter.setPen(colour);
            painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, mark.word);
        }
        taken = right;
    }
}

} // namespace fleet::ui
