// The gateway as it is: GreenHelix 1.4.x over REST. Builds with RestDialect, sends over Transport.
// Must never decide anything: no retry, no cache, no default that hides a problem.
#pragma once

#include "gateway/ApiKeySource.h"
#include "gateway/Gateway.h"

namespace fleet {

class Transport;

class RestGateway final : public Gateway {
public:
    /// `transport` must outlive the gateway. Calls in flight may outlive the gateway, not the transport.
    RestGateway(Transport &transport, ApiKeySource key, bool liveEvents = true);

    [[nodiscard]] Capabilities capabilities() const override;

    GatewayTask<Registration> registerAgent(QString agentId, QString publicKeyHex, QJsonObject metadata,
                                            Lane lane) override;
    GatewayTask<AgentIdentity> agentIdentity(QString agentId, Lane lane) override;
    GatewayTask<void> submitMetrics(QString agentId, QJsonObject metrics, Lane lane) override;
    GatewayTask<Sla> slaCompliance(QString agentId, double claimedUptime, Lane lane) override;
    GatewayTask<QString> sendMessage(OutgoingMessage message, Lane lane) override;
    GatewayTask<Webhook> registerWebhook(QString agentId, QStringList eventTypes, QString url, QByteArray secret,
                                         Lane lane) override;
    GatewayTask<std::vector<MetricClaim>> searchAgentsByMetrics(QStringList agentIds, QString metric,
                                                                Lane lane) override;
    GatewayTask<Reputation> agentReputation(QString agentId, Lane lane) override;
    GatewayTask<void> createEventSchema(QString eventType, QJsonObject schema, Lane lane) override;
    GatewayTask<qint64> publishEvent(OutgoingEvent event, Lane lane) override;
    GatewayTask<void> setIdentityKey(QString agentId, QString publicKeyHex, Lane lane) override;
    GatewayTask<std::vector<Message>> messages(QString agentId, ThreadId thread, int limit, int offset,
                                               Lane lane) override;
    GatewayTask<std::vector<Event>> events(QString eventType, qint64 sinceId, int limit, Lane lane) override;
    GatewayTask<Usage> usage(QString agentId, Lane lane) override;
    GatewayTask<GatewayHealth> health(Lane lane) override;
    GatewayTask<QJsonArray> claimChains(QString agentId, int limit, Lane lane) override;
    GatewayTask<std::vector<Webhook>> webhooks(Lane lane) override;
    GatewayTask<void> deleteWebhook(QString id, Lane lane) override;
    GatewayTask<WebhookTest> testWebhook(QString id, Lane lane) override;

    [[nodiscard]] HttpCall messageCall(const OutgoingMessage &message) const override;
    [[nodiscard]] HttpCall eventCall(const OutgoingEvent &event) const override;
    [[nodiscard]] Result<QString> readMessageAnswer(const HttpAnswer &answer) const override;
    [[nodiscard]] Result<qint64> readEventAnswer(const HttpAnswer &answer) const override;
    [[nodiscard]] Result<HttpCall> messageBatchCall(const std::vector<OutgoingMessage> &messages) const override;
    [[nodiscard]] Result<std::vector<Result<QString>>> readMessageBatchAnswer(const HttpAnswer &answer,
                                                                              std::size_t count) const override;

private:
    Transport &m_transport;
    ApiKeySource m_key;
    QByteArray m_root;
    bool m_liveEvents;
};

} // namespace fleet
