#include "watch/HistoryKeeper.h"

#include "support/Compare.h"
#include "support/FleetHarness.h"

#include <QCoroTask>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

const UtcTime start = ManualClock::defaultStart;

/// A keeper of bots that the test plays, on a clock that it moves.
struct World : FleetHarness {
    Q_DISABLE_COPY_MOVE(World)

    World()
    {
        senses.link.state = LinkState::Live;
        open();
    }
    ~World() = default;

    void open() { keeper = std::make_unique<HistoryKeeper>(HistoryOptions{.path = path()}, state, clock); }
    void close() { keeper.reset(); }
    [[nodiscard]] QString path() const { return folder.filePath(u"history.db"_s); }

    /// The bots named speak twice a minute while the time passes, and the bus is swept every ten seconds.
    void pass(milliseconds duration, const std::vector<BotId> &speaking)
    {
        constexpr milliseconds step{500};
        for (milliseconds left = duration; left > 0ms; left -= step) {
            if (sinceReport % 30s == 0ms) {
                for (const BotId &bot : speaking) {
                    say(bot);
                }
            }
            clock.advance(step);
            sinceReport += step;
            if (senses.link.state != LinkState::Blind && sinceReport % 10s == 0ms) {
                senses.heardTotal += 10s;
            }
            keeper->tick(senses);
        }
    }
    void say(const BotId &bot)
    {
        Heartbeat said = heartbeat(bot, BotState::Trading);
        said.metrics.pnlUsd = Money::fromMicros(++pnl * 1'000'000);
        static_cast<void>(state.takeReport(said, clock.now(), clock.now(), senses.heardTotal));
        keeper->onReported(bot);
    }
    void setLink(LinkState link)
    {
        senses.link.state = link;
        senses.link.since = clock.now();
    }

    /// What is on disk once all that was told is.
    [[nodiscard]] SeriesAnswer series(const BotId &bot)
    {
        return QCoro::waitFor(keeper->history().view().series({.bots = {bot},
                                                               .metric = u"pnl_usd"_s,
                                                               .frame = {start - 1h, start + 24h, 100'000},
                                                               .resolution = Resolution::Raw}))
            .value();
    }
    /// Alive and heard seconds, in all.
    [[nodiscard]] std::pair<qint64, qint64> presence(const BotId &bot)
    {
        const auto answer = QCoro::waitFor(keeper->history().view().presence(
            {.bots = {bot}, .from = start - 1h, .to = start + 24h, .resolution = Resolution::TenMinutes}));
        std::pair<qint64, qint64> sum;
        for (const PresenceBucket &bucket : answer->front().buckets) {
            sum.first += bucket.alive / 1s;
            sum.second += bucket.heard / 1s;
        }
        return sum;
    }
    [[nodiscard]] QStringList gaps()
    {
        QStringList texts;
        const auto answer = QCoro::waitFor(keeper->history().view().gaps({start - 1h, start + 24h}, {}));
        for (const DataGap &gap : answer.value()) {
            texts += u"%1 %2-%3"_s.arg(toString(gap.why), toIso(gap.from).mid(11, 8), toIso(gap.to).mid(11, 8));
        }
        return texts;
    }
    /// Closing writes what waits.
    void writeAll()
    {
        close();
        open();
    }

    Senses senses;
    milliseconds sinceReport{0};
    qint64 pnl = 0;
    std::unique_ptr<HistoryKeeper> keeper;
};

} // namespace

class HistoryKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReportIsASample()
    {
        World world;
        const BotId bot = world.addBot(u"bot-1"_s);
        const BotId plain = world.addBot(u"bot-2"_s, u"spot-arb"_s, u"binance"_s, BotLevel::Plain);
        world.pass(5min, {bot});
        Metrics metrics;
        metrics.pnlUsd = Money::fromMicros(99'000'000);
        QVERIFY(world.state.takePlainReport(plain, BotState::Trading, metrics, world.clock.now(), world.clock.now(),
                                            world.senses.heardTotal));
        world.keeper->onReported(plain);
        world.writeAll();
        QCOMPARE(world.series(bot).series.front().count, qint64{10});
        QCOMPARE(world.series(bot).series.front().line.points.back().value, 10.0);
        QCOMPARE(world.series(plain).series.front().line.points.front().value, 99.0);
    }

    void aStrangerIsNobody()
    {
        World world;
        world.keeper->onReported(BotId(u"nobody"_s));
        world.writeAll();
        QVERIFY(QCoro::waitFor(world.keeper->history().view().names())->bots.empty());
    }

    void aliveAndHeardTimeAreCountedApart()
    {
        World world;
        const BotId living = world.addBot(u"bot-1"_s);
        const BotId dying = world.addBot(u"bot-2"_s);
        const BotId silent = world.addBot(u"bot-3"_s);
        world.pass(10min, {living, dying});
        world.pass(10min, {living});
        world.writeAll();
        QCOMPARE(world.presence(living), std::make_pair(qint64{1200}, qint64{1200}));
        QCOMPARE(world.presence(silent), std::make_pair(qint64{0}, qint64{1200}));
        const auto [alive, heard] = world.presence(dying);
        QCOMPARE(heard, qint64{1200});
        QVERIFY2(alive >= 600 && alive <= 630, qPrintable(QString::number(alive)));
    }

    void whoIsNoMemberHasNoTime()
    {
        World world;
        const BotId bot = world.addBot(u"bot-1"_s);
        world.pass(1min, {bot});
        Bot gone = world.state.bots().at(bot).bot;
        gone.state = EnrolmentState::Deregistered;
        world.state.putBot(gone);
        world.pass(5min, {});
        world.writeAll();
        QCOMPARE(world.presence(bot).second, qint64{60});
    }

    void blindTimeIsAGapAndNobodysFault()
    {
        World world;
        const BotId bot = world.addBot(u"bot-1"_s);
        world.pass(10min, {bot});
        world.setLink(LinkState::Blind);
        world.pass(5min, {});
        world.setLink(LinkState::Live);
        world.pass(5min, {bot});
        world.writeAll();
        QCOMPARE(world.gaps(), QStringList{u"blind 15:10:00-15:15:00"_s});
        const auto [alive, heard] = world.presence(bot);
        QCOMPARE(heard, qint64{900});
        QCOMPARE(alive, qint64{900});
    }

    void aBlindStretchIsToldWhileItLasts()
    {
        World world;
        world.pass(1min, {});
        world.setLink(LinkState::Blind);
        world.pass(150s, {});
        QTRY_COMPARE(world.gaps(), QStringList{u"blind 15:01:00-15:03:00"_s});
        world.writeAll();
        QCOMPARE(world.gaps(), QStringList{u"blind 15:01:00-15:03:30"_s});
    }

    void timeWithoutAProgramIsAGap()
    {
        World world;
        const BotId bot = world.addBot(u"bot-1"_s);
        world.pass(2min, {bot});
        world.close();
        world.clock.advance(1h);
        world.open();
        world.pass(1min, {bot});
        world.writeAll();
        QCOMPARE(world.gaps(), QStringList{u"not_running 15:02:00-16:02:00"_s});
        const ChartLine line = world.series(bot).series.front().line;
        QCOMPARE(std::count_if(line.points.begin(), line.points.end(), [](const ChartPoint &p) { return p.afterGap; }),
                 std::ptrdiff_t{1});
    }

    void theLastSecondsOfAProgramAreKept()
    {
        World world;
        const BotId bot = world.addBot(u"bot-1"_s);
        world.pass(20s, {bot});
        world.say(bot);
        world.writeAll();
        QCOMPARE(world.series(bot).series.front().count, qint64{2});
        QCOMPARE(world.presence(bot).second, qint64{20});
    }

    void aLargeFleetDoesNotFillTheQueue()
    {
        World world;
        for (int number = 0; number < 2'000; ++number) {
            world.addBot(u"bot-%1"_s.arg(number));
        }
        world.pass(2min, {});
        world.writeAll();
        QCOMPARE(world.presence(BotId(u"bot-7-acme"_s)).second, qint64{120});
        QCOMPARE(world.keeper->history().health().lost, qint64{0});
    }

    void aHistoryThatFailsIsSaidOnceAndMendsItself()
    {
        World world;
        const BotId bot = world.addBot(u"bot-1"_s);
        world.close();
        QVERIFY(QFile::remove(world.path()));
        QVERIFY(QDir().mkdir(world.path())); // where the file should be
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"database|history"_s));
        world.open();
        QSignalSpy noticed(world.keeper.get(), &HistoryKeeper::noticed);
        QTRY_VERIFY(!world.keeper->problem().isEmpty());
        QCOMPARE(noticed.count(), 1);
        QCOMPARE(noticed.front().at(0).toString(), u"warning"_s);
        QVERIFY(noticed.front().at(2).toString().startsWith(u"No history is kept: "_s));
        world.pass(2min, {bot});
        QVERIFY(!QCoro::waitFor(world.keeper->history().cared()));
        QCOMPARE(noticed.count(), 1);
        QVERIFY(QDir().rmdir(world.path()));
        QVERIFY(QCoro::waitFor(world.keeper->history().cared()));
        QTRY_VERIFY(world.keeper->problem().isEmpty());
        world.writeAll();
        QCOMPARE(world.series(bot).series.front().count, qint64{4});
    }

    void aDamagedHistoryIsSaid()
    {
        World world;
        world.close();
        QFile file(world.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8'192, 'x'));
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"damaged"_s));
        world.open();
        QSignalSpy noticed(world.keeper.get(), &HistoryKeeper::noticed);
        QTRY_COMPARE(noticed.count(), 1);
        QVERIFY(noticed.front().at(2).toString().contains(u"charts start here"_s));
        QVERIFY(world.keeper->problem().isEmpty());
    }
};

QTEST_GUILESS_MAIN(HistoryKeeperTest)
#include "HistoryKeeperTest.moc"
