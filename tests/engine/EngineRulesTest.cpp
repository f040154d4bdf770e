#include "engine/EngineLock.h"
#include "engine/EngineProtocol.h"
#include "engine/LinkWatch.h"
#include "engine/ProfileSetup.h"
#include "engine/Spill.h"

#include "core/Files.h"
#include "core/Json.h"
#include "core/Reply.h"
#include "core/Uuid.h"
#include "fleet/FleetView.h"
#include "support/Compare.h"
#include "support/ManualClock.h"
#include "support/RapidCheckQt.h"

#include <QCoroTask>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace fleet;
using namespace fleet::test;
using namespace Qt::Literals::StringLiterals;

namespace {

SpilledOperation aSpill()
{
    SpilledOperation spill;
    spill.record.id = OperationId(makeUuidV7(ManualClock::defaultStart));
    spill.record.verb = Verb::EmergencyStop;
    spill.record.scope = Scope::group(GroupId(u"spot-arb"_s));
    spill.record.reason = u"flash crash"_s;
    spill.record.issuedBy = u"ana"_s;
    spill.record.createdAt = ManualClock::defaultStart;
    spill.record.thread = ThreadId(u"thread-1"_s);
    Command command;
    command.id = CommandId(makeUuidV7(ManualClock::defaultStart));
    command.verb = Verb::EmergencyStop;
    command.target.bots = {BotId(u"a"_s), BotId(u"b"_s)};
    command.operation = spill.record.id;
    command.thread = spill.record.thread;
    command.reason = spill.record.reason;
    command.issuedBy = u"ana"_s;
    command.issuedAt = ManualClock::defaultStart;
    command.fleetTag = u"tag"_s;
    command.audience = u"aud"_s;
    command.fields = {{u"actions"_s, QJsonArray::fromStringList(stopActionsFor(WindDown::Flatten))}};
    const Envelope envelope{payloadTypeName(PayloadType::Command),
                            toCompactJson(toJson(command)),
                            {{u"0011223344556677"_s, QByteArray(64, 's')}}};
    spill.commands.push_back({command, envelope, command.target.bots});
    spill.taken = {BotId(u"b"_s)};
    return spill;
}

template<typename E, std::size_t N>
rc::Gen<E> anyOf(const std::array<E, N> &values)
{
    return rc::gen::elementOf(values);
}

FleetSnapshot anySnapshot(const std::vector<std::uint8_t> &seeds)
{
    FleetSnapshot fleet;
    fleet.organisation = *rc::gen::arbitrary<QString>();
    fleet.managerId = u"fleet-manager-acme"_s;
    fleet.sandbox = *rc::gen::arbitrary<bool>();
    fleet.gateway = u"https://gateway.example"_s;
    fleet.at = ManualClock::defaultStart;
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        const std::uint8_t seed = seeds[i];
        BotView bot;
        bot.id = BotId(QStringLiteral("bot-%1").arg(i));
        bot.name = *rc::gen::arbitrary<QString>();
        bot.group = GroupId(QStringLiteral("group-%1").arg(seed % 3));
        bot.exchange = ExchangeId(u"okx"_s);
        bot.exchanges = {bot.exchange};
        bot.liveness = static_cast<Liveness>(seed % 5);
        bot.desired = static_cast<DesiredState>(seed % 3);
        if (seed & 1) {
            bot.reported = static_cast<BotState>(seed % 9);
            bot.metrics.openPositions = seed;
            bot.metrics.pnlUsd = Money::fromMicros(seed - 128);
            bot.heardAt = ManualClock::defaultStart - seconds(seed);
        }
        if (seed & 2) {
            bot.orderedHolds = {{HoldId(u"stop-1"_s), HoldKind::Latch, u"ana"_s, bot.name, ManualClock::defaultStart}};
            bot.pending = {{OperationId(u"o-1"_s), Verb::Pause, static_cast<DeliveryState>(seed % 4)}};
        }
        if (seed & 16) {
            bot.failedStop = {OperationId(u"o-2"_s), Verb::EmergencyStop, static_cast<DeliveryState>(seed % 4 + 6)};
        }
        bot.drifts = (seed & 4) != 0;
        bot.interval = seconds(seed + 1);
        if (seed & 8) {
            bot.maxPosition = Money::fromMicros(1'000'000 * seed);
            bot.identity = {.key = u"0011223344556677"_s,
                            .keyVersion = seed,
                            .reportedKeyVersion = seed + 1,
                            .instance = InstanceId(bot.name),
                            .saidAt = ManualClock::defaultStart - seconds(seed),
                            .enrolledAt = ManualClock::defaultStart - std::chrono::hours(seed),
                            .forgeries = seed};
        }
        fleet.bots.push_back(bot);
    }
    OperationView operation;
    operation.id = OperationId(u"o-1"_s);
    operation.verb = Verb::EmergencyStop;
    operation.scope = Scope::fleet();
    operation.reason = *rc::gen::arbitrary<QString>();
    operation.createdAt = ManualClock::defaultStart;
    for (const BotView &bot : fleet.bots) {
        DeliveryView delivery;
        delivery.bot = bot.id;
        delivery.name = bot.name;
        delivery.outcome = static_cast<Outcome>(bot.id.text().size() % 7);
        delivery.sentAfter = milliseconds(4);
        delivery.acceptedAfter = milliseconds(9);
        delivery.took = milliseconds(17);
        delivery.windDown = bot.windDown;
        delivery.group = bot.group;
        operation.deliveries.push_back(delivery);
    }
    operation.counts = countOutcomes(operation.deliveries);
    fleet.operations = {operation};
    fleet.groups = {{.name = GroupId(u"group-0"_s),
                     .windDown = WindDown::CancelAndHold,
                     .lostLink = {},
                     .heartbeatInterval = seconds(15),
                     .managedKeys = true,
                     .takesCustom = true}};
    fleet.notices = {{u"n-1"_s, ManualClock::defaultStart, u"critical"_s, BotId(), *rc::gen::arbitrary<QString>()}};
    fleet.link.state = LinkState::Degraded;
    fleet.link.problem = *rc::gen::arbitrary<QString>();
    fleet.link.roundTrip = milliseconds(20);
    fleet.link.webSocket.lastAt = ManualClock::defaultStart;
    fleet.link.sweep = {.lastAt = ManualClock::defaultStart, .lag = milliseconds(10'200)};
    fleet.link.webhook = {.state = static_cast<WebhookState>(seeds.size() % 5),
                          .why = *rc::gen::arbitrary<QString>(),
                          .lost = *rc::gen::arbitrary<bool>(),
                          .times = {.lastAt = std::nullopt, .lag = milliseconds(300)}};
    return fleet;
}

bool same(const FleetSnapshot &a, const FleetSnapshot &b)
{
    return a.organisation == b.organisation && a.managerId == b.managerId && a.sandbox == b.sandbox
        && a.gateway == b.gateway && a.at == b.at && a.bots == b.bots && a.groups == b.groups
        && a.operations == b.operations && a.notices == b.notices && a.link == b.link;
}

QCoro::Task<Result<int>> waitFor(Reply<int> reply)
{
    return Reply<int>::wait(std::move(reply));
}

} // namespace

class EngineRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linkStates_data();
    void linkStates();
    void tiers_data();
    void tiers();
    void problemsCrossTheSocket();
    void viewsCrossTheSocket();
    void deltaIsTheDifference();
    void deltaKeepsOrdersAndLimits();
    void spillSurvivesItsFile();
    void spillRefusesGarbage_data();
    void spillRefusesGarbage();
    void lockIsTheKernels();
    void repliesEnd();
};

