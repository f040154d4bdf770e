#include "Recorded.h"

#include "core/Json.h"
#include "gateway/HttpProblem.h"
#include "gateway/RestDialect.h"
#include "gateway/ToolDialect.h"

#include "support/Compare.h"
#include "support/RapidCheckQt.h"

#include <QTest>
#include <QUrlQuery>

#include <functional>

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

const RestDialect rest("/v1", "a2a_pro_key");
const ToolDialect tool("/v1", "a2a_pro_key");

const QString manager = QStringLiteral("fleet-manager-acme");
const QString bot = QStringLiteral("spot-arb-01");

HttpAnswer answerOf(int status, const QByteArray &body, const QByteArray &contentType = "application/json")
{
    return {.status = status, .headers = {{"content-type", contentType}}, .body = body};
}

RecordedExchange rec(const char *number)
{
    return recorded(QString::fromLatin1(number));
}

QJsonObject inputOf(const HttpCall &call)
{
    return parseJsonObject(call.body)->value(QLatin1StringView("input")).toObject();
}

/// Path and query without regard to the order of the query.
QString sortedTarget(const QByteArray &target)
{
    const QUrl url = QUrl::fromEncoded(target);
    QStringList items = url.query(QUrl::FullyEncoded).split(QLatin1Char('&'), Qt::SkipEmptyParts);
    items.sort();
    return url.path(QUrl::FullyEncoded) + QLatin1Char('?') + items.join(QLatin1Char('&'));
}

OutgoingMessage pauseMessage()
{
    return {.sender = manager,
            .recipient = bot,
            .type = QStringLiteral("task_specification"),
            .subject = QStringLiteral("pause"),
            .body = QStringLiteral("{\"command\":\"pause\"}"),
            .metadata = {{QStringLiteral("command_id"), QStringLiteral("cmd-0001")}},
            .thread = ThreadId(QStringLiteral("cmd-0001"))};
}

} // namespace

Q_DECLARE_METATYPE(fleet::HttpCall)
Q_DECLARE_METATYPE(fleet::HttpAnswer)

class DialectTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedRefusal_data();
    void everyRecordedRefusal();
    void everyRecordedAnswerIsRead_data();
    void everyRecordedAnswerIsRead();
    void problems_data();
    void problems();
    void waits();
    void repeatedHeaders();
    void builds_data();
    void builds();
    void publicCallsCarryNoKey();
    void readsRegistration();
    void readsIdentity();
    void readsMessages();
    void readsEvents();
    void oneEventSpoilsNoPage_data();
    void oneEventSpoilsNoPage();
    void aPageThatIsNoneIsAProblem_data();
    void aPageThatIsNoneIsAProblem();
    void readsWebhooks();
    void readsFigures();
    void readsHealth();
    void readsClaims();
    void readsBatches();
    void readsTwoTimeFormats();
    void wrongTypesAreProtocolProblems_data();
    void wrongTypesAreProtocolProblems();
    void filtersMetrics();
    void survivesAnyBody();
    void toolInputs_data();
    void toolInputs();
    void toolMessagesComeBack();
    void toolAnswers();
};

void DialectTest::everyRecordedRefusal_data()
{
    QTest::addColumn<QString>("number");
    for (const QString &number : recordedNumbers()) {
        const RecordedExchange exchange = recorded(number);
        if (exchange.answer.status >= 400) {
            QTest::newRow(qPrintable(exchange.name)) << number;
        }
    }
}

void DialectTest::everyRecordedRefusal()
{
    static const std::map<int, ProblemKind> kinds{
        {400, ProblemKind::Rejected},    {401, ProblemKind::Unauthorized}, {402, ProblemKind::Payment},
        {403, ProblemKind::Forbidden},   {404, ProblemKind::NotFound},     {405, ProblemKind::Gone},
        {409, ProblemKind::Conflict},    {410, ProblemKind::Gone},         {413, ProblemKind::Rejected},
        {422, ProblemKind::Rejected},    {426, ProblemKind::Rejected},     {428, ProblemKind::Rejected},
        {429, ProblemKind::RateLimited}, {500, ProblemKind::Server},       {503, ProblemKind::Server},
    };
    QFETCH(QString, number);
    const RecordedExchange exchange = recorded(number);
    const Problem problem = problemFromAnswer(exchange.answer);
    QCOMPARE(problem.kind, kinds.at(exchange.answer.status));
    QCOMPARE(problem.httpStatus, exchange.answer.status);
    const QJsonObject body = parseJsonObject(exchange.answer.body).value_or(QJsonObject());
    if (body.contains(QLatin1StringView("type"))) {
        QCOMPARE(problem.slug, body.value(QLatin1StringView("type")).toString().section(QLatin1Char('/'), -1));
        QVERIFY(body.value(QLatin1StringView("detail")).toString().startsWith(problem.detail));
    }
    QVERIFY(!problem.detail.isEmpty());
    QCOMPARE(problem.retryAfter.has_value(), exchange.answer.status == 429);
    // Every reader passes the same problem on.
    QCOMPARE(RestDialect::readMessages(exchange.answer).error(), problem);
    QCOMPARE(ToolDialect::readSentMessage(exchange.answer).error(), problem);
}

