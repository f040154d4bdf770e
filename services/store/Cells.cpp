#include "store/Cells.h"

#include "core/Json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace fleet {

// A null string or array would be written as NULL; ours are empty, never absent.
QVariant cell(const QString &text)
{
    return text.isNull() ? QString(QLatin1StringView("")) : text;
}

QVariant cell(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QVariant cell(UtcTime time)
{
    return toEpochMs(time);
}

QVariant cell(Money money)
{
    return qint64{money.micros()};
}

QVariant cell(qint64 number)
{
    return number;
}

QVariant cell(bool yes)
{
    return yes ? 1 : 0;
}

QVariant cell(const QJsonObject &object)
{
    return QString::fromUtf8(toCompactJson(object));
}

QVariant cell(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

} // namespace fleet
