// What the views' JSON is made with: optional fields, lists, words. Private to this folder.
#pragma once

#include "core/Json.h"
#include "core/Money.h"
#include "fleet/FleetView.h"

namespace fleet::viewJson {

/// Absent when it is not known.
void put(QJsonObject &object, QLatin1StringView key, const std::optional<UtcTime> &value);
void put(QJsonObject &object, QLatin1StringView key, const std::optional<qint64> &value);
void put(QJsonObject &object, QLatin1StringView key, const std::optional<milliseconds> &value);
void put(QJsonObject &object, QLatin1StringView key, const std::optional<Money> &value);

[[nodiscard]] std::optional<milliseconds> msField(JsonReader &read, const char *key);
[[nodiscard]] std::optional<Money> moneyField(JsonReader &read, const char *key);

template<typename T, typename ToJson>
[[nodiscard]] QJsonArray toArray(const std::vector<T> &items, ToJson convert)
{
    QJsonArray array;
    for (const T &item : items) {
        array.append(convert(item));
    }
    return array;
}

/// Reads an array of objects; the first bad one ends the reading with its problem.
template<typename T, typename FromJson>
[[nodiscard]] Result<std::vector<T>> fromArray(const QJsonArray &array, FromJson convert)
{
    std::vector<T> items;
    items.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue &value : array) {
        Result<T> item = convert(value.toObject());
        if (!item) {
            return failure(item.error());
        }
        items.push_back(std::move(*item));
    }
    return items;
}

/// `fallback` goes with a problem.
template<typename E>
[[nodiscard]] E word(JsonReader &read, const char *key, const std::optional<E> &value, E fallback)
{
    if (!value) {
        read.fail(key, QStringLiteral("holds an unknown word."));
    }
    return value.value_or(fallback);
}

[[nodiscard]] QJsonObject botToJson(const BotView &bot);
[[nodiscard]] Result<BotView> botFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject groupToJson(const GroupView &group);
[[nodiscard]] Result<GroupView> groupFromJson(const QJsonObject &object);

} // namespace fleet::viewJson
