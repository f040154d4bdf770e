// Replays the recorded exchanges against the embedded gateway over real HTTP. A fixture that nothing here replays fails
// the test by its name.
#include "ContractWorld.h"
#include "Expectation.h"

#include "sandbox/Digests.h"
#include "sandbox/EventStore.h"

#include <QTest>
#include <QWebSocket>

#include <algorithm>
#include <functional>

using namespace fleet;
using namespace fleet::test;
using fleet::sandbox::JsonValue;

namespace {

/// What must have happened before a fixture's request.
struct Setup {
    QStringList before; ///< numbers of fixtures that are sent first
    std::function<void(ContractWorld &)> more;
    bool empty = false;     ///< without the usual agents
    QString key = {};       ///< the key of requests that are recorded without a caller
    QStringList exact = {}; ///< names that otherwise vary and must agree here
};

QStringList numbers(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void callTimes(ContractWorld &world, const char *key, const QByteArray &path, int times)
{
    for (int i = 0; i < times; ++i) {
        world.http().call("GET", path, world.key(QLatin1StringView(key)));
    }
}

const QByteArray anIdentity = "/v1/identity/agents/spot-arb-01";
const QByteArray burstIdentity = "/v1/identity/agents/burst-demo";

void useUpHour(ContractWorld &world)
{
    callTimes(world, "burst", burstIdentity, 99);
}

void shareCounter(ContractWorld &world)
{
    callTimes(world, "bot1pro", anIdentity, 120);
    world.clock().advance(seconds(61));
}

void sendEmptyMessage(ContractWorld &world)
{
    world.http().call("POST", "/v1/messaging/messages", world.key(QStringLiteral("mgr")),
                      R"({"sender":"fleet-manager-acme","recipient":"x","message_type":"text"})");
}

void publishNote(ContractWorld &world)
{
    const QByteArray event =
        R"({"event_type":"fleet.note","source":"é","payload":{"n":{"z":1,"y":[1,2]},"b":1.0,"a":"é€"}})";
    for (int id = 1; id <= 6; ++id) {
        world.http().call("POST", "/v1/infra/events", world.key(QStringLiteral("mgr")), event);
    }
}

const QHash<QString, Setup> &setups()
{
    const QStringList hashed = {QStringLiteral("integrity_hash"), QStringLiteral("event_id"), QStringLiteral("id"),
                                QStringLiteral("created_at")};
    const QStringList pointIds = {QStringLiteral("id")};
    static const QHash<QString, Setup> table = {
        {QStringLiteral("001"), {{}, {}, true}},
        {QStringLiteral("002"), {numbers("001"), {}, true}},
        {QStringLiteral("021"), {{}, {}, false, QStringLiteral("unknown")}},
        {QStringLiteral("027"), {{}, {}, false, QStringLiteral("mgr")}},
        {QStringLiteral("031"), {numbers("030"), {}, false, {}, {QStringLiteral("public_key")}}},
        {QStringLiteral("032"), {numbers("030 031"), {}, false, {}, {QStringLiteral("public_key")}}},
        {QStringLiteral("039"), {numbers("031"), {}}},
        {QStringLiteral("040"), {numbers("031"), {}}},
        {QStringLiteral("057"), {numbers("056"), {}}},
        {QStringLiteral("058"), {numbers("056 057"), {}, false, {}, pointIds}},
        {QStringLiteral("059"), {numbers("056 057"), {}}},
        {QStringLiteral("060"), {numbers("056 057"), {}}},
        {QStringLiteral("061"), {numbers("050 054"), {}}},
        {QStringLiteral("066"), {numbers("050"), {}}},
        {QStringLiteral("067"), {numbers("050"), {}}},
        {QStringLiteral("068"), {numbers("050 067"), {}}},
        {QStringLiteral("071"), {numbers("070"), {}}},
        {QStringLiteral("072"), {numbers("056 056"), {}}},
        {QStringLiteral("107"), {numbers("100 101 102 103 105"), {}}},
        {QStringLiteral("108"), {numbers("100 101"), {}}},
        {QStringLiteral("111"), {numbers("110"), {}}},
        {QStringLiteral("120"), {{}, {}, false, {}, hashed}},
        {QStringLiteral("121"), {numbers("120"), {}, false, {}, hashed}},
        {QStringLiteral("124"), {numbers("123"), {}}},
        {QStringLiteral("125"), {numbers("123 124"), {}}},
        {QStringLiteral("127"), {numbers("123 120 121"), {}, false, {}, hashed}},
        {QStringLiteral("128"), {numbers("120 121 127"), {}, false, {}, hashed}},
        {QStringLiteral("129"), {numbers("120 121 127 128"), {}, false, {}, hashed}},
        {QStringLiteral("130"), {numbers("120 121 127 128 129"), {}, false, {}, hashed}},
        {QStringLiteral("131"), {numbers("120 121 127 128 129"), {}, false, {}, hashed}},
        {QStringLiteral("132"), {numbers("120 121 127 128 129"), {}, false, {}, hashed}},
        {QStringLiteral("136"), {{}, publishNote, false, QStringLiteral("mgr"), hashed}},
        {QStringLiteral("201"), {numbers("200"), {}}},
        {QStringLiteral("211"), {numbers("200 201"), {}}},
        {QStringLiteral("212"), {numbers("200"), {}}},
        {QStringLiteral("213"), {numbers("200"), {}}},
        {QStringLiteral("214"), {numbers("200"), {}}},
        {QStringLiteral("215"), {numbers("200 120 129 212"), {}}},
        {QStringLiteral("216"), {numbers("200"), {}}},
        {QStringLiteral("217"), {numbers("200 216"), {}}},
        {QStringLiteral("218"), {numbers("200 216"), {}}},
        {QStringLiteral("313"), {numbers("400"), sendEmptyMessage}},
        {QStringLiteral("401"), {numbers("400"), {}}},
        {QStringLiteral("402"), {numbers("400"), {}}},
        {QStringLiteral("405"), {numbers("400"), {}}},
        {QStringLiteral("406"), {numbers("400"), {}}},
        {QStringLiteral("409"), {numbers("400"), {}}},
        {QStringLiteral("503"), {numbers("100 103"), {}}},
        {QStringLiteral("504"), {numbers("100 103"), {}, false, {}, {QStringLiteral("timestamp")}}},
        {QStringLiteral("506"), {numbers("505"), {}}},
        {QStringLiteral("508"), {numbers("507"), {}}},
        {QStringLiteral("509"), {numbers("507"), {}}},
        {QStringLiteral("515"), {numbers("512"), {}}},
        {QStringLiteral("522"), {numbers("521"), {}}},
        {QStringLiteral("525"), {numbers("507"), {}}},
        {QStringLiteral("700"), {{}, useUpHour}},
        {QStringLiteral("701"), {{}, [](ContractWorld &world) { callTimes(world, "ent", "/v1/billing/keys", 19); }}},
        {QStringLiteral("702"), {numbers("700"), useUpHour}},
        {QStringLiteral("713"), {numbers("300"), {}}},
        {QStringLiteral("720"), {{}, shareCounter}},
        {QStringLiteral("804"), {{}, {}, false, QStringLiteral("unknown")}},
    };
    return table;
}

/// Fixtures with a test of their own below.
const QStringList &replayedElsewhere()
{
    static const QStringList names = numbers("073 135 220 221 222 703 800 801 802 810 811");
    return names;
}

QString number(const QString &fixture)
{
    return fixture.left(3);
}

/// Headers whose presence is part of the contract.
const QList<QByteArray> &contractHeaders()
{
    static const QList<QByteArray> names = {"x-request-id",
                                            "x-charged",
                                            "x-ratelimit-limit",
                                            "x-ratelimit-remaining",
                                            "x-ratelimit-reset",
                                            "location",
                                            "deprecation",
                                            "sunset",
                                            "link",
                                            "upgrade",
                                            "retry-after",
                                            "content-type",
                                            "x-a2a-signature-dilithium"};
    return names;
}

QList<QByteArray> valuesOf(const QList<QByteArray> &lines, const QByteArray &name)
{
    QList<QByteArray> result;
    for (const QByteArray &line : lines) {
        if (line.startsWith(QByteArray(name + ": "))) {
            result.append(line.mid(name.size() + 2));
        }
    }
    return result;
}

void compareHeaders(const Fixture &fixture, const RawReply &reply)
{
    static const QList<QByteArray> constant = {"x-charged", "x-ratelimit-limit", "deprecation", "sunset",
                                               "link",      "upgrade",           "content-type"};
    for (const QByteArray &name : contractHeaders()) {
        const QList<QByteArray> recorded = valuesOf(fixture.answerHeaders, name);
        const QByteArray counts = name + ": answered " + QByteArray::number(reply.count(name)) + ", recorded "
                                + QByteArray::number(recorded.size());
        QVERIFY2(reply.count(name) == recorded.size(), counts);
        if (!recorded.isEmpty() && (constant.contains(name) || recorded.first().startsWith("req-"))) {
            QCOMPARE(reply.header(name), recorded.first());
        }
    }
    const QByteArray location = valuesOf(fixture.answerHeaders, "location").value(0);
    if (!location.isEmpty() && !location.contains("whk-")) {
        QCOMPARE(reply.header("location"), location);
    }
}

void compareBody(const Fixture &fixture, const RawReply &reply, const QStringList &exact)
{
    const auto answered = sandbox::parseJsonText(reply.body.toStdString());
    QVERIFY2(answered.has_value(), reply.body);
    std::set<std::string> varying = varyingNames();
    for (const QString &name : exact) {
        varying.erase(name.toStdString());
    }
    if (fixture.path.contains("/deliveries")) {
        varying.insert("payload");
    }
    if (fixture.path.contains("/webhooks/")) {
        varying.insert({"instance", "detail"});
    }
    const QString difference = Expectation(varying).difference(fixture.answer, *answered);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

std::vector<std::string> texts(const JsonValue *list)
{
    std::vector<std::string> result;
    for (const JsonValue &item : list->toArray()) {
        result.push_back(item.toString());
    }
    return result;
}

} // namespace

class ContractTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replay_data();
    void replay();
    void everyFixtureIsReplayed();
    void batchFailureKeepsEarlierEffects();
    void merkleVector();
    void negativeLimitIsNoLimit();
    void webhookSignatures_data();
    void webhookSignatures();
    void quietMinuteOpensTheDoorAgain();
    void eventStream_data();
    void eventStream();
    void webSocketSession();
    void webSocketErrors_data();
    void webSocketErrors();
};

void ContractTest::replay_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : fixtureNames()) {
        if (!replayedElsewhere().contains(number(name))) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
}

