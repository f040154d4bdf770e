#include "ui/calls/DesktopNotices.h"

#include <memory>

namespace fleet::ui {

DesktopNotices::DesktopNotices(QObject *parent)
    : QObject(parent),
      m_bus(new NoticeBus),
      m_thread(QStringLiteral("notices"), std::unique_ptr<QObject>(m_bus))
{
    connect(m_bus, &NoticeBus::settled, this, &DesktopNotices::settled);
    connect(m_bus, &NoticeBus::opened, this, &DesktopNotices::opened);
}

void DesktopNotices::probe()
{
    QMetaObject::invokeMethod(m_bus, &NoticeBus::probe, Qt::QueuedConnection);
}

void DesktopNotices::show(const CallNotice &notice)
{
    QMetaObject::invokeMethod(
        m_bus, [bus = m_bus, notice, open = tr("Open")] { bus->show(notice, open); }, Qt::QueuedConnection);
}

void DesktopNotices::withdraw(const QString &key)
{
    QMetaObject::invokeMethod(
        m_bus, [bus = m_bus, key] { bus->withdraw(key); }, Qt::QueuedConnection);
}

} // namespace fleet::ui
