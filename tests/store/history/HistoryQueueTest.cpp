#include "history/HistoryQueue.h"

#include "support/ManualClock.h"

#include <QTest>

#include <numeric>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr UtcTime begin = ManualClock::defaultStart;

/// `count` samples from second `first` on.
HistoryQueue::Job job(int first, int count)
{
    HistoryQueue::Job made;
    for (int second = first; second < first + count; ++second) {
        made.batch.samples.push_back({BotId(QStringLiteral("bot-1")), begin + seconds(second), {}});
    }
    return made;
}

QString secondsOf(const std::vector<HistoryQueue::Job> &jobs)
{
    QStringList texts;
    for (const HistoryQueue::Job &one : jobs) {
        texts += QString::number((one.batch.samples.front().at - begin).count() / 1000);
    }
    return texts.join(QLatin1Char(' '));
}

} // namespace

class HistoryQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheOldestFirst()
    {
        HistoryQueue queue(10);
        for (const int first : {1, 2, 3}) {
            QVERIFY(queue.push(job(first, 2)).empty());
        }
        QCOMPARE(queue.size(), std::size_t{6});
        QCOMPARE(secondsOf(queue.take(3)), QStringLiteral("1 2"));
        QCOMPARE(secondsOf(queue.take(1'000)), QStringLiteral("3"));
        QVERIFY(queue.isEmpty() && queue.size() == 0 && !queue.takeLost());
    }

    void dropsTheOldestAndCountsIt()
    {
        HistoryQueue queue(5);
        QVERIFY(queue.push(job(0, 2)).empty());
        QVERIFY(queue.push(job(10, 2)).empty());
        QCOMPARE(secondsOf(queue.push(job(20, 3))), QStringLiteral("0"));
        QVERIFY((queue.takeLost()
                 == DataGap{.from = begin,
                            .to = begin + seconds(1) + milliseconds(1),
                            .why = GapCause::Overflow,
                            .bot = {},
                            .lost = 2}));
        QVERIFY(!queue.takeLost());
        QCOMPARE(secondsOf(queue.take(100)), QStringLiteral("10 20"));
    }

    void dropsWhatIsTooLargeForIt()
    {
        HistoryQueue queue(5);
        QCOMPARE(secondsOf(queue.push(job(1, 6))), QStringLiteral("1"));
        QVERIFY(queue.isEmpty());
        QCOMPARE(queue.takeLost()->lost, qint64{6});
    }

    void takesBackWhatCouldNotBeWritten()
    {
        HistoryQueue queue(6);
        QVERIFY(queue.push(job(1, 2)).empty());
        QVERIFY(queue.push(job(2, 2)).empty());
        auto taken = queue.take(100);
        QVERIFY(queue.push(job(3, 2)).empty());
        QVERIFY(queue.push(job(4, 2)).empty());
        QCOMPARE(secondsOf(queue.putBack(std::move(taken))), QStringLiteral("1"));
        QCOMPARE(secondsOf(queue.take(100)), QStringLiteral("2 3 4"));
    }

    void lossesAddUp()
    {
        HistoryQueue queue(1);
        for (const int first : {5, 1, 9}) {
            QVERIFY(!queue.push(job(first, 2)).empty());
        }
        const auto lost = queue.takeLost();
        QVERIFY(lost->from == begin + seconds(1));
        QVERIFY(lost->to == begin + seconds(10) + milliseconds(1));
        QCOMPARE(lost->lost, qint64{6});
    }

    void aBatchWithoutSamplesLosesNone()
    {
        QVERIFY(!lossOf({}));
        QVERIFY(!lossOf({.samples = {{BotId(QStringLiteral("a")), UtcTime::max(), {}}}}));
    }
};

QTEST_APPLESS_MAIN(HistoryQueueTest)
#include "HistoryQueueTest.moc"
