#include "protocol/StopFile.h"

#include "core/Files.h"
#include "core/Json.h"

#include <QJsonArray>

namespace fleet {

namespace {

// A few envelopes, one for each wind-down policy, and a little for what stands around them.
constexpr qint64 maxFileBytes = 16 * (maxEnvelopeBytes + 1024);

} // namespace

QByteArray stopFileBytes(const Envelope &envelope)
{
    return toCompactJson({{QStringLiteral("envelope"), toJson(envelope)}}) + '\n';
}

Result<Envelope> envelopeFromStopFile(QByteArrayView bytes)
{
    const Result<QJsonObject> object = parseJsonObject(bytes.trimmed());
    if (!object) {
        return failure(object.error());
    }
    JsonReader read(*object, QStringLiteral("stop file"));
    const QJsonObject envelope = read.object("envelope");
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return envelopeFromJson(envelope);
}

QByteArray stopFileBytes(const std::vector<Envelope> &envelopes)
{
    QJsonArray array;
    for (const Envelope &envelope : envelopes) {
        array.append(toJson(envelope));
    }
    return toCompactJson({{QStringLiteral("envelopes"), array}}) + '\n';
}

Result<std::vector<Envelope>> envelopesFromStopFile(QByteArrayView bytes)
{
    const Result<QJsonObject> object = parseJsonObject(bytes.trimmed());
    if (!object) {
        return failure(object.error());
    }
    const QJsonValue several = object->value(QLatin1StringView("envelopes"));
    const QJsonArray array =
        several.isArray() ? several.toArray() : QJsonArray{object->value(QLatin1StringView("envelope"))};
    std::vector<Envelope> envelopes;
    for (const QJsonValue &item : array) {
        Result<Envelope> envelope = envelopeFromJson(item.toObject());
        if (!envelope) {
            return failure(envelope.error());
        }
        envelopes.push_back(std::move(*envelope));
    }
    return envelopes;
}

Result<void> writeStopFile(const QString &path, const Envelope &envelope)
{
    return writePrivateFile(path, stopFileBytes(envelope));
}

Result<std::vector<Envelope>> readStopFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, maxFileBytes);
    if (!bytes) {
        return failure(bytes.error());
    }
    return envelopesFromStopFile(*bytes);
}

} // namespace fleet
