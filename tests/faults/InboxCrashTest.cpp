#include "faults/FaultFleet.h"
#include "support/Compare.h"

#include "core/Files.h"
#include "core/Json.h"
#include "engine/ProfileSetup.h"
#include "protocol/Bundle.h"
#include "protocol/Crypto.h"
#include "protocol/Roads.h"
#include "store/InboxFile.h"

#include <QCoroTask>
#include <QDir>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <array>
#include <atomic>
#include <latch>

using namespace fleet;
using namespace fleet::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int botCount = 10;
constexpr int eventCount = 10'000;
constexpr int kills = 8;
constexpr int patience = 60'000; // ms
const QString connection = u"effects"_s;

/// Every row of a report that is ever written, in the order of its writing.
constexpr std::array watchEffects{
    "CREATE TABLE effects (event INTEGER NOT NULL)",
    "CREATE TRIGGER effects_new AFTER INSERT ON reports WHEN new.event_id > 0 BEGIN"
    " INSERT INTO effects VALUES (new.event_id); END",
    "CREATE TRIGGER effects_again AFTER UPDATE ON reports WHEN new.event_id > 0 BEGIN"
    " INSERT INTO effects VALUES (new.event_id); END",
};

} // namespace

/// Ten thousand events wait in the inbox, and the engine dies while it takes them in: each has its effect once.
class InboxCrashTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void eachEventHasItsEffectOnce_data();
    void eachEventHasItsEffectOnce();

private:
    [[nodiscard]] QString enrol();
    [[nodiscard]] QString fillInbox();
    [[nodiscard]] QByteArray eventOf(const Bundle &bot, const crypto::SigningKeyPair &pair, int number) const;
    [[nodiscard]] qint64 count(const QString &what) const;
    [[nodiscard]] qint64 waiting() const;
    [[nodiscard]] std::unique_ptr<Engine> start() const;

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sandbox::GatewayServer> m_gateway;
    Profile m_profile;
};

void InboxCrashTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    sandbox::GatewayOptions options;
    options.rateLimits = false;
    m_gateway = std::make_unique<sandbox::GatewayServer>(options);
    QVERIFY(m_gateway->start().has_value());
    QCOMPARE(enrol(), QString());
    QCOMPARE(fillInbox(), QString());
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(m_profile.paths.database());
    QVERIFY(database.open());
    for (const char *statement : watchEffects) {
        QSqlQuery query(database);
        QVERIFY2(query.exec(QString::fromLatin1(statement)), qPrintable(query.lastError().text()));
    }
}

void InboxCrashTest::cleanup()
{
    QSqlDatabase::database(connection).close();
    QSqlDatabase::removeDatabase(connection);
    m_gateway.reset();
    m_folder.reset();
}

QString InboxCrashTest::enrol()
{
    SetupRequest request;
    request.folder = m_folder->filePath(u"profile"_s);
    request.gateway = m_gateway->url().toString();
    request.organisation = u"acme"_s;
    request.apiKey = m_gateway->addAgent(u"fleet-manager-acme"_s, u"pro"_s);
    const Result<SetupReport> made = QCoro::waitFor(setUpProfile(request, m_clock));
    if (!made) {
        return made.error().detail;
    }
    m_profile = made->profile;
    QJsonArray bots;
    for (int i = 0; i < botCount; ++i) {
        bots.append(QJsonObject{{u"name"_s, QStringLiteral("bot-%1").arg(i)},
                                {u"group"_s, u"g"_s},
                                {u"exchange"_s, u"okx"_s},
                                {u"strategy"_s, u"s"_s},
                                {u"version"_s, u"1"_s}});
    }
    // The console keeps their keys: so the test can speak for them, and no bot has to run.
    const QJsonArray groups{QJsonObject{{u"name"_s, u"g"_s}, {u"keys"_s, u"managed"_s}}};
    const Result<QJsonObject> applied =
        QCoro::waitFor(start()->applyFleet(toCompactJson({{u"groups"_s, groups}, {u"bots"_s, bots}}), false));
    return applied ? QString() : applied.error().detail;
}

