#include "ingest/BusReader.h"

#include "core/Json.h"
#include "core/Uuid.h"
#include "protocol/Crypto.h"
#include "protocol/Roads.h"
#include "protocol/Signal.h"

#include <QLoggingCategory>
#include <QPointer>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcIngest, "fleet.ingest")

constexpr int maxPagesASweep = 50;
/// Enough to find one event and to pass over some numbers behind it.
constexpr int mostTooLarge = 8;
/// How long a beacon may take over the stream before it is looked for on the bus.
constexpr milliseconds lookPause{800};

} // namespace

BusReader::BusReader(Gateway &gateway, const KeyRing &keys, const Clock &clock, FleetIdentity fleet, BusMode bus,
                     KeyBook keyBook, QObject *parent)
    : QObject(parent),
      m_gateway(gateway),
      m_keys(keys),
      m_clock(clock),
      m_fleet(std::move(fleet)),
      m_bus(bus),
      m_keyBook(std::move(keyBook))
{}

void BusReader::restore(qint64 watermark, int epoch, const LastRead &last)
{
    m_window.restore(watermark);
    m_epoch = epoch;
    m_lastRead = last;
}

QStringList BusReader::subscription() const
{
    return {roads::heartbeatEvent(m_bus, m_fleet.tag), roads::beaconEvent(m_fleet.tag)};
}

void BusReader::tick()
{
    if (!m_gateway.capabilities().readsEvents) {
        return;
    }
    const MonoTime now = m_clock.monotonic();
    if (!m_lastSweepAt || now - *m_lastSweepAt >= sweepPause) {
        sweepNow();
    }
    if (m_beacons.due(now) && !m_beaconing) {
        sendBeacon();
    } else if (!m_beaconing && m_beacons.waitedFor(now) >= lookPause) {
        lookForBeacon(); // its frame may have passed before the stream was subscribed
    }
}

void BusReader::sweepNow()
{
    if (!m_sweeping && m_gateway.capabilities().readsEvents) {
        sweep();
    }
}

void BusReader::readAgain()
{
    m_window.forgetSeen();
    m_lastSweepAt.reset();
}

QCoro::Task<void> BusReader::sweep()
{
    const QPointer<BusReader> alive(this);
    m_sweeping = true;
    const MonoTime begun = m_clock.monotonic();
    m_lastSweepAt = begun;
    const UtcTime begunAt = m_clock.now();
    const QString type = roads::heartbeatEvent(m_bus, m_fleet.tag);
    const int epoch = m_epoch;
    qint64 since = std::max(m_window.sweepFrom(), m_passedTo);
    bool complete = false;
    int tooLarge = 0;
    bool passedOver = false;
    for (int page = 0; page < maxPagesASweep && !complete; ++page) {
        const int asked = m_page;
        const Result<std::vector<Event>> events = co_await m_gateway.events(type, since, asked, Lane::Background);
        if (!alive) {
            co_return;
        }
        if (!events && events.error().slug == answerTooLarge && epoch == m_epoch) {
            if (++tooLarge > mostTooLarge) {
                break; // the rest at the next tick: each such answer is megabytes
            }
            passedOver = askForLess(since);
            continue;
        }
        if (!events) {
            m_sweepUp = false;
            m_sweeping = false;
            noteProblem(events.error());
            m_beacons.doubt();
            co_return;
        }
        if (epoch != m_epoch) {
            break; // the ids of these pages belong to a database that is gone
        }
        takeGap(*events, page == 0);
        complete = takePage(*events, asked, since);
        if (complete || std::exchange(passedOver, false)) {
            m_page = pageSize; // not before: what is too large is asked for once more in each sweep
        }
    }
    m_sweeping = false;
    if (epoch != m_epoch) {
        co_return;
    }
    m_sweepUp = true;
    m_problem.reset();
    m_window.sweptTo(since);
    if (complete) {
        m_heard.swept(begun);
        m_lastRead.at = begunAt;
        m_roads.swept(begun, m_clock.monotonic(), m_clock.now());
    } else {
        m_lastSweepAt.reset(); // more is waiting: go on at the next tick
    }
    Q_EMIT swept(m_window.watermark());
}

void BusReader::takeGap(const std::vector<Event> &page, bool isFirst)
{
    const std::optional<BusGap> gap =
        isFirst ? gapBefore(page, m_window.watermark(), m_lastRead, m_clock.now()) : std::nullopt;
    if (gap) {
        m_lastRead.newest.reset(); // told once
        Q_EMIT gapFound(gap->from, gap->to);
    }
    for (const Event &event : page) {
        if (event.id > m_window.watermark() && event.createdAt) {
            m_lastRead.newest = event.createdAt;
        }
    }
}

/// True when nothing is left behind it.
bool BusReader::takePage(const std::vector<Event> &events, int asked, qint64 &since)
{
    const qint64 before = since;
    for (const Event &event : events) {
        since = std::max(since, event.id);
        takeHeartbeat(event);
    }
    const bool complete = events.size() < static_cast<std::size_t>(asked);
    if (!complete && since == before) {
        ++since; // a whole page without ids would be asked for for ever
    }
    return complete;
}

