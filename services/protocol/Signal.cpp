#include "protocol/Signal.h"

#include "core/Json.h"
#include "protocol/Crypto.h"
#include "protocol/Roads.h"

#include <algorithm>

namespace fleet {

namespace {

// What is left of a payload's 64 KiB after base64, nonce and authenticator.
constexpr qsizetype maxSignalBytes = roads::maxPayloadBytes / 4 * 3 - 64;

QJsonObject contentOf(const Signal &signal)
{
    QJsonObject object{{QStringLiteral("counter"), signal.counter}};
    if (signal.ringAll) {
        object.insert(QStringLiteral("ring"), QStringLiteral("all"));
    } else {
        QJsonArray bots;
        for (const BotId &bot : signal.ring) {
            bots.append(bot.text());
        }
        object.insert(QStringLiteral("ring"), bots);
    }
    if (signal.command) {
        object.insert(QStringLiteral("command"), toJson(*signal.command));
    }
    return object;
}

} // namespace

Result<QJsonObject> sealSignal(const Signal &signal, const QString &managerId, QByteArrayView signalKey)
{
    QByteArray content = toCompactJson(contentOf(signal));
    if (content.size() > maxSignalBytes) {
        // A call to everybody costs a few reads more than one that no bot may read.
        Signal toAll{.counter = signal.counter, .ring = {}, .ringAll = true, .command = signal.command};
        content = toCompactJson(contentOf(toAll));
    }
    if (content.size() > maxSignalBytes) {
        return failure(ProblemKind::Invalid, QStringLiteral("The command is too large to be broadcast."));
    }
    const Result<QByteArray> boxed = crypto::secretBox(signalKey, content);
    if (!boxed) {
        return failure(boxed.error());
    }
    return roads::sealedPayload(managerId, *boxed);
}

Result<Signal> openSignal(const QJsonObject &payload, QByteArrayView signalKey)
{
    const Result<roads::SealedPayload> sealed = roads::readSealedPayload(payload);
    if (!sealed) {
        return failure(sealed.error());
    }
    const std::optional<QByteArray> opened = crypto::openSecretBox(signalKey, sealed->sealed);
    if (!opened) {
        return failure(ProblemKind::Protocol, QStringLiteral("The signal does not open under this fleet's key."));
    }
    const Result<QJsonObject> object = parseJsonObject(*opened);
    if (!object) {
        return failure(object.error());
    }
    JsonReader read(*object, QStringLiteral("signal"));
    Signal signal{.counter = read.integer("counter"),
                  .ring = {},
                  .ringAll = object->value(QLatin1StringView("ring")) == QJsonValue(QStringLiteral("all")),
                  .command = std::nullopt};
    if (!signal.ringAll) {
        const QStringList bots = read.strings("ring");
        for (const QString &bot : bots) {
            signal.ring.emplace_back(bot);
        }
    }
    if (const std::optional<QJsonObject> command = read.optionalObject("command")) {
        Result<Envelope> envelope = envelopeFromJson(*command);
        if (!envelope) {
            return failure(envelope.error());
        }
        signal.command = std::move(*envelope);
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return signal;
}

bool rings(const Signal &signal, const BotId &bot)
{
    return signal.ringAll || std::find(signal.ring.begin(), signal.ring.end(), bot) != signal.ring.end();
}

qint64 nextSignalCounter(qint64 last, UtcTime now)
{
    return std::max(last + 1, toEpochMs(now));
}

bool isCurrentSignal(qint64 counter, qint64 last, UtcTime gatewayNow)
{
    return counter > last && counter <= toEpochMs(gatewayNow + signalCounterLead);
}

QJsonObject toJson(const Beacon &beacon)
{
    return {{QStringLiteral("nonce"), beacon.nonce},
            {QStringLiteral("sent_at"), toIso(beacon.sentAt)},
            {QStringLiteral("fleet"), beacon.fleetTag},
            {QStringLiteral("aud"), beacon.audience}};
}

Result<Beacon> beaconFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("beacon"));
    Beacon beacon{.nonce = read.string("nonce"),
                  .sentAt = read.time("sent_at"),
                  .fleetTag = read.string("fleet"),
                  .audience = read.string("aud")};
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return beacon;
}

} // namespace fleet
