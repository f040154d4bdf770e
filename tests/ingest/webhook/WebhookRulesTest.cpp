#include "webhook/PeerBook.h"
#include "webhook/RegistrationRules.h"
#include "webhook/WebhookBody.h"
#include "webhook/WebhookSignature.h"

#include "core/Json.h"
#include "protocol/Crypto.h"
#include "support/Compare.h"
#include "support/RapidCheckQt.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QTest>

using namespace fleet;
using namespace std::chrono_literals;

namespace {

constexpr MonoTime start{1'000'000ms};
const QString here = QStringLiteral("https://console.example/webhook");
const QString elsewhere = QStringLiteral("https://other.example/webhook");
const QStringList types{QStringLiteral("fleet.heartbeat"), QStringLiteral("fleet.doorbell")};

/// A recorded exchange with the real gateway.
QJsonObject recorded(const QString &number)
{
    const QDir folder(QStringLiteral(FLEET_FIXTURES "/gateway"));
    QFile file(folder.filePath(folder.entryList({number + QStringLiteral("-*.json")}).value(0)));
    return file.open(QIODevice::ReadOnly) ? parseJsonObject(file.readAll()).value_or(QJsonObject()) : QJsonObject();
}

QByteArray recordedBody(const QString &number)
{
    return recorded(number)
        .value(QLatin1StringView("request"))
        .toObject()
        .value(QLatin1StringView("body_text"))
        .toString()
        .toUtf8();
}

QByteArray recordedText(const QString &number, QLatin1StringView key)
{
    return recorded(number).value(key).toString().toLatin1();
}

Webhook listed(const char *id, const QString &url, const QStringList &eventTypes = types)
{
    return {.id = QString::fromLatin1(id), .url = url, .eventTypes = eventTypes};
}

WebhookRecord record(const char *id, const QString &url = here)
{
    return {.id = QString::fromLatin1(id), .url = url, .eventTypes = types, .secret = "s", .former = {}};
}

QString textOf(const RegistrationPlan &plan)
{
    return (plan.registerAnew ? QStringLiteral("register") : QStringLiteral("keep")) + QStringLiteral(" -")
         + plan.surplus.join(QLatin1Char(','));
}

} // namespace

class WebhookRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crypto::initialise(); }
    void signatures_data();
    void signatures();
    void nothingElseIsSigned();
    void pings();
    void events();
    void refusesBodies_data();
    void refusesBodies();
    void bucket();
    void bucketNeverGivesMore();
    void peers();
    void peerKeys();
    void plans_data();
    void plans();
    void problemsInWords_data();
    void problemsInWords();
    void testsInWords();
};

void WebhookRulesTest::signatures_data()
{
    QTest::addColumn<QByteArray>("current");
    QTest::addColumn<QByteArray>("previous");
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<bool>("good");
    const QByteArray secret = recordedText(QStringLiteral("220"), QLatin1StringView("secret"));
    const QByteArray signature = recordedText(QStringLiteral("220"), QLatin1StringView("expected_x_a2a_signature"));
    const QByteArray other("another secret");
    QTest::newRow("as the gateway signs") << secret << QByteArray() << signature << true;
    QTest::newRow("by the previous secret") << other << secret << signature << true;
    QTest::newRow("by the current of two") << secret << other << signature << true;
    QTest::newRow("by neither") << other << QByteArray("x") << signature << false;
    QTest::newRow("no secret at all") << QByteArray() << QByteArray() << signature << false;
    QTest::newRow("upper case") << secret << QByteArray() << signature.toUpper() << false;
    QTest::newRow("cut") << secret << QByteArray() << signature.chopped(1) << false;
    QTest::newRow("longer") << secret << QByteArray() << QByteArray(signature + '0') << false;
    QTest::newRow("empty") << secret << QByteArray() << QByteArray() << false;
    QTest::newRow("with a prefix") << secret << QByteArray() << QByteArray("sha256=" + signature) << false;
    QTest::newRow("by the empty secret") << QByteArray() << QByteArray()
                                         << webhookSignature({}, recordedBody(QStringLiteral("220"))) << false;
}

void WebhookRulesTest::signatures()
{
    QFETCH(QByteArray, current);
    QFETCH(QByteArray, previous);
    QFETCH(QByteArray, signature);
    QFETCH(bool, good);
    const QByteArray body = recordedBody(QStringLiteral("220"));
    QVERIFY(!body.isEmpty());
    QCOMPARE(isSigned(body, signature, {.current = current, .previous = previous}), good);
}

