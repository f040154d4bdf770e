#include "sandbox/EventStore.h"

#include "sandbox/Digests.h"
#include "sandbox/Moment.h"

#include <algorithm>

namespace fleet::sandbox {

namespace {

/// Above this the oldest go before their day is over: memory is finite, a demo may run for weeks.
constexpr std::size_t maxEvents = 200'000;

} // namespace

std::string eventHash(const std::string &type, const std::string &source, const std::string &payload,
                      std::int64_t createdAt)
{
    return sha3Hex(type + source + respaced(payload) + isoSeconds(createdAt));
}

JsonValue eventJson(const StoredEvent &event)
{
    return JsonValue::object({{"id", event.id},
                              {"event_type", event.type},
                              {"source", event.source},
                              {"payload", RawJson{event.payload}},
                              {"integrity_hash", event.integrityHash},
                              {"created_at", isoSeconds(event.createdAt)}});
}

std::int64_t EventStore::publish(std::string type, std::string source, const JsonValue *payload, std::int64_t now)
{
    purge(now);
    const std::int64_t id = remember(std::move(type), std::move(source), payload, now);
    if (m_listener) {
        m_listener(m_events.back());
    }
    return id;
}

std::int64_t EventStore::remember(std::string type, std::string source, const JsonValue *payload, std::int64_t at)
{
    StoredEvent event;
    event.id = ++m_lastId;
    event.type = std::move(type);
    event.source = std::move(source);
    event.createdAt = at;
    event.payload = "{}";
    if (payload != nullptr && payload->isObject()) {
        event.payload = toJson(payload->sorted(), JsonStyle::Ascii);
        const JsonValue *agent = payload->find("agent_id");
        event.payloadAgent = agent != nullptr ? agent->toString() : std::string();
    }
    event.integrityHash = eventHash(event.type, event.source, event.payload, at);
    m_byType[event.type].push_back(event.id);
    m_events.push_back(std::move(event));
    return m_lastId;
}

std::vector<const StoredEvent *> EventStore::after(std::int64_t sinceId, const std::string &type,
                                                   std::int64_t limit) const
{
    std::vector<const StoredEvent *> result;
    const std::int64_t firstId = m_lastId - static_cast<std::int64_t>(m_events.size()) + 1;
    const auto room = [&] { return limit < 0 || result.size() < static_cast<std::size_t>(limit); };
    if (type.empty()) {
        for (std::int64_t id = std::max(sinceId + 1, firstId); id <= m_lastId && room(); ++id) {
            result.push_back(&m_events[static_cast<std::size_t>(id - firstId)]);
        }
        return result;
    }
    const auto found = m_byType.find(type);
    if (found == m_byType.end()) {
        return result;
    }
    auto id = std::upper_bound(found->second.begin(), found->second.end(), sinceId);
    for (; id != found->second.end() && room(); ++id) {
        result.push_back(&m_events[static_cast<std::size_t>(*id - firstId)]);
    }
    return result;
}

const JsonValue *EventStore::schema(const std::string &type) const
{
    const auto found = m_schemas.find(type);
    return found == m_schemas.end() ? nullptr : &found->second;
}

void EventStore::purge(std::int64_t now)
{
    if (m_events.size() >= maxEvents) {
        dropOldest();
    }
    if (now < m_nextPurge) {
        return;
    }
    m_nextPurge = now + microsPerHour;
    while (!m_events.empty() && m_events.front().createdAt < now - microsPerDay) {
        dropOldest();
    }
}

void EventStore::dropOldest()
{
    const auto found = m_byType.find(m_events.front().type);
    found->second.pop_front();
    if (found->second.empty()) {
        m_byType.erase(found);
    }
    m_events.pop_front();
}

} // namespace fleet::sandbox
