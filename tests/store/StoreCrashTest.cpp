// A console killed in the middle of writing, again and again on one file, and two of them writing at once.
// The test program is its own victim: started with --write it only commits, and says what was acknowledged.
#include "store/Store.h"

#include "StoreSamples.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <unistd.h>

#include <cstdio>
#include <map>
#include <set>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr int rounds = 20;
constexpr int batchesPerRound = 100'000;
constexpr int batchesAtOnce = 40;

/// How many rows batch `number` has; one in seven ends with a row that is refused.
int rowsOf(int number)
{
    return number % 20 + 1;
}

bool isRefused(int number)
{
    return number % 7 == 3;
}

WriteBatch batchOf(int number)
{
    WriteBatch batch;
    for (int row = 0; row < rowsOf(number); ++row) {
        batch.emplace_back(setting(QStringLiteral("%1.%2").arg(number).arg(row), QString::number(number)));
    }
    if (isRefused(number)) {
        batch.emplace_back(setting(QString(), QString()));
    }
    return batch;
}

/// Writes batches from `m_next` to before `m_end`, some at a time, and a line to stdout for each that is on disk.
class Writer final {
public:
    Writer(Store &store, int first, int count) : m_store(store), m_next(first), m_end(first + count) {}

    void fill()
    {
        while (m_open < batchesAtOnce && m_next < m_end) {
            const int number = m_next++;
            ++m_open;
            m_store.commit(batchOf(number), [this, number](const Result<void> &result) {
                if (result) {
                    // Straight to the kernel: what a killed process had in a buffer would be lost.
                    const QByteArray line = QByteArray::number(number) + '\n';
                    [[maybe_unused]] const auto written =
                        ::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size()));
                }
                --m_open;
                fill();
            });
        }
        if (m_open == 0) {
            QCoreApplication::quit();
        }
    }

private:
    Store &m_store;
    int m_next;
    int m_end;
    int m_open = 0;
};

int write(const QStringList &arguments)
{
    const auto store = openStore(arguments.at(2));
    if (!store) {
        return 2;
    }
    Writer writer(*store, arguments.at(3).toInt(), arguments.at(4).toInt());
    QMetaObject::invokeMethod(
        store.get(), [&writer] { writer.fill(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

std::unique_ptr<QProcess> startWriter(const QString &path, int first, int count)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(),
                   {QStringLiteral("--write"), path, QString::number(first), QString::number(count)});
    return process;
}

std::set<int> acknowledgedBy(QProcess &process)
{
    std::set<int> numbers;
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty()) {
            numbers.insert(line.toInt());
        }
    }
    return numbers;
}

/// Empty when every batch in the store is whole, every acknowledged one is there and no refused one left a row.
QString faultOf(const Store &store, const std::set<int> &acknowledged)
{
    const auto image = store.load();
    if (!image) {
        return image.error().detail;
    }
    std::map<int, int> rows;
    for (const SettingRecord &record : image->settings) {
        const int number = record.name.section(QLatin1Char('.'), 0, 0).toInt();
        if (record.value != QString::number(number)) {
            return QStringLiteral("%1 has the value %2").arg(record.name, record.value);
        }
        ++rows[number];
    }
    for (const auto &[number, count] : rows) {
        if (isRefused(number) || count != rowsOf(number)) {
            return QStringLiteral("batch %1 has %2 of %3 rows").arg(number).arg(count).arg(rowsOf(number));
        }
    }
    for (const int number : acknowledged) {
        if (!rows.contains(number)) {
            return QStringLiteral("batch %1 was acknowledged and is gone").arg(number);
        }
    }
    // Batches keep their order: of each writer's, none is missing before the last one.
    for (const auto &[number, count] : rows) {
        const int previous = isRefused(number - 1) ? number - 2 : number - 1;
        if (previous >= number / batchesPerRound * batchesPerRound && !rows.contains(previous)) {
            return QStringLiteral("batch %1 is there without %2 before it").arg(number).arg(previous);
        }
    }
    return {};
}

} // namespace

class StoreCrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesKills()
    {
        bool isChosen = false;
        const int chosen = qEnvironmentVariableIntValue("FLEET_SEED", &isChosen);
        const quint32 seed = isChosen ? static_cast<quint32>(chosen) : QRandomGenerator::global()->generate() >> 1;
        qInfo("FLEET_SEED=%u", seed);
        QRandomGenerator random(seed);
        const StoreFolder folder;
        std::set<int> acknowledged;
        for (int round = 0; round < rounds; ++round) {
            const auto process = startWriter(folder.database(), round * batchesPerRound, batchesPerRound);
            QVERIFY(process->waitForStarted());
            // Half of them die while they open the file, the others while they write.
            if (round % 2 == 1) {
                QVERIFY(process->waitForReadyRead(30'000));
            }
            QTest::qSleep(random.bounded(1, 120));
            process->kill();
            QVERIFY(process->waitForFinished());
            QCOMPARE(process->exitStatus(), QProcess::CrashExit);
            acknowledged.merge(acknowledgedBy(*process));

            const auto store = openStore(folder.database());
            QVERIFY(store);
            QCOMPARE(store->health().message, QString());
            QCOMPARE(faultOf(*store, acknowledged), QString());
        }
        QVERIFY2(acknowledged.size() > 100, "nothing was put to the test");
    }

    void letsTwoProcessesWrite()
    {
        constexpr int count = 300;
        const StoreFolder folder;
        const auto first = startWriter(folder.database(), 0, count);
        const auto second = startWriter(folder.database(), batchesPerRound, count);
        std::set<int> acknowledged;
        for (QProcess *process : {first.get(), second.get()}) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitStatus(), QProcess::NormalExit);
            QCOMPARE(process->exitCode(), 0);
            acknowledged.merge(acknowledgedBy(*process));
        }
        const auto store = openStore(folder.database());
        QVERIFY(store);
        QCOMPARE(store->health().message, QString());
        QCOMPARE(faultOf(*store, acknowledged), QString());
        QVERIFY2(acknowledged.size() > count, "one of them never got to write");
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == QLatin1String("--write")) {
        return write(arguments);
    }
    StoreCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "StoreCrashTest.moc"
