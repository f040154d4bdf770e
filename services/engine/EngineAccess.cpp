#include "engine/EngineAccess.h"

#include "core/Reply.h"
#include "engine/EngineHost.h"
#include "engine/EngineLock.h"
#include "engine/LocalClient.h"
#include "engine/SocketClient.h"

#include <QPointer>
#include <QTimer>

namespace fleet {

EngineAccess::EngineAccess(Profile profile, const Clock *clock, QObject *parent)
    : QObject(parent),
      m_profile(std::move(profile)),
      m_clock(clock),
      m_apiKey(m_profile.paths.folder)
{}

EngineAccess::~EngineAccess()
{
    m_client.reset();
    m_engine.reset();
    m_host.reset();
}

void EngineAccess::makeHost()
{
    m_host = std::make_unique<EngineHost>(m_clock);
    connect(m_host.get(), &EngineHost::apiKeyRenewed, this, [this](const QByteArray &key) { m_apiKey.hold(key); });
}

void EngineAccess::useOwn(std::unique_ptr<EngineLock> lock)
{
    makeHost();
    auto client = std::make_unique<LocalClient>(*m_host);
    m_admin = client.get();
    m_engine = std::move(client);
    // Connected before it starts: a failure may come at once, and open() waits for it later.
    connect(m_host.get(), &EngineHost::failed, this, [this](const Problem &problem) {
        m_startFailed = true;
        Q_EMIT startFailed(problem);
    });
    startHost(std::move(lock));
}

QCoro::Task<void> EngineAccess::startHost(std::unique_ptr<EngineLock> lock)
{
    const QPointer<EngineAccess> alive(this);
    // Read anew, since no stop waits here: the engine before may have been given another one.
    Result<std::optional<QByteArray>> key = co_await m_apiKey.renewed();
    if (!alive || m_host == nullptr) {
        co_return;
    }
    if (!key && m_apiKey.held()) {
        key = m_apiKey.held();
    }
    if (!key) {
        m_host->refuse(key.error());
        co_return;
    }
    Profile profile = m_profile;
    profile.apiKeyPlace = key->has_value() ? ApiKeyPlace::Keychain : ApiKeyPlace::File; // it may have been moved
    m_host->start(profile, std::move(lock), *key);
}

void EngineAccess::readApiKeyAhead()
{
    static_cast<void>(m_apiKey.get());
}

void EngineAccess::useSocket()
{
    auto client = std::make_unique<SocketClient>(m_profile.paths.socket());
    m_admin = client.get();
    // When the other engine ends, its lock is free: this process takes it, and the client finds the new socket.
    connect(client.get(), &EngineClient::engineLost, this, [this] {
        if (m_host != nullptr) {
            return;
        }
        if (Result<std::unique_ptr<EngineLock>> lock = EngineLock::take(m_profile.paths.lock())) {
            makeHost();
            // A third program may have been faster: then its engine serves, and this one must be ready for its end too.
            connect(
                m_host.get(), &EngineHost::failed, this, [this] { m_host.reset(); }, Qt::QueuedConnection);
            startHost(std::move(*lock));
        }
    });
    client->open(true);
    m_engine = std::move(client);
}

QCoro::Task<Result<void>> EngineAccess::open(milliseconds patience, milliseconds startPatience)
{
    if (Result<std::unique_ptr<EngineLock>> lock = EngineLock::take(m_profile.paths.lock())) {
        useOwn(std::move(*lock)); // kept from here on: two programs that start at once do not both become the engine
    } else {
        useSocket();
    }
    m_client = std::make_unique<SteadfastClient>(m_profile, *m_engine, m_apiKey, m_clock);
    Reply<void> reply;
    const auto finish = [reply](const Result<void> &outcome) { reply.answer(outcome); };
    QTimer patienceTimer;
    patienceTimer.setSingleShot(true);
    connect(&patienceTimer, &QTimer::timeout, this, [finish] {
        finish(failure(ProblemKind::Timeout, QStringLiteral("The engine of this profile does not answer.")));
    });
    connect(m_engine.get(), &EngineClient::becameReady, &patienceTimer, [finish] { finish({}); });
    if (m_host != nullptr) {
        connect(this, &EngineAccess::startFailed, &patienceTimer,
                [finish](const Problem &problem) { finish(failure(problem)); });
        patienceTimer.start(startPatience);
    } else {
        patienceTimer.start(patience);
    }
    const Result<void> outcome = co_await Reply<void>::wait(std::move(reply));
    co_return outcome;
}

} // namespace fleet