void EngineRulesTest::linkStates_data()
{
    QTest::addColumn<int>("hearing");
    QTest::addColumn<bool>("canRead");
    QTest::addColumn<bool>("stream");
    QTest::addColumn<bool>("sweep");
    QTest::addColumn<bool>("live");
    QTest::addColumn<bool>("webhookLost");
    QTest::addColumn<LinkState>("state");
    const int notYet = static_cast<int>(Hearing::NotYet);
    const int hears = static_cast<int>(Hearing::Hears);
    const int blind = static_cast<int>(Hearing::Blind);
    QTest::newRow("at the start") << notYet << true << true << true << true << false << LinkState::Connecting;
    QTest::newRow("all well") << hears << true << true << true << true << false << LinkState::Live;
    QTest::newRow("no stream") << hears << true << false << true << true << false << LinkState::Degraded;
    QTest::newRow("no sweep") << hears << true << true << false << true << false << LinkState::Degraded;
    QTest::newRow("a dialect without a stream") << hears << true << false << true << false << false << LinkState::Live;
    QTest::newRow("deaf with both roads up") << blind << true << true << true << true << false << LinkState::Blind;
    QTest::newRow("a gateway without reads") << hears << false << true << true << true << false << LinkState::Blind;
    QTest::newRow("no calls any more") << hears << true << true << true << true << true << LinkState::Degraded;
    QTest::newRow("no calls, and deaf") << blind << true << true << true << true << true << LinkState::Blind;
}

void EngineRulesTest::linkStates()
{
    QFETCH(int, hearing);
    QFETCH(bool, canRead);
    QFETCH(bool, stream);
    QFETCH(bool, sweep);
    QFETCH(bool, live);
    QFETCH(bool, webhookLost);
    QFETCH(LinkState, state);
    const LinkFacts facts{.hearing = static_cast<Hearing>(hearing),
                          .canRead = canRead,
                          .streamUp = stream,
                          .sweepUp = sweep,
                          .liveEvents = live,
                          .webhookLost = webhookLost};
    QCOMPARE(linkStateOf(facts), state);
}

