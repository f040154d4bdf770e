// The embedded gateway as a peer on the wire: faults, reset, connections, live events, webhooks, tool dialects.
#include "sandbox/GatewayServer.h"
#include "support/ManualClock.h"
#include "support/RawHttp.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTest>
#include <QWebSocket>

#include <memory>
#include <vector>

using namespace fleet;
using namespace fleet::sandbox;
using fleet::test::ManualClock;
using fleet::test::RawHttp;
using fleet::test::RawReply;

namespace {

const QByteArray aMessage = R"({"sender":"manager","recipient":"bot","message_type":"text","body":"x"})";

QJsonObject json(const RawReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

QByteArray slug(const RawReply &reply)
{
    return json(reply).value(QLatin1StringView("type")).toString().section(QLatin1Char('/'), -1).toLatin1();
}

/// A started gateway with one manager key.
struct Peer {
    explicit Peer(GatewayOptions options = {}) : server(std::move(options)), http(started(server))
    {
        key = server.addAgent(QStringLiteral("manager"), QStringLiteral("pro"));
    }
    static QUrl started(GatewayServer &server) { return server.start() ? server.url() : QUrl(); }

    RawReply get(const QByteArray &path) { return http.call("GET", path, key); }
    RawReply post(const QByteArray &path, const QByteArray &body) { return http.call("POST", path, key, body); }
    RawReply tool(const QByteArray &name, const QByteArray &input, const QByteArray &as = {})
    {
        return http.call("POST", "/v1", as.isNull() ? key : as, R"({"tool":")" + name + R"(","input":)" + input + '}');
    }

    GatewayServer server;
    RawHttp http;
    QByteArray key;
};

GatewayOptions withDialect(GatewayDialect dialect)
{
    GatewayOptions options;
    options.dialect = dialect;
    return options;
}

/// Answers webhooks with the statuses it was given, the last one for ever.
class Receiver final : public QTcpServer {
public:
    explicit Receiver(QList<int> statuses) : m_statuses(std::move(statuses))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }
    [[nodiscard]] QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(serverPort()) + "/hook"; }
    [[nodiscard]] bool waitFor(int count) const
    {
        return QTest::qWaitFor([&] { return bodies.size() >= count; }, 10'000);
    }

    QList<QByteArray> bodies;
    QList<QByteArray> heads;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &buffer = m_buffers[socket];
        buffer += socket->readAll();
        const qsizetype split = buffer.indexOf("\r\n\r\n");
        const qsizetype start = buffer.indexOf("Content-Length: ") + 16;
        const qsizetype length = buffer.mid(start, buffer.indexOf('\r', start) - start).toLongLong();
        if (split < 0 || buffer.size() < split + 4 + length) {
            return;
        }
        heads.append(buffer.left(split));
        bodies.append(buffer.mid(split + 4));
        const int status = m_statuses.size() > 1 ? m_statuses.takeFirst() : m_statuses.first();
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: 2\r\n\r\nok");
        m_buffers.remove(socket);
    }

    QList<int> m_statuses;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};

QByteArray headerIn(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith(QByteArray(name + ":"))) {
            return line.mid(name.size() + 1).trimmed();
        }
    }
    return {};
}

} // namespace

class GatewayServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAndStops();
    void takenPortIsAProblem();
    void registrationTier();
    void fixedKeyAndPublicKey();
    void spoilingFaults_data();
    void spoilingFaults();
    void downCutsAndComesBack();
    void cutBodyEndsEarly();
    void slowDelaysOnlyTheChosen();
    void latencyIsPaidOncePerAnswer();
    void resetForgetsEverything();
    void idleConnectionIsClosed();
    void pathRules_data();
    void pathRules();
    void chunkedBodyHasNoLimit();
    void headHasNoBody();
    void pipelinedRequestsAreAnsweredInOrder();
    void eventIsLiveBeforeTheAnswer();
    void webSocketFilters();
    void webSocketsOff();
    void webhookDeliversSignedEvents();
    void webhookRetriesByTheClock();
    void webhookTestTellsTheOutcome();
    void scaledClockIsTold();
    void toolDialect();
    void toolPayloadsComeBackAsSent();
    void toolOwnership();
    void toolDialectHasNoRest();
    void tenToolsHaveNoRead();
    void manyConnectionsAreServed();
};

