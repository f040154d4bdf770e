#include "protocol/Signal.h"

#include "Samples.h"
#include "core/Json.h"
#include "protocol/Roads.h"
#include "support/ManualClock.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const QByteArray signalKey(32, 's');

QJsonObject boxed(const QByteArray &content)
{
    return roads::sealedPayload(u"fleet-manager-acme"_s, crypto::secretBox(signalKey, content).value());
}

} // namespace

class SignalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crypto::initialise(); }

    void roundTrips()
    {
        VERIFY_PROPERTY("a signal survives the bus", [](bool ringAll, const std::vector<QString> &bots,
                                                        bool hasCommand) {
            const auto pair = keyPair('m');
            Signal signal{.counter = *rc::gen::inRange<qint64>(0, 9'000'000'000'000'000),
                          .ring = {},
                          .ringAll = ringAll,
                          .command = std::nullopt};
            if (!ringAll) {
                for (const QString &bot : bots) {
                    signal.ring.emplace_back(bot);
                }
            }
            if (hasCommand) {
                signal.command =
                    makeEnvelope(PayloadType::Command, toJson(aCommand(Verb::EmergencyStop)), {signerOf(pair)}).value();
            }
            const Result<QJsonObject> payload = sealSignal(signal, u"fleet-manager-acme"_s, signalKey);
            RC_ASSERT(payload.has_value());
            RC_ASSERT(payload->keys() == QStringList({u"agent_id"_s, u"sealed"_s}));
            const Result<Signal> opened = openSignal(*payload, signalKey);
            RC_ASSERT(opened.has_value());
            RC_ASSERT(opened->counter == signal.counter);
            RC_ASSERT(opened->ringAll == signal.ringAll);
            RC_ASSERT(opened->ring == signal.ring);
            RC_ASSERT(opened->command.has_value() == hasCommand);
            if (hasCommand) {
                RC_ASSERT(toBytes(*opened->command) == toBytes(*signal.command));
            }
        });
    }

    void opensOnlyItsOwn_data()
    {
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<bool>("opens");
        const QByteArray good(R"({"counter":5,"ring":"all"})");
        const QJsonObject sealed = boxed(good);
        QTest::newRow("good") << sealed << true;
        QTest::newRow("a list") << boxed(R"({"counter":5,"ring":["a"]})") << true;
        QTest::newRow("under another key")
            << roads::sealedPayload(u"m"_s, crypto::secretBox(QByteArray(32, 'x'), good).value()) << false;
        QTest::newRow("nothing") << QJsonObject() << false;
        QTest::newRow("no sealed") << without(sealed, u"sealed"_s) << false;
        QTest::newRow("no agent") << without(sealed, u"agent_id"_s) << false;
        QTest::newRow("not base64") << with(sealed, u"sealed"_s, u"%"_s) << false;
        QTest::newRow("too short") << with(sealed, u"sealed"_s, u"AAAA"_s) << false;
        QTest::newRow("too large") << with(sealed, u"sealed"_s, QString(roads::maxPayloadBytes + 4, u'A')) << false;
        QTest::newRow("plain") << QJsonObject{{u"counter"_s, 5}, {u"ring"_s, u"all"_s}} << false;
        QTest::newRow("no counter") << boxed(R"({"ring":"all"})") << false;
        QTest::newRow("counter as text") << boxed(R"({"counter":"5","ring":"all"})") << false;
        QTest::newRow("no ring") << boxed(R"({"counter":5})") << false;
        QTest::newRow("ring is another word") << boxed(R"({"counter":5,"ring":"everybody"})") << false;
        QTest::newRow("ring of numbers") << boxed(R"({"counter":5,"ring":[1]})") << false;
        QTest::newRow("twice the counter") << boxed(R"({"counter":5,"counter":6,"ring":"all"})") << false;
        QTest::newRow("command is no envelope") << boxed(R"({"counter":5,"ring":"all","command":{}})") << false;
        QTest::newRow("command is text") << boxed(R"({"counter":5,"ring":"all","command":"stop"})") << false;
        QTest::newRow("not JSON") << boxed("hello") << false;
    }
    void opensOnlyItsOwn()
    {
        QFETCH(QJsonObject, payload);
        QFETCH(bool, opens);
        const Result<Signal> opened = openSignal(payload, signalKey);
        QCOMPARE(opened.has_value(), opens);
        if (!opens) {
            QCOMPARE(opened.error().kind, ProblemKind::Protocol);
        }
    }

    void ringsWhoIsMeant()
    {
        QVERIFY(rings({.counter = 1, .ring = {}, .ringAll = true, .command = {}}, sampleBot));
        QVERIFY(rings({.counter = 1, .ring = {BotId(u"x"_s), sampleBot}, .ringAll = false, .command = {}}, sampleBot));
        QVERIFY(!rings({.counter = 1, .ring = {BotId(u"x"_s)}, .ringAll = false, .command = {}}, sampleBot));
        QVERIFY(!rings({.counter = 1, .ring = {}, .ringAll = false, .command = {}}, sampleBot));
    }

    void ringsAllWhenTheListIsTooLong()
    {
        Signal signal{.counter = 1, .ring = {}, .ringAll = false, .command = std::nullopt};
        for (int bot = 0; bot < 10'000; ++bot) {
            signal.ring.emplace_back(u"market-maker-%1-acme"_s.arg(bot));
        }
        const Result<QJsonObject> payload = sealSignal(signal, u"fleet-manager-acme"_s, signalKey);
        QVERIFY(payload);
        QVERIFY(payload->value("sealed"_L1).toString().size() <= roads::maxPayloadBytes);
        const Result<Signal> opened = openSignal(*payload, signalKey);
        QVERIFY(opened);
        QVERIFY(opened->ringAll);
    }

    void theLargestCommandFitsABroadcast()
    {
        const auto pair = keyPair('m');
        std::optional<Envelope> largest;
        for (qsizetype size = 24'900; size > 20'000 && !largest; --size) {
            const Result<Envelope> made =
                makeEnvelope(PayloadType::Command, {{u"x"_s, QString(size, u'x')}}, {signerOf(pair)});
            if (made) {
                largest = *made;
            }
        }
        QVERIFY(largest);
        const Result<QJsonObject> payload =
            sealSignal({.counter = 1, .ring = {}, .ringAll = true, .command = largest}, u"m"_s, signalKey);
        QVERIFY(payload);
        QVERIFY(openSignal(*payload, signalKey));
    }

    void countsOnWhenTheClockStepsBack()
    {
        ManualClock clock;
        qint64 last = 0;
        const auto grows = [&] {
            const qint64 counter = nextSignalCounter(last, clock.now());
            const bool isLater = counter > last;
            last = counter;
            return isLater;
        };
        QVERIFY(grows());
        QCOMPARE(last, toEpochMs(clock.now()));
        QVERIFY(grows());
        QCOMPARE(last, toEpochMs(clock.now()) + 1);
        clock.setUtc(clock.now() - hours(1));
        QVERIFY(grows());
        clock.advance(hours(2));
        QVERIFY(grows());
        QCOMPARE(last, toEpochMs(clock.now()));
        VERIFY_PROPERTY("the counter always grows", [](qint64 before, qint64 now) {
            const qint64 bounded = before % 9'000'000'000'000'000;
            RC_ASSERT(nextSignalCounter(bounded, fromEpochMs(now % 4'000'000'000'000)) > bounded);
        });
    }

    void dropsOldAndImpossibleCounters_data()
    {
        QTest::addColumn<qint64>("counter");
        QTest::addColumn<bool>("counts");
        const qint64 now = toEpochMs(sampleTime);
        const qint64 lead = milliseconds(signalCounterLead).count();
        QTest::newRow("the next") << now << true;
        QTest::newRow("one more than the last") << now - 999 << true;
        QTest::newRow("the last again") << now - 1000 << false;
        QTest::newRow("older") << now - 5000 << false;
        QTest::newRow("negative") << qint64(-1) << false;
        QTest::newRow("a clock that is 10 min ahead") << now + lead << true;
        QTest::newRow("further ahead than any clock") << now + lead + 1 << false;
        QTest::newRow("one that would silence all others") << std::numeric_limits<qint64>::max() << false;
    }
    void dropsOldAndImpossibleCounters()
    {
        QFETCH(qint64, counter);
        QFETCH(bool, counts);
        QCOMPARE(isCurrentSignal(counter, toEpochMs(sampleTime) - 1000, sampleTime), counts);
    }

    void readsBeacons()
    {
        const Beacon beacon{.nonce = u"n"_s, .sentAt = sampleTime, .fleetTag = u"tag"_s, .audience = u"aud"_s};
        const QJsonObject good = toJson(beacon);
        const Result<Beacon> read = beaconFromJson(good);
        QVERIFY(read);
        QCOMPARE(read->nonce, beacon.nonce);
        QVERIFY(read->sentAt == beacon.sentAt);
        const QStringList keys = good.keys();
        for (const QString &key : keys) {
            QVERIFY2(!beaconFromJson(without(good, key)), qPrintable(key));
            QVERIFY2(!beaconFromJson(with(good, key, 1)), qPrintable(key));
        }
    }

    void namesItsRoads()
    {
        QCOMPARE(roads::signalEvent(u"t"_s), u"fleet.signal.t"_s);
        QCOMPARE(roads::heartbeatEvent(u"t"_s), u"fleet.heartbeat.t"_s);
        QCOMPARE(roads::beaconEvent(u"t"_s), u"fleet.beacon.t"_s);
    }

    void sealsHeartbeats()
    {
        const auto bot = keyPair('b');
        const auto box = crypto::makeBoxKeyPair();
        const Envelope envelope = makeEnvelope(PayloadType::Heartbeat, toJson(aHeartbeat()), {signerOf(bot)}).value();
        const QJsonObject payload =
            roads::sealedPayload(sampleBot.text(), crypto::sealTo(box.publicKey, toBytes(envelope)).value());
        QVERIFY(!toCompactJson(payload).contains("stopped"));
        const Result<roads::SealedPayload> read = roads::readSealedPayload(payload);
        QVERIFY(read);
        QCOMPARE(read->agentId, sampleBot.text());
        const std::optional<QByteArray> opened = crypto::openSealed(box, read->sealed);
        QVERIFY(opened);
        QCOMPARE(*opened, toBytes(envelope));
    }
};

QTEST_APPLESS_MAIN(SignalTest)
#include "SignalTest.moc"
