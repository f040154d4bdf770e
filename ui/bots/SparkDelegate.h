// Paints a cell's last hour as a small line, from a drawing that is kept until it is another one.
// Never asks for values: it paints what the model has.
#pragma once

#include "models/Sparkline.h"
#include "ui/widgets/CellDelegate.h"

#include <QPixmap>

namespace fleet::ui {

struct Theme;

class SparkDelegate final : public CellDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SparkDelegate)

public:
    explicit SparkDelegate(QObject *parent = nullptr) : CellDelegate(parent) {}
    ~SparkDelegate() override = default;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] static QPixmap drawingOf(const Sparkline &spark, const Theme &theme, bool stale, qreal ratio);
};

} // namespace fleet::ui
