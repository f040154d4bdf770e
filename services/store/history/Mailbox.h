// Calls that wait for the thread of their owner.
// Never runs one after the owner is gone, and never destroys one on another thread.
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace fleet {

class Mailbox final {
    Q_DISABLE_COPY_MOVE(Mailbox)

public:
    explicit Mailbox(QObject &owner) : m_owner(owner) {}
    ~Mailbox() = default;

    /// Thread-safe; not after the owner is gone.
    void post(std::function<void()> call)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_waiting.push_back(std::move(call));
            if (m_waiting.size() > 1) {
                return;
            }
        }
        QMetaObject::invokeMethod(
            &m_owner, [this] { deliver(); }, Qt::QueuedConnection);
    }

private:
    void deliver()
    {
        std::vector<std::function<void()>> calls;
        {
            const std::scoped_lock lock(m_mutex);
            calls.swap(m_waiting);
        }
        const QPointer<QObject> alive(&m_owner);
        for (const std::function<void()> &call : calls) {
            call();
            // It may have been the owner's end, and with it ours.
            if (!alive) {
                return;
            }
        }
    }

    QObject &m_owner;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace fleet
