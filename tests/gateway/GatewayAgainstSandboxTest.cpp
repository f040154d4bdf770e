#include "gateway/DetectGateway.h"
#include "gateway/EventStream.h"
#include "gateway/RestGateway.h"
#include "gateway/ToolGateway.h"
#include "gateway/Transport.h"
#include "sandbox/GatewayServer.h"

#include "support/Compare.h"
#include "support/ManualClock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;
using sandbox::GatewayDialect;
using sandbox::GatewayFault;

namespace {

constexpr int patience = 20'000; // ms
const QString manager = QStringLiteral("fleet-manager-acme");
const QString bot = QStringLiteral("spot-arb-01");
const QString publicKey = QString(64, QLatin1Char('a'));

/// Runs the event loop until the task has ended.
template<typename T>
Result<T> await(GatewayTask<T> task)
{
    std::optional<Result<T>> ended;
    task.then([&ended](Result<T> result) { ended.emplace(std::move(result)); });
    if (!QTest::qWaitFor([&ended] { return ended.has_value(); }, patience)) {
        return failure(ProblemKind::Timeout, QStringLiteral("the test lost its patience"));
    }
    return std::move(*ended);
}

/// A sandbox gateway, the manager's key and a transport to it.
struct Bench {
    explicit Bench(GatewayDialect dialect, const QString &suffix = {})
    {
        sandbox::GatewayOptions options;
        options.dialect = dialect;
        server = std::make_unique<sandbox::GatewayServer>(options);
        if (!server->start()) {
            qFatal("the sandbox gateway does not start");
        }
        key = server->addAgent(manager, QStringLiteral("pro"));
        transport = std::make_unique<Transport>(*readBaseUrl(server->url().toString() + suffix), keySource(), clock);
    }

    [[nodiscard]] ApiKeySource keySource() const
    {
        return [this] { return key; };
    }
    [[nodiscard]] Result<DetectedGateway> detect(DialectChoice choice = DialectChoice::Detect) const
    {
        return await(detectGateway(*transport, keySource(), manager, choice, Lane::Interactive));
    }

    SystemClock clock;
    QByteArray key;
    std::unique_ptr<sandbox::GatewayServer> server;
    std::unique_ptr<Transport> transport;
};

OutgoingMessage messageTo(const QString &recipient, const QString &type)
{
    return {.sender = manager,
            .recipient = recipient,
            .type = type,
            .subject = QStringLiteral("pause"),
            .body = QStringLiteral("{\"command\":\"pause\"}"),
            .metadata = {},
            .thread = ThreadId(QStringLiteral("0123456789abcdef0123456789abcdef"))};
}

OutgoingEvent heartbeat()
{
    return {.type = QStringLiteral("fleet.heartbeat"), .source = bot, .payload = {{QStringLiteral("agent_id"), bot}}};
}

} // namespace

class GatewayAgainstSandboxTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detects_data();
    void detects();
    void detectsWhatIsNoGateway();
    void saysWhatIsWrongWithTheKey();
    void restMethods();
    void restFigures();
    void restProblems();
    void toolMethods();
    void toolWithoutReads();
    void emergencyCallsAndBatches();
    void keyIsReplacedWhileRunning();
    void gatewayMayDieBeforeItsCalls();
    void streamDelivers();
    void streamReconnects();
    void streamSaysThatTheKeyIsRefused();
};

void GatewayAgainstSandboxTest::detects_data()
{
    QTest::addColumn<int>("server");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<int>("dialect");
    QTest::addColumn<bool>("reads");
    const auto row = [](const char *name, GatewayDialect server, const char *suffix, Dialect dialect, bool reads) {
        QTest::newRow(name) << static_cast<int>(server) << QString::fromLatin1(suffix) << static_cast<int>(dialect)
                            << reads;
    };
    row("REST", GatewayDialect::Rest, "", Dialect::Rest, true);
    row("REST with /v1", GatewayDialect::Rest, "/v1", Dialect::Rest, true);
    row("tools", GatewayDialect::Tool, "", Dialect::Tool, true);
    row("tools with /v1/", GatewayDialect::Tool, "/v1/", Dialect::Tool, true);
    row("the ten tools alone", GatewayDialect::Tool10, "", Dialect::Tool, false);
}

