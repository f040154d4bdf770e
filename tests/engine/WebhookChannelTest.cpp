#include "engine/Engine.h"
#include "engine/ProfileSetup.h"
#include "engine/WebhookMemory.h"

#include "core/Json.h"
#include "gateway/RestGateway.h"
#include "protocol/Roads.h"
#include "sandbox/BotHost.h"
#include "sandbox/GatewayServer.h"
#include "sandbox/SimulatedFleet.h"
#include "support/Compare.h"

#include <QCoroTask>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <set>

using namespace fleet;
using namespace fleet::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 40'000; // ms
constexpr double clockRate = 10.0;
const QString manager = u"fleet-manager-acme"_s;

template<typename Condition>
bool comes(Condition condition)
{
    return QTest::qWaitFor(condition, patience);
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

/// A gateway, a profile that takes webhooks, and its engine.
struct Rig {
    Q_DISABLE_COPY_MOVE(Rig)

    explicit Rig(bool strict = false)
    {
        sandbox::GatewayOptions options;
        options.rateLimits = false;
        options.registrationTier = u"pro"_s;
        options.strictWebhooks = strict;
        options.clock = &clock;
        server = std::make_unique<sandbox::GatewayServer>(options);
        if (!server->start()) {
            qFatal("the sandbox gateway does not start");
        }
        apiKey = server->addAgent(manager, u"pro"_s);
        SetupRequest request;
        request.folder = folder.filePath(u"profile"_s);
        request.gateway = server->url().toString();
        request.organisation = u"acme"_s;
        request.apiKey = apiKey;
        const Result<SetupReport> made = QCoro::waitFor(setUpProfile(request, clock));
        if (!made) {
            qFatal("no profile: %s", qPrintable(made.error().detail));
        }
        profile = made->profile;
        listenAt(freePort());
    }
    ~Rig()
    {
        bots.reset();
        engine.reset();
    }

    void listenAt(quint16 at)
    {
        port = at;
        profile.webhook =
            QJsonObject{{u"port"_s, port}, {u"url"_s, QStringLiteral("http://127.0.0.1:%1/hook").arg(port)}};
    }
    void startEngine()
    {
        if (!saveProfile(profile)) {
            qFatal("no profile is saved");
        }
        Result<std::unique_ptr<Engine>> started = Engine::start(loadProfile(profile.paths.folder).value(), clock);
        if (!started) {
            qFatal("no engine: %s", qPrintable(started.error().detail));
        }
        engine = std::move(*started);
    }
    [[nodiscard]] bool populate(int count)
    {
        const QByteArray file = toCompactJson(sandbox::fleetFile(sandbox::simulatedFleet(count)));
        if (!QCoro::waitFor(engine->applyFleet(file, false))) {
            return false;
        }
        bots = std::make_unique<sandbox::BotHost>(
            sandbox::BotHostOptions{.bundles = profile.paths.bundles(), .only = {}, .seed = 1, .clock = &clock});
        return bots->start().has_value() && comes([&] {
                   const std::vector<BotView> &all = engine->snapshot().bots;
                   return std::all_of(all.begin(), all.end(),
                                      [](const BotView &bot) { return bot.reported == BotState::Trading; });
               });
    }
    [[nodiscard]] const LinkView &link() const { return engine->snapshot().link; }
    [[nodiscard]] bool comesTo(WebhookState state) const
    {
        return comes([&] { return link().webhook.state == state; });
    }
    [[nodiscard]] bool comesTo(LinkState state) const
    {
        return comes([&] { return link().state == state; });
    }
    [[nodiscard]] bool isLost() const
    {
        const std::vector<AlertView> &alerts = engine->snapshot().alerts;
        return std::any_of(alerts.begin(), alerts.end(), [](const AlertView &view) {
            return view.alert.key.rule == AlertRule::ChannelDown && view.alert.causes.contains(u"webhook"_s);
        });
    }
    [[nodiscard]] std::size_t registered() const
    {
        Transport transport(
            *readBaseUrl(server->url().toString()), [this] { return apiKey; }, clock);
        RestGateway gateway(transport, [this] { return apiKey; });
        return QCoro::waitFor(gateway.webhooks(Lane::Interactive)).value().size();
    }
    /// The ids of the heartbeats that were delivered by webhook and taken.
    [[nodiscard]] std::set<qint64> delivered() const
    {
        Transport transport(
            *readBaseUrl(server->url().toString()), [this] { return apiKey; }, clock);
        const HttpCall call{.method = "GET",
                            .target = "/v1/infra/webhooks/" + remembered().value().record.id.toUtf8()
                                    + "/deliveries?limit=500",
                            .body = {},
                            .bearer = apiKey};
        const Result<HttpAnswer> answer = QCoro::waitFor(transport.call(call, Lane::Interactive));
        const QJsonArray rows =
            parseJsonObject(answer.value().body).value().value(QLatin1StringView("deliveries")).toArray();
        const QString heartbeat = roads::heartbeatEvent(profile.bus, profile.identity.tag);
        std::set<qint64> ids;
        for (const QJsonValue &row : rows) {
            const QJsonValue payload = row[QLatin1StringView("payload")];
            const QJsonObject event =
                payload.isString() ? parseJsonObject(payload.toString().toUtf8()).value() : payload.toObject();
            if (row[QLatin1StringView("event_type")].toString() == heartbeat
                && row[QLatin1StringView("status")].toString() == u"delivered"_s) {
                ids.insert(event.value(QLatin1StringView("id")).toInteger());
            }
        }
        return ids;
    }
    [[nodiscard]] std::optional<KnownWebhook> remembered() const
    {
        return WebhookMemory(profile.paths.secrets()).read().value_or(std::nullopt);
    }

    ScaledClock clock{clockRate, SystemClock().now()};
    QTemporaryDir folder;
    std::unique_ptr<sandbox::GatewayServer> server;
    QByteArray apiKey;
    quint16 port = 0;
    Profile profile;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<sandbox::BotHost> bots;
};

/// Every row of a report that the engine of a profile writes from now on, in the order of its writing.
class Effects final {
    Q_DISABLE_COPY_MOVE(Effects)

public:
    explicit Effects(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        static constexpr std::array statements{
            "CREATE TABLE effects (event INTEGER NOT NULL)",
            "CREATE TRIGGER effects_new AFTER INSERT ON reports WHEN new.event_id > 0 BEGIN"
            " INSERT INTO effects VALUES (new.event_id); END",
            "CREATE TRIGGER effects_again AFTER UPDATE ON reports WHEN new.event_id > 0 BEGIN"
            " INSERT INTO effects VALUES (new.event_id); END",
        };
        bool done = database.open();
        for (const char *statement : statements) {
            done = done && QSqlQuery(database).exec(QString::fromLatin1(statement));
        }
        if (!done) {
            qFatal("no effects can be watched: %s", qPrintable(database.lastError().text()));
        }
    }
    ~Effects()
    {
        QSqlDatabase::database(name).close();
        QSqlDatabase::removeDatabase(name);
    }

    [[nodiscard]] std::vector<qint64> events() const { return column(u"SELECT event FROM effects"_s); }
    /// How far the sweep has read.
    [[nodiscard]] qint64 sweptTo() const { return column(u"SELECT max(last_id) FROM watermarks"_s).at(0); }

private:
    [[nodiscard]] static std::vector<qint64> column(const QString &statement)
    {
        QSqlQuery query(QSqlDatabase::database(name));
        if (!query.exec(statement)) {
            qFatal("%s", qPrintable(query.lastError().text()));
        }
        std::vector<qint64> values;
        while (query.next()) {
            values.push_back(query.value(0).toLongLong());
        }
        return values;
    }

    static inline const QString name = u"effects"_s;
};

} // namespace

