#include "ui/widgets/EnvironmentTag.h"

#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace fleet::ui {

EnvironmentTag::EnvironmentTag(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSandbox(false);
}

void EnvironmentTag::setSandbox(bool sandbox)
{
    m_sandbox = sandbox;
    setAccessibleName(sandbox ? tr("Environment: sandbox") : tr("Environment: live"));
    setToolTip(sandbox ? tr("A pretend fleet: no real money moves") : tr("A real fleet: real money moves"));
    updateGeometry();
    update();
}

QString EnvironmentTag::word(bool sandbox)
{
    return sandbox ? tr("SANDBOX") : tr("LIVE");
}

QFont EnvironmentTag::tagFont() const
{
    QFont bold(font());
    bold.setPointSizeF(8.25 * textScale());
    bold.setWeight(QFont::Bold);
    bold.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    return bold;
}

QSize EnvironmentTag::sizeHint() const
{
    return {QFontMetrics(tagFont()).horizontalAdvance(word(m_sandbox)) + 18, scaled(20)};
}

void EnvironmentTag::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(edge, 4, 4);
    const QColor ink = m_sandbox ? theme.state(Severity::Paused).colour : theme.text;
    if (m_sandbox) {
        painter.save();
        painter.setClipPath(shape);
        painter.setPen(QPen(theme.state(Severity::Paused).ground, 4));
        for (int x = -height(); x < width() + height(); x += 10) {
            painter.drawLine(x, height() + 2, x + height() + 4, -2);
        }
        painter.restore();
    }
    painter.setPen(ink);
    painter.drawPath(shape);
    painter.setFont(tagFont());
    painter.drawText(rect(), Qt::AlignCenter, word(m_sandbox));
}

} // namespace fleet::ui
