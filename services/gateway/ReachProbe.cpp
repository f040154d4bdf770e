#include "gateway/ReachProbe.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>

namespace fleet {

namespace {

constexpr int tlsPort = 443;
constexpr int plainPort = 80;

QString addressOf(const QAbstractSocket &socket)
{
    const QHostAddress peer = socket.peerAddress();
    const bool bracketed = peer.protocol() == QAbstractSocket::IPv6Protocol;
    return (bracketed ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(peer.toString())
        .arg(socket.peerPort());
}

QString protocolName(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_3 ? QStringLiteral("TLS 1.3") : QStringLiteral("TLS 1.2");
}

} // namespace

ReachProbe::ReachProbe(const BaseUrl &base, const Options &options, QObject *parent)
    : QObject(parent),
      m_host(base.origin.host()),
      m_port(static_cast<quint16>(base.origin.port(base.isTls() ? tlsPort : plainPort)))
{
    if (!options.trustedCertificates.isEmpty()) {
        QSslConfiguration tls = m_socket.sslConfiguration();
        tls.addCaCertificates(QSslCertificate::fromData(options.trustedCertificates, QSsl::Pem));
        m_socket.setSslConfiguration(tls);
    }
    m_socket.setPeerVerifyName(m_host);
    m_patience.setSingleShot(true);
    m_patience.setInterval(options.patience);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(ProblemKind::Timeout, QStringLiteral("It does not answer in time.")); });
    connect(&m_socket, &QAbstractSocket::connected, this, [this] {
        m_patience.stop();
        Q_EMIT connected(addressOf(m_socket));
    });
    connect(&m_socket, &QSslSocket::encrypted, this, &ReachProbe::onEncrypted);
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &ReachProbe::onError);
}

ReachProbe::~ReachProbe()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void ReachProbe::connectNow()
{
    m_patience.start();
    m_socket.connectToHost(m_host, m_port);
}

void ReachProbe::encryptNow()
{
    m_patience.start();
    m_socket.startClientEncryption();
}

void ReachProbe::onEncrypted()
{
    m_patience.stop();
    m_over = true;
    const QSslCertificate certificate = m_socket.peerCertificate();
    const QStringList issuer = certificate.issuerInfo(QSslCertificate::Organization);
    Q_EMIT encrypted({.protocol = protocolName(m_socket.sessionProtocol()),
                      .issuer = issuer.join(QStringLiteral(", ")),
                      .validUntil = fromEpochMs(certificate.expiryDate().toMSecsSinceEpoch())});
}

void ReachProbe::onError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        fail(ProblemKind::NotFound, QStringLiteral("The host name %1 is not known.").arg(m_host));
        return;
    case QAbstractSocket::ConnectionRefusedError:
        fail(ProblemKind::Offline, QStringLiteral("Nothing listens on port %1 of %2.").arg(m_port).arg(m_host));
        return;
    case QAbstractSocket::SslHandshakeFailedError:
        fail(ProblemKind::Unauthorized,
             QStringLiteral("Its certificate is not accepted: %1.").arg(m_socket.errorString().left(200)));
        return;
    default:
        fail(ProblemKind::Offline, QStringLiteral("The connection failed: %1.").arg(m_socket.errorString().left(200)));
    }
}

void ReachProbe::fail(ProblemKind kind, const QString &detail)
{
    if (m_over) {
        return; // what comes after the last step is none of its business
    }
    m_over = true;
    m_patience.stop();
    Q_EMIT failed({.kind = kind, .httpStatus = 0, .slug = {}, .detail = detail});
}

} // namespace fleet
