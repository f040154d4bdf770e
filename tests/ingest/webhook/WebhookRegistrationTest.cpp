#include "webhook/WebhookRegistration.h"

#include "gateway/RestGateway.h"
#include "gateway/ToolGateway.h"
#include "gateway/Transport.h"
#include "sandbox/GatewayServer.h"
#include "store/InboxFile.h"
#include "support/Compare.h"
#include "support/ManualClock.h"
#include "support/ScriptedServer.h"
#include "webhook/WebhookBody.h"
#include "webhook/WebhookReceiver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
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
const QString heartbeat = QStringLiteral("fleet.heartbeat");
const QString registerRoute = QStringLiteral("POST /v1/infra/webhooks");

template<typename T>
Result<T> await(QCoro::Task<Result<T>> task)
{
    return QCoro::waitFor(std::move(task));
}

/// A sandbox gateway over real HTTP, a receiver on a free port, and the registration that brings them together.
struct Rig {
    explicit Rig(GatewayDialect dialect = GatewayDialect::Rest, bool strict = false)
        : inbox(folder.filePath(QStringLiteral("inbox.db"))),
          receiver(inbox, clock)
    {
        sandbox::GatewayOptions options;
        options.dialect = dialect;
        options.strictWebhooks = strict;
        server = std::make_unique<sandbox::GatewayServer>(options);
        if (!server->start() || !receiver.start({})) {
            qFatal("gateway or receiver do not start");
        }
        const QByteArray key = server->addAgent(manager, QStringLiteral("pro"));
        transport = std::make_unique<Transport>(*readBaseUrl(server->url().toString()), keySource(key), machine);
        if (dialect == GatewayDialect::Rest) {
            gateway = std::make_unique<RestGateway>(*transport, keySource(key));
        } else {
            gateway = std::make_unique<ToolGateway>(*transport, keySource(key), Capabilities{});
        }
        begin(std::nullopt);
    }

    static ApiKeySource keySource(const QByteArray &key)
    {
        return [key] { return key; };
    }

    /// As after a restart of the program. The record is a copy: the registration that has it goes.
    void begin(std::optional<WebhookRecord> record)
    {
        registration = std::make_unique<WebhookRegistration>(*gateway, clock, manager);
        QObject::connect(registration.get(), &WebhookRegistration::secretsChanged, &receiver,
                         &WebhookReceiver::setSecrets);
        QObject::connect(&receiver, &WebhookReceiver::pinged, registration.get(), &WebhookRegistration::onPinged);
        registration->restore(record);
    }

    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1/webhook").arg(receiver.port()); }
    void want(const QString &url) const { registration->want({.url = url, .eventTypes = {heartbeat}}); }

    /// One run, to its end.
    WebhookReach run() const
    {
        bool ended = false;
        const auto connection = QObject::connect(
            registration.get(), &WebhookRegistration::statusChanged, registration.get(),
            [&ended](const WebhookStatus &status) { ended = ended || status.reach != WebhookReach::Asking; });
        registration->tick();
        [[maybe_unused]] const bool inTime = QTest::qWaitFor([&ended] { return ended; }, patience);
        QObject::disconnect(connection);
        return registration->status().reach;
    }
    /// A run that leaves the status as it is shows only in what it did.
    template<typename Done>
    [[nodiscard]] bool runUntil(Done done) const
    {
        registration->tick();
        return QTest::qWaitFor(done, patience);
    }

    [[nodiscard]] std::vector<Webhook> listed() const
    {
        return await(gateway->webhooks(Lane::Interactive)).value_or(std::vector<Webhook>());
    }
    [[nodiscard]] QString onlyId() const
    {
        const std::vector<Webhook> webhooks = listed();
        return webhooks.size() == 1 ? webhooks.front().id : QStringLiteral("%1 of them").arg(webhooks.size());
    }

    QTemporaryDir folder;
    SystemClock machine;
    ManualClock clock;
    InboxFile inbox;
    WebhookReceiver receiver;
    std::unique_ptr<sandbox::GatewayServer> server;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<WebhookRegistration> registration;
};

} // namespace

