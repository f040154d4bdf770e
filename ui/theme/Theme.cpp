#include "ui/theme/Theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fleet::ui {

namespace {

Theme makeDark()
{
    Theme t;
    t.isDark = true;
    t.win = QColor(0x14, 0x17, 0x1B);
    t.base = QColor(0x1A, 0x1E, 0x23);
    t.card = QColor(0x20, 0x25, 0x2B);
    t.raise = QColor(0x28, 0x2E, 0x36);
    t.hover = QColor(0x2B, 0x32, 0x3B);
    t.sel = QColor(0x1E, 0x3A, 0x58);
    t.text = QColor(0xE8, 0xEC, 0xF1);
    t.text2 = QColor(0xB6, 0xBF, 0xCA);
    t.text3 = QColor(0x98, 0xA2, 0xAE);
    t.accent = QColor(0x74, 0xB8, 0xFF);
    t.fill = QColor(0x1D, 0x6A, 0xC2);
    t.onFill = QColor(0xFF, 0xFF, 0xFF);
    t.line = QColor(0x33, 0x3A, 0x44);
    t.line2 = QColor(0x45, 0x4E, 0x5A);
    t.ctl = QColor(0x73, 0x7F, 0x8D);
    t.grid = QColor(0x2C, 0x33, 0x3C);
    t.gap = QColor(0x3A, 0x42, 0x4D);
    t.stop = QColor(0xD1, 0x2C, 0x3D);
    t.onStop = QColor(0xFF, 0xFF, 0xFF);
    t.stopDim = QColor(0x8E, 0x24, 0x30);
    return t;
}

Theme makeLight()
{
    Theme t;
    t.isDark = false;
    t.win = QColor(0xE8, 0xEB, 0xEF);
    t.base = QColor(0xF3, 0xF5, 0xF7);
    t.card = QColor(0xFF, 0xFF, 0xFF);
    t.raise = QColor(0xEF, 0xF2, 0xF5);
    t.hover = QColor(0xEA, 0xEE, 0xF2);
    t.sel = QColor(0xD3, 0xE6, 0xFA);
    t.text = QColor(0x16, 0x1B, 0x21);
    t.text2 = QColor(0x3F, 0x49, 0x55);
    t.text3 = QColor(0x58, 0x62, 0x6E);
    t.accent = QColor(0x0A, 0x5B, 0xB5);
    t.fill = QColor(0x0A, 0x5B, 0xB5);
    t.onFill = QColor(0xFF, 0xFF, 0xFF);
    t.line = QColor(0xD8, 0xDD, 0xE3);
    t.line2 = QColor(0xBD, 0xC5, 0xCE);
    t.ctl = QColor(0x76, 0x81, 0x8E);
    t.grid = QColor(0xE6, 0xEA, 0xEE);
    t.gap = QColor(0xCD, 0xD4, 0xDB);
    t.stop = QColor(0xC0, 0x1C, 0x2E);
    t.onStop = QColor(0xFF, 0xFF, 0xFF);
    t.stopDim = QColor(0x8A, 0x15, 0x23);
    return t;
}

StateColours tint(QRgb colour, QRgb ground)
{
    return {QColor(colour), QColor(ground), QColor(colour), ChipShape::Tint};
}

double luminance(const QColor &colour)
{
    const auto linear = [](float channel) {
        const auto c = static_cast<double>(channel);
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const Theme &Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? dark() : light();
}

QColor Theme::series(int place) const
{
    static constexpr std::array<QRgb, 5> darkSeries{0x67BFF3, 0xF9C440, 0x45D3A6, 0xDD84E8, 0xB6BFCA};
    static constexpr std::array<QRgb, 5> lightSeries{0x0072B2, 0xA86B00, 0x007A56, 0x8E1E97, 0x58626E};
    const auto at = static_cast<std::size_t>(place) % darkSeries.size();
    return QColor(isDark ? darkSeries.at(at) : lightSeries.at(at));
}

StateColours Theme::state(Severity severity) const
{
    switch (severity) {
    case Severity::None:
        return {text2, {}, text2, ChipShape::Plain};
    case Severity::Healthy:
        return {isDark ? QColor(0x45, 0xD3, 0xA6) : QColor(0x00, 0x6B, 0x45), {}, text2, ChipShape::Plain};
    case Severity::Warning:
        return isDark ? tint(0xF9C440, 0x3E3523) : tint(0x835C00, 0xFFF0CC);
    case Severity::Critical:
        return isDark ? StateColours{QColor(0xF5, 0x82, 0x4C), QColor(0xF5, 0x82, 0x4C), QColor(0x1C, 0x0D, 0x05),
                                     ChipShape::Solid}
                      : StateColours{QColor(0x86, 0x20, 0x00), QColor(0xB0, 0x38, 0x00), QColor(0xFF, 0xFF, 0xFF),
                                     ChipShape::Solid};
    case Severity::Dead:
        return isDark ? StateColours{text, text, QColor(0x14, 0x17, 0x1B), ChipShape::Solid}
                      : StateColours{text, text, QColor(0xFF, 0xFF, 0xFF), ChipShape::Solid};
    case Severity::Late: {
        const QColor colour = state(Severity::Warning).colour;
        return {colour, {}, colour, ChipShape::Outline};
    }
    case Severity::Unknown: {
        const QColor colour = isDark ? QColor(0x9B, 0xA5, 0xB0) : QColor(0x58, 0x62, 0x6E);
        return {colour, {}, colour, ChipShape::Dashed};
    }
    case Severity::Paused:
        return isDark ? tint(0x96D2FF, 0x263A49) : tint(0x06488A, 0xDCEFFB);
    case Severity::Stopped:
        return isDark ? tint(0xB6BFCA, 0x323840) : tint(0x3F4955, 0xE4E8EC);
    case Severity::Latched:
        return isDark ? tint(0xDD84E8, 0x3B3042) : tint(0x8E1E97, 0xF6E3F8);
    case Severity::Pending:
        return {accent, {}, accent, ChipShape::Outline};
    }
    Q_UNREACHABLE();
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, base);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::Base, card);
    p.setColor(QPalette::AlternateBase, card);
    p.setColor(QPalette::Button, raise);
    p.setColor(QPalette::Light, hover);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, line2);
    p.setColor(QPalette::Shadow, win);
    p.setColor(QPalette::Highlight, sel);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::ToolTipBase, raise);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::BrightText, text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, text3);
    }
    return p;
}

