// Readers for the value types that GreenHelix spells in more than one way.
// Must never guess: what is neither of the known spellings is a Problem.
#pragma once

#include "core/Json.h"
#include "gateway/GatewayTypes.h"

#include <optional>

namespace fleet {

/// ISO 8601 with microseconds and offset, a naive event time, or epoch seconds as a number (inside batch answers).
/// Absent and null are nothing; anything else fails the reader.
[[nodiscard]] std::optional<UtcTime> readTime(JsonReader &reader, const QJsonObject &object, const char *key);

/// A JSON number, or a number as text ("0.00": how the gateway writes credits). Absent and null are nothing.
[[nodiscard]] std::optional<double> readAmount(JsonReader &reader, const QJsonObject &object, const char *key);

/// A percent-encoded path segment or query value.
[[nodiscard]] QByteArray percentEncoded(const QString &text);

/// An event as both dialects list it and as the WebSocket's `event` frame carries it.
[[nodiscard]] Result<Event> readEvent(const QJsonObject &object);
/// A page of them. What one event holds, anybody may have written: it never makes the others unreadable, see
/// Event::problem.
[[nodiscard]] Result<std::vector<Event>> readEvents(QByteArrayView answer);
[[nodiscard]] Result<Webhook> readWebhook(const QJsonObject &object);
[[nodiscard]] Result<std::vector<Webhook>> readWebhooks(const QJsonObject &answer);

} // namespace fleet
