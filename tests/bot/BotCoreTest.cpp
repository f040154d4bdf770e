#include "CoreHarness.h"
#include "protocol/KeyReplacement.h"
#include "support/RapidCheckQt.h"

#include <QTest>

#include <set>

using namespace fleet;
using namespace fleet::test;

namespace {

const QString bot = QStringLiteral("spot-arb-01");
using Statuses = std::vector<AnswerStatus>;
const QJsonObject ofTheDead{{QStringLiteral("from_bot"), QStringLiteral("spot-arb-02")}};

} // namespace

class BotCoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tradesOnlyAfterItCaughtUp();
    void stopIsOnDiskBeforeItIsAccepted();
    void stopEndsWhenNothingIsLeft();
    void stopThatLeavesSomethingFails();
    void pauseResume();
    void resumeDoesNotLiftAStop();
    void releaseLeavesPaused();
    void resumeBeforeItsPauseBuriesIt();
    void drainEndsDrained();
    void drainDeadlineFails();
    void copiesAreAnsweredAfterTenSeconds();
    void refusedStopMayBeTriedAgain();
    void expiredCommandIsRefusedWithTheClock();
    void forgedAndForeignAreIgnored();
    void stopKeySignsSafeVerbsOnly();
    void valuesAreEchoed();
    void interruptedWorkIsNotRepeated();
    void stopGoesOnAfterARestart();
    void versionChangeLeavesForAnotherInstance();
    void shutdownLeavesAfterItsLastAnswer();
    void keysAreReplaced();
    void threadIsFollowed();
    void lostLinkPlacesAHold();
    void revokedBotDestroysItsKeys();
    void unknownStopActionIsNamed();
    void standbyTradesNothingUntilItTakesOver();
    void standbyKnowsWhatIsOpenBeforeItTakesOver();
    void whatCannotTakeOverSaysSo();
    void memorySurvivesItsJson();
    void noOrderOfMessagesMakesAHeldBotTrade();

private:
    CommandSource m_source;
};

void BotCoreTest::tradesOnlyAfterItCaughtUp()
{
    CoreHarness it(m_source);
    QCOMPARE(toString(it.core().state()), toString(BotState::Dormant));
    QVERIFY(!it.engineTrades);
    it.catchUp();
    QCOMPARE(toString(it.core().state()), toString(BotState::Trading));
    QVERIFY(it.engineTrades);
}

void BotCoreTest::stopIsOnDiskBeforeItIsAccepted()
{
    for (int effects = 1; effects < 4; ++effects) {
        CoreHarness it(m_source);
        it.catchUp();
        it.dieAfter(effects);
        it.take(m_source.sign(m_source.command(Verb::EmergencyStop, bot)));
        it.catchUp();
        QVERIFY(it.core().memory().holds.isLatched());
        QVERIFY(!it.engineTrades);
    }
}

void BotCoreTest::stopEndsWhenNothingIsLeft()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command stop = m_source.command(Verb::EmergencyStop, bot);
    it.take(m_source.sign(stop));
    QCOMPARE(toString(it.core().state()), toString(BotState::Stopping));
    QCOMPARE(it.core().phase(), stopAction::blockEntries);
    it.deliver();
    QCOMPARE(it.statusesOf(stop.id), (Statuses{AnswerStatus::Accepted}));
    it.finishOrders();
    it.deliver();
    QCOMPARE(toString(it.core().state()), toString(BotState::Stopped));
    QCOMPARE(it.statusesOf(stop.id), (Statuses{AnswerStatus::Accepted, AnswerStatus::Completed}));
    QCOMPARE(it.core().memory().answers.applied(), std::vector{stop.id});
    QCOMPARE(it.ordersGiven.at(StrategyTask::Halt), 1);
}

