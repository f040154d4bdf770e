#include "core/Json.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace fleet {

namespace {

constexpr int maxDepth = 32;

Result<QJsonValue> convert(const simdjson::dom::element &element, int depth);

/// QString::fromUtf8 would drop a leading U+FEFF: two keys that differ only there would be one.
QString toText(std::string_view utf8)
{
    QStringDecoder decode(QStringDecoder::Utf8,
                          QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decode(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

Result<QJsonValue> convertObject(const simdjson::dom::object &object, int depth)
{
    struct Field {
        QString key;
        simdjson::dom::element value;
    };
    // In order of keys, because each insertion before the end of a QJsonObject moves all that follow: a megabyte of
    // shuffled keys would keep the thread busy for minutes.
    std::vector<Field> fields;
    for (const auto field : object) {
        fields.push_back({toText(field.key), field.value});
    }
    std::sort(fields.begin(), fields.end(), [](const Field &a, const Field &b) { return a.key < b.key; });
    QJsonObject result;
    const QString *previous = nullptr;
    for (const Field &field : fields) {
        if (previous != nullptr && field.key == *previous) {
            return failure(ProblemKind::Protocol,
                           QStringLiteral("The key \"%1\" occurs twice.").arg(field.key.left(64)));
        }
        previous = &field.key;
        Result<QJsonValue> value = convert(field.value, depth + 1);
        if (!value) {
            return value;
        }
        result.insert(field.key, *value);
    }
    return QJsonValue(result);
}

Result<QJsonValue> convertArray(const simdjson::dom::array &array, int depth)
{
    QJsonArray result;
    for (const auto item : array) {
        Result<QJsonValue> value = convert(item, depth + 1);
        if (!value) {
            return value;
        }
        result.append(*value);
    }
    return QJsonValue(result);
}

Result<QJsonValue> convert(const simdjson::dom::element &element, int depth)
{
    if (depth > maxDepth && (element.is_object() || element.is_array())) {
        return failure(ProblemKind::Protocol,
                       QStringLiteral("The JSON is nested more than %1 levels deep.").arg(maxDepth));
    }
    switch (element.type()) {
    case simdjson::dom::element_type::OBJECT:
        return convertObject(element.get_object().value_unsafe(), depth);
    case simdjson::dom::element_type::ARRAY:
        return convertArray(element.get_array().value_unsafe(), depth);
    case simdjson::dom::element_type::INT64:
        return QJsonValue(static_cast<qint64>(element.get_int64().value_unsafe()));
    case simdjson::dom::element_type::UINT64:
        return QJsonValue(static_cast<double>(element.get_uint64().value_unsafe()));
    case simdjson::dom::element_type::DOUBLE:
        return QJsonValue(element.get_double().value_unsafe());
    case simdjson::dom::element_type::STRING:
        return QJsonValue(toText(element.get_string().value_unsafe()));
    case simdjson::dom::element_type::BOOL:
        return QJsonValue(element.get_bool().value_unsafe());
    case simdjson::dom::element_type::NULL_VALUE:
        return QJsonValue(QJsonValue::Null);
    }
    return failure(ProblemKind::Protocol, QStringLiteral("Unknown JSON value."));
}

/// Qt writes half of a surrogate pair as "\ud83d", which strict readers refuse: a reason that was cut in the middle of a
/// character would make the whole command unreadable. A replacement character has the same length.
void replaceHalfCharacters(QByteArray &json)
{
    for (qsizetype at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', at + 2)) {
        const bool isHalf = json.mid(at + 1, 2).toLower() == "ud" && at + 3 < json.size()
                         && QByteArrayView("89abcdefABCDEF").contains(json.at(at + 3));
        if (isHalf) {
            json.replace(at + 2, 4, "fffd");
        }
    }
}

} // namespace

Result<QJsonValue> parseJson(QByteArrayView bytes)
{
    // Here and not in simdjson, which hands the null pointer of an empty view to memcpy.
    if (bytes.isEmpty()) {
        return failure(ProblemKind::Protocol, QStringLiteral("Not valid JSON: it is empty."));
    }
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element root;
    const auto error = parser.parse(bytes.data(), static_cast<std::size_t>(bytes.size())).get(root);
    if (error != simdjson::SUCCESS) {
        return failure(ProblemKind::Protocol,
                       QStringLiteral("Not valid JSON: %1").arg(QString::fromUtf8(simdjson::error_message(error))));
    }
    return convert(root, 1);
}

Result<QJsonObject> parseJsonObject(QByteArrayView bytes)
{
    const Result<QJsonValue> value = parseJson(bytes);
    if (!value) {
        return failure(value.error());
    }
    if (!value->isObject()) {
        return failure(ProblemKind::Protocol, QStringLiteral("A JSON object was expected."));
    }
    return value->toObject();
}

namespace {

namespace ondemand = simdjson::ondemand;

/// Empty for what is no object.
simdjson::error_code readRaw(ondemand::value value, std::string_view &raw)
{
    ondemand::json_type type = ondemand::json_type::null;
    if (const auto error = value.type().get(type)) {
        return error;
    }
    if (type != ondemand::json_type::object) {
        return simdjson::SUCCESS;
    }
    ondemand::object object;
    const auto error = value.get_object().get(object);
    return error != simdjson::SUCCESS ? error : object.raw_json().get(raw);
}

simdjson::error_code split(ondemand::document &document, const char *key, std::vector<QByteArray> &entries)
{
    ondemand::array list;
    if (const auto error = document.find_field_unordered(key).get_array().get(list)) {
        return error;
    }
    for (auto entry : list) {
        ondemand::value value;
        std::string_view raw;
        if (const auto error = std::move(entry).get(value)) {
            return error;
        }
        if (const auto error = readRaw(value, raw)) {
            return error;
        }
        entries.emplace_back(raw.data(), static_cast<qsizetype>(raw.size()));
    }
    return simdjson::SUCCESS;
}

} // namespace

Result<std::vector<QByteArray>> splitJsonList(QByteArrayView bytes, const char *key)
{
    const simdjson::padded_string text(bytes.data(), static_cast<std::size_t>(bytes.size()));
    ondemand::parser parser;
    ondemand::document document;
    std::vector<QByteArray> entries;
    auto error = parser.iterate(text).get(document);
    if (error == simdjson::SUCCESS) {
        error = split(document, key, entries);
    }
    if (error != simdjson::SUCCESS) {
        return failure(ProblemKind::Protocol,
                       QStringLiteral("Not valid JSON: %1").arg(QString::fromUtf8(simdjson::error_message(error))));
    }
    return entries;
}

std::optional<qint64> peekJsonInteger(QByteArrayView object, const char *key)
{
    const simdjson::padded_string text(object.data(), static_cast<std::size_t>(object.size()));
    ondemand::parser parser;
    ondemand::document document;
    std::int64_t value = 0;
    if (parser.iterate(text).get(document) != simdjson::SUCCESS
        || document.find_field_unordered(key).get_int64().get(value) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    return value;
}

QByteArray toCompactJson(const QJsonObject &object)
{
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    replaceHalfCharacters(json);
    return json;
}

JsonReader::JsonReader(const QJsonObject &object, QString where) : m_object(object), m_where(std::move(where)) {}

void JsonReader::fail(const char *key, const QString &what)
{
    if (!m_problem) {
        m_problem = Problem{.kind = ProblemKind::Protocol,
                            .httpStatus = 0,
                            .slug = {},
                            .detail = QStringLiteral("%1: \"%2\" %3").arg(m_where, QLatin1StringView(key), what)};
    }
}

QJsonValue JsonReader::required(const char *key)
{
    const QJsonValue value = m_object.value(QLatin1StringView(key));
    if (value.isUndefined() || value.isNull()) {
        fail(key, QStringLiteral("is missing."));
    }
    return value;
}

template<typename T, typename Read>
std::optional<T> JsonReader::optional(const char *key, Read read)
{
    const QJsonValue value = m_object.value(QLatin1StringView(key));
    if (value.isUndefined() || value.isNull()) {
        return std::nullopt;
    }
    return (this->*read)(key);
}

QString JsonReader::string(const char *key)
{
    const QJsonValue value = required(key);
    if (ok() && !value.isString()) {
        fail(key, QStringLiteral("must be text."));
    }
    return value.toString();
}

qint64 JsonReader::integer(const char *key)
{
    const QJsonValue value = required(key);
    const double asDouble = value.toDouble(std::nan(""));
    if (ok() && (!value.isDouble() || std::floor(asDouble) != asDouble || std::abs(asDouble) > 9.0e15)) {
        fail(key, QStringLiteral("must be a whole number."));
        return 0;
    }
    return value.toInteger();
}

double JsonReader::number(const char *key)
{
    const QJsonValue value = required(key);
    if (ok() && !value.isDouble()) {
        fail(key, QStringLiteral("must be a number."));
    }
    return value.toDouble();
}

bool JsonReader::boolean(const char *key)
{
    const QJsonValue value = required(key);
    if (ok() && !value.isBool()) {
        fail(key, QStringLiteral("must be true or false."));
    }
    return value.toBool();
}

UtcTime JsonReader::time(const char *key)
{
    const QString text = string(key);
    const std::optional<UtcTime> parsed = fromIso(text);
    if (ok() && !parsed) {
        fail(key, QStringLiteral("must be a time like 2026-11-22T15:07:19.249Z."));
    }
    return parsed.value_or(UtcTime{});
}

QJsonObject JsonReader::object(const char *key)
{
    const QJsonValue value = required(key);
    if (ok() && !value.isObject()) {
        fail(key, QStringLiteral("must be an object."));
    }
    return value.toObject();
}

QJsonArray JsonReader::array(const char *key)
{
    const QJsonValue value = required(key);
    if (ok() && !value.isArray()) {
        fail(key, QStringLiteral("must be a list."));
    }
    return value.toArray();
}

QStringList JsonReader::strings(const char *key)
{
    QStringList result;
    const QJsonArray items = array(key);
    for (const QJsonValue &item : items) {
        if (!item.isString()) {
            fail(key, QStringLiteral("must be a list of texts."));
            return {};
        }
        result.append(item.toString());
    }
    return result;
}

std::optional<QString> JsonReader::optionalString(const char *key)
{
    return optional<QString>(key, &JsonReader::string);
}

std::optional<qint64> JsonReader::optionalInteger(const char *key)
{
    return optional<qint64>(key, &JsonReader::integer);
}

std::optional<double> JsonReader::optionalNumber(const char *key)
{
    return optional<double>(key, &JsonReader::number);
}

std::optional<bool> JsonReader::optionalBoolean(const char *key)
{
    return optional<bool>(key, &JsonReader::boolean);
}

std::optional<UtcTime> JsonReader::optionalTime(const char *key)
{
    return optional<UtcTime>(key, &JsonReader::time);
}

std::optional<QJsonObject> JsonReader::optionalObject(const char *key)
{
    return optional<QJsonObject>(key, &JsonReader::object);
}

std::optional<QJsonArray> JsonReader::optionalArray(const char *key)
{
    return optional<QJsonArray>(key, &JsonReader::array);
}

std::optional<QStringList> JsonReader::optionalStrings(const char *key)
{
    return optional<QStringList>(key, &JsonReader::strings);
}

} // namespace fleet
