#include "gateway/Transport.h"

#include "support/ManualClock.h"
#include "support/ScriptedServer.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // ms
const QByteArray ownKey = "a2a_pro_0123456789abcdef01234567";

HttpCall get(const QByteArray &target, const QByteArray &key = ownKey)
{
    return {.method = "GET", .target = target, .body = {}, .bearer = key, .repeatable = true};
}

HttpCall post(const QByteArray &target)
{
    return {.method = "POST", .target = target, .body = "{}", .bearer = ownKey, .repeatable = false};
}

struct Ended {
    std::optional<Result<HttpAnswer>> result;
    int times = 0;

    [[nodiscard]] int status() const { return result && *result ? (*result)->status : 0; }
    [[nodiscard]] QString problem() const { return result && !*result ? toString(result->error().kind) : QString(); }
};
using EndedPtr = std::shared_ptr<Ended>;

/// Starts the call; what it ends with appears in the value returned.
EndedPtr start(Transport &transport, HttpCall call, Lane lane)
{
    const auto ended = std::make_shared<Ended>();
    transport.call(std::move(call), lane).then([ended](const Result<HttpAnswer> &result) {
        ended->result = result;
        ++ended->times;
    });
    return ended;
}

BaseUrl baseOf(const ScriptedServer &server)
{
    return *readBaseUrl(server.url().toString());
}

Transport::Options quick()
{
    Transport::Options options;
    options.requestTimeout = 5'000ms;
    options.random = [] { return 0.0; };
    return options;
}

ScriptedReply replyEnding(ScriptedReply::Ending ending, const QByteArray &body = "{}")
{
    ScriptedReply reply;
    reply.body = body;
    reply.ending = ending;
    return reply;
}

ScriptedReply replyStatus(int status)
{
    ScriptedReply reply;
    reply.status = status;
    return reply;
}

QStringList logged;

void collectLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged.append(text);
}

} // namespace

class TransportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sendsWhatItIsGiven();
    void lanesKeepStrictPrecedence();
    void slowPollsHoldUpNoCommand();
    void slowPollsHoldUpNoStop();
    void slowStopsHoldUpNoCall();
    void endings_data();
    void endings();
    void timesOut();
    void endsADribble();
    void followsNoRedirect();
    void repeatsOnlyWhatIsSafe_data();
    void repeatsOnlyWhatIsSafe();
    void repeatsOnAStaleConnection();
    void opensAnewAfterIdling();
    void postsOverAnIdleClosedConnection();
    void opensTheBreaker();
    void countsItsAllowance();
    void learnsTheTier();
    void keepsQuietAfterARefusal();
    void emergencyPassesTheQuietMinute();
    void emergencyCountsAndAnswersHere();
    void cancelsInTheDestructor();
    void survivesDeletionByAnAnswer();
    void logsNoKey();

private:
    ManualClock m_clock;
};

void TransportTest::init()
{
    m_clock.advance(2h); // each test finds a fresh hour in nothing but its own transport
}

void TransportTest::sendsWhatItIsGiven()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) {
        ScriptedReply reply;
        reply.status = 404;
        reply.headers = {{"X-Request-Id", "one"}, {"X-Request-Id", "one"}};
        return reply;
    });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    const EndedPtr ended = start(transport, post("/v1/a%2Fb?x=%20y"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(ended->times, 1, patience);
    QCOMPARE(ended->status(), 404);
    QVERIFY((*ended->result)->header("x-request-id").startsWith("one"));
    const ServedRequest request = server.requests().value(0);
    QCOMPARE(request.target, "/v1/a%2Fb?x=%20y");
    QCOMPARE(request.header("authorization"), "Bearer " + ownKey);
    QCOMPARE(request.header("accept-encoding"), "identity");
    QCOMPARE(request.header("cookie"), "");
}

void TransportTest::lanesKeepStrictPrecedence()
{
    ScriptedServer server([](const ServedRequest &request) {
        ScriptedReply reply;
        reply.delay = request.target.startsWith("/block") ? 300ms : 0ms;
        return reply;
    });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    std::vector<EndedPtr> all;
    all.reserve(9);
    for (int i = 0; i < 6; ++i) {
        all.push_back(start(transport, get("/block"), Lane::Command));
    }
    for (const auto &[target, lane] :
         {std::pair("/b", Lane::Background), std::pair("/i", Lane::Interactive), std::pair("/c", Lane::Command)}) {
        for (int i = 0; i < 3; ++i) {
            all.push_back(start(transport, get(target), lane));
        }
    }
    QCOMPARE(transport.stats().queued.at(1), 3);
    QCOMPARE(transport.stats().queued.at(2), 3);
    QCOMPARE(transport.stats().queued.at(3), 3);
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(all.begin(), all.end(), [](const EndedPtr &e) { return e->times == 1; }),
                             patience);
    QByteArray order;
    for (const ServedRequest &request : server.requests()) {
        order += request.target.startsWith("/block") ? QByteArray() : request.target.mid(1);
    }
    QCOMPARE(order, "ccciiibbb");
}

