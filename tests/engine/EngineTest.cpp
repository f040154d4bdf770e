#include "engine/Engine.h"
#include "engine/BusPlace.h"
#include "engine/DirectStop.h"
#include "engine/EngineAccess.h"
#include "engine/EngineHost.h"
#include "engine/EngineProtocol.h"
#include "engine/EngineServer.h"
#include "engine/LocalClient.h"
#include "engine/ProfileSetup.h"
#include "engine/Rejoin.h"
#include "engine/SocketClient.h"
#include "fleet/FailoverRules.h"

#include "core/Files.h"
#include "core/Json.h"
#include "core/Uuid.h"
#include "gateway/RestGateway.h"
#include "history/HistoryView.h"
#include "protocol/StopFile.h"
#include "sandbox/BotHost.h"
#include "sandbox/GatewayServer.h"
#include "sandbox/SimulatedFleet.h"
#include "sandbox/SkewedClock.h"
#include "store/Database.h"
#include "support/Compare.h"
#include "support/HungEngine.h"

#include <QCoroTask>
#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace fleet;
using namespace fleet::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 40'000;
const QString organisation = u"acme"_s;
const QString manager = u"fleet-manager-acme"_s;

template<typename Condition>
bool comes(Condition condition)
{
    return QTest::qWaitFor(condition, patience);
}

QByteArray fileOf(const QString &groups, const QStringList &bots)
{
    QStringList rows;
    for (const QString &bot : bots) {
        const QStringList parts = bot.split(u'/');
        rows << QStringLiteral(R"({"name":"%1","group":"%2","exchange":"okx","strategy":"s","version":"1"})")
                    .arg(parts.at(0), parts.at(1));
    }
    return QStringLiteral(R"({"groups":[%1],"bots":[%2]})").arg(groups, rows.join(u',')).toUtf8();
}

/// A gateway, a profile and its engine; bots only where a test asks for them.
struct House {
    Q_DISABLE_COPY_MOVE(House)

    House()
    {
        sandbox::GatewayOptions options;
        options.rateLimits = false;
        options.registrationTier = u"pro"_s;
        options.clock = &gatewayClock;
        server = std::make_unique<sandbox::GatewayServer>(options);
        if (!server->start()) {
            qFatal("the sandbox gateway does not start");
        }
        apiKey = server->addAgent(manager, u"pro"_s);
        SetupRequest request;
        request.folder = folder.filePath(u"profile"_s);
        request.gateway = server->url().toString();
        request.organisation = organisation;
        request.apiKey = apiKey;
        const Result<SetupReport> made = QCoro::waitFor(setUpProfile(request, clock));
        if (!made) {
            qFatal("no profile: %s", qPrintable(made.error().detail));
        }
        profile = made->profile;
    }
    ~House()
    {
        bots.reset();
        serverOfEngine.reset();
        engine.reset();
    }

    void startEngine()
    {
        Result<std::unique_ptr<Engine>> started = Engine::start(profile, clock);
        if (!started) {
            qFatal("no engine: %s", qPrintable(started.error().detail));
        }
        engine = std::move(*started);
    }
    [[nodiscard]] Result<QJsonObject> apply(const QByteArray &file) const
    {
        return QCoro::waitFor(engine->applyFleet(file, false));
    }
    /// Enrols and starts bots, and waits until each has proved its key and trades.
    [[nodiscard]] bool populate(int count)
    {
        if (!apply(toCompactJson(sandbox::fleetFile(sandbox::simulatedFleet(count))))) {
            return false;
        }
        return startBots() && comes([&] {
                   const FleetSnapshot &fleet = engine->snapshot();
                   return static_cast<int>(fleet.bots.size()) == count
                       && std::all_of(fleet.bots.begin(), fleet.bots.end(), [](const BotView &bot) {
                              return bot.enrolment == EnrolmentState::Enrolled && bot.reported == BotState::Trading
                                  && bot.liveness == Liveness::Alive;
                          });
               });
    }
    [[nodiscard]] bool startBots()
    {
        if (!bots) {
            bots = std::make_unique<sandbox::BotHost>(
                sandbox::BotHostOptions{.bundles = profile.paths.bundles(), .only = {}, .seed = 1, .clock = &clock});
        }
        return bots->start().has_value();
    }
    [[nodiscard]] OperationRequest request(Verb verb, Scope scope = Scope::fleet()) const
    {
        return {.id = OperationId(makeUuidV7(clock.now())),
                .verb = verb,
                .scope = std::move(scope),
                .targets = {},
                .reason = u"drill"_s,
                .issuedBy = u"ana"_s,
                .fields = {},
                .windDown = std::nullopt,
                .confirmation = organisation};
    }
    [[nodiscard]] OutcomeCounts countsOf(const OperationId &id) const
    {
        for (const OperationView &view : engine->snapshot().operations) {
            if (view.id == id) {
                return view.counts;
            }
        }
        return {};
    }
    [[nodiscard]] std::optional<BotView> bot(const QString &name) const
    {
        for (const BotView &view : engine->snapshot().bots) {
            if (view.name == name) {
                return view;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] bool hasNotice(const QString &part) const
    {
        const std::vector<NoticeView> &notices = engine->snapshot().notices;
        return std::any_of(notices.begin(), notices.end(),
                           [&](const NoticeView &notice) { return notice.text.contains(part); });
    }

    SystemClock clock;
    sandbox::SkewedClock gatewayClock{clock};
    QTemporaryDir folder;
    std::unique_ptr<sandbox::GatewayServer> server;
    QByteArray apiKey;
    Profile profile;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EngineServer> serverOfEngine;
    std::unique_ptr<sandbox::BotHost> bots;
};

} // namespace

class EngineTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopAndWayBack();
    void oneEngineAProfile();
    void takenIdBecomesTheNext();
    void begunEnrolmentGoesOnOnce();
    void twoAppliesAtOnce();
    void managedKeysAreEnrolledAtOnce();
    void wrongOneTimeCodeIsNotTaken();
    void firstOfAGroupUnderAFleetStop();
    void changedPolicyIsTold();
    void socketCarriesTheSame();
    void anIdleEngineSpeaksAllTheSame();
    void anEngineThatHangsHereIsShownAsBlindness();
    void reasonsAreAddedBothWays();
    void reasonsThatAreNotTaken_data();
    void reasonsThatAreNotTaken();
    void socketSurvivesGarbage();
    void callersHearThatTheEngineEnded();
    void secondProgramTakesOver();
    void aTakeOverThatFailsIsSaidAndRests();
    void stopWithoutTheEngineIsAdopted();
    void directStopRefusesWhatIsNoStop();
    void directStopIsRepeatedUntilTaken();
    void directStopThatIsNotRecordedSaysSo();
    void hungEngineHoldsUpNoStop();
    void engineThatDiesUnderAStopLosesNothing();
    void actWithoutAnAnswerIsNotCalledUnsent();
    void stopThatCannotBeRecordedIsHandedIn();
    void spilledStopIsNotSignedTwice();
    void stopWaitsForNoStart();
    void gatewayThatForgotIsJoinedAnew();
    void whatIsHeardLateIsHistoryAllTheSame();
    void refusedKeyIsSaid();
    void forgeriesAreToldSparingly();
    void aStandbyTakesOverFromTheDead();
    void noticesComeBackNewestFirst();
    void skewedGatewayIsSeen();
    void longAbsenceIsToldAsAGap();
};

