#include "fleet/FailoverRules.h"

#include "OperationsWorld.h"
#include "fleet/OperationBuilder.h"
#include "fleet/OperationViews.h"
#include "support/FleetBuilders.h"
#include "support/RapidCheckQt.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

const sandbox::GatewayFault gatewayDown{
    .kind = sandbox::GatewayFault::Kind::Down, .value = 0, .percent = 100, .pathPrefix = {}, .afterEffect = false};
constexpr UtcTime now = ManualClock::defaultStart;
const BotId deadId(u"id-dead"_s);

BotBuilder aDeadBot()
{
    return aBot(u"dead"_s).dead();
}

BotView held(BotView bot, const Hold &hold)
{
    bot.orderedHolds.push_back(hold);
    return bot;
}

AlertView anAlert(AlertRule rule, const BotId &bot, UtcTime openedAt)
{
    AlertView view;
    view.alert.key = {rule, bot};
    view.alert.openedAt = openedAt;
    return view;
}

FailoverPlan planOf(const FleetSnapshot &fleet)
{
    return planFailover(deadId, fleet).value();
}

QStringList namesOf(const std::vector<FailoverCandidate> &candidates)
{
    QStringList names;
    for (const FailoverCandidate &candidate : candidates) {
        names << (candidate.isFit() ? candidate.name : u"("_s + candidate.name + u")"_s);
    }
    return names;
}

OperationRequest aFailover(const BotId &dead, const BotId &candidate, bool checked = true)
{
    return {.id = OperationId(makeUuidV7(now)),
            .verb = Verb::AssumeResponsibility,
            .scope = Scope::bots({candidate.text()}),
            .targets = {candidate},
            .reason = u"disk full"_s,
            .issuedBy = u"ana"_s,
            .fields = failoverFields(dead, true, checked),
            .windDown = std::nullopt,
            .confirmation = {}};
}

/// A bot that trades and then dies, and one of its group that waits; with the services that carry a failover out.
struct Wake : World {
    Wake()
    {
        say(heartbeat(dead, BotState::Trading));
        clock.advance(200s);
        speak(standby, BotState::Dormant);
    }

    /// Heard now, when `dead` has long been silent.
    void speak(const BotId &bot, BotState botState, std::vector<Hold> holds = {}, std::vector<CommandId> applied = {})
    {
        Heartbeat said = heartbeat(bot, botState, std::move(holds));
        said.standby = botState == BotState::Dormant;
        said.applied = std::move(applied);
        const auto effect = state.takeReport(said, clock.now(), clock.now(), heard);
        operations->onHeartbeat(said, effect, false);
    }
    [[nodiscard]] FleetSnapshot look() const
    {
        FleetSnapshot fleet = snapshot(heard);
        fleet.at = clock.now();
        for (const auto &[id, operation] : book->all()) {
            fleet.operations.push_back(viewOf(operation, state));
        }
        return fleet;
    }
    [[nodiscard]] Result<OperationId> failOver(bool checked = true)
    {
        return operations->submit(aFailover(dead, standby, checked), look());
    }
    /// The hold that the failover put on the dead bot.
    [[nodiscard]] OperationId holdOnTheDead() const
    {
        return OperationId(state.find(dead)->wantedHolds().front().id.text());
    }
    void proves(const OperationId &failover)
    {
        speak(standby, BotState::Trading, {}, {delivery(failover, standby).record.command});
    }
    [[nodiscard]] QString detailOf(const OperationId &failover) const
    {
        return delivery(failover, standby).record.detail;
    }

    BotId dead = addBot(u"dead"_s);
    BotId standby = addBot(u"standby"_s);
    milliseconds heard{200'000};
};

} // namespace

class FailoverTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crypto::initialise(); }

    void candidates_data();
    void candidates();
    void theBestComesFirst();
    void nobodyTakesOver_data();
    void nobodyTakesOver();
    void aStrangerIsNoBot();
    void fence_data();
    void fence();
    void doubts_data();
    void doubts();
    void onlyWhatSaidItHasNothingOpenIsStateless();
    void steps_data();
    void steps();
    void noFleetLetsAnUnfitBotTakeOver();

    void theHoldComesFirstAndProofLast();
    void theEngineMayFreezeTheTarget();
    void withoutTheHoldNothingGoesOut();
    void aPausedOneIsResumedFirst();
    void aResumeThatFailsEndsIt();
    void theDeadSpeaksAgain();
    void aStopPassesIt();
    void aHoldThatIsLiftedEndsIt();
    void itGoesOnAfterARestart();
    void refusals_data();
    void refusals();
    void onlyOneTakesOver();
};

// ---- rules

void FailoverTest::candidates_data()
{
    QTest::addColumn<BotView>("bot");
    QTest::addColumn<int>("standing");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const BotView &bot, Standing standing, const QString &why) {
        QTest::newRow(name) << bot << static_cast<int>(standing) << why;
    };
    row("standby", aBot(u"b"_s).standby(), Standing::Dormant, u"waits for this"_s);
    row("paused", aBot(u"b"_s).paused(), Standing::Paused, u"resumed first"_s);
    row("paused standby", aBot(u"b"_s).standby().paused(), Standing::Paused, u"resumed first"_s);
    BotView drained = aBot(u"b"_s).paused();
    drained.reported = BotState::Drained;
    row("drained", drained, Standing::Paused, u"resumed first"_s);
    row("itself", aDeadBot(), Standing::Unfit, u"dead bot itself"_s);
    row("of another group", aBot(u"b"_s).standby().inGroup(u"options-mm"_s), Standing::Unfit, u"another group"_s);
    row("elsewhere", aBot(u"b"_s).standby().on(u"okx"_s), Standing::Unfit, u"does not trade on"_s);
    BotView guest = aBot(u"b"_s).standby().on(u"okx"_s);
    guest.exchanges.emplace_back(u"binance"_s);
    row("at home elsewhere, trades here too", guest, Standing::Dormant, u"waits"_s);
    row("plain", aBot(u"b"_s).standby().plain(), Standing::Unfit, u"could not prove"_s);
    BotView bundled = aBot(u"b"_s).standby();
    bundled.enrolment = EnrolmentState::Bundled;
    row("no key yet", bundled, Standing::Unfit, u"not proved its key"_s);
    row("late", aBot(u"b"_s).standby().late(), Standing::Unfit, u"late itself"_s);
    row("dead", aBot(u"b"_s).standby().dead(), Standing::Unfit, u"dead itself"_s);
    row("never heard", aBot(u"b"_s).neverSeen(), Standing::Unfit, u"never heard"_s);
    BotView unknown = aBot(u"b"_s).standby();
    unknown.liveness = Liveness::Unknown;
    row("console blind", unknown, Standing::Unfit, u"Nobody knows"_s);
    row("latched", aBot(u"b"_s).latched(), Standing::Unfit, u"emergency stop"_s);
    row("paused and latched", aBot(u"b"_s).paused().latched(), Standing::Unfit, u"emergency stop"_s);
    row("stop ordered", aBot(u"b"_s).notStopping(), Standing::Unfit, u"emergency stop"_s);
    row("trading", aBot(u"b"_s), Standing::Unfit, u"Pause it first"_s);
    row("busy", aBot(u"b"_s).standby().pending(Verb::Restart), Standing::Unfit, u"under way"_s);
    BotView pausing = aBot(u"b"_s).paused();
    pausing.reported = BotState::Pausing;
    row("pausing", pausing, Standing::Unfit, u"in between"_s);
    BotView starting = aBot(u"b"_s);
    starting.reported = BotState::Dormant;
    row("dormant only since it starts", starting, Standing::Unfit, u"in between"_s);
}

void FailoverTest::candidates()
{
    QFETCH(BotView, bot);
    QFETCH(int, standing);
    QFETCH(QString, why);
    const FailoverCandidate candidate = judgeCandidate(bot, aDeadBot());
    QVERIFY2(candidate.why.contains(why), qPrintable(candidate.why));
    QCOMPARE(static_cast<int>(candidate.standing), standing);
    QCOMPARE(candidate.bot, bot.id);
}

