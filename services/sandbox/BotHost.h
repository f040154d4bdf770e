// Runs simulated bots from a folder of bundles, as separate processes would: each from its own file and state folder.
// Must never hold a bot's secret longer than it takes to start it.
#pragma once

#include "core/Clock.h"
#include "core/Result.h"
#include "gateway/GatewayTypes.h"
#include "sandbox/FaultSpec.h"
#include "sandbox/SimulatedPast.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <memory>
#include <vector>

namespace fleet::sandbox {

class BotCrew;

struct BotHostOptions {
    QString bundles;  ///< folder with `*.bundle`; states live beside them in `{agent}.state/`
    QStringList only; ///< names or agent ids; empty = all
    std::uint64_t seed = 1;
    SimulatedPast past{};         ///< what they have traded before their first start
    const Clock *clock = nullptr; ///< outlives the host; nullptr = the machine's clock
};

class BotHost final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotHost)

public:
    using Options = BotHostOptions;

    explicit BotHost(Options options, QObject *parent = nullptr);
    /// Ends every bot as a process ends.
    ~BotHost() override;

    /// Starts every bundle that is not running yet; may be called again when more were written. Returns the agent ids
    /// that run. A bundle that cannot be read is a problem and nothing of this call is started; an unknown name too.
    [[nodiscard]] Result<QStringList> start();

    /// By agent id or name, as in the next one.
    [[nodiscard]] bool has(const QString &bot) const { return m_agentIds.contains(bot) || m_names.contains(bot); }
    /// False when there is no such bot.
    bool setFault(const QString &bot, FaultKind kind, qint64 value, bool on);
    /// A message that did not come through the thread: where the gateway can be read by nobody.
    void deliver(const fleet::Message &message);

    [[nodiscard]] QStringList agentIds() const { return m_agentIds; }

Q_SIGNALS:
    void stateChanged(const QString &agentId, const QString &state);

private:
    struct Worker {
        std::unique_ptr<QThread> thread;
        BotCrew *crew = nullptr; ///< lives on the thread
    };

    void addWorker();

    const Options m_options;
    const SystemClock m_systemClock;
    std::vector<Worker> m_workers;
    QStringList m_agentIds;
    QStringList m_names; ///< same order
};

} // namespace fleet::sandbox