/// Against a gateway over real HTTP: exactly one webhook leads here, and where none can, that is said.
class WebhookRegistrationTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registersAndProves();
    void eventsArrive();
    void rotates();
    void addressChanges();
    void addressChangesWhileItRuns();
    void oldAddressIsDeletedLater();
    void removesItsDuplicates();
    void knowsItselfAfterARestart();
    void registersAgainWhatTheGatewayLost();
    void isWithdrawn();
    void saysWhyItIsRefused();
    void saysWhyNothingComes_data();
    void saysWhyNothingComes();
    void saysWhoTookIt();
    void triesAgain();
    void withoutATest();
    void mayDieWhileItRuns();
};

void WebhookRegistrationTest::registersAndProves()
{
    const Rig rig;
    QSignalSpy records(rig.registration.get(), &WebhookRegistration::recordChanged);
    rig.registration->tick(); // nobody has said what is wanted
    QCOMPARE(rig.registration->status().reach, WebhookReach::Off);
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Proven);
    QCOMPARE(rig.registration->status().words, QString());
    QVERIFY(rig.registration->record().has_value());
    QCOMPARE(rig.registration->record()->id, rig.onlyId());
    QCOMPARE(rig.registration->record()->secret.size(), 64);
    QCOMPARE(rig.registration->secrets().current, rig.registration->record()->secret);
    QCOMPARE(rig.receiver.counters().pings, 1U);
    QVERIFY(!records.isEmpty());
    rig.registration->tick(); // nothing is due
    QTest::qWait(0);
    QCOMPARE(rig.server->counters().byRoute.value(registerRoute), 1U);
}

void WebhookRegistrationTest::eventsArrive()
{
    Rig rig;
    const QSignalSpy waits(&rig.receiver, &WebhookReceiver::eventsWait);
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Proven);
    const OutgoingEvent event{.type = heartbeat, .source = manager, .payload = {{QStringLiteral("n"), 7}}};
    const Result<qint64> id = await(rig.gateway->publishEvent(event, Lane::Interactive));
    QVERIFY(id.has_value());
    QTRY_VERIFY_WITH_TIMEOUT(!waits.isEmpty(), patience);
    const auto entries = await(rig.inbox.read(0, 10));
    QVERIFY(entries && entries->size() == 1);
    const Result<Event> received = readWebhookEvent(entries->front().parcel.bytes);
    QVERIFY2(received.has_value(), received ? "" : qPrintable(received.error().detail));
    QCOMPARE(received->id, *id);
    QCOMPARE(received->type, heartbeat);
    QCOMPARE(received->source, manager);
    QCOMPARE(received->payload, event.payload);
    QVERIFY(received->createdAt.has_value());
}

void WebhookRegistrationTest::rotates()
{
    Rig rig;
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Proven);
    const WebhookRecord before = *rig.registration->record();
    rig.registration->rotate();
    QVERIFY(rig.runUntil([&] { return rig.receiver.counters().pings == 2; }));
    QTRY_VERIFY_WITH_TIMEOUT(rig.registration->record()->former.isEmpty(), patience);
    const WebhookRecord after = *rig.registration->record();
    QVERIFY(after.id != before.id);
    QVERIFY(after.secret != before.secret);
    QCOMPARE(rig.onlyId(), after.id);
    QCOMPARE(rig.registration->status().reach, WebhookReach::Proven);
    // What the old one signed may still be on its way, for a while.
    QVERIFY(rig.registration->secrets() == (WebhookSecrets{after.secret, before.secret}));
    rig.clock.advance(WebhookRegistration::previousSecretLife);
    rig.registration->tick();
    QVERIFY(rig.registration->secrets() == (WebhookSecrets{after.secret, {}}));
}

