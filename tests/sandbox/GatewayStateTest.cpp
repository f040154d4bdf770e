// The gateway's memory without any HTTP: JSON fidelity, soft limits, retention, pages, billing, patterns.
#include "sandbox/GatewayState.h"
#include "sandbox/EventHub.h"
#include "sandbox/FaultBook.h"
#include "sandbox/WebhookStore.h"
#include "support/ManualClock.h"

#include <QTest>

using namespace fleet;
using namespace fleet::sandbox;
using fleet::test::ManualClock;

class GatewayStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void floatsKeepTheirLook_data();
    void floatsKeepTheirLook();
    void jsonComesBackAsItWasSent();
    void errorPosition_data();
    void errorPosition();
    void softLimit_data();
    void softLimit();
    void hourSlides();
    void hardLimitRefusesTheCallThatReachesIt();
    void eventsLiveADay();
    void eventPages();
    void messagesAreNewestFirst();
    void timesNeverRepeat();
    void patterns_data();
    void patterns();
    void faultsAreEvenlySpread();
    void webhookUrls_data();
    void webhookUrls();
    void averagesComeAnHourLater();
    void rotatedKeyHasAGrace();
};

void GatewayStateTest::floatsKeepTheirLook_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("whole") << 1.0 << QByteArray("1.0");
    QTest::newRow("zero") << 0.0 << QByteArray("0.0");
    QTest::newRow("fraction") << 0.1 << QByteArray("0.1");
    QTest::newRow("large") << 1e16 << QByteArray("1e+16");
    QTest::newRow("below large") << 123456789012345.0 << QByteArray("123456789012345.0");
    QTest::newRow("small") << 0.0001 << QByteArray("0.0001");
    QTest::newRow("tiny") << 0.00001 << QByteArray("1e-05");
    QTest::newRow("time") << 1795360039.5456278 << QByteArray("1795360039.5456278");
}

void GatewayStateTest::floatsKeepTheirLook()
{
    QFETCH(double, value);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(floatText(value)), text);
}

void GatewayStateTest::jsonComesBackAsItWasSent()
{
    const std::string text = R"({"z":1,"a":1.0,"list":[true,null,"é\n"],"object":{}})";
    QCOMPARE(toJson(*parseJsonText(text)), text);
    const std::string sortedAscii = R"({"a":1.0,"list":[true,null,"\u00e9\n"],"object":{},"z":1})";
    QCOMPARE(toJson(parseJsonText(text)->sorted(), JsonStyle::Ascii), sortedAscii);
    const std::string tight = R"({"a,b":"c:\"d","e":[1,2]})";
    const std::string spaced = R"({"a,b": "c:\"d", "e": [1, 2]})";
    QCOMPARE(respaced(tight), spaced);
    const std::string twice = R"({"a":1,"a":2})";
    const std::string once = R"({"a":2})";
    QCOMPARE(toJson(parseJsonText(twice)->sorted()), once);
    const std::string escaped = R"("\ud83d\ude00")";
    QCOMPARE(toJson(JsonValue(std::string("\xf0\x9f\x98\x80")), JsonStyle::Ascii), escaped);
}

void GatewayStateTest::errorPosition_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("position");
    QTest::newRow("missing value") << QByteArray(R"({"sender":)") << 10;
    QTest::newRow("empty") << QByteArray("") << 0;
    QTest::newRow("word") << QByteArray("nope") << 0;
    QTest::newRow("open text") << QByteArray(R"({"a": "b)") << 6;
    QTest::newRow("missing comma") << QByteArray(R"([1 2])") << 3;
}

void GatewayStateTest::errorPosition()
{
    QFETCH(QByteArray, text);
    QFETCH(int, position);
    QCOMPARE(static_cast<int>(jsonErrorPosition(text.toStdString())), position);
}

void GatewayStateTest::softLimit_data()
{
    QTest::addColumn<QByteArray>("tier");
    QTest::addColumn<int>("atFullSpeed");
    QTest::addColumn<int>("afterAQuietMinute");
    QTest::newRow("free") << QByteArray("free") << 99 << 10;
    QTest::newRow("starter") << QByteArray("starter") << 999 << 40;
    QTest::newRow("pro") << QByteArray("pro") << 9'999 << 265;
    QTest::newRow("enterprise") << QByteArray("enterprise") << 99'999 << 2'665;
}

