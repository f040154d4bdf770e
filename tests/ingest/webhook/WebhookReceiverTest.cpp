#include "webhook/WebhookReceiver.h"

#include "core/Json.h"
#include "store/InboxFile.h"
#include "support/Compare.h"
#include "support/ManualClock.h"
#include "support/PrivateMounts.h"
#include "support/RawHttp.h"
#include "support/TestCertificate.h"
#include "webhook/WebhookBody.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // ms
const QByteArray secret("a-signing-secret-for-tests");
const QByteArray path("/webhook");

template<typename T>
Result<T> await(QCoro::Task<Result<T>> task)
{
    return QCoro::waitFor(std::move(task));
}

QByteArray eventBody(qint64 id)
{
    return toCompactJson({{QStringLiteral("type"), QStringLiteral("fleet.heartbeat")},
                          {QStringLiteral("id"), id},
                          {QStringLiteral("event_type"), QStringLiteral("fleet.heartbeat")},
                          {QStringLiteral("source"), QStringLiteral("bot-1")},
                          {QStringLiteral("payload"), QJsonObject{{QStringLiteral("n"), id}}}});
}

QByteArray signatureLine(const QByteArray &body, const QByteArray &by = secret)
{
    return "X-A2A-Signature: " + webhookSignature(by, body);
}

RawReply post(RawHttp &http, const QByteArray &body, const QByteArray &by = secret)
{
    return http.send("POST", path, {signatureLine(body, by)}, body);
}

QByteArray rawPost(const QByteArray &body, const QByteArray &extra = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: here\r\n" + signatureLine(body) + "\r\n" + extra
         + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// An inbox whose disk is as slow as the test wants.
class HeldInbox final : public Inbox {
public:
    void keep(InboxParcel parcel, OnKept onKept) override
    {
        const std::scoped_lock lock(m_mutex);
        m_held.push_back(std::move(onKept));
        m_parcels.push_back(std::move(parcel));
    }
    [[nodiscard]] InboxState state() const override
    {
        const std::scoped_lock lock(m_mutex);
        return {.parcels = static_cast<qint64>(m_parcels.size()), .bytes = 0, .problem = {}};
    }
    void release(Kept kept)
    {
        const std::scoped_lock lock(m_mutex);
        for (const OnKept &onKept : std::exchange(m_held, {})) {
            onKept(kept);
        }
    }

private:
    mutable std::mutex m_mutex;
    std::vector<OnKept> m_held;
    std::vector<InboxParcel> m_parcels;
};

/// A receiver on a free port of this machine, with clocks that stand still.
struct Rig {
    explicit Rig(Inbox &inbox, const WebhookOptions &options = {}) : receiver(inbox, clock, &network)
    {
        receiver.setSecrets({.current = secret, .previous = {}});
        const Result<void> started = receiver.start(options);
        if (!started) {
            qFatal("%s", qPrintable(started.error().detail));
        }
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(receiver.port())); }
    [[nodiscard]] RawHttp http() const { return RawHttp(url(), patience); }
    [[nodiscard]] quint64 refusedAs(Refusal kind) const { return receiver.counters().refusedAs(kind); }
    /// Time passes, step by step, until the other side has closed. What it said until then.
    QByteArray passTimeUntilClosed(QTcpSocket &socket)
    {
        QByteArray said;
        for (int step = 0; step < patience / 20 && socket.state() == QAbstractSocket::ConnectedState; ++step) {
            network.advance(1s);
            socket.waitForReadyRead(20);
            said += socket.readAll();
        }
        return said + socket.readAll();
    }

    ManualClock clock;
    ManualClock network;
    WebhookReceiver receiver;
};

WebhookOptions limited(const std::function<void(WebhookLimits &)> &change)
{
    WebhookOptions options;
    change(options.limits);
    return options;
}

std::unique_ptr<QTcpSocket> connectedFrom(const Rig &rig, const char *source)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->bind(QHostAddress(QString::fromLatin1(source)));
    socket->connectToHost(QStringLiteral("127.0.0.1"), rig.receiver.port());
    socket->waitForConnected(patience);
    return socket;
}

} // namespace

