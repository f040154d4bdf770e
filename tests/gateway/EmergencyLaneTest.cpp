#include "gateway/EmergencyLane.h"

#include "support/ScriptedServer.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <memory>
#include <mutex>

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // ms; generous, a loaded machine must not fail us

HttpCall postTo(const QByteArray &target, const QByteArray &body = "{\"n\":1}")
{
    return {.method = "POST", .target = target, .body = body, .bearer = "a2a_pro_00", .repeatable = false};
}

std::vector<HttpCall> posts(int count, const QByteArray &target = "/v1/messaging/messages")
{
    return std::vector<HttpCall>(static_cast<std::size_t>(count), postTo(target));
}

/// Collects answers from the lane's thread and counts how often each call was answered.
class Answers {
public:
    explicit Answers(std::size_t count) : m_state(std::make_shared<State>())
    {
        m_state->results.resize(count);
        m_state->times.resize(count);
    }

    EmergencyLane::OnAnswer sink()
    {
        return [state = m_state](std::size_t index, Result<HttpAnswer> answer) {
            const std::lock_guard lock(state->mutex);
            state->results.at(index) = std::move(answer);
            ++state->times.at(index);
            ++state->total;
        };
    }
    [[nodiscard]] int total() const { return m_state->total; }
    [[nodiscard]] Result<HttpAnswer> at(std::size_t index) const
    {
        const std::lock_guard lock(m_state->mutex);
        return m_state->results.at(index).value_or(failure(ProblemKind::Protocol, QStringLiteral("no answer yet")));
    }
    [[nodiscard]] bool eachOnce() const
    {
        const std::lock_guard lock(m_state->mutex);
        return std::all_of(m_state->times.begin(), m_state->times.end(), [](int times) { return times == 1; });
    }
    [[nodiscard]] int ofKind(ProblemKind kind) const
    {
        const std::lock_guard lock(m_state->mutex);
        return static_cast<int>(
            std::count_if(m_state->results.begin(), m_state->results.end(),
                          [kind](const auto &result) { return result && !*result && result->error().kind == kind; }));
    }
    [[nodiscard]] int ok() const
    {
        const std::lock_guard lock(m_state->mutex);
        return static_cast<int>(std::count_if(m_state->results.begin(), m_state->results.end(), [](const auto &result) {
            return result && *result && (*result)->status == 200;
        }));
    }

private:
    struct State {
        std::mutex mutex;
        std::vector<std::optional<Result<HttpAnswer>>> results;
        std::vector<int> times;
        std::atomic<int> total = 0;
    };
    std::shared_ptr<State> m_state;
};

void letItWait()
{
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(timer.hasExpired(150), patience);
}

ScriptedReply replyEnding(ScriptedReply::Ending ending, const QByteArray &body = "{\"id\":\"m1\"}")
{
    ScriptedReply reply;
    reply.body = body;
    reply.ending = ending;
    return reply;
}

} // namespace

class EmergencyLaneTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsWholeRequests();
    void fansOutOverOneQueue();
    void slowAnswersHoldNobodyUp();
    void keepsNoMoreConnectionsThanAllowed();
    void endings_data();
    void endings();
    void timesOut();
    void saysOfflineWhenNobodyListens();
    void warmsAndCools();
    void reopensWhatTheGatewayClosed();
    void repeatsOnceOnAStaleConnection();
    void repeatsNoMoreThanOnce();
    void pacesTheQueue();
    void pacesFromWithinAnAnswer();
    void stopsTakeTurnsAndBroadcastsGoFirst();
    void refusesMalformedCalls();
    void cancelsInTheDestructor();
};

void EmergencyLaneTest::sendsWholeRequests()
{
    ScriptedServer server;
    EmergencyLane lane(server.url(), {});
    Answers answers(1);
    lane.send({postTo("/v1/x?a=b", "{\"k\":\"v\"}")}, answers.sink());
    QTRY_COMPARE_WITH_TIMEOUT(answers.total(), 1, patience);
    QCOMPARE(answers.ok(), 1);
    const ServedRequest request = server.requests().value(0);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/v1/x?a=b");
    QCOMPARE(request.body, "{\"k\":\"v\"}");
    QCOMPARE(request.header("authorization"), "Bearer a2a_pro_00");
    QCOMPARE(request.header("content-type"), "application/json");
    QCOMPARE(request.header("host"), server.url().authority().toLatin1());
}

