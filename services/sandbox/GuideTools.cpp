#include "sandbox/GuideTools.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace fleet::sandbox {

namespace {

/// The guide puts a base64 key into the metadata; identities keep hex.
std::string publicKeyOf(const ToolCall &call)
{
    const JsonValue *metadata = call.find("metadata");
    const JsonValue *key = metadata != nullptr ? metadata->find("public_key") : nullptr;
    const std::string text = key != nullptr ? key->toString() : call.text("public_key");
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> raw{};
    std::size_t size = 0;
    const int failed = sodium_base642bin(raw.data(), raw.size(), text.data(), text.size(), nullptr, &size, nullptr,
                                         sodium_base64_VARIANT_ORIGINAL);
    if (failed != 0 || size != raw.size()) {
        return text; // hex already, or whatever it is: nobody validates keys
    }
    std::array<char, 2 * crypto_sign_PUBLICKEYBYTES + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), raw.data(), raw.size());
    return hex.data();
}

JsonValue profileOf(const ToolCall &call)
{
    JsonValue profile = JsonValue::object();
    for (const char *name : {"name", "description", "capabilities", "metadata"}) {
        if (const JsonValue *value = call.find(name)) {
            profile.set(name, *value);
        }
    }
    return profile;
}

Answer guideRegister(ToolCall &call)
{
    GatewayState &state = call.state;
    const std::string agentId = call.text("name");
    if (agentId.empty() || agentId.size() > 128) {
        return refuseInvalid("input.name: String should have at least 1 and at most 128 characters");
    }
    const std::string &owner = call.caller.agentId;
    const bool exists = state.accounts.knows(agentId);
    if (exists && !call.caller.isAdmin && !state.accounts.owns(owner, agentId)) {
        return refuse(409, "already-exists", "Agent '" + agentId + "' is already registered");
    }
    std::string key =
        state.addAgent(agentId, state.settings.registrationTier, {"read", "write"}, {}, publicKeyOf(call));
    if (!exists && !owner.empty()) {
        state.accounts.setOwner(agentId, owner);
    }
    Identity &identity = state.identities.upsert(agentId, {}, state.moment.next());
    identity.profile = profileOf(call);
    return Success{JsonValue::object({{"agent_id", agentId},
                                      {"name", agentId},
                                      {"api_key", std::move(key)},
                                      {"tier", state.settings.registrationTier},
                                      {"public_key", identity.publicKey},
                                      {"created_at", Stamp{identity.createdAt}}})};
}

Answer guideIdentity(ToolCall &call)
{
    Answer answer = getAgentIdentity(call);
    if (answer) {
        const Identity *identity = call.state.identities.find(call.text("agent_id"));
        for (const JsonMember &member : identity->profile.toObject()) {
            answer->body.set(member.name, member.value);
        }
    }
    return answer;
}

Answer guideSubmitMetrics(ToolCall &call)
{
    const std::string agentId = call.text("agent_id");
    const JsonValue *metrics = call.find("metrics");
    if (!metrics->isObject()) {
        return refuseInvalid("input.metrics: Input should be a valid dictionary");
    }
    const std::int64_t now = call.state.moment.next();
    for (const JsonMember &member : metrics->toObject()) {
        call.state.metrics.addPoint(agentId, member.name, member.value, "self_reported", now);
    }
    return Success{JsonValue::object({{"agent_id", agentId},
                                      {"accepted", static_cast<std::int64_t>(metrics->toObject().size())},
                                      {"submitted_at", Stamp{now}}})};
}

Answer guideSla(ToolCall &call)
{
    const std::string agentId = call.text("agent_id");
    if (call.state.identities.find(agentId) == nullptr) {
        return refuse(404, "not-found", "Agent not found: " + agentId);
    }
    JsonValue body = slaJson(agentId, call.number("claimed_uptime", 99.0));
    body.set("agent_id", agentId);
    return Success{std::move(body)};
}

Answer guideSendMessage(ToolCall &call)
{
    StoredMessage message;
    message.sender = call.text("from_agent_id");
    message.recipient = call.text("to_agent_id");
    message.type = call.text("message_type");
    const JsonValue *payload = call.find("payload");
    message.body = toJson(*payload);
    const JsonValue *thread = payload->find("thread");
    message.threadId = thread != nullptr ? thread->toString() : std::string();
    const StoredMessage stored = call.state.send(std::move(message));
    return Success{JsonValue::object({{"id", stored.id},
                                      {"message_id", stored.id},
                                      {"from_agent_id", stored.sender},
                                      {"to_agent_id", stored.recipient},
                                      {"message_type", stored.type},
                                      {"created_at", Stamp{stored.createdAt}}})};
}

