#include "bot/BotAgent.h"
#include "CommandSource.h"
#include "InstantStrategy.h"
#include "core/Files.h"
#include "core/Json.h"
#include "gateway/RestGateway.h"
#include "gateway/ToolGateway.h"
#include "protocol/Proof.h"
#include "protocol/Roads.h"
#include "protocol/Signal.h"
#include "protocol/StopFile.h"
#include "sandbox/GatewayServer.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr int deadline = 20'000;
const QString bot = QStringLiteral("spot-arb-01");
// Fast time, so that polls and repeats come within real milliseconds.
constexpr double rate = 20.0;

/// One gateway, one console, one bot that can die and live again.
class Desk final {
public:
    explicit Desk(sandbox::GatewayDialect spoken = sandbox::GatewayDialect::Rest)
        : clock(rate, SystemClock().now()),
          server(serverOptions(spoken, clock))
    {
        const Result<void> started = server.start();
        Q_ASSERT(started);
        managerKey = server.addAgent(CommandSource::fleet().managerId, QStringLiteral("pro"));
        bundle = source.bundle(bot);
        bundle.apiKey = server.addAgent(bot, QStringLiteral("pro"));
        bundle.gateway = server.url();
        bundle.interval = seconds(5);
        base = *readBaseUrl(server.url().toString());
        transport = std::make_unique<Transport>(base, ApiKeySource([] { return QByteArray(); }), clock);
        const ApiKeySource key = [this] { return managerKey; };
        if (spoken == sandbox::GatewayDialect::Rest) {
            gateway = std::make_unique<RestGateway>(*transport, key);
            return;
        }
        bundle.dialect = DialectKind::Tool;
        bundle.bus = BusMode::Plain;
        const bool reads = spoken == sandbox::GatewayDialect::Tool;
        gateway =
            std::make_unique<ToolGateway>(*transport, key, Capabilities{.readsMessages = reads, .readsEvents = reads});
    }

    static sandbox::GatewayOptions serverOptions(sandbox::GatewayDialect spoken, const Clock &clock)
    {
        sandbox::GatewayOptions options;
        options.dialect = spoken;
        options.registrationTier = QStringLiteral("pro");
        options.rateLimits = false;
        options.clock = &clock;
        return options;
    }

    void startBot()
    {
        strategy = std::make_unique<InstantStrategy>();
        Result<std::unique_ptr<BotAgent>> opened =
            BotAgent::open(bundle, folder.filePath(QStringLiteral("state")), *strategy, *transport, clock);
        Q_ASSERT(opened);
        agent = std::move(*opened);
        agent->start();
    }

    void killBot()
    {
        agent.reset();
        strategy.reset();
    }

    [[nodiscard]] QString state() const { return toString(agent->core().state()); }

    Command send(const Command &command) { return send(command, source.sign(command)); }
    Command send(const Command &command, const Envelope &envelope)
    {
        const OutgoingMessage message{.sender = CommandSource::fleet().managerId,
                                      .recipient = bot,
                                      .type = roads::commandMessageType(bundle.dialect),
                                      .subject = toString(command.verb),
                                      .body = roads::commandBody(bundle.dialect, BotLevel::Verified, command, envelope),
                                      .metadata = {},
                                      .thread = bundle.commandThread};
        const Result<QString> sent = QCoro::waitFor(gateway->sendMessage(message, Lane::Command));
        Q_ASSERT(sent);
        return command;
    }

    /// By another road than the thread.
    void push(const Command &command)
    {
        agent->receiveMessage(
            {.id = QStringLiteral("m1"),
             .sender = CommandSource::fleet().managerId,
             .recipient = bot,
             .type = roads::commandMessageType(bundle.dialect),
             .subject = {},
             .body = roads::commandBody(bundle.dialect, BotLevel::Verified, command, source.sign(command)),
             .metadata = {},
             .thread = bundle.commandThread,
             .createdAt = {}});
    }

    /// Taken by the gateway, whether the bot knows it or not.
    [[nodiscard]] quint64 messagesToConsole() const
    {
        return server.counters().messagesByRecipient.value(CommandSource::fleet().managerId);
    }

    /// No call is out.
    [[nodiscard]] bool isQuiet() const
    {
        const TransportStats stats = transport->stats();
        return stats.inFlight == std::array<int, 4>{} && stats.queued == std::array<int, 4>{};
    }