/// The third road, of an engine against a gateway over real HTTP.
class WebhookChannelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offTouchesNothing();
    void isProvedAndBringsEvents();
    void oneEventOnThreeRoadsHasOneEffect();
    void eventsComeByItAlone();
    void secretIsKeptWithTheKeys();
    void aGatewayThatDoesNotCallIsSaid();
    void aTakenPortIsSaidAndTriedAgain();
    void lostOnlyWhereItWasProved();
    void aSlipInTheSettingsStopsNoConsole_data();
    void aSlipInTheSettingsStopsNoConsole();
    void turnedOffIsWithdrawn();
    void aGatewayThatForgotIsToldAnew();
    void memoryThatIsNoneIsForgotten();
};

void WebhookChannelTest::offTouchesNothing()
{
    Rig rig;
    rig.profile.webhook = QJsonValue::Undefined;
    rig.startEngine();
    QVERIFY(rig.comesTo(LinkState::Live));
    QVERIFY(rig.link().webhook == WebhookView());
    QVERIFY(!QFileInfo::exists(rig.profile.paths.inbox()));
    QCOMPARE(rig.server->counters().byRoute.value(u"GET /v1/infra/webhooks"_s), quint64{0});
}

void WebhookChannelTest::isProvedAndBringsEvents()
{
    Rig rig;
    rig.startEngine();
    QVERIFY(rig.comesTo(WebhookState::Proved));
    QVERIFY(rig.link().webhook.why.isEmpty());
    QVERIFY(!rig.link().webhook.lost);
    QVERIFY(rig.populate(3));
    QVERIFY(comes([&] { return rig.link().webhook.times.lag.has_value(); })); // a beacon came back by it
    QVERIFY(rig.link().webhook.times.lastAt.has_value());
    QVERIFY(rig.link().webSocket.lastAt.has_value());
    QVERIFY(rig.link().sweep.lastAt.has_value());
    QVERIFY(rig.link().sweep.lag.has_value());
    QVERIFY(rig.comesTo(LinkState::Live));
    QCOMPARE(rig.registered(), std::size_t{1});
    for (const BotView &bot : rig.engine->snapshot().bots) {
        QCOMPARE(bot.identity.forgeries, qint64{0}); // what comes three times is no forgery
    }
    const std::vector<NoticeView> &notices = rig.engine->snapshot().notices;
    QVERIFY2(notices.empty(), notices.empty() ? "" : qPrintable(notices.front().text));
}

