#include "protocol/Roads.h"

#include "core/Json.h"

namespace fleet::roads {

QString signalEvent(const QString &fleetTag)
{
    return QStringLiteral("fleet.signal.") + fleetTag;
}

QString heartbeatEvent(const QString &fleetTag)
{
    return QStringLiteral("fleet.heartbeat.") + fleetTag;
}

QString beaconEvent(const QString &fleetTag)
{
    return QStringLiteral("fleet.beacon.") + fleetTag;
}

QJsonObject sealedPayload(const QString &agentId, QByteArrayView sealed)
{
    return {{QStringLiteral("agent_id"), agentId},
            {QStringLiteral("sealed"), QString::fromLatin1(sealed.toByteArray().toBase64())}};
}

Result<SealedPayload> readSealedPayload(const QJsonObject &payload)
{
    JsonReader read(payload, QStringLiteral("event"));
    const QString agentId = read.string("agent_id");
    const QString text = read.string("sealed");
    if (read.ok() && text.size() > maxPayloadBytes) {
        read.fail("sealed", QStringLiteral("is too large."));
    }
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        read.fail("sealed", QStringLiteral("is not base64."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return SealedPayload{agentId, *decoded};
}

} // namespace fleet::roads
