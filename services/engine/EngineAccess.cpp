#include "engine/EngineAccess.h"

#include "core/Reply.h"
#include "engine/EngineHost.h"
#include "engine/EngineLock.h"
#include "engine/LocalClient.h"
#include "engine/SocketClient.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace fleet {

EngineAccess::EngineAccess(Profile profile, const Clock *clock, QObject *parent)
    : QObject(parent),
      m_profile(std::move(profile)),
      m_clock(clock),
      m_apiKey(m_profile.paths.folder),
      m_pause(firstRest)
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
    QCoro::Task<Result<std::optional<QByteArray>>> reading = m_keychainRefused ? m_apiKey.get() : m_apiKey.renewed();
    Result<std::optional<QByteArray>> key = co_await reading;
    if (!alive || m_host == nullptr) {
        co_return;
    }
    m_keychainRefused = m_keychainRefused || !key;
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
    tryAgain();
    static_cast<void>(m_apiKey.get());
}

void EngineAccess::useSocket()
{
    auto client = std::make_unique<SocketClient>(m_profile.paths.socket());
    m_admin = client.get();
    // When the other engine ends, its lock is free: this process takes it, and the client finds the new socket.
    connect(client.get(), &EngineClient::engineLost, this, &EngineAccess::takeOver);
    connect(client.get(), &EngineClient::becameReady, this, &EngineAccess::tryAgain); // for the next time
    client->open(true);
    m_engine = std::move(client);
}

void EngineAccess::takeOver()
{
    if (m_host != nullptr || !m_rest.hasExpired() || needsRefusedKeychain()) {
        return;
    }
    if (Result<std::unique_ptr<EngineLock>> lock = EngineLock::take(m_profile.paths.lock())) {
        makeHost();
        connect(m_host.get(), &EngineHost::failed, this, &EngineAccess::onTakeOverFailed, Qt::QueuedConnection);
        startHost(std::move(*lock));
    }
}

void EngineAccess::onTakeOverFailed(const Problem &problem)
{
    m_host.reset(); // its lock is free: another program may do better, and this one must be ready for its end too
    m_rest.setRemainingTime(m_pause);
    m_pause = std::min(2 * m_pause, longestRest);
    m_client->sayWhyNoEngine(problem);
    Q_EMIT startFailed(problem);
}

bool EngineAccess::needsRefusedKeychain() const
{
    if (!m_keychainRefused || m_apiKey.held()) {
        return false;
    }
    const Result<Profile> profile = loadProfile(m_profile.paths.folder);
    return profile && profile->apiKeyPlace == ApiKeyPlace::Keychain;
}

void EngineAccess::tryAgain()
{
    m_keychainRefused = false;
    m_rest = QDeadlineTimer();
    m_pause = firstRest;
}

QCoro::Task<Result<void>> EngineAccess::open(milliseconds patience, milliseconds startPatience)
{
    if (Result<std::unique_ptr<EngineLock>> lock = EngineLock::take(m_profile.paths.lock())) {
        useOwn(std::move(*lock)); // kept from here on: two programs that start at once do not both become the engine
    } else {
        useSocket();
    }
    m_client = std::make_unique<SteadfastClient>(m_profile, *m_engine, m_apiKey, m_clock);
    connect(m_client.get(), &SteadfastClient::asked, this, &EngineAccess::tryAgain);
    Reply<void> reply;
    const auto finish = [reply](const Result<void> &outcome) { reply.answer(outcome); };
    QTimer patienceTimer;
    patienceTimer.setSingleShot(true);
    connect(&patienceTimer, &QTimer::timeout, this, [finish] {
        finish(failure(ProblemKind::Timeout, QStringLiteral("The engine of this profile does not answer.")));
    });
    connect(m_engine.get(), &EngineClient::becameReady, &patienceTimer, [finish] { finish({}); });
    connect(this, &EngineAccess::startFailed, &patienceTimer,
            [finish](const Problem &problem) { finish(failure(problem)); });
    patienceTimer.start(m_host != nullptr ? startPatience : patience);
    const Result<void> outcome = co_await Reply<void>::wait(std::move(reply));
    co_return outcome;
}

} // namespace fleet
