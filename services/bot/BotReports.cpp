#include "bot/BotReports.h"

#include "protocol/Answer.h"
#include "protocol/Roads.h"

namespace fleet {

namespace {

Result<Envelope> sign(const crypto::SigningKeyPair &identity, PayloadType type, const QJsonObject &payload)
{
    const auto signer = [&identity](QByteArrayView message) -> Result<QByteArray> {
        return crypto::sign(identity, message);
    };
    return makeEnvelope(type, payload, {{identity.publicKey, signer}});
}

OutgoingMessage messageOf(const Bundle &bundle, const Envelope &envelope, const ThreadId &thread, bool positive)
{
    return {.sender = bundle.bot.text(),
            .recipient = bundle.managerId,
            .type = roads::answerMessageType(bundle.dialect, positive),
            .subject = QStringLiteral("answer"),
            .body = roads::answerBody(bundle.dialect, envelope),
            .metadata = {},
            .thread = thread};
}

} // namespace

Result<OutgoingMessage> enrolledWord(const Bundle &bundle, const crypto::SigningKeyPair &identity, UtcTime now)
{
    const Enrolled word{.bot = bundle.bot,
                        .publicKey = identity.publicKey,
                        .codeMac = crypto::hmacSha256(bundle.oneTimeCode, identity.publicKey),
                        .at = now,
                        .fleetTag = bundle.fleetTag,
                        .audience = bundle.audience};
    const Result<Envelope> envelope = sign(identity, PayloadType::Answer, toJson(word));
    if (!envelope) {
        return failure(envelope.error());
    }
    return messageOf(bundle, *envelope, bundle.commandThread, true);
}

Result<OutgoingEvent> signedReport(const Bundle &bundle, const crypto::SigningKeyPair &identity,
                                   const QByteArray &boxKey, const Heartbeat &heartbeat)
{
    const Result<Envelope> envelope = sign(identity, PayloadType::Heartbeat, toJson(heartbeat));
    if (!envelope) {
        return failure(envelope.error());
    }
    OutgoingEvent event{
        .type = roads::heartbeatEvent(bundle.bus, bundle.fleetTag), .source = bundle.bot.text(), .payload = {}};
    if (bundle.bus == BusMode::Plain) {
        event.payload = {{QStringLiteral("agent_id"), bundle.bot.text()},
                         {QStringLiteral("bot_name"), bundle.name},
                         {QStringLiteral("status"), toString(heartbeat.state)},
                         {QStringLiteral("version"), heartbeat.version},
                         {QStringLiteral("timestamp"), toIso(heartbeat.sentAt)},
                         {QStringLiteral("metrics"), metricsToJson(heartbeat.metrics)},
                         {QStringLiteral("envelope"), toJson(*envelope)}};
        return event;
    }
    const Result<QByteArray> sealed = crypto::sealTo(boxKey, toBytes(*envelope));
    if (!sealed) {
        return failure(sealed.error());
    }
    event.payload = roads::sealedPayload(bundle.bot.text(), *sealed);
    return event;
}

BotReports::BotReports(const Bundle &bundle, const crypto::SigningKeyPair &identity, BotCore &core,
                       const Strategy &strategy)
    : m_bundle(bundle),
      m_identity(identity),
      m_core(core),
      m_strategy(strategy)
{}

Result<OutgoingMessage> BotReports::enrolled(UtcTime now) const
{
    return enrolledWord(m_bundle, m_identity, now);
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
                        .audience = m_bundle.audience,
                        .standby = m_core.memory().standby};
    const Result<Envelope> envelope = sign(m_identity, PayloadType::Answer, toJson(answer));
    if (!envelope) {
        return failure(envelope.error());
    }
    const bool positive = pending.status == AnswerStatus::Accepted || pending.status == AnswerStatus::Completed;
    return messageOf(m_bundle, *envelope, pending.thread, positive);
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
                              .audience = m_bundle.audience,
                              .standby = memory.standby};
    return signedReport(m_bundle, m_identity, memory.boxKey, heartbeat);
}

QJsonObject BotReports::plainMetrics(UtcTime now) const
{
    QJsonObject object = metricsToJson(metrics());
    object.insert(QStringLiteral("heartbeat_timestamp"), toIso(now));
    return object;
}

} // namespace fleet
