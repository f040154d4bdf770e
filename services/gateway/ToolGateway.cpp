#include "gateway/ToolGateway.h"

#include "core/Clock.h"
#include "gateway/GatewayExchange.h"
#include "gateway/HttpProblem.h"
#include "gateway/RestDialect.h"
#include "gateway/ToolDialect.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr int messagePage = 100;
constexpr int mostMessagePages = 20;

Problem lacks(const QString &what)
{
    return {.kind = ProblemKind::Gone,
            .httpStatus = 0,
            .slug = QStringLiteral("no-such-tool"),
            .detail = QStringLiteral("This gateway has no tool for %1.").arg(what)};
}

/// The tool may have no filter by thread: reads pages, newest first, until the wanted part of the thread is complete.
/// `transport` is not touched after a failed call.
GatewayTask<std::vector<Message>> readThread(Transport &transport, ToolDialect dialect, QString agentId,
                                             ThreadId thread, int limit, int offset, Lane lane)
{
    std::vector<Message> found;
    int toSkip = std::max(offset, 0);
    for (int page = 0; page < mostMessagePages; ++page) {
        const HttpCall call = dialect.messages(agentId, thread, messagePage, page * messagePage);
        Result<std::vector<Message>> messages = co_await exchange(transport, call, lane, &ToolDialect::readMessages);
        if (!messages) {
            co_return messages;
        }
        for (Message &message : *messages) {
            if (!thread.isEmpty() && message.thread != thread) {
                continue;
            }
            if (toSkip > 0) {
                --toSkip;
            } else if (static_cast<int>(found.size()) < limit) {
                found.push_back(std::move(message));
            }
        }
        if (static_cast<int>(found.size()) >= limit || static_cast<int>(messages->size()) < messagePage) {
            break;
        }
    }
    co_return Result<std::vector<Message>>(std::move(found));
}

/// One call an agent. `transport` is not touched after a failed call.
GatewayTask<std::vector<MetricClaim>> searchEach(Transport &transport, ToolDialect dialect, QStringList agentIds,
                                                 QString metric, QString period, Lane lane)
{
    std::vector<MetricClaim> found;
    for (const QString &agentId : std::as_const(agentIds)) {
        const Result<HttpAnswer> answer =
            co_await transport.call(dialect.searchByMetric(agentId, metric, period), lane);
        if (!answer) {
            co_return Result<std::vector<MetricClaim>>(failure(answer.error()));
        }
        const Result<std::vector<MetricClaim>> claims = ToolDialect::readMetric(*answer, agentId, metric);
        if (!claims) {
            co_return Result<std::vector<MetricClaim>>(failure(claims.error()));
        }
        found.insert(found.end(), claims->begin(), claims->end());
    }
    co_return Result<std::vector<MetricClaim>>(std::move(found));
}

} // namespace

ToolGateway::ToolGateway(Transport &transport, ApiKeySource key, Capabilities capabilities)
    : m_transport(transport),
      m_key(std::move(key)),
      m_root(transport.base().root),
      m_capabilities(capabilities)
{}

Capabilities ToolGateway::capabilities() const
{
    return m_capabilities;
}

GatewayTask<Registration> ToolGateway::registerAgent(QString agentId, QString publicKeyHex, QJsonObject metadata,
                                                     Lane lane)
{
    return exchange(m_transport, ToolDialect(m_root, m_key()).registerAgent(agentId, publicKeyHex, std::move(metadata)),
                    lane, &ToolDialect::readRegistration);
}

GatewayTask<AgentIdentity> ToolGateway::agentIdentity(QString agentId, Lane lane)
{
    return exchange(m_transport, ToolDialect(m_root, m_key()).agentIdentity(agentId), lane, &ToolDialect::readIdentity);
}

GatewayTask<void> ToolGateway::submitMetrics(QString agentId, QJsonObject metrics, Lane lane)
{
    return exchange(m_transport, ToolDialect(m_root, m_key()).submitMetrics(agentId, metrics), lane, &readAnswerStatus);
}

GatewayTask<Sla> ToolGateway::slaCompliance(QString agentId, double claimedUptime, Lane lane)
{
    return exchange(m_transport, ToolDialect(m_root, m_key()).slaCompliance(agentId, claimedUptime), lane,
                    &ToolDialect::readSla);
}

GatewayTask<QString> ToolGateway::sendMessage(OutgoingMessage message, Lane lane)
{
    return exchange(m_transport, messageCall(message), lane, &ToolDialect::readSentMessage);
}

