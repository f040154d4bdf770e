#include "gateway/Backoff.h"
#include "gateway/BaseUrl.h"
#include "gateway/CircuitBreaker.h"
#include "gateway/ClockSkew.h"
#include "gateway/HttpCall.h"
#include "gateway/HttpDate.h"
#include "gateway/RateAccount.h"
#include "gateway/RoundTrips.h"

#include "support/RapidCheckQt.h"

#include <QTest>

#include <deque>

using namespace fleet;
using namespace std::chrono_literals;

namespace {

constexpr MonoTime start{milliseconds(10'000'000)};

/// The gateway's own soft limit, as recorded: refused calls count.
class SoftLimit {
public:
    explicit SoftLimit(RateTier tier) : m_tier(std::move(tier)) {}

    bool refuses(MonoTime now)
    {
        m_calls.push_back(now);
        while (m_calls.front() <= now - 1h) {
            m_calls.pop_front();
        }
        const auto minute = m_calls.end() - std::upper_bound(m_calls.begin(), m_calls.end(), now - 1min);
        return static_cast<std::int64_t>(m_calls.size()) >= m_tier.perHour && minute >= m_tier.minuteThreshold();
    }

private:
    RateTier m_tier;
    std::deque<MonoTime> m_calls;
};

const RateTier freeTier = *rateTierNamed(u"free");
const RateTier proTier = *rateTierNamed(u"pro");

} // namespace

Q_DECLARE_METATYPE(fleet::BreakerState)
Q_DECLARE_METATYPE(fleet::BreakerEvent)

class GatewayRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBaseUrls_data();
    void readsBaseUrls();
    void refusesBaseUrls_data();
    void refusesBaseUrls();
    void refusesCalls_data();
    void refusesCalls();
    void tiers_data();
    void tiers();
    void forecastsTheSoftLimit();
    void agreesWithTheSoftLimit();
    void keepsTheReserve();
    void ordinaryCallsNeverTouchTheReserve();
    void uncounts_data();
    void uncounts();
    void learnsFromHeaders();
    void quietMinute();
    void emergencyIsNeverHeld();
    void safePacePasses();
    void backoff();
    void breaker_data();
    void breaker();
    void breakerCounts();
    void percentiles();
    void httpDates_data();
    void httpDates();
    void clockSkewNarrowsDown();
    void clockSkewFollowsAClockThatWasSet();
};

void GatewayRulesTest::readsBaseUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QByteArray>("root");
    const auto row = [](const char *text, const char *origin, const char *root) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(origin) << QByteArray(root);
    };
    row("https://api.greenhelix.net", "https://api.greenhelix.net", "/v1");
    row("https://api.greenhelix.net/", "https://api.greenhelix.net", "/v1");
    row("https://api.greenhelix.net/v1", "https://api.greenhelix.net", "/v1");
    row("https://api.greenhelix.net/v1/", "https://api.greenhelix.net", "/v1");
    row("https://api.greenhelix.net/v1/v1", "https://api.greenhelix.net", "/v1");
    row("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080", "/v1");
    row("http://[::1]:8080", "http://[::1]:8080", "/v1");
    row(" https://host/gate way/v1 ", "", "");
    row("https://host/gateway/v1", "https://host", "/gateway/v1");
    row("https://host/v12", "https://host", "/v12/v1");
}

void GatewayRulesTest::readsBaseUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, origin);
    QFETCH(QByteArray, root);
    const Result<BaseUrl> base = readBaseUrl(text);
    QCOMPARE(base.has_value(), !origin.isEmpty());
    if (base) {
        QCOMPARE(base->origin.toString(), origin);
        QCOMPARE(base->root, root);
    }
}

void GatewayRulesTest::refusesBaseUrls_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "host", "ftp://host", "https://", "https://user:secret@host", "https://host/?key=1", "https://host/#x"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void GatewayRulesTest::refusesBaseUrls()
{
    QFETCH(QString, text);
    const Result<BaseUrl> base = readBaseUrl(text);
    QVERIFY(!base);
    QVERIFY(base.error().kind == ProblemKind::Invalid);
    QVERIFY(!base.error().detail.contains(QStringLiteral("secret")));
}