/// Over real sockets: what is genuine is safe before it is answered, and all else costs little.
class WebhookReceiverTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_inbox = std::make_unique<InboxFile>(inboxPath());
    }
    void cleanup()
    {
        m_inbox.reset();
        if (!m_mounted.isEmpty()) {
            PrivateMounts::unmount(std::exchange(m_mounted, {}));
        }
    }

    void takesAnEvent();
    void takesAPing();
    void refuses_data();
    void refuses();
    void refusesTheTampered();
    void secretsChange();
    void replaysHaveOneRow();
    void answersWhenItIsSafe();
    void pipelined();
    void chunked();
    void expectsAWord();
    void headersAreBounded();
    void bodiesAreBounded();
    void slowPeersAreLetGo_data();
    void slowPeersAreLetGo();
    void idlePeersAreLetGo();
    void unfinishedRequestsAreBounded();
    void connectionsAreBounded();
    void requestsAreBounded();
    void aMissingDiskIsToldAndGoesBy();
    void aReadOnlyDiskIsToldAndGoesBy();
    void aFullBacklogIsToldAndGoesBy();
    void restartKeepsAndRepeatsNothing();
    void manyAtOnce();
    void stopsInOrder();
    void startsAgain();
    void doesNotStart_data();
    void doesNotStart();
    void encrypted();
    void plainOnAnEncryptedPort();

