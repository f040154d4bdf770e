#include "gateway/RestDialect.h"

#include "gateway/GatewayJson.h"
#include "gateway/HttpProblem.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace fleet {

namespace {

/// The only names that the gateway keeps; one other name in a claim fails the whole call.
constexpr std::array<QLatin1StringView, 23> keptMetrics{
    QLatin1StringView("accuracy"),
    QLatin1StringView("aum"),
    QLatin1StringView("error_rate"),
    QLatin1StringView("f1_score"),
    QLatin1StringView("latency_ms"),
    QLatin1StringView("loss"),
    QLatin1StringView("max_drawdown_30d"),
    QLatin1StringView("p50_latency_ms"),
    QLatin1StringView("p95_latency_ms"),
    QLatin1StringView("p99_latency_ms"),
    QLatin1StringView("pnl_30d"),
    QLatin1StringView("precision"),
    QLatin1StringView("recall"),
    QLatin1StringView("requests_per_second"),
    QLatin1StringView("response_time_ms"),
    QLatin1StringView("sharpe_30d"),
    QLatin1StringView("signal_accuracy_30d"),
    QLatin1StringView("success_rate"),
    QLatin1StringView("task_completion_rate"),
    QLatin1StringView("throughput_rps"),
    QLatin1StringView("total_trades_30d"),
    QLatin1StringView("uptime"),
    QLatin1StringView("win_rate_30d"),
};

/// The guide's names that mean the same as one of the gateway's. Day figures never stand in for 30-day ones.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 2> renamedMetrics{{
    {QLatin1StringView("uptime_pct"), QLatin1StringView("uptime")},
    {QLatin1StringView("heartbeat_latency_ms"), QLatin1StringView("latency_ms")},
}};

constexpr int searchLimit = 1000;

QJsonObject messageBody(const OutgoingMessage &message)
{
    return {
        {QStringLiteral("sender"), message.sender},
        {QStringLiteral("recipient"), message.recipient},
        {QStringLiteral("message_type"), message.type},
        {QStringLiteral("subject"), message.subject},
        {QStringLiteral("body"), message.body},
        {QStringLiteral("metadata"), message.metadata.isEmpty() ? QJsonValue() : QJsonValue(message.metadata)},
        {QStringLiteral("thread_id"), message.thread.isEmpty() ? QJsonValue() : QJsonValue(message.thread.text())},
    };
}

/// Reads one object out of a 2xx answer with `read(reader, object)` and turns a wrong field into a Problem.
template<typename T, typename Read>
Result<T> readOne(const HttpAnswer &answer, const QString &where, Read read)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    JsonReader reader(*object, where);
    T value = read(reader, *object);
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return value;
}

/// The same for each object of the list `key`.
template<typename T, typename Read>
Result<std::vector<T>> readList(const HttpAnswer &answer, const char *key, Read read)
{
    const QString where = QLatin1StringView(key);
    const Result<QJsonArray> items = readOne<QJsonArray>(
        answer, where, [key](JsonReader &reader, const QJsonObject &) { return reader.array(key); });
    if (!items) {
        return failure(items.error());
    }
    std::vector<T> values;
    values.reserve(static_cast<std::size_t>(items->size()));
    for (const QJsonValue &item : *items) {
        const QJsonObject object = item.toObject();
        JsonReader reader(object, where);
        T value = read(reader, object);
        if (!reader.ok()) {
            return failure(*reader.problem());
        }
        values.push_back(std::move(value));
    }
    return values;
}

Result<QString> readBatchItem(const QJsonValue &item)
{
    const QJsonObject object = item.toObject();
    if (object.value(QLatin1StringView("success")).toBool()) {
        const QJsonObject result = object.value(QLatin1StringView("result")).toObject();
        const QString id = result.value(QLatin1StringView("id")).toString();
        if (!id.isEmpty()) {
            return id;
        }
        return failure(ProblemKind::Protocol, QStringLiteral("The gateway took the message but told no id."));
    }
    const QJsonObject error = object.value(QLatin1StringView("error")).toObject();
    return failure(problemFromBatchError(error.value(QLatin1StringView("code")).toString(),
                                         error.value(QLatin1StringView("message")).toString()));
}

} // namespace

RestDialect::RestDialect(QByteArray root, QByteArray key) : m_root(std::move(root)), m_key(std::move(key)) {}

HttpCall RestDialect::get(const QByteArray &path) const
{
    return {.method = "GET", .target = m_root + path, .body = {}, .bearer = m_key, .repeatable = true};
}

