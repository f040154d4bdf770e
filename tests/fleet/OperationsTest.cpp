#include "OperationsWorld.h"
#include "core/Json.h"
#include "fleet/OperationViews.h"
#include "protocol/Roads.h"

#include <QCoroTask>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

const sandbox::GatewayFault gatewayDown{
    .kind = sandbox::GatewayFault::Kind::Down, .value = 0, .percent = 100, .pathPrefix = {}, .afterEffect = false};

} // namespace

class OperationsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopIsCountedByProofAlone();
    void sameIdIsCarriedOutOnce();
    void silenceParksAndAWordTakesUp();
    void blindTimeIsNoSilence();
    void aBotThatSpeaksAndDoesNotObeyStaysNamed();
    void plainBotsStaySent();
    void resumeExpiresAndItsHoldsStandAgain();
    void stopOvertakesWhatIsNotSent();
    void stopOvertakesWhatTheGatewayTurnsAway();
    void refusedIsRetriedWithANewCommand();
    void aStopThatCameToNothingIsNamedUntilABetterOne();
    void theNewestThatIsUnderWayComesLast();
    void retryKeepsTheChosenWindDown();
    void aStopTellsWhatBecomesOfPositions();
    void retryOfALiftedStopIsRefused();
    void blockedSaysSoAndGoesOn();
    void pauseFailsClosedWhenTheDiskRefuses();
    void stopGoesOnWhenTheDiskRefuses();
    void formerAnswersAndForgeriesChangeNothing();
    void heldBotThatTradesIsReminded();
    void heartbeatsFromBeforeTheProofAlarmNobody();
    void aProofThatALaterReportContradictsIsTakenBack();
    void anAcceptedStopThatTheBotLostIsGivenAgain();
    void anAnswerOfAnotherStartProvesNoHold();
    void anAnswerOlderThanTheLastReportProvesNothing();
    void anAnswerStandsInForALostReport();
    void whatIsNotIdempotentIsNeverSignedTwiceWhileOpen();
    void aLateAnswerToTheFormerSendDoesNotSwallowARetry();
    void shutdownIsProvedByHeardSilence();
    void shutdownThatStartsAgainFailed();
    void endedStopIsGuardedAfterARestart();
    void openOperationsGoOnAfterARestart();
    void forgottenHoldsAreSentUntilTaken();
    void oldOperationsAreForgotten();
};

void OperationsTest::stopIsCountedByProofAlone()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    QCOMPARE(world.messagesTo(bot), 1);
    world.answer(stop, bot, AnswerStatus::Completed, BotState::Stopping, {});
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Accepted); // its word alone is no proof
    Heartbeat open = world.heartbeat(bot, BotState::Stopped, {world.holdOf(stop, HoldKind::Latch)});
    open.metrics.openPositions = 1;
    world.say(open);
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Accepted);
    world.say(world.heartbeat(bot, BotState::Stopped, {world.holdOf(stop, HoldKind::Latch)}));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Confirmed);
    QVERIFY(world.book->find(stop)->record.ended);
}

void OperationsTest::sameIdIsCarriedOutOnce()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationRequest asked = world.request(Verb::EmergencyStop);
    const OperationId stop = world.submit(asked);
    QCOMPARE(world.submit(asked), stop);
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    QTest::qWait(100);
    QCOMPARE(world.messagesTo(bot), 1);
}

void OperationsTest::silenceParksAndAWordTakesUp()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    world.pass(seconds(59));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Sent);
    world.pass(seconds(2));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Unreachable);
    QVERIFY(!world.book->find(stop)->record.ended); // parked, not given up
    // Its liveness never changed, its interval is long: the first word since the send counts as "heard again".
    world.say(world.heartbeat(bot, BotState::Trading));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Sent);
    QCOMPARE(world.messagesTo(bot), 1); // the mailbox is durable: rings only
}

void OperationsTest::blindTimeIsNoSilence()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    world.operations->setHearing(false);
    world.pass(seconds(300));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Sent);
    world.operations->setHearing(true);
    world.pass(seconds(61));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Unreachable);
}