GatewayTask<Webhook> ToolGateway::registerWebhook(QString agentId, QStringList eventTypes, QString url,
                                                  QByteArray secret, Lane lane)
{
    return exchange(m_transport, ToolDialect(m_root, m_key()).registerWebhook(agentId, eventTypes, url, secret), lane,
                    &ToolDialect::readRegisteredWebhook);
}

GatewayTask<std::vector<MetricClaim>> ToolGateway::searchAgentsByMetrics(QStringList agentIds, QString metric,
                                                                         Lane lane)
{
    const QString period = toIso(m_transport.clock().now()).left(7); // "2026-11"
    return searchEach(m_transport, ToolDialect(m_root, m_key()), std::move(agentIds), std::move(metric), period, lane);
}

GatewayTask<Reputation> ToolGateway::agentReputation(QString agentId, Lane lane)
{
    return exchange(m_transport, ToolDialect(m_root, m_key()).agentReputation(agentId), lane,
                    &ToolDialect::readReputation);
}

GatewayTask<void> ToolGateway::createEventSchema(QString eventType, QJsonObject schema, Lane lane)
{
    return exchange(m_transport, ToolDialect(m_root, m_key()).createEventSchema(eventType, schema), lane,
                    &readAnswerStatus);
}

GatewayTask<qint64> ToolGateway::publishEvent(OutgoingEvent event, Lane lane)
{
    return exchange(m_transport, eventCall(event), lane, &ToolDialect::readPublishedEvent);
}

GatewayTask<void> ToolGateway::setIdentityKey(QString, QString, Lane)
{
    return refuse<void>(lacks(QStringLiteral("setting an identity key")));
}

GatewayTask<std::vector<Message>> ToolGateway::messages(QString agentId, ThreadId thread, int limit, int offset,
                                                        Lane lane)
{
    if (!m_capabilities.readsMessages) {
        return refuse<std::vector<Message>>(lacks(QStringLiteral("reading messages")));
    }
    return readThread(m_transport, ToolDialect(m_root, m_key()), std::move(agentId), std::move(thread), limit, offset,
                      lane);
}

GatewayTask<std::vector<Event>> ToolGateway::events(QString eventType, qint64 sinceId, int limit, Lane lane)
{
    if (!m_capabilities.readsEvents) {
        return refuse<std::vector<Event>>(lacks(QStringLiteral("reading events")));
    }
    return exchange(m_transport, ToolDialect(m_root, m_key()).events(eventType, sinceId, limit), lane,
                    &ToolDialect::readEventPage);
}

GatewayTask<Usage> ToolGateway::usage(QString, Lane)
{
    return refuse<Usage>(lacks(QStringLiteral("usage")));
}

GatewayTask<GatewayHealth> ToolGateway::health(Lane lane)
{
    return exchange(m_transport, RestDialect(m_root, {}).health(), lane, &RestDialect::readHealth);
}

GatewayTask<QJsonArray> ToolGateway::claimChains(QString, int, Lane)
{
    return refuse<QJsonArray>(lacks(QStringLiteral("claim chains")));
}

GatewayTask<std::vector<Webhook>> ToolGateway::webhooks(Lane)
{
    return refuse<std::vector<Webhook>>(lacks(QStringLiteral("listing webhooks")));
}

GatewayTask<void> ToolGateway::deleteWebhook(QString, Lane)
{
    return refuse<void>(lacks(QStringLiteral("deleting webhooks")));
}

GatewayTask<WebhookTest> ToolGateway::testWebhook(QString, Lane)
{
    return refuse<WebhookTest>(lacks(QStringLiteral("testing webhooks")));
}

HttpCall ToolGateway::messageCall(const OutgoingMessage &message) const
{
    return ToolDialect(m_root, m_key()).sendMessage(message);
}

HttpCall ToolGateway::eventCall(const OutgoingEvent &event) const
{
    return ToolDialect(m_root, m_key()).publishEvent(event);
}

Result<QString> ToolGateway::readMessageAnswer(const HttpAnswer &answer) const
{
    return ToolDialect::readSentMessage(answer);
}

Result<qint64> ToolGateway::readEventAnswer(const HttpAnswer &answer) const
{
    return ToolDialect::readPublishedEvent(answer);
}

Result<HttpCall> ToolGateway::messageBatchCall(const std::vector<OutgoingMessage> &) const
{
    return failure(ProblemKind::Invalid, QStringLiteral("This gateway takes no batches."));
}

Result<std::vector<Result<QString>>> ToolGateway::readMessageBatchAnswer(const HttpAnswer &, std::size_t) const
{
    return failure(ProblemKind::Invalid, QStringLiteral("This gateway takes no batches."));
}

} // namespace fleet
