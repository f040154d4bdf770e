#include "ui/charts/MetricChart.h"

#include "models/ChartWords.h"
#include "models/MetricWords.h"
#include "models/PlainToolTip.h"
#include "ui/charts/ChartCurves.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QChart>
#include <QDateTime>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace fleet::ui {

namespace {

constexpr int headHeight = 24;
constexpr int footHeight = 20;
constexpr int leftRoom = 52;
constexpr int rightRoom = 10;
constexpr int timeMarkWidth = 84;
constexpr int keySteps = 200; ///< of the crosshair across the whole chart
constexpr double closer = 0.8;
constexpr int markReach = 6;
constexpr int focusWidth = 2;
constexpr int iconSize = 12;
const QList<qreal> limitDashes{6, 4};

seconds localOffset(UtcTime at)
{
    return seconds(QDateTime::fromMSecsSinceEpoch(toEpochMs(at)).offsetFromUtc());
}

QPen cosmetic(const QColor &colour, qreal width = 1)
{
    QPen pen(colour, width);
    pen.setCosmetic(true);
    return pen;
}

} // namespace

MetricChart::MetricChart(QWidget *parent) : QChartView(parent), m_time(new QValueAxis), m_value(new QValueAxis)
{
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis *axis : {m_time, m_value}) {
        axis->setVisible(false);
    }
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_value, Qt::AlignLeft);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing);
    setCacheMode(QGraphicsView::CacheNone);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setToolTip(tr("←/→ move the crosshair, Shift by ten, +/− zoom, drag or Page keys pan, 0 the whole range"));
}

QSize MetricChart::sizeHint() const
{
    return {scaled(320), scaled(132)};
}

QSize MetricChart::minimumSizeHint() const
{
    return {scaled(180), scaled(108)};
}

int MetricChart::columns() const
{
    return std::max(static_cast<int>(m_plot.width()), 1);
}

// ---- what is shown

void MetricChart::showPicture(const ChartSubject &subject, const ChartPicture &picture)
{
    m_subject = subject;
    m_picture = picture;
    m_problem.clear();
    setCurves();
    describe();
}

void MetricChart::showProblem(const ChartSubject &subject, const TimeSpan &window, const QString &text)
{
    m_subject = subject;
    m_picture = ChartPicture{.window = window};
    m_problem = text;
    setCurves();
    describe();
}

void MetricChart::setGlance()
{
    m_isGlance = true;
    setToolTip(tr("←/→ move the crosshair, Shift by ten; Enter or a double click opens the charts"));
}

void MetricChart::setCrosshair(std::optional<UtcTime> at)
{
    if (at != m_crosshair) {
        m_crosshair = at;
        viewport()->update();
    }
}

void MetricChart::setCurves()
{
    chart()->removeAllSeries();
    m_time->setRange(0, static_cast<double>(std::max<qint64>(length().count(), 1)));
    m_value->setRange(m_picture.scale.low, m_picture.scale.high);
    addCurves(*chart(), *m_time, *m_value, m_picture, Theme::of(palette()));
    viewport()->update();
}

void MetricChart::describe()
{
    setAccessibleName(tr("Chart of %1").arg(ChartWords::title(m_subject)));
    setAccessibleDescription(m_problem.isEmpty() ? ChartWords::summary(m_subject, m_picture) : m_problem);
}

// ---- where things stand

void MetricChart::fitPlot()
{
    m_plot = QRectF(scaled(leftRoom), scaled(headHeight), viewport()->width() - scaled(leftRoom) - scaled(rightRoom),
                    viewport()->height() - scaled(headHeight) - scaled(footHeight));
    m_plot.setSize(m_plot.size().expandedTo({1, 1}));
    chart()->setPlotArea(m_plot);
}

double MetricChart::xOf(UtcTime at) const
{
    const auto whole = static_cast<double>(std::max<qint64>(length().count(), 1));
    return m_plot.left() + m_plot.width() * static_cast<double>((at - m_picture.window.from).count()) / whole;
}

double MetricChart::yOf(double value) const
{
    const ValueScale &scale = m_picture.scale;
    return m_plot.bottom() - m_plot.height() * (value - scale.low) / std::max(scale.high - scale.low, 1e-12);
}

UtcTime MetricChart::timeAt(double x) const
{
    const double share = std::clamp((x - m_plot.left()) / m_plot.width(), 0.0, 1.0);
    return m_picture.window.from + milliseconds(std::llround(share * static_cast<double>(length().count())));
}

void MetricChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    fitPlot();
}

// ---- painting

void MetricChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Theme &theme = Theme::of(palette());
    painter->fillRect(rect, theme.card);
    painter->setFont(smallFont(font()));
    paintHoles(*painter, theme);
    paintGrid(*painter, theme);
}