void ContractTest::replay()
{
    QFETCH(QString, name);
    Fixture fixture = readFixture(name);
    const Setup setup = setups().value(number(name));
    if (!setup.key.isEmpty()) {
        fixture.key = setup.key;
    }
    ContractWorld world(setup.empty);
    if (setup.more) {
        setup.more(world);
    }
    for (const QString &earlier : setup.before) {
        world.prepare(earlier);
    }
    const RawReply reply = world.send(fixture);
    QCOMPARE(reply.status, fixture.status);
    compareBody(fixture, reply, setup.exact);
    if (number(name) != QStringLiteral("136")) { // only its content type was kept
        compareHeaders(fixture, reply);
    }
}

void ContractTest::everyFixtureIsReplayed()
{
    QVERIFY(fixtureNames().size() > 170);
    QStringList all;
    for (const QString &name : fixtureNames()) {
        all.append(number(name));
    }
    for (const QString &special : replayedElsewhere()) {
        QVERIFY2(all.contains(special), qPrintable(special));
    }
    for (auto prepared = setups().keyBegin(); prepared != setups().keyEnd(); ++prepared) {
        QVERIFY2(all.contains(*prepared), qPrintable(*prepared));
    }
}

void ContractTest::batchFailureKeepsEarlierEffects()
{
    ContractWorld world;
    QCOMPARE(world.send(readFixture(QStringLiteral("312"))).status, 500);
    QCOMPARE(world.server().lastEventId(), 1);
}

