#include "watch/FleetWatch.h"

#include "core/Json.h"
#include "gateway/BaseUrl.h"
#include "gateway/RestGateway.h"
#include "gateway/Transport.h"
#include "protocol/Envelope.h"
#include "protocol/Roads.h"
#include "sandbox/GatewayServer.h"
#include "support/Compare.h"
#include "support/FleetHarness.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 10'000; // ms, real
const sandbox::GatewayFault gatewayDown{
    .kind = sandbox::GatewayFault::Kind::Down, .value = 0, .percent = 100, .pathPrefix = {}, .afterEffect = false};

/// A watch over bots that the test plays, on a clock that it moves, with a real gateway and a real database.
struct World : FleetHarness {
    Q_DISABLE_COPY_MOVE(World)

    World()
    {
        sandbox::GatewayOptions options;
        options.rateLimits = false;
        options.clock = &clock;
        server = std::make_unique<sandbox::GatewayServer>(options);
        if (!server->start()) {
            qFatal("the sandbox gateway does not start");
        }
        key = server->addAgent(identity.managerId, u"pro"_s);
        transport = std::make_unique<Transport>(
            *readBaseUrl(server->url().toString()), [this] { return key; }, clock);
        gateway = std::make_unique<RestGateway>(*transport, [this] { return key; });
        profile.identity = identity;
        senses.link.state = LinkState::Live;
        senses.link.webSocketUp = true;
        senses.link.sweepUp = true;
        open();
    }
    ~World() { transport.reset(); }

    void open()
    {
        store = std::move(Store::open(folder.filePath(u"fleet.db"_s)).value());
        log = std::make_unique<ChangeLog>(*store);
        watch = std::make_unique<FleetWatch>(state, *log, *gateway, *keys, clock, profile);
        watch->restore(*store->load());
    }
    /// As a kill of the program: what was not flushed is gone.
    void restart()
    {
        watch.reset();
        log.reset();
        store.reset();
        open();
    }

    /// The bots named speak twice a minute while the time passes; the rest are silent.
    void pass(milliseconds duration, const std::vector<BotId> &speaking, const Metrics &metrics = {})
    {
        constexpr milliseconds step{500};
        for (milliseconds left = duration; left > milliseconds(0); left -= step) {
            clock.advance(step);
            if (senses.link.state != LinkState::Blind) {
                senses.heardTotal += step;
            }
            sinceReport += step;
            if (sinceReport >= 30s) {
                sinceReport = milliseconds(0);
                for (const BotId &bot : speaking) {
                    say(bot, metrics);
                }
            }
            watch->tick(senses);
            log->flush();
        }
    }
    void say(const BotId &bot, const Metrics &metrics, BotState botState = BotState::Trading,
             const std::vector<Hold> &holds = {})
    {
        Heartbeat said = heartbeat(bot, botState, holds);
        said.metrics = metrics;
        const auto change = state.takeReport(said, clock.now(), clock.now(), senses.heardTotal);
        if (change.sequence != Sequence::Repeated) {
            watch->onReported(bot);
        }
    }
    /// All bots speak once, a minute passes, all are well.
    std::vector<BotId> livingFleet(int count)
    {
        std::vector<BotId> bots;
        for (int number = 0; number < count; ++number) {
            bots.push_back(addBot(u"bot-%1"_s.arg(number, 2, 10, QLatin1Char('0'))));
        }
        sinceReport = 30s;
        pass(60s, bots);
        return bots;
    }

