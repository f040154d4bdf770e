// Between the thread that writes the history and those that read it: whether the file was opened, and which one it is.
// Never makes the writer wait.
#pragma once

#include <condition_variable>
#include <mutex>

namespace fleet {

class HistoryGate final {
public:
    /// The writer opened a file, another one than before.
    void opened() { tried(true); }
    /// The writer could not open it.
    void failed() { tried(false); }

    /// Waits for the writer's first try; the number of the file that is in place.
    [[nodiscard]] int wait()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_isTried; });
        return m_file;
    }

private:
    void tried(bool isNew)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isTried = true;
            m_file += isNew ? 1 : 0;
        }
        m_wake.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isTried = false;
    int m_file = 0;
};

} // namespace fleet
