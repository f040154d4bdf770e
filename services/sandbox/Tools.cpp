#include "sandbox/Tools.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace fleet::sandbox {

namespace {

constexpr std::int64_t matchCost = microsPerCredit / 10;
constexpr int keyCallsPerHour = 20;
constexpr int rotationsPerHour = 10;

std::vector<Tool> makeCatalogue()
{
    return {
        {"register_agent", "identity", registerAgentIdentity, "free", "write", "agent_id", {"agent_id"}},
        {"get_agent_identity", "identity", getAgentIdentity, "free", "read", "", {"agent_id"}},
        {"verify_agent", "identity", verifyAgent, "free", "read", "", {"agent_id", "message", "signature"}},
        {"get_agent_reputation", "identity", getReputation, "free", "read", "", {"agent_id"}},
        {"get_verified_claims", "identity", getClaims, "free", "read", "", {"agent_id"}},
        {"build_claim_chain", "identity", buildClaimChain, "pro", "write", "agent_id", {"agent_id"}},
        {"get_claim_chains", "identity", getClaimChains, "pro", "read", "", {"agent_id"}},
        {"submit_metrics", "identity", submitMetrics, "pro", "write", "agent_id", {"agent_id", "metrics"}},
        {"ingest_metrics", "identity", ingestMetrics, "free", "write", "agent_id", {"agent_id", "metrics"}},
        {"query_metrics", "identity", queryMetrics, "free", "read", "", {"agent_id", "metric_name"}},
        {"get_metric_deltas", "identity", metricDeltas, "free", "read", "", {"agent_id"}},
        {"get_metric_averages", "identity", metricAverages, "free", "read", "", {"agent_id"}},
        {"search_agents_by_metrics", "identity", searchByMetrics, "pro", "read", "", {"metric_name"}},

        {"send_message", "messaging", sendMessage, "free", "write", "sender", {"sender", "recipient", "message_type"}},
        {"get_messages", "messaging", getMessages, "free", "read", "agent_id", {"agent_id"}},

        {"publish_event", "event_bus", publishEvent, "free", "write", "", {"event_type", "source"}},
        {"get_events", "event_bus", getEvents, "free", "read"},
        {"register_event_schema", "event_bus", registerEventSchema, "free", "write", "", {"event_type", "schema"}},
        {"get_event_schema", "event_bus", getEventSchema, "free", "read", "", {"event_type"}},

        {"register_webhook",
         "webhooks",
         registerWebhook,
         "pro",
         "write",
         "agent_id",
         {"agent_id", "url", "event_types"}},
        {"list_webhooks", "webhooks", listWebhooks, "pro", "read"},
        {"delete_webhook", "webhooks", deleteWebhook, "pro", "write", "", {"webhook_id"}},
        {"test_webhook", "webhooks", testWebhook, "free", "write", "", {"webhook_id"}},
        {"get_webhook_deliveries", "webhooks", webhookDeliveries, "pro", "read", "", {"webhook_id"}},

        {"register_server", "trust", registerServer, "free", "write", "", {"name", "url"}},
        {"update_server", "trust", updateServer, "pro", "write", "", {"server_id"}},
        {"delete_server", "trust", deleteServer, "pro", "write", "", {"server_id"}},
        {"check_sla_compliance", "trust", checkSla, "pro", "read"},
        {"get_trust_score", "trust", trustScore, "free", "read", "", {"server_id"}},

        {"get_balance", "billing", getBalance, "free", "read", "agent_id", {"agent_id"}},
        {"get_usage_summary", "billing", getUsage, "free", "read", "agent_id", {"agent_id"}},
        {"get_transactions", "billing", getTransactions, "free", "read", "agent_id", {"agent_id"}},
        {"get_timeseries", "billing", getTimeseries, "free", "read", "agent_id", {"agent_id"}},
        {"get_budget_status", "billing", getBudget, "free", "read", "agent_id", {"agent_id"}},
        {"set_budget_cap", "billing", setBudget, "free", "write", "agent_id", {"agent_id"}},
        {"deposit", "billing", deposit, "free", "write", "agent_id", {"agent_id", "amount"}},
        {"withdraw", "billing", withdraw, "free", "write", "agent_id", {"agent_id", "amount"}},
        {"create_api_key",
         "billing",
         createApiKey,
         "free",
         "write",
         "",
         {},
         false,
         0,
         keyCallsPerHour,
         "create_api_key"},
        {"list_own_api_keys",
         "billing",
         listOwnKeys,
         "free",
         "read",
         "",
         {},
         false,
         0,
         keyCallsPerHour,
         "create_api_key"},

        {"list_api_keys", "infra", listApiKeys, "free", "read", "", {}, true},
        {"rotate_key",
         "infra",
         rotateKey,
         "free",
         "write",
         "",
         {"current_key"},
         true,
         0,
         rotationsPerHour,
         "rotate_key"},
        {"revoke_api_key", "infra", revokeKey, "free", "write", "", {"key_hash_prefix"}, true},
        {"best_match", "marketplace", bestMatch, "free", "read", "", {"query"}, false, matchCost},
    };
}

} // namespace

std::string ToolCall::text(std::string_view name) const
{
    const JsonValue *value = params.find(name);
    return value != nullptr ? value->toString() : std::string();
}

std::int64_t ToolCall::integer(std::string_view name, std::int64_t fallback) const
{
    const JsonValue *value = params.find(name);
    return value != nullptr && value->isNumber() ? value->toInteger() : fallback;
}

double ToolCall::number(std::string_view name, double fallback) const
{
    const JsonValue *value = params.find(name);
    return value != nullptr && value->isNumber() ? value->toDouble() : fallback;
}

std::vector<std::string> ToolCall::texts(std::string_view name) const
{
    std::vector<std::string> result;
    if (const JsonValue *value = params.find(name)) {
        for (const JsonValue &item : value->toArray()) {
            result.push_back(item.toString());
        }
    }
    return result;
}

const std::vector<Tool> &toolCatalogue()
{
    static const std::vector<Tool> catalogue = makeCatalogue();
    return catalogue;
}

const Tool *findTool(std::string_view name)
{
    static const auto index = [] {
        std::unordered_map<std::string_view, const Tool *> byName;
        for (const Tool &tool : toolCatalogue()) {
            byName.emplace(tool.name, &tool);
        }
        return byName;
    }();
    const auto found = index.find(name);
    return found == index.end() ? nullptr : found->second;
}

bool tierSuffices(std::string_view tier, std::string_view needed)
{
    constexpr std::array<std::string_view, 4> ranks = {"free", "starter", "pro", "enterprise"};
    return std::find(ranks.begin(), ranks.end(), tier) >= std::find(ranks.begin(), ranks.end(), needed);
}

} // namespace fleet::sandbox
