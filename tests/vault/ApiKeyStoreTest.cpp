#include "vault/ApiKeyStore.h"

#include "KeyFolder.h"
#include "SmallDisk.h"
#include "support/Compare.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace fleet;
using namespace Qt::Literals::StringLiterals;
using test::KeyFolder;
using test::SmallDisk;

namespace {

const QByteArray apiKey("gh_live_0123456789");

} // namespace

// No session bus here, as over SSH: the file works, and the keychain says at once that there is none.
class ApiKeyStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<KeyFolder>();
        QVERIFY(QDir().mkpath(m_folder->path()));
    }

    void theFileIsReadableByItsOwnerAlone()
    {
        const ApiKeyFile file(m_folder->path());
        QCOMPARE(QCoro::waitFor(file.read()).error().kind, ProblemKind::NotFound);
        QVERIFY(QCoro::waitFor(file.write(apiKey)));
        QCOMPARE(QCoro::waitFor(file.read()).value(), apiKey);
        QCOMPARE(KeyFolder::modeOf(m_folder->file(u"api.key"_s)), 0600);
        QVERIFY(QCoro::waitFor(file.write("gh_live_new")));
        QCOMPARE(QCoro::waitFor(file.read()).value(), QByteArray("gh_live_new"));
    }

    void theFileKeepsTheFormerKeyWhenTheDiskIsFull()
    {
        const ApiKeyFile file(m_folder->path());
        QVERIFY(QCoro::waitFor(file.write(apiKey)));
        {
            const SmallDisk disk(4);
            QCOMPARE(QCoro::waitFor(file.write("gh_live_new")).error().kind, ProblemKind::Storage);
        }
        QCOMPARE(QCoro::waitFor(file.read()).value(), apiKey);
    }

    void theFileIsErasedOnceAndForAll()
    {
        const ApiKeyFile file(m_folder->path());
        QVERIFY(QCoro::waitFor(file.write(apiKey)));
        QVERIFY(QCoro::waitFor(file.erase()));
        QVERIFY(!QFile::exists(m_folder->file(u"api.key"_s)));
        QVERIFY(QCoro::waitFor(file.erase()));
    }

    void aDamagedFileIsNoKey()
    {
        QVERIFY(m_folder->overwrite(u"api.key"_s, "two words"));
        const Result<QByteArray> key = ApiKeyFile(m_folder->path()).readNow();
        QCOMPARE(key.error().kind, ProblemKind::Invalid);
        QVERIFY(!key.error().detail.contains(u"two words"_s));
    }

    void neitherPlaceTakesWhatIsNoHeader()
    {
        const QByteArray bad("key\r\nX-Admin: 1");
        QCOMPARE(QCoro::waitFor(ApiKeyFile(m_folder->path()).write(bad)).error().kind, ProblemKind::Invalid);
        QCOMPARE(QCoro::waitFor(KeychainApiKey(u"entry"_s).write(bad)).error().kind, ProblemKind::Invalid);
    }

    void withoutABusTheKeychainSaysSoAtOnce_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("an address where nobody is") << qgetenv("DBUS_SESSION_BUS_ADDRESS");
        QTest::newRow("no address") << QByteArray();
    }

    void withoutABusTheKeychainSaysSoAtOnce()
    {
        QFETCH(QByteArray, address);
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(QCoro::waitFor(keychain::look()), KeychainState::Missing);
        const KeychainApiKey store(u"entry"_s);
        for (const Result<void> &done : {QCoro::waitFor(store.read()).map([](const QByteArray &) {}),
                                         QCoro::waitFor(store.write(apiKey)), QCoro::waitFor(store.erase())}) {
            QCOMPARE(done.error().kind, ProblemKind::Storage);
            QVERIFY(done.error().detail.contains(u"no desktop keychain"_s));
            QVERIFY(!done.error().detail.contains(QString::fromLatin1(apiKey)));
        }
        QVERIFY(timer.elapsed() < 2'000);
    }

    void placesHaveNames()
    {
        for (const ApiKeyPlace place : {ApiKeyPlace::File, ApiKeyPlace::Keychain}) {
            QCOMPARE(apiKeyPlaceFromString(toString(place)), std::optional(place));
        }
        QVERIFY(!apiKeyPlaceFromString(u"cloud"));
    }

private:
    std::unique_ptr<KeyFolder> m_folder;
};

QTEST_GUILESS_MAIN(ApiKeyStoreTest)
#include "ApiKeyStoreTest.moc"