void OperationsTest::aBotThatSpeaksAndDoesNotObeyStaysNamed()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    for (int i = 0; i < 4; ++i) {
        world.pass(seconds(20));
        world.say(world.heartbeat(bot, BotState::Trading));
    }
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Unreachable);
    world.pass(seconds(31)); // the pause between two reminders
    QTest::qWait(100);
    const qint64 events = world.server->lastEventId();
    world.say(world.heartbeat(bot, BotState::Trading));
    world.pass(seconds(2));
    QVERIFY(QTest::qWaitFor([&] { return world.server->lastEventId() > events; }, patience)); // it is rung all the same
    world.say(world.heartbeat(bot, BotState::Stopped, {world.holdOf(stop, HoldKind::Latch)}));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Confirmed);
}

void OperationsTest::plainBotsStaySent()
{
    World world;
    const BotId bot = world.addBot(u"a"_s, u"spot-arb"_s, u"binance"_s, BotLevel::Plain);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    QTest::qWait(100);
    const qint64 events = world.server->lastEventId();
    world.pass(seconds(120));
    QTest::qWait(100);
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Sent); // it cannot answer: silence says nothing
    QCOMPARE(world.server->lastEventId(), events);           // and it cannot hear a ring
    world.operations->onPlainReport(bot, BotState::Stopped, world.clock.now() - std::chrono::minutes(10));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Sent); // said before the stop
    world.operations->onPlainReport(bot, BotState::Stopped, world.clock.now());
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Observed);
    QCOMPARE(viewOf(*world.book->find(stop), world.state).counts.confirmed, 0);
}

void OperationsTest::resumeExpiresAndItsHoldsStandAgain()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId pause = world.submit(world.request(Verb::Pause));
    QVERIFY(world.comesTo(pause, bot, DeliveryState::Sent));
    world.say(world.heartbeat(bot, BotState::Paused, {world.holdOf(pause, HoldKind::Pause)}));
    QCOMPARE(world.stateOf(pause, bot), DeliveryState::Confirmed);
    const OperationId resume = world.submit(world.request(Verb::Resume));
    QVERIFY(world.comesTo(resume, bot, DeliveryState::Sent));
    QCOMPARE(world.state.find(bot)->desired(), DesiredState::Trading);
    world.pass(std::chrono::minutes(6));
    QCOMPARE(world.stateOf(resume, bot), DeliveryState::Expired);
    QCOMPARE(world.state.find(bot)->desired(), DesiredState::Paused);
    // It did it after all: a proof outranks.
    Heartbeat late = world.heartbeat(bot, BotState::Trading);
    late.applied = {world.delivery(resume, bot).record.command};
    world.say(late);
    QCOMPARE(world.stateOf(resume, bot), DeliveryState::Confirmed);
    QCOMPARE(world.state.find(bot)->desired(), DesiredState::Trading);
}

void OperationsTest::stopOvertakesWhatIsNotSent()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    world.server->setFault(gatewayDown);
    const OperationId pause = world.submit(world.request(Verb::Pause));
    QVERIFY(QTest::qWaitFor(
        [&] { return world.delivery(pause, bot).record.attempts > 0 && !world.delivery(pause, bot).inFlight; },
        patience));
    const OperationId first = world.submit(world.request(Verb::EmergencyStop));
    QCOMPARE(world.stateOf(pause, bot), DeliveryState::Superseded);
    const OperationId second = world.submit(world.request(Verb::EmergencyStop)); // always passes
    QVERIFY(!second.isEmpty());
    QCOMPARE(world.stateOf(first, bot), DeliveryState::Queued);
    // What was never sent holds nobody: after the release only the stops' own traces are left.
    for (const Hold &hold : world.state.find(bot)->wantedHolds()) {
        QVERIFY(hold.id != holdIdOf(pause));
    }
    world.server->clearFaults();
    QVERIFY(QTest::qWaitFor(
        [&] {
            world.pass(seconds(2));
            return world.stateOf(first, bot) == DeliveryState::Sent;
        },
        patience));
}

