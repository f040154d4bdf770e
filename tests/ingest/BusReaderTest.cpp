#include "ingest/BusReader.h"

#include "core/Json.h"
#include "gateway/EventStream.h"
#include "gateway/RestGateway.h"
#include "gateway/Transport.h"
#include "protocol/Crypto.h"
#include "protocol/Roads.h"
#include "sandbox/GatewayServer.h"
#include "vault/FileKeyRing.h"

#include "support/Compare.h"
#include "support/ManualClock.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const sandbox::GatewayFault gatewayDown{
    .kind = sandbox::GatewayFault::Kind::Down, .value = 0, .percent = 100, .pathPrefix = {}, .afterEffect = false};
constexpr int patience = 10'000;
const BotId bot(u"spot-arb-01-acme"_s);
const FleetIdentity identity{
    .tag = u"00112233aabbccdd"_s, .audience = u"audience-1"_s, .managerId = u"fleet-manager-acme"_s};

struct Bus {
    Q_DISABLE_COPY_MOVE(Bus)

    /// `ownTime`: the gateway goes by the clock of the test.
    explicit Bus(BusMode mode = BusMode::Sealed, bool ownTime = false, const Transport::Options &options = {})
        : busMode(mode)
    {
        crypto::initialise();
        pair = crypto::makeSigningKeyPair();
        static_cast<void>(FileKeyRing::create(folder.filePath(u"secrets"_s), "a2a_pro_000000000000000000000000"));
        keys = std::move(FileKeyRing::open(folder.filePath(u"secrets"_s)).value());
        sandbox::GatewayOptions gatewayOptions;
        gatewayOptions.rateLimits = false;
        gatewayOptions.clock = ownTime ? &clock : nullptr;
        server = std::make_unique<sandbox::GatewayServer>(gatewayOptions);
        if (!server->start()) {
            qFatal("the sandbox gateway does not start");
        }
        key = server->addAgent(identity.managerId, u"pro"_s);
        transport = std::make_unique<Transport>(
            *readBaseUrl(server->url().toString()), [this] { return key; }, systemClock, options);
        gateway = std::make_unique<RestGateway>(*transport, [this] { return key; });
        known = KnownBot{BotLevel::Verified, BotKeys{.current = pair.publicKey, .former = {}, .formerValidUntil = {}}};
        makeReader();
    }
    ~Bus()
    {
        stream.reset();
        reader.reset();
        transport.reset();
    }

    void makeReader()
    {
        const BusReader::KeyBook book = [this](const BotId &asked) { return asked == bot ? known : std::nullopt; };
        reader = std::make_unique<BusReader>(*gateway, *keys, clock, identity, busMode, book);
        heard = std::make_unique<QSignalSpy>(reader.get(), &BusReader::heartbeatVerified);
        forged = std::make_unique<QSignalSpy>(reader.get(), &BusReader::forgeryHeard);
        skipped = std::make_unique<QSignalSpy>(reader.get(), &BusReader::unreadableSkipped);
        unreadable = std::make_unique<QSignalSpy>(reader.get(), &BusReader::unreadableHeard);
        swept = std::make_unique<QSignalSpy>(reader.get(), &BusReader::swept);
        epochs = std::make_unique<QSignalSpy>(reader.get(), &BusReader::epochChanged);
        gaps = std::make_unique<QSignalSpy>(reader.get(), &BusReader::gapFound);
    }
    void openStream()
    {
        stream = std::make_unique<EventStream>(*readBaseUrl(server->url().toString()), [this] { return key; });
        QObject::connect(stream.get(), &EventStream::eventReceived, reader.get(), &BusReader::onFrame);
        QObject::connect(stream.get(), &EventStream::opened, reader.get(), &BusReader::onStreamOpened);
        QObject::connect(stream.get(), &EventStream::closed, reader.get(), &BusReader::onStreamClosed);
        stream->subscribe(reader->subscription(), 0);
    }

