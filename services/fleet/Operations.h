// The one way in for every act, and what carries it on until each bot has answered or is named.
// Must never count a command as carried out before the bot itself proved it.
#pragma once

#include "core/Clock.h"
#include "fleet/AnswerReader.h"
#include "fleet/CommandFactory.h"
#include "fleet/CrashPoints.h"
#include "fleet/Deliveries.h"
#include "fleet/DeliveryWatch.h"
#include "fleet/Dispatcher.h"
#include "fleet/HoldGuard.h"
#include "fleet/HoldOrders.h"
#include "fleet/OperationBook.h"
#include "fleet/OperationPlan.h"
#include "fleet/OperationRecorder.h"
#include "fleet/Outbox.h"
#include "fleet/ProofDesk.h"

#include <QObject>

namespace fleet {

/// Lives on the engine's thread.
class Operations final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Operations)

public:
    struct Parts {
        FleetState &state;
        OperationBook &book;
        ChangeLog &log;
        Dispatcher &dispatcher;
        AnswerReader &answers;
        const CommandFactory &factory;
        const Clock &clock;
        FleetIdentity fleet;
        DialectKind dialect = DialectKind::Rest;
        bool canRead = true; ///< the gateway lets answers be read
    };

    explicit Operations(Parts parts, QObject *parent = nullptr);
    ~Operations() override = default;

    /// Takes up what a former engine left open.
    void restore(const StoreImage &image);
    /// Takes over an operation that another process sent on its own lane while this engine did not answer.
    void adopt(const OperationRecord &record, std::vector<PreparedCommand> commands, const std::vector<BotId> &taken);

    /// Freezes the targets, signs, and sends: an emergency verb side by side with its record, all others after it.
    /// Asking twice with one id does it once. Problem: refused here, nothing was sent.
    [[nodiscard]] Result<OperationId> submit(const OperationRequest &request, const FleetSnapshot &fleet);
    [[nodiscard]] Result<void> retry(const OperationId &id);
    /// The signed envelopes of a stop, for STOP.json.
    [[nodiscard]] Result<std::vector<Envelope>> envelopesOf(const OperationId &id) const;

    void onHeartbeat(const Heartbeat &heartbeat, const ReportChange &effect, bool wasSilent)
    {
        m_proofs.onHeartbeat(heartbeat, effect, wasSilent);
    }
    void onPlainReport(const BotId &bot, BotState state, UtcTime saidAt) { m_proofs.onPlainReport(bot, state, saidAt); }
    /// What is due: sends, rings, reads, silence, expiry. About once a second.
    void tick();
    /// The gateway lost its database: every open hold is sent again, until it is taken.
    void resendHolds();
    /// Whether bots can be heard at all: only such time counts as a bot's silence.
    void setHearing(bool hears) { m_watch.setHearing(hears); }
    /// The disk takes rows again: writes everything at hand once more.
    void recordAgain() { m_recorder.recordAgain(); }
    [[nodiscard]] bool isRecorded(const OperationId &id) const;

    /// Why no stop can be sent, in words; empty when one can.
    [[nodiscard]] const QString &blockedBy() const { return m_outbox.blockedBy(); }
    void unblock() { m_outbox.unblock(); }

    /// Tests count and kill at these points.
    void setBoundaryObserver(CrashPoints::Observer observer) { m_crashPoints.setObserver(std::move(observer)); }

Q_SIGNALS:
    /// Something a person must know at once.
    void noticed(const QString &severity, const fleet::BotId &bot, const QString &text);
    void forgedAnswer(const fleet::BotId &claimed, const QString &why);
    /// The newest signed word of a bot's running start, said in an answer and not in a report.
    void stateTold(const fleet::Answer &answer);
    /// A bot proved that it took over from another.
    void tookOver(const fleet::OperationRecord &failover, const fleet::BotId &bot);

private:
    /// `request` was admitted, its targets frozen.
    [[nodiscard]] Result<OperationId> failOver(const OperationRequest &request, const FleetSnapshot &fleet);
    [[nodiscard]] Result<OperationId> begin(const OperationRequest &request, const OperationPlan &plan,
                                            const FleetSnapshot &fleet);
    Operation &take(Operation operation);
    /// What is due of it, unless it waits for another operation; one that waits in vain is withdrawn.
    void sendDue(Operation &operation);
    void supersede(const std::vector<BotId> &targets);
    [[nodiscard]] std::vector<BotId> retriable(const Operation &operation) const;
    void ringUnanswered(Operation &operation);
    void sendAgain(Operation &operation, std::vector<PreparedCommand> commands);
    void replaceLostCommands(Operation &operation);
    void carryOn(Operation &operation);
    void resendDue(Operation &operation);
    void readAnswers(Operation &operation);
    void forgetOld();

    Parts m_parts;
    CrashPoints m_crashPoints;
    HoldOrders m_holds;
    DeliveryWatch m_watch;
    Deliveries m_deliveries;
    OperationRecorder m_recorder;
    Outbox m_outbox;
    HoldGuard m_guard;
    ProofDesk m_proofs;
    std::size_t m_pruneAt = OperationBook::endedKept;
};

} // namespace fleet
