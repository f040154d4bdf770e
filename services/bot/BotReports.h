// What a bot says, as bytes: answers, heartbeats and its first word, signed, and sealed where the bus is.
// Pure but for the sequence that each report takes from the core.
#pragma once

#include "bot/BotCore.h"
#include "bot/Strategy.h"
#include "gateway/GatewayTypes.h"
#include "protocol/Bundle.h"
#include "protocol/Crypto.h"

namespace fleet {

/// A bot's first word: the key that it made, vouched for by its bundle's code.
[[nodiscard]] Result<OutgoingMessage> enrolledWord(const Bundle &bundle, const crypto::SigningKeyPair &identity,
                                                   UtcTime now);
/// The event that carries a heartbeat; sealed to `boxKey` unless the bus is plain.
[[nodiscard]] Result<OutgoingEvent> signedReport(const Bundle &bundle, const crypto::SigningKeyPair &identity,
                                                 const QByteArray &boxKey, const Heartbeat &heartbeat);

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
    [[nodiscard]] Metrics metrics() const;

    const Bundle &m_bundle;
    const crypto::SigningKeyPair &m_identity;
    BotCore &m_core;
    const Strategy &m_strategy;
};

} // namespace fleet
