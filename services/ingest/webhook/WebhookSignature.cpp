#include "webhook/WebhookSignature.h"

#include "protocol/Crypto.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr qsizetype signatureLength = 64;

bool isSignedWith(QByteArrayView secret, QByteArrayView body, QByteArrayView signature)
{
    return !secret.isEmpty() && crypto::equalConstantTime(webhookSignature(secret, body), signature);
}

} // namespace

QByteArray webhookSignature(QByteArrayView secret, QByteArrayView body)
{
    return crypto::hmacSha256(secret, body).toHex();
}

bool looksLikeSignature(QByteArrayView text)
{
    const auto isHexDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == signatureLength && std::all_of(text.begin(), text.end(), isHexDigit);
}

bool isSigned(QByteArrayView body, QByteArrayView signature, const WebhookSecrets &secrets)
{
    if (!looksLikeSignature(signature)) {
        return false;
    }
    // Both are computed: which of them fits must not show in the time.
    const bool byCurrent = isSignedWith(secrets.current, body, signature);
    const bool byPrevious = isSignedWith(secrets.previous, body, signature);
    return byCurrent || byPrevious;
}

} // namespace fleet