void EngineTest::stopAndWayBack()
{
    House house;
    house.startEngine();
    QVERIFY(house.populate(3));
    const OperationRequest stop = house.request(Verb::EmergencyStop);
    QVERIFY(house.engine->submit(stop).has_value());
    QVERIFY(comes([&] { return house.countsOf(stop.id).allConfirmed(); }));
    QVERIFY(!house.engine->submit(house.request(Verb::Resume)).has_value()); // a release comes first
    const OperationRequest release = house.request(Verb::Release);
    QVERIFY(house.engine->submit(release).has_value());
    QVERIFY(comes([&] { return house.countsOf(release.id).allConfirmed(); }));
    QVERIFY(comes([&] { return house.bot(u"spot-arb-01"_s)->reported == BotState::Paused; })); // and starts nothing
    const OperationRequest resume = house.request(Verb::Resume);
    QVERIFY(house.engine->submit(resume).has_value());
    QVERIFY(comes([&] { return house.countsOf(resume.id).allConfirmed(); }));
    QVERIFY(comes([&] { return house.bot(u"spot-arb-01"_s)->reported == BotState::Trading; }));
    QVERIFY(!house.bot(u"spot-arb-01"_s)->drifts);
    const Result<QByteArray> file = house.engine->stopFile(stop.id);
    QVERIFY(file.has_value());
    QVERIFY(envelopesFromStopFile(*file).has_value());
}

void EngineTest::oneEngineAProfile()
{
    House house;
    house.startEngine();
    QCOMPARE(Engine::start(house.profile, house.clock).error().kind, ProblemKind::Conflict);
    house.engine.reset();
    house.startEngine();
}

void EngineTest::takenIdBecomesTheNext()
{
    House house;
    house.startEngine();
    house.server->addAgent(u"a-acme"_s); // somebody else's
    const Result<QJsonObject> applied = house.apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s, u"b/g"_s}));
    QVERIFY(applied.has_value());
    QCOMPARE(applied->value(u"enrolled"_s).toInt(), 2);
    QCOMPARE(house.bot(u"a"_s)->id.text(), u"a-acme-2"_s);
    const Result<QJsonObject> again = house.apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s, u"b/g"_s}));
    QCOMPARE(again->value(u"enrolled"_s).toInt(), 0);
    QCOMPARE(house.engine->snapshot().bots.size(), std::size_t{2});
}

void EngineTest::begunEnrolmentGoesOnOnce()
{
    House house;
    {
        // A run that ended between the gateway's answer and the bundle: intent recorded, API key lost.
        const Result<std::unique_ptr<Store>> store = Store::open(house.profile.paths.database());
        Bot begun;
        begun.id = BotId(u"a-acme"_s);
        begun.name = u"a"_s;
        begun.group = GroupId(u"g"_s);
        begun.exchange = ExchangeId(u"okx"_s);
        begun.exchanges = {begun.exchange};
        begun.strategy = u"s"_s;
        begun.version = u"1"_s;
        begun.state = EnrolmentState::Intended;
        begun.commandThread = ThreadId(u"thread-a"_s);
        begun.enrolledAt = house.clock.now();
        WriteBatch batch;
        batch.emplace_back(begun);
        QVERIFY(QCoro::waitFor((*store)->committed(batch)).has_value());
    }
    house.server->addAgent(u"a-acme"_s);
    house.startEngine();
    QVERIFY(house.engine->snapshot().bots.empty()); // not a member before it is finished
    const QByteArray file = fileOf(uR"({"name":"g"})"_s, {u"a/g"_s});
    QCOMPARE(house.apply(file)->value(u"enrolled"_s).toInt(), 1);
    QCOMPARE(house.bot(u"a"_s)->id.text(), u"a-acme-2"_s);
    QCOMPARE(house.apply(file)->value(u"enrolled"_s).toInt(), 0); // the abandoned id must not begin it anew
    QCOMPARE(house.engine->snapshot().bots.size(), std::size_t{1});
    house.engine.reset();
    house.startEngine();
    QCOMPARE(house.apply(file)->value(u"enrolled"_s).toInt(), 0);
}

void EngineTest::twoAppliesAtOnce()
{
    House house;
    house.startEngine();
    const QByteArray file = fileOf(uR"({"name":"g"})"_s, {u"a/g"_s, u"b/g"_s});
    QCoro::Task<Result<QJsonObject>> first = house.engine->applyFleet(file, false);
    const Result<QJsonObject> second = QCoro::waitFor(house.engine->applyFleet(file, false));
    QCOMPARE(second.error().kind, ProblemKind::Conflict);
    QCOMPARE(QCoro::waitFor(first)->value(u"enrolled"_s).toInt(), 2);
    QCOMPARE(house.engine->snapshot().bots.size(), std::size_t{2});
    QVERIFY(house.apply(file).has_value()); // and later again
}

void EngineTest::managedKeysAreEnrolledAtOnce()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(fileOf(uR"({"name":"g","keys":"managed"})"_s, {u"a/g"_s})).has_value());
    QCOMPARE(house.bot(u"a"_s)->enrolment, EnrolmentState::Enrolled);
    QVERIFY(house.startBots());
    QVERIFY(comes([&] { return house.bot(u"a"_s)->reported == BotState::Trading; }));
}

void EngineTest::wrongOneTimeCodeIsNotTaken()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s})).has_value());
    const QString path = QDir(house.profile.paths.bundles()).filePath(u"a-acme.bundle"_s);
    Bundle bundle = bundleFromJson(parseJsonObject(readFile(path).value()).value()).value();
    QVERIFY(!bundle.oneTimeCode.isEmpty());
    bundle.oneTimeCode = QByteArray(bundle.oneTimeCode.size(), 'x');
    QVERIFY(writePrivateFile(path, toCompactJson(toJson(bundle))).has_value());
    QVERIFY(house.startBots());
    QVERIFY(comes([&] { return house.hasNotice(u"was not taken"_s); }));
    QCOMPARE(house.bot(u"a"_s)->enrolment, EnrolmentState::Bundled);
    QVERIFY(!house.bot(u"a"_s)->reported.has_value()); // and nothing of what it says is believed
}

