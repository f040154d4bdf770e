#include "fleet/ViewJson.h"

namespace fleet::viewJson {

void put(QJsonObject &object, QLatin1StringView key, const std::optional<UtcTime> &value)
{
    if (value) {
        object.insert(key, toIso(*value));
    }
}

void put(QJsonObject &object, QLatin1StringView key, const std::optional<qint64> &value)
{
    if (value) {
        object.insert(key, *value);
    }
}

void put(QJsonObject &object, QLatin1StringView key, const std::optional<milliseconds> &value)
{
    if (value) {
        object.insert(key, static_cast<qint64>(value->count()));
    }
}

void put(QJsonObject &object, QLatin1StringView key, const std::optional<Money> &value)
{
    if (value) {
        object.insert(key, value->toString(6));
    }
}

std::optional<milliseconds> msField(JsonReader &read, const char *key)
{
    const std::optional<qint64> value = read.optionalInteger(key);
    return value ? std::optional(milliseconds(*value)) : std::nullopt;
}

std::optional<Money> moneyField(JsonReader &read, const char *key)
{
    const std::optional<QString> text = read.optionalString(key);
    if (!text) {
        return std::nullopt;
    }
    const std::optional<Money> money = Money::parse(*text);
    if (!money) {
        read.fail(key, QStringLiteral("is not an amount of money."));
    }
    return money;
}

} // namespace fleet::viewJson
