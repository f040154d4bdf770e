#include "sandbox/RestApi.h"

#include "sandbox/BatchApi.h"
#include "sandbox/Gatekeeper.h"
#include "sandbox/ProblemJson.h"
#include "sandbox/PublicRoutes.h"

#include <algorithm>

namespace fleet::sandbox {

namespace {

constexpr std::size_t maxSegment = 128;

bool hasEncodedSeparator(std::string_view path)
{
    for (std::size_t at = path.find('%'); at != std::string_view::npos; at = path.find('%', at + 1)) {
        const std::string_view code = path.substr(at + 1, 2);
        if (code == "2F" || code == "2f" || code == "5C" || code == "5c") {
            return true;
        }
    }
    return false;
}

bool isPlainText(const HttpRequest &request)
{
    const std::string_view type = request.header("content-type");
    return !type.empty() && type.find("json") == std::string_view::npos;
}

std::string creditText(std::int64_t micros)
{
    const std::string quoted = toJson(JsonValue(Credits{micros}));
    return quoted.substr(1, quoted.size() - 2);
}

} // namespace

std::string requestIdOf(const HttpRequest &request, GatewayState &state)
{
    const std::string_view given = request.header("x-request-id");
    return given.empty() ? state.ids.uuid() : std::string(given);
}

std::optional<Refusal> refuseShape(const HttpRequest &request)
{
    if (request.bodyTooLarge) {
        return refuse(413, "payload-too-large", "Request body exceeds maximum size of 1MB").value();
    }
    if (request.path.starts_with("/v1/") && hasEncodedSeparator(request.path)) {
        return refuse(
                   400, "encoded-path-separator",
                   "Encoded path separator (%2F, %2f, %5C, %5c) is not allowed in /v1/ routes. Use literal '/' in the "
                   "request path.")
            .value();
    }
    const auto segments = splitPath(request.path);
    const bool tooLong = std::any_of(segments.begin(), segments.end(), [](const std::string &segment) {
        return percentDecoded(segment, false).size() > maxSegment;
    });
    return tooLong ? std::optional(
               refuse(400, "path-too-long", "Path segment exceeds maximum length of 128 characters").value())
                   : std::nullopt;
}

RestApi::RestApi(GatewayState &state, RouteCounts &counts, DeliverNow deliver)
    : m_state(state),
      m_counts(counts),
      m_deliver(std::move(deliver))
{}

void RestApi::handle(const HttpRequest &request, Respond respond)
{
    const std::string requestId = requestIdOf(request, m_state);
    const std::string instance = percentDecoded(request.path, false);
    if (const auto refusal = refuseShape(request)) {
        respond(problemReply(*refusal, instance, requestId));
        return;
    }
    if (auto reply = publicReply(m_state, request, requestId)) {
        ++m_counts[request.method + ' ' + request.path];
        respond(std::move(*reply));
        return;
    }
    if (request.path == "/v1/batch" && request.method == "POST") {
        ++m_counts["POST /v1/batch"];
        respond(handleBatch(request, requestId));
        return;
    }
    RouteMatch match = matchRoute(request.method, splitPath(request.path));
    if (auto reply = refusePath(request, match, requestId)) {
        respond(std::move(*reply));
        return;
    }
    ++m_counts[match.route->label];
    handleRoute(request, match, requestId, respond);
}

std::optional<HttpReply> RestApi::refusePath(const HttpRequest &request, const RouteMatch &match,
                                             const std::string &requestId) const
{
    if (match.route != nullptr) {
        return std::nullopt;
    }
    const std::string instance = percentDecoded(request.path, false);
    if (match.pathExists || request.path == "/v1/batch") {
        return problemReply(refuse(405, "http-error", "Method Not Allowed").value(), instance, requestId);
    }
    if (request.path.size() > 1 && request.path.ends_with('/')) {
        const std::string shorter = request.path.substr(0, request.path.size() - 1);
        if (matchRoute(request.method, splitPath(shorter)).pathExists) {
            HttpReply reply;
            reply.status = 307;
            reply.contentType.clear();
            reply.add("location", shorter + (request.query.empty() ? "" : '?' + request.query));
            reply.add("x-request-id", requestId);
            return reply;
        }
    }
    return problemReply(refuse(404, "http-error", "Not Found").value(), instance, requestId);
}

void RestApi::handleRoute(const HttpRequest &request, RouteMatch &match, const std::string &requestId,
                          const Respond &respond)
{
    Caller caller;
    Answer answer = run(request, match, caller);
    if (!answer) {
        respond(problemReply(answer.error(), percentDecoded(request.path, false), requestId));
        return;
    }
    const Tool &tool = *findTool(match.route->tool);
    if (answer->awaitDelivery == 0) {
        respond(successReply(*answer, tool, caller, requestId));
        return;
    }
    const std::int64_t delivery = answer->awaitDelivery;
    m_deliver(delivery, [this, delivery, &tool, caller, requestId, respond] {
        const WebhookDeliveryRow *row = m_state.webhooks.delivery(delivery);
        const bool hasCode = row != nullptr && row->responseCode.has_value();
        Success success{JsonValue::object({{"delivery_id", delivery},
                                           {"status", row != nullptr ? row->status : "pending"},
                                           {"response_code", hasCode ? JsonValue(*row->responseCode) : JsonValue()}})};
        respond(successReply(success, tool, caller, requestId));
    });
}

Answer RestApi::run(const HttpRequest &request, RouteMatch &match, Caller &caller)
{
    const Route &route = *match.route;
    const Tool &tool = *findTool(route.tool);
    std::optional<JsonValue> body;
    if (route.body && !request.body.empty()) {
        body = isPlainText(request) ? JsonValue(request.body) : parseJsonText(request.body);
        if (!body) {
            return refuseInvalid("body." + std::to_string(jsonErrorPosition(request.body)) + ": JSON decode error");
        }
    }
    const std::string key = keyOf(request);
    auto known = authenticate(m_state, key);
    if (!known) {
        return tl::unexpected<Refusal>(std::move(known.error()));
    }
    caller = std::move(*known);
    if (auto admitted = admit(m_state, key, caller, tool); !admitted) {
        return tl::unexpected<Refusal>(std::move(admitted.error()));
    }
    if (auto taken = takeQuery(route.query, parseQuery(request.query), match.params); !taken) {
        return tl::unexpected<Refusal>(std::move(taken.error()));
    }
    if (route.body) {
        if (auto taken = takeBody(*route.body, body ? &*body : nullptr, match.params); !taken) {
            return tl::unexpected<Refusal>(std::move(taken.error()));
        }
    }
    if (!mayActFor(m_state, caller, tool, match.params)) {
        return refuseForbidden();
    }
    ToolCall call{m_state, caller, match.params, std::string(request.header("idempotency-key")),
                  request.header("x-rotate-confirmation") == "confirm"};
    return tool.run(call);
}

HttpReply RestApi::successReply(const Success &success, const Tool &tool, const Caller &caller,
                                const std::string &requestId)
{
    m_state.billing.charge(caller.agentId, tool.cost, m_state.now());
    HttpReply reply;
    reply.status = success.status;
    reply.body = toJson(success.body);
    reply.headers.reserve(8);
    reply.add("x-request-id", requestId);
    reply.add("x-charged", creditText(tool.cost));
    addRateHeaders(reply, m_state, caller);
    if (!success.location.empty()) {
        reply.add("location", success.location);
    }
    reply.add("x-a2a-signature-dilithium", m_state.seal.seal(reply.body));
    reply.add("x-request-id", requestId);
    return reply;
}

HttpReply RestApi::handleBatch(const HttpRequest &request, const std::string &requestId)
{
    auto caller = authenticate(m_state, keyOf(request));
    if (!caller) {
        // Batch names the cause in the slug, unlike every other route.
        Refusal refusal = caller.error();
        if (refusal.slug == "authentication-error") {
            const bool isUnknown = refusal.detail == "API key not found";
            refusal.slug = isUnknown ? "invalid-key" : "expired-key";
            refusal.detail = isUnknown ? "Invalid API key" : refusal.detail;
        }
        return problemReply(refusal, request.path, requestId);
    }
    const Answer answer = runBatch(m_state, *caller, request.body);
    if (!answer) {
        return problemReply(answer.error(), request.path, requestId);
    }
    HttpReply reply;
    reply.body = toJson(answer->body, JsonStyle::Batch);
    reply.add("x-request-id", requestId);
    addRateHeaders(reply, m_state, Caller{caller->agentId, caller->tier, false});
    reply.add("x-request-id", requestId);
    return reply;
}

} // namespace fleet::sandbox