    /// What the bot said in the command's own thread, oldest first.
    [[nodiscard]] std::vector<Answer> answersTo(const Command &command) const
    {
        const Result<std::vector<Message>> messages = QCoro::waitFor(
            gateway->messages(CommandSource::fleet().managerId, command.thread, 50, 0, Lane::Interactive));
        std::vector<Answer> answers;
        if (messages) {
            for (auto message = messages->rbegin(); message != messages->rend(); ++message) {
                const Result<Envelope> envelope = roads::envelopeOfBody(message->body);
                const Result<Answer> answer =
                    verifyAnswer(*envelope, BotId(message->sender), {.current = publicKey(), .former = {}},
                                 CommandSource::fleet(), clock.now());
                if (answer) {
                    answers.push_back(*answer);
                }
            }
        }
        return answers;
    }

    [[nodiscard]] bool isAnswered(const Command &command, AnswerStatus status) const
    {
        const std::vector<Answer> answers = answersTo(command);
        return !answers.empty() && answers.back().status == status;
    }

    [[nodiscard]] QByteArray publicKey() const
    {
        const Result<QByteArray> text = readFile(folder.filePath(QStringLiteral("state/identity.key")));
        return text ? crypto::signingKeyPairFromSeed(QByteArray::fromBase64(text->trimmed()))->publicKey : QByteArray();
    }

    [[nodiscard]] Command command(Verb verb, const QJsonObject &fields = {}) const
    {
        return source.command(verb, bot, fields, clock.now());
    }

    CommandSource source;
    ScaledClock clock;
    sandbox::GatewayServer server;
    QTemporaryDir folder;
    BaseUrl base;
    QByteArray managerKey;
    Bundle bundle;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<InstantStrategy> strategy;
    std::unique_ptr<BotAgent> agent;
};

} // namespace

class BotAgentTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enrolsThenTrades();
    void heartbeatsAreSealedToTheBox();
    void stopIsObeyedAndAnsweredTwice();
    void stoppedBotStaysStoppedAfterARestart();
    void releaseAndResumeTradeAgain();
    void broadcastInASignalIsObeyedAtOnce();
    void forgedForeignAndReplayedAreIgnored();
    void expiredCommandIsRefused();
    void stopFileIsObeyedWithTheGatewayDown();
    void answerIsRetriedUntilItIsTaken();
    void answerOfUnknownFateIsSaidInTheSameBytes();
    void registersAgainAfterAReset();
    void damagedStateIsAHold();
    void hungBotStopsWhenItComesBack();
    void lostLinkDrains();
    void toolDialectIsSpoken();
    void withoutReadsAMessageMayBePushed();
};

void BotAgentTest::enrolsThenTrades()
{
    Desk desk;
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    QCOMPARE(desk.state(), QStringLiteral("trading"));
    const Result<std::vector<Message>> thread = QCoro::waitFor(
        desk.gateway->messages(CommandSource::fleet().managerId, desk.bundle.commandThread, 10, 0, Lane::Interactive));
    QVERIFY(thread);
    QCOMPARE(thread->size(), 1U);
    const Result<Envelope> envelope = roads::envelopeOfBody(thread->front().body);
    QVERIFY(envelope);
    const Result<Enrolled> word =
        verifyEnrolled(*envelope, BotId(bot), desk.bundle.oneTimeCode, CommandSource::fleet());
    QVERIFY(word);
    QCOMPARE(word->publicKey, desk.publicKey());
    const Result<AgentIdentity> identity = QCoro::waitFor(desk.gateway->agentIdentity(bot, Lane::Interactive));
    QVERIFY(identity);
    QCOMPARE(identity->publicKeyHex.toLatin1(), desk.publicKey().toHex());
    desk.killBot();
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    QCOMPARE(desk.messagesToConsole(), 1U);
}

