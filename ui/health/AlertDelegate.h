// Paints an alert of the inbox: its severity, what it is, its figures, who has it in hand.
// Never decides what an alert means: the model's roles say it.
#pragma once

#include <QStyledItemDelegate>

namespace fleet::ui {

struct Theme;

class AlertDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertDelegate)

public:
    explicit AlertDelegate(QObject *parent = nullptr);
    ~AlertDelegate() override = default;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace fleet::ui
