#include "HistorySamples.h"

#include "support/Compare.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

#include <sys/stat.h>

#include <cmath>
#include <limits>
#include <thread>

using namespace fleet;
using namespace fleet::test;

namespace {

/// A heartbeat of bot 1 every 30 s, with PnL 1, 2, 3, … dollars.
HistoryBatch heartbeats(UtcTime from, int count, int bot = 1)
{
    HistoryBatch batch;
    for (int number = 0; number < count; ++number) {
        batch.samples.push_back(pnlSample(from + number * seconds(30), (number + 1) * 1'000'000, bot));
    }
    return batch;
}

SeriesRequest request(const QString &metric, UtcTime from, UtcTime to)
{
    return {.bots = {botNumber(1)}, .metric = metric, .frame = {from, to, 1'000}, .resolution = Resolution::Raw};
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<HistoryDesk>();
        m_desk->open();
    }
    void cleanup() { m_desk.reset(); }

    void beginsEmptyAndWell()
    {
        QSignalSpy health(&m_desk->history(), &History::healthChanged);
        QVERIFY(m_desk->record({}));
        QVERIFY(m_desk->history().health().writable);
        QCOMPARE(m_desk->history().health().message, QString());
        QCOMPARE(health.count(), 1);
        const auto answer = m_desk->pnl(historyStart, historyStart + hours(1));
        QVERIFY(answer);
        QCOMPARE(answer->series.size(), std::size_t{1});
        QVERIFY(answer->series.front().line.points.empty() && answer->gaps.empty());
        QVERIFY(QCoro::waitFor(m_desk->history().view().trims())->empty());
    }

    void isPrivate()
    {
        QVERIFY(m_desk->record(heartbeats(historyStart, 1)));
        for (const char *suffix : {"", "-wal", "-shm"}) {
            struct stat info = {};
            const QString path = m_desk->path() + QLatin1String(suffix);
            QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
            QCOMPARE(info.st_mode & 0777U, 0600U);
        }
    }

    // --- samples

    void readsBackEveryMetric()
    {
        const HistorySample sample = fullSample(historyStart, 9);
        QVERIFY(m_desk->record({.samples = {sample}}));
        for (const MetricColumn &column : metricColumns()) {
            const auto answer = m_desk->ask(request(column.name, historyStart, historyStart + minutes(1)));
            QCOMPARE(answer->series.front().line.points.size(), std::size_t{1});
            QCOMPARE(answer->series.front().line.points.front().value,
                     drawn(*column.read(sample.metrics), column.unit));
        }
        QCOMPARE(shownLine(m_desk->ask(request(QStringLiteral("spread.bps"), historyStart, historyStart + minutes(1)))),
                 QStringLiteral("15:00:00 2.25"));
    }

    void aMissingValueIsMissing()
    {
        HistorySample none{botNumber(1), historyStart + seconds(30), {}};
        none.metrics.cpuPct = std::numeric_limits<double>::quiet_NaN();
        none.metrics.custom = {{QStringLiteral("bad"), std::numeric_limits<double>::infinity()}};
        QVERIFY(m_desk->record(
            {.samples = {pnlSample(historyStart, 0), none, pnlSample(historyStart + seconds(60), 2'000'000)}}));
        QCOMPARE(shownLine(m_desk->pnl(historyStart, historyStart + minutes(2))),
                 QStringLiteral("15:00:00 0 | 15:01:00 2"));
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM samples WHERE cpu_pct IS NOT NULL")).toInt(), 0);
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM own_samples")).toInt(), 0);
        m_desk->clock().advance(minutes(20));
        QVERIFY(m_desk->care());
        QCOMPARE(m_desk->value(QStringLiteral("SELECT n FROM ten_minutes WHERE metric = 1")).toInt(), 2);
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM ten_minutes")).toInt(), 1);
        QCOMPARE(m_desk->value(QStringLiteral("SELECT n FROM ten_minutes_time")).toInt(), 3);
    }

    void whatIsToldAgainCountsOnceAndAsToldLast()
    {
        HistorySample first = fullSample(historyStart, 1);
        QVERIFY(m_desk->record({.samples = {first, first}}));
        QVERIFY(m_desk->record({.samples = {pnlSample(historyStart, 5'000'000)}}));
        QCOMPARE(shownLine(m_desk->pnl(historyStart, historyStart + minutes(1))), QStringLiteral("15:00:00 5"));
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM samples")).toInt(), 1);
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM own_samples")).toInt(), 0);
    }

    void refusesWhatMakesNoSense()
    {
        HistoryBatch batch = heartbeats(historyStart, 1);
        batch.samples.push_back({BotId(), historyStart, {}});
        batch.samples.push_back(pnlSample(fromEpochMs(-5), 1));
        batch.samples.push_back(pnlSample(UtcTime::max(), 1));
        batch.presence.push_back(span(PresenceKind::Alive, historyStart, historyStart));
        batch.gaps.push_back({.from = historyStart + hours(1), .to = historyStart});
        QVERIFY(m_desk->record(batch));
        QCOMPARE(m_desk->history().health().refused, qint64{5});
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM samples")).toInt(), 1);
    }

    // --- buckets

    void answersTheSameBeforeAndAfterRollingUp_data()
    {
        QTest::addColumn<int>("resolution");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ten minutes")
            << static_cast<int>(Resolution::TenMinutes)
            << "15:05:00 1 15:05:00 20 15:15:00 21 15:15:00 40 | 15:55:00 1 15:55:00 20 16:05:00 21 16:05:00 30";
        QTest::newRow("hours") << static_cast<int>(Resolution::Hours)
                               << "15:30:00 1 15:30:00 40 16:30:00 21 16:30:00 30";
    }
    void answersTheSameBeforeAndAfterRollingUp()
    {
        QFETCH(int, resolution);
        QFETCH(QString, expected);
        QVERIFY(m_desk->record(heartbeats(historyStart, 40)));
        QVERIFY(m_desk->record(heartbeats(historyStart + minutes(50), 30)));
        const auto ask = [&] {
            return shownLine(m_desk->pnl(historyStart, historyStart + hours(2), static_cast<Resolution>(resolution)));
        };
        QCOMPARE(ask(), expected);
        m_desk->clock().advance(minutes(12)); // the first slot has ended
        QVERIFY(m_desk->care());
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM pending")).toInt(), 3);
        QCOMPARE(ask(), expected);
        m_desk->clock().advance(hours(3));
        QVERIFY(m_desk->care());
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM pending")).toInt(), 0);
        QCOMPARE(ask(), expected);
        m_desk->reopen();
        QCOMPARE(ask(), expected);
    }

    void lateSamplesMendTheirBucket()
    {
        QVERIFY(m_desk->record(heartbeats(historyStart, 10)));
        m_desk->clock().advance(hours(5));
        QVERIFY(m_desk->care());
        QVERIFY(m_desk->record({.samples = {pnlSample(historyStart + seconds(45), -7'500'000)}}));
        for (const bool cared : {false, true}) {
            if (cared) {
                QVERIFY(m_desk->care());
            }
            const auto answer = m_desk->pnl(historyStart, historyStart + hours(1), Resolution::Hours);
            QCOMPARE(shownLine(answer), QStringLiteral("15:30:00 -7.5 15:30:00 10"));
            QCOMPARE(answer->series.front().count, qint64{11});
            QCOMPARE(answer->series.front().line.averages.front().value, (55 - 7.5) / 11);
        }
        QCOMPARE(m_desk->value(QStringLiteral("SELECT total FROM hours")).toLongLong(), qint64{47'500'000});
    }

    void aClockThatWasSetBackDoesNoHarm()
    {
        m_desk->clock().setUtc(historyStart + days(2)); // it was wrong
        QVERIFY(m_desk->record(heartbeats(historyStart + days(2), 20)));
        m_desk->clock().advance(minutes(15));
        QVERIFY(m_desk->care());
        m_desk->clock().setUtc(historyStart);
        QVERIFY(m_desk->record(heartbeats(historyStart, 20)));
        m_desk->clock().advance(minutes(15));
        QVERIFY(m_desk->care());
        QCOMPARE(shownLine(m_desk->pnl(historyStart, historyStart + hours(1), Resolution::TenMinutes)),
                 QStringLiteral("15:05:00 1 15:05:00 20"));
        QCOMPARE(shownLine(m_desk->pnl(historyStart + days(2), historyStart + days(3), Resolution::TenMinutes)),
                 QStringLiteral("15:05:00 1 15:05:00 20"));
        const auto newest = QCoro::waitFor(m_desk->history().view().newest({.bots = {botNumber(1)},
                                                                            .metric = QStringLiteral("pnl_usd"),
                                                                            .count = 1,
                                                                            .notAfter = m_desk->clock().now()}));
        QCOMPARE(shown(newest->front().points), QStringLiteral("15:09:30 20"));
    }

    // --- presence and gaps

    void timeCountsOnce()
    {
        const UtcTime begin = historyStart + minutes(5);
        QVERIFY(m_desk->record({.presence = {span(PresenceKind::Heard, begin, begin + minutes(20)),
                                             span(PresenceKind::Alive, begin, begin + minutes(2)),
                                             span(PresenceKind::Alive, begin + minutes(4), begin + minutes(8))}}));
        QVERIFY(m_desk->record({.presence = {span(PresenceKind::Alive, begin + minutes(1), begin + minutes(5)),
                                             span(PresenceKind::Maintenance, begin + minutes(10), begin + hours(2))}}));
        const std::vector<PresenceBucket> slots{
            {historyStart, 0, minutes(5), minutes(5), minutes(0)},
            {historyStart + minutes(10), 0, minutes(3), minutes(10), minutes(5)},
            {historyStart + minutes(20), 0, minutes(0), minutes(5), minutes(10)},
        };
        const PresenceBucket hour{historyStart, 0, minutes(8), minutes(20), minutes(45)};
        for (const bool cared : {false, true}) {
            if (cared) {
                m_desk->clock().advance(hours(5));
                QVERIFY(m_desk->care());
            }
            PresenceRequest asked{{botNumber(1), botNumber(2)}, historyStart, historyStart + minutes(30)};
            const auto fine = QCoro::waitFor(m_desk->history().view().presence(asked));
            QVERIFY(fine->front().buckets == slots);
            QVERIFY(fine->back().buckets.empty());
            asked.to = historyStart + hours(1);
            asked.resolution = Resolution::Hours;
            QVERIFY(QCoro::waitFor(m_desk->history().view().presence(asked))->front().buckets == std::vector{hour});
        }
    }

    void gapsAreRowsAndBreakLines()
    {
        const DataGap blind{.from = historyStart + seconds(40), .to = historyStart + seconds(50)};
        const DataGap elsewhere{
            .from = historyStart, .to = historyStart + minutes(9), .why = GapCause::Blind, .bot = botNumber(2)};
        HistoryBatch batch = heartbeats(historyStart, 4);
        batch.gaps = {blind, elsewhere};
        QVERIFY(m_desk->record(batch));
        const auto answer = m_desk->pnl(historyStart, historyStart + minutes(10));
        QCOMPARE(shownLine(answer), QStringLiteral("15:00:00 1 15:00:30 2 | 15:01:00 3 15:01:30 4"));
        QVERIFY(answer->gaps == std::vector{blind});
        DataGap grown = blind;
        grown.to = historyStart + seconds(80);
        QVERIFY(m_desk->record({.gaps = {grown, blind}}));
        QVERIFY(m_desk->gaps(historyStart, historyStart + hours(1)) == std::vector{grown});
        QVERIFY(m_desk->gaps(historyStart + minutes(2), historyStart + hours(1))->empty());
    }

    void timeWithoutAConsoleIsAGap()
    {
        QVERIFY(m_desk->record(heartbeats(historyStart, 2)));
        m_desk->close();
        m_desk->clock().advance(minutes(7));
        m_desk->open();
        QVERIFY(m_desk->record({}));
        m_desk->close();
        m_desk->clock().advance(seconds(20)); // a restart is no absence
        m_desk->open();
        QCOMPARE(shown(m_desk->gaps(historyStart - hours(1), historyStart + hours(1))),
                 QStringLiteral("not_running 15:00:00-15:07:00"));
    }

    // --- several bots

    void drawsSeveralBots()
    {
        QVERIFY(m_desk->record(heartbeats(historyStart, 2, 1)));
        QVERIFY(m_desk->record(heartbeats(historyStart + minutes(1), 1, 3)));
        SeriesRequest asked = request(QStringLiteral("pnl_usd"), historyStart, historyStart + minutes(5));
        asked.bots = {botNumber(3), botNumber(2), botNumber(1)};
        const auto answer = m_desk->ask(asked);
        QCOMPARE(answer->series.size(), std::size_t{3});
        QCOMPARE(shownLine(answer, 0), QStringLiteral("15:01:00 1"));
        QCOMPARE(shownLine(answer, 1), QString());
        QCOMPARE(shownLine(answer, 2), QStringLiteral("15:00:00 1 15:00:30 2"));
        QVERIFY(answer->series.at(1).bot == botNumber(2));
    }

    void refusesAFrameWithoutTime()
    {
        const auto answer = m_desk->pnl(historyStart, historyStart);
        QCOMPARE(answer.error().kind, ProblemKind::Invalid);
        QVERIFY(!m_desk->pnl(historyStart, UtcTime::max()));
    }

    void addsUpAGroup()
    {
        QVERIFY(m_desk->record(heartbeats(historyStart, 60, 1)));
        QVERIFY(m_desk->record(heartbeats(historyStart, 20, 2)));
        SeriesRequest asked = request(QStringLiteral("pnl_usd"), historyStart, historyStart + hours(1));
        asked.bots = {botNumber(1), botNumber(2), botNumber(3)};
        asked.frame.columns = 6;
        for (const Resolution resolution : {Resolution::Raw, Resolution::TenMinutes}) {
            asked.resolution = resolution;
            const auto answer = QCoro::waitFor(m_desk->history().view().sums(asked));
            QVERIFY(answer);
            QCOMPARE(answer->bots, 3);
            QVERIFY(answer->unit == Unit::MicroDollars);
            QCOMPARE(answer->step.count(), milliseconds(minutes(10)).count());
            QVERIFY((answer->points
                     == std::vector<SumPoint>{{historyStart, qint64{40'000'000}, 2, false},
                                              {historyStart + minutes(10), qint64{40'000'000}, 1, false},
                                              {historyStart + minutes(20), qint64{60'000'000}, 1, false}}));
        }
    }

    void givesTheNewestOfMany()
    {
        QVERIFY(m_desk->record(heartbeats(historyStart, 50, 1)));
        QVERIFY(m_desk->record({.samples = {fullSample(historyStart, 2, 2)}}));
        NewestRequest asked{.bots = {botNumber(1), botNumber(2), botNumber(3)},
                            .metric = QStringLiteral("pnl_usd"),
                            .count = 3,
                            .notAfter = historyStart + minutes(5)};
        auto answer = QCoro::waitFor(m_desk->history().view().newest(asked));
        QCOMPARE(shown(answer->at(0).points), QStringLiteral("15:04:00 9 15:04:30 10 15:05:00 11"));
        QCOMPARE(shown(answer->at(1).points), QStringLiteral("15:00:00 2.000002"));
        QVERIFY(answer->at(2).points.empty());
        asked.metric = QStringLiteral("spread.bps");
        answer = QCoro::waitFor(m_desk->history().view().newest(asked));
        QCOMPARE(shown(answer->at(1).points), QStringLiteral("15:00:00 0.5"));
        QVERIFY(answer->at(0).points.empty());
    }

    // --- letting go

    void letsGoOfWhatIsOld()
    {
        HistoryBatch batch = heartbeats(historyStart, 200);
        batch.presence = {span(PresenceKind::Alive, historyStart, historyStart + minutes(100))};
        QVERIFY(m_desk->record(batch));
        const QSignalSpy trimmed(&m_desk->history(), &History::trimmed);
        m_desk->clock().advance(hours(52));
        QVERIFY(m_desk->care());
        QCOMPARE(trimmed.count(), 1);
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM samples")).toInt(), 0);
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM spans")).toInt(), 0);
        const auto fine = m_desk->pnl(historyStart, historyStart + hours(2), Resolution::TenMinutes);
        QCOMPARE(fine->series.front().count, qint64{200});
        const auto raw = m_desk->pnl(historyStart, historyStart + hours(2));
        QVERIFY(raw->keptFrom == historyStart + hours(4));
        m_desk->clock().advance(days(31));
        QVERIFY(m_desk->care());
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM ten_minutes")).toInt(), 0);
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM hours")).toInt(), 2);
        m_desk->clock().advance(days(400));
        QVERIFY(m_desk->care());
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM hours")).toInt(), 0);
        QCOMPARE(QCoro::waitFor(m_desk->history().view().trims())->size(), std::size_t{3});
    }

    void refusesSamplesOfATimeThatWasLetGo()
    {
        QVERIFY(m_desk->record(heartbeats(historyStart, 20)));
        m_desk->clock().advance(hours(52));
        QVERIFY(m_desk->care());
        QVERIFY(m_desk->record({.samples = {pnlSample(historyStart + seconds(1), 99'000'000)}}));
        QVERIFY(m_desk->care());
        QCOMPARE(m_desk->history().health().refused, qint64{1});
        QCOMPARE(shownLine(m_desk->pnl(historyStart, historyStart + hours(1), Resolution::Hours)),
                 QStringLiteral("15:30:00 1 15:30:00 20"));
        m_desk->reopen();
        QVERIFY(m_desk->record({.samples = {pnlSample(historyStart + seconds(1), 99'000'000)}}));
        QCOMPARE(m_desk->history().health().refused, qint64{1});
    }

    void aClockThatWasSetForwardLetsGoOfNothing()
    {
        QVERIFY(m_desk->record(heartbeats(historyStart, 20)));
        m_desk->clock().setUtc(historyStart + days(1'000));
        QVERIFY(m_desk->care());
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM samples")).toInt(), 20);
    }

    void keepsToItsBudget()
    {
        m_desk = std::make_unique<HistoryDesk>(HistoryOptions{.limits = {.diskBytes = 1'500'000}});
        m_desk->open();
        HistoryBatch batch;
        for (int number = 0; number < 8 * 3600; ++number) {
            batch.samples.push_back(fullSample(historyStart + number * seconds(1), number));
        }
        QVERIFY(m_desk->record(batch));
        const qint64 before = fileSize();
        QVERIFY(before > 2'000'000);
        const QSignalSpy trimmed(&m_desk->history(), &History::trimmed);
        m_desk->clock().advance(hours(8) + minutes(30));
        QVERIFY(m_desk->care());
        QVERIFY(trimmed.count() > 0);
        QVERIFY2(fileSize() <= 1'500'000, qPrintable(QString::number(fileSize())));
        const auto trims = QCoro::waitFor(m_desk->history().view().trims());
        QCOMPARE(trims->size(), std::size_t{1});
        QVERIFY(trims->front().why == TrimCause::Budget && trims->front().resolution == Resolution::Raw);
        QCOMPARE(m_desk->pnl(historyStart, historyStart + hours(8), Resolution::Hours)->series.front().count,
                 qint64{8 * 3600});
        const auto raw = m_desk->pnl(historyStart, historyStart + hours(9));
        QVERIFY(raw->series.front().count > 0 && raw->series.front().count < 8 * 3600);
    }

    // --- export

    void exportsSamples()
    {
        HistorySample other = pnlSample(historyStart + hours(7), -1);
        other.metrics.custom = {{QStringLiteral("spread"), 0.1}};
        QVERIFY(m_desk->record({.samples = {pnlSample(historyStart, 1'500'000), other}}));
        CsvRequest asked{.bots = {botNumber(1), botNumber(2)},
                         .metrics = {QStringLiteral("pnl_usd"), QStringLiteral("spread")},
                         .from = fromEpochMs(0),
                         .to = historyStart + days(1)};
        QByteArray text;
        int portions = 0;
        const auto sink = [&](const QByteArray &lines) {
            text += lines;
            return ++portions > 0;
        };
        QCOMPARE(*QCoro::waitFor(m_desk->history().view().exported(asked, sink)), qint64{2});
        QCOMPARE(text, QByteArray("time,bot,pnl_usd,spread\n"
                                  "2026-11-22T15:00:00.000Z,bot-1,1.500000,\n"
                                  "2026-11-22T22:00:00.000Z,bot-1,-0.000001,0.1\n"));
        QVERIFY2(portions == 3, "the names, and a portion each");
        text.clear();
        asked.metrics = {QStringLiteral("pnl_usd")};
        asked.resolution = Resolution::Hours;
        QCOMPARE(*QCoro::waitFor(m_desk->history().view().exported(asked, sink)), qint64{2});
        QCOMPARE(text, QByteArray("time,bot,metric,samples,min,max,average,last\n"
                                  "2026-11-22T15:00:00.000Z,bot-1,pnl_usd,1,1.500000,1.500000,1.5,1.500000\n"
                                  "2026-11-22T22:00:00.000Z,bot-1,pnl_usd,1,-0.000001,-0.000001,-1e-06,-0.000001\n"));
    }

    void anExportCanBeEnded()
    {
        QVERIFY(m_desk->record(heartbeats(historyStart, 2)));
        const auto ended = QCoro::waitFor(m_desk->history().view().exported(
            {.bots = {botNumber(1)}, .from = historyStart, .to = historyStart + hours(1)},
            [](const QByteArray &) { return false; }));
        QCOMPARE(ended.error().kind, ProblemKind::Cancelled);
    }

    // --- its life

    void callsBackOnItsThread()
    {
        std::atomic<int> done{0};
        std::vector<std::thread> threads;
        for (int thread = 1; thread <= 4; ++thread) {
            threads.emplace_back([&, thread] {
                for (int number = 0; number < 25; ++number) {
                    m_desk->history().record({.samples = {pnlSample(historyStart + number * seconds(1), 1, thread)}},
                                             [&done, main = QThread::currentThread()](const Result<void> &result) {
                                                 QVERIFY(QThread::currentThread() != main);
                                                 done += result ? 1 : 0;
                                             });
                }
            });
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
        QTRY_COMPARE(done.load(), 100);
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM samples")).toInt(), 100);
    }

    void writesWhatWaitedWhenItCloses()
    {
        bool called = false;
        for (int number = 0; number < 50; ++number) {
            m_desk->history().record(heartbeats(historyStart + number * hours(1), 3),
                                     [&called](const Result<void> &) { called = true; });
        }
        m_desk->close();
        QCoreApplication::processEvents();
        QVERIFY2(!called, "a callback of a history that is gone");
        QVERIFY(!QFileInfo::exists(m_desk->path() + QLatin1String("-wal")));
        QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM samples")).toInt(), 150);
    }

    void mayBeClosedByACallback()
    {
        int calls = 0;
        for (int number = 0; number < 3; ++number) {
            m_desk->history().record({}, [&](const Result<void> &) {
                ++calls;
                m_desk->close();
            });
        }
        QTRY_COMPARE(calls, 1);
        QCoreApplication::processEvents();
        QCOMPARE(calls, 1);
    }

private:
    [[nodiscard]] qint64 fileSize() const
    {
        return m_desk->value(QStringLiteral("PRAGMA page_count")).toLongLong() * 4096;
    }

    std::unique_ptr<HistoryDesk> m_desk;
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "HistoryTest.moc"
