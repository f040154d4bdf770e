#include "fleet/WebhookSettings.h"

#include "core/Json.h"

#include <QDir>
#include <QHostAddress>

namespace fleet {

namespace {

constexpr qint64 highestPort = 65'535;
const QString http = QStringLiteral("http");
const QString https = QStringLiteral("https");

/// Why the gateway could not call it, or nothing.
QString faultOf(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != http && url.scheme() != https)) {
        return QStringLiteral("must be an address that begins with https:// or http://.");
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return QStringLiteral("must be without a name, a question mark and a number sign.");
    }
    return {};
}

void check(JsonReader &read, const WebhookSettings &settings, qint64 port)
{
    if (QHostAddress(settings.address).isNull()) {
        read.fail("listen", QStringLiteral("must be an IP address of this machine, such as 127.0.0.1 or 0.0.0.0."));
    }
    if (port < 1 || port > highestPort) {
        read.fail("port", QStringLiteral("must be from 1 to 65535."));
    }
    if (const QString fault = faultOf(settings.url); !fault.isEmpty()) {
        read.fail("url", fault);
    }
    if (settings.certificate.isEmpty() != settings.privateKey.isEmpty()) {
        read.fail("certificate", QStringLiteral("and \"key\" belong together: name both or none."));
    }
    if (!settings.certificate.isEmpty() && settings.url.scheme() == http) {
        read.fail("url", QStringLiteral("must begin with https:// where there is a certificate."));
    }
}

} // namespace

QByteArray WebhookSettings::path() const
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    return path.isEmpty() ? QByteArrayLiteral("/") : path;
}

Result<std::optional<WebhookSettings>> readWebhookSettings(const QJsonValue &value, const QString &folder)
{
    if (value.isUndefined() || value.isNull()) {
        return std::optional<WebhookSettings>();
    }
    if (!value.isObject()) {
        return failure(ProblemKind::Invalid, QStringLiteral("webhook: must be an object."));
    }
    const auto inFolder = [&folder](const std::optional<QString> &file) {
        return file && !file->isEmpty() ? QDir(folder).absoluteFilePath(*file) : QString();
    };
    JsonReader read(value.toObject(), QStringLiteral("webhook"));
    WebhookSettings settings;
    settings.address = read.optionalString("listen").value_or(settings.address);
    const qint64 port = read.integer("port");
    settings.url = QUrl(read.string("url"), QUrl::StrictMode);
    settings.certificate = inFolder(read.optionalString("certificate"));
    settings.privateKey = inFolder(read.optionalString("key"));
    if (read.ok()) {
        check(read, settings, port);
    }
    if (!read.ok()) {
        return failure(ProblemKind::Invalid, read.problem()->detail);
    }
    settings.port = static_cast<quint16>(port);
    return std::optional(settings);
}

} // namespace fleet
