#include "core/MetricNames.h"

#include <QTest>

#include <limits>

using namespace fleet;
using namespace Qt::StringLiterals;

namespace {

Metrics fullSample()
{
    Metrics sample;
    sample.uptimeSeconds = 1;
    sample.heartbeatLatencyMs = 2;
    sample.pnlUsd = Money::fromNumber(3.5);
    sample.drawdownPct = 4;
    sample.tradeCount = 5;
    sample.openPositions = 6;
    sample.openOrders = 7;
    sample.memoryMb = 8;
    sample.cpuPct = 9;
    sample.errorCount = 10;
    return sample;
}

} // namespace

class MetricNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesWhatTheWireNames()
    {
        const QJsonObject wire = metricsToJson(fullSample());
        QCOMPARE(wire.size(), static_cast<qsizetype>(standardMetrics.size()));
        for (const QLatin1StringView name : standardMetrics) {
            QCOMPARE(metricValue(fullSample(), name), std::optional(wire.value(name).toDouble()));
        }
    }

    void aMissingValueIsMissing()
    {
        for (const QLatin1StringView name : standardMetrics) {
            QVERIFY(!metricValue({}, name));
        }
        QVERIFY(metricValues({}).empty());
    }

    void whatIsNoNumberIsMissing()
    {
        Metrics sample;
        sample.drawdownPct = std::numeric_limits<double>::quiet_NaN();
        sample.custom[u"spread"_s] = std::numeric_limits<double>::infinity();
        QVERIFY(metricValues(sample).empty());
    }

    void ownMetricsNeverPassForStandardOnes()
    {
        Metrics sample;
        sample.custom[u"drawdown_pct"_s] = 99;
        sample.custom[u"spread"_s] = 0.5;
        QVERIFY(!metricValue(sample, u"drawdown_pct"_s));
        const std::vector<std::pair<QString, double>> values{{u"spread"_s, 0.5}};
        QCOMPARE(metricValues(sample), values);
    }

    void metricNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << u"spread_bps"_s << true;
        QTest::newRow("path") << u"book/BTC-USDT:depth.1"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("space") << u"a b"_s << false;
        QTest::newRow("markup") << u"<b>"_s << false;
        QTest::newRow("line") << u"a\n"_s << false;
        QTest::newRow("64") << QString(64, u'a') << true;
        QTest::newRow("65") << QString(65, u'a') << false;
    }
    void metricNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QCOMPARE(isMetricName(name), good);
    }
};

QTEST_APPLESS_MAIN(MetricNamesTest)
#include "MetricNamesTest.moc"