void WebhookChannelTest::oneEventOnThreeRoadsHasOneEffect()
{
    constexpr std::size_t enough = 15;
    Rig rig;
    rig.startEngine();
    QVERIFY(rig.populate(3));
    QVERIFY(rig.comesTo(WebhookState::Proved));
    const Effects effects(rig.profile.paths.database());
    QVERIFY(comes([&] { return effects.events().size() >= enough; }));
    const std::vector<qint64> some = effects.events();
    const std::set<qint64> heard(some.begin(), some.end());
    // Each came by webhook, lies behind the sweep, and passed the open stream.
    QVERIFY(comes([&] {
        const std::set<qint64> brought = rig.delivered();
        return std::includes(brought.begin(), brought.end(), heard.begin(), heard.end());
    }));
    QVERIFY(comes([&] { return effects.sweptTo() >= *heard.rbegin(); }));
    QVERIFY(rig.link().webSocketUp);

    const std::vector<qint64> events = effects.events();
    QCOMPARE(std::set<qint64>(events.begin(), events.end()).size(), events.size());
}

void WebhookChannelTest::eventsComeByItAlone()
{
    Rig rig;
    rig.startEngine();
    QVERIFY(rig.populate(2));
    QVERIFY(rig.comesTo(WebhookState::Proved));
    // No stream, and a gateway that takes events and answers no read of them.
    sandbox::GatewayFault noStream;
    noStream.kind = sandbox::GatewayFault::Kind::NoWebSocket;
    rig.server->setFault(noStream);
    sandbox::GatewayFault noReads;
    noReads.kind = sandbox::GatewayFault::Kind::ServerError;
    noReads.pathPrefix = u"/v1/infra/events"_s;
    noReads.afterEffect = true;
    rig.server->setFault(noReads);
    QVERIFY(comes([&] { return !rig.link().webSocketUp && !rig.link().sweepUp; }));
    const Effects effects(rig.profile.paths.database());
    QVERIFY(comes([&] { return effects.events().size() >= 10; }));
    QVERIFY(!rig.link().sweepUp);
    rig.server->clearFaults();
    QVERIFY(rig.comesTo(LinkState::Live));
    const qint64 last = effects.events().back();
    QVERIFY(comes([&] { return effects.sweptTo() >= last; }));
    const std::vector<qint64> events = effects.events();
    // The sweep has read them all once more.
    QCOMPARE(std::set<qint64>(events.begin(), events.end()).size(), events.size());
}

