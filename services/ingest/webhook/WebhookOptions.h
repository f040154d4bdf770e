// Where the receiver listens, how it is encrypted, and what it bears.
// Never logged: a private key is inside.
#pragma once

#include "webhook/WebhookLimits.h"

#include <QByteArray>
#include <QString>

namespace fleet {

struct WebhookOptions {
    QString address = QStringLiteral("127.0.0.1"); ///< of this machine; "::" or "0.0.0.0" for all
    quint16 port = 0;                              ///< 0 = any free one
    QByteArray path = QByteArrayLiteral("/webhook");
    QByteArray certificatesPem = {}; ///< its own first, then its issuers'; empty = plain HTTP
    QByteArray privateKeyPem = {};
    WebhookLimits limits = {};
};

} // namespace fleet
