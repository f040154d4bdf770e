#include "sandbox/Gatekeeper.h"

#include <algorithm>
#include <cctype>

namespace fleet::sandbox {

std::string keyOf(const HttpRequest &request)
{
    constexpr std::string_view scheme = "bearer ";
    const std::string_view authorization = request.header("authorization");
    const bool isBearer = authorization.size() > scheme.size()
                       && std::equal(scheme.begin(), scheme.end(), authorization.begin(), [](char wanted, char sent) {
                              return wanted == std::tolower(static_cast<unsigned char>(sent));
                          });
    return std::string(isBearer ? authorization.substr(scheme.size()) : request.header("x-api-key"));
}

tl::expected<Caller, Refusal> authenticate(const GatewayState &state, const std::string &key)
{
    if (key.empty()) {
        return refuse(401, "missing-key", "Missing API key");
    }
    const KeyCheck check = state.accounts.check(key, state.now());
    switch (check.state) {
    case KeyState::Valid:
        return Caller{check.key->agentId, check.key->tier, check.key->isAdmin()};
    case KeyState::Expired:
        return refuse(401, "authentication-error", "API key has expired");
    case KeyState::Revoked:
        return refuse(401, "authentication-error", "API key has been revoked");
    case KeyState::Unknown:
        break;
    }
    return refuse(401, "authentication-error", "API key not found");
}

tl::expected<void, Refusal> admit(GatewayState &state, const std::string &key, const Caller &caller, const Tool &tool)
{
    const ApiKey *apiKey = state.accounts.check(key, state.now()).key;
    const std::string name = tool.name;
    if (!caller.isAdmin && apiKey != nullptr && !apiKey->hasScope(tool.scope)) {
        return refuse(403, "scope-violation",
                      "Key scope insufficient: tool '" + name + "' requires '" + tool.scope + "' scope");
    }
    if (caller.isAdmin) {
        return {};
    }
    if (tool.adminOnly) {
        return refuse(403, "forbidden-admin-only", "This route requires admin privileges");
    }
    if (!tierSuffices(caller.tier, tool.tier)) {
        return refuse(403, "insufficient-tier",
                      "Tier '" + caller.tier + "' cannot access tool '" + name + "' (requires '" + tool.tier + "')");
    }
    const std::int64_t now = state.now();
    if (state.settings.rateLimits) {
        if (const auto verdict = state.limiter.take(caller.agentId, caller.tier, now)) {
            return refuse(429, "rate-limit-exceeded", "Rate limit exceeded: " + *verdict);
        }
        if (tool.hardPerHour > 0) {
            const std::string counter = caller.agentId + '\0' + tool.hardName;
            if (const auto verdict = state.limiter.takeHard(counter, tool.hardPerHour, now)) {
                return refuse(429, "rate-limit-exceeded",
                              "Per-tool rate limit exceeded for '" + std::string(tool.hardName) + "': " + *verdict);
            }
        }
    }
    if (auto refusal = state.billing.refuseCost(caller.agentId, tool.cost, now)) {
        return tl::unexpected<Refusal>(std::move(*refusal));
    }
    return {};
}

bool mayActFor(const GatewayState &state, const Caller &caller, const Tool &tool, const JsonValue &params)
{
    const JsonValue *owner = *tool.ownerField == '\0' ? nullptr : params.find(tool.ownerField);
    return owner == nullptr || owner->toString().empty() || caller.isAdmin
        || state.accounts.owns(caller.agentId, owner->toString());
}

void addRateHeaders(HttpReply &reply, GatewayState &state, const Caller &caller)
{
    if (caller.isAdmin) {
        return;
    }
    const std::int64_t now = state.now();
    reply.add("x-ratelimit-limit", std::to_string(tierLimit(caller.tier).perHour));
    reply.add("x-ratelimit-remaining", std::to_string(state.limiter.remaining(caller.agentId, caller.tier, now)));
    reply.add("x-ratelimit-reset", std::to_string(RateLimiter::secondsToReset(now)));
}

} // namespace fleet::sandbox