void EmergencyLaneTest::fansOutOverOneQueue()
{
    ScriptedReply slow;
    slow.delay = 20ms;
    ScriptedServer server([slow](const ServedRequest &) { return slow; });
    EmergencyLane lane(server.url(), {});
    Answers answers(1000);
    QElapsedTimer timer;
    timer.start();
    lane.send(posts(1000), answers.sink());
    QTRY_COMPARE_WITH_TIMEOUT(answers.total(), 1000, patience);
    // One after another takes 20 s; far less proves the fan-out. The exact budget is a benchmark's.
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(answers.ok(), 1000);
    QVERIFY(answers.eachOnce());
    QVERIFY(server.connections() <= 256);
}

void EmergencyLaneTest::slowAnswersHoldNobodyUp()
{
    // Every 20th is slow: with fixed shares of the queue the calls behind a slow one would wait for it.
    auto count = std::make_shared<int>(0);
    ScriptedServer server([count](const ServedRequest &) {
        ScriptedReply reply;
        reply.delay = ++*count % 20 == 0 ? 4'000ms : 5ms;
        return reply;
    });
    EmergencyLane lane(server.url(), {.maxConnections = 32, .requestTimeout = 15'000ms, .trustedCertificates = {}});
    Answers answers(200);
    QElapsedTimer timer;
    timer.start();
    lane.send(posts(200), answers.sink());
    QTRY_VERIFY_WITH_TIMEOUT(answers.ok() >= 190, patience);
    QVERIFY2(timer.elapsed() < 3'500, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE_WITH_TIMEOUT(answers.ok(), 200, patience);
}

void EmergencyLaneTest::keepsNoMoreConnectionsThanAllowed()
{
    ScriptedReply slow;
    slow.delay = 10ms;
    ScriptedServer server([slow](const ServedRequest &) { return slow; });
    EmergencyLane lane(server.url(), {.maxConnections = 4, .trustedCertificates = {}});
    Answers answers(40);
    lane.send(posts(40), answers.sink());
    QTRY_COMPARE_WITH_TIMEOUT(answers.ok(), 40, patience);
    QVERIFY(server.connections() <= 4);
    QVERIFY(server.mostOpen() <= 4);
}

void EmergencyLaneTest::endings_data()
{
    using Ending = ScriptedReply::Ending;
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<int>("status"); // 0: none
    QTest::addColumn<ProblemKind>("kind");
    const auto row = [](const char *name, const ScriptedReply &reply, int status, ProblemKind kind) {
        QTest::newRow(name) << reply << status << kind;
    };
    ScriptedReply refused = replyEnding(Ending::KeepOpen);
    refused.status = 429;
    row("429 is an answer", refused, 429, ProblemKind::Protocol);
    row("closed after the answer", replyEnding(Ending::Close), 200, ProblemKind::Protocol);
    row("cut in the body", replyEnding(Ending::CutBody, QByteArray(1000, 'x')), 0, ProblemKind::Offline);
    row("cut without an answer", replyEnding(Ending::CutSilent), 0, ProblemKind::Offline);
    row("garbage", replyEnding(Ending::Raw, "\x16\x03\x01 this is not HTTP at all\r\n\r\n"), 0, ProblemKind::Protocol);
    row("header too large", replyEnding(Ending::Raw, "HTTP/1.1 200 OK\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n"),
        0, ProblemKind::Protocol);
    row("body too large", replyEnding(Ending::KeepOpen, QByteArray(5 * 1024 * 1024, 'x')), 0, ProblemKind::Protocol);
    row("announced too large", replyEnding(Ending::Raw, "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\nx"), 0,
        ProblemKind::Protocol);
    row("interim answer first",
        replyEnding(Ending::Raw, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"), 200,
        ProblemKind::Protocol);
}

void EmergencyLaneTest::endings()
{
    QFETCH(ScriptedReply, reply);
    QFETCH(int, status);
    QFETCH(ProblemKind, kind);
    ScriptedServer server([reply](const ServedRequest &) { return reply; });
    EmergencyLane lane(server.url(), {});
    Answers answers(1);
    lane.send(posts(1), answers.sink());
    QTRY_COMPARE_WITH_TIMEOUT(answers.total(), 1, patience);
    const Result<HttpAnswer> answer = answers.at(0);
    QCOMPARE(answer ? answer->status : 0, status);
    if (!answer) {
        QCOMPARE(toString(answer.error().kind), toString(kind));
        QVERIFY(!answer.error().detail.isEmpty());
    }
    // A call that failed poisons nothing.
    server.setHandler({});
    Answers next(1);
    lane.send(posts(1), next.sink());
    QTRY_COMPARE_WITH_TIMEOUT(next.ok(), 1, patience);
}

void EmergencyLaneTest::timesOut()
{
    ScriptedServer server([](const ServedRequest &) { return replyEnding(ScriptedReply::Ending::Never); });
    EmergencyLane lane(server.url(), {.requestTimeout = 150ms, .trustedCertificates = {}});
    Answers answers(3);
    lane.send(posts(3), answers.sink());
    QTRY_COMPARE_WITH_TIMEOUT(answers.total(), 3, patience);
    QCOMPARE(answers.ofKind(ProblemKind::Timeout), 3);
}

void EmergencyLaneTest::saysOfflineWhenNobodyListens()
{
    ScriptedServer server;
    const QUrl url = server.url();
    server.stopListening();
    EmergencyLane lane(url, {});
    Answers answers(500);
    lane.send(posts(500), answers.sink());
    QTRY_COMPARE_WITH_TIMEOUT(answers.total(), 500, patience);
    QCOMPARE(answers.ofKind(ProblemKind::Offline), 500);
    QVERIFY(answers.eachOnce());
}

void EmergencyLaneTest::warmsAndCools()
{
    ScriptedServer server;
    EmergencyLane lane(server.url(), {});
    lane.warm(8);
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 8, patience);
    Answers answers(8);
    lane.send(posts(8), answers.sink());
    QTRY_COMPARE_WITH_TIMEOUT(answers.ok(), 8, patience);
    QCOMPARE(server.connections(), 8); // nothing was opened for it
    lane.coolDown();
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, patience);
}

void EmergencyLaneTest::reopensWhatTheGatewayClosed()
{
    ScriptedServer server;
    EmergencyLane lane(server.url(), {});
    lane.warm(3);
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 3, patience);
    server.closeIdle();
    QTRY_COMPARE_WITH_TIMEOUT(server.connections(), 6, patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 3, patience);
}

void EmergencyLaneTest::repeatsOnceOnAStaleConnection()
{
    ScriptedServer server;
    EmergencyLane lane(server.url(), {.maxConnections = 1, .trustedCertificates = {}});
    Answers first(1);
    lane.send(posts(1), first.sink());
    QTRY_COMPARE_WITH_TIMEOUT(first.ok(), 1, patience);
    letItWait(); // what makes it a pooled connection is that it waited
    server.cutOnReuse(1);
    Answers second(1);
    lane.send(posts(1), second.sink());
    QTRY_COMPARE_WITH_TIMEOUT(second.total(), 1, patience);
    QCOMPARE(second.ok(), 1);
    QCOMPARE(server.connections(), 2);
    QCOMPARE(server.requests().size(), 2);
}

void EmergencyLaneTest::repeatsNoMoreThanOnce()
{
    ScriptedServer server([](const ServedRequest &) { return replyEnding(ScriptedReply::Ending::CutSilent); });
    EmergencyLane lane(server.url(), {});
    lane.warm(1);
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 1, patience);
    letItWait();
    Answers answers(1);
    lane.send(posts(1), answers.sink());
    QTRY_COMPARE_WITH_TIMEOUT(answers.total(), 1, patience);
    QCOMPARE(answers.ofKind(ProblemKind::Offline), 1);
    QVERIFY(server.requests().size() <= 2);
}