void FailoverTest::theBestComesFirst()
{
    BotView guest = aBot(u"guest"_s).standby().on(u"okx"_s);
    guest.exchanges.emplace_back(u"binance"_s);
    const FleetSnapshot fleet =
        aFleet({aDeadBot(), aBot(u"trading"_s), aBot(u"paused-3"_s).paused().holding(3, 0), guest,
                aBot(u"paused-1"_s).paused().holding(1, 0), aBot(u"b"_s).standby(), aBot(u"a"_s).standby(),
                aBot(u"stranger"_s).standby().inGroup(u"options-mm"_s)});
    QCOMPARE(namesOf(planOf(fleet).candidates),
             (QStringList{u"a"_s, u"b"_s, u"guest"_s, u"paused-1"_s, u"paused-3"_s, u"(trading)"_s}));
    QVERIFY(planOf(fleet).hasFit());
    QVERIFY(!planOf(aFleet({aDeadBot(), aBot(u"trading"_s)})).hasFit());
    QVERIFY(!planOf(aFleet({aDeadBot()})).hasFit());
}

void FailoverTest::nobodyTakesOver_data()
{
    QTest::addColumn<FleetSnapshot>("fleet");
    QTest::addColumn<QString>("refusal");
    const BotView standby = aBot(u"standby"_s).standby();
    const auto with = [&standby](const BotView &dead) { return aFleet({dead, standby}); };
    QTest::newRow("dead") << with(aDeadBot()) << QString();
    QTest::newRow("dead and paused") << with(aDeadBot().paused()) << QString();
    QTest::newRow("alive") << with(aBot(u"dead"_s)) << u"It is heard"_s;
    QTest::newRow("late") << with(aBot(u"dead"_s).late()) << u"It is heard"_s;
    QTest::newRow("never heard") << with(aBot(u"dead"_s).neverSeen()) << u"never heard"_s;
    BotView unknown = aDeadBot();
    unknown.liveness = Liveness::Unknown;
    QTest::newRow("console blind") << with(unknown) << u"hears nothing"_s;
    QTest::newRow("stopped") << with(aDeadBot().latched()) << u"nothing passes a stop"_s;
    FleetSnapshot partition = with(aDeadBot());
    partition.alerts = {anAlert(AlertRule::Partition, {}, now)};
    QTest::newRow("many died at once") << partition << u"lost network"_s;
    partition.alerts.front().alert.state = AlertState::Unseen;
    QTest::newRow("the partition is over") << partition << QString();

    OperationView failover = anOperation(Verb::AssumeResponsibility, {Outcome::Working});
    failover.fromBot = deadId;
    failover.createdAt = now - seconds(10);
    FleetSnapshot again = with(aDeadBot());
    again.operations = {failover};
    QTest::newRow("under way") << again << u"is taking over"_s;
    again.operations.front() = anOperation(Verb::AssumeResponsibility, {Outcome::Confirmed});
    again.operations.front().fromBot = deadId;
    again.operations.front().ended = true;
    again.operations.front().createdAt = now - seconds(10);
    QTest::newRow("done") << again << u"took over"_s;
    again.operations.front().createdAt = now - seconds(1000);
    QTest::newRow("done before it lived again") << again << QString();
    again.operations.front() = anOperation(Verb::AssumeResponsibility, {Outcome::Refused});
    again.operations.front().fromBot = deadId;
    again.operations.front().ended = true;
    again.operations.front().createdAt = now - seconds(10);
    QTest::newRow("refused by another") << again << QString();
}

void FailoverTest::nobodyTakesOver()
{
    QFETCH(FleetSnapshot, fleet);
    QFETCH(QString, refusal);
    const FailoverPlan plan = planOf(fleet);
    QVERIFY2(refusal.isEmpty() ? plan.refusal.isEmpty() : plan.refusal.contains(refusal), qPrintable(plan.refusal));
    const auto standby =
        std::find_if(fleet.bots.begin(), fleet.bots.end(), [](const BotView &bot) { return bot.name == u"standby"_s; });
    const QString why = whyNotTakeOver(aFailover(deadId, standby->id), *standby, fleet);
    QCOMPARE(why.isEmpty(), refusal.isEmpty());
    QVERIFY2(why.contains(plan.refusal), qPrintable(why));
}