void GatewayRulesTest::refusesCalls_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("bearer");
    QTest::addColumn<int>("bodySize");
    QTest::addColumn<bool>("ok");
    QTest::newRow("good") << QByteArray("POST") << QByteArray("/v1/x?a=%20") << QByteArray("a2a_free_00") << 10 << true;
    QTest::newRow("no method") << QByteArray() << QByteArray("/v1") << QByteArray() << 0 << false;
    QTest::newRow("method with a space") << QByteArray("GET ") << QByteArray("/v1") << QByteArray() << 0 << false;
    QTest::newRow("no path") << QByteArray("GET") << QByteArray("v1") << QByteArray() << 0 << false;
    QTest::newRow("space") << QByteArray("GET") << QByteArray("/v1 x") << QByteArray() << 0 << false;
    QTest::newRow("line break") << QByteArray("GET") << QByteArray("/v1\r\nX: 1") << QByteArray() << 0 << false;
    QTest::newRow("key with a line break")
        << QByteArray("GET") << QByteArray("/v1") << QByteArray("k\nX: 1") << 0 << false;
    QTest::newRow("1 MiB") << QByteArray("POST") << QByteArray("/v1") << QByteArray() << 1024 * 1024 << true;
    QTest::newRow("over 1 MiB") << QByteArray("POST") << QByteArray("/v1") << QByteArray() << 1024 * 1024 + 1 << false;
}

void GatewayRulesTest::refusesCalls()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, bearer);
    QFETCH(int, bodySize);
    QFETCH(bool, ok);
    const HttpCall call{
        .method = method, .target = target, .body = QByteArray(bodySize, 'x'), .bearer = bearer, .repeatable = false};
    QCOMPARE(checkCall(call).has_value(), ok);
}

void GatewayRulesTest::tiers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("perHour");
    QTest::addColumn<int>("threshold");
    QTest::newRow("free") << QStringLiteral("free") << 100 << 11;
    QTest::newRow("starter") << QStringLiteral("starter") << 1'000 << 41;
    QTest::newRow("pro") << QStringLiteral("pro") << 10'000 << 266;
    QTest::newRow("enterprise") << QStringLiteral("enterprise") << 100'000 << 2'666;
}

void GatewayRulesTest::tiers()
{
    QFETCH(QString, name);
    QFETCH(int, perHour);
    QFETCH(int, threshold);
    const std::optional<RateTier> tier = rateTierNamed(name);
    QVERIFY(tier.has_value());
    QCOMPARE(tier->perHour, perHour);
    QCOMPARE(tier->minuteThreshold(), threshold);
    QCOMPARE(rateTierForLimit(perHour), *tier);
    QVERIFY(!rateTierNamed(u"gold").has_value());
}

void GatewayRulesTest::forecastsTheSoftLimit()
{
    // As recorded: a fresh free agent gets 99 calls at full speed; after a quiet minute ten more pass.
    RateAccount account(freeTier);
    for (int i = 0; i < 99; ++i) {
        QVERIFY(!account.wouldRefuse(start));
        account.sent(start);
    }
    QVERIFY(account.wouldRefuse(start));
    account.sent(start); // the refused call counts
    const MonoTime later = start + 61s;
    for (int i = 0; i < 10; ++i) {
        QVERIFY(!account.wouldRefuse(later));
        account.sent(later);
    }
    QVERIFY(account.wouldRefuse(later));
    QVERIFY(!account.wouldRefuse(start + 61min + 1s));
}

