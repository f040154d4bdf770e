// Carries what became of parcels from the inbox's thread to the receiver's: one event for all that came meanwhile.
// Must never touch a receiver that is gone.
#pragma once

#include "core/Inbox.h"

#include <QObject>

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace fleet {

/// Thread-safe. Shared by the server and by every parcel that is under way.
class KeptMail final {
public:
    struct Letter {
        quint64 peer = 0;
        Kept kept = Kept::Failed;
    };

    /// `deliver` is called on the reader's thread.
    template<typename Deliver>
    void open(QObject *reader, Deliver deliver)
    {
        const std::scoped_lock lock(m_mutex);
        m_wake = [reader, deliver] { QMetaObject::invokeMethod(reader, deliver, Qt::QueuedConnection); };
    }
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_wake = nullptr;
    }

    void put(Letter letter)
    {
        const std::scoped_lock lock(m_mutex);
        m_letters.push_back(letter);
        if (m_letters.size() == 1 && m_wake) {
            m_wake(); // under the lock: the reader cannot go meanwhile
        }
    }
    [[nodiscard]] std::vector<Letter> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_letters, {});
    }

private:
    std::mutex m_mutex;
    std::function<void()> m_wake;
    std::vector<Letter> m_letters;
};

} // namespace fleet