HttpCall RestDialect::post(const QByteArray &path, const QJsonObject &body) const
{
    return {
        .method = "POST", .target = m_root + path, .body = toCompactJson(body), .bearer = m_key, .repeatable = false};
}

QByteArray RestDialect::agentPath(const QString &agentId) const
{
    return "/identity/agents/" + percentEncoded(agentId);
}

HttpCall RestDialect::health() const
{
    HttpCall call = get("/health");
    call.bearer.clear();
    return call;
}

HttpCall RestDialect::registerAgent(const QString &agentId) const
{
    HttpCall call = post("/register", {{QStringLiteral("agent_id"), agentId}});
    call.bearer.clear();
    return call;
}

HttpCall RestDialect::setIdentityKey(const QString &agentId, const QString &publicKeyHex) const
{
    HttpCall call =
        post("/identity/agents", {{QStringLiteral("agent_id"), agentId}, {QStringLiteral("public_key"), publicKeyHex}});
    call.repeatable = true; // an upsert
    return call;
}

HttpCall RestDialect::agentIdentity(const QString &agentId) const
{
    return get(agentPath(agentId));
}

HttpCall RestDialect::agentReputation(const QString &agentId) const
{
    return get(agentPath(agentId) + "/reputation");
}

Result<HttpCall> RestDialect::ingestMetrics(const QString &agentId, const QJsonObject &metrics) const
{
    QJsonObject kept;
    for (auto it = metrics.begin(); it != metrics.end(); ++it) {
        QString name = it.key();
        for (const auto &[guideName, gatewayName] : renamedMetrics) {
            if (guideName == name) {
                name = gatewayName;
            }
        }
        const bool isKept = std::find(keptMetrics.begin(), keptMetrics.end(), name) != keptMetrics.end();
        if (isKept && it.value().isDouble()) {
            kept.insert(name, it.value());
        }
    }
    if (kept.isEmpty()) {
        return failure(ProblemKind::Invalid, QStringLiteral("This gateway keeps none of these metrics."));
    }
    return post("/identity/metrics/ingest", {{QStringLiteral("agent_id"), agentId},
                                             {QStringLiteral("metrics"), kept},
                                             {QStringLiteral("data_source"), QStringLiteral("self_reported")}});
}

HttpCall RestDialect::searchByMetric(const QString &metric) const
{
    return get("/identity/agents?metric_name=" + percentEncoded(metric) + "&limit=" + QByteArray::number(searchLimit));
}

HttpCall RestDialect::claimChains(const QString &agentId, int limit) const
{
    return get(agentPath(agentId) + "/claim-chains?limit=" + QByteArray::number(limit));
}

HttpCall RestDialect::slaCompliance(const QString &agentId, double claimedUptime) const
{
    return get("/trust/servers/" + percentEncoded(agentId)
               + "/sla?claimed_uptime=" + QByteArray::number(claimedUptime, 'g', 12));
}

HttpCall RestDialect::sendMessage(const OutgoingMessage &message) const
{
    return post("/messaging/messages", messageBody(message));
}

HttpCall RestDialect::messages(const QString &agentId, const ThreadId &thread, int limit, int offset) const
{
    QByteArray path = "/messaging/messages?agent_id=" + percentEncoded(agentId);
    if (!thread.isEmpty()) {
        path += "&thread_id=" + percentEncoded(thread.text());
    }
    // A negative limit means "all" to the gateway: never ask that.
    path += "&limit=" + QByteArray::number(std::max(limit, 0)) + "&offset=" + QByteArray::number(std::max(offset, 0));
    return get(path);
}

HttpCall RestDialect::publishEvent(const OutgoingEvent &event) const
{
    return post("/infra/events", {{QStringLiteral("event_type"), event.type},
                                  {QStringLiteral("source"), event.source},
                                  {QStringLiteral("payload"), event.payload}});
}

HttpCall RestDialect::events(const QString &eventType, qint64 sinceId, int limit) const
{
    QByteArray path = "/infra/events?since_id=" + QByteArray::number(std::max<qint64>(sinceId, 0))
                    + "&limit=" + QByteArray::number(std::max(limit, 0));
    if (!eventType.isEmpty()) {
        path += "&event_type=" + percentEncoded(eventType);
    }
    return get(path);
}

HttpCall RestDialect::createEventSchema(const QString &eventType, const QJsonObject &schema) const
{
    HttpCall call =
        post("/infra/events/schemas", {{QStringLiteral("event_type"), eventType}, {QStringLiteral("schema"), schema}});
    call.repeatable = true; // an upsert
    return call;
}

