#include "gateway/ToolDialect.h"

#include "gateway/GatewayJson.h"
#include "gateway/HttpProblem.h"
#include "gateway/RestDialect.h"

#include <utility>

namespace fleet {

namespace {

constexpr qsizetype keyBytes = 32;

/// The guide keeps keys in base64; ours are hex. Text of neither kind is passed on as it is, to be seen as a mismatch.
QString hexKey(const QString &text)
{
    const QByteArray ascii = text.toLatin1();
    if (ascii.size() == 2 * keyBytes) {
        return text.toLower();
    }
    const auto decoded = QByteArray::fromBase64Encoding(ascii, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded && (*decoded).size() == keyBytes) {
        return QString::fromLatin1((*decoded).toHex());
    }
    return text;
}

/// The first of two spellings that the object has.
const char *either(const QJsonObject &object, const char *first, const char *second)
{
    return object.contains(QLatin1StringView(first)) || !object.contains(QLatin1StringView(second)) ? first : second;
}

QJsonObject payloadOf(const OutgoingMessage &message)
{
    const Result<QJsonObject> parsed = parseJsonObject(message.body.toUtf8());
    QJsonObject payload = parsed.value_or(QJsonObject());
    if (!parsed && !message.body.isEmpty()) {
        payload.insert(QStringLiteral("text"), message.body);
    }
    const auto addMissing = [&payload](const QString &key, const QString &value) {
        if (!value.isEmpty() && !payload.contains(key)) {
            payload.insert(key, value);
        }
    };
    addMissing(QStringLiteral("thread"), message.thread.text());
    addMissing(QStringLiteral("subject"), message.subject);
    return payload;
}

/// Undoes payloadOf() as far as it can: fields that the sender put into the body himself stay there.
void readPayload(const QJsonObject &payload, Message &message)
{
    message.thread = ThreadId(payload.value(QLatin1StringView("thread")).toString());
    message.subject = payload.value(QLatin1StringView("subject")).toString();
    QJsonObject body = payload;
    body.remove(QStringLiteral("thread"));
    body.remove(QStringLiteral("subject"));
    const QJsonValue text = body.value(QLatin1StringView("text"));
    message.body = body.size() == 1 && text.isString() ? text.toString() : QString::fromUtf8(toCompactJson(body));
}

Result<Message> readMessage(const QJsonObject &object)
{
    JsonReader reader(object, QStringLiteral("message"));
    Message message;
    message.id = reader.string(either(object, "id", "message_id"));
    message.sender = reader.string(either(object, "from_agent_id", "sender"));
    message.recipient = reader.string(either(object, "to_agent_id", "recipient"));
    message.type = reader.string("message_type");
    message.createdAt = readTime(reader, object, either(object, "created_at", "timestamp")).value_or(UtcTime{});
    message.metadata = reader.optionalObject("metadata").value_or(QJsonObject());
    if (const std::optional<QJsonObject> payload = reader.optionalObject("payload")) {
        readPayload(*payload, message);
    } else {
        message.subject = reader.optionalString("subject").value_or(QString());
        message.body = reader.optionalString("body").value_or(QString());
        message.thread = ThreadId(reader.optionalString("thread_id").value_or(QString()));
    }
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return message;
}

/// The figure behind one metric: a number, or a summary of the period, whose newest value it is.
std::optional<double> figureOf(const QJsonValue &value)
{
    const QJsonValue figure = value.isObject() ? value.toObject().value(QLatin1StringView("latest")) : value;
    return figure.isDouble() ? std::optional<double>(figure.toDouble()) : std::nullopt;
}

/// A row of `{agents:[…]}`: "value" here, "bound_value" as REST has it.
Result<MetricClaim> readMetricRow(const QJsonObject &row)
{
    JsonReader reader(row, QStringLiteral("agents"));
    MetricClaim claim;
    claim.agentId = reader.string("agent_id");
    claim.metric = reader.string("metric_name");
    claim.value = reader.number(either(row, "value", "bound_value"));
    claim.validUntil = readTime(reader, row, "valid_until");
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return claim;
}

} // namespace

ToolDialect::ToolDialect(QByteArray root, QByteArray key) : m_root(std::move(root)), m_key(std::move(key)) {}

HttpCall ToolDialect::tool(const QString &name, const QJsonObject &input, bool repeatable) const
{
    const QJsonObject body{{QStringLiteral("tool"), name}, {QStringLiteral("input"), input}};
    return {.method = "POST", .target = m_root, .body = toCompactJson(body), .bearer = m_key, .repeatable = repeatable};
}

HttpCall ToolDialect::registerAgent(const QString &agentId, const QString &publicKeyHex, QJsonObject metadata) const
{
    QJsonObject input{{QStringLiteral("name"), agentId},
                      {QStringLiteral("description"), metadata.take(QStringLiteral("description")).toString()},
                      {QStringLiteral("capabilities"), metadata.take(QStringLiteral("capabilities")).toArray()}};
    if (!publicKeyHex.isEmpty()) {
        const QByteArray key = QByteArray::fromHex(publicKeyHex.toLatin1());
        metadata.insert(QStringLiteral("public_key"), QString::fromLatin1(key.toBase64()));
    }
    input.insert(QStringLiteral("metadata"), metadata);
    return tool(QStringLiteral("register_agent"), input, false);
}

HttpCall ToolDialect::agentIdentity(const QString &agentId) const
{
    return tool(QStringLiteral("get_agent_identity"), {{QStringLiteral("agent_id"), agentId}}, true);
}

HttpCall ToolDialect::submitMetrics(const QString &agentId, const QJsonObject &metrics) const
{
    return tool(QStringLiteral("submit_metrics"),
                {{QStringLiteral("agent_id"), agentId}, {QStringLiteral("metrics"), metrics}}, false);
}

HttpCall ToolDialect::slaCompliance(const QString &agentId, double claimedUptime) const
{
    return tool(QStringLiteral("get_sla_compliance"),
                {{QStringLiteral("agent_id"), agentId}, {QStringLiteral("claimed_uptime"), claimedUptime}}, true);
}

HttpCall ToolDialect::sendMessage(const OutgoingMessage &message) const
{
    return tool(QStringLiteral("send_message"),
                {{QStringLiteral("from_agent_id"), message.sender},
                 {QStringLiteral("to_agent_id"), message.recipient},
                 {QStringLiteral("message_type"), message.type},
                 {QStringLiteral("payload"), payloadOf(message)}},
                false);
}

HttpCall ToolDialect::messages(const QString &agentId, const ThreadId &thread, int limit, int offset) const
{
    QJsonObject input{{QStringLiteral("agent_id"), agentId},
                      {QStringLiteral("limit"), std::max(limit, 0)},
                      {QStringLiteral("offset"), std::max(offset, 0)}};
    if (!thread.isEmpty()) {
        input.insert(QStringLiteral("thread"), thread.text());
    }
    return tool(QStringLiteral("get_messages"), input, true);
}

HttpCall ToolDialect::registerWebhook(const QString &agentId, const QStringList &eventTypes, const QString &url,
                                      const QByteArray &secret) const
{
    return tool(QStringLiteral("register_webhook"),
                {{QStringLiteral("agent_id"), agentId},
                 {QStringLiteral("event_types"), QJsonArray::fromStringList(eventTypes)},
                 {QStringLiteral("url"), url},
                 {QStringLiteral("secret"), QString::fromUtf8(secret)}},
                false);
}

HttpCall ToolDialect::searchByMetric(const QString &agentId, const QString &metric, const QString &period) const
{
    return tool(QStringLiteral("search_agents_by_metrics"),
                {{QStringLiteral("agent_id"), agentId},
                 {QStringLiteral("metric_names"), QJsonArray{metric}},
                 {QStringLiteral("period"), period}},
                true);
}

HttpCall ToolDialect::agentReputation(const QString &agentId) const
{
    return tool(QStringLiteral("get_agent_reputation"), {{QStringLiteral("agent_id"), agentId}}, true);
}

HttpCall ToolDialect::createEventSchema(const QString &eventType, const QJsonObject &schema) const
{
    return tool(QStringLiteral("create_event_schema"),
                {{QStringLiteral("event_type"), eventType}, {QStringLiteral("schema"), schema}}, true);
}

HttpCall ToolDialect::publishEvent(const OutgoingEvent &event) const
{
    return tool(QStringLiteral("publish_event"),
                {{QStringLiteral("agent_id"), event.source},
                 {QStringLiteral("event_type"), event.type},
                 {QStringLiteral("payload"), event.payload}},
                false);
}

HttpCall ToolDialect::events(const QString &eventType, qint64 sinceId, int limit) const
{
    QJsonObject input{{QStringLiteral("since_id"), std::max<qint64>(sinceId, 0)},
                      {QStringLiteral("limit"), std::max(limit, 0)}};
    if (!eventType.isEmpty()) {
        input.insert(QStringLiteral("event_type"), eventType);
    }
    return tool(QStringLiteral("get_events"), input, true);
}

Result<Registration> ToolDialect::readRegistration(const HttpAnswer &answer)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    JsonReader reader(*object, QStringLiteral("registration"));
    Registration registration;
    registration.agentId = reader.string("agent_id");
    registration.apiKey = reader.optionalString("api_key").value_or(QString()).toUtf8();
    registration.tier = reader.optionalString("tier").value_or(QString());
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return registration;
}

