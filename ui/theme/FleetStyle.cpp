#include "ui/theme/FleetStyle.h"

#include "ui/theme/ControlPainter.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"

#include <QAbstractSpinBox>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int iconGap = 7;
constexpr int inputHeight = 32;
/// A button that ends a dialog.
constexpr int tallHeight = 44;
constexpr int tallWidth = 120;

QString buttonRole(const QWidget *widget)
{
    return widget == nullptr ? QString() : widget->property(buttonRoleProperty).toString();
}

bool isTall(const QWidget *widget)
{
    return widget != nullptr && widget->property(tallProperty).toBool();
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

QString tabText(const QStyleOption *option)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    return tab == nullptr ? QString() : tab->text;
}

} // namespace

FleetStyle::FleetStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void FleetStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        drawFocusRing(painter, Theme::of(option->palette), option->rect, 4);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          Theme::of(option->palette).line);
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter);
        return;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit: {
        const Theme &theme = Theme::of(option->palette);
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            element == PE_PanelLineEdit && frame != nullptr && frame->lineWidth == 0) {
            painter->fillRect(option->rect, theme.base); // It stands in a control that has an edge of its own.
            return;
        }
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

void FleetStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const Theme &theme = Theme::of(option->palette);
    const bool checked = option->state.testFlag(State_On);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(checked ? theme.fill : theme.ctl, 1.5));
    painter->setBrush(checked ? theme.fill : theme.base);
    painter->drawRoundedRect(box, 3, 3);
    if (checked) {
        QPen tick(theme.onFill, 2);
        tick.setCapStyle(Qt::RoundCap);
        painter->setPen(tick);
        const QPointF middle(box.left() + box.width() * 0.43, box.top() + box.height() * 0.7);
        painter->drawLine(QPointF(box.left() + box.width() * 0.25, box.top() + box.height() * 0.52), middle);
        painter->drawLine(middle, QPointF(box.left() + box.width() * 0.76, box.top() + box.height() * 0.3));
    }
    painter->restore();
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

void FleetStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
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
    if (element == CE_PushButtonLabel && button != nullptr) {
        drawButtonLabel(button, painter, widget);
        return;
    }
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        tab != nullptr && element == CE_TabBarTab) {
        drawTab(tab, painter);
        return;
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        bar != nullptr && bar->state.testFlag(State_Horizontal)) {
        if (element == CE_ProgressBarGroove) {
            paintProgressGroove(*painter, Theme::of(option->palette), bar->rect);
            return;
        }
        if (element == CE_ProgressBarContents) {
            paintProgress(*painter, Theme::of(option->palette), *bar);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FleetStyle::drawTab(const QStyleOptionTab *option, QPainter *painter) const
{
    const Theme &theme = Theme::of(option->palette);
    const bool selected = option->state.testFlag(State_Selected);
    const QRect rect = option->rect;
    painter->save();
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    if (selected) {
        painter->fillRect(QRect(rect.left() + 6, rect.bottom() - 1, rect.width() - 12, 2), theme.accent);
    }
    painter->setPen(selected || option->state.testFlag(State_MouseOver) ? theme.text : theme.text2);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextShowMnemonic, option->text);
    painter->restore();
    if (option->state.testFlag(State_HasFocus)) {
        drawFocusRing(painter, theme, rect.adjusted(0, 2, 0, -3), 4);
    }
}

void FleetStyle::drawButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    const QString role = buttonRole(widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool onColour = role == QLatin1StringView("stop") || role == QLatin1StringView("primary");
    const int icon = option->icon.isNull() ? 0 : option->iconSize.width();
    const int gap = icon > 0 && !option->text.isEmpty() ? iconGap : 0;
    const int words = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    int x = option->rect.left() + std::max(0, (option->rect.width() - icon - gap - words) / 2);
    if (icon > 0) {
        const QRect place(x, option->rect.top() + (option->rect.height() - icon) / 2, icon, icon);
        option->icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        x += icon + gap;
    }
    painter->setPen(!enabled ? theme.text3 : onColour ? theme.onFill : theme.text);
    const QRect place(x, option->rect.top(), std::min(words + 1, option->rect.right() - x), option->rect.height());
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, option->text);
}

void FleetStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar != nullptr && control == CC_ScrollBar) {
        paintScrollBar(*painter, Theme::of(option->palette), *bar);
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin != nullptr && control == CC_SpinBox) {
        paintSpinBox(*painter, Theme::of(option->palette), *spin);
        return;
    }
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control != CC_ComboBox || box == nullptr || box->editable) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    drawButtonPanel(option, painter, widget);
    QStyleOption arrow(static_cast<const QStyleOption &>(*option));
    arrow.rect = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget).adjusted(6, 11, -6, -11);
    drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
    if (option->state.testFlag(State_HasFocus)) {
        drawFocusRing(painter, Theme::of(option->palette), option->rect, 6);
    }
}

QRect FleetStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar != nullptr && control == CC_ScrollBar) {
        return scrollBarPart(*bar, part);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin != nullptr && control == CC_SpinBox) {
        return spinBoxPart(*spin, part);
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    return control == CC_ComboBox && part == SC_ComboBoxEditField ? rect.adjusted(8, 0, 0, 0) : rect;
}

void FleetStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->setTextMargins(6, 0, 6, 0);
    }
    // A style sheet asks no style how high these are.
    if (auto *box = qobject_cast<QAbstractSpinBox *>(widget)) {
        box->setMinimumHeight(inputHeight);
    }
    if (auto *bar = qobject_cast<QProgressBar *>(widget); bar != nullptr && !bar->isTextVisible()) {
        bar->setFixedHeight(scaled(progressHeight));
    }
    // Bots, gateways and people write what most labels show: none guesses that it is markup. Those that have markup of
    // their own say so; a tool tip cannot (see plainToolTip).
    if (auto *label = qobject_cast<QLabel *>(widget);
        label != nullptr && label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel")) {
        label->setTextFormat(Qt::PlainText);
    }
}

QSize FleetStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        // 28 high, and 2 px of room on every side for the focus ring.
        return {std::max(size.width() + 30, isTall(widget) ? tallWidth : 0),
                std::max(isTall(widget) ? tallHeight : 32, size.height() + 12)};
    case CT_LineEdit:
        return {result.width(), std::max(result.height(), 30)};
    case CT_SpinBox:
        return {size.width() + scaled(40), result.height()};
    case CT_ComboBox:
        return {result.width() + 16, std::max(result.height(), 32)};
    case CT_TabBarTab:
        return {option->fontMetrics.horizontalAdvance(tabText(option)) + 24, std::max(34, size.height())};
    case CT_CheckBox:
        return {result.width() + 4, std::max(result.height(), 24)};
    default:
        return result;
    }
}

int FleetStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int plain = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_ScrollBarSliderMin:
        return scaled(shortestThumb);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return scaled(plain);
    default:
        return plain;
    }
}

int FleetStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *result) const
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
