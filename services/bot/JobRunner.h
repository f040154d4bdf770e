// The jobs under way: at which step each is, for which order it waits, what went wrong so far.
// Pure; hands orders out as values and never decides what the end of a job means.
#pragma once

#include "bot/Job.h"
#include "protocol/HoldSet.h"

#include <vector>

namespace fleet {

class JobRunner final {
public:
    struct Ended {
        Job job;
        QStringList troubles; ///< sentences
    };
    /// What follows from the engine's word on one order: another order, the end of the job, or nothing.
    struct Progress {
        std::optional<StrategyOrder> order;
        std::optional<Ended> ended;
    };

    /// Returns the first order. A step that is none of this bot's is left out and named among the troubles.
    [[nodiscard]] StrategyOrder open(Job job);
    /// Unknown tickets (of a former life) mean nothing.
    [[nodiscard]] Progress finished(quint64 ticket, const QString &trouble);
    /// A job whose deadline is over, if there is one: it ends here.
    [[nodiscard]] std::optional<Ended> takeLate(UtcTime gatewayNow);
    /// A job whose hold is not in the set any more, if there is one: it ends here.
    [[nodiscard]] std::optional<Job> takeOrphan(const HoldSet &holds);

    [[nodiscard]] bool isDoing(Verb verb) const;
    [[nodiscard]] QString phase() const; ///< the step being carried out, or empty
    [[nodiscard]] std::vector<Job> jobs() const;

private:
    struct Running {
        Job job;
        qsizetype next = 0;
        quint64 ticket = 0;
        QStringList troubles;
    };

    [[nodiscard]] StrategyOrder nextOrder(Running &running);
    template<typename Condition>
    [[nodiscard]] std::optional<Ended> takeFirst(Condition condition);

    std::vector<Running> m_running; ///< oldest first
    quint64 m_lastTicket = 0;
};

} // namespace fleet
