// One simulated bot with everything it runs on: its clock, its engine, its agent, and what is made wrong with it.
// Lives on its crew's thread. Never outlives the transport it was given.
#pragma once

#include "bot/BotAgent.h"
#include "bot/PlainBotAgent.h"
#include "sandbox/FaultSpec.h"
#include "sandbox/SimulatedStrategy.h"
#include "sandbox/SkewedClock.h"
#include "sandbox/WireMischief.h"

#include <QObject>

#include <memory>

namespace fleet::sandbox {

class HostedBot final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostedBot)

public:
    /// `folder`: where its state lives. `transport` and `clock` must outlive it.
    HostedBot(Bundle bundle, QString folder, std::uint64_t seed, const SimulatedPast &past, Transport &transport,
              const Clock &clock);
    ~HostedBot() override;

    /// A new life from disk. A problem is logged; the bot stays dead.
    void live();
    /// Dies as a process does: nothing is finished, nothing is said.
    void die();

    void setFault(FaultKind kind, qint64 value, bool on);

    void receiveSignal(const QJsonObject &payload);
    void receiveMessage(const Message &message);
    void look();

    [[nodiscard]] const Bundle &bundle() const { return m_bundle; }
    [[nodiscard]] ApiKeySource apiKey() const;

Q_SIGNALS:
    void stateChanged(const QString &agentId, const QString &state);

private:
    struct Life;

    [[nodiscard]] std::unique_ptr<Life> makeLife(const QString &folder);
    void left(Leaving how);
    void applyFaults();
    void setClone(bool on);

    const Bundle m_bundle;
    const QString m_folder;
    const std::uint64_t m_seed;
    const SimulatedPast m_past;
    bool m_hasLived = false;
    Transport &m_transport;
    SkewedClock m_clock;
    StrategyFaults m_strategyFaults;
    BotFaults m_botFaults;
    std::shared_ptr<ApiKeySource> m_key; ///< of the newest life
    std::unique_ptr<WireMischief> m_mischief;
    std::unique_ptr<Life> m_life;
    std::unique_ptr<Life> m_clone;
};

} // namespace fleet::sandbox