void EngineTest::firstOfAGroupUnderAFleetStop()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(fileOf(uR"({"name":"g"},{"name":"h"})"_s, {u"a/g"_s})).has_value());
    QVERIFY(house.engine->submit(house.request(Verb::EmergencyStop)).has_value());
    QVERIFY(house.apply(fileOf(uR"({"name":"g"},{"name":"h"})"_s, {u"a/g"_s, u"peer/g"_s, u"first/h"_s})).has_value());
    QCOMPARE(house.bot(u"peer"_s)->desired, DesiredState::Stopped);
    QCOMPARE(house.bot(u"first"_s)->desired, DesiredState::Stopped);
    QVERIFY(house.startBots());
    QVERIFY(comes([&] { return house.bot(u"first"_s)->reported == BotState::Stopped; })); // held from its first start
}

void EngineTest::changedPolicyIsTold()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s})).has_value());
    QCOMPARE(house.engine->snapshot().groups.front().windDown, WindDown::Flatten);
    QVERIFY(house.apply(fileOf(uR"({"name":"g","wind_down":"cancel_and_hold"})"_s, {u"a/g"_s})).has_value());
    QCOMPARE(house.engine->snapshot().groups.front().windDown, WindDown::CancelAndHold);
    QCOMPARE(house.bot(u"a"_s)->windDown, WindDown::CancelAndHold);
}

void EngineTest::socketCarriesTheSame()
{
    House house;
    house.startEngine();
    house.serverOfEngine = std::make_unique<EngineServer>(*house.engine);
    QVERIFY(house.serverOfEngine->listen(house.profile.paths.socket()).has_value());
    SocketClient client(house.profile.paths.socket());
    client.open(false);
    QVERIFY(comes([&] { return client.isReady(); }));
    QCOMPARE(client.snapshot().organisation, organisation);
    const QByteArray file = fileOf(uR"({"name":"g"})"_s, {u"a/g"_s});
    QCOMPARE(QCoro::waitFor(client.applyFleet(file, true))->value(u"bots"_s).toArray().size(), 1);
    QVERIFY(QCoro::waitFor(client.applyFleet(file, false)).has_value());
    QVERIFY(comes([&] { return client.snapshot().bots.size() == 1; })); // by a delta
    const OperationRequest stop = house.request(Verb::EmergencyStop);
    const Result<OperationView> taken = QCoro::waitFor(client.submit(stop));
    QVERIFY(taken.has_value());
    QCOMPARE(taken->id, stop.id);
    QVERIFY(
        comes([&] { return !client.snapshot().operations.empty() && client.snapshot().operations.front().recorded; }));
    QVERIFY(QCoro::waitFor(client.stopFile(stop.id)).has_value());
    QCOMPARE(QCoro::waitFor(client.retry(OperationId(u"none"_s))).error().kind, ProblemKind::NotFound);
    QCOMPARE(QCoro::waitFor(client.submit(house.request(Verb::Resume))).error().kind, ProblemKind::Conflict);
    QCOMPARE(QFile::permissions(house.profile.paths.socket())
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void EngineTest::anIdleEngineSpeaksAllTheSame()
{
    House house;
    EngineHost host;
    LocalClient local(host);
    host.start(house.profile);
    QVERIFY(comes([&] { return local.isReady(); }));
    SocketClient socket(house.profile.paths.socket());
    socket.open(false);
    QVERIFY(comes([&] { return socket.isReady(); }));
    // Several empty ones in a row: nothing happens in this house.
    int here = 0;
    int there = 0;
    connect(&local, &EngineClient::fleetChanged, this,
            [&](const FleetDelta &delta) { here += delta.isEmpty() ? 1 : 0; });
    connect(&socket, &EngineClient::fleetChanged, this,
            [&](const FleetDelta &delta) { there += delta.isEmpty() ? 1 : 0; });
    QVERIFY(comes([&] { return here >= 3 && there >= 3; }));
}

void EngineTest::anEngineThatHangsHereIsShownAsBlindness()
{
    House house;
    EngineHost host;
    LocalClient local(host);
    const HeldApiKey apiKey(house.profile.paths.folder);
    SteadfastClient client(house.profile, local, apiKey);
    host.start(house.profile);
    QVERIFY(comes([&] { return client.isReady() && client.snapshot().link.state == LinkState::Live; }));
    QSemaphore hangs;
    const auto goesOn = qScopeGuard([&hangs] { hangs.release(); });
    host.post([&hangs](Engine &) { hangs.acquire(); });
    QVERIFY(comes([&] { return client.snapshot().link.state == LinkState::Blind; }));
    QCOMPARE(local.snapshot().link.state, LinkState::Live); // as it said
    hangs.release();
    QVERIFY(comes([&] { return client.snapshot().link.state == LinkState::Live; }));
}

namespace {

ReasonRequest aReason(const OperationId &operation, const QString &text)
{
    return {.id = makeUuidV7(SystemClock().now()), .operation = operation, .text = text, .issuedBy = u"ben"_s};
}

const OperationView *operationIn(const FleetSnapshot &fleet, const OperationId &id)
{
    const auto found = std::find_if(fleet.operations.begin(), fleet.operations.end(),
                                    [&](const OperationView &view) { return view.id == id; });
    return found == fleet.operations.end() ? nullptr : &*found;
}

} // namespace

void EngineTest::reasonsAreAddedBothWays()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(fileOf(u"{\"name\":\"g\"}"_s, {u"a/g"_s})).has_value());
    const OperationRequest stop = house.request(Verb::EmergencyStop);
    QVERIFY(house.engine->submit(stop).has_value());
    house.engine.reset();
    {
        // In this process.
        EngineHost host;
        LocalClient local(host);
        host.start(house.profile);
        QVERIFY(comes([&] { return local.isReady(); }));
        QSignalSpy changed(&local, &EngineClient::fleetChanged);
        const ReasonRequest first = aReason(stop.id, u"  Bybit shows a stale book  "_s);
        const Result<OperationView> added = QCoro::waitFor(local.addReason(first));
        QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().detail));
        QCOMPARE(added->reason, u"drill"_s); // It stands.
        QCOMPARE(added->addedReasons.size(), std::size_t(1));
        QCOMPARE(added->addedReasons.front().text, u"Bybit shows a stale book"_s);
        QCOMPARE(added->addedReasons.front().by, u"ben"_s);
        QVERIFY(added->addedReasons.front().at >= added->createdAt);
        // Asked twice it is there once.
        QCOMPARE(QCoro::waitFor(local.addReason(first))->addedReasons.size(), std::size_t(1));
        // Whoever looks is told.
        QVERIFY(comes([&] { return operationIn(local.snapshot(), stop.id)->addedReasons.size() == 1; }));
        QVERIFY(!changed.isEmpty());

        // Through the socket of the same engine.
        SocketClient socket(house.profile.paths.socket());
        socket.open(false);
        QVERIFY(comes([&] { return socket.isReady(); }));
        QCOMPARE(operationIn(socket.snapshot(), stop.id)->addedReasons.front(), added->addedReasons.front());
        const Result<OperationView> second =
            QCoro::waitFor(socket.addReason(aReason(stop.id, u"二 – Börse bestätigt"_s)));
        QVERIFY2(second.has_value(), second ? "" : qPrintable(second.error().detail));
        QCOMPARE(second->addedReasons.size(), std::size_t(2));
        QVERIFY(comes([&] { return operationIn(socket.snapshot(), stop.id)->addedReasons.size() == 2; }));
        QVERIFY(comes([&] { return operationIn(local.snapshot(), stop.id)->addedReasons.size() == 2; }));
    }
    // A restart keeps them, in their order.
    house.startEngine();
    const OperationView *kept = operationIn(house.engine->snapshot(), stop.id);
    QVERIFY(kept != nullptr);
    QCOMPARE(kept->reason, u"drill"_s);
    QCOMPARE(kept->addedReasons.size(), std::size_t(2));
    QCOMPARE(kept->addedReasons.back().text, u"二 – Börse bestätigt"_s);
    QCOMPARE(toJson(*kept)[u"added_reasons"_s].toArray().at(0)[u"reason"_s].toString(), u"Bybit shows a stale book"_s);
}

