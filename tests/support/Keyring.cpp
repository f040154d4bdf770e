#include "support/Keyring.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>

#include <csignal>

namespace fleet::test {

namespace {

const QString service = QStringLiteral("org.freedesktop.secrets");

pid_t daemonPid()
{
    const QDBusReply<uint> pid = QDBusConnection::sessionBus().interface()->servicePid(service);
    return pid.isValid() ? static_cast<pid_t>(pid.value()) : 0;
}

} // namespace

bool lockKeyring()
{
    QDBusMessage order =
        QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/secrets"),
                                       QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
    order << QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))});
    return QDBusConnection::sessionBus().call(order).type() == QDBusMessage::ReplyMessage;
}

HungKeyring::HungKeyring() : m_pid(daemonPid())
{
    if (m_pid > 0 && ::kill(m_pid, SIGSTOP) != 0) {
        m_pid = 0;
    }
}

HungKeyring::~HungKeyring()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGCONT);
    }
}

} // namespace fleet::test