void GatewayAgainstSandboxTest::detects()
{
    QFETCH(int, server);
    QFETCH(QString, suffix);
    QFETCH(int, dialect);
    QFETCH(bool, reads);
    const Bench bench(static_cast<GatewayDialect>(server), suffix);
    const Result<DetectedGateway> found = bench.detect();
    QVERIFY2(found.has_value(), found ? "" : qPrintable(describe(found.error())));
    QCOMPARE(static_cast<int>(found->dialect), dialect);
    const Capabilities can = found->gateway->capabilities();
    QCOMPARE(can.readsEvents, reads);
    QCOMPARE(can.readsMessages, reads);
    QCOMPARE(can.batch, found->dialect == Dialect::Rest);
    if (found->dialect == Dialect::Rest) {
        QVERIFY(can.liveEvents);
        QCOMPARE(found->health.status, QStringLiteral("ok"));
        QVERIFY(!bench.detect(DialectChoice::ToolOnly).has_value());
    } else {
        QCOMPARE(bench.detect(DialectChoice::RestOnly).error().kind, ProblemKind::Protocol);
    }
}

void GatewayAgainstSandboxTest::detectsWhatIsNoGateway()
{
    const Bench bench(GatewayDialect::Rest);
    bench.server->setFault({.kind = GatewayFault::Kind::Garbage, .pathPrefix = {}});
    QCOMPARE(bench.detect().error().kind, ProblemKind::Protocol);
    bench.server->clearFaults();
    bench.server->stop();
    QCOMPARE(bench.detect().error().kind, ProblemKind::Offline);
}

void GatewayAgainstSandboxTest::saysWhatIsWrongWithTheKey()
{
    Bench bench(GatewayDialect::Rest);
    bench.key = "a2a_pro_000000000000000000000000";
    QCOMPARE(bench.detect().error().kind, ProblemKind::Unauthorized);
}

void GatewayAgainstSandboxTest::restMethods()
{
    const Bench bench(GatewayDialect::Rest);
    RestGateway gateway(*bench.transport, bench.keySource());

    const Result<Registration> registration = await(gateway.registerAgent(bot, publicKey, {}, Lane::Interactive));
    QVERIFY2(registration.has_value(), registration ? "" : qPrintable(describe(registration.error())));
    QCOMPARE(registration->agentId, bot);
    QVERIFY(registration->apiKey.startsWith("a2a_"));
    QVERIFY(!registration->identityProblem.has_value());
    QCOMPARE(await(gateway.registerAgent(bot, publicKey, {}, Lane::Interactive)).error().kind, ProblemKind::Conflict);
    QCOMPARE(await(gateway.agentIdentity(bot, Lane::Interactive))->publicKeyHex, publicKey);
    const QString nextKey(64, QLatin1Char('b'));
    QVERIFY(await(gateway.setIdentityKey(manager, nextKey, Lane::Interactive)).has_value());
    QCOMPARE(await(gateway.agentIdentity(manager, Lane::Interactive))->publicKeyHex, nextKey);

    OutgoingMessage message = messageTo(bot, QStringLiteral("task_specification"));
    message.metadata = {{QStringLiteral("command_id"), QStringLiteral("c1")}};
    const Result<QString> id = await(gateway.sendMessage(message, Lane::Command));
    QVERIFY2(id.has_value(), id ? "" : qPrintable(describe(id.error())));
    const Result<std::vector<Message>> messages =
        await(gateway.messages(manager, message.thread, 50, 0, Lane::Interactive));
    QCOMPARE(messages->size(), 1U);
    QCOMPARE(messages->front().id, *id);
    QCOMPARE(messages->front().body, message.body);
    QVERIFY(messages->front().thread == message.thread);
    QCOMPARE(messages->front().metadata, message.metadata);
    QVERIFY(await(gateway.messages(manager, ThreadId(QStringLiteral("other")), 50, 0, Lane::Interactive))->empty());

    const Result<qint64> eventId = await(gateway.publishEvent(heartbeat(), Lane::Background));
    QVERIFY(eventId.has_value());
    const Result<std::vector<Event>> events =
        await(gateway.events(heartbeat().type, *eventId - 1, 10, Lane::Background));
    QCOMPARE(events->size(), 1U);
    QCOMPARE(events->front().id, *eventId);
    QCOMPARE(events->front().payload, heartbeat().payload);
    QVERIFY(events->front().createdAt.has_value());
    QVERIFY(await(gateway.events(heartbeat().type, *eventId, 10, Lane::Background))->empty());
    QVERIFY(await(gateway.createEventSchema(QStringLiteral("fleet.x"), {}, Lane::Background)).has_value());
}