void FailoverTest::aStrangerIsNoBot()
{
    const FleetSnapshot fleet = aFleet({aBot(u"standby"_s).standby()});
    QCOMPARE(planFailover(deadId, fleet).error().kind, ProblemKind::NotFound);
    QVERIFY(!whyNotTakeOver(aFailover(deadId, fleet.bots.front().id), fleet.bots.front(), fleet).isEmpty());
    QVERIFY(!whyNotYet(aFailover(deadId, fleet.bots.front().id), fleet).isEmpty());
}

void FailoverTest::fence_data()
{
    QTest::addColumn<BotView>("dead");
    QTest::addColumn<int>("alertAgo"); // s; -1: no alert
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("opensIn"); // s; what nothing opens: 99999
    using enum FailoverFence::Rule;
    constexpr int never = 99'999;
    const auto row = [](const char *name, const BotView &dead, int alertAgo, FailoverFence::Rule rule, int opensIn) {
        QTest::newRow(name) << dead << alertAgo << static_cast<int>(rule) << opensIn;
    };
    // Heard 248 s ago at an interval of 30 s: dead since 128 s.
    row("drains", aDeadBot().lostLink(120s, LostLinkAct::Drain), -1, Ends, -8);
    row("cancels", aDeadBot().lostLink(128s, LostLinkAct::Cancel), -1, Ends, 0);
    row("flattens", aDeadBot().lostLink(129s, LostLinkAct::Flatten), -1, Ends, 1);
    row("found out late", aDeadBot().lostLink(120s, LostLinkAct::Drain), 20, Ends, 100);
    row("found out before", aDeadBot().lostLink(120s, LostLinkAct::Drain), 200, Ends, -8);
    row("carries on", aDeadBot().lostLink(10s, LostLinkAct::CarryOn), -1, CarriesOn, never);
    row("plain", aDeadBot().plain().lostLink(10s, LostLinkAct::Drain), -1, Unprovable, never);
}

void FailoverTest::fence()
{
    QFETCH(BotView, dead);
    QFETCH(int, alertAgo);
    QFETCH(int, rule);
    QFETCH(int, opensIn);
    FleetSnapshot fleet = aFleet({dead, aBot(u"standby"_s).standby()});
    if (alertAgo >= 0) {
        fleet.alerts = {anAlert(AlertRule::BotDead, deadId, now - seconds(alertAgo))};
    }
    const FailoverFence fence = planOf(fleet).fence;
    const bool opens = opensIn != 99'999;
    QCOMPARE(static_cast<int>(fence.rule), rule);
    QCOMPARE(fence.opensAt.has_value(), opens);
    if (opens) {
        QCOMPARE(*fence.opensAt, now + seconds(opensIn));
        QVERIFY(fence.isOpen(*fence.opensAt, false));
        QVERIFY(!fence.isOpen(*fence.opensAt - 1ms, false));
    }
    QVERIFY(fence.isOpen(now, true));
    QCOMPARE(fence.isOpen(now, false), opens && opensIn <= 0);
    const BotId standby(u"id-standby"_s);
    QCOMPARE(whyNotYet(aFailover(deadId, standby, false), fleet).isEmpty(), fence.isOpen(now, false));
    QVERIFY(whyNotYet(aFailover(deadId, standby, true), fleet).isEmpty());
    QVERIFY(!inWords(fence, now).isEmpty());
}

