#include "ui/shell/PageScroll.h"

#include <QEvent>
#include <QLayout>

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
    page->installEventFilter(this);
}

void PageScroll::fit()
{
    // A scroll area asks for the least height of a page at its least width, at which everything is wrapped.
    const QLayout *layout = widget()->layout();
    if (layout != nullptr) {
        widget()->setMinimumHeight(layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(viewport()->width())
                                                               : layout->totalMinimumSize().height());
    }
    setMinimumWidth(widget()->minimumSizeHint().width());
}

bool PageScroll::event(QEvent *event)
{
    const bool done = QScrollArea::event(event);
    if (event->type() == QEvent::Resize) {
        fit();
    }
    return done;
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace fleet::ui
