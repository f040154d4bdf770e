#include "protocol/StopFile.h"

#include "core/Files.h"
#include "core/Json.h"

namespace fleet {

namespace {

// The envelope's own limit and a little for what stands around it.
constexpr qint64 maxFileBytes = maxEnvelopeBytes + 1024;

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

Result<void> writeStopFile(const QString &path, const Envelope &envelope)
{
    return writePrivateFile(path, stopFileBytes(envelope));
}

Result<Envelope> readStopFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, maxFileBytes);
    if (!bytes) {
        return failure(bytes.error());
    }
    return envelopeFromStopFile(*bytes);
}

} // namespace fleet
