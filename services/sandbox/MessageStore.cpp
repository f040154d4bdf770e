#include "sandbox/MessageStore.h"

#include <algorithm>

namespace fleet::sandbox {

namespace {

std::string boxName(const std::string &agentId, const std::string &threadId)
{
    return threadId.empty() ? agentId : agentId + '\0' + threadId;
}

} // namespace

void MessageStore::index(const std::string &agentId, const std::string &threadId)
{
    m_boxes[agentId].push_back(m_messages.size() - 1);
    if (!threadId.empty()) {
        m_boxes[boxName(agentId, threadId)].push_back(m_messages.size() - 1);
    }
}

void MessageStore::add(StoredMessage message)
{
    m_messages.push_back(std::move(message));
    const StoredMessage &stored = m_messages.back();
    index(stored.sender, stored.threadId);
    if (stored.recipient != stored.sender) {
        index(stored.recipient, stored.threadId);
    }
}

std::vector<const StoredMessage *> MessageStore::page(const std::string &agentId, const std::string &threadId,
                                                      std::int64_t limit, std::int64_t offset) const
{
    std::vector<const StoredMessage *> result;
    const auto found = m_boxes.find(boxName(agentId, threadId));
    if (found == m_boxes.end()) {
        return result;
    }
    const auto &box = found->second;
    const auto skipped = static_cast<std::size_t>(std::max<std::int64_t>(offset, 0));
    for (std::size_t i = box.size(); i > 0; --i) {
        if (box.size() - i < skipped) {
            continue;
        }
        if (limit >= 0 && result.size() >= static_cast<std::size_t>(limit)) {
            break;
        }
        result.push_back(&m_messages[box[i - 1]]);
    }
    return result;
}

} // namespace fleet::sandbox