void GatewayStateTest::softLimit()
{
    QFETCH(QByteArray, tier);
    QFETCH(int, atFullSpeed);
    QFETCH(int, afterAQuietMinute);
    RateLimiter limiter;
    std::int64_t now = 1'795'360'000 * microsPerSecond;
    const auto passes = [&] { return !limiter.take("bot", tier.toStdString(), now); };
    for (int i = 0; i < atFullSpeed; ++i) {
        QVERIFY(passes());
    }
    QVERIFY(!passes());
    now += 61 * microsPerSecond;
    for (int i = 0; i < afterAQuietMinute; ++i) {
        QVERIFY(passes());
    }
    QVERIFY(!passes());
    now += 30 * microsPerSecond;
    QVERIFY(!passes()); // refused calls keep the door shut
    QCOMPARE(limiter.remaining("bot", tier.toStdString(), now), 0);
}

void GatewayStateTest::hourSlides()
{
    RateLimiter limiter;
    std::int64_t now = microsPerDay;
    for (int i = 0; i < 100; ++i) {
        (void)limiter.take("bot", "free", now);
    }
    QCOMPARE(limiter.remaining("bot", "free", now), 0);
    QCOMPARE(limiter.remaining("bot", "free", now + microsPerHour), 100);
    QCOMPARE(RateLimiter::secondsToReset(microsPerDay + 600 * microsPerSecond), 3'000);
}

void GatewayStateTest::hardLimitRefusesTheCallThatReachesIt()
{
    RateLimiter limiter;
    for (int i = 0; i < 19; ++i) {
        QVERIFY(!limiter.takeHard("keys", 20, microsPerDay));
    }
    QCOMPARE(*limiter.takeHard("keys", 20, microsPerDay), std::string("21/20 per hour"));
}

void GatewayStateTest::eventsLiveADay()
{
    ManualClock clock;
    GatewayState state(clock, {});
    QCOMPARE(state.publish("a", "x", nullptr), 1);
    clock.advance(std::chrono::hours(12));
    QCOMPARE(state.publish("b", "x", nullptr), 2);
    clock.advance(std::chrono::hours(13));
    QCOMPARE(state.publish("a", "x", nullptr), 3);
    QCOMPARE(state.events.after(0, {}, -1).size(), std::size_t{2});
    QCOMPARE(state.events.after(0, "a", -1).size(), std::size_t{1});
    QCOMPARE(state.events.after(0, "a", -1).front()->id, std::int64_t{3});
    QCOMPARE(state.events.after(1, "b", -1).size(), std::size_t{1});
}

void GatewayStateTest::eventPages()
{
    ManualClock clock;
    GatewayState state(clock, {});
    for (int i = 0; i < 10; ++i) {
        state.publish(i % 2 == 0 ? "even" : "odd", "x", nullptr);
    }
    QCOMPARE(state.events.after(4, {}, 3).front()->id, std::int64_t{5});
    QCOMPARE(state.events.after(4, {}, 3).size(), std::size_t{3});
    QCOMPARE(state.events.after(4, "odd", 2).back()->id, std::int64_t{8});
    QVERIFY(state.events.after(0, {}, 0).empty());
    QCOMPARE(state.events.after(0, {}, -1).size(), std::size_t{10});
    QVERIFY(state.events.after(0, "ev*", -1).empty()); // exact types only
    QVERIFY(state.events.after(99, {}, -1).empty());
}

void GatewayStateTest::messagesAreNewestFirst()
{
    ManualClock clock;
    GatewayState state(clock, {});
    for (int i = 0; i < 5; ++i) {
        StoredMessage message;
        message.sender = "a";
        message.recipient = i == 4 ? "a" : "b";
        message.body = std::to_string(i);
        message.threadId = i == 0 ? "" : "t";
        state.send(message);
    }
    QCOMPARE(state.messages.page("a", {}, 50, 0).size(), std::size_t{5}); // a message to oneself is listed once
    QCOMPARE(state.messages.page("a", {}, 2, 1).front()->body, std::string("3"));
    QCOMPARE(state.messages.page("b", "t", -1, 0).size(), std::size_t{3});
    QVERIFY(state.messages.page("a", {}, 0, 0).empty());
    QCOMPARE(state.messages.page("a", {}, 50, -3).size(), std::size_t{5});
    QVERIFY(state.messages.page("c", {}, 50, 0).empty());
    QCOMPARE(state.messagesByRecipient.at("b"), std::uint64_t{4});
}

void GatewayStateTest::timesNeverRepeat()
{
    ManualClock clock;
    Moment moment(clock);
    const std::int64_t first = moment.next();
    QVERIFY(moment.next() > first);
    clock.setUtc(ManualClock::defaultStart - std::chrono::hours(1));
    QVERIFY(moment.next() < first);
}

void GatewayStateTest::patterns_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("star matches dots") << QByteArray("fleet.*") << QByteArray("fleet.deploy.started") << true;
    QTest::newRow("exact") << QByteArray("fleet.heartbeat") << QByteArray("fleet.heartbeat") << true;
    QTest::newRow("prefix is not enough") << QByteArray("fleet") << QByteArray("fleet.heartbeat") << false;
    QTest::newRow("one") << QByteArray("a?c") << QByteArray("abc") << true;
    QTest::newRow("set") << QByteArray("a[xy]c") << QByteArray("abc") << false;
    QTest::newRow("all") << QByteArray("*") << QByteArray("x.y") << true;
}

