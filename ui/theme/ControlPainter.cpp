#include "ui/theme/ControlPainter.h"

#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int spinButtonWidth = 22;
constexpr qreal radius = 4;

bool isHorizontal(const QStyleOptionSlider &bar)
{
    return bar.orientation == Qt::Horizontal;
}

/// Along the bar: where the thumb begins, and how long it is.
std::pair<int, int> thumbOf(const QStyleOptionSlider &bar)
{
    const int length = isHorizontal(bar) ? bar.rect.width() : bar.rect.height();
    const qint64 range = static_cast<qint64>(bar.maximum) - bar.minimum;
    if (range <= 0) {
        return {0, length};
    }
    const auto page = static_cast<qint64>(std::max(bar.pageStep, 1));
    const auto share = static_cast<int>(page * length / (range + page));
    const int thumb = std::clamp(share, std::min(scaled(shortestThumb), length), length);
    return {
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - thumb, bar.upsideDown),
        thumb};
}

void paintChevron(QPainter &painter, const QRect &rect, const QColor &colour, bool up)
{
    const QPointF middle = QRectF(rect).center();
    const qreal half = scaled(4);
    const qreal rise = up ? -half / 4 : half / 4;
    QPen pen(colour, 1.5);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.drawPolyline(QPolygonF{middle + QPointF(-half, -rise * 2), middle + QPointF(0, rise * 2),
                                   middle + QPointF(half, -rise * 2)});
}

void paintSpinButton(QPainter &painter, const Theme &theme, const QStyleOptionSpinBox &box, QStyle::SubControl part)
{
    const QRect rect = spinBoxPart(box, part);
    const bool up = part == QStyle::SC_SpinBoxUp;
    const bool possible =
        box.state.testFlag(QStyle::State_Enabled)
        && box.stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
    if (possible && box.activeSubControls.testFlag(part)) {
        const bool down = box.state.testFlag(QStyle::State_Sunken);
        painter.fillRect(rect.adjusted(1, up ? 2 : 0, -2, up ? 0 : -2), down ? theme.sel : theme.hover);
    }
    paintChevron(painter, rect, possible ? theme.text2 : theme.line2, up);
}

} // namespace

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const auto [begin, thumb] = thumbOf(bar);
    const bool across = isHorizontal(bar);
    const int length = across ? bar.rect.width() : bar.rect.height();
    const auto along = [&](int from, int size) {
        const QRect rect = across ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                                  : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
        return QStyle::visualRect(bar.direction, bar.rect, rect);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(begin, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, begin);
    case QStyle::SC_ScrollBarAddPage:
        return along(begin + thumb, length - begin - thumb);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    default:
        return {};
    }
}

void paintScrollBar(QPainter &painter, const Theme &theme, const QStyleOptionSlider &bar)
{
    painter.save();
    painter.fillRect(bar.rect, theme.base);
    if (bar.maximum > bar.minimum) {
        const bool held = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
        const bool down = held && bar.state.testFlag(QStyle::State_Sunken);
        const bool hovered = held && bar.state.testFlag(QStyle::State_MouseOver);
        const QRectF thumb = QRectF(scrollBarPart(bar, QStyle::SC_ScrollBarSlider)).adjusted(3, 3, -3, -3);
        const qreal round = std::min(thumb.width(), thumb.height()) / 2;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(down ? theme.accent : hovered ? theme.text3 : theme.ctl);
        painter.drawRoundedRect(thumb, round, round);
    }
    painter.restore();
}

QRect spinBoxPart(const QStyleOptionSpinBox &box, QStyle::SubControl part)
{
    const QRect rect = box.rect;
    const bool buttons = box.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int wide = buttons ? scaled(spinButtonWidth) : 0;
    const int half = rect.height() / 2;
    QRect place;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        place = QRect(rect.right() + 1 - wide, rect.top(), wide, half);
        break;
    case QStyle::SC_SpinBoxDown:
        place = QRect(rect.right() + 1 - wide, rect.top() + half, wide, rect.height() - half);
        break;
    case QStyle::SC_SpinBoxEditField:
        place = rect.adjusted(2, 2, -wide - 2, -2);
        break;
    default:
        return rect;
    }
    return QStyle::visualRect(box.direction, rect, place);
}

void paintSpinBox(QPainter &painter, const Theme &theme, const QStyleOptionSpinBox &box)
{
    const bool focused = box.state.testFlag(QStyle::State_HasFocus);
    const qreal inset = focused ? 1 : 0.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(focused ? QPen(theme.accent, 2) : QPen(theme.ctl, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(box.rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    if (box.buttonSymbols != QAbstractSpinBox::NoButtons) {
        const QRect up = spinBoxPart(box, QStyle::SC_SpinBoxUp);
        const int x = box.direction == Qt::RightToLeft ? up.right() : up.left();
        painter.fillRect(QRect(x, box.rect.top() + 2, 1, box.rect.height() - 4), theme.line);
        paintSpinButton(painter, theme, box, QStyle::SC_SpinBoxUp);
        paintSpinButton(painter, theme, box, QStyle::SC_SpinBoxDown);
    }
    painter.restore();
}

void paintProgressGroove(QPainter &painter, const Theme &theme, const QRect &rect)
{
    const qreal round = std::min(rect.height() / 2.0, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.gap);
    painter.drawRoundedRect(rect, round, round);
    painter.restore();
}

void paintProgress(QPainter &painter, const Theme &theme, const QStyleOptionProgressBar &bar)
{
    const int range = bar.maximum - bar.minimum;
    if (range <= 0 || bar.progress <= bar.minimum) {
        return; // How far it is nobody knows, or it has not begun: nothing is drawn that looks like progress.
    }
    const double share = std::min(1.0, static_cast<double>(bar.progress - bar.minimum) / range);
    QRect done = bar.rect;
    done.setWidth(std::max(qRound(bar.rect.width() * share), 1));
    const bool backwards = bar.invertedAppearance != (bar.direction == Qt::RightToLeft);
    done = QStyle::visualRect(backwards ? Qt::RightToLeft : Qt::LeftToRight, bar.rect, done);
    const qreal round = std::min(bar.rect.height() / 2.0, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.fill);
    painter.drawRoundedRect(done, round, round);
    painter.restore();
}

} // namespace fleet::ui