    [[nodiscard]] Heartbeat heartbeat(qint64 seq) const
    {
        Heartbeat said;
        said.bot = bot;
        said.instance = InstanceId(u"instance-1"_s);
        said.seq = seq;
        said.sentAt = clock.now();
        said.version = u"2.4.1"_s;
        said.state = BotState::Trading;
        said.fleetTag = identity.tag;
        said.audience = identity.audience;
        return said;
    }
    [[nodiscard]] QJsonObject payloadOf(const Heartbeat &said, const crypto::SigningKeyPair &signedWith) const
    {
        const SignerWithKey signer{signedWith.publicKey, [&](QByteArrayView bytes) -> Result<QByteArray> {
                                       return crypto::sign(signedWith, bytes);
                                   }};
        const Envelope envelope = makeEnvelope(PayloadType::Heartbeat, toJson(said), {signer}).value();
        if (busMode == BusMode::Plain) {
            return {{u"agent_id"_s, said.bot.text()}, {u"envelope"_s, toJson(envelope)}};
        }
        return roads::sealedPayload(said.bot.text(),
                                    crypto::sealTo(keys->boxPublicKey().value(), toBytes(envelope)).value());
    }
    void publish(const QJsonObject &payload) const
    {
        const OutgoingEvent event{
            .type = roads::heartbeatEvent(busMode, identity.tag), .source = bot.text(), .payload = payload};
        const Result<qint64> id = QCoro::waitFor(gateway->publishEvent(event, Lane::Interactive));
        if (!id) {
            qFatal("nothing was published");
        }
    }
    void publish(qint64 seq) const { publish(payloadOf(heartbeat(seq), pair)); }
    [[nodiscard]] std::vector<Event> onTheBus() const
    {
        return QCoro::waitFor(gateway->events(roads::heartbeatEvent(busMode, identity.tag), 0, 200, Lane::Interactive))
            .value();
    }
    /// One sweep, from its beginning to its end.
    [[nodiscard]] bool sweep()
    {
        clock.advance(BusReader::sweepPause);
        const qsizetype before = swept->size();
        // Again and again: one that is under way when the gateway forgets everything ends without a word.
        return QTest::qWaitFor(
            [&] {
                reader->tick();
                return swept->size() > before;
            },
            patience);
    }
    [[nodiscard]] bool comesToHear()
    {
        return QTest::qWaitFor(
            [&] {
                clock.advance(milliseconds(100));
                reader->tick();
                return reader->hearing() == Hearing::Hears;
            },
            patience);
    }

    BusMode busMode;
    QTemporaryDir folder;
    SystemClock systemClock;
    ManualClock clock;
    crypto::SigningKeyPair pair;
    std::unique_ptr<FileKeyRing> keys;
    std::unique_ptr<sandbox::GatewayServer> server;
    QByteArray key;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<RestGateway> gateway;
    std::optional<KnownBot> known;
    std::unique_ptr<BusReader> reader;
    std::unique_ptr<EventStream> stream;
    std::unique_ptr<QSignalSpy> heard, forged, skipped, unreadable, swept, epochs, gaps;
};

} // namespace

class BusReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sweepBringsEachOnce();
    void manyPages();
    void streamAndSweepBringEachOnce();
    void startsAgainAtItsWatermark();
    void threeRoadsBringEachOnce();
    void oldDeliveriesAreNoNewEpoch();
    void longAbsenceIsAGap();
    void shortAbsenceIsNone();
    void roadsAreTimed();
    void dropsWhatDoesNotVerify_data();
    void dropsWhatDoesNotVerify();
    void skipsWhatCannotBeRead_data();
    void skipsWhatCannotBeRead();
    void anEventLargerThanAnyAnswerHidesNoOther();
    void aFrameThatIsTooLargeEndsNoStream();
    void signedNonsenseIsNoForgery_data();
    void signedNonsenseIsNoForgery();
    void plainBusVerifiesToo();
    void unprovenBotIsNamedNotBelieved();
    void hearsItsBeaconByTheSweepAlone();
    void blindWhenTheGatewayIsDown();
    void resetIsANewEpoch();
    void forgettingToldOtherwiseIsOneEpoch();
    void frequentEventsAreNoNewEpoch();
    void floodIsShown();
    void mayDieWithASweepUnderWay();
};

