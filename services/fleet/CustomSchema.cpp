#include "fleet/CustomSchema.h"

#include <QJsonArray>

#include <cmath>

namespace fleet {

namespace {

const QStringList &understood()
{
    static const QStringList keywords{
        QStringLiteral("type"),     QStringLiteral("properties"),
        QStringLiteral("required"), QStringLiteral("additionalProperties"),
        QStringLiteral("enum"),     QStringLiteral("minimum"),
        QStringLiteral("maximum"),  QStringLiteral("maxLength"),
        QStringLiteral("items"),    QStringLiteral("maxItems"),
        QStringLiteral("title"),    QStringLiteral("description"),
        QStringLiteral("$schema"),  QStringLiteral("default"),
    };
    return keywords;
}

tl::unexpected<Problem> misfit(const QString &path, const QString &what)
{
    return failure(ProblemKind::Invalid,
                   QStringLiteral("%1 %2").arg(path.isEmpty() ? QStringLiteral("The payload") : path, what));
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1StringView("object")) {
        return value.isObject();
    }
    if (type == QLatin1StringView("array")) {
        return value.isArray();
    }
    if (type == QLatin1StringView("string")) {
        return value.isString();
    }
    if (type == QLatin1StringView("boolean")) {
        return value.isBool();
    }
    if (type == QLatin1StringView("null")) {
        return value.isNull();
    }
    if (type == QLatin1StringView("integer")) {
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    }
    return type == QLatin1StringView("number") && value.isDouble();
}

Result<void> check(const QJsonValue &value, const QJsonObject &schema, const QString &path);

Result<void> checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &path)
{
    const QJsonObject properties = schema.value(QLatin1StringView("properties")).toObject();
    const QJsonArray required = schema.value(QLatin1StringView("required")).toArray();
    for (const QJsonValue &key : required) {
        if (!object.contains(key.toString())) {
            return misfit(path, QStringLiteral("lacks \"%1\".").arg(key.toString()));
        }
    }
    const bool open = schema.value(QLatin1StringView("additionalProperties")).toBool(true);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString inner = path.isEmpty() ? it.key() : path + QLatin1Char('.') + it.key();
        if (!properties.contains(it.key())) {
            if (!open) {
                return misfit(inner, QStringLiteral("is not allowed."));
            }
            continue;
        }
        Result<void> fits = check(it.value(), properties.value(it.key()).toObject(), inner);
        if (!fits) {
            return fits;
        }
    }
    return {};
}

Result<void> checkArray(const QJsonArray &array, const QJsonObject &schema, const QString &path)
{
    const QJsonValue maxItems = schema.value(QLatin1StringView("maxItems"));
    if (maxItems.isDouble() && array.size() > maxItems.toInt()) {
        return misfit(path, QStringLiteral("has more than %1 items.").arg(maxItems.toInt()));
    }
    const QJsonValue items = schema.value(QLatin1StringView("items"));
    for (qsizetype i = 0; items.isObject() && i < array.size(); ++i) {
        Result<void> fits = check(array.at(i), items.toObject(), QStringLiteral("%1[%2]").arg(path).arg(i));
        if (!fits) {
            return fits;
        }
    }
    return {};
}

Result<void> checkBounds(const QJsonValue &value, const QJsonObject &schema, const QString &path)
{
    const QJsonValue minimum = schema.value(QLatin1StringView("minimum"));
    const QJsonValue maximum = schema.value(QLatin1StringView("maximum"));
    const QJsonValue maxLength = schema.value(QLatin1StringView("maxLength"));
    const QJsonValue allowed = schema.value(QLatin1StringView("enum"));
    if (value.isDouble() && minimum.isDouble() && value.toDouble() < minimum.toDouble()) {
        return misfit(path, QStringLiteral("is below %1.").arg(minimum.toDouble()));
    }
    if (value.isDouble() && maximum.isDouble() && value.toDouble() > maximum.toDouble()) {
        return misfit(path, QStringLiteral("is above %1.").arg(maximum.toDouble()));
    }
    if (value.isString() && maxLength.isDouble() && value.toString().size() > maxLength.toInt()) {
        return misfit(path, QStringLiteral("is longer than %1 characters.").arg(maxLength.toInt()));
    }
    if (allowed.isArray() && !allowed.toArray().contains(value)) {
        return misfit(path, QStringLiteral("is not one of the allowed values."));
    }
    return {};
}

/// What a keyword's own value must be; a bound that is not a number would bind nothing.
bool isSound(const QString &keyword, const QJsonValue &value)
{
    static const QStringList types{QStringLiteral("object"),  QStringLiteral("array"), QStringLiteral("string"),
                                   QStringLiteral("boolean"), QStringLiteral("null"),  QStringLiteral("integer"),
                                   QStringLiteral("number")};
    if (keyword == QLatin1StringView("type")) {
        return types.contains(value.toString());
    }
    if (keyword == QLatin1StringView("properties") || keyword == QLatin1StringView("items")) {
        return value.isObject();
    }
    if (keyword == QLatin1StringView("required") || keyword == QLatin1StringView("enum")) {
        return value.isArray();
    }
    if (keyword == QLatin1StringView("additionalProperties")) {
        return value.isBool();
    }
    const bool isBound = keyword == QLatin1StringView("minimum") || keyword == QLatin1StringView("maximum")
                      || keyword == QLatin1StringView("maxLength") || keyword == QLatin1StringView("maxItems");
    return !isBound || value.isDouble();
}

Result<void> check(const QJsonValue &value, const QJsonObject &schema, const QString &path)
{
    const QString type = schema.value(QLatin1StringView("type")).toString();
    if (!type.isEmpty() && !hasType(value, type)) {
        return misfit(path, QStringLiteral("must be of type %1.").arg(type));
    }
    Result<void> bounds = checkBounds(value, schema, path);
    if (!bounds) {
        return bounds;
    }
    if (value.isObject()) {
        return checkObject(value.toObject(), schema, path);
    }
    return value.isArray() ? checkArray(value.toArray(), schema, path) : Result<void>();
}

} // namespace

Result<void> checkAgainstSchema(const QJsonValue &value, const QJsonObject &schema)
{
    const Result<void> understoodSchema = checkSchema(schema);
    return understoodSchema ? check(value, schema, QString()) : understoodSchema;
}

Result<void> checkSchema(const QJsonObject &schema)
{
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        if (!understood().contains(it.key())) {
            return failure(ProblemKind::Invalid,
                           QStringLiteral("The schema's keyword \"%1\" is not supported.").arg(it.key()));
        }
        if (!isSound(it.key(), it.value())) {
            return failure(ProblemKind::Invalid,
                           QStringLiteral("The schema's \"%1\" has a value that is not supported.").arg(it.key()));
        }
    }
    const QJsonObject properties = schema.value(QLatin1StringView("properties")).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const Result<void> inner =
            it.value().isObject()
                ? checkSchema(it.value().toObject())
                : Result<void>(
                    failure(ProblemKind::Invalid, QStringLiteral("The schema of \"%1\" is no object.").arg(it.key())));
        if (!inner) {
            return inner;
        }
    }
    return schema.contains(QLatin1StringView("items"))
             ? checkSchema(schema.value(QLatin1StringView("items")).toObject())
             : Result<void>();
}

} // namespace fleet
