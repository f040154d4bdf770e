#include "ui/shell/BlindFrame.h"

#include "ui/theme/Theme.h"

#include <QEvent>

namespace fleet::ui {

BlindFrame::BlindFrame(QWidget *window) : QObject(window), m_window(window)
{
    for (QWidget *&edge : m_edges) {
        edge = new QWidget(window);
        edge->setAttribute(Qt::WA_TransparentForMouseEvents);
        edge->setAutoFillBackground(true);
        edge->setFocusPolicy(Qt::NoFocus);
        edge->hide();
    }
    window->installEventFilter(this);
}

void BlindFrame::setShown(bool shown)
{
    m_shown = shown;
    // The frame stands beside what it frames, not upon it.
    const int margin = shown ? thickness : 0;
    m_window->setContentsMargins(margin, margin, margin, margin);
    QPalette red = m_window->palette();
    red.setColor(QPalette::Window, Theme::of(m_window->palette()).stop);
    for (QWidget *edge : m_edges) {
        edge->setPalette(red);
        edge->setVisible(shown);
    }
    place();
}

bool BlindFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        place();
    }
    return QObject::eventFilter(watched, event);
}

void BlindFrame::place()
{
    const int width = m_window->width();
    const int height = m_window->height();
    m_edges[0]->setGeometry(0, 0, width, thickness);
    m_edges[1]->setGeometry(0, height - thickness, width, thickness);
    m_edges[2]->setGeometry(0, 0, thickness, height);
    m_edges[3]->setGeometry(width - thickness, 0, thickness, height);
    for (QWidget *edge : m_edges) {
        edge->raise();
    }
}

} // namespace fleet::ui