    [[nodiscard]] const Alert *alert(AlertRule rule, const BotId &bot = {}) const
    {
        const auto &open = watch->alerts().book().open();
        const auto found = open.find({rule, bot});
        return found == open.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::size_t openCount() const { return watch->alerts().book().open().size(); }

    /// What the gateway was told under this word, opened as only this console can.
    [[nodiscard]] std::vector<QJsonObject> told(const QString &word) const
    {
        const auto events = QCoro::waitFor(
            gateway->events(roads::noticeEvent(profile.bus, word, identity.tag), 0, 200, Lane::Interactive));
        std::vector<QJsonObject> payloads;
        for (const Event &event : events.value_or(std::vector<Event>())) {
            const auto sealed = roads::readSealedPayload(event.payload);
            const auto opened = sealed ? keys->openSealed(sealed->sealed) : Result<QByteArray>(failure(sealed.error()));
            const auto envelope = opened ? envelopeFromBytes(*opened) : Result<Envelope>(failure(opened.error()));
            const auto payload = envelope
                                   ? openEnvelope(*envelope, PayloadType::Alert, *keys->publicKey(KeyRole::Manager))
                                   : Result<QJsonObject>(failure(envelope.error()));
            if (!payload) {
                qFatal("an alert on the bus does not verify: %s", qPrintable(payload.error().detail));
            }
            payloads.push_back(*payload);
        }
        return payloads;
    }
    [[nodiscard]] bool comesTold(const QString &word, std::size_t count) const
    {
        return QTest::qWaitFor(
            [&] {
                watch->tick(senses);
                return told(word).size() >= count;
            },
            patience);
    }
    [[nodiscard]] bool comesAllTold() const
    {
        return QTest::qWaitFor(
            [&] {
                watch->tick(senses);
                log->flush();
                return watch->owedNotices() == 0;
            },
            patience);
    }

    QByteArray key;
    std::unique_ptr<sandbox::GatewayServer> server;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<RestGateway> gateway;
    Profile profile;
    std::unique_ptr<Store> store;
    std::unique_ptr<ChangeLog> log;
    std::unique_ptr<FleetWatch> watch;
    Senses senses;
    milliseconds sinceReport{0};
};

Metrics drawdown(double percent)
{
    Metrics metrics;
    metrics.drawdownPct = percent;
    return metrics;
}

} // namespace

class FleetWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void silentBotDiesOnceAndIsTold();
    void neverSeenBotHasAsLongAsAnyOther();
    void blindnessIsOneAlertAndKillsNobody();
    void drawdownWarnsThenTurnsCritical();
    void criticalVoidsAnAcknowledgement();
    void deadAtARestartIsNoPartition();
    void manyDeadAtOnceAreAPartition();
    void whatTheGatewayMissedIsToldAfterARestart();
    void aFailoverIsToldOnce();
    void silencedAlertsCallNobody();
    void silencesAreRefusedAndEnd();
    void limitsCountAtOnceAndStay();
    void limitsThatSomebodyElseMovedAreNotLost();
    void aPartitionThatWasSeenTakesItsBotsAlong();
    void heldBotThatTradesIsAnEmergency();
    void momentsPass();
    void lostRoadIsToldAfterAWhile();
    void lostCallsAreToldToo();
    void historyThatIsNotKeptIsAWarning();
    void clocksThatJumpKillNobody_data();
    void clocksThatJumpKillNobody();
    void aRestartEndsNoMoment();
    void oldDeathsAreNoPartitionWhenTheClockIsSetBack();
    void nobodyHasAnAlertInHandForLongerThanHeSaid();
    void replaysAndForgeriesAreOneAlertWithItsCauses();
};