void EmergencyLaneTest::pacesTheQueue()
{
    ScriptedServer server;
    EmergencyLane lane(server.url(), {});
    lane.pace(50ms);
    Answers answers(6);
    QElapsedTimer timer;
    timer.start();
    lane.send(posts(6), answers.sink());
    QTRY_COMPARE_WITH_TIMEOUT(answers.ok(), 6, patience);
    QVERIFY2(timer.elapsed() >= 250, qPrintable(QString::number(timer.elapsed())));
    lane.pace(0ms);
    Answers fast(50);
    lane.send(posts(50), fast.sink());
    QTRY_COMPARE_WITH_TIMEOUT(fast.ok(), 50, patience);
}

void EmergencyLaneTest::pacesFromWithinAnAnswer()
{
    ScriptedServer server([](const ServedRequest &) {
        ScriptedReply reply;
        reply.status = 429;
        return reply;
    });
    EmergencyLane lane(server.url(), {.maxConnections = 1, .trustedCertificates = {}});
    std::atomic<int> answered = 0;
    lane.send(posts(5), [&lane, &answered](std::size_t, const Result<HttpAnswer> &) {
        lane.pace(60'000ms);
        ++answered;
    });
    QTRY_COMPARE_WITH_TIMEOUT(answered.load(), 1, patience);
    EmergencyLane other(server.url(), {});
    Answers marker(1);
    other.send(posts(1, "/marker"), marker.sink());
    QTRY_COMPARE_WITH_TIMEOUT(marker.total(), 1, patience);
    QCOMPARE(server.requests().size(), 2); // the second call of the paced lane has not left
}

void EmergencyLaneTest::stopsTakeTurnsAndBroadcastsGoFirst()
{
    ScriptedServer server;
    EmergencyLane::Options options;
    options.maxConnections = 1;
    EmergencyLane lane(server.url(), options);
    lane.pace(1h); // nothing leaves while the queue fills
    Answers answers(6);
    lane.send(posts(4, "/long"), answers.sink(), {.stop = 1});
    lane.send(posts(2, "/short"), answers.sink(), {.stop = 2});
    lane.send(posts(1, "/ring"), answers.sink(), {.reachesMany = true});
    lane.pace(0ms);
    QTRY_COMPARE_WITH_TIMEOUT(answers.total(), 7, patience);
    QByteArrayList order;
    for (const ServedRequest &request : server.requests()) {
        order << request.target;
    }
    QCOMPARE(order, (QByteArrayList{"/ring", "/long", "/short", "/long", "/short", "/long", "/long"}));
}

void EmergencyLaneTest::refusesMalformedCalls()
{
    ScriptedServer server;
    EmergencyLane lane(server.url(), {});
    HttpCall injected = postTo("/v1/x HTTP/1.1\r\nEvil: 1\r\n");
    HttpCall badKey = postTo("/v1/x");
    badKey.bearer = "key\r\nEvil: 1";
    HttpCall tooLarge = postTo("/v1/x", QByteArray(1024 * 1024 + 1, 'x'));
    Answers answers(4);
    lane.send({injected, badKey, tooLarge, postTo("/v1/x")}, answers.sink());
    QTRY_COMPARE_WITH_TIMEOUT(answers.total(), 4, patience);
    QCOMPARE(answers.ofKind(ProblemKind::Invalid), 3);
    QCOMPARE(answers.ok(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void EmergencyLaneTest::cancelsInTheDestructor()
{
    ScriptedServer server([](const ServedRequest &) { return replyEnding(ScriptedReply::Ending::Never); });
    Answers answers(300);
    {
        EmergencyLane lane(server.url(), {.maxConnections = 16, .trustedCertificates = {}});
        lane.send(posts(300), answers.sink());
        QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() >= 16, patience);
    }
    QCOMPARE(answers.total(), 300);
    QCOMPARE(answers.ofKind(ProblemKind::Cancelled), 300);
    QVERIFY(answers.eachOnce());
}

QTEST_GUILESS_MAIN(EmergencyLaneTest)
#include "EmergencyLaneTest.moc"
