#include "ui/widgets/FoldingLabel.h"

namespace fleet::ui {

FoldingLabel::FoldingLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText); // what bots, gateways and people wrote stays what they wrote
    setWordWrap(true);
}

QSize FoldingLabel::sizeHint() const
{
    const int words = fontMetrics().size(0, text()).width();
    const QMargins margins = contentsMargins();
    const int wide = words + margins.left() + margins.right() + 2 * margin() + 2;
    return {wide, heightForWidth(wide)};
}

} // namespace fleet::ui
