// Whether a delivery comes from the gateway: lower-case hex HMAC-SHA256 of the raw body.
// Must never look into the body, and takes the same time whatever the signature is.
#pragma once

#include <QByteArray>

namespace fleet {

/// Both are valid; while there is no rotation, `previous` is empty. An empty secret signs nothing.
struct WebhookSecrets {
    QByteArray current;
    QByteArray previous;
    bool operator==(const WebhookSecrets &) const = default;
};

[[nodiscard]] QByteArray webhookSignature(QByteArrayView secret, QByteArrayView body);

/// 64 lower-case hex digits: what can be refused before the body is read.
[[nodiscard]] bool looksLikeSignature(QByteArrayView text);

[[nodiscard]] bool isSigned(QByteArrayView body, QByteArrayView signature, const WebhookSecrets &secrets);

} // namespace fleet
