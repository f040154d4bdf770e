#include "protocol/Proof.h"

#include "Samples.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;

namespace {

/// What a bot says that did everything the command asks for.
Report provingReport(const Command &command)
{
    Report report;
    report.instance = InstanceId(u"after"_s);
    report.seq = 2;
    report.version = u"2.4.1"_s;
    report.openPositions = 0;
    report.openOrders = 0;
    report.applied = {command.id};
    switch (command.verb) {
    case Verb::EmergencyStop:
        report.state = BotState::Stopped;
        report.holds = {latchOf(command.operation)};
        break;
    case Verb::Pause:
        report.state = BotState::Paused;
        report.holds = {pauseOf(command.operation)};
        break;
    case Verb::Drain:
        report.state = BotState::Drained;
        report.holds = {pauseOf(command.operation)};
        break;
    case Verb::Release:
        report.state = BotState::Paused;
        report.holds = {pauseOf(OperationId(u"released:x"_s))};
        break;
    case Verb::Resume:
    case Verb::Restart:
    case Verb::AssumeResponsibility:
    case Verb::SetThread:
    case Verb::ReplaceKey:
        report.state = BotState::Trading;
        break;
    case Verb::UpdateVersion:
        report.version = u"2.5.0"_s;
        break;
    case Verb::RollbackVersion:
        break;
    case Verb::RotateKey:
        report.answer = AnswerStatus::Completed;
        report.values = command.fields;
        report.values.insert(u"public_key"_s, hex32('n'));
        break;
    case Verb::Shutdown:
        report.answer = AnswerStatus::Completed;
        break;
    case Verb::SetLimits:
    case Verb::ClosePosition:
    case Verb::ApplyPermissions:
    case Verb::RotateExchangeKey:
    case Verb::Custom:
        report.answer = AnswerStatus::Completed;
        report.values = command.fields;
        break;
    }
    return report;
}

ProofContext provingContext()
{
    return {.instanceBefore = InstanceId(u"before"_s),
            .silentFor = seconds(45),
            .interval = seconds(30),
            .rotatedKey = QByteArray(32, 'n')};
}

struct Case {
    Command command;
    Report report;
    ProofContext context = provingContext();
};

using Spoil = std::function<void(Case &)>;

} // namespace

Q_DECLARE_METATYPE(Case)

