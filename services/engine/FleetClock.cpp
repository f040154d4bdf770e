#include "engine/FleetClock.h"

#include "core/Json.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace fleet {

namespace {

constexpr int patienceMs = 1000;

QByteArray healthOf(const QUrl &gateway)
{
    QUrl url(gateway);
    url.setPath(QStringLiteral("/v1/health"));
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    request.setTransferTimeout(patienceMs);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->error() == QNetworkReply::NoError ? reply->readAll() : QByteArray();
}

} // namespace

std::unique_ptr<Clock> makeFleetClock(const Profile &profile)
{
    return makeGatewayClock(profile.gateway, profile.sandbox);
}

std::unique_ptr<Clock> makeGatewayClock(const QUrl &gateway, bool isSandbox)
{
    if (isSandbox) {
        const Result<QJsonObject> health = parseJsonObject(healthOf(gateway));
        const QJsonObject clock = health ? health->value(QLatin1StringView("clock")).toObject() : QJsonObject();
        const double rate = clock.value(QLatin1StringView("rate")).toDouble();
        if (rate > 0) {
            const qint64 real = clock.value(QLatin1StringView("origin_ms")).toInteger();
            const qint64 fleet = clock.value(QLatin1StringView("fleet_ms")).toInteger(real);
            return std::make_unique<ScaledClock>(rate, ScaledClock::Origin{fromEpochMs(real), fromEpochMs(fleet)});
        }
    }
    return std::make_unique<SystemClock>();
}

} // namespace fleet
