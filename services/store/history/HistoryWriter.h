// The thread that writes the history: takes what waits, commits it together, cares for what is kept in between.
// Never makes a caller wait for the disk, and never gives up: what cannot be written waits, within bounds.
#pragma once

#include "core/Clock.h"
#include "history/HistoryQueue.h"
#include "history/Retention.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace fleet {

class HistoryGate;
class HistorySession;

/// How the history is.
struct HistoryHealth {
    bool writable = false; ///< what it is told is written
    QString message = {};  ///< a sentence for people when something is or was wrong
    QString setAside = {}; ///< a damaged file was moved here and a new one begun
    qint64 refused = 0;    ///< entries that made no sense, or were older than what is kept
    qint64 lost = 0;       ///< samples for which there was no more room

    bool operator==(const HistoryHealth &) const = default;
};

struct HistoryOptions {
    QString path = {};
    RetentionLimits limits = {};
    std::size_t capacity = 50'000; ///< entries that may wait to be written
};

class HistoryWriter final {
    Q_DISABLE_COPY_MOVE(HistoryWriter)

public:
    /// All called on the writer's thread or on the one that called record().
    struct Hooks {
        std::function<void(std::function<void()>)> post; ///< for answers: runs them on the owner's thread
        std::function<void(const HistoryHealth &)> onHealth;
        std::function<void(const Trim &)> onTrim;
    };

    /// `clock` and `gate` outlive it.
    HistoryWriter(HistoryOptions options, const Clock &clock, HistoryGate &gate, Hooks hooks);
    /// Writes what waits if it can, then joins.
    ~HistoryWriter();

    // Thread-safe:
    void record(HistoryQueue::Job job);
    /// Tries again what failed, rolls up what is due and lets go of what is too much.
    void care(std::function<void(Result<void>)> onDone);
    /// Somebody who reads found the file `number` (HistoryGate) damaged.
    void suspect(int number);

private:
    struct Work {
        std::vector<HistoryQueue::Job> jobs;
        std::optional<DataGap> lost;
        bool care = false;
        bool suspected = false;
        bool closing = false;

        [[nodiscard]] bool isLast() const { return closing && jobs.empty() && !lost; }
    };

    void run();
    [[nodiscard]] Work takeWork();
    void carryOut(Work work);
    [[nodiscard]] Result<void> ensureOpen();
    [[nodiscard]] Result<void> openAnew(const Problem &damage);
    [[nodiscard]] Result<std::unique_ptr<HistorySession>> openSession(bool &damaged) const;
    void opened(std::unique_ptr<HistorySession> session, const QString &message);
    void write(std::vector<HistoryQueue::Job> jobs, const std::optional<DataGap> &lost);
    [[nodiscard]] Result<int> writeBatches(const std::vector<HistoryBatch> &batches);
    void careStep();
    void endCare(const Result<void> &result);
    void fail(const Problem &problem);
    void drop(std::vector<HistoryQueue::Job> jobs);
    void answer(std::vector<HistoryQueue::Job> jobs, const Result<void> &result);
    void tellHealth(HistoryHealth health, bool always = false);

    const HistoryOptions m_options;
    const Clock &m_clock;
    HistoryGate &m_gate;
    const Hooks m_hooks;

    std::mutex m_mutex; ///< guards what stands up to the next empty line
    std::condition_variable m_wake;
    HistoryQueue m_queue;
    std::vector<std::function<void(Result<void>)>> m_careAsked;
    bool m_careDue = false;
    int m_suspected = 0;
    bool m_failing = false;
    bool m_closing = false;
    qint64 m_lost = 0;

    // The thread's own:
    std::unique_ptr<HistorySession> m_session;
    std::vector<DataGap> m_notes; ///< gaps of its own that are still to be written
    HistoryHealth m_health;
    int m_file = 0;
    std::optional<UtcTime> m_started; ///< until the file was opened once
    UtcTime m_trusted;
    MonoTime m_trustedAt;

    std::thread m_thread; ///< last: everything above is there when it starts
};

} // namespace fleet