void GatewayServerTest::startsAndStops()
{
    GatewayServer server;
    QVERIFY(server.url().isEmpty());
    QVERIFY(server.start().has_value());
    const quint16 port = server.port();
    RawHttp http(server.url());
    QCOMPARE(http.send("GET", "/v1/health").status, 200);
    server.stop();
    QVERIFY(http.waitForClose());
    QVERIFY(!http.connectNow());
    QVERIFY(server.start().has_value());
    QCOMPARE(server.port(), port);
    QCOMPARE(http.send("GET", "/livez").status, 200);
}

void GatewayServerTest::takenPortIsAProblem()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    GatewayOptions options;
    options.port = other.serverPort();
    GatewayServer server(options);
    const Result<void> started = server.start();
    QVERIFY(!started.has_value());
    QVERIFY(started.error().kind == ProblemKind::Offline);
}

void GatewayServerTest::registrationTier()
{
    GatewayOptions options;
    options.registrationTier = QStringLiteral("pro");
    Peer peer(options);
    const RawReply reply = peer.http.call("POST", "/v1/register", {}, R"({"agent_id":"bot"})");
    QCOMPARE(reply.status, 201);
    QCOMPARE(json(reply).value(QLatin1StringView("tier")).toString(), QStringLiteral("pro"));
    QVERIFY(json(reply).value(QLatin1StringView("api_key")).toString().startsWith(QStringLiteral("a2a_pro_")));
}

void GatewayServerTest::fixedKeyAndPublicKey()
{
    Peer peer;
    const QByteArray key = peer.server.addAgent(QStringLiteral("bot"), QStringLiteral("free"), {QStringLiteral("read")},
                                                QByteArray("a2a_free_fixed"), QByteArray("abcd"));
    QCOMPARE(key, QByteArray("a2a_free_fixed"));
    const RawReply reply = peer.http.call("GET", "/v1/identity/agents/bot", key);
    QCOMPARE(json(reply).value(QLatin1StringView("public_key")).toString(), QStringLiteral("abcd"));
}

void GatewayServerTest::spoilingFaults_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("value");
    QTest::addColumn<bool>("afterEffect");
    QTest::addColumn<int>("status");
    using Kind = GatewayFault::Kind;
    QTest::newRow("429 storm") << int(Kind::RateLimited) << 0 << false << 429;
    QTest::newRow("500") << int(Kind::ServerError) << 0 << false << 500;
    QTest::newRow("503 after the effect") << int(Kind::ServerError) << 503 << true << 503;
    QTest::newRow("garbage") << int(Kind::Garbage) << 0 << false << 200;
    QTest::newRow("garbage after the effect") << int(Kind::Garbage) << 0 << true << 200;
    QTest::newRow("drop") << int(Kind::Drop) << 0 << false << 0;
    QTest::newRow("drop after the effect") << int(Kind::Drop) << 0 << true << 0;
}

void GatewayServerTest::spoilingFaults()
{
    QFETCH(int, kind);
    QFETCH(int, value);
    QFETCH(bool, afterEffect);
    QFETCH(int, status);
    Peer peer;
    GatewayFault fault;
    fault.kind = static_cast<GatewayFault::Kind>(kind);
    fault.value = value;
    fault.afterEffect = afterEffect;
    peer.server.setFault(fault);
    QCOMPARE(peer.post("/v1/messaging/messages", aMessage).status, status);
    QCOMPARE(peer.server.counters().messagesByRecipient.value(QStringLiteral("bot")), quint64(afterEffect ? 1 : 0));
    peer.server.clearFault(fault.kind);
    QCOMPARE(peer.post("/v1/messaging/messages", aMessage).status, 201);
}

void GatewayServerTest::downCutsAndComesBack()
{
    Peer peer;
    QCOMPARE(peer.get("/v1/infra/events").status, 200);
    peer.server.setFault({});
    QVERIFY(peer.http.waitForClose());
    QCOMPARE(peer.get("/v1/infra/events").status, 0);
    peer.server.clearFaults();
    QCOMPARE(peer.get("/v1/infra/events").status, 200);
}

void GatewayServerTest::cutBodyEndsEarly()
{
    Peer peer;
    GatewayFault fault;
    fault.kind = GatewayFault::Kind::CutBody;
    peer.server.setFault(fault);
    const RawReply reply = peer.get("/v1/infra/events");
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.complete);
}