void GatewayAgainstSandboxTest::restFigures()
{
    const Bench bench(GatewayDialect::Rest);
    RestGateway gateway(*bench.transport, bench.keySource());
    QCOMPARE(await(gateway.health(Lane::Background))->status, QStringLiteral("ok"));
    QVERIFY(
        await(gateway.submitMetrics(manager, {{QStringLiteral("uptime_pct"), 99.5}}, Lane::Background)).has_value());
    QVERIFY(await(gateway.usage(manager, Lane::Background))->totalCalls >= 0);
    QCOMPARE(await(gateway.agentReputation(manager, Lane::Background))->confidence, 0.0);
    QCOMPARE(await(gateway.slaCompliance(manager, 99.5, Lane::Background)).error().kind, ProblemKind::NotFound);
    QVERIFY(await(gateway.searchAgentsByMetrics({bot}, QStringLiteral("uptime"), Lane::Background))->empty());
    QVERIFY(await(gateway.claimChains(manager, 5, Lane::Background)).has_value());
    const Result<Webhook> webhook =
        await(gateway.registerWebhook(manager, {QStringLiteral("fleet.heartbeat")},
                                      QStringLiteral("http://127.0.0.1:9/hook"), "secret", Lane::Interactive));
    QVERIFY2(webhook.has_value(), webhook ? "" : qPrintable(describe(webhook.error())));
    QCOMPARE(await(gateway.webhooks(Lane::Interactive))->size(), 1U);
    const Result<WebhookTest> test = await(gateway.testWebhook(webhook->id, Lane::Interactive));
    QVERIFY2(test.has_value(), test ? "" : qPrintable(describe(test.error())));
    QVERIFY(!test->delivered); // nobody listens there
    QVERIFY(await(gateway.deleteWebhook(webhook->id, Lane::Interactive)).has_value());
    QCOMPARE(await(gateway.testWebhook(webhook->id, Lane::Interactive)).error().kind, ProblemKind::NotFound);
    QCOMPARE(await(gateway.deleteWebhook(webhook->id, Lane::Interactive)).error().kind, ProblemKind::NotFound);
    QCOMPARE(bench.transport->rate().tier, QStringLiteral("pro"));
}

void GatewayAgainstSandboxTest::restProblems()
{
    const Bench bench(GatewayDialect::Rest);
    RestGateway gateway(*bench.transport, bench.keySource());
    OutgoingMessage foreign = messageTo(bot, QStringLiteral("text"));
    foreign.sender = bot;
    bench.server->addAgent(bot);
    QCOMPARE(await(gateway.sendMessage(foreign, Lane::Command)).error().kind, ProblemKind::Forbidden);
    QCOMPARE(await(gateway.sendMessage(messageTo(bot, QStringLiteral("command")), Lane::Command)).error().slug,
             QStringLiteral("validation-error"));
    QCOMPARE(await(gateway.agentIdentity(QStringLiteral("nobody"), Lane::Interactive)).error().kind,
             ProblemKind::NotFound);
    const auto faulty = [&](GatewayFault::Kind kind) {
        bench.server->setFault({.kind = kind, .pathPrefix = {}});
        const ProblemKind result = await(gateway.publishEvent(heartbeat(), Lane::Command)).error().kind;
        bench.server->clearFaults();
        return result;
    };
    QCOMPARE(faulty(GatewayFault::Kind::ServerError), ProblemKind::Server);
    QCOMPARE(faulty(GatewayFault::Kind::Garbage), ProblemKind::Protocol);
    QCOMPARE(faulty(GatewayFault::Kind::Drop), ProblemKind::Offline);
    QCOMPARE(faulty(GatewayFault::Kind::CutBody), ProblemKind::Offline);
    QCOMPARE(faulty(GatewayFault::Kind::RateLimited), ProblemKind::RateLimited); // last: a quiet minute follows
}