// Nothing but heard time counts, and that is monotonic: what the machine's calendar does says nothing about a bot.
void FleetWatchTest::clocksThatJumpKillNobody_data()
{
    QTest::addColumn<qint64>("jump"); // seconds
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("an hour forward") << qint64{3'600} << QByteArray();
    QTest::newRow("an hour back") << qint64{-3'600} << QByteArray();
    QTest::newRow("a day back") << qint64{-86'400} << QByteArray();
    QTest::newRow("to the beginning of time") << qint64{-1'795'359'600} << QByteArray();
    QTest::newRow("a leap second") << qint64{-1} << QByteArray();
    QTest::newRow("asleep for eight hours") << qint64{28'800} << QByteArray();
    QTest::newRow("asleep for three days") << qint64{259'200} << QByteArray();
    QTest::newRow("another time zone") << qint64{0} << QByteArray("Pacific/Kiritimati");
}

void FleetWatchTest::clocksThatJumpKillNobody()
{
    QFETCH(qint64, jump);
    QFETCH(QByteArray, zone);
    World world;
    std::vector<BotId> bots = world.livingFleet(6);
    const BotId silent = bots.back();
    world.clock.setUtc(world.clock.now() + seconds(jump));
    const QByteArray formerZone = qgetenv("TZ");
    if (!zone.isEmpty()) {
        qputenv("TZ", zone);
        ::tzset();
    }
    world.pass(10s, {}); // nobody speaks at once
    QCOMPARE(world.openCount(), 0U);
    for (const BotId &bot : bots) {
        QCOMPARE(world.state.livenessOf(bot, world.senses.heardTotal, false), Liveness::Alive);
    }
    world.pass(300s, bots);
    QCOMPARE(world.openCount(), 0U);
    bots.pop_back();
    world.pass(130s, bots); // and who is dead is found as ever
    QVERIFY(world.alert(AlertRule::BotDead, silent) != nullptr);
    QCOMPARE(world.openCount(), 1U);
    if (!zone.isEmpty()) {
        formerZone.isNull() ? qunsetenv("TZ") : qputenv("TZ", formerZone);
        ::tzset();
    }
}

void FleetWatchTest::aRestartEndsNoMoment()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(1);
    world.watch->onForgeryHeard(bots.front());
    world.watch->onGapFound();
    world.pass(1s, bots);
    QCOMPARE(world.openCount(), 2U);
    world.restart();
    world.pass(60s, bots);
    QCOMPARE(world.alert(AlertRule::Forgery, bots.front())->state, AlertState::Firing);
    QCOMPARE(world.alert(AlertRule::DataGap)->state, AlertState::Firing);
    world.pass(FleetWatch::momentLasts, bots);
    QCOMPARE(world.alert(AlertRule::Forgery, bots.front())->state, AlertState::Unseen);
}

void FleetWatchTest::oldDeathsAreNoPartitionWhenTheClockIsSetBack()
{
    World world;
    std::vector<BotId> bots = world.livingFleet(6);
    for (int gone = 0; gone < 4; ++gone) { // one after the other, minutes apart
        bots.pop_back();
        world.pass(240s, bots);
        world.clock.setUtc(world.clock.now() - 3'600s);
    }
    world.pass(60s, bots);
    QCOMPARE(world.openCount(), 4U);
    QVERIFY(world.alert(AlertRule::Partition) == nullptr);
}

void FleetWatchTest::nobodyHasAnAlertInHandForLongerThanHeSaid()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(1);
    world.pass(60s, bots, drawdown(12));
    const SeenAlert seen = seenOf(*world.alert(AlertRule::Unhealthy, bots.front()));
    QVERIFY(world.watch->carryOut(AcknowledgeAlert{seen, u"ana"_s, u"looking"_s}));
    world.clock.setUtc(world.clock.now() - std::chrono::hours(5));
    world.pass(std::chrono::minutes(29), bots, drawdown(12));
    QCOMPARE(world.alert(AlertRule::Unhealthy, bots.front())->state, AlertState::Acknowledged);
    world.pass(std::chrono::minutes(2), bots, drawdown(12));
    QCOMPARE(world.alert(AlertRule::Unhealthy, bots.front())->state, AlertState::Firing);
}

void FleetWatchTest::replaysAndForgeriesAreOneAlertWithItsCauses()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(1);
    world.watch->onReplayHeard(bots.front());
    world.watch->onReplayHeard(BotId(u"stranger"_s));
    world.pass(1s, bots);
    QCOMPARE(world.openCount(), 1U);
    QCOMPARE(world.alert(AlertRule::Forgery, bots.front())->causes, std::set<QString>{u"replayed"_s});
    QVERIFY(world.watch->carryOut(
        AcknowledgeAlert{seenOf(*world.alert(AlertRule::Forgery, bots.front())), u"ana"_s, u"looking"_s}));
    world.watch->onForgeryHeard(bots.front());
    world.pass(1s, bots);
    QCOMPARE(world.openCount(), 1U);
    QCOMPARE(world.alert(AlertRule::Forgery, bots.front())->state, AlertState::Firing); // a new cause
    QCOMPARE(world.alert(AlertRule::Forgery, bots.front())->causes, (std::set<QString>{u"forged"_s, u"replayed"_s}));
    world.pass(FleetWatch::momentLasts + 10s, bots);
    QCOMPARE(world.alert(AlertRule::Forgery, bots.front())->state, AlertState::Unseen);
}

void FleetWatchTest::historyThatIsNotKeptIsAWarning()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(2);
    world.senses.historyProblem = u"The disk is full."_s;
    world.pass(10s, bots);
    const Alert *failing = world.alert(AlertRule::HistoryFailing);
    QVERIFY(failing != nullptr);
    QCOMPARE(failing->severity, AlertSeverity::Warning);
    QCOMPARE(failing->detail, u"The disk is full."_s);
    QCOMPARE(world.openCount(), 1U);
    world.senses.historyProblem.clear();
    world.pass(60s, bots);
    QVERIFY(!world.alert(AlertRule::HistoryFailing)->isActive());
}

void FleetWatchTest::silentBotDiesOnceAndIsTold()
{
    World world;
    std::vector<BotId> bots = world.livingFleet(6);
    const BotId silent = bots.back();
    bots.pop_back();
    world.pass(85s, bots); // it spoke half a minute before that
    QCOMPARE(world.openCount(), 0U);
    world.pass(10s, bots);
    const Alert *dead = world.alert(AlertRule::BotDead, silent);
    QVERIFY(dead != nullptr);
    QCOMPARE(dead->severity, AlertSeverity::Critical);
    QCOMPARE(world.openCount(), 1U);
    QVERIFY(world.comesAllTold());
    world.pass(300s, bots);
    QVERIFY(world.comesAllTold());

    const std::vector<QJsonObject> told = world.told(u"fleet.bot_dead"_s);
    QCOMPARE(told.size(), 1U);
    QCOMPARE(told.front().value(u"agent_id"_s).toString(), silent.text());
    QCOMPARE(told.front().value(u"bot_name"_s).toString(), u"bot-05"_s);
    QVERIFY(told.front().value(u"seconds_since_heartbeat"_s).toInt() >= 115);

    // It comes back: the alert is over, and stays until somebody has seen it.
    bots.push_back(silent);
    world.pass(65s, bots);
    QCOMPARE(world.alert(AlertRule::BotDead, silent)->state, AlertState::Unseen);
    const AcknowledgeAlert seen{seenOf(*world.alert(AlertRule::BotDead, silent)), u"ana"_s, u"power cut"_s};
    QVERIFY(world.watch->carryOut(seen));
    QCOMPARE(world.openCount(), 0U);
    QVERIFY(!world.watch->carryOut(seen));
}

void FleetWatchTest::neverSeenBotHasAsLongAsAnyOther()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(4);
    const BotId late = world.addBot(u"late"_s);
    world.pass(115s, bots);
    QVERIFY(world.alert(AlertRule::BotDead, late) == nullptr);
    world.pass(15s, bots);
    QVERIFY(world.alert(AlertRule::BotDead, late) != nullptr);
    QVERIFY(world.comesTold(u"fleet.bot_dead"_s, 1));
    QVERIFY(!world.told(u"fleet.bot_dead"_s).front().contains(u"last_heartbeat"_s));
}

void FleetWatchTest::blindnessIsOneAlertAndKillsNobody()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(12);
    world.senses.link.state = LinkState::Degraded;
    world.senses.link.webSocketUp = false;
    world.pass(10s, bots); // one road is lost first
    world.senses.link.state = LinkState::Blind;
    world.senses.link.sweepUp = false;
    world.senses.link.problem = u"The gateway does not answer."_s;
    world.pass(300s, {});
    QCOMPARE(world.openCount(), 1U);
    QCOMPARE(world.alert(AlertRule::Blind)->detail, u"The gateway does not answer."_s);

    world.senses.link = LinkView();
    world.senses.link.state = LinkState::Live;
    world.sinceReport = 30s;
    world.pass(300s, bots);
    QCOMPARE(world.openCount(), 1U);
    QCOMPARE(world.alert(AlertRule::Blind)->state, AlertState::Unseen);
    QVERIFY(world.told(u"fleet.bot_dead"_s).empty());
}

void FleetWatchTest::drawdownWarnsThenTurnsCritical()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(2);
    world.pass(30s, {bots.front()}, drawdown(6));
    QCOMPARE(world.openCount(), 0U); // one sample is no trend
    world.pass(30s, {bots.front()}, drawdown(6));
    const Alert *ill = world.alert(AlertRule::Unhealthy, bots.front());
    QVERIFY(ill != nullptr);
    QCOMPARE(ill->severity, AlertSeverity::Warning);
    QCOMPARE(ill->detail, u"drawdown_pct 6 (limit 5)"_s);
    QCOMPARE(world.watch->verdictOf(bots.front(), Liveness::Alive).health, std::optional(Health::Warning));
    QCOMPARE(world.watch->verdictOf(bots.front(), Liveness::Dead).health, std::nullopt);

    world.pass(30s, {bots.front()}, drawdown(12));
    QCOMPARE(world.alert(AlertRule::Unhealthy, bots.front())->severity, AlertSeverity::Critical);
    QVERIFY(world.comesTold(u"fleet.health_alert"_s, 2));
    const std::vector<QJsonObject> told = world.told(u"fleet.health_alert"_s);
    QCOMPARE(told.size(), 2U);
    QCOMPARE(told.at(0).value(u"issues"_s).toArray().first().toString(), u"elevated_drawdown:6%"_s);
    QCOMPARE(told.at(1).value(u"issues"_s).toArray().first().toString(), u"high_drawdown:12%"_s);
    QCOMPARE(told.at(1).value(u"severity"_s).toString(), u"critical"_s);

    QVERIFY(world.comesAllTold());
    const auto messages =
        QCoro::waitFor(world.gateway->messages(world.identity.managerId, ThreadId(), 10, 0, Lane::Interactive));
    QVERIFY2(messages, messages ? "" : qPrintable(messages.error().detail));
    QCOMPARE(messages->size(), 2U);
    QCOMPARE(messages->front().subject, u"alert:critical"_s);
    QCOMPARE(messages->front().sender, world.identity.managerId);
}

