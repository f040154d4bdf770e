// The one way in for every act, and what carries it on until each bot has answered or is named.
// Must never count a command as carried out before the bot itself proved it.
#pragma once

#include "core/Clock.h"
#include "fleet/AnswerReader.h"
#include "fleet/CommandFactory.h"
#include "fleet/DeliveryWatch.h"
#include "fleet/Dispatcher.h"
#include "fleet/HoldOrders.h"
#include "fleet/Mailing.h"
#include "fleet/OperationBook.h"
#include "fleet/OperationPlan.h"
#include "protocol/Proof.h"

#include <QObject>

#include <functional>

namespace fleet {

/// Named points between which a crash must lose nothing and repeat nothing. For tests; see Operations::setBoundaryObserver.
enum class Boundary : std::uint8_t {
    Accepted,   ///< planned and signed, nothing recorded, nothing sent
    Recorded,   ///< the rows are durable
    BeforeSend, ///< about to hand messages to the lane
    AfterSend,  ///< handed over, no answer yet
    Taken,      ///< the gateway answered 201, not yet recorded
    TakenRecorded,
    Answered, ///< a bot's word was applied, not yet recorded
    AnswerRecorded,
};
inline constexpr int boundaryCount = 8;

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

    /// Takes up what a former engine left open.
    void restore(const StoreImage &image);
    /// Takes over an operation that another process sent on its own lane while this engine did not answer.
    void adopt(const OperationRecord &record, std::vector<PreparedCommand> commands, const std::vector<BotId> &taken);

    /// Freezes the targets, signs, and sends: an emergency verb side by side with its record, all others after it.
    /// Asking twice with one id does it once. Problem: refused here, nothing was sent.
    [[nodiscard]] Result<OperationId> submit(const OperationRequest &request, const FleetSnapshot &fleet);
    [[nodiscard]] Result<void> retry(const OperationId &operation);
    /// The signed envelopes of a stop, for STOP.json.
    [[nodiscard]] Result<std::vector<Envelope>> envelopesOf(const OperationId &operation) const;

    void onHeartbeat(const Heartbeat &heartbeat, const ReportChange &effect, bool wasSilent);
    void onPlainReport(const BotId &bot, BotState state);
    /// What is due: sends, rings, reads, silence, expiry. About once a second.
    void tick();
    /// The gateway lost its database: every open hold is sent again, until it is taken.
    void resendHolds();
    /// Whether bots can be heard at all: only such time counts as a bot's silence.
    void setHearing(bool hears) { m_watch.setHearing(hears); }
    /// The disk takes rows again: writes everything at hand once more.
    void recordAgain();
    [[nodiscard]] bool isRecorded(const OperationId &id) const;

    /// Why no stop can be sent, in words; empty when one can.
    [[nodiscard]] const QString &blockedBy() const { return m_blockedBy; }
    void unblock();

    /// Tests count and kill at these points; null in a program.
    void setBoundaryObserver(std::function<void(Boundary)> observer) { m_observer = std::move(observer); }

Q_SIGNALS:
    /// Something a person must know at once.
    void noticed(const QString &severity, const fleet::BotId &bot, const QString &text);
    void forgedAnswer(const fleet::BotId &claimed, const QString &why);

private:
    void reach(Boundary boundary);
    /// Reaches `durable` once everything up to now is on disk; only for an observer.
    void reachDurably(Boundary durable);
    /// The one way to change a delivery here: holds that the operation ordered or lifted follow its fate.
    bool apply(Operation &operation, Delivery &delivery, DeliveryEvent event, const QString &detail = {});
    Operation &take(Operation operation);
    void supersede(const std::vector<BotId> &targets);
    void addRows(const Operation &operation);
    void record(Operation &operation);
    [[nodiscard]] std::vector<BotId> retriable(const Operation &operation) const;
    void replaceLostCommands(Operation &operation);
    void forgetOld();
    void onRecorded(const OperationId &id, const Result<void> &outcome);
    /// Those to send to now, marked as being sent to.
    [[nodiscard]] std::vector<BotId> takeDue(Operation &operation, MonoTime now);
    void sendDue(Operation &operation, MonoTime now);
    void ringSilent(Operation &operation);
    void readAnswers(Operation &operation, MonoTime now);
    void readSoon(Operation &operation);

    void onTaken(const OperationId &id, const BotId &bot, const QString &messageId);
    void onFailed(const OperationId &id, const BotId &bot, const Problem &problem);
    void onMessage(const ThreadId &thread, const Message &message);
    void takeAnswer(Operation &operation, const Answer &answer);
    void takeUpParked(Operation &operation, Delivery &delivery, const Report &report, bool wasSilent);
    void weigh(Operation &operation, Delivery &delivery, const Report &report);
    void guardHold(Operation &operation, Delivery &delivery, const Report &report);

    Parts m_parts;
    HoldOrders m_holds;
    Mailing m_mailing;
    DeliveryWatch m_watch;
    std::map<ThreadId, OperationId> m_threads;
    QString m_blockedBy;
    std::function<void(Boundary)> m_observer;
    std::size_t m_pruneAt = OperationBook::endedKept;
};

} // namespace fleet
