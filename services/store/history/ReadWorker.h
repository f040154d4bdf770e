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

/// Which file is read.
struct HistorySource {
    std::function<Result<int>()> number; ///< of the file in place; another one, another number. May wait.
    std::function<void(int)> onDamage;   ///< the file of this number is damaged
};

class ReadWorker final {
    Q_DISABLE_COPY_MOVE(ReadWorker)

public:
    /// A question: called on the worker's thread, with the database or with why there is none.
    using Question = std::function<void(Result<Database *>)>;

    /// `source` is asked and told on the worker's thread.
    ReadWorker(QString path, HistorySource source);
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
    HistorySource m_source;

    std::mutex m_mutex; ///< guards the next two
    std::condition_variable m_wake;
    std::deque<Question> m_waiting;
    std::atomic<bool> m_ending = false;

    std::unique_ptr<Database> m_database; ///< the thread's own
    int m_file = 0;
    std::thread m_thread; ///< last: everything above is there when it starts
};

} // namespace fleet
