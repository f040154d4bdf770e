#include "vault/FileKeyRing.h"

#include "KeyFolder.h"
#include "SmallDisk.h"
#include "support/Compare.h"
#include "support/ManualClock.h"
#include "vault/RecoveryCode.h"

#include <QTest>

#include <sys/stat.h>

#include <atomic>
#include <thread>

using namespace fleet;
using namespace std::chrono_literals;
using test::KeyFolder;
using test::SmallDisk;

namespace {

const QByteArray apiKey("gh_live_0123456789");
const QByteArray message("stop everything");
constexpr UtcTime now = test::ManualClock::defaultStart;

QString asName(const char *name)
{
    return QString::fromLatin1(name);
}

} // namespace

class FileKeyRingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_oldMask = ::umask(0);
        m_folder = std::make_unique<KeyFolder>();
        auto made = FileKeyRing::create(m_folder->path(), apiKey);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        m_keys = *made;
    }

    void cleanup() const { ::umask(m_oldMask); }

    void makesPrivateFiles()
    {
        QCOMPARE(KeyFolder::modeOf(m_folder->path()), 0700);
        const QStringList names = m_folder->names();
        QCOMPARE(names.size(), 7);
        for (const QString &name : names) {
            QCOMPARE(KeyFolder::modeOf(m_folder->file(name)), 0600);
        }
    }

    void worksOnceOpened()
    {
        const auto ring = opened();
        for (const auto &[role, key] :
             {std::pair(KeyRole::Manager, m_keys.managerKey), std::pair(KeyRole::Stop, m_keys.stopKey)}) {
            QCOMPARE(ring->publicKey(role).value(), key);
            QVERIFY(ring->canSign(role));
            QVERIFY(crypto::verify(key, message, ring->sign(role, message).value()));
        }
        QCOMPARE(ring->boxPublicKey().value(), m_keys.boxKey);
        QCOMPARE(ring->openSealed(crypto::sealTo(m_keys.boxKey, message).value()).value(), message);
        QCOMPARE(ring->signalKey().value().size(), 32);
        QCOMPARE(ring->apiKey().value(), apiKey);
        QVERIFY(m_keys.managerKey != m_keys.stopKey);
    }

    void keepsOnlyThePublicHalfOfRecovery()
    {
        const auto pair = recoveryKeyFromCode(m_keys.recoveryCode);
        QVERIFY(pair);
        QCOMPARE(pair->publicKey, m_keys.recoveryKey);
        const QByteArray seed = crypto::seedOf(*pair).view().toByteArray();
        for (const QString &name : m_folder->names()) {
            const QByteArray bytes = m_folder->bytes(name);
            QVERIFY2(!bytes.contains(seed) && !bytes.contains(seed.toHex()), qPrintable(name));
        }
        const auto ring = opened();
        QCOMPARE(ring->publicKey(KeyRole::Recovery).value(), m_keys.recoveryKey);
        QVERIFY(!ring->canSign(KeyRole::Recovery));
        QCOMPARE(ring->sign(KeyRole::Recovery, message).error().kind, ProblemKind::Forbidden);
    }

    void neverOverwrites_data() { addFiles(); }
    void neverOverwrites()
    {
        QFETCH(QString, name);
        const KeyFolder other;
        QVERIFY(QDir().mkpath(other.path()));
        QVERIFY(other.overwrite(name, QByteArray("precious")));
        const auto made = FileKeyRing::create(other.path(), apiKey);
        QCOMPARE(made.error().kind, ProblemKind::Conflict);
        QVERIFY(made.error().detail.contains(name));
        QCOMPARE(other.names(), QStringList(name));
        QCOMPARE(other.bytes(name), QByteArray("precious"));
    }

    void leavesNothingWhenTheDiskFills()
    {
        const KeyFolder other;
        {
            const SmallDisk disk(40);
            const auto made = FileKeyRing::create(other.path(), QByteArray(64, 'k'));
            QVERIFY(!made);
            QCOMPARE(made.error().kind, ProblemKind::Storage);
        }
        QCOMPARE(other.names(), QStringList());
        QVERIFY2(FileKeyRing::create(other.path(), apiKey), "the next try must not find half a set");
    }

    void refusesAFolderOthersCanOpen()
    {
        QVERIFY(KeyFolder::setMode(m_folder->path(), 0750));
        const auto ring = FileKeyRing::open(m_folder->path());
        QCOMPARE(ring.error().kind, ProblemKind::Storage);
        QVERIFY2(ring.error().detail.contains(QLatin1String("chmod 700")), qPrintable(ring.error().detail));
        QVERIFY(ring.error().detail.contains(m_folder->path()));
    }

    void refusesKeysOthersCanRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("mode");
        for (const char *name : {"manager.key", "stop.key", "box.key", "signal.key", "api.key", "box.former.5.key"}) {
            QTest::addRow("%s by the group", name) << asName(name) << 0640;
            QTest::addRow("%s by others", name) << asName(name) << 0604;
            QTest::addRow("%s written by the group", name) << asName(name) << 0620;
        }
    }

    void refusesKeysOthersCanRead()
    {
        QFETCH(QString, name);
        QFETCH(int, mode);
        if (!QFile::exists(m_folder->file(name))) {
            QVERIFY(m_folder->overwrite(name, QByteArray(32, 'k')));
        }
        QVERIFY(KeyFolder::setMode(m_folder->file(name), static_cast<mode_t>(mode)));
        const auto ring = FileKeyRing::open(m_folder->path());
        QVERIFY(!ring);
        QCOMPARE(ring.error().kind, ProblemKind::Storage);
        QVERIFY2(ring.error().detail.contains(QStringLiteral("chmod 600 '%1'").arg(m_folder->file(name))),
                 qPrintable(ring.error().detail));
    }

    void stopsAndSeesWhenLocked()
    {
        QVERIFY(m_folder->remove(QStringLiteral("manager.key")));
        const auto ring = opened();
        QVERIFY(!ring->canSign(KeyRole::Manager));
        QCOMPARE(ring->sign(KeyRole::Manager, message).error().kind, ProblemKind::Forbidden);
        QCOMPARE(ring->publicKey(KeyRole::Manager).value(), m_keys.managerKey);
        QVERIFY(crypto::verify(m_keys.stopKey, message, ring->sign(KeyRole::Stop, message).value()));
        QCOMPARE(ring->openSealed(crypto::sealTo(m_keys.boxKey, message).value()).value(), message);
        QCOMPARE(ring->apiKey().value(), apiKey);
        QVERIFY(ring->signalKey());
    }

    // One lost or broken file costs what it was for and nothing else: above all not the stop.
    void losesOnlyWhatIsGone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("damaged");
        for (const char *name : {"manager.key", "stop.key", "box.key", "signal.key", "api.key", "recovery.pub"}) {
            QTest::addRow("%s missing", name) << asName(name) << false;
            QTest::addRow("%s damaged", name) << asName(name) << true;
        }
    }

    void losesOnlyWhatIsGone()
    {
        QFETCH(QString, name);
        QFETCH(bool, damaged);
        QVERIFY(damaged ? m_folder->overwrite(name, QByteArray("a b")) : m_folder->remove(name));
        const auto ring = opened();
        const QByteArray sealed = crypto::sealTo(m_keys.boxKey, message).value();
        const auto gone = [&](const char *other) { return name == asName(other); };
        QCOMPARE(ring->sign(KeyRole::Manager, message).has_value(), !gone("manager.key"));
        QCOMPARE(ring->sign(KeyRole::Stop, message).has_value(), !gone("stop.key"));
        QCOMPARE(ring->publicKey(KeyRole::Stop).has_value(), !gone("stop.key"));
        QCOMPARE(ring->publicKey(KeyRole::Recovery).has_value(), !gone("recovery.pub"));
        QCOMPARE(ring->openSealed(sealed).has_value(), !gone("box.key"));
        QCOMPARE(ring->boxPublicKey().has_value(), !gone("box.key"));
        QCOMPARE(ring->signalKey().has_value(), !gone("signal.key"));
        QCOMPARE(ring->apiKey().has_value(), !gone("api.key"));
    }

    void refusesAnotherFleetsPublicKey()
    {
        QVERIFY(m_folder->overwrite(QStringLiteral("manager.pub"), m_keys.stopKey));
        QCOMPARE(FileKeyRing::open(m_folder->path()).error().kind, ProblemKind::Storage);
    }

    void doesNotHangOnAPipe()
    {
        const QString path = m_folder->file(QStringLiteral("stop.key"));
        QVERIFY(QFile::remove(path));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QCOMPARE(FileKeyRing::open(m_folder->path()).error().kind, ProblemKind::Storage);
    }

    void saysWhenThereIsNoFolder()
    {
        const KeyFolder other;
        QCOMPARE(FileKeyRing::open(other.path()).error().kind, ProblemKind::NotFound);
    }

    void opensWhatWasSealedToAFormerBoxKey()
    {
        const QByteArray before = crypto::sealTo(m_keys.boxKey, message).value();
        {
            const auto ring = opened();
            const QByteArray fresh = ring->replaceBoxKey(now).value();
            QVERIFY(fresh != m_keys.boxKey);
            QCOMPARE(ring->boxPublicKey().value(), fresh);
            QCOMPARE(ring->openSealed(before).value(), message);
        }
        const auto ring = opened();
        QCOMPARE(ring->openSealed(before).value(), message);
        QVERIFY(ring->dropFormerBoxKeys(now + 48h - 1ms));
        QCOMPARE(ring->openSealed(before).value(), message);
        QVERIFY(ring->dropFormerBoxKeys(now + 48h));
        QCOMPARE(ring->openSealed(before).error().kind, ProblemKind::Protocol);
        QVERIFY(m_folder->names().filter(QStringLiteral("former")).isEmpty());
    }

    void dropsFormerBoxKeysByAge()
    {
        const auto ring = opened();
        const QByteArray first = crypto::sealTo(ring->boxPublicKey().value(), message).value();
        const QByteArray second = crypto::sealTo(ring->replaceBoxKey(now).value(), message).value();
        QVERIFY(ring->replaceBoxKey(now + 24h));
        QVERIFY(ring->dropFormerBoxKeys(now + 50h));
        QVERIFY(!ring->openSealed(first));
        QVERIFY(ring->openSealed(second));
    }

    void refusesWhatIsNotSealedToIt()
    {
        const auto ring = opened();
        const QByteArray foreign = crypto::sealTo(crypto::makeBoxKeyPair().publicKey, message).value();
        QCOMPARE(ring->openSealed(foreign).error().kind, ProblemKind::Protocol);
        QCOMPARE(ring->openSealed(QByteArray("short")).error().kind, ProblemKind::Protocol);
    }

    // Where it is kept is not the ring's to know.
    void usesAnotherApiKeyInMemoryAlone()
    {
        const auto ring = opened();
        QVERIFY(ring->useApiKey(QByteArray("gh_live_new")));
        QCOMPARE(ring->apiKey().value(), QByteArray("gh_live_new"));
        QCOMPARE(opened()->apiKey().value(), apiKey);
    }

    void takesAnApiKeyLater()
    {
        const KeyFolder other;
        QVERIFY(FileKeyRing::create(other.path(), {}));
        const auto ring = FileKeyRing::open(other.path());
        QCOMPARE((*ring)->apiKey().error().kind, ProblemKind::NotFound);
        QVERIFY((*ring)->useApiKey(apiKey));
        QCOMPARE((*ring)->apiKey().value(), apiKey);
    }

    void readsAnApiKeyFromAnEditor()
    {
        QVERIFY(m_folder->overwrite(QStringLiteral("api.key"), apiKey + "\r\n"));
        QCOMPARE(opened()->apiKey().value(), apiKey);
    }

    void refusesApiKeysThatAreNoHeader_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a second header") << QByteArray("key\r\nX-Admin: 1");
        QTest::newRow("a blank") << QByteArray("two words");
        QTest::newRow("a NUL") << QByteArray("key\0", 4);
        QTest::newRow("not ASCII") << QByteArray("k\xC3\xA9y");
        QTest::newRow("a whole file") << QByteArray(5000, 'k');
    }

    void refusesApiKeysThatAreNoHeader()
    {
        QFETCH(QByteArray, key);
        const auto ring = opened();
        const auto replaced = ring->useApiKey(key);
        QCOMPARE(replaced.error().kind, ProblemKind::Invalid);
        QVERIFY(key.isEmpty() || !replaced.error().detail.contains(QString::fromUtf8(key)));
        QCOMPARE(ring->apiKey().value(), apiKey);
    }

    void servesManyThreads()
    {
        const auto ring = opened();
        const QByteArray sealed = crypto::sealTo(m_keys.boxKey, message).value();
        std::atomic<int> failures{0};
        const auto reader = [&] {
            for (int round = 0; round < 50; ++round) {
                const bool good = ring->sign(KeyRole::Stop, message) && ring->openSealed(sealed) && ring->apiKey()
                               && ring->boxPublicKey() && ring->signalKey();
                failures += good ? 0 : 1;
            }
        };
        std::thread first(reader);
        std::thread second(reader);
        for (int round = 0; round < 10; ++round) {
            failures += ring->replaceBoxKey(now + milliseconds(round)) ? 0 : 1;
            failures += ring->useApiKey(apiKey) ? 0 : 1;
        }
        first.join();
        second.join();
        QCOMPARE(failures.load(), 0);
    }

private:
    [[nodiscard]] std::unique_ptr<FileKeyRing> opened() const
    {
        auto ring = FileKeyRing::open(m_folder->path());
        if (!ring) {
            qFatal("%s", qPrintable(ring.error().detail));
        }
        return std::move(*ring);
    }

    static void addFiles()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"manager.key", "manager.pub", "stop.key", "box.key", "signal.key", "api.key", "recovery.pub"}) {
            QTest::addRow("%s", name) << asName(name);
        }
    }

    mode_t m_oldMask = 0;
    std::unique_ptr<KeyFolder> m_folder;
    NewKeys m_keys;
};

QTEST_GUILESS_MAIN(FileKeyRingTest)
#include "FileKeyRingTest.moc"