QString Theme::styleSheet() const
{
    QString sheet = QStringLiteral(R"(
QFrame[role="card"] { background: @card; border: 1px solid @line; border-radius: 6px; }
QFrame[role="plate"] { background: @raise; border: 1px solid @line; border-radius: 6px; }
QDialog { background: @ground; }
QScrollArea#body, QWidget#details, QScrollArea[role="clear"], QWidget[role="clear"] { background: transparent; }
QFrame[role="foot"] { background: @raise; border: 0; border-top: 1px solid @line;
  border-bottom-left-radius: 6px; border-bottom-right-radius: 6px; }
QFrame[role="dialogfoot"] { background: @raise; border: 0; border-top: 1px solid @line; }
QFrame[role="bar"] { background: @win; border: 0; border-bottom: 1px solid @line; }
QFrame[role="overlay"] { background: @raise; border: 1px solid @line2; border-radius: 8px; }
QFrame[role="overlay"] QListView { background: @raise; border: 0; }
QLabel[role="keys"] { background: @raise; border: 1px solid @line2; border-radius: 4px; padding: 2px 6px; font-size: 9pt;
  font-weight: 500; }
QFrame[role="rail"] { background: @win; border: 0; border-right: 1px solid @line; }
QListView#rail { background: @win; border: 0; }
QFrame[role="strip"] { background: @raise; border: 0; border-bottom: 1px solid @line; }
QFrame[role="divider"] { background: @line; border: 0; }
QFrame[role="banner"] { background: @raise; border: 1px solid @line2; border-radius: 6px; }
QFrame[role="redbanner"] { background: @raise; border: 1px solid @stop;
  border-left: 4px solid @stop; border-radius: 6px; }
QFrame[role="criticalbanner"] { background: @raise; border: 1px solid @line2;
  border-left: 4px solid @critical; border-radius: 6px; }
QLabel[role="page"] { font-size: 15pt; font-weight: 500; }
QLabel[role="board"] { font-size: 18pt; font-weight: 500; }
QLabel[role="title"] { font-size: 13.5pt; font-weight: 500; }
QLabel[role="figure"] { font-size: 15pt; font-weight: 500; }
QLabel[role="panel"] { font-size: 10.5pt; font-weight: 500; }
QLabel[role="strong"] { font-weight: 500; }
QLabel[role="strongLabel"] { font-size: 9pt; font-weight: 500; }
QLabel[role="label"] { font-size: 9pt; color: @text2; }
QLabel[role="prose"] { color: @text2; }
QLabel[role="hint"] { font-size: 9pt; color: @text3; }
QLabel[role="stale"] { color: @text3; }
QLabel[role="caution"] { font-size: 9pt; color: @warning; }
QLabel[role="code"] { background: @raise; border: 1px solid @line; border-radius: 4px; padding: 5px 10px; }
QTableView { background: @card; border: 0; border-radius: 6px; }
QTableView[role="plan"] { border: 1px solid @line; border-radius: 0; }
QHeaderView { background: @raise; border: 0; }
QHeaderView::section { background: @raise; color: @text2; border: 0; border-bottom: 1px solid @line; padding: 0 8px;
  font-size: 9pt; font-weight: 500; }
QTableCornerButton::section { background: @raise; border: 0; }
QToolTip { background: @raise; color: @text; border: 1px solid @line2; padding: 4px; }
QStatusBar { background: @win; border-top: 1px solid @line; }
QStatusBar::item { border: 0; }
)");
    const std::pair<QLatin1StringView, QColor> tokens[] = {
        {QLatin1StringView("@card"), card},
        {QLatin1StringView("@line2"), line2},
        {QLatin1StringView("@line"), line},
        {QLatin1StringView("@raise"), raise},
        {QLatin1StringView("@win"), win},
        {QLatin1StringView("@stop"), stop},
        {QLatin1StringView("@warning"), state(Severity::Warning).colour},
        {QLatin1StringView("@critical"), state(Severity::Critical).colour},
        {QLatin1StringView("@ground"), isDark ? base : card},
        {QLatin1StringView("@text2"), text2},
        {QLatin1StringView("@text3"), text3},
        {QLatin1StringView("@text"), text},
    };
    for (const auto &[token, colour] : tokens) {
        sheet.replace(token, colour.name());
    }
    return sheet;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace fleet::ui
