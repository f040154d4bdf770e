#include "engine/EngineServer.h"

#include "core/Json.h"
#include "engine/Engine.h"
#include "engine/EngineProtocol.h"

#include <QLocalSocket>
#include <QPointer>

namespace fleet {

namespace {

Result<QJsonObject> asJson(const Result<OperationView> &view)
{
    return view ? Result<QJsonObject>(toJson(*view)) : failure(view.error());
}

} // namespace

EngineServer::EngineServer(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &EngineServer::accept);
    connect(&m_engine, &Engine::changed, this, &EngineServer::tellAll);
    connect(&m_engine, &Engine::enrolmentProgressed, this, &EngineServer::tellProgress);
}

EngineServer::~EngineServer()
{
    // They are children of the server and say goodbye when it takes them along: by then the set is gone.
    const QList<QLocalSocket *> sockets = m_server.findChildren<QLocalSocket *>();
    for (QLocalSocket *socket : sockets) {
        socket->disconnect(this);
    }
}

Result<void> EngineServer::listen(const QString &path)
{
    // The profile's lock is ours: a socket that is still there belongs to a process that has ended.
    QLocalServer::removeServer(path);
    if (!m_server.listen(path)) {
        return failure(ProblemKind::Storage,
                       QStringLiteral("Cannot listen on %1: %2").arg(path, m_server.errorString()));
    }
    return {};
}

void EngineServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readLines(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            m_attached.erase(socket);
            m_applying.erase(socket);
            socket->deleteLater();
        });
    }
}

void EngineServer::readLines(QLocalSocket *socket)
{
    if (!socket->canReadLine() && socket->bytesAvailable() > engineProtocol::longestLine) {
        socket->abort();
        return;
    }
    while (socket->canReadLine()) {
        handle(socket, socket->readLine(engineProtocol::longestLine));
    }
}

void EngineServer::handle(QLocalSocket *socket, const QByteArray &bytes)
{
    const Result<QJsonObject> request = parseJsonObject(bytes);
    if (!request) {
        answer(socket, 0, failure(request.error()));
        return;
    }
    const qint64 id = request->value(QLatin1StringView("id")).toInteger();
    const QString call = request->value(QLatin1StringView("call")).toString();
    if (call == engineProtocol::callApply) {
        applyFleet(socket, id, request->value(QLatin1StringView("file")).toString().toUtf8(),
                   request->value(QLatin1StringView("plan_only")).toBool());
        return;
    }
    if (call == engineProtocol::callAddReason) {
        addReason(socket, id, request->value(QLatin1StringView("added")).toObject());
        return;
    }
    if (call == engineProtocol::callAttach) {
        const QJsonObject snapshot = toJson(m_engine.snapshot());
        m_attached.insert(socket); // first: a caller that has gone is found out by the answer, and leaves the set again
        answer(socket, id, snapshot);
        return;
    }
    answer(socket, id, carryOut(call, *request));
}

QCoro::Task<void> EngineServer::applyFleet(QLocalSocket *socket, qint64 id, QByteArray file, bool planOnly)
{
    const QPointer<QLocalSocket> caller(socket);
    if (!planOnly) {
        m_applying.insert(socket);
    }
    const Result<QJsonObject> result = co_await m_engine.applyFleet(std::move(file), planOnly);
    if (caller) {
        m_applying.erase(caller.data()); // who is gone has left the set by itself
        answer(caller, id, result);
    }
}

QCoro::Task<void> EngineServer::addReason(QLocalSocket *socket, qint64 id, QJsonObject added)
{
    const Result<ReasonRequest> parsed = reasonRequestFromJson(added);
    if (!parsed) {
        answer(socket, id, failure(parsed.error()));
        co_return;
    }
    const QPointer<QLocalSocket> caller(socket);
    const Result<OperationView> result = co_await m_engine.addReason(*parsed);
    if (caller) {
        answer(caller, id, asJson(result));
    }
}

Result<QJsonObject> EngineServer::carryOut(const QString &call, const QJsonObject &request)
{
    const OperationId operation(request.value(QLatin1StringView("operation")).toString());
    if (call == engineProtocol::callSubmit) {
        const Result<OperationRequest> parsed = requestFromJson(request.value(QLatin1StringView("request")).toObject());
        return parsed ? asJson(m_engine.submit(*parsed)) : failure(parsed.error());
    }
    if (call == engineProtocol::callRetry) {
        const Result<void> done = m_engine.retry(operation);
        return done ? Result<QJsonObject>(QJsonObject()) : failure(done.error());
    }
    if (call == engineProtocol::callWatch) {
        const Result<WatchRequest> parsed =
            watchRequestFromJson(request.value(QLatin1StringView("request")).toObject());
        const Result<void> done = parsed ? m_engine.carryOut(*parsed) : failure(parsed.error());
        return done ? Result<QJsonObject>(QJsonObject()) : failure(done.error());
    }
    if (call == engineProtocol::callStopFile) {
        const Result<QByteArray> file = m_engine.stopFile(operation);
        return file ? Result<QJsonObject>(QJsonObject{{QStringLiteral("file"), QString::fromUtf8(*file)}})
                    : failure(file.error());
    }
    if (call == engineProtocol::callDeregister) {
        return asJson(m_engine.deregister(BotId(request.value(QLatin1StringView("bot")).toString()),
                                          request.value(QLatin1StringView("issued_by")).toString()));
    }
    if (call == engineProtocol::callCancelEnrolment) {
        m_engine.cancelEnrolment();
        return QJsonObject();
    }
    if (call == engineProtocol::callWarm) {
        m_engine.warm(request.value(QLatin1StringView("connections")).toInt());
        return QJsonObject();
    }
    if (call == engineProtocol::callCool) {
        m_engine.coolDown();
        return QJsonObject();
    }
    return failure(ProblemKind::Invalid,
                   QStringLiteral("The engine does not know the call \"%1\".").arg(call.left(64)));
}

void EngineServer::tellAll(const FleetDelta &delta)
{
    if (m_attached.empty()) {
        return;
    }
    const QByteArray bytes = engineProtocol::line({{QStringLiteral("delta"), toJson(delta)}});
    const std::set<QLocalSocket *> attached = m_attached; // a socket that ends leaves the set while we walk
    for (QLocalSocket *socket : attached) {
        if (socket->bytesToWrite() > engineProtocol::longestLine) {
            socket->abort(); // it does not read: it must not fill this process's memory
        } else {
            socket->write(bytes);
        }
    }
}

void EngineServer::tellProgress(const EnrolStep &step)
{
    const QByteArray bytes = engineProtocol::line({{QStringLiteral("enrolment"), engineProtocol::toJson(step)}});
    const std::set<QLocalSocket *> applying = m_applying; // a socket that ends leaves the set while we walk
    for (QLocalSocket *socket : applying) {
        socket->write(bytes);
    }
}

void EngineServer::answer(QLocalSocket *socket, qint64 id, const Result<QJsonObject> &result)
{
    QJsonObject object{{QStringLiteral("id"), id}};
    if (result) {
        object.insert(QStringLiteral("result"), *result);
    } else {
        object.insert(QStringLiteral("problem"), engineProtocol::problemToJson(result.error()));
    }
    socket->write(engineProtocol::line(object));
    socket->flush();
}

} // namespace fleet
