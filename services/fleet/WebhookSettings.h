// Where this console takes webhooks, as profile.json says: off unless it says so.
// Nothing secret is in here: what deliveries are signed with is kept with the keys.
#pragma once

#include "core/Result.h"

#include <QJsonValue>
#include <QString>
#include <QUrl>

#include <optional>

namespace fleet {

struct WebhookSettings {
    QString address = QStringLiteral("127.0.0.1"); ///< of this machine, to listen at; "0.0.0.0" or "::" for all
    quint16 port = 0;
    QUrl url;            ///< what the gateway calls; its path is the receiver's
    QString certificate; ///< PEM file, its own first, then its issuers'; empty = plain HTTP, for a proxy in front
    QString privateKey;  ///< PEM file, readable by its owner alone

    [[nodiscard]] QByteArray path() const; ///< never empty
    bool operator==(const WebhookSettings &) const = default;
};

/// `value`: what profile.json has under "webhook"; nothing for none. Relative files are in `folder`. Kind Invalid, with
/// the name of the key that is wrong.
[[nodiscard]] Result<std::optional<WebhookSettings>> readWebhookSettings(const QJsonValue &value,
                                                                         const QString &folder);

} // namespace fleet
