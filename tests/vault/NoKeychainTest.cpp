#include "support/Compare.h"
#include "vault/Keychain.h"

#include <QTest>

using namespace fleet;
using namespace Qt::Literals::StringLiterals;

// On a session bus of its own, where nobody keeps secrets.
class NoKeychainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsThere()
    {
        QCOMPARE(QCoro::waitFor(keychain::look()), KeychainState::Missing);
        const Result<QByteArray> read = QCoro::waitFor(keychain::read(u"entry"_s));
        QCOMPARE(read.error().kind, ProblemKind::Storage);
        QVERIFY2(read.error().detail.contains(u"no desktop keychain"_s), qPrintable(read.error().detail));
        QVERIFY(!QCoro::waitFor(keychain::write(u"entry"_s, "secret")));
    }
};

QTEST_GUILESS_MAIN(NoKeychainTest)
#include "NoKeychainTest.moc"