Result<AgentIdentity> ToolDialect::readIdentity(const HttpAnswer &answer)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    JsonReader reader(*object, QStringLiteral("identity"));
    AgentIdentity identity;
    identity.agentId = reader.string("agent_id");
    identity.createdAt = readTime(reader, *object, "created_at");
    const QJsonObject metadata = reader.optionalObject("metadata").value_or(QJsonObject());
    // What the owner put into the metadata is the guide's key; the top-level one may be the gateway's own.
    JsonReader inner(metadata, QStringLiteral("identity metadata"));
    const std::optional<QString> guideKey = inner.optionalString("public_key");
    identity.publicKeyHex = hexKey(guideKey ? *guideKey : reader.optionalString("public_key").value_or(QString()));
    if (!reader.ok() || !inner.ok()) {
        return failure(reader.ok() ? *inner.problem() : *reader.problem());
    }
    return identity;
}

Result<Sla> ToolDialect::readSla(const HttpAnswer &answer)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    JsonReader reader(*object, QStringLiteral("SLA"));
    Sla sla;
    sla.claimedUptime = reader.optionalNumber("claimed_uptime").value_or(0.0);
    sla.actualUptime = reader.optionalNumber("actual_uptime").value_or(0.0);
    sla.compliant = reader.optionalBoolean("compliant").value_or(false);
    // Without any figure there is no data, whatever else it says.
    sla.confidence =
        object->contains(QLatin1StringView("actual_uptime")) ? reader.optionalNumber("confidence").value_or(1.0) : 0.0;
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return sla;
}