void FailoverTest::doubts_data()
{
    QTest::addColumn<int>("linkSince"); // s ago; -1: not known
    QTest::addColumn<int>("otherHeard");
    QTest::addColumn<bool>("link");
    QTest::addColumn<bool>("others");
    QTest::newRow("none") << 1000 << 2000 << false << false;
    QTest::newRow("link not known") << -1 << 2000 << false << false;
    QTest::newRow("link changed after its last word") << 247 << 2000 << true << false;
    QTest::newRow("link changed before") << 249 << 2000 << false << false;
    QTest::newRow("another five minutes before") << 1000 << 548 << false << true;
    QTest::newRow("another longer before") << 1000 << 549 << false << false;
    QTest::newRow("another after it") << 1000 << 130 << false << true;
}

void FailoverTest::doubts()
{
    QFETCH(int, linkSince);
    QFETCH(int, otherHeard);
    QFETCH(bool, link);
    QFETCH(bool, others);
    FleetSnapshot fleet = aFleet({aDeadBot(), aBot(u"alive"_s), aBot(u"other"_s).dead().heard(seconds(otherHeard))});
    if (linkSince >= 0) {
        fleet.link.since = now - seconds(linkSince);
    }
    const FailoverDoubts doubts = planOf(fleet).doubts;
    QCOMPARE(doubts.linkSince.has_value(), link);
    QCOMPARE(doubts.diedWithIt, others ? std::vector{u"other"_s} : std::vector<QString>());
    QCOMPARE(doubts.isAny(), link || others);
}

void FailoverTest::onlyWhatSaidItHasNothingOpenIsStateless()
{
    QVERIFY(!planOf(aFleet({aDeadBot().holding(0, 4)})).stateful);
    QVERIFY(planOf(aFleet({aDeadBot().holding(1, 0)})).stateful);
    BotView mute = aDeadBot();
    mute.metrics.openPositions.reset();
    QVERIFY(planOf(aFleet({mute})).stateful);
}

void FailoverTest::steps_data()
{
    QTest::addColumn<BotView>("dead");
    QTest::addColumn<BotView>("candidate");
    QTest::addColumn<QStringList>("before");
    const BotView standby = aBot(u"b"_s).standby();
    const BotView paused = aBot(u"b"_s).paused();
    QTest::newRow("dormant") << BotView(aDeadBot()) << standby << QStringList{u"pause dead"_s};
    QTest::newRow("paused") << BotView(aDeadBot()) << paused << QStringList{u"pause dead"_s, u"resume b"_s};
    const Hold hold{.id = HoldId(u"former"_s), .kind = HoldKind::Pause, .owner = {}, .reason = {}, .placedAt = now};
    QTest::newRow("held before") << held(aDeadBot(), hold) << standby << QStringList();
    QTest::newRow("held before, paused") << held(aDeadBot(), hold) << paused << QStringList{u"resume b"_s};
}

void FailoverTest::steps()
{
    QFETCH(BotView, dead);
    QFETCH(BotView, candidate);
    QFETCH(QStringList, before);
    OperationRequest request = aFailover(dead.id, candidate.id, false);
    request.fields.insert(u"exchange"_s, u"somewhere"_s); // the registry knows better
    const FailoverSteps steps = stepsOf(request, aFleet({dead, candidate}));
    QStringList words;
    for (const OperationRequest &step : steps.before) {
        QCOMPARE(step.targets.size(), 1U);
        QCOMPARE(step.issuedBy, u"ana"_s);
        QVERIFY2(step.reason.contains(u"disk full"_s), qPrintable(step.reason));
        words << toString(step.verb) + u' ' + (step.targets.front() == dead.id ? dead.name : candidate.name);
    }
    QCOMPARE(words, before);
    const QJsonObject fields = steps.takeOver.fields;
    QCOMPARE(steps.takeOver.id, request.id);
    QCOMPARE(fields.value(u"from_bot"_s).toString(), dead.id.text());
    QCOMPARE(fields.value(u"exchange"_s).toString(), u"binance"_s);
    QCOMPARE(fields.value(u"reconcile_positions"_s).toBool(), true);
    const QJsonObject fence = fields.value(u"fence"_s).toObject();
    QCOMPARE(fence.value(u"exchange_checked"_s).toBool(), false);
    QCOMPARE(fence.value(u"hold"_s).toString(),
             dead.orderedHolds.empty() ? steps.before.front().id.text() : u"former"_s);
    QCOMPARE(fence.contains(u"resume"_s), before.contains(u"resume b"_s));
}

