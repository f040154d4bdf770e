#include "engine/LocalClient.h"

#include "engine/Engine.h"

#include <QCoroFuture>
#include <QFuture>
#include <QPointer>
#include <QPromise>

namespace fleet {

namespace {

/// Runs `work` on the engine's thread and brings its value back as a future. An engine that ends first leaves the
/// promise unfinished, which cancels the future.
template<typename T>
QFuture<Result<T>> ask(EngineHost &host, std::function<Result<T>(Engine &)> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    host.post([promise, work = std::move(work)](Engine &engine) {
        promise->addResult(work(engine));
        promise->finish();
    });
    return promise->future();
}

QCoro::Task<void> answerWith(std::shared_ptr<QPromise<Result<QJsonObject>>> promise, QCoro::Task<Result<QJsonObject>> task)
{
    promise->addResult(co_await task);
    promise->finish();
}

template<typename T>
Result<T> resultOf(const QFuture<Result<T>> &future)
{
    if (future.resultCount() == 0) {
        return failure(ProblemKind::Cancelled, QStringLiteral("The engine has ended."));
    }
    return future.result();
}

} // namespace

LocalClient::LocalClient(EngineHost &host, QObject *parent) : EngineClient(parent), m_host(host)
{
    connect(&m_host, &EngineHost::started, this, &LocalClient::attach);
    connect(&m_host, &EngineHost::failed, this, &EngineClient::engineLost);
}

void LocalClient::attach()
{
    const QPointer<LocalClient> self(this);
    m_host.post([self, this](Engine &engine) {
        const FleetSnapshot snapshot = engine.snapshot();
        // From here on every delta follows the snapshot in the order of this thread's queue.
        QObject::connect(&engine, &Engine::changed, this, [this](const FleetDelta &delta) {
            if (m_ready) {
                apply(m_snapshot, delta);
                Q_EMIT fleetChanged(delta);
            }
        }, Qt::QueuedConnection);
        QMetaObject::invokeMethod(this, [self, this, snapshot] {
            if (self) {
                m_snapshot = snapshot;
                m_ready = true;
                Q_EMIT becameReady();
            }
        }, Qt::QueuedConnection);
    });
}

QCoro::Task<Result<OperationView>> LocalClient::submit(OperationRequest request)
{
    const QFuture<Result<OperationView>> future = ask<OperationView>(m_host, [request](Engine &engine) { return engine.submit(request); });
    co_await future;
    co_return resultOf(future);
}

QCoro::Task<Result<void>> LocalClient::retry(OperationId operation)
{
    const QFuture<Result<void>> future = ask<void>(m_host, [operation](Engine &engine) { return engine.retry(operation); });
    co_await future;
    co_return resultOf(future);
}

QCoro::Task<Result<QByteArray>> LocalClient::stopFile(OperationId operation)
{
    const QFuture<Result<QByteArray>> future = ask<QByteArray>(m_host, [operation](Engine &engine) { return engine.stopFile(operation); });
    co_await future;
    co_return resultOf(future);
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
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    const QFuture<Result<QJsonObject>> future = promise->future();
    m_host.post([promise, file, planOnly](Engine &engine) { answerWith(promise, engine.applyFleet(file, planOnly)); });
    promise.reset();
    co_await future;
    co_return resultOf(future);
}

QCoro::Task<Result<OperationView>> LocalClient::deregister(BotId bot, QString issuedBy)
{
    const QFuture<Result<OperationView>> future =
        ask<OperationView>(m_host, [bot, issuedBy](Engine &engine) { return engine.deregister(bot, issuedBy); });
    co_await future;
    co_return resultOf(future);
}

} // namespace fleet