void ContractTest::merkleVector()
{
    const Fixture fixture = readFixture(QStringLiteral("073"));
    std::vector<std::string> leaves;
    for (const std::string &signature : texts(fixture.whole.find("attestation_signatures_in_order"))) {
        leaves.push_back(sandbox::sha3Hex(signature));
    }
    QVERIFY(leaves == texts(fixture.whole.find("expected_leaf_hashes")));
    QCOMPARE(QString::fromStdString(sandbox::merkleRoot(leaves)),
             QString::fromStdString(fixture.answer.find("merkle_root")->toString()));

    ContractWorld world;
    const QByteArray key = world.key(QStringLiteral("merkle"));
    for (int i = 0; i < 3; ++i) {
        const RawReply submitted =
            world.http().call("POST", "/v1/identity/agents/merkle-demo/metrics", key, R"({"metrics":{"uptime":99.5}})");
        QCOMPARE(submitted.status, 200);
    }
    const RawReply built = world.http().call("POST", "/v1/identity/agents/merkle-demo/claim-chains", key);
    QCOMPARE(built.status, 200);
    compareBody(fixture, built, {});
    const RawReply listed = world.http().call("GET", "/v1/identity/agents/merkle-demo/claim-chains", key);
    const auto chains = sandbox::parseJsonText(listed.body.toStdString());
    const QString difference =
        Expectation(varyingNames()).difference(*fixture.whole.find("list_response_body"), *chains);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void ContractTest::negativeLimitIsNoLimit()
{
    ContractWorld world;
    for (const char *earlier : {"120", "121", "127", "128", "129"}) {
        world.prepare(QLatin1StringView(earlier));
    }
    const Fixture fixture = readFixture(QStringLiteral("135"));
    const RawReply reply = world.send(fixture);
    QCOMPARE(reply.status, fixture.status);
    QCOMPARE(sandbox::parseJsonText(reply.body.toStdString())->find("events")->toArray().size(), std::size_t{5});
}

void ContractTest::webhookSignatures_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"220", "221", "222"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void ContractTest::webhookSignatures()
{
    QFETCH(QString, name);
    const Fixture fixture = readFixture(name);
    const std::string text = fixture.whole.find("request")->find("body_text")->toString();
    QCOMPARE(sandbox::hmacSha256Hex(fixture.whole.find("secret")->toString(), text),
             fixture.whole.find("expected_x_a2a_signature")->toString());
    // The sandbox writes bodies in the same spacing.
    const auto body = sandbox::parseJsonText(text);
    QCOMPARE(sandbox::respaced(toJson(*body, sandbox::JsonStyle::Ascii)), text);
}

void ContractTest::quietMinuteOpensTheDoorAgain()
{
    const Fixture fixture = readFixture(QStringLiteral("703"));
    ContractWorld world;
    callTimes(world, "burst", burstIdentity, 101);
    world.clock().advance(seconds(80));
    for (const JsonValue &status : fixture.whole.find("status_sequence")->toArray()) {
        const RawReply reply = world.send(fixture);
        QCOMPARE(reply.status, static_cast<int>(status.toInteger()));
        if (reply.status == 200) {
            QCOMPARE(reply.header("x-ratelimit-remaining"), "0");
        }
    }
}

void ContractTest::eventStream_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::newRow("800-sse-stream") << QStringLiteral("800") << QStringLiteral("mgr");
    QTest::newRow("801-sse-resume-last-event-id") << QStringLiteral("801") << QStringLiteral("mgr");
    QTest::newRow("802-sse-filter-type") << QStringLiteral("802") << QStringLiteral("bot2");
}