void EngineTest::reasonsThatAreNotTaken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QString() << u"A reason that is added needs words."_s;
    QTest::newRow("only blanks") << u" \t\n "_s << u"A reason that is added needs words."_s;
    QTest::newRow("too long") << QString(501, u'x') << u"The reason may have 500 characters; this one has 501."_s;
    const QString unseen = u"The reason holds a character that cannot be seen, such as a tab or the end of a line."_s;
    QTest::newRow("a tab") << u"a\tb"_s << unseen;
    QTest::newRow("a line") << u"a\nb"_s << unseen;
    QTest::newRow("a zero") << QString(u"a"_s + QChar(u'\0') + u"b"_s) << unseen;
    QTest::newRow("an escape") << u"a\x1b[31m"_s << unseen;
    QTest::newRow("turned around") << QString(u"a"_s + QChar(0x202E) + u"b"_s) << unseen;
}

void EngineTest::reasonsThatAreNotTaken()
{
    QFETCH(const QString, text);
    QFETCH(const QString, says);
    House house;
    EngineHost host;
    LocalClient local(host);
    host.start(house.profile);
    QVERIFY(comes([&] { return local.isReady(); }));
    QVERIFY(QCoro::waitFor(local.applyFleet(fileOf(u"{\"name\":\"g\"}"_s, {u"a/g"_s}), false)).has_value());
    const OperationRequest stop = house.request(Verb::EmergencyStop);
    QVERIFY(QCoro::waitFor(local.submit(stop)).has_value());
    SocketClient socket(house.profile.paths.socket());
    socket.open(false);
    QVERIFY(comes([&] { return socket.isReady(); }));
    for (EngineClient *client : std::initializer_list<EngineClient *>{&local, &socket}) {
        const Result<OperationView> refused = QCoro::waitFor(client->addReason(aReason(stop.id, text)));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().detail, says);
        const Result<OperationView> stranger =
            QCoro::waitFor(client->addReason(aReason(OperationId(u"x"_s), u"drill"_s)));
        QVERIFY(!stranger.has_value());
        QCOMPARE(stranger.error().kind, ProblemKind::NotFound);
    }
    QVERIFY(operationIn(local.snapshot(), stop.id)->addedReasons.empty());
}

void EngineTest::socketSurvivesGarbage()
{
    House house;
    house.startEngine();
    house.serverOfEngine = std::make_unique<EngineServer>(*house.engine);
    QVERIFY(house.serverOfEngine->listen(house.profile.paths.socket()).has_value());
    QLocalSocket socket;
    socket.connectToServer(house.profile.paths.socket());
    QVERIFY(socket.waitForConnected());
    const QByteArrayList lines{
        "",
        "garbage",
        "[]",
        "{}",
        R"({"id":1,"call":"format_disk"})",
        R"({"id":2,"call":"submit"})",
        R"({"id":3,"call":"submit","request":{"id":"x","verb":"stop"}})",
        R"({"id":"four","call":5})",
        R"({"id":5,"call":"retry","operation":{}})",
        R"({"id":6,"call":"apply","file":7})",
        R"({"id":7,"call":"warm","connections":-5})",
        R"({"id":8,"call":"cool"})",
        R"({"id":9,"call":"submit","request":{"id":"019ab3c4-d5e6-7f80-9a1b-2c3d4e5f6071","verb":"set_limits","scope":{"kind":"fleet","names":[]},"targets":[],"reason":"","issued_by":"x","fields":{"id":"y"}}})"};
    socket.write(lines.join('\n') + '\n');
    QByteArray answers;
    QVERIFY(comes([&] {
        answers += socket.readAll();
        return answers.count('\n') >= lines.size();
    }));
    QVERIFY(answers.contains("does not know the call"));
    QVERIFY(house.engine->snapshot().operations.empty());
    socket.write("{\"id\":10,\"call\":\"attach\"}\n");
    QVERIFY(comes([&] {
        answers += socket.readAll();
        return answers.contains("\"organisation\"");
    }));
    QVERIFY(!answers.contains(house.apiKey)); // no secret on the socket
}