void WebhookRulesTest::nothingElseIsSigned()
{
    VERIFY_PROPERTY("one changed byte of the body is noticed", [](std::string text, std::size_t at, char change) {
        RC_PRE(!text.empty() && change != 0);
        const QByteArray body = QByteArray::fromStdString(text);
        const WebhookSecrets secrets{.current = "secret", .previous = {}};
        const QByteArray signature = webhookSignature(secrets.current, body);
        RC_ASSERT(isSigned(body, signature, secrets));
        QByteArray tampered = body;
        char &byte = tampered[static_cast<qsizetype>(at % text.size())];
        byte = static_cast<char>(byte ^ change);
        RC_ASSERT(!isSigned(tampered, signature, secrets));
        RC_ASSERT(!isSigned(body.chopped(1), signature, secrets));
    });
}

void WebhookRulesTest::pings()
{
    const Result<WebhookDelivery> ping = readWebhookBody(recordedBody(QStringLiteral("220")));
    QVERIFY(ping.has_value());
    QVERIFY(std::holds_alternative<WebhookPing>(*ping));
    QCOMPARE(std::get<WebhookPing>(*ping).webhookId, QStringLiteral("whk-000000000000000000000001"));
    QVERIFY(!readWebhookEvent(recordedBody(QStringLiteral("220"))).has_value());
}

void WebhookRulesTest::events()
{
    const Result<Event> event = readWebhookEvent("{\"type\": \"fleet.heartbeat\", \"id\": 17, \"event_type\": "
                                                 "\"fleet.heartbeat\", \"source\": \"bot-1\", \"payload\": {\"a\": 1}, "
                                                 "\"integrity_hash\": \"x\", \"created_at\": \"2026-11-22T15:07:19\"}");
    QVERIFY2(event.has_value(), event ? "" : qPrintable(event.error().detail));
    QCOMPARE(event->id, 17);
    QCOMPARE(event->type, QStringLiteral("fleet.heartbeat"));
    QCOMPARE(event->source, QStringLiteral("bot-1"));
    QCOMPARE(event->payload.value(QLatin1StringView("a")).toInt(), 1);
    QCOMPARE(toIso(*event->createdAt), QStringLiteral("2026-11-22T15:07:19.000Z"));
}

void WebhookRulesTest::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    // What the gateway's own component would send for an event: nothing in it tells it from its repeat.
    QTest::newRow("an event without an id") << recordedBody(QStringLiteral("221"));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("type=test.ping");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no type") << QByteArray("{\"id\":1,\"event_type\":\"a\"}");
    QTest::newRow("type of a wrong type") << QByteArray("{\"type\":1,\"id\":1,\"event_type\":\"a\"}");
    QTest::newRow("two types") << QByteArray("{\"type\":\"a\",\"id\":1,\"event_type\":\"b\"}");
    QTest::newRow("the same key twice") << QByteArray("{\"type\":\"a\",\"id\":1,\"id\":2,\"event_type\":\"a\"}");
    QTest::newRow("empty type") << QByteArray("{\"type\":\"\",\"id\":1,\"event_type\":\"\"}");
    QTest::newRow("id 0") << QByteArray("{\"type\":\"a\",\"id\":0,\"event_type\":\"a\"}");
    QTest::newRow("negative id") << QByteArray("{\"type\":\"a\",\"id\":-1,\"event_type\":\"a\"}");
    QTest::newRow("broken id") << QByteArray("{\"type\":\"a\",\"id\":1.5,\"event_type\":\"a\"}");
    QTest::newRow("payload of a wrong type")
        << QByteArray("{\"type\":\"a\",\"id\":1,\"event_type\":\"a\",\"payload\":[]}");
    QTest::newRow("no time") << QByteArray("{\"type\":\"a\",\"id\":1,\"event_type\":\"a\",\"created_at\":\"now\"}");
    QTest::newRow("more behind it") << QByteArray("{\"type\":\"a\",\"id\":1,\"event_type\":\"a\"}{}");
    QTest::newRow("a ping of nobody") << QByteArray("{\"type\":\"test.ping\"}");
}

void WebhookRulesTest::refusesBodies()
{
    QFETCH(QByteArray, body);
    const Result<WebhookDelivery> delivery = readWebhookBody(body);
    QVERIFY(!delivery.has_value());
    QCOMPARE(delivery.error().kind, ProblemKind::Protocol);
}