void DialectTest::everyRecordedAnswerIsRead_data()
{
    QTest::addColumn<QString>("number");
    for (const QString &number : recordedNumbers()) {
        const RecordedExchange exchange = recorded(number);
        // Some answers were recorded in words: a shortened list, what a webhook's receiver said.
        const bool inWords = number == QStringLiteral("135") || !exchange.answer.body.startsWith('{');
        if (exchange.answer.status < 300 && !inWords) {
            QTest::newRow(qPrintable(exchange.name)) << number;
        }
    }
}

void DialectTest::everyRecordedAnswerIsRead()
{
    QFETCH(QString, number);
    const RecordedExchange exchange = recorded(number);
    const QString path = QString::fromLatin1(exchange.target).section(QLatin1Char('?'), 0, 0);
    const bool isPost = exchange.method == "POST";
    if (path == QLatin1StringView("/v1/messaging/messages")) {
        QVERIFY(isPost ? RestDialect::readSentMessage(exchange.answer).has_value()
                       : RestDialect::readMessages(exchange.answer).has_value());
    } else if (path == QLatin1StringView("/v1/infra/events")) {
        QVERIFY(isPost ? RestDialect::readPublishedEvent(exchange.answer).has_value()
                       : RestDialect::readEventPage(exchange.answer).has_value());
    } else if (path == QLatin1StringView("/v1/infra/webhooks")) {
        QVERIFY(isPost ? RestDialect::readRegisteredWebhook(exchange.answer).has_value()
                       : RestDialect::readWebhookList(exchange.answer).has_value());
    } else if (path.endsWith(QLatin1StringView("/usage"))) {
        QVERIFY(RestDialect::readUsage(exchange.answer).has_value());
    } else if (path.startsWith(QLatin1StringView("/v1/identity/agents/")) && path.count(QLatin1Char('/')) == 4) {
        QVERIFY(RestDialect::readIdentity(exchange.answer).has_value());
    } else if (!path.startsWith(QLatin1StringView("/v1/events/stream"))) {
        QVERIFY(readAnswerObject(exchange.answer).has_value());
    }
}

void DialectTest::problems_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<QString>("slug");
    QTest::newRow("HTML from a proxy") << answerOf(502, "<html>Bad Gateway</html>", "text/html") << ProblemKind::Server
                                       << QString();
    QTest::newRow("nothing at all") << answerOf(404, "") << ProblemKind::NotFound << QString();
    QTest::newRow("redirect") << answerOf(307, "") << ProblemKind::Protocol << QString();
    QTest::newRow("request timeout") << answerOf(504, R"({"type":"https://api.greenhelix.net/errors/request-timeout"})")
                                     << ProblemKind::Server << QStringLiteral("request-timeout");
    QTest::newRow("2xx with garbage") << answerOf(200, "not json") << ProblemKind::Protocol << QString();
    QTest::newRow("2xx with a list") << answerOf(200, "[]") << ProblemKind::Protocol << QString();
    QTest::newRow("2xx with a duplicate key")
        << answerOf(200, R"({"id":"a","id":"b"})") << ProblemKind::Protocol << QString();
    QTest::newRow("type of a wrong type")
        << answerOf(403, R"({"type":7,"detail":[]})") << ProblemKind::Forbidden << QString();
}

void DialectTest::problems()
{
    QFETCH(HttpAnswer, answer);
    QFETCH(ProblemKind, kind);
    QFETCH(QString, slug);
    const Result<QString> id = RestDialect::readSentMessage(answer);
    QVERIFY(!id);
    QCOMPARE(id.error().kind, kind);
    QCOMPARE(id.error().slug, slug);
    QVERIFY(!id.error().detail.isEmpty());
    QVERIFY(id.error().detail.size() <= 700);
}