Answer guideMessages(ToolCall &call)
{
    const std::string thread = call.text("thread").empty() ? call.text("thread_id") : call.text("thread");
    JsonValue::Array rows;
    for (const StoredMessage *message : call.state.messages.page(
             call.text("agent_id"), thread, call.integer("limit", 50), call.integer("offset", 0))) {
        rows.push_back(JsonValue::object({{"id", message->id},
                                          {"from_agent_id", message->sender},
                                          {"to_agent_id", message->recipient},
                                          {"message_type", message->type},
                                          {"payload", RawJson{message->body}},
                                          {"created_at", Stamp{message->createdAt}}}));
    }
    return Success{JsonValue::object({{"messages", std::move(rows)}})};
}

Answer guidePublish(ToolCall &call)
{
    const std::int64_t id = call.state.publish(call.text("event_type"), call.text("agent_id"), call.find("payload"));
    return Success{JsonValue::object({{"event_id", id}})};
}

JsonValue summaryOf(const std::deque<MetricPoint> &points)
{
    double sum = 0.0;
    double least = 0.0;
    double most = 0.0;
    std::int64_t count = 0;
    for (const MetricPoint &point : points) {
        if (point.value.isNumber()) {
            const double value = point.value.toDouble();
            least = count == 0 ? value : std::min(least, value);
            most = count == 0 ? value : std::max(most, value);
            sum += value;
            ++count;
        }
    }
    JsonValue summary = JsonValue::object({{"latest", points.back().value}, {"count", count}});
    if (count > 0) {
        summary.set("avg", sum / static_cast<double>(count));
        summary.set("min", least);
        summary.set("max", most);
    }
    return summary;
}

Answer guideSearch(ToolCall &call)
{
    const std::string agentId = call.text("agent_id");
    JsonValue metrics = JsonValue::object();
    JsonValue::Array rows;
    for (const std::string &name : call.texts("metric_names")) {
        const auto *points = call.state.metrics.series(agentId, name);
        if (points == nullptr) {
            continue;
        }
        metrics.set(name, summaryOf(*points));
        rows.push_back(JsonValue::object({{"agent_id", agentId},
                                          {"metric_name", name},
                                          {"value", points->back().value},
                                          {"timestamp", Stamp{points->back().at}}}));
    }
    return Success{JsonValue::object({{"agent_id", agentId},
                                      {"period", call.text("period")},
                                      {"agents", std::move(rows)},
                                      {"metrics", std::move(metrics)}})};
}

const std::vector<GuideTool> &guideTools()
{
    static const std::vector<GuideTool> tools = {
        {"register_agent", guideRegister, {"name"}},
        {"get_agent_identity", guideIdentity, {"agent_id"}},
        {"submit_metrics", guideSubmitMetrics, {"agent_id", "metrics"}, "agent_id"},
        {"get_sla_compliance", guideSla, {"agent_id"}},
        {"send_message",
         guideSendMessage,
         {"from_agent_id", "to_agent_id", "message_type", "payload"},
         "from_agent_id"},
        {"register_webhook", registerWebhook, {"agent_id", "event_types", "url", "secret"}, "agent_id"},
        {"search_agents_by_metrics", guideSearch, {"agent_id", "metric_names"}},
        {"get_agent_reputation", getReputation, {"agent_id"}},
        {"create_event_schema", registerEventSchema, {"event_type", "schema"}},
        {"publish_event", guidePublish, {"agent_id", "event_type", "payload"}},
        {"get_messages", guideMessages, {"agent_id"}, "agent_id", true},
        {"get_events", getEvents, {}, "", true},
    };
    return tools;
}

} // namespace

const GuideTool *findGuideTool(std::string_view name)
{
    const auto &tools = guideTools();
    const auto found =
        std::find_if(tools.begin(), tools.end(), [&](const GuideTool &tool) { return tool.name == name; });
    return found == tools.end() ? nullptr : &*found;
}

} // namespace fleet::sandbox
