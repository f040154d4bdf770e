// The way to a profile's engine for any program: this process's own when the lock is free, else the other's socket.
// Must never leave a profile without an engine while this program runs: when the other ends, this one takes over.
#pragma once

#include "core/Clock.h"
#include "engine/EngineClient.h"
#include "engine/FleetAdmin.h"
#include "engine/HeldApiKey.h"
#include "engine/SteadfastClient.h"
#include "fleet/Profile.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QObject>

#include <memory>

namespace fleet {

class EngineHost;
class EngineLock;

/// Lives on its user's thread.
class EngineAccess final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineAccess)

public:
    /// `clock`: the fleet's, where this process has it already; outlives this. Null: an own engine asks the gateway.
    explicit EngineAccess(Profile profile, const Clock *clock = nullptr, QObject *parent = nullptr);
    ~EngineAccess() override;

    /// An own start includes migrations and a check of the database, which may take longer than another's answer.
    static constexpr milliseconds usualStart{30'000};
    /// After a take-over that failed, doubled after each further one.
    static constexpr milliseconds firstRest{5'000};
    static constexpr milliseconds longestRest{60'000};

    /// Ready, or why not. Timeout when an engine holds the profile and does not answer within `patience`, or when the own
    /// one is not there after `startPatience`; it goes on starting.
    [[nodiscard]] QCoro::Task<Result<void>> open(milliseconds patience, milliseconds startPatience = usualStart);

    /// So that a stop of this program's own does not have to ask the keychain first.
    void readApiKeyAhead();

    /// There from the call of open() on, ready when its task is done.
    [[nodiscard]] SteadfastClient &client() { return *m_client; }
    [[nodiscard]] FleetAdmin &admin() { return *m_admin; }
    /// True when the engine runs in this process, or starts there.
    [[nodiscard]] bool isOwn() const { return m_host != nullptr && !m_startFailed; }

Q_SIGNALS:
    /// This process's own engine could not be started. Never said before open() waits; when another's was to be taken
    /// over, said after each attempt.
    void startFailed(const fleet::Problem &problem);

private:
    void useOwn(std::unique_ptr<EngineLock> lock);
    void useSocket();
    void makeHost();
    /// Where no engine holds the profile, unless an attempt has just failed.
    void takeOver();
    void onTakeOverFailed(const Problem &problem);
    /// It would ask a person who has refused already, and who has asked for nothing since.
    [[nodiscard]] bool needsRefusedKeychain() const;
    /// A person acts: what failed may go well now.
    void tryAgain();
    /// With the API key, wherever that is.
    QCoro::Task<void> startHost(std::unique_ptr<EngineLock> lock);

    Profile m_profile;
    const Clock *m_clock;
    HeldApiKey m_apiKey;
    std::unique_ptr<EngineHost> m_host;
    bool m_startFailed = false;
    bool m_keychainRefused = false;
    QDeadlineTimer m_rest; ///< no take-over before it is over
    milliseconds m_pause;  ///< of the next rest
    std::unique_ptr<EngineClient> m_engine;
    std::unique_ptr<SteadfastClient> m_client;
    FleetAdmin *m_admin = nullptr; ///< the engine, by its other face
};

} // namespace fleet
