// What the receiver has done so far, as a copy for whoever asks.
// Must never be reached without its lock: it is written on the receiver's thread and read on others.
#pragma once

#include "core/Time.h"
#include "webhook/Refusal.h"

#include <QtGlobal>

#include <map>
#include <mutex>
#include <optional>

namespace fleet {

struct WebhookCounters {
    quint64 connections = 0; ///< taken so far
    int open = 0;            ///< of them, now
    quint64 requests = 0;    ///< whose header was whole and in order
    quint64 stored = 0;      ///< events, each answered 2xx after it was safe
    quint64 duplicates = 0;  ///< answered 2xx: the same event waited already
    quint64 pings = 0;
    std::map<Refusal, quint64> refused; ///< by kind; a kind that never occurred is not in it
    std::optional<UtcTime> lastSuccess; ///< of the newest 2xx

    [[nodiscard]] quint64 refusedAs(Refusal kind) const
    {
        const auto found = refused.find(kind);
        return found == refused.end() ? 0 : found->second;
    }
};

/// Thread-safe.
class WebhookTally final {
public:
    [[nodiscard]] WebhookCounters copy() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_counters;
    }
    template<typename Change>
    void change(Change change)
    {
        const std::scoped_lock lock(m_mutex);
        change(m_counters);
    }

private:
    mutable std::mutex m_mutex;
    WebhookCounters m_counters;
};

} // namespace fleet
