// What a bot says, as bytes: answers, heartbeats and its first word, signed, and sealed where the bus is.
// Pure but for the sequence that each report takes from the core.
#pragma once

#include "bot/BotCore.h"
#include "bot/Strategy.h"
#include "gateway/GatewayTypes.h"
#include "protocol/Bundle.h"
#include "protocol/Crypto.h"

namespace fleet {

class BotReports final {
public:
    /// All must outlive it.
    BotReports(const Bundle &bundle, const crypto::SigningKeyPair &identity, BotCore &core, const Strategy &strategy);

    [[nodiscard]] Result<OutgoingMessage> enrolled(UtcTime now) const;
    [[nodiscard]] Result<OutgoingMessage> answer(const PendingAnswer &pending, UtcTime now) const;
    /// `version`: what the bot says it runs.
    [[nodiscard]] Result<OutgoingEvent> heartbeat(const QString &version, qint64 gatewayCalls, UtcTime now) const;
    /// The guide's metrics of one sample, for a plain bus.
    [[nodiscard]] QJsonObject plainMetrics(UtcTime now) const;

private:
    [[nodiscard]] Result<Envelope> sign(PayloadType type, const QJsonObject &payload) const;
    [[nodiscard]] OutgoingMessage message(const Envelope &envelope, const ThreadId &thread, bool positive) const;
    [[nodiscard]] Metrics metrics() const;

    const Bundle &m_bundle;
    const crypto::SigningKeyPair &m_identity;
    BotCore &m_core;
    const Strategy &m_strategy;
};

} // namespace fleet
