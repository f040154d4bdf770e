#include "sandbox/ToolApi.h"

#include "sandbox/Gatekeeper.h"
#include "sandbox/GuideTools.h"
#include "sandbox/ProblemJson.h"
#include "sandbox/PublicRoutes.h"
#include "sandbox/RestApi.h"

namespace fleet::sandbox {

ToolApi::ToolApi(GatewayState &state, RouteCounts &counts, bool withReads)
    : m_state(state),
      m_counts(counts),
      m_withReads(withReads)
{}

void ToolApi::handle(const HttpRequest &request, Respond respond)
{
    const std::string requestId = requestIdOf(request, m_state);
    if (const auto refusal = refuseShape(request)) {
        respond(problemReply(*refusal, request.path, requestId));
    } else if (request.path == "/v1/health" && request.method == "GET") {
        ++m_counts["GET /v1/health"];
        respond(healthReply(m_state, request, requestId));
    } else if (request.path != "/v1" && request.path != "/v1/v1") {
        respond(problemReply(refuse(404, "http-error", "Not Found").value(), request.path, requestId));
    } else if (request.method != "POST") {
        respond(problemReply(refuse(405, "http-error", "Method Not Allowed").value(), request.path, requestId));
    } else {
        respond(callTool(request, requestId));
    }
}

HttpReply ToolApi::callTool(const HttpRequest &request, const std::string &requestId)
{
    std::optional<Caller> caller;
    const Answer answer = run(request, caller);
    if (!answer) {
        return problemReply(answer.error(), request.path, requestId);
    }
    HttpReply reply;
    reply.body = toJson(answer->body);
    reply.add("x-request-id", requestId);
    if (caller) {
        m_state.billing.charge(caller->agentId, 0, m_state.now());
        addRateHeaders(reply, m_state, *caller);
    }
    return reply;
}

Answer ToolApi::run(const HttpRequest &request, std::optional<Caller> &caller)
{
    const std::optional<JsonValue> body = parseJsonText(request.body);
    const JsonValue *name = body ? body->find("tool") : nullptr;
    const JsonValue *input = body ? body->find("input") : nullptr;
    if (name == nullptr || !name->isString() || input == nullptr || !input->isObject()) {
        return refuseInvalid("body: an object with 'tool' and 'input' is required");
    }
    const GuideTool *tool = findGuideTool(name->toString());
    if (tool == nullptr || (tool->isRead && !m_withReads)) {
        return refuse(404, "tool-not-found", "Unknown tool: " + name->toString());
    }
    ++m_counts["tool " + name->toString()];
    const std::string key = keyOf(request);
    const bool mayBeAnonymous = name->toString() == "register_agent" && key.empty();
    if (!mayBeAnonymous) {
        auto known = authenticate(m_state, key);
        if (!known) {
            return tl::unexpected<Refusal>(std::move(known.error()));
        }
        caller = std::move(*known);
        const Tool gate{tool->name, "", nullptr, "free", tool->isRead ? "read" : "write"};
        if (auto admitted = admit(m_state, key, *caller, gate); !admitted) {
            return tl::unexpected<Refusal>(std::move(admitted.error()));
        }
    }
    for (const char *required : tool->required) {
        if (input->find(required) == nullptr) {
            return refuseInvalid("input." + std::string(required) + ": Field required");
        }
    }
    const Caller nobody;
    const Caller &who = caller ? *caller : nobody;
    const Tool owned{tool->name, "", nullptr, "free", "write", tool->ownerField};
    if (!mayActFor(m_state, who, owned, *input)) {
        return refuseForbidden();
    }
    ToolCall call{m_state, who, *input};
    return tool->run(call);
}

} // namespace fleet::sandbox
