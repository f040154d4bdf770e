// The thread that writes: takes what waits, commits it as one group, reports. Batches keep their order.
// Never makes the caller of enqueue() wait for the disk.
#pragma once

#include "core/Result.h"
#include "store/Records.h"

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace fleet {

class WriteSession;

class StoreWriter final {
    Q_DISABLE_COPY_MOVE(StoreWriter)

public:
    struct Job {
        WriteBatch batch;
        std::function<void(Result<void>)> onCommitted;
    };
    struct Outcome {
        std::function<void(Result<void>)> onCommitted;
        Result<void> result;
    };
    /// Called on the writer's thread, once a group, in order.
    using Report = std::function<void(std::vector<Outcome>)>;

    /// `mayCreate`: see openForWriting().
    StoreWriter(QString path, bool mayCreate, Report report);
    /// Commits what waits, then joins.
    ~StoreWriter();

    /// Thread-safe.
    void enqueue(Job job);

private:
    void run();
    /// Waits for work; empty when there is none and never will be.
    [[nodiscard]] std::vector<Job> takeGroup();
    [[nodiscard]] std::vector<Result<void>> commit(const std::vector<WriteBatch> &batches);

    const QString m_path;
    bool m_mayCreate;
    const Report m_report;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_waiting;
    bool m_closing = false;

    std::unique_ptr<WriteSession> m_session; ///< the thread's own
    std::thread m_thread;                    ///< last: everything above is there when it starts
};

} // namespace fleet
