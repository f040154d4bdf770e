#include "sandbox/Tools.h"

namespace fleet::sandbox {

namespace {

JsonValue messageJson(const StoredMessage &message)
{
    return JsonValue::object({{"id", message.id},
                              {"sender", message.sender},
                              {"recipient", message.recipient},
                              {"message_type", message.type},
                              {"subject", message.subject},
                              {"body", message.body},
                              {"metadata", RawJson{message.metadata}},
                              {"thread_id", message.threadId.empty() ? JsonValue() : JsonValue(message.threadId)},
                              {"created_at", Stamp{message.createdAt}},
                              {"read_at", nullptr},
                              {"encrypted", false},
                              {"encryption_metadata", nullptr}});
}

/// Batches check no types; the message itself does.
std::optional<Refusal> refuseType(const std::string &type)
{
    for (const char *known : {"text", "price_negotiation", "task_specification", "counter_offer", "accept", "reject"}) {
        if (type == known) {
            return std::nullopt;
        }
    }
    return refuse(400, "validation-error",
                  "1 validation error for Message\nmessage_type\n  Input should be 'text', 'price_negotiation', "
                  "'task_specification', 'counter_offer', 'accept' or 'reject' [type=enum, input_value='"
                      + type
                      + "', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.10/v/enum")
        .value();
}

/// The caller's own webhook or the refusal; admins are no exception.
tl::expected<const Webhook *, Refusal> ownWebhook(const ToolCall &call)
{
    const std::string id = call.text("webhook_id");
    const Webhook *webhook = call.state.webhooks.find(id);
    if (webhook == nullptr) {
        return refuse(404, "not-found", "Webhook not found: " + id);
    }
    if (webhook->agentId != call.caller.agentId) {
        return refuseForbidden();
    }
    return webhook;
}

std::string pingText(const std::string &webhookId, std::int64_t now)
{
    return respaced(toJson(JsonValue::object({{"type", "test.ping"},
                                              {"webhook_id", webhookId},
                                              {"timestamp", static_cast<double>(now) / 1e6},
                                              {"message", "Test ping from A2A gateway"}}),
                           JsonStyle::Ascii));
}

} // namespace

Answer sendMessage(ToolCall &call)
{
    StoredMessage message;
    message.type = call.text("message_type");
    if (auto refusal = refuseType(message.type)) {
        return tl::unexpected<Refusal>(std::move(*refusal));
    }
    message.sender = call.text("sender");
    message.recipient = call.text("recipient");
    message.subject = call.text("subject");
    message.body = call.text("body");
    message.threadId = call.text("thread_id");
    if (const JsonValue *metadata = call.find("metadata"); metadata != nullptr && metadata->isObject()) {
        message.metadata = toJson(*metadata);
    }
    JsonValue answer =
        JsonValue::object({{"id", ""},
                           {"sender", message.sender},
                           {"recipient", message.recipient},
                           {"message_type", message.type},
                           {"thread_id", message.threadId.empty() ? JsonValue() : JsonValue(message.threadId)}});
    const StoredMessage stored = call.state.send(std::move(message));
    JsonValue::Object members = answer.toObject();
    members.front().value = stored.id;
    members.push_back({"created_at", Stamp{stored.createdAt}});
    return Success{JsonValue(std::move(members)), 201};
}

Answer getMessages(ToolCall &call)
{
    JsonValue::Array rows;
    const auto page = call.state.messages.page(call.text("agent_id"), call.text("thread_id"), call.integer("limit", 50),
                                               call.integer("offset", 0));
    for (const StoredMessage *message : page) {
        rows.push_back(messageJson(*message));
    }
    return Success{JsonValue::object({{"messages", std::move(rows)}})};
}

Answer publishEvent(ToolCall &call)
{
    const std::int64_t id = call.state.publish(call.text("event_type"), call.text("source"), call.find("payload"));
    return Success{JsonValue::object({{"event_id", id}})};
}

Answer getEvents(ToolCall &call)
{
    JsonValue::Array rows;
    const auto page =
        call.state.events.after(call.integer("since_id", 0), call.text("event_type"), call.integer("limit", 100));
    for (const StoredEvent *event : page) {
        rows.push_back(eventJson(*event));
    }
    return Success{JsonValue::object({{"events", std::move(rows)}})};
}

Answer registerEventSchema(ToolCall &call)
{
    const std::string type = call.text("event_type");
    call.state.events.setSchema(type, call.find("schema")->sorted());
    return Success{JsonValue::object({{"event_type", type}, {"registered", true}})};
}

Answer getEventSchema(ToolCall &call)
{
    const std::string type = call.text("event_type");
    const JsonValue *schema = call.state.events.schema(type);
    if (schema == nullptr) {
        return Success{JsonValue::object({{"event_type", type}, {"found", false}})};
    }
    return Success{JsonValue::object({{"event_type", type}, {"schema", *schema}, {"found", true}})};
}

Answer registerWebhook(ToolCall &call)
{
    Webhook webhook;
    webhook.url = call.text("url");
    webhook.secret = call.text("secret");
    if (webhook.secret.empty()) {
        return refuse(400, "validation-error",
                      "Webhook 'secret' is required and must be non-empty for HMAC signature verification");
    }
    if (auto problem = webhookUrlProblem(webhook.url, call.state.settings.strictWebhooks)) {
        return refuse(400, "validation-error", std::move(*problem));
    }
    webhook.id = "whk-" + call.state.ids.hex(24);
    webhook.agentId = call.caller.agentId;
    webhook.eventTypes = call.texts(call.find("event_types") != nullptr ? "event_types" : "events");
    webhook.createdAt = call.state.moment.next();
    if (const JsonValue *filter = call.find("filter_agent_ids"); filter != nullptr && filter->isArray()) {
        webhook.filterAgentIds = call.texts("filter_agent_ids");
    }
    const Webhook &stored = call.state.webhooks.add(std::move(webhook));
    return Success{webhookJson(stored), 201, "/v1/infra/webhooks/" + stored.id};
}

Answer listWebhooks(ToolCall &call)
{
    JsonValue::Array rows;
    for (const Webhook *webhook : call.state.webhooks.ofAgent(call.caller.agentId)) {
        rows.push_back(webhookJson(*webhook));
    }
    return Success{JsonValue::object({{"webhooks", std::move(rows)}})};
}

Answer deleteWebhook(ToolCall &call)
{
    const auto webhook = ownWebhook(call);
    if (!webhook) {
        return tl::unexpected<Refusal>(webhook.error());
    }
    call.state.webhooks.remove((*webhook)->id);
    return Success{JsonValue::object({{"deleted", true}})};
}

Answer testWebhook(ToolCall &call)
{
    const auto webhook = ownWebhook(call);
    if (!webhook) {
        return tl::unexpected<Refusal>(webhook.error());
    }
    const std::int64_t now = call.state.moment.next();
    const std::string &id = (*webhook)->id;
    const std::int64_t delivery = call.state.webhooks.addDelivery(id, "test.ping", pingText(id, now), now);
    return Success{JsonValue::object(), 200, {}, delivery};
}

Answer webhookDeliveries(ToolCall &call)
{
    const auto webhook = ownWebhook(call);
    if (!webhook) {
        return tl::unexpected<Refusal>(webhook.error());
    }
    JsonValue::Array rows;
    for (const WebhookDeliveryRow *row :
         call.state.webhooks.deliveries((*webhook)->id, call.integer("limit", 50), call.integer("offset", 0))) {
        rows.push_back(deliveryJson(*row));
    }
    return Success{JsonValue::object({{"deliveries", std::move(rows)}})};
}

} // namespace fleet::sandbox
