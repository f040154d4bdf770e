#include "protocol/Verification.h"

#include "Samples.h"
#include "core/Json.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;
using std::chrono::hours;
using std::chrono::minutes;

Q_DECLARE_METATYPE(fleet::Verb)

namespace fleet {

QString toString(CommandVerdict verdict)
{
    switch (verdict) {
    case CommandVerdict::CarryOut:
        return u"carry out"_s;
    case CommandVerdict::Ignore:
        return u"ignore"_s;
    case CommandVerdict::Refuse:
        return u"refuse"_s;
    }
    Q_UNREACHABLE();
}

} // namespace fleet

namespace {

const crypto::SigningKeyPair &managerPair()
{
    static const crypto::SigningKeyPair pair = keyPair('m');
    return pair;
}
const crypto::SigningKeyPair &stopPair()
{
    static const crypto::SigningKeyPair pair = keyPair('s');
    return pair;
}
const crypto::SigningKeyPair &recoveryPair()
{
    static const crypto::SigningKeyPair pair = keyPair('r');
    return pair;
}
const crypto::SigningKeyPair &botPair()
{
    static const crypto::SigningKeyPair pair = keyPair('b');
    return pair;
}
const crypto::SigningKeyPair &strangerPair()
{
    static const crypto::SigningKeyPair pair = keyPair('x');
    return pair;
}

Envelope signedBy(const crypto::SigningKeyPair &pair, PayloadType type, const QJsonObject &payload)
{
    return makeEnvelope(type, payload, {signerOf(pair)}).value();
}

VerifiedCommand judge(const Envelope &envelope, UtcTime now = sampleTime)
{
    const ConsoleKeys keys{managerPair().publicKey, stopPair().publicKey, recoveryPair().publicKey};
    const BotAddress self{.id = sampleBot, .group = GroupId(u"spot-arb"_s), .exchanges = {ExchangeId(u"binance"_s)}};
    return verifyCommand(envelope, keys, sampleFleet(), self, now);
}

VerifiedCommand judge(const Command &command, const crypto::SigningKeyPair &pair, UtcTime now = sampleTime)
{
    return judge(signedBy(pair, PayloadType::Command, toJson(command)), now);
}

BotKeys botKeys()
{
    return {.current = botPair().publicKey, .former = {}, .formerValidUntil = {}};
}

} // namespace

class VerificationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crypto::initialise(); }

    void eachKeyHasItsReach_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<char>("key");
        QTest::addColumn<CommandVerdict>("verdict");
        for (const Verb verb : allVerbs) {
            const QByteArray name = toString(verb).toLatin1();
            const auto row = [&](const char *what, char key, bool may) {
                QTest::addRow("%s by the %s key", name.constData(), what)
                    << verb << key << (may ? CommandVerdict::CarryOut : CommandVerdict::Ignore);
            };
            row("manager", 'm', true);
            row("stop", 's', isSafe(verb));
            row("recovery", 'r', verb == Verb::ReplaceKey);
            row("bot's own", 'b', false);
            row("stranger's", 'x', false);
        }
    }
    void eachKeyHasItsReach()
    {
        QFETCH(Verb, verb);
        QFETCH(char, key);
        QFETCH(CommandVerdict, verdict);
        QCOMPARE(judge(aCommand(verb), keyPair(key)).verdict, verdict);
    }

    void recoveryReplacesTheManagerKeyOnly_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<CommandVerdict>("verdict");
        const auto fields = [](const QString &role) {
            return QJsonObject{{u"role"_s, role}, {u"public_key"_s, hex32('n')}};
        };
        QTest::newRow("manager") << fields(u"manager"_s) << CommandVerdict::CarryOut;
        QTest::newRow("stop") << fields(u"stop"_s) << CommandVerdict::Ignore;
        QTest::newRow("box") << fields(u"box"_s) << CommandVerdict::Ignore;
        QTest::newRow("signal") << QJsonObject{{u"role"_s, u"signal"_s},
                                               {u"sealed"_s, QJsonObject{{sampleBot.text(), u"AA"_s}}}}
                                << CommandVerdict::Ignore;
    }
    void recoveryReplacesTheManagerKeyOnly()
    {
        QFETCH(QJsonObject, fields);
        QFETCH(CommandVerdict, verdict);
        Command command = aCommand(Verb::ReplaceKey);
        command.fields = fields;
        QCOMPARE(judge(command, recoveryPair()).verdict, verdict);
        QCOMPARE(judge(command, managerPair()).verdict, CommandVerdict::CarryOut);
    }

    void ignoresForgeries_data()
    {
        QTest::addColumn<Envelope>("envelope");
        const Envelope good = signedBy(managerPair(), PayloadType::Command, toJson(aCommand(Verb::EmergencyStop)));
        Envelope changed = good;
        changed.payload.replace("emergency_stop", "release");
        QTest::newRow("changed payload") << changed;
        Envelope bit = good;
        bit.signatures[0].signature[0] = static_cast<char>(bit.signatures[0].signature[0] ^ 1);
        QTest::newRow("changed signature") << bit;
        Envelope bare = good;
        bare.signatures.clear();
        QTest::newRow("no signature") << bare;
        Envelope hinted = signedBy(strangerPair(), PayloadType::Command, toJson(aCommand(Verb::EmergencyStop)));
        hinted.signatures[0].keyId = crypto::keyId(managerPair().publicKey);
        QTest::newRow("a stranger with the manager's key id") << hinted;
        QTest::newRow("an answer signed by the manager")
            << signedBy(managerPair(), PayloadType::Answer, toJson(aCommand(Verb::EmergencyStop)));
        Envelope renamed = signedBy(managerPair(), PayloadType::Answer, toJson(aCommand(Verb::EmergencyStop)));
        renamed.payloadType = payloadTypeName(PayloadType::Command);
        QTest::newRow("an answer renamed to a command") << renamed;
        QTest::newRow("signed, but not a command")
            << signedBy(managerPair(), PayloadType::Command, {{u"command"_s, u"emergency_stop"_s}});
        QTest::newRow("signed, unknown verb") << signedBy(
            managerPair(), PayloadType::Command, with(toJson(aCommand(Verb::Pause)), u"command"_s, u"self_destruct"_s));
        QTest::newRow("signed, a resume that never expires")
            << signedBy(managerPair(), PayloadType::Command, without(toJson(aCommand(Verb::Resume)), u"expires_at"_s));
    }
    void ignoresForgeries()
    {
        QFETCH(Envelope, envelope);
        const VerifiedCommand verified = judge(envelope);
        QCOMPARE(verified.verdict, CommandVerdict::Ignore);
        QVERIFY(!verified.why.isEmpty());
    }

    void aSecondSignatureDoesNotWidenAKeysReach()
    {
        const Envelope both = makeEnvelope(PayloadType::Command, toJson(aCommand(Verb::Release)),
                                           {signerOf(stopPair()), signerOf(recoveryPair())})
                                  .value();
        QCOMPARE(judge(both).verdict, CommandVerdict::Ignore);
        const Envelope withManager = makeEnvelope(PayloadType::Command, toJson(aCommand(Verb::Release)),
                                                  {signerOf(stopPair()), signerOf(managerPair())})
                                         .value();
        QCOMPARE(judge(withManager).verdict, CommandVerdict::CarryOut);
    }

    void ignoresOtherFleetsAndOtherBots()
    {
        Command command = aCommand(Verb::EmergencyStop);
        command.fleetTag = u"another"_s;
        QCOMPARE(judge(command, managerPair()).verdict, CommandVerdict::Ignore);
        command = aCommand(Verb::EmergencyStop);
        command.audience = u"sandbox"_s;
        QCOMPARE(judge(command, managerPair()).verdict, CommandVerdict::Ignore);
        command = aCommand(Verb::EmergencyStop);
        command.target.bots = {BotId(u"spot-arb-02-acme"_s)};
        QCOMPARE(judge(command, managerPair()).verdict, CommandVerdict::Ignore);
        command.target = {.bots = {}, .wide = Scope::group(GroupId(u"spot-arb"_s)), .except = {}, .rosterVersion = 3};
        QCOMPARE(judge(command, managerPair()).verdict, CommandVerdict::CarryOut);
        command.target.except = {sampleBot};
        QCOMPARE(judge(command, managerPair()).verdict, CommandVerdict::Ignore);
    }

    void expires_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<milliseconds>("clock"); // the corrected clock, after issued_at
        QTest::addColumn<CommandVerdict>("verdict");
        using namespace std::chrono_literals;
        QTest::newRow("resume at once") << Verb::Resume << milliseconds(0) << CommandVerdict::CarryOut;
        QTest::newRow("resume in its last moment") << Verb::Resume << milliseconds(5min) << CommandVerdict::CarryOut;
        QTest::newRow("resume a moment later") << Verb::Resume << milliseconds(5min + 1ms) << CommandVerdict::Refuse;
        QTest::newRow("resume, clock an hour ahead") << Verb::Resume << milliseconds(1h) << CommandVerdict::Refuse;
        QTest::newRow("resume, clock an hour behind") << Verb::Resume << milliseconds(-1h) << CommandVerdict::CarryOut;
        QTest::newRow("resume from next year") << Verb::Resume << milliseconds(-24h * 365) << CommandVerdict::Refuse;
        QTest::newRow("resume from the edge of the future")
            << Verb::Resume << milliseconds(-24h) << CommandVerdict::CarryOut;
        QTest::newRow("resume from beyond it") << Verb::Resume << milliseconds(-24h - 1ms) << CommandVerdict::Refuse;
        for (const Verb verb : {Verb::EmergencyStop, Verb::Pause, Verb::Drain}) {
            QTest::addRow("%s ten years late", qPrintable(toString(verb)))
                << verb << milliseconds(24h * 3650) << CommandVerdict::CarryOut;
            QTest::addRow("%s ten years early", qPrintable(toString(verb)))
                << verb << milliseconds(-24h * 3650) << CommandVerdict::CarryOut;
        }
    }
    void expires()
    {
        QFETCH(Verb, verb);
        QFETCH(milliseconds, clock);
        QFETCH(CommandVerdict, verdict);
        const VerifiedCommand verified = judge(aCommand(verb), managerPair(), sampleTime + clock);
        QCOMPARE(verified.verdict, verdict);
        if (verdict == CommandVerdict::Refuse) {
            // The refusal needs the command to be answered, and the clock to be understood.
            QVERIFY(verified.command == aCommand(verb));
            QVERIFY(verified.why.contains(toIso(sampleTime + clock)));
        }
    }

    void aBotWithoutAStopKeyObeysNobodyElse()
    {
        const ConsoleKeys keys{managerPair().publicKey, {}, {}};
        const Envelope bySelf = signedBy(stopPair(), PayloadType::Command, toJson(aCommand(Verb::EmergencyStop)));
        QCOMPARE(verifyCommand(bySelf, keys, sampleFleet(), {.id = sampleBot, .group = {}, .exchanges = {}}, sampleTime)
                     .verdict,
                 CommandVerdict::Ignore);
    }

    void believesReports_data()
    {
        QTest::addColumn<int>("spoil");
        QTest::addColumn<bool>("believed");
        QTest::newRow("genuine") << 0 << true;
        QTest::newRow("signed by a stranger") << 1 << false;
        QTest::newRow("another bot sent it") << 2 << false;
        QTest::newRow("another fleet") << 3 << false;
        QTest::newRow("another gateway") << 4 << false;
        QTest::newRow("another type") << 5 << false;
        QTest::newRow("changed") << 6 << false;
        QTest::newRow("no key known yet") << 7 << false;
        QTest::newRow("former key within 120 s") << 8 << true;
        QTest::newRow("former key at 120 s") << 9 << true;
        QTest::newRow("former key after 120 s") << 10 << false;
        QTest::newRow("new key at once") << 11 << true;
        QTest::newRow("signed by the manager") << 12 << false;
    }
    void believesReports()
    {
        QFETCH(int, spoil);
        QFETCH(bool, believed);
        Answer answer = anAnswer();
        Heartbeat heartbeat = aHeartbeat();
        BotId sender = sampleBot;
        BotKeys keys = botKeys();
        UtcTime now = sampleTime;
        const crypto::SigningKeyPair *pair = &botPair();
        PayloadType answerType = PayloadType::Answer;
        PayloadType heartbeatType = PayloadType::Heartbeat;
        const BotKeys switched{.current = strangerPair().publicKey,
                               .former = botPair().publicKey,
                               .formerValidUntil = sampleTime + formerKeyGrace};
        switch (spoil) {
        case 1:
            pair = &strangerPair();
            break;
        case 2:
            sender = BotId(u"spot-arb-02-acme"_s);
            break;
        case 3:
            answer.fleetTag = heartbeat.fleetTag = u"another"_s;
            break;
        case 4:
            answer.audience = heartbeat.audience = u"sandbox"_s;
            break;
        case 5:
            std::swap(answerType, heartbeatType);
            break;
        case 7:
            keys = {};
            break;
        case 8:
            keys = switched;
            now = sampleTime + seconds(119);
            break;
        case 9:
            keys = switched;
            now = sampleTime + formerKeyGrace;
            break;
        case 10:
            keys = switched;
            now = sampleTime + formerKeyGrace + milliseconds(1);
            break;
        case 11:
            keys = switched;
            pair = &strangerPair();
            break;
        case 12:
            pair = &managerPair();
            break;
        default:
            break;
        }
        Envelope answered = signedBy(*pair, answerType, toJson(answer));
        Envelope beaten = signedBy(*pair, heartbeatType, toJson(heartbeat));
        if (spoil == 6) {
            answered.payload.replace("\"seq\":7", "\"seq\":9");
            beaten.payload.replace("\"seq\":8", "\"seq\":9");
        }
        const Result<Answer> readAnswer = verifyAnswer(answered, sender, keys, sampleFleet(), now);
        const Result<Heartbeat> readHeartbeat = verifyHeartbeat(beaten, sender, keys, sampleFleet(), now);
        QCOMPARE(readAnswer.has_value(), believed);
        QCOMPARE(readHeartbeat.has_value(), believed);
        if (believed) {
            QVERIFY(*readAnswer == answer);
            QVERIFY(*readHeartbeat == heartbeat);
        } else {
            QCOMPARE(readAnswer.error().kind, ProblemKind::Protocol);
            QCOMPARE(readHeartbeat.error().kind, ProblemKind::Protocol);
        }
    }

    void enrols_data()
    {
        QTest::addColumn<int>("spoil");
        QTest::addColumn<bool>("believed");
        QTest::newRow("genuine") << 0 << true;
        QTest::newRow("wrong code") << 1 << false;
        QTest::newRow("no code left") << 2 << false;
        QTest::newRow("signed by another key") << 3 << false;
        QTest::newRow("another key announced") << 4 << false;
        QTest::newRow("another bot sent it") << 5 << false;
        QTest::newRow("another fleet") << 6 << false;
        QTest::newRow("another gateway") << 7 << false;
        QTest::newRow("not an enrolment") << 8 << false;
        QTest::newRow("another type") << 9 << false;
    }
    void enrols()
    {
        QFETCH(int, spoil);
        QFETCH(bool, believed);
        const QByteArray code("one-time code 16");
        Enrolled enrolled{.bot = sampleBot,
                          .publicKey = botPair().publicKey,
                          .codeMac = crypto::hmacSha256(code, botPair().publicKey),
                          .at = sampleTime,
                          .fleetTag = sampleFleet().tag,
                          .audience = sampleFleet().audience};
        BotId sender = sampleBot;
        QByteArray knownCode = code;
        const crypto::SigningKeyPair *pair = &botPair();
        PayloadType type = PayloadType::Answer;
        switch (spoil) {
        case 1:
            knownCode = "another code 16.";
            break;
        case 2:
            knownCode.clear();
            enrolled.codeMac = crypto::hmacSha256(QByteArray(""), botPair().publicKey);
            break;
        case 3:
            pair = &strangerPair();
            break;
        case 4:
            // A man in the middle puts his own key in and signs with it; the code's MAC is over the bot's.
            enrolled.publicKey = strangerPair().publicKey;
            pair = &strangerPair();
            break;
        case 5:
            sender = BotId(u"spot-arb-02-acme"_s);
            break;
        case 6:
            enrolled.fleetTag = u"another"_s;
            break;
        case 7:
            enrolled.audience = u"sandbox"_s;
            break;
        case 9:
            type = PayloadType::Heartbeat;
            break;
        default:
            break;
        }
        QJsonObject payload = toJson(enrolled);
        if (spoil == 8) {
            payload.insert(u"status"_s, u"completed"_s);
        }
        const Result<Enrolled> read = verifyEnrolled(signedBy(*pair, type, payload), sender, knownCode, sampleFleet());
        QCOMPARE(read.has_value(), believed);
        if (believed) {
            QCOMPARE(read->publicKey, botPair().publicKey);
        }
    }

    void rotates_data()
    {
        QTest::addColumn<int>("spoil");
        QTest::addColumn<bool>("believed");
        QTest::newRow("both keys signed") << 0 << true;
        QTest::newRow("only the old key signed") << 1 << false;
        QTest::newRow("only the new key signed") << 2 << false;
        QTest::newRow("another nonce") << 3 << false;
        QTest::newRow("another version") << 4 << false;
        QTest::newRow("the old key again") << 5 << false;
        QTest::newRow("no key") << 6 << false;
        QTest::newRow("only accepted") << 7 << false;
        QTest::newRow("answer to another command") << 8 << false;
        QTest::newRow("another verb") << 9 << false;
    }
    void rotates()
    {
        QFETCH(int, spoil);
        QFETCH(bool, believed);
        const auto newPair = keyPair('n');
        Command command = aCommand(Verb::RotateKey);
        Answer answer = anAnswer();
        answer.command = command.id;
        answer.values = with(command.fields, u"public_key"_s, QString::fromLatin1(newPair.publicKey.toHex()));
        std::vector<SignerWithKey> signers{signerOf(botPair()), signerOf(newPair)};
        switch (spoil) {
        case 1:
            signers = {signerOf(botPair())};
            break;
        case 2:
            signers = {signerOf(newPair)};
            break;
        case 3:
            answer.values.insert(u"nonce"_s, u"00"_s);
            break;
        case 4:
            answer.values.insert(u"key_version"_s, 3);
            break;
        case 5:
            answer.values.insert(u"public_key"_s, QString::fromLatin1(botPair().publicKey.toHex()));
            break;
        case 6:
            answer.values.remove(u"public_key"_s);
            break;
        case 7:
            answer.status = AnswerStatus::Accepted;
            break;
        case 8:
            answer.command = CommandId(u"019ab3c4-d5e6-7f80-9a1b-2c3d4e5f6079"_s);
            break;
        case 9:
            command = aCommand(Verb::SetLimits);
            break;
        default:
            break;
        }
        const Envelope envelope = makeEnvelope(PayloadType::Answer, toJson(answer), signers).value();
        const Result<RotatedKey> read =
            verifyRotation(envelope, sampleBot, command, botKeys(), sampleFleet(), sampleTime);
        QCOMPARE(read.has_value(), believed);
        if (believed) {
            QCOMPARE(read->publicKey, newPair.publicKey);
        }
    }
};

QTEST_APPLESS_MAIN(VerificationTest)
#include "VerificationTest.moc"
