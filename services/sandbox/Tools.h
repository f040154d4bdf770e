// The gateway's operations by their catalogue names: who may call them, what they cost, what they do.
// Must know nothing of paths and headers: REST, batch and tool dialect all end here.
#pragma once

#include "sandbox/Answer.h"
#include "sandbox/GatewayState.h"

#include <string>
#include <string_view>
#include <vector>

namespace fleet::sandbox {

struct Caller {
    std::string agentId;
    std::string tier;
    bool isAdmin = false;
};

struct ToolCall {
    GatewayState &state;
    const Caller &caller;
    const JsonValue &params;
    std::string idempotencyKey = {};
    bool rotationConfirmed = false;

    /// Text of a parameter; empty when it is absent or something else.
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t fallback) const;
    [[nodiscard]] double number(std::string_view name, double fallback) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
    [[nodiscard]] const JsonValue *find(std::string_view name) const { return params.find(name); }
};

struct Tool {
    const char *name;
    const char *service;
    Answer (*run)(ToolCall &);
    const char *tier = "free";
    const char *scope = "read";
    const char *ownerField = ""; ///< the parameter that must name the caller, unless it is empty
    std::vector<const char *> required = {};
    bool adminOnly = false;
    std::int64_t cost = 0; ///< micro-credits
    int hardPerHour = 0;   ///< 0 = no limit of its own
    const char *hardName = "";
};

[[nodiscard]] const std::vector<Tool> &toolCatalogue();
[[nodiscard]] const Tool *findTool(std::string_view name);
/// free < starter < pro < enterprise
[[nodiscard]] bool tierSuffices(std::string_view tier, std::string_view needed);

// The operations, by service.
Answer registerAgentIdentity(ToolCall &call);
Answer getAgentIdentity(ToolCall &call);
Answer verifyAgent(ToolCall &call);
Answer getReputation(ToolCall &call);
Answer getClaims(ToolCall &call);
Answer buildClaimChain(ToolCall &call);
Answer getClaimChains(ToolCall &call);
Answer submitMetrics(ToolCall &call);
Answer ingestMetrics(ToolCall &call);
Answer queryMetrics(ToolCall &call);
Answer metricDeltas(ToolCall &call);
Answer metricAverages(ToolCall &call);
Answer searchByMetrics(ToolCall &call);

Answer sendMessage(ToolCall &call);
Answer getMessages(ToolCall &call);
Answer publishEvent(ToolCall &call);
Answer getEvents(ToolCall &call);
Answer registerEventSchema(ToolCall &call);
Answer getEventSchema(ToolCall &call);
Answer registerWebhook(ToolCall &call);
Answer listWebhooks(ToolCall &call);
Answer deleteWebhook(ToolCall &call);
Answer testWebhook(ToolCall &call);
Answer webhookDeliveries(ToolCall &call);

Answer registerServer(ToolCall &call);
Answer updateServer(ToolCall &call);
Answer deleteServer(ToolCall &call);
Answer checkSla(ToolCall &call);
Answer trustScore(ToolCall &call);
Answer getBalance(ToolCall &call);
Answer getUsage(ToolCall &call);
Answer getTransactions(ToolCall &call);
Answer getTimeseries(ToolCall &call);
Answer getBudget(ToolCall &call);
Answer setBudget(ToolCall &call);
Answer deposit(ToolCall &call);
Answer withdraw(ToolCall &call);
Answer createApiKey(ToolCall &call);
Answer listOwnKeys(ToolCall &call);
Answer listApiKeys(ToolCall &call);
Answer rotateKey(ToolCall &call);
Answer revokeKey(ToolCall &call);
Answer bestMatch(ToolCall &call);

} // namespace fleet::sandbox