namespace {

void row(Verb verb, const char *what, bool isProof, const Spoil &spoil)
{
    Case given{.command = aCommand(verb), .report = provingReport(aCommand(verb))};
    spoil(given);
    QTest::addRow("%s: %s", qPrintable(toString(verb)), what) << given << isProof;
}

void untouched(Case &) {}

void notApplied(Case &c)
{
    c.report.applied = {CommandId(u"another"_s)};
}

void addEveryVerb()
{
    for (const Verb verb : allVerbs) {
        row(verb, "all done", true, untouched);
        row(verb, "an empty report", false, [](Case &c) { c.report = {}; });
        row(verb, "an empty report and context", false, [](Case &c) {
            c.report = {};
            c.context = {};
        });
    }
}

void addStops()
{
    const Verb stop = Verb::EmergencyStop;
    row(stop, "positions not said", false, [](Case &c) { c.report.openPositions.reset(); });
    row(stop, "orders not said", false, [](Case &c) { c.report.openOrders.reset(); });
    row(stop, "a position left", false, [](Case &c) { c.report.openPositions = 1; });
    row(stop, "an order left", false, [](Case &c) { c.report.openOrders = 1; });
    row(stop, "still stopping", false, [](Case &c) { c.report.state = BotState::Stopping; });
    row(stop, "only paused", false, [](Case &c) { c.report.state = BotState::Paused; });
    row(stop, "stopped without the hold", false, [](Case &c) { c.report.holds.clear(); });
    row(stop, "stopped by another stop", false, [](Case &c) { c.report.holds = {latchOf(OperationId(u"other"_s))}; });
    row(stop, "a pause of the stop's id", false, [](Case &c) { c.report.holds[0].kind = HoldKind::Pause; });
    row(stop, "applied is not asked for", true, notApplied);
    row(stop, "says failed, is stopped", true, [](Case &c) { c.report.answer = AnswerStatus::Failed; });
    const auto policy = [](WindDown windDown, std::optional<qint64> positions, qint64 kept) -> Spoil {
        return [=](Case &c) {
            c.command.fields = {{u"actions"_s, QJsonArray::fromStringList(stopActionsFor(windDown))}};
            c.report.openPositions = positions;
            c.report.keptByPolicy = kept;
        };
    };
    row(stop, "flatten keeps nothing, whatever it says", false, policy(WindDown::Flatten, 2, 2));
    row(stop, "leveraged closed, spot kept", true, policy(WindDown::CloseLeveraged, 3, 3));
    row(stop, "one leveraged left", false, policy(WindDown::CloseLeveraged, 3, 2));
    row(stop, "keeps more than there is", false, policy(WindDown::CloseLeveraged, 3, 4));
    row(stop, "keeps less than nothing", false, policy(WindDown::CloseLeveraged, 3, -1));
    row(stop, "leveraged, positions not said", false, policy(WindDown::CloseLeveraged, std::nullopt, 3));
    row(stop, "leveraged, nothing open", true, policy(WindDown::CloseLeveraged, 0, 2));
    row(stop, "cancel and hold keeps positions", true, policy(WindDown::CancelAndHold, 5, 5));
    row(stop, "cancel and hold, positions not said", true, policy(WindDown::CancelAndHold, std::nullopt, 0));
}

void addHolds()
{
    row(Verb::Pause, "pausing", false, [](Case &c) { c.report.state = BotState::Pausing; });
    row(Verb::Pause, "trading", false, [](Case &c) { c.report.state = BotState::Trading; });
    row(Verb::Pause, "dormant", false, [](Case &c) { c.report.state = BotState::Dormant; });
    row(Verb::Pause, "drained", true, [](Case &c) { c.report.state = BotState::Drained; });
    row(Verb::Pause, "stopped by something stronger", true, [](Case &c) { c.report.state = BotState::Stopped; });
    row(Verb::Pause, "without its hold", false, [](Case &c) { c.report.holds = {pauseOf(OperationId(u"other"_s))}; });

    row(Verb::Drain, "draining", false, [](Case &c) { c.report.state = BotState::Draining; });
    row(Verb::Drain, "merely paused", false, [](Case &c) { c.report.state = BotState::Paused; });
    row(Verb::Drain, "positions not said", false, [](Case &c) { c.report.openPositions.reset(); });
    row(Verb::Drain, "a position left", false, [](Case &c) { c.report.openPositions = 1; });
    row(Verb::Drain, "without its hold", false, [](Case &c) { c.report.holds.clear(); });

    for (const Verb verb : {Verb::Resume, Verb::Release}) {
        row(verb, "not applied", false, notApplied);
        row(verb, "names no holds", false, [](Case &c) { c.command.fields = {}; });
        row(verb, "one of its holds still there", false,
            [](Case &c) { c.report.holds.push_back(pauseOf(OperationId(u"op-b"_s))); });
        row(verb, "held by others and looking it", true, [](Case &c) {
            c.report.holds = {latchOf(OperationId(u"other"_s))};
            c.report.state = BotState::Stopped;
        });
        row(verb, "held by others and trading", false, [](Case &c) {
            c.report.holds = {latchOf(OperationId(u"other"_s))};
            c.report.state = BotState::Trading;
        });
        row(verb, "no hold left, trading", true, [](Case &c) {
            c.report.holds.clear();
            c.report.state = BotState::Trading;
        });
        row(verb, "no hold left, yet dormant", false, [](Case &c) {
            c.report.holds.clear();
            c.report.state = BotState::Dormant;
        });
        row(verb, "no hold left, a dormant standby", true, [](Case &c) {
            c.report.holds.clear();
            c.report.state = BotState::Dormant;
            c.report.standby = true;
        });
        row(verb, "no hold left, a standby that trades", false, [](Case &c) {
            c.report.holds.clear();
            c.report.state = BotState::Trading;
            c.report.standby = true;
        });
        row(verb, "no hold left, yet paused", false, [](Case &c) {
            c.report.holds.clear();
            c.report.state = BotState::Paused;
        });
    }
}

void addEndings()
{
    row(Verb::Shutdown, "answer to another command", false, notApplied);
    row(Verb::Shutdown, "only accepted", false, [](Case &c) { c.report.answer = AnswerStatus::Accepted; });
    row(Verb::Shutdown, "failed", false, [](Case &c) { c.report.answer = AnswerStatus::Failed; });
    row(Verb::Shutdown, "a heartbeat", false, [](Case &c) { c.report.answer.reset(); });
    row(Verb::Shutdown, "silence not known", false, [](Case &c) { c.context.silentFor.reset(); });
    row(Verb::Shutdown, "silent for 44 s of 45", false, [](Case &c) { c.context.silentFor = seconds(44); });
    row(Verb::Shutdown, "an interval of nothing", false, [](Case &c) {
        c.context.interval = seconds(0);
        c.context.silentFor = seconds(0);
    });

    row(Verb::Restart, "not applied", false, notApplied);
    row(Verb::Restart, "the same instance", false, [](Case &c) { c.report.instance = c.context.instanceBefore; });
    row(Verb::Restart, "instance before not known", false, [](Case &c) { c.context.instanceBefore = {}; });
    row(Verb::Restart, "instance not said", false, [](Case &c) { c.report.instance = {}; });

    for (const auto &[verb, key] :
         {std::pair(Verb::UpdateVersion, u"new_version"_s), std::pair(Verb::RollbackVersion, u"to_version"_s)}) {
        row(verb, "another version", false, [](Case &c) { c.report.version = u"2.4.0"_s; });
        row(verb, "version not said", false, [](Case &c) { c.report.version.clear(); });
        row(verb, "nothing asked, nothing said", false, [key = key](Case &c) {
            c.command.fields = {{key, QString()}};
            c.report.version.clear();
        });
        row(verb, "only the first heartbeat", false, [](Case &c) { c.report.seq = 1; });
        row(verb, "the same instance", false, [](Case &c) { c.report.instance = c.context.instanceBefore; });
        row(verb, "instance before not known", false, [](Case &c) { c.context.instanceBefore = {}; });
        row(verb, "an answer is not a heartbeat", false, [](Case &c) { c.report.answer = AnswerStatus::Completed; });
    }

    row(Verb::AssumeResponsibility, "not applied", false, notApplied);
    row(Verb::AssumeResponsibility, "dormant", false, [](Case &c) { c.report.state = BotState::Dormant; });
    row(Verb::AssumeResponsibility, "trading while held", false,
        [](Case &c) { c.report.holds = {latchOf(OperationId(u"other"_s))}; });

    for (const Verb verb : {Verb::SetThread, Verb::ReplaceKey}) {
        row(verb, "not applied", false, notApplied);
    }

    for (const Verb verb :
         {Verb::SetLimits, Verb::ClosePosition, Verb::ApplyPermissions, Verb::RotateExchangeKey, Verb::Custom}) {
        row(verb, "answer to another command", false, notApplied);
        row(verb, "a heartbeat", false, [](Case &c) { c.report.answer.reset(); });
        row(verb, "accepted", false, [](Case &c) { c.report.answer = AnswerStatus::Accepted; });
        row(verb, "rejected", false, [](Case &c) { c.report.answer = AnswerStatus::Rejected; });
        row(verb, "no echo", false, [](Case &c) { c.report.values = {}; });
        row(verb, "another echo", false, [](Case &c) { c.report.values.insert(u"more"_s, 1); });
        row(verb, "an echo of nothing", false, [](Case &c) {
            c.command.fields = {};
            c.report.values = {};
        });
    }

    row(Verb::RotateKey, "answer to another command", false, notApplied);
    row(Verb::RotateKey, "an echo alone", false, [](Case &c) { c.report.values = c.command.fields; });
    row(Verb::RotateKey, "no key proved", false, [](Case &c) { c.context.rotatedKey.clear(); });
    row(Verb::RotateKey, "no key proved, none said", false, [](Case &c) {
        c.context.rotatedKey.clear();
        c.report.values.insert(u"public_key"_s, QString());
    });
    row(Verb::RotateKey, "another key proved", false, [](Case &c) { c.context.rotatedKey = QByteArray(32, 'x'); });
    row(Verb::RotateKey, "a heartbeat", false, [](Case &c) { c.report.answer.reset(); });
}

} // namespace

class ProofTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void proves_data()
    {
        QTest::addColumn<Case>("given");
        QTest::addColumn<bool>("isProof");
        addEveryVerb();
        addStops();
        addHolds();
        addEndings();
    }
    void proves()
    {
        QFETCH(Case, given);
        QFETCH(bool, isProof);
        QCOMPARE(fleet::proves(given.command, given.report, given.context), isProof);
    }

    void onlyTheRightVerbIsProved()
    {
        // A stopped bot's report must not prove a resume, and so on: no report proves two unrelated orders.
        for (const Verb done : allVerbs) {
            Report report = provingReport(aCommand(done));
            for (const Verb asked : allVerbs) {
                Command other = aCommand(asked);
                other.id = CommandId(u"another"_s);
                other.operation = OperationId(u"another"_s);
                const bool sameVersion =
                    asked == Verb::RollbackVersion && report.version == "2.4.1"_L1 && !report.answer;
                const bool newVersion = asked == Verb::UpdateVersion && done == Verb::UpdateVersion;
                QCOMPARE(fleet::proves(other, report, provingContext()), sameVersion || newVersion);
            }
        }
    }

    void missesTheHold_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<std::vector<Hold>>("holds");
        QTest::addColumn<bool>("lacks");
        const OperationId operation = aCommand(Verb::Pause).operation;
        const OperationId other(u"other"_s);
        const std::vector<Hold> none;
        QTest::newRow("stop, no hold") << Verb::EmergencyStop << none << true;
        QTest::newRow("stop, its latch") << Verb::EmergencyStop << std::vector<Hold>{latchOf(other), latchOf(operation)}
                                         << false;
        QTest::newRow("stop, only a pause of its id")
            << Verb::EmergencyStop << std::vector<Hold>{pauseOf(operation)} << true;
        QTest::newRow("stop, another latch") << Verb::EmergencyStop << std::vector<Hold>{latchOf(other)} << true;
        QTest::newRow("pause, no hold") << Verb::Pause << none << true;
        QTest::newRow("pause, its pause") << Verb::Pause << std::vector<Hold>{pauseOf(operation)} << false;
        QTest::newRow("drain, no hold") << Verb::Drain << none << true;
        QTest::newRow("resume places none") << Verb::Resume << none << false;
        QTest::newRow("update places none") << Verb::UpdateVersion << none << false;
    }
    void missesTheHold()
    {
        QFETCH(Verb, verb);
        QFETCH(std::vector<Hold>, holds);
        QFETCH(bool, lacks);
        Report report;
        report.holds = holds;
        QCOMPARE(lacksHold(aCommand(verb), report), lacks);
    }

    void readsReports()
    {
        const Report fromHeartbeat = reportOf(aHeartbeat());
        QVERIFY(!fromHeartbeat.answer);
        QCOMPARE(fromHeartbeat.applied, aHeartbeat().applied);
        QVERIFY(fleet::proves(aCommand(Verb::EmergencyStop), fromHeartbeat, {}));
        const Report fromAnswer = reportOf(anAnswer());
        QCOMPARE(fromAnswer.applied, std::vector<CommandId>{anAnswer().command});
        QVERIFY(fleet::proves(aCommand(Verb::EmergencyStop), fromAnswer, {}));
        for (const AnswerStatus status : {AnswerStatus::Accepted, AnswerStatus::Rejected, AnswerStatus::Failed}) {
            Answer answer = anAnswer();
            answer.status = status;
            QVERIFY(reportOf(answer).applied.empty());
        }
        Heartbeat bare = aHeartbeat();
        bare.metrics = {};
        QVERIFY(!fleet::proves(aCommand(Verb::EmergencyStop), reportOf(bare), {}));
    }
};

QTEST_APPLESS_MAIN(ProofTest)
#include "ProofTest.moc"