void WebhookChannelTest::secretIsKeptWithTheKeys()
{
    Rig rig;
    rig.startEngine();
    QVERIFY(rig.comesTo(WebhookState::Proved));
    const std::optional<KnownWebhook> known = rig.remembered();
    QVERIFY(known && known->proved);
    QVERIFY(known->record.secret.size() >= 32);
    QFile settings(rig.profile.paths.settings());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains(known->record.secret));
    const QFileInfo file(rig.profile.paths.secrets() + u"/webhook.secret"_s);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    // The same registration is taken up by the next run.
    rig.engine.reset();
    rig.startEngine();
    QVERIFY(rig.comesTo(WebhookState::Proved));
    QCOMPARE(rig.remembered()->record.id, known->record.id);
    QCOMPARE(rig.registered(), std::size_t{1});
}

void WebhookChannelTest::aGatewayThatDoesNotCallIsSaid()
{
    Rig rig(true); // as the real one: no http, no private address
    rig.startEngine();
    QVERIFY(rig.comesTo(WebhookState::Unreachable));
    QVERIFY2(rig.link().webhook.why.contains(u"does not deliver to http://127.0.0.1"_s),
             qPrintable(rig.link().webhook.why));
    QVERIFY(rig.link().webhook.why.contains(u"Events still come over the stream and the sweep."_s));
    QVERIFY(rig.populate(2)); // the others carry
    QVERIFY(rig.comesTo(LinkState::Live));
    QVERIFY(!rig.link().webhook.lost);
    QVERIFY(!rig.isLost());
    QVERIFY(!rig.link().webhook.times.lastAt.has_value());
}

void WebhookChannelTest::aTakenPortIsSaidAndTriedAgain()
{
    Rig rig;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, rig.port));
    rig.startEngine();
    QVERIFY(rig.comesTo(WebhookState::Unreachable));
    QVERIFY(rig.link().webhook.why.contains(QString::number(rig.port)));
    QVERIFY(rig.comesTo(LinkState::Live)); // it was never proved
    QCOMPARE(rig.registered(), std::size_t{0});
    other.close();
    QVERIFY(rig.comesTo(WebhookState::Proved));
}

void WebhookChannelTest::lostOnlyWhereItWasProved()
{
    Rig rig;
    rig.startEngine();
    QVERIFY(rig.comesTo(WebhookState::Proved));
    rig.engine.reset();
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, rig.port));
    rig.startEngine();
    QVERIFY(rig.comesTo(WebhookState::Unreachable));
    QVERIFY(rig.link().webhook.lost);
    QVERIFY(rig.comesTo(LinkState::Degraded));
    QVERIFY(comes([&] { return rig.isLost(); }));
    other.close();
    QVERIFY(rig.comesTo(WebhookState::Proved));
    QVERIFY(rig.comesTo(LinkState::Live));
    QVERIFY(!rig.link().webhook.lost);
    // Another address is another road: whether that one leads here has to be proved first.
    rig.engine.reset();
    rig.listenAt(freePort());
    QVERIFY(other.listen(QHostAddress::LocalHost, rig.port));
    rig.startEngine();
    QVERIFY(rig.comesTo(WebhookState::Unreachable));
    QVERIFY(!rig.link().webhook.lost);
}

