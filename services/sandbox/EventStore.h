// The public event bus: growing ids, 24 hours of retention, schemas that nobody enforces.
// Must never reuse an id or check a source.
#pragma once

#include "sandbox/JsonValue.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace fleet::sandbox {

struct StoredEvent {
    std::int64_t id = 0;
    std::string type;
    std::string source;
    std::string payload;      ///< JSON text, members sorted, ASCII
    std::string payloadAgent; ///< payload.agent_id when it is text
    std::string integrityHash;
    std::int64_t createdAt = 0;
};

class EventStore final {
public:
    using Listener = std::function<void(const StoredEvent &)>;

    /// Called for each event after it is stored and before publish() returns.
    void setListener(Listener listener) { m_listener = std::move(listener); }
    /// Returns the id. A payload that is not an object counts as an empty one.
    std::int64_t publish(std::string type, std::string source, const JsonValue *payload, std::int64_t now);
    /// Stored as if it had been published at `at`, which may be long ago; told to nobody. Returns the id.
    std::int64_t remember(std::string type, std::string source, const JsonValue *payload, std::int64_t at);
    /// Ascending ids above `sinceId`; of one exact type unless `type` is empty. Negative limit = all.
    [[nodiscard]] std::vector<const StoredEvent *> after(std::int64_t sinceId, const std::string &type,
                                                         std::int64_t limit) const;
    [[nodiscard]] std::int64_t lastId() const { return m_lastId; }

    void setSchema(const std::string &type, JsonValue schema) { m_schemas[type] = std::move(schema); }
    [[nodiscard]] const JsonValue *schema(const std::string &type) const;

private:
    void purge(std::int64_t now);
    void dropOldest();

    std::deque<StoredEvent> m_events; ///< ids without gaps, so that an id is an index
    std::unordered_map<std::string, std::deque<std::int64_t>> m_byType;
    std::unordered_map<std::string, JsonValue> m_schemas;
    Listener m_listener;
    std::int64_t m_lastId = 0;
    std::int64_t m_nextPurge = 0;
};

[[nodiscard]] JsonValue eventJson(const StoredEvent &event);
/// SHA3-256 over type, source, payload and time as the real gateway computes it; `payload` is compact, sorted, ASCII.
[[nodiscard]] std::string eventHash(const std::string &type, const std::string &source, const std::string &payload,
                                    std::int64_t createdAt);

} // namespace fleet::sandbox