void ContractTest::eventStream()
{
    QFETCH(QString, name);
    QFETCH(QString, key);
    ContractWorld world;
    const QByteArray manager = world.key(QStringLiteral("mgr"));
    for (int i = 0; i < 15; ++i) {
        world.http().call("POST", "/v1/infra/events", manager, R"({"event_type":"fleet.before","source":"x"})");
    }
    world.clock().setUtc(*fromIso(QStringLiteral("2026-11-22T15:09:21Z")));
    world.http().call("POST", "/v1/infra/events", manager,
                      R"({"event_type":"fleet.heartbeat","source":"spot-arb-01",)"
                      R"("payload":{"agent_id":"spot-arb-01","uptime_seconds":86430}})");
    world.http().call("POST", "/v1/infra/events", manager,
                      R"({"event_type":"fleet.sla_violation","source":"fleet-manager-acme",)"
                      R"("payload":{"agent_id":"spot-arb-01","violations":[]}})");
    Fixture fixture = readFixture(name);
    fixture.key = key;
    const RawReply reply = world.send(fixture);
    QCOMPARE(reply.status, 200);
    for (const char *header :
         {"cache-control", "connection", "x-accel-buffering", "content-type", "transfer-encoding"}) {
        QCOMPARE(reply.header(header), valuesOf(fixture.answerHeaders, header).value(0));
    }
    QCOMPARE(reply.count("x-request-id"), 1);
    QByteArray events = QByteArray::fromStdString(fixture.answer.toString());
    events = events.left(events.indexOf(": heartbeat") < 0 ? events.size() : events.indexOf(": heartbeat"));
    const QByteArray received = world.http().readUntil(events);
    QVERIFY2(received.contains(events), received);
}