void BotCoreTest::stopThatLeavesSomethingFails()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command stop = m_source.command(Verb::EmergencyStop, bot);
    it.take(m_source.sign(stop));
    it.finishOrders(QStringLiteral("The exchange does not answer."));
    it.deliver();
    QCOMPARE(it.statusesOf(stop.id), (Statuses{AnswerStatus::Accepted, AnswerStatus::Failed}));
    QVERIFY(it.answers.back().detail.contains(QStringLiteral("5 orders left.")));
    QVERIFY(it.answers.back().detail.contains(QStringLiteral("3 positions left.")));
    QVERIFY(it.core().memory().holds.isLatched());
    QVERIFY(it.core().memory().answers.applied().empty());
}

void BotCoreTest::pauseResume()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command pause = m_source.command(Verb::Pause, bot);
    it.take(m_source.sign(pause));
    QCOMPARE(toString(it.core().state()), toString(BotState::Pausing));
    it.finishOrders();
    QCOMPARE(toString(it.core().state()), toString(BotState::Paused));
    it.take(m_source.sign(m_source.removal(Verb::Resume, bot, {holdIdOf(pause.operation)})));
    QCOMPARE(toString(it.core().state()), toString(BotState::Trading));
    QVERIFY(it.engineTrades);
}

void BotCoreTest::resumeDoesNotLiftAStop()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command stop = m_source.command(Verb::EmergencyStop, bot);
    const Command pause = m_source.command(Verb::Pause, bot);
    it.take(m_source.sign(stop));
    it.take(m_source.sign(pause));
    it.finishOrders();
    const Command resume = m_source.removal(Verb::Resume, bot, {holdIdOf(stop.operation), holdIdOf(pause.operation)});
    it.take(m_source.sign(resume));
    it.deliver();
    QCOMPARE(toString(it.core().state()), toString(BotState::Stopped));
    QVERIFY(it.answers.back().detail.contains(stop.operation.text()));
    QVERIFY(!it.engineTrades);
}

void BotCoreTest::releaseLeavesPaused()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command stop = m_source.command(Verb::EmergencyStop, bot);
    it.take(m_source.sign(stop));
    it.finishOrders();
    const Command release = m_source.removal(Verb::Release, bot, {holdIdOf(stop.operation)});
    it.take(m_source.sign(release));
    QCOMPARE(toString(it.core().state()), toString(BotState::Paused));
    QVERIFY(!it.engineTrades);
    it.take(m_source.sign(m_source.removal(Verb::Resume, bot, {releasedHoldId(release.operation)})));
    QCOMPARE(toString(it.core().state()), toString(BotState::Trading));
    // The old stop again, replayed by a stranger: the tombstone keeps it away.
    it.now += seconds(60);
    it.take(m_source.sign(stop));
    QVERIFY(it.core().memory().holds.mayTrade());
}

void BotCoreTest::resumeBeforeItsPauseBuriesIt()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command pause = m_source.command(Verb::Pause, bot);
    it.take(m_source.sign(m_source.removal(Verb::Resume, bot, {holdIdOf(pause.operation)})));
    it.take(m_source.sign(pause));
    it.deliver();
    QCOMPARE(toString(it.core().state()), toString(BotState::Trading));
    QCOMPARE(it.statusesOf(pause.id), (Statuses{AnswerStatus::Rejected}));
}

void BotCoreTest::drainEndsDrained()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command drain = m_source.command(Verb::Drain, bot);
    it.take(m_source.sign(drain));
    QCOMPARE(toString(it.core().state()), toString(BotState::Draining));
    it.finishOrders();
    QCOMPARE(toString(it.core().state()), toString(BotState::Drained));
    it.take(m_source.sign(m_source.removal(Verb::Resume, bot, {holdIdOf(drain.operation)})));
    it.take(m_source.sign(m_source.command(Verb::Pause, bot)));
    it.finishOrders();
    QCOMPARE(toString(it.core().state()), toString(BotState::Paused));
}

