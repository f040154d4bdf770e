#include "protocol/Crypto.h"

#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray unhex(const char *text)
{
    return QByteArray::fromHex(text);
}

QByteArray bytes(const std::vector<char> &values)
{
    return {values.data(), static_cast<qsizetype>(values.size())};
}

} // namespace

class CryptoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crypto::initialise(); }

    void signsAsRfc8032_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("TEST 1")
            << unhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            << unhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray()
            << unhex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                     "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        QTest::newRow("TEST 2")
            << unhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            << unhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << unhex("72")
            << unhex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
                     "458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        QTest::newRow("TEST 3")
            << unhex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
            << unhex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025") << unhex("af82")
            << unhex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290"
                     "ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
        QTest::newRow("TEST SHA(abc)") << unhex("833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42")
                                       << unhex("ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf")
                                       << unhex("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                                                "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
                                       << unhex("dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
                                                "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704");
    }
    void signsAsRfc8032()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const Result<crypto::SigningKeyPair> pair = crypto::signingKeyPairFromSeed(seed);
        QVERIFY(pair);
        QCOMPARE(pair->publicKey.toHex(), publicKey.toHex());
        QCOMPARE(crypto::sign(*pair, message).toHex(), signature.toHex());
        QVERIFY(crypto::verify(publicKey, message, signature));
        QCOMPARE(crypto::seedOf(*pair).view().toByteArray(), seed);
    }

    void authenticatesAsRfc4231_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("mac");
        QTest::newRow("case 1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                                << unhex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                                << unhex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("case 3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                                << unhex("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
        QTest::newRow("case 4") << unhex("0102030405060708090a0b0c0d0e0f10111213141516171819") << QByteArray(50, '\xcd')
                                << unhex("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
        QTest::newRow("case 6, long key")
            << QByteArray(131, '\xaa') << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
            << unhex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }
    void authenticatesAsRfc4231()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, mac);
        QCOMPARE(crypto::hmacSha256(key, message).toHex(), mac.toHex());
    }

    void hashesAsFips180()
    {
        QCOMPARE(crypto::sha256("abc").toHex(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(crypto::sha256(QByteArrayView()).toHex(),
                 QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void namesAKeyByItsHash() { QCOMPARE(crypto::keyId("abc"), u"ba7816bf8f01cfea"_s); }

    void refusesForgeries()
    {
        VERIFY_PROPERTY("one changed bit anywhere breaks a signature", [](const std::vector<char> &text) {
            const auto pair = crypto::makeSigningKeyPair();
            const QByteArray message = bytes(text);
            const QByteArray signature = crypto::sign(pair, message);
            RC_ASSERT(crypto::verify(pair.publicKey, message, signature));
            QByteArray other = signature;
            const auto at = *rc::gen::inRange<qsizetype>(0, other.size());
            other[at] = static_cast<char>(other.at(at) ^ (1 << *rc::gen::inRange(0, 8)));
            RC_ASSERT(!crypto::verify(pair.publicKey, message, other));
            RC_ASSERT(!crypto::verify(pair.publicKey, QByteArray(message + 'x'), signature));
            RC_ASSERT(!crypto::verify(crypto::makeSigningKeyPair().publicKey, message, signature));
        });
    }

    void refusesKeysOfTheWrongSize()
    {
        const auto pair = crypto::makeSigningKeyPair();
        const QByteArray signature = crypto::sign(pair, "x");
        for (const qsizetype size : {0, 1, 31, 33, 64}) {
            const QByteArray key(size, '\0');
            QVERIFY(!crypto::verify(key, "x", signature));
            QVERIFY(!crypto::sealTo(key, "x"));
            QVERIFY(!crypto::secretBox(key, "x"));
            QVERIFY(!crypto::openSecretBox(key, QByteArray(64, '\0')));
            QVERIFY(!crypto::signingKeyPairFromSeed(key));
            QVERIFY(!crypto::boxKeyPairFromSecret(key));
            QVERIFY(!crypto::verify(pair.publicKey, "x", key.size() == 64 ? key.chopped(1) : key));
        }
        // A key of small order would let anybody sign for it.
        QVERIFY(!crypto::verify(QByteArray(32, '\0'), "x", QByteArray(64, '\0')));
    }

    void sealsAndOpens()
    {
        VERIFY_PROPERTY("what is sealed opens, and only untouched and with its key", [](const std::vector<char> &text) {
            const auto pair = crypto::makeBoxKeyPair();
            const QByteArray message = bytes(text);
            const QByteArray sealed = crypto::sealTo(pair.publicKey, message).value();
            RC_ASSERT(crypto::openSealed(pair, sealed) == std::optional(message));
            RC_ASSERT(!crypto::openSealed(crypto::makeBoxKeyPair(), sealed));
            QByteArray spoiled = sealed;
            const auto at = *rc::gen::inRange<qsizetype>(0, spoiled.size());
            spoiled[at] = static_cast<char>(spoiled.at(at) ^ 1);
            RC_ASSERT(!crypto::openSealed(pair, spoiled));
            RC_ASSERT(!crypto::openSealed(pair, sealed.first(*rc::gen::inRange<qsizetype>(0, sealed.size()))));
        });
    }

    void boxesAndOpens()
    {
        VERIFY_PROPERTY("a secret box opens, and only untouched and with its key", [](const std::vector<char> &text) {
            const QByteArray key = crypto::randomBytes(32);
            const QByteArray message = bytes(text);
            const QByteArray boxed = crypto::secretBox(key, message).value();
            RC_ASSERT(crypto::openSecretBox(key, boxed) == std::optional(message));
            RC_ASSERT(!crypto::openSecretBox(crypto::randomBytes(32), boxed));
            QByteArray spoiled = boxed;
            const auto at = *rc::gen::inRange<qsizetype>(0, spoiled.size());
            spoiled[at] = static_cast<char>(spoiled.at(at) ^ 1);
            RC_ASSERT(!crypto::openSecretBox(key, spoiled));
            RC_ASSERT(!crypto::openSecretBox(key, boxed.first(*rc::gen::inRange<qsizetype>(0, boxed.size()))));
        });
    }

    void neverBoxesTwiceAlike()
    {
        const QByteArray key(32, 'k');
        QVERIFY(crypto::secretBox(key, "x").value() != crypto::secretBox(key, "x").value());
    }

    void makesBoxPairsFromSecrets()
    {
        const auto pair = crypto::makeBoxKeyPair();
        const auto same = crypto::boxKeyPairFromSecret(pair.secretKey.view());
        QVERIFY(same);
        QCOMPARE(same->publicKey, pair.publicKey);
    }

    void comparesInConstantTime()
    {
        QVERIFY(crypto::equalConstantTime("abc", "abc"));
        QVERIFY(crypto::equalConstantTime(QByteArray(), QByteArray()));
        QVERIFY(!crypto::equalConstantTime("abc", "abd"));
        QVERIFY(!crypto::equalConstantTime("abc", "abcd"));
    }
};

QTEST_APPLESS_MAIN(CryptoTest)
#include "CryptoTest.moc"
