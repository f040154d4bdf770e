// A console killed in the middle of writing and rolling up, again and again on one history.
// The test program is its own victim: started with --write it only records, and says what was acknowledged.
#include "HistorySamples.h"

#include "history/Statement.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>

#include <unistd.h>

#include <cstdio>
#include <set>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr int rounds = 14;
constexpr int batchesPerRound = 500;
constexpr int batchesAtOnce = 20;
constexpr int bots = 5;
constexpr seconds apart{10};

UtcTime timeOf(int number)
{
    return historyStart + number * apart;
}

/// A sample of each bot, and ten seconds in which the first was alive.
HistoryBatch batchOf(int number)
{
    HistoryBatch batch;
    for (int bot = 1; bot <= bots; ++bot) {
        batch.samples.push_back(fullSample(timeOf(number), number, bot));
    }
    batch.presence = {span(PresenceKind::Alive, timeOf(number), timeOf(number) + apart)};
    return batch;
}

/// Records batches, some at a time, and a line to stdout for each that is on disk; rolls up in between.
class Writer final {
public:
    Writer(HistoryDesk &desk, int first, int count) : m_desk(desk), m_next(first), m_end(first + count) {}

    void fill()
    {
        while (m_open < batchesAtOnce && m_next < m_end) {
            const int number = m_next++;
            ++m_open;
            m_desk.clock().advance(apart);
            m_desk.history().record(batchOf(number), [this, number](const Result<void> &result) {
                if (result) {
                    // Straight to the kernel: what a killed process had in a buffer would be lost.
                    const QByteArray line = QByteArray::number(number) + '\n';
                    [[maybe_unused]] const auto written =
                        ::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size()));
                }
                --m_open;
                fill();
            });
            if (number % 7 == 0) {
                [[maybe_unused]] const auto cared = m_desk.history().cared();
            }
        }
        if (m_open == 0) {
            QCoreApplication::quit();
        }
    }

private:
    HistoryDesk &m_desk;
    int m_next;
    int m_end;
    int m_open = 0;
};

int write(const QStringList &arguments)
{
    HistoryDesk desk({.path = arguments.at(2)});
    desk.clock().setUtc(timeOf(arguments.at(3).toInt()));
    desk.open();
    Writer writer(desk, arguments.at(3).toInt(), batchesPerRound);
    QMetaObject::invokeMethod(
        &desk.history(), [&writer] { writer.fill(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
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

std::set<int> numbersIn(const QString &path)
{
    std::set<int> numbers;
    const auto database = Database::open(path, Access::ReadOnly);
    Statement read(**database, QStringLiteral("SELECT at FROM samples WHERE bot = 1"));
    if (read.run()) {
        while (read.next()) {
            numbers.insert(static_cast<int>((fromEpochMs(read.whole(0)) - historyStart) / apart));
        }
    }
    return numbers;
}

/// Empty when each batch is whole, and nothing in the buckets is lost or doubled.
QString faultOf(const HistoryDesk &desk)
{
    const std::array<std::pair<const char *, const char *>, 8> pairs{{
        {"SELECT 0", "SELECT count(*) FROM (SELECT count(*) AS c FROM samples GROUP BY at HAVING c <> 5)"},
        {"SELECT 0", "SELECT count(*) FROM pending"},
        {"SELECT count(*) FROM samples", "SELECT count(*) FROM own_samples"},
        {"SELECT count(*) FROM samples", "SELECT sum(n) FROM ten_minutes WHERE metric = 1"},
        {"SELECT count(*) FROM samples", "SELECT sum(n) FROM hours WHERE metric = 1"},
        {"SELECT sum(pnl_usd) FROM samples", "SELECT sum(total) FROM hours WHERE metric = 1"},
        {"SELECT sum(trade_count) FROM samples", "SELECT sum(total) FROM ten_minutes WHERE metric = 7"},
        {"SELECT count(*) * 10000 FROM samples WHERE bot = 1", "SELECT sum(alive) FROM hours_time WHERE bot = 1"},
    }};
    for (const auto &[expected, found] : pairs) {
        const qint64 should = desk.value(QString::fromLatin1(expected)).toLongLong();
        const qint64 is = desk.value(QString::fromLatin1(found)).toLongLong();
        if (should != is) {
            return QStringLiteral("%1: %2, %3: %4")
                .arg(QLatin1String(expected))
                .arg(should)
                .arg(QLatin1String(found))
                .arg(is);
        }
    }
    return {};
}

} // namespace

class HistoryCrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesKills()
    {
        bool isChosen = false;
        const int chosen = qEnvironmentVariableIntValue("FLEET_SEED", &isChosen);
        const quint32 seed = isChosen ? static_cast<quint32>(chosen) : QRandomGenerator::global()->generate() >> 1;
        qInfo("FLEET_SEED=%u", seed);
        QRandomGenerator random(seed);
        HistoryDesk desk;
        std::set<int> acknowledged;
        for (int round = 0; round < rounds; ++round) {
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--write"), desk.path(), QString::number(round * batchesPerRound)});
            QVERIFY(process.waitForStarted());
            // Half of them die while they open the file, the others while they write.
            if (round % 2 == 1) {
                QVERIFY(process.waitForReadyRead(30'000));
            }
            QTest::qSleep(random.bounded(1, 120));
            process.kill();
            QVERIFY(process.waitForFinished());
            acknowledged.merge(acknowledgedBy(process));

            desk.clock().setUtc(timeOf((round + 1) * batchesPerRound) + hours(1));
            desk.reopen();
            QVERIFY(desk.care());
            QVERIFY(desk.history().health().writable);
            QCOMPARE(desk.history().health().setAside, QString());
            QCOMPARE(faultOf(desk), QString());
            const std::set<int> kept = numbersIn(desk.path());
            QVERIFY(std::includes(kept.begin(), kept.end(), acknowledged.begin(), acknowledged.end()));
            desk.close();
        }
        QVERIFY2(acknowledged.size() > 100, "nothing was put to the test");
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--write")) {
        return write(arguments);
    }
    HistoryCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "HistoryCrashTest.moc"
