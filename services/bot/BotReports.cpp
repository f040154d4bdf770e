#include "bot/BotReports.h"

#include "protocol/Answer.h"
#include "protocol/Roads.h"

namespace fleet {

BotReports::BotReports(const Bundle &bundle, const crypto::SigningKeyPair &identity, BotCore &core,
                       const Strategy &strategy)
    : m_bundle(bundle),
      m_identity(identity),
      m_core(core),
      m_strategy(strategy)
{}

Result<Envelope> BotReports::sign(PayloadType type, const QJsonObject &payload) const
{
    const auto signer = [this](QByteArrayView message) -> Result<QByteArray> {
        return crypto::sign(m_identity, message);
    };
    return makeEnvelope(type, payload, {{m_identity.publicKey, signer}});
}

OutgoingMessage BotReports::message(const Envelope &envelope, const ThreadId &thread, bool positive) const
{
    return {.sender = m_bundle.bot.text(),
            .recipient = m_bundle.managerId,
            .type = roads::answerMessageType(m_bundle.dialect, positive),
            .subject = QStringLiteral("answer"),
            .body = roads::answerBody(m_bundle.dialect, envelope),
            .metadata = {},
            .thread = thread};
}

Result<OutgoingMessage> BotReports::enrolled(UtcTime now) const
{
    const Enrolled word{.bot = m_bundle.bot,
                        .publicKey = m_identity.publicKey,
                        .codeMac = crypto::hmacSha256(m_bundle.oneTimeCode, m_identity.publicKey),
                        .at = now,
                        .fleetTag = m_bundle.fleetTag,
                        .audience = m_bundle.audience};
    const Result<Envelope> envelope = sign(PayloadType::Answer, toJson(word));
    if (!envelope) {
        return failure(envelope.error());
    }
    return message(*envelope, m_bundle.commandThread, true);
}

Result<OutgoingMessage> BotReports::answer(const PendingAnswer &pending, UtcTime now) const
{
    const Positions open = m_strategy.positions();
    const Answer answer{.command = pending.command,
                        .bot = m_bundle.bot,
                        .status = pending.status,
                        .detail = pending.detail,
                        .values = pending.values,
                        .state = m_core.state(),
                        .holds = m_core.memory().holds.holds(),
                        .openPositions = open.positions,
                        .openOrders = open.orders,
                        .keptByPolicy = open.keptByPolicy,
                        .instance = m_core.identity().instance,
                        .seq = m_core.nextSequence(),
                        .at = now,
                        .fleetTag = m_bundle.fleetTag,
                        .audience = m_bundle.audience};
    const Result<Envelope> envelope = sign(PayloadType::Answer, toJson(answer));
    if (!envelope) {
        return failure(envelope.error());
    }
    const bool positive = pending.status == AnswerStatus::Accepted || pending.status == AnswerStatus::Completed;
    return message(*envelope, pending.thread, positive);
}

Metrics BotReports::metrics() const
{
    Metrics metrics = m_strategy.metrics();
    const Positions open = m_strategy.positions();
    metrics.openPositions = open.positions;
    metrics.openOrders = open.orders;
    return metrics;
}

Result<OutgoingEvent> BotReports::heartbeat(const QString &version, qint64 gatewayCalls, UtcTime now) const
{
    const BotMemory &memory = m_core.memory();
    const Heartbeat heartbeat{.bot = m_bundle.bot,
                              .instance = m_core.identity().instance,
                              .seq = m_core.nextSequence(),
                              .sentAt = now,
                              .interval = m_bundle.interval,
                              .version = version,
                              .keyVersion = 1,
                              .state = m_core.state(),
                              .phase = m_core.phase(),
                              .holds = memory.holds.holds(),
                              .applied = memory.answers.applied(),
                              .gatewayCalls = gatewayCalls,
                              .lostLink = m_bundle.lostLink,
                              .keptByPolicy = m_strategy.positions().keptByPolicy,
                              .metrics = metrics(),
                              .fleetTag = m_bundle.fleetTag,
                              .audience = m_bundle.audience};
    const Result<Envelope> envelope = sign(PayloadType::Heartbeat, toJson(heartbeat));
    if (!envelope) {
        return failure(envelope.error());
    }
    OutgoingEvent event{
        .type = roads::heartbeatEvent(m_bundle.bus, m_bundle.fleetTag), .source = m_bundle.bot.text(), .payload = {}};
    if (m_bundle.bus == BusMode::Plain) {
        event.payload = {{QStringLiteral("agent_id"), m_bundle.bot.text()},
                         {QStringLiteral("bot_name"), m_bundle.name},
                         {QStringLiteral("status"), toString(heartbeat.state)},
                         {QStringLiteral("version"), version},
                         {QStringLiteral("timestamp"), toIso(now)},
                         {QStringLiteral("metrics"), metricsToJson(heartbeat.metrics)},
                         {QStringLiteral("envelope"), toJson(*envelope)}};
        return event;
    }
    const Result<QByteArray> sealed = crypto::sealTo(memory.boxKey, toBytes(*envelope));
    if (!sealed) {
        return failure(sealed.error());
    }
    event.payload = roads::sealedPayload(m_bundle.bot.text(), *sealed);
    return event;
}

QJsonObject BotReports::plainMetrics(UtcTime now) const
{
    QJsonObject object = metricsToJson(metrics());
    object.insert(QStringLiteral("heartbeat_timestamp"), toIso(now));
    return object;
}

} // namespace fleet
