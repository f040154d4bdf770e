#include "protocol/Envelope.h"

#include "Samples.h"
#include "core/Json.h"
#include "protocol/Encoding.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;

class EnvelopeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crypto::initialise(); }

    void encodesAsTheSpecificationSays()
    {
        QCOMPARE(preAuthEncoding("http://example.com/HelloWorld", "hello world"),
                 QByteArray("DSSEv1 29 http://example.com/HelloWorld 11 hello world"));
        QCOMPARE(preAuthEncoding("", ""), QByteArray("DSSEv1 0  0 "));
        QCOMPARE(preAuthEncoding("t", "\xE2\x82\xAC"), QByteArray("DSSEv1 1 t 3 \xE2\x82\xAC"));
    }

    void encodesWithoutAmbiguity()
    {
        VERIFY_PROPERTY(
            "different parts never make the same bytes",
            [](const QString &type, const QString &payload, const QString &otherType, const QString &otherPayload) {
                RC_PRE(type != otherType || payload != otherPayload);
                RC_ASSERT(preAuthEncoding(type.toUtf8(), payload.toUtf8())
                          != preAuthEncoding(otherType.toUtf8(), otherPayload.toUtf8()));
            });
    }

    void roundTrips()
    {
        VERIFY_PROPERTY("a signed payload survives the wire", [](const QString &key, const QString &text) {
            const auto pair = keyPair('k');
            const QJsonObject payload{{key, text}};
            const Result<Envelope> made = makeEnvelope(PayloadType::Answer, payload, {signerOf(pair)});
            RC_ASSERT(made.has_value());
            const Result<Envelope> read = envelopeFromBytes(toBytes(*made));
            RC_ASSERT(read.has_value());
            const Result<QJsonObject> opened = openEnvelope(*read, PayloadType::Answer, pair.publicKey);
            RC_ASSERT(opened.has_value());
            RC_ASSERT(*opened == payload);
        });
    }

    void opensOnlyWhatWasSigned_data()
    {
        QTest::addColumn<int>("spoil");
        QTest::addColumn<bool>("opens");
        QTest::newRow("untouched") << 0 << true;
        QTest::newRow("another road's type") << 1 << false;
        QTest::newRow("another type written over it") << 2 << false;
        QTest::newRow("another key") << 3 << false;
        QTest::newRow("payload changed by one byte") << 4 << false;
        QTest::newRow("signature changed by one bit") << 5 << false;
        QTest::newRow("signature cut") << 6 << false;
        QTest::newRow("no signature") << 7 << false;
        QTest::newRow("a wrong key id, only a hint") << 8 << true;
        QTest::newRow("a foreign signature before the good one") << 9 << true;
        QTest::newRow("no key at all") << 10 << false;
        QTest::newRow("the good key among others") << 11 << true;
    }
    void opensOnlyWhatWasSigned()
    {
        QFETCH(int, spoil);
        QFETCH(bool, opens);
        const auto pair = keyPair('k');
        const auto other = keyPair('o');
        Envelope envelope = makeEnvelope(PayloadType::Answer, {{u"a"_s, 1}}, {signerOf(pair)}).value();
        PayloadType expected = PayloadType::Answer;
        std::vector<QByteArray> keys{pair.publicKey};
        switch (spoil) {
        case 1:
            expected = PayloadType::Command;
            break;
        case 2:
            envelope.payloadType = payloadTypeName(PayloadType::Command);
            expected = PayloadType::Command;
            break;
        case 3:
            keys = {other.publicKey};
            break;
        case 4:
            envelope.payload.replace("1", "2");
            break;
        case 5:
            envelope.signatures[0].signature[5] = static_cast<char>(envelope.signatures[0].signature[5] ^ 4);
            break;
        case 6:
            envelope.signatures[0].signature.chop(1);
            break;
        case 7:
            envelope.signatures.clear();
            break;
        case 8:
            envelope.signatures[0].keyId = u"0000000000000000"_s;
            break;
        case 9:
            envelope = makeEnvelope(PayloadType::Answer, {{u"a"_s, 1}}, {signerOf(other), signerOf(pair)}).value();
            break;
        case 10:
            keys.clear();
            break;
        case 11:
            keys = {QByteArray(), other.publicKey, pair.publicKey};
            break;
        default:
            break;
        }
        const Result<QJsonObject> opened = openEnvelope(envelope, expected, keys);
        QCOMPARE(opened.has_value(), opens);
        if (!opens) {
            QCOMPARE(opened.error().kind, ProblemKind::Protocol);
        }
    }

    void signsWithTwoKeys()
    {
        const auto oldKey = keyPair('1');
        const auto newKey = keyPair('2');
        const Envelope envelope =
            makeEnvelope(PayloadType::Answer, {{u"a"_s, 1}}, {signerOf(oldKey), signerOf(newKey)}).value();
        QCOMPARE(envelope.signatures.size(), std::size_t(2));
        QCOMPARE(envelope.signatures[1].keyId, crypto::keyId(newKey.publicKey));
        QVERIFY(openEnvelope(envelope, PayloadType::Answer, oldKey.publicKey));
        QVERIFY(openEnvelope(envelope, PayloadType::Answer, newKey.publicKey));
    }

    void refusesBadOuterForms_data()
    {
        const auto pair = keyPair('k');
        const Envelope envelope = makeEnvelope(PayloadType::Answer, {{u"a"_s, 1}}, {signerOf(pair)}).value();
        const QJsonObject good = toJson(envelope);
        const QJsonObject signature = good.value("signatures"_L1).toArray().at(0).toObject();
        const auto signatures = [&](const QJsonArray &array) { return with(good, u"signatures"_s, array); };
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<bool>("reads");
        QTest::newRow("good") << good << true;
        QTest::newRow("unknown fields are ignored") << with(good, u"extra"_s, 1) << true;
        QTest::newRow("four signatures") << signatures({signature, signature, signature, signature}) << true;
        QTest::newRow("key id may be missing") << signatures({without(signature, u"keyid"_s)}) << true;
        QTest::newRow("empty") << QJsonObject() << false;
        QTest::newRow("no type") << without(good, u"payloadType"_s) << false;
        QTest::newRow("no payload") << without(good, u"payload"_s) << false;
        QTest::newRow("no signatures") << without(good, u"signatures"_s) << false;
        QTest::newRow("signatures empty") << signatures({}) << false;
        QTest::newRow("five signatures") << signatures({signature, signature, signature, signature, signature})
                                         << false;
        QTest::newRow("signatures are no list") << with(good, u"signatures"_s, signature) << false;
        QTest::newRow("a signature is text") << signatures({u"x"_s}) << false;
        QTest::newRow("a signature without sig") << signatures({without(signature, u"sig"_s)}) << false;
        QTest::newRow("sig is not base64") << signatures({with(signature, u"sig"_s, u"*"_s)}) << false;
        QTest::newRow("sig is endless") << signatures({with(signature, u"sig"_s, QString(4096, u'A'))}) << false;
        QTest::newRow("key id is endless") << signatures({with(signature, u"keyid"_s, QString(4096, u'a'))}) << false;
        QTest::newRow("key id is a number") << signatures({with(signature, u"keyid"_s, 7)}) << false;
        QTest::newRow("payload is not base64") << with(good, u"payload"_s, u"{\"a\":1}"_s) << false;
        QTest::newRow("payload with a line break") << with(good, u"payload"_s, u"eyJhIjox\nfQ=="_s) << false;
        QTest::newRow("payload is a number") << with(good, u"payload"_s, 1) << false;
        QTest::newRow("payload over the limit")
            << with(good, u"payload"_s, QString(maxEnvelopeBytes + 4, u'A')) << false;
    }
    void refusesBadOuterForms()
    {
        QFETCH(QJsonObject, object);
        QFETCH(bool, reads);
        QCOMPARE(envelopeFromJson(object).has_value(), reads);
    }

    void keepsTo32KiB()
    {
        const auto pair = keyPair('k');
        // Grows until it no longer fits: what can be made can be read, to the last byte.
        QByteArray largest;
        for (qsizetype size = 24000; size < 25000; ++size) {
            const Result<Envelope> envelope =
                makeEnvelope(PayloadType::Answer, {{u"a"_s, QString(size, u'x')}}, {signerOf(pair)});
            if (!envelope) {
                QCOMPARE(envelope.error().kind, ProblemKind::Invalid);
                break;
            }
            largest = toBytes(*envelope);
        }
        QVERIFY(largest.size() > maxEnvelopeBytes - 8 && largest.size() <= maxEnvelopeBytes);
        QVERIFY(envelopeFromBytes(largest));
        QVERIFY(!envelopeFromBytes(QByteArray(largest + QByteArray(16, ' '))));
    }

    void refusesTwoMeaningsOfOnePayload_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("duplicate keys") << QByteArray(R"({"command":"pause","command":"resume"})");
        QTest::newRow("duplicate keys, one escaped") << QByteArray(R"({"command":"pause","comm\u0061nd":"resume"})");
        QTest::newRow("duplicate keys deeper") << QByteArray(R"({"a":{"b":1,"b":2}})");
        QTest::newRow("two values") << QByteArray(R"({"a":1}{"a":2})");
        QTest::newRow("not an object") << QByteArray("[1]");
        QTest::newRow("not JSON") << QByteArray("command=pause");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xff\"}");
        QTest::newRow("deep") << QByteArray(40, '[') + QByteArray(40, ']');
    }
    void refusesTwoMeaningsOfOnePayload()
    {
        QFETCH(QByteArray, payload);
        const auto pair = keyPair('k');
        Envelope envelope{.payloadType = payloadTypeName(PayloadType::Command), .payload = payload, .signatures = {}};
        envelope.signatures.push_back(
            {crypto::keyId(pair.publicKey), crypto::sign(pair, preAuthEncoding(envelope.payloadType, payload))});
        QVERIFY(!openEnvelope(envelope, PayloadType::Command, pair.publicKey));
        QVERIFY(!envelopeFromBytes(payload));
    }

    void survivesGarbage()
    {
        VERIFY_PROPERTY("no bytes break the reader", [](const std::vector<char> &text) {
            RC_ASSERT(!envelopeFromBytes(QByteArrayView(text.data(), static_cast<qsizetype>(text.size()))));
        });
    }

    void needsASigner()
    {
        QVERIFY(!makeEnvelope(PayloadType::Answer, {}, {}));
        const auto pair = keyPair('k');
        const SignerWithKey mute{pair.publicKey, [](QByteArrayView) -> Result<QByteArray> { return QByteArray(); }};
        QVERIFY(!makeEnvelope(PayloadType::Answer, {}, {mute}));
        const SignerWithKey locked{pair.publicKey, [](QByteArrayView) -> Result<QByteArray> {
                                       return failure(ProblemKind::Forbidden, u"locked"_s);
                                   }};
        const Result<Envelope> refused = makeEnvelope(PayloadType::Answer, {}, {signerOf(pair), locked});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ProblemKind::Forbidden);
    }

    void carriesHalfACharacter()
    {
        const auto pair = keyPair('k');
        const QJsonObject payload{{u"reason"_s, QString(u"\\ud800 "_s + QChar(0xD83D))}};
        const Envelope envelope = makeEnvelope(PayloadType::Command, payload, {signerOf(pair)}).value();
        const Result<QJsonObject> opened = openEnvelope(envelope, PayloadType::Command, pair.publicKey);
        QVERIFY2(opened, "a reason cut in the middle of an emoji made the payload unreadable");
        QCOMPARE(opened->value("reason"_L1).toString(), u"\\ud800 \uFFFD"_s);
    }

    void readsHexStrictly()
    {
        QCOMPARE(bytesFromHex(u"00fF"_s, 2), std::optional(QByteArray("\0\xff", 2)));
        QVERIFY(!bytesFromHex(u"00f"_s, 2));
        QVERIFY(!bytesFromHex(u"00fg"_s, 2));
        QVERIFY(!bytesFromHex(u"00 ff"_s, 2));
        QVERIFY(!bytesFromHex(u"0000ff"_s, 2));
        QVERIFY(!bytesFromHex(u"\u0660\u0660\u0660\u0660"_s, 2));
    }
};

QTEST_APPLESS_MAIN(EnvelopeTest)
#include "EnvelopeTest.moc"
