#include "store/Store.h"

#include "StoreSamples.h"
#include "store/Database.h"
#include "store/Migrations.h"
#include "support/Compare.h"
#include "support/PrivateMounts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr int diskKilobytes = 1024;

WriteBatch batch(const char *name)
{
    return {setting(QString::fromLatin1(name), QStringLiteral("1"))};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

/// Writes until the disk takes no more.
void fill(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        while (file.write(QByteArray(512, 'x')) > 0) {}
    }
}

/// A closed database with some rows, all of them in its main file.
void makeDatabase(const QString &path)
{
    const auto store = openStore(path);
    WriteBatch rows = batch("old");
    for (int number = 0; number < 300; ++number) {
        rows.emplace_back(sampleBot(number));
    }
    QVERIFY(commitNow(*store, rows));
}

QStringList corruptFiles(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.corrupt-*")}, QDir::Files, QDir::Name);
}

} // namespace

class StoreFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<StoreFolder>(); }
    void cleanup()
    {
        if (!m_mounted.isEmpty()) {
            PrivateMounts::unmount(std::exchange(m_mounted, {}));
        }
    }

    // --- damaged files

    void setsADamagedFileAside_data()
    {
        QTest::addColumn<QByteArray>("damaged");
        const StoreFolder folder;
        makeDatabase(folder.database());
        const QByteArray sound = bytesOf(folder.database());
        QVERIFY(sound.size() > 60'000);
        QTest::newRow("not a database") << QByteArray("this was a letter to my grandmother");
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("cut in the header") << sound.first(50);
        QTest::newRow("cut after the header") << sound.first(100);
        QTest::newRow("cut in a page") << sound.first(sound.size() / 2 + 100);
        QTest::newRow("cut between pages") << sound.first(sound.size() / 2 / 4096 * 4096);
        QTest::newRow("last page gone") << sound.chopped(4096);
        QByteArray noise = sound;
        noise.replace(4096, 8192, QByteArray(8192, '\x5A'));
        QTest::newRow("pages overwritten") << noise;
        QByteArray schema = sound;
        schema.replace(100, 60, QByteArray(60, '\xFF'));
        QTest::newRow("schema overwritten") << schema;
    }

    void setsADamagedFileAside()
    {
        QFETCH(QByteArray, damaged);
        QVERIFY(writeBytes(m_folder->database(), damaged));
        expectWarning();
        const auto store = openStore(m_folder->database());
        QVERIFY(store);
        QVERIFY(store->health().writable);
        QVERIFY(!store->health().message.isEmpty());
        QVERIFY(store->health().setAside.startsWith(m_folder->database() + QLatin1String(".corrupt-")));
        QCOMPARE(bytesOf(store->health().setAside), damaged);
        QVERIFY(store->load()->bots.empty());
        QVERIFY(commitNow(*store, batch("new")));
        QCOMPARE(settingsOf(*store), QStringLiteral("new=1"));
    }

    // What a killed console had only in the log may be all that can be saved by hand.
    void setsTheLogAsideWithItsFile_data()
    {
        QTest::addColumn<int>("from");
        QTest::newRow("not a database") << 0;
        QTest::newRow("damaged pages") << 100;
    }

    void setsTheLogAsideWithItsFile()
    {
        QFETCH(int, from);
        const StoreFolder elsewhere;
        makeDatabase(elsewhere.database());
        const auto original = openStore(elsewhere.database());
        QVERIFY(commitNow(*original, batch("only in the log")));
        const QByteArray log = bytesOf(elsewhere.database() + QLatin1String("-wal"));
        QByteArray damaged = bytesOf(elsewhere.database());
        damaged.replace(from, 20'000, QByteArray(20'000, '\x5A'));
        QVERIFY(writeBytes(m_folder->database(), damaged));
        QVERIFY(writeBytes(m_folder->database() + QLatin1String("-wal"), log));
        expectWarning();
        const auto store = openStore(m_folder->database());
        QVERIFY(store);
        QCOMPARE(bytesOf(store->health().setAside), damaged);
        QCOMPARE(bytesOf(store->health().setAside + QLatin1String("-wal")), log);
        QVERIFY(commitNow(*store, batch("new")));
        QCOMPARE(settingsOf(*store), QStringLiteral("new=1"));
    }

    void keepsEveryDamagedFile()
    {
        for (int time = 1; time <= 3; ++time) {
            QVERIFY(writeBytes(m_folder->database(), QByteArray("damage ") + QByteArray::number(time)));
            expectWarning();
            QVERIFY(openStore(m_folder->database()));
        }
        QCOMPARE(corruptFiles(m_folder->path()).size(), 3);
    }

    void neverFallsOverADamagedByte()
    {
        bool isChosen = false;
        const int chosen = qEnvironmentVariableIntValue("FLEET_SEED", &isChosen);
        const quint32 seed = isChosen ? static_cast<quint32>(chosen) : QRandomGenerator::global()->generate() >> 1;
        qInfo("FLEET_SEED=%u", seed);
        QRandomGenerator random(seed);
        makeDatabase(m_folder->database());
        const QByteArray sound = bytesOf(m_folder->database());
        for (int round = 0; round < 40; ++round) {
            const StoreFolder folder;
            QByteArray bytes = sound;
            for (int change = 0; change <= round % 8; ++change) {
                bytes[random.bounded(100, static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
            }
            QVERIFY(writeBytes(folder.database(), bytes));
            QLoggingCategory::setFilterRules(QStringLiteral("fleet.store.warning=false"));
            // Damage inside a text is not seen by any check of the file: the rows are then read as they are.
            const auto store = Store::open(folder.database());
            QLoggingCategory::setFilterRules(QString());
            QVERIFY(store);
            const auto image = (*store)->load();
            QVERIFY(image || image.error().kind == ProblemKind::Storage);
            QVERIFY(!(*store)->health().setAside.isEmpty() || !image || image->bots.size() == 300);
            QVERIFY(commitNow(**store, batch("new")) || (*store)->health().setAside.isEmpty());
        }
    }

    void saysWhichRowMakesNoSense()
    {
        makeDatabase(m_folder->database());
        {
            const auto database = Database::open(m_folder->database(), Access::ReadWrite);
            QVERIFY((*database)->execute(QStringLiteral("UPDATE bots SET state = 'asleep' WHERE id = 'bot-7'")));
        }
        const auto image = openStore(m_folder->database())->load();
        QVERIFY(!image);
        QCOMPARE(image.error().kind, ProblemKind::Storage);
        QVERIFY2(image.error().detail.contains(QLatin1String("bot-7")), qPrintable(image.error().detail));
        QVERIFY2(image.error().detail.contains(QLatin1String("state")), qPrintable(image.error().detail));
    }

    // --- places that cannot be written

    void refusesAPathThatCannotBe_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("below a file") << QStringLiteral("%1/file/fleet.db");
        QTest::newRow("no folder") << QStringLiteral("%1/missing/fleet.db");
        QTest::newRow("a folder") << QStringLiteral("%1");
    }

    void refusesAPathThatCannotBe()
    {
        QFETCH(QString, path);
        QVERIFY(writeBytes(m_folder->path() + QLatin1String("/file"), QByteArray("x")));
        expectWarning();
        const auto store = Store::open(path.arg(m_folder->path()));
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ProblemKind::Storage);
        QVERIFY(store.error().detail.contains(path.arg(m_folder->path())));
    }

    void runsWithoutAFileWhereNoneCanBeMade()
    {
        expectWarning();
        const auto store = openStore(QStringLiteral("/proc/fleet.db"));
        QVERIFY(store);
        QVERIFY(!store->health().writable);
        QVERIFY(!store->health().message.isEmpty());
        QVERIFY(store->load());
        const QSignalSpy failed(store.get(), &Store::writeFailed);
        QCOMPARE(commitNow(*store, batch("a")).error().kind, ProblemKind::Storage);
        QCOMPARE(failed.count(), 1);
    }

    void readsAReadOnlyDisk_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("after a clean exit") << false;
        QTest::newRow("after a kill, with rows still in the log") << true;
    }

    void readsAReadOnlyDisk()
    {
        QFETCH(bool, killed);
        if (!mountSmallDisk()) {
            QSKIP("no mounts allowed here");
        }
        {
            const StoreFolder elsewhere;
            const auto original = openStore(elsewhere.database());
            QVERIFY(commitNow(*original, batch("old")));
            copyDatabase(elsewhere.database(), killed);
            if (!killed) {
                QVERIFY(commitNow(*openStore(path()), batch("old")));
            }
        }
        QVERIFY(PrivateMounts::setReadOnly(m_mounted, true));
        expectWarning();
        const auto store = openStore(path());
        QVERIFY(store);
        QVERIFY(!store->health().writable);
        QVERIFY2(store->health().message.contains(QLatin1String("Nothing new is recorded")),
                 qPrintable(store->health().message));
        QCOMPARE(settingsOf(*store), QStringLiteral("old=1"));
        const QSignalSpy failed(store.get(), &Store::writeFailed);
        const QSignalSpy recovered(store.get(), &Store::writeRecovered);
        QCOMPARE(commitNow(*store, batch("lost")).error().kind, ProblemKind::Storage);
        QCOMPARE(failed.count(), 1);

        QVERIFY(PrivateMounts::setReadOnly(m_mounted, false));
        QVERIFY(commitNow(*store, batch("new")));
        QCOMPARE(recovered.count(), 1);
        QCOMPARE(settingsOf(*store), QStringLiteral("new=1 old=1"));
    }

    void readsAnOlderFileOnAReadOnlyDisk()
    {
        if (!mountSmallDisk()) {
            QSKIP("no mounts allowed here");
        }
        QVERIFY(createDatabaseFile(path()));
        {
            const auto database = Database::open(path(), Access::ReadWrite);
            QVERIFY(migrate(**database, migrations().first(0)));
        }
        QVERIFY(PrivateMounts::setReadOnly(m_mounted, true));
        expectWarning();
        const auto store = openStore(path());
        QVERIFY(store);
        QVERIFY(!store->health().writable);
        QVERIFY(store->load());
    }

    void beginsWhenAReadOnlyDiskIsMended()
    {
        if (!mountSmallDisk()) {
            QSKIP("no mounts allowed here");
        }
        QVERIFY(PrivateMounts::setReadOnly(m_mounted, true));
        expectWarning();
        const auto store = openStore(path());
        QVERIFY(store);
        QVERIFY(!store->health().writable);
        QVERIFY(!commitNow(*store, batch("lost")));
        QVERIFY(PrivateMounts::setReadOnly(m_mounted, false));
        QVERIFY(commitNow(*store, batch("new")));
        QCOMPARE(settingsOf(*store), QStringLiteral("new=1"));
    }

    void saysThatADamagedFileCannotBeSetAside()
    {
        if (!mountSmallDisk()) {
            QSKIP("no mounts allowed here");
        }
        QVERIFY(writeBytes(path(), QByteArray(5000, 'x')));
        QVERIFY(PrivateMounts::setReadOnly(m_mounted, true));
        expectWarning();
        const auto store = openStore(path());
        QVERIFY(store);
        QVERIFY(!store->health().writable);
        QVERIFY2(store->health().message.contains(QLatin1String("damaged")), qPrintable(store->health().message));
        QVERIFY(store->load()->bots.empty());
        QVERIFY(!commitNow(*store, batch("a")));
    }

    // --- disks that fill up

    void goesOnAfterAFullDisk()
    {
        if (!mountSmallDisk()) {
            QSKIP("no mounts allowed here");
        }
        const auto store = openStore(path());
        QVERIFY(commitNow(*store, batch("old")));
        fill(m_mounted + QLatin1String("/filler"));
        const QSignalSpy failed(store.get(), &Store::writeFailed);
        const QSignalSpy recovered(store.get(), &Store::writeRecovered);
        const WriteBatch large{setting(QStringLiteral("large"), QString(100'000, QLatin1Char('x')))};
        const auto result = commitNow(*store, large);
        QCOMPARE(result.error().kind, ProblemKind::Storage);
        QVERIFY2(result.error().detail.contains(QLatin1String("full")), qPrintable(result.error().detail));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(settingsOf(*store), QStringLiteral("old=1"));

        QVERIFY(QFile::remove(m_mounted + QLatin1String("/filler")));
        QVERIFY(commitNow(*store, batch("new")));
        QCOMPARE(recovered.count(), 1);
        QCOMPARE(settingsOf(*store), QStringLiteral("new=1 old=1"));
    }

    void opensOnAFullDisk()
    {
        if (!mountSmallDisk()) {
            QSKIP("no mounts allowed here");
        }
        QVERIFY(commitNow(*openStore(path()), batch("old")));
        fill(m_mounted + QLatin1String("/filler"));
        expectWarning();
        const auto store = openStore(path());
        QVERIFY(store);
        QVERIFY(!store->health().writable);
        QCOMPARE(settingsOf(*store), QStringLiteral("old=1"));
        QVERIFY(!commitNow(*store, batch("lost")));
        QVERIFY(QFile::remove(m_mounted + QLatin1String("/filler")));
        QVERIFY(commitNow(*store, batch("new")));
        QCOMPARE(settingsOf(*store), QStringLiteral("new=1 old=1"));
    }

    // The same without any mount: the kernel lets no file of this process grow.
    void goesOnAfterAWriteError()
    {
        const auto store = openStore(m_folder->database());
        QVERIFY(commitNow(*store, batch("old")));
        const QSignalSpy failed(store.get(), &Store::writeFailed);
        const QSignalSpy recovered(store.get(), &Store::writeRecovered);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit none{1, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
        const auto first = commitNow(*store, batch("lost"));
        const auto second = commitNow(*store, batch("lost too"));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QCOMPARE(first.error().kind, ProblemKind::Storage);
        QCOMPARE(second.error().kind, ProblemKind::Storage);
        QCOMPARE(failed.count(), 2);
        QVERIFY(commitNow(*store, batch("new")));
        QCOMPARE(recovered.count(), 1);
        QCOMPARE(settingsOf(*store), QStringLiteral("new=1 old=1"));
    }

    void doesNotBeginAnewWhenTheFileVanishes()
    {
        const auto store = openStore(m_folder->database());
        QVERIFY(commitNow(*store, batch("old")));
        QVERIFY(!commitNow(*store, refusedBatch(QStringLiteral("bad"))));
        for (const char *suffix : {"", "-wal", "-shm"}) {
            QFile::remove(m_folder->database() + QLatin1String(suffix));
        }
        [[maybe_unused]] const auto result = commitNow(*store, batch("new"));
        QVERIFY2(!QFileInfo::exists(m_folder->database()), "an empty file in its place would hide the loss");
    }

    // --- another program on the file

    void tellsWhenAnotherProgramHoldsTheFile()
    {
        const auto store = openStore(m_folder->database());
        QVERIFY(commitNow(*store, batch("old")));
        const auto other = Database::open(m_folder->database(), Access::ReadWrite);
        QVERIFY((*other)->execute(QStringLiteral("BEGIN IMMEDIATE")));
        const QSignalSpy recovered(store.get(), &Store::writeRecovered);
        const auto result = commitNow(*store, batch("lost"));
        QCOMPARE(result.error().kind, ProblemKind::Storage);
        QVERIFY2(result.error().detail.contains(QLatin1String("Another program")), qPrintable(result.error().detail));
        QCOMPARE(settingsOf(*store), QStringLiteral("old=1"));

        expectWarning();
        const auto second = openStore(m_folder->database());
        QVERIFY(second);
        QVERIFY(!second->health().writable);
        QCOMPARE(settingsOf(*second), QStringLiteral("old=1"));

        QVERIFY((*other)->execute(QStringLiteral("ROLLBACK")));
        QVERIFY(commitNow(*store, batch("new")));
        QCOMPARE(recovered.count(), 1);
        QVERIFY(commitNow(*second, batch("newer")));
        QCOMPARE(settingsOf(*second), QStringLiteral("new=1 newer=1 old=1"));
    }

private:
    static void expectWarning() { QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("database"))); }

    [[nodiscard]] bool mountSmallDisk()
    {
        const QString folder = m_folder->path() + QLatin1String("/disk");
        if (PrivateMounts::isAvailable() && QDir().mkpath(folder) && PrivateMounts::mountSmall(folder, diskKilobytes)) {
            m_mounted = folder;
        }
        return !m_mounted.isEmpty();
    }

    [[nodiscard]] QString path() const { return m_mounted + QLatin1String("/fleet.db"); }

    /// As a killed process leaves it: the main file without what is only in the log.
    void copyDatabase(const QString &from, bool withLog) const
    {
        if (withLog) {
            QVERIFY(QFile::copy(from, path()));
            QVERIFY(QFile::copy(from + QLatin1String("-wal"), path() + QLatin1String("-wal")));
        }
    }

    std::unique_ptr<StoreFolder> m_folder;
    QString m_mounted;
};

int main(int argc, char *argv[])
{
    PrivateMounts::enter();
    QCoreApplication application(argc, argv);
    StoreFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "StoreFaultsTest.moc"