void BotCoreTest::drainDeadlineFails()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command drain = m_source.command(
        Verb::Drain, bot, {{QStringLiteral("deadline"), toIso(ManualClock::defaultStart + seconds(60))}});
    it.take(m_source.sign(drain));
    it.now += seconds(61);
    it.tick();
    it.deliver();
    QCOMPARE(it.statusesOf(drain.id), (Statuses{AnswerStatus::Accepted, AnswerStatus::Failed}));
    QVERIFY(!it.core().memory().holds.mayTrade());
}

void BotCoreTest::copiesAreAnsweredAfterTenSeconds()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command pause = m_source.command(Verb::Pause, bot);
    const Envelope envelope = m_source.sign(pause);
    it.take(envelope);
    it.finishOrders();
    it.deliver();
    QCOMPARE(it.statusesOf(pause.id).size(), 2U);
    it.now += seconds(10);
    it.take(envelope);
    it.deliver();
    QCOMPARE(it.statusesOf(pause.id).size(), 2U);
    it.now += milliseconds(1);
    it.take(envelope);
    it.deliver();
    QCOMPARE(it.statusesOf(pause.id),
             (Statuses{AnswerStatus::Accepted, AnswerStatus::Completed, AnswerStatus::Completed}));
    QCOMPARE(it.ordersGiven.at(StrategyTask::BlockEntries), 1);
}

void BotCoreTest::refusedStopMayBeTriedAgain()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command stop = m_source.command(Verb::EmergencyStop, bot);
    it.take(m_source.sign(stop), QStringLiteral("close outside price band"));
    it.deliver();
    QCOMPARE(it.answers.back().detail, QStringLiteral("close outside price band"));
    QCOMPARE(toString(it.core().state()), toString(BotState::Trading));
    it.now += seconds(11);
    it.take(m_source.sign(stop));
    it.finishOrders();
    it.deliver();
    QCOMPARE(it.statusesOf(stop.id),
             (Statuses{AnswerStatus::Rejected, AnswerStatus::Accepted, AnswerStatus::Completed}));
}

void BotCoreTest::expiredCommandIsRefusedWithTheClock()
{
    CoreHarness it(m_source);
    it.catchUp();
    it.now += seconds(301);
    const Command limits = m_source.command(Verb::SetLimits, bot, {{QStringLiteral("max_position"), 100}});
    it.take(m_source.sign(limits));
    it.deliver();
    QCOMPARE(it.statusesOf(limits.id), (Statuses{AnswerStatus::Rejected}));
    QVERIFY(it.answers.back().detail.contains(toIso(it.now)));
    QVERIFY(it.ordersGiven.find(StrategyTask::SetLimits) == it.ordersGiven.end());
    // A safe verb of the same age is obeyed; so is another with the own clock an hour off, corrected.
    it.take(m_source.sign(m_source.command(Verb::Pause, bot)));
    QVERIFY(!it.core().memory().holds.mayTrade());
    it.now += seconds(3600);
    it.clockError = -seconds(3901);
    const Command second = m_source.command(Verb::SetLimits, bot, {{QStringLiteral("max_position"), 50}});
    it.take(m_source.sign(second));
    QCOMPARE(it.ordersGiven.at(StrategyTask::SetLimits), 1);
}

void BotCoreTest::forgedAndForeignAreIgnored()
{
    CoreHarness it(m_source);
    it.catchUp();
    Command foreignFleet = m_source.command(Verb::EmergencyStop, bot);
    foreignFleet.fleetTag = QStringLiteral("ffffffffffffffff");
    Command foreignGateway = m_source.command(Verb::EmergencyStop, bot);
    foreignGateway.audience = QStringLiteral("audience-2");
    it.take(m_source.sign(foreignFleet));
    it.take(m_source.sign(foreignGateway));
    it.take(m_source.sign(m_source.command(Verb::EmergencyStop, QStringLiteral("spot-arb-02"))));
    it.take(CommandSource::forge(m_source.command(Verb::EmergencyStop, bot)));
    QVERIFY(!it.core().nextAnswer());
    QCOMPARE(toString(it.core().state()), toString(BotState::Trading));
}