HttpCall RestDialect::registerWebhook(const QStringList &eventTypes, const QString &url, const QByteArray &secret) const
{
    return post("/infra/webhooks", {{QStringLiteral("url"), url},
                                    {QStringLiteral("events"), QJsonArray::fromStringList(eventTypes)},
                                    {QStringLiteral("secret"), QString::fromUtf8(secret)}});
}

HttpCall RestDialect::webhooks() const
{
    return get("/infra/webhooks");
}

HttpCall RestDialect::deleteWebhook(const QString &id) const
{
    HttpCall call = get("/infra/webhooks/" + percentEncoded(id));
    call.method = "DELETE";
    call.repeatable = false;
    return call;
}

HttpCall RestDialect::testWebhook(const QString &id) const
{
    HttpCall call = get("/infra/webhooks/" + percentEncoded(id) + "/test");
    call.method = "POST"; // without a body
    call.repeatable = false;
    return call;
}

HttpCall RestDialect::usage(const QString &agentId) const
{
    return get("/billing/wallets/" + percentEncoded(agentId) + "/usage");
}

Result<HttpCall> RestDialect::messageBatch(const std::vector<OutgoingMessage> &messages) const
{
    if (messages.empty() || messages.size() > Gateway::maxBatch) {
        return failure(ProblemKind::Invalid, QStringLiteral("A batch holds one to ten messages."));
    }
    QJsonArray calls;
    for (const OutgoingMessage &message : messages) {
        calls.append(QJsonObject{{QStringLiteral("tool"), QStringLiteral("send_message")},
                                 {QStringLiteral("params"), messageBody(message)}});
    }
    return post("/batch", {{QStringLiteral("calls"), calls}});
}

Result<GatewayHealth> RestDialect::readHealth(const HttpAnswer &answer)
{
    // A degraded gateway answers 503 with the same body.
    HttpAnswer readable = answer;
    if (answer.status == 503 && answer.header("content-type") == "application/json") {
        readable.status = 200;
    }
    return readOne<GatewayHealth>(readable, QStringLiteral("health"),
                                  [](JsonReader &reader, const QJsonObject &object) {
                                      GatewayHealth health;
                                      health.status = reader.string("status");
                                      health.version = reader.optionalString("version").value_or(QString());
                                      // Only a sandbox whose time runs faster says this.
                                      const QJsonObject clock = object.value(QLatin1StringView("clock")).toObject();
                                      const QJsonValue rate = clock.value(QLatin1StringView("rate"));
                                      const QJsonValue origin = clock.value(QLatin1StringView("origin_ms"));
                                      if (rate.isDouble() && rate.toDouble() > 0.0 && origin.isDouble()) {
                                          health.clockRate = rate.toDouble();
                                          health.clockOrigin = fromEpochMs(origin.toInteger());
                                      }
                                      return health;
                                  });
}

Result<Registration> RestDialect::readRegistration(const HttpAnswer &answer)
{
    return readOne<Registration>(answer, QStringLiteral("registration"), [](JsonReader &reader, const QJsonObject &) {
        Registration registration;
        registration.agentId = reader.string("agent_id");
        registration.apiKey = reader.string("api_key").toUtf8();
        registration.tier = reader.optionalString("tier").value_or(QString());
        return registration;
    });
}

Result<AgentIdentity> RestDialect::readIdentity(const HttpAnswer &answer)
{
    return readOne<AgentIdentity>(answer, QStringLiteral("identity"),
                                  [](JsonReader &reader, const QJsonObject &object) {
                                      AgentIdentity identity;
                                      identity.agentId = reader.string("agent_id");
                                      identity.publicKeyHex = reader.optionalString("public_key").value_or(QString());
                                      identity.createdAt = readTime(reader, object, "created_at");
                                      return identity;
                                  });
}

Result<Reputation> RestDialect::readReputation(const HttpAnswer &answer)
{
    return readOne<Reputation>(answer, QStringLiteral("reputation"), [](JsonReader &reader, const QJsonObject &) {
        Reputation reputation;
        reputation.composite = reader.number("composite_score");
        reputation.confidence = reader.number("confidence");
        return reputation;
    });
}

Result<std::vector<MetricClaim>> RestDialect::readClaims(const HttpAnswer &answer)
{
    return readList<MetricClaim>(answer, "agents", [](JsonReader &reader, const QJsonObject &object) {
        MetricClaim claim;
        claim.agentId = reader.string("agent_id");
        claim.metric = reader.string("metric_name");
        claim.value = reader.number("bound_value");
        claim.validUntil = readTime(reader, object, "valid_until");
        return claim;
    });
}

