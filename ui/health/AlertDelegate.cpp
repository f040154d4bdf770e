#include "ui/health/AlertDelegate.h"

#include "models/Roles.h"
#include "models/Severity.h"
#include "ui/theme/ChipPainter.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QPainter>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int padding = 12;
constexpr int gap = 8;
constexpr int indent = 16;
constexpr int rowHeight = 74;
constexpr int lineTop = 8;
constexpr int lines = 3;

void paintGround(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(option.rect, selected ? theme.sel : hovered ? theme.hover : theme.card);
    if (index.row() > 0) {
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), theme.line);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3);
    }
}

/// Draws elided and says how wide it came out.
int write(QPainter &painter, const QFont &font, const QColor &colour, const QRect &rect, Qt::Alignment alignment,
          const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, std::max(rect.width(), 0));
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter), fitting);
    return painter.fontMetrics().horizontalAdvance(fitting);
}

} // namespace

AlertDelegate::AlertDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void AlertDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    paintGround(*painter, theme, option, index);
    const bool stale = index.data(StaleRole).toBool();
    const int left = padding + (index.data(CauseRole).toString().isEmpty() ? 0 : indent);
    const QRect content = option.rect.adjusted(left, lineTop, -padding, -lineTop);
    const int tall = content.height() / lines;
    const auto line = [&content, tall](int number) {
        return QRect(content.left(), content.top() + number * tall, content.width(), tall);
    };
    const auto severity = static_cast<Severity>(index.data(SeverityRole).toInt());
    const QString word = index.data(WordRole).toString();
    QRect head = line(0);
    const int chip = chipSize(severity, word, option.font).width();
    paintChip(painter, theme, severity, word, head, option.font);
    const int time =
        write(*painter, smallFont(option.font), theme.text3, head, Qt::AlignRight, index.data(TimeRole).toString());
    head.adjust(chip + gap, 0, -time - gap, 0);
    write(*painter, strongFont(option.font), stale ? theme.text3 : theme.text, head, Qt::AlignLeft,
          index.data().toString());
    write(*painter, smallFont(option.font), stale ? theme.text3 : theme.text2, line(1), Qt::AlignLeft,
          index.data(DetailRole).toString());
    write(*painter, smallFont(option.font), theme.text3, line(2), Qt::AlignLeft, index.data(HandsRole).toString());
    painter->restore();
}

QSize AlertDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {280, scaled(rowHeight)};
}

} // namespace fleet::ui