void OperationsTest::stopOvertakesWhatTheGatewayTurnsAway()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const QByteArray good = std::exchange(world.key, "a2a_pro_ffffffffffffffffffffffff");
    sandbox::GatewayFault slow;
    slow.kind = sandbox::GatewayFault::Kind::Slow;
    slow.value = 1'000;
    world.server->setFault(slow);
    const OperationId before = world.submit(world.request(Verb::Restart));
    QVERIFY(QTest::qWaitFor([&] { return world.delivery(before, bot).inFlight; }, patience));
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    // The key was wrong when it came: it must not go out when the key is right, to a bot that was told to stop.
    QTRY_COMPARE_WITH_TIMEOUT(world.stateOf(before, bot), DeliveryState::Superseded, patience);
    world.server->clearFaults();
    world.key = good;
    QVERIFY(QTest::qWaitFor(
        [&] {
            world.pass(seconds(1));
            return world.stateOf(stop, bot) == DeliveryState::Sent;
        },
        patience));
    QCOMPARE(world.stateOf(before, bot), DeliveryState::Superseded);
}

void OperationsTest::refusedIsRetriedWithANewCommand()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId pause = world.submit(world.request(Verb::Pause));
    QVERIFY(world.comesTo(pause, bot, DeliveryState::Sent));
    const CommandId first = world.delivery(pause, bot).record.command;
    world.answer(pause, bot, AnswerStatus::Rejected, BotState::Trading, {});
    QCOMPARE(world.stateOf(pause, bot), DeliveryState::Refused);
    QVERIFY(world.operations->retry(pause).has_value());
    QVERIFY(world.delivery(pause, bot).record.command != first);
    QVERIFY(!world.book->find(pause)->recorded); // record first, for the second command too
    QVERIFY(world.comesTo(pause, bot, DeliveryState::Sent));
    QCOMPARE(world.messagesTo(bot), 2);
    world.say(world.heartbeat(bot, BotState::Paused, {world.holdOf(pause, HoldKind::Pause)}));
    QCOMPARE(world.stateOf(pause, bot), DeliveryState::Confirmed);
    QVERIFY(!world.operations->retry(pause).has_value());
    QVERIFY(!world.operations->retry(OperationId(u"unknown"_s)).has_value());
}

void OperationsTest::aStopThatCameToNothingIsNamedUntilABetterOne()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const auto failed = [&] {
        return failedStopOf(bot, world.state.view(bot, milliseconds(0), false).orderedHolds, *world.book);
    };
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(!failed());
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    world.answer(stop, bot, AnswerStatus::Rejected, BotState::Trading, {});
    QVERIFY(failed() && failed()->operation == stop && failed()->state == DeliveryState::Refused);
    QVERIFY(pendingOf(bot, *world.book).empty());
    world.clock.advance(seconds(1));
    const OperationId again = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(!failed()); // It is asked once more.
    QVERIFY(world.comesTo(again, bot, DeliveryState::Sent));
    world.say(world.heartbeat(bot, BotState::Stopped, {world.holdOf(again, HoldKind::Latch)}));
    QCOMPARE(world.stateOf(again, bot), DeliveryState::Confirmed);
    QVERIFY(!failed());
}

void OperationsTest::theNewestThatIsUnderWayComesLast()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId pause = world.submit(world.request(Verb::Pause));
    world.clock.advance(seconds(1));
    const OperationId drain = world.submit(world.request(Verb::Drain));
    const std::vector<PendingView> pending = pendingOf(bot, *world.book);
    QCOMPARE(pending.size(), std::size_t(2));
    QVERIFY(pending.front().operation == pause && pending.back().operation == drain);
}

