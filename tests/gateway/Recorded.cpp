#include "Recorded.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace fleet::test {

namespace {

QDir folder()
{
    return QDir(QStringLiteral(FLEET_FIXTURES "/gateway"));
}

QJsonObject readFixture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot open %s", qPrintable(path));
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

QByteArray textOf(const QJsonValue &body)
{
    if (body.isString()) {
        return body.toString().toUtf8();
    }
    if (body.isObject()) {
        return QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    }
    return body.isArray() ? QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact) : QByteArray();
}

} // namespace

RecordedExchange recorded(const QString &number)
{
    const QStringList files = folder().entryList({number + QStringLiteral("-*.json")});
    if (files.size() != 1) {
        qFatal("no single fixture %s", qPrintable(number));
    }
    const QJsonObject fixture = readFixture(folder().filePath(files.first()));
    const QJsonObject request = fixture.value(QLatin1StringView("request")).toObject();
    const QJsonObject response = fixture.value(QLatin1StringView("response")).toObject();
    RecordedExchange exchange;
    exchange.name = fixture.value(QLatin1StringView("name")).toString();
    exchange.method = request.value(QLatin1StringView("method")).toString().toLatin1();
    exchange.target = request.value(QLatin1StringView("path")).toString().toLatin1();
    exchange.requestBody = request.value(QLatin1StringView("body"));
    exchange.answer.status = response.value(QLatin1StringView("status")).toInt();
    const QJsonArray headers = response.value(QLatin1StringView("headers")).toArray();
    for (const QJsonValue &line : headers) {
        const QByteArray text = line.toString().toLatin1();
        const qsizetype colon = text.indexOf(':');
        exchange.answer.headers.emplace_back(text.left(colon).toLower(), text.mid(colon + 1).trimmed());
    }
    exchange.answer.body = textOf(response.value(QLatin1StringView("body")));
    return exchange;
}

QStringList recordedNumbers()
{
    QStringList numbers;
    const QStringList files = folder().entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QJsonObject response =
            readFixture(folder().filePath(file)).value(QLatin1StringView("response")).toObject();
        if (response.value(QLatin1StringView("status")).toInt() >= 200) {
            numbers.append(file.section(QLatin1Char('-'), 0, 0));
        }
    }
    return numbers;
}

} // namespace fleet::test
