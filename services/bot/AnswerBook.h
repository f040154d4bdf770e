// What a bot has been told and what it said about it: commands taken on, answers on their way, the last completed ids.
// Pure; never carries a command out, and never forgets one of which a copy could still do something.
#pragma once

#include "bot/GatewayClock.h"
#include "core/Ids.h"
#include "protocol/Answer.h"
#include "protocol/Command.h"

#include <QJsonObject>

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace fleet {

/// A command this bot has taken on or refused, and what it last said about it.
struct CarriedOut {
    CommandId command;
    Verb verb = Verb::Pause;
    ThreadId thread; ///< where its answers go
    std::optional<UtcTime> expiresAt;
    AnswerStatus status = AnswerStatus::Accepted;
    QString detail;
    QJsonObject values;
    UtcTime answeredAt{};

    bool operator==(const CarriedOut &) const = default;
};

struct PendingAnswer {
    CommandId command;
    ThreadId thread;
    AnswerStatus status = AnswerStatus::Accepted;
    QString detail;
    QJsonObject values;

    bool operator==(const PendingAnswer &) const = default;
};

/// What a command that comes, perhaps again, asks for.
enum class Arrival : std::uint8_t {
    New,         ///< not seen yet, or a stop that could not be done and may be tried once more
    AnswerAgain, ///< a copy: its sender may have missed the answer
    Nothing,     ///< a copy whose answer is fresh or still on its way
};

/// A copy of a command is answered again only when the last answer is older than this.
inline constexpr seconds answerAgainAfter{10};

class AnswerBook final {
public:
    AnswerBook() = default;
    /// As read from disk.
    AnswerBook(std::vector<CarriedOut> carriedOut, std::vector<CommandId> applied, std::deque<PendingAnswer> outbox);

    [[nodiscard]] Arrival arrivalOf(const Command &command, UtcTime own) const;
    /// From now on copies of it are known.
    void takeOn(const Command &command, const BotTime &time);

    /// False, and nothing is said, for work that no command in this book asked for.
    bool say(const CommandId &command, AnswerStatus status, const QString &detail, const QJsonObject &values,
             UtcTime own);
    void sayAgain(const CommandId &command, UtcTime own);
    void noteApplied(const CommandId &command);

    [[nodiscard]] bool isAllSaid() const { return m_outbox.empty(); }
    [[nodiscard]] std::optional<PendingAnswer> next() const;
    /// The answer that next() returned is out.
    void takeNext(UtcTime own);

    [[nodiscard]] const std::vector<CarriedOut> &carriedOut() const { return m_carriedOut; } ///< oldest first
    [[nodiscard]] const std::vector<CommandId> &applied() const { return m_applied; } ///< the last 20, newest last
    [[nodiscard]] const std::deque<PendingAnswer> &outbox() const { return m_outbox; }

private:
    void forgetWhatCanDoNothing(UtcTime gatewayNow);

    std::vector<CarriedOut> m_carriedOut;
    std::vector<CommandId> m_applied;
    std::deque<PendingAnswer> m_outbox;
};

} // namespace fleet