void FailoverTest::noFleetLetsAnUnfitBotTakeOver()
{
    VERIFY_PROPERTY("whoever is fit lives, is proved, free of stops and of the dead one's group and exchange", [] {
        std::vector<BotView> bots{aDeadBot()};
        const int count = *rc::gen::inRange(0, 8);
        for (int i = 0; i < count; ++i) {
            BotBuilder bot = aBot(u"bot-%1"_s.arg(i));
            bot.inGroup(*rc::gen::element(u"spot-arb"_s, u"options-mm"_s));
            bot.on(*rc::gen::element(u"binance"_s, u"okx"_s));
            for (const int trait : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8))) {
                switch (trait) {
                case 0:
                    bot.standby();
                    break;
                case 1:
                    bot.paused();
                    break;
                case 2:
                    bot.latched();
                    break;
                case 3:
                    bot.dead();
                    break;
                case 4:
                    bot.plain();
                    break;
                case 5:
                    bot.pending(Verb::Pause);
                    break;
                case 6:
                    bot.late();
                    break;
                default:
                    bot.notStopping();
                    break;
                }
            }
            bots.push_back(bot);
        }
        const FleetSnapshot fleet = aFleet(std::move(bots));
        const FailoverPlan plan = planOf(fleet);
        RC_ASSERT(std::is_partitioned(plan.candidates.begin(), plan.candidates.end(),
                                      [](const FailoverCandidate &c) { return c.isFit(); }));
        for (const BotView &bot : fleet.bots) {
            const bool fit = whyNotTakeOver(aFailover(deadId, bot.id), bot, fleet).isEmpty();
            RC_ASSERT(
                fit
                == judgeCandidate(bot, fleet.bots.at(0).id == deadId ? fleet.bots.at(0) : BotView(aDeadBot())).isFit());
            if (fit) {
                RC_ASSERT(bot.id != deadId && bot.liveness == Liveness::Alive && !bot.isToStop());
                RC_ASSERT(bot.level == BotLevel::Verified && bot.pending.empty());
                RC_ASSERT(bot.group == GroupId(u"spot-arb"_s) && bot.exchange == ExchangeId(u"binance"_s));
                RC_ASSERT(bot.reported != BotState::Trading);
            }
        }
    });
}

// ---- carried out

void FailoverTest::theHoldComesFirstAndProofLast()
{
    Wake wake;
    QSignalSpy tookOver(wake.operations.get(), &Operations::tookOver);
    const Result<OperationId> failover = wake.failOver();
    QVERIFY2(failover.has_value(), failover ? "" : qPrintable(failover.error().detail));
    const OperationId hold = wake.holdOnTheDead();
    QVERIFY(hold != *failover);
    QVERIFY(wake.book->find(hold)->record.reason.contains(u"standby takes over"_s));
    QVERIFY(wake.comesTo(hold, wake.dead, DeliveryState::Sent));
    QCOMPARE(wake.messagesTo(wake.standby), 0);
    wake.pass(1s);
    QVERIFY(wake.comesTo(*failover, wake.standby, DeliveryState::Sent));
    QCOMPARE(wake.messagesTo(wake.dead), 1);
    QCOMPARE(wake.messagesTo(wake.standby), 1);

    wake.speak(wake.standby, BotState::Dormant);
    QCOMPARE(wake.stateOf(*failover, wake.standby), DeliveryState::Sent);
    QCOMPARE(tookOver.count(), 0);
    wake.proves(*failover);
    wake.proves(*failover);
    QCOMPARE(wake.stateOf(*failover, wake.standby), DeliveryState::Confirmed);
    QCOMPARE(tookOver.count(), 1);
    // The dead bot is held still: back from the dead it trades nothing.
    QCOMPARE(wake.state.find(wake.dead)->desired(), DesiredState::Paused);
    const FleetSnapshot fleet = wake.look();
    QVERIFY(planFailover(wake.dead, fleet)->refusal.contains(u"standby took over"_s));
    QVERIFY(!wake.operations->retry(*failover));
}