void BotAgentTest::heartbeatsAreSealedToTheBox()
{
    Desk desk;
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.server.lastEventId() >= 3, deadline);
    const Result<std::vector<Event>> events = QCoro::waitFor(
        desk.gateway->events(roads::heartbeatEvent(CommandSource::fleet().tag), 0, 50, Lane::Interactive));
    QVERIFY(events);
    qint64 lastSequence = 0;
    for (const Event &event : *events) {
        QCOMPARE(event.source, bot);
        const Result<roads::SealedPayload> sealed = roads::readSealedPayload(event.payload);
        QVERIFY(sealed);
        const std::optional<QByteArray> bytes = crypto::openSealed(desk.source.box(), sealed->sealed);
        QVERIFY(bytes);
        const Result<Heartbeat> heartbeat =
            verifyHeartbeat(*envelopeFromBytes(*bytes), BotId(bot), {.current = desk.publicKey(), .former = {}},
                            CommandSource::fleet(), desk.clock.now());
        QVERIFY(heartbeat);
        QVERIFY(heartbeat->seq > lastSequence);
        lastSequence = heartbeat->seq;
    }
}

void BotAgentTest::stopIsObeyedAndAnsweredTwice()
{
    Desk desk;
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    const Command stop = desk.send(desk.command(Verb::EmergencyStop));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(stop, AnswerStatus::Completed), deadline);
    const std::vector<Answer> answers = desk.answersTo(stop);
    QCOMPARE(answers.size(), 2U);
    QCOMPARE(toString(answers.front().status), QStringLiteral("accepted"));
    QVERIFY(proves(stop, reportOf(answers.back()), {}));
    QVERIFY(!desk.strategy->trades);
}

void BotAgentTest::stoppedBotStaysStoppedAfterARestart()
{
    Desk desk;
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    const Command stop = desk.send(desk.command(Verb::EmergencyStop));
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), QStringLiteral("stopped"), deadline);
    desk.killBot();
    desk.startBot();
    QCOMPARE(desk.state(), QStringLiteral("stopped"));
    const quint64 reads = desk.server.counters().byRoute.value(QStringLiteral("GET /v1/messaging/messages"));
    QTRY_VERIFY_WITH_TIMEOUT(
        desk.server.counters().byRoute.value(QStringLiteral("GET /v1/messaging/messages")) > reads + 3, deadline);
    QVERIFY(!desk.strategy->trades);
    QVERIFY(desk.strategy->told.empty());
}

void BotAgentTest::releaseAndResumeTradeAgain()
{
    Desk desk;
    desk.startBot();
    const Command stop = desk.send(desk.command(Verb::EmergencyStop));
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), QStringLiteral("stopped"), deadline);
    const Command pause = desk.send(desk.command(Verb::Pause));
    const Command resume =
        desk.send(desk.source.removal(Verb::Resume, bot, {holdIdOf(pause.operation)}, desk.clock.now()));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(resume, AnswerStatus::Completed), deadline);
    QCOMPARE(desk.state(), QStringLiteral("stopped"));
    const Command release =
        desk.send(desk.source.removal(Verb::Release, bot, {holdIdOf(stop.operation)}, desk.clock.now()));
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), QStringLiteral("paused"), deadline);
    desk.send(desk.source.removal(Verb::Resume, bot, {releasedHoldId(release.operation)}, desk.clock.now()));
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), QStringLiteral("trading"), deadline);
    QVERIFY(desk.strategy->trades);
}

void BotAgentTest::broadcastInASignalIsObeyedAtOnce()
{
    Desk desk;
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    const Command stop = desk.command(Verb::EmergencyStop);
    const Signal signal{.counter = 5, .ring = {}, .ringAll = false, .command = desk.source.sign(stop)};
    const Result<QJsonObject> payload = sealSignal(signal, CommandSource::fleet().managerId, desk.source.signalKey());
    QVERIFY(payload);
    desk.agent->receiveSignal(*payload);
    QVERIFY(desk.agent->core().memory().holds.isLatched());
    QVERIFY(!desk.strategy->trades);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(stop, AnswerStatus::Completed), deadline);
}