QString InboxCrashTest::fillInbox()
{
    struct Speaker {
        Bundle bundle;
        crypto::SigningKeyPair pair;
    };
    std::vector<Speaker> speakers;
    const QDir folder(m_profile.paths.bundles());
    for (const QString &name : folder.entryList({u"*.bundle"_s})) {
        const Result<QByteArray> bytes = readFile(folder.filePath(name));
        const Result<Bundle> bundle = bundleFromJson(parseJsonObject(bytes.value_or(QByteArray())).value());
        if (!bundle) {
            return bundle.error().detail;
        }
        speakers.push_back({*bundle, crypto::signingKeyPairFromSeed(bundle->keySeed).value()});
    }
    if (speakers.size() != botCount) {
        return QStringLiteral("%1 bundles").arg(speakers.size());
    }
    InboxFile inbox(m_profile.paths.inbox());
    std::latch answered(eventCount);
    std::atomic_int stored{0};
    for (int number = 1; number <= eventCount; ++number) {
        const Speaker &speaker = speakers.at(static_cast<std::size_t>(number % botCount));
        inbox.keep(
            {.eventId = number, .bytes = eventOf(speaker.bundle, speaker.pair, number), .receivedAt = m_clock.now()},
            [&](Kept kept) {
                stored += kept == Kept::Stored ? 1 : 0;
                answered.count_down();
            });
    }
    answered.wait();
    return stored == eventCount ? QString() : QStringLiteral("%1 stored").arg(stored.load());
}

QByteArray InboxCrashTest::eventOf(const Bundle &bot, const crypto::SigningKeyPair &pair, int number) const
{
    Heartbeat said;
    said.bot = bot.bot;
    said.instance = InstanceId(u"instance-1"_s);
    said.seq = number;
    said.sentAt = m_clock.now();
    said.version = u"1"_s;
    said.state = BotState::Trading;
    said.fleetTag = bot.fleetTag;
    said.audience = bot.audience;
    const SignerWithKey signer{
        pair.publicKey, [&pair](QByteArrayView bytes) -> Result<QByteArray> { return crypto::sign(pair, bytes); }};
    const Envelope envelope = makeEnvelope(PayloadType::Heartbeat, toJson(said), {signer}).value();
    const QString type = roads::heartbeatEvent(BusMode::Sealed, bot.fleetTag);
    return toCompactJson(
        {{u"id"_s, number},
         {u"type"_s, type},
         {u"event_type"_s, type},
         {u"source"_s, bot.bot.text()},
         {u"payload"_s, roads::sealedPayload(bot.bot.text(), crypto::sealTo(bot.boxKey, toBytes(envelope)).value())},
         {u"created_at"_s, toIso(m_clock.now())}});
}

std::unique_ptr<Engine> InboxCrashTest::start() const
{
    Result<std::unique_ptr<Engine>> engine = Engine::start(m_profile, m_clock);
    if (!engine) {
        qFatal("no engine: %s", qPrintable(engine.error().detail));
    }
    return std::move(*engine);
}

qint64 InboxCrashTest::count(const QString &what) const
{
    QSqlQuery query(QSqlDatabase::database(connection));
    return query.exec(QStringLiteral("SELECT %1 FROM effects").arg(what)) && query.next() ? query.value(0).toLongLong()
                                                                                          : -1;
}

qint64 InboxCrashTest::waiting() const
{
    InboxFile inbox(m_profile.paths.inbox());
    const auto entries = QCoro::waitFor(inbox.read(0, 1));
    return entries ? static_cast<qint64>(entries->size()) : -1;
}

void InboxCrashTest::eachEventHasItsEffectOnce_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("ended in the middle") << false;
    QTest::newRow("killed at any moment") << true;
}

void InboxCrashTest::eachEventHasItsEffectOnce()
{
    QFETCH(bool, killed);
    int inTheMiddle = 0;
    for (int i = 0; i < kills; ++i) {
        const int after = QRandomGenerator::global()->bounded(500, 1'500); // ms
        if (killed) {
            QCOMPARE(
                runCrashEngine(m_profile.paths.folder, {u"hears"_s, u"after"_s, QString::number(after * 1'000)}, true),
                QString());
        } else {
            const std::unique_ptr<Engine> engine = start();
            QTest::qWait(after);
        }
        const qint64 done = count(u"count(*)"_s);
        inTheMiddle += done > 0 && done < eventCount ? 1 : 0;
    }
    QVERIFY2(inTheMiddle > 0, "every run ended before or after all of it");
    {
        const std::unique_ptr<Engine> engine = start();
        QVERIFY(QTest::qWaitFor([&] { return count(u"count(DISTINCT event)"_s) == eventCount; }, patience));
        for (const BotView &bot : engine->snapshot().bots) {
            QCOMPARE(bot.reported, std::optional(BotState::Trading));
            QCOMPARE(bot.identity.forgeries, qint64{0});
        }
        QTest::qWait(1'000);
    }
    QCOMPARE(count(u"count(*)"_s), qint64{eventCount}); // none twice
    QCOMPARE(waiting(), qint64{0});                     // and the inbox is cleared
}

QTEST_GUILESS_MAIN(InboxCrashTest)
#include "InboxCrashTest.moc"
