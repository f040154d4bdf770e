#include "ui/overview/DensityStrip.h"

#include "models/ChartScale.h"
#include "models/ChartWords.h"
#include "models/DensityWords.h"
#include "models/PlainToolTip.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QAccessible>
#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace fleet::ui {

namespace {

constexpr int barHeight = 32;
constexpr int footHeight = 18;
constexpr int narrowest = 240;
constexpr int usual = 720;
constexpr int timeMarkWidth = 84;
constexpr int hourOfCells = 6;
constexpr double leastBar = 4; ///< one bot of thousands is seen all the same
constexpr double focusWidth = 2;

seconds localOffset(UtcTime at)
{
    return seconds(QDateTime::fromMSecsSinceEpoch(toEpochMs(at)).offsetFromUtc());
}

double shareOf(milliseconds part, const TimeSpan &whole)
{
    const auto length = static_cast<double>(std::max<qint64>((whole.to - whole.from).count(), 1));
    return std::clamp(static_cast<double>(part.count()) / length, 0.0, 1.0);
}

} // namespace

DensityStrip::DensityStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("←/→ from cell to cell, Shift by an hour, Enter opens the charts of that time"));
    say();
}

QSize DensityStrip::sizeHint() const
{
    return {scaled(usual), scaled(barHeight + footHeight)};
}

QSize DensityStrip::minimumSizeHint() const
{
    return {scaled(narrowest), scaled(barHeight + footHeight)};
}

void DensityStrip::show(const DensityAnswer &answer)
{
    if (answer == m_answer) {
        return;
    }
    // The cursor stays at its time, not at its place.
    const std::optional<UtcTime> kept = m_cursor < 0 ? std::nullopt : std::optional(cell(m_cursor).span.from);
    m_answer = answer;
    m_hovered = -1;
    const auto found = std::find_if(m_answer.cells.begin(), m_answer.cells.end(),
                                    [&kept](const DensityCell &each) { return kept && each.span.from == *kept; });
    m_cursor = found == m_answer.cells.end() ? -1 : static_cast<int>(found - m_answer.cells.begin());
    say();
    update();
}

const DensityCell *DensityStrip::pointedAt() const
{
    const int place = m_hovered >= 0 ? m_hovered : hasFocus() ? m_cursor : -1;
    return place < 0 ? nullptr : &cell(place);
}

// ---- painting

QRectF DensityStrip::areaOf(int place) const
{
    const double inset = focusWidth;
    const double each = (width() - 2 * inset) / std::max(count(), 1);
    const double left = std::round(inset + place * each);
    const double right = std::round(inset + (place + 1) * each);
    // Cells wide enough stand apart.
    return {left, inset, right - left - (each >= 4 ? 1 : 0), scaled(barHeight) - 2 * inset};
}

void DensityStrip::drawCell(QPainter &painter, const Theme &theme, const QRectF &area, const DensityCell &cell)
{
    const double deaf = area.height() * shareOf(cell.deaf, cell.span);
    if (deaf > 0) {
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), deaf), QBrush(theme.ctl, Qt::BDiagPattern));
    }
    if (cell.known() == 0) {
        if (deaf <= 0) {
            painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.ctl);
        }
        return;
    }
    const double room = area.height() - deaf;
    const auto heightOf = [&](int count) {
        return count == 0 ? 0.0 : std::max(leastBar, std::round(room * count / cell.known()));
    };
    const double dead = std::min(heightOf(cell.dead), room);
    const double late = std::min(heightOf(cell.late), room - dead);
    const auto bar = [&](double from, double height, const QBrush &brush) {
        painter.fillRect(QRectF(area.left(), area.bottom() - from - height, area.width(), height), brush);
    };
    bar(0, dead, theme.text);
    // Told apart from the dead without colour too.
    bar(dead, late, theme.state(Severity::Late).ground.isValid() ? theme.state(Severity::Late).ground : theme.raise);
    bar(dead, late, QBrush(theme.state(Severity::Late).colour, Qt::Dense4Pattern));
    bar(dead + late, room - dead - late, theme.line2);
}

