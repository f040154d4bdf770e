// What the console whispers to all bots at once: "look into your thread", often with the command itself,
// and the beacon by which it knows that it can hear (protocol, sections 1 and 3).
// A signal proves nothing: the command inside is verified like any other.
#pragma once

#include "core/Ids.h"
#include "core/Result.h"
#include "core/Time.h"
#include "protocol/Envelope.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace fleet {

struct Signal {
    qint64 counter = 0;      ///< grows with every signal of the fleet; older ones are dropped
    std::vector<BotId> ring; ///< who should look; empty together with ringAll
    bool ringAll = false;
    std::optional<Envelope> command; ///< a broadcast's command
};

/// The event payload: a secretbox under the signal key. A list of bots too long for one event becomes a ring for all.
[[nodiscard]] Result<QJsonObject> sealSignal(const Signal &signal, const QString &managerId, QByteArrayView signalKey);
/// Opens and checks; ProblemKind::Protocol when it does not open under this key.
[[nodiscard]] Result<Signal> openSignal(const QJsonObject &payload, QByteArrayView signalKey);

[[nodiscard]] bool rings(const Signal &signal, const BotId &bot);

/// The counter of the next signal: the clock in milliseconds, or one more than the last if the clock stepped back.
[[nodiscard]] qint64 nextSignalCounter(qint64 last, UtcTime now);

/// How far ahead of the gateway's clock a counter may be. Every bot holds the signal key: one that was taken over could
/// otherwise make all others deaf to rings for good with a single large number.
inline constexpr std::chrono::minutes signalCounterLead{10};

/// For a bot: newer than the last signal that counted, and not from the future.
[[nodiscard]] bool isCurrentSignal(qint64 counter, qint64 last, UtcTime gatewayNow);

struct Beacon {
    QString nonce; ///< random; the console knows its own again by it
    UtcTime sentAt{};
    QString fleetTag;
    QString audience;
};

[[nodiscard]] QJsonObject toJson(const Beacon &beacon);
[[nodiscard]] Result<Beacon> beaconFromJson(const QJsonObject &object);

} // namespace fleet