void EngineTest::callersHearThatTheEngineEnded()
{
    House house;
    {
        EngineHost host;
        LocalClient local(host);
        host.start(house.profile);
        QVERIFY(comes([&] { return local.isReady(); }));
        SocketClient client(house.profile.paths.socket());
        client.open(false);
        QVERIFY(comes([&] { return client.isReady(); }));
    }
    EngineHost idle; // no engine in it
    LocalClient local(idle);
    QCOMPARE(QCoro::waitFor(local.submit(house.request(Verb::EmergencyStop))).error().kind, ProblemKind::Cancelled);
    QCOMPARE(QCoro::waitFor(local.applyFleet("{}", true)).error().kind, ProblemKind::Cancelled);
    SocketClient nobody(house.profile.paths.socket());
    QCOMPARE(QCoro::waitFor(nobody.retry(OperationId(u"x"_s))).error().kind, ProblemKind::Offline);
    // Gone with a call under way.
    house.startEngine();
    house.serverOfEngine = std::make_unique<EngineServer>(*house.engine);
    QVERIFY(house.serverOfEngine->listen(house.profile.paths.socket()).has_value());
    auto client = std::make_unique<SocketClient>(house.profile.paths.socket());
    client->open(false);
    QVERIFY(comes([&] { return client->isReady(); }));
    QCoro::Task<Result<void>> call = client->retry(OperationId(u"x"_s));
    house.serverOfEngine.reset();
    QVERIFY(!QCoro::waitFor(call).has_value());
    client->open(false);
    QCoro::Task<Result<void>> another = client->retry(OperationId(u"x"_s));
    client.reset();
    QVERIFY(!QCoro::waitFor(another).has_value());
}

void EngineTest::secondProgramTakesOver()
{
    House house;
    auto first = std::make_unique<EngineAccess>(house.profile);
    QVERIFY(QCoro::waitFor(first->open(seconds(10))).has_value());
    QVERIFY(first->isOwn());
    EngineAccess second(house.profile);
    QVERIFY(QCoro::waitFor(second.open(seconds(10))).has_value());
    QVERIFY(!second.isOwn());
    EngineAccess third(house.profile);
    QVERIFY(QCoro::waitFor(third.open(seconds(10))).has_value());
    first.reset();
    QVERIFY(comes(
        [&] { return second.client().isReady() && third.client().isReady() && (second.isOwn() || third.isOwn()); }));
    QVERIFY(comes([&] { return second.isOwn() != third.isOwn(); })); // whoever lost the race holds no dead engine
}

void EngineTest::stopWithoutTheEngineIsAdopted()
{
    House house;
    house.startEngine();
    QVERIFY(house.populate(3));
    house.engine.reset(); // holds nothing any more, but its roster is there
    OperationRequest request = house.request(Verb::EmergencyStop);
    request.targets = {BotId(u"spot-arb-01-acme"_s), BotId(u"left-the-fleet"_s)};
    Result<std::unique_ptr<DirectStop>> stop = DirectStop::prepare(house.profile, request, house.clock);
    QVERIFY2(stop.has_value(), stop ? "" : qPrintable(stop.error().detail));
    QSignalSpy finished(stop->get(), &DirectStop::finished);
    (*stop)->send();
    QVERIFY(comes([&] { return finished.size() == 1; }));
    QCOMPARE((*stop)->view().counts.total, 1);
    QCOMPARE((*stop)->view().counts.confirmed, 0); // sent is not stopped
    QVERIFY((*stop)->view().recorded);
    stop->reset();
    QCOMPARE(QDir(house.profile.paths.spill()).entryList({u"*.json"_s}).size(), 1);
    house.startEngine();
    QVERIFY(comes([&] { return house.countsOf(request.id).allConfirmed(); }));
    QVERIFY(comes([&] {
        return QDir(house.profile.paths.spill()).entryList({u"*.json"_s}).isEmpty();
    })); // once its rows are durable
    QCOMPARE(house.bot(u"spot-arb-01"_s)->desired, DesiredState::Stopped);
    house.engine.reset();
    house.startEngine();
    QVERIFY(house.countsOf(request.id).allConfirmed());
}

void EngineTest::directStopRefusesWhatIsNoStop()
{
    House house;
    QVERIFY(!DirectStop::prepare(house.profile, house.request(Verb::EmergencyStop), house.clock)
                 .has_value()); // no roster yet
    house.startEngine();
    QVERIFY(house.apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s})).has_value());
    QCOMPARE(DirectStop::prepare(house.profile, house.request(Verb::Pause), house.clock).error().kind,
             ProblemKind::Invalid);
    OperationRequest nobody = house.request(Verb::EmergencyStop);
    nobody.targets = {BotId(u"left-the-fleet"_s)};
    QCOMPARE(DirectStop::prepare(house.profile, nobody, house.clock).error().kind, ProblemKind::NotFound);
}

void EngineTest::directStopIsRepeatedUntilTaken()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s, u"b/g"_s})).has_value());
    house.engine.reset();
    sandbox::GatewayFault fault;
    fault.kind = sandbox::GatewayFault::Kind::ServerError;
    fault.value = 503;
    house.server->setFault(fault);
    Result<std::unique_ptr<DirectStop>> stop =
        DirectStop::prepare(house.profile, house.request(Verb::EmergencyStop), house.clock);
    QVERIFY(stop.has_value());
    QSignalSpy finished(stop->get(), &DirectStop::finished);
    (*stop)->send();
    QVERIFY(comes([&] {
        const OperationView view = (*stop)->view();
        return view.recorded
            && std::all_of(view.deliveries.begin(), view.deliveries.end(), [](const DeliveryView &delivery) {
                   return delivery.state == DeliveryState::Queued && delivery.says.contains(u"tried again"_s);
               });
    }));
    QCOMPARE(finished.size(), 0);
    QVERIFY((*stop)->remark().contains(u"none of its 2 messages"_s));
    house.server->clearFaults();
    QVERIFY(comes([&] { return finished.size() == 1; }));
    const OperationView view = (*stop)->view();
    QCOMPARE(view.deliveries.size(), std::size_t{2});
    for (const DeliveryView &delivery : view.deliveries) {
        QCOMPARE(delivery.state, DeliveryState::Sent);
        QVERIFY(delivery.attempts >= 2);
    }
    QVERIFY((*stop)->remark().contains(u"2 of 2 messages"_s));
    QVERIFY((*stop)->remark().contains(u"waits in spill/"_s));
    QStringList unreadable;
    const std::vector<SpillFile> files = readSpills(house.profile.paths.spill(), unreadable);
    QCOMPARE(files.size(), std::size_t{1});
    QCOMPARE(files.front().operation.taken.size(), std::size_t{2});
}