void TransportTest::slowPollsHoldUpNoCommand()
{
    ScriptedServer server([](const ServedRequest &request) {
        ScriptedReply reply;
        reply.delay = request.target == "/poll" ? 3'000ms : 0ms;
        return reply;
    });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    for (int i = 0; i < 6; ++i) {
        start(transport, get("/poll"), i % 2 == 0 ? Lane::Interactive : Lane::Background);
    }
    const EndedPtr command = start(transport, post("/command"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(command->times, 1, 2'500);
    QCOMPARE(command->status(), 200);
}

void TransportTest::slowPollsHoldUpNoStop()
{
    ScriptedServer server([](const ServedRequest &request) {
        ScriptedReply reply;
        reply.delay = request.target == "/poll" ? 3'000ms : 0ms;
        return reply;
    });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    for (int i = 0; i < 6; ++i) {
        start(transport, get("/poll"), Lane::Command);
    }
    const EndedPtr stop = start(transport, post("/stop"), Lane::Emergency);
    QTRY_COMPARE_WITH_TIMEOUT(stop->times, 1, 2'500);
    QCOMPARE(stop->status(), 200);
}

void TransportTest::slowStopsHoldUpNoCall()
{
    ScriptedServer server([](const ServedRequest &request) {
        ScriptedReply reply;
        reply.delay = request.target == "/stop" ? 3'000ms : 0ms;
        return reply;
    });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    transport.sendEmergency(std::vector<HttpCall>(8, post("/stop")), [](std::size_t, const Result<HttpAnswer> &) {});
    const EndedPtr command = start(transport, post("/command"), Lane::Command);
    const EndedPtr poll = start(transport, get("/poll"), Lane::Background);
    QTRY_COMPARE_WITH_TIMEOUT(command->status(), 200, 2'500);
    QTRY_COMPARE_WITH_TIMEOUT(poll->status(), 200, 2'500);
}

void TransportTest::endings_data()
{
    using Ending = ScriptedReply::Ending;
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<QString>("problem");
    QTest::newRow("cut in the body") << replyEnding(Ending::CutBody, QByteArray(1000, 'x'))
                                     << QStringLiteral("offline");
    QTest::newRow("cut without an answer") << replyEnding(Ending::CutSilent) << QStringLiteral("offline");
    QTest::newRow("garbage") << replyEnding(Ending::Raw, "\x16\x03\x01 no HTTP\r\n\r\n") << QStringLiteral("offline");
    QTest::newRow("too large") << replyEnding(Ending::KeepOpen, QByteArray(300'000, 'x')) << QStringLiteral("protocol");
    QTest::newRow("closed after the answer") << replyEnding(Ending::Close) << QString();
}

void TransportTest::endings()
{
    QFETCH(ScriptedReply, reply);
    QFETCH(QString, problem);
    ScriptedServer server([reply](const ServedRequest &) { return reply; });
    Transport::Options options = quick();
    options.maxAnswerBytes = 256 * 1024;
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, options);
    const EndedPtr ended = start(transport, post("/v1/x"), Lane::Interactive);
    QTRY_COMPARE_WITH_TIMEOUT(ended->times, 1, patience);
    QCOMPARE(ended->problem(), problem);
    server.setHandler({});
    const EndedPtr next = start(transport, post("/v1/x"), Lane::Interactive);
    QTRY_COMPARE_WITH_TIMEOUT(next->times, 1, patience);
    QCOMPARE(next->status(), 200);
}

void TransportTest::timesOut()
{
    ScriptedServer server([](const ServedRequest &) { return replyEnding(ScriptedReply::Ending::Never); });
    Transport::Options options = quick();
    options.requestTimeout = 150ms;
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, options);
    const EndedPtr ended = start(transport, post("/v1/x"), Lane::Interactive);
    QTRY_COMPARE_WITH_TIMEOUT(ended->times, 1, patience);
    QCOMPARE(ended->problem(), QStringLiteral("timeout"));
}

void TransportTest::endsADribble()
{
    ScriptedServer server(
        [](const ServedRequest &) { return replyEnding(ScriptedReply::Ending::Dribble, QByteArray(5'000, 'x')); });
    Transport::Options options = quick();
    options.requestTimeout = 300ms;
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, options);
    const EndedPtr ended = start(transport, post("/v1/x"), Lane::Interactive);
    QTRY_COMPARE_WITH_TIMEOUT(ended->times, 1, patience);
    QCOMPARE(ended->problem(), QStringLiteral("timeout"));
}

void TransportTest::followsNoRedirect()
{
    ScriptedServer server([](const ServedRequest &) {
        ScriptedReply reply = replyStatus(307);
        reply.headers = {{"Location", "/elsewhere"}};
        return reply;
    });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    const EndedPtr ended = start(transport, get("/v1/x/"), Lane::Interactive);
    QTRY_COMPARE_WITH_TIMEOUT(ended->times, 1, patience);
    QCOMPARE(ended->status(), 307);
    QCOMPARE(server.requests().size(), 1);
}

void TransportTest::repeatsOnlyWhatIsSafe_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<bool>("repeatable");
    QTest::addColumn<int>("requests");
    QTest::newRow("503 to a read") << replyStatus(503) << true << 3;
    QTest::newRow("503 to a send") << replyStatus(503) << false << 1;
    QTest::newRow("429 to a read") << replyStatus(429) << true << 1;
    QTest::newRow("404 to a read") << replyStatus(404) << true << 1;
    QTest::newRow("a cut body of a send")
        << replyEnding(ScriptedReply::Ending::CutBody, QByteArray(100, 'x')) << false << 1;
    QTest::newRow("a send cut without an answer") << replyEnding(ScriptedReply::Ending::CutSilent) << false << 1;
}

void TransportTest::repeatsOnlyWhatIsSafe()
{
    QFETCH(ScriptedReply, reply);
    QFETCH(bool, repeatable);
    QFETCH(int, requests);
    ScriptedServer server([reply](const ServedRequest &) { return reply; });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    const EndedPtr ended = start(transport, repeatable ? get("/v1/x") : post("/v1/x"), Lane::Background);
    QTRY_COMPARE_WITH_TIMEOUT(ended->times, 1, patience);
    QCOMPARE(server.requests().size(), requests);
}

void TransportTest::repeatsOnAStaleConnection()
{
    ScriptedServer server;
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    const EndedPtr first = start(transport, get("/v1/x"), Lane::Background);
    QTRY_COMPARE_WITH_TIMEOUT(first->status(), 200, patience);
    server.cutOnReuse(1);
    const EndedPtr second = start(transport, get("/v1/x"), Lane::Background);
    QTRY_COMPARE_WITH_TIMEOUT(second->times, 1, patience);
    QCOMPARE(second->status(), 200);
    QCOMPARE(server.requests().size(), 2);
}

void TransportTest::opensAnewAfterIdling()
{
    ScriptedServer server;
    Transport::Options options = quick();
    options.staleAfter = 200ms;
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, options);
    const EndedPtr first = start(transport, post("/v1/x"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(first->status(), 200, patience);
    server.cutOnReuse(1);
    const EndedPtr busy = start(transport, post("/v1/x"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(busy->times, 1, patience);
    QCOMPARE(busy->problem(), QStringLiteral("offline")); // it may have been carried out: the caller decides
    const EndedPtr second = start(transport, post("/v1/x"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(second->status(), 200, patience);
    QElapsedTimer idle;
    idle.start();
    QTRY_VERIFY_WITH_TIMEOUT(idle.hasExpired(300), patience);
    const int before = server.connections();
    server.cutOnReuse(1); // not met: the connection is a new one
    const EndedPtr afterIdle = start(transport, post("/v1/x"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(afterIdle->times, 1, patience);
    QCOMPARE(afterIdle->status(), 200);
    QCOMPARE(server.connections(), before + 1);
}

void TransportTest::postsOverAnIdleClosedConnection()
{
    ScriptedServer server;
    Transport::Options options = quick();
    options.staleAfter = 1ms;
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, options);
    const EndedPtr first = start(transport, post("/v1/x"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(first->status(), 200, patience);
    server.closeIdle();
    QElapsedTimer idle;
    idle.start();
    QTRY_VERIFY_WITH_TIMEOUT(idle.hasExpired(20), patience);
    const EndedPtr second = start(transport, post("/v1/x"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(second->times, 1, patience);
    QCOMPARE(second->status(), 200);
    QCOMPARE(server.requests().size(), 2);
}

void TransportTest::opensTheBreaker()
{
    ScriptedServer server([](const ServedRequest &) { return replyStatus(500); });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    for (int i = 0; i < 5; ++i) {
        const EndedPtr ended = start(transport, post("/v1/x"), Lane::Background);
        QTRY_COMPARE_WITH_TIMEOUT(ended->status(), 500, patience);
    }
    QCOMPARE(transport.stats().breaker, BreakerState::Open);
    const EndedPtr refused = start(transport, post("/v1/x"), Lane::Command);
    QCOMPARE(refused->problem(), QStringLiteral("offline"));
    QVERIFY(refused->result->error().retryAfter.has_value());
    // Emergency does not know of breakers.
    const EndedPtr stop = start(transport, post("/stop"), Lane::Emergency);
    QTRY_COMPARE_WITH_TIMEOUT(stop->status(), 500, patience);
    server.setHandler({});
    m_clock.advance(31s);
    const EndedPtr trial = start(transport, post("/v1/x"), Lane::Background);
    QTRY_COMPARE_WITH_TIMEOUT(trial->status(), 200, patience);
    QCOMPARE(transport.stats().breaker, BreakerState::Closed);
}

void TransportTest::countsItsAllowance()
{
    ScriptedServer server;
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    transport.setTier(QStringLiteral("free"));
    transport.setReserve(49);
    std::vector<EndedPtr> sent;
    sent.reserve(60);
    for (int i = 0; i < 60; ++i) {
        sent.push_back(start(transport, get("/v1/x"), Lane::Background));
    }
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(sent.begin(), sent.end(), [](const EndedPtr &e) { return e->times == 1; }),
                             patience);
    // 99 calls fit the hour at full speed; 49 of them belong to emergency.
    QCOMPARE(std::count_if(sent.begin(), sent.end(), [](const EndedPtr &e) { return e->status() == 200; }), 50);
    QCOMPARE(sent.back()->problem(), QStringLiteral("rate_limited"));
    QCOMPARE(server.requests().size(), 50);
    QCOMPARE(transport.rate().usedLastHour, 50);
    // Neither a public route nor another agent's key touches the account.
    const EndedPtr publicCall = start(transport, get("/v1/health", {}), Lane::Background);
    const EndedPtr foreignCall = start(transport, get("/v1/x", "a2a_free_bot"), Lane::Background);
    QTRY_COMPARE_WITH_TIMEOUT(publicCall->status(), 200, patience);
    QTRY_COMPARE_WITH_TIMEOUT(foreignCall->status(), 200, patience);
    QCOMPARE(transport.rate().usedLastHour, 50);
}

void TransportTest::learnsTheTier()
{
    ScriptedServer server([](const ServedRequest &) {
        ScriptedReply reply;
        reply.headers = {{"X-RateLimit-Limit", "10000"}, {"X-RateLimit-Remaining", "9000"}};
        return reply;
    });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    QSignalSpy changed(&transport, &Transport::rateChanged);
    const EndedPtr ended = start(transport, get("/v1/x"), Lane::Background);
    QTRY_COMPARE_WITH_TIMEOUT(ended->times, 1, patience);
    QCOMPARE(transport.rate().tier, QStringLiteral("pro"));
    QCOMPARE(transport.rate().limitPerHour, 10'000);
    QCOMPARE(transport.rate().usedLastHour, 1'000);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
    QVERIFY(transport.stats().p50.has_value());
}

void TransportTest::keepsQuietAfterARefusal()
{
    ScriptedServer server([](const ServedRequest &) { return replyStatus(429); });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    const EndedPtr first = start(transport, get("/v1/x"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(first->status(), 429, patience);
    QVERIFY(transport.rate().refusing);
    server.setHandler({});
    const EndedPtr second = start(transport, get("/v1/x"), Lane::Command);
    QCOMPARE(second->problem(), QStringLiteral("rate_limited"));
    QCOMPARE(*second->result->error().retryAfter, 60'000ms);
    m_clock.advance(60s);
    const EndedPtr third = start(transport, get("/v1/x"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(third->status(), 200, patience);
}

void TransportTest::emergencyPassesTheQuietMinute()
{
    ScriptedServer server([](const ServedRequest &) { return replyStatus(429); });
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    const EndedPtr first = start(transport, get("/v1/x"), Lane::Command);
    QTRY_COMPARE_WITH_TIMEOUT(first->status(), 429, patience);
    server.setHandler({});
    const EndedPtr stop = start(transport, post("/stop"), Lane::Emergency);
    QTRY_COMPARE_WITH_TIMEOUT(stop->status(), 200, patience);
}

void TransportTest::emergencyCountsAndAnswersHere()
{
    ScriptedServer server;
    Transport transport(
        baseOf(server), [] { return ownKey; }, m_clock, quick());
    std::vector<int> times(20, 0);
    QThread *const here = QThread::currentThread();
    bool elsewhere = false;
    transport.sendEmergency(std::vector<HttpCall>(20, post("/stop")),
                            [&](std::size_t index, const Result<HttpAnswer> &answer) {
                                elsewhere = elsewhere || QThread::currentThread() != here;
                                times.at(index) += answer ? 1 : 100;
                            });
    QCOMPARE(transport.rate().usedLastHour, 20);
    QTRY_COMPARE_WITH_TIMEOUT(times, std::vector<int>(20, 1), patience);
    QVERIFY(!elsewhere);
    // A refusal is told once and slows the lane.
    server.setHandler([](const ServedRequest &) { return replyStatus(429); });
    QSignalSpy refused(&transport, &Transport::emergencyRefused);
    const EndedPtr stop = start(transport, post("/stop"), Lane::Emergency);
    QTRY_COMPARE_WITH_TIMEOUT(stop->status(), 429, patience);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
}

void TransportTest::cancelsInTheDestructor()
{
    ScriptedServer server([](const ServedRequest &) { return replyEnding(ScriptedReply::Ending::Never); });
    std::vector<EndedPtr> all;
    {
        auto transport = std::make_unique<Transport>(
            baseOf(server), [] { return ownKey; }, m_clock, quick());
        for (int i = 0; i < 40; ++i) {
            all.push_back(start(*transport, post("/v1/x"), static_cast<Lane>(i % 4)));
        }
        QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() >= 10, patience);
    }
    for (const EndedPtr &ended : all) {
        QCOMPARE(ended->times, 1);
        QCOMPARE(ended->problem(), QStringLiteral("cancelled"));
    }
}

void TransportTest::survivesDeletionByAnAnswer()
{
    ScriptedServer server;
    for (const Lane lane : {Lane::Command, Lane::Emergency}) {
        auto transport = std::make_unique<Transport>(
            baseOf(server), [] { return ownKey; }, m_clock, quick());
        int ended = 0;
        for (int i = 0; i < 12; ++i) {
            transport->call(post("/v1/x"), lane).then([&ended, &transport](const Result<HttpAnswer> &) {
                ++ended;
                transport.reset();
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(ended, 12, patience);
        QVERIFY(!transport);
    }
}

void TransportTest::logsNoKey()
{
    ScriptedServer server([](const ServedRequest &) { return replyStatus(503); });
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true"));
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(collectLog);
    {
        Transport transport(
            baseOf(server), [] { return ownKey; }, m_clock, quick());
        for (int i = 0; i < 4; ++i) {
            const EndedPtr ended = start(transport, get("/v1/x"), Lane::Background);
            const EndedPtr stop = start(transport, post("/stop"), Lane::Emergency);
            QTRY_VERIFY_WITH_TIMEOUT(ended->times == 1 && stop->times == 1, patience);
        }
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(QString());
    QVERIFY(!logged.isEmpty());
    for (const QString &line : std::as_const(logged)) {
        QVERIFY2(!line.contains(QStringLiteral("0123456789abcdef")), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TransportTest)
#include "TransportTest.moc"
