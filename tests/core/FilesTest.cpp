#include "core/Files.h"

#include "support/Compare.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace fleet;

namespace {

int modeOf(const QString &path)
{
    struct stat info {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? static_cast<int>(info.st_mode & 0777U) : -1;
}

} // namespace

// Permissions that are taken away do not stop root, and tests may run as root: what must fail here fails for anybody.
class FilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_oldMask = ::umask(0);
    }

    void cleanup()
    {
        ::umask(m_oldMask);
        m_folder.reset();
    }

    void writesPrivately()
    {
        const QString path = m_folder->filePath(QStringLiteral("key"));
        QVERIFY(writePrivateFile(path, QByteArrayLiteral("secret")));
        QCOMPARE(modeOf(path), 0600);
        QCOMPARE(readFile(path).value(), QByteArrayLiteral("secret"));
    }

    void makesAnOpenFilePrivateAgain()
    {
        const QString path = m_folder->filePath(QStringLiteral("key"));
        QVERIFY(writePrivateFile(path, QByteArrayLiteral("old")));
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0666), 0);
        QVERIFY(writePrivateFile(path, QByteArrayLiteral("new")));
        QCOMPARE(modeOf(path), 0600);
        QCOMPARE(readFile(path).value(), QByteArrayLiteral("new"));
    }

    void leavesNothingElseBehind()
    {
        QVERIFY(writePrivateFile(m_folder->filePath(QStringLiteral("a")), QByteArrayLiteral("1")));
        QVERIFY(writePrivateFile(m_folder->filePath(QStringLiteral("a")), QByteArrayLiteral("2")));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList(QStringLiteral("a")));
    }

    void writesAnEmptyFile()
    {
        const QString path = m_folder->filePath(QStringLiteral("empty"));
        QVERIFY(writePrivateFile(path, {}));
        QCOMPARE(readFile(path).value(), QByteArray());
    }

    void cannotWriteWhereThereIsNoFolder()
    {
        const QString path = m_folder->filePath(QStringLiteral("missing/key"));
        const Result<void> written = writePrivateFile(path, QByteArrayLiteral("x"));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ProblemKind::Storage);
        QVERIFY2(written.error().detail.contains(path), qPrintable(written.error().detail));
    }

    void cannotWriteOverAFolder() { QVERIFY(!writePrivateFile(m_folder->path(), QByteArrayLiteral("x"))); }

    void keepsTheOldFileWhenTheNewOneFails()
    {
        // /proc takes no new files, not even from root.
        const Result<void> written = writePrivateFile(QStringLiteral("/proc/fleet"), QByteArrayLiteral("x"));
        QVERIFY(!written);
        QVERIFY(!QFileInfo::exists(QStringLiteral("/proc/fleet")));
    }

    void saysNothingOfTheContent()
    {
        const Result<void> written = writePrivateFile(QStringLiteral("/proc/fleet"), QByteArrayLiteral("s3cret"));
        QVERIFY(!written);
        QVERIFY(!describe(written.error()).contains(QStringLiteral("s3cret")));
    }

    void readsUpToTheLimit_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("fits");

        QTest::newRow("empty") << 0 << true;
        QTest::newRow("below") << 99'999 << true;
        QTest::newRow("exactly") << 100'000 << true;
        QTest::newRow("one more") << 100'001 << false;
    }

    void readsUpToTheLimit()
    {
        QFETCH(int, size);
        QFETCH(bool, fits);
        const QString path = m_folder->filePath(QStringLiteral("data"));
        QVERIFY(writePrivateFile(path, QByteArray(size, 'x')));
        const Result<QByteArray> read = readFile(path, 100'000);
        QCOMPARE(read.has_value(), fits);
        if (fits) {
            QCOMPARE(read->size(), qsizetype(size));
        } else {
            QCOMPARE(read.error().kind, ProblemKind::Storage);
        }
    }

    void doesNotReadEndlessly() { QVERIFY(!readFile(QStringLiteral("/dev/zero"), 100'000)); }

    void readsAPipe()
    {
        const QString path = m_folder->filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const std::jthread writer([path] {
            const int pipe = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
            for (int i = 0; i < 3; ++i) {
                if (::write(pipe, "abc", 3) != 3) {
                    break;
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
            ::close(pipe);
        });
        const Result<QByteArray> read = readFile(path);
        QVERIFY(read);
        QCOMPARE(*read, QByteArrayLiteral("abcabcabc"));
    }

    void cannotRead_data()
    {
        QTest::addColumn<QString>("path");

        QTest::newRow("missing file") << QStringLiteral("/nonexistent/file");
        QTest::newRow("folder") << QDir::tempPath();
        QTest::newRow("empty path") << QString();
    }

    void cannotRead()
    {
        QFETCH(QString, path);
        const Result<QByteArray> read = readFile(path);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ProblemKind::Storage);
    }

    void makesPrivateFolders()
    {
        const QString path = m_folder->filePath(QStringLiteral("a/b/keys"));
        QVERIFY(makePrivateFolder(path));
        QCOMPARE(modeOf(path), 0700);
        QVERIFY(makePrivateFolder(path));
    }

    void makesAnOpenFolderPrivateAgain()
    {
        const QString path = m_folder->filePath(QStringLiteral("keys"));
        QVERIFY(QDir().mkdir(path));
        QCOMPARE(modeOf(path), 0777);
        QVERIFY(makePrivateFolder(path));
        QCOMPARE(modeOf(path), 0700);
    }

    void cannotMakeAFolderOfAFile()
    {
        const QString path = m_folder->filePath(QStringLiteral("file"));
        QVERIFY(writePrivateFile(path, QByteArrayLiteral("x")));
        QVERIFY(!makePrivateFolder(path));
        QVERIFY(!makePrivateFolder(path + QStringLiteral("/below")));
        QCOMPARE(modeOf(path), 0600);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    mode_t m_oldMask = 0;
};

QTEST_APPLESS_MAIN(FilesTest)
#include "FilesTest.moc"