private:
    [[nodiscard]] QString inboxPath() const { return m_folder->filePath(QStringLiteral("inbox.db")); }
    [[nodiscard]] QList<qint64> idsInInbox() const
    {
        QList<qint64> ids;
        const auto entries = await(m_inbox->read(0, 10'000));
        if (entries) {
            for (const InboxEntry &entry : *entries) {
                ids.append(entry.parcel.eventId);
            }
        }
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_mounted;
    std::unique_ptr<InboxFile> m_inbox;
};

void WebhookReceiverTest::takesAnEvent()
{
    const Rig rig(*m_inbox);
    const QSignalSpy waits(&rig.receiver, &WebhookReceiver::eventsWait);
    RawHttp http = rig.http();
    const QByteArray body = eventBody(17);
    QCOMPARE(post(http, body).status, 200);
    const auto entries = await(m_inbox->read(0, 10));
    QVERIFY(entries && entries->size() == 1);
    QCOMPARE(entries->front().parcel.bytes, body);
    QVERIFY(entries->front().parcel.receivedAt == rig.clock.now());
    const Result<Event> event = readWebhookEvent(entries->front().parcel.bytes);
    QCOMPARE(event->id, 17);
    QVERIFY(http.isConnected());
    QCOMPARE(post(http, eventBody(18)).status, 200); // on the same connection
    QTRY_VERIFY_WITH_TIMEOUT(!waits.isEmpty(), patience);
    const WebhookCounters counters = rig.receiver.counters();
    QCOMPARE(counters.connections, 1U);
    QCOMPARE(counters.open, 1);
    QCOMPARE(counters.requests, 2U);
    QCOMPARE(counters.stored, 2U);
    QVERIFY(counters.refused.empty());
    QVERIFY(counters.lastSuccess == rig.clock.now());
    QCOMPARE(rig.receiver.backlog().parcels, 2);
}

void WebhookReceiverTest::takesAPing()
{
    const Rig rig(*m_inbox);
    QSignalSpy pinged(&rig.receiver, &WebhookReceiver::pinged);
    RawHttp http = rig.http();
    QCOMPARE(post(http, "{\"type\": \"test.ping\", \"webhook_id\": \"whk-1\", \"timestamp\": 1.5, \"message\": \"x\"}")
                 .status,
             200);
    QTRY_COMPARE_WITH_TIMEOUT(pinged.count(), 1, patience);
    QCOMPARE(pinged.front().front().toString(), QStringLiteral("whk-1"));
    QVERIFY(idsInInbox().isEmpty());
    QCOMPARE(rig.receiver.counters().pings, 1U);
}

void WebhookReceiverTest::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("goesOn");
    const QByteArray good = rawPost(eventBody(1));
    const auto row = [](const char *name, const QByteArray &request, int status, bool goesOn = false) {
        QTest::newRow(name) << request << status << goesOn;
    };
    row("garbage", "\x01\x02\x03 hello\r\n\r\n", 400);
    row("TLS on a plain port", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), 400);
    row("length and chunks", QByteArray(good).replace("Content-Length", "Transfer-Encoding: chunked\r\nContent-Length"),
        400);
    row("no signature", QByteArray(good).replace("X-A2A-Signature", "X-Other"), 401);
    row("forged", QByteArray(good).replace(webhookSignature(secret, eventBody(1)), QByteArray(64, 'a')), 401);
    row("another path", QByteArray(good).replace(path, "/"), 404);
    row("GET", "GET /webhook HTTP/1.1\r\nHost: here\r\n\r\n", 405);
    row("no length", QByteArray(good).replace("Content-Length", "X-Length"), 411);
    row("a body too large", QByteArray(good).replace("Content-Length: ", "Content-Length: 99999"), 413);
    row("a header too long", rawPost(eventBody(1), "X-Long: " + QByteArray(9'000, 'x') + "\r\n"), 431);
    row("signed, but no event", rawPost("{\"type\":\"fleet.heartbeat\"}"), 400, true);
    row("signed, but no JSON", rawPost("hello"), 400, true);
}

void WebhookReceiverTest::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(bool, goesOn);
    const Rig rig(*m_inbox);
    RawHttp http = rig.http();
    QVERIFY(http.connectNow());
    http.write(request);
    const RawReply reply = http.readReply();
    QCOMPARE(reply.status, status);
    QVERIFY(reply.complete);
    QCOMPARE(reply.header("connection"), goesOn ? QByteArray() : QByteArray("close"));
    QCOMPARE(reply.header("allow"), status == 405 ? QByteArray("POST") : QByteArray());
    if (goesOn) {
        QCOMPARE(post(http, eventBody(2)).status, 200);
    } else {
        QVERIFY(http.waitForClose());
        QVERIFY(idsInInbox().isEmpty());
    }
    QCOMPARE(rig.receiver.counters().refused.size(), 1U);
}

void WebhookReceiverTest::refusesTheTampered()
{
    const Rig rig(*m_inbox);
    const QByteArray body = eventBody(1);
    const QByteArray changed = QByteArray(body).replace("bot-1", "bot-2");
    RawHttp http = rig.http();
    const auto sends = [&http](const QByteArray &line, const QByteArray &sent) {
        const int status = http.send("POST", path, {line}, sent).status;
        return status == 401 && http.waitForClose() ? QByteArray("refused") : QByteArray::number(status);
    };
    QCOMPARE(sends(signatureLine(body), changed), "refused");
    QCOMPARE(sends(signatureLine(body), body.chopped(1)), "refused"); // cut on its way
    QCOMPARE(sends(signatureLine(body), body + ' '), "refused");
    QCOMPARE(sends(signatureLine(body, "another secret"), body), "refused");
    QCOMPARE(sends(signatureLine(body), body), "200");
    QCOMPARE(rig.refusedAs(Refusal::Unsigned), 4U);
}

void WebhookReceiverTest::secretsChange()
{
    Rig rig(*m_inbox);
    RawHttp http = rig.http();
    rig.receiver.setSecrets({.current = "new", .previous = secret});
    QCOMPARE(post(http, eventBody(1), secret).status, 200);
    QCOMPARE(post(http, eventBody(2), "new").status, 200);
    rig.receiver.setSecrets({.current = "new", .previous = {}});
    QCOMPARE(post(http, eventBody(3), secret).status, 401);
    QVERIFY(http.waitForClose());
    QCOMPARE(post(http, eventBody(3), "new").status, 200);
    rig.receiver.setSecrets({});
    QCOMPARE(post(http, eventBody(4), "").status, 401);
}

void WebhookReceiverTest::replaysHaveOneRow()
{
    const Rig rig(*m_inbox);
    RawHttp http = rig.http();
    for (int time = 0; time < 3; ++time) {
        QCOMPARE(post(http, eventBody(7)).status, 200);
    }
    QCOMPARE(idsInInbox(), QList<qint64>{7});
    QCOMPARE(rig.receiver.counters().stored, 1U);
    QCOMPARE(rig.receiver.counters().duplicates, 2U);
}

void WebhookReceiverTest::answersWhenItIsSafe()
{
    HeldInbox inbox;
    const Rig rig(inbox);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), rig.receiver.port());
    QVERIFY(socket.waitForConnected(patience));
    socket.write(rawPost(eventBody(1)) + rawPost(eventBody(2)));
    socket.flush();
    QTRY_COMPARE_WITH_TIMEOUT(inbox.state().parcels, 1, patience); // one at a time: answers keep their order
    QVERIFY(!socket.waitForReadyRead(200));
    inbox.release(Kept::Stored);
    QVERIFY(socket.waitForReadyRead(patience));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    QTRY_COMPARE_WITH_TIMEOUT(inbox.state().parcels, 2, patience);
    inbox.release(Kept::Failed);
    QVERIFY(socket.waitForReadyRead(patience));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 503"));
}