void EngineTest::directStopThatIsNotRecordedSaysSo()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s})).has_value());
    house.engine.reset();
    QVERIFY(writePrivateFile(house.profile.paths.spill(), "in the way").has_value());
    Result<std::unique_ptr<DirectStop>> stop =
        DirectStop::prepare(house.profile, house.request(Verb::EmergencyStop), house.clock);
    QVERIFY(stop.has_value());
    QSignalSpy finished(stop->get(), &DirectStop::finished);
    (*stop)->send();
    QVERIFY(comes([&] { return finished.size() == 1; }));
    QCOMPARE((*stop)->view().deliveries.front().state, DeliveryState::Sent); // the disk holds up no stop
    QVERIFY(!(*stop)->view().recorded);
    QVERIFY((*stop)->isUnrecorded());
    QVERIFY((*stop)->remark().contains(u"could not be recorded"_s));
    QVERIFY(!(*stop)->remark().contains(u"spill/ for"_s));
}

namespace {

/// A house with two enrolled bots whose engine was replaced by one that hangs once it is attached to.
struct HungHouse : House {
    Q_DISABLE_COPY_MOVE(HungHouse)

    HungHouse()
    {
        startEngine();
        if (!apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s, u"b/g"_s}))) {
            qFatal("nothing enrolled");
        }
        const FleetSnapshot fleet = engine->snapshot();
        engine.reset();
        hung = std::make_unique<HungEngine>(profile, fleet);
        access = std::make_unique<EngineAccess>(profile);
        if (!QCoro::waitFor(access->open(seconds(10)))) {
            qFatal("not attached");
        }
    }
    ~HungHouse() { access.reset(); }

    [[nodiscard]] const OperationView *shown(const OperationId &id) const
    {
        const std::vector<OperationView> &all = access->client().snapshot().operations;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const OperationView &view) { return view.id == id; });
        return found == all.end() ? nullptr : &*found;
    }
    [[nodiscard]] bool allTaken(const OperationId &id) const
    {
        const OperationView *view = shown(id);
        return view != nullptr && view->deliveries.size() == 2
            && std::all_of(view->deliveries.begin(), view->deliveries.end(),
                           [](const DeliveryView &delivery) { return delivery.state == DeliveryState::Sent; });
    }
    [[nodiscard]] quint64 messages() const
    {
        const sandbox::GatewayCounters counters = server->counters();
        return counters.messagesByRecipient.value(u"a-acme"_s) + counters.messagesByRecipient.value(u"b-acme"_s);
    }
    [[nodiscard]] QStringList spilled() const { return QDir(profile.paths.spill()).entryList({u"*.json"_s}); }

    std::unique_ptr<HungEngine> hung;
    std::unique_ptr<EngineAccess> access;
};

} // namespace

void EngineTest::aTakeOverThatFailsIsSaidAndRests()
{
    HungHouse house;
    const QString database = house.profile.paths.database();
    QVERIFY(QDir().rename(database, database + u".aside"_s));
    QVERIFY(QDir().mkpath(database)); // nobody opens that
    QSignalSpy failed(house.access.get(), &EngineAccess::startFailed);
    house.hung.reset();
    QVERIFY(comes([&] { return !failed.isEmpty(); }));
    QElapsedTimer resting;
    resting.start();
    const auto why = failed.front().front().value<Problem>();
    QCOMPARE(why.kind, ProblemKind::Storage);
    QVERIFY(!house.access->isOwn());
    QVERIFY(EngineLock::take(house.profile.paths.lock())); // another program may do better
    SteadfastClient &client = house.access->client();
    QCOMPARE(client.snapshot().link.state, LinkState::Blind);
    QCOMPARE(client.snapshot().link.problem, why.detail);
    QVERIFY(comes([&] { return failed.size() == 2; }));
    QVERIFY2(resting.elapsed() >= EngineAccess::firstRest.count() - 500, // a coarse timer may be early
             qPrintable(QString::number(resting.elapsed())));
    // Who asks for something is told why nothing can be done, and does not wait for the rest to end.
    const Result<OperationView> pause = QCoro::waitFor(client.submit(house.request(Verb::Pause)));
    QCOMPARE(pause.error().kind, ProblemKind::Offline);
    QCOMPARE(pause.error().detail, describe(why));
    QCOMPARE(failed.size(), 3);

    QVERIFY(QDir().rmdir(database));
    QVERIFY(QDir().rename(database + u".aside"_s, database));
    QVERIFY(QCoro::waitFor(client.submit(house.request(Verb::Pause))));
    QVERIFY(house.access->isOwn());
    QVERIFY(client.snapshot().link.state != LinkState::Blind);
}

void EngineTest::hungEngineHoldsUpNoStop()
{
    HungHouse house;
    const OperationRequest stop = house.request(Verb::EmergencyStop);
    QElapsedTimer timer;
    timer.start();
    const Result<OperationView> sent = QCoro::waitFor(house.access->client().submit(stop));
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(sent.has_value(), sent ? "" : qPrintable(sent.error().detail));
    QCOMPARE(sent->id, stop.id);
    QCOMPARE(house.hung->asked().size(), std::size_t{1});
    QVERIFY(comes([&] { return house.allTaken(stop.id) && house.access->client().isDirectOver(stop.id); }));
    QVERIFY(comes([&] { return house.shown(stop.id)->recorded; }));
    QCOMPARE(house.messages(), quint64{2});
    QVERIFY(house.shown(stop.id)->problem.contains(u"does not answer"_s));
    QVERIFY(house.shown(stop.id)->problem.contains(u"2 of 2 messages"_s));
    QCOMPARE(house.shown(stop.id)->counts.confirmed, 0);
    QCOMPARE(house.spilled().size(), 1);
    QVERIFY(QCoro::waitFor(house.access->client().stopFile(stop.id)).has_value());

    house.hung.reset(); // its end is noticed, this program becomes the engine and tells of the same operation
    QVERIFY(comes([&] { return house.access->isOwn() && house.access->client().isReady(); }));
    QVERIFY(comes([&] { return !house.access->client().isDirect(stop.id) && house.shown(stop.id) != nullptr; }));
    QVERIFY(house.shown(stop.id)->problem.isEmpty());
    QVERIFY(comes([&] { return house.spilled().isEmpty(); }));
    QCOMPARE(house.access->client().snapshot().operations.size(), std::size_t{1});
}

void EngineTest::engineThatDiesUnderAStopLosesNothing()
{
    HungHouse house;
    house.hung->dieWhenAsked();
    const OperationRequest stop = house.request(Verb::EmergencyStop);
    QVERIFY(QCoro::waitFor(house.access->client().submit(stop)).has_value());
    QVERIFY(comes([&] { return house.messages() >= 2; }));
    QVERIFY(comes([&] { return house.access->isOwn() && !house.access->client().isDirect(stop.id); }));
    QVERIFY(comes([&] { return house.allTaken(stop.id); }));
}

