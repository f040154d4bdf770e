// The rules of the bot's side of the protocol: what a bot holds, takes on, answers and tells its trading engine.
// Pure: no I/O, no clock, no event loop. Whoever owns it carries the effects out in order.
#pragma once

#include "bot/BotMemory.h"
#include "bot/JobRunner.h"
#include "bot/Strategy.h"
#include "protocol/Crypto.h"
#include "protocol/Verification.h"

#include <optional>
#include <variant>
#include <vector>

namespace fleet {

/// Write the memory to disk. What follows in the list may only be said when that worked.
struct PersistEffect {};
/// The outbox has an answer: see BotCore::nextAnswer().
struct AnswerEffect {};
/// State or phase changed: report it now.
struct ReportEffect {};
struct OrderEffect {
    StrategyOrder order;
};
/// Another thread is the command thread now: read it.
struct ReadThreadEffect {};
/// The last answer is out: end, and come back as another instance if it says so.
struct LeaveEffect {
    Leaving how = Leaving::Shutdown;
};

using Effect = std::variant<PersistEffect, AnswerEffect, ReportEffect, OrderEffect, ReadThreadEffect, LeaveEffect>;
using Effects = std::vector<Effect>;

class BotCore final {
public:
    struct Identity {
        BotAddress address;
        FleetIdentity fleet;
        InstanceId instance;
    };

    BotCore(Identity identity, BotMemory memory);

    /// Once, first: takes up what a former life left undone.
    [[nodiscard]] Effects start(const BotTime &time);

    [[nodiscard]] VerifiedCommand verify(const Envelope &envelope, UtcTime gatewayNow) const;
    /// A command by any road, verified. `refusal`: why the engine cannot do it. `identity`: opens a sealed new key.
    [[nodiscard]] Effects take(const VerifiedCommand &verified, const std::optional<QString> &refusal,
                               const crypto::SigningKeyPair &identity, const BotTime &time);
    /// The command thread was read to its end: from now on the bot trades unless it is held.
    [[nodiscard]] Effects caughtUp();
    /// The engine's word on one order. Unknown tickets (of a former life) mean nothing.
    [[nodiscard]] Effects orderFinished(quint64 ticket, const QString &trouble, const Positions &positions,
                                        const BotTime &time);
    /// Nothing was heard from the gateway for as long as the policy allows.
    [[nodiscard]] Effects linkLost(const LostLinkPolicy &policy, const BotTime &time);
    /// At least once a second: deadlines, leaving.
    [[nodiscard]] Effects tick(const Positions &positions, const BotTime &time);

    [[nodiscard]] std::optional<PendingAnswer> nextAnswer() const { return m_memory.answers.next(); }
    /// The gateway took the answer at the head of the outbox (or never will).
    [[nodiscard]] Effects answerEnded(const BotTime &time);

    [[nodiscard]] BotState state() const;
    [[nodiscard]] QString phase() const { return m_jobs.phase(); } ///< the step being carried out, or empty
    [[nodiscard]] bool mayTrade() const { return isFree() && !m_memory.standby; }
    [[nodiscard]] qint64 nextSequence() { return ++m_sequence; }
    [[nodiscard]] const BotMemory &memory() const { return m_memory; }
    /// For what is no rule: cursors, keys of the gateway, the signal counter.
    [[nodiscard]] BotMemory &bookkeeping() { return m_memory; }
    [[nodiscard]] const Identity &identity() const { return m_identity; }

private:
    /// Nothing holds it, and it knows that nothing does.
    [[nodiscard]] bool isFree() const { return m_caughtUp && m_memory.holds.mayTrade(); }
    void placeHold(const Command &command, const BotTime &time, Effects &effects);
    void resume(const Command &command, const BotTime &time, Effects &effects);
    void release(const Command &command, const BotTime &time, Effects &effects);
    void replaceKey(const Command &command, const crypto::SigningKeyPair &identity, const BotTime &time,
                    Effects &effects);
    void carryOut(const Command &command, const crypto::SigningKeyPair &identity, const BotTime &time,
                  Effects &effects);

    void openJob(Job job, Effects &effects);
    void placeOrder(const StrategyOrder &order, Effects &effects);
    void endJob(const JobRunner::Ended &ended, const Positions &positions, const BotTime &time, Effects &effects);
    void endJobsOfRemovedHolds(const BotTime &time, Effects &effects);
    void leaveAfter(const Job &job);
    /// Over to what it was told to take over: from now on it trades.
    void standIn(Effects &effects);

    void answer(const CommandId &command, AnswerStatus status, const QString &detail, const QJsonObject &values,
                const BotTime &time, Effects &effects);
    void reject(const Command &command, const QString &why, const BotTime &time, Effects &effects);
    void complete(const CommandId &command, const QString &detail, const QJsonObject &values, const BotTime &time,
                  Effects &effects);

    Identity m_identity;
    BotMemory m_memory;
    JobRunner m_jobs; ///< the memory has a copy of what is under way
    qint64 m_sequence = 0;
    bool m_caughtUp = false;
    std::optional<UtcTime> m_leaveBy; ///< own clock: ends even if the last answer cannot be delivered
};

} // namespace fleet
