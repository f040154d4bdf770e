// The GreenHelix agent gateway in its own words, whichever dialect it speaks.
// Every call ends exactly once, with a value or a Problem; repeats inside a call only where a repeat is safe.
#pragma once

#include "core/Result.h"
#include "gateway/GatewayTypes.h"
#include "gateway/HttpCall.h"

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
    /// Makes the agent and its API key (REST), then, if `publicKeyHex` is not empty, sets its identity key with it.
    /// A key that could not be set is told in Registration::identityProblem: the API key is made only once.
    virtual GatewayTask<Registration> registerAgent(QString agentId, QString publicKeyHex, QJsonObject metadata,
                                                    Lane lane) = 0;
    virtual GatewayTask<AgentIdentity> agentIdentity(QString agentId, Lane lane) = 0;
    virtual GatewayTask<void> submitMetrics(QString agentId, QJsonObject metrics, Lane lane) = 0;
    virtual GatewayTask<Sla> slaCompliance(QString agentId, double claimedUptime, Lane lane) = 0;
    virtual GatewayTask<QString> sendMessage(OutgoingMessage message, Lane lane) = 0; ///< → the gateway's message id
    virtual GatewayTask<Webhook> registerWebhook(QString agentId, QStringList eventTypes, QString url,
                                                 QByteArray secret, Lane lane) = 0;
    virtual GatewayTask<std::vector<MetricClaim>> searchAgentsByMetrics(QStringList agentIds, QString metric,
                                                                        Lane lane) = 0;
    virtual GatewayTask<Reputation> agentReputation(QString agentId, Lane lane) = 0;
    virtual GatewayTask<void> createEventSchema(QString eventType, QJsonObject schema, Lane lane) = 0;
    virtual GatewayTask<qint64> publishEvent(OutgoingEvent event,
                                             Lane lane) = 0; ///< → the event's id; 0 where the dialect tells none

    // What the roads need beyond them.
    /// Sets this agent's own identity key.
    virtual GatewayTask<void> setIdentityKey(QString agentId, QString publicKeyHex, Lane lane) = 0;
    /// A page of one thread, newest first.
    virtual GatewayTask<std::vector<Message>> messages(QString agentId, ThreadId thread, int limit, int offset,
                                                       Lane lane) = 0;
    /// Events of one exact type with id > sinceId, ascending.
    virtual GatewayTask<std::vector<Event>> events(QString eventType, qint64 sinceId, int limit, Lane lane) = 0;
    virtual GatewayTask<Usage> usage(QString agentId, Lane lane) = 0;
    virtual GatewayTask<GatewayHealth> health(Lane lane) = 0;
    virtual GatewayTask<QJsonArray> claimChains(QString agentId, int limit, Lane lane) = 0;
    virtual GatewayTask<std::vector<Webhook>> webhooks(Lane lane) = 0;
    virtual GatewayTask<void> deleteWebhook(QString id, Lane lane) = 0;
    /// Has the gateway deliver a `test.ping` now. A value also when it did not arrive.
    virtual GatewayTask<WebhookTest> testWebhook(QString id, Lane lane) = 0;

    // The same sends as values, for Transport::sendEmergency: nothing is sent here. The key is inside.
    [[nodiscard]] virtual HttpCall messageCall(const OutgoingMessage &message) const = 0;
    [[nodiscard]] virtual HttpCall eventCall(const OutgoingEvent &event) const = 0;
    [[nodiscard]] virtual Result<QString> readMessageAnswer(const HttpAnswer &answer) const = 0; ///< → its id
    [[nodiscard]] virtual Result<qint64> readEventAnswer(const HttpAnswer &answer) const = 0;    ///< → its id or 0

    /// Up to `maxBatch` messages in one request, each counted and answered singly, carried out in order, not atomic.
    /// ProblemKind::Invalid for none, for too many, and where capabilities().batch is false.
    [[nodiscard]] virtual Result<HttpCall> messageBatchCall(const std::vector<OutgoingMessage> &messages) const = 0;
    /// One result for each of the `count` messages; a Problem for the whole when the request as such failed. After 5xx
    /// or a lost answer the first calls may have been carried out: look in the threads before sending again.
    [[nodiscard]] virtual Result<std::vector<Result<QString>>> readMessageBatchAnswer(const HttpAnswer &answer,
                                                                                      std::size_t count) const = 0;
    static constexpr std::size_t maxBatch = 10;
};

} // namespace fleet