void WebhookRegistrationTest::addressChanges()
{
    Rig rig;
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Proven);
    rig.receiver.stop();
    QVERIFY(rig.receiver.start({}).has_value()); // on another port
    const QString before = rig.registration->record()->id;
    rig.want(rig.address());
    QVERIFY(rig.runUntil([&] { return rig.receiver.counters().pings == 2; }));
    QCOMPARE(rig.registration->record()->url, rig.address());
    QVERIFY(rig.registration->record()->id != before);
    QCOMPARE(rig.onlyId(), rig.registration->record()->id);
}

void WebhookRegistrationTest::addressChangesWhileItRuns()
{
    const Rig rig;
    rig.want(QStringLiteral("http://127.0.0.1:9/old"));
    rig.registration->tick();
    rig.want(rig.address()); // the first run goes to its end, the second follows with the next tick
    QTRY_VERIFY_WITH_TIMEOUT(rig.registration->status().reach == WebhookReach::Unreachable, patience);
    QCOMPARE(rig.run(), WebhookReach::Proven);
    QCOMPARE(rig.listed().size(), 1U);
    QCOMPARE(rig.listed().front().url, rig.address());
}

void WebhookRegistrationTest::oldAddressIsDeletedLater()
{
    Rig rig;
    const QString old = QStringLiteral("http://127.0.0.1:9/old");
    rig.want(old);
    QCOMPARE(rig.run(), WebhookReach::Unreachable);
    const QString oldId = rig.registration->record()->id;
    rig.server->setFault(
        {.kind = GatewayFault::Kind::ServerError, .pathPrefix = QStringLiteral("/v1/infra/webhooks/")});
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Failing);
    QCOMPARE(rig.registration->record()->former, QStringList{oldId});
    rig.server->clearFaults();
    rig.begin(rig.registration->record()); // and the program was started anew in between
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Proven);
    QCOMPARE(rig.listed().size(), 1U);
    QVERIFY(rig.registration->record()->former.isEmpty());
}

void WebhookRegistrationTest::removesItsDuplicates()
{
    const Rig rig;
    const QString foreign = QStringLiteral("http://127.0.0.1:9/another-console");
    for (const QString &url : {rig.address(), foreign, rig.address()}) {
        QVERIFY(await(rig.gateway->registerWebhook(manager, {heartbeat}, url, "lost", Lane::Interactive)).has_value());
    }
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Proven);
    QStringList urls;
    for (const Webhook &webhook : rig.listed()) {
        urls.append(webhook.url);
    }
    QCOMPARE(urls, (QStringList{foreign, rig.address()}));
}

void WebhookRegistrationTest::knowsItselfAfterARestart()
{
    Rig rig;
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Proven);
    const WebhookRecord record = *rig.registration->record();
    rig.receiver.setSecrets({});
    rig.begin(record);
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Proven);
    QVERIFY(rig.registration->record() == record);
    QCOMPARE(rig.onlyId(), record.id);
    QCOMPARE(rig.server->counters().byRoute.value(registerRoute), 1U);
}

void WebhookRegistrationTest::registersAgainWhatTheGatewayLost()
{
    Rig rig;
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Proven);
    QVERIFY(await(rig.gateway->deleteWebhook(rig.onlyId(), Lane::Interactive)).has_value());
    rig.clock.advance(WebhookRegistration::checkPause);
    QVERIFY(rig.runUntil([&] { return rig.receiver.counters().pings == 2; }));
    QCOMPARE(rig.onlyId(), rig.registration->record()->id);
}

void WebhookRegistrationTest::isWithdrawn()
{
    const Rig rig;
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Proven);
    rig.want({});
    QCOMPARE(rig.run(), WebhookReach::Off);
    QVERIFY(rig.listed().empty());
    QVERIFY(!rig.registration->record().has_value());
    QCOMPARE(rig.registration->secrets().current, QByteArray());
}

