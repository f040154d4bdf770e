// One writing connection to the history and its transactions: what was told, and the care of what is kept.
// Never leaves half of a call behind: each is one transaction.
#pragma once

#include "history/BucketWriter.h"
#include "history/SampleWriter.h"
#include "history/Trimmer.h"

#include <functional>
#include <memory>
#include <span>

namespace fleet {

class HistorySession final {
    Q_DISABLE_COPY_MOVE(HistorySession)

public:
    /// `damaged` tells a refusal for damage.
    [[nodiscard]] static Result<std::unique_ptr<HistorySession>> begin(std::unique_ptr<Database> database,
                                                                       bool &damaged);
    ~HistorySession() = default;

    /// All of them or, with a problem, none; then the connection is of no more use. How many entries were refused.
    /// `started`, with the first of a start: when this console began. No other ran since the last word in the file.
    [[nodiscard]] Result<int> write(std::span<const HistoryBatch> batches, UtcTime now,
                                    std::optional<UtcTime> started = {});

    struct Care {
        bool isDone = false;            ///< nothing is left to do for now
        std::optional<Trim> begun = {}; ///< what this step began to let go
    };
    /// One small portion of rolling up and letting go. `trusted`: see trustedNow().
    [[nodiscard]] Result<Care> care(const RetentionLimits &limits, UtcTime now, UtcTime trusted);

    [[nodiscard]] bool isDamaged() const { return m_database->isDamaged(); }

private:
    explicit HistorySession(std::unique_ptr<Database> database);
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work);
    [[nodiscard]] Result<void> readHorizon();
    [[nodiscard]] Result<void> note(UtcTime now);
    [[nodiscard]] Result<void> noteAbsence(UtcTime started);
    [[nodiscard]] Result<Care> careStep(const RetentionLimits &limits, UtcTime now, UtcTime trusted);

    std::unique_ptr<Database> m_database;
    SampleWriter m_samples;
    BucketWriter m_buckets;
    Trimmer m_trimmer;
    Statement m_mark;
    UtcTime m_horizon{}; ///< of samples
};

} // namespace fleet
