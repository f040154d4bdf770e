// Which event types and message words carry what (protocol, section 3), and the sealed form of event payloads.
#pragma once

#include "core/Result.h"
#include "protocol/Envelope.h"

#include <QJsonObject>
#include <QString>

namespace fleet::roads {

[[nodiscard]] QString signalEvent(const QString &fleetTag);
[[nodiscard]] QString heartbeatEvent(const QString &fleetTag);
[[nodiscard]] QString beaconEvent(const QString &fleetTag);

inline const QString commandMessage = QStringLiteral("task_specification");
inline const QString acceptMessage = QStringLiteral("accept");
inline const QString rejectMessage = QStringLiteral("reject");

/// Payloads on the bus larger than this are dropped before any cryptography.
inline constexpr qsizetype maxPayloadBytes = 64 * 1024;

/// `{agent_id, sealed}` around already encrypted bytes.
[[nodiscard]] QJsonObject sealedPayload(const QString &agentId, QByteArrayView sealed);

struct SealedPayload {
    QString agentId;
    QByteArray sealed;
};
[[nodiscard]] Result<SealedPayload> readSealedPayload(const QJsonObject &payload);

} // namespace fleet::roads
