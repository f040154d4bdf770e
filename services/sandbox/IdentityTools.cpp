#include "sandbox/Tools.h"

namespace fleet::sandbox {

namespace {

constexpr std::int64_t defaultPage = 100;

tl::unexpected<Refusal> refuseUnregistered(const std::string &agentId)
{
    return refuse(404, "not-found",
                  "Agent not found: " + agentId
                      + ". Register identity first: POST /v1/identity/agents {\"agent_id\": \"" + agentId + "\"}");
}

std::string dataSource(const ToolCall &call)
{
    const std::string given = call.text("data_source");
    return given.empty() ? "self_reported" : given;
}

std::optional<double> bound(const ToolCall &call, std::string_view name)
{
    const JsonValue *value = call.find(name);
    return value != nullptr && value->isNumber() ? std::optional(value->toDouble()) : std::nullopt;
}

} // namespace

Answer registerAgentIdentity(ToolCall &call)
{
    const Identity &identity =
        call.state.identities.upsert(call.text("agent_id"), call.text("public_key"), call.state.moment.next());
    return Success{JsonValue::object({{"agent_id", identity.agentId},
                                      {"public_key", identity.publicKey},
                                      {"created_at", Stamp{identity.createdAt}}}),
                   201, "/v1/identity/agents/" + identity.agentId};
}

Answer getAgentIdentity(ToolCall &call)
{
    const std::string agentId = call.text("agent_id");
    const Identity *identity = call.state.identities.find(agentId);
    if (identity == nullptr) {
        return refuseUnregistered(agentId);
    }
    return Success{JsonValue::object({{"agent_id", agentId},
                                      {"public_key", identity->publicKey},
                                      {"created_at", Stamp{identity->createdAt}},
                                      {"org_id", "default"},
                                      {"found", true}})};
}

Answer verifyAgent(ToolCall &call)
{
    const std::string agentId = call.text("agent_id");
    const Identity *identity = call.state.identities.find(agentId);
    if (identity == nullptr) {
        return refuseUnregistered(agentId);
    }
    const bool valid = verifyEd25519(identity->publicKey, call.text("message"), call.text("signature"));
    return Success{JsonValue::object({{"valid", valid}})};
}

Answer getReputation(ToolCall &call)
{
    const std::string agentId = call.text("agent_id");
    if (!call.state.accounts.knows(agentId)) {
        return refuse(404, "not-found", "Reputation not found: " + agentId);
    }
    return Success{JsonValue::object({{"agent_id", agentId},
                                      {"payment_reliability", 0.0},
                                      {"data_source_quality", 0.0},
                                      {"transaction_volume_score", 0.0},
                                      {"composite_score", 0.0},
                                      {"confidence", 0.0},
                                      {"found", true}})};
}

Answer getClaims(ToolCall &call)
{
    return Success{call.state.metrics.claims(call.text("agent_id"), call.state.now())};
}

Answer buildClaimChain(ToolCall &call)
{
    return Success{call.state.metrics.buildChain(call.text("agent_id"), call.state.moment.next())};
}

Answer getClaimChains(ToolCall &call)
{
    return Success{call.state.metrics.chains(call.text("agent_id"), call.integer("limit", 10))};
}

Answer submitMetrics(ToolCall &call)
{
    const std::string agentId = call.text("agent_id");
    if (call.state.identities.find(agentId) == nullptr) {
        return refuse(404, "agent-not-found", "Agent not found: " + agentId);
    }
    return call.state.metrics.submit(agentId, *call.find("metrics"), dataSource(call), call.state.moment.next());
}

Answer ingestMetrics(ToolCall &call)
{
    const std::string nonce = call.text("signature").empty() ? std::string() : call.text("nonce");
    return call.state.metrics.ingest(call.text("agent_id"), *call.find("metrics"), dataSource(call), nonce,
                                     call.state.moment.next());
}

Answer queryMetrics(ToolCall &call)
{
    return Success{call.state.metrics.query(call.text("agent_id"), call.text("metric_name"), call.number("since", 0.0),
                                            call.integer("limit", defaultPage))};
}

Answer metricDeltas(ToolCall &call)
{
    return call.state.metrics.deltas(call.text("agent_id"), call.text("metric_name"));
}

Answer metricAverages(ToolCall &call)
{
    const std::string period = call.text("period");
    return Success{
        call.state.metrics.averages(call.text("agent_id"), period.empty() ? "30d" : period, call.state.now())};
}

Answer searchByMetrics(ToolCall &call)
{
    const std::string metric = call.text("metric_name");
    if (!isSupportedMetric(metric)) {
        auto refusal = refuse(400, "invalid-metric", unsupportedMetric(metric));
        refusal.value().withRequestId = false;
        return refusal;
    }
    return Success{call.state.metrics.search(metric, bound(call, "min_value"), bound(call, "max_value"),
                                             call.integer("limit", 50), call.state.now())};
}

} // namespace fleet::sandbox