void OperationsTest::retryKeepsTheChosenWindDown()
{
    World world;
    const BotId bot = world.addBot(u"a"_s); // its group flattens
    OperationRequest asked = world.request(Verb::EmergencyStop);
    asked.windDown = WindDown::CancelAndHold;
    const OperationId stop = world.submit(asked);
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    world.answer(stop, bot, AnswerStatus::Failed, BotState::Trading, {});
    QVERIFY(world.operations->retry(stop).has_value());
    const Operation &operation = *world.book->find(stop);
    QCOMPARE(operation.commandOf(operation.deliveries.at(bot))->actions(), stopActionsFor(WindDown::CancelAndHold));
}

void OperationsTest::aStopTellsWhatBecomesOfPositions()
{
    World world;
    const BotId bot = world.addBot(u"a"_s); // its group flattens
    const auto viewOfBot = [&](const OperationId &operation) {
        return viewOf(*world.book->find(operation), world.state).deliveries.front();
    };
    const auto windDown = [&](const OperationId &operation) { return viewOfBot(operation).windDown; };
    QVERIFY(!windDown(world.submit(world.request(Verb::Pause))));
    const OperationId byPolicy = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(windDown(byPolicy) == WindDown::Flatten);
    QCOMPARE(viewOfBot(byPolicy).group, world.state.find(bot)->bot.group);
    OperationRequest asked = world.request(Verb::EmergencyStop);
    asked.windDown = WindDown::CancelAndHold;
    QVERIFY(windDown(world.submit(asked)) == WindDown::CancelAndHold);
}

void OperationsTest::retryOfALiftedStopIsRefused()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    world.answer(stop, bot, AnswerStatus::Failed, BotState::Trading, {});
    const OperationId release = world.submit(world.request(Verb::Release));
    QVERIFY(!release.isEmpty());
    // At the bot the hold's id is buried now: sent again it would place nothing, and never be proved.
    const Result<void> again = world.operations->retry(stop);
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().kind, ProblemKind::Conflict);
}

void OperationsTest::blockedSaysSoAndGoesOn()
{
    World world;
    std::vector<BotId> bots;
    bots.reserve(5);
    for (int i = 0; i < 5; ++i) {
        bots.push_back(world.addBot(QStringLiteral("bot-%1").arg(i)));
    }
    const QByteArray good = std::exchange(world.key, "a2a_pro_ffffffffffffffffffffffff");
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(QTest::qWaitFor(
        [&] { return !world.operations->blockedBy().isEmpty() && !world.delivery(stop, bots.back()).inFlight; },
        patience));
    QVERIFY(!world.book->find(stop)->problem.isEmpty());
    QTest::qWait(100);
    world.server->resetCounters();
    world.pass(seconds(11));
    QTest::qWait(200);
    QVERIFY(world.server->counters().byRoute.value(u"POST /v1/messaging/messages"_s) <= 2); // probes, not a storm
    world.key = good;
    QVERIFY(QTest::qWaitFor(
        [&] {
            world.pass(seconds(1));
            return std::all_of(bots.begin(), bots.end(),
                               [&](const BotId &bot) { return world.stateOf(stop, bot) == DeliveryState::Sent; });
        },
        patience));
    QVERIFY(world.operations->blockedBy().isEmpty());
    QVERIFY(world.book->find(stop)->problem.isEmpty());
}

/// The store as of now takes nothing more.
static void breakStore(World &world)
{
    world.log->flush();
    world.store.reset();
    QFile::remove(world.folder.filePath(u"fleet.db"_s));
    QFile::remove(world.folder.filePath(u"fleet.db-wal"_s));
    QFile::remove(world.folder.filePath(u"fleet.db-shm"_s));
}

void OperationsTest::pauseFailsClosedWhenTheDiskRefuses()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    breakStore(world);
    QFile other(world.folder.filePath(u"fleet.db"_s));
    world.store = Store::open(QStringLiteral("/proc/fleet.db")).value_or(nullptr);
    if (!world.store) {
        QSKIP("no folder here that refuses every write");
    }
    world.makeServices();
    const OperationId pause = world.submit(world.request(Verb::Pause));
    QVERIFY(world.comesTo(pause, bot, DeliveryState::Cancelled));
    QCOMPARE(world.messagesTo(bot), 0);
    QCOMPARE(world.state.find(bot)->desired(), DesiredState::Trading); // nothing was ordered
}