void BotCoreTest::stopKeySignsSafeVerbsOnly()
{
    CoreHarness it(m_source);
    it.catchUp();
    it.take(m_source.signWithStopKey(m_source.command(Verb::SetLimits, bot, {{QStringLiteral("max_position"), 1}})));
    QVERIFY(!it.core().nextAnswer());
    it.take(m_source.signWithStopKey(m_source.command(Verb::Pause, bot)));
    QVERIFY(!it.core().memory().holds.mayTrade());
}

void BotCoreTest::valuesAreEchoed()
{
    CoreHarness it(m_source);
    it.catchUp();
    const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("widen")},
                             {QStringLiteral("payload"), QJsonObject{{QStringLiteral("bps"), 5}}}};
    const Command custom = m_source.command(Verb::Custom, bot, fields);
    it.take(m_source.sign(custom));
    it.finishOrders();
    it.deliver();
    QCOMPARE(toString(it.answers.back().status), toString(AnswerStatus::Completed));
    QCOMPARE(it.answers.back().values, fields);
}

void BotCoreTest::interruptedWorkIsNotRepeated()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command close =
        m_source.command(Verb::ClosePosition, bot, {{QStringLiteral("symbol"), QStringLiteral("BTCUSDT")}});
    it.take(m_source.sign(close));
    it.boot();
    it.take(m_source.sign(close));
    it.catchUp();
    it.finishOrders();
    it.deliver();
    QCOMPARE(it.ordersGiven.at(StrategyTask::ClosePosition), 1);
    QCOMPARE(toString(it.statusesOf(close.id).back()), toString(AnswerStatus::Failed));
}

void BotCoreTest::stopGoesOnAfterARestart()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command stop = m_source.command(Verb::EmergencyStop, bot);
    it.take(m_source.sign(stop));
    it.boot();
    QCOMPARE(toString(it.core().state()), toString(BotState::Stopping));
    it.catchUp();
    QVERIFY(!it.engineTrades);
    it.finishOrders();
    it.deliver();
    QCOMPARE(toString(it.core().state()), toString(BotState::Stopped));
    QCOMPARE(it.statusesOf(stop.id), (Statuses{AnswerStatus::Accepted, AnswerStatus::Completed}));
    it.boot();
    QCOMPARE(toString(it.core().state()), toString(BotState::Stopped));
}

void BotCoreTest::versionChangeLeavesForAnotherInstance()
{
    CoreHarness it(m_source);
    it.catchUp();
    it.take(m_source.sign(
        m_source.command(Verb::UpdateVersion, bot, {{QStringLiteral("new_version"), QStringLiteral("2.5.0")}})));
    QCOMPARE(toString(it.core().state()), toString(BotState::Updating));
    it.finishOrders();
    QVERIFY(!it.left);
    it.deliver();
    QCOMPARE(it.left, Leaving::Restart);
    QCOMPARE(it.core().memory().version, QStringLiteral("2.5.0"));
    it.boot();
    QCOMPARE(it.core().memory().leaving, Leaving::No);
}

void BotCoreTest::shutdownLeavesAfterItsLastAnswer()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command shutdown = m_source.command(Verb::Shutdown, bot, {{QStringLiteral("grace_period_seconds"), 5}});
    it.take(m_source.sign(shutdown));
    it.now += seconds(6); // the engine is too slow; the grace is over
    it.tick();
    it.deliver();
    QCOMPARE(it.statusesOf(shutdown.id), (Statuses{AnswerStatus::Accepted, AnswerStatus::Completed}));
    QCOMPARE(it.left, Leaving::Shutdown);
}

