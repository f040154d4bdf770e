#include "health/Thresholds.h"

#include "core/Json.h"
#include "support/Compare.h"

#include <QTest>

#include <limits>

using namespace fleet;
using namespace Qt::StringLiterals;

namespace {

Result<MetricLimits> read(const char *json)
{
    return metricLimitsFromJson(parseJsonObject(json).value());
}

} // namespace

class ThresholdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nearerWordReplacesTheWholeOfAMetric()
    {
        const GroupId group(u"spot-arb"_s);
        const BotId bot(u"spot-arb-01"_s);
        Thresholds thresholds;
        QCOMPARE(limitsFor(thresholds, group, bot), defaultLimits());

        thresholds.fleet[u"drawdown_pct"_s] = {.warning = 4.0, .critical = 8.0};
        thresholds.groups[group][u"drawdown_pct"_s] = {.warning = std::nullopt, .critical = 3.0};
        thresholds.groups[group][u"spread_bps"_s] = {.warning = 2.0, .critical = 1.0, .beyond = Beyond::Below};
        thresholds.bots[bot][u"error_count"_s] = {};

        const MetricLimits limits = limitsFor(thresholds, group, bot);
        QCOMPARE(limits.at(u"drawdown_pct"_s), (Limits{.warning = std::nullopt, .critical = 3.0}));
        QVERIFY(limits.at(u"spread_bps"_s).beyond == Beyond::Below);
        QCOMPARE(limits.at(u"error_count"_s), Limits{});
        QCOMPARE(limits.at(u"memory_mb"_s), defaultLimits().at(u"memory_mb"_s));

        const MetricLimits others = limitsFor(thresholds, GroupId(u"perp"_s), BotId(u"perp-01"_s));
        QCOMPARE(others.at(u"drawdown_pct"_s), (Limits{.warning = 4.0, .critical = 8.0}));
        QVERIFY(!others.contains(u"spread_bps"_s));
    }

    void survivesItsJson()
    {
        const MetricLimits limits{{u"a"_s, {.warning = 1.0, .critical = 2.5}},
                                  {u"b"_s, {.warning = std::nullopt, .critical = -3.0}},
                                  {u"c"_s, {.warning = 2.0, .critical = 1.0, .beyond = Beyond::Below}},
                                  {u"d"_s, {}}};
        QCOMPARE(metricLimitsFromJson(toJson(limits)).value(), limits);
    }

    void refusesWhatCannotBeMeant_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("critical first") << QByteArray(R"({"a":{"warning":10,"critical":5}})") << u"a warning before"_s;
        QTest::newRow("the same") << QByteArray(R"({"a":{"warning":5,"critical":5}})") << u"a warning before"_s;
        QTest::newRow("below, turned round")
            << QByteArray(R"({"a":{"warning":1,"critical":2,"beyond":"below"}})") << u"a warning before"_s;
        QTest::newRow("unknown side") << QByteArray(R"({"a":{"warning":1,"beyond":"beside"}})") << u"above or below"_s;
        QTest::newRow("text for a number") << QByteArray(R"({"a":{"warning":"5"}})") << u"warning"_s;
        QTest::newRow("a bare number") << QByteArray(R"({"a":5})") << u"object or null"_s;
        QTest::newRow("markup for a name") << QByteArray(R"({"<b>":{"warning":5}})") << u"name of a metric"_s;
        QTest::newRow("no name") << QByteArray(R"({"":{"warning":5}})") << u"name of a metric"_s;
    }
    void refusesWhatCannotBeMeant()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const Result<MetricLimits> limits = read(json.constData());
        QVERIFY(!limits);
        QCOMPARE(limits.error().kind, ProblemKind::Invalid);
        QVERIFY2(limits.error().detail.contains(says), qPrintable(limits.error().detail));
    }

    void knowsThatInfinityIsNoLimit()
    {
        QVERIFY(!contradictionIn({.warning = std::numeric_limits<double>::infinity()}).isEmpty());
        QVERIFY(!contradictionIn({.critical = std::numeric_limits<double>::quiet_NaN()}).isEmpty());
        QVERIFY(contradictionIn({}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(ThresholdsTest)
#include "ThresholdsTest.moc"