void BusReaderTest::sweepBringsEachOnce()
{
    Bus bus;
    bus.publish(1);
    bus.publish(2);
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 2);
    QVERIFY(bus.sweep()); // the overlap is read again
    QCOMPARE(bus.heard->size(), 2);
    QVERIFY(bus.reader->heardTotal() > milliseconds(0));
    QVERIFY(bus.reader->sweepUp());
}

void BusReaderTest::manyPages()
{
    Bus bus;
    const int count = BusReader::pageSize * 2 + 7;
    const QJsonObject payload = bus.payloadOf(bus.heartbeat(1), bus.pair);
    for (int i = 0; i < count; ++i) {
        bus.publish(payload);
    }
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), count); // the same bytes again: each event once, what they say is its bot's ledger's
    QVERIFY(bus.reader->watermark() >= count);
}

void BusReaderTest::streamAndSweepBringEachOnce()
{
    Bus bus;
    bus.openStream();
    QVERIFY(QTest::qWaitFor([&] { return bus.reader->streamUp(); }, patience));
    QVERIFY(QTest::qWaitFor(
        [&] {
            bus.publish(1 + bus.heard->size());
            return bus.heard->size() > 2;
        },
        patience));
    QVERIFY(bus.sweep());
    std::set<qint64> ids;
    for (const QList<QVariant> &call : *bus.heard) {
        QVERIFY(ids.insert(call.at(1).toLongLong()).second);
    }
}

void BusReaderTest::startsAgainAtItsWatermark()
{
    Bus bus;
    bus.publish(1);
    QVERIFY(bus.sweep());
    const qint64 watermark = bus.reader->watermark();
    for (int i = 0; i < 70; ++i) {
        bus.publish(2 + i);
    }
    bus.makeReader();
    bus.reader->restore(watermark, 3);
    QCOMPARE(bus.reader->epoch(), 3);
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 71); // the overlap too
    QCOMPARE(bus.epochs->size(), 0);
}

void BusReaderTest::threeRoadsBringEachOnce()
{
    Bus bus;
    bus.openStream();
    QVERIFY(QTest::qWaitFor([&] { return bus.reader->streamUp(); }, patience));
    for (int i = 0; i < 100; ++i) {
        bus.publish(1 + i);
    }
    const std::vector<Event> events = bus.onTheBus();
    QCOMPARE(events.size(), std::size_t{100});
    for (std::size_t i = 0; i < 50; ++i) {
        bus.reader->onDelivery(events.at(i)); // before the sweep, beside the stream
    }
    QVERIFY(bus.sweep());
    for (const Event &event : events) {
        bus.reader->onDelivery(event); // and late
        bus.reader->onDelivery(event);
    }
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 100);
    // What a sweep has read is known also to who starts anew.
    bus.makeReader();
    bus.reader->restore(events.back().id, 0);
    bus.reader->onDelivery(events.front());
    QCOMPARE(bus.heard->size(), 0);
    bus.reader->onDelivery(events.back());
    QCOMPARE(bus.heard->size(), 1);
}

void BusReaderTest::oldDeliveriesAreNoNewEpoch()
{
    Bus bus;
    bus.publish(1);
    QVERIFY(bus.sweep());
    Event event = bus.onTheBus().front();
    event.id = 1'000'000; // of a database that is gone
    bus.reader->onDelivery(event);
    QVERIFY(bus.comesToHear());
    QCOMPARE(bus.epochs->size(), 0);
}

