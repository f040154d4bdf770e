#include "protocol/InstanceLedger.h"

#include <algorithm>

namespace fleet {

Sequence InstanceLedger::observe(const InstanceId &instance, qint64 seq, UtcTime sentAt, UtcTime now)
{
    std::erase_if(m_retired, [now](const auto &entry) { return now - entry.second.retiredAt > retiredInstanceMemory; });

    if (!m_running) {
        m_running = Running{instance, seq, sentAt, sentAt};
        return Sequence::NewInstance;
    }
    if (m_running->instance == instance) {
        if (seq <= m_running->seq) {
            ++m_repeats;
            return Sequence::Repeated;
        }
        m_running->seq = seq;
        m_running->sentAt = std::max(m_running->sentAt, sentAt);
        return Sequence::Fresh;
    }
    if (const auto retired = m_retired.find(instance); retired != m_retired.end()) {
        if (seq <= retired->second.seq || sentAt <= m_running->startedAt) {
            ++m_repeats;
            return Sequence::Repeated;
        }
        // It lives: its 48 hours start again, or it would one day pass for a new start.
        retired->second = Retired{seq, now};
        return Sequence::Clone;
    }
    if (sentAt <= m_running->sentAt) {
        // A replay from before this ledger's memory, or a bot whose clock was set back before it started again.
        ++m_repeats;
        return Sequence::OlderStart;
    }
    if (m_retired.size() >= maxRetiredInstances) {
        m_retired.erase(std::min_element(m_retired.begin(), m_retired.end(), [](const auto &a, const auto &b) {
            return a.second.retiredAt < b.second.retiredAt;
        }));
    }
    m_retired[m_running->instance] = Retired{m_running->seq, now};
    m_running = Running{instance, seq, sentAt, sentAt};
    return Sequence::NewInstance;
}

} // namespace fleet