void GatewayServerTest::slowDelaysOnlyTheChosen()
{
    Peer peer;
    GatewayFault fault;
    fault.kind = GatewayFault::Kind::Slow;
    fault.value = 300;
    fault.percent = 50;
    fault.pathPrefix = QStringLiteral("/v1/messaging");
    peer.server.setFault(fault);
    int slow = 0;
    for (int i = 0; i < 4; ++i) {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(peer.post("/v1/messaging/messages", aMessage).status, 201);
        slow += timer.elapsed() >= 300 ? 1 : 0;
    }
    QCOMPARE(slow, 2);
}

void GatewayServerTest::latencyIsPaidOncePerAnswer()
{
    GatewayOptions options;
    options.latency = milliseconds(30);
    Peer peer(options);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(peer.get("/v1/infra/events").status, 200);
    QVERIFY(timer.elapsed() >= 30);
    peer.server.setLatency(milliseconds(0));
    QCOMPARE(peer.get("/v1/infra/events").status, 200);
}

void GatewayServerTest::resetForgetsEverything()
{
    Peer peer;
    const QByteArray event = R"({"event_type":"a","source":"x"})";
    QCOMPARE(peer.post("/v1/infra/events", event).status, 200);
    QCOMPARE(peer.post("/v1/infra/events", event).status, 200);
    QCOMPARE(peer.server.lastEventId(), 2);
    peer.server.reset();
    QVERIFY(peer.http.waitForClose());
    QCOMPARE(peer.server.lastEventId(), 0);
    const RawReply refused = peer.get("/v1/infra/events");
    QCOMPARE(refused.status, 401);
    QCOMPARE(slug(refused), QByteArray("authentication-error"));
    peer.key = peer.server.addAgent(QStringLiteral("manager"), QStringLiteral("pro"));
    QCOMPARE(peer.post("/v1/infra/events", event).status, 200);
    QCOMPARE(peer.server.lastEventId(), 1);
}

void GatewayServerTest::idleConnectionIsClosed()
{
    Peer peer;
    QCOMPARE(peer.get("/v1/infra/events").status, 200);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(peer.http.waitForClose());
    QVERIFY(timer.elapsed() >= 4'500);
    QVERIFY(timer.elapsed() < 9'000);
}

void GatewayServerTest::pathRules_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("trailing slash") << QByteArray("GET") << QByteArray("/v1/infra/events/") << 307;
    QTest::newRow("unknown trailing slash") << QByteArray("GET") << QByteArray("/v1/nothing/") << 404;
    QTest::newRow("encoded backslash") << QByteArray("GET") << QByteArray("/v1/identity/agents/a%5cb") << 400;
    QTest::newRow("delete an identity") << QByteArray("DELETE") << QByteArray("/v1/identity/agents/a") << 405;
    QTest::newRow("get on batch") << QByteArray("GET") << QByteArray("/v1/batch") << 405;
    QTest::newRow("post on health") << QByteArray("POST") << QByteArray("/v1/health") << 405;
    QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << 404;
    QTest::newRow("list as body") << QByteArray("POST") << QByteArray("/v1/infra/events") << 422;
}

void GatewayServerTest::pathRules()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    Peer peer;
    const RawReply reply = peer.http.call(method, path, peer.key, method == "POST" ? QByteArray("[1]") : QByteArray());
    QCOMPARE(reply.status, status);
    if (status == 307) {
        QVERIFY(reply.body.isEmpty());
        QCOMPARE(reply.header("location"), QByteArray("/v1/infra/events"));
    }
}

void GatewayServerTest::chunkedBodyHasNoLimit()
{
    Peer peer;
    QVERIFY(peer.http.connectNow());
    const QByteArray body =
        R"({"event_type":"big","source":"x","payload":{"text":")" + QByteArray(1'200'000, 'x') + R"("}})";
    peer.http.write(
        "POST /v1/infra/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
        + peer.key + "\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray::number(body.size(), 16) + "\r\n" + body
        + "\r\n0\r\n\r\n");
    QCOMPARE(peer.http.readReply().status, 200);
}

void GatewayServerTest::headHasNoBody()
{
    Peer peer;
    const RawReply reply = peer.http.send("HEAD", "/v1/infra/events");
    QCOMPARE(reply.status, 405);
    QCOMPARE(peer.get("/v1/infra/events").status, 200); // nothing of a body was left on the wire
}