void DialectTest::waits()
{
    // The gateway's own 429 says nothing of when: a minute of silence.
    QVERIFY(problemFromAnswer(rec("700").answer).retryAfter == 60'000ms);
    HttpAnswer answer = answerOf(429, "{}");
    answer.headers.emplace_back("retry-after", "7");
    QVERIFY(problemFromAnswer(answer).retryAfter == 7'000ms);
    answer.headers.back().second = "Sun, 22 Nov 2026 15:00:30 GMT";
    QVERIFY(problemFromAnswer(answer).retryAfter == 60'000ms); // no Date to count from
    answer.headers.emplace_back("date", "Sun, 22 Nov 2026 15:00:00 GMT");
    QVERIFY(problemFromAnswer(answer).retryAfter == 30'000ms);
    answer.status = 503;
    QVERIFY(problemFromAnswer(answer).retryAfter == 30'000ms);
    QVERIFY(!problemFromAnswer(answerOf(503, "{}")).retryAfter.has_value());
}

void DialectTest::repeatedHeaders()
{
    const RecordedExchange exchange = rec("611");
    QCOMPARE(std::count_if(exchange.answer.headers.begin(), exchange.answer.headers.end(),
                           [](const auto &header) { return header.first == "x-request-id"; }),
             2);
    QCOMPARE(exchange.answer.header("x-request-id"), "console-42");
    QCOMPARE(exchange.answer.header("x-charged"), "0.00");
    QVERIFY(rec("310").answer.header("x-request-id").isEmpty());
}

void DialectTest::builds_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<HttpCall>("call");
    const auto row = [](const char *number, const HttpCall &call) {
        QTest::newRow(number) << QString::fromLatin1(number) << call;
    };
    row("001", rest.registerAgent(manager));
    row("032", rest.agentIdentity(bot));
    row("064", rest.agentReputation(bot));
    row("068", rest.claimChains(bot, 5));
    row("402", rest.slaCompliance(bot, 99.5));
    row("503", rest.usage(manager));
    row("605", rest.health());
    row("211", rest.webhooks());
    row("216", rest.deleteWebhook(QStringLiteral("whk-1f6632dc6b11123cf98f8c79")));
    row("212", rest.testWebhook(QStringLiteral("whk-1f6632dc6b11123cf98f8c79")));
    row("200", rest.registerWebhook({}, {}, {}));
    row("100", rest.sendMessage(pauseMessage()));
    row("120", rest.publishEvent({}));
    row("123", rest.createEventSchema({}, {}));
    row("300", *rest.messageBatch({pauseMessage()}));
}

void DialectTest::builds()
{
    QFETCH(QString, number);
    QFETCH(HttpCall, call);
    const RecordedExchange exchange = recorded(number);
    QCOMPARE(call.method, exchange.method);
    QCOMPARE(sortedTarget(call.target), sortedTarget(exchange.target));
    QVERIFY(checkCall(call).has_value());
    // The gateway refuses unknown fields: no field that the recording does not have, but for those with a default.
    const QStringList recordedFields = exchange.requestBody.toObject().keys() + QStringList{QStringLiteral("payload")};
    const QJsonObject body = parseJsonObject(call.body).value_or(QJsonObject());
    const QStringList keys = body.keys();
    for (const QString &field : keys) {
        QVERIFY2(recordedFields.contains(field), qPrintable(field));
    }
    QCOMPARE(call.repeatable, call.method == "GET" || number == QStringLiteral("123"));
}

void DialectTest::publicCallsCarryNoKey()
{
    QVERIFY(rest.health().bearer.isEmpty());
    QVERIFY(rest.registerAgent(bot).bearer.isEmpty());
    QCOMPARE(rest.agentIdentity(bot).bearer, "a2a_pro_key");
    QCOMPARE(rest.agentIdentity(QStringLiteral("a/b c%")).target, "/v1/identity/agents/a%2Fb%20c%25");
    QCOMPARE(rest.messages(bot, ThreadId(), -1, -5).target,
             "/v1/messaging/messages?agent_id=spot-arb-01&limit=0&offset=0");
    QCOMPARE(RestDialect("/proxy/v1", {}).health().target, "/proxy/v1/health");
}

void DialectTest::readsRegistration()
{
    const Result<Registration> registration = RestDialect::readRegistration(rec("001").answer);
    QVERIFY(registration.has_value());
    QCOMPARE(registration->agentId, manager);
    QVERIFY(registration->apiKey.startsWith("a2a_free_"));
    QCOMPARE(registration->tier, QStringLiteral("free"));
    QCOMPARE(RestDialect::readRegistration(rec("002").answer).error().kind, ProblemKind::Conflict);
}

void DialectTest::readsIdentity()
{
    const Result<AgentIdentity> identity = RestDialect::readIdentity(rec("032").answer);
    QVERIFY(identity.has_value());
    QCOMPARE(identity->publicKeyHex.size(), 64);
    QCOMPARE(toIso(*identity->createdAt), QStringLiteral("2026-11-22T15:05:49.027Z"));
}

void DialectTest::readsMessages()
{
    const Result<std::vector<Message>> messages = RestDialect::readMessages(rec("108").answer);
    QVERIFY(messages.has_value());
    QVERIFY(messages->size() >= 2);
    const Message &newest = messages->front();
    QCOMPARE(newest.sender, bot);
    QCOMPARE(newest.recipient, manager);
    QCOMPARE(newest.type, QStringLiteral("accept"));
    QCOMPARE(newest.thread.text(), QStringLiteral("cmd-0001"));
    QCOMPARE(newest.body, QStringLiteral("{\"command_id\":\"cmd-0001\",\"status\":\"done\"}"));
    QCOMPARE(toIso(newest.createdAt), QStringLiteral("2026-11-22T15:07:19.255Z"));
}

void DialectTest::readsEvents()
{
    const Result<std::vector<Event>> events = RestDialect::readEventPage(rec("130").answer);
    QVERIFY(events.has_value());
    QCOMPARE(events->size(), 2U);
    QCOMPARE(events->front().id, 1);
    QCOMPARE(events->front().type, QStringLiteral("fleet.heartbeat"));
    QCOMPARE(events->front().source, bot);
    QCOMPARE(toIso(*events->front().createdAt), QStringLiteral("2026-11-22T15:07:19.000Z")); // naive, read as UTC
}

void DialectTest::oneEventSpoilsNoPage_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<qint64>("id");
    const auto row = [](const char *name, const QByteArray &event, qint64 id = 7) {
        QTest::newRow(name) << event << id;
    };
    const auto holding = [](const QByteArray &payload) {
        return QByteArray("{\"payload\":" + payload + ",\"id\":7,\"event_type\":\"t\",\"source\":\"s\"}");
    };
    row("nested without end", holding(QByteArray("[").repeated(2000) + QByteArray("]").repeated(2000)));
    row("the same key twice", holding("{\"a\":1,\"a\":2}"));
    row("half a character", holding("{\"a\":\"\\ud800\"}"));
    row("a number beyond all", holding("{\"a\":1e999}"));
    row("not a number", holding("{\"a\":NaN}"));
    row("a payload that is a list", holding("[1]"));
    row("brackets and quotes in its text", holding("{\"a\":\"]}\\\"\",\"a\":1}"));
    row("300 KB", holding("\"" + QByteArray(300'000, 'x') + "\""));
    row("a source that is a number", R"({"id":7,"event_type":"t","source":5,"payload":{}})");
    row("a time that is none", R"({"id":7,"event_type":"t","payload":{},"created_at":"yesterday"})");
    row("no type", R"({"id":7,"payload":{}})");
    row("no id", R"({"event_type":"t","payload":{}})", 0);
    row("an id that is text", R"({"id":"7","event_type":"t","payload":{}})", 0);
    row("an id below 0 and no type", R"({"id":-7,"payload":{}})", 0);
    row("a text", "\"x\"", 0);
    row("null", "null", 0);
    row("a list", "[{\"id\":7}]", 0);
}

void DialectTest::oneEventSpoilsNoPage()
{
    QFETCH(QByteArray, event);
    QFETCH(qint64, id);
    const QByteArray body = "{\"events\":[{\"id\":6,\"event_type\":\"t\",\"payload\":{\"n\":6}}," + event
                          + ",{\"id\":8,\"event_type\":\"t\",\"payload\":{\"n\":8}}]}";
    const Result<std::vector<Event>> events = RestDialect::readEventPage(answerOf(200, body));
    QVERIFY2(events, events ? "" : qPrintable(events.error().detail));
    QCOMPARE(events->size(), 3U);
    QVERIFY(events->at(0).problem.isEmpty());
    QCOMPARE(events->at(0).payload.value(QLatin1StringView("n")).toInt(), 6);
    QVERIFY(!events->at(1).problem.isEmpty());
    QCOMPARE(events->at(1).id, id);
    QVERIFY(events->at(2).problem.isEmpty());
    QCOMPARE(events->at(2).payload.value(QLatin1StringView("n")).toInt(), 8);
}

void DialectTest::aPageThatIsNoneIsAProblem_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"", "[]", "{}", "{\"events\":{}}", "{\"events\":null}", "{\"events\":[",
                             "{\"events\":[{]}", "{\"events\":[{\"id\":1,\"event_type\":\"t\"}", "<html>"}) {
        QTest::newRow(body) << QByteArray(body);
    }
}

void DialectTest::aPageThatIsNoneIsAProblem()
{
    QFETCH(QByteArray, body);
    const Result<std::vector<Event>> events = RestDialect::readEventPage(answerOf(200, body));
    QVERIFY(!events);
    QCOMPARE(events.error().kind, ProblemKind::Protocol);
    QVERIFY(events.error().detail.contains(QLatin1StringView("cannot be read")));
}

void DialectTest::readsWebhooks()
{
    const Result<std::vector<Webhook>> webhooks = RestDialect::readWebhookList(rec("211").answer);
    QVERIFY(webhooks.has_value());
    QCOMPARE(webhooks->size(), 2U);
    QCOMPARE(webhooks->front().id, QStringLiteral("whk-1f6632dc6b11123cf98f8c79"));
    QVERIFY(webhooks->front().eventTypes.contains(QStringLiteral("fleet.bot_dead")));
    QCOMPARE(RestDialect::readRegisteredWebhook(rec("201").answer)->eventTypes,
             QStringList{QStringLiteral("fleet.heartbeat")});

    const Result<WebhookTest> unreachable = RestDialect::readWebhookTest(rec("212").answer);
    QVERIFY(unreachable.has_value());
    QVERIFY(!unreachable->delivered);
    QVERIFY(!unreachable->responseCode.has_value());
    const Result<WebhookTest> arrived =
        RestDialect::readWebhookTest(answerOf(200, R"({"delivery_id":2,"status":"delivered","response_code":204})"));
    QVERIFY(arrived->delivered);
    QCOMPARE(arrived->responseCode.value_or(0), 204);
    QCOMPARE(RestDialect::readWebhookTest(answerOf(200, R"({"status":"delivered","response_code":"ok"})")).error().kind,
             ProblemKind::Protocol);
    QCOMPARE(RestDialect::readWebhookTest(rec("213").answer).error().kind, ProblemKind::Forbidden);
}

void DialectTest::readsFigures()
{
    const Result<Sla> sla = RestDialect::readSla(rec("402").answer);
    QVERIFY(sla.has_value());
    QCOMPARE(sla->claimedUptime, 99.5);
    QCOMPARE(sla->confidence, 0.0);
    QCOMPARE(RestDialect::readSla(rec("403").answer).error().slug, QStringLiteral("server-not-found"));
    QCOMPARE(RestDialect::readUsage(rec("503").answer)->totalCalls, 52);
    // Credits come as numbers and as text.
    QCOMPARE(RestDialect::readUsage(answerOf(200, R"({"total_calls":1,"total_cost":"12.50"})"))->totalCost, 12.5);
    QCOMPARE(RestDialect::readUsage(answerOf(200, R"({"total_calls":1,"total_cost":"twelve"})")).error().kind,
             ProblemKind::Protocol);
    QCOMPARE(RestDialect::readReputation(rec("064").answer)->confidence, 0.0);
}

void DialectTest::readsHealth()
{
    const Result<GatewayHealth> health = RestDialect::readHealth(rec("605").answer);
    QVERIFY(health.has_value());
    QCOMPARE(health->status, QStringLiteral("ok"));
    QCOMPARE(health->version, QStringLiteral("1.4.8"));
    QVERIFY(!health->clockRate.has_value());
    QCOMPARE(RestDialect::readHealth(answerOf(503, R"({"status":"degraded","version":"1.4.8"})"))->status,
             QStringLiteral("degraded"));
    QCOMPARE(RestDialect::readHealth(answerOf(503, "<html>", "text/html")).error().kind, ProblemKind::Server);
    const Result<GatewayHealth> fast =
        RestDialect::readHealth(answerOf(200, R"({"status":"ok","clock":{"rate":60.0,"origin_ms":1000}})"));
    QCOMPARE(*fast->clockRate, 60.0);
    QVERIFY(fast->clockOrigin == fromEpochMs(1000));
}

void DialectTest::readsClaims()
{
    const Result<std::vector<MetricClaim>> claims = RestDialect::readClaims(rec("061").answer);
    QVERIFY(claims.has_value());
    QCOMPARE(claims->size(), 2U);
    QCOMPARE(claims->front().value, 99.95);
    QCOMPARE(toEpochMs(*claims->front().validUntil), 1795964749582);
    QCOMPARE(RestDialect::readClaimChains(rec("068").answer)->size(), 1);
}

void DialectTest::readsBatches()
{
    const Result<std::vector<Result<QString>>> results = RestDialect::readMessageBatch(rec("300").answer, 10);
    QVERIFY(results.has_value());
    QCOMPARE(results->size(), 10U);
    QCOMPARE(results->at(1).value(), QStringLiteral("863affc4be9f428eb0ff9268dc28c8fd"));
    QCOMPARE(results->at(2).error().kind, ProblemKind::Forbidden);
    QCOMPARE(results->at(3).error().kind, ProblemKind::Rejected);
    QCOMPARE(results->at(3).error().slug, QStringLiteral("execution-error"));
    QCOMPARE(results->at(4).error().slug, QStringLiteral("missing-parameter"));
    QCOMPARE(RestDialect::readMessageBatch(rec("300").answer, 9).error().kind, ProblemKind::Protocol);
    // Part of it ran all the same: the outcome of each is unknown.
    const Result<std::vector<Result<QString>>> failed = RestDialect::readMessageBatch(rec("312").answer, 2);
    QVERIFY(!failed);
    QVERIFY(outcomeUnknown(failed.error()));
    QCOMPARE(problemFromBatchError(QStringLiteral("rate_limit_exceeded"), {}).kind, ProblemKind::RateLimited);
    QCOMPARE(problemFromBatchError(QStringLiteral("service_error"), {}).kind, ProblemKind::Server);
    QVERIFY(!rest.messageBatch({}));
    QVERIFY(!rest.messageBatch(std::vector<OutgoingMessage>(11)));
    // A null where an object belongs fails the whole batch after its first calls ran: "params" is always an object.
    const QJsonArray calls =
        parseJsonObject(rest.messageBatch({OutgoingMessage{}})->body)->value(QLatin1StringView("calls")).toArray();
    QVERIFY(calls.first().toObject().value(QLatin1StringView("params")).isObject());
}

void DialectTest::readsTwoTimeFormats()
{
    // ISO with microseconds from a route, epoch seconds from a batch: the same instant to the millisecond.
    const auto body = [](const QByteArray &time) {
        return answerOf(200,
                        R"({"messages":[{"id":"1","sender":"a","recipient":"b","message_type":"text","created_at":)"
                            + time + "}]}");
    };
    const UtcTime iso = RestDialect::readMessages(body(R"("2026-11-22T15:17:38.054985+00:00")"))->front().createdAt;
    const UtcTime epoch = RestDialect::readMessages(body("1795360658.054"))->front().createdAt;
    QCOMPARE(toIso(iso), toIso(epoch));
    QVERIFY(!RestDialect::readMessages(body(R"("yesterday")")));
    QVERIFY(!RestDialect::readMessages(body("true")));
}

void DialectTest::wrongTypesAreProtocolProblems_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no list") << QByteArray(R"({})");
    QTest::newRow("list of numbers") << QByteArray(R"({"messages":[1]})");
    QTest::newRow("id as number") << QByteArray(
        R"({"messages":[{"id":1,"sender":"a","recipient":"b","message_type":"text"}]})");
    QTest::newRow("body as object") << QByteArray(
        R"({"messages":[{"id":"1","sender":"a","recipient":"b","message_type":"text","body":{}}]})");
    QTest::newRow("no sender") << QByteArray(R"({"messages":[{"id":"1","recipient":"b","message_type":"text"}]})");
}

void DialectTest::wrongTypesAreProtocolProblems()
{
    QFETCH(QByteArray, body);
    QCOMPARE(RestDialect::readMessages(answerOf(200, body)).error().kind, ProblemKind::Protocol);
    QCOMPARE(ToolDialect::readMessages(answerOf(200, body)).error().kind, ProblemKind::Protocol);
}

void DialectTest::filtersMetrics()
{
    const Result<HttpCall> call = rest.ingestMetrics(bot, {{QStringLiteral("uptime_pct"), 99.9},
                                                           {QStringLiteral("heartbeat_latency_ms"), 45},
                                                           {QStringLiteral("error_rate"), QStringLiteral("high")},
                                                           {QStringLiteral("pnl_usd"), 12.0},
                                                           {QStringLiteral("sharpe_30d"), 1.5}});
    QVERIFY(call.has_value());
    const QJsonObject kept = parseJsonObject(call->body)->value(QLatin1StringView("metrics")).toObject();
    QCOMPARE(kept.keys(),
             (QStringList{QStringLiteral("latency_ms"), QStringLiteral("sharpe_30d"), QStringLiteral("uptime")}));
    QCOMPARE(rest.ingestMetrics(bot, {{QStringLiteral("pnl_usd"), 1}}).error().kind, ProblemKind::Invalid);
}

void DialectTest::survivesAnyBody()
{
    VERIFY_PROPERTY(
        "no body of any status makes a reader do worse than a problem", [](const std::string &body, bool asJson) {
            const int status = *rc::gen::inRange(100, 600);
            const QByteArray bytes =
                asJson ? "{\"id\":" + QByteArray::fromStdString(body) + "}" : QByteArray::fromStdString(body);
            const HttpAnswer answer = answerOf(status, bytes);
            for (const bool ok :
                 {RestDialect::readSentMessage(answer).has_value(), RestDialect::readMessages(answer).has_value(),
                  RestDialect::readEventPage(answer).has_value(), ToolDialect::readMessages(answer).has_value()}) {
                RC_ASSERT(!ok || (status >= 200 && status < 300));
            }
        });
}

void DialectTest::toolInputs_data()
{
    QTest::addColumn<HttpCall>("call");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const HttpCall &call, const QStringList &fields) {
        QTest::newRow(name) << call << QString::fromLatin1(name) << fields;
    };
    const auto names = [](std::initializer_list<const char *> list) {
        QStringList result;
        for (const char *name : list) {
            result.append(QString::fromLatin1(name));
        }
        return result;
    };
    row("register_agent", tool.registerAgent(bot, QString(64, QLatin1Char('a')), {}),
        names({"capabilities", "description", "metadata", "name"}));
    row("get_agent_identity", tool.agentIdentity(bot), names({"agent_id"}));
    row("submit_metrics", tool.submitMetrics(bot, {}), names({"agent_id", "metrics"}));
    row("send_message", tool.sendMessage(pauseMessage()),
        names({"from_agent_id", "message_type", "payload", "to_agent_id"}));
    row("register_webhook", tool.registerWebhook(manager, {}, {}, {}),
        names({"agent_id", "event_types", "secret", "url"}));
    row("search_agents_by_metrics", tool.searchByMetric(bot, QStringLiteral("uptime_pct"), QStringLiteral("2026-11")),
        names({"agent_id", "metric_names", "period"}));
    row("get_agent_reputation", tool.agentReputation(bot), names({"agent_id"}));
    row("create_event_schema", tool.createEventSchema(QStringLiteral("fleet.x"), {}), names({"event_type", "schema"}));
    row("publish_event", tool.publishEvent({}), names({"agent_id", "event_type", "payload"}));
    row("get_messages", tool.messages(bot, ThreadId(QStringLiteral("t")), 50, 0),
        names({"agent_id", "limit", "offset", "thread"}));
    row("get_events", tool.events(QStringLiteral("fleet.x"), 5, 10), names({"event_type", "limit", "since_id"}));
}

void DialectTest::toolInputs()
{
    QFETCH(HttpCall, call);
    QFETCH(QString, name);
    QFETCH(QStringList, fields);
    QCOMPARE(call.method, "POST");
    QCOMPARE(call.target, "/v1");
    QCOMPARE(call.bearer, "a2a_pro_key");
    const QJsonObject body = *parseJsonObject(call.body);
    QCOMPARE(body.keys(), (QStringList{QStringLiteral("input"), QStringLiteral("tool")}));
    QCOMPARE(body.value(QLatin1StringView("tool")).toString(), name);
    QCOMPARE(inputOf(call).keys(), fields);
    const bool isRead = name.startsWith(QLatin1StringView("get_")) || name.startsWith(QLatin1StringView("search_"))
                     || name == QLatin1StringView("create_event_schema");
    QCOMPARE(call.repeatable, isRead);
}

void DialectTest::toolMessagesComeBack()
{
    VERIFY_PROPERTY("thread, subject and body survive the payload", [](const QString &subject, const QString &text) {
        OutgoingMessage out = pauseMessage();
        out.subject = subject;
        out.body = QString::fromUtf8(toCompactJson({{QStringLiteral("command"), text}, {QStringLiteral("n"), 1}}));
        const QJsonObject listed{
            {QStringLiteral("message_id"), QStringLiteral("m1")},
            {QStringLiteral("from_agent_id"), out.sender},
            {QStringLiteral("to_agent_id"), out.recipient},
            {QStringLiteral("message_type"), out.type},
            {QStringLiteral("payload"), inputOf(tool.sendMessage(out)).value(QLatin1StringView("payload"))}};
        const QJsonObject answer{{QStringLiteral("messages"), QJsonArray{listed}}};
        const Result<std::vector<Message>> messages = ToolDialect::readMessages(answerOf(200, toCompactJson(answer)));
        RC_ASSERT(messages.has_value());
        const Message &in = messages->front();
        RC_ASSERT(in.thread == out.thread);
        RC_ASSERT(in.subject == out.subject);
        RC_ASSERT(in.body == out.body);
    });
    // What is no object travels as text; a payload's own thread is left alone.
    OutgoingMessage plain = pauseMessage();
    plain.body = QStringLiteral("hello");
    QCOMPARE(inputOf(tool.sendMessage(plain))
                 .value(QLatin1StringView("payload"))
                 .toObject()
                 .value(QLatin1StringView("text"))
                 .toString(),
             QStringLiteral("hello"));
    plain.body = QStringLiteral("{\"thread\":\"own\"}");
    QCOMPARE(inputOf(tool.sendMessage(plain))
                 .value(QLatin1StringView("payload"))
                 .toObject()
                 .value(QLatin1StringView("thread"))
                 .toString(),
             QStringLiteral("own"));
}

void DialectTest::toolAnswers()
{
    QCOMPARE(*ToolDialect::readSentMessage(answerOf(200, R"({"message_id":"m7"})")), QStringLiteral("m7"));
    QCOMPARE(*ToolDialect::readSentMessage(answerOf(200, R"({"id":"m8"})")), QStringLiteral("m8"));
    QCOMPARE(*ToolDialect::readSentMessage(answerOf(200, R"({"status":"sent"})")), QString());
    QCOMPARE(*ToolDialect::readPublishedEvent(answerOf(200, R"({"event_id":12})")), 12);
    QCOMPARE(*ToolDialect::readPublishedEvent(answerOf(200, R"({"event_id":"evt-12"})")), 0);
    QCOMPARE(ToolDialect::readRegistration(answerOf(200, R"({"agent_id":"x"})"))->agentId, QStringLiteral("x"));
    // The guide keeps the key in base64 inside the metadata; ours are hex.
    const QByteArray key(32, '\x5a');
    const auto identity = [](const QByteArray &fields) {
        return ToolDialect::readIdentity(answerOf(200, "{\"agent_id\":\"x\"," + fields + "}"))->publicKeyHex.toLatin1();
    };
    QCOMPARE(identity("\"metadata\":{\"public_key\":\"" + key.toBase64() + "\"}"), key.toHex());
    QCOMPARE(identity("\"public_key\":\"" + key.toHex().toUpper() + "\""), key.toHex());
    QCOMPARE(identity("\"public_key\":\"not-hex\""), "not-hex");
    const QByteArray registered = parseJsonObject(tool.registerAgent(bot, QString::fromLatin1(key.toHex()), {}).body)
                                      ->value(QLatin1StringView("input"))
                                      .toObject()
                                      .value(QLatin1StringView("metadata"))
                                      .toObject()
                                      .value(QLatin1StringView("public_key"))
                                      .toString()
                                      .toLatin1();
    QCOMPARE(registered, key.toBase64());
    const auto metric = [](const QByteArray &body) {
        return *ToolDialect::readMetric(answerOf(200, body), bot, QStringLiteral("uptime_pct"));
    };
    QCOMPARE(metric(R"({"uptime_pct":99.5})").at(0).value, 99.5);
    QCOMPARE(metric(R"({"metrics":{"uptime_pct":98}})").at(0).value, 98.0);
    QVERIFY(metric(R"({"metrics":{"uptime_pct":null}})").empty()); // missing is missing
    QVERIFY(metric(R"({"agents":[]})").empty());
    QCOMPARE(metric(R"({"metrics":{"uptime_pct":{"latest":97.5,"avg":1}}})").at(0).value, 97.5);
    QCOMPARE(metric(R"({"agents":[{"agent_id":"other","metric_name":"uptime_pct","value":1},
                                  {"agent_id":"spot-arb-01","metric_name":"uptime_pct","value":96}]})")
                 .at(0)
                 .value,
             96.0);
    QCOMPARE(ToolDialect::readSla(answerOf(200, R"({"compliant":true})"))->confidence, 0.0);
    QCOMPARE(ToolDialect::readReputation(answerOf(200, "{}"))->confidence, 0.0);
}

QTEST_GUILESS_MAIN(DialectTest)
#include "DialectTest.moc"
