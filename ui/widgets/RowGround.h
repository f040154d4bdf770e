// What lies under the words of a row in a list of a card: its ground, the line above it, the ring of the focus.
// Never draws the row itself.
#pragma once

class QModelIndex;
class QPainter;
class QStyleOptionViewItem;

namespace fleet::ui {

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);

} // namespace fleet::ui
