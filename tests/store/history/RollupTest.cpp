#include "history/Rollup.h"

#include "support/RapidCheckQt.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>
#include <numeric>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 tenMinutesMs = 600'000;

UtcTime at(qint64 ms)
{
    return fromEpochMs(ms);
}

/// Of the same time the later counts: what is left, in order of time.
std::vector<TimedReading> distinct(const std::vector<TimedReading> &values)
{
    std::map<UtcTime, Reading> byTime;
    for (const TimedReading &value : values) {
        byTime.insert_or_assign(value.at, value.value);
    }
    std::vector<TimedReading> left;
    for (const auto &[time, value] : byTime) {
        left.push_back({time, value});
    }
    return left;
}

/// Values of one hour. Whole ones, so that sums are exact also as doubles.
std::vector<TimedReading> anyHour(bool areWhole)
{
    const auto count = *rc::gen::inRange(0, 80);
    std::vector<TimedReading> values;
    for (int number = 0; number < count; ++number) {
        const qint64 value = *rc::gen::inRange<qint64>(-1'000'000'000, 1'000'000'000);
        values.push_back({at(*rc::gen::inRange<qint64>(0, hourMs) / 1000 * 1000),
                          areWhole ? Reading(value) : Reading(static_cast<double>(value))});
    }
    return values;
}

std::vector<Bucket> slotsOf(const std::vector<TimedReading> &values)
{
    std::map<UtcTime, std::vector<TimedReading>> bySlot;
    for (const TimedReading &value : values) {
        bySlot[bucketStart(value.at, Resolution::TenMinutes)].push_back(value);
    }
    std::vector<Bucket> buckets;
    for (const auto &[slot, inSlot] : bySlot) {
        buckets.push_back(*rollUp(inSlot));
    }
    return buckets;
}

std::vector<TimeSpan> anySpans()
{
    std::vector<TimeSpan> spans;
    const auto count = *rc::gen::inRange(0, 12);
    for (int number = 0; number < count; ++number) {
        spans.push_back({at(*rc::gen::inRange(0, 100)), at(*rc::gen::inRange(0, 100))});
    }
    return spans;
}

} // namespace

class RollupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bucketsBeginAtWholeTimes_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<qint64>("slot");
        QTest::addColumn<qint64>("hour");
        QTest::newRow("the epoch") << qint64{0} << qint64{0} << qint64{0};
        QTest::newRow("just before the next slot") << tenMinutesMs - 1 << qint64{0} << qint64{0};
        QTest::newRow("the next slot") << tenMinutesMs << tenMinutesMs << qint64{0};
        QTest::newRow("the next hour") << hourMs << hourMs << hourMs;
        QTest::newRow("before the epoch") << qint64{-1} << -tenMinutesMs << -hourMs;
    }
    void bucketsBeginAtWholeTimes()
    {
        QFETCH(qint64, ms);
        QFETCH(qint64, slot);
        QFETCH(qint64, hour);
        QCOMPARE(toEpochMs(bucketStart(at(ms), Resolution::Raw)), ms);
        QCOMPARE(toEpochMs(bucketStart(at(ms), Resolution::TenMinutes)), slot);
        QCOMPARE(toEpochMs(bucketStart(at(ms), Resolution::Hours)), hour);
    }

    void nothingGivesNoBucket()
    {
        QVERIFY(!rollUp(std::vector<TimedReading>()));
        QVERIFY(!rollUp(std::span<const Bucket>()));
    }

    void sumsStayInTheirRange()
    {
        const qint64 most = std::numeric_limits<qint64>::max();
        QVERIFY(plus(most, qint64{1}) == Reading(most));
        QVERIFY(plus(-most, qint64{-9}) == Reading(std::numeric_limits<qint64>::min()));
        const double huge = std::numeric_limits<double>::max();
        QVERIFY(plus(huge, huge) == Reading(huge));
        QVERIFY(plus(-huge, -huge) == Reading(-huge));
    }

    void aBucketIsWhatItsValuesAreInAnyOrder()
    {
        VERIFY_PROPERTY("count, least, greatest, sum and last are those of the values", [](bool areWhole) {
            const std::vector<TimedReading> told = anyHour(areWhole);
            const std::vector<TimedReading> values = distinct(told);
            const auto bucket = rollUp(told);
            RC_ASSERT(bucket.has_value() == !values.empty());
            if (!bucket) {
                return;
            }
            std::vector<Reading> readings;
            Reading sum = areWhole ? Reading(qint64{0}) : Reading(0.0);
            for (const TimedReading &value : values) {
                readings.push_back(value.value);
                sum = plus(sum, value.value);
            }
            RC_ASSERT(bucket->count == static_cast<qint64>(values.size()));
            RC_ASSERT(bucket->least == *std::min_element(readings.begin(), readings.end()));
            RC_ASSERT(bucket->greatest == *std::max_element(readings.begin(), readings.end()));
            RC_ASSERT(bucket->sum == sum);
            RC_ASSERT(bucket->last == values.back().value);
        });
    }

    void theOrderOfTellingDoesNotMatter()
    {
        VERIFY_PROPERTY("values of different times may come in any order", [](bool areWhole) {
            std::vector<TimedReading> values = distinct(anyHour(areWhole));
            const auto inOrder = rollUp(values);
            for (std::size_t place = values.size(); place > 1; --place) {
                std::swap(values[place - 1], values[*rc::gen::inRange<std::size_t>(0, place)]);
            }
            RC_ASSERT(rollUp(values) == inOrder);
        });
    }

    void anHourIsItsSixSlots()
    {
        VERIFY_PROPERTY("an hour made of slots is the hour made of samples", [](bool areWhole) {
            const std::vector<TimedReading> values = distinct(anyHour(areWhole));
            RC_ASSERT(rollUp(std::span<const Bucket>(slotsOf(values))) == rollUp(values));
        });
    }

    void spansAreUnited()
    {
        VERIFY_PROPERTY("united spans cover what any of them covers, once", [] {
            const std::vector<TimeSpan> spans = anySpans();
            const std::vector<TimeSpan> separate = united(spans);
            const TimeSpan window{at(*rc::gen::inRange(0, 100)), at(*rc::gen::inRange(0, 100))};
            qint64 expected = 0;
            for (qint64 ms = toEpochMs(window.from); ms < toEpochMs(window.to); ++ms) {
                expected += std::any_of(spans.begin(), spans.end(),
                                        [ms](const TimeSpan &span) { return span.from <= at(ms) && at(ms) < span.to; });
            }
            RC_ASSERT(covered(separate, window).count() == expected);
            for (std::size_t span = 1; span < separate.size(); ++span) {
                RC_ASSERT(separate[span - 1].to < separate[span].from);
            }
            RC_ASSERT(united(separate) == separate);
        });
    }

    void keepsOnlyPossibleTimes()
    {
        QVERIFY(isKeptTime(at(0)));
        QVERIFY(!isKeptTime(at(-1)));
        QVERIFY(isKeptTime(*fromIso(QStringLiteral("9999-12-31T23:59:59.999Z"))));
        QVERIFY(!isKeptTime(*fromIso(QStringLiteral("9999-12-31T23:59:59.999Z")) + milliseconds(1)));
        QVERIFY(!isKeptTime(UtcTime::max()));
    }

    // --- how values are kept

    void moneyIsExact()
    {
        Metrics metrics;
        metrics.pnlUsd = Money::fromMicros(-9'007'199'254'740'993);
        const auto value = findColumn(QStringLiteral("pnl_usd"))->read(metrics);
        QVERIFY(value == Reading(qint64{-9'007'199'254'740'993}));
        QCOMPARE(exactText(*value, Unit::MicroDollars), QStringLiteral("-9007199254.740993"));
        QCOMPARE(drawn(Reading(qint64{2'500'000}), Unit::MicroDollars), 2.5);
        QCOMPARE(exactText(Reading(0.1), Unit::Measure), QStringLiteral("0.1"));
        QCOMPARE(exactText(Reading(qint64{7}), Unit::Count), QStringLiteral("7"));
    }

    void whatIsNoNumberIsMissing()
    {
        Metrics metrics;
        metrics.cpuPct = std::numeric_limits<double>::quiet_NaN();
        metrics.memoryMb = std::numeric_limits<double>::infinity();
        metrics.custom = {{QStringLiteral("nan"), std::nan("")},
                          {QStringLiteral("fine"), 1.5},
                          {QStringLiteral("no name!"), 1},
                          {QStringLiteral("pnl_usd"), 1},
                          {QStringLiteral("exposure_usd"), 1}};
        for (const MetricColumn &column : metricColumns()) {
            QVERIFY2(!column.read(metrics), column.name.data());
        }
        QVERIFY((ownValues(metrics) == std::vector<std::pair<QString, double>>{{QStringLiteral("fine"), 1.5}}));
    }
};

QTEST_APPLESS_MAIN(RollupTest)
#include "RollupTest.moc"
