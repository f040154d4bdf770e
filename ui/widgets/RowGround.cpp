#include "ui/widgets/RowGround.h"

#include "ui/theme/Theme.h"

#include <QModelIndex>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace fleet::ui {

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme &theme = Theme::of(option.palette);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(option.rect, focused ? theme.sel : hovered ? theme.hover : theme.card);
    if (index.row() > 0) {
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), theme.line);
    }
    if (focused) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3);
        painter.restore();
    }
}

} // namespace fleet::ui