/// A page was too large to be taken. True where one event alone is: its number is not known, so those behind `since` are
/// passed over one by one, and no other with them.
bool BusReader::askForLess(qint64 &since)
{
    if (m_page > 1) {
        m_page = std::max(1, m_page / 8);
        return false;
    }
    m_passedTo = ++since;
    m_flood.unopenable(m_clock.monotonic());
    Q_EMIT unreadableSkipped(QStringLiteral("event: it is larger than an answer may be."));
    return true;
}

void BusReader::skip(qint64 eventId, const QString &why)
{
    if (eventId <= 0 || !m_window.firstTime(eventId)) {
        return;
    }
    m_flood.unopenable(m_clock.monotonic());
    qCWarning(lcIngest).noquote() << "event" << eventId << "is passed over:" << why;
    Q_EMIT unreadableSkipped(why);
}

QCoro::Task<void> BusReader::sendBeacon()
{
    const QPointer<BusReader> alive(this);
    const Beacon beacon{
        .nonce = randomHex(16), .sentAt = m_clock.now(), .fleetTag = m_fleet.tag, .audience = m_fleet.audience};
    const Result<QByteArray> publicKey = m_keys.publicKey(KeyRole::Stop);
    const Result<QByteArray> signalKey = m_keys.signalKey();
    if (!publicKey || !signalKey) {
        noteProblem(publicKey ? signalKey.error() : publicKey.error());
        m_beacons.failed(m_clock.monotonic());
        co_return;
    }
    const SignerWithKey signer{*publicKey,
                               [this](QByteArrayView message) { return m_keys.sign(KeyRole::Stop, message); }};
    const Result<Envelope> envelope = makeEnvelope(PayloadType::Beacon, toJson(beacon), {signer});
    const Result<QByteArray> sealed =
        envelope ? crypto::secretBox(*signalKey, toBytes(*envelope)) : failure(envelope.error());
    if (!sealed) {
        noteProblem(sealed.error());
        m_beacons.failed(m_clock.monotonic());
        co_return;
    }
    const OutgoingEvent event{.type = roads::beaconEvent(m_fleet.tag),
                              .source = m_fleet.managerId,
                              .payload = roads::sealedPayload(m_fleet.managerId, *sealed)};
    m_beaconing = true;
    // The frame may come back before the answer does: wait for it from now on.
    m_beacons.sent(beacon.nonce, m_clock.monotonic());
    m_roads.beaconSent(beacon.nonce, m_clock.monotonic());
    const qint64 highestBefore = m_window.highest();
    const int epoch = m_epoch;
    const Result<qint64> id = co_await m_gateway.publishEvent(event, Lane::Background);
    if (!alive) {
        co_return;
    }
    m_beaconing = false;
    if (!id) {
        noteProblem(id.error());
        m_beacons.failed(m_clock.monotonic());
        co_return;
    }
    if (epoch == m_epoch) { // else the id is one of the database that is gone
        m_beaconId = *id;
        checkEpoch(*id, highestBefore);
    }
}

QCoro::Task<void> BusReader::lookForBeacon()
{
    const QPointer<BusReader> alive(this);
    m_beaconing = true;
    const qint64 since = std::max<qint64>(0, m_beaconId - 1);
    const Result<std::vector<Event>> events =
        co_await m_gateway.events(roads::beaconEvent(m_fleet.tag), since, pageSize, Lane::Background);
    if (!alive) {
        co_return;
    }
    m_beaconing = false;
    if (!events) {
        noteProblem(events.error());
        co_return;
    }
    for (const Event &event : *events) {
        takeBeacon(event, std::nullopt);
    }
}

void BusReader::checkEpoch(qint64 beaconId, qint64 highestBefore)
{
    // Ids only grow: one that is not above all that were seen before the beacon was sent comes from a new database.
    // What arrived while its answer was on the way does not count, frames overtake answers.
    if (beaconId <= 0 || beaconId > highestBefore) {
        m_window.noteHighest(beaconId);
        return;
    }
    qCWarning(lcIngest) << "The gateway's event ids went back from" << highestBefore << "to" << beaconId;
    gatewayForgot();
    m_window.noteHighest(beaconId);
}

void BusReader::gatewayForgot()
{
    m_window.reset();
    m_lastRead = {};
    m_beaconId = 0;
    m_passedTo = 0;
    ++m_epoch;
    m_lastSweepAt.reset();
    Q_EMIT epochChanged(m_epoch);
}

void BusReader::onFrame(const Event &event)
{
    m_roads.brought(Road::WebSocket, m_clock.now());
    if (event.type == roads::beaconEvent(m_fleet.tag)) {
        takeBeacon(event, Road::WebSocket);
    } else if (event.type == roads::heartbeatEvent(m_bus, m_fleet.tag)) {
        takeHeartbeat(event);
    }
}