void BotCoreTest::keysAreReplaced()
{
    CoreHarness it(m_source);
    it.catchUp();
    const QByteArray newStop(32, 's');
    it.take(m_source.sign(m_source.command(Verb::ReplaceKey, bot, replaceKeyFields(ReplacedKey::Stop, newStop))));
    QCOMPARE(it.core().memory().keys.stop, newStop);
    const Result<QJsonObject> forOthers =
        replaceSignalKeyFields(crypto::randomBytes(32), {{BotId(bot), crypto::makeSigningKeyPair().publicKey}});
    QVERIFY(forOthers);
    const Command bad = m_source.command(Verb::ReplaceKey, bot, *forOthers);
    it.take(m_source.sign(bad));
    it.deliver();
    QCOMPARE(it.statusesOf(bad.id), (Statuses{AnswerStatus::Rejected}));

    const crypto::SigningKeyPair identity = crypto::makeSigningKeyPair();
    const QByteArray signalKey = crypto::randomBytes(32);
    const Result<QJsonObject> fields = replaceSignalKeyFields(signalKey, {{BotId(bot), identity.publicKey}});
    QVERIFY(fields);
    const Result<KeyReplacement> mine = readKeyReplacement(*fields, BotId(bot), identity);
    QVERIFY(mine);
    QCOMPARE(mine->key, signalKey);
    QVERIFY(!readKeyReplacement(*fields, BotId(bot), crypto::makeSigningKeyPair()));
}

void BotCoreTest::threadIsFollowed()
{
    CoreHarness it(m_source);
    it.catchUp();
    const ThreadId before = it.core().memory().thread;
    it.take(m_source.sign(
        m_source.command(Verb::SetThread, bot, {{QStringLiteral("new_thread"), QStringLiteral("next")}})));
    QCOMPARE(it.core().memory().thread, ThreadId(QStringLiteral("next")));
    QCOMPARE(it.core().memory().formerThread, before);
}

void BotCoreTest::lostLinkPlacesAHold()
{
    CoreHarness it(m_source);
    it.catchUp();
    it.loseLink({.after = seconds(120), .act = LostLinkAct::CarryOn});
    QCOMPARE(toString(it.core().state()), toString(BotState::Trading));
    it.loseLink({.after = seconds(120), .act = LostLinkAct::Flatten});
    it.finishOrders();
    QCOMPARE(toString(it.core().state()), toString(BotState::Paused));
    QCOMPARE(it.positions.positions, 0);
    QVERIFY(!it.core().nextAnswer());
}

void BotCoreTest::revokedBotDestroysItsKeys()
{
    CoreHarness it(m_source);
    it.catchUp();
    QStringList actions = stopActionsFor(WindDown::Flatten);
    actions << stopAction::destroyKeys;
    it.take(m_source.sign(m_source.command(Verb::EmergencyStop, bot,
                                           {{QStringLiteral("actions"), QJsonArray::fromStringList(actions)}})));
    it.finishOrders();
    QVERIFY(!it.left);
    it.deliver();
    QCOMPARE(it.left, Leaving::DestroyKeys);
}

void BotCoreTest::unknownStopActionIsNamed()
{
    CoreHarness it(m_source);
    it.catchUp();
    const Command stop = m_source.command(Verb::EmergencyStop, bot,
                                          {{QStringLiteral("actions"), QJsonArray{QStringLiteral("ring_the_bell")}}});
    it.take(m_source.sign(stop));
    it.finishOrders();
    it.deliver();
    QCOMPARE(toString(it.core().state()), toString(BotState::Stopped));
    QVERIFY(it.answers.back().detail.contains(QStringLiteral("ring_the_bell")));
}

