#include "ui/widgets/LeastHeight.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

namespace fleet::ui {

LeastHeight::LeastHeight(QWidget &widget) : QObject(&widget), m_widget(widget)
{
    widget.installEventFilter(this);
}

void LeastHeight::fit()
{
    const QLayout &layout = *m_widget.layout();
    m_widget.setMinimumHeight(layout.hasHeightForWidth() ? layout.totalMinimumHeightForWidth(m_widget.width())
                                                         : layout.totalMinimumSize().height());
}

bool LeastHeight::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace fleet::ui