void GatewayRulesTest::agreesWithTheSoftLimit()
{
    VERIFY_PROPERTY("what the account lets pass, the gateway does not refuse",
                    [](const std::vector<std::uint16_t> &gaps) {
                        SoftLimit gateway(freeTier);
                        RateAccount account(freeTier);
                        MonoTime now = start;
                        for (const std::uint16_t gap : gaps) {
                            now += milliseconds(gap % 20'000);
                            if (!account.wouldRefuse(now)) {
                                account.sent(now);
                                RC_ASSERT(!gateway.refuses(now));
                            }
                        }
                    });
}

void GatewayRulesTest::keepsTheReserve()
{
    RateAccount account(freeTier);
    account.setReserve(30);
    int sent = 0;
    while (!account.earliest(Lane::Background, start)) {
        account.sent(start);
        ++sent;
    }
    QCOMPARE(sent, 69);
    for (int i = 0; i < 30; ++i) {
        QVERIFY(!account.wouldRefuse(start));
        account.sent(start);
    }
    QVERIFY(account.wouldRefuse(start));
    // A fleet larger than its tier: half the tier stays usable, and the state says what is really kept.
    account.setReserve(10'000);
    QCOMPARE(account.reserve(), 50);
    QCOMPARE(account.state(start).reserve, 50);
}

void GatewayRulesTest::ordinaryCallsNeverTouchTheReserve()
{
    VERIFY_PROPERTY("at any moment the whole reserve can be sent at once", [](const std::vector<std::uint16_t> &gaps) {
        RateAccount account(freeTier);
        account.setReserve(25);
        SoftLimit gateway(freeTier);
        MonoTime now = start;
        for (const std::uint16_t gap : gaps) {
            now += milliseconds(gap % 5'000);
            if (const std::optional<MonoTime> earliest = account.earliest(Lane::Interactive, now)) {
                RC_ASSERT(*earliest > now);
                continue;
            }
            account.sent(now);
            RC_ASSERT(!gateway.refuses(now));
        }
        for (int i = 0; i < 25; ++i) {
            RC_ASSERT(!gateway.refuses(now));
        }
    });
}

void GatewayRulesTest::uncounts_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<int>("used");
    const auto row = [](const char *name, int status, const char *slug, int used) {
        QTest::newRow(name) << status << QString::fromLatin1(slug) << used;
    };
    row("ok", 200, "", 1);
    row("missing key", 401, "missing-key", 0);
    row("scope", 403, "scope-violation", 0);
    row("tier", 403, "insufficient-tier", 0);
    row("ownership", 403, "forbidden", 1);
    row("not found", 404, "not-found", 1);
    row("validation", 422, "validation-error", 1);
    row("refused", 429, "rate-limit-exceeded", 1);
}

void GatewayRulesTest::uncounts()
{
    QFETCH(int, status);
    QFETCH(QString, slug);
    QFETCH(int, used);
    RateAccount account(proTier);
    account.sent(start);
    account.answered(status, slug, {}, {}, {}, start);
    QCOMPARE(account.usedLastHour(start), used);
}

void GatewayRulesTest::learnsFromHeaders()
{
    RateAccount account(freeTier);
    account.sent(start);
    account.answered(200, {}, 10'000, 9'400, {}, start);
    QCOMPARE(account.tier().name, QStringLiteral("pro"));
    QCOMPARE(account.usedLastHour(start), 600); // somebody else uses the same agent
    account.sent(start + 1s, 5);
    QCOMPARE(account.usedLastHour(start + 1s), 605);
    account.answered(200, {}, 10'000, 9'999, {}, start + 2s);
    QCOMPARE(account.usedLastHour(start + 2s), 6); // its own count is the least there is
    account.answered(200, {}, 777, 776, {}, start + 3s);
    QCOMPARE(account.tier(), (RateTier{.name = {}, .perHour = 777, .burst = 10}));
}

void GatewayRulesTest::quietMinute()
{
    RateAccount account(proTier);
    account.sent(start);
    account.answered(429, QStringLiteral("rate-limit-exceeded"), {}, {}, {}, start);
    QCOMPARE(account.earliest(Lane::Command, start), start + 60s);
    QVERIFY(account.state(start + 59s).refusing);
    QVERIFY(!account.state(start + 60s).refusing);
    QVERIFY(!account.earliest(Lane::Command, start + 60s).has_value());
    account.answered(429, {}, {}, {}, 5s, start + 100s); // public routes do say when
    QCOMPARE(account.earliest(Lane::Command, start + 100s), start + 105s);
}

void GatewayRulesTest::emergencyIsNeverHeld()
{
    RateAccount account(freeTier);
    account.sent(start, 100'000);
    account.answered(429, {}, {}, {}, {}, start);
    QVERIFY(!account.earliest(Lane::Emergency, start).has_value());
    for (const Lane lane : {Lane::Command, Lane::Interactive, Lane::Background}) {
        QVERIFY(account.earliest(lane, start).has_value());
    }
}

void GatewayRulesTest::safePacePasses()
{
    for (const char16_t *name : {u"free", u"starter", u"pro", u"enterprise"}) {
        const RateTier tier = *rateTierNamed(QStringView(name));
        SoftLimit gateway(tier);
        MonoTime now = start;
        for (std::int64_t i = 0; i < tier.perHour; ++i) {
            gateway.refuses(now); // the hour is full
        }
        now += 61s;
        const milliseconds pace = RateAccount(tier).safePace();
        for (int i = 0; i < 300; ++i, now += pace) {
            QVERIFY(!gateway.refuses(now));
        }
    }
}

void GatewayRulesTest::backoff()
{
    const Backoff backoff{100ms, 1'000ms};
    QCOMPARE(backoff.ceiling(1), 100ms);
    QCOMPARE(backoff.ceiling(2), 200ms);
    QCOMPARE(backoff.ceiling(4), 800ms);
    QCOMPARE(backoff.ceiling(5), 1'000ms);
    QCOMPARE(backoff.ceiling(1'000'000), 1'000ms);
    QCOMPARE(backoff.delay(3, 0.0), 0ms);
    QCOMPARE(backoff.delay(3, 0.5), 200ms);
    VERIFY_PROPERTY("a delay is never longer than its ceiling", [backoff]() {
        const int attempt = *rc::gen::inRange(0, 64);
        const int percent = *rc::gen::inRange(0, 100);
        const milliseconds delay = backoff.delay(attempt, percent / 100.0);
        RC_ASSERT(delay >= 0ms);
        RC_ASSERT(delay <= backoff.ceiling(attempt));
    });
}

void GatewayRulesTest::breaker_data()
{
    QTest::addColumn<BreakerState>("state");
    QTest::addColumn<BreakerEvent>("event");
    QTest::addColumn<std::optional<BreakerState>>("expected");
    using S = BreakerState;
    using E = BreakerEvent;
    const auto row = [](const char *name, S state, E event, std::optional<S> expected) {
        QTest::newRow(name) << state << event << expected;
    };
    row("closed, succeeded", S::Closed, E::Succeeded, std::nullopt);
    row("closed, failed", S::Closed, E::Failed, std::nullopt);
    row("closed, failed too often", S::Closed, E::FailedTooOften, S::Open);
    row("closed, cooled off", S::Closed, E::CooledOff, std::nullopt);
    row("open, succeeded", S::Open, E::Succeeded, S::Closed);
    row("open, failed", S::Open, E::Failed, std::nullopt);
    row("open, failed too often", S::Open, E::FailedTooOften, std::nullopt);
    row("open, cooled off", S::Open, E::CooledOff, S::HalfOpen);
    row("half open, succeeded", S::HalfOpen, E::Succeeded, S::Closed);
    row("half open, failed", S::HalfOpen, E::Failed, S::Open);
    row("half open, failed too often", S::HalfOpen, E::FailedTooOften, S::Open);
    row("half open, cooled off", S::HalfOpen, E::CooledOff, std::nullopt);
}

void GatewayRulesTest::breaker()
{
    QFETCH(BreakerState, state);
    QFETCH(BreakerEvent, event);
    QFETCH(std::optional<BreakerState>, expected);
    QVERIFY(next(state, event) == expected);
}

void GatewayRulesTest::breakerCounts()
{
    CircuitBreaker breaker({.failuresToOpen = 3, .coolOff = 1s, .longest = 3s});
    breaker.failed(start);
    breaker.failed(start);
    breaker.succeeded();
    breaker.failed(start);
    breaker.failed(start);
    QVERIFY(!breaker.admit(start).has_value());
    breaker.failed(start);
    QCOMPARE(breaker.state(), BreakerState::Open);
    QCOMPARE(breaker.admit(start), 1'000ms);
    // One trial at a time; each that fails doubles the wait, up to the longest.
    MonoTime now = start;
    for (const milliseconds wait : {1'000ms, 2'000ms, 3'000ms, 3'000ms}) {
        QVERIFY(breaker.admit(now + wait - 1ms).has_value());
        now += wait;
        QVERIFY(!breaker.admit(now).has_value());
        QVERIFY(breaker.admit(now).has_value());
        breaker.failed(now);
    }
    now += 3s;
    QVERIFY(!breaker.admit(now).has_value());
    breaker.succeeded();
    QCOMPARE(breaker.state(), BreakerState::Closed);
}

void GatewayRulesTest::percentiles()
{
    RoundTrips trips;
    QVERIFY(!trips.percentile(0.5).has_value());
    for (int i = 1; i <= 100; ++i) {
        trips.add(milliseconds(i));
    }
    QCOMPARE(trips.percentile(0.5), 50ms);
    QCOMPARE(trips.percentile(0.99), 99ms);
    QCOMPARE(trips.percentile(1.0), 100ms);
    for (int i = 0; i < 256; ++i) {
        trips.add(7ms);
    }
    QCOMPARE(trips.percentile(0.99), 7ms); // the old ones are gone
}

void GatewayRulesTest::httpDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("time");
    QTest::newRow("as the standard says")
        << QByteArray("Sun, 22 Nov 2026 15:00:30 GMT") << QStringLiteral("2026-11-22T15:00:30.000Z");
    QTest::newRow("in a hole of summer time")
        << QByteArray("Sun, 29 Mar 2026 02:30:00 GMT") << QStringLiteral("2026-03-29T02:30:00.000Z");
    QTest::newRow("another zone") << QByteArray("Sun, 22 Nov 2026 15:00:30 CET") << QString();
    QTest::newRow("seconds") << QByteArray("7") << QString();
    QTest::newRow("no such day") << QByteArray("Sun, 31 Feb 2026 15:00:30 GMT") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void GatewayRulesTest::httpDates()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, time);
    const std::optional<UtcTime> read = readHttpDate(text);
    QCOMPARE(read ? toIso(*read) : QString(), time);
}

void GatewayRulesTest::clockSkewNarrowsDown()
{
    ClockSkew skew;
    QVERIFY(!skew.estimate().has_value());
    constexpr milliseconds ahead{2'300};
    UtcTime sent = fromEpochMs(1'800'000'000'000);
    for (int call = 0; call < 20; ++call) {
        const UtcTime date = std::chrono::floor<seconds>(sent + 20ms + ahead);
        skew.add(date, sent, sent + 40ms);
        const milliseconds error = *skew.estimate() - ahead;
        QVERIFY2(error >= -600ms && error <= 600ms, qPrintable(QString::number(error.count())));
        sent += 10'130ms;
    }
    const milliseconds error = *skew.estimate() - ahead;
    QVERIFY2(error >= -100ms && error <= 100ms, qPrintable(QString::number(error.count())));
    skew.add(sent, sent + 5s, sent); // set back between question and answer: says nothing
    QCOMPARE(*skew.estimate() - ahead, error);
}

void GatewayRulesTest::clockSkewFollowsAClockThatWasSet()
{
    ClockSkew skew;
    const UtcTime now = fromEpochMs(1'800'000'000'000);
    for (int call = 0; call < 10; ++call) {
        skew.add(now, now, now + 40ms);
    }
    skew.add(now + 90s, now, now + 40ms);
    QVERIFY(*skew.estimate() > 89s);
    QVERIFY(*skew.estimate() < 92s);
}

QTEST_GUILESS_MAIN(GatewayRulesTest)
#include "GatewayRulesTest.moc"
