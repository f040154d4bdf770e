// Webhook subscriptions and the log of their deliveries. Must never send anything itself.
#pragma once

#include "sandbox/Answer.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fleet::sandbox {

struct Webhook {
    std::string id;
    std::string agentId;
    std::string url;
    std::vector<std::string> eventTypes;
    std::string secret;
    std::int64_t createdAt = 0;
    std::optional<std::vector<std::string>> filterAgentIds;
};

struct WebhookDeliveryRow {
    std::int64_t id = 0;
    std::string webhookId;
    std::string eventType;
    std::string payload; ///< the exact text that is sent and signed
    std::string status = "pending";
    int attempts = 0;
    std::int64_t lastAttemptAt = 0; ///< 0 = none
    std::int64_t nextRetryAt = 0;   ///< 0 = none
    std::optional<int> responseCode;
    std::optional<std::string> responseBody;
    std::int64_t createdAt = 0;
};

class WebhookStore final {
public:
    const Webhook &add(Webhook webhook);
    [[nodiscard]] const Webhook *find(const std::string &id) const;
    bool remove(const std::string &id);
    [[nodiscard]] std::vector<const Webhook *> ofAgent(const std::string &agentId) const;
    /// Those that asked for this type, and for this agent if they named any.
    [[nodiscard]] std::vector<const Webhook *> wanting(const std::string &eventType, const std::string &agentId) const;

    /// Returns the id of the new delivery.
    std::int64_t addDelivery(const std::string &webhookId, const std::string &eventType, std::string payload,
                             std::int64_t now);
    [[nodiscard]] WebhookDeliveryRow *delivery(std::int64_t id);
    [[nodiscard]] std::vector<const WebhookDeliveryRow *> deliveries(const std::string &webhookId, std::int64_t limit,
                                                                     std::int64_t offset) const;

private:
    std::map<std::string, Webhook> m_webhooks;
    std::vector<std::string> m_order; ///< ids, oldest first
    std::map<std::int64_t, WebhookDeliveryRow> m_deliveries;
    std::int64_t m_lastDelivery = 0;
};

/// Why the URL is refused, or nothing. `strict` refuses loopback, private networks and plain http as the real gateway
/// does; otherwise http and https to loopback are welcome too.
[[nodiscard]] std::optional<std::string> webhookUrlProblem(const std::string &url, bool strict);

struct WebhookTarget {
    std::string host;
    std::uint16_t port = 80;
    std::string path = "/";
    bool tls = false;
};
[[nodiscard]] std::optional<WebhookTarget> parseWebhookUrl(const std::string &url);
[[nodiscard]] bool isLoopbackHost(const std::string &host);
[[nodiscard]] JsonValue webhookJson(const Webhook &webhook);
[[nodiscard]] JsonValue deliveryJson(const WebhookDeliveryRow &row);

} // namespace fleet::sandbox