void FleetWatchTest::criticalVoidsAnAcknowledgement()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(2);
    world.pass(60s, {bots.front()}, drawdown(6));
    const SeenAlert seen = seenOf(*world.alert(AlertRule::Unhealthy, bots.front()));
    QVERIFY(world.watch->carryOut(AcknowledgeAlert{seen, u"ana"_s, u"looking"_s}));
    QCOMPARE(world.alert(AlertRule::Unhealthy, bots.front())->state, AlertState::Acknowledged);
    world.log->flush();
    world.restart();
    QCOMPARE(world.alert(AlertRule::Unhealthy, bots.front())->acknowledged->comment, u"looking"_s);
    world.pass(35s, {bots.front()}, drawdown(12));
    QCOMPARE(world.alert(AlertRule::Unhealthy, bots.front())->state, AlertState::Firing);
    QVERIFY(!world.alert(AlertRule::Unhealthy, bots.front())->acknowledged);

    // Who had the warning before the eyes has not taken the critical one in hand.
    const Result<void> refused = world.watch->carryOut(AcknowledgeAlert{seen, u"ana"_s, u"still looking"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ProblemKind::Conflict);
    QCOMPARE(world.alert(AlertRule::Unhealthy, bots.front())->state, AlertState::Firing);
}

void FleetWatchTest::deadAtARestartIsNoPartition()
{
    World world;
    std::vector<BotId> bots = world.livingFleet(6);
    for (int gone = 0; gone < 3; ++gone) { // one after the other, minutes apart
        bots.pop_back();
        world.pass(240s, bots);
    }
    QVERIFY(world.alert(AlertRule::Partition) == nullptr);
    QCOMPARE(world.openCount(), 3U);
    world.restart();
    world.pass(240s, bots);
    QVERIFY(world.alert(AlertRule::Partition) == nullptr);
    QCOMPARE(world.openCount(), 3U);
}