void WebhookReceiverTest::pipelined()
{
    const Rig rig(*m_inbox);
    RawHttp http = rig.http();
    QVERIFY(http.connectNow());
    QByteArray requests;
    for (qint64 id = 1; id <= 300; ++id) {
        requests += rawPost(eventBody(id));
    }
    http.write(requests + rawPost(eventBody(301), "Connection: close\r\n"));
    for (qint64 id = 1; id <= 301; ++id) {
        QCOMPARE(http.readReply().status, 200);
    }
    QVERIFY(http.waitForClose());
    QCOMPARE(idsInInbox().size(), 301);
}

void WebhookReceiverTest::chunked()
{
    const Rig rig(*m_inbox);
    RawHttp http = rig.http();
    QVERIFY(http.connectNow());
    const QByteArray body = eventBody(1);
    http.write("POST " + path + " HTTP/1.1\r\nHost: here\r\n" + signatureLine(body)
               + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (const char byte : body) {
        http.write(QByteArray("1\r\n") + byte + "\r\n");
    }
    http.write("0\r\n\r\n");
    QCOMPARE(http.readReply().status, 200);
    QCOMPARE(post(http, eventBody(2)).status, 200);
}

void WebhookReceiverTest::expectsAWord()
{
    const Rig rig(*m_inbox);
    RawHttp http = rig.http();
    QVERIFY(http.connectNow());
    const QByteArray body = eventBody(1);
    const QByteArray request = rawPost(body, "Expect: 100-continue\r\n");
    http.write(request.chopped(body.size()));
    QCOMPARE(http.readReply(true).status, 100);
    http.write(body);
    QCOMPARE(http.readReply().status, 200);
    // What is refused by its header is not asked for.
    http.write(QByteArray(request).replace(path, "/other").chopped(body.size()));
    QCOMPARE(http.readReply().status, 404);
}

void WebhookReceiverTest::headersAreBounded()
{
    const Rig rig(*m_inbox);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), rig.receiver.port());
    QVERIFY(socket.waitForConnected(patience));
    socket.write("POST " + path + " HTTP/1.1\r\n");
    // Until it is told, or cut: 64 MB are never taken.
    const QByteArray line = "X-Header: " + QByteArray(1'000, 'x') + "\r\n";
    qint64 sent = 0;
    QByteArray said;
    while (socket.state() == QAbstractSocket::ConnectedState && sent < 64'000'000) {
        sent += socket.write(line);
        socket.waitForBytesWritten(patience);
        socket.waitForReadyRead(1);
        said += socket.readAll();
    }
    QVERIFY(sent < 16'000'000);
    QVERIFY2(said.startsWith("HTTP/1.1 431"), said.constData());
    QCOMPARE(rig.refusedAs(Refusal::HeaderTooLarge), 1U);
}

