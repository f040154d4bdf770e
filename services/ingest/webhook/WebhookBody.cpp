#include "webhook/WebhookBody.h"

#include "core/Json.h"
#include "gateway/GatewayJson.h"

namespace fleet {

namespace {

constexpr QLatin1StringView pingType("test.ping");

Result<WebhookDelivery> readPing(const QJsonObject &object)
{
    JsonReader reader(object, QStringLiteral("test ping"));
    const WebhookPing ping{reader.string("webhook_id")};
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return ping;
}

/// The event as its list tells it, with its type once more as `type`.
Result<WebhookDelivery> readDeliveredEvent(const QJsonObject &object, const QString &type)
{
    Result<Event> event = readEvent(object);
    if (!event) {
        return failure(event.error());
    }
    if (event->id <= 0) {
        return failure(ProblemKind::Protocol, QStringLiteral("event: \"id\" must be above 0."));
    }
    if (event->type != type || type.isEmpty()) {
        return failure(ProblemKind::Protocol, QStringLiteral("event: \"type\" and \"event_type\" must be the same."));
    }
    return *std::move(event);
}

} // namespace

Result<WebhookDelivery> readWebhookBody(QByteArrayView body)
{
    const Result<QJsonObject> object = parseJsonObject(body);
    if (!object) {
        return failure(object.error());
    }
    JsonReader reader(*object, QStringLiteral("delivery"));
    const QString type = reader.string("type");
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return type == pingType ? readPing(*object) : readDeliveredEvent(*object, type);
}

Result<Event> readWebhookEvent(QByteArrayView body)
{
    Result<WebhookDelivery> delivery = readWebhookBody(body);
    if (!delivery) {
        return failure(delivery.error());
    }
    if (Event *event = std::get_if<Event>(&*delivery)) {
        return std::move(*event);
    }
    return failure(ProblemKind::Protocol, QStringLiteral("delivery: a test ping is no event."));
}

} // namespace fleet