void FailoverTest::theEngineMayFreezeTheTarget()
{
    Wake wake;
    OperationRequest request = aFailover(wake.dead, wake.standby);
    request.targets.clear();
    const Result<OperationId> failover = wake.operations->submit(request, wake.look());
    QVERIFY(failover);
    QVERIFY(wake.book->find(*failover)->deliveries.contains(wake.standby));
}

void FailoverTest::withoutTheHoldNothingGoesOut()
{
    Wake wake;
    wake.server->setFault(gatewayDown);
    const OperationId failover = wake.failOver().value();
    wake.pass(5s);
    QTest::qWait(50);
    QCOMPARE(wake.stateOf(failover, wake.standby), DeliveryState::Queued);
    QCOMPARE(wake.delivery(failover, wake.standby).record.attempts, 0);
    wake.pass(6min);
    QCOMPARE(wake.stateOf(failover, wake.standby), DeliveryState::Expired);
    QVERIFY(isOpen(wake.stateOf(wake.holdOnTheDead(), wake.dead))); // the hold is carried on
}

void FailoverTest::aPausedOneIsResumedFirst()
{
    Wake wake;
    const OperationId pause = wake.submit(wake.request(Verb::Pause, Scope::bots({wake.standby.text()})));
    const Hold hold = wake.holdOf(pause, HoldKind::Pause);
    QVERIFY(wake.comesTo(pause, wake.standby, DeliveryState::Sent));
    wake.speak(wake.standby, BotState::Paused, {hold});
    QCOMPARE(wake.stateOf(pause, wake.standby), DeliveryState::Confirmed);

    const OperationId failover = wake.failOver().value();
    QVERIFY(wake.comesTo(wake.holdOnTheDead(), wake.dead, DeliveryState::Sent));
    const QJsonValue fence = wake.book->find(failover)->record.fields.value(u"fence"_s);
    const OperationId resume(fence[u"resume"_s].toString());
    QVERIFY(wake.comesTo(resume, wake.standby, DeliveryState::Sent));
    wake.pass(2s);
    QCOMPARE(wake.stateOf(failover, wake.standby), DeliveryState::Queued);
    wake.speak(wake.standby, BotState::Trading, {}, {wake.delivery(resume, wake.standby).record.command});
    QCOMPARE(wake.stateOf(resume, wake.standby), DeliveryState::Confirmed);
    wake.pass(1s);
    QVERIFY(wake.comesTo(failover, wake.standby, DeliveryState::Sent));
}

void FailoverTest::aResumeThatFailsEndsIt()
{
    Wake wake;
    const OperationId pause = wake.submit(wake.request(Verb::Pause, Scope::bots({wake.standby.text()})));
    const Hold hold = wake.holdOf(pause, HoldKind::Pause);
    QVERIFY(wake.comesTo(pause, wake.standby, DeliveryState::Sent));
    wake.speak(wake.standby, BotState::Paused, {hold});
    const OperationId failover = wake.failOver().value();
    const QJsonValue fence = wake.book->find(failover)->record.fields.value(u"fence"_s);
    const OperationId resume(fence[u"resume"_s].toString());
    QVERIFY(wake.comesTo(resume, wake.standby, DeliveryState::Sent));
    wake.answer(resume, wake.standby, AnswerStatus::Rejected, BotState::Paused, {hold});
    QCOMPARE(wake.stateOf(resume, wake.standby), DeliveryState::Refused);
    wake.pass(1s);
    QCOMPARE(wake.stateOf(failover, wake.standby), DeliveryState::Cancelled);
    QVERIFY2(wake.detailOf(failover).contains(u"could not be resumed"_s), qPrintable(wake.detailOf(failover)));
}

