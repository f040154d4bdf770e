#include "protocol/Envelope.h"

#include "core/Json.h"
#include "protocol/Crypto.h"
#include "protocol/Encoding.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr qsizetype maxSignatures = 4;

// An Ed25519 signature in base64 has 88 characters, a key id 16: anything much longer only makes readers work.
constexpr qsizetype maxSignatureText = 128;
constexpr qsizetype maxKeyIdText = 128;
constexpr qsizetype signatureBytes = 64;

Result<EnvelopeSignature> signatureFromJson(const QJsonValue &value)
{
    JsonReader read(value.toObject(), QStringLiteral("signature"));
    const QString keyId = read.optionalString("keyid").value_or(QString());
    const QString text = read.string("sig");
    if (keyId.size() > maxKeyIdText || text.size() > maxSignatureText) {
        read.fail("sig", QStringLiteral("is too large."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    const std::optional<QByteArray> signature = bytesFromBase64(text);
    if (!signature) {
        return failure(ProblemKind::Protocol, QStringLiteral("signature: \"sig\" is not base64."));
    }
    return EnvelopeSignature{keyId, *signature};
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
    case PayloadType::Alert:
        return QByteArrayLiteral("application/vnd.fleet.alert+json");
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
    if (signers.empty()) {
        return failure(ProblemKind::Invalid, QStringLiteral("A message needs a signature."));
    }
    Envelope envelope{.payloadType = payloadTypeName(type), .payload = toCompactJson(payload), .signatures = {}};
    const QByteArray message = preAuthEncoding(envelope.payloadType, envelope.payload);
    for (const SignerWithKey &signer : signers) {
        Result<QByteArray> signature = signer.sign(message);
        if (!signature) {
            return failure(signature.error());
        }
        if (signature->size() != signatureBytes) {
            return failure(ProblemKind::Invalid, QStringLiteral("The signing key did not make a signature."));
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
    if (!read.ok()) {
        return failure(*read.problem());
    }
    const std::optional<QByteArray> payload = bytesFromBase64(payloadText);
    if (!payload) {
        return failure(ProblemKind::Protocol, QStringLiteral("envelope: \"payload\" is not base64."));
    }
    Envelope envelope{.payloadType = payloadType.toLatin1(), .payload = *payload, .signatures = {}};
    for (const QJsonValue &item : signatures) {
        Result<EnvelopeSignature> signature = signatureFromJson(item);
        if (!signature) {
            return failure(signature.error());
        }
        envelope.signatures.push_back(std::move(*signature));
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

Problem signedUnreadable(Problem problem)
{
    problem.slug = QStringLiteral("signed-unreadable");
    return problem;
}

bool isSignedUnreadable(const Problem &problem)
{
    return problem.slug == QLatin1StringView("signed-unreadable");
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
    Result<QJsonObject> payload = parseJsonObject(envelope.payload);
    return payload ? std::move(payload) : failure(signedUnreadable(payload.error()));
}

} // namespace fleet
