#include "HistorySamples.h"

#include "history/HistorySchema.h"
#include "support/Compare.h"
#include "support/PrivateMounts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRandomGenerator>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr int diskKilobytes = 2'048;
/// SQLite waits five seconds for a file that another program holds.
constexpr int patienceMs = 30'000;

HistoryBatch heartbeats(UtcTime from, int count)
{
    HistoryBatch batch;
    for (int number = 0; number < count; ++number) {
        batch.samples.push_back(fullSample(from + number * seconds(30), number));
    }
    return batch;
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

/// The bytes of a closed history with some hundred samples and their buckets.
QByteArray soundFile()
{
    HistoryDesk desk;
    desk.open();
    const bool written = desk.record(heartbeats(historyStart, 600)).has_value();
    desk.clock().advance(hours(6));
    const bool cared = desk.care().has_value();
    desk.close();
    return written && cared ? bytesOf(desk.path()) : QByteArray();
}

} // namespace

class HistoryFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        use(m_folder->filePath(QStringLiteral("history.db")));
    }
    void cleanup()
    {
        m_desk.reset();
        if (!m_mounted.isEmpty()) {
            PrivateMounts::unmount(std::exchange(m_mounted, {}));
        }
    }

    // --- damaged files

    void setsADamagedFileAside_data()
    {
        QTest::addColumn<QByteArray>("damaged");
        const QByteArray sound = soundFile();
        QVERIFY(sound.size() > 60'000);
        QTest::newRow("not a database") << QByteArray("this was a letter to my grandmother");
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("cut after the header") << sound.first(100);
        QByteArray schema = sound;
        schema.replace(100, 60, QByteArray(60, '\xFF'));
        QTest::newRow("schema overwritten") << schema;
        QByteArray letter = sound;
        letter.replace(QByteArray("error_count INTEGER"), QByteArray("error_bount INTEGER"));
        QVERIFY(letter != sound);
        QTest::newRow("a letter of the schema") << letter;
        QByteArray noise = sound;
        noise.replace(8192, sound.size() - 8192, QByteArray(sound.size() - 8192, '\x5A'));
        QTest::newRow("everything else overwritten") << noise;
    }
    void setsADamagedFileAside()
    {
        QFETCH(QByteArray, damaged);
        QVERIFY(writeBytes(m_desk->path(), damaged));
        expectWarning();
        m_desk->clock().advance(hours(8));
        m_desk->open();
        QVERIFY(m_desk->record(heartbeats(historyStart + hours(8), 2)));
        const HistoryHealth health = m_desk->history().health();
        QVERIFY(health.writable);
        QVERIFY2(health.message.contains(QLatin1String("charts start here")), qPrintable(health.message));
        QVERIFY(health.setAside.startsWith(m_desk->path() + QLatin1String(".corrupt-")));
        QCOMPARE(bytesOf(health.setAside).size(), damaged.size());
        QCOMPARE(shown(m_desk->gaps(historyStart, historyStart + hours(9))),
                 QStringLiteral("set_aside 00:00:00-23:00:00"));
        QCOMPARE(m_desk->pnl(historyStart, historyStart + hours(9))->series.front().count, qint64{2});
    }

    void readingFindsDamageToo()
    {
        m_desk->open();
        QVERIFY(m_desk->record(heartbeats(historyStart, 5'000)));
        m_desk->close();
        QByteArray bytes = bytesOf(m_desk->path());
        const qint64 page =
            m_desk->value(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'samples'")).toLongLong();
        // The inner page of the samples: new ones would be put in through it, old ones are found through it.
        bytes.replace((page - 1) * 4096, 4096, QByteArray(4096, '\x5A'));
        for (const char *suffix : {"-wal", "-shm"}) {
            QFile::remove(m_desk->path() + QLatin1String(suffix));
        }
        QVERIFY(writeBytes(m_desk->path(), bytes));
        expectWarning();
        m_desk->open();
        const auto answer = m_desk->pnl(historyStart, historyStart + hours(50));
        QCOMPARE(answer.error().kind, ProblemKind::Storage);
        QVERIFY2(answer.error().detail.contains(QLatin1String("damaged")), qPrintable(answer.error().detail));
        QTRY_VERIFY(!m_desk->history().health().setAside.isEmpty());
        QVERIFY(m_desk->record(heartbeats(historyStart, 3)));
        QCOMPARE(m_desk->pnl(historyStart, historyStart + hours(50))->series.front().count, qint64{3});
    }

    void neverFallsOverADamagedByte()
    {
        bool isChosen = false;
        const int chosen = qEnvironmentVariableIntValue("FLEET_SEED", &isChosen);
        const quint32 seed = isChosen ? static_cast<quint32>(chosen) : QRandomGenerator::global()->generate() >> 1;
        qInfo("FLEET_SEED=%u", seed);
        QRandomGenerator random(seed);
        const QByteArray sound = soundFile();
        QLoggingCategory::setFilterRules(QStringLiteral("fleet.history.warning=false"));
        for (int round = 0; round < 30; ++round) {
            HistoryDesk desk;
            QByteArray bytes = sound;
            for (int change = 0; change <= round % 8; ++change) {
                bytes[random.bounded(100, static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
            }
            QVERIFY(writeBytes(desk.path(), bytes));
            desk.clock().advance(hours(6));
            desk.open();
            for (const Resolution resolution : resolutions) {
                const auto answer = desk.pnl(historyStart, historyStart + hours(8), resolution);
                QVERIFY(answer || answer.error().kind == ProblemKind::Storage);
            }
            [[maybe_unused]] const auto written = desk.record(heartbeats(historyStart + hours(6), 3));
            desk.clock().advance(hours(60));
            [[maybe_unused]] const auto cared = desk.care();
        }
        QLoggingCategory::setFilterRules(QString());
    }

    // --- files that are not its own

    void leavesAnothersFileAlone_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("expected");
        QTest::newRow("newer") << QStringLiteral("PRAGMA user_version = 99") << QStringLiteral("newer version");
        QTest::newRow("the fleet's records")
            << QStringLiteral("PRAGMA application_id = %1").arg(recordsMark) << QStringLiteral("another program");
    }
    void leavesAnothersFileAlone()
    {
        QFETCH(QString, statement);
        QFETCH(QString, expected);
        QVERIFY(writeBytes(m_desk->path(), soundFile()));
        {
            const auto database = Database::open(m_desk->path(), Access::ReadWrite);
            QVERIFY((*database)->execute(statement));
        }
        const QByteArray before = bytesOf(m_desk->path());
        expectWarning(QStringLiteral("database"));
        m_desk->open();
        QVERIFY(!m_desk->care());
        const HistoryHealth health = m_desk->history().health();
        QVERIFY(!health.writable && health.setAside.isEmpty());
        QVERIFY2(health.message.contains(expected), qPrintable(health.message));
        QVERIFY(!m_desk->pnl(historyStart, historyStart + hours(1)));
        m_desk->close();
        QVERIFY(bytesOf(m_desk->path()) == before);
    }

    // --- places that cannot be written

    void goesOnWithoutAPlace_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("below a file") << QStringLiteral("%1/file/history.db");
        QTest::newRow("no folder") << QStringLiteral("%1/missing/history.db");
        QTest::newRow("a folder") << QStringLiteral("%1");
        QTest::newRow("not allowed") << QStringLiteral("/proc/history.db");
    }
    void goesOnWithoutAPlace()
    {
        QFETCH(QString, path);
        QVERIFY(writeBytes(m_folder->filePath(QStringLiteral("file")), QByteArray("x")));
        use(path.contains(QLatin1Char('%')) ? path.arg(m_folder->path()) : path);
        expectWarning();
        m_desk->open();
        m_desk->history().record(heartbeats(historyStart, 3));
        const auto cared = m_desk->care();
        QCOMPARE(cared.error().kind, ProblemKind::Storage);
        QVERIFY(!m_desk->history().health().writable);
        QVERIFY2(m_desk->history().health().message.contains(QLatin1String("operations are not touched")),
                 qPrintable(m_desk->history().health().message));
        QCOMPARE(m_desk->pnl(historyStart, historyStart + hours(1)).error().kind, ProblemKind::Storage);
        m_desk->close();
    }

    void readsAReadOnlyDisk()
    {
        if (!mountSmallDisk()) {
            QSKIP("no mounts allowed here");
        }
        m_desk->open();
        QVERIFY(m_desk->record(heartbeats(historyStart, 5)));
        m_desk->close();
        QVERIFY(PrivateMounts::setReadOnly(m_mounted, true));
        expectWarning();
        m_desk->open();
        QCOMPARE(m_desk->pnl(historyStart, historyStart + hours(1))->series.front().count, qint64{5});
        QVERIFY(!m_desk->care());
        bool written = false;
        m_desk->history().record(heartbeats(historyStart + minutes(5), 5),
                                 [&written](const Result<void> &result) { written = result.has_value(); });
        QVERIFY(!m_desk->care());
        QVERIFY(!m_desk->history().health().writable && !written);

        QVERIFY(PrivateMounts::setReadOnly(m_mounted, false));
        QVERIFY(m_desk->care());
        QTRY_VERIFY(written);
        QVERIFY(m_desk->history().health().writable);
        QCOMPARE(m_desk->history().health().message, QString());
        QCOMPARE(m_desk->pnl(historyStart, historyStart + hours(1))->series.front().count, qint64{10});
    }

    void keepsWhatAFullDiskDoesNotTake()
    {
        if (!mountSmallDisk()) {
            QSKIP("no mounts allowed here");
        }
        m_desk->open();
        QVERIFY(m_desk->record(heartbeats(historyStart, 5)));
        const QString ballast = m_mounted + QLatin1String("/ballast");
        fill(ballast);
        expectWarning(QStringLiteral("full|disk"));
        int written = 0;
        for (int part = 0; part < 20; ++part) {
            m_desk->history().record(heartbeats(historyStart + hours(1 + part), 100),
                                     [&written](const Result<void> &result) { written += result ? 1 : 0; });
        }
        QTRY_VERIFY(!m_desk->history().health().writable);
        QVERIFY(!m_desk->care());
        QVERIFY(written < 20);
        QVERIFY2(m_desk->pnl(historyStart, historyStart + minutes(30))->series.front().count == 5, "still read");

        QVERIFY(QFile::remove(ballast));
        QVERIFY(m_desk->care());
        QTRY_COMPARE(written, 20);
        QCOMPARE(m_desk->pnl(historyStart, historyStart + hours(40))->series.front().count, qint64{2'005});
        QCOMPARE(m_desk->history().health().lost, qint64{0});
    }

    void countsWhatItHasNoRoomFor()
    {
        if (!mountSmallDisk()) {
            QSKIP("no mounts allowed here");
        }
        QVERIFY(PrivateMounts::setReadOnly(m_mounted, true));
        use(m_mounted + QLatin1String("/history.db"), 250);
        expectWarning();
        m_desk->open();
        QVERIFY(!m_desk->care());
        QString outcomes;
        for (int part = 0; part < 5; ++part) {
            m_desk->history().record(heartbeats(historyStart + hours(part), 100), [&outcomes,
                                                                                   part](const Result<void> &result) {
                outcomes += QStringLiteral("%1%2 ").arg(part).arg(result ? QStringLiteral("+") : QStringLiteral("-"));
            });
        }
        QVERIFY(!m_desk->care());
        QTRY_COMPARE(outcomes, QStringLiteral("0- 1- 2- "));
        QVERIFY(PrivateMounts::setReadOnly(m_mounted, false));
        QVERIFY(m_desk->care());
        QTRY_COMPARE(outcomes, QStringLiteral("0- 1- 2- 3+ 4+ "));
        QCOMPARE(m_desk->history().health().lost, qint64{300});
        QCOMPARE(shown(m_desk->gaps(historyStart, historyStart + hours(9))),
                 QStringLiteral("overflow 15:00:00-17:49:30 lost 300"));
        QCOMPARE(m_desk->pnl(historyStart, historyStart + hours(9))->series.front().count, qint64{200});
    }

    void waitsForAnotherProgram()
    {
        m_desk->open();
        QVERIFY(m_desk->record(heartbeats(historyStart, 5)));
        const auto other = Database::open(m_desk->path(), Access::ReadWrite);
        QVERIFY((*other)->execute(QStringLiteral("BEGIN IMMEDIATE")));
        expectWarning(QStringLiteral("Another program"));
        bool written = false;
        m_desk->history().record(heartbeats(historyStart + hours(1), 5),
                                 [&written](const Result<void> &result) { written = result.has_value(); });
        // Who reads does not wait for who writes.
        QCOMPARE(m_desk->pnl(historyStart, historyStart + hours(9))->series.front().count, qint64{5});
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->history().health().writable, patienceMs);
        QVERIFY2(m_desk->history().health().message.contains(QLatin1String("Another program")),
                 qPrintable(m_desk->history().health().message));
        QVERIFY(!written);
        QVERIFY((*other)->execute(QStringLiteral("ROLLBACK")));
        QVERIFY(m_desk->care());
        QTRY_VERIFY(written);
        QCOMPARE(m_desk->pnl(historyStart, historyStart + hours(9))->series.front().count, qint64{10});
    }

private:
    static void expectWarning(const QString &text = QStringLiteral("database|history"))
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(text));
    }

    void use(const QString &path, std::size_t capacity = 50'000)
    {
        m_desk = std::make_unique<HistoryDesk>(HistoryOptions{.path = path, .capacity = capacity});
    }

    [[nodiscard]] bool mountSmallDisk()
    {
        const QString folder = m_folder->path() + QLatin1String("/disk");
        if (PrivateMounts::isAvailable() && QDir().mkpath(folder) && PrivateMounts::mountSmall(folder, diskKilobytes)) {
            m_mounted = folder;
            use(folder + QLatin1String("/history.db"));
        }
        return !m_mounted.isEmpty();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryDesk> m_desk;
    QString m_mounted;
};

int main(int argc, char *argv[])
{
    PrivateMounts::enter();
    QCoreApplication application(argc, argv);
    HistoryFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "HistoryFaultsTest.moc"
