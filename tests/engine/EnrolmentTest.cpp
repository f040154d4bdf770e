#include "core/Json.h"
#include "engine/EngineAccess.h"
#include "engine/EngineHost.h"
#include "engine/LocalClient.h"
#include "engine/ProfileSetup.h"
#include "engine/SocketClient.h"
#include "sandbox/GatewayServer.h"
#include "sandbox/SimulatedFleet.h"
#include "support/Compare.h"

#include <QCoroTask>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000;
constexpr int many = 1'000;
constexpr int few = 5;

QByteArray fileOf(int bots)
{
    return toCompactJson(sandbox::fleetFile(sandbox::simulatedFleet(bots)));
}

qsizetype countOf(const QJsonObject &answer, QLatin1StringView list)
{
    return answer.value(list).toArray().size();
}

/// A gateway and a profile, and the engine of it on its own thread.
struct House {
    House()
    {
        sandbox::GatewayOptions options;
        options.rateLimits = false;
        server = std::make_unique<sandbox::GatewayServer>(options);
        if (!server->start()) {
            qFatal("the sandbox gateway does not start");
        }
        SetupRequest request;
        request.folder = folder.filePath(u"profile"_s);
        request.gateway = server->url().toString();
        request.organisation = u"acme"_s;
        request.apiKey = server->addAgent(u"fleet-manager-acme"_s, u"pro"_s);
        const Result<SetupReport> made = QCoro::waitFor(setUpProfile(request, clock));
        if (!made) {
            qFatal("no profile: %s", qPrintable(made.error().detail));
        }
        profile = made->profile;
        host.start(profile);
        if (!QTest::qWaitFor([this] { return local.isReady(); }, patience)) {
            qFatal("no engine");
        }
    }

    SystemClock clock;
    QTemporaryDir folder;
    std::unique_ptr<sandbox::GatewayServer> server;
    Profile profile;
    EngineHost host;
    LocalClient local{host};
};

/// Asks for a thousand bots and cancels once a few are done.
void cancelOnTheWay(FleetAdmin &admin, const Profile &profile)
{
    int told = 0;
    int wanted = 0;
    QStringList begun;
    QStringList ended;
    const EnrolProgress progress = [&](const EnrolStep &step) {
        told = step.done;
        wanted = step.total;
        (step.what == EnrolStep::What::Begun ? begun : ended).append(step.name);
        if (step.done == few) {
            admin.cancelEnrolment();
        }
    };
    const Result<QJsonObject> answer = QCoro::waitFor(admin.enrolFleet(fileOf(many), progress));
    QVERIFY(answer.has_value());
    const int enrolled = answer->value(u"enrolled"_s).toInt();
    QCOMPARE(wanted, many);
    QCOMPARE(told, enrolled);
    QCOMPARE(ended.size(), enrolled);
    QCOMPARE(begun, ended); // Each bot has its turn, one after the other.
    QVERIFY(enrolled >= few);
    QVERIFY(enrolled < many);
    QCOMPARE(countOf(*answer, "left"_L1), many - enrolled);
    QCOMPARE(countOf(*answer, "failures"_L1), 0);
    // No bot is half enrolled: each that is has its bundle, and the next plan begins with the first that was left.
    QCOMPARE(QDir(profile.paths.bundles()).entryList({u"*.bundle"_s}).size(), enrolled);
    const Result<QJsonObject> plan = QCoro::waitFor(admin.applyFleet(fileOf(many), true));
    QVERIFY(plan.has_value());
    int kept = 0;
    int fresh = 0;
    const QJsonArray bots = plan->value(u"bots"_s).toArray();
    for (const QJsonValue &bot : bots) {
        kept += bot[u"agent_id"_s].toString().isEmpty() || bot[u"step"_s].toString() == u"enrol"_s ? 0 : 1;
        fresh += bot[u"step"_s].toString() == u"enrol"_s ? 1 : 0;
    }
    QCOMPARE(kept, enrolled);
    QCOMPARE(fresh, many - enrolled);
}

} // namespace

class EnrolmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThousandAreCancelledInThisProcess()
    {
        House house;
        cancelOnTheWay(house.local, house.profile);
    }

    void aThousandAreCancelledThroughTheSocket()
    {
        House house;
        SocketClient client(house.profile.paths.socket());
        client.open(false);
        QTRY_VERIFY_WITH_TIMEOUT(client.isReady(), patience);
        cancelOnTheWay(client, house.profile);
    }

    void theSameFileGoesOnWhereItWasCancelled()
    {
        House house;
        const EnrolProgress cancelAtOnce = [&house](const EnrolStep & /*step*/) { house.local.cancelEnrolment(); };
        const Result<QJsonObject> first = QCoro::waitFor(house.local.enrolFleet(fileOf(200), cancelAtOnce));
        const int enrolled = first->value(u"enrolled"_s).toInt();
        QVERIFY(enrolled < 200);
        std::vector<int> told;
        const EnrolProgress listen = [&told](const EnrolStep &step) {
            if (step.what == EnrolStep::What::Done) {
                told.push_back(step.done);
            }
        };
        const Result<QJsonObject> second = QCoro::waitFor(house.local.enrolFleet(fileOf(200), listen));
        QCOMPARE(second->value(u"enrolled"_s).toInt(), 200 - enrolled);
        QCOMPARE(countOf(*second, "left"_L1), 0);
        QCOMPARE(told.size(), std::size_t(200 - enrolled)); // what is there already costs no time
        QTRY_COMPARE_WITH_TIMEOUT(house.local.snapshot().bots.size(), std::size_t{200}, patience);
    }

    void theLimitsOfAFileComeIntoForce()
    {
        House house;
        QJsonObject file = sandbox::fleetFile(sandbox::simulatedFleet(few));
        const QJsonObject tight{{u"drawdown_pct"_s, QJsonObject{{u"warning"_s, 2}, {u"critical"_s, 4}}}};
        file.insert(u"thresholds"_s, tight);
        QJsonArray bots = file.value(u"bots"_s).toArray();
        QJsonObject first = bots.at(0).toObject();
        first.insert(u"thresholds"_s, tight);
        bots.replace(0, first);
        file.insert(u"bots"_s, bots);
        const QByteArray text = toCompactJson(file);
        const QJsonArray named{u"fleet"_s, QString(u"bot "_s + first.value(u"name"_s).toString())};

        const Result<QJsonObject> plan = QCoro::waitFor(house.local.applyFleet(text, true));
        QCOMPARE(plan->value(u"changed_limits"_s).toArray(), named);
        QVERIFY(house.local.snapshot().thresholds == Thresholds());
        const Result<QJsonObject> done = QCoro::waitFor(house.local.enrolFleet(text, {}));
        QCOMPARE(done->value(u"enrolled"_s).toInt(), few);
        // The bot got its id on the way.
        QTRY_COMPARE_WITH_TIMEOUT(house.local.snapshot().thresholds.bots.size(), std::size_t{1}, patience);
        const MetricLimits wanted{{u"drawdown_pct"_s, {.warning = 2, .critical = 4}}};
        QVERIFY(house.local.snapshot().thresholds.fleet == wanted);
        QVERIFY(house.local.snapshot().thresholds.bots.begin()->second == wanted);
        const Result<QJsonObject> again = QCoro::waitFor(house.local.applyFleet(text, true));
        QCOMPARE(countOf(*again, "changed_limits"_L1), 0);
    }

    void cancellingWhatDoesNotRunIsNothing()
    {
        House house;
        house.local.cancelEnrolment();
        const Result<QJsonObject> answer = QCoro::waitFor(house.local.enrolFleet(fileOf(few), {}));
        QCOMPARE(answer->value(u"enrolled"_s).toInt(), few);
        QCOMPARE(countOf(*answer, "left"_L1), 0);
    }
};

QTEST_GUILESS_MAIN(EnrolmentTest)
#include "EnrolmentTest.moc"
