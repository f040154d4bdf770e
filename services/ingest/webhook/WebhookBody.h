// What a delivery says, read strictly: the gateway's test ping or an event of the bus.
// Must never be given bytes whose signature was not checked.
#pragma once

#include "core/Result.h"
#include "gateway/GatewayTypes.h"

#include <QByteArrayView>

#include <variant>

namespace fleet {

/// The gateway was asked to try whether it reaches this webhook.
struct WebhookPing {
    QString webhookId;
};

using WebhookDelivery = std::variant<WebhookPing, Event>;

/// An event without an id is refused: it could not be told from its own repeat.
[[nodiscard]] Result<WebhookDelivery> readWebhookBody(QByteArrayView body);

/// For what was kept: a ping never is.
[[nodiscard]] Result<Event> readWebhookEvent(QByteArrayView body);

} // namespace fleet
