#include "gateway/RestGateway.h"

#include "gateway/GatewayExchange.h"
#include "gateway/HttpProblem.h"
#include "gateway/RestDialect.h"

#include <algorithm>

namespace fleet {

namespace {

/// Registers, then sets the identity key with the key that was just made. `transport` is not touched after a Cancelled.
GatewayTask<Registration> registerWithKey(Transport &transport, QByteArray root, QString agentId, QString publicKeyHex,
                                          Lane lane)
{
    Result<Registration> registration = co_await exchange(transport, RestDialect(root, {}).registerAgent(agentId), lane,
                                                          &RestDialect::readRegistration);
    if (!registration || publicKeyHex.isEmpty()) {
        co_return registration;
    }
    const HttpCall setKey = RestDialect(root, registration->apiKey).setIdentityKey(agentId, publicKeyHex);
    const Result<void> keySet = co_await exchange(transport, setKey, lane, &readAnswerStatus);
    if (!keySet) {
        registration->identityProblem = keySet.error();
    }
    co_return registration;
}

GatewayTask<std::vector<MetricClaim>> search(Transport &transport, HttpCall call, QStringList agentIds, Lane lane)
{
    Result<std::vector<MetricClaim>> claims =
        co_await exchange(transport, std::move(call), lane, &RestDialect::readClaims);
    if (claims && !agentIds.isEmpty()) {
        // The search is over all tenants; an agent can only be picked out afterwards.
        std::erase_if(*claims, [&agentIds](const MetricClaim &claim) { return !agentIds.contains(claim.agentId); });
    }
    co_return claims;
}

} // namespace

RestGateway::RestGateway(Transport &transport, ApiKeySource key, bool liveEvents)
    : m_transport(transport),
      m_key(std::move(key)),
      m_root(transport.base().root),
      m_liveEvents(liveEvents)
{}

Capabilities RestGateway::capabilities() const
{
    return {
        .readsMessages = true, .readsEvents = true, .liveEvents = m_liveEvents, .batch = true, .makesApiKeys = true};
}

GatewayTask<Registration> RestGateway::registerAgent(QString agentId, QString publicKeyHex, QJsonObject, Lane lane)
{
    // The REST gateway has no place for metadata: the registry is the console's own.
    return registerWithKey(m_transport, m_root, std::move(agentId), std::move(publicKeyHex), lane);
}

GatewayTask<AgentIdentity> RestGateway::agentIdentity(QString agentId, Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).agentIdentity(agentId), lane, &RestDialect::readIdentity);
}

GatewayTask<void> RestGateway::submitMetrics(QString agentId, QJsonObject metrics, Lane lane)
{
    const Result<HttpCall> call = RestDialect(m_root, m_key()).ingestMetrics(agentId, metrics);
    return call ? exchange(m_transport, *call, lane, &readAnswerStatus) : refuse<void>(call.error());
}

GatewayTask<Sla> RestGateway::slaCompliance(QString agentId, double claimedUptime, Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).slaCompliance(agentId, claimedUptime), lane,
                    &RestDialect::readSla);
}

GatewayTask<QString> RestGateway::sendMessage(OutgoingMessage message, Lane lane)
{
    return exchange(m_transport, messageCall(message), lane, &RestDialect::readSentMessage);
}

GatewayTask<Webhook> RestGateway::registerWebhook(QString, QStringList eventTypes, QString url, QByteArray secret,
                                                  Lane lane)
{
    // The agent is the key's own: the gateway refuses to be told.
    return exchange(m_transport, RestDialect(m_root, m_key()).registerWebhook(eventTypes, url, secret), lane,
                    &RestDialect::readRegisteredWebhook);
}

GatewayTask<std::vector<MetricClaim>> RestGateway::searchAgentsByMetrics(QStringList agentIds, QString metric,
                                                                         Lane lane)
{
    return search(m_transport, RestDialect(m_root, m_key()).searchByMetric(metric), std::move(agentIds), lane);
}

GatewayTask<Reputation> RestGateway::agentReputation(QString agentId, Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).agentReputation(agentId), lane,
                    &RestDialect::readReputation);
}

GatewayTask<void> RestGateway::createEventSchema(QString eventType, QJsonObject schema, Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).createEventSchema(eventType, schema), lane,
                    &readAnswerStatus);
}

GatewayTask<qint64> RestGateway::publishEvent(OutgoingEvent event, Lane lane)
{
    return exchange(m_transport, eventCall(event), lane, &RestDialect::readPublishedEvent);
}

GatewayTask<void> RestGateway::setIdentityKey(QString agentId, QString publicKeyHex, Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).setIdentityKey(agentId, publicKeyHex), lane,
                    &readAnswerStatus);
}

GatewayTask<std::vector<Message>> RestGateway::messages(QString agentId, ThreadId thread, int limit, int offset,
                                                        Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).messages(agentId, thread, limit, offset), lane,
                    &RestDialect::readMessages);
}

GatewayTask<std::vector<Event>> RestGateway::events(QString eventType, qint64 sinceId, int limit, Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).events(eventType, sinceId, limit), lane,
                    &RestDialect::readEventPage);
}

GatewayTask<Usage> RestGateway::usage(QString agentId, Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).usage(agentId), lane, &RestDialect::readUsage);
}

GatewayTask<GatewayHealth> RestGateway::health(Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, {}).health(), lane, &RestDialect::readHealth);
}

GatewayTask<QJsonArray> RestGateway::claimChains(QString agentId, int limit, Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).claimChains(agentId, limit), lane,
                    &RestDialect::readClaimChains);
}

GatewayTask<std::vector<Webhook>> RestGateway::webhooks(Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).webhooks(), lane, &RestDialect::readWebhookList);
}

GatewayTask<void> RestGateway::deleteWebhook(QString id, Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).deleteWebhook(id), lane, &readAnswerStatus);
}

GatewayTask<WebhookTest> RestGateway::testWebhook(QString id, Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, m_key()).testWebhook(id), lane, &RestDialect::readWebhookTest);
}

HttpCall RestGateway::messageCall(const OutgoingMessage &message) const
{
    return RestDialect(m_root, m_key()).sendMessage(message);
}

HttpCall RestGateway::eventCall(const OutgoingEvent &event) const
{
    return RestDialect(m_root, m_key()).publishEvent(event);
}

Result<QString> RestGateway::readMessageAnswer(const HttpAnswer &answer) const
{
    return RestDialect::readSentMessage(answer);
}

Result<qint64> RestGateway::readEventAnswer(const HttpAnswer &answer) const
{
    return RestDialect::readPublishedEvent(answer);
}

Result<HttpCall> RestGateway::messageBatchCall(const std::vector<OutgoingMessage> &messages) const
{
    return RestDialect(m_root, m_key()).messageBatch(messages);
}

Result<std::vector<Result<QString>>> RestGateway::readMessageBatchAnswer(const HttpAnswer &answer,
                                                                         std::size_t count) const
{
    return RestDialect::readMessageBatch(answer, count);
}

} // namespace fleet
