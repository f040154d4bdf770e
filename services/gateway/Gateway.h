// The GreenHelix agent gateway in its own words, whichever dialect it speaks.
// Every call ends exactly once, with a value or a Problem; repeats inside a call only where a repeat is safe.
#pragma once

#include "core/Result.h"
#include "gateway/GatewayTypes.h"

#include <QCoroTask>

#include <memory>

namespace fleet {

template<typename T>
using GatewayTask = QCoro::Task<Result<T>>;

/// Lives on one thread; its calls may be started and awaited on that thread only.
class Gateway {
public:
    Gateway() = default;
    Gateway(const Gateway &) = delete;
    Gateway &operator=(const Gateway &) = delete;
    virtual ~Gateway() = default;

    [[nodiscard]] virtual Capabilities capabilities() const = 0;

    // The ten tools of the guide.
    /// Makes the agent and its API key (REST), then, if `publicKeyHex` is not empty, sets its identity key with that API key.
    virtual GatewayTask<Registration> registerAgent(QString agentId, QString publicKeyHex, QJsonObject metadata, Lane lane) = 0;
    virtual GatewayTask<AgentIdentity> agentIdentity(QString agentId, Lane lane) = 0;
    virtual GatewayTask<void> submitMetrics(QString agentId, QJsonObject metrics, Lane lane) = 0;
    virtual GatewayTask<Sla> slaCompliance(QString agentId, double claimedUptime, Lane lane) = 0;
    virtual GatewayTask<QString> sendMessage(OutgoingMessage message, Lane lane) = 0; ///< → the gateway's message id
    virtual GatewayTask<Webhook> registerWebhook(QString agentId, QStringList eventTypes, QString url, QByteArray secret, Lane lane) = 0;
    virtual GatewayTask<std::vector<MetricClaim>> searchAgentsByMetrics(QStringList agentIds, QString metric, Lane lane) = 0;
    virtual GatewayTask<Reputation> agentReputation(QString agentId, Lane lane) = 0;
    virtual GatewayTask<void> createEventSchema(QString eventType, QJsonObject schema, Lane lane) = 0;
    virtual GatewayTask<qint64> publishEvent(OutgoingEvent event, Lane lane) = 0; ///< → the event's id; 0 where the dialect tells none

    // What the roads need beyond them.
    /// Sets this agent's own identity key.
    virtual GatewayTask<void> setIdentityKey(QString agentId, QString publicKeyHex, Lane lane) = 0;
    /// A page of one thread, newest first.
    virtual GatewayTask<std::vector<Message>> messages(QString agentId, ThreadId thread, int limit, int offset, Lane lane) = 0;
    /// Events of one exact type with id > sinceId, ascending.
    virtual GatewayTask<std::vector<Event>> events(QString eventType, qint64 sinceId, int limit, Lane lane) = 0;
    virtual GatewayTask<Usage> usage(QString agentId, Lane lane) = 0;
    virtual GatewayTask<Health> health(Lane lane) = 0;
    virtual GatewayTask<QJsonArray> claimChains(QString agentId, int limit, Lane lane) = 0;
    virtual GatewayTask<std::vector<Webhook>> webhooks(Lane lane) = 0;
    virtual GatewayTask<void> deleteWebhook(QString id, Lane lane) = 0;
};

} // namespace fleet
