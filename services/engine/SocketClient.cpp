#include "engine/SocketClient.h"

#include "core/Json.h"
#include "engine/EngineProtocol.h"

namespace fleet {

namespace {

constexpr int againMs = 100;

Result<OperationView> asOperation(const Result<QJsonObject> &result)
{
    return result ? operationViewFromJson(*result) : failure(result.error());
}

} // namespace

SocketClient::SocketClient(QString path, QObject *parent) : EngineClient(parent), m_path(std::move(path))
{
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, [this] { m_socket.connectToServer(m_path); });
    connect(&m_socket, &QLocalSocket::connected, this, &SocketClient::onConnected);
    connect(&m_socket, &QLocalSocket::readyRead, this, &SocketClient::readLines);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] { onLost(QStringLiteral("The engine has ended.")); });
    // Later, because a socket that finds nobody still calls itself connecting while it says so.
    connect(
        &m_socket, &QLocalSocket::errorOccurred, this,
        [this] {
            if (m_socket.state() != QLocalSocket::ConnectedState && !m_again.isActive()) {
                m_socket.abort();
                onLost(m_socket.errorString());
            }
        },
        Qt::QueuedConnection);
}

SocketClient::~SocketClient()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void SocketClient::open(bool keepTrying)
{
    m_keepTrying = keepTrying;
    m_socket.connectToServer(m_path);
}

void SocketClient::onConnected()
{
    m_attachId = m_nextId++;
    m_socket.write(engineProtocol::line(
        {{QStringLiteral("id"), m_attachId}, {QStringLiteral("call"), engineProtocol::callAttach}}));
}

void SocketClient::onLost(const QString &why)
{
    m_ready = false;
    const Problem problem{.kind = ProblemKind::Offline, .httpStatus = 0, .slug = {}, .detail = why};
    for (const auto &[id, reply] : std::exchange(m_waiting, {})) {
        reply.answer(failure(problem));
    }
    if (m_keepTrying) {
        m_again.start();
    }
    Q_EMIT engineLost(problem);
}

void SocketClient::readLines()
{
    while (m_socket.canReadLine()) {
        const Result<QJsonObject> object = parseJsonObject(m_socket.readLine());
        if (object) {
            take(*object);
        }
    }
}

void SocketClient::take(const QJsonObject &object)
{
    if (object.contains(QLatin1StringView("delta"))) {
        const Result<FleetDelta> delta = deltaFromJson(object.value(QLatin1StringView("delta")).toObject());
        if (delta && m_ready) {
            apply(m_snapshot, *delta);
            Q_EMIT fleetChanged(*delta);
        }
        return;
    }
    if (object.contains(QLatin1StringView("enrolment"))) {
        const QJsonObject progress = object.value(QLatin1StringView("enrolment")).toObject();
        if (m_onProgress) {
            m_onProgress(engineProtocol::stepFromJson(progress));
        }
        return;
    }
    const qint64 id = object.value(QLatin1StringView("id")).toInteger();
    const Result<QJsonObject> result =
        object.contains(QLatin1StringView("problem"))
            ? Result<QJsonObject>(
                failure(engineProtocol::problemFromJson(object.value(QLatin1StringView("problem")).toObject())))
            : Result<QJsonObject>(object.value(QLatin1StringView("result")).toObject());
    if (id == m_attachId) {
        takeSnapshot(result);
        return;
    }
    const auto waiting = m_waiting.find(id);
    if (waiting != m_waiting.end()) {
        const Reply<QJsonObject> reply = waiting->second;
        m_waiting.erase(waiting);
        reply.answer(result);
    }
}

void SocketClient::takeSnapshot(const Result<QJsonObject> &object)
{
    Result<FleetSnapshot> snapshot =
        object ? snapshotFromJson(*object) : Result<FleetSnapshot>(failure(object.error()));
    if (!snapshot) {
        Q_EMIT engineLost(snapshot.error());
        return;
    }
    m_snapshot = std::move(*snapshot);
    m_ready = true;
    Q_EMIT becameReady();
}

