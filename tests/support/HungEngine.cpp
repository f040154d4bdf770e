#include "support/HungEngine.h"

#include "core/Json.h"
#include "engine/EngineProtocol.h"

namespace fleet::test {

HungEngine::HungEngine(const Profile &profile, const FleetSnapshot &snapshot)
    : m_snapshot(snapshot),
      m_path(profile.paths.socket())
{
    Result<std::unique_ptr<EngineLock>> lock = EngineLock::take(profile.paths.lock());
    QLocalServer::removeServer(m_path);
    connect(&m_server, &QLocalServer::newConnection, this, &HungEngine::accept);
    if (!lock || !m_server.listen(m_path)) {
        qFatal("no hung engine: the profile is in use");
    }
    m_lock = std::move(*lock);
}

HungEngine::~HungEngine() = default;

void HungEngine::speak()
{
    FleetDelta nothing;
    nothing.at = m_snapshot.at;
    for (const QPointer<QLocalSocket> &socket : m_attached) {
        if (socket) {
            socket->write(engineProtocol::line({{QStringLiteral("delta"), toJson(nothing)}}));
            socket->flush();
        }
    }
}

void HungEngine::leave()
{
    m_server.close();
    for (const QPointer<QLocalSocket> &socket : std::exchange(m_attached, {})) {
        if (socket) {
            socket->abort();
        }
    }
}

void HungEngine::comeBack()
{
    if (!m_server.listen(m_path)) {
        qFatal("the hung engine cannot come back");
    }
}

void HungEngine::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            while (socket->canReadLine()) {
                handle(socket, parseJsonObject(socket->readLine()).value_or(QJsonObject()));
            }
        });
    }
}

void HungEngine::handle(QLocalSocket *socket, const QJsonObject &request)
{
    if (request.value(QLatin1StringView("call")).toString() == engineProtocol::callAttach) {
        m_attached.emplace_back(socket);
        socket->write(engineProtocol::line({{QStringLiteral("id"), request.value(QLatin1StringView("id"))},
                                            {QStringLiteral("result"), toJson(m_snapshot)}}));
        socket->flush();
        return;
    }
    m_asked.push_back(request);
    if (m_dies) {
        m_server.close();
        m_lock.reset();
        socket->abort();
    }
}

} // namespace fleet::test