void OperationsTest::stopGoesOnWhenTheDiskRefuses()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    breakStore(world);
    world.store = Store::open(QStringLiteral("/proc/fleet.db")).value_or(nullptr);
    if (!world.store) {
        QSKIP("no folder here that refuses every write");
    }
    world.makeServices();
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    QVERIFY(QTest::qWaitFor([&] { return world.book->find(stop)->recordAgain.has_value(); }, patience));
    QVERIFY(!world.operations->isRecorded(stop)); // and the board says so
    QCOMPARE(world.state.find(bot)->desired(), DesiredState::Stopped);
}

void OperationsTest::formerAnswersAndForgeriesChangeNothing()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const BotId other = world.addBot(u"b"_s);
    const OperationId pause = world.submit(world.request(Verb::Pause));
    QVERIFY(world.comesTo(pause, bot, DeliveryState::Sent));
    QVERIFY(world.comesTo(pause, other, DeliveryState::Sent));
    QSignalSpy forged(world.operations.get(), &Operations::forgedAnswer);
    // Another bot of the fleet answers in its name.
    Answer said{.command = world.delivery(pause, bot).record.command,
                .bot = bot,
                .status = AnswerStatus::Rejected,
                .detail = u"no"_s,
                .values = {},
                .state = BotState::Trading,
                .holds = {},
                .openPositions = 0,
                .openOrders = 0,
                .keptByPolicy = 0,
                .instance = InstanceId(u"instance-1"_s),
                .seq = 1,
                .at = world.clock.now(),
                .fleetTag = world.identity.tag,
                .audience = world.identity.audience};
    world.deliver(pause, bot, world.sign(other, PayloadType::Answer, toJson(said)));
    QCOMPARE(world.stateOf(pause, bot), DeliveryState::Sent);
    QCOMPARE(forged.size(), 1);
    // Its own word, but of a command before a retry.
    world.answer(pause, bot, AnswerStatus::Rejected, BotState::Trading, {});
    QCOMPARE(world.stateOf(pause, bot), DeliveryState::Refused);
    QVERIFY(world.operations->retry(pause).has_value());
    QVERIFY(world.comesTo(pause, bot, DeliveryState::Sent));
    world.deliver(pause, bot, world.sign(bot, PayloadType::Answer, toJson(said)));
    QCOMPARE(world.stateOf(pause, bot), DeliveryState::Sent);
    // A bot's first word in the wrong thread is no forgery.
    const Enrolled enrolled{.bot = bot,
                            .publicKey = world.pairs.at(bot).publicKey,
                            .codeMac = QByteArray(32, 'x'),
                            .at = world.clock.now(),
                            .fleetTag = world.identity.tag,
                            .audience = world.identity.audience};
    world.deliver(pause, bot, world.sign(bot, PayloadType::Answer, toJson(enrolled)));
    QCOMPARE(forged.size(), 1);
    QCOMPARE(world.stateOf(pause, bot), DeliveryState::Sent);
}

void OperationsTest::heldBotThatTradesIsReminded()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    const Hold latch = world.holdOf(stop, HoldKind::Latch);
    world.say(world.heartbeat(bot, BotState::Stopped, {latch}));
    QSignalSpy noticed(world.operations.get(), &Operations::noticed);
    QTest::qWait(100);
    qint64 events = world.server->lastEventId();
    world.say(world.heartbeat(bot, BotState::Trading, {latch})); // it says that it is held, and trades
    QVERIFY(QTest::qWaitFor([&] { return world.server->lastEventId() > events; }, patience));
    world.pass(seconds(61));
    events = world.server->lastEventId();
    world.say(world.heartbeat(bot, BotState::Trading)); // it lost the hold
    QCOMPARE(noticed.size(), 1);
    QVERIFY(QTest::qWaitFor([&] { return world.server->lastEventId() > events; }, patience));
    world.say(world.heartbeat(bot, BotState::Trading));
    QCOMPARE(noticed.size(), 1); // once a minute
}

