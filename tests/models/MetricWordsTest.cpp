#include "models/MetricWords.h"
#include "core/MetricNames.h"
#include "models/AlertFigures.h"
#include "models/AlertWords.h"
#include "models/BotGlance.h"
#include "models/HealthGlance.h"
#include "models/Words.h"
#include "support/FleetBuilders.h"

#include <QLocale>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

/// As a person reads it: a narrow space and a plain one look the same.
QString plain(QString text)
{
    return text.replace(QChar(0x202F), QLatin1Char(' '));
}

} // namespace

class MetricWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void eachStandardMetricHasWords()
    {
        for (const QLatin1StringView metric : standardMetrics) {
            QVERIFY2(MetricWords::name(metric) != metric, metric.data());
            QVERIFY2(MetricWords::meaning(metric) != MetricWords::meaning(QStringLiteral("own")), metric.data());
        }
        QCOMPARE(MetricWords::name(QStringLiteral("margin_ratio")), QStringLiteral("margin_ratio"));
    }

    void saysValues_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("limit");
        const auto row = [](const char *metric, double value, const char *figure, const char *said, const char *limit) {
            QTest::addRow("%s %g", metric, value) << QString::fromLatin1(metric) << value << figure << said << limit;
        };
        row("drawdown_pct", 12, "12.0", "12.0 %", "12 %");
        row("drawdown_pct", 4.25, "4.3", "4.3 %", "4.25 %");
        row("heartbeat_latency_ms", 6120, "6,120", "6,120 ms", "6,120 ms");
        row("error_count", 7, "7", "7", "7");
        row("pnl_usd", -284.7, "−284.70", "−$284.70", "−284.7 USD");
        row("pnl_usd", -0.001, "0.00", "−$0.00", "−0.001 USD");
        row("memory_mb", 2048, "2,048", "2,048 MB", "2,048 MB");
        row("uptime_seconds", 14820, "4.1", "4 h 7 min", "4 h 7 min");
        row("margin_ratio", 1.5, "1.50", "1.50", "1.5");
    }

    void saysValues()
    {
        QFETCH(const QString, metric);
        QFETCH(const double, value);
        QTEST(plain(MetricWords::figure(metric, value)), "figure");
        if (value < -1 || value > 0) {
            QTEST(plain(MetricWords::value(metric, value)), "said");
        }
        QTEST(plain(MetricWords::limit(metric, value)), "limit");
    }

    void saysLimits()
    {
        const QString drawdown = QStringLiteral("drawdown_pct");
        QCOMPARE(plain(MetricWords::limits(drawdown, {.warning = 5, .critical = 10})),
                 QStringLiteral("warning above 5 %, critical above 10 %"));
        QCOMPARE(plain(MetricWords::limits(QStringLiteral("margin_ratio"),
                                           {.warning = 2, .critical = std::nullopt, .beyond = Beyond::Below})),
                 QStringLiteral("warning below 2"));
        QCOMPARE(MetricWords::limits(drawdown, {}), QStringLiteral("no limit"));
        QCOMPARE(plain(MetricWords::limitsInShort(drawdown, {.warning = 5, .critical = 10})),
                 QStringLiteral("5 / 10 %"));
        QCOMPARE(plain(MetricWords::limitsInShort(drawdown, {.warning = 5})), QStringLiteral("5 % / –"));
        QCOMPARE(
            plain(MetricWords::limitsInShort(QStringLiteral("error_count"), {.critical = 2, .beyond = Beyond::Below})),
            QStringLiteral("below – / 2"));
        QCOMPARE(MetricWords::limitsInShort(drawdown, {}), QStringLiteral("no limit"));
    }

    void saysTheEnginesFigures_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("said");
        QTest::newRow("one") << "drawdown_pct 12 (limit 10)"
                             << "Drawdown 12.0 %, limit 10 %";
        QTest::newRow("two") << "drawdown_pct 12 (limit 10), error_count 7 (limit 3)"
                             << "Drawdown 12.0 %, limit 10 %; Errors 7, limit 3";
        QTest::newRow("back within") << "drawdown_pct 4 (limit 5, back within), error_count 7 (limit 3)"
                                     << "Drawdown 4.0 %, back within 5 %, settling; Errors 7, limit 3";
        QTest::newRow("own") << "a:b/c-d.e -1.5e-05 (limit 2)"
                             << "a:b/c-d.e 0.00, limit 2";
        QTest::newRow("large") << "memory_mb 1.5e+06 (limit 2048)"
                               << "Memory 1,500,000 MB, limit 2,048 MB";
        QTest::newRow("another form stays as it is") << "drawdown_pct is 12"
                                                     << "drawdown_pct is 12";
        QTest::newRow("half of another form") << "drawdown_pct 12 (limit 10), and more"
                                              << "drawdown_pct 12 (limit 10), and more";
        QTest::newRow("nothing") << ""
                                 << "";
    }

    void saysTheEnginesFigures()
    {
        QFETCH(const QString, detail);
        QTEST(plain(AlertFigures::metrics(detail)), "said");
    }

    void noBotIsHealthyUnheard_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<BotView>("bot");
        QTest::addColumn<bool>("blind");
        const auto row = [](const char *word, const BotView &bot, bool blind = false) {
            QTest::addRow("%s%s", word, blind ? ", blind" : "") << QString::fromLatin1(word) << bot << blind;
        };
        const QString name = QStringLiteral("a");
        row("Healthy", aBot(name).healthy());
        row("Not heard", aBot(name).healthy(), true);
        row("Not judged", aBot(name));
        row("Warning", aBot(name).unhealthy(Health::Warning));
        row("Critical", aBot(name).unhealthy());
        row("Dead", aBot(name).unhealthy().dead());
        QTest::newRow("late") << "Warning" << BotView(aBot(name).healthy().late()) << false;
        QTest::newRow("late and not judged") << "Warning" << BotView(aBot(name).late()) << false;
        QTest::newRow("late and critical") << "Critical" << BotView(aBot(name).unhealthy().late()) << false;
        QTest::newRow("never seen") << "Not heard" << BotView(aBot(name).neverSeen()) << false;
    }

    void noBotIsHealthyUnheard()
    {
        QFETCH(const BotView, bot);
        QFETCH(const bool, blind);
        const HealthGlance glance = healthAt(bot, blind);
        QTEST(HealthWords::word(glance), "word");
        const HealthCounts counts = countHealth({bot, bot}, blind);
        QCOMPARE(counts.of(glance), 2);
        QCOMPARE(counts.total, 2);
    }

    void healthAndOneStateABotAgreeOnWhoIsHeard_data()
    {
        QTest::addColumn<BotView>("bot");
        const QString name = QStringLiteral("a");
        QTest::newRow("alive") << BotView(aBot(name).healthy());
        QTest::newRow("late") << BotView(aBot(name).healthy().late());
        QTest::newRow("dead") << BotView(aBot(name).healthy().dead());
        QTest::newRow("never seen") << BotView(aBot(name).neverSeen());
    }

    void healthAndOneStateABotAgreeOnWhoIsHeard()
    {
        QFETCH(const BotView, bot);
        for (const bool blind : {false, true}) {
            const HealthGlance health = healthAt(bot, blind);
            const BotGlance glance = glanceAt(bot, blind);
            QCOMPARE(health == HealthGlance::Healthy, glance == BotGlance::Trading);
            QCOMPARE(health == HealthGlance::Warning, glance == BotGlance::Warning);
            QCOMPARE(health == HealthGlance::Dead, glance == BotGlance::Dead);
            QCOMPARE(health == HealthGlance::Unheard, glance == BotGlance::Unknown);
        }
    }

    void saysNoMoreThanWasMeasured_data()
    {
        QTest::addColumn<BotView>("bot");
        QTest::addColumn<QString>("why");
        const QString name = QStringLiteral("a");
        BotView settling = aBot(name).unhealthy();
        settling.verdict.reasons.front().value = 4;
        settling.verdict.reasons.front().within = true;
        BotView lacking = aBot(name).healthy();
        lacking.verdict.unmeasured = {QStringLiteral("memory_mb"), QStringLiteral("margin")};
        // Beyond its limit once, which may be noise.
        BotView once = aBot(name).healthy();
        once.metrics.drawdownPct = 6;
        QTest::newRow("healthy") << once << "Nothing it reports has settled beyond a limit.";
        QTest::newRow("lacking")
            << lacking << "Nothing it reports has settled beyond a limit. It does not report: Memory, margin.";
        QTest::newRow("critical") << BotView(aBot(name).unhealthy()) << "Drawdown 12.0 %, limit 10 %";
        QTest::newRow("settling") << settling << "Drawdown 4.0 %, back within 10 %, settling";
        QTest::newRow("late") << BotView(aBot(name).healthy().late()) << "It is late: its next report is overdue.";
        QTest::newRow("late and critical")
            << BotView(aBot(name).unhealthy().late()) << "Drawdown 12.0 %, limit 10 %; its next report is overdue";
    }

    void saysNoMoreThanWasMeasured()
    {
        QFETCH(const BotView, bot);
        QTEST(plain(HealthWords::why(bot, false)), "why");
    }

    void replayedReportsAreNotCalledForged()
    {
        AlertView view = anAlert(AlertRule::Forgery, QStringLiteral("spot-arb-01"));
        view.alert.causes = {QStringLiteral("forged")};
        const QString forged = AlertWords::detail(view);
        view.alert.causes = {QStringLiteral("replayed")};
        QVERIFY2(AlertWords::detail(view).contains(QStringLiteral("Old reports")),
                 qPrintable(AlertWords::detail(view)));
        QVERIFY(AlertWords::detail(view) != forged);
        view.alert.causes.insert(QStringLiteral("forged"));
        QCOMPARE(AlertWords::detail(view), forged);
    }

    void marksAreShort_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("mark");
        QTest::newRow("small") << "pnl_usd" << -250.0 << QString(QChar(0x2212) + QStringLiteral("250"));
        QTest::newRow("just not") << "pnl_usd" << 50'000.0 << "50,000";
        QTest::newRow("thousands") << "pnl_usd" << -100'000.0 << QString(QChar(0x2212) + QStringLiteral("100k"));
        QTest::newRow("millions") << "exposure_usd" << 1'250'000.0 << "1.25M";
        QTest::newRow("a time") << "uptime_seconds" << 7'200.0 << "2 h 0 min";
    }
    void marksAreShort()
    {
        QFETCH(QString, metric);
        QFETCH(double, value);
        QTEST(plain(MetricWords::mark(metric, value, 0)), "mark");
    }

    void everyRuleHasWords()
    {
        std::set<QString> kinds;
        for (int i = 0; i < alertRuleCount; ++i) {
            const auto rule = static_cast<AlertRule>(i);
            const AlertView view = anAlert(rule, QStringLiteral("spot-arb-01"));
            kinds.insert(AlertWords::kind(rule));
            for (const QString &words : {AlertWords::meaning(rule), AlertWords::advice(rule), AlertWords::title(view),
                                         AlertWords::detail(view)}) {
                QVERIFY2(!words.isEmpty(), qPrintable(AlertWords::kind(rule)));
                QVERIFY2(!words.contains(QLatin1Char('%')) || rule == AlertRule::Unhealthy, qPrintable(words));
            }
        }
        QCOMPARE(kinds.size(), std::size_t(alertRuleCount));
    }

    void saysWhoHasItInHand()
    {
        const UtcTime now = ManualClock::defaultStart;
        AlertView view = anAlert(AlertRule::BotDead, QStringLiteral("spot-arb-01"));
        QCOMPARE(AlertWords::hands(view, now), QStringLiteral("in nobody's hands"));
        view.alert.state = AlertState::Acknowledged;
        view.alert.acknowledged = Acknowledgement{QStringLiteral("op-2"), QStringLiteral("rebooting"), now};
        QCOMPARE(AlertWords::hands(view, now), QStringLiteral("in hand of op-2 “rebooting”, asked again at %1")
                                                   .arg(Words::clockTime(now + std::chrono::minutes(30))));
        view.alert.state = AlertState::Unseen;
        view.alert.endedAt = now - seconds(120);
        QCOMPARE(AlertWords::hands(view, now), QStringLiteral("over since 2 min ago, nobody looked"));
        QCOMPARE(AlertWords::title(view), QStringLiteral("spot-arb-01 was silent"));
        view.silencedUntil = now + seconds(60);
        QVERIFY(AlertWords::hands(view, now).contains(QStringLiteral("silenced until")));
    }

    void saysTheHeadline_data()
    {
        QTest::addColumn<AlertCounts>("counts");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("others");
        QTest::newRow("nothing") << AlertCounts{} << "Nothing is firing"
                                 << "";
        QTest::newRow("one") << AlertCounts{.firing = 1, .warning = 1} << "1 alert is firing: 1 warning"
                             << "";
        QTest::newRow("all") << AlertCounts{.firing = 4,
                                            .dead = 1,
                                            .critical = 1,
                                            .warning = 2,
                                            .acknowledged = 1,
                                            .unseen = 1,
                                            .silenced = 2,
                                            .explained = 3}
                             << "4 alerts are firing: 1 dead, 1 critical, 2 warning"
                             << "1 in hand, 1 over that nobody looked at, 2 silenced, 3 explained by another";
    }

    void saysTheHeadline()
    {
        QFETCH(const AlertCounts, counts);
        QTEST(AlertWords::headline(counts), "headline");
        QTEST(AlertWords::others(counts), "others");
    }
};

QTEST_GUILESS_MAIN(MetricWordsTest)
#include "MetricWordsTest.moc"
