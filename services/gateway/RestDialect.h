// GreenHelix 1.4.x in REST: values in, HttpCall out; HttpAnswer in, values out. Pure.
// Must never send anything, and never invent a value that the gateway did not give.
#pragma once

#include "gateway/Gateway.h"
#include "gateway/GatewayTypes.h"
#include "gateway/HttpCall.h"

#include <vector>

namespace fleet {

class RestDialect final {
public:
    /// `root`: BaseUrl::root; `key`: the API key that goes into every call but the public ones.
    RestDialect(QByteArray root, QByteArray key);

    [[nodiscard]] HttpCall health() const;
    [[nodiscard]] HttpCall registerAgent(const QString &agentId) const;
    [[nodiscard]] HttpCall setIdentityKey(const QString &agentId, const QString &publicKeyHex) const;
    [[nodiscard]] HttpCall agentIdentity(const QString &agentId) const;
    [[nodiscard]] HttpCall agentReputation(const QString &agentId) const;
    /// Nothing where none of the values is one that the gateway keeps (a fixed list of names, numbers only).
    [[nodiscard]] Result<HttpCall> ingestMetrics(const QString &agentId, const QJsonObject &metrics) const;
    [[nodiscard]] HttpCall searchByMetric(const QString &metric) const;
    [[nodiscard]] HttpCall claimChains(const QString &agentId, int limit) const;
    [[nodiscard]] HttpCall slaCompliance(const QString &agentId, double claimedUptime) const;
    [[nodiscard]] HttpCall sendMessage(const OutgoingMessage &message) const;
    [[nodiscard]] HttpCall messages(const QString &agentId, const ThreadId &thread, int limit, int offset) const;
    [[nodiscard]] HttpCall publishEvent(const OutgoingEvent &event) const;
    [[nodiscard]] HttpCall events(const QString &eventType, qint64 sinceId, int limit) const;
    [[nodiscard]] HttpCall createEventSchema(const QString &eventType, const QJsonObject &schema) const;
    [[nodiscard]] HttpCall registerWebhook(const QStringList &eventTypes, const QString &url,
                                           const QByteArray &secret) const;
    [[nodiscard]] HttpCall webhooks() const;
    [[nodiscard]] HttpCall deleteWebhook(const QString &id) const;
    [[nodiscard]] HttpCall testWebhook(const QString &id) const;
    [[nodiscard]] HttpCall usage(const QString &agentId) const;
    [[nodiscard]] Result<HttpCall> messageBatch(const std::vector<OutgoingMessage> &messages) const;

    [[nodiscard]] static Result<GatewayHealth> readHealth(const HttpAnswer &answer);
    [[nodiscard]] static Result<Registration> readRegistration(const HttpAnswer &answer);
    [[nodiscard]] static Result<AgentIdentity> readIdentity(const HttpAnswer &answer);
    [[nodiscard]] static Result<Reputation> readReputation(const HttpAnswer &answer);
    [[nodiscard]] static Result<std::vector<MetricClaim>> readClaims(const HttpAnswer &answer);
    [[nodiscard]] static Result<QJsonArray> readClaimChains(const HttpAnswer &answer);
    [[nodiscard]] static Result<Sla> readSla(const HttpAnswer &answer);
    [[nodiscard]] static Result<QString> readSentMessage(const HttpAnswer &answer);
    [[nodiscard]] static Result<std::vector<Message>> readMessages(const HttpAnswer &answer);
    [[nodiscard]] static Result<qint64> readPublishedEvent(const HttpAnswer &answer);
    [[nodiscard]] static Result<std::vector<Event>> readEventPage(const HttpAnswer &answer);
    [[nodiscard]] static Result<Webhook> readRegisteredWebhook(const HttpAnswer &answer);
    [[nodiscard]] static Result<std::vector<Webhook>> readWebhookList(const HttpAnswer &answer);
    [[nodiscard]] static Result<WebhookTest> readWebhookTest(const HttpAnswer &answer);
    [[nodiscard]] static Result<Usage> readUsage(const HttpAnswer &answer);
    [[nodiscard]] static Result<std::vector<Result<QString>>> readMessageBatch(const HttpAnswer &answer,
                                                                               std::size_t count);

private:
    [[nodiscard]] HttpCall get(const QByteArray &path) const;
    [[nodiscard]] HttpCall post(const QByteArray &path, const QJsonObject &body) const;
    [[nodiscard]] QByteArray agentPath(const QString &agentId) const;

    QByteArray m_root;
    QByteArray m_key;
};

} // namespace fleet