void FleetWatchTest::manyDeadAtOnceAreAPartition()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(6);
    world.pass(150s, {bots[0], bots[1]});
    QVERIFY(world.alert(AlertRule::Partition) != nullptr);
    QCOMPARE(world.alert(AlertRule::BotDead, bots[5])->because, (std::optional<AlertKey>({AlertRule::Partition, {}})));
    QVERIFY(world.comesAllTold());
    const std::vector<QJsonObject> told = world.told(u"fleet.bot_dead"_s);
    QCOMPARE(told.size(), 1U); // four bots, one event
    QCOMPARE(told.front().value(u"bots"_s).toArray().size(), 4);
}

void FleetWatchTest::whatTheGatewayMissedIsToldAfterARestart()
{
    World world;
    std::vector<BotId> bots = world.livingFleet(6);
    bots.pop_back();
    world.server->setFault(gatewayDown);
    world.pass(130s, bots);
    QVERIFY(world.alert(AlertRule::BotDead, world.state.bots().rbegin()->first) != nullptr);
    QTest::qWait(0); // the first try fails
    world.restart();
    world.server->clearFaults();
    world.clock.advance(AlertHerald::retryPause);
    QVERIFY(world.comesAllTold());
    QCOMPARE(world.told(u"fleet.bot_dead"_s).size(), 1U);
    world.restart();
    QVERIFY(world.comesAllTold());
    QCOMPARE(world.told(u"fleet.bot_dead"_s).size(), 1U);
}

