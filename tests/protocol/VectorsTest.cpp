// The vectors in tests/fixtures/protocol were made by another implementation (make_vectors.py there): code, vectors and
// the page for implementers must say the same.

#include "Samples.h"
#include "core/Files.h"
#include "core/Json.h"
#include "protocol/DeliveryMachine.h"
#include "protocol/Roads.h"
#include "protocol/Signal.h"

using namespace fleet;
using namespace fleet::test;

namespace {

QJsonObject vector(const QString &name)
{
    const Result<QByteArray> bytes = readFile(QStringLiteral(FLEET_FIXTURES "/protocol/") + name + u".json"_s);
    return bytes ? parseJsonObject(*bytes).value_or(QJsonObject()) : QJsonObject();
}

QByteArray hexOf(const QJsonObject &object, const QString &key)
{
    return QByteArray::fromHex(object.value(key).toString().toLatin1());
}

QByteArray base64Of(const QJsonObject &object, const QString &key)
{
    return QByteArray::fromBase64(object.value(key).toString().toLatin1());
}

crypto::SigningKeyPair pairOf(const QString &role)
{
    return std::move(
        crypto::signingKeyPairFromSeed(hexOf(vector(u"keys"_s).value(role).toObject(), u"seed"_s)).value());
}

QByteArray publicOf(const QString &role)
{
    return hexOf(vector(u"keys"_s).value(role).toObject(), u"public"_s);
}

Envelope envelopeOf(const QJsonObject &vector)
{
    return envelopeFromBytes(vector.value("envelope"_L1).toString().toUtf8()).value();
}

BotKeys botKeys()
{
    return {.current = publicOf(u"bot"_s), .former = {}, .formerValidUntil = {}};
}

} // namespace

class VectorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crypto::initialise(); }

    void keys_data()
    {
        QTest::addColumn<QString>("role");
        for (const QString &role : {u"manager"_s, u"stop"_s, u"recovery"_s, u"bot"_s}) {
            QTest::newRow(qPrintable(role)) << role;
        }
    }
    void keys()
    {
        QFETCH(QString, role);
        const crypto::SigningKeyPair pair = pairOf(role);
        QCOMPARE(pair.publicKey, publicOf(role));
        QCOMPARE(crypto::keyId(pair.publicKey), vector(u"keys"_s).value(role).toObject().value("keyid"_L1).toString());
    }

    void envelopes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<PayloadType>("type");
        QTest::newRow("command") << u"command"_s << PayloadType::Command;
        QTest::newRow("answer") << u"answer"_s << PayloadType::Answer;
        QTest::newRow("heartbeat") << u"heartbeat"_s << PayloadType::Heartbeat;
        QTest::newRow("enrolled") << u"enrolled"_s << PayloadType::Answer;
    }
    void envelopes()
    {
        QFETCH(QString, name);
        QFETCH(PayloadType, type);
        const QJsonObject given = vector(name);
        const QByteArray payload = given.value("payload"_L1).toString().toUtf8();
        QCOMPARE(preAuthEncoding(payloadTypeName(type), payload), given.value("pae"_L1).toString().toUtf8());
        const crypto::SigningKeyPair pair = pairOf(given.value("signer"_L1).toString());
        const Envelope made = makeEnvelope(type, parseJsonObject(payload).value(), {signerOf(pair)}).value();
        QCOMPARE(made.payload, payload);
        QCOMPARE(made.signatures.at(0).signature, base64Of(given, u"sig"_s));
        QCOMPARE(toBytes(made), given.value("envelope"_L1).toString().toUtf8());
        QVERIFY(openEnvelope(envelopeOf(given), type, pair.publicKey));
    }

    void command()
    {
        const QJsonObject given = vector(u"command"_s);
        const ConsoleKeys consoleKeys{publicOf(u"manager"_s), publicOf(u"stop"_s), publicOf(u"recovery"_s)};
        const VerifiedCommand verified = verifyCommand(envelopeOf(given), consoleKeys, sampleFleet(),
                                                       {.id = sampleBot, .group = {}, .exchanges = {}}, sampleTime);
        QVERIFY2(verified.verdict == CommandVerdict::CarryOut, qPrintable(verified.why));
        QVERIFY(verified.command == aCommand(Verb::EmergencyStop));
        QCOMPARE(toCompactJson(toJson(verified.command)), given.value("payload"_L1).toString().toUtf8());
    }

    void answer()
    {
        const QJsonObject given = vector(u"answer"_s);
        const Result<Answer> read = verifyAnswer(envelopeOf(given), sampleBot, botKeys(), sampleFleet(), sampleTime);
        QVERIFY(read);
        QCOMPARE(toCompactJson(toJson(*read)), given.value("payload"_L1).toString().toUtf8());
    }

    void heartbeat()
    {
        const QJsonObject given = vector(u"heartbeat"_s);
        const Result<Heartbeat> read =
            verifyHeartbeat(envelopeOf(given), sampleBot, botKeys(), sampleFleet(), sampleTime);
        QVERIFY(read);
        QVERIFY(*read == aHeartbeat());
        QCOMPARE(toCompactJson(toJson(*read)), given.value("payload"_L1).toString().toUtf8());
    }

    void sealedHeartbeat()
    {
        const QJsonObject given = vector(u"heartbeat"_s);
        const QJsonObject box = vector(u"keys"_s).value("box"_L1).toObject();
        const Result<crypto::BoxKeyPair> pair = crypto::boxKeyPairFromSecret(hexOf(box, u"secret"_s));
        QVERIFY(pair);
        QCOMPARE(pair->publicKey, hexOf(box, u"public"_s));
        const std::optional<QByteArray> opened = crypto::openSealed(*pair, base64Of(given, u"sealed"_s));
        QVERIFY(opened);
        QCOMPARE(*opened, given.value("envelope"_L1).toString().toUtf8());
    }

    void enrolled()
    {
        const QJsonObject given = vector(u"enrolled"_s);
        const QByteArray code = base64Of(given, u"code"_s);
        QCOMPARE(crypto::hmacSha256(code, publicOf(u"bot"_s)), hexOf(given, u"code_mac"_s));
        const Result<Enrolled> read = verifyEnrolled(envelopeOf(given), sampleBot, code, sampleFleet());
        QVERIFY(read);
        QCOMPARE(toCompactJson(toJson(*read)), given.value("payload"_L1).toString().toUtf8());
    }

    void signal()
    {
        const QJsonObject given = vector(u"signal"_s);
        const QByteArray sealed = base64Of(given, u"sealed"_s);
        QVERIFY(sealed.startsWith(hexOf(given, u"nonce"_s)));
        QCOMPARE(crypto::openSecretBox(hexOf(given, u"key"_s), sealed),
                 std::optional(given.value("content"_L1).toString().toUtf8()));
        const Result<Signal> opened =
            openSignal(roads::sealedPayload(u"fleet-manager-acme"_s, sealed), hexOf(given, u"key"_s));
        QVERIFY(opened);
        QCOMPARE(opened->counter, toEpochMs(sampleTime));
        QVERIFY(opened->ringAll);
        QVERIFY(opened->command);
        QCOMPARE(toBytes(*opened->command), vector(u"command"_s).value("envelope"_L1).toString().toUtf8());
    }

    void thePageHasTheTransitions()
    {
        const QString page =
            QString::fromUtf8(readFile(QStringLiteral(FLEET_DOCS "/protocol.md")).value_or(QByteArray()));
        for (int state = 0; state < deliveryStateCount; ++state) {
            const auto from = static_cast<DeliveryState>(state);
            QString row = u"| "_s + toString(from) + u" |"_s;
            for (int event = 0; event < deliveryEventCount; ++event) {
                const std::optional<DeliveryState> to = next(from, static_cast<DeliveryEvent>(event));
                row += u' ' + (to ? toString(*to) : u"\u2013"_s) + u" |"_s;
            }
            QVERIFY2(page.contains(row), qPrintable(row));
        }
    }

    void thePageNamesEveryField()
    {
        const QString page =
            QString::fromUtf8(readFile(QStringLiteral(FLEET_DOCS "/protocol.md")).value_or(QByteArray()));
        Answer answer = anAnswer();
        answer.values = {{u"x"_s, 1}};
        QStringList names = toJson(answer).keys() + toJson(aHeartbeat()).keys() + toJson(aCommand(Verb::Resume)).keys();
        for (const Verb verb : allVerbs) {
            names += toString(verb);
        }
        for (const QString &name : names) {
            QVERIFY2(page.contains(u'`' + name + u'`'), qPrintable(name));
        }
    }

    void thePageQuotesThem_data()
    {
        QTest::addColumn<QString>("quote");
        const QJsonObject all = vector(u"keys"_s);
        const QStringList roles = all.keys();
        for (const QString &role : roles) {
            const QStringList keys = all.value(role).toObject().keys();
            for (const QString &key : keys) {
                QTest::addRow("%s %s", qPrintable(role), qPrintable(key))
                    << all.value(role).toObject().value(key).toString();
            }
        }
        for (const QString &name : {u"command"_s, u"answer"_s, u"heartbeat"_s, u"enrolled"_s}) {
            QTest::addRow("%s payload", qPrintable(name)) << vector(name).value("payload"_L1).toString();
            QTest::addRow("%s signature", qPrintable(name)) << vector(name).value("sig"_L1).toString();
        }
        QTest::newRow("command PAE") << vector(u"command"_s).value("pae"_L1).toString().left(52);
        QTest::newRow("command envelope") << vector(u"command"_s).value("envelope"_L1).toString();
        QTest::newRow("one-time code") << vector(u"enrolled"_s).value("code"_L1).toString();
        QTest::newRow("code MAC") << vector(u"enrolled"_s).value("code_mac"_L1).toString();
        QTest::newRow("signal key") << vector(u"signal"_s).value("key"_L1).toString();
        QTest::newRow("signal nonce") << vector(u"signal"_s).value("nonce"_L1).toString();
        QTest::newRow("signal") << vector(u"signal"_s).value("sealed"_L1).toString();
        QTest::newRow("sealed heartbeat") << vector(u"heartbeat"_s).value("sealed"_L1).toString();
    }
    void thePageQuotesThem()
    {
        QFETCH(QString, quote);
        QVERIFY(quote.size() >= 16);
        const Result<QByteArray> page = readFile(QStringLiteral(FLEET_DOCS "/protocol.md"));
        QVERIFY(page);
        QVERIFY(page->contains(quote.toUtf8()));
    }
};

QTEST_APPLESS_MAIN(VectorsTest)
#include "VectorsTest.moc"
