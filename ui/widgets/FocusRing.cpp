#include "ui/widgets/FocusRing.h"

#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>

namespace fleet::ui {

FocusRing::FocusRing(QAbstractItemView &view) : QWidget(&view), m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    view.installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (const QItemSelectionModel *selection = m_view.selectionModel()) {
            connect(selection, &QItemSelectionModel::currentChanged, this, &FocusRing::decide, Qt::UniqueConnection);
            connect(m_view.model(), &QAbstractItemModel::modelReset, this, &FocusRing::decide, Qt::UniqueConnection);
        }
        decide();
        break;
    case QEvent::FocusOut:
    case QEvent::Resize:
        decide();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::decide()
{
    const bool wanted = m_view.hasFocus() && !m_view.currentIndex().isValid();
    if (wanted) {
        setGeometry(m_view.rect());
        raise();
    }
    setVisible(wanted);
}

void FocusRing::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::of(palette()).accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace fleet::ui