void FleetWatchTest::aFailoverIsToldOnce()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(2);
    OperationRecord failover;
    failover.verb = Verb::AssumeResponsibility;
    failover.fields = {{u"from_bot"_s, bots.at(0).text()}};
    world.server->setFault(gatewayDown);
    world.watch->onTookOver(failover, bots.at(1));
    world.log->flush();
    world.restart();
    QCOMPARE(world.watch->owedNotices(), 1U);
    world.server->clearFaults();
    world.clock.advance(AlertHerald::retryPause);
    QVERIFY(world.comesAllTold());
    const std::vector<QJsonObject> told = world.told(u"fleet.failover"_s);
    QCOMPARE(told.size(), 1U);
    QCOMPARE(told.front().value(u"dead_bot"_s).toString(), bots.at(0).text());
    QCOMPARE(told.front().value(u"replacement_bot"_s).toString(), bots.at(1).text());
    QCOMPARE(told.front().value(u"group"_s).toString(), u"spot-arb"_s);
    QCOMPARE(told.front().value(u"exchange"_s).toString(), u"binance"_s);
    // It is no alert: nobody gets a message.
    QCOMPARE(world.server->counters().messagesByRecipient.value(world.identity.managerId), 0);
}

void FleetWatchTest::silencedAlertsCallNobody()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(2);
    QVERIFY(world.watch->carryOut(MakeSilence{{.rule = AlertRule::Unhealthy, .group = {}, .bot = bots.front()},
                                              u"known, fix at nine"_s,
                                              u"ana"_s,
                                              std::chrono::hours(1)}));
    QSignalSpy changes(&world.watch->alerts(), &AlertDesk::changed);
    world.pass(60s, {bots.front(), bots.back()}, drawdown(12));
    int calls = 0;
    for (const QList<QVariant> &emitted : std::as_const(changes)) {
        for (const AlertChange &change : emitted.at(0).value<std::vector<AlertChange>>()) {
            calls += change.calls ? 1 : 0;
            QVERIFY(!change.calls || change.alert.key.bot == bots.back());
        }
    }
    QCOMPARE(calls, 1);
    bool shown = false;
    for (const AlertView &view : world.watch->alerts().takeChanged()) {
        shown = shown || (view.alert.key.bot == bots.front() && view.silencedUntil.has_value());
    }
    QVERIFY(shown);
}

