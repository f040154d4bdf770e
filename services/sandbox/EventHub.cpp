#include "sandbox/EventHub.h"

#include <fnmatch.h>

namespace fleet::sandbox {

namespace {

bool isWild(const std::string &pattern)
{
    return pattern.find_first_of("*?[") != std::string::npos;
}

} // namespace

bool matchesPattern(const std::string &pattern, const std::string &text)
{
    return ::fnmatch(pattern.c_str(), text.c_str(), FNM_NOESCAPE) == 0;
}

Frame eventFrame(const StoredEvent &event)
{
    return std::make_shared<const std::string>(toJson(JsonValue::object(
        {{"type", "event"}, {"event_type", event.type}, {"data", RawJson{event.payload}}, {"id", event.id}})));
}

void EventHub::subscribe(EventListener *listener, const std::vector<std::string> &patterns, const std::string &agentId)
{
    unsubscribe(listener);
    for (const std::string &pattern : patterns) {
        if (isWild(pattern)) {
            m_wild.push_back({pattern, {listener, agentId}});
        } else {
            m_exact[pattern].push_back({listener, agentId});
        }
    }
    m_patterns[listener] = patterns;
}

void EventHub::unsubscribe(EventListener *listener)
{
    const auto found = m_patterns.find(listener);
    if (found == m_patterns.end()) {
        return;
    }
    for (const std::string &pattern : found->second) {
        const auto exact = m_exact.find(pattern);
        if (exact == m_exact.end()) {
            continue;
        }
        std::erase_if(exact->second, [&](const Entry &entry) { return entry.listener == listener; });
        if (exact->second.empty()) {
            m_exact.erase(exact);
        }
    }
    std::erase_if(m_wild, [&](const WildEntry &wild) { return wild.entry.listener == listener; });
    m_patterns.erase(found);
}

void EventHub::dispatch(const StoredEvent &event) const
{
    Frame frame;
    const auto offer = [&](const Entry &entry) {
        if (entry.agentId.empty() || entry.agentId == event.payloadAgent) {
            frame = frame ? frame : eventFrame(event);
            entry.listener->deliver(frame);
        }
    };
    if (const auto exact = m_exact.find(event.type); exact != m_exact.end()) {
        for (const Entry &entry : exact->second) {
            offer(entry);
        }
    }
    for (const WildEntry &wild : m_wild) {
        if (matchesPattern(wild.pattern, event.type)) {
            offer(wild.entry);
        }
    }
}

} // namespace fleet::sandbox