void MetricChart::drawForeground(QPainter *painter, const QRectF & /*rect*/)
{
    const Theme &theme = Theme::of(palette());
    painter->setFont(smallFont(font()));
    paintLimits(*painter, theme);
    paintMarks(*painter, theme, m_plot, m_picture.marks, [this](UtcTime at) { return xOf(at); });
    paintLimitFigures(*painter, theme);
    paintCrosshair(*painter, theme);
    paintHead(*painter, theme);
    if (hasFocus()) {
        const qreal inset = focusWidth / 2.0;
        painter->setPen(cosmetic(theme.accent, focusWidth));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(viewport()->rect()).adjusted(inset, inset, -inset, -inset));
    }
}

void MetricChart::paintHoles(QPainter &painter, const Theme &theme) const
{
    const QFontMetricsF metrics(painter.font());
    for (const ChartHole &hole : m_picture.holes) {
        const QRectF area(QPointF(xOf(hole.span.from), m_plot.top()), QPointF(xOf(hole.span.to), m_plot.bottom()));
        painter.fillRect(area, QBrush(theme.gap, Qt::BDiagPattern));
        const QString words = m_picture.extremes ? ChartWords::hole(hole) : QString();
        if (metrics.horizontalAdvance(words) + scaled(8) < area.width()) {
            painter.setPen(theme.text3);
            painter.drawText(area.adjusted(0, scaled(2), 0, 0), Qt::AlignHCenter | Qt::AlignTop, words);
        }
    }
}

void MetricChart::paintGrid(QPainter &painter, const Theme &theme) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_picture.extremes) {
        for (const double mark : m_picture.scale.marks) {
            const double y = std::round(yOf(mark));
            painter.setPen(cosmetic(theme.grid));
            painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
            painter.setPen(theme.text3);
            painter.drawText(QRectF(0, y - scaled(8), m_plot.left() - scaled(6), scaled(16)),
                             Qt::AlignRight | Qt::AlignVCenter,
                             MetricWords::mark(m_subject.metric, mark, m_picture.scale.decimals));
        }
    }
    const int most = std::max(1, static_cast<int>(m_plot.width()) / scaled(timeMarkWidth));
    const double half = scaled(timeMarkWidth) / 2.0;
    for (const UtcTime at : timeMarks(m_picture.window, most, localOffset(m_picture.window.to))) {
        const double x = std::clamp(xOf(at), m_plot.left(), m_plot.right());
        painter.setPen(cosmetic(theme.line));
        painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + scaled(3)));
        const double left = std::clamp(x - half, 0.0, std::max(0.0, viewport()->width() - 2 * half));
        painter.setPen(theme.text3);
        painter.drawText(QRectF(left, m_plot.bottom() + scaled(3), 2 * half, scaled(footHeight - 3)),
                         Qt::AlignHCenter | Qt::AlignVCenter, ChartWords::timeMark(at, length()));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void MetricChart::paintLimits(QPainter &painter, const Theme &theme) const
{
    for (const LimitLine &limit : m_picture.visibleLimits()) {
        const QColor colour = theme.state(limit.severity).colour;
        const double y = yOf(limit.value);
        QPen pen = cosmetic(colour);
        pen.setDashPattern(limitDashes);
        painter.setPen(pen);
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    }
}

/// In front of whatever runs through them.
void MetricChart::paintLimitFigures(QPainter &painter, const Theme &theme) const
{
    for (const LimitLine &limit : m_picture.visibleLimits()) {
        const QColor colour = theme.state(limit.severity).colour;
        const double y = yOf(limit.value);
        const QString figure = MetricWords::limit(m_subject.metric, limit.value);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(figure) + scaled(iconSize + 6);
        // At the oldest end: what is newest is never covered.
        const QRectF plate(m_plot.left(), y - scaled(8), width, scaled(16));
        painter.fillRect(plate, theme.card);
        const QString icon =
            limit.severity == Severity::Critical ? QStringLiteral("diamond") : QStringLiteral("triangle");
        painter.drawPixmap(QPointF(plate.left() + scaled(2), y - scaled(iconSize) / 2.0),
                           iconPixmap(icon, colour, scaled(iconSize), devicePixelRatioF()));
        painter.setPen(colour);
        painter.drawText(plate, Qt::AlignRight | Qt::AlignVCenter, figure);
    }
}

void MetricChart::paintCrosshair(QPainter &painter, const Theme &theme) const
{
    if (!m_crosshair || *m_crosshair < m_picture.window.from || *m_crosshair > m_picture.window.to) {
        return;
    }
    const double x = xOf(*m_crosshair);
    painter.setPen(cosmetic(theme.text2));
    painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
}

QString MetricChart::headText() const
{
    if (m_crosshair && m_picture.extremes) {
        return ChartWords::readout(m_subject, m_picture, *m_crosshair);
    }
    return ChartWords::newest(m_subject, m_picture);
}

