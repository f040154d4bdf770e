#include "models/BotFacts.h"
#include "support/FleetBuilders.h"

#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;

Fact factOf(const std::vector<Fact> &facts, const char *key)
{
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const Fact &fact) { return fact.key == QLatin1StringView(key); });
    return found == facts.end() ? Fact() : *found;
}

BotSubject about(const BotView &bot, bool blind = false)
{
    return {.bot = bot, .group = nullptr, .now = now, .blind = blind};
}

} // namespace

class BotFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatIsNotReportedIsNotZero()
    {
        BotView bot = aBot(QStringLiteral("a"));
        bot.metrics = {};
        const std::vector<Fact> facts = BotFacts::sample(about(bot));
        QVERIFY(facts.size() >= 11);
        for (const Fact &fact : facts) {
            QCOMPARE(fact.value, QStringLiteral("–"));
            QCOMPARE(fact.toolTip, QStringLiteral("The bot has not reported it"));
        }
    }

    void valuesHaveTheirUnits_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("profit has its sign") << QStringLiteral("pnl") << QStringLiteral("+$731.30");
        QTest::newRow("drawdown") << QStringLiteral("drawdown") << QStringLiteral("2.2\u202F%");
        QTest::newRow("latency") << QStringLiteral("latency") << QStringLiteral("6,120\u202Fms");
        QTest::newRow("zero is a value") << QStringLiteral("errors") << QStringLiteral("0");
        QTest::newRow("exposure in whole dollars") << QStringLiteral("exposure") << QStringLiteral("$16,900");
        QTest::newRow("memory") << QStringLiteral("memory") << QStringLiteral("1,140\u202FMB");
        QTest::newRow("uptime") << QStringLiteral("uptime") << QStringLiteral("3 h 27 min");
        QTest::newRow("of the strategy's own") << QStringLiteral("custom-delta") << QStringLiteral("−0.25");
    }

    void valuesHaveTheirUnits()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        BotView bot = aBot(QStringLiteral("a")).earning(QStringLiteral("731.30"));
        bot.metrics.drawdownPct = 2.2;
        bot.metrics.heartbeatLatencyMs = 6120;
        bot.metrics.errorCount = 0;
        bot.metrics.exposureUsd = Money::parse(QStringLiteral("16900"));
        bot.metrics.memoryMb = 1140;
        bot.metrics.uptimeSeconds = 3 * 3600 + 27 * 60 + 5;
        bot.metrics.custom = {{QStringLiteral("delta"), -0.25}};
        QCOMPARE(factOf(BotFacts::sample(about(bot)), key.toLatin1().constData()).value, value);
    }

    void whatIsOldSaysSo()
    {
        const BotView alive = aBot(QStringLiteral("a"));
        const BotView dead = aBot(QStringLiteral("b")).dead();
        const BotView never = aBot(QStringLiteral("c")).neverSeen();
        QVERIFY(!BotFacts::sample(about(alive)).front().stale);
        QVERIFY(BotFacts::sampleTitle(about(alive)).startsWith(QStringLiteral("Last sample, ")));
        QVERIFY(BotFacts::sample(about(dead)).front().stale);
        QCOMPARE(BotFacts::sampleTitle(about(dead)), QStringLiteral("Last sample, 4 min old"));
        QVERIFY(BotFacts::sample(about(alive, true)).front().stale); // A blind console knows of nobody now.
        QCOMPARE(BotFacts::sampleTitle(about(never)), QStringLiteral("No sample yet"));
    }

    void theKeyOnRecordAndTheKeySaid()
    {
        BotView bot = aBot(QStringLiteral("a"));
        QCOMPARE(factOf(BotFacts::identity(about(bot)), "key").value, QStringLiteral("–"));
        QVERIFY(factOf(BotFacts::identity(about(bot)), "key").copy.isEmpty()); // A dash is not worth copying.
        bot.identity.key = QStringLiteral("0011223344556677");
        bot.identity.keyVersion = 3;
        bot.identity.reportedKeyVersion = 3;
        QCOMPARE(factOf(BotFacts::identity(about(bot)), "key").copy, bot.identity.key);
        QCOMPARE(factOf(BotFacts::identity(about(bot)), "keyVersion").value, QStringLiteral("v3"));
        bot.identity.reportedKeyVersion = 2;
        const Fact differs = factOf(BotFacts::identity(about(bot)), "keyVersion");
        QCOMPARE(differs.value, QStringLiteral("v3, the bot says v2"));
        QVERIFY(differs.severity == Severity::Warning);
    }

    void forgeriesAreOnlyShownWhenThereAreSome()
    {
        BotView bot = aBot(QStringLiteral("a"));
        QVERIFY(factOf(BotFacts::identity(about(bot)), "forgeries").key.isEmpty());
        bot.identity.forgeries = 7;
        const Fact fact = factOf(BotFacts::identity(about(bot)), "forgeries");
        QCOMPARE(fact.value, QStringLiteral("7"));
        QVERIFY(fact.severity == Severity::Critical);
    }

    void itsClock_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("warns");
        QTest::newRow("a report takes its way") << -300 << QStringLiteral("within 0.3 s") << false;
        QTest::newRow("behind") << -42'000 << QStringLiteral("42 s behind") << true;
        QTest::newRow("ahead") << 5'000 << QStringLiteral("5 s ahead") << true;
    }

    void itsClock()
    {
        QFETCH(int, ms);
        QFETCH(QString, value);
        QFETCH(bool, warns);
        BotView bot = aBot(QStringLiteral("a"));
        bot.identity.saidAt = *bot.heardAt + milliseconds(ms);
        const Fact fact = factOf(BotFacts::identity(about(bot)), "clock");
        QCOMPARE(fact.value, value);
        QCOMPARE(fact.severity == Severity::Warning, warns);
        bot.identity.saidAt.reset();
        QCOMPARE(factOf(BotFacts::identity(about(bot)), "clock").value, QStringLiteral("–"));
    }

    void policyComesFromBotAndGroup()
    {
        BotView bot = aBot(QStringLiteral("a")).inGroup(QStringLiteral("spot-arb"));
        bot.interval = seconds(30);
        const std::vector<Fact> alone = BotFacts::policy(about(bot));
        QCOMPARE(factOf(alone, "late").value, QStringLiteral("after 45 s"));
        QCOMPARE(factOf(alone, "dead").value, QStringLiteral("after 2 min"));
        QCOMPARE(factOf(alone, "maxPosition").value, QStringLiteral("–"));
        QVERIFY(factOf(alone, "keys").key.isEmpty()); // Nothing is known of its group.
        bot.maxPosition = Money::parse(QStringLiteral("25000"));
        GroupView group;
        group.managedKeys = true;
        const std::vector<Fact> facts = BotFacts::policy({.bot = bot, .group = &group, .now = now, .blind = false});
        QCOMPARE(factOf(facts, "maxPosition").value, QStringLiteral("$25,000.00"));
        QCOMPARE(factOf(facts, "keys").value, QStringLiteral("Kept by the console"));
        QVERIFY(factOf(facts, "lostLink").severity == Severity::None);
        group.lostLink = {.after = seconds(60), .act = LostLinkAct::Flatten};
        const Fact differs =
            factOf(BotFacts::policy({.bot = bot, .group = &group, .now = now, .blind = false}), "lostLink");
        QVERIFY(differs.severity == Severity::Warning);
        QVERIFY(differs.value.contains(QStringLiteral("its group says Flatten after 1 min")));
    }
};

QTEST_MAIN(BotFactsTest)
#include "BotFactsTest.moc"