void WebhookReceiverTest::bodiesAreBounded()
{
    const Rig rig(*m_inbox);
    RawHttp http = rig.http();
    QVERIFY(http.connectNow());
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
    http.write("POST " + path + " HTTP/1.1\r\nHost: here\r\n" + signatureLine({})
               + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeated(17));
    QCOMPARE(http.readReply().status, 413);
    QVERIFY(http.waitForClose());
    // The largest that is allowed is read whole.
    const QByteArray largest(1024 * 1024, 'x');
    QCOMPARE(http.send("POST", path, {signatureLine(largest)}, largest).status, 400);
    QCOMPARE(rig.refusedAs(Refusal::Unreadable), 1U);
}

void WebhookReceiverTest::slowPeersAreLetGo_data()
{
    QTest::addColumn<QByteArray>("begun");
    QTest::newRow("in the request line") << QByteArray("POS");
    QTest::newRow("in the header") << QByteArray("POST /webhook HTTP/1.1\r\nHost: he");
    QTest::newRow("in the body") << rawPost(eventBody(1)).chopped(1);
    QTest::newRow("in the second request") << QByteArray(rawPost(eventBody(1)) + "POST /web");
}

void WebhookReceiverTest::slowPeersAreLetGo()
{
    QFETCH(QByteArray, begun);
    Rig rig(*m_inbox);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), rig.receiver.port());
    QVERIFY(socket.waitForConnected(patience));
    socket.write(begun);
    socket.flush();
    const QByteArray said = rig.passTimeUntilClosed(socket);
    QVERIFY2(said.contains("HTTP/1.1 408"), said.constData());
    QCOMPARE(rig.refusedAs(Refusal::TooSlow), 1U);
    // The peer has closed, too: nothing is left of it.
    socket.close();
    QTRY_COMPARE_WITH_TIMEOUT(rig.receiver.counters().open, 0, patience);
}

void WebhookReceiverTest::idlePeersAreLetGo()
{
    Rig rig(*m_inbox);
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), rig.receiver.port());
    QVERIFY(silent.waitForConnected(patience));
    QCOMPARE(rig.passTimeUntilClosed(silent), QByteArray()); // it has asked nothing: there is nothing to tell
    RawHttp http = rig.http();
    QCOMPARE(post(http, eventBody(1)).status, 200);
    for (int step = 0; step < patience / 20 && rig.receiver.counters().open > 0; ++step) {
        rig.network.advance(1s);
        QTest::qWait(20);
    }
    QCOMPARE(rig.receiver.counters().open, 0);
    QVERIFY(rig.receiver.counters().refused.empty());
}

