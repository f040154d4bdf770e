#include "fleet/CustomSchema.h"
#include "fleet/Dispatcher.h"
#include "fleet/FleetFile.h"
#include "fleet/JsonLines.h"
#include "fleet/LivenessRules.h"
#include "fleet/OperationBuilder.h"
#include "fleet/OperationViews.h"
#include "fleet/Profile.h"
#include "fleet/RingSchedule.h"
#include "fleet/Roster.h"
#include "fleet/Stake.h"
#include "fleet/WebhookSettings.h"
#include "support/FleetHarness.h"
#include "support/RapidCheckQt.h"

#include "core/Json.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr std::array everyState{DeliveryState::Queued,      DeliveryState::Sent,       DeliveryState::Accepted,
                                DeliveryState::Unreachable, DeliveryState::Confirmed,  DeliveryState::Observed,
                                DeliveryState::Refused,     DeliveryState::Failed,     DeliveryState::Undeliverable,
                                DeliveryState::Expired,     DeliveryState::Superseded, DeliveryState::Cancelled};

Hold aHold(const QString &id, HoldKind kind)
{
    return {
        .id = HoldId(id), .kind = kind, .owner = u"ana"_s, .reason = u"drill"_s, .placedAt = ManualClock::defaultStart};
}

BotView aView(const QString &name)
{
    BotView bot;
    bot.id = BotId(name + u"-acme"_s);
    bot.name = name;
    bot.group = GroupId(u"spot-arb"_s);
    bot.exchange = ExchangeId(u"binance"_s);
    bot.exchanges = {bot.exchange, ExchangeId(u"okx"_s)};
    bot.liveness = Liveness::Alive;
    bot.reported = BotState::Trading;
    return bot;
}

QJsonObject schema()
{
    return parseJsonObject(R"({"type":"object","properties":{"target":{"type":"number","minimum":0,"maximum":1},
        "side":{"enum":["buy","sell"]},"note":{"type":"string","maxLength":5},"legs":{"type":"array","maxItems":2,"items":{"type":"integer"}}},
        "required":["target"],"additionalProperties":false})")
        .value();
}

} // namespace

class FleetRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crypto::initialise(); }
    void liveness_data();
    void liveness();
    void rings();
    void sendFailures_data();
    void sendFailures();
    void outcomes();
    void countsAreExclusive();
    void worstFirst();
    void whereMostMayBeOpenComesFirst();
    void phasesAreMeasuredFromTheClick();
    void whoABotIsComesFromRegistryAndReport();
    void resolves_data();
    void resolves();
    void eligibility_data();
    void eligibility();
    void stopGoesOnWithoutTheDeparted();
    void planCountsOnlyWhatIsKnown();
    void planTellsTheStaleFromTheUnknown();
    void resumeNamesWhoIsFreed();
    void confirmationOfFleetStops();
    void admits_data();
    void admits();
    void customFollowsItsSchema_data();
    void customFollowsItsSchema();
    void customNeedsASchema();
    void holdsOfAnOperation();
    void releaseWithAnotherLatchLeavesNoPause();
    void onePolicyOneCommand();
    void manyBotsManyCommands_data();
    void manyBotsManyCommands();
    void manyHoldsFit();
    void safeVerbsAreSignedByTheStopKey();
    void unsoundFieldsAreRefused();
    void tenThousandBotsArePlannedAtOnce();
    void fileErrors_data();
    void fileErrors();
    void fileSurvivesItsText();
    void planSteps();
    void fileLimits();
    void linesOfJson();
    void rosterSurvivesItsFile();
    void profileSurvivesItsFile();
    void webhookSettings_data();
    void webhookSettings();
    void webhookSettingsSayWhereTheyAre();
};

void FleetRulesTest::liveness_data()
{
    QTest::addColumn<bool>("ever");
    QTest::addColumn<bool>("lately");
    QTest::addColumn<bool>("blind");
    QTest::addColumn<int>("silence");
    QTest::addColumn<Liveness>("liveness");
    QTest::newRow("just heard") << true << true << false << 0 << Liveness::Alive;
    QTest::newRow("44.9 s") << true << true << false << 44'900 << Liveness::Alive;
    QTest::newRow("45 s") << true << true << false << 45'000 << Liveness::Late;
    QTest::newRow("119.9 s") << true << true << false << 119'900 << Liveness::Late;
    QTest::newRow("120 s") << true << true << false << 120'000 << Liveness::Dead;
    QTest::newRow("never heard") << false << false << false << 500'000 << Liveness::NeverSeen;
    QTest::newRow("blind hides all") << true << true << true << 0 << Liveness::Unknown;
    QTest::newRow("blind, never heard") << false << false << true << 0 << Liveness::Unknown;
    QTest::newRow("heard by a former engine") << true << false << false << 30'000 << Liveness::Unknown;
    QTest::newRow("and silent for long since") << true << false << false << 120'000 << Liveness::Dead;
}

void FleetRulesTest::liveness()
{
    QFETCH(bool, ever);
    QFETCH(bool, lately);
    QFETCH(bool, blind);
    QFETCH(int, silence);
    QFETCH(Liveness, liveness);
    const LivenessFacts facts{.everHeard = ever,
                              .heardLately = lately,
                              .consoleBlind = blind,
                              .silence = milliseconds(silence),
                              .interval = seconds(30)};
    QCOMPARE(livenessOf(facts), liveness);
}

