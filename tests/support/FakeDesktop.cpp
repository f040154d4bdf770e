#include "support/FakeDesktop.h"

namespace fleet::test {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString connectionName = QStringLiteral("fake-desktop");

} // namespace

FakeDesktop::FakeDesktop() : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
{
    if (!m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        || !m_bus.registerService(service)) {
        qFatal("the test has no session bus of its own");
    }
}

FakeDesktop::~FakeDesktop()
{
    m_bus.unregisterService(service);
    m_bus.unregisterObject(path);
    QDBusConnection::disconnectFromBus(connectionName);
}

QStringList FakeDesktop::GetCapabilities()
{
    if (m_hangs) {
        setDelayedReply(true);
    }
    return takesMarkup ? QStringList{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")}
                       : QStringList{QStringLiteral("actions"), QStringLiteral("body")};
}

uint FakeDesktop::Notify(const QString & /*application*/, uint replaces, const QString & /*icon*/, const QString &title,
                         const QString &body, const QStringList &actions, const QVariantMap &hints, int expires)
{
    if (m_hangs) {
        setDelayedReply(true);
        return 0;
    }
    const uint id = replaces != 0 ? replaces : ++m_last;
    shown.push_back({id, replaces, title, body, actions, hints, expires});
    return id;
}

void FakeDesktop::CloseNotification(uint id)
{
    withdrawn.push_back(id);
}

void FakeDesktop::press(uint id, const QString &action, const QString &token)
{
    if (!token.isEmpty()) {
        Q_EMIT ActivationToken(id, token);
    }
    Q_EMIT ActionInvoked(id, action);
}

void FakeDesktop::close(uint id)
{
    constexpr uint byThePerson = 2;
    Q_EMIT NotificationClosed(id, byThePerson);
}

} // namespace fleet::test