namespace {

/// A client that keeps every frame it got.
class FrameLog final : public QObject {
public:
    explicit FrameLog(const QUrl &url)
    {
        connect(&m_socket, &QWebSocket::textMessageReceived, this,
                [this](const QString &frame) { m_frames.append(frame); });
        m_socket.open(url);
    }
    void send(const JsonValue &frame)
    {
        m_socket.sendTextMessage(QString::fromStdString(frame.isString() ? frame.toString() : toJson(frame)));
    }
    [[nodiscard]] bool waitFor(int frames)
    {
        return QTest::qWaitFor([&] { return m_frames.size() >= frames; }, 10'000);
    }
    [[nodiscard]] bool waitForClose(int code)
    {
        return QTest::qWaitFor([&] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, 10'000)
            && m_socket.closeCode() == code;
    }
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] JsonValue frame(int index) const { return *sandbox::parseJsonText(m_frames.at(index).toStdString()); }
    [[nodiscard]] int count() const { return static_cast<int>(m_frames.size()); }

private:
    QStringList m_frames;
    QWebSocket m_socket;
};

QUrl socketUrl(ContractWorld &world, const QString &query = {})
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/v1/ws%2").arg(world.server().port()).arg(query));
}

JsonValue withKey(const JsonValue &frame, const QByteArray &key)
{
    if (frame.find("api_key") == nullptr) {
        return frame;
    }
    return JsonValue::object({{"type", "auth"}, {"api_key", key.toStdString()}});
}

} // namespace

void ContractTest::webSocketSession()
{
    const Fixture fixture = readFixture(QStringLiteral("810"));
    ContractWorld world;
    world.http().drop();
    const QByteArray admin = world.key(QStringLiteral("admin"));
    for (int i = 0; i < 267; ++i) {
        world.http().call("POST", "/v1/infra/events", admin, R"({"event_type":"other","source":"x"})");
    }
    for (const char *event :
         {R"({"event_type":"fleet.heartbeat","source":"x","payload":{"agent_id":"spot-arb-01","n":0}})",
          R"({"event_type":"fleet.health_alert","source":"x",
                                  "payload":{"agent_id":"spot-arb-01","severity":"warning"}})",
          R"({"event_type":"fleet.deploy.started","source":"x","payload":{"agent_id":"spot-arb-01"}})"}) {
        world.http().call("POST", "/v1/infra/events", admin, event);
    }
    FrameLog log(socketUrl(world, QStringLiteral("?heartbeat_interval=1")));
    QVERIFY(QTest::qWaitFor([&] { return log.isOpen(); }, 5'000));
    int taken = 0;
    const auto next = [&](bool heartbeat) {
        while (log.waitFor(taken + 1)) {
            JsonValue frame = log.frame(taken++);
            if ((frame.find("type")->toString() == "heartbeat") == heartbeat) {
                return frame;
            }
        }
        return JsonValue();
    };
    for (const JsonValue &step : fixture.answer.toArray()) {
        const JsonValue &frame = *step.find("frame");
        if (step.find("dir")->toString() == "client") {
            log.send(withKey(frame, world.key(QStringLiteral("mgr"))));
            continue;
        }
        const bool isHeartbeat = frame.find("type")->toString() == "heartbeat";
        const QString difference = Expectation({"timestamp"}).difference(frame, next(isHeartbeat));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
}

void ContractTest::webSocketErrors_data()
{
    QTest::addColumn<int>("index");
    const Fixture fixture = readFixture(QStringLiteral("811"));
    int index = 0;
    for (const JsonValue &item : fixture.answer.toArray()) {
        QTest::newRow(item.find("case")->toString().c_str()) << index++;
    }
}

void ContractTest::webSocketErrors()
{
    QFETCH(int, index);
    const Fixture fixture = readFixture(QStringLiteral("811"));
    const JsonValue &item = fixture.answer.toArray().at(static_cast<std::size_t>(index));
    const bool authenticated = item.find("case")->toString().find("after auth") != std::string::npos;
    ContractWorld world;
    const QString query =
        authenticated ? QStringLiteral("?api_key=") + QString::fromLatin1(world.key(QStringLiteral("mgr"))) : QString();
    FrameLog log(socketUrl(world, query));
    int taken = 0;
    if (authenticated) {
        QVERIFY(log.waitFor(1));
        QCOMPARE(log.frame(taken++).find("type")->toString(), std::string("auth_ok"));
    }
    QVERIFY(QTest::qWaitFor([&] { return log.isOpen(); }, 5'000));
    log.send(withKey(*item.find("client"), "a2a_pro_000000000000000000000000"));
    for (const JsonValue &expected : item.find("server")->toArray()) {
        if (expected.isObject()) {
            QVERIFY(log.waitFor(taken + 1));
            const QString difference = Expectation({}).difference(expected, log.frame(taken++));
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        } else if (expected.isArray()) {
            QVERIFY(log.waitForClose(static_cast<int>(expected.toArray().at(1).toInteger())));
        }
    }
}

QTEST_GUILESS_MAIN(ContractTest)
#include "ContractTest.moc"
