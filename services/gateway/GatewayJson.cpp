#include "gateway/GatewayJson.h"

#include <QUrl>

#include <algorithm>
#include <cmath>

namespace fleet {

namespace {

/// Many times what the protocol lets anybody say in one.
constexpr qsizetype largestEvent = 256 * 1024;

Result<Event> readEventText(const QByteArray &text)
{
    if (text.size() > largestEvent) {
        return failure(ProblemKind::Protocol, QStringLiteral("event: it is larger than 256 KiB."));
    }
    const Result<QJsonObject> object = parseJsonObject(text);
    return object ? readEvent(*object) : failure(object.error());
}

} // namespace

std::optional<UtcTime> readTime(JsonReader &reader, const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1StringView(key));
    if (value.isUndefined() || value.isNull()) {
        return std::nullopt;
    }
    if (value.isDouble()) {
        const double epochSeconds = value.toDouble();
        if (!std::isfinite(epochSeconds) || std::abs(epochSeconds) > 1e11) {
            reader.fail(key, QStringLiteral("is no time."));
            return std::nullopt;
        }
        return fromEpochMs(std::llround(epochSeconds * 1000.0));
    }
    const std::optional<UtcTime> parsed = value.isString() ? fromIso(value.toString()) : std::nullopt;
    if (!parsed) {
        reader.fail(key, QStringLiteral("is no time."));
    }
    return parsed;
}

std::optional<double> readAmount(JsonReader &reader, const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1StringView(key));
    if (value.isUndefined() || value.isNull()) {
        return std::nullopt;
    }
    bool ok = value.isDouble();
    double amount = value.toDouble();
    if (value.isString()) {
        amount = value.toString().toDouble(&ok);
    }
    if (!ok || !std::isfinite(amount)) {
        reader.fail(key, QStringLiteral("must be a number."));
        return std::nullopt;
    }
    return amount;
}

QByteArray percentEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

Result<Event> readEvent(const QJsonObject &object)
{
    JsonReader reader(object, QStringLiteral("event"));
    Event event;
    event.id = reader.integer("id");
    event.type = reader.string("event_type");
    event.source = reader.optionalString("source").value_or(QString());
    // The list calls it "payload", the WebSocket frame "data".
    const char *const payloadKey = object.contains(QLatin1StringView("payload")) ? "payload" : "data";
    event.payload = reader.optionalObject(payloadKey).value_or(QJsonObject());
    event.createdAt = readTime(reader, object, "created_at");
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return event;
}

Result<std::vector<Event>> readEvents(QByteArrayView answer)
{
    const Result<std::vector<QByteArray>> texts = splitJsonList(answer, "events");
    if (!texts) {
        return failure(texts.error());
    }
    std::vector<Event> events;
    events.reserve(texts->size());
    for (const QByteArray &text : *texts) {
        Result<Event> event = readEventText(text);
        if (event) {
            events.push_back(*std::move(event));
        } else {
            events.push_back({.id = std::max<qint64>(0, peekJsonInteger(text, "id").value_or(0)),
                              .type = {},
                              .source = {},
                              .payload = {},
                              .createdAt = std::nullopt,
                              .problem = event.error().detail});
        }
    }
    return events;
}

Result<Webhook> readWebhook(const QJsonObject &object)
{
    JsonReader reader(object, QStringLiteral("webhook"));
    Webhook webhook;
    const char *const idKey = object.contains(QLatin1StringView("id")) ? "id" : "webhook_id";
    webhook.id = reader.string(idKey);
    webhook.url = reader.optionalString("url").value_or(QString());
    const char *const typesKey = object.contains(QLatin1StringView("event_types")) ? "event_types" : "events";
    webhook.eventTypes = reader.optionalStrings(typesKey).value_or(QStringList());
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    return webhook;
}

Result<std::vector<Webhook>> readWebhooks(const QJsonObject &answer)
{
    JsonReader reader(answer, QStringLiteral("webhooks"));
    const QJsonArray items = reader.array("webhooks");
    if (!reader.ok()) {
        return failure(*reader.problem());
    }
    std::vector<Webhook> webhooks;
    for (const QJsonValue &item : items) {
        Result<Webhook> webhook = readWebhook(item.toObject());
        if (!webhook) {
            return failure(webhook.error());
        }
        webhooks.push_back(*std::move(webhook));
    }
    return webhooks;
}

} // namespace fleet
