#include "engine/EngineHost.h"

#include "engine/Engine.h"
#include "engine/EngineServer.h"
#include "engine/FleetClock.h"

namespace fleet {

/// Made, used and destroyed on the engine's thread.
struct EngineHost::Inside {
    std::unique_ptr<Clock> clock; ///< where none was given
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EngineServer> server;
};

EngineHost::EngineHost(const Clock *clock, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_worker(std::make_unique<QObject>()),
      m_inside(std::make_shared<Inside>())
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

EngineHost::~EngineHost()
{
    QMetaObject::invokeMethod(
        m_worker.get(),
        [inside = m_inside] {
            inside->server.reset();
            inside->engine.reset();
            inside->clock.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void EngineHost::refuse(const Problem &problem)
{
    // Later, as every failure of a start: its user may not listen yet.
    QMetaObject::invokeMethod(
        this, [this, problem] { Q_EMIT failed(problem); }, Qt::QueuedConnection);
}

void EngineHost::start(const Profile &profile, std::unique_ptr<EngineLock> lock,
                       const std::optional<QByteArray> &apiKey)
{
    // A posted call is copied; the lock in it is not.
    const auto handedOver = std::make_shared<std::unique_ptr<EngineLock>>(std::move(lock));
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, profile, handedOver, apiKey, shared = m_clock, inside = m_inside] {
            if (shared == nullptr) {
                inside->clock = makeFleetClock(profile);
            }
            const Clock &clock = shared == nullptr ? *inside->clock : *shared;
            Result<std::unique_ptr<Engine>> engine = Engine::start(profile, clock, std::move(*handedOver), apiKey);
            if (!engine) {
                Q_EMIT failed(engine.error());
                return;
            }
            inside->engine = std::move(*engine);
            inside->server = std::make_unique<EngineServer>(*inside->engine);
            const Result<void> listening = inside->server->listen(profile.paths.socket());
            if (!listening) {
                inside->server.reset();
                inside->engine.reset();
                Q_EMIT failed(listening.error());
                return;
            }
            // Values only, and through this object: it outlives its engine, which its users may not.
            QObject::connect(inside->engine.get(), &Engine::changed, this, &EngineHost::changed, Qt::QueuedConnection);
            QObject::connect(inside->engine.get(), &Engine::enrolmentProgressed, this, &EngineHost::enrolmentProgressed,
                             Qt::QueuedConnection);
            QObject::connect(inside->engine.get(), &Engine::apiKeyRenewed, this, &EngineHost::apiKeyRenewed,
                             Qt::QueuedConnection);
            Q_EMIT started();
        },
        Qt::QueuedConnection);
}

void EngineHost::askSnapshot()
{
    post([this](Engine &engine) {
        QMetaObject::invokeMethod(
            this, [this, snapshot = engine.snapshot()] { Q_EMIT snapshotTaken(snapshot); }, Qt::QueuedConnection);
    });
}

void EngineHost::post(std::function<void(Engine &)> work)
{
    QMetaObject::invokeMethod(
        m_worker.get(),
        [inside = m_inside, work = std::move(work)] {
            if (inside->engine) {
                work(*inside->engine);
            }
        },
        Qt::QueuedConnection);
}

} // namespace fleet