void OperationsTest::heartbeatsFromBeforeTheProofAlarmNobody()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    const Heartbeat before = world.heartbeat(bot, BotState::Trading); // still on the bus, while the thread is read
    world.answer(stop, bot, AnswerStatus::Completed, BotState::Stopped, {world.holdOf(stop, HoldKind::Latch)});
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Confirmed);
    QSignalSpy noticed(world.operations.get(), &Operations::noticed);
    world.say(before);
    QCOMPARE(noticed.size(), 0);
    world.say(world.heartbeat(bot, BotState::Trading));
    QCOMPARE(noticed.size(), 1);
}

void OperationsTest::aProofThatALaterReportContradictsIsTakenBack()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    const Hold latch = world.holdOf(stop, HoldKind::Latch);
    world.say(world.heartbeat(bot, BotState::Stopped, {latch}));
    QVERIFY(world.book->find(stop)->record.ended);
    world.say(world.heartbeat(bot, BotState::Trading)); // its host was rolled back
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Sent);
    QVERIFY(!world.book->find(stop)->record.ended);
    QCOMPARE(viewOf(*world.book->find(stop), world.state).counts.confirmed, 0);
    world.pass(seconds(2));
    QVERIFY(QTest::qWaitFor([&] { return world.messagesTo(bot) == 2; }, patience)); // it gets the command again
    world.say(world.heartbeat(bot, BotState::Stopped, {latch}));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Confirmed);
}

void OperationsTest::anAcceptedStopThatTheBotLostIsGivenAgain()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    const Heartbeat before = world.heartbeat(bot, BotState::Trading);
    world.answer(stop, bot, AnswerStatus::Accepted, BotState::Stopping, {world.holdOf(stop, HoldKind::Latch)});
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Accepted);
    QSignalSpy noticed(world.operations.get(), &Operations::noticed);
    world.say(before); // on the bus since before the stop
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Accepted);
    QCOMPARE(noticed.size(), 0);
    world.say(world.heartbeat(bot, BotState::Trading));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Sent);
    QCOMPARE(noticed.size(), 1);
    for (int i = 0; i < 4; ++i) {
        world.pass(seconds(20));
        world.say(world.heartbeat(bot, BotState::Trading));
    }
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Unreachable); // named: it does not obey
}

void OperationsTest::anAnswerOfAnotherStartProvesNoHold()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    world.instances[bot] = u"instance-2"_s; // answers come from instance-1: a former start, or a copy
    world.say(world.heartbeat(bot, BotState::Trading));
    const Hold latch = world.holdOf(stop, HoldKind::Latch);
    world.answer(stop, bot, AnswerStatus::Completed, BotState::Stopped, {latch});
    QVERIFY(world.stateOf(stop, bot) != DeliveryState::Confirmed);
    world.say(world.heartbeat(bot, BotState::Stopped, {latch}));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Confirmed);
}

void OperationsTest::anAnswerOlderThanTheLastReportProvesNothing()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    world.sequences[bot] = 5;
    world.say(world.heartbeat(bot, BotState::Trading));
    world.sequences[bot] = 2;
    world.answer(stop, bot, AnswerStatus::Completed, BotState::Stopped, {world.holdOf(stop, HoldKind::Latch)});
    QVERIFY(world.stateOf(stop, bot) != DeliveryState::Confirmed);
}

