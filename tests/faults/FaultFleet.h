// A gateway, an enrolled profile and counting bots in this process; engines come, are killed and come back.
// Never tells an engine anything but through its profile and the gateway.
#pragma once

#include "engine/Engine.h"
#include "faults/CountingBots.h"
#include "sandbox/GatewayServer.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <set>

namespace fleet::test {

/// Texts that a check returns are empty when all is well.
class FaultFleet final {
public:
    static constexpr milliseconds patience{30'000}; ///< real time

    Q_DISABLE_COPY_MOVE(FaultFleet)

    FaultFleet(int bots, double clockRate);
    ~FaultFleet();

    /// Profile made, bots enrolled and trading, no engine running.
    [[nodiscard]] QString setUp();

    [[nodiscard]] QString startEngine();
    void stopEngine() { m_engine.reset(); }
    [[nodiscard]] Engine &engine() { return *m_engine; }
    [[nodiscard]] sandbox::GatewayServer &gateway() { return m_gateway; }
    [[nodiscard]] CountingBots &bots() { return m_bots; }
    [[nodiscard]] const Profile &profile() const { return m_profile; }

    /// Runs crash_engine with this profile until it ends. `output`: what it printed.
    [[nodiscard]] QString runCrashEngine(const QStringList &arguments, bool mustDie, QByteArray *output = nullptr);

    /// With the engine that runs: submits for the whole fleet and waits for every proof.
    [[nodiscard]] QString carryOut(Verb verb);
    /// With the engine that runs: whatever holds the fleet is released, resumed, and paused if asked for.
    [[nodiscard]] QString settle(bool paused);

    [[nodiscard]] std::optional<OperationView> operation(const OperationId &id);
    [[nodiscard]] QString awaitEnd(const OperationId &id);
    /// Waits until what is desired, what is reported and what each bot really holds are the same.
    [[nodiscard]] QString awaitAgreement();
    /// Each bot's engine was asked for what the commands of its bot since the last call mean, once each.
    [[nodiscard]] QString faultOfExecutions();
    /// How many bots carried a command of that verb out between the last two calls of faultOfExecutions().
    [[nodiscard]] int botsReached(Verb verb) const;
    /// Of each bot at most one kind of final answer, and an `accepted` never after it.
    [[nodiscard]] QString faultOfAnswers(const OperationId &id);

private:
    [[nodiscard]] QString disagreement();

    ScaledClock m_clock;
    int m_count;
    QTemporaryDir m_folder;
    sandbox::GatewayServer m_gateway;
    Profile m_profile;
    QByteArray m_apiKey;
    CountingBots m_bots;
    std::set<std::pair<BotId, CommandId>> m_seen; ///< carried out before
    std::map<Verb, int> m_reached;
    std::unique_ptr<Engine> m_engine;
};

/// Runs crash_engine with the profile in `folder` until it ends. `output`: what it printed. Empty when it died as it must.
[[nodiscard]] QString runCrashEngine(const QString &folder, const QStringList &arguments, bool mustDie,
                                     QByteArray *output = nullptr);
[[nodiscard]] OperationRequest wholeFleet(Verb verb, const OperationId &id);
[[nodiscard]] OperationId newOperation();

} // namespace fleet::test