void GatewayAgainstSandboxTest::toolMethods()
{
    const Bench bench(GatewayDialect::Tool);
    const Result<DetectedGateway> found = bench.detect();
    QVERIFY2(found.has_value(), found ? "" : qPrintable(describe(found.error())));
    Gateway &gateway = *found->gateway;
    const auto fine = [](const auto &result) {
        if (!result) {
            qWarning("%s", qPrintable(describe(result.error())));
        }
        return result.has_value();
    };

    const Result<Registration> registration = await(gateway.registerAgent(
        bot, publicKey, {{QStringLiteral("role"), QStringLiteral("trading_bot")}}, Lane::Interactive));
    QVERIFY(fine(registration));
    const Result<AgentIdentity> identity = await(gateway.agentIdentity(registration->agentId, Lane::Interactive));
    QVERIFY(fine(identity));
    QCOMPARE(identity->publicKeyHex, publicKey);

    const OutgoingMessage message = messageTo(registration->agentId, QStringLiteral("command"));
    QVERIFY(fine(await(gateway.sendMessage(message, Lane::Command))));
    const Result<std::vector<Message>> messages =
        await(gateway.messages(manager, message.thread, 50, 0, Lane::Interactive));
    QVERIFY(fine(messages));
    QCOMPARE(messages->size(), 1U);
    QCOMPARE(messages->front().body, message.body);
    QCOMPARE(messages->front().subject, message.subject);
    QVERIFY(messages->front().thread == message.thread);
    QVERIFY(await(gateway.messages(manager, ThreadId(QStringLiteral("other")), 50, 0, Lane::Interactive))->empty());

    OutgoingEvent event = heartbeat();
    event.source = manager;
    QVERIFY(fine(await(gateway.publishEvent(event, Lane::Background))));
    const Result<std::vector<Event>> events = await(gateway.events(event.type, 0, 10, Lane::Background));
    QVERIFY(fine(events));
    QCOMPARE(events->size(), 1U);
    QCOMPARE(events->front().payload, event.payload);

    QVERIFY(fine(await(gateway.submitMetrics(manager, {{QStringLiteral("pnl_usd"), 12.5}}, Lane::Background))));
    QVERIFY(fine(await(gateway.createEventSchema(QStringLiteral("fleet.x"), {}, Lane::Background))));
    QVERIFY(fine(await(gateway.agentReputation(manager, Lane::Background))));
    QVERIFY(fine(await(gateway.searchAgentsByMetrics({manager}, QStringLiteral("pnl_usd"), Lane::Background))));
    QVERIFY(fine(await(gateway.registerWebhook(manager, {event.type}, QStringLiteral("http://127.0.0.1:9/hook"),
                                               "secret", Lane::Interactive))));
    const Result<Sla> sla = await(gateway.slaCompliance(manager, 99.0, Lane::Background));
    QVERIFY(sla.has_value() || sla.error().kind == ProblemKind::NotFound);

    QCOMPARE(await(gateway.usage(manager, Lane::Background)).error().kind, ProblemKind::Gone);
    QCOMPARE(await(gateway.webhooks(Lane::Background)).error().kind, ProblemKind::Gone);
    QCOMPARE(await(gateway.deleteWebhook(QStringLiteral("x"), Lane::Background)).error().kind, ProblemKind::Gone);
    QCOMPARE(await(gateway.testWebhook(QStringLiteral("x"), Lane::Background)).error().kind, ProblemKind::Gone);
    QCOMPARE(await(gateway.claimChains(manager, 5, Lane::Background)).error().kind, ProblemKind::Gone);
    QCOMPARE(await(gateway.setIdentityKey(manager, publicKey, Lane::Background)).error().kind, ProblemKind::Gone);
    QCOMPARE(gateway.messageBatchCall({message}).error().kind, ProblemKind::Invalid);
}

void GatewayAgainstSandboxTest::toolWithoutReads()
{
    const Bench bench(GatewayDialect::Tool10);
    const Result<DetectedGateway> found = bench.detect();
    QVERIFY2(found.has_value(), found ? "" : qPrintable(describe(found.error())));
    Gateway &gateway = *found->gateway;
    QVERIFY(await(gateway.publishEvent({QStringLiteral("fleet.x"), manager, {}}, Lane::Background)).has_value());
    QCOMPARE(await(gateway.events(QStringLiteral("fleet.x"), 0, 10, Lane::Background)).error().kind, ProblemKind::Gone);
    QCOMPARE(await(gateway.messages(manager, ThreadId(), 10, 0, Lane::Background)).error().kind, ProblemKind::Gone);
}

void GatewayAgainstSandboxTest::emergencyCallsAndBatches()
{
    const Bench bench(GatewayDialect::Rest);
    RestGateway gateway(*bench.transport, bench.keySource());
    std::vector<OutgoingMessage> messages;
    std::vector<HttpCall> calls;
    for (int i = 0; i < 10; ++i) {
        messages.push_back(messageTo(QStringLiteral("bot-%1").arg(i), QStringLiteral("task_specification")));
        calls.push_back(gateway.messageCall(messages.back()));
    }
    calls.push_back(gateway.eventCall(heartbeat()));
    calls.push_back(*gateway.messageBatchCall(messages));
    int answered = 0;
    int good = 0;
    bench.transport->sendEmergency(calls, [&](std::size_t index, const Result<HttpAnswer> &answer) {
        ++answered;
        if (index < 10) {
            good += answer && gateway.readMessageAnswer(*answer) ? 1 : 0;
        } else if (index == 10) {
            good += answer && gateway.readEventAnswer(*answer).value_or(0) > 0 ? 1 : 0;
        } else {
            const auto results = gateway.readMessageBatchAnswer(*answer, 10);
            good +=
                results && std::all_of(results->begin(), results->end(), [](const auto &r) { return r.has_value(); })
                    ? 1
                    : 0;
        }
    });
    QTRY_COMPARE_WITH_TIMEOUT(answered, 12, patience);
    QCOMPARE(good, 12);
    QCOMPARE(bench.server->counters().messagesByRecipient.value(QStringLiteral("bot-3")), 2U);
}