bool MetricChart::isPast() const
{
    const bool isOne = m_picture.curves.size() == 1 && m_picture.curves.front().newest;
    return !m_crosshair && isOne && !m_picture.isCurrent(m_picture.curves.front().newest->at);
}

void MetricChart::paintHead(QPainter &painter, const Theme &theme) const
{
    const QRectF head(scaled(12), 0, viewport()->width() - scaled(12 + rightRoom), scaled(headHeight));
    painter.setPen(theme.text2);
    const QString title = ChartWords::title(m_subject);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, title);
    const QFontMetricsF metrics(painter.font());
    const QRectF rest = head.adjusted(metrics.horizontalAdvance(title) + scaled(12), 0, 0, 0);
    painter.setPen(isPast() ? theme.text3 : theme.text);
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(headText(), Qt::ElideLeft, rest.width()));
    if (!m_picture.extremes) {
        painter.setPen(theme.text3);
        painter.drawText(m_plot, Qt::AlignCenter | Qt::TextWordWrap,
                         m_problem.isEmpty() ? tr("No data in this stretch") : m_problem);
    }
}

// ---- what a person wants

void MetricChart::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton && !m_isGlance) {
        m_dragFrom = event->position().x();
        setCursor(Qt::ClosedHandCursor);
    }
    event->accept();
}

void MetricChart::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_dragFrom && std::abs(x - *m_dragFrom) >= 1) {
        const double share = (*m_dragFrom - x) / m_plot.width();
        m_dragFrom = x;
        Q_EMIT panRequested(milliseconds(std::llround(share * static_cast<double>(length().count()))));
    } else if (!m_dragFrom) {
        const bool inside = x >= m_plot.left() && x <= m_plot.right();
        Q_EMIT crosshairMoved(inside ? std::optional(timeAt(x)) : std::nullopt);
    }
    event->accept();
}

void MetricChart::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragFrom.reset();
    unsetCursor();
    event->accept();
}

void MetricChart::leaveEvent(QEvent *event)
{
    Q_EMIT crosshairMoved(std::nullopt);
    QChartView::leaveEvent(event);
}

void MetricChart::wheelEvent(QWheelEvent *event)
{
    // Without Ctrl the page scrolls: charts stand below each other.
    if (m_isGlance || !event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    Q_EMIT zoomRequested(event->angleDelta().y() > 0 ? closer : 1 / closer, timeAt(event->position().x()));
    event->accept();
}

void MetricChart::moveCrosshair(int steps)
{
    const milliseconds step = std::max(length() / keySteps, milliseconds(1));
    const UtcTime from = m_crosshair.value_or(m_picture.window.to);
    Q_EMIT crosshairMoved(std::clamp(from + steps * step, m_picture.window.from, m_picture.window.to));
}

bool MetricChart::changeWindow(int key)
{
    const UtcTime around = m_crosshair.value_or(m_picture.window.to);
    switch (key) {
    case Qt::Key_PageUp:
        Q_EMIT panRequested(-length() / 2);
        return true;
    case Qt::Key_PageDown:
        Q_EMIT panRequested(length() / 2);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomRequested(closer, around);
        return true;
    case Qt::Key_Minus:
        Q_EMIT zoomRequested(1 / closer, around);
        return true;
    case Qt::Key_0:
        Q_EMIT wholeRequested();
        return true;
    default:
        return false;
    }
}

void MetricChart::keyPressEvent(QKeyEvent *event)
{
    const int steps = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    bool taken = true;
    if (event->key() == Qt::Key_Left) {
        moveCrosshair(-steps);
    } else if (event->key() == Qt::Key_Right) {
        moveCrosshair(steps);
    } else if (event->key() == Qt::Key_Home) {
        Q_EMIT crosshairMoved(m_picture.window.from);
    } else if (event->key() == Qt::Key_End) {
        Q_EMIT crosshairMoved(m_picture.window.to);
    } else if (m_isGlance && isEnter) {
        Q_EMIT opened();
    } else {
        taken = !m_isGlance && changeWindow(event->key());
    }
    event->setAccepted(taken); // Else not to the view below, which would scroll.
}

void MetricChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_isGlance) {
        Q_EMIT opened();
    }
    event->accept();
}

QString MetricChart::marksAt(double x) const
{
    QStringList lines;
    for (const ChartMark &mark : m_picture.marks) {
        if (std::abs(xOf(mark.at) - x) <= scaled(markReach)) {
            lines.append(ChartWords::mark(mark, length()));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

bool MetricChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString marked = marksAt(help->pos().x());
        QToolTip::showText(help->globalPos(), plainToolTip(marked.isEmpty() ? toolTip() : marked), this);
        return true;
    }
    return QChartView::viewportEvent(event);
}

void MetricChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void MetricChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void MetricChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        fitPlot();
        setCurves();
    }
}

} // namespace fleet::ui
