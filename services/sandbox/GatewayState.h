// Everything the gateway remembers, and nothing of how it is reached: pure values over an injected clock.
// Must be touched by one thread only.
#pragma once

#include "sandbox/Accounts.h"
#include "sandbox/BillingStore.h"
#include "sandbox/Digests.h"
#include "sandbox/EventStore.h"
#include "sandbox/IdentityStore.h"
#include "sandbox/MessageStore.h"
#include "sandbox/MetricStore.h"
#include "sandbox/Moment.h"
#include "sandbox/RateLimiter.h"
#include "sandbox/TrustStore.h"
#include "sandbox/WebhookStore.h"

#include <functional>
#include <string>
#include <unordered_map>

namespace fleet::sandbox {

/// What the operator of the gateway chose; survives a reset.
struct GatewaySettings {
    std::string registrationTier = "free";
    bool rateLimits = true;
    bool strictWebhooks = false;
};

class GatewayState final {
public:
    GatewayState(const Clock &clock, GatewaySettings settings);

    /// Makes wallet and identity if the agent is new; an empty key text makes a random one. Returns the key's text.
    std::string addAgent(const std::string &agentId, const std::string &tier, std::vector<std::string> scopes,
                         const std::string &fixedKey, const std::string &publicKeyHex);
    /// Stores and counts a message; returns it with its id and time.
    StoredMessage send(StoredMessage message);
    std::int64_t publish(std::string type, std::string source, const JsonValue *payload);

    [[nodiscard]] std::int64_t now() const { return moment.current(); }

    const Clock &clock;
    const GatewaySettings settings;
    Moment moment;
    IdSource ids;
    AnswerSeal seal;
    Accounts accounts;
    IdentityStore identities;
    MetricStore metrics;
    MessageStore messages;
    EventStore events;
    WebhookStore webhooks;
    TrustStore trust;
    BillingStore billing;
    RateLimiter limiter;
    std::unordered_map<std::string, std::uint64_t> messagesByRecipient;
    std::function<void(const StoredMessage &)> messageListener; ///< may be empty
};

} // namespace fleet::sandbox
