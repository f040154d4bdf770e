// Hands each published event to those who listen, at once. Must not wait for any of them.
#pragma once

#include "sandbox/EventStore.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace fleet::sandbox {

/// Frames are shared: one text for all listeners.
using Frame = std::shared_ptr<const std::string>;

class EventListener {
public:
    EventListener() = default;
    EventListener(const EventListener &) = delete;
    EventListener &operator=(const EventListener &) = delete;
    virtual ~EventListener() = default;

    virtual void deliver(const Frame &frame) = 0;
};

/// Shell-style: `*` any run of characters (dots too), `?` one, `[...]` a set.
[[nodiscard]] bool matchesPattern(const std::string &pattern, const std::string &text);
[[nodiscard]] Frame eventFrame(const StoredEvent &event);

class EventHub final {
public:
    /// Replaces what the listener asked for before. A pattern that matches twice delivers twice.
    void subscribe(EventListener *listener, const std::vector<std::string> &patterns, const std::string &agentId);
    void unsubscribe(EventListener *listener);
    void dispatch(const StoredEvent &event) const;

private:
    struct Entry {
        EventListener *listener;
        std::string agentId; ///< of the payload; empty = any
    };
    struct WildEntry {
        std::string pattern;
        Entry entry;
    };

    std::unordered_map<std::string, std::vector<Entry>> m_exact;
    std::vector<WildEntry> m_wild;
    std::unordered_map<EventListener *, std::vector<std::string>> m_patterns;
};

} // namespace fleet::sandbox
