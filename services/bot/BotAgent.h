// One bot in its fleet: feeds BotCore with what the gateway, the stop file and the trading engine say, and carries out
// what it decides. Never says that it holds before the hold is on disk, and never loses an answer.
#pragma once

#include "bot/AnswerSender.h"
#include "bot/BotCore.h"
#include "bot/BotFaults.h"
#include "bot/BotFolder.h"
#include "bot/BotLine.h"
#include "bot/BotReports.h"
#include "bot/ClockProbe.h"
#include "bot/CommandMailbox.h"
#include "bot/Enrolment.h"
#include "bot/HeartbeatSender.h"
#include "bot/Strategy.h"
#include "core/FleetTimer.h"
#include "protocol/Bundle.h"

#include <QObject>

#include <memory>
#include <vector>

namespace fleet {

/// Lives on the thread of its transport and strategy.
class BotAgent final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotAgent)

public:
    /// Opens the state folder; nothing is sent yet. `strategy`, `transport` and `clock` must outlive the agent.
    [[nodiscard]] static Result<std::unique_ptr<BotAgent>> open(Bundle bundle, QString stateFolder, Strategy &strategy,
                                                                Transport &transport, const Clock &clock);
    ~BotAgent() override;

    void start();
    void setFaults(const BotFaults &faults);

    [[nodiscard]] const Bundle &bundle() const { return m_bundle; }
    [[nodiscard]] const BotCore &core() const { return m_core; }
    /// The key it uses now: another one after the gateway lost its database.
    [[nodiscard]] ApiKeySource apiKey() const { return m_line.apiKey(); }

public Q_SLOTS:
    /// An event on the fleet's signal road.
    void receiveSignal(const QJsonObject &payload);
    /// A message that came by another road than the thread (a webhook, the same process).
    void receiveMessage(const fleet::Message &message);
    /// The event stream is open (again): what came meanwhile is read.
    void look();

Q_SIGNALS:
    void stateChanged(fleet::BotState state);
    void heartbeatSent(const fleet::OutgoingEvent &event);
    /// The last answer is out; the owner ends this agent and, for Restart, opens another.
    void left(fleet::Leaving how);

private:
    BotAgent(Bundle bundle, BotFolder folder, BotFolder::Opened opened, Strategy &strategy, Transport &transport,
             const Clock &clock);

    void connectParts();

    // What the core decides.
    void apply(const Effects &effects);
    void carryOut(const Effect &effect);
    void save();
    void leave(Leaving how);

    // What comes in.
    void tick();
    bool takeEnvelope(const Envelope &envelope, bool mayRefuse);
    void takeStopFile();
    void saveAgain();

    const Bundle m_bundle;
    BotFolder m_folder;
    const crypto::SigningKeyPair m_identity;
    BotCore m_core;
    Strategy &m_strategy;
    const Clock &m_clock;
    BotFaults m_faults;
    BotLine m_line;
    ClockProbe m_clockProbe;
    const BotReports m_reports;
    Enrolment m_enrolment;
    CommandMailbox m_mailbox;
    AnswerSender m_answers;
    HeartbeatSender m_heartbeats;

    FleetTimer m_tick{m_clock};
    std::vector<Effect> m_heldBack; ///< until the disk takes the memory again
    BotState m_lastState = BotState::Dormant;
};

} // namespace fleet
