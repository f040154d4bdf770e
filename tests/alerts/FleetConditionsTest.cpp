#include "alerts/FleetConditions.h"

#include "support/Compare.h"
#include "support/ManualClock.h"

#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

BotId botId(int number)
{
    return BotId(u"bot-%1"_s.arg(number, 2, 10, QLatin1Char('0')));
}

BotCondition heard(int number)
{
    return {.bot = botId(number), .voice = Voice::Heard};
}

BotCondition dead(int number)
{
    return {.bot = botId(number), .voice = Voice::Dead};
}

/// "bot_dead(bot-01)<partition": each condition, in order, with what explains it.
QString told(const Observation &observation)
{
    QStringList words;
    for (const Condition &condition : observation.conditions) {
        QString word = toString(condition.key.rule);
        if (!condition.key.bot.isEmpty()) {
            word += u'(' + condition.key.bot.text() + u')';
        }
        if (condition.because) {
            word += u'<' + toString(condition.because->rule);
        }
        words << word;
    }
    return words.join(u' ');
}

/// Twelve bots: the first six on binance, each two of them a group.
std::vector<MaybeDead> aFleet(const std::set<int> &deadOnes)
{
    std::vector<MaybeDead> fleet;
    for (int number = 0; number < 12; ++number) {
        fleet.push_back({.bot = botId(number),
                         .group = GroupId(u"group-%1"_s.arg(number / 2)),
                         .exchange = ExchangeId(number < 6 ? u"binance"_s : u"okx"_s),
                         .version = u"1.0"_s,
                         .dead = deadOnes.contains(number)});
    }
    return fleet;
}

} // namespace

class FleetConditionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHealthyFleetHasNone()
    {
        QCOMPARE(told(conditionsOf({heard(1), heard(2)}, {}, {})), QString());
        QCOMPARE(told(conditionsOf({}, {}, {})), QString());
    }

    void aHistoryThatIsNotKeptIsAWarningInWords()
    {
        const Observation observation = conditionsOf({heard(1)}, {.historyProblem = u"The disk is full."_s}, {});
        QCOMPARE(told(observation), u"history_failing"_s);
        QCOMPARE(observation.conditions.front().severity, AlertSeverity::Warning);
        QCOMPARE(observation.conditions.front().detail, u"The disk is full."_s);
    }

    void figuresOfADeadBotAreItsDeathsAffair()
    {
        BotCondition bot = dead(1);
        bot.unhealthy = AlertSeverity::Warning;
        bot.metrics = {u"drawdown_pct"_s};
        QCOMPARE(told(conditionsOf({bot}, {}, {})), u"bot_dead(bot-01) unhealthy(bot-01)<bot_dead"_s);
        bot.voice = Voice::Heard;
        QCOMPARE(told(conditionsOf({bot}, {}, {})), u"unhealthy(bot-01)"_s);
    }

    void nothingIsDecidedOfWhoCannotBeHeard()
    {
        BotCondition unknown = heard(1);
        unknown.voice = Voice::Unknown;
        unknown.unhealthy = AlertSeverity::Critical;
        const Observation observation = conditionsOf({unknown, heard(2)}, {}, {});
        QCOMPARE(told(observation), QString());
        QVERIFY(observation.unknown({AlertRule::Unhealthy, botId(1)}));
        QVERIFY(!observation.unknown({AlertRule::Unhealthy, botId(2)}));
        QVERIFY(!observation.unknown({AlertRule::Blind, {}}));
    }

    void whatIsSaidInTheNameOfOneThatIsNotHeardIsKnown()
    {
        BotCondition unknown = heard(1);
        unknown.voice = Voice::Unknown;
        unknown.forged = true;
        const Observation observation = conditionsOf({unknown}, {}, {});
        QCOMPARE(told(observation), u"forgery(bot-01)"_s);
        QVERIFY2(!observation.unknown({AlertRule::Forgery, botId(1)}), "it ends by itself");
        QCOMPARE(told(conditionsOf({unknown}, {.blind = true}, {})), u"blind"_s);
    }

    void aBlindConsoleDeclaresNobodyDead()
    {
        const Observation observation =
            conditionsOf({dead(1), heard(2)}, {.blind = true, .channelsDown = {u"websocket"_s}}, {});
        QCOMPARE(told(observation), u"blind channel_down<blind"_s);
        QVERIFY(observation.unknown({AlertRule::BotDead, botId(1)}));
        QVERIFY(observation.unknown({AlertRule::BotDead, botId(2)}));
        QVERIFY(observation.unknown({AlertRule::Partition, {}}));
        QVERIFY(!observation.unknown({AlertRule::StopsBlocked, {}}));
    }

    void aPartitionExplainsItsDead()
    {
        const Partition partition{.bots = {botId(1), botId(2)}, .since = ManualClock::defaultStart, .shared = {}};
        QCOMPARE(told(conditionsOf({dead(1), dead(2), dead(3)}, {}, partition)),
                 u"partition bot_dead(bot-01)<partition bot_dead(bot-02)<partition bot_dead(bot-03)"_s);
    }

    void consoleConditions()
    {
        QCOMPARE(told(conditionsOf({},
                                   {.stopsBlocked = true,
                                    .gatewayReset = true,
                                    .flooded = true,
                                    .diskFailing = true,
                                    .dataGap = true,
                                    .clockSkew = -2001ms},
                                   {})),
                 u"stops_blocked gateway_reset data_gap bus_flooded disk_failing clock_skew"_s);
        QCOMPARE(told(conditionsOf({}, {.clockSkew = 2000ms}, {})), QString());
    }

    void manyDeadAtOnceAreAPartition()
    {
        PartitionWatch watch;
        UtcTime now = ManualClock::defaultStart;
        QVERIFY(!watch.observe(aFleet({}), now));
        QVERIFY(!watch.observe(aFleet({0, 1, 2}), now)); // 25 %
        now += 30s;
        const std::optional<Partition> found = watch.observe(aFleet({0, 1, 2, 3, 4, 5}), now);
        QVERIFY(found);
        QCOMPARE(found->bots.size(), 6U);
        QCOMPARE(found->shared, u"exchange binance"_s);
    }

    void deathsOneAfterTheOtherAreNot()
    {
        PartitionWatch watch;
        UtcTime now = ManualClock::defaultStart;
        std::set<int> deadOnes;
        for (int number = 0; number < 12; ++number) {
            deadOnes.insert(number);
            QVERIFY(!watch.observe(aFleet(deadOnes), now));
            now += 30s;
        }
    }

    void twoBotsAreNotMany()
    {
        PartitionWatch watch;
        std::vector<MaybeDead> pair = aFleet({0, 1});
        pair.resize(3);
        QVERIFY(!watch.observe(pair, ManualClock::defaultStart));
    }

    void aPartitionLastsUntilHalfAreBack()
    {
        PartitionWatch watch;
        UtcTime now = ManualClock::defaultStart;
        QVERIFY(watch.observe(aFleet({0, 2, 4, 6}), now));
        now += 5min;
        QVERIFY(watch.observe(aFleet({0, 2, 4}), now));
        QVERIFY(watch.observe(aFleet({0, 2, 4}), now)->shared.isEmpty());
        QVERIFY(!watch.observe(aFleet({0, 2}), now));
        QVERIFY(!watch.observe(aFleet({0, 2, 4}), now)); // another death alone is no partition
    }
};

QTEST_APPLESS_MAIN(FleetConditionsTest)
#include "FleetConditionsTest.moc"
