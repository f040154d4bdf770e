#include "vault/RecoveryCode.h"

#include "support/Compare.h"
#include "support/RapidCheckQt.h"

#include <QTest>

using namespace fleet;

class RecoveryCodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crypto::initialise(); }

    void hasAFixedForm()
    {
        const auto pair = crypto::signingKeyPairFromSeed(QByteArray(32, '\x01'));
        QCOMPARE(
            recoveryCode(*pair),
            QStringLiteral("0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 72cd"));
    }

    void survivesPaper()
    {
        VERIFY_PROPERTY("every key survives its code", [] {
            const auto bytes = *rc::gen::container<std::vector<char>>(32, rc::gen::arbitrary<char>());
            const auto pair = crypto::signingKeyPairFromSeed(QByteArray(bytes.data(), 32));
            const auto read = recoveryKeyFromCode(recoveryCode(*pair));
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->publicKey == pair->publicKey);
        });
    }

    void isReadAsPeopleType()
    {
        const crypto::SigningKeyPair pair = crypto::makeSigningKeyPair();
        QString typed = recoveryCode(pair).toUpper().replace(QLatin1Char(' '), QLatin1Char('-'));
        QCOMPARE(recoveryKeyFromCode(typed)->publicKey, pair.publicKey);
        typed = QLatin1String("  ") + recoveryCode(pair).remove(QLatin1Char(' ')) + QLatin1Char('\n');
        QCOMPARE(recoveryKeyFromCode(typed)->publicKey, pair.publicKey);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        const QString code = recoveryCode(*crypto::signingKeyPairFromSeed(QByteArray(32, '\x01')));
        QTest::newRow("nothing") << QString();
        QTest::newRow("a group short") << code.chopped(5);
        QTest::newRow("a group too many") << QString(code + QLatin1String(" 0101"));
        QTest::newRow("a letter too far") << QString(code.chopped(1) + QLatin1Char('g'));
        QTest::newRow("a wrong digit") << QString(QLatin1Char('1') + code.mid(1));
        QTest::newRow("another script's digit") << QString(QChar(0x0661) + code.mid(1));
    }

    void refuses()
    {
        QFETCH(QString, typed);
        const auto read = recoveryKeyFromCode(typed);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ProblemKind::Invalid);
        QVERIFY2(!read.error().detail.contains(QLatin1String("0101")), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(RecoveryCodeTest)
#include "RecoveryCodeTest.moc"
