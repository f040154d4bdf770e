#include "core/Metrics.h"
#include "core/Json.h"

#include "support/Compare.h"
#include "support/RapidCheckQt.h"

using namespace fleet;

namespace {

const QByteArray complete = R"({"uptime_seconds":86400.5,"heartbeat_latency_ms":42,"pnl_usd":-12.345678,)"
                            R"("drawdown_pct":1.5,"trade_count":117,"open_positions":3,"open_orders":8,)"
                            R"("memory_mb":256.25,"cpu_pct":12.5,"error_count":0})";

template<typename T>
rc::Gen<std::optional<T>> maybe(const rc::Gen<T> &generator)
{
    return rc::gen::oneOf(rc::gen::just(std::optional<T>()),
                          rc::gen::map(generator, [](const T &value) { return std::optional<T>(value); }));
}

ReadMetrics read(const QByteArray &metrics, const QByteArray &custom = "{}")
{
    return metricsFromJson(parseJsonObject(metrics).value(), parseJsonObject(custom).value());
}

} // namespace

class MetricsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAllTen()
    {
        const Metrics metrics = read(complete).metrics;
        QCOMPARE(metrics.uptimeSeconds, std::optional(86'400.5));
        QCOMPARE(metrics.heartbeatLatencyMs, std::optional(42.0));
        QCOMPARE(metrics.pnlUsd, std::optional(Money::fromMicros(-12'345'678)));
        QCOMPARE(metrics.drawdownPct, std::optional(1.5));
        QCOMPARE(metrics.tradeCount, std::optional(qint64(117)));
        QCOMPARE(metrics.openPositions, std::optional(qint64(3)));
        QCOMPARE(metrics.openOrders, std::optional(qint64(8)));
        QCOMPARE(metrics.memoryMb, std::optional(256.25));
        QCOMPARE(metrics.cpuPct, std::optional(12.5));
        QCOMPARE(metrics.errorCount, std::optional(qint64(0)));
        QVERIFY(!metrics.exposureUsd);
        QVERIFY(metrics.custom.empty());
    }

    void writesWhatItRead()
    {
        const Metrics metrics = read(complete, R"({"basis_bps":3.5})").metrics;
        QCOMPARE(metricsToJson(metrics), parseJsonObject(complete).value());
        QCOMPARE(toCompactJson(customMetricsToJson(metrics)), QByteArray(R"({"basis_bps":3.5})"));
    }

    void aMissingValueIsMissing()
    {
        const Metrics metrics = read(R"({"open_positions":null})").metrics;
        QCOMPARE(metrics, Metrics());
        QVERIFY(metricsToJson(metrics).isEmpty());
        QVERIFY(customMetricsToJson(metrics).isEmpty());
    }

    void ignoresWhatItDoesNotKnow()
    {
        const Metrics metrics = read(R"({"mood":"good","trade_count":1})").metrics;
        QCOMPARE(metrics.tradeCount, std::optional(qint64(1)));
        QVERIFY(metrics.custom.empty());
    }

    void takesTheExposureFromTheCustomOnes()
    {
        const Metrics metrics = read("{}", R"({"exposure_usd":1234.5})").metrics;
        QCOMPARE(metrics.exposureUsd, std::optional(Money::fromMicros(1'234'500'000)));
        QCOMPARE(customMetricsToJson(metrics).value(QStringLiteral("exposure_usd")).toDouble(), 1234.5);
    }

    void whatCannotBeReadIsMissing_data()
    {
        QTest::addColumn<QByteArray>("metrics");
        QTest::addColumn<QByteArray>("custom");
        QTest::addColumn<QStringList>("unreadable");
        const auto row = [](const char *name, const char *metrics, const char *custom, const QStringList &unreadable) {
            QTest::newRow(name) << QByteArray(metrics) << QByteArray(custom) << unreadable;
        };
        const auto named = [](const char *name) { return QStringList{QString::fromLatin1(name)}; };
        row("text for a number", R"({"cpu_pct":"12"})", "{}", named("cpu_pct"));
        row("true", R"({"cpu_pct":true})", "{}", named("cpu_pct"));
        row("text for money", R"({"pnl_usd":"1.00"})", "{}", named("pnl_usd"));
        row("money out of range", R"({"pnl_usd":1e300})", "{}", named("pnl_usd"));
        row("half a position", R"({"open_positions":0.5})", "{}", named("open_positions"));
        row("negative count", R"({"open_orders":-1})", "{}", named("open_orders"));
        row("a count beyond whole numbers", R"({"trade_count":1e300})", "{}", named("trade_count"));
        row("list", R"({"memory_mb":[1]})", "{}", named("memory_mb"));
        row("custom text", "{}", R"({"basis_bps":"3"})", named("basis_bps"));
        row("custom null is missing", "{}", R"({"basis_bps":null})", {});
        row("names that are none", "{}", R"({"<b>x</b>":1,"\u202Ex":2,"a\nb":3,"":4})", named("custom"));
    }

    void whatCannotBeReadIsMissing()
    {
        QFETCH(QByteArray, metrics);
        QFETCH(QByteArray, custom);
        QFETCH(QStringList, unreadable);
        const ReadMetrics result = read(metrics, custom);
        QCOMPARE(result.unreadable, unreadable);
        QCOMPARE(result.metrics, Metrics());
    }

    void theRestCounts()
    {
        const ReadMetrics result = read(R"({"cpu_pct":"12","open_orders":3})", R"({"a":1,"b":"2"})");
        QCOMPARE(result.metrics.openOrders, std::optional(qint64(3)));
        QCOMPARE(result.metrics.custom, (std::map<QString, double>{{QStringLiteral("a"), 1}}));
        QCOMPARE(result.unreadable, (QStringList{QStringLiteral("cpu_pct"), QStringLiteral("b")}));
    }

    void everySampleSurvivesItsJson()
    {
        VERIFY_PROPERTY("metrics written, parsed and read are the same", [] {
            const auto count = rc::gen::inRange<qint64>(0, qint64{1} << 52);
            const auto figure =
                rc::gen::map(rc::gen::inRange<qint64>(-1'000'000'000, 1'000'000'000),
                             [](qint64 thousandths) { return static_cast<double>(thousandths) / 1000; });
            Metrics metrics;
            metrics.uptimeSeconds = *maybe(figure);
            metrics.pnlUsd = *maybe(rc::gen::map(rc::gen::inRange<qint64>(-(1LL << 50), 1LL << 50),
                                                 [](qint64 micros) { return Money::fromMicros(micros); }));
            metrics.tradeCount = *maybe(count);
            metrics.openPositions = *maybe(count);
            metrics.cpuPct = *maybe(figure);
            metrics.custom[QStringLiteral("x")] = *figure;
            const ReadMetrics again =
                read(toCompactJson(metricsToJson(metrics)), toCompactJson(customMetricsToJson(metrics)));
            RC_ASSERT(again.unreadable.isEmpty());
            RC_ASSERT(again.metrics == metrics);
        });
    }
};

QTEST_APPLESS_MAIN(MetricsTest)
#include "MetricsTest.moc"