void WebhookReceiverTest::unfinishedRequestsAreBounded()
{
    const Rig rig(*m_inbox, limited([](WebhookLimits &limits) { limits.unfinishedBytes = 100'000; }));
    const QByteArray half = "POST " + path + " HTTP/1.1\r\nHost: here\r\n" + signatureLine({})
                          + "\r\nContent-Length: 200000\r\n\r\n" + QByteArray(60'000, 'x');
    RawHttp first = rig.http();
    RawHttp second = rig.http();
    QVERIFY(first.connectNow() && second.connectNow());
    first.write(half);
    second.write(half);
    QTRY_COMPARE_WITH_TIMEOUT(rig.refusedAs(Refusal::TooMuchUnfinished), 1U, patience);
    // What the one held is free for others.
    RawHttp third = rig.http();
    QCOMPARE(post(third, eventBody(1)).status, 200);
}

void WebhookReceiverTest::connectionsAreBounded()
{
    const Rig rig(*m_inbox, limited([](WebhookLimits &limits) {
        limits.connections = 3;
        limits.connectionsPerPeer = 2;
    }));
    const auto isRefused = [](QTcpSocket &socket) {
        QByteArray said;
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience)) {
            said += socket.readAll();
        }
        return said.startsWith("HTTP/1.1 503") && said.contains("Retry-After");
    };
    const auto first = connectedFrom(rig, "127.0.0.1");
    const auto second = connectedFrom(rig, "127.0.0.1");
    QTRY_COMPARE_WITH_TIMEOUT(rig.receiver.counters().open, 2, patience);
    const auto third = connectedFrom(rig, "127.0.0.1");
    QVERIFY(isRefused(*third)); // of this address there are enough
    const auto other = connectedFrom(rig, "127.0.0.2");
    QTRY_COMPARE_WITH_TIMEOUT(rig.receiver.counters().open, 3, patience);
    const auto another = connectedFrom(rig, "127.0.0.3");
    QVERIFY(isRefused(*another)); // of all together there are enough
    QCOMPARE(rig.refusedAs(Refusal::TooManyConnections), 2U);
    first->abort();
    QTRY_COMPARE_WITH_TIMEOUT(rig.receiver.counters().open, 2, patience);
    RawHttp http = rig.http();
    QCOMPARE(post(http, eventBody(1)).status, 200);
}

void WebhookReceiverTest::requestsAreBounded()
{
    Rig rig(*m_inbox, limited([](WebhookLimits &limits) {
        limits.requestsPerSecond = 1.0;
        limits.burst = 2.0;
    }));
    RawHttp http = rig.http();
    QCOMPARE(post(http, eventBody(1)).status, 200);
    QCOMPARE(post(http, eventBody(2)).status, 200);
    const RawReply refused = post(http, eventBody(3));
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.header("retry-after"), "1");
    QVERIFY(http.waitForClose());
    rig.network.advance(1s);
    QCOMPARE(post(http, eventBody(3)).status, 200);
}

void WebhookReceiverTest::aMissingDiskIsToldAndGoesBy()
{
    const QString folder = m_folder->filePath(QStringLiteral("later"));
    InboxFile inbox(folder + QLatin1String("/inbox.db"));
    const Rig rig(inbox);
    RawHttp http = rig.http();
    const RawReply refused = post(http, eventBody(1));
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.header("retry-after"), "30");
    QCOMPARE(rig.refusedAs(Refusal::NotStored), 1U);
    QVERIFY(rig.receiver.backlog().problem.has_value());
    QVERIFY(QDir().mkdir(folder));
    QCOMPARE(post(http, eventBody(1)).status, 200);
    QVERIFY(!rig.receiver.backlog().problem.has_value());
}

void WebhookReceiverTest::aReadOnlyDiskIsToldAndGoesBy()
{
    constexpr int kilobytes = 1024;
    const QString folder = m_folder->filePath(QStringLiteral("small"));
    QVERIFY(QDir().mkdir(folder));
    if (!PrivateMounts::isAvailable() || !PrivateMounts::mountSmall(folder, kilobytes)) {
        QSKIP("This kernel lets nobody mount anything here.");
    }
    m_mounted = folder;
    QVERIFY(PrivateMounts::setReadOnly(folder, true));
    InboxFile inbox(folder + QLatin1String("/inbox.db"));
    const Rig rig(inbox);
    RawHttp http = rig.http();
    QCOMPARE(post(http, eventBody(1)).status, 503);
    QVERIFY(PrivateMounts::setReadOnly(folder, false));
    QCOMPARE(post(http, eventBody(1)).status, 200);
    // Full: what was safe stays, what does not fit is told, small things that still fit are taken.
    int taken = 1;
    const QByteArray text(50'000, 'x');
    RawReply last;
    for (qint64 id = 2; id < 100; ++id) {
        const QByteArray body = toCompactJson({{QStringLiteral("type"), QStringLiteral("a")},
                                               {QStringLiteral("id"), id},
                                               {QStringLiteral("event_type"), QStringLiteral("a")},
                                               {QStringLiteral("source"), QString::fromLatin1(text)}});
        last = post(http, body);
        if (last.status != 200) {
            break;
        }
        ++taken;
    }
    QCOMPARE(last.status, 503);
    const auto entries = await(inbox.read(0, 100));
    QVERIFY(entries.has_value());
    QCOMPARE(static_cast<int>(entries->size()), taken);
}

void WebhookReceiverTest::aFullBacklogIsToldAndGoesBy()
{
    m_inbox.reset();
    m_inbox = std::make_unique<InboxFile>(inboxPath(), InboxLimits{.parcels = 1});
    const Rig rig(*m_inbox);
    RawHttp http = rig.http();
    QCOMPARE(post(http, eventBody(1)).status, 200);
    const RawReply refused = post(http, eventBody(2));
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.header("retry-after"), "10");
    QVERIFY(http.isConnected());
    QCOMPARE(rig.refusedAs(Refusal::BacklogFull), 1U);
    const auto entries = await(m_inbox->read(0, 1));
    QVERIFY(await(m_inbox->acknowledge(entries->front().seq)).has_value());
    QCOMPARE(post(http, eventBody(2)).status, 200);
    QCOMPARE(idsInInbox(), QList<qint64>{2});
}