QCoro::Task<Result<QJsonObject>> SocketClient::call(QString name, QJsonObject arguments)
{
    if (m_socket.state() != QLocalSocket::ConnectedState) {
        co_return failure(ProblemKind::Offline, QStringLiteral("The engine is not there."));
    }
    const qint64 id = m_nextId++;
    Reply<QJsonObject> reply;
    m_waiting.emplace(id, reply);
    arguments.insert(QStringLiteral("id"), id);
    arguments.insert(QStringLiteral("call"), name);
    m_socket.write(engineProtocol::line(arguments));
    m_socket.flush();
    const Result<QJsonObject> answer = co_await Reply<QJsonObject>::wait(std::move(reply));
    co_return answer;
}

QCoro::Task<Result<OperationView>> SocketClient::submit(OperationRequest request)
{
    const QJsonObject arguments{{QStringLiteral("request"), toJson(request)}};
    const Result<QJsonObject> result = co_await call(engineProtocol::callSubmit, arguments);
    co_return asOperation(result);
}

QCoro::Task<Result<void>> SocketClient::retry(OperationId operation)
{
    const QJsonObject arguments{{QStringLiteral("operation"), operation.text()}};
    const Result<QJsonObject> result = co_await call(engineProtocol::callRetry, arguments);
    if (!result) {
        co_return failure(result.error());
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> SocketClient::watch(WatchRequest request)
{
    const QJsonObject arguments{{QStringLiteral("request"), toJson(request)}};
    const Result<QJsonObject> result = co_await call(engineProtocol::callWatch, arguments);
    if (!result) {
        co_return failure(result.error());
    }
    co_return Result<void>();
}

QCoro::Task<Result<OperationView>> SocketClient::addReason(ReasonRequest request)
{
    const QJsonObject arguments{{QStringLiteral("added"), toJson(request)}};
    const Result<QJsonObject> result = co_await call(engineProtocol::callAddReason, arguments);
    co_return asOperation(result);
}

QCoro::Task<Result<QByteArray>> SocketClient::stopFile(OperationId operation)
{
    const QJsonObject arguments{{QStringLiteral("operation"), operation.text()}};
    const Result<QJsonObject> result = co_await call(engineProtocol::callStopFile, arguments);
    if (!result) {
        co_return failure(result.error());
    }
    co_return result->value(QLatin1StringView("file")).toString().toUtf8();
}

void SocketClient::warmEmergencyLane(int connections)
{
    static_cast<void>(call(engineProtocol::callWarm, {{QStringLiteral("connections"), connections}}));
}

void SocketClient::coolEmergencyLane()
{
    static_cast<void>(call(engineProtocol::callCool, {}));
}

QCoro::Task<Result<QJsonObject>> SocketClient::applyFleet(QByteArray file, bool planOnly)
{
    return call(engineProtocol::callApply,
                {{QStringLiteral("file"), QString::fromUtf8(file)}, {QStringLiteral("plan_only"), planOnly}});
}

QCoro::Task<Result<QJsonObject>> SocketClient::enrolFleet(QByteArray file, EnrolProgress onProgress)
{
    m_onProgress = std::move(onProgress);
    return applyFleet(std::move(file), false);
}

void SocketClient::cancelEnrolment()
{
    static_cast<void>(call(engineProtocol::callCancelEnrolment, {}));
}

QCoro::Task<Result<OperationView>> SocketClient::deregister(BotId bot, QString issuedBy)
{
    const QJsonObject arguments{{QStringLiteral("bot"), bot.text()}, {QStringLiteral("issued_by"), issuedBy}};
    const Result<QJsonObject> result = co_await call(engineProtocol::callDeregister, arguments);
    co_return asOperation(result);
}

} // namespace fleet