void GatewayServerTest::pipelinedRequestsAreAnsweredInOrder()
{
    Peer peer;
    QVERIFY(peer.http.connectNow());
    peer.http.write("GET /livez HTTP/1.1\r\nHost: x\r\nX-Request-ID: one\r\n\r\n"
                    "GET /readyz HTTP/1.1\r\nHost: x\r\nX-Request-ID: two\r\n\r\n");
    QCOMPARE(peer.http.readReply().header("x-request-id"), QByteArray("one"));
    QCOMPARE(peer.http.readReply().header("x-request-id"), QByteArray("two"));
}

namespace {

struct Listener {
    Listener(GatewayServer &server, const QByteArray &key)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                         [this](const QString &frame) { frames.append(frame); });
        socket.open(QUrl(
            QStringLiteral("ws://127.0.0.1:%1/v1/ws?api_key=%2").arg(server.port()).arg(QString::fromLatin1(key))));
    }
    bool waitFor(int count) const
    {
        return QTest::qWaitFor([&] { return frames.size() >= count; }, 10'000);
    }
    void send(const char *text) { socket.sendTextMessage(QString::fromUtf8(text)); }
    /// There is no acknowledgement of a subscription: a ping behind it is one.
    bool settle()
    {
        const QString pong = QStringLiteral(R"({"type":"pong"})");
        const qsizetype before = frames.count(pong);
        send(R"({"type":"ping"})");
        return QTest::qWaitFor([&] { return frames.count(pong) > before; }, 10'000);
    }

    QStringList frames;
    QWebSocket socket;
};

} // namespace

