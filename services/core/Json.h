// Strict JSON in and compact JSON out. Refuses what lets two readers see two things: duplicate keys, deep nesting,
// trailing bytes, invalid UTF-8.
#pragma once

#include "core/Result.h"
#include "core/Time.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace fleet {

/// Parses one JSON value and refuses duplicate keys (RFC 8259, section 4), more than 32 levels, NaN and trailing bytes.
[[nodiscard]] Result<QJsonValue> parseJson(QByteArrayView bytes);
[[nodiscard]] Result<QJsonObject> parseJsonObject(QByteArrayView bytes);

/// The entries of the list under `key` of one object, each as the text that stands there; an empty text for one that is
/// no object. What an entry holds is not looked at: one that parseJsonObject() refuses spoils none beside it.
[[nodiscard]] Result<std::vector<QByteArray>> splitJsonList(QByteArrayView bytes, const char *key);
/// The whole number under `key` of an object that parseJsonObject() may refuse; nothing where there is none.
[[nodiscard]] std::optional<qint64> peekJsonInteger(QByteArrayView object, const char *key);

[[nodiscard]] QByteArray toCompactJson(const QJsonObject &object);

/// Reads typed fields of one object and remembers the first thing that was wrong, so that a reader can read them all
/// in one breath and check once. Absent and null are the same; a wrong type is an error even for an optional field.
class JsonReader final {
public:
    /// `where` names the object in error sentences, e.g. "heartbeat".
    JsonReader(const QJsonObject &object, QString where);

    [[nodiscard]] QString string(const char *key);
    [[nodiscard]] std::optional<QString> optionalString(const char *key);
    [[nodiscard]] qint64 integer(const char *key);
    [[nodiscard]] std::optional<qint64> optionalInteger(const char *key);
    [[nodiscard]] double number(const char *key);
    [[nodiscard]] std::optional<double> optionalNumber(const char *key);
    [[nodiscard]] bool boolean(const char *key);
    [[nodiscard]] std::optional<bool> optionalBoolean(const char *key);
    [[nodiscard]] UtcTime time(const char *key);
    [[nodiscard]] std::optional<UtcTime> optionalTime(const char *key);
    [[nodiscard]] QJsonObject object(const char *key);
    [[nodiscard]] std::optional<QJsonObject> optionalObject(const char *key);
    [[nodiscard]] QJsonArray array(const char *key);
    [[nodiscard]] std::optional<QJsonArray> optionalArray(const char *key);
    [[nodiscard]] QStringList strings(const char *key);
    [[nodiscard]] std::optional<QStringList> optionalStrings(const char *key);

    void fail(const char *key, const QString &what);
    [[nodiscard]] bool ok() const { return !m_problem.has_value(); }
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }

private:
    [[nodiscard]] QJsonValue required(const char *key);
    template<typename T, typename Read>
    [[nodiscard]] std::optional<T> optional(const char *key, Read read);

    QJsonObject m_object;
    QString m_where;
    std::optional<Problem> m_problem;
};

} // namespace fleet