void BusReaderTest::longAbsenceIsAGap()
{
    Bus bus(BusMode::Sealed, true);
    bus.publish(1);
    QVERIFY(bus.sweep());
    const qint64 watermark = bus.reader->watermark();
    const LastRead last = bus.reader->lastRead();
    QVERIFY(last.at && last.newest);

    bus.clock.advance(std::chrono::hours(1));
    bus.publish(2); // nobody will ever read it
    bus.clock.advance(std::chrono::hours(30));
    bus.publish(3); // and here the gateway clears up
    const UtcTime back = bus.clock.now();
    bus.makeReader();
    bus.reader->restore(watermark, 0, last);
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 1);
    QCOMPARE(bus.gaps->size(), 1);
    QCOMPARE(bus.gaps->front().at(0).value<UtcTime>(), *last.at);
    const milliseconds off = back - bus.gaps->front().at(1).value<UtcTime>();
    QVERIFY2(off >= milliseconds(0) && off < seconds(1), qPrintable(QString::number(off.count()))); // whole seconds
    QVERIFY(bus.sweep());
    QCOMPARE(bus.gaps->size(), 1); // told once
}

void BusReaderTest::shortAbsenceIsNone()
{
    Bus bus(BusMode::Sealed, true);
    bus.publish(1);
    QVERIFY(bus.sweep());
    const qint64 watermark = bus.reader->watermark();
    const LastRead last = bus.reader->lastRead();
    bus.clock.advance(std::chrono::hours(23));
    bus.publish(2);
    bus.makeReader();
    bus.reader->restore(watermark, 0, last);
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 2);
    // A fleet that is silent for days while the console listens has said nothing that could be lost.
    for (int hour = 0; hour < 60; ++hour) {
        bus.clock.advance(std::chrono::hours(1));
        QVERIFY(bus.sweep());
    }
    bus.publish(3);
    QVERIFY(bus.sweep());
    QCOMPARE(bus.gaps->size(), 0);
}

void BusReaderTest::roadsAreTimed()
{
    Bus bus;
    QVERIFY(!bus.reader->times(Road::Sweep).lastAt.has_value());
    bus.publish(1);
    QVERIFY(bus.sweep());
    QCOMPARE(bus.reader->times(Road::Sweep).lastAt, bus.clock.now());
    QVERIFY(!bus.reader->times(Road::WebSocket).lastAt.has_value());
    QVERIFY(!bus.reader->times(Road::Webhook).lastAt.has_value());
    bus.reader->onDelivery(bus.onTheBus().front());
    QCOMPARE(bus.reader->times(Road::Webhook).lastAt, bus.clock.now());
    bus.openStream();
    QVERIFY(QTest::qWaitFor([&] { return bus.reader->streamUp(); }, patience));
    QVERIFY(QTest::qWaitFor(
        [&] {
            bus.clock.advance(seconds(10));
            bus.reader->tick();
            return bus.reader->times(Road::WebSocket).lag.has_value(); // a beacon came back by it
        },
        patience));
}

void BusReaderTest::dropsWhatDoesNotVerify_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("forged");
    QTest::newRow("signed by a stranger") << u"stranger"_s << 1;
    QTest::newRow("of another fleet") << u"tag"_s << 1;
    QTest::newRow("of another gateway's fleet") << u"audience"_s << 1;
    QTest::newRow("in another bot's name") << u"name"_s << 1;
    QTest::newRow("not sealed") << u"open"_s << 1;
    QTest::newRow("not base64") << u"base64"_s << 1;
    QTest::newRow("too large") << u"large"_s << 1;
    QTest::newRow("no agent") << u"nobody"_s << 0;
    QTest::newRow("an agent that is not ours") << u"foreign"_s << 0;
    QTest::newRow("wrong type") << u"type"_s << 0;
}

