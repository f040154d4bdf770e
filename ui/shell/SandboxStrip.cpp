#include "ui/shell/SandboxStrip.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace fleet::ui {

SandboxStrip::SandboxStrip(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(3);
}

void SandboxStrip::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.state(Severity::Paused).colour, 4));
    for (int x = -4; x < width() + 4; x += 12) {
        painter.drawLine(x, height() + 1, x + 5, -1);
    }
}

} // namespace fleet::ui