void BusReader::onDelivery(const Event &event)
{
    m_roads.brought(Road::Webhook, m_clock.now());
    if (event.type == roads::beaconEvent(m_fleet.tag)) {
        takeBeacon(event, Road::Webhook);
    } else if (event.type == roads::heartbeatEvent(m_bus, m_fleet.tag) && !m_window.isBehind(event.id)
               && m_window.firstTimeLate(event.id)) {
        readHeartbeat(event);
    }
}

void BusReader::onStreamOpened()
{
    m_streamUp = true;
    m_lastSweepAt.reset(); // what was said while the stream was down is on the bus, not in the stream
}

void BusReader::onStreamClosed(const Problem &problem)
{
    m_streamUp = false;
    m_beacons.doubt();
    if (problem.kind == ProblemKind::Unauthorized) {
        noteProblem(problem);
    }
}

void BusReader::noteProblem(const Problem &problem)
{
    m_problem = problem;
    if (problem.kind == ProblemKind::Unauthorized) {
        Q_EMIT unauthorized();
    }
}

Result<QByteArray> BusReader::openPayload(const Event &event, BotId &claimed) const
{
    claimed = BotId(event.payload.value(QLatin1StringView("agent_id")).toString());
    if (m_bus == BusMode::Plain) {
        const QJsonValue envelope = event.payload.value(QLatin1StringView("envelope"));
        if (!envelope.isObject()) {
            return failure(ProblemKind::Protocol, QStringLiteral("The heartbeat is not signed."));
        }
        return toCompactJson(envelope.toObject());
    }
    const Result<roads::SealedPayload> sealed = roads::readSealedPayload(event.payload);
    if (!sealed) {
        return failure(sealed.error());
    }
    return m_keys.openSealed(sealed->sealed);
}

void BusReader::takeHeartbeat(const Event &event)
{
    if (!event.problem.isEmpty()) {
        skip(event.id, event.problem);
    } else if (m_window.firstTime(event.id)) {
        readHeartbeat(event);
    }
}

void BusReader::readHeartbeat(const Event &event)
{
    BotId claimed(event.payload.value(QLatin1StringView("agent_id")).toString());
    const std::optional<KnownBot> known = m_keyBook(claimed);
    if (!known) {
        m_flood.unopenable(m_clock.monotonic()); // a stranger's: no cryptography for it
        return;
    }
    if (known->level == BotLevel::Plain) {
        Q_EMIT plainReportHeard(claimed, event.payload, event.createdAt, event.id);
        return;
    }
    const Result<QByteArray> opened = openPayload(event, claimed);
    if (!opened) {
        m_flood.unopenable(m_clock.monotonic());
        Q_EMIT forgeryHeard(claimed, opened.error().detail);
        return;
    }
    if (known->keys.current.isEmpty()) {
        Q_EMIT unprovenBotHeard(claimed);
        return;
    }
    const Result<Envelope> envelope = envelopeFromBytes(*opened);
    const Result<Heartbeat> heartbeat = envelope
                                          ? verifyHeartbeat(*envelope, claimed, known->keys, m_fleet, m_clock.now())
                                          : Result<Heartbeat>(failure(envelope.error()));
    if (!heartbeat && isSignedUnreadable(heartbeat.error())) {
        Q_EMIT unreadableHeard(claimed, heartbeat.error().detail);
        return;
    }
    if (!heartbeat) {
        m_flood.unopenable(m_clock.monotonic());
        Q_EMIT forgeryHeard(claimed, heartbeat.error().detail);
        return;
    }
    Q_EMIT heartbeatVerified(*heartbeat, event.id, event.createdAt);
}

void BusReader::takeBeacon(const Event &event, std::optional<Road> road)
{
    const Result<QByteArray> signalKey = m_keys.signalKey();
    const Result<QByteArray> publicKey = m_keys.publicKey(KeyRole::Stop);
    const Result<roads::SealedPayload> sealed = roads::readSealedPayload(event.payload);
    if (!signalKey || !publicKey || !sealed) {
        return;
    }
    const std::optional<QByteArray> opened = crypto::openSecretBox(*signalKey, sealed->sealed);
    if (!opened) {
        m_flood.unopenable(m_clock.monotonic());
        return;
    }
    const Result<Envelope> envelope = envelopeFromBytes(*opened);
    const Result<QJsonObject> payload =
        envelope ? openEnvelope(*envelope, PayloadType::Beacon, *publicKey) : failure(envelope.error());
    const Result<Beacon> beacon = payload ? beaconFromJson(*payload) : Result<Beacon>(failure(payload.error()));
    if (beacon && beacon->audience == m_fleet.audience) {
        const MonoTime now = m_clock.monotonic();
        m_beacons.heard(beacon->nonce, now);
        if (road) {
            m_roads.beaconCame(*road, beacon->nonce, now);
        }
    }
}

} // namespace fleet