void FleetWatchTest::silencesAreRefusedAndEnd()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(1);
    const SilenceMatch all{.rule = std::nullopt, .group = {}, .bot = bots.front()};
    QVERIFY(!world.watch->carryOut(MakeSilence{all, {}, u"ana"_s, std::chrono::hours(1)}));
    QVERIFY(!world.watch->carryOut(MakeSilence{all, u"why"_s, {}, std::chrono::hours(1)}));
    QVERIFY(!world.watch->carryOut(MakeSilence{all, u"why"_s, u"ana"_s, std::chrono::hours(25)}));
    QVERIFY(!world.watch->carryOut(MakeSilence{all, u"why"_s, u"ana"_s, std::chrono::seconds::max()}));
    QVERIFY(!world.watch->carryOut(
        MakeSilence{{.rule = AlertRule::Blind, .group = {}, .bot = {}}, u"why"_s, u"ana"_s, std::chrono::hours(1)}));
    QVERIFY(world.watch->alerts().silences().empty());

    QVERIFY(world.watch->carryOut(MakeSilence{all, u"why"_s, u"ana"_s, std::chrono::hours(2)}));
    QVERIFY(world.watch->carryOut(MakeSilence{all, u"shorter"_s, u"ana"_s, std::chrono::hours(1)}));
    QCOMPARE(world.watch->alerts().silences().front().reason, u"shorter"_s);
    world.log->flush();
    world.restart();
    QCOMPARE(world.watch->alerts().silences().size(), 2U);
    QVERIFY(world.watch->carryOut(EndSilence{world.watch->alerts().silences().back().id, u"ana"_s}));
    QVERIFY(!world.watch->carryOut(EndSilence{SilenceId(u"none"_s), u"ana"_s}));
    world.pass(std::chrono::hours(1) + FleetWatch::lookPause, bots);
    QVERIFY(world.watch->alerts().silences().empty());
}

void FleetWatchTest::limitsCountAtOnceAndStay()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(1);
    world.pass(60s, bots, drawdown(4));
    QCOMPARE(world.openCount(), 0U);
    Thresholds tight;
    tight.bots[bots.front()] = {{u"drawdown_pct"_s, {.warning = 2.0, .critical = 3.0}}};
    QVERIFY(!world.watch->carryOut(SetThresholds{tight, {}, {}}));
    QVERIFY(world.watch->carryOut(SetThresholds{tight, {}, u"ana"_s}));
    world.pass(1s, {});
    QCOMPARE(world.alert(AlertRule::Unhealthy, bots.front())->severity, AlertSeverity::Critical);
    world.restart();
    QVERIFY(world.watch->thresholds() == tight);
    QVERIFY(world.watch->carryOut(SetThresholds{{}, tight, u"ana"_s}));
    world.pass(1s, {});
    QCOMPARE(world.alert(AlertRule::Unhealthy, bots.front())->state, AlertState::Unseen);
}

void FleetWatchTest::limitsThatSomebodyElseMovedAreNotLost()
{
    World world;
    Thresholds first;
    first.fleet[u"cpu_pct"_s] = {.warning = 80, .critical = std::nullopt, .beyond = Beyond::Below};
    first.groups[GroupId(u"spot-arb"_s)] = {{u"cpu_pct"_s, {.beyond = Beyond::Below}}};
    QVERIFY(world.watch->carryOut(SetThresholds{first, {}, u"ana"_s}));
    Thresholds second;
    second.fleet[u"error_count"_s] = {.warning = 1};
    const Result<void> refused = world.watch->carryOut(SetThresholds{second, {}, u"ben"_s}); // saw none
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ProblemKind::Conflict);
    QVERIFY(world.watch->thresholds() == first);

    // As another program reads them, although a wire has no word for the side of a limit that is not there.
    const Thresholds read = *thresholdsFromJson(toJson(first));
    second.fleet.insert(read.fleet.begin(), read.fleet.end());
    QVERIFY(world.watch->carryOut(SetThresholds{second, read, u"ben"_s}));
    QVERIFY(world.watch->thresholds() == second);
}

