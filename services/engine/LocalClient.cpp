#include "engine/LocalClient.h"

#include "core/Reply.h"
#include "engine/Engine.h"

namespace fleet {

namespace {

/// Runs `work` on the engine's thread and brings its value back. An engine that ends first drops the reply unanswered.
template<typename T>
QCoro::Task<Result<T>> ask(EngineHost &host, std::function<Result<T>(Engine &)> work)
{
    Reply<T> reply;
    host.post([reply, work = std::move(work)](Engine &engine) { reply.answer(work(engine)); });
    return Reply<T>::wait(std::move(reply));
}

template<typename T>
QCoro::Task<void> answerWith(Reply<T> reply, QCoro::Task<Result<T>> task)
{
    const Result<T> result = co_await task;
    reply.answer(result);
}

} // namespace

LocalClient::LocalClient(EngineHost &host, QObject *parent) : EngineClient(parent), m_host(host)
{
    connect(&m_host, &EngineHost::started, &m_host, &EngineHost::askSnapshot);
    connect(&m_host, &EngineHost::failed, this, &EngineClient::engineLost);
    connect(&m_host, &EngineHost::snapshotTaken, this, &LocalClient::takeSnapshot);
    connect(&m_host, &EngineHost::changed, this, &LocalClient::takeDelta);
    connect(&m_host, &EngineHost::enrolmentProgressed, this, [this](const EnrolStep &step) {
        if (m_onProgress) {
            m_onProgress(step);
        }
    });
}

void LocalClient::takeSnapshot(const FleetSnapshot &snapshot)
{
    m_snapshot = snapshot;
    m_ready = true;
    Q_EMIT becameReady();
}

void LocalClient::takeDelta(const FleetDelta &delta)
{
    if (m_ready) {
        apply(m_snapshot, delta);
        Q_EMIT fleetChanged(delta);
    }
}

QCoro::Task<Result<OperationView>> LocalClient::submit(OperationRequest request)
{
    return ask<OperationView>(m_host, [request](Engine &engine) { return engine.submit(request); });
}

QCoro::Task<Result<void>> LocalClient::retry(OperationId operation)
{
    return ask<void>(m_host, [operation](Engine &engine) { return engine.retry(operation); });
}

QCoro::Task<Result<OperationView>> LocalClient::addReason(ReasonRequest request)
{
    Reply<OperationView> reply;
    m_host.post(
        [reply, request = std::move(request)](Engine &engine) { answerWith(reply, engine.addReason(request)); });
    return Reply<OperationView>::wait(std::move(reply));
}

QCoro::Task<Result<QByteArray>> LocalClient::stopFile(OperationId operation)
{
    return ask<QByteArray>(m_host, [operation](Engine &engine) { return engine.stopFile(operation); });
}

QCoro::Task<Result<void>> LocalClient::watch(WatchRequest request)
{
    return ask<void>(m_host, [request](Engine &engine) { return engine.carryOut(request); });
}

void LocalClient::warmEmergencyLane(int connections)
{
    m_host.post([connections](Engine &engine) { engine.warm(connections); });
}

void LocalClient::coolEmergencyLane()
{
    m_host.post([](Engine &engine) { engine.coolDown(); });
}

QCoro::Task<Result<QJsonObject>> LocalClient::applyFleet(QByteArray file, bool planOnly)
{
    Reply<QJsonObject> reply;
    m_host.post([reply, file, planOnly](Engine &engine) { answerWith(reply, engine.applyFleet(file, planOnly)); });
    return Reply<QJsonObject>::wait(std::move(reply));
}

QCoro::Task<Result<QJsonObject>> LocalClient::enrolFleet(QByteArray file, EnrolProgress onProgress)
{
    m_onProgress = std::move(onProgress);
    return applyFleet(std::move(file), false);
}

void LocalClient::cancelEnrolment()
{
    m_host.post([](Engine &engine) { engine.cancelEnrolment(); });
}

QCoro::Task<Result<OperationView>> LocalClient::deregister(BotId bot, QString issuedBy)
{
    return ask<OperationView>(m_host, [bot, issuedBy](Engine &engine) { return engine.deregister(bot, issuedBy); });
}

} // namespace fleet
