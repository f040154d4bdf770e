// What waits to be written, within bounds: when there is no more room the oldest goes, and is counted.
// Not thread-safe, and never larger than it may be.
#pragma once

#include "core/Result.h"
#include "history/HistoryRecords.h"

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace fleet {

class HistoryQueue final {
public:
    struct Job {
        HistoryBatch batch;
        std::function<void(Result<void>)> onWritten = {};
    };

    /// `capacity`: samples, spans and gaps together.
    explicit HistoryQueue(std::size_t capacity) : m_capacity(capacity) {}

    /// What had to go for it, oldest first; it may be the job itself.
    [[nodiscard]] std::vector<Job> push(Job job);
    /// The oldest, at least one job and about `entries` of their content.
    [[nodiscard]] std::vector<Job> take(std::size_t entries);
    /// Jobs that were taken and could not be written; what had to go for them, oldest first.
    [[nodiscard]] std::vector<Job> putBack(std::vector<Job> jobs);

    [[nodiscard]] bool isEmpty() const { return m_jobs.empty(); }
    [[nodiscard]] std::size_t size() const { return m_size; }

    /// What went since this was asked last, as one gap.
    [[nodiscard]] std::optional<DataGap> takeLost();
    void addLost(const DataGap &gap);

private:
    [[nodiscard]] std::vector<Job> makeRoom();

    std::size_t m_capacity;
    std::size_t m_size = 0;
    std::deque<Job> m_jobs;
    std::optional<DataGap> m_lost;
};

/// The time that a batch speaks of and the samples in it, as a gap. Nothing when it has no samples.
[[nodiscard]] std::optional<DataGap> lossOf(const HistoryBatch &batch);

} // namespace fleet