void GatewayServerTest::eventIsLiveBeforeTheAnswer()
{
    GatewayOptions options;
    options.latency = milliseconds(400);
    Peer peer(options);
    Listener listener(peer.server, peer.key);
    QVERIFY(listener.waitFor(1));
    listener.send(R"({"type":"subscribe","event_types":["fleet.*"]})");
    QVERIFY(listener.settle());
    QVERIFY(peer.http.connectNow());
    const QByteArray body = R"({"event_type":"fleet.x","source":"s","payload":{"sealed":"AA=="}})";
    peer.http.write("POST /v1/infra/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + peer.key
                    + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(listener.waitFor(3));
    QVERIFY(timer.elapsed() < 400);
    const QString frame = QStringLiteral(R"({"type":"event","event_type":"fleet.x","data":{"sealed":"AA=="},"id":1})");
    QCOMPARE(listener.frames.last(), frame);
    QCOMPARE(peer.http.readReply().status, 200);
}

void GatewayServerTest::webSocketFilters()
{
    Peer peer;
    Listener listener(peer.server, peer.key);
    QVERIFY(listener.waitFor(1));
    listener.send(R"({"type":"subscribe","event_types":["fleet.*","fleet.a"],"agent_id":"bot"})");
    QVERIFY(listener.settle());
    QCOMPARE(peer.server.counters().openWebSockets, 1);
    peer.post("/v1/infra/events", R"({"event_type":"fleet.a","source":"bot","payload":{"agent_id":"other"}})");
    peer.post("/v1/infra/events", R"({"event_type":"fleet.a","source":"x","payload":{"agent_id":"bot"}})");
    peer.post("/v1/infra/events", R"({"event_type":"other","source":"x","payload":{"agent_id":"bot"}})");
    QVERIFY(listener.settle());
    // auth_ok, pong, the one event twice because two patterns match it, pong
    QCOMPARE(listener.frames.size(), 5);
    QCOMPARE(listener.frames.at(2), listener.frames.at(3));
    listener.send(R"({"type":"unsubscribe"})");
    QVERIFY(listener.settle());
    peer.post("/v1/infra/events", R"({"event_type":"fleet.a","source":"x","payload":{"agent_id":"bot"}})");
    QVERIFY(listener.settle());
    QCOMPARE(listener.frames.size(), 7);
}

void GatewayServerTest::webSocketsOff()
{
    Peer peer;
    Listener first(peer.server, peer.key);
    QVERIFY(first.waitFor(1));
    GatewayFault fault;
    fault.kind = GatewayFault::Kind::NoWebSocket;
    peer.server.setFault(fault);
    QVERIFY(QTest::qWaitFor([&] { return first.socket.state() == QAbstractSocket::UnconnectedState; }, 5'000));
    Listener second(peer.server, peer.key);
    QVERIFY(QTest::qWaitFor([&] { return second.socket.state() == QAbstractSocket::UnconnectedState; }, 5'000));
    QVERIFY(second.frames.isEmpty());
    QCOMPARE(peer.get("/v1/infra/events").status, 200);
}

void GatewayServerTest::webhookDeliversSignedEvents()
{
    Peer peer;
    Receiver receiver({200});
    const RawReply hook = peer.post("/v1/infra/webhooks", R"({"events":["fleet.health_alert"],"secret":"s3","url":")"
                                                              + receiver.url() + R"("})");
    QCOMPARE(hook.status, 201);
    peer.post("/v1/infra/events", R"({"event_type":"fleet.other","source":"x"})");
    peer.post("/v1/infra/events",
              R"({"event_type":"fleet.health_alert","source":"bot","payload":{"severity":"critical"}})");
    QVERIFY(receiver.waitFor(1));
    const QJsonObject body = QJsonDocument::fromJson(receiver.bodies.first()).object();
    QCOMPARE(body.value(QLatin1StringView("type")).toString(), QStringLiteral("fleet.health_alert"));
    QCOMPARE(body.value(QLatin1StringView("id")).toInt(), 2);
    QCOMPARE(body.value(QLatin1StringView("source")).toString(), QStringLiteral("bot"));
    QCOMPARE(body.value(QLatin1StringView("payload")).toObject().value(QLatin1StringView("severity")).toString(),
             QStringLiteral("critical"));
    QCOMPARE(headerIn(receiver.heads.first(), "x-a2a-signature"),
             QMessageAuthenticationCode::hash(receiver.bodies.first(), "s3", QCryptographicHash::Sha256).toHex());
}

void GatewayServerTest::webhookRetriesByTheClock()
{
    ManualClock clock;
    GatewayOptions options;
    options.clock = &clock;
    Peer peer(options);
    Receiver receiver({500, 500, 200});
    const RawReply hook =
        peer.post("/v1/infra/webhooks", R"({"events":["a"],"secret":"s3","url":")" + receiver.url() + R"("})");
    const QByteArray deliveries =
        "/v1/infra/webhooks/" + json(hook).value(QLatin1StringView("id")).toString().toLatin1() + "/deliveries";
    const auto row = [&] {
        return json(peer.get(deliveries)).value(QLatin1StringView("deliveries")).toArray().first().toObject();
    };
    const auto attempts = [&](int count) {
        return QTest::qWaitFor([&] { return row().value(QLatin1StringView("attempts")).toInt() == count; }, 10'000);
    };
    peer.post("/v1/infra/events", R"({"event_type":"a","source":"x"})");
    QVERIFY(attempts(1));
    QCOMPARE(row().value(QLatin1StringView("status")).toString(), QStringLiteral("pending"));
    clock.advance(seconds(9));
    peer.get("/v1/infra/events");
    QCOMPARE(receiver.bodies.size(), 1);
    clock.advance(seconds(2));
    QVERIFY(attempts(2));
    clock.advance(seconds(21));
    QVERIFY(attempts(3));
    QCOMPARE(row().value(QLatin1StringView("status")).toString(), QStringLiteral("delivered"));
    QCOMPARE(row().value(QLatin1StringView("response_code")).toInt(), 200);
    QCOMPARE(receiver.bodies.at(0), receiver.bodies.at(2));
}

void GatewayServerTest::webhookTestTellsTheOutcome()
{
    // The receiver lives on this thread, so the request is only sent here and its answer read once it was served.
    Peer peer;
    Receiver receiver({200});
    const RawReply hook =
        peer.post("/v1/infra/webhooks", R"({"events":[],"secret":"s3","url":")" + receiver.url() + R"("})");
    const QByteArray path =
        "/v1/infra/webhooks/" + json(hook).value(QLatin1StringView("id")).toString().toLatin1() + "/test";
    QVERIFY(peer.http.connectNow());
    peer.http.write("POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + peer.key
                    + "\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(receiver.waitFor(1));
    const QByteArray ping = R"({"type": "test.ping", "webhook_id": "whk-)";
    QVERIFY(receiver.bodies.first().startsWith(ping));
    QCoreApplication::processEvents();
    const RawReply reply = peer.http.readReply();
    QCOMPARE(json(reply).value(QLatin1StringView("status")).toString(), QStringLiteral("delivered"));
    QCOMPARE(json(reply).value(QLatin1StringView("response_code")).toInt(), 200);
}

void GatewayServerTest::scaledClockIsTold()
{
    Peer plain;
    QVERIFY(!json(plain.get("/v1/health")).contains(QLatin1StringView("clock")));
    const ScaledClock clock(60.0, ManualClock::defaultStart);
    GatewayOptions options;
    options.clock = &clock;
    Peer fast(options);
    const QJsonObject told = json(fast.get("/v1/health")).value(QLatin1StringView("clock")).toObject();
    QCOMPARE(told.value(QLatin1StringView("rate")).toDouble(), 60.0);
    QCOMPARE(told.value(QLatin1StringView("origin_ms")).toInteger(), toEpochMs(ManualClock::defaultStart));
    QCOMPARE(told.value(QLatin1StringView("fleet_ms")).toInteger(), toEpochMs(ManualClock::defaultStart));
}

void GatewayServerTest::toolDialect()
{
    Peer peer(withDialect(GatewayDialect::Tool));
    const RawReply registered =
        peer.tool("register_agent", R"({"name":"bot","description":"d","capabilities":["trading"],
        "metadata":{"role":"trading_bot","public_key":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}})");
    QCOMPARE(registered.status, 200);
    QCOMPARE(json(registered).value(QLatin1StringView("agent_id")).toString(), QStringLiteral("bot"));
    const QByteArray botKey = json(registered).value(QLatin1StringView("api_key")).toString().toLatin1();

    const QJsonObject identity = json(peer.tool("get_agent_identity", R"({"agent_id":"bot"})"));
    QCOMPARE(identity.value(QLatin1StringView("public_key")).toString(), QString(64, QLatin1Char('0')));
    QCOMPARE(identity.value(QLatin1StringView("metadata")).toObject().value(QLatin1StringView("role")).toString(),
             QStringLiteral("trading_bot"));

    const auto status = [&](const QByteArray &tool, const QByteArray &input) { return peer.tool(tool, input).status; };
    const auto rows = [&](const QByteArray &tool, const QByteArray &input, const char *list) {
        return json(peer.tool(tool, input)).value(QLatin1StringView(list)).toArray();
    };
    const QByteArray bot = R"({"agent_id":"bot"})";
    const QByteArray metrics = R"({"agent_id":"bot","metrics":{"drawdown_pct":1.5,"note":"x"}})";
    const QByteArray search = R"({"agent_id":"bot","metric_names":["drawdown_pct"],"period":"2026-11"})";
    const QByteArray event = R"({"agent_id":"manager","event_type":"a","payload":{}})";
    const QByteArray sweep = R"({"event_type":"a","since_id":0,"limit":10})";
    const QByteArray schema = R"({"event_type":"a","schema":{}})";
    const QByteArray hook = R"({"agent_id":"manager","event_types":["a"],"url":"http://127.0.0.1:1/x","secret":"s"})";
    const QByteArray call = R"({"tool":"get_agent_identity","input":{"agent_id":"bot"}})";
    QCOMPARE(peer.tool("submit_metrics", metrics, botKey).status, 200);
    const QJsonObject found = rows("search_agents_by_metrics", search, "agents").first().toObject();
    QCOMPARE(found.value(QLatin1StringView("value")).toDouble(), 1.5);
    QCOMPARE(json(peer.tool("publish_event", event)).value(QLatin1StringView("event_id")).toInt(), 1);
    QCOMPARE(rows("get_events", sweep, "events").size(), 1);
    QCOMPARE(status("create_event_schema", schema), 200);
    QCOMPARE(status("get_agent_reputation", bot), 200);
    QCOMPARE(json(peer.tool("get_sla_compliance", bot)).value(QLatin1StringView("confidence")).toDouble(-1), 0.0);
    QCOMPARE(status("register_webhook", hook), 200);
    QCOMPARE(slug(peer.tool("destroy_everything", "{}")), QByteArray("tool-not-found"));
    QCOMPARE(peer.http.call("POST", "/v1/v1", peer.key, call).status, 200);
    QCOMPARE(peer.server.counters().byRoute.value(QStringLiteral("tool get_agent_identity")), quint64{2});
}

void GatewayServerTest::toolPayloadsComeBackAsSent()
{
    Peer peer(withDialect(GatewayDialect::Tool));
    const QByteArray payload = R"({"z":1.0,"a":{"b":[1,null,"é"]},"thread":"t1"})";
    const QByteArray message =
        R"({"from_agent_id":"manager","to_agent_id":"bot","message_type":"command","payload":)" + payload + '}';
    QCOMPARE(peer.tool("send_message", message).status, 200);
    const QByteArray page = R"({"agent_id":"manager","limit":10,"offset":0})";
    const RawReply read = peer.tool("get_messages", page);
    const QByteArray kept = R"("payload":)" + payload;
    QVERIFY2(read.body.contains(kept), read.body);
    const QByteArray otherThread = R"({"agent_id":"manager","thread":"t2"})";
    const QJsonObject none = json(peer.tool("get_messages", otherThread));
    QCOMPARE(none.value(QLatin1StringView("messages")).toArray().size(), 0);
    QCOMPARE(peer.server.counters().messagesByRecipient.value(QStringLiteral("bot")), quint64{1});
}

void GatewayServerTest::toolOwnership()
{
    Peer peer(withDialect(GatewayDialect::Tool));
    const QByteArray nobody("");
    const QByteArray mine = R"({"name":"mine"})";
    const QByteArray fresh = R"({"name":"fresh"})";
    const QByteArray metrics = R"({"agent_id":"mine","metrics":{"x":1}})";
    const QByteArray identity = R"({"agent_id":"mine"})";
    const QByteArray stranger = peer.server.addAgent(QStringLiteral("stranger"));
    QCOMPARE(peer.tool("register_agent", mine).status, 200);
    QCOMPARE(peer.tool("submit_metrics", metrics).status, 200);
    QCOMPARE(peer.tool("submit_metrics", metrics, stranger).status, 403);
    QCOMPARE(peer.tool("register_agent", mine, stranger).status, 409);
    QCOMPARE(peer.tool("register_agent", mine).status, 200);
    QCOMPARE(peer.tool("register_agent", fresh, nobody).status, 200);
    QCOMPARE(peer.tool("get_agent_identity", identity, nobody).status, 401);
}

void GatewayServerTest::toolDialectHasNoRest()
{
    Peer peer(withDialect(GatewayDialect::Tool));
    QCOMPARE(peer.get("/v1/infra/events").status, 404);
    QCOMPARE(peer.get("/v1/health").status, 200);
    Listener listener(peer.server, peer.key);
    QVERIFY(QTest::qWaitFor([&] { return listener.socket.state() == QAbstractSocket::UnconnectedState; }, 5'000));
}

void GatewayServerTest::tenToolsHaveNoRead()
{
    Peer peer(withDialect(GatewayDialect::Tool10));
    const QByteArray page = R"({"agent_id":"manager"})";
    const QByteArray event = R"({"agent_id":"manager","event_type":"a","payload":{}})";
    QCOMPARE(slug(peer.tool("get_messages", page)), QByteArray("tool-not-found"));
    QCOMPARE(slug(peer.tool("get_events", "{}")), QByteArray("tool-not-found"));
    QCOMPARE(peer.tool("publish_event", event).status, 200);
}

void GatewayServerTest::manyConnectionsAreServed()
{
    constexpr int connections = 256;
    constexpr int rounds = 4;
    GatewayOptions options;
    options.latency = milliseconds(20);
    Peer peer(options);
    std::vector<std::unique_ptr<RawHttp>> clients;
    for (int i = 0; i < connections; ++i) {
        clients.push_back(std::make_unique<RawHttp>(peer.server.url()));
        QVERIFY(clients.back()->connectNow());
    }
    const QByteArray request = "POST /v1/messaging/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + peer.key
                             + "\r\nContent-Length: " + QByteArray::number(aMessage.size()) + "\r\n\r\n" + aMessage;
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < rounds; ++round) {
        for (const auto &client : clients) {
            client->write(request);
        }
        for (const auto &client : clients) {
            QCOMPARE(client->readReply().status, 201);
        }
    }
    qInfo("%d messages over %d connections with 20 ms of latency: %lld ms", connections * rounds, connections,
          timer.elapsed());
    QCOMPARE(peer.server.counters().messagesByRecipient.value(QStringLiteral("bot")), quint64(connections * rounds));
}

QTEST_GUILESS_MAIN(GatewayServerTest)
#include "GatewayServerTest.moc"