void FleetRulesTest::rings()
{
    const std::array expected{2, 4, 8, 16, 30, 30};
    for (std::size_t step = 0; step < expected.size(); ++step) {
        QCOMPARE(ringPause(static_cast<int>(step)), milliseconds(seconds(expected.at(step))));
    }
    QCOMPARE(resendPause(0), ringPause(0));
    QCOMPARE(resendPause(1), ringPause(0));
    QCOMPARE(resendPause(100), milliseconds(30'000));
}

void FleetRulesTest::sendFailures_data()
{
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<int>("means");
    const auto row = [](const char *name, ProblemKind kind, SendFailure means) {
        QTest::newRow(name) << kind << static_cast<int>(means);
    };
    row("401", ProblemKind::Unauthorized, SendFailure::Blocked);
    row("402", ProblemKind::Payment, SendFailure::Blocked);
    row("403", ProblemKind::Forbidden, SendFailure::Blocked);
    row("404", ProblemKind::NotFound, SendFailure::TurnedDown);
    row("410", ProblemKind::Gone, SendFailure::TurnedDown);
    row("422", ProblemKind::Rejected, SendFailure::TurnedDown);
    row("409", ProblemKind::Conflict, SendFailure::TurnedDown);
    row("429", ProblemKind::RateLimited, SendFailure::Unsure);
    row("500", ProblemKind::Server, SendFailure::Unsure);
    row("timeout", ProblemKind::Timeout, SendFailure::Unsure);
    row("offline", ProblemKind::Offline, SendFailure::Unsure);
    row("garbage", ProblemKind::Protocol, SendFailure::Unsure);
}

void FleetRulesTest::sendFailures()
{
    QFETCH(ProblemKind, kind);
    QFETCH(int, means);
    const Problem problem{.kind = kind, .httpStatus = 0, .slug = {}, .detail = {}};
    QCOMPARE(static_cast<int>(sendFailureOf(problem, Verb::Pause)), means);
    const bool isFinal = static_cast<SendFailure>(means) == SendFailure::TurnedDown;
    const SendFailure ofStop = isFinal ? SendFailure::Unsure : static_cast<SendFailure>(means);
    QVERIFY(sendFailureOf(problem, Verb::EmergencyStop) == ofStop); // a lost route comes back
    for (const int status : {400, 413, 422}) {
        const Problem said{.kind = ProblemKind::Rejected, .httpStatus = status, .slug = {}, .detail = {}};
        QVERIFY(sendFailureOf(said, Verb::EmergencyStop) == SendFailure::TurnedDown); // a word about the message itself
    }
}

void FleetRulesTest::outcomes()
{
    for (const DeliveryState state : everyState) {
        const Outcome outcome = outcomeOf(state, false);
        QCOMPARE(outcome == Outcome::Confirmed, state == DeliveryState::Confirmed); // proof and nothing else
        const bool unanswered = state == DeliveryState::Queued || state == DeliveryState::Sent;
        QCOMPARE(outcomeOf(state, true), unanswered ? Outcome::Unreachable : outcome);
    }
    QVERIFY(!OutcomeCounts().allConfirmed()); // nobody is not everybody
}

void FleetRulesTest::countsAreExclusive()
{
    VERIFY_PROPERTY("counts sum up to the targets", [](const std::vector<std::uint8_t> &states) {
        std::vector<DeliveryView> deliveries;
        for (const std::uint8_t state : states) {
            DeliveryView view;
            view.outcome = outcomeOf(everyState.at(state % everyState.size()), state > 127);
            deliveries.push_back(view);
        }
        const OutcomeCounts c = countOutcomes(deliveries);
        RC_ASSERT(c.total == static_cast<int>(states.size()));
        RC_ASSERT(c.confirmed + c.observed + c.refused + c.failed + c.unreachable + c.silent + c.working == c.total);
        RC_ASSERT(!c.allConfirmed() || c.total > 0);
    });
}

void FleetRulesTest::worstFirst()
{
    FleetState state;
    Operation operation;
    for (const DeliveryState each : everyState) {
        Delivery delivery;
        delivery.record.bot = BotId(toString(each));
        delivery.record.state = each;
        operation.deliveries.emplace(delivery.record.bot, delivery);
    }
    const OperationView view = viewOf(operation, state);
    QCOMPARE(view.deliveries.front().outcome, Outcome::Refused);
    QCOMPARE(view.deliveries.back().outcome, Outcome::Confirmed);
    QCOMPARE(view.counts.total, static_cast<int>(everyState.size()));
}

void FleetRulesTest::whereMostMayBeOpenComesFirst()
{
    const auto delivery = [](const char *name, Outcome outcome, std::optional<qint64> positions, qint64 dollars) {
        DeliveryView view;
        view.name = QString::fromLatin1(name);
        view.outcome = outcome;
        view.positions = positions;
        view.orders = positions ? std::optional<qint64>(0) : std::nullopt;
        view.exposure = Money::fromMicros(dollars * 1'000'000);
        return view;
    };
    DeliveryView kept = delivery("a-kept", Outcome::Unreachable, 9, 90'000);
    kept.windDown = WindDown::CancelAndHold;
    std::vector<DeliveryView> deliveries{delivery("z-proved", Outcome::Confirmed, 9, 90'000),
                                         delivery("y-proved", Outcome::Confirmed, 0, 0),
                                         delivery("silent", Outcome::Silent, 9, 90'000),
                                         kept,
                                         delivery("b-flat", Outcome::Unreachable, 0, 0),
                                         delivery("c-unheard", Outcome::Unreachable, std::nullopt, 0),
                                         delivery("d-little", Outcome::Unreachable, 1, 10),
                                         delivery("e-much", Outcome::Unreachable, 1, 5'000)};
    sortWorstFirst(deliveries);
    QStringList names;
    for (const DeliveryView &each : deliveries) {
        names.append(each.name);
    }
    QCOMPARE(names, QStringList({u"e-much"_s, u"d-little"_s, u"c-unheard"_s, u"a-kept"_s, u"b-flat"_s, u"silent"_s,
                                 u"y-proved"_s, u"z-proved"_s}));
}

void FleetRulesTest::phasesAreMeasuredFromTheClick()
{
    const UtcTime click = ManualClock::defaultStart;
    Operation operation;
    Delivery delivery;
    delivery.record.bot = BotId(u"a"_s);
    delivery.record.queuedAt = click;
    delivery.record.sentAt = click + milliseconds(40);
    operation.deliveries.emplace(delivery.record.bot, delivery);
    DeliveryView view = viewOf(operation, FleetState()).deliveries.front();
    QCOMPARE(view.sentAfter, std::optional(milliseconds(40)));
    QVERIFY(!view.acceptedAfter && !view.took); // not yet is not zero
    DeliveryRecord &record = operation.deliveries.begin()->second.record;
    record.acceptedAt = click + milliseconds(610);
    record.endedAt = click + milliseconds(6200);
    view = viewOf(operation, FleetState()).deliveries.front();
    QCOMPARE(view.acceptedAfter, std::optional(milliseconds(610)));
    QCOMPARE(view.took, std::optional(milliseconds(6200)));
}

void FleetRulesTest::whoABotIsComesFromRegistryAndReport()
{
    const UtcTime now = ManualClock::defaultStart;
    FleetState state;
    state.putGroup({.name = GroupId(u"spot-arb"_s),
                    .windDown = WindDown::Flatten,
                    .lostLink = {},
                    .managedKeys = true,
                    .heartbeatInterval = seconds(20),
                    .customSchema = {}});
    Bot bot;
    bot.id = BotId(u"a"_s);
    bot.group = GroupId(u"spot-arb"_s);
    bot.state = EnrolmentState::Bundled;
    bot.enrolledAt = now - seconds(60);
    bot.maxPosition = Money::parse(u"25000"_s);
    state.putBot(bot);
    BotView view = state.view(bot.id, milliseconds(0), false);
    QVERIFY(view.identity.key.isEmpty() && view.identity.instance.isEmpty() && !view.identity.saidAt);
    QCOMPARE(view.interval, seconds(20));
    QCOMPARE(view.maxPosition, bot.maxPosition);
    QCOMPARE(view.identity.enrolledAt, std::optional(bot.enrolledAt));

    bot.publicKey = QByteArray(32, 'k');
    bot.keyVersion = 2;
    state.putBot(bot);
    Heartbeat said;
    said.bot = bot.id;
    said.instance = InstanceId(u"instance-1"_s);
    said.seq = 1;
    said.sentAt = now - milliseconds(300);
    said.interval = seconds(10);
    said.keyVersion = 1;
    QCOMPARE(state.takeReport(said, now, now, milliseconds(0)).sequence, Sequence::NewInstance);
    state.noteForgery(bot.id);
    view = state.view(bot.id, milliseconds(0), false);
    QCOMPARE(view.identity.key, crypto::keyId(bot.publicKey));
    QCOMPARE(view.identity.keyVersion, 2);
    QCOMPARE(view.identity.reportedKeyVersion, std::optional(1));
    QCOMPARE(view.identity.instance, said.instance);
    QCOMPARE(view.identity.saidAt, std::optional(said.sentAt));
    QCOMPARE(view.identity.forgeries, 1);
    QCOMPARE(view.interval, seconds(10));

    bot.level = BotLevel::Plain; // What it says is signed by nobody.
    state.putBot(bot);
    view = state.view(bot.id, milliseconds(0), false);
    QVERIFY(view.identity.instance.isEmpty() && !view.identity.reportedKeyVersion && !view.identity.saidAt);
}

void FleetRulesTest::resolves_data()
{
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<int>("bots"); // -1: refused
    QTest::newRow("fleet") << Scope::fleet() << 3;
    QTest::newRow("group") << Scope::group(GroupId(u"spot-arb"_s)) << 2;
    QTest::newRow("unknown group") << Scope::group(GroupId(u"nobody"_s)) << -1;
    QTest::newRow("home exchange") << Scope::exchange(ExchangeId(u"deribit"_s)) << 1;
    QTest::newRow("every bot that trades there") << Scope::exchange(ExchangeId(u"okx"_s)) << 2;
    QTest::newRow("unknown exchange") << Scope::exchange(ExchangeId(u"mtgox"_s)) << -1;
    QTest::newRow("by id") << Scope::bots({u"a-acme"_s}) << 1;
    QTest::newRow("by name") << Scope::bots({u"b"_s}) << 1;
    QTest::newRow("both ways the same bot") << Scope::bots({u"b"_s, u"b-acme"_s}) << 1;
    QTest::newRow("one of them unknown") << Scope::bots({u"b"_s, u"x"_s}) << -1;
    QTest::newRow("none chosen") << Scope::bots({}) << -1;
}

void FleetRulesTest::resolves()
{
    QFETCH(Scope, scope);
    QFETCH(int, bots);
    std::vector<BotView> views{aView(u"a"_s), aView(u"b"_s), aView(u"c"_s)};
    views.at(2).group = GroupId(u"options-mm"_s);
    views.at(2).exchange = ExchangeId(u"deribit"_s);
    views.at(2).exchanges = {views.at(2).exchange};
    const Result<std::vector<BotId>> found = resolve(scope, views);
    QCOMPARE(found ? static_cast<int>(found->size()) : -1, bots);
    if (!found) {
        QCOMPARE(found.error().kind, ProblemKind::NotFound);
    }
    QVERIFY(!resolve(scope, {}).has_value()); // a scope of nobody is never a success
}

void FleetRulesTest::eligibility_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("bot");
    QTest::addColumn<bool>("eligible");
    const auto row = [](const char *name, Verb verb, const char *bot, bool eligible) {
        QTest::newRow(name) << verb << QString::fromLatin1(bot) << eligible;
    };
    row("stop a trading bot", Verb::EmergencyStop, "trading", true);
    row("stop a stopped one", Verb::EmergencyStop, "latched", true);
    row("stop a dead one", Verb::EmergencyStop, "dead", true);
    row("stop while a stop is pending", Verb::EmergencyStop, "stopping", true);
    row("stop a plain one", Verb::EmergencyStop, "plain", true);
    row("pause a trading one", Verb::Pause, "trading", true);
    row("pause while a pause is pending", Verb::Pause, "pausing", false);
    row("drain while a pause is pending", Verb::Drain, "pausing", true);
    row("resume a trading one", Verb::Resume, "trading", false);
    row("resume a paused one", Verb::Resume, "paused", true);
    row("resume a stopped one", Verb::Resume, "latched", false);
    row("resume a paused and stopped one: its pause", Verb::Resume, "both", true);
    row("release a paused one", Verb::Release, "paused", false);
    row("release a stopped one", Verb::Release, "latched", true);
    row("release a hold that only the bot names", Verb::Release, "reported", true);
    row("shut down a dead one", Verb::Shutdown, "dead", true);
}

void FleetRulesTest::eligibility()
{
    QFETCH(Verb, verb);
    QFETCH(QString, bot);
    QFETCH(bool, eligible);
    BotView view = aView(u"a"_s);
    if (bot == u"latched" || bot == u"both") {
        view.orderedHolds.push_back(aHold(u"stop-1"_s, HoldKind::Latch));
    }
    if (bot == u"paused" || bot == u"both") {
        view.orderedHolds.push_back(aHold(u"pause-1"_s, HoldKind::Pause));
    }
    if (bot == u"reported") {
        view.holds.push_back(aHold(u"stop-9"_s, HoldKind::Latch));
    }
    if (bot == u"dead") {
        view.liveness = Liveness::Dead;
    }
    if (bot == u"plain") {
        view.level = BotLevel::Plain;
    }
    if (bot == u"stopping") {
        view.pending.push_back({OperationId(u"o"_s), Verb::EmergencyStop, DeliveryState::Sent});
    }
    if (bot == u"pausing") {
        view.pending.push_back({OperationId(u"o"_s), Verb::Pause, DeliveryState::Unreachable});
    }
    FleetSnapshot fleet;
    fleet.bots = {view};
    OperationRequest request;
    request.verb = verb;
    request.scope = Scope::fleet();
    const Result<OperationPlan> plan = planOperation(request, fleet);
    QVERIFY(plan.has_value());
    QCOMPARE(!plan->targets.empty(), eligible);
    QCOMPARE(plan->ineligible.empty(), eligible);
    QCOMPARE(plan->cannotProve.size(), static_cast<std::size_t>(bot == u"plain" ? 1 : 0));
    if (verb == Verb::Resume && eligible) {
        QCOMPARE(plan->holdsToLift.size(), std::size_t{1});
        QCOMPARE(plan->holdsToLift.front().kind, HoldKind::Pause); // a resume cannot touch a latch
    }
}

void FleetRulesTest::stopGoesOnWithoutTheDeparted()
{
    FleetSnapshot fleet;
    fleet.bots = {aView(u"a"_s)};
    OperationRequest request;
    request.verb = Verb::EmergencyStop;
    request.scope = Scope::fleet();
    request.targets = {BotId(u"a-acme"_s), BotId(u"gone-acme"_s)};
    QCOMPARE(planOperation(request, fleet)->targets.size(), std::size_t{1});
    request.verb = Verb::Pause;
    QCOMPARE(planOperation(request, fleet).error().kind, ProblemKind::NotFound);
    request.verb = Verb::EmergencyStop;
    request.targets = {BotId(u"gone-acme"_s)};
    QCOMPARE(planOperation(request, fleet).error().kind, ProblemKind::NotFound);
}

void FleetRulesTest::planCountsOnlyWhatIsKnown()
{
    FleetSnapshot fleet;
    fleet.bots = {aView(u"a"_s), aView(u"b"_s), aView(u"c"_s)};
    OperationRequest request;
    request.verb = Verb::EmergencyStop;
    request.scope = Scope::fleet();
    QVERIFY(!planOperation(request, fleet)->holdings.positions.sum.has_value()); // nothing known is not zero
    fleet.bots.at(0).metrics.openPositions = 2;
    fleet.bots.at(0).metrics.openOrders = 1;
    fleet.bots.at(1).metrics.openPositions = 3;
    const Result<OperationPlan> plan = planOperation(request, fleet);
    QCOMPARE(plan->holdings.positions.sum, std::optional<qint64>(5));
    QCOMPARE(plan->holdings.positions.coverage.missing, 1); // each figure is known as well as it is known
    QCOMPARE(plan->holdings.orders.coverage.missing, 2);
    QCOMPARE(plan->holdings.exposure.coverage.missing, 3);
}

void FleetRulesTest::planTellsTheStaleFromTheUnknown()
{
    const UtcTime now = ManualClock::defaultStart;
    FleetSnapshot fleet;
    fleet.bots = {aView(u"a"_s), aView(u"b"_s), aView(u"c"_s)};
    for (BotView &bot : fleet.bots) {
        bot.liveness = Liveness::Alive;
        bot.heardAt = now;
        bot.metrics.openPositions = 1;
    }
    fleet.bots.at(1).liveness = Liveness::Dead;
    fleet.bots.at(1).heardAt = now - seconds(248);
    fleet.bots.at(2).liveness = Liveness::Late;
    fleet.bots.at(2).heardAt = now - seconds(52);
    OperationRequest request;
    request.verb = Verb::EmergencyStop;
    request.scope = Scope::fleet();
    const Result<OperationPlan> seen = planOperation(request, fleet);
    QCOMPARE(seen->silent.size(), std::size_t{2});
    QVERIFY(seen->unknown.empty());
    QCOMPARE(seen->holdings.positions.coverage,
             (Coverage{.missing = 0, .stale = 2, .oldestStale = now - seconds(248), .newestStale = now - seconds(52)}));
    for (BotView &bot : fleet.bots) {
        bot.liveness = Liveness::Unknown;
    }
    const Result<OperationPlan> blind = planOperation(request, fleet);
    QVERIFY(blind->silent.empty()); // Blindness is not silence.
    QCOMPARE(blind->unknown.size(), std::size_t{3});
    QCOMPARE(blind->holdings.positions.coverage.stale, 3);
    QCOMPARE(blind->holdings.positions.sum, std::optional<qint64>(3));
}

void FleetRulesTest::resumeNamesWhoIsFreed()
{
    FleetSnapshot fleet;
    fleet.bots = {aView(u"a"_s), aView(u"b"_s)};
    fleet.bots.at(0).holds = {aHold(u"pause-1"_s, HoldKind::Pause)};
    fleet.bots.at(1).holds = {aHold(u"pause-1"_s, HoldKind::Pause), aHold(u"stop-1"_s, HoldKind::Latch)};
    OperationRequest request;
    request.verb = Verb::Resume;
    request.scope = Scope::fleet();
    const Result<OperationPlan> plan = planOperation(request, fleet);
    QCOMPARE(plan->targets.size(), std::size_t{2});
    QCOMPARE(plan->freed, std::vector<BotId>{fleet.bots.at(0).id}); // the other stays stopped
}

void FleetRulesTest::confirmationOfFleetStops()
{
    FleetSnapshot fleet;
    fleet.organisation = u"acme"_s;
    BotView bot = aView(u"a"_s);
    bot.orderedHolds = {aHold(u"stop-1"_s, HoldKind::Latch)};
    fleet.bots = {bot};
    OperationRequest request;
    request.verb = Verb::Release;
    request.scope = Scope::fleet();
    QVERIFY(planOperation(request, fleet)->needsConfirmation); // nobody here knows where it came from
    OperationView stop;
    stop.id = OperationId(u"stop-1"_s);
    stop.verb = Verb::EmergencyStop;
    stop.scope = Scope::group(GroupId(u"spot-arb"_s));
    fleet.operations = {stop};
    QVERIFY(!planOperation(request, fleet)->needsConfirmation);
    fleet.operations.front().scope = Scope::fleet();
    QVERIFY(planOperation(request, fleet)->needsConfirmation);
}

void FleetRulesTest::admits_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("kind"); // empty: admitted
    QTest::newRow("a good stop") << u"stop"_s << QString();
    QTest::newRow("a stop with a long reason") << u"long stop"_s << QString();
    QTest::newRow("a pause with a long reason") << u"long pause"_s << u"invalid"_s;
    QTest::newRow("no UUID") << u"uuid"_s << u"invalid"_s;
    QTest::newRow("nobody eligible") << u"resume"_s << u"conflict"_s;
    QTest::newRow("unknown scope") << u"scope"_s << u"not_found"_s;
    QTest::newRow("release without a reason") << u"release"_s << u"forbidden"_s;
    QTest::newRow("release of a fleet stop, wrong name typed") << u"name"_s << u"forbidden"_s;
    QTest::newRow("a field that is the command's own") << u"field"_s << u"invalid"_s;
}

void FleetRulesTest::admits()
{
    QFETCH(QString, what);
    QFETCH(QString, kind);
    FleetHarness fleet;
    const BotId bot = fleet.addBot(u"a"_s);
    OperationRequest request = fleet.request(Verb::EmergencyStop);
    if (what == u"long stop" || what == u"long pause") {
        request.reason = QString(5'000, u'x');
    }
    if (what == u"long pause") {
        request.verb = Verb::Pause;
    } else if (what == u"uuid") {
        request.id = OperationId(u"../../etc/passwd"_s);
    } else if (what == u"resume") {
        request.verb = Verb::Resume;
    } else if (what == u"scope") {
        request.scope = Scope::group(GroupId(u"nobody"_s));
    } else if (what == u"release" || what == u"name") {
        request.verb = Verb::Release;
        fleet.state.putHold({.bot = bot,
                             .hold = aHold(u"stop-1"_s, HoldKind::Latch),
                             .operation = OperationId(u"stop-1"_s),
                             .fromFleetStop = true,
                             .lifted = false});
        request.reason = what == u"release" ? u"  "_s : u"all clear"_s;
        request.confirmation = what == u"name" ? u"acmee"_s : u"acme"_s;
    } else if (what == u"field") {
        request.fields.insert(u"expires_at"_s, u"2099-01-01T00:00:00Z"_s);
    }
    const Result<OperationPlan> plan = admit(request, fleet.snapshot(), fleet.state);
    QCOMPARE(plan ? QString() : toString(plan.error().kind), kind);
    if (what == u"long stop") {
        const Result<Operation> built =
            buildOperation(request, *plan, fleet.snapshot(), fleet.state, *fleet.factory, fleet.clock);
        QCOMPARE(built->record.reason.size(), longestReason);
    }
}

void FleetRulesTest::customFollowsItsSchema_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("fits");
    QTest::newRow("good") << QByteArray(R"({"target":0.5,"side":"buy","note":"short","legs":[1,2]})") << true;
    QTest::newRow("bounds are inside") << QByteArray(R"({"target":1})") << true;
    QTest::newRow("above") << QByteArray(R"({"target":1.01})") << false;
    QTest::newRow("below") << QByteArray(R"({"target":-0.1})") << false;
    QTest::newRow("missing") << QByteArray(R"({"side":"buy"})") << false;
    QTest::newRow("wrong type") << QByteArray(R"({"target":"0.5"})") << false;
    QTest::newRow("not in the list") << QByteArray(R"({"target":0,"side":"hold"})") << false;
    QTest::newRow("too long") << QByteArray(R"({"target":0,"note":"longer"})") << false;
    QTest::newRow("too many") << QByteArray(R"({"target":0,"legs":[1,2,3]})") << false;
    QTest::newRow("item of a wrong type") << QByteArray(R"({"target":0,"legs":[1.5]})") << false;
    QTest::newRow("not foreseen") << QByteArray(R"({"target":0,"leverage":100})") << false;
}

void FleetRulesTest::customFollowsItsSchema()
{
    QFETCH(QByteArray, payload);
    QFETCH(bool, fits);
    QCOMPARE(checkAgainstSchema(parseJsonObject(payload).value(), schema()).has_value(), fits);
}

void FleetRulesTest::customNeedsASchema()
{
    FleetHarness fleet;
    fleet.addBot(u"a"_s);
    OperationRequest request = fleet.request(
        Verb::Custom, Scope::fleet(), {{u"name"_s, u"rebalance"_s}, {u"payload"_s, QJsonObject{{u"target"_s, 0.5}}}});
    QVERIFY(!admit(request, fleet.snapshot(), fleet.state).has_value());
    Group group = fleet.state.groups().begin()->second;
    group.customSchema = schema();
    fleet.state.putGroup(group);
    QVERIFY(admit(request, fleet.snapshot(), fleet.state).has_value());
    request.fields.insert(u"payload"_s, QJsonObject{{u"target"_s, 7}});
    QVERIFY(!admit(request, fleet.snapshot(), fleet.state).has_value());
    // What the console does not understand it must not let through.
    QVERIFY(!checkSchema({{u"pattern"_s, u".*"_s}}).has_value());
    QVERIFY(
        !checkSchema({{u"properties"_s, QJsonObject{{u"x"_s, QJsonObject{{u"oneOf"_s, QJsonArray()}}}}}}).has_value());
    QVERIFY(!checkSchema({{u"required"_s, u"x"_s}}).has_value());
    QVERIFY(!checkSchema({{u"additionalProperties"_s, QJsonObject()}}).has_value());
    QVERIFY(!checkSchema({{u"type"_s, QJsonArray{u"string"_s}}}).has_value());
    QVERIFY(!checkSchema({{u"maximum"_s, u"7"_s}}).has_value());
}

void FleetRulesTest::holdsOfAnOperation()
{
    FleetHarness fleet;
    const BotId bot = fleet.addBot(u"a"_s);
    const auto build = [&](const OperationRequest &request) {
        const Result<OperationPlan> plan = admit(request, fleet.snapshot(), fleet.state);
        Result<Operation> built =
            buildOperation(request, *plan, fleet.snapshot(), fleet.state, *fleet.factory, fleet.clock);
        return std::move(*built);
    };
    const Operation stop = build(fleet.request(Verb::EmergencyStop));
    const std::vector<HoldRecord> latches = holdsOrderedBy(stop, fleet.state);
    QCOMPARE(latches.size(), std::size_t{1});
    QCOMPARE(latches.front().hold.kind, HoldKind::Latch);
    QVERIFY(latches.front().fromFleetStop);
    fleet.state.putHold(latches.front());
    const Operation pause = build(fleet.request(Verb::Pause));
    QCOMPARE(holdsOrderedBy(pause, fleet.state).front().hold.kind, HoldKind::Pause);
    fleet.state.putHold(holdsOrderedBy(pause, fleet.state).front());
    const Operation resume = build(fleet.request(Verb::Resume));
    QCOMPARE(holdsLiftedBy(resume), std::vector{holdIdOf(pause.record.id)});
    QVERIFY(holdsOrderedBy(resume, fleet.state).empty());
    const Operation release = build(fleet.request(Verb::Release));
    QCOMPARE(holdsLiftedBy(release), std::vector{holdIdOf(stop.record.id)});
    const std::vector<HoldRecord> left = holdsOrderedBy(release, fleet.state);
    QCOMPARE(left.front().hold.id, releasedHoldId(release.record.id)); // a release never starts trading
    QCOMPARE(left.front().hold.kind, HoldKind::Pause);
    QCOMPARE(release.deliveries.size(), std::size_t{1});
    QVERIFY(release.deliveries.contains(bot));
}

void FleetRulesTest::releaseWithAnotherLatchLeavesNoPause()
{
    FleetHarness fleet;
    const BotId bot = fleet.addBot(u"a"_s);
    for (const QString &id : {u"stop-1"_s, u"stop-2"_s}) {
        fleet.state.putHold({.bot = bot,
                             .hold = aHold(id, HoldKind::Latch),
                             .operation = OperationId(id),
                             .fromFleetStop = false,
                             .lifted = false});
    }
    const OperationRequest request =
        fleet.request(Verb::Release, Scope::fleet(), {{u"holds"_s, QJsonArray{u"stop-1"_s}}});
    const Result<OperationPlan> plan = admit(request, fleet.snapshot(), fleet.state);
    QCOMPARE(plan->holdsToLift.size(), std::size_t{1});
    const Result<Operation> built =
        buildOperation(request, *plan, fleet.snapshot(), fleet.state, *fleet.factory, fleet.clock);
    QVERIFY(holdsOrderedBy(*built, fleet.state).empty()); // still latched: the bot places nothing of its own
}

void FleetRulesTest::onePolicyOneCommand()
{
    FleetHarness fleet;
    fleet.addBot(u"a"_s, u"spot-arb"_s);
    fleet.addBot(u"b"_s, u"options-mm"_s);
    fleet.addBot(u"c"_s, u"options-mm"_s);
    Group quiet;
    quiet.name = GroupId(u"options-mm"_s);
    quiet.windDown = WindDown::CancelAndHold;
    fleet.state.putGroup(quiet);
    const OperationRequest request = fleet.request(Verb::EmergencyStop);
    OperationRecord record;
    record.id = request.id;
    record.verb = Verb::EmergencyStop;
    record.scope = Scope::fleet();
    std::vector<BotId> bots;
    for (const auto &[id, runtime] : fleet.state.bots()) {
        bots.push_back(id);
    }
    QCOMPARE(fleet.factory->prepare(record, bots, std::nullopt)->size(), std::size_t{2});
    const Result<std::vector<PreparedCommand>> same = fleet.factory->prepare(record, bots, WindDown::Flatten);
    QCOMPARE(same->size(), std::size_t{1});
    QCOMPARE(same->front().command.actions(), stopActionsFor(WindDown::Flatten));
    record.verb = Verb::Pause;
    QCOMPARE(fleet.factory->prepare(record, bots, std::nullopt)->size(), std::size_t{1});
}

void FleetRulesTest::manyBotsManyCommands_data()
{
    QTest::addColumn<int>("bots");
    QTest::addColumn<int>("chosen");
    QTest::addColumn<int>("nameLength");
    QTest::addColumn<bool>("byScope");
    QTest::addColumn<int>("commands"); // 0: any number
    QTest::newRow("200 listed") << 200 << 200 << 8 << true << 1;
    QTest::newRow("201 go wide") << 201 << 201 << 8 << true << 1;
    QTest::newRow("wide with exceptions") << 300 << 250 << 8 << true << 1;
    QTest::newRow("too many exceptions: listed") << 500 << 250 << 8 << true << 2;
    QTest::newRow("chosen bots are always listed") << 450 << 450 << 8 << false << 3;
    QTest::newRow("long names do not fit one envelope") << 200 << 200 << 120 << true << 0;
    QTest::newRow("nor as exceptions") << 500 << 300 << 120 << true << 0;
}

void FleetRulesTest::manyBotsManyCommands()
{
    QFETCH(int, bots);
    QFETCH(int, chosen);
    QFETCH(int, nameLength);
    QFETCH(bool, byScope);
    QFETCH(int, commands);
    FleetHarness fleet;
    std::vector<BotId> targets;
    for (int i = 0; i < bots; ++i) {
        const BotId bot = fleet.addBot(QStringLiteral("%1").arg(i, nameLength, 10, QLatin1Char('b')));
        if (i < chosen) {
            targets.push_back(bot);
        }
    }
    OperationRecord record;
    record.id = fleet.request(Verb::EmergencyStop).id;
    record.verb = Verb::EmergencyStop;
    record.scope = byScope ? Scope::fleet() : Scope::bots({u"x"_s});
    record.reason = QString(500, QChar(0x20AC)); // three bytes each
    const Result<std::vector<PreparedCommand>> prepared = fleet.factory->prepare(record, targets, std::nullopt);
    QVERIFY2(prepared.has_value(), prepared ? "" : qPrintable(prepared.error().detail));
    if (commands > 0) {
        QCOMPARE(static_cast<int>(prepared->size()), commands);
    }
    std::set<BotId> reached;
    for (const PreparedCommand &command : *prepared) {
        QVERIFY(toBytes(command.envelope).size() <= maxEnvelopeBytes);
        reached.insert(command.bots.begin(), command.bots.end());
        for (const auto &[id, runtime] : fleet.state.bots()) {
            const bool meant = std::find(command.bots.begin(), command.bots.end(), id) != command.bots.end();
            QCOMPARE(addresses(command.command.target, {id, runtime.bot.group, runtime.bot.exchanges}), meant);
        }
    }
    QCOMPARE(reached, std::set<BotId>(targets.begin(), targets.end()));
}

void FleetRulesTest::manyHoldsFit()
{
    FleetHarness fleet;
    std::vector<BotId> targets;
    for (int i = 0; i < 1'000; ++i) { // each paused on its own
        targets.push_back(fleet.addBot(QStringLiteral("bot-%1").arg(i)));
        const QString id = makeUuidV7(fleet.clock.now());
        fleet.state.putHold({.bot = targets.back(),
                             .hold = aHold(id, HoldKind::Pause),
                             .operation = OperationId(id),
                             .fromFleetStop = false,
                             .lifted = false});
    }
    const OperationRequest request = fleet.request(Verb::Resume);
    const Result<OperationPlan> plan = admit(request, fleet.snapshot(), fleet.state);
    const Result<Operation> built =
        buildOperation(request, *plan, fleet.snapshot(), fleet.state, *fleet.factory, fleet.clock);
    QVERIFY2(built.has_value(), built ? "" : qPrintable(built.error().detail));
    for (const auto &[bot, delivery] : built->deliveries) {
        const std::vector<HoldId> named = built->commandOf(delivery)->holds();
        QVERIFY(std::find(named.begin(), named.end(), fleet.state.find(bot)->wantedHolds().front().id) != named.end());
    }
}

void FleetRulesTest::safeVerbsAreSignedByTheStopKey()
{
    FleetHarness fleet;
    const BotId bot = fleet.addBot(u"a"_s);
    for (const Verb verb : {Verb::EmergencyStop, Verb::Pause, Verb::Drain, Verb::Shutdown, Verb::SetLimits}) {
        OperationRecord record;
        record.id = fleet.request(verb).id;
        record.verb = verb;
        record.scope = Scope::fleet();
        if (verb == Verb::SetLimits) {
            record.fields = {{u"max_order_size_usd"_s, 500}};
        }
        const Result<std::vector<PreparedCommand>> prepared = fleet.factory->prepare(record, {bot}, std::nullopt);
        QVERIFY(prepared.has_value());
        const Envelope &envelope = prepared->front().envelope;
        const QByteArray key = fleet.keys->publicKey(isSafe(verb) ? KeyRole::Stop : KeyRole::Manager).value();
        QVERIFY(openEnvelope(envelope, PayloadType::Command, key).has_value());
        QCOMPARE(prepared->front().command.expiresAt.has_value(), !isSafe(verb));
    }
}

void FleetRulesTest::unsoundFieldsAreRefused()
{
    FleetHarness fleet;
    const BotId bot = fleet.addBot(u"a"_s);
    OperationRecord record;
    record.id = fleet.request(Verb::SetLimits).id;
    record.scope = Scope::fleet();
    record.verb = Verb::SetLimits; // no values: no bot would take it
    QCOMPARE(fleet.factory->prepare(record, {bot}, std::nullopt).error().kind, ProblemKind::Invalid);
    record.verb = Verb::EmergencyStop;
    record.fields = {{u"actions"_s, QJsonArray()}};
    QCOMPARE(fleet.factory->prepare(record, {bot}, std::nullopt).error().kind, ProblemKind::Invalid);
}

void FleetRulesTest::tenThousandBotsArePlannedAtOnce()
{
    FleetHarness fleet;
    Group group;
    group.name = GroupId(u"spot-arb"_s);
    fleet.state.putGroup(group);
    QStringList names;
    for (int i = 0; i < 10'000; ++i) {
        Bot bot;
        bot.name = QStringLiteral("bot-%1").arg(i);
        bot.id = BotId(bot.name + u"-acme"_s);
        bot.group = group.name;
        bot.state = EnrolmentState::Enrolled;
        fleet.state.putBot(bot);
        names << bot.name;
    }
    FleetSnapshot snapshot = fleet.snapshot();
    for (BotView &bot : snapshot.bots) {
        bot.liveness = Liveness::Dead; // the worst case: every one is looked up among the silent
    }
    QElapsedTimer timer;
    timer.start();
    const OperationRequest request = fleet.request(Verb::EmergencyStop, Scope::bots(names));
    const Result<OperationPlan> plan = admit(request, snapshot, fleet.state);
    const Result<Operation> built = buildOperation(request, *plan, snapshot, fleet.state, *fleet.factory, fleet.clock);
    QCOMPARE(built->deliveries.size(), std::size_t{10'000});
    QVERIFY(built->deliveries.begin()->second.silentAtClick);
    QVERIFY2(timer.elapsed() < 5'000,
             qPrintable(QStringLiteral("%1 ms: something here is quadratic").arg(timer.elapsed())));
}

void FleetRulesTest::fileErrors_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QList<int>>("lines");
    const QByteArray good =
        "{\"name\":\"a\",\"group\":\"g\",\"exchange\":\"okx\",\"strategy\":\"s\",\"version\":\"1\"}";
    QTest::newRow("not JSON") << QByteArray("{\n\"bots\": [\n}") << QList<int>{3};
    QTest::newRow("no bots") << QByteArray("{\"groups\":[{\"name\":\"g\"}]}") << QList<int>{1};
    QTest::newRow("bots is no list") << QByteArray("{\n\"groups\":[{\"name\":\"g\"}],\n\"bots\":{}\n}")
                                     << QList<int>{3};
    QTest::newRow("groups is no list") << QByteArray("{\n\"groups\":5,\n\"bots\":[\n" + good + "]}")
                                       << QList<int>{2, 4};
    QTest::newRow("unknown group") << QByteArray("{\"bots\":[\n" + good + "]}") << QList<int>{2};
    QTest::newRow("listed twice") << QByteArray("{\"groups\":[{\"name\":\"g\"}],\"bots\":[\n" + good + ",\n" + good
                                                + "]}")
                                  << QList<int>{3};
    QTest::newRow("a group twice") << QByteArray("{\"groups\":[\n{\"name\":\"g\"},\n{\"name\":\"g\"}],\"bots\":[\n"
                                                 + good + "]}")
                                   << QList<int>{3};
    QTest::newRow("unknown keys at every level")
        << QByteArray("{\n\"colour\":1,\"groups\":[{\"name\":\"g\",\n\"size\":3}],\"bots\":[{\"name\":\"a\",\"group\":"
                      "\"g\",\"exchange\":\"okx\",\"strategy\":\"s\",\"version\":\"1\",\n\"mood\":1}]}")
        << QList<int>{2, 3, 4};
    QTest::newRow("several in one bot") << QByteArray("{\"groups\":[{\"name\":\"g\"}],\"bots\":[{\n\"name\":\"a "
                                                      "b\",\n\"group\":\"g\",\n\"exchange\":\"\",\n\"strategy\":\"s\","
                                                      "\n\"version\":\"1\",\n\"max_position_usd\":-1}]}")
                                        << QList<int>{2, 4, 7};
    QTest::newRow("a policy nobody knows")
        << QByteArray("{\"groups\":[{\"name\":\"g\",\n\"wind_down\":\"pray\"}],\"bots\":[\n" + good + "]}")
        << QList<int>{2};
    QTest::newRow("a lost link without an end")
        << QByteArray("{\"groups\":[{\"name\":\"g\",\n\"lost_link\":{\"do\":\"drain\"}}],\"bots\":[\n" + good + "]}")
        << QList<int>{2};
    QTest::newRow("a schema with an unknown keyword") << QByteArray(
        "{\"groups\":[{\"name\":\"g\",\n\"custom_schema\":{\"pattern\":\"x\"}}],\"bots\":[\n" + good + "]}")
                                                      << QList<int>{2};
    QTest::newRow("half a level") << QByteArray(
        "{\"groups\":[{\"name\":\"g\"}],\"bots\":[{\"name\":\"a\",\"group\":\"g\",\"exchange\":\"okx\",\"strategy\":"
        "\"s\",\"version\":\"1\",\n\"level\":0.7}]}")
                                  << QList<int>{2};
    QTest::newRow("the same key twice") << QByteArray(
        "{\"groups\":[{\"name\":\"g\"}],\n\"bots\":[{\"name\":\"a\",\n\"name\":\"b\"}]}")
                                        << QList<int>{3};
    QTest::newRow("limits that contradict each other") << QByteArray(
        "{\"thresholds\":{\n\"drawdown_pct\":{\"warning\":10,\"critical\":5},\n\"cpu_pct\":{\"warning\":80}},"
        "\"groups\":[{\"name\":\"g\"}],\"bots\":["
        + good + "]}") << QList<int>{2};
    QTest::newRow("limits that are none, in each place")
        << QByteArray("{\"thresholds\":5,\n\"groups\":[{\"name\":\"g\",\n\"thresholds\":{\"a b\":{}}}],\"bots\":["
                      "{\"name\":\"a\",\"group\":\"g\",\"exchange\":\"okx\",\"strategy\":\"s\",\"version\":\"1\",\n"
                      "\"thresholds\":{\"cpu_pct\":{\n\"warning\":\"high\"}}}]}")
        << QList<int>{1, 3, 4};
    QTest::newRow("organisation is no text")
        << QByteArray("{\"organisation\":5,\n\"groups\":[{\"name\":\"g\"}],\"bots\":[\n" + good + "]}")
        << QList<int>{1};
}

void FleetRulesTest::fileErrors()
{
    QFETCH(QByteArray, file);
    QFETCH(QList<int>, lines);
    const auto parsed = parseFleetFile(file);
    QVERIFY(!parsed.has_value());
    QList<int> found;
    for (const FileError &error : parsed.error()) {
        QVERIFY(!error.reason.isEmpty());
        found << error.line;
    }
    QCOMPARE(found, lines);
}

void FleetRulesTest::fileSurvivesItsText()
{
    FleetFile file;
    file.organisation = u"acme"_s;
    Group group;
    group.name = GroupId(u"g"_s);
    group.windDown = WindDown::CloseLeveraged;
    group.lostLink = {.after = seconds(60), .act = LostLinkAct::Drain};
    group.managedKeys = true;
    group.heartbeatInterval = seconds(10);
    group.customSchema = schema();
    file.groups = {group};
    BotSpec bot;
    bot.name = u"a"_s;
    bot.group = group.name;
    bot.exchanges = {ExchangeId(u"okx"_s), ExchangeId(u"bybit"_s)};
    bot.strategy = u"s"_s;
    bot.version = u"1"_s;
    bot.maxPosition = Money::parse(u"1000.5"_s);
    bot.level = BotLevel::Plain;
    file.bots = {bot};
    file.limits.fleet = MetricLimits{{u"cpu_pct"_s, {.warning = 80, .critical = 95}}};
    file.limits.groups[group.name] = {{u"margin_ratio"_s, {.warning = 2, .critical = 1, .beyond = Beyond::Below}}};
    file.limits.bots[bot.name] = {{u"error_count"_s, {}}};
    const auto again = parseFleetFile(writeFleetFile(file));
    QVERIFY(again.has_value());
    QCOMPARE(again->limits, file.limits);
    QCOMPARE(again->groups, file.groups);
    QCOMPARE(again->bots.front().exchanges, bot.exchanges);
    QCOMPARE(again->bots.front().maxPosition, bot.maxPosition);
    QCOMPARE(again->bots.front().level, BotLevel::Plain);
}

void FleetRulesTest::planSteps()
{
    FleetFile file;
    for (const QString &name : {u"new"_s, u"begun"_s, u"same"_s, u"moved"_s, u"left"_s}) {
        BotSpec spec;
        spec.name = name;
        spec.group = GroupId(u"g"_s);
        spec.exchanges = {ExchangeId(u"okx"_s)};
        spec.strategy = u"s"_s;
        spec.version = u"1"_s;
        file.bots.push_back(spec);
    }
    std::vector<Bot> registered;
    const auto add = [&](const QString &name, EnrolmentState state, const QString &group) {
        Bot bot;
        bot.id = BotId(name + u"-acme"_s);
        bot.name = name;
        bot.group = GroupId(group);
        bot.exchange = ExchangeId(u"okx"_s);
        bot.exchanges = {bot.exchange};
        bot.strategy = u"s"_s;
        bot.state = state;
        registered.push_back(bot);
    };
    add(u"begun"_s, EnrolmentState::Intended, u"g"_s);
    add(u"same"_s, EnrolmentState::Enrolled, u"g"_s);
    add(u"moved"_s, EnrolmentState::Bundled, u"h"_s);
    add(u"left"_s, EnrolmentState::Deregistered, u"g"_s);
    add(u"unlisted"_s, EnrolmentState::Enrolled, u"g"_s);
    const FleetPlan plan = planFleet(file, registered, {}, u"acme"_s, {});
    QStringList steps;
    for (const PlannedBot &bot : plan.bots) {
        steps << bot.name + u"="_s + toString(bot.step);
    }
    QCOMPARE(steps, (QStringList{u"new=enrol"_s, u"begun=continue"_s, u"same=keep"_s, u"moved=update"_s,
                                 u"left=enrol"_s, u"unlisted=missing"_s}));
    const QStringList moves = movesOf(plan, registered);
    QCOMPARE(moves.size(), 1);
    QVERIFY2(moves.first().contains(u"moved cannot be moved while it is enrolled (group h"_s),
             qPrintable(moves.first()));
    QCOMPARE(agentIdFor(u"a"_s, u"acme"_s, 1), u"a-acme"_s);
    QCOMPARE(agentIdFor(u"a"_s, u"acme"_s, 2), u"a-acme-2"_s);
}

void FleetRulesTest::fileLimits()
{
    const std::map<QString, BotId> ids{{u"a"_s, BotId(u"a-acme"_s)}};
    const GroupId group(u"g"_s);
    const MetricLimits tight{{u"drawdown_pct"_s, {.warning = 2, .critical = 4}}};
    Thresholds inForce;
    inForce.fleet = tight;
    inForce.groups[group] = tight;
    inForce.bots[BotId(u"other"_s)] = tight;
    // A file that says nothing of limits touches none.
    QCOMPARE(laidOver(inForce, {}, ids), inForce);
    QVERIFY(changedBy({}, inForce, ids).isEmpty());

    FileLimits file;
    file.fleet = tight; // As it is.
    file.groups[group] = {};
    file.bots[u"a"_s] = tight;
    file.bots[u"new"_s] = tight;
    QCOMPARE(changedBy(file, inForce, ids), (QStringList{u"group g"_s, u"bot a"_s, u"bot new"_s}));
    const Thresholds laid = laidOver(inForce, file, ids);
    QCOMPARE(laid.fleet, tight);
    QVERIFY(laid.groups.empty());
    QCOMPARE(laid.bots.size(), std::size_t(2)); // The other's stay; one without an id has none.
    QCOMPARE(laid.bots.at(BotId(u"a-acme"_s)), tight);
    QCOMPARE(changedBy(file, laid, ids), QStringList{u"bot new"_s});
}

void FleetRulesTest::linesOfJson()
{
    const QByteArray text("{\n \"a\": [1,\n  {\"b\\\"c\": 2}],\n \"d\": \"x\ny\"\n}");
    const JsonLines lines(text);
    QCOMPARE(lines.lineOf(u"a"_s), 2);
    QCOMPARE(lines.lineOf(u"a[1]"_s), 3);
    QCOMPARE(lines.lineOf(u"a[1].unknown"_s), 3);
    QCOMPARE(lines.lineOf(u"d"_s), 4);
    QCOMPARE(lines.lineOf(u"nothing"_s), 1);
    VERIFY_PROPERTY("no bytes make it hang or read beyond", [](const std::string &bytes) {
        const JsonLines any(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        RC_ASSERT(any.lineOf(QStringLiteral("a")) >= 1);
    });
}

void FleetRulesTest::rosterSurvivesItsFile()
{
    FleetHarness fleet;
    fleet.addBot(u"a"_s);
    fleet.addBot(u"b"_s, u"options-mm"_s, u"deribit"_s, BotLevel::Plain);
    Roster roster;
    for (const auto &[name, group] : fleet.state.groups()) {
        roster.groups.push_back(group);
    }
    for (const auto &[id, runtime] : fleet.state.bots()) {
        roster.bots.push_back(runtime.bot);
    }
    const QString path = fleet.folder.filePath(u"roster.json"_s);
    QVERIFY(saveRoster(path, roster).has_value());
    const Result<Roster> again = loadRoster(path);
    QCOMPARE(again->bots, roster.bots);
    QCOMPARE(again->groups, roster.groups);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"bots\":[{}]}");
    file.close();
    QVERIFY(!loadRoster(path).has_value());
    QVERIFY(!loadRoster(fleet.folder.filePath(u"none"_s)).has_value());
}

void FleetRulesTest::profileSurvivesItsFile()
{
    const QTemporaryDir folder;
    QVERIFY(!profileExists(folder.path()));
    Profile profile;
    profile.paths.folder = folder.path();
    profile.organisation = u"acme"_s;
    profile.identity = {
        .tag = u"00112233aabbccdd"_s, .audience = u"audience-1"_s, .managerId = u"fleet-manager-acme"_s};
    profile.gateway = QUrl(u"https://gateway.example:8443/v1"_s);
    profile.dialect = DialectKind::Tool;
    profile.bus = BusMode::Plain;
    profile.readable = false;
    profile.tier = u"pro"_s;
    profile.recoveryKey = QByteArray(32, 'r');
    QVERIFY(saveProfile(profile).has_value());
    QVERIFY(loadProfile(folder.path()).value().webhook.isUndefined());
    profile.webhook = QJsonObject{{u"port"_s, u"a slip"_s}}; // of no concern to a console that stops bots
    QVERIFY(saveProfile(profile).has_value());
    const Result<Profile> again = loadProfile(folder.path());
    QVERIFY(again.has_value());
    QCOMPARE(again->gateway, profile.gateway);
    QCOMPARE(again->identity.audience, profile.identity.audience);
    QCOMPARE(again->dialect, DialectKind::Tool);
    QCOMPARE(again->bus, BusMode::Plain);
    QCOMPARE(again->readable, false);
    QCOMPARE(again->webhook, profile.webhook);
    QCOMPARE(again->recoveryKey, profile.recoveryKey);
    QFile file(profile.paths.settings());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"organisation\":\"acme\",\"dialect\":\"klingon\"}");
    file.close();
    const Result<Profile> spoilt = loadProfile(folder.path());
    QVERIFY(!spoilt.has_value());
    QVERIFY(spoilt.error().detail.contains(profile.paths.settings()));
}

void FleetRulesTest::webhookSettings_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("wrong"); // the key that is named; empty for none
    const auto row = [](const char *name, const char *json, const char *wrong) {
        QTest::newRow(name) << QString::fromUtf8(json) << QString::fromUtf8(wrong);
    };
    row("least", "{'port':8443,'url':'https://hooks.example/fleet'}", "");
    row("behind a proxy", "{'listen':'::1','port':80,'url':'https://hooks.example'}", "");
    row("with a certificate", "{'port':8443,'url':'https://hooks.example/','certificate':'a.pem','key':'b.pem'}", "");
    row("no object", "[true]", "webhook: must be an object");
    row("no port", "{'url':'https://hooks.example'}", "port");
    row("a port in words", "{'port':'8443','url':'https://hooks.example'}", "port");
    row("port 0", "{'port':0,'url':'https://hooks.example'}", "port");
    row("too high a port", "{'port':65536,'url':'https://hooks.example'}", "port");
    row("no address", "{'port':8443}", "url");
    row("an address without a host", "{'port':8443,'url':'https:///x'}", "url");
    row("a file", "{'port':8443,'url':'file:///etc/passwd'}", "url");
    row("a password inside", "{'port':8443,'url':'https://me:pw@hooks.example'}", "url");
    row("a question", "{'port':8443,'url':'https://hooks.example?a=b'}", "url");
    row("a name to listen at", "{'listen':'desk-4','port':8443,'url':'https://hooks.example'}", "listen");
    row("a certificate alone", "{'port':8443,'url':'https://hooks.example','certificate':'a.pem'}", "certificate");
    row("a key alone", "{'port':8443,'url':'https://hooks.example','key':'a.pem'}", "certificate");
    row("a certificate for plain HTTP", "{'port':80,'url':'http://hooks.example','certificate':'a','key':'b'}", "url");
}

void FleetRulesTest::webhookSettings()
{
    QFETCH(QString, json);
    QFETCH(QString, wrong);
    const QJsonValue value = parseJson(json.replace(u'\'', u'"').toUtf8()).value();
    const Result<std::optional<WebhookSettings>> settings = readWebhookSettings(value, u"/profile"_s);
    QCOMPARE(settings.has_value(), wrong.isEmpty());
    if (!settings) {
        QCOMPARE(settings.error().kind, ProblemKind::Invalid);
        QVERIFY2(settings.error().detail.contains(wrong), qPrintable(settings.error().detail));
    }
}

void FleetRulesTest::webhookSettingsSayWhereTheyAre()
{
    QVERIFY(!readWebhookSettings(QJsonValue::Undefined, u"/profile"_s).value().has_value());
    QVERIFY(!readWebhookSettings(QJsonValue::Null, u"/profile"_s).value().has_value());
    const WebhookSettings settings = *readWebhookSettings(QJsonObject{{u"port"_s, 8443},
                                                                      {u"url"_s, u"https://hooks.example/fleet"_s},
                                                                      {u"certificate"_s, u"hook.pem"_s},
                                                                      {u"key"_s, u"/etc/hook/key.pem"_s}},
                                                          u"/profile"_s)
                                          .value();
    QCOMPARE(settings.address, u"127.0.0.1"_s);
    QCOMPARE(settings.port, quint16{8443});
    QCOMPARE(settings.path(), QByteArray("/fleet"));
    QCOMPARE(settings.certificate, u"/profile/hook.pem"_s);
    QCOMPARE(settings.privateKey, u"/etc/hook/key.pem"_s);
    WebhookSettings bare;
    bare.url = QUrl(u"https://hooks.example"_s);
    QCOMPARE(bare.path(), QByteArray("/"));
}

QTEST_GUILESS_MAIN(FleetRulesTest)
#include "FleetRulesTest.moc"
