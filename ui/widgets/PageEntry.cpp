#include "ui/widgets/PageEntry.h"

#include <QFocusEvent>

namespace fleet::ui {

PageEntry::PageEntry(QWidget &page) : QObject(&page), m_page(page)
{
    page.installEventFilter(this);
}

void PageEntry::set(QWidget *part)
{
    m_part = part;
}

bool PageEntry::hasFocus() const
{
    return m_page.hasFocus() || (m_part != nullptr && m_part->hasFocus());
}

bool PageEntry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && m_part != nullptr) {
        m_part->setFocus(static_cast<const QFocusEvent *>(event)->reason());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace fleet::ui
