#include "sandbox/BatchApi.h"

#include "sandbox/Gatekeeper.h"

namespace fleet::sandbox {

namespace {

constexpr std::size_t maxCalls = 10;

JsonValue failed(const char *code, std::string message)
{
    return JsonValue::object(
        {{"success", false}, {"error", JsonValue::object({{"code", code}, {"message", std::move(message)}})}});
}

std::string missingParameters(const Tool &tool, const JsonValue &params)
{
    std::string names;
    for (const char *name : tool.required) {
        if (params.find(name) == nullptr) {
            names += (names.empty() ? "" : ", ") + std::string(name);
        }
    }
    return names;
}

/// What one call of a batch came to; `crashed` takes the whole request down.
struct CallResult {
    JsonValue json;
    bool reachedTool = false;
    bool crashed = false;
};

CallResult runCall(GatewayState &state, const Caller &caller, const JsonValue &call)
{
    static const JsonValue noParams = JsonValue::object();
    if (!call.isObject()) {
        return {failed("bad_request", "Each call must be a JSON object")};
    }
    const std::string name = call.find("tool") != nullptr ? call.find("tool")->toString() : std::string();
    const JsonValue *given = call.find("params");
    const JsonValue &params = given != nullptr ? *given : noParams;
    const Tool *tool = findTool(name);
    if (tool == nullptr) {
        return {failed("unknown_tool", "Unknown tool: " + name)};
    }
    if (!params.isObject()) {
        return {{}, false, true};
    }
    if (tool->adminOnly) {
        return {failed("admin_only", "Tool '" + name + "' requires admin privileges")};
    }
    if (!tierSuffices(caller.tier, tool->tier)) {
        return {failed("insufficient_tier", "Tier '" + caller.tier + "' cannot access '" + name + '\'')};
    }
    if (const std::string missing = missingParameters(*tool, params); !missing.empty()) {
        return {failed("missing_parameter", "Missing required parameter(s): " + missing)};
    }
    if (!mayActFor(state, caller, *tool, params)) {
        return {failed("forbidden", "Forbidden: you do not have access to this resource")};
    }
    ToolCall toolCall{state, caller, params};
    Answer answer = tool->run(toolCall);
    if (!answer) {
        return {failed("execution_error", answer.error().detail), true};
    }
    state.billing.charge(caller.agentId, tool->cost, state.now());
    return {JsonValue::object({{"success", true}, {"result", std::move(answer->body)}}), true};
}

std::int64_t totalCost(const JsonValue::Array &calls)
{
    std::int64_t cost = 0;
    for (const JsonValue &call : calls) {
        const JsonValue *name = call.find("tool");
        const Tool *tool = name != nullptr ? findTool(name->toString()) : nullptr;
        cost += tool != nullptr ? tool->cost : 0;
    }
    return cost;
}

} // namespace

Answer runBatch(GatewayState &state, const Caller &caller, const std::string &bodyText)
{
    const std::optional<JsonValue> body = parseJsonText(bodyText);
    if (!body) {
        return refuse(400, "bad-request", "Invalid JSON body");
    }
    const JsonValue *calls = body->find("calls");
    if (calls == nullptr || !calls->isArray()) {
        return refuse(400, "bad-request", "Request body must contain a 'calls' array");
    }
    if (calls->toArray().size() > maxCalls) {
        return refuse(400, "batch-too-large", "Batch size exceeds maximum of 10 calls");
    }
    const Caller plain{caller.agentId, caller.tier, false}; // admin is not admin in here
    if (state.settings.rateLimits) {
        if (const auto verdict = state.limiter.peek(plain.agentId, plain.tier, state.now())) {
            return refuse(429, "rate-limit-exceeded", "Rate limit exceeded: " + *verdict);
        }
    }
    if (auto refusal = state.billing.refuseCost(plain.agentId, totalCost(calls->toArray()), state.now())) {
        return tl::unexpected<Refusal>(std::move(*refusal));
    }
    JsonValue::Array results;
    int counted = 0;
    for (const JsonValue &call : calls->toArray()) {
        CallResult result = runCall(state, plain, call);
        if (result.crashed) {
            auto refusal = refuseInternal("Internal server error");
            refusal.value().withRequestId = false;
            return refusal;
        }
        counted += result.reachedTool ? 1 : 0;
        results.push_back(std::move(result.json));
    }
    state.limiter.add(plain.agentId, counted, state.now());
    return Success{JsonValue::object({{"results", std::move(results)}})};
}

} // namespace fleet::sandbox