void WebhookRulesTest::bucket()
{
    TokenBucket bucket(2.0, 3.0, start);
    QVERIFY(bucket.isFull(start));
    QVERIFY(bucket.take(start) && bucket.take(start) && bucket.take(start));
    QVERIFY(!bucket.take(start));
    QVERIFY(!bucket.take(start + 499ms));
    QVERIFY(bucket.take(start + 500ms));
    QVERIFY(!bucket.take(start)); // a time that goes back
    QVERIFY(!bucket.isFull(start + 1'999ms));
    QVERIFY(bucket.isFull(start + 2'000ms));
    QVERIFY(bucket.take(start + 1h) && bucket.take(start + 1h) && bucket.take(start + 1h));
    QVERIFY(!bucket.take(start + 1h));
}

void WebhookRulesTest::bucketNeverGivesMore()
{
    VERIFY_PROPERTY("never more than the burst and what came since", [](const std::vector<std::uint16_t> &pauses) {
        constexpr double perSecond = 50.0;
        constexpr double burst = 10.0;
        TokenBucket bucket(perSecond, burst, start);
        MonoTime now = start;
        int taken = 0;
        for (const std::uint16_t pause : pauses) {
            now += milliseconds(pause % 100);
            taken += bucket.take(now) ? 1 : 0;
            const double elapsed = std::chrono::duration<double>(now - start).count();
            RC_ASSERT(taken <= burst + elapsed * perSecond + 1e-6);
        }
    });
}

void WebhookRulesTest::peers()
{
    PeerBook book({.connections = 3, .connectionsPerPeer = 2, .requestsPerSecond = 1.0, .burst = 1.0});
    QVERIFY(book.connect("a", start));
    QVERIFY(book.connect("a", start));
    QVERIFY(!book.connect("a", start)); // its own limit
    QVERIFY(book.connect("b", start));
    QVERIFY(!book.connect("c", start)); // everybody's
    QCOMPARE(book.connections(), 3);
    book.disconnect("a");
    QVERIFY(book.connect("c", start));

    QVERIFY(book.mayAsk("b", start));
    QVERIFY(!book.mayAsk("b", start));
    QVERIFY(book.mayAsk("c", start)); // one peer's flood is not another's
    QVERIFY(!book.mayAsk("stranger", start));

    book.disconnect("b");
    book.disconnect("b"); // once is enough
    book.disconnect("a");
    QCOMPARE(book.connections(), 1);
    book.tidy(start);
    QCOMPARE(book.known(), 2U); // c is connected, and b may not begin anew with a full bucket
    book.tidy(start + 1s);
    QCOMPARE(book.known(), 1U);
}

void WebhookRulesTest::peerKeys()
{
    const auto key = [](const char *address) { return peerKey(QHostAddress(QString::fromLatin1(address))); };
    QCOMPARE(key("::ffff:10.0.0.1"), key("10.0.0.1"));
    QVERIFY(key("10.0.0.1") != key("10.0.0.2"));
    QCOMPARE(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
    QVERIFY(key("2001:db8:1:2::1") != key("2001:db8:1:3::1"));
}

void WebhookRulesTest::plans_data()
{
    using Listed = std::optional<std::vector<Webhook>>;
    using Record = std::optional<WebhookRecord>;
    QTest::addColumn<WebhookWish>("wish");
    QTest::addColumn<Record>("known");
    QTest::addColumn<Listed>("list");
    QTest::addColumn<bool>("rotate");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char *name, const QString &url, const Record &known, const Listed &list, bool rotate,
                        const char *plan) {
        QTest::newRow(name) << WebhookWish{url, types} << known << list << rotate << QString::fromLatin1(plan);
    };
    const Record none;
    const Listed nothing = std::vector<Webhook>();
    row("the first time", here, none, nothing, false, "register -");
    row("in force", here, record("a"), Listed({listed("a", here)}), false, "keep -");
    row("types in another order", here, record("a"), Listed({listed("a", here, {types.at(1), types.at(0)})}), false,
        "keep -");
    row("other types", here, record("a"), Listed({listed("a", here, {types.at(0)})}), false, "register -a");
    row("lost by the gateway", here, record("a"), nothing, false, "register -");
    row("changed address", here, record("a", elsewhere), Listed({listed("a", elsewhere)}), false, "register -a");
    row("rotation", here, record("a"), Listed({listed("a", here)}), true, "register -a");
    row("own duplicates", here, record("b"), Listed({listed("a", here), listed("b", here), listed("c", here)}), false,
        "keep -a,c");
    row("left by a run that was killed", here, none, Listed({listed("a", here)}), false, "register -a");
    row("somebody else's", here, record("a"), Listed({listed("a", here), listed("x", elsewhere)}), false, "keep -");
    WebhookRecord replaced = record("b");
    replaced.former = {QStringLiteral("a")};
    row("not deleted the last time", here, replaced, Listed({listed("a", elsewhere), listed("b", here)}), false,
        "keep -a");
    WebhookRecord forgotten = record("a");
    forgotten.secret.clear();
    row("its secret is lost", here, forgotten, Listed({listed("a", here)}), false, "register -a");
    row("no list, known", here, record("a"), std::nullopt, false, "keep -");
    row("no list, unknown", here, none, std::nullopt, false, "register -");
    row("no list, rotation", here, record("a"), std::nullopt, true, "register -");
    row("not wanted any more", QString(), record("a"), Listed({listed("a", here), listed("x", elsewhere)}), false,
        "keep -a");
    row("never wanted", QString(), none, Listed({listed("x", elsewhere)}), false, "keep -");
}

void WebhookRulesTest::plans()
{
    QFETCH(WebhookWish, wish);
    QFETCH(std::optional<WebhookRecord>, known);
    QFETCH(std::optional<std::vector<Webhook>>, list);
    QFETCH(bool, rotate);
    QFETCH(QString, plan);
    QCOMPARE(textOf(planRegistration(wish, known, list, rotate)), plan);
}

void WebhookRulesTest::problemsInWords_data()
{
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("reach");
    const auto saidBy = [](const char *number) {
        return recorded(QString::fromLatin1(number))
            .value(QLatin1StringView("response"))
            .toObject()
            .value(QLatin1StringView("body"))
            .toObject()
            .value(QLatin1StringView("detail"))
            .toString();
    };
    const auto row = [](const char *name, ProblemKind kind, const QString &said, WebhookReach reach) {
        QTest::newRow(name) << kind << said << static_cast<int>(reach);
    };
    row("loopback", ProblemKind::Rejected, saidBy("202"), WebhookReach::Refused);
    row("plain http", ProblemKind::Rejected, saidBy("204"), WebhookReach::Refused);
    row("private network", ProblemKind::Rejected, saidBy("206"), WebhookReach::Refused);
    row("a key of a small tier", ProblemKind::Forbidden, saidBy("210"), WebhookReach::Refused);
    row("no such tool", ProblemKind::Gone, QStringLiteral("no"), WebhookReach::Refused);
    row("offline", ProblemKind::Offline, QStringLiteral("no route"), WebhookReach::Failing);
    row("server", ProblemKind::Server, QStringLiteral("oops"), WebhookReach::Failing);
    row("rate", ProblemKind::RateLimited, QStringLiteral("later"), WebhookReach::Failing);
    row("key", ProblemKind::Unauthorized, QStringLiteral("who?"), WebhookReach::Failing);
}

void WebhookRulesTest::problemsInWords()
{
    QFETCH(ProblemKind, kind);
    QFETCH(QString, said);
    QFETCH(int, reach);
    QVERIFY(!said.isEmpty());
    const WebhookStatus status = statusOfProblem({.kind = kind, .httpStatus = 0, .slug = {}, .detail = said},
                                                 QStringLiteral("https://10.1.2.3/"));
    QCOMPARE(static_cast<int>(status.reach), reach);
    QVERIFY2(status.words.contains(said), qPrintable(status.words));
    QVERIFY2(status.words.contains(QStringLiteral("stream and the sweep")), qPrintable(status.words));
}

void WebhookRulesTest::testsInWords()
{
    const auto status = [](bool delivered, std::optional<int> code, bool pingCame) {
        return statusOfTest({.delivered = delivered, .responseCode = code}, pingCame, here);
    };
    QVERIFY(status(true, 200, true) == (WebhookStatus{WebhookReach::Proven, {}}));
    QVERIFY(status(false, {}, true).reach == WebhookReach::Proven); // its answer was lost, but it came
    QVERIFY(status(true, 200, false).reach == WebhookReach::Unreachable);
    QVERIFY(status(true, 200, false).words.contains(QStringLiteral("somebody else")));
    QVERIFY(status(false, 404, false).words.contains(QStringLiteral("404")));
    QVERIFY(status(false, {}, false).words.contains(QStringLiteral("no answer")));
}

QTEST_APPLESS_MAIN(WebhookRulesTest)
#include "WebhookRulesTest.moc"