void BotCoreTest::standbyTradesNothingUntilItTakesOver()
{
    CoreHarness it(m_source, true);
    it.catchUp();
    QCOMPARE(toString(it.core().state()), toString(BotState::Dormant));
    QVERIFY(!it.engineTrades);
    // A pause and its resume leave it as it was.
    const Command pause = m_source.command(Verb::Pause, bot);
    it.take(m_source.sign(pause));
    it.finishOrders();
    QCOMPARE(toString(it.core().state()), toString(BotState::Paused));
    it.take(m_source.sign(m_source.removal(Verb::Resume, bot, {holdIdOf(pause.operation)})));
    QCOMPARE(toString(it.core().state()), toString(BotState::Dormant));
    QVERIFY(!it.engineTrades);

    const Command assume = m_source.command(Verb::AssumeResponsibility, bot, ofTheDead);
    it.take(m_source.sign(assume));
    QCOMPARE(toString(it.core().state()), toString(BotState::Dormant));
    it.boot(); // what was begun is not taken for done
    it.catchUp();
    it.deliver();
    QCOMPARE(it.statusesOf(assume.id), (Statuses{AnswerStatus::Accepted, AnswerStatus::Failed}));
    QCOMPARE(toString(it.core().state()), toString(BotState::Dormant));

    const Command again = m_source.command(Verb::AssumeResponsibility, bot, ofTheDead);
    it.take(m_source.sign(again));
    it.finishOrders();
    it.deliver();
    QCOMPARE(it.statusesOf(again.id), (Statuses{AnswerStatus::Accepted, AnswerStatus::Completed}));
    QCOMPARE(toString(it.core().state()), toString(BotState::Trading));
    QVERIFY(it.engineTrades);
    it.boot();
    it.catchUp();
    QVERIFY(it.engineTrades); // it stays in its new place
}

void BotCoreTest::standbyKnowsWhatIsOpenBeforeItTakesOver()
{
    const QJsonObject fields{{QStringLiteral("from_bot"), QStringLiteral("spot-arb-02")},
                             {QStringLiteral("reconcile_positions"), true}};
    CoreHarness it(m_source, true);
    it.catchUp();
    it.take(m_source.sign(m_source.command(Verb::AssumeResponsibility, bot, fields)));
    QCOMPARE(it.core().phase(), QStringLiteral("reconcile_positions"));
    QVERIFY(!it.ordersGiven.contains(StrategyTask::Assume));
    it.finishOrders(QStringLiteral("The exchange does not answer."));
    it.deliver();
    QCOMPARE(toString(it.answers.back().status), toString(AnswerStatus::Failed));
    QVERIFY(!it.ordersGiven.contains(StrategyTask::Assume));
    QCOMPARE(toString(it.core().state()), toString(BotState::Dormant));

    it.take(m_source.sign(m_source.command(Verb::AssumeResponsibility, bot, fields)));
    it.finishOrders();
    it.deliver();
    QCOMPARE(toString(it.answers.back().status), toString(AnswerStatus::Completed));
    QCOMPARE(it.ordersGiven.at(StrategyTask::Reconcile), 2);
    QCOMPARE(it.ordersGiven.at(StrategyTask::Assume), 1);
    QVERIFY(it.engineTrades);
}

void BotCoreTest::whatCannotTakeOverSaysSo()
{
    CoreHarness it(m_source, true);
    const Command early = m_source.command(Verb::AssumeResponsibility, bot, ofTheDead);
    it.take(m_source.sign(early));
    it.catchUp();
    it.take(m_source.sign(m_source.command(Verb::Pause, bot)));
    const Command held = m_source.command(Verb::AssumeResponsibility, bot, ofTheDead);
    it.take(m_source.sign(held));
    it.deliver();
    QCOMPARE(it.statusesOf(early.id), (Statuses{AnswerStatus::Rejected}));
    QCOMPARE(it.statusesOf(held.id), (Statuses{AnswerStatus::Rejected}));

    // A stop that comes while it takes over wins.
    CoreHarness other(m_source, true);
    other.catchUp();
    const Command assume = m_source.command(Verb::AssumeResponsibility, bot, ofTheDead);
    other.take(m_source.sign(assume));
    other.take(m_source.sign(m_source.command(Verb::EmergencyStop, bot)));
    other.finishOrders();
    other.deliver();
    QCOMPARE(other.statusesOf(assume.id), (Statuses{AnswerStatus::Accepted, AnswerStatus::Failed}));
    QCOMPARE(toString(other.core().state()), toString(BotState::Stopped));
    QVERIFY(other.core().memory().standby);
    QVERIFY(!other.engineTrades);
}