void BusReaderTest::dropsWhatDoesNotVerify()
{
    QFETCH(QString, what);
    QFETCH(int, forged);
    Bus bus;
    Heartbeat said = bus.heartbeat(1);
    QJsonObject payload = bus.payloadOf(said, bus.pair);
    if (what == u"stranger") {
        payload = bus.payloadOf(said, crypto::makeSigningKeyPair());
    } else if (what == u"tag") {
        said.fleetTag = u"ffffffffffffffff"_s;
        payload = bus.payloadOf(said, bus.pair);
    } else if (what == u"audience") {
        said.audience = u"audience-2"_s;
        payload = bus.payloadOf(said, bus.pair);
    } else if (what == u"name") {
        said.bot = BotId(u"spot-arb-02-acme"_s);
        payload = bus.payloadOf(said, bus.pair);
        payload.insert(u"agent_id"_s, bot.text());
    } else if (what == u"open") {
        payload = toJson(said);
    } else if (what == u"base64") {
        payload.insert(u"sealed"_s, u"*not base64*"_s);
    } else if (what == u"large") {
        payload.insert(u"sealed"_s, QString(70'000, u'A'));
    } else if (what == u"nobody") {
        payload.remove(u"agent_id"_s);
    } else if (what == u"foreign") {
        payload.insert(u"agent_id"_s, u"somebody-else"_s);
    } else if (what == u"type") {
        payload.insert(u"agent_id"_s, 5);
    }
    bus.publish(payload);
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 0);
    QCOMPARE(bus.forged->size(), forged);
}

// Anybody can write on this fleet's part of the bus, and what he writes stays there for a day.
void BusReaderTest::skipsWhatCannotBeRead_data()
{
    QTest::addColumn<QJsonObject>("payload");
    QTest::addColumn<int>("count");
    QJsonObject deep;
    for (int level = 0; level < 40; ++level) {
        deep = {{u"x"_s, deep}};
    }
    const QJsonObject large{{u"sealed"_s, QString(300'000, u'A')}};
    QTest::newRow("nested without end") << deep << 1;
    QTest::newRow("a page full of that") << deep << BusReader::pageSize + 1;
    QTest::newRow("larger than any event may be") << large << 1;
}

void BusReaderTest::skipsWhatCannotBeRead()
{
    QFETCH(QJsonObject, payload);
    QFETCH(int, count);
    Bus bus;
    bus.publish(1);
    for (int i = 0; i < count; ++i) {
        bus.publish(payload);
    }
    bus.publish(2);
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 2);
    QCOMPARE(bus.skipped->size(), count);
    QVERIFY(bus.reader->watermark() >= count + 2);
    QVERIFY(bus.reader->sweepUp());
    QCOMPARE(bus.forged->size(), 0);
    QVERIFY(bus.sweep()); // the overlap again
    QCOMPARE(bus.skipped->size(), count);
}

void BusReaderTest::anEventLargerThanAnyAnswerHidesNoOther()
{
    Transport::Options options;
    options.maxAnswerBytes = 64 * 1024;
    Bus bus(BusMode::Sealed, false, options);
    for (int seq = 1; seq <= 40; ++seq) {
        bus.publish(seq);
    }
    const QJsonObject large{{u"sealed"_s, QString(100'000, u'A')}};
    bus.publish(large);
    for (int other = 0; other < 9; ++other) { // ids that are not of this stream
        QVERIFY(QCoro::waitFor(
            bus.gateway->publishEvent({.type = u"other"_s, .source = {}, .payload = {}}, Lane::Interactive)));
    }
    bus.publish(large);
    bus.publish(41);
    for (int sweeps = 0; sweeps < 20 && bus.heard->size() < 41; ++sweeps) {
        QVERIFY(bus.sweep());
    }
    QCOMPARE(bus.heard->size(), 41);
    QVERIFY(bus.skipped->size() >= 2);
    QVERIFY(bus.reader->sweepUp());
    const qsizetype passedOver = bus.skipped->size();
    for (int seq = 42; seq <= 60; ++seq) { // it is still in the overlap
        bus.publish(seq);
        QVERIFY(bus.sweep());
    }
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 60);
    QCOMPARE(bus.skipped->size(), passedOver);
    const milliseconds heard = bus.reader->heardTotal();
    QVERIFY(bus.sweep());
    QVERIFY(bus.reader->heardTotal() > heard);
}

void BusReaderTest::aFrameThatIsTooLargeEndsNoStream()
{
    Bus bus;
    bus.openStream();
    QVERIFY(QTest::qWaitFor([&] { return bus.reader->streamUp(); }, patience));
    QVERIFY(QTest::qWaitFor(
        [&] {
            bus.publish(1 + bus.heard->size());
            return bus.heard->size() > 0;
        },
        patience));
    QSignalSpy closed(bus.stream.get(), &EventStream::closed);
    bus.publish(QJsonObject{{u"sealed"_s, QString(300'000, u'A')}});
    QVERIFY(QTest::qWaitFor([&] { return closed.size() == 1 && bus.reader->streamUp(); }, patience));
    const qsizetype before = bus.heard->size();
    QVERIFY(QTest::qWaitFor(
        [&] {
            bus.publish(100 + bus.heard->size());
            return bus.heard->size() > before;
        },
        patience));
    QCOMPARE(closed.size(), 1);
}

// A bot that computes nonsense is to be mended, not to be taken for a thief.
void BusReaderTest::signedNonsenseIsNoForgery_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("not a number") << QByteArray("\"metrics\":{}") << QByteArray("\"metrics\":{\"cpu_pct\":NaN}");
    QTest::newRow("infinite") << QByteArray("\"metrics\":{}") << QByteArray("\"metrics\":{\"cpu_pct\":1e999}");
    QTest::newRow("the same key twice") << QByteArray("\"metrics\":{}") << QByteArray("\"metrics\":{},\"metrics\":{}");
    QTest::newRow("a state of a later protocol") << QByteArray("\"trading\"") << QByteArray("\"hibernating\"");
    QTest::newRow("cut off") << QByteArray("\"version\":\"2.4.1\"}") << QByteArray("\"version\":\"2.4.1\"");
    QTest::newRow("no JSON at all") << QByteArray() << QByteArray("hello");
}

void BusReaderTest::signedNonsenseIsNoForgery()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    Bus bus;
    Envelope envelope{payloadTypeName(PayloadType::Heartbeat), toCompactJson(toJson(bus.heartbeat(1))), {}};
    if (from.isEmpty()) {
        envelope.payload = to;
    } else {
        QCOMPARE(envelope.payload.count(from), 1);
        envelope.payload.replace(from, to);
    }
    envelope.signatures = {{crypto::keyId(bus.pair.publicKey),
                            crypto::sign(bus.pair, preAuthEncoding(envelope.payloadType, envelope.payload))}};
    bus.publish(
        roads::sealedPayload(bot.text(), crypto::sealTo(bus.keys->boxPublicKey().value(), toBytes(envelope)).value()));
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 0);
    QCOMPARE(bus.forged->size(), 0);
    QCOMPARE(bus.unreadable->size(), 1);
    QVERIFY(!bus.unreadable->at(0).at(1).toString().isEmpty());
}

void BusReaderTest::plainBusVerifiesToo()
{
    Bus bus(BusMode::Plain);
    bus.publish(1);
    bus.publish(bus.payloadOf(bus.heartbeat(2), crypto::makeSigningKeyPair()));
    bus.publish(QJsonObject{{u"agent_id"_s, bot.text()}, {u"state"_s, u"stopped"_s}});
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 1);
    QCOMPARE(bus.forged->size(), 2);
}

void BusReaderTest::unprovenBotIsNamedNotBelieved()
{
    Bus bus;
    bus.known->keys.current.clear();
    QSignalSpy unproven(bus.reader.get(), &BusReader::unprovenBotHeard);
    bus.publish(1);
    QVERIFY(bus.sweep());
    QCOMPARE(unproven.size(), 1);
    QCOMPARE(bus.heard->size(), 0);
    bus.known->keys.current = bus.pair.publicKey;
    bus.reader->readAgain();
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 1); // what it said before its key was known
}

void BusReaderTest::hearsItsBeaconByTheSweepAlone()
{
    Bus bus;
    QCOMPARE(bus.reader->hearing(), Hearing::NotYet);
    QVERIFY(bus.comesToHear());
    QCOMPARE(bus.forged->size(), 0);
}

void BusReaderTest::blindWhenTheGatewayIsDown()
{
    Bus bus;
    QVERIFY(bus.comesToHear());
    bus.server->setFault(gatewayDown);
    QVERIFY(QTest::qWaitFor(
        [&] {
            bus.clock.advance(milliseconds(500));
            bus.reader->tick();
            return bus.reader->hearing() == Hearing::Blind;
        },
        patience));
    QVERIFY(bus.reader->lastProblem().has_value());
    const milliseconds heardSoFar = bus.reader->heardTotal();
    for (int i = 0; i < 20; ++i) {
        bus.clock.advance(seconds(1));
        bus.reader->tick();
        QTest::qWait(5);
    }
    QCOMPARE(bus.reader->heardTotal(), heardSoFar); // blind time counts against nobody
    bus.server->clearFaults();
    QVERIFY(QTest::qWaitFor(
        [&] {
            bus.clock.advance(milliseconds(500));
            bus.reader->tick();
            return bus.reader->hearing() == Hearing::Hears;
        },
        patience));
}

void BusReaderTest::resetIsANewEpoch()
{
    Bus bus;
    for (int i = 0; i < 20; ++i) {
        bus.publish(1 + i);
    }
    QVERIFY(bus.sweep());
    QVERIFY(bus.comesToHear());
    bus.server->reset();
    bus.key = bus.server->addAgent(identity.managerId, u"pro"_s);
    QVERIFY(QTest::qWaitFor(
        [&] {
            bus.clock.advance(seconds(5));
            bus.reader->tick();
            return bus.epochs->size() == 1;
        },
        patience));
    QCOMPARE(bus.reader->epoch(), 1);
    bus.publish(30);
    QVERIFY(bus.sweep());
    QVERIFY(QTest::qWaitFor([&] { return bus.heard->size() == 21; }, patience));
    for (int i = 0; i < 30; ++i) {
        bus.clock.advance(seconds(5));
        bus.reader->tick();
        QTest::qWait(2);
    }
    QCOMPARE(bus.epochs->size(), 1); // once
}

void BusReaderTest::forgettingToldOtherwiseIsOneEpoch()
{
    Bus bus;
    bus.publish(1);
    QVERIFY(bus.sweep());
    bus.server->reset();
    bus.key = bus.server->addAgent(identity.managerId, u"pro"_s);
    bus.reader->gatewayForgot(); // a registration that succeeded was the proof, before any beacon
    QCOMPARE(bus.epochs->size(), 1);
    QVERIFY(bus.comesToHear());
    bus.publish(2);
    QVERIFY(bus.sweep());
    QCOMPARE(bus.heard->size(), 2);
    QCOMPARE(bus.epochs->size(), 1);
}

void BusReaderTest::frequentEventsAreNoNewEpoch()
{
    Bus bus;
    bus.openStream();
    QVERIFY(QTest::qWaitFor([&] { return bus.reader->streamUp(); }, patience));
    // Frames overtake the answers of the beacons' calls all the time here.
    for (int i = 0; i < 200; ++i) {
        bus.publish(1 + i);
        bus.clock.advance(seconds(2));
        bus.reader->tick();
    }
    QTest::qWait(100);
    QCOMPARE(bus.epochs->size(), 0);
}

void BusReaderTest::floodIsShown()
{
    Bus bus;
    for (int i = 0; i < 60; ++i) {
        bus.publish(QJsonObject{{u"agent_id"_s, u"somebody-else"_s}, {u"sealed"_s, u"AAAA"_s}});
    }
    bus.publish(1);
    QVERIFY(bus.sweep());
    QVERIFY(bus.reader->flooded());
    QCOMPARE(bus.heard->size(), 1); // it drops nothing of ours
    bus.clock.advance(seconds(31));
    QVERIFY(!bus.reader->flooded());
}

void BusReaderTest::mayDieWithASweepUnderWay()
{
    Bus bus;
    bus.publish(1);
    bus.clock.advance(BusReader::sweepPause);
    bus.reader->tick();
    bus.reader.reset();
    QTest::qWait(200);
}

QTEST_GUILESS_MAIN(BusReaderTest)
#include "BusReaderTest.moc"
