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

QString heartbeatEvent(BusMode bus, const QString &fleetTag)
{
    return bus == BusMode::Plain ? QStringLiteral("fleet.heartbeat") : heartbeatEvent(fleetTag);
}

QString noticeEvent(BusMode bus, const QString &word, const QString &fleetTag)
{
    return bus == BusMode::Plain ? word : word + QLatin1Char('.') + fleetTag;
}

QString alertMessageType(DialectKind dialect)
{
    return dialect == DialectKind::Rest ? QStringLiteral("text") : QStringLiteral("alert");
}

QString commandMessageType(DialectKind dialect)
{
    return dialect == DialectKind::Rest ? commandMessage : QStringLiteral("command");
}

QString answerMessageType(DialectKind dialect, bool positive)
{
    if (dialect == DialectKind::Tool) {
        return QStringLiteral("ack");
    }
    return positive ? acceptMessage : rejectMessage;
}

QString commandBody(DialectKind dialect, BotLevel level, const Command &command, const Envelope &envelope)
{
    if (level == BotLevel::Plain) {
        return QString::fromUtf8(toCompactJson(plainCommandJson(command)));
    }
    if (dialect == DialectKind::Rest) {
        return QString::fromUtf8(toBytes(envelope));
    }
    QJsonObject object = plainCommandJson(command);
    object.insert(QStringLiteral("envelope"), toJson(envelope));
    return QString::fromUtf8(toCompactJson(object));
}

QString answerBody(DialectKind dialect, const Envelope &envelope)
{
    if (dialect == DialectKind::Rest) {
        return QString::fromUtf8(toBytes(envelope));
    }
    return QString::fromUtf8(toCompactJson({{QStringLiteral("envelope"), toJson(envelope)}}));
}

Result<Envelope> envelopeOfBody(const QString &body)
{
    if (body.size() > maxPayloadBytes) {
        return failure(ProblemKind::Protocol, QStringLiteral("The message is larger than 64 KiB."));
    }
    const Result<QJsonObject> object = parseJsonObject(body.toUtf8());
    if (!object) {
        return failure(object.error());
    }
    const QJsonValue inner = object->value(QLatin1StringView("envelope"));
    return envelopeFromJson(inner.isObject() ? inner.toObject() : *object);
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
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64Encoding
                                                                             | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        read.fail("sealed", QStringLiteral("is not base64."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return SealedPayload{agentId, *decoded};
}

} // namespace fleet::roads