void FleetWatchTest::aPartitionThatWasSeenTakesItsBotsAlong()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(6);
    world.pass(150s, {bots[0], bots[1]});
    QVERIFY(world.alert(AlertRule::Partition) != nullptr);
    world.pass(5 * 60s, bots); // the network is back, and all bots with it
    QCOMPARE(world.alert(AlertRule::Partition)->state, AlertState::Unseen);
    QCOMPARE(world.openCount(), 5U);
    QVERIFY(world.watch->carryOut(AcknowledgeAlert{seenOf(*world.alert(AlertRule::Partition)), u"ana"_s, {}}));
    QCOMPARE(world.openCount(), 0U);
    world.log->flush();
    world.restart();
    QCOMPARE(world.openCount(), 0U);
}

void FleetWatchTest::heldBotThatTradesIsAnEmergency()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(1);
    Hold hold;
    hold.id = HoldId(u"hold-1"_s);
    world.say(bots.front(), {}, BotState::Trading, {hold});
    world.pass(5s, {});
    QVERIFY(world.alert(AlertRule::TradesWhileHeld, bots.front()) != nullptr);
    world.say(bots.front(), {}, BotState::Paused, {hold});
    world.pass(5s, {});
    QCOMPARE(world.alert(AlertRule::TradesWhileHeld, bots.front())->state, AlertState::Unseen);
}

void FleetWatchTest::momentsPass()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(1);
    world.watch->onForgeryHeard(bots.front());
    world.watch->onForgeryHeard(BotId(u"stranger"_s));
    world.watch->onCloneHeard(bots.front());
    world.watch->onGatewayForgot();
    world.watch->onGapFound();
    world.pass(1s, bots);
    QCOMPARE(world.openCount(), 4U);
    QCOMPARE(world.alert(AlertRule::DataGap)->state, AlertState::Firing);
    for (const AlertRule rule : {AlertRule::Forgery, AlertRule::Clone}) {
        QCOMPARE(world.alert(rule, bots.front())->state, AlertState::Firing);
    }
    world.pass(FleetWatch::momentLasts + 10s, bots);
    QCOMPARE(world.openCount(), 4U); // over, and nobody has seen them yet
    QCOMPARE(world.alert(AlertRule::DataGap)->state, AlertState::Unseen);
    QCOMPARE(world.alert(AlertRule::GatewayReset)->state, AlertState::Unseen);
}

void FleetWatchTest::lostRoadIsToldAfterAWhile()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(1);
    world.senses.link.state = LinkState::Degraded;
    world.senses.link.webSocketUp = false;
    world.pass(15s, bots);
    QCOMPARE(world.openCount(), 0U);
    world.pass(15s, bots);
    QCOMPARE(world.alert(AlertRule::ChannelDown)->causes, std::set<QString>{u"web_socket"_s});
    world.senses.link.state = LinkState::Live;
    world.senses.link.webSocketUp = true;
    world.pass(5s, bots);
    QCOMPARE(world.alert(AlertRule::ChannelDown)->state, AlertState::Unseen);
}

void FleetWatchTest::lostCallsAreToldToo()
{
    World world;
    const std::vector<BotId> bots = world.livingFleet(1);
    world.senses.link.webhook.state = WebhookState::Unreachable; // it was never there
    world.pass(30s, bots);
    QCOMPARE(world.openCount(), 0U);
    world.senses.link.state = LinkState::Degraded;
    world.senses.link.webhook.lost = true;
    world.pass(30s, bots);
    QCOMPARE(world.alert(AlertRule::ChannelDown)->causes, std::set<QString>{u"webhook"_s});
}

QTEST_GUILESS_MAIN(FleetWatchTest)
#include "FleetWatchTest.moc"