Result<QString> ToolDialect::readSentMessage(const HttpAnswer &answer)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    JsonReader reader(*object, QStringLiteral("sent message"));
    const QString id = reader.optionalString(either(*object, "message_id", "id")).value_or(QString());
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return id;
}

Result<std::vector<Message>> ToolDialect::readMessages(const HttpAnswer &answer)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    JsonReader reader(*object, QStringLiteral("messages"));
    const QJsonArray items = reader.array("messages");
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    std::vector<Message> messages;
    for (const QJsonValue &item : items) {
        Result<Message> message = readMessage(item.toObject());
        if (!message) {
            return failure(message.error());
        }
        messages.push_back(*std::move(message));
    }
    return messages;
}

Result<Webhook> ToolDialect::readRegisteredWebhook(const HttpAnswer &answer)
{
    return RestDialect::readRegisteredWebhook(answer);
}

Result<std::vector<MetricClaim>> ToolDialect::readMetric(const HttpAnswer &answer, const QString &agentId,
                                                         const QString &metric)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    std::vector<MetricClaim> claims;
    const QJsonValue rows = object->value(QLatin1StringView("agents"));
    if (rows.isArray()) {
        const QJsonArray listed = rows.toArray();
        for (const QJsonValue &row : listed) {
            const Result<MetricClaim> claim = readMetricRow(row.toObject());
            if (!claim) {
                return failure(claim.error());
            }
            if (claim->agentId == agentId && claim->metric == metric) {
                claims.push_back(*claim);
            }
        }
        return claims;
    }
    const QJsonValue nested = object->value(QLatin1StringView("metrics"));
    const QJsonObject values = nested.isObject() ? nested.toObject() : *object;
    if (const std::optional<double> value = figureOf(values.value(metric))) {
        claims.push_back({.agentId = agentId, .metric = metric, .value = *value, .validUntil = std::nullopt});
    }
    return claims;
}

Result<Reputation> ToolDialect::readReputation(const HttpAnswer &answer)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    JsonReader reader(*object, QStringLiteral("reputation"));
    Reputation reputation;
    const std::optional<double> score = reader.optionalNumber(either(*object, "composite_score", "score"));
    reputation.composite = score.value_or(0.0);
    reputation.confidence = score ? reader.optionalNumber("confidence").value_or(1.0) : 0.0;
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return reputation;
}

Result<qint64> ToolDialect::readPublishedEvent(const HttpAnswer &answer)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    const QJsonValue id = object->value(QLatin1StringView("event_id"));
    // Other gateways of this dialect may name events by text: such an id is no watermark.
    return id.isDouble() ? id.toInteger() : 0;
}

Result<std::vector<Event>> ToolDialect::readEventPage(const HttpAnswer &answer)
{
    return RestDialect::readEventPage(answer);
}

} // namespace fleet