void BotAgentTest::forgedForeignAndReplayedAreIgnored()
{
    Desk desk;
    desk.startBot();
    const Command forged = desk.command(Verb::EmergencyStop);
    desk.send(forged, CommandSource::forge(forged));
    const Command close =
        desk.send(desk.command(Verb::ClosePosition, {{QStringLiteral("symbol"), QStringLiteral("BTCUSDT")}}));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(close, AnswerStatus::Completed), deadline);
    // Another tenant replays it, and the manager's own copy comes twice.
    const QByteArray stranger = desk.server.addAgent(QStringLiteral("stranger"), QStringLiteral("pro"));
    RestGateway theirs(*desk.transport, [stranger] { return stranger; });
    const Command pause = desk.command(Verb::Pause);
    QVERIFY(QCoro::waitFor(theirs.sendMessage({.sender = QStringLiteral("stranger"),
                                               .recipient = bot,
                                               .type = roads::commandMessage,
                                               .subject = {},
                                               .body = QString::fromUtf8(toBytes(desk.source.sign(pause))),
                                               .metadata = {},
                                               .thread = desk.bundle.commandThread},
                                              Lane::Command)));
    desk.send(close);
    const Command last = desk.send(desk.command(Verb::SetLimits, {{QStringLiteral("max_position_usd"), 5}}));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(last, AnswerStatus::Completed), deadline);
    QCOMPARE(desk.strategy->told[StrategyTask::ClosePosition], 1);
    QVERIFY(desk.strategy->trades);
    QVERIFY(desk.answersTo(forged).empty());
}

void BotAgentTest::expiredCommandIsRefused()
{
    Desk desk;
    Command late = desk.source.command(Verb::SetLimits, bot, {{QStringLiteral("max_position_usd"), 5}},
                                       desk.clock.now() - std::chrono::hours(1));
    desk.send(late);
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(late, AnswerStatus::Rejected), deadline);
    QVERIFY(desk.strategy->told.find(StrategyTask::SetLimits) == desk.strategy->told.end());
}

void BotAgentTest::stopFileIsObeyedWithTheGatewayDown()
{
    Desk desk;
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    desk.server.stop();
    const Command stop = desk.command(Verb::EmergencyStop);
    QVERIFY(writeStopFile(desk.folder.filePath(QStringLiteral("state/") + stopFileName),
                          desk.source.signWithStopKey(stop)));
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), QStringLiteral("stopped"), deadline);
    QVERIFY(desk.server.start());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(stop, AnswerStatus::Completed), deadline);
}

void BotAgentTest::answerIsRetriedUntilItIsTaken()
{
    Desk desk;
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    // The bot is told and cannot say so: nothing is taken, whoever asks.
    sandbox::GatewayFault sick;
    sick.kind = sandbox::GatewayFault::Kind::ServerError;
    sick.value = 503;
    sick.pathPrefix = QStringLiteral("/v1/messaging");
    desk.server.setFault(sick);
    const Command stop = desk.command(Verb::EmergencyStop);
    desk.push(stop);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), QStringLiteral("stopped"), deadline);
    QTRY_VERIFY_WITH_TIMEOUT(desk.server.counters().byStatus.value(503) >= 5, deadline);
    QCOMPARE(desk.messagesToConsole(), 1U); // its first word, before
    // It dies between two attempts, so that none of them can come through later; the outbox survives.
    QTRY_VERIFY_WITH_TIMEOUT(desk.isQuiet(), deadline);
    desk.killBot();
    desk.startBot();
    const quint64 refused = desk.server.counters().byStatus.value(503);
    QTRY_VERIFY_WITH_TIMEOUT(desk.server.counters().byStatus.value(503) >= refused + 5, deadline);
    desk.server.clearFaults();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(stop, AnswerStatus::Completed), deadline);
    const std::vector<Answer> answers = desk.answersTo(stop);
    QCOMPARE(answers.size(), 2U);
    QCOMPARE(toString(answers.front().status), QStringLiteral("accepted"));
    QCOMPARE(desk.messagesToConsole(), 3U);
}

void BotAgentTest::answerOfUnknownFateIsSaidInTheSameBytes()
{
    Desk desk;
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    // Each answer is taken, and the bot does not learn it.
    sandbox::GatewayFault sick;
    sick.kind = sandbox::GatewayFault::Kind::ServerError;
    sick.value = 503;
    sick.pathPrefix = QStringLiteral("/v1/messaging");
    sick.afterEffect = true;
    desk.server.setFault(sick);
    const Command stop = desk.command(Verb::EmergencyStop);
    desk.push(stop);
    QTRY_VERIFY_WITH_TIMEOUT(desk.messagesToConsole() >= 4U, deadline);
    desk.server.clearFaults();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(stop, AnswerStatus::Completed), deadline);
    const std::vector<Answer> answers = desk.answersTo(stop);
    QVERIFY(answers.size() >= 4U);
    for (auto answer = answers.begin(); answer != answers.end() - 1; ++answer) {
        QCOMPARE(toString(answer->status), QStringLiteral("accepted"));
        QCOMPARE(answer->seq, answers.front().seq);
        QCOMPARE(answer->at, answers.front().at);
    }
}

