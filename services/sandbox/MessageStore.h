// Private messages: append-only mailboxes. Nothing is ever deleted, marked read or pushed.
#pragma once

#include "sandbox/JsonValue.h"

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace fleet::sandbox {

struct StoredMessage {
    std::string id;
    std::string sender;
    std::string recipient;
    std::string type;
    std::string subject;
    std::string body;
    std::string metadata = "{}"; ///< JSON text
    std::string threadId;        ///< empty = none
    std::int64_t createdAt = 0;
};

class MessageStore final {
public:
    void add(StoredMessage message);
    /// Sent and received by the agent, newest first; in one thread unless `threadId` is empty. Negative limit = all.
    [[nodiscard]] std::vector<const StoredMessage *> page(const std::string &agentId, const std::string &threadId,
                                                          std::int64_t limit, std::int64_t offset) const;

private:
    void index(const std::string &agentId, const std::string &threadId);

    std::deque<StoredMessage> m_messages;
    std::unordered_map<std::string, std::vector<std::size_t>> m_boxes; ///< by agent, and by agent NUL thread
};

} // namespace fleet::sandbox
