#include "support/Compare.h"
#include "support/Keyring.h"
#include "vault/ApiKeyStore.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

using namespace fleet;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray apiKey("gh_live_0123456789");
/// Far less than a real keychain is given, so that one that hangs holds up no test.
constexpr KeychainLimits shortLimits{.answer = 300ms, .person = 300ms};

} // namespace

// On a session bus of its own, with a real gnome-keyring that was unlocked for it.
class KeychainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The daemon is on its way to the bus.
    void initTestCase() { QTRY_COMPARE(QCoro::waitFor(keychain::look()), KeychainState::Open); }

    void givesBackWhatItWasGiven()
    {
        const KeychainApiKey store(u"acme"_s);
        QCOMPARE(QCoro::waitFor(store.read()).error().kind, ProblemKind::NotFound);
        const Result<void> written = QCoro::waitFor(store.write(apiKey));
        QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
        QCOMPARE(QCoro::waitFor(store.read()).value(), apiKey);
        QVERIFY(QCoro::waitFor(store.write("gh_live_new")));
        QCOMPARE(QCoro::waitFor(store.read()).value(), QByteArray("gh_live_new"));
        QVERIFY(QCoro::waitFor(store.erase()));
        QCOMPARE(QCoro::waitFor(store.read()).error().kind, ProblemKind::NotFound);
        QVERIFY(QCoro::waitFor(store.erase()));
    }

    void keepsTwoProfilesApart()
    {
        const KeychainApiKey one(u"manager at https://one (fleet 1)"_s);
        const KeychainApiKey two(u"manager at https://one (fleet 2)"_s);
        QVERIFY(QCoro::waitFor(one.write("key_of_one")));
        QVERIFY(QCoro::waitFor(two.write("key_of_two")));
        QCOMPARE(QCoro::waitFor(one.read()).value(), QByteArray("key_of_one"));
        QVERIFY(QCoro::waitFor(one.erase()));
        QCOMPARE(QCoro::waitFor(two.read()).value(), QByteArray("key_of_two"));
    }

    void whatIsNoKeyIsNotTaken()
    {
        QVERIFY(QCoro::waitFor(keychain::write(u"odd"_s, "two words")));
        const Result<QByteArray> read = QCoro::waitFor(KeychainApiKey(u"odd"_s).read());
        QCOMPARE(read.error().kind, ProblemKind::Storage);
        QVERIFY(!read.error().detail.contains(u"two words"_s));
    }

    // As the engine does when the gateway gives it a new key.
    void servesAnotherThread()
    {
        Result<QByteArray> read = failure(ProblemKind::Invalid, QString());
        const std::unique_ptr<QThread> other(QThread::create([&read] {
            const KeychainApiKey store(u"from a thread"_s);
            static_cast<void>(QCoro::waitFor(store.write(apiKey)));
            read = QCoro::waitFor(store.read());
        }));
        other->start();
        QTRY_VERIFY(other->isFinished());
        QCOMPARE(read.value(), apiKey);
    }

    // Last but one: what it was asked meanwhile it may still do.
    void oneThatHangsIsGivenUp()
    {
        const KeychainApiKey store(u"hung"_s, shortLimits);
        QVERIFY(QCoro::waitFor(store.write(apiKey)));
        QElapsedTimer timer;
        timer.start();
        {
            const test::HungKeyring hung;
            QVERIFY(hung.hangs());
            QCOMPARE(QCoro::waitFor(keychain::look(shortLimits)), KeychainState::Silent);
            const Result<QByteArray> read = QCoro::waitFor(store.read());
            QCOMPARE(read.error().kind, ProblemKind::Storage);
            QVERIFY2(read.error().detail.contains(u"did not answer in time"_s), qPrintable(read.error().detail));
            QVERIFY(!QCoro::waitFor(store.write("gh_live_new")));
        }
        QVERIFY(timer.elapsed() < 10'000);
        QTRY_COMPARE(QCoro::waitFor(keychain::look()), KeychainState::Open);
        QCOMPARE(QCoro::waitFor(store.read()).value(), apiKey);
    }

    // Last: there is nobody to type its password.
    void aLockedOneSaysWhatToDo()
    {
        const KeychainApiKey store(u"locked"_s);
        QVERIFY(QCoro::waitFor(store.write(apiKey)));
        QVERIFY(test::lockKeyring());
        QCOMPARE(QCoro::waitFor(keychain::look()), KeychainState::Locked);
        for (const Result<void> &done : {QCoro::waitFor(store.read()).map([](const QByteArray &) {}),
                                         QCoro::waitFor(store.write("gh_live_new"))}) {
            QVERIFY(!done);
            QCOMPARE(done.error().kind, ProblemKind::Storage);
            QVERIFY2(done.error().detail.contains(u"is locked. Unlock it"_s), qPrintable(done.error().detail));
            QVERIFY(!done.error().detail.contains(QString::fromLatin1(apiKey)));
        }
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "KeychainTest.moc"
