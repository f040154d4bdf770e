// Profiles whose API key is in a real keychain of the test's own: set up, opened, moved, and not to be had.
#include "core/Files.h"
#include "core/Uuid.h"
#include "engine/ApiKeys.h"
#include "engine/Engine.h"
#include "engine/EngineAccess.h"
#include "engine/EngineHost.h"
#include "engine/HeldApiKey.h"
#include "engine/ProfileSetup.h"
#include "engine/SocketClient.h"
#include "sandbox/GatewayServer.h"
#include "support/Compare.h"
#include "support/Keyring.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fleet;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr milliseconds patience{40'000};

/// A gateway that is no sandbox, as far as anybody can tell.
struct Place {
    Place()
    {
        if (!gateway.start()) {
            qFatal("the gateway does not start");
        }
    }

    [[nodiscard]] Result<SetupReport> setUp(const QString &organisation, ApiKeyPlace keyPlace)
    {
        SetupRequest request;
        request.folder = home.filePath(organisation);
        request.gateway = gateway.url().toString();
        request.organisation = organisation;
        request.apiKey = key = gateway.addAgent(u"fleet-manager-"_s + organisation, u"pro"_s);
        request.keyPlace = keyPlace;
        return QCoro::waitFor(setUpProfile(request, clock));
    }
    [[nodiscard]] Profile profile(const QString &organisation, ApiKeyPlace keyPlace)
    {
        const Result<SetupReport> made = setUp(organisation, keyPlace);
        if (!made) {
            qFatal("no profile: %s", qPrintable(made.error().detail));
        }
        return made->profile;
    }

    SystemClock clock;
    sandbox::GatewayServer gateway;
    QByteArray key; ///< of the newest profile
    QTemporaryDir home;
};

QByteArray keyIn(const Profile &profile, ApiKeyPlace place)
{
    return QCoro::waitFor(apiKeyStore(profile, place)->read()).value_or(QByteArray());
}

/// The files of the profile that have these bytes in them.
QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        const QString path = files.next();
        if (readFile(path).value_or(QByteArray()).contains(bytes)) {
            found << path;
        }
    }
    return found;
}

OperationRequest emergencyStop()
{
    OperationRequest request;
    request.id = OperationId(makeUuidV7(SystemClock().now()));
    request.verb = Verb::EmergencyStop;
    request.scope = Scope::fleet();
    request.reason = u"drill"_s;
    request.issuedBy = u"ben"_s;
    return request;
}

ApiKeyPlace placeOf(const Profile &profile)
{
    return loadProfile(profile.paths.folder).value_or(Profile{}).apiKeyPlace;
}

} // namespace

class KeychainProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The daemon is on its way to the bus.
    void initTestCase() { QTRY_COMPARE(QCoro::waitFor(keychain::look()), KeychainState::Open); }

    void aNewProfilesKeyIsInTheKeychainAlone()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::Keychain);
        QCOMPARE(placeOf(profile), ApiKeyPlace::Keychain);
        QCOMPARE(keyIn(profile, ApiKeyPlace::Keychain), place.key);
        QCOMPARE(filesWith(profile.paths.folder, place.key), QStringList());
        QCOMPARE(QCoro::waitFor(readKeychainKey(profile)).value().value_or(QByteArray()), place.key);
    }

    void anEngineOpensWithIt()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::Keychain);
        EngineAccess access(profile);
        const Result<void> opened = QCoro::waitFor(access.open(patience));
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        QTRY_VERIFY_WITH_TIMEOUT(access.client().snapshot().link.sweepUp, static_cast<int>(patience.count()));
    }

    void aSandboxKeepsItsFile()
    {
        Place place;
        const ScaledClock told(1.0, SystemClock().now());
        sandbox::GatewayOptions options;
        options.clock = &told;
        sandbox::GatewayServer pretended(options);
        QVERIFY(pretended.start());
        SetupRequest request;
        request.folder = place.home.filePath(u"sandbox"_s);
        request.gateway = pretended.url().toString();
        request.organisation = u"acme"_s;
        request.apiKey = pretended.addAgent(u"fleet-manager-acme"_s, u"pro"_s);
        request.keyPlace = ApiKeyPlace::Keychain;
        const Result<SetupReport> made = QCoro::waitFor(setUpProfile(request, place.clock));
        QVERIFY(made);
        QCOMPARE(made->profile.apiKeyPlace, ApiKeyPlace::File);
        QCOMPARE(QCoro::waitFor(moveApiKey(request.folder, ApiKeyPlace::Keychain)).error().kind, ProblemKind::Invalid);
    }

    void movesThereAndBack()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::File);
        QVERIFY(!filesWith(profile.paths.folder, place.key).isEmpty());
        const Result<KeyMove> there = QCoro::waitFor(moveApiKey(profile.paths.folder, ApiKeyPlace::Keychain));
        QVERIFY2(there, qPrintable(there ? QString() : there.error().detail));
        QCOMPARE(there->leftBehind, QString());
        QCOMPARE(placeOf(profile), ApiKeyPlace::Keychain);
        QCOMPARE(filesWith(profile.paths.folder, place.key), QStringList());
        QCOMPARE(keyIn(profile, ApiKeyPlace::Keychain), place.key);

        const Result<KeyMove> back = QCoro::waitFor(moveApiKey(profile.paths.folder, ApiKeyPlace::File));
        QVERIFY(back);
        QCOMPARE(back->profile.apiKeyPlace, ApiKeyPlace::File);
        QCOMPARE(placeOf(profile), ApiKeyPlace::File);
        QCOMPARE(keyIn(profile, ApiKeyPlace::File), place.key);
        QCOMPARE(keyIn(profile, ApiKeyPlace::Keychain), QByteArray());
    }

    // Wherever a move ends, the key is where the profile says, and the next move clears up.
    void aMoveThatDiesLeavesAProfileThatOpens_data()
    {
        QTest::addColumn<ApiKeyPlace>("said");
        QTest::newRow("before the profile was changed") << ApiKeyPlace::File;
        QTest::newRow("before the former place was erased") << ApiKeyPlace::Keychain;
    }

    void aMoveThatDiesLeavesAProfileThatOpens()
    {
        QFETCH(ApiKeyPlace, said);
        Place place;
        Profile profile = place.profile(u"acme"_s, ApiKeyPlace::File);
        QVERIFY(QCoro::waitFor(putApiKey(profile, ApiKeyPlace::Keychain, place.key)));
        profile.apiKeyPlace = said;
        QVERIFY(saveProfile(profile));
        {
            EngineAccess access(profile);
            QVERIFY(QCoro::waitFor(access.open(patience)));
        }
        const Result<KeyMove> moved = QCoro::waitFor(moveApiKey(profile.paths.folder, ApiKeyPlace::Keychain));
        QVERIFY(moved);
        QCOMPARE(moved->profile.apiKeyPlace, ApiKeyPlace::Keychain);
        QCOMPARE(filesWith(profile.paths.folder, place.key), QStringList());
        QCOMPARE(keyIn(profile, ApiKeyPlace::Keychain), place.key);
    }

    void twoProfilesDoNotMeet()
    {
        Place place;
        const Profile one = place.profile(u"one"_s, ApiKeyPlace::Keychain);
        const QByteArray keyOfOne = place.key;
        const Profile two = place.profile(u"two"_s, ApiKeyPlace::Keychain);
        QVERIFY(keyOfOne != place.key);
        QVERIFY(QCoro::waitFor(moveApiKey(one.paths.folder, ApiKeyPlace::File)));
        QCOMPARE(keyIn(one, ApiKeyPlace::File), keyOfOne);
        QCOMPARE(keyIn(two, ApiKeyPlace::Keychain), place.key);
    }

    // A gateway that lost its database gives a new key once: it goes to where the profile's key is by then.
    void aNewKeyIsKeptWhereTheProfileSays()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::File);
        EngineAccess access(profile);
        QVERIFY(QCoro::waitFor(access.open(patience)));
        QVERIFY(QCoro::waitFor(moveApiKey(profile.paths.folder, ApiKeyPlace::Keychain)));
        place.gateway.reset();
        QTRY_VERIFY_WITH_TIMEOUT(keyIn(profile, ApiKeyPlace::Keychain) != place.key,
                                 static_cast<int>(patience.count()));
        QVERIFY(!keyIn(profile, ApiKeyPlace::Keychain).isEmpty());
        QCOMPARE(keyIn(profile, ApiKeyPlace::File), QByteArray());
    }

    // A window that was opened before a move sends its own stops with the key from where it is now.
    void aHeldKeyFollowsTheProfile()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::Keychain);
        const HeldApiKey held(profile.paths.folder);
        QCOMPARE(QCoro::waitFor(held.get()).value().value_or(QByteArray()), place.key);
        {
            const test::HungKeyring hung;
            QCOMPARE(QCoro::waitFor(held.get()).value().value_or(QByteArray()), place.key); // without asking again
            QCOMPARE(QCoro::waitFor(held.get()).value().value_or(QByteArray()), place.key); // however often
        }
        QVERIFY(QCoro::waitFor(moveApiKey(profile.paths.folder, ApiKeyPlace::File)));
        QVERIFY(!QCoro::waitFor(held.get()).value().has_value());
    }

    // Another program's engine was given a new key and has put it into the keychain.
    void aHeldKeyIsRenewed()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::Keychain);
        HeldApiKey held(profile.paths.folder, {.answer = 300ms, .person = 300ms});
        QCOMPARE(QCoro::waitFor(held.get()).value().value_or(QByteArray()), place.key);
        QVERIFY(QCoro::waitFor(apiKeyStore(profile, ApiKeyPlace::Keychain)->write("second")));
        QCOMPARE(QCoro::waitFor(held.get()).value().value_or(QByteArray()), place.key); // a stop does not wait for it
        QCOMPARE(QCoro::waitFor(held.renewed()).value().value_or(QByteArray()), QByteArray("second"));
        QCOMPARE(QCoro::waitFor(held.get()).value().value_or(QByteArray()), QByteArray("second"));
        held.hold("third");
        QCOMPARE(QCoro::waitFor(held.get()).value().value_or(QByteArray()), QByteArray("third"));
        const test::HungKeyring hung;
        QVERIFY(!QCoro::waitFor(held.renewed()));
        QCOMPARE(QCoro::waitFor(held.get()).value().value_or(QByteArray()), QByteArray("third")); // better than none
    }

    void anEngineTellsItsProgramOfANewKey()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::Keychain);
        EngineHost host;
        QSignalSpy started(&host, &EngineHost::started);
        QSignalSpy renewed(&host, &EngineHost::apiKeyRenewed);
        host.start(profile, nullptr, place.key);
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, static_cast<int>(patience.count()));
        place.gateway.reset();
        QTRY_COMPARE_WITH_TIMEOUT(renewed.size(), 1, static_cast<int>(patience.count()));
        QCOMPARE(renewed.front().front().toByteArray(), keyIn(profile, ApiKeyPlace::Keychain));
    }

    void whoTakesOverStartsWithTheNewKey()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::Keychain);
        auto first = std::make_unique<EngineAccess>(profile);
        QVERIFY(QCoro::waitFor(first->open(patience)));
        EngineAccess second(profile);
        QVERIFY(QCoro::waitFor(second.open(patience)));
        second.readApiKeyAhead();
        place.gateway.reset();
        QTRY_VERIFY_WITH_TIMEOUT(keyIn(profile, ApiKeyPlace::Keychain) != place.key,
                                 static_cast<int>(patience.count()));
        first.reset();
        QTRY_VERIFY_WITH_TIMEOUT(second.isOwn() && second.client().snapshot().link.sweepUp,
                                 static_cast<int>(patience.count()));
        QVERIFY(!second.client().snapshot().link.stopsBlocked);
    }

    void aStopWithAFormerKeyGoesOutWithTheNewOne()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::Keychain);
        {
            const QByteArray fleet = R"({"groups":[{"name":"g"}],"bots":[
                {"name":"a","group":"g","exchange":"okx","strategy":"s","version":"1"}]})";
            Result<std::unique_ptr<Engine>> engine = Engine::start(profile, place.clock, nullptr, place.key);
            QVERIFY(engine);
            QVERIFY(QCoro::waitFor((*engine)->applyFleet(fleet, false)));
        }
        const HeldApiKey held(profile.paths.folder);
        QCOMPARE(QCoro::waitFor(held.get()).value().value_or(QByteArray()), place.key);
        place.gateway.reset();
        place.gateway.addAgent(u"a-acme"_s);
        const QByteArray second = place.gateway.addAgent(u"fleet-manager-acme"_s, u"pro"_s);
        QVERIFY(QCoro::waitFor(apiKeyStore(profile, ApiKeyPlace::Keychain)->write(second)));

        SocketClient nobody(profile.paths.socket());
        SteadfastClient client(profile, nobody, held, &place.clock);
        const Result<OperationView> sent = QCoro::waitFor(client.submit(emergencyStop()));
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
        const auto letter = [&client] { return client.snapshot().operations.front().deliveries.front(); };
        QTRY_COMPARE_WITH_TIMEOUT(letter().state, DeliveryState::Sent, static_cast<int>(patience.count()));
        QCOMPARE(letter().attempts, 2);
    }

    void anEntryThatIsGoneSaysWhatToDo()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::Keychain);
        QVERIFY(QCoro::waitFor(apiKeyStore(profile, ApiKeyPlace::Keychain)->erase()));
        EngineAccess access(profile);
        const Result<void> opened = QCoro::waitFor(access.open(patience));
        QCOMPARE(opened.error().kind, ProblemKind::Storage);
        QVERIFY2(opened.error().detail.contains(u"has no API key for this profile"_s)
                     && opened.error().detail.contains(u"api.key"_s),
                 qPrintable(opened.error().detail));
        // What it says works.
        QVERIFY(QCoro::waitFor(apiKeyStore(profile, ApiKeyPlace::File)->write(place.key)));
        Profile changed = profile;
        changed.apiKeyPlace = ApiKeyPlace::File;
        QVERIFY(saveProfile(changed));
        EngineAccess again(changed);
        QVERIFY(QCoro::waitFor(again.open(patience)));
    }

    void oneThatHangsDoesNotHangTheConsole()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::Keychain);
        const test::HungKeyring hung;
        QVERIFY(hung.hangs());
        const KeychainLimits limits{.answer = 300ms, .person = 300ms};
        const Result<std::optional<QByteArray>> key = QCoro::waitFor(readKeychainKey(profile, limits));
        QCOMPARE(key.error().kind, ProblemKind::Storage);
        QVERIFY(key.error().detail.contains(u"did not answer in time"_s));
    }

    // Last: nobody is there to unlock it again.
    void aLockedOneIsNotWorkedAround()
    {
        Place place;
        const Profile profile = place.profile(u"acme"_s, ApiKeyPlace::Keychain);
        const Profile inFile = place.profile(u"file"_s, ApiKeyPlace::File);
        const QByteArray keyInFile = place.key;
        QVERIFY(test::lockKeyring());
        {
            EngineAccess access(profile);
            const Result<void> opened = QCoro::waitFor(access.open(patience));
            QCOMPARE(opened.error().kind, ProblemKind::Storage);
            QVERIFY2(opened.error().detail.contains(u"is locked. Unlock it"_s), qPrintable(opened.error().detail));
        }
        QVERIFY(!QCoro::waitFor(moveApiKey(inFile.paths.folder, ApiKeyPlace::Keychain)));
        QCOMPARE(placeOf(inFile), ApiKeyPlace::File);
        QCOMPARE(keyIn(inFile, ApiKeyPlace::File), keyInFile);

        const Result<SetupReport> made = place.setUp(u"late"_s, ApiKeyPlace::Keychain);
        QVERIFY(!made);
        QVERIFY(made.error().detail.contains(u"is locked. Unlock it"_s));
        QVERIFY(!QFileInfo::exists(place.home.filePath(u"late"_s)));
    }
};

QTEST_GUILESS_MAIN(KeychainProfileTest)
#include "KeychainProfileTest.moc"
