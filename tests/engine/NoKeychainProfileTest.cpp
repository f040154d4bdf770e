// The same without a session bus, as a program over SSH or one of cron has it.
#include "engine/ApiKeys.h"
#include "engine/EngineAccess.h"
#include "engine/ProfileSetup.h"
#include "fleet/Roster.h"
#include "sandbox/GatewayServer.h"
#include "support/Compare.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace fleet;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr milliseconds patience{40'000};
constexpr qint64 atOnceMs = 5'000;

struct Place {
    Place()
    {
        if (!gateway.start()) {
            qFatal("the gateway does not start");
        }
        key = gateway.addAgent(u"fleet-manager-acme"_s, u"pro"_s);
    }

    [[nodiscard]] Result<SetupReport> setUp(ApiKeyPlace keyPlace) const
    {
        SetupRequest request;
        request.folder = home.filePath(u"profile"_s);
        request.gateway = gateway.url().toString();
        request.organisation = u"acme"_s;
        request.apiKey = key;
        request.keyPlace = keyPlace;
        return QCoro::waitFor(setUpProfile(request, clock));
    }
    /// As if it had been set up inside a desktop session.
    [[nodiscard]] Profile keychainProfile() const
    {
        Result<SetupReport> made = setUp(ApiKeyPlace::File);
        if (!made || !QCoro::waitFor(apiKeyStore(made->profile, ApiKeyPlace::File)->erase())) {
            qFatal("no profile");
        }
        made->profile.apiKeyPlace = ApiKeyPlace::Keychain;
        if (!saveProfile(made->profile)) {
            qFatal("the profile was not saved");
        }
        return made->profile;
    }

    SystemClock clock;
    sandbox::GatewayServer gateway;
    QByteArray key;
    QTemporaryDir home;
};

bool saysWhatToDo(const Problem &problem)
{
    return problem.kind == ProblemKind::Storage && problem.detail.contains(u"There is no desktop keychain here"_s);
}

} // namespace

class NoKeychainProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoAskedForAKeychainGetsNoFile()
    {
        Place place;
        QElapsedTimer timer;
        timer.start();
        const Result<SetupReport> made = place.setUp(ApiKeyPlace::Keychain);
        QVERIFY(!made);
        QVERIFY2(saysWhatToDo(made.error()), qPrintable(made.error().detail));
        QVERIFY(!QFileInfo::exists(place.home.filePath(u"profile"_s)));
        QVERIFY(timer.elapsed() < atOnceMs);
        QVERIFY(place.setUp(ApiKeyPlace::File)); // and then it is chosen
    }

    void aKeychainProfileSaysWhyItDoesNotOpen()
    {
        Place place;
        const Profile profile = place.keychainProfile();
        QElapsedTimer timer;
        timer.start();
        EngineAccess access(profile);
        const Result<void> opened = QCoro::waitFor(access.open(patience));
        QVERIFY(!opened);
        QVERIFY2(saysWhatToDo(opened.error()), qPrintable(opened.error().detail));
        QVERIFY(timer.elapsed() < atOnceMs);
    }

    // What cannot be sent is said to be so, and at once.
    void aStopFromHereSaysThatItCouldNotBeSent()
    {
        Place place;
        const Profile profile = place.keychainProfile();
        EngineAccess access(profile);
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(QCoro::waitFor(access.open(200ms, 200ms)));
        OperationRequest stop;
        stop.id = OperationId(u"op"_s);
        stop.verb = Verb::EmergencyStop;
        const Result<OperationView> sent = QCoro::waitFor(access.client().submit(stop));
        QVERIFY(!sent);
        QVERIFY2(saysWhatToDo(sent.error()), qPrintable(sent.error().detail));
        QVERIFY(timer.elapsed() < atOnceMs);
    }

    void aMoveLeavesTheKeyWhereItIs()
    {
        Place place;
        const Result<SetupReport> made = place.setUp(ApiKeyPlace::File);
        QVERIFY(made);
        const Result<KeyMove> moved = QCoro::waitFor(moveApiKey(made->profile.paths.folder, ApiKeyPlace::Keychain));
        QVERIFY(!moved);
        QVERIFY(saysWhatToDo(moved.error()));
        QCOMPARE(loadProfile(made->profile.paths.folder).value().apiKeyPlace, ApiKeyPlace::File);
        QCOMPARE(QCoro::waitFor(apiKeyStore(made->profile, ApiKeyPlace::File)->read()).value(), place.key);
    }

    void profilesOfFormerVersionsAreOfTheFile()
    {
        Place place;
        const Result<SetupReport> made = place.setUp(ApiKeyPlace::File);
        QVERIFY(made);
        QFile file(made->profile.paths.settings());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray now = file.readAll();
        QVERIFY(now.contains(R"("api_key_in":"file")"));
        file.resize(0);
        file.seek(0);
        file.write(QByteArray(now).replace(R"("api_key_in":"file",)", ""));
        file.close();
        QCOMPARE(loadProfile(made->profile.paths.folder).value().apiKeyPlace, ApiKeyPlace::File);
    }
};

QTEST_GUILESS_MAIN(NoKeychainProfileTest)
#include "NoKeychainProfileTest.moc"
