#include "ui/shell/PageScroll.h"

#include "ui/widgets/LeastHeight.h"

namespace fleet::ui {

PageScroll::PageScroll(QWidget *page, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setWidget(page);
    page->setAutoFillBackground(false);
    if (page->layout() != nullptr) {
        new LeastHeight(*page);
    }
}

QSize PageScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), QScrollArea::minimumSizeHint().height()};
}

} // namespace fleet::ui
