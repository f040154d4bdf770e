// Fusion with flat buttons and bars, a visible focus ring, inputs with a clear edge and labels that take no text for
// markup.
// Never holds a colour of its own: all come from the theme of the palette at hand.
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionTab;

namespace fleet::ui {

/// Dynamic property of a push button: "stop" (red, one a window), "primary", "quiet"; none is normal.
inline constexpr const char *buttonRoleProperty = "buttonRole";
/// On a button that ends a dialog: easy to hit.
inline constexpr const char *tallProperty = "tall";

class FleetStyle final : public QProxyStyle {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetStyle)

public:
    FleetStyle();
    ~FleetStyle() override = default;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *result) const override;

private:
    void drawButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const;
    void drawTab(const QStyleOptionTab *option, QPainter *painter) const;
    void drawCheckBox(const QStyleOption *option, QPainter *painter) const;
    void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
};

} // namespace fleet::ui