void WebhookChannelTest::aSlipInTheSettingsStopsNoConsole_data()
{
    QTest::addColumn<QJsonObject>("webhook");
    QTest::addColumn<QString>("says");
    const QString url = u"https://127.0.0.1:8443/hook"_s;
    QTest::newRow("a port in words") << QJsonObject{{u"port"_s, u"high"_s}, {u"url"_s, url}} << u"port"_s;
    QTest::newRow("not of this machine") << QJsonObject{{u"port"_s, 8443},
                                                        {u"url"_s, url},
                                                        {u"listen"_s, u"192.0.2.1"_s}}
                                         << u"192.0.2.1"_s;
    QTest::newRow("no such certificate") << QJsonObject{{u"port"_s, 8443},
                                                        {u"url"_s, url},
                                                        {u"certificate"_s, u"a.pem"_s},
                                                        {u"key"_s, u"b.pem"_s}}
                                         << u"a.pem"_s;
}

void WebhookChannelTest::aSlipInTheSettingsStopsNoConsole()
{
    QFETCH(QJsonObject, webhook);
    QFETCH(QString, says);
    Rig rig;
    rig.profile.webhook = webhook;
    rig.startEngine();
    QVERIFY(rig.comesTo(WebhookState::Unreachable));
    QVERIFY2(rig.link().webhook.why.contains(says), qPrintable(rig.link().webhook.why));
    QVERIFY(rig.comesTo(LinkState::Live));
}

void WebhookChannelTest::turnedOffIsWithdrawn()
{
    Rig rig;
    rig.startEngine();
    QVERIFY(rig.comesTo(WebhookState::Proved));
    rig.engine.reset();
    rig.profile.webhook = QJsonValue::Undefined;
    rig.startEngine();
    QVERIFY(comes([&] { return !rig.remembered(); }));
    QCOMPARE(rig.registered(), std::size_t{0});
    QVERIFY(rig.link().webhook == WebhookView());
}

void WebhookChannelTest::aGatewayThatForgotIsToldAnew()
{
    Rig rig;
    rig.startEngine();
    QVERIFY(rig.populate(1));
    QVERIFY(rig.comesTo(WebhookState::Proved));
    const QString before = rig.remembered()->record.id;
    rig.server->reset();
    QVERIFY(comes([&] { return rig.remembered() && rig.remembered()->record.id != before; }));
    QVERIFY(rig.comesTo(WebhookState::Proved));
    QVERIFY(rig.comesTo(LinkState::Live));
    QCOMPARE(rig.link().busEpoch, 1); // what was under way from the lost database made no second one
}

void WebhookChannelTest::memoryThatIsNoneIsForgotten()
{
    const QTemporaryDir folder;
    const WebhookMemory memory(folder.path());
    QVERIFY(!memory.read().value().has_value());
    QVERIFY(memory.forget().has_value());
    const KnownWebhook known{.record = {.id = u"whk-1"_s,
                                        .url = u"https://hooks.example"_s,
                                        .eventTypes = {u"fleet.heartbeat"_s},
                                        .secret = "0123456789abcdef",
                                        .former = {u"whk-0"_s}},
                             .proved = true};
    QVERIFY(memory.write(known).has_value());
    QCOMPARE(memory.read().value(), std::optional(known));
    QFile file(folder.filePath(u"webhook.secret"_s));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ReadGroup));
    QCOMPARE(memory.read().error().kind, ProblemKind::Storage);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"id":"whk-1","secret":"0123456789abcdef"})");
    file.close();
    QCOMPARE(memory.read().error().kind, ProblemKind::Invalid);
    QVERIFY(!memory.read().error().detail.contains(u"0123456789abcdef"_s));
    QVERIFY(memory.forget().has_value());
    QVERIFY(!file.exists());
}

QTEST_GUILESS_MAIN(WebhookChannelTest)
#include "WebhookChannelTest.moc"