void GatewayStateTest::patterns()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    QCOMPARE(matchesPattern(pattern.toStdString(), text.toStdString()), matches);
}

void GatewayStateTest::faultsAreEvenlySpread()
{
    FaultBook book;
    GatewayFault fault;
    fault.kind = GatewayFault::Kind::Drop;
    fault.percent = 5;
    fault.pathPrefix = QStringLiteral("/v1/m");
    book.set(fault);
    int hits = 0;
    for (int i = 0; i < 200; ++i) {
        hits += book.plan("/v1/messaging/messages").spoil ? 1 : 0;
        QVERIFY(!book.plan("/v1/infra/events").spoil);
    }
    QCOMPARE(hits, 10);
}

void GatewayStateTest::webhookUrls_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("welcome");
    QTest::addColumn<bool>("strictlyWelcome");
    QTest::newRow("public https") << QByteArray("https://hooks.example.org/x") << true << true;
    QTest::newRow("public http") << QByteArray("http://hooks.example.org/x") << false << false;
    QTest::newRow("loopback") << QByteArray("http://127.0.0.1:9000/x") << true << false;
    QTest::newRow("loopback v6") << QByteArray("http://[::1]:9000/x") << true << false;
    QTest::newRow("loopback tls") << QByteArray("https://localhost/x") << true << false;
    QTest::newRow("private") << QByteArray("https://192.168.1.2/x") << false << false;
    QTest::newRow("private 172") << QByteArray("https://172.20.1.2/x") << false << false;
    QTest::newRow("carrier grade") << QByteArray("https://100.64.0.1/x") << true << true;
    QTest::newRow("link local v6") << QByteArray("https://[fe80::1]/x") << false << false;
    QTest::newRow("no host") << QByteArray("https://") << false << false;
    QTest::newRow("bad port") << QByteArray("http://127.0.0.1:x/") << false << false;
}

void GatewayStateTest::webhookUrls()
{
    QFETCH(QByteArray, url);
    QFETCH(bool, welcome);
    QFETCH(bool, strictlyWelcome);
    QCOMPARE(!webhookUrlProblem(url.toStdString(), false).has_value(), welcome);
    QCOMPARE(!webhookUrlProblem(url.toStdString(), true).has_value(), strictlyWelcome);
}

void GatewayStateTest::averagesComeAnHourLater()
{
    ManualClock clock;
    GatewayState state(clock, {});
    state.metrics.addPoint("bot", "uptime", JsonValue(99.0), "self_reported", state.moment.next());
    state.metrics.addPoint("bot", "uptime", JsonValue(97.0), "self_reported", state.moment.next());
    const std::string none = R"({"averages":{}})";
    QCOMPARE(toJson(state.metrics.averages("bot", "30d", state.now())), none);
    clock.advance(std::chrono::minutes(61));
    const JsonValue averages = state.metrics.averages("bot", "30d", state.now());
    const JsonValue *uptime = averages.find("averages")->find("uptime");
    QVERIFY(uptime != nullptr);
    QCOMPARE(uptime->find("avg_value")->toDouble(), 98.0);
    QCOMPARE(uptime->find("stddev")->toDouble(), 1.0);
    QCOMPARE(toJson(state.metrics.averages("bot", "1d", state.now())), none);
}

void GatewayStateTest::rotatedKeyHasAGrace()
{
    ManualClock clock;
    GatewayState state(clock, {});
    const std::string old = state.addAgent("bot", "pro", {"read"}, {}, {});
    const Answer rotated = state.accounts.rotate(old, state.now());
    QVERIFY(rotated.has_value());
    const std::string fresh = rotated->body.find("new_key")->toString();
    QVERIFY(state.accounts.check(fresh, state.now()).key->hasScope("write"));
    clock.advance(seconds(299));
    QVERIFY(state.accounts.check(old, state.now()).state == KeyState::Valid);
    clock.advance(seconds(2));
    QVERIFY(state.accounts.check(old, state.now()).state == KeyState::Expired);
    const std::string other = state.addAgent("other", "free", {"read"}, {}, {});
    QVERIFY(!state.accounts.revoke("bot", sha256Hex(other).substr(0, 8), state.now()));
    QVERIFY(state.accounts.revoke("other", sha256Hex(other).substr(0, 8), state.now()));
    clock.advance(seconds(301));
    QVERIFY(state.accounts.check(other, state.now()).state == KeyState::Revoked);
}

QTEST_APPLESS_MAIN(GatewayStateTest)
#include "GatewayStateTest.moc"