void EngineTest::actWithoutAnAnswerIsNotCalledUnsent()
{
    HungHouse house;
    const Result<OperationView> pause = QCoro::waitFor(house.access->client().submit(house.request(Verb::Pause)));
    QCOMPARE(pause.error().kind, ProblemKind::Timeout);
    QVERIFY(pause.error().detail.contains(u"may still carry it out"_s));
    QCOMPARE(house.messages(), quint64{0});
    QVERIFY(house.spilled().isEmpty());
}

void EngineTest::stopThatCannotBeRecordedIsHandedIn()
{
    HungHouse house;
    QVERIFY(writePrivateFile(house.profile.paths.spill(), "in the way").has_value());
    const OperationRequest stop = house.request(Verb::EmergencyStop);
    QVERIFY(QCoro::waitFor(house.access->client().submit(stop)).has_value());
    QVERIFY(comes([&] { return house.allTaken(stop.id) && house.access->client().isDirectOver(stop.id); }));
    QVERIFY(comes([&] { return house.shown(stop.id)->problem.contains(u"could not be recorded"_s); }));
    house.hung.reset();
    QVERIFY(comes([&] { return !house.access->client().isDirect(stop.id); }));
    QVERIFY(comes([&] { return house.shown(stop.id) != nullptr && house.shown(stop.id)->recorded; }));
}

void EngineTest::spilledStopIsNotSignedTwice()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s})).has_value());
    const OperationRequest stop = house.request(Verb::EmergencyStop);
    Result<std::unique_ptr<DirectStop>> direct = DirectStop::prepare(house.profile, stop, house.clock);
    QVERIFY(direct.has_value());
    // As from a caller whose patience was over while this engine hung: it reads the request only now.
    const QByteArray file = (*direct)->stopFile();
    QSignalSpy finished(direct->get(), &DirectStop::finished);
    (*direct)->send();
    while (finished.isEmpty() && !isSpilled(house.profile.paths.spill(), stop.id)) {
        QThread::msleep(1); // the engine's thread is this one: it must not tick before it is asked
    }
    QVERIFY(house.engine->submit(stop).has_value());
    QCOMPARE(house.engine->stopFile(stop.id).value(), file);
    QVERIFY(comes([&] { return finished.size() == 1; }));
}

void EngineTest::stopWaitsForNoStart()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s})).has_value());
    house.engine.reset();
    EngineAccess access(house.profile);
    QCoro::Task<Result<void>> opening = access.open(seconds(10));
    QVERIFY(access.isOwn() && !access.client().isReady());
    const OperationRequest stop = house.request(Verb::EmergencyStop);
    const Result<OperationView> sent = QCoro::waitFor(access.client().submit(stop));
    QVERIFY(sent.has_value());
    QVERIFY(access.client().isDirect(stop.id)); // not queued behind the start
    QVERIFY(QCoro::waitFor(opening).has_value());
    QVERIFY(comes([&] { return !access.client().isDirect(stop.id); }));
    QVERIFY(comes([&] { return access.client().snapshot().operations.size() == 1; }));
    QVERIFY(comes([&] { return QDir(house.profile.paths.spill()).entryList({u"*.json"_s}).isEmpty(); }));
    QCOMPARE(access.client().snapshot().operations.front().id, stop.id);
}

void EngineTest::gatewayThatForgotIsJoinedAnew()
{
    House house;
    house.startEngine();
    QVERIFY(house.populate(3));
    const OperationRequest stop = house.request(Verb::EmergencyStop);
    QVERIFY(house.engine->submit(stop).has_value());
    QVERIFY(comes([&] { return house.countsOf(stop.id).allConfirmed(); }));
    const int epoch = house.engine->snapshot().link.busEpoch;
    house.server->reset();
    house.server->resetCounters();
    QVERIFY(comes([&] { return house.hasNotice(u"registered anew"_s); }));
    QVERIFY(comes([&] { return house.engine->snapshot().link.busEpoch == epoch + 1; }));
    QVERIFY(comes([&] {
        return house.server->counters().messagesByRecipient.value(u"spot-arb-01-acme"_s) >= 1;
    })); // the hold is sent again
    QVERIFY(comes([&] { return house.engine->snapshot().link.state == LinkState::Live; }));
    QVERIFY(comes([&] { return house.bot(u"spot-arb-01"_s)->liveness == Liveness::Alive; }));
    QCOMPARE(house.bot(u"spot-arb-01"_s)->reported, std::optional(BotState::Stopped));
    QCOMPARE(house.engine->snapshot().link.busEpoch, epoch + 1);
}

void EngineTest::whatIsHeardLateIsHistoryAllTheSame()
{
    House house;
    house.startEngine();
    QVERIFY(house.populate(2));
    house.bots.reset();
    house.engine.reset();
    // The newest reports are known, and the bus is read from its beginning.
    const QString history = house.profile.paths.history();
    for (const char *suffix : {"", "-wal", "-shm"}) {
        QFile::remove(history + QLatin1StringView(suffix));
    }
    {
        const auto records = Database::open(house.profile.paths.database(), Access::ReadWrite);
        QVERIFY((*records)->execute(u"DELETE FROM watermarks"_s));
    }
    house.startEngine();
    HistoryView view(history);
    const UtcTime now = house.clock.now();
    std::vector<BotId> bots;
    for (const BotView &bot : house.engine->snapshot().bots) {
        bots.push_back(bot.id);
    }
    QCOMPARE(bots.size(), std::size_t{2});
    const SeriesRequest asked{.bots = bots,
                              .metric = u"open_positions"_s,
                              .frame = {now - std::chrono::hours(1), now + std::chrono::hours(1), 100},
                              .resolution = Resolution::Raw};
    QVERIFY(comes([&] {
        const Result<SeriesAnswer> answer = QCoro::waitFor(view.series(asked));
        return answer && std::all_of(answer->series.begin(), answer->series.end(), [](const BotSeries &series) {
                   return series.count > 0;
               });
    }));
}

void EngineTest::refusedKeyIsSaid()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(fileOf(uR"({"name":"g"})"_s, {u"a/g"_s})).has_value());
    house.server->expireKey(house.apiKey);
    QVERIFY(house.engine->submit(house.request(Verb::EmergencyStop)).has_value());
    QVERIFY(comes([&] { return house.engine->snapshot().link.stopsBlocked; }));
    QVERIFY(comes([&] { return house.engine->snapshot().link.problem.contains(u"refuses"_s); }));
    QVERIFY(!house.engine->snapshot().link.problem.contains(QString::fromLatin1(house.apiKey)));
}

