#include "history/Decimation.h"

#include "support/RapidCheckQt.h"

#include <QTest>

#include <map>

using namespace fleet;
using namespace fleet::test;

namespace {

UtcTime at(qint64 ms)
{
    return fromEpochMs(ms);
}

std::vector<Extent> anyValues(qint64 until)
{
    std::map<qint64, double> values;
    const int count = *rc::gen::inRange(0, 300);
    for (int number = 0; number < count; ++number) {
        values[*rc::gen::inRange<qint64>(0, until)] = *rc::gen::inRange(-50, 50);
    }
    std::vector<Extent> extents;
    for (const auto &[ms, value] : values) {
        extents.push_back(extentOf(at(ms), value));
        extents.back().afterGap = *rc::gen::inRange(0, 10) == 0;
    }
    return extents;
}

ChartFrame anyFrame()
{
    const qint64 from = *rc::gen::inRange<qint64>(0, 500);
    return {at(from), at(from + *rc::gen::inRange<qint64>(1, 1'000)), *rc::gen::inRange(1, 40)};
}

/// By the definition of a column, one division a value.
std::map<qint64, std::vector<Extent>> byColumn(const std::vector<Extent> &values, const ChartFrame &frame)
{
    std::map<qint64, std::vector<Extent>> columns;
    for (const Extent &value : values) {
        if (value.at >= frame.from && value.at < frame.to) {
            columns[(value.at - frame.from).count() * frame.columns / (frame.to - frame.from).count()].push_back(value);
        }
    }
    return columns;
}

bool holds(const std::vector<ChartPoint> &points, double value)
{
    return std::any_of(points.begin(), points.end(), [value](const ChartPoint &point) { return point.value == value; });
}

QString shown(const std::vector<Extent> &values)
{
    QString text;
    for (const Extent &value : values) {
        text += QStringLiteral("%1%2 ").arg(value.afterGap ? QStringLiteral("| ") : QString()).arg(toEpochMs(value.at));
    }
    return text.trimmed();
}

} // namespace

class DecimationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryExtremeOfEveryColumn()
    {
        VERIFY_PROPERTY("each column's least and greatest are shown, in order, and nothing else", [] {
            const std::vector<Extent> values = anyValues(1'600);
            const ChartFrame frame = anyFrame();
            const ChartLine line = decimate(values, frame);
            const auto columns = byColumn(values, frame);
            std::map<qint64, std::vector<ChartPoint>> shownByColumn;
            for (const ChartPoint &point : line.points) {
                RC_ASSERT(std::any_of(values.begin(), values.end(), [&point](const Extent &value) {
                    return value.at == point.at && value.least == point.value;
                }));
                shownByColumn[(point.at - frame.from).count() * frame.columns / (frame.to - frame.from).count()]
                    .push_back(point);
            }
            RC_ASSERT(shownByColumn.size() == columns.size());
            RC_ASSERT(line.averages.size() == columns.size());
            for (const auto &[column, inColumn] : columns) {
                const auto &points = shownByColumn.at(column);
                RC_ASSERT(points.size() <= 2U);
                double least = inColumn.front().least;
                double greatest = least;
                for (const Extent &value : inColumn) {
                    least = std::min(least, value.least);
                    greatest = std::max(greatest, value.greatest);
                }
                RC_ASSERT(holds(points, least));
                RC_ASSERT(holds(points, greatest));
                RC_ASSERT(points.front().afterGap == inColumn.front().afterGap);
            }
            RC_ASSERT(std::is_sorted(line.points.begin(), line.points.end(),
                                     [](const ChartPoint &a, const ChartPoint &b) { return a.at < b.at; }));
        });
    }

    void aBucketShowsBothItsEnds()
    {
        const std::vector<Extent> values{
            {.at = at(5), .least = -1, .greatest = 9, .sum = 12, .count = 4, .afterGap = false}};
        const ChartLine line = decimate(values, {at(0), at(10), 10});
        QVERIFY((line.points == std::vector<ChartPoint>{{at(5), -1, false}, {at(5), 9, false}}));
        QVERIFY((line.averages == std::vector<ChartPoint>{{at(5), 3, false}}));
    }

    void averagesCountEverySample()
    {
        const std::vector<Extent> values{
            {.at = at(1), .least = 0, .greatest = 0, .sum = 0, .count = 3, .afterGap = false}, extentOf(at(2), 8)};
        QCOMPARE(decimate(values, {at(0), at(10), 1}).averages.front().value, 2.0);
    }

    void nothingGivesNothing()
    {
        QVERIFY(decimate({}, {at(0), at(10), 10}).points.empty());
        const std::vector<Extent> values{extentOf(at(5), 1)};
        QVERIFY(decimate(values, {at(6), at(10), 10}).points.empty());
        QVERIFY(decimate(values, {at(0), at(5), 10}).points.empty());
        QVERIFY2(decimate(values, {at(9), at(1), 10}).points.empty(), "a turned frame");
        QCOMPARE(decimate(values, {at(0), at(10), 0}).points.size(), std::size_t{1});
    }

    // --- gaps

    void gapsStayGaps_data()
    {
        QTest::addColumn<QList<int>>("times");
        QTest::addColumn<QList<int>>("gap");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as they should come") << QList{0, 30, 60} << QList<int>() << 0 << "0 30 60";
        QTest::newRow("a little late") << QList{0, 45} << QList<int>() << 0 << "0 45";
        QTest::newRow("too late") << QList{0, 46, 76} << QList<int>() << 0 << "0 | 46 76";
        QTest::newRow("a known gap") << QList{0, 30, 60} << QList{35, 40} << 0 << "0 30 | 60";
        QTest::newRow("a known gap that ends at a value") << QList{0, 30, 60} << QList{10, 30} << 0 << "0 | 30 60";
        QTest::newRow("a known gap that begins at a value") << QList{0, 30, 60} << QList{30, 31} << 0 << "0 30 | 60";
        QTest::newRow("a known gap that was told of later") << QList{0, 30, 60} << QList{-5, 90} << 0 << "0 30 60";
        QTest::newRow("a known gap before") << QList{10, 30} << QList{0, 10} << 0 << "10 30";
        QTest::newRow("buckets side by side") << QList{300, 900, 1500} << QList<int>() << 600 << "300 900 1500";
        QTest::newRow("a bucket is missing") << QList{300, 1500} << QList<int>() << 600 << "300 | 1500";
        QTest::newRow("a known gap within buckets") << QList{300, 900} << QList{500, 700} << 600 << "300 900";
    }
    void gapsStayGaps()
    {
        QFETCH(QList<int>, times);
        QFETCH(QList<int>, gap);
        QFETCH(int, width);
        QFETCH(QString, expected);
        std::vector<Extent> values;
        for (const int time : times) {
            values.push_back(extentOf(at(time), 1));
        }
        std::vector<TimeSpan> gaps;
        if (!gap.isEmpty()) {
            gaps.push_back({at(gap.at(0)), at(gap.at(1))});
        }
        markGaps(values, milliseconds(width), milliseconds(30), gaps);
        QCOMPARE(shown(values), expected);
    }

    void aGapWithinOneColumnIsNotSeen()
    {
        std::vector<Extent> values{extentOf(at(0), 1), extentOf(at(2), 2), extentOf(at(8), 3), extentOf(at(11), 4)};
        values[2].afterGap = true;
        values[3].afterGap = true;
        const ChartLine line = decimate(values, {at(0), at(20), 2});
        QVERIFY((line.points == std::vector<ChartPoint>{{at(0), 1, false}, {at(8), 3, false}, {at(11), 4, true}}));
    }
};

QTEST_APPLESS_MAIN(DecimationTest)
#include "DecimationTest.moc"