void DensityStrip::paintTimes(QPainter &painter, const Theme &theme) const
{
    if (m_answer.cells.empty()) {
        return;
    }
    const TimeSpan window{m_answer.cells.front().span.from, m_answer.cells.back().span.to};
    const auto length = static_cast<double>(std::max<qint64>((window.to - window.from).count(), 1));
    const int most = std::max(1, width() / scaled(timeMarkWidth));
    painter.setFont(smallFont(font()));
    painter.setPen(theme.text3);
    for (const UtcTime at : timeMarks(window, most, localOffset(window.to))) {
        const double share = static_cast<double>((at - window.from).count()) / length;
        const double half = scaled(timeMarkWidth) / 2.0;
        const double left = std::clamp(share * width() - half, 0.0, std::max(0.0, width() - 2 * half));
        const bool first = left <= 0;
        const bool last = left >= width() - 2 * half;
        painter.drawText(QRectF(left, scaled(barHeight), 2 * half, scaled(footHeight)),
                         (first  ? Qt::AlignLeft
                          : last ? Qt::AlignRight
                                 : Qt::AlignHCenter)
                             | Qt::AlignVCenter,
                         ChartWords::timeMark(at, window.to - window.from));
    }
}

void DensityStrip::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    for (int place = 0; place < count(); ++place) {
        drawCell(painter, theme, areaOf(place), cell(place));
    }
    paintTimes(painter, theme);
    painter.setBrush(Qt::NoBrush);
    if (m_hovered >= 0) {
        painter.setPen(theme.text2);
        painter.drawRect(areaOf(m_hovered).adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, focusWidth));
        const QRectF ring =
            m_cursor >= 0 ? areaOf(m_cursor).adjusted(-1, -1, 1, 1) : QRectF(1, 1, width() - 2, scaled(barHeight) - 2);
        painter.drawRect(ring);
    }
}

// ---- what a person points at

int DensityStrip::placeAt(QPointF point) const
{
    if (count() == 0 || point.y() < 0 || point.y() > scaled(barHeight) || point.x() < 0 || point.x() >= width()) {
        return -1;
    }
    return std::clamp(static_cast<int>(point.x() * count() / width()), 0, count() - 1);
}

void DensityStrip::say()
{
    const QString about =
        m_cursor >= 0 ? DensityWords::sentence(cell(m_cursor), m_answer.bots) : DensityWords::summary(m_answer);
    setAccessibleName(tr("How the fleet was heard in the last 24 hours"));
    if (about != accessibleDescription()) {
        setAccessibleDescription(about);
        if (hasFocus()) {
            QAccessibleEvent told(this, QAccessible::DescriptionChanged);
            QAccessible::updateAccessibility(&told);
        }
    }
}

void DensityStrip::moveCursor(int place)
{
    if (count() > 0) {
        m_cursor = std::clamp(place, 0, count() - 1);
        say();
        update();
        Q_EMIT pointed();
    }
}

void DensityStrip::keyPressEvent(QKeyEvent *event)
{
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? hourOfCells : 1;
    const int from = m_cursor >= 0 ? m_cursor : count();
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(from - step);
        break;
    case Qt::Key_Right:
        moveCursor(from + step);
        break;
    case Qt::Key_Home:
        moveCursor(0);
        break;
    case Qt::Key_End:
        moveCursor(count() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor >= 0) {
            Q_EMIT cellChosen(cell(m_cursor));
        }
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void DensityStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (const int place = placeAt(event->position()); place != m_hovered) {
        m_hovered = place;
        update();
        Q_EMIT pointed();
    }
}

void DensityStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int place = placeAt(event->position()); place >= 0 && event->button() == Qt::LeftButton) {
        moveCursor(place);
        Q_EMIT cellChosen(cell(place));
    }
}

void DensityStrip::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
    Q_EMIT pointed();
}

void DensityStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    Q_EMIT pointed();
}

void DensityStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
    Q_EMIT pointed();
}

bool DensityStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int place = placeAt(help->pos());
        const QString about = place < 0 ? toolTip() : DensityWords::sentence(cell(place), m_answer.bots);
        QToolTip::showText(help->globalPos(), plainToolTip(about), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace fleet::ui
