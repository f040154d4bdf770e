// One bot in its fleet: feeds BotCore with what the gateway, the stop file and the trading engine say, and carries out
// what it decides. Never says that it holds before the hold is on disk, and never loses an answer.
#pragma once

#include "bot/BotCore.h"
#include "bot/BotFolder.h"
#include "bot/BotReports.h"
#include "bot/GatewayClock.h"
#include "bot/Strategy.h"
#include "core/Clock.h"
#include "gateway/Gateway.h"
#include "gateway/RateAccount.h"
#include "gateway/Transport.h"
#include "protocol/Bundle.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace fleet {

/// What a test or a sandbox makes a bot do wrong. A real bot leaves it as it is.
struct BotFaults {
    bool hung = false; ///< neither reads nor answers nor reports
    bool mute = false; ///< reports nothing by itself
    QString version;   ///< reported instead of the real one, if not empty
};

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
    [[nodiscard]] ApiKeySource apiKey() const;

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

    // What the core decides.
    void apply(const Effects &effects);
    void carryOut(const Effect &effect);
    bool save();
    void leave(Leaving how);

    // What comes in.
    void tick();
    bool takeEnvelope(const Envelope &envelope, bool mayRefuse);
    void takeStopFile();
    [[nodiscard]] BotTime time() const;

    // What goes over the gateway.
    QCoro::Task<> readAll();
    QCoro::Task<Result<void>> enrol();
    QCoro::Task<> measureClock();
    QCoro::Task<Result<void>> readOne(ThreadId thread, bool isFormer);
    QCoro::Task<> takeMessages(std::vector<Message> messages);
    QCoro::Task<> sendAnswers();
    QCoro::Task<> sendHeartbeat(bool urgent);
    QCoro::Task<> registerAgain();
    void counted();
    void noted(const std::optional<Problem> &problem);
    [[nodiscard]] milliseconds pollInterval() const;
    void startTimer(QTimer &timer, milliseconds duration) const;

    const Bundle m_bundle;
    BotFolder m_folder;
    const crypto::SigningKeyPair m_identity;
    BotCore m_core;
    Strategy &m_strategy;
    const Clock &m_clock;
    BotReports m_reports;
    std::shared_ptr<QByteArray> m_apiKey;
    std::shared_ptr<Gateway> m_gateway;
    GatewayClock m_gatewayClock;
    RateAccount m_rate;
    BotFaults m_faults;

    QTimer m_tick;
    QTimer m_poll;
    QTimer m_beat;
    QTimer m_answerRetry;
    qint64 m_calls = 0;
    MonoTime m_lastContact{};
    MonoTime m_lastRead{};
    std::optional<MonoTime> m_registeredAt;
    std::optional<Result<OutgoingMessage>> m_draft; ///< the answer at the head of the outbox, signed once
    std::vector<Effect> m_heldBack;                 ///< until the disk takes the memory again
    bool m_unsaved = false;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_answering = false;
    bool m_beating = false;
    bool m_beatAgain = false;
    bool m_linkLost = false;
    BotState m_lastState = BotState::Dormant;
};

} // namespace fleet
