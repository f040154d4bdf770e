#include "webhook/WebhookReceiver.h"

#include "protocol/Crypto.h"
#include "webhook/WebhookServer.h"

namespace fleet {

WebhookReceiver::WebhookReceiver(Inbox &inbox, const Clock &clock, const Clock *network, QObject *parent)
    : QObject(parent),
      m_inbox(inbox),
      m_clock(clock),
      m_network(network != nullptr ? *network : m_machineClock)
{
    crypto::initialise();
    m_thread.setObjectName(QStringLiteral("webhook"));
}

WebhookReceiver::~WebhookReceiver()
{
    stop();
}

Result<void> WebhookReceiver::start(const WebhookOptions &options)
{
    if (m_server != nullptr) {
        return failure(ProblemKind::Invalid, QStringLiteral("Webhooks are being received already."));
    }
    m_server = new WebhookServer(m_inbox, m_clock, m_network, m_tally);
    m_server->setSecrets(m_secrets);
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    connect(m_server, &WebhookServer::finished, &m_thread, &QThread::quit, Qt::DirectConnection);
    connect(m_server, &WebhookServer::pinged, this, &WebhookReceiver::pinged);
    // On the server's thread: a thousand groups a second are one announcement until somebody looked.
    connect(
        m_server, &WebhookServer::kept, this,
        [this] {
            if (!m_announced.exchange(true)) {
                QMetaObject::invokeMethod(this, &WebhookReceiver::announce, Qt::QueuedConnection);
            }
        },
        Qt::DirectConnection);
    m_thread.start();
    Result<quint16> port = failure(ProblemKind::Cancelled, QString());
    QMetaObject::invokeMethod(
        m_server, [this, &port, &options] { port = m_server->open(options); }, Qt::BlockingQueuedConnection);
    if (!port) {
        stop();
        return failure(port.error());
    }
    m_port = *port;
    m_encrypted = !options.certificatesPem.isEmpty();
    return {};
}

void WebhookReceiver::stop()
{
    if (m_server == nullptr) {
        return;
    }
    QMetaObject::invokeMethod(m_server, &WebhookServer::finish, Qt::QueuedConnection);
    m_thread.wait();
    m_server = nullptr;
    m_port = 0;
    m_encrypted = false;
}

void WebhookReceiver::setSecrets(const WebhookSecrets &secrets)
{
    m_secrets = secrets;
    if (m_server != nullptr) {
        QMetaObject::invokeMethod(
            m_server, [server = m_server, secrets] { server->setSecrets(secrets); }, Qt::QueuedConnection);
    }
}

void WebhookReceiver::announce()
{
    m_announced = false;
    Q_EMIT eventsWait();
}

} // namespace fleet