Result<QJsonArray> RestDialect::readClaimChains(const HttpAnswer &answer)
{
    return readOne<QJsonArray>(answer, QStringLiteral("claim chains"),
                               [](JsonReader &reader, const QJsonObject &) { return reader.array("chains"); });
}

Result<Sla> RestDialect::readSla(const HttpAnswer &answer)
{
    return readOne<Sla>(answer, QStringLiteral("SLA"), [](JsonReader &reader, const QJsonObject &) {
        Sla sla;
        sla.claimedUptime = reader.number("claimed_uptime");
        sla.actualUptime = reader.number("actual_uptime");
        sla.compliant = reader.boolean("compliant");
        sla.confidence = reader.number("confidence");
        return sla;
    });
}

Result<QString> RestDialect::readSentMessage(const HttpAnswer &answer)
{
    return readOne<QString>(answer, QStringLiteral("sent message"),
                            [](JsonReader &reader, const QJsonObject &) { return reader.string("id"); });
}

Result<std::vector<Message>> RestDialect::readMessages(const HttpAnswer &answer)
{
    return readList<Message>(answer, "messages", [](JsonReader &reader, const QJsonObject &object) {
        Message message;
        message.id = reader.string("id");
        message.sender = reader.string("sender");
        message.recipient = reader.string("recipient");
        message.type = reader.string("message_type");
        message.subject = reader.optionalString("subject").value_or(QString());
        message.body = reader.optionalString("body").value_or(QString());
        message.metadata = reader.optionalObject("metadata").value_or(QJsonObject());
        message.thread = ThreadId(reader.optionalString("thread_id").value_or(QString()));
        message.createdAt = readTime(reader, object, "created_at").value_or(UtcTime{});
        return message;
    });
}

Result<qint64> RestDialect::readPublishedEvent(const HttpAnswer &answer)
{
    return readOne<qint64>(answer, QStringLiteral("published event"),
                           [](JsonReader &reader, const QJsonObject &) { return reader.integer("event_id"); });
}

Result<std::vector<Event>> RestDialect::readEventPage(const HttpAnswer &answer)
{
    if (const Result<void> status = readAnswerStatus(answer); !status) {
        return failure(status.error());
    }
    Result<std::vector<Event>> events = readEvents(answer.body);
    return events ? std::move(events) : failure(unreadableAnswer(answer, events.error()));
}

Result<Webhook> RestDialect::readRegisteredWebhook(const HttpAnswer &answer)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    return readWebhook(*object);
}

Result<std::vector<Webhook>> RestDialect::readWebhookList(const HttpAnswer &answer)
{
    const Result<QJsonObject> object = readAnswerObject(answer);
    if (!object) {
        return failure(object.error());
    }
    return readWebhooks(*object);
}

Result<WebhookTest> RestDialect::readWebhookTest(const HttpAnswer &answer)
{
    return readOne<WebhookTest>(answer, QStringLiteral("webhook test"), [](JsonReader &reader, const QJsonObject &) {
        WebhookTest test;
        test.delivered = reader.string("status") == QLatin1StringView("delivered");
        if (const std::optional<qint64> code = reader.optionalInteger("response_code")) {
            test.responseCode = static_cast<int>(*code);
        }
        return test;
    });
}

Result<Usage> RestDialect::readUsage(const HttpAnswer &answer)
{
    return readOne<Usage>(answer, QStringLiteral("usage"), [](JsonReader &reader, const QJsonObject &object) {
        Usage usage;
        usage.totalCalls = reader.integer("total_calls");
        usage.totalCost = readAmount(reader, object, "total_cost").value_or(0.0);
        return usage;
    });
}

Result<std::vector<Result<QString>>> RestDialect::readMessageBatch(const HttpAnswer &answer, std::size_t count)
{
    const Result<QJsonArray> items =
        readOne<QJsonArray>(answer, QStringLiteral("batch"),
                            [](JsonReader &reader, const QJsonObject &) { return reader.array("results"); });
    if (!items) {
        return failure(items.error());
    }
    if (static_cast<std::size_t>(items->size()) != count) {
        return failure(ProblemKind::Protocol,
                       QStringLiteral("The gateway answered %1 of %2 calls of a batch.").arg(items->size()).arg(count));
    }
    std::vector<Result<QString>> results;
    results.reserve(count);
    for (const QJsonValue &item : *items) {
        results.push_back(readBatchItem(item));
    }
    return results;
}

} // namespace fleet
