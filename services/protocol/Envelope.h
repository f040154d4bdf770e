// DSSE v1 envelopes: the only form in which console and bots say anything that matters.
// A payload is parsed only after its signature held; nothing here reads an unverified payload.
// Source: the DSSE specification (secure-systems-lab/dsse, protocol.md), protocol section 2.
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace fleet {

enum class PayloadType : std::uint8_t { Command, Answer, Heartbeat, Decision, Beacon, Alert };

/// "application/vnd.fleet.command+json" and so on.
[[nodiscard]] QByteArray payloadTypeName(PayloadType type);

struct EnvelopeSignature {
    QString keyId;        ///< a hint only
    QByteArray signature; ///< 64 bytes
};

struct Envelope {
    QByteArray payloadType; ///< as on the wire, checked by openEnvelope()
    QByteArray payload;     ///< unverified until openEnvelope() returned it
    std::vector<EnvelopeSignature> signatures;
};

/// Largest envelope on the wire, in bytes of JSON.
inline constexpr qsizetype maxEnvelopeBytes = 32 * 1024;

/// DSSE's pre-authentication encoding: what is signed.
[[nodiscard]] QByteArray preAuthEncoding(QByteArrayView payloadType, QByteArrayView payload);

/// Signs with a function so that the key can stay where it lives.
using Signer = std::function<Result<QByteArray>(QByteArrayView message)>;

struct SignerWithKey {
    QByteArray publicKey;
    Signer sign;
};

[[nodiscard]] Result<Envelope> makeEnvelope(PayloadType type, const QJsonObject &payload,
                                            const std::vector<SignerWithKey> &signers);

[[nodiscard]] QJsonObject toJson(const Envelope &envelope);
[[nodiscard]] QByteArray toBytes(const Envelope &envelope);
/// Reads the outer form only; refuses more than maxEnvelopeBytes, bad base64, no or more than four signatures.
[[nodiscard]] Result<Envelope> envelopeFromJson(const QJsonObject &object);
[[nodiscard]] Result<Envelope> envelopeFromBytes(QByteArrayView bytes);

/// Marks `problem` as one of what was signed, not of who signed it: a fault of the sender, no forgery.
[[nodiscard]] Problem signedUnreadable(Problem problem);
[[nodiscard]] bool isSignedUnreadable(const Problem &problem);

/// Verifies that one signature was made by `publicKey` over a payload of the expected type, then parses the payload.
[[nodiscard]] Result<QJsonObject> openEnvelope(const Envelope &envelope, PayloadType expected,
                                               QByteArrayView publicKey);
/// The same, for several acceptable keys (a former key within its grace, the stop key beside the manager's).
[[nodiscard]] Result<QJsonObject> openEnvelope(const Envelope &envelope, PayloadType expected,
                                               const std::vector<QByteArray> &publicKeys);

} // namespace fleet