void GatewayAgainstSandboxTest::keyIsReplacedWhileRunning()
{
    Bench bench(GatewayDialect::Rest);
    RestGateway gateway(*bench.transport, bench.keySource());
    QVERIFY(await(gateway.publishEvent(heartbeat(), Lane::Command)).has_value());
    bench.server->reset();
    // The reset cut the open connections; what comes after it is a plain refusal.
    QTRY_COMPARE_WITH_TIMEOUT(toString(await(gateway.events({}, 0, 1, Lane::Command)).error().kind),
                              QStringLiteral("unauthorized"), patience);
    bench.key = bench.server->addAgent(manager, QStringLiteral("pro"));
    QVERIFY(await(gateway.publishEvent(heartbeat(), Lane::Command)).has_value());
}

void GatewayAgainstSandboxTest::gatewayMayDieBeforeItsCalls()
{
    const Bench bench(GatewayDialect::Rest);
    bench.server->setLatency(100ms);
    auto gateway = std::make_unique<RestGateway>(*bench.transport, bench.keySource());
    GatewayTask<Registration> task = gateway->registerAgent(bot, publicKey, {}, Lane::Interactive);
    gateway.reset();
    QVERIFY(await(std::move(task)).has_value());
}

void GatewayAgainstSandboxTest::streamDelivers()
{
    // The gateway complains of what it does not understand, and of a key that is said twice.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("event stream")));
    const Bench bench(GatewayDialect::Rest);
    RestGateway gateway(*bench.transport, bench.keySource());
    EventStream stream(bench.transport->base(), bench.keySource());
    QSignalSpy opened(&stream, &EventStream::opened);
    std::vector<Event> received;
    connect(&stream, &EventStream::eventReceived, this, [&received](const Event &event) { received.push_back(event); });
    stream.subscribe({QStringLiteral("fleet.*")}, 0);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QVERIFY(stream.isOpen());
    // The server does not say when a subscription holds: publish until something comes.
    qint64 published = 0;
    const auto hearsIt = [&] {
        published = await(gateway.publishEvent(heartbeat(), Lane::Background)).value_or(0);
        return !received.empty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(hearsIt(), patience);
    QCOMPARE(received.front().type, heartbeat().type);
    QCOMPARE(received.front().payload, heartbeat().payload);
    QVERIFY(received.front().id > 0 && received.front().id <= published);
    QVERIFY(stream.lastEventId() >= received.front().id);
    stream.stop();
    QVERIFY(!stream.isOpen());
}

void GatewayAgainstSandboxTest::streamReconnects()
{
    const Bench bench(GatewayDialect::Rest);
    EventStream::Options options;
    options.random = [] { return 0.0; };
    EventStream stream(bench.transport->base(), bench.keySource(), options);
    QSignalSpy opened(&stream, &EventStream::opened);
    QSignalSpy closed(&stream, &EventStream::closed);
    stream.subscribe({QStringLiteral("fleet.*")}, 0);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    bench.server->setFault({.kind = GatewayFault::Kind::NoWebSocket, .pathPrefix = {}});
    QTRY_VERIFY_WITH_TIMEOUT(closed.size() >= 2, patience); // lost, then refused
    bench.server->clearFaults();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, patience);
}

void GatewayAgainstSandboxTest::streamSaysThatTheKeyIsRefused()
{
    const Bench bench(GatewayDialect::Rest);
    EventStream stream(bench.transport->base(), [] { return QByteArray("a2a_pro_000000000000000000000000"); });
    std::vector<Problem> problems;
    connect(&stream, &EventStream::closed, this, [&problems](const Problem &problem) { problems.push_back(problem); });
    stream.subscribe({QStringLiteral("fleet.*")}, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!problems.empty(), patience);
    QCOMPARE(problems.front().kind, ProblemKind::Unauthorized);
}

QTEST_GUILESS_MAIN(GatewayAgainstSandboxTest)
#include "GatewayAgainstSandboxTest.moc"