void EngineRulesTest::tiers_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("tier");
    QTest::newRow("pro") << QByteArray("a2a_pro_0123456789abcdef01234567") << u"pro"_s;
    QTest::newRow("free") << QByteArray("a2a_free_0123456789abcdef01234567") << u"free"_s;
    QTest::newRow("another form") << QByteArray("sk-0123") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void EngineRulesTest::tiers()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, tier);
    QCOMPARE(tierOfKey(key), tier);
}

void EngineRulesTest::problemsCrossTheSocket()
{
    for (const ProblemKind kind :
         {ProblemKind::Offline, ProblemKind::Timeout, ProblemKind::Unauthorized, ProblemKind::Forbidden,
          ProblemKind::NotFound, ProblemKind::Gone, ProblemKind::Payment, ProblemKind::Rejected,
          ProblemKind::RateLimited, ProblemKind::Conflict, ProblemKind::Server, ProblemKind::Protocol,
          ProblemKind::Invalid, ProblemKind::Storage, ProblemKind::Cancelled}) {
        const Problem problem{
            .kind = kind, .httpStatus = 418, .slug = u"teapot"_s, .detail = u"Short and \"stout\".\n"_s};
        QCOMPARE(engineProtocol::problemFromJson(engineProtocol::problemToJson(problem)), problem);
    }
    QCOMPARE(engineProtocol::problemFromJson({}).kind, ProblemKind::Protocol);
    QCOMPARE(engineProtocol::line({{u"text"_s, u"a\nb"_s}}).count('\n'), 1); // one line, whatever is in it
}

void EngineRulesTest::viewsCrossTheSocket()
{
    VERIFY_PROPERTY("a snapshot survives its JSON", [](const std::vector<std::uint8_t> &seeds) {
        const FleetSnapshot fleet = anySnapshot(seeds);
        const Result<QJsonObject> line = parseJsonObject(engineProtocol::line(toJson(fleet)).trimmed());
        RC_ASSERT(line.has_value());
        const Result<FleetSnapshot> again = snapshotFromJson(*line);
        RC_ASSERT(again.has_value());
        RC_ASSERT(same(fleet, *again));
    });
    QVERIFY(!snapshotFromJson({}).has_value());
    QVERIFY(!deltaFromJson({}).has_value());
    QVERIFY(!operationViewFromJson({{u"operation"_s, 5}}).has_value());
}

void EngineRulesTest::deltaIsTheDifference()
{
    VERIFY_PROPERTY("a delta through its JSON makes the old state the new one",
                    [](const std::vector<std::uint8_t> &before, const std::vector<std::uint8_t> &after) {
                        FleetSnapshot state = anySnapshot(before);
                        const FleetSnapshot wanted = anySnapshot(after);
                        FleetDelta delta;
                        delta.at = wanted.at;
                        delta.bots = wanted.bots;
                        delta.operations = wanted.operations;
                        delta.link = wanted.link;
                        for (std::size_t i = after.size(); i < before.size(); ++i) {
                            delta.removed.emplace_back(QStringLiteral("bot-%1").arg(i));
                        }
                        const Result<FleetDelta> told = deltaFromJson(toJson(delta));
                        RC_ASSERT(told.has_value());
                        apply(state, *told);
                        RC_ASSERT(state.bots.size() == wanted.bots.size());
                        for (const BotView &bot : wanted.bots) {
                            RC_ASSERT(std::count(state.bots.begin(), state.bots.end(), bot) == 1);
                        }
                        RC_ASSERT(state.operations == wanted.operations);
                        RC_ASSERT(state.link == wanted.link);
                    });
}

void EngineRulesTest::deltaKeepsOrdersAndLimits()
{
    FleetSnapshot fleet;
    for (int i = 0; i < 300; ++i) {
        FleetDelta delta;
        OperationView operation;
        operation.id = OperationId(QString::number(i));
        operation.createdAt = ManualClock::defaultStart + seconds(i);
        operation.ended = i != 0;
        delta.operations = {operation};
        delta.notices = {{QString::number(i), operation.createdAt, u"warning"_s, BotId(), u"text"_s}};
        apply(fleet, delta);
    }
    QCOMPARE(fleet.notices.size(), shownNotices);
    QCOMPARE(fleet.notices.front().id, u"299"_s); // newest first
    QCOMPARE(fleet.operations.size(), shownOperations + 1);
    QCOMPARE(fleet.operations.front().id.text(), u"299"_s);
    QCOMPARE(fleet.operations.back().id.text(), u"0"_s); // the oldest, but not ended
}

