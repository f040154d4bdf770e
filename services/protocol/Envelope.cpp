#include "protocol/Envelope.h"

#include "core/Json.h"
#include "protocol/Crypto.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr qsizetype maxSignatures = 4;

std::optional<QByteArray> fromStrictBase64(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64Encoding
                                                                             | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        return std::nullopt;
    }
    return *decoded;
}

} // namespace

QByteArray payloadTypeName(PayloadType type)
{
    switch (type) {
    case PayloadType::Command:
        return QByteArrayLiteral("application/vnd.fleet.command+json");
    case PayloadType::Answer:
        return QByteArrayLiteral("application/vnd.fleet.answer+json");
    case PayloadType::Heartbeat:
        return QByteArrayLiteral("application/vnd.fleet.heartbeat+json");
    case PayloadType::Decision:
        return QByteArrayLiteral("application/vnd.fleet.decision+json");
    case PayloadType::Beacon:
        return QByteArrayLiteral("application/vnd.fleet.beacon+json");
    }
    Q_UNREACHABLE();
}

QByteArray preAuthEncoding(QByteArrayView payloadType, QByteArrayView payload)
{
    QByteArray encoded = QByteArrayLiteral("DSSEv1 ");
    encoded.reserve(payload.size() + payloadType.size() + 32);
    encoded += QByteArray::number(payloadType.size());
    encoded += ' ';
    encoded += payloadType;
    encoded += ' ';
    encoded += QByteArray::number(payload.size());
    encoded += ' ';
    encoded += payload;
    return encoded;
}

Result<Envelope> makeEnvelope(PayloadType type, const QJsonObject &payload, const std::vector<SignerWithKey> &signers)
{
    Envelope envelope{.payloadType = payloadTypeName(type), .payload = toCompactJson(payload), .signatures = {}};
    const QByteArray message = preAuthEncoding(envelope.payloadType, envelope.payload);
    for (const SignerWithKey &signer : signers) {
        Result<QByteArray> signature = signer.sign(message);
        if (!signature) {
            return failure(signature.error());
        }
        envelope.signatures.push_back({crypto::keyId(signer.publicKey), *signature});
    }
    if (toBytes(envelope).size() > maxEnvelopeBytes) {
        return failure(ProblemKind::Invalid, QStringLiteral("The message is larger than 32 KiB."));
    }
    return envelope;
}

QJsonObject toJson(const Envelope &envelope)
{
    QJsonArray signatures;
    for (const EnvelopeSignature &signature : envelope.signatures) {
        signatures.append(QJsonObject{{QStringLiteral("keyid"), signature.keyId},
                                      {QStringLiteral("sig"), QString::fromLatin1(signature.signature.toBase64())}});
    }
    return {{QStringLiteral("payloadType"), QString::fromLatin1(envelope.payloadType)},
            {QStringLiteral("payload"), QString::fromLatin1(envelope.payload.toBase64())},
            {QStringLiteral("signatures"), signatures}};
}

QByteArray toBytes(const Envelope &envelope)
{
    return toCompactJson(toJson(envelope));
}

Result<Envelope> envelopeFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("envelope"));
    const QString payloadType = read.string("payloadType");
    const QString payloadText = read.string("payload");
    const QJsonArray signatures = read.array("signatures");
    if (read.ok() && (signatures.isEmpty() || signatures.size() > maxSignatures)) {
        read.fail("signatures", QStringLiteral("must have one to four entries."));
    }
    if (read.ok() && payloadText.size() > maxEnvelopeBytes) {
        read.fail("payload", QStringLiteral("is too large."));
    }
    const std::optional<QByteArray> payload = fromStrictBase64(payloadText);
    if (!payload) {
        read.fail("payload", QStringLiteral("is not base64."));
    }
    Envelope envelope{
        .payloadType = payloadType.toLatin1(), .payload = payload.value_or(QByteArray()), .signatures = {}};
    for (const QJsonValue &item : signatures) {
        JsonReader signatureReader(item.toObject(), QStringLiteral("signature"));
        const QString keyId = signatureReader.optionalString("keyid").value_or(QString());
        const std::optional<QByteArray> signature = fromStrictBase64(signatureReader.string("sig"));
        if (!signatureReader.ok() || !signature) {
            read.fail("signatures", QStringLiteral("holds an unreadable signature."));
            break;
        }
        envelope.signatures.push_back({keyId, *signature});
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return envelope;
}

Result<Envelope> envelopeFromBytes(QByteArrayView bytes)
{
    if (bytes.size() > maxEnvelopeBytes) {
        return failure(ProblemKind::Protocol, QStringLiteral("The envelope is larger than 32 KiB."));
    }
    const Result<QJsonObject> object = parseJsonObject(bytes);
    return object ? envelopeFromJson(*object) : failure(object.error());
}

Result<QJsonObject> openEnvelope(const Envelope &envelope, PayloadType expected, QByteArrayView publicKey)
{
    return openEnvelope(envelope, expected, std::vector<QByteArray>{publicKey.toByteArray()});
}

Result<QJsonObject> openEnvelope(const Envelope &envelope, PayloadType expected,
                                 const std::vector<QByteArray> &publicKeys)
{
    if (envelope.payloadType != payloadTypeName(expected)) {
        return failure(ProblemKind::Protocol,
                       QStringLiteral("The envelope holds another kind of message than this road carries."));
    }
    const QByteArray message = preAuthEncoding(envelope.payloadType, envelope.payload);
    const bool verified = std::any_of(publicKeys.begin(), publicKeys.end(), [&](const QByteArray &key) {
        return std::any_of(
            envelope.signatures.begin(), envelope.signatures.end(),
            [&](const EnvelopeSignature &signature) { return crypto::verify(key, message, signature.signature); });
    });
    if (!verified) {
        return failure(ProblemKind::Protocol, QStringLiteral("The signature does not hold."));
    }
    return parseJsonObject(envelope.payload);
}

} // namespace fleet