void WebhookReceiverTest::restartKeepsAndRepeatsNothing()
{
    {
        const Rig rig(*m_inbox);
        RawHttp http = rig.http();
        for (qint64 id = 1; id <= 4; ++id) {
            QCOMPARE(post(http, eventBody(id)).status, 200);
        }
        const auto entries = await(m_inbox->read(0, 2));
        QVERIFY(await(m_inbox->acknowledge(entries->back().seq)).has_value());
    }
    m_inbox.reset();
    m_inbox = std::make_unique<InboxFile>(inboxPath());
    QCOMPARE(idsInInbox(), (QList<qint64>{3, 4}));
    const Rig rig(*m_inbox);
    RawHttp http = rig.http();
    QCOMPARE(post(http, eventBody(3)).status, 200); // its answer was lost, says the gateway
    QCOMPARE(post(http, eventBody(5)).status, 200);
    QCOMPARE(idsInInbox(), (QList<qint64>{3, 4, 5}));
}

void WebhookReceiverTest::manyAtOnce()
{
    constexpr int clients = 64;
    constexpr int rounds = 10;
    const Rig rig(*m_inbox);
    std::vector<std::unique_ptr<RawHttp>> https;
    for (int client = 0; client < clients; ++client) {
        https.push_back(std::make_unique<RawHttp>(rig.url(), patience));
        QVERIFY(https.back()->connectNow());
    }
    for (int round = 0; round < rounds; ++round) {
        for (int client = 0; client < clients; ++client) {
            https.at(static_cast<std::size_t>(client))->write(rawPost(eventBody(1 + round * clients + client)));
        }
        for (const auto &http : https) {
            QCOMPARE(http->readReply().status, 200);
        }
    }
    QList<qint64> ids = idsInInbox();
    std::sort(ids.begin(), ids.end());
    QCOMPARE(ids.size(), clients * rounds);
    QCOMPARE(ids.front(), 1);
    QCOMPARE(ids.back(), clients * rounds);
}

void WebhookReceiverTest::stopsInOrder()
{
    HeldInbox inbox;
    Rig rig(inbox);
    RawHttp http = rig.http();
    RawHttp idle = rig.http();
    QVERIFY(http.connectNow() && idle.connectNow());
    http.write(rawPost(eventBody(1)));
    QTRY_COMPARE_WITH_TIMEOUT(inbox.state().parcels, 1, patience);
    // Once nobody new is taken, the disk has done its work.
    std::thread disk([&inbox, url = rig.url()] {
        for (bool open = true; open;) {
            QTcpSocket socket;
            socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
            open = socket.waitForConnected(patience);
        }
        inbox.release(Kept::Stored);
    });
    rig.receiver.stop();
    disk.join();
    const RawReply reply = http.readReply();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("connection"), "close");
    QVERIFY(idle.waitForClose());
    QVERIFY(!rig.receiver.isListening());
    QCOMPARE(rig.receiver.counters().stored, 1U);
    QCOMPARE(rig.receiver.counters().open, 0);
}

void WebhookReceiverTest::startsAgain()
{
    Rig rig(*m_inbox);
    QCOMPARE(rig.receiver.start({}).error().kind, ProblemKind::Invalid);
    WebhookOptions same;
    same.port = rig.receiver.port();
    rig.receiver.stop();
    rig.receiver.stop();
    QCOMPARE(rig.receiver.port(), 0);
    QVERIFY(rig.receiver.start(same).has_value());
    QCOMPARE(rig.receiver.port(), same.port);
    RawHttp http = rig.http();
    QCOMPARE(post(http, eventBody(1)).status, 200);
}

