#include "HistorySamples.h"

#include "history/HistoryFile.h"
#include "history/HistoryReader.h"
#include "history/HistorySession.h"
#include "support/RapidCheckQt.h"

#include <map>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr int bots = 3;

/// What was told, by bot and time: the last telling counts.
using Told = std::map<std::pair<int, qint64>, qint64>;

/// A file and its one writing connection, which may be lost and opened anew between any two steps.
class Writing final {
public:
    Writing() { reopen(); }

    void reopen()
    {
        m_session.reset();
        bool damaged = false;
        auto database = openHistoryForWriting(path(), damaged);
        RC_ASSERT(database.has_value());
        auto session = HistorySession::begin(std::move(*database), damaged);
        RC_ASSERT(session.has_value());
        m_session = std::move(*session);
    }
    void write(const std::vector<HistoryBatch> &batches) { RC_ASSERT(m_session->write(batches, now()).has_value()); }
    /// True when nothing is left to do.
    bool care(UtcTime at = now())
    {
        const auto step = m_session->care({}, at, at);
        RC_ASSERT(step.has_value());
        return step->isDone;
    }
    /// As of which everything told is in slots that have ended.
    static UtcTime now() { return historyStart + hours(4); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("history.db")); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<HistorySession> m_session;
};

HistoryBatch anyBatch(Told &told)
{
    HistoryBatch batch;
    const int count = *rc::gen::inRange(0, 30);
    for (int number = 0; number < count; ++number) {
        const int bot = *rc::gen::inRange(1, bots + 1);
        const qint64 second = *rc::gen::inRange(0, 3 * 3600 / 20) * 20;
        const qint64 micros = *rc::gen::inRange<qint64>(-1'000'000, 1'000'000);
        batch.samples.push_back(pnlSample(historyStart + seconds(second), micros, bot));
        told.insert_or_assign({bot, second}, micros);
    }
    return batch;
}

std::map<UtcTime, Bucket> expectedBuckets(const Told &told, int bot, Resolution resolution)
{
    std::map<UtcTime, std::vector<TimedReading>> values;
    for (const auto &[key, micros] : told) {
        const UtcTime at = historyStart + seconds(key.second);
        if (key.first == bot) {
            values[bucketStart(at, resolution)].push_back({at, micros});
        }
    }
    std::map<UtcTime, Bucket> buckets;
    for (const auto &[at, readings] : values) {
        buckets.emplace(at, *rollUp(readings));
    }
    return buckets;
}

void expectBuckets(const QString &path, const Told &told)
{
    bool damaged = false;
    const auto database = openHistoryForReading(path, damaged);
    RC_ASSERT(database.has_value());
    HistoryReader reader(**database);
    for (int bot = 1; bot <= bots; ++bot) {
        for (const Resolution resolution : {Resolution::TenMinutes, Resolution::Hours}) {
            const auto buckets = reader.bucketRows(botNumber(bot), QStringLiteral("pnl_usd"),
                                                   {historyStart, Writing::now()}, resolution);
            RC_ASSERT(buckets.has_value());
            RC_ASSERT(*buckets == expectedBuckets(told, bot, resolution));
        }
    }
}

} // namespace

class HistoryPropertiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bucketsAreThoseOfTheSamples()
    {
        VERIFY_PROPERTY("in whatever order, portions and restarts: buckets are those of the samples", [] {
            Writing writing;
            Told told;
            const int steps = *rc::gen::inRange(1, 9);
            for (int step = 0; step < steps; ++step) {
                switch (*rc::gen::inRange(0, 4)) {
                case 0:
                    writing.reopen();
                    break;
                case 1:
                    writing.care();
                    break;
                default: {
                    std::vector<HistoryBatch> batches;
                    batches.push_back(anyBatch(told));
                    batches.push_back(anyBatch(told));
                    writing.write(batches);
                }
                }
            }
            expectBuckets(writing.path(), told);
            while (!writing.care()) {}
            expectBuckets(writing.path(), told);
        });
    }

    void presenceIsTheUnionOfWhatWasTold()
    {
        VERIFY_PROPERTY("alive time is the union of the spans, whatever their order", [] {
            Writing writing;
            std::vector<TimeSpan> told;
            const int count = *rc::gen::inRange(0, 15);
            for (int number = 0; number < count; ++number) {
                const UtcTime from = historyStart + seconds(*rc::gen::inRange(0, 3 * 3600));
                const UtcTime to = from + seconds(*rc::gen::inRange(1, 4'000));
                told.push_back({from, to});
                writing.write({{.presence = {span(PresenceKind::Alive, from, to)}}});
                if (*rc::gen::inRange(0, 5) == 0) {
                    writing.care();
                }
            }
            bool damaged = false;
            const auto database = openHistoryForReading(writing.path(), damaged);
            RC_ASSERT(database.has_value());
            HistoryReader reader(**database);
            const auto answer = reader.presence({{botNumber(1)}, historyStart, historyStart + hours(5)});
            RC_ASSERT(answer.has_value());
            const std::vector<TimeSpan> separate = united(told);
            milliseconds sum{0};
            for (const PresenceBucket &bucket : answer->front().buckets) {
                RC_ASSERT(bucket.alive == covered(separate, {bucket.at, bucket.at + minutes(10)}));
                sum += bucket.alive;
            }
            RC_ASSERT(sum == covered(separate, {historyStart, historyStart + hours(5)}));
        });
    }

    void aTrimThatWasCutShortIsTakenUp()
    {
        VERIFY_PROPERTY("whatever is lost in between: samples go once, and their buckets stay", [] {
            Writing writing;
            Told told;
            HistoryBatch batch;
            for (int second = 0; second < 3 * 3600; second += 2) {
                batch.samples.push_back(pnlSample(historyStart + seconds(second), second));
                told.insert_or_assign({1, second}, second);
            }
            writing.write({batch});
            const UtcTime later = historyStart + hours(60);
            // Two steps at a time: one writes down what goes, the next begins to let it go.
            for (bool isDone = false; !isDone;) {
                for (int step = *rc::gen::inRange(2, 5); step > 0 && !isDone; --step) {
                    isDone = writing.care(later);
                }
                writing.reopen();
            }
            expectBuckets(writing.path(), told);
            bool damaged = false;
            const auto database = openHistoryForReading(writing.path(), damaged);
            RC_ASSERT((*database)->value(QStringLiteral("SELECT count(*) FROM samples")) == QVariant(qint64{0}));
        });
    }
};

QTEST_GUILESS_MAIN(HistoryPropertiesTest)
#include "HistoryPropertiesTest.moc"
