#include "support/ScriptedServer.h"

#include <QPointer>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace fleet::test {

QByteArray ServedRequest::header(QByteArrayView name) const
{
    for (const auto &[candidate, value] : headers) {
        if (candidate == name) {
            return value;
        }
    }
    return {};
}

/// One connection: cuts bytes into requests and writes what the script says.
class ScriptedServer::Peer final : public QObject {
public:
    Peer(ScriptedServer &server, QTcpSocket *socket, int number)
        : QObject(&server),
          m_server(server),
          m_socket(socket),
          m_number(number)
    {
        m_socket->setParent(this);
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(m_socket, &QTcpSocket::disconnected, this, [this] { gone(); });
        read();
    }

    void answer(const ScriptedReply &reply)
    {
        if (reply.delay.count() > 0) {
            QTimer::singleShot(reply.delay, this, [this, reply] { write(reply); });
        } else {
            write(reply);
        }
    }

    void cut() { m_socket->abort(); }
    void closeGently() { m_socket->disconnectFromHost(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] int served() const { return m_served; }

private:
    void read()
    {
        m_bytes += m_socket->readAll();
        const qsizetype headerEnd = m_bytes.indexOf("\r\n\r\n");
        if (m_busy || headerEnd < 0) {
            return;
        }
        ServedRequest request;
        request.connection = m_number;
        const QList<QByteArray> lines = m_bytes.left(headerEnd).split('\n');
        const QList<QByteArray> start = lines.first().trimmed().split(' ');
        request.method = start.value(0);
        request.target = start.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
        }
        const qsizetype length = request.header("content-length").toLongLong();
        if (m_bytes.size() < headerEnd + 4 + length) {
            return;
        }
        request.body = m_bytes.mid(headerEnd + 4, length);
        m_bytes.remove(0, headerEnd + 4 + length);
        m_busy = true;
        m_server.arrived(*this, request);
    }

    void write(const ScriptedReply &reply)
    {
        using Ending = ScriptedReply::Ending;
        if (reply.ending == Ending::CutSilent) {
            cut();
            return;
        }
        if (reply.ending == Ending::Raw) {
            m_socket->write(reply.body);
            closeGently();
            return;
        }
        if (reply.ending == Ending::Never) {
            return;
        }
        QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status)
                        + " Scripted\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
        for (const auto &[name, value] : reply.headers) {
            text += name + ": " + value + "\r\n";
        }
        text += reply.ending == Ending::Close ? "Connection: close\r\n\r\n" : "\r\n";
        switch (reply.ending) {
        case Ending::CutBody:
            m_socket->write(text + reply.body.left(reply.body.size() / 2));
            closeGently();
            return;
        case Ending::Dribble:
            m_socket->write(text);
            dribble(reply.body);
            return;
        default:
            break;
        }
        m_socket->write(text + reply.body);
        done();
        if (reply.ending == Ending::Close) {
            closeGently();
        } else {
            read();
        }
    }

    void dribble(const QByteArray &rest)
    {
        if (rest.isEmpty()) {
            done();
            return;
        }
        m_socket->write(rest.left(1));
        QTimer::singleShot(20, this, [this, rest] { dribble(rest.mid(1)); });
    }

    void done()
    {
        m_busy = false;
        ++m_served;
        --m_server.m_underWay;
    }

    void gone()
    {
        if (std::exchange(m_busy, false)) {
            --m_server.m_underWay;
        }
        m_server.m_peers.removeOne(this);
        deleteLater();
    }

    ScriptedServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_bytes;
    bool m_busy = false;
    int m_served = 0;
};

ScriptedServer::ScriptedServer(Handler handler, std::optional<QSslConfiguration> tls)
    : m_isTls(tls.has_value()),
      m_handler(std::move(handler))
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    m_server->setListenBacklogSize(1024);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accepted);
    if (!m_server->listen(QHostAddress::LocalHost, 0)) {
        qFatal("cannot listen on loopback");
    }
}

ScriptedServer::~ScriptedServer()
{
    stopListening();
}

void ScriptedServer::setHandler(Handler handler)
{
    m_handler = std::move(handler);
}

QUrl ScriptedServer::url() const
{
    QUrl url;
    url.setScheme(m_isTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_isTls ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1"));
    url.setPort(m_server->serverPort());
    return url;
}

void ScriptedServer::accepted()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_peers.append(new Peer(*this, socket, ++m_accepted));
    }
}

void ScriptedServer::arrived(Peer &peer, const ServedRequest &request)
{
    m_mostUnderWay = std::max(m_mostUnderWay, ++m_underWay);
    if (peer.served() > 0 && m_cutOnReuse > 0) {
        --m_cutOnReuse;
        peer.cut();
        return;
    }
    m_requests.append(request);
    peer.answer(m_handler ? m_handler(request) : ScriptedReply{});
}

void ScriptedServer::cutOnReuse(int count)
{
    m_cutOnReuse = count;
}

void ScriptedServer::closeIdle()
{
    for (Peer *peer : QList<Peer *>(m_peers)) {
        if (!peer->isBusy()) {
            peer->closeGently();
        }
    }
}

void ScriptedServer::stopListening()
{
    m_server->close();
    for (Peer *peer : QList<Peer *>(m_peers)) {
        peer->cut();
    }
}

int ScriptedServer::connections() const
{
    return m_accepted;
}

int ScriptedServer::openConnections() const
{
    return static_cast<int>(m_peers.size());
}

int ScriptedServer::mostOpen() const
{
    return m_mostUnderWay;
}

} // namespace fleet::test
