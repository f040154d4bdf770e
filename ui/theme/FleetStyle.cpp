#include "ui/theme/FleetStyle.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace fleet::ui {

namespace {

QString buttonRole(const QWidget *widget)
{
    return widget == nullptr ? QString() : widget->property(buttonRoleProperty).toString();
}

void drawFocusRing(QPainter *painter, const Theme &theme, const QRectF &rect, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

} // namespace

FleetStyle::FleetStyle() : QProxyStyle(QStringLiteral("Fusion"))
{
}

void FleetStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        drawFocusRing(painter, Theme::of(option->palette), option->rect, 4);
        return;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit: {
        const Theme &theme = Theme::of(option->palette);
        const bool focused = option->state.testFlag(State_HasFocus);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(focused ? QPen(theme.accent, 2) : QPen(theme.ctl, 1));
        painter->setBrush(element == PE_PanelLineEdit ? QBrush(theme.base) : QBrush(Qt::NoBrush));
        const qreal inset = focused ? 1 : 0.5;
        painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), 4, 4);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FleetStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    const QString role = buttonRole(widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool down = option->state.testAnyFlags(State_Sunken | State_On);
    const bool hovered = enabled && option->state.testFlag(State_MouseOver);
    QColor ground = down ? theme.sel : hovered ? theme.hover : theme.raise;
    QColor edge = theme.line2;
    if (role == QLatin1StringView("stop") && enabled) {
        ground = down ? theme.stopDim : theme.stop;
        edge = ground;
    } else if (role == QLatin1StringView("primary") && enabled) {
        ground = theme.fill;
        edge = theme.fill;
    } else if (role == QLatin1StringView("quiet")) {
        ground = down || hovered ? ground : QColor(Qt::transparent);
        edge = Qt::transparent;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, 1));
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4);
    painter->restore();
}

void FleetStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButton && button != nullptr) {
        // The ring stands outside the panel, so that it is seen on a red button too.
        drawPrimitive(PE_PanelButtonCommand, button, painter, widget);
        drawControl(CE_PushButtonLabel, button, painter, widget);
        if (button->state.testFlag(State_HasFocus)) {
            drawFocusRing(painter, Theme::of(option->palette), option->rect, 6);
        }
        return;
    }
    if (element == CE_PushButtonLabel && button != nullptr && button->state.testFlag(State_Enabled)) {
        const QString role = buttonRole(widget);
        if (role == QLatin1StringView("stop") || role == QLatin1StringView("primary")) {
            QStyleOptionButton tinted(*button);
            tinted.palette.setColor(QPalette::ButtonText, Theme::of(option->palette).onStop);
            QProxyStyle::drawControl(element, &tinted, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QSize FleetStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        // 28 high, and 2 px of room on every side for the focus ring.
        return {size.width() + 28, std::max(32, size.height() + 12)};
    case CT_LineEdit:
        return {result.width(), std::max(result.height(), 30)};
    case CT_ComboBox:
        return {result.width(), std::max(result.height(), 30)};
    default:
        return result;
    }
}

int FleetStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText) {
        return 0;
    }
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) {
        return 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, result);
}

} // namespace fleet::ui