void OperationsTest::anAnswerStandsInForALostReport()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    world.say(world.heartbeat(bot, BotState::Stopping, {world.holdOf(stop, HoldKind::Latch)}));
    const Heartbeat late = world.heartbeat(bot, BotState::Stopping, {world.holdOf(stop, HoldKind::Latch)});
    int told = 0;
    QObject::connect(world.operations.get(), &Operations::stateTold, world.operations.get(), [&](const Answer &answer) {
        told += world.state.takeAnswer(answer) != nullptr ? 1 : 0;
        QVERIFY(world.state.takeAnswer(answer) == nullptr); // Once.
    });
    // The gateway goes down: what the bot reports next is lost, its answer waits in the mailbox.
    QVERIFY(!world.state.view(bot, milliseconds(0), false).hasStopped());
    world.answer(stop, bot, AnswerStatus::Completed, BotState::Stopped, {world.holdOf(stop, HoldKind::Latch)});
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Confirmed);
    QCOMPARE(told, 1);
    QVERIFY(world.state.view(bot, milliseconds(0), false).hasStopped());
    QCOMPARE(world.state.view(bot, milliseconds(0), false).metrics.openPositions, std::optional<qint64>(0));
    world.say(late); // Said before the answer, heard after it.
    QVERIFY(world.state.view(bot, milliseconds(0), false).hasStopped());
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Confirmed);
    world.say(world.heartbeat(bot, BotState::Trading, {})); // What is newer counts.
    QVERIFY(!world.state.view(bot, milliseconds(0), false).hasStopped());
}

void OperationsTest::whatIsNotIdempotentIsNeverSignedTwiceWhileOpen()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const QJsonObject position{{u"instrument"_s, u"BTC-PERP"_s}, {u"size"_s, u"0.5"_s}};
    const OperationId close = world.submit(world.request(Verb::ClosePosition, Scope::fleet(), position));
    QVERIFY(!close.isEmpty());
    QVERIFY(world.comesTo(close, bot, DeliveryState::Sent));
    const CommandId first = world.delivery(close, bot).record.command;
    QVERIFY(world.operations->retry(close).has_value()); // it is rung
    QCOMPARE(world.delivery(close, bot).record.command, first);
    world.answer(close, bot, AnswerStatus::Accepted, BotState::Trading, {});
    QVERIFY(world.operations->retry(close).has_value());
    QCOMPARE(world.delivery(close, bot).record.command, first);
    world.answer(close, bot, AnswerStatus::Failed, BotState::Trading, {});
    QVERIFY(world.operations->retry(close).has_value());
    QVERIFY(world.delivery(close, bot).record.command != first);
}

void OperationsTest::aLateAnswerToTheFormerSendDoesNotSwallowARetry()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    // The broadcast was faster than the gateway's 201.
    QVERIFY(world.delivery(stop, bot).inFlight);
    world.answer(stop, bot, AnswerStatus::Rejected, BotState::Trading, {});
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Refused);
    QVERIFY(world.operations->retry(stop).has_value());
    QVERIFY(QTest::qWaitFor(
        [&] {
            world.operations->tick();
            return world.messagesTo(bot) == 2; // the first 201 was for the first command
        },
        patience));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
}

void OperationsTest::shutdownIsProvedByHeardSilence()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    Heartbeat slow = world.heartbeat(bot, BotState::Trading);
    slow.interval = seconds(60); // longer than the 60 s after which a bot counts as unreachable allow for 1.5 of it
    world.say(slow);
    const OperationId shutdown = world.submit(world.request(Verb::Shutdown));
    QVERIFY(world.comesTo(shutdown, bot, DeliveryState::Sent));
    world.answer(shutdown, bot, AnswerStatus::Completed, BotState::Paused, {});
    QCOMPARE(world.stateOf(shutdown, bot), DeliveryState::Accepted);
    world.operations->setHearing(false);
    world.pass(seconds(200)); // deaf: nothing is proved by not hearing
    QCOMPARE(world.stateOf(shutdown, bot), DeliveryState::Accepted);
    world.operations->setHearing(true);
    world.pass(seconds(89));
    QCOMPARE(world.stateOf(shutdown, bot), DeliveryState::Accepted);
    world.pass(seconds(3));
    QCOMPARE(world.stateOf(shutdown, bot), DeliveryState::Confirmed);
}