void EngineRulesTest::spillSurvivesItsFile()
{
    const QTemporaryDir folder;
    const QString spills = folder.filePath(u"spill"_s);
    const SpilledOperation spill = aSpill();
    QVERIFY(writeSpill(spills, spill).has_value());
    QVERIFY(writeSpill(spills, spill).has_value()); // once more replaces it
    QStringList unreadable;
    const std::vector<SpillFile> files = readSpills(spills, unreadable);
    QCOMPARE(files.size(), std::size_t{1});
    QVERIFY(unreadable.isEmpty());
    QCOMPARE(files.front().operation.record, spill.record);
    QCOMPARE(files.front().operation.taken, spill.taken);
    QCOMPARE(files.front().operation.commands.size(), std::size_t{1});
    QCOMPARE(files.front().operation.commands.front().command, spill.commands.front().command);
    QCOMPARE(files.front().operation.commands.front().bots, spill.commands.front().bots);
    QCOMPARE(toBytes(files.front().operation.commands.front().envelope), toBytes(spill.commands.front().envelope));
    QVERIFY(readSpills(folder.filePath(u"none"_s), unreadable).empty());
}

void EngineRulesTest::spillRefusesGarbage_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"nothing", "text", "list", "pause", "no commands", "spoilt envelope",
                             "another operation's command", "nobody"}) {
        QTest::newRow(what) << QString::fromLatin1(what);
    }
}

void EngineRulesTest::spillRefusesGarbage()
{
    QFETCH(QString, what);
    const QTemporaryDir folder;
    const SpilledOperation spill = aSpill();
    QVERIFY(writeSpill(folder.path(), spill).has_value());
    const QString path = folder.filePath(spill.record.id.text() + u".json"_s);
    QJsonObject object = parseJsonObject(readFile(path).value()).value();
    QJsonArray commands = object.value(u"commands"_s).toArray();
    QJsonObject command = commands.first().toObject();
    QByteArray bytes;
    if (what == u"text") {
        bytes = "stop them all";
    } else if (what == u"list") {
        bytes = "[]";
    } else if (what != u"nothing") {
        if (what == u"pause") {
            object.insert(u"verb"_s, u"pause"_s);
        } else if (what == u"spoilt envelope") {
            command.insert(u"envelope"_s, QJsonObject{{u"payload"_s, 5}});
        } else if (what == u"another operation's command") {
            object.insert(u"id"_s, makeUuidV7(ManualClock::defaultStart));
        } else if (what == u"nobody") {
            command.insert(u"bots"_s, QJsonArray());
        }
        commands.replace(0, command);
        object.insert(u"commands"_s, what == u"no commands" ? QJsonArray() : commands);
        bytes = toCompactJson(object);
    }
    QVERIFY(writePrivateFile(path, bytes).has_value());
    QStringList unreadable;
    QVERIFY(readSpills(folder.path(), unreadable).empty());
    QCOMPARE(unreadable, QStringList{path});
    QVERIFY(QFile::exists(path)); // for a person to look at
}

void EngineRulesTest::lockIsTheKernels()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"engine.lock"_s);
    Result<std::unique_ptr<EngineLock>> lock = EngineLock::take(path);
    QVERIFY(lock.has_value());
    QCOMPARE(EngineLock::take(path).error().kind, ProblemKind::Conflict);
    QProcess other; // another process, by the same kernel lock
    other.start(u"flock"_s, {u"--nonblock"_s, path, u"true"_s});
    QVERIFY(other.waitForFinished());
    QVERIFY(other.exitCode() != 0);
    lock->reset();
    other.start(u"flock"_s, {u"--nonblock"_s, path, u"sleep"_s, u"5"_s});
    QVERIFY(other.waitForStarted());
    QVERIFY(QTest::qWaitFor([&] { return !EngineLock::take(path).has_value(); }));
    other.kill(); // it goes with its process, however that ends
    QVERIFY(other.waitForFinished());
    QVERIFY(QTest::qWaitFor([&] { return EngineLock::take(path).has_value(); }, 20'000));
    QCOMPARE(EngineLock::take(folder.filePath(u"no/such/folder/lock"_s)).error().kind, ProblemKind::Storage);
}

void EngineRulesTest::repliesEnd()
{
    Reply<int> answered;
    answered.answer(5);
    answered.answer(6); // the first counts
    QCOMPARE(QCoro::waitFor(waitFor(std::move(answered))).value(), 5);
    auto dropped = std::make_unique<Reply<int>>();
    QCoro::Task<Result<int>> waiting = waitFor(*dropped);
    dropped.reset(); // nobody is left who could answer
    QCOMPARE(QCoro::waitFor(waiting).error().kind, ProblemKind::Cancelled);
}

QTEST_GUILESS_MAIN(EngineRulesTest)
#include "EngineRulesTest.moc"