void WebhookRegistrationTest::saysWhyItIsRefused()
{
    Rig rig(GatewayDialect::Rest, true); // as the real gateway: neither plain http nor this machine
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Refused);
    QVERIFY2(rig.registration->status().words.contains(QStringLiteral("HTTPS")),
             qPrintable(rig.registration->status().words));
    rig.want(QStringLiteral("https://127.0.0.1:8443/webhook"));
    rig.registration->tick();
    QTRY_VERIFY_WITH_TIMEOUT(rig.registration->status().words.contains(QStringLiteral("127.0.0.0/8")), patience);
    QCOMPARE(rig.registration->status().reach, WebhookReach::Refused);
    QVERIFY(!rig.registration->record().has_value());
    QVERIFY(rig.registration->secrets() == WebhookSecrets());
    // Asking again is of no use, until somebody says otherwise.
    const quint64 asked = rig.server->counters().requests;
    rig.clock.advance(24h);
    rig.registration->tick();
    QTest::qWait(0);
    QCOMPARE(rig.server->counters().requests, asked);
    rig.registration->checkAgain();
    QVERIFY(rig.runUntil([&] { return rig.server->counters().requests > asked; }));
    QTRY_COMPARE_WITH_TIMEOUT(rig.registration->status().reach, WebhookReach::Refused, patience);
}

void WebhookRegistrationTest::saysWhyNothingComes_data()
{
    QTest::addColumn<QString>("tail");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody listens") << QStringLiteral(":9/webhook") << QStringLiteral("no answer");
    QTest::newRow("another path") << QStringLiteral("/other") << QStringLiteral("answered with 404");
}

void WebhookRegistrationTest::saysWhyNothingComes()
{
    QFETCH(QString, tail);
    QFETCH(QString, words);
    const Rig rig;
    rig.want(tail.startsWith(QLatin1Char(':')) ? QString(QStringLiteral("http://127.0.0.1") + tail)
                                               : QString(rig.address() + tail));
    QCOMPARE(rig.run(), WebhookReach::Unreachable);
    const QString said = rig.registration->status().words;
    QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("stream and the sweep")), qPrintable(said));
}

void WebhookRegistrationTest::saysWhoTookIt()
{
    const Rig rig;
    const ScriptedServer somebody; // answers 200 to everything
    rig.want(somebody.url().toString() + QLatin1String("/webhook"));
    QCOMPARE(rig.run(), WebhookReach::Unreachable);
    QVERIFY2(rig.registration->status().words.contains(QStringLiteral("somebody else")),
             qPrintable(rig.registration->status().words));
}

void WebhookRegistrationTest::triesAgain()
{
    Rig rig;
    rig.server->setFault({.kind = GatewayFault::Kind::ServerError, .pathPrefix = QStringLiteral("/v1/infra/webhooks")});
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Failing);
    rig.server->clearFaults();
    const quint64 asked = rig.server->counters().requests;
    rig.clock.advance(WebhookRegistration::retryPause - 1ms);
    rig.registration->tick();
    QTest::qWait(0);
    QCOMPARE(rig.server->counters().requests, asked);
    rig.clock.advance(1ms);
    QCOMPARE(rig.run(), WebhookReach::Proven);
}

void WebhookRegistrationTest::withoutATest()
{
    Rig rig(GatewayDialect::Tool);
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Unproven);
    const OutgoingEvent event{.type = heartbeat, .source = manager, .payload = {}};
    QVERIFY(await(rig.gateway->publishEvent(event, Lane::Interactive)).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(rig.receiver.counters().stored, 1U, patience);
    // After a restart there is nothing to be registered a second time.
    rig.begin(rig.registration->record());
    rig.want(rig.address());
    QCOMPARE(rig.run(), WebhookReach::Unproven);
    QCOMPARE(rig.server->counters().byRoute.value(QStringLiteral("tool register_webhook")), 1U);
}

void WebhookRegistrationTest::mayDieWhileItRuns()
{
    Rig rig;
    rig.want(rig.address());
    rig.registration->tick();
    rig.registration.reset();
    QTRY_VERIFY_WITH_TIMEOUT(rig.server->counters().requests > 0, patience);
    QTest::qWait(0);
}

QTEST_GUILESS_MAIN(WebhookRegistrationTest)
#include "WebhookRegistrationTest.moc"