void BotAgentTest::registersAgainAfterAReset()
{
    Desk desk;
    desk.startBot();
    const Command pause = desk.send(desk.command(Verb::Pause));
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), QStringLiteral("paused"), deadline);
    const QByteArray before = desk.agent->apiKey()();
    desk.server.reset();
    QTRY_VERIFY_WITH_TIMEOUT(desk.agent->apiKey()() != before, deadline);
    desk.managerKey = desk.server.addAgent(CommandSource::fleet().managerId, QStringLiteral("pro"));
    QVERIFY(desk.agent->core().memory().holds.contains(holdIdOf(pause.operation)));
    const Command resume =
        desk.send(desk.source.removal(Verb::Resume, bot, {holdIdOf(pause.operation)}, desk.clock.now()));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(resume, AnswerStatus::Completed), deadline);
    const Result<AgentIdentity> identity = QCoro::waitFor(desk.gateway->agentIdentity(bot, Lane::Interactive));
    QVERIFY(identity);
    QCOMPARE(identity->publicKeyHex.toLatin1(), desk.publicKey().toHex());
    const QByteArray after = desk.agent->apiKey()();
    desk.killBot();
    desk.startBot();
    QCOMPARE(desk.agent->apiKey()(), after);
}

void BotAgentTest::damagedStateIsAHold()
{
    Desk desk;
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    desk.killBot();
    QVERIFY(writePrivateFile(desk.folder.filePath(QStringLiteral("state/state.json")), "{\"format\":1,"));
    desk.startBot();
    QCOMPARE(desk.state(), QStringLiteral("stopped"));
    const std::vector<Hold> holds = desk.agent->core().memory().holds.holds();
    QCOMPARE(holds.size(), 1U);
    QCOMPARE(holds.front().owner, bot);
    QVERIFY(holds.front().reason.contains(QStringLiteral("cannot be read")));
}

void BotAgentTest::hungBotStopsWhenItComesBack()
{
    Desk desk;
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    desk.agent->setFaults({.hung = true, .mute = false, .version = {}});
    const Command stop = desk.send(desk.command(Verb::EmergencyStop));
    desk.agent->look();
    desk.send(desk.command(Verb::Pause)); // time for a bot that listens
    QVERIFY(desk.agent->core().memory().holds.mayTrade());
    desk.agent->setFaults({});
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(stop, AnswerStatus::Completed), deadline);
}

void BotAgentTest::lostLinkDrains()
{
    Desk desk;
    desk.bundle.lostLink = {.after = seconds(20), .act = LostLinkAct::Drain};
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    desk.server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), QStringLiteral("drained"), deadline);
    QCOMPARE(desk.strategy->open.positions, 0);
}

void BotAgentTest::toolDialectIsSpoken()
{
    Desk desk(sandbox::GatewayDialect::Tool);
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    const Command stop = desk.send(desk.command(Verb::EmergencyStop));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAnswered(stop, AnswerStatus::Completed), deadline);
    const Result<std::vector<Event>> events =
        QCoro::waitFor(desk.gateway->events(QStringLiteral("fleet.heartbeat"), 0, 100, Lane::Interactive));
    QVERIFY(events);
    QVERIFY(!events->empty());
    const QJsonObject payload = events->back().payload;
    QCOMPARE(payload.value(QStringLiteral("agent_id")).toString(), bot);
    const Result<Envelope> envelope = envelopeFromJson(payload.value(QStringLiteral("envelope")).toObject());
    QVERIFY(envelope);
    QVERIFY(verifyHeartbeat(*envelope, BotId(bot), {.current = desk.publicKey(), .former = {}}, CommandSource::fleet(),
                            desk.clock.now()));
}

void BotAgentTest::withoutReadsAMessageMayBePushed()
{
    Desk desk(sandbox::GatewayDialect::Tool10);
    desk.startBot();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strategy->trades, deadline);
    const Command stop = desk.command(Verb::EmergencyStop);
    desk.push(stop);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), QStringLiteral("stopped"), deadline);
    // enrolled, accepted, completed
    QTRY_COMPARE_WITH_TIMEOUT(desk.messagesToConsole(), 3U, deadline);
}

QTEST_GUILESS_MAIN(BotAgentTest)
#include "BotAgentTest.moc"
