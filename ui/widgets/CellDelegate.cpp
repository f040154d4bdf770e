#include "ui/widgets/CellDelegate.h"

#include "models/Roles.h"
#include "models/Severity.h"
#include "ui/theme/ChipPainter.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QtMath>

namespace fleet::ui {

namespace {

constexpr int padding = 8;
constexpr int iconPixels = 12;
constexpr int rowHeight = 32;
constexpr int iconGap = 6;

Severity severityOf(const QModelIndex &index)
{
    return static_cast<Severity>(index.data(SeverityRole).toInt());
}

QColor textColour(const Theme &theme, const QModelIndex &index, Qt::Alignment alignment)
{
    if (index.data(StaleRole).toBool()) {
        return theme.text3;
    }
    const Severity severity = severityOf(index);
    if (severity == Severity::None || severity == Severity::Healthy) {
        const bool strong = index.data(EmphasisRole).toBool() || alignment.testFlag(Qt::AlignRight);
        return strong ? theme.text : theme.text2;
    }
    return theme.state(severity).colour;
}

} // namespace

CellDelegate::CellDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, selected ? theme.sel : theme.card);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);

    const QRect content = option.rect.adjusted(padding, 0, -padding, -1);
    if (index.data(ChipRole).toBool()) {
        paintChip(painter, theme, severityOf(index), index.data(Qt::DisplayRole).toString(), content, option.font);
    } else {
        paintText(painter, theme, content, option, index);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 3, 3);
    }
    painter->restore();
}

void CellDelegate::paintText(QPainter *painter, const Theme &theme, QRect rect, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Qt::Alignment alignment(index.data(Qt::TextAlignmentRole).toInt());
    const QColor colour = textColour(theme, index, alignment);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (const QString icon = index.data(IconNameRole).toString(); !icon.isEmpty() && !text.isEmpty()) {
        const bool stale = index.data(StaleRole).toBool();
        const Severity severity = severityOf(index);
        const QColor iconColour = stale || severity == Severity::None ? colour : theme.state(severity).colour;
        const int size = scaled(iconPixels);
        painter->drawPixmap(rect.left(), rect.top() + (rect.height() - size + 1) / 2,
                            iconPixmap(icon, iconColour, size, painter->device()->devicePixelRatioF()));
        rect.setLeft(rect.left() + size + iconGap);
    }
    QFont font = alignment.testFlag(Qt::AlignRight) ? numberFont(option.font) : option.font;
    font.setWeight(index.data(EmphasisRole).toBool() ? QFont::Medium : QFont::Normal);
    painter->setFont(font);
    painter->setPen(colour);
    const Qt::TextElideMode mode = index.data(ElideMiddleRole).toBool() ? Qt::ElideMiddle : Qt::ElideRight;
    painter->drawText(rect, static_cast<int>(alignment), painter->fontMetrics().elidedText(text, mode, rect.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(ChipRole).toBool()) {
        return {chipSize(severityOf(index), text, option.font).width() + 2 * padding, scaled(rowHeight)};
    }
    QFont font(option.font);
    font.setWeight(index.data(EmphasisRole).toBool() ? QFont::Medium : QFont::Normal);
    const int icon = index.data(IconNameRole).toString().isEmpty() || text.isEmpty() ? 0 : scaled(iconPixels) + iconGap;
    return {qCeil(QFontMetricsF(font).horizontalAdvance(text)) + 1 + icon + 2 * padding, scaled(rowHeight)};
}

} // namespace fleet::ui
