#include "sandbox/PublicRoutes.h"

#include "sandbox/ProblemJson.h"
#include "sandbox/Tools.h"

#include <algorithm>

namespace fleet::sandbox {

namespace {

constexpr int publicPerHour = 1'000; ///< for each address

HttpReply jsonReply(const JsonValue &body, const std::string &requestId, int status = 200)
{
    HttpReply reply;
    reply.status = status;
    reply.body = toJson(body);
    reply.add("x-request-id", requestId);
    return reply;
}

HttpReply refusedReply(const tl::unexpected<Refusal> &refusal, const HttpRequest &request, const std::string &requestId)
{
    return problemReply(refusal.value(), request.path, requestId);
}

JsonValue clockJson(const Clock &clock)
{
    const auto *scaled = dynamic_cast<const ScaledClock *>(&clock);
    if (scaled == nullptr) {
        return {};
    }
    const ScaledClock::Origin origin = scaled->origin();
    return JsonValue::object({{"rate", scaled->rate()},
                              {"origin_ms", std::int64_t{toEpochMs(origin.real)}},
                              {"fleet_ms", std::int64_t{toEpochMs(origin.fleet)}}});
}

/// 1 to 128 characters, nothing else in the body; every fault is told in the same words.
std::optional<std::string> registrationId(const HttpRequest &request)
{
    const std::optional<JsonValue> body = parseJsonText(request.body);
    if (!body || !body->isObject() || body->toObject().size() != 1) {
        return std::nullopt;
    }
    const JsonValue *agentId = body->find("agent_id");
    const bool fits = agentId != nullptr && !agentId->toString().empty() && agentId->toString().size() <= 128;
    return fits ? std::optional(agentId->toString()) : std::nullopt;
}

HttpReply registerReply(GatewayState &state, const HttpRequest &request, const std::string &requestId)
{
    const std::optional<std::string> agentId = registrationId(request);
    if (!agentId) {
        return refusedReply(refuse(400, "bad-request", "Invalid request body"), request, requestId);
    }
    if (state.accounts.knows(*agentId)) {
        return refusedReply(refuse(409, "already-exists", "Agent '" + *agentId + "' is already registered"), request,
                            requestId);
    }
    const std::string tier = state.settings.registrationTier;
    std::string key = state.addAgent(*agentId, tier, {"read", "write"}, {}, {});
    return jsonReply(
        JsonValue::object(
            {{"agent_id", *agentId},
             {"api_key", std::move(key)},
             {"tier", tier},
             {"balance", 500.0},
             {"identity_registered", true},
             {"public_key", state.identities.find(*agentId)->publicKey},
             {"next_steps",
              JsonValue::object({{"onboarding", "/v1/onboarding"}, {"docs", "/docs"}, {"pricing", "/v1/pricing"}})}}),
        requestId, 201);
}

HttpReply goneReply(const HttpRequest &request, const std::string &requestId, const char *slug, const char *detail,
                    const char *sunset, const char *link)
{
    auto refusal = refuse(410, slug, detail);
    refusal.value().headers = {{"deprecation", "true"}, {"sunset", sunset}, {"link", link}};
    return refusedReply(refusal, request, requestId);
}

JsonValue priceJson(const Tool &tool)
{
    JsonValue::Array required(tool.required.begin(), tool.required.end());
    return JsonValue::object({{"name", tool.name},
                              {"service", tool.service},
                              {"description", std::string(tool.name) + " of the " + tool.service + " service"},
                              {"input_schema", JsonValue::object({{"required", std::move(required)}})},
                              {"output_schema", JsonValue::object({{"type", "object"}})},
                              {"pricing", JsonValue::object({{"per_call", static_cast<double>(tool.cost) / 1e6}})},
                              {"sla", JsonValue::object({{"max_latency_ms", 200}})},
                              {"tier_required", tool.tier}});
}

JsonValue tierJson(const char *name, const char *support, JsonValue retention, JsonValue subscription)
{
    const TierLimit limit = tierLimit(name);
    return JsonValue::object({{"name", name},
                              {"description", std::string("The ") + name + " tier"},
                              {"rate_limit_per_hour", limit.perHour},
                              {"burst_allowance", limit.burst},
                              {"support_level", support},
                              {"audit_log_retention_days", std::move(retention)},
                              {"subscription", std::move(subscription)}});
}

JsonValue planJson(const char *plan, int cents, JsonValue credits, const char *period)
{
    return JsonValue::object(
        {{"plan", plan}, {"price_cents", cents}, {"credits_included", std::move(credits)}, {"billing_period", period}});
}

JsonValue tiersJson()
{
    return JsonValue::object(
        {{"tiers",
          JsonValue::Array{
              tierJson("free", "none", nullptr, nullptr),
              tierJson("starter", "community", 7, planJson("starter_monthly", 2'900, 3'500, "monthly")),
              tierJson("pro", "email", 30, planJson("pro_monthly", 19'900, 25'000, "monthly")),
              tierJson("enterprise", "priority", 90, planJson("enterprise_annual", 500'000, nullptr, "annual"))}}});
}

HttpReply pricingReply(const HttpRequest &request, const std::string &requestId)
{
    constexpr std::string_view prefix = "/v1/pricing/";
    if (request.path == "/v1/pricing") {
        JsonValue::Array tools;
        for (const Tool &tool : toolCatalogue()) {
            tools.push_back(priceJson(tool));
        }
        return jsonReply(JsonValue::object({{"tools", std::move(tools)}}), requestId);
    }
    const std::string name = request.path.substr(prefix.size());
    if (name == "tiers") {
        return jsonReply(tiersJson(), requestId);
    }
    const Tool *tool = findTool(name);
    if (tool == nullptr) {
        return refusedReply(refuse(404, "tool-not-found", "Unknown tool: " + name), request, requestId);
    }
    return jsonReply(JsonValue::object({{"tool", priceJson(*tool)}}), requestId);
}

std::optional<HttpReply> getReply(GatewayState &state, const HttpRequest &request, const std::string &requestId)
{
    const std::string &path = request.path;
    if (path == "/v1/health") {
        return healthReply(state, request, requestId);
    }
    if (path == "/livez" || path == "/readyz" || path == "/v1/livez" || path == "/v1/readyz") {
        return jsonReply(JsonValue::object({{"status", "ok"}}), requestId);
    }
    if (path == "/v1/pricing" || path.starts_with("/v1/pricing/")) {
        return pricingReply(request, requestId);
    }
    if (path == "/v1/signing-key") {
        return jsonReply(JsonValue::object({{"public_key", state.seal.publicHex()}, {"algorithm", "hmac-sha3-256"}}),
                         requestId);
    }
    if (path == "/v1/onboarding") {
        return jsonReply(JsonValue::object({{"register", "POST /v1/register"}, {"docs", "/docs"}}), requestId);
    }
    if (path == "/v1/ws") {
        HttpReply reply = jsonReply(
            JsonValue::object(
                {{"success", false},
                 {"error",
                  JsonValue::object({{"code", "upgrade_required"},
                                     {"message", "This endpoint requires a WebSocket connection. If you are behind "
                                                 "Cloudflare, ensure WebSockets are enabled in the Network tab of the "
                                                 "zone settings."}})}}),
            requestId, 426);
        reply.add("upgrade", "websocket");
        return reply;
    }
    return std::nullopt;
}

bool isPublicPath(const std::string &path)
{
    static const std::vector<std::string> paths = {"/v1/health", "/livez",       "/readyz",         "/v1/livez",
                                                   "/v1/readyz", "/v1/pricing",  "/v1/signing-key", "/v1/onboarding",
                                                   "/v1/ws",     "/v1/register", "/v1/execute"};
    return std::find(paths.begin(), paths.end(), path) != paths.end() || path.starts_with("/v1/pricing/");
}

} // namespace

HttpReply healthReply(GatewayState &state, const HttpRequest &request, const std::string &requestId)
{
    const std::int64_t now = state.now();
    const std::string counter = "address " + request.peer;
    if (state.settings.rateLimits && state.limiter.takeHard(counter, publicPerHour, now)) {
        auto refusal = refuse(429, "rate-limit-exceeded", "Rate limit exceeded");
        refusal.value().headers = {{"retry-after", std::to_string(RateLimiter::secondsToReset(now))}};
        return refusedReply(refusal, request, requestId);
    }
    JsonValue databases = JsonValue::object();
    for (const char *name : {"billing", "paywall", "payments", "marketplace", "trust", "identity", "event_bus",
                             "webhooks", "messaging", "disputes"}) {
        databases.set(name, "ok");
    }
    JsonValue body = JsonValue::object({{"status", "ok"},
                                        {"version", "1.4.8"},
                                        {"tools", static_cast<std::int64_t>(toolCatalogue().size())},
                                        {"db", "ok"},
                                        {"databases", std::move(databases)},
                                        {"docs_url", "/docs"}});
    if (JsonValue clock = clockJson(state.clock); clock.isObject()) {
        body.set("clock", std::move(clock));
    }
    HttpReply reply;
    reply.body = toJson(body);
    reply.add("x-ratelimit-limit", std::to_string(publicPerHour));
    reply.add("x-ratelimit-remaining", std::to_string(state.limiter.remainingHard(counter, publicPerHour, now)));
    reply.add("x-ratelimit-reset", std::to_string(RateLimiter::secondsToReset(now)));
    reply.add("x-request-id", requestId);
    return reply;
}

std::optional<HttpReply> publicReply(GatewayState &state, const HttpRequest &request, const std::string &requestId)
{
    if (request.method == "POST" && request.path == "/v1/register") {
        return registerReply(state, request, requestId);
    }
    if (request.method == "POST" && request.path == "/v1/execute") {
        return goneReply(request, requestId, "endpoint-removed",
                         "POST /v1/execute has been removed. Use the dedicated REST endpoints under "
                         "/v1/<domain>/<operation> instead. See /docs for the migration guide.",
                         "Thu, 01 Oct 2026 00:00:00 GMT",
                         "</docs/api-reference.md#deprecation-v1-execute>; rel=\"sunset\"; type=\"text/markdown\"");
    }
    if (request.method == "POST" && request.path == "/v1/infra/keys") {
        return goneReply(request, requestId, "endpoint-moved",
                         "Self-service API key creation has moved to POST /v1/billing/keys.",
                         "Sun, 01 Mar 2026 00:00:00 GMT", "</v1/billing/keys>; rel=\"successor-version\"");
    }
    if (!isPublicPath(request.path)) {
        return std::nullopt;
    }
    std::optional<HttpReply> reply;
    if (request.method == "GET") {
        reply = getReply(state, request, requestId);
    }
    return reply ? reply : refusedReply(refuse(405, "http-error", "Method Not Allowed"), request, requestId);
}

} // namespace fleet::sandbox