void OperationsTest::shutdownThatStartsAgainFailed()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId shutdown = world.submit(world.request(Verb::Shutdown));
    QVERIFY(world.comesTo(shutdown, bot, DeliveryState::Sent));
    world.answer(shutdown, bot, AnswerStatus::Completed, BotState::Paused, {});
    world.clock.advance(seconds(5));
    world.instances[bot] = u"instance-2"_s;
    world.sequences[bot] = 0;
    world.say(world.heartbeat(bot, BotState::Trading));
    QCOMPARE(world.stateOf(shutdown, bot), DeliveryState::Failed);
}

void OperationsTest::endedStopIsGuardedAfterARestart()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    world.say(world.heartbeat(bot, BotState::Stopped, {world.holdOf(stop, HoldKind::Latch)}));
    QVERIFY(QTest::qWaitFor([&] { return world.operations->isRecorded(stop); }, patience));
    world.restart();
    QVERIFY(world.book->find(stop)->record.ended);
    QVERIFY(world.operations->envelopesOf(stop).has_value()); // its stop file can still be saved
    QSignalSpy noticed(world.operations.get(), &Operations::noticed);
    world.say(world.heartbeat(bot, BotState::Trading));
    QCOMPARE(noticed.size(), 1);
}

void OperationsTest::openOperationsGoOnAfterARestart()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    world.server->setFault(gatewayDown);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(QTest::qWaitFor([&] { return world.operations->isRecorded(stop) && !world.delivery(stop, bot).inFlight; },
                            patience));
    const CommandId command = world.delivery(stop, bot).record.command;
    world.restart();
    world.server->clearFaults();
    QVERIFY(QTest::qWaitFor(
        [&] {
            world.pass(seconds(1));
            return world.stateOf(stop, bot) == DeliveryState::Sent;
        },
        patience));
    QCOMPARE(world.delivery(stop, bot).record.command,
             command); // the same id: whatever arrived twice is carried out once
}

void OperationsTest::forgottenHoldsAreSentUntilTaken()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    world.say(world.heartbeat(bot, BotState::Stopped, {world.holdOf(stop, HoldKind::Latch)}));
    world.server->reset(); // this console's key is gone too
    world.operations->resendHolds();
    QVERIFY(QTest::qWaitFor([&] { return !world.delivery(stop, bot).inFlight; }, patience));
    QVERIFY(world.delivery(stop, bot).resend);
    world.key = world.server->addAgent(world.identity.managerId, u"pro"_s);
    world.server->resetCounters();
    QVERIFY(QTest::qWaitFor(
        [&] {
            world.pass(seconds(1));
            return world.messagesTo(bot) == 1;
        },
        patience));
    QVERIFY(QTest::qWaitFor([&] { return !world.delivery(stop, bot).resend; }, patience));
    QCOMPARE(world.stateOf(stop, bot), DeliveryState::Confirmed);
}

void OperationsTest::oldOperationsAreForgotten()
{
    World world;
    const BotId bot = world.addBot(u"a"_s);
    const OperationId stop = world.submit(world.request(Verb::EmergencyStop));
    QVERIFY(world.comesTo(stop, bot, DeliveryState::Sent));
    world.say(world.heartbeat(bot, BotState::Stopped, {world.holdOf(stop, HoldKind::Latch)}));
    for (int i = 0; i < 300; ++i) {
        Operation ended;
        ended.record.id = OperationId(QStringLiteral("ended-%1").arg(i));
        ended.record.createdAt = world.clock.now() + milliseconds(i);
        ended.record.verb = Verb::SetLimits;
        ended.record.ended = true;
        Delivery delivery;
        delivery.record.operation = ended.record.id;
        delivery.record.bot = bot;
        delivery.record.state = DeliveryState::Confirmed;
        ended.deliveries.emplace(bot, delivery);
        world.book->add(std::move(ended));
    }
    world.pass(seconds(1));
    QCOMPARE(world.book->all().size(), OperationBook::endedKept + 1);
    QVERIFY(world.book->find(stop) != nullptr); // the oldest of all, but its hold stands
    QCOMPARE(world.book->of(bot).size(), OperationBook::endedKept + 1);
}

QTEST_GUILESS_MAIN(OperationsTest)
#include "OperationsTest.moc"
#include "support/FleetHarness.h"
