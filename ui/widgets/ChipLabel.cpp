#include "ui/widgets/ChipLabel.h"

#include "ui/theme/ChipPainter.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace fleet::ui {

ChipLabel::ChipLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChipLabel::show(Severity severity, const QString &text)
{
    if (severity == m_severity && text == m_text) {
        return;
    }
    m_severity = severity;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return chipSize(m_severity, m_text, font());
}

void ChipLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintChip(&painter, Theme::of(palette()), m_severity, m_text, rect(), font());
}

} // namespace fleet::ui
