// Paints every table's cells: chips, icons with words, tabular numbers, stale grey, the focus ring.
// Never decides what a cell means: the model's roles say it.
#pragma once

#include <QStyledItemDelegate>

namespace fleet::ui {

struct Theme;

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellDelegate)

public:
    explicit CellDelegate(QObject *parent = nullptr);
    ~CellDelegate() override = default;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintText(QPainter *painter, const Theme &theme, QRect rect, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
};

} // namespace fleet::ui
