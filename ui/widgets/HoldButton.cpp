#include "ui/widgets/HoldButton.h"

#include "models/Words.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimerEvent>

namespace fleet::ui {

namespace {

MonoTime steadyNow()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::steady_clock::now());
}

bool isHoldKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Space;
}

QString inSeconds(milliseconds value)
{
    return QLocale().toString(static_cast<double>(value.count()) / 1000.0, 'f', 1);
}

constexpr int frameMs = 16;
constexpr int iconPixels = 16;
constexpr int iconGap = 8;
constexpr int aroundWords = 72; ///< with the room for the focus ring
constexpr int aroundHeight = 18;
constexpr int leastWidth = 240;
constexpr int leastHeight = 44;
/// How much darker the part is that is not held yet, in percent.
constexpr int notYetHeld = 160;

} // namespace

HoldButton::HoldButton(QWidget *parent) : QPushButton(parent), m_time(steadyNow)
{
    // A mouse press must not take the focus away from the safe button.
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setMouseTracking(false);
}

void HoldButton::setDuration(milliseconds duration)
{
    m_gesture.setDuration(duration);
    describe();
}

void HoldButton::setAct(const QString &act, const QString &holdText)
{
    m_act = act;
    m_holdText = holdText;
    describe();
}

void HoldButton::setTone(Tone tone, const QString &icon)
{
    m_tone = tone;
    m_icon = icon;
    update();
}

void HoldButton::setArmed(bool armed)
{
    if (armed != m_armed) {
        m_armed = armed;
        describe();
    }
}

void HoldButton::setTimeSource(TimeSource source)
{
    m_time = std::move(source);
}

QSize HoldButton::sizeHint() const
{
    const int widest = std::max(fontMetrics().horizontalAdvance(m_holdText),
                                fontMetrics().horizontalAdvance(tr("Keep holding… 0.0 s")));
    return {std::max(widest + scaled(iconPixels) + iconGap + aroundWords, leastWidth),
            std::max(fontMetrics().height() + aroundHeight, leastHeight)};
}

void HoldButton::describe()
{
    const QString seconds = inSeconds(duration());
    setText(m_armed ? m_act : m_holdText);
    setAccessibleName(m_armed ? m_act : tr("%1, hold %2 seconds, or type the scope's name").arg(m_act, seconds));
    setToolTip(m_armed ? tr("The scope's name is typed: press once")
                       : tr("Hold for %1 s with the mouse, Enter or Space. Letting go sends nothing.").arg(seconds));
    update();
}

void HoldButton::startHold()
{
    if (isHolding()) {
        return;
    }
    m_gesture.start(m_time());
    m_timer.start(frameMs, this);
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
    Q_EMIT holdStarted();
    update();
}

void HoldButton::step()
{
    if (m_gesture.step(m_time())) {
        complete();
        return;
    }
    update();
}

void HoldButton::complete()
{
    m_timer.stop();
    m_gesture.cancel();
    update();
    Q_EMIT held();
}

void HoldButton::cancelHold()
{
    if (!isHolding()) {
        return;
    }
    m_timer.stop();
    m_gesture.cancel();
    update();
    Q_EMIT holdCancelled();
}

bool HoldButton::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowDeactivate:
    case QEvent::Leave:
    case QEvent::EnabledChange:
        cancelHold();
        break;
    default:
        break;
    }
    return QPushButton::event(event);
}

void HoldButton::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        cancelHold();
        return;
    }
    if (!m_armed) {
        startHold();
    }
    event->accept();
}

void HoldButton::mouseMoveEvent(QMouseEvent *event)
{
    if (!rect().contains(event->position().toPoint())) {
        cancelHold();
    }
    event->accept();
}

void HoldButton::mouseReleaseEvent(QMouseEvent *event)
{
    cancelHold();
    if (m_armed && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        complete();
    }
    event->accept();
}

void HoldButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isHolding()) {
        cancelHold();
        event->accept();
        return;
    }
    if (!isHoldKey(*event)) {
        cancelHold();
        QPushButton::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat()) {
        return;
    }
    if (m_armed) {
        complete();
    } else {
        startHold();
    }
}

void HoldButton::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat()) {
        cancelHold();
    }
    event->accept();
}

void HoldButton::focusOutEvent(QFocusEvent *event)
{
    cancelHold();
    QPushButton::focusOutEvent(event);
}

void HoldButton::hideEvent(QHideEvent *event)
{
    cancelHold();
    QPushButton::hideEvent(event);
}

void HoldButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId()) {
        step();
        return;
    }
    QPushButton::timerEvent(event);
}

QString HoldButton::shownText() const
{
    if (isHolding()) {
        return tr("Keep holding… %1 s").arg(inSeconds(m_gesture.left()));
    }
    return text();
}

void HoldButton::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF panel = QRectF(rect()).adjusted(3, 3, -3, -3);
    QPainterPath shape;
    shape.addRoundedRect(panel, 4, 4);
    const bool red = m_tone == Tone::Stop;
    const QColor full = red ? theme.stop : theme.fill;
    const QColor empty = red ? theme.stopDim : theme.fill.darker(notYetHeld);
    const QColor held = isHolding() ? empty : full;
    painter.fillPath(shape, isEnabled() ? held : theme.raise);
    if (isHolding()) {
        painter.save();
        painter.setClipRect(QRectF(panel.left(), panel.top(), panel.width() * progress(), panel.height()));
        painter.fillPath(shape, full);
        painter.restore();
    }
    if (!isEnabled()) {
        painter.setPen(theme.line2);
        painter.drawPath(shape);
    }
    const QColor onGround = red ? theme.onStop : theme.onFill;
    const QColor ink = isEnabled() ? onGround : theme.text3;
    QFont bold(font());
    bold.setWeight(QFont::Bold);
    painter.setFont(bold);
    const QString words = shownText();
    const int textWidth = painter.fontMetrics().horizontalAdvance(words);
    const int icon = scaled(iconPixels);
    const int beforeText = icon + iconGap;
    const int left = (width() - textWidth - beforeText) / 2;
    painter.drawPixmap(left, (height() - icon) / 2, iconPixmap(m_icon, ink, icon, devicePixelRatioF()));
    painter.setPen(ink);
    painter.drawText(QRect(left + beforeText, 0, textWidth + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, words);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

} // namespace fleet::ui
