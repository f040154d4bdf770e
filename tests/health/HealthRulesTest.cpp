#include "health/HealthRules.h"

#include "support/Compare.h"
#include "support/RapidCheckQt.h"

#include <limits>

using namespace fleet;
using namespace Qt::StringLiterals;

namespace {

Metrics drawdown(double percent)
{
    Metrics sample;
    sample.drawdownPct = percent;
    return sample;
}

/// "hhwwc" → the settled health after each sample, in the same letters.
QByteArray settledAfter(const QByteArray &samples)
{
    QByteArray result;
    MetricTrend trend;
    for (const char sample : samples) {
        trend = next(trend, sample == 'c' ? Health::Critical : sample == 'w' ? Health::Warning : Health::Healthy);
        result += trend.settled == Health::Critical ? 'c' : trend.settled == Health::Warning ? 'w' : 'h';
    }
    return result;
}

} // namespace

class HealthRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesByTheGuidesLimits_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("health");
        const auto row = [](const QString &metric, double value, const QString &health) {
            QTest::addRow("%s %g", qPrintable(metric), value) << metric << value << health;
        };
        row(u"drawdown_pct"_s, 5.0, u"healthy"_s);
        row(u"drawdown_pct"_s, 5.01, u"warning"_s);
        row(u"drawdown_pct"_s, 10.0, u"warning"_s);
        row(u"drawdown_pct"_s, 10.01, u"critical"_s);
        row(u"heartbeat_latency_ms"_s, 1000, u"healthy"_s);
        row(u"heartbeat_latency_ms"_s, 1001, u"warning"_s);
        row(u"heartbeat_latency_ms"_s, 5001, u"critical"_s);
        row(u"error_count"_s, 3, u"healthy"_s);
        row(u"error_count"_s, 4, u"warning"_s);
        row(u"error_count"_s, 11, u"critical"_s);
        row(u"memory_mb"_s, 2048, u"healthy"_s);
        row(u"memory_mb"_s, 2049, u"critical"_s);
    }
    void judgesByTheGuidesLimits()
    {
        QFETCH(QString, metric);
        QFETCH(double, value);
        QFETCH(QString, health);
        QCOMPARE(toString(healthOf(value, defaultLimits().at(metric))), health);
    }

    void belowIsBeyondWhereLittleIsBad()
    {
        const Limits margin{.warning = 2.0, .critical = 1.0, .beyond = Beyond::Below};
        QCOMPARE(healthOf(2.0, margin), Health::Healthy);
        QCOMPARE(healthOf(1.5, margin), Health::Warning);
        QCOMPARE(healthOf(0.5, margin), Health::Critical);
    }

    void noDataIsNotGoodData()
    {
        QVERIFY(!judge({}, defaultLimits()).health);
        QVERIFY(!judge(drawdown(1), {}).health);
        QVERIFY(!judge(drawdown(std::numeric_limits<double>::quiet_NaN()), defaultLimits()).health);
        QCOMPARE(judge(drawdown(1), defaultLimits()).health, std::optional(Health::Healthy));
    }

    void givesReasonsWorstFirst()
    {
        Metrics sample = drawdown(6);
        sample.memoryMb = 4096;
        sample.custom[u"spread_bps"_s] = 9;
        MetricLimits limits = defaultLimits();
        limits[u"spread_bps"_s] = {.warning = 8.0, .critical = std::nullopt};
        const Verdict verdict = judge(sample, limits);
        QCOMPARE(verdict.health, std::optional(Health::Critical));
        const std::vector<HealthReason> reasons{
            {.metric = u"memory_mb"_s, .health = Health::Critical, .value = 4096, .limit = 2048},
            {.metric = u"drawdown_pct"_s, .health = Health::Warning, .value = 6, .limit = 5},
            {.metric = u"spread_bps"_s, .health = Health::Warning, .value = 9, .limit = 8},
        };
        QCOMPARE(verdict.reasons, reasons);
    }

    void saysWhatIsBackWithinAndWhatIsNotMeasured()
    {
        HealthTrend trend;
        trend.take(drawdown(12), defaultLimits());
        QVERIFY(!trend.verdict().reasons.at(0).within);
        QCOMPARE(figuresOf(trend.verdict()), u"drawdown_pct 12 (limit 10)"_s);
        trend.take(drawdown(7), defaultLimits()); // Beyond the warning, but critical is what settled.
        QVERIFY(trend.verdict().reasons.at(0).within);
        QCOMPARE(figuresOf(trend.verdict()), u"drawdown_pct 7 (limit 10, back within)"_s);
        const std::vector<QString> lacking{u"error_count"_s, u"heartbeat_latency_ms"_s, u"memory_mb"_s};
        QCOMPARE(trend.verdict().unmeasured, lacking);
        QCOMPARE(judge(drawdown(7), defaultLimits()).unmeasured, lacking);
        QVERIFY(judge(drawdown(7), {{u"error_count"_s, {}}}).unmeasured.empty()); // No limit, nothing is missed.
    }

    void settles_data()
    {
        QTest::addColumn<QByteArray>("samples");
        QTest::addColumn<QByteArray>("settled");
        const auto row = [](const char *name, const char *samples, const char *settled) {
            QTest::newRow(name) << QByteArray(samples) << QByteArray(settled);
        };
        row("two in", "hwwh", "hhww");
        row("one is noise", "hwhwhw", "hhhhhh");
        row("three out", "wwhhh", "hwwwh");
        row("a relapse begins anew", "wwhhwhhh", "hwwwwwwh");
        row("critical at once", "hc", "hc");
        row("first sample critical", "c", "c");
        row("critical out by three", "chhh", "ccch");
        row("out as far as the worst of three", "chwh", "cccw");
        row("warning after critical", "cwww", "cccw");
        row("then three more out", "cwwwhhh", "cccwwwh");
    }
    void settles()
    {
        QFETCH(QByteArray, samples);
        QFETCH(QByteArray, settled);
        QCOMPARE(settledAfter(samples), settled);
    }

    void neverSettlesOnWhatWasNotMeasured()
    {
        VERIFY_PROPERTY("what settled was seen before; critical is never missed", [] {
            MetricTrend trend;
            std::array<int, 3> seen{};
            for (const int pick : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3))) {
                const auto sample = static_cast<Health>(pick);
                const Health before = trend.settled;
                trend = next(trend, sample);
                ++seen.at(static_cast<std::size_t>(pick));
                RC_ASSERT(sample != Health::Critical || trend.settled == Health::Critical);
                RC_ASSERT(trend.settled == before || seen.at(static_cast<std::size_t>(trend.settled)) > 0);
            }
        });
    }

    void aMissingMetricStaysWhereItStood()
    {
        HealthTrend trend;
        trend.take(drawdown(12), defaultLimits());
        QCOMPARE(trend.verdict().health, std::optional(Health::Critical));
        for (int i = 0; i < 5; ++i) {
            trend.take({}, defaultLimits());
        }
        QCOMPARE(trend.verdict().health, std::optional(Health::Critical));
        QCOMPARE(trend.verdict().reasons.front().value, 12.0);
    }

    void aLimitTakenAwayIsForgotten()
    {
        HealthTrend trend;
        trend.take(drawdown(12), defaultLimits());
        MetricLimits limits = defaultLimits();
        limits[u"drawdown_pct"_s] = {};
        trend.take(drawdown(12), limits);
        QVERIFY(!trend.verdict().health);
        trend.take(drawdown(6), defaultLimits());
        QCOMPARE(trend.verdict().health, std::optional(Health::Healthy)); // one warning after the new start
    }

    void aMetricThatHasNotSettledSaysItsPresentValue()
    {
        HealthTrend trend;
        trend.take(drawdown(12), defaultLimits());
        trend.take(drawdown(1), defaultLimits());
        const HealthReason reason{
            .metric = u"drawdown_pct"_s, .health = Health::Critical, .value = 1, .limit = 10, .within = true};
        QCOMPARE(trend.verdict().reasons, std::vector{reason});
    }
};

QTEST_APPLESS_MAIN(HealthRulesTest)
#include "HealthRulesTest.moc"
