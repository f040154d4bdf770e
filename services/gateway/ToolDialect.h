// The guide's tools: `POST {root} {"tool","input"}` out, the bare result object in. Pure.
// Must never send anything, and never invent a value that the gateway did not give.
#pragma once

#include "gateway/Gateway.h"
#include "gateway/GatewayTypes.h"
#include "gateway/HttpCall.h"

#include <vector>

namespace fleet {

class ToolDialect final {
public:
    ToolDialect(QByteArray root, QByteArray key);

    /// Any tool by name. `repeatable` only for reads.
    [[nodiscard]] HttpCall tool(const QString &name, const QJsonObject &input, bool repeatable) const;

    /// The public key goes into the metadata, as the guide has it (chapter 3).
    [[nodiscard]] HttpCall registerAgent(const QString &agentId, const QString &publicKeyHex,
                                         QJsonObject metadata) const;
    [[nodiscard]] HttpCall agentIdentity(const QString &agentId) const;
    [[nodiscard]] HttpCall submitMetrics(const QString &agentId, const QJsonObject &metrics) const;
    [[nodiscard]] HttpCall slaCompliance(const QString &agentId, double claimedUptime) const;
    /// The body, JSON text, becomes `payload`; thread and subject travel inside it as `thread` and `subject` unless it
    /// has fields of those names. A body that is no JSON object goes as `{"text": body}`.
    [[nodiscard]] HttpCall sendMessage(const OutgoingMessage &message) const;
    /// Not every gateway filters by thread: the reader of the answer must.
    [[nodiscard]] HttpCall messages(const QString &agentId, const ThreadId &thread, int limit, int offset) const;
    [[nodiscard]] HttpCall registerWebhook(const QString &agentId, const QStringList &eventTypes, const QString &url,
                                           const QByteArray &secret) const;
    /// One agent, one metric, the period "YYYY-MM".
    [[nodiscard]] HttpCall searchByMetric(const QString &agentId, const QString &metric, const QString &period) const;
    [[nodiscard]] HttpCall agentReputation(const QString &agentId) const;
    [[nodiscard]] HttpCall createEventSchema(const QString &eventType, const QJsonObject &schema) const;
    [[nodiscard]] HttpCall publishEvent(const OutgoingEvent &event) const;
    [[nodiscard]] HttpCall events(const QString &eventType, qint64 sinceId, int limit) const;

    [[nodiscard]] static Result<Registration> readRegistration(const HttpAnswer &answer);
    [[nodiscard]] static Result<AgentIdentity> readIdentity(const HttpAnswer &answer);
    [[nodiscard]] static Result<Sla> readSla(const HttpAnswer &answer);
    [[nodiscard]] static Result<QString> readSentMessage(const HttpAnswer &answer); ///< empty where no id is told
    /// The guide's fields (from_agent_id, to_agent_id, payload) or REST's (sender, recipient, body).
    [[nodiscard]] static Result<std::vector<Message>> readMessages(const HttpAnswer &answer);
    [[nodiscard]] static Result<Webhook> readRegisteredWebhook(const HttpAnswer &answer);
    /// In any of its shapes: `{agents:[{…, value}]}`, `{metrics:{name: number or {latest}}}`, `{name: number}`.
    [[nodiscard]] static Result<std::vector<MetricClaim>> readMetric(const HttpAnswer &answer, const QString &agentId,
                                                                     const QString &metric);
    [[nodiscard]] static Result<Reputation> readReputation(const HttpAnswer &answer);
    [[nodiscard]] static Result<qint64> readPublishedEvent(const HttpAnswer &answer); ///< 0 where no id is told
    [[nodiscard]] static Result<std::vector<Event>> readEventPage(const HttpAnswer &answer);

private:
    QByteArray m_root;
    QByteArray m_key;
};

} // namespace fleet