void EngineTest::forgeriesAreToldSparingly()
{
    House house;
    house.startEngine();
    QVERIFY(house.populate(1));
    const QByteArray key = house.server->addAgent(u"stranger"_s, u"pro"_s);
    Transport transport(
        *readBaseUrl(house.server->url().toString()), [&] { return key; }, house.clock);
    RestGateway gateway(transport, [&] { return key; });
    for (int i = 0; i < 60; ++i) {
        const OutgoingEvent event{
            .type = u"fleet.heartbeat."_s + house.profile.identity.tag,
            .source = u"spot-arb-01-acme"_s,
            .payload = {{u"agent_id"_s, u"spot-arb-01-acme"_s}, {u"sealed"_s, QString(4 * (i + 1), u'A')}}};
        const Result<qint64> id = QCoro::waitFor(gateway.publishEvent(event, Lane::Interactive));
        QVERIFY(id.has_value());
    }
    QVERIFY(comes([&] { return house.hasNotice(u"cannot prove it"_s); }));
    QTest::qWait(500);
    const std::vector<NoticeView> &notices = house.engine->snapshot().notices;
    QCOMPARE(std::count_if(notices.begin(), notices.end(),
                           [](const NoticeView &n) { return n.text.contains(u"cannot prove it"_s); }),
             1);
    QCOMPARE(house.bot(u"spot-arb-01"_s)->reported, std::optional(BotState::Trading));
}

void EngineTest::aStandbyTakesOverFromTheDead()
{
    House house;
    house.startEngine();
    QVERIFY(house.apply(R"({"groups": [{"name": "spot-arb", "interval_s": 2}], "bots": [
        {"name": "a", "group": "spot-arb", "exchange": "okx", "strategy": "arb", "version": "1"},
        {"name": "b", "group": "spot-arb", "exchange": "okx", "strategy": "arb", "version": "1", "standby": true}]})"));
    QVERIFY(house.startBots());
    QVERIFY(comes([&] {
        return house.bot(u"a"_s)->reported == BotState::Trading && house.bot(u"b"_s)->reported == BotState::Dormant;
    }));
    const BotId dead = house.bot(u"a"_s)->id;
    OperationRequest request = house.request(Verb::AssumeResponsibility, Scope::bots({house.bot(u"b"_s)->id.text()}));
    request.fields = failoverFields(dead, true, true);
    QCOMPARE(house.engine->submit(request).error().kind, ProblemKind::Conflict); // it lives

    QVERIFY(house.bots->setFault(u"a"_s, sandbox::FaultKind::Crash, 0, true));
    QVERIFY(comes([&] { return house.bot(u"a"_s)->liveness == Liveness::Dead; }));
    QVERIFY(house.engine->submit(request));
    QVERIFY(comes([&] { return house.countsOf(request.id).allConfirmed(); }));
    QVERIFY(comes([&] { return house.bot(u"b"_s)->reported == BotState::Trading; }));
    QVERIFY(house.hasNotice(u"b proved that it took over from a"_s));
    QVERIFY(house.bots->setFault(u"a"_s, sandbox::FaultKind::Crash, 0, false));
    QVERIFY(comes([&] {
        const std::optional<BotView> back = house.bot(u"a"_s);
        return back->liveness == Liveness::Alive && back->reported == BotState::Paused;
    }));
    QVERIFY(!house.bot(u"b"_s)->standby);
}

void EngineTest::noticesComeBackNewestFirst()
{
    House house;
    {
        const Result<std::unique_ptr<Store>> store = Store::open(house.profile.paths.database());
        WriteBatch batch;
        for (int i = 0; i < 3; ++i) {
            batch.emplace_back(NoticeRecord{.id = QString::number(i),
                                            .at = house.clock.now() - seconds(10 - i),
                                            .severity = u"warning"_s,
                                            .bot = {},
                                            .text = QString::number(i)});
        }
        QVERIFY(QCoro::waitFor((*store)->committed(batch)).has_value());
    }
    house.startEngine();
    QCOMPARE(house.engine->snapshot().notices.front().text, u"2"_s);
    QCOMPARE(house.engine->snapshot().notices.back().text, u"0"_s);
}

void EngineTest::skewedGatewayIsSeen()
{
    House house;
    house.gatewayClock.setSkew(seconds(-90));
    house.startEngine();
    QVERIFY(comes([&] { return house.engine->snapshot().link.clockSkew.has_value(); }));
    const milliseconds skew = *house.engine->snapshot().link.clockSkew;
    QVERIFY2(skew > seconds(-92) && skew < seconds(-88), qPrintable(QString::number(skew.count())));
}

void EngineTest::longAbsenceIsToldAsAGap()
{
    House house;
    house.startEngine();
    QVERIFY(house.populate(1));
    house.bots.reset();
    house.engine.reset();
    house.startEngine(); // begins with a sweep, which reads what the bot has said
    QVERIFY(comes([&] { return house.engine->snapshot().link.sweep.lastAt.has_value(); }));
    house.engine.reset();
    {
        const Result<std::unique_ptr<Store>> store = Store::open(house.profile.paths.database());
        const Result<StoreImage> image = (*store)->load();
        const auto &settings = image->settings;
        QVERIFY(std::any_of(settings.begin(), settings.end(), [](const SettingRecord &setting) {
            return setting.name == BusPlace::lastReadSetting && setting.value.contains(u"newest"_s);
        }));
        // As if the console had been away since then.
        WriteBatch batch;
        const QString longAgo = toIso(house.clock.now() - std::chrono::hours(30));
        batch.emplace_back(SettingRecord{BusPlace::lastReadSetting, QStringLiteral("{\"at\":\"%1\"}").arg(longAgo)});
        QVERIFY(QCoro::waitFor((*store)->committed(batch)).has_value());
    }
    house.gatewayClock.setSkew(std::chrono::hours(30));
    Transport transport(
        *readBaseUrl(house.server->url().toString()), [&] { return house.apiKey; }, house.clock);
    RestGateway gateway(transport, [&] { return house.apiKey; });
    const OutgoingEvent event{.type = u"other"_s, .source = manager, .payload = {}}; // here the gateway clears up
    QVERIFY(QCoro::waitFor(gateway.publishEvent(event, Lane::Interactive)).has_value());

    house.startEngine();
    QVERIFY(comes([&] { return house.hasNotice(u"is lost: the gateway did not keep it"_s); }));
    QVERIFY(comes([&] {
        const std::vector<AlertView> &alerts = house.engine->snapshot().alerts;
        return std::any_of(alerts.begin(), alerts.end(),
                           [](const AlertView &view) { return view.alert.key.rule == AlertRule::DataGap; });
    }));
}

QTEST_GUILESS_MAIN(EngineTest)
#include "EngineTest.moc"