void FailoverTest::theDeadSpeaksAgain()
{
    Wake wake;
    wake.server->setFault(gatewayDown);
    const OperationId failover = wake.failOver().value();
    wake.clock.advance(1s);
    wake.speak(wake.dead, BotState::Trading);
    wake.pass(1s);
    QCOMPARE(wake.stateOf(failover, wake.standby), DeliveryState::Cancelled);
    QVERIFY(wake.detailOf(failover).contains(u"heard again"_s));
}

void FailoverTest::aStopPassesIt()
{
    Wake wake;
    wake.server->setFault(gatewayDown);
    const OperationId failover = wake.failOver().value();
    static_cast<void>(wake.submit(wake.request(Verb::EmergencyStop, Scope::bots({wake.dead.text()}))));
    wake.pass(1s);
    QCOMPARE(wake.stateOf(failover, wake.standby), DeliveryState::Cancelled);
    QVERIFY(wake.detailOf(failover).contains(u"stopped meanwhile"_s));

    Wake other;
    other.server->setFault(gatewayDown);
    const OperationId second = other.failOver().value();
    static_cast<void>(other.submit(other.request(Verb::EmergencyStop)));
    QCOMPARE(other.stateOf(second, other.standby), DeliveryState::Superseded);
}

void FailoverTest::aHoldThatIsLiftedEndsIt()
{
    Wake wake;
    wake.server->setFault(gatewayDown);
    const OperationId failover = wake.failOver().value();
    static_cast<void>(wake.state.setLifted(wake.dead, {holdIdOf(wake.holdOnTheDead())}, true));
    wake.pass(1s);
    QCOMPARE(wake.stateOf(failover, wake.standby), DeliveryState::Cancelled);
    QVERIFY(wake.detailOf(failover).contains(u"was lifted"_s));
}

void FailoverTest::itGoesOnAfterARestart()
{
    Wake wake;
    wake.server->setFault(gatewayDown);
    const OperationId failover = wake.failOver().value();
    const OperationId hold = wake.holdOnTheDead();
    wake.restart();
    QCOMPARE(wake.stateOf(failover, wake.standby), DeliveryState::Queued);
    wake.server->clearFaults();
    wake.pass(20s);
    QVERIFY(wake.comesTo(hold, wake.dead, DeliveryState::Sent));
    wake.pass(1s);
    QVERIFY(wake.comesTo(failover, wake.standby, DeliveryState::Sent));
    wake.proves(failover);
    wake.restart();
    QCOMPARE(wake.stateOf(failover, wake.standby), DeliveryState::Confirmed);
    QCOMPARE(viewOf(*wake.book->find(failover), wake.state).fromBot, wake.dead);
}

void FailoverTest::refusals_data()
{
    QTest::addColumn<bool>("checked");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("both");
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("fence not open") << false << u"disk full"_s << false << ProblemKind::Forbidden;
    QTest::newRow("no reason") << true << u"  "_s << false << ProblemKind::Forbidden;
    QTest::newRow("two at once") << true << u"disk full"_s << true << ProblemKind::Invalid;
}

void FailoverTest::refusals()
{
    QFETCH(bool, checked);
    QFETCH(QString, reason);
    QFETCH(bool, both);
    QFETCH(ProblemKind, kind);
    Wake wake;
    const BotId second = wake.addBot(u"second"_s);
    wake.speak(second, BotState::Dormant);
    OperationRequest request = aFailover(wake.dead, wake.standby, checked);
    request.reason = reason;
    if (both) {
        request.targets.push_back(second);
    }
    const Result<OperationId> refused = wake.operations->submit(request, wake.look());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
    QVERIFY(wake.book->all().empty()); // the dead one is not held for nothing
}

void FailoverTest::onlyOneTakesOver()
{
    Wake wake;
    const BotId second = wake.addBot(u"second"_s);
    wake.speak(second, BotState::Dormant);
    QVERIFY(wake.failOver());
    const Result<OperationId> other = wake.operations->submit(aFailover(wake.dead, second), wake.look());
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ProblemKind::Conflict);
    QVERIFY2(other.error().detail.contains(u"standby is taking over"_s), qPrintable(other.error().detail));
}

QTEST_GUILESS_MAIN(FailoverTest)
#include "FailoverTest.moc"
