#include "support/HungEngine.h"

#include "core/Json.h"
#include "engine/EngineProtocol.h"

#include <QLocalSocket>

namespace fleet::test {

HungEngine::HungEngine(const Profile &profile, const FleetSnapshot &snapshot) : m_snapshot(snapshot)
{
    Result<std::unique_ptr<EngineLock>> lock = EngineLock::take(profile.paths.lock());
    QLocalServer::removeServer(profile.paths.socket());
    connect(&m_server, &QLocalServer::newConnection, this, &HungEngine::accept);
    if (!lock || !m_server.listen(profile.paths.socket())) {
        qFatal("no hung engine: the profile is in use");
    }
    m_lock = std::move(*lock);
}

HungEngine::~HungEngine() = default;

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
