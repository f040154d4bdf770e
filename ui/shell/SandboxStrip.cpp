#include "ui/shell/SandboxStrip.h"

#include "ui/theme/FleetStyle.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace fleet::ui {

namespace {

constexpr int hatched = 3;

} // namespace

SandboxStrip::SandboxStrip(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(hatched);
}

void SandboxStrip::addButton()
{
    auto *note = new QLabel(tr("Pretend fleet and gateway"), this);
    note->setProperty("role", QStringLiteral("hint"));
    auto *button = new QPushButton(tr("Sandbox controls…"), this);
    button->setObjectName(QStringLiteral("sandboxFaults"));
    button->setAccessibleName(tr("Sandbox controls"));
    button->setToolTip(tr("Lets a pretend bot or the pretend gateway go wrong, and time run faster"));
    button->setProperty(buttonRoleProperty, QStringLiteral("quiet"));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &SandboxStrip::faultsRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, hatched, 16, 0);
    row->addStretch();
    row->addWidget(note);
    row->addWidget(button);
    setMinimumHeight(0);
    setMaximumHeight(QWIDGETSIZE_MAX);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SandboxStrip::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(0, 0, width(), hatched);
    painter.setPen(QPen(theme.state(Severity::Paused).colour, 4));
    for (int x = -4; x < width() + 4; x += 12) {
        painter.drawLine(x, hatched + 1, x + 5, -1);
    }
}

} // namespace fleet::ui
