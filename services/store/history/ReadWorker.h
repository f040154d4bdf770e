// A thread that reads the history on a connection of its own, one question after the other.
// Never makes the one who asks wait, and never writes.
#pragma once

#include "core/Result.h"
#include "store/Database.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace fleet {

class HistoryGate;

class ReadWorker final {
    Q_DISABLE_COPY_MOVE(ReadWorker)

public:
    /// A question: called on the worker's thread, with the database or with why there is none.
    using Question = std::function<void(Result<Database *>)>;

    /// `onDamage` is told the number of a file that was found damaged, on the worker's thread.
    ReadWorker(QString path, HistoryGate &gate, std::function<void(int)> onDamage);
    /// Ends the question it is at when that looks at isEnding(), and drops those that wait.
    ~ReadWorker();

    /// Thread-safe.
    void ask(Question question);
    [[nodiscard]] const std::atomic<bool> &isEnding() const { return m_ending; }

private:
    void run();
    [[nodiscard]] std::optional<Question> take();
    void answer(const Question &question);
    [[nodiscard]] Result<Database *> database();

    const QString m_path;
    HistoryGate &m_gate;
    const std::function<void(int)> m_onDamage;

    std::mutex m_mutex; ///< guards the next two
    std::condition_variable m_wake;
    std::deque<Question> m_waiting;
    std::atomic<bool> m_ending = false;

    std::unique_ptr<Database> m_database; ///< the thread's own
    int m_file = 0;
    std::thread m_thread; ///< last: everything above is there when it starts
};

} // namespace fleet