void WebhookReceiverTest::doesNotStart_data()
{
    QTest::addColumn<WebhookOptions>("options");
    QTest::addColumn<ProblemKind>("kind");
    const auto row = [](const char *name, ProblemKind kind, const std::function<void(WebhookOptions &)> &change) {
        WebhookOptions options;
        change(options);
        QTest::newRow(name) << options << kind;
    };
    row("no address", ProblemKind::Offline, [](WebhookOptions &o) { o.address = QStringLiteral("localhost"); });
    row("somebody else's address", ProblemKind::Offline,
        [](WebhookOptions &o) { o.address = QStringLiteral("192.0.2.1"); });
    row("a certificate that is none", ProblemKind::Invalid, [](WebhookOptions &o) { o.certificatesPem = "x"; });
    row("no key", ProblemKind::Invalid,
        [](WebhookOptions &o) { o.certificatesPem = TestCertificate::forHost("localhost").pem; });
}

void WebhookReceiverTest::doesNotStart()
{
    QFETCH(WebhookOptions, options);
    QFETCH(ProblemKind, kind);
    const ManualClock clock;
    WebhookReceiver receiver(*m_inbox, clock);
    const Result<void> started = receiver.start(options);
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().kind, kind);
    QVERIFY(!receiver.isListening());
    QVERIFY(receiver.start({}).has_value());
    // The port is taken now.
    WebhookReceiver second(*m_inbox, clock);
    WebhookOptions taken;
    taken.port = receiver.port();
    QCOMPARE(second.start(taken).error().kind, ProblemKind::Offline);
}

void WebhookReceiverTest::encrypted()
{
    const TestCertificate certificate = TestCertificate::forHost("localhost");
    WebhookOptions options;
    options.certificatesPem = certificate.pem;
    options.privateKeyPem = certificate.server.privateKey().toPem();
    Rig rig(*m_inbox, options);
    QVERIFY(rig.receiver.isEncrypted());
    QSslSocket socket;
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates(QSslCertificate::fromData(certificate.pem, QSsl::Pem));
    socket.setSslConfiguration(trust);
    socket.setPeerVerifyName(QStringLiteral("localhost"));
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), rig.receiver.port());
    QVERIFY2(socket.waitForEncrypted(patience), qPrintable(socket.errorString()));
    for (qint64 id = 1; id <= 3; ++id) {
        socket.write(rawPost(eventBody(id)));
        QVERIFY(socket.waitForReadyRead(patience));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    }
    socket.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(patience));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 404"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.receiver.counters().open, 0, patience);
    QCOMPARE(idsInInbox(), (QList<qint64>{1, 2, 3}));
}

void WebhookReceiverTest::plainOnAnEncryptedPort()
{
    const TestCertificate certificate = TestCertificate::forHost("localhost");
    WebhookOptions options;
    options.certificatesPem = certificate.pem;
    options.privateKeyPem = certificate.server.privateKey().toPem();
    Rig rig(*m_inbox, options);
    // One that speaks without encryption, and one that never shakes hands.
    QTcpSocket plain;
    plain.connectToHost(QStringLiteral("127.0.0.1"), rig.receiver.port());
    QVERIFY(plain.waitForConnected(patience));
    plain.write(rawPost(eventBody(1)));
    QVERIFY(plain.waitForDisconnected(patience));
    QVERIFY(!plain.readAll().contains("HTTP"));
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), rig.receiver.port());
    QVERIFY(silent.waitForConnected(patience));
    QCOMPARE(rig.passTimeUntilClosed(silent), QByteArray());
    QTRY_COMPARE_WITH_TIMEOUT(rig.receiver.counters().open, 0, patience);
    QCOMPARE(rig.receiver.counters().requests, 0U);
}

int main(int argc, char *argv[])
{
    PrivateMounts::enter();
    const QCoreApplication application(argc, argv);
    WebhookReceiverTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "WebhookReceiverTest.moc"