void BotCoreTest::memorySurvivesItsJson()
{
    CoreHarness it(m_source);
    it.catchUp();
    it.take(m_source.sign(m_source.command(Verb::EmergencyStop, bot)));
    it.take(m_source.sign(m_source.command(Verb::ClosePosition, bot)));
    const QJsonObject json = toJson(it.core().memory());
    const Result<BotMemory> again = memoryFromJson(json);
    QVERIFY(again);
    QCOMPARE(toJson(*again), json);
    QVERIFY(!memoryFromJson({}));
    QJsonObject broken = json;
    broken.insert(QStringLiteral("jobs"), QJsonArray{1});
    QVERIFY(!memoryFromJson(broken));
}

void BotCoreTest::noOrderOfMessagesMakesAHeldBotTrade()
{
    // A fixed set of signed commands, delivered in any order, as often as it comes, with deaths at any effect.
    std::vector<Command> commands;
    for (int i = 0; i < 3; ++i) {
        commands.push_back(m_source.command(Verb::EmergencyStop, bot));
        commands.push_back(m_source.command(Verb::Pause, bot));
        commands.push_back(m_source.command(Verb::Drain, bot));
    }
    for (int i = 0; i < 6; ++i) {
        const HoldId hold = holdIdOf(commands.at(static_cast<std::size_t>(i)).operation);
        commands.push_back(m_source.removal(Verb::Release, bot, {hold}));
        commands.push_back(m_source.removal(Verb::Resume, bot, {hold, releasedHoldId(commands.back().operation)}));
    }
    commands.push_back(m_source.command(Verb::ClosePosition, bot));
    std::vector<Envelope> envelopes;
    envelopes.reserve(commands.size());
    for (const Command &command : commands) {
        envelopes.push_back(m_source.sign(command));
    }

    VERIFY_PROPERTY("no order, loss, copy or replay makes a held bot trade",
                    [&](const std::vector<std::uint16_t> &script) {
                        CoreHarness it(m_source);
                        for (const std::uint16_t word : script) {
                            const int what = word % 16;
                            if (what < 9) {
                                if (what == 8) {
                                    it.dieAfter(word / 16 % 4);
                                }
                                it.take(envelopes.at(word / 16 % envelopes.size()));
                            } else if (what < 11) {
                                it.finishOrders();
                            } else if (what == 11) {
                                it.boot();
                            } else if (what == 12) {
                                it.now += seconds(word / 16 % 40);
                            } else if (what == 13) {
                                it.deliver();
                            } else {
                                it.catchUp();
                            }
                            RC_ASSERT(!it.engineTrades || it.core().memory().holds.mayTrade());
                        }
                        RC_ASSERT(it.ordersGiven[StrategyTask::ClosePosition] <= 1);
                        it.dieAfter(1 << 20);
                        it.boot();
                        it.catchUp();
                        it.finishOrders();
                        it.deliver();
                        RC_ASSERT(it.engineTrades == it.core().memory().holds.mayTrade());
                        for (const Command &command : commands) {
                            const Statuses statuses = it.statusesOf(command.id);
                            RC_ASSERT(command.verb != Verb::ClosePosition
                                      || std::count(statuses.begin(), statuses.end(), AnswerStatus::Accepted)
                                             <= 1 + (it.now - ManualClock::defaultStart) / answerAgainAfter);
                        }
                    });
}

QTEST_GUILESS_MAIN(BotCoreTest)
#include "BotCoreTest.moc"
