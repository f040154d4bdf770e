#include "models/CommonTraits.h"
#include "models/BotQueryText.h"
#include "support/FleetBuilders.h"

#include <QLocale>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

/// `count` bots that are well and `dead` that are not, on one exchange, in one group, of one version.
void add(std::vector<BotView> &bots, const QString &exchange, const QString &group, int count, int dead,
         const QString &version = QStringLiteral("2.4.1"))
{
    for (int i = 0; i < count + dead; ++i) {
        BotBuilder bot = aBot(QStringLiteral("%1-%2-%3").arg(group, exchange).arg(i)).on(exchange).inGroup(group);
        if (i < dead) {
            bot.dead();
        }
        BotView view = bot;
        view.version = version;
        bots.push_back(view);
    }
}

QStringList titles(const std::vector<CommonTrait> &traits)
{
    QStringList result;
    for (const CommonTrait &trait : traits) {
        result.append(TraitWords::title(trait));
    }
    return result;
}

const QString okx = QStringLiteral("okx");
const QString binance = QStringLiteral("binance");

} // namespace

class CommonTraitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void onlyWhatIsFarFromChanceIsTelling_data()
    {
        QTest::addColumn<int>("sharing");
        QTest::addColumn<int>("inTrouble");
        QTest::addColumn<int>("having");
        QTest::addColumn<int>("total");
        QTest::addColumn<bool>("telling");
        QTest::newRow("nine of ten, a third of the fleet") << 9 << 10 << 62 << 200 << true;
        QTest::newRow("all of ten, most of the fleet") << 10 << 10 << 120 << 200 << false;
        QTest::newRow("all of twenty, most of the fleet") << 20 << 20 << 120 << 200 << true;
        QTest::newRow("as often as in the fleet") << 31 << 100 << 62 << 200 << false;
        QTest::newRow("three of three, a tenth") << 3 << 3 << 20 << 200 << true;
        QTest::newRow("three of three, a third") << 3 << 3 << 66 << 200 << false;
        QTest::newRow("two are no pattern") << 2 << 2 << 2 << 2000 << false;
        QTest::newRow("fewer than half of them") << 9 << 20 << 20 << 2000 << false;
        QTest::newRow("everybody has it") << 10 << 10 << 200 << 200 << false;
        QTest::newRow("everybody is in trouble") << 62 << 200 << 62 << 200 << false;
        QTest::newRow("certain, but not far more often") << 700 << 1000 << 5500 << 10000 << false;
        QTest::newRow("nobody") << 0 << 0 << 0 << 0 << false;
    }

    void onlyWhatIsFarFromChanceIsTelling()
    {
        QFETCH(int, sharing);
        QFETCH(int, inTrouble);
        QFETCH(int, having);
        QFETCH(int, total);
        QFETCH(bool, telling);
        QCOMPARE(isTelling({.glance = BotGlance::Dead,
                            .kind = TraitKind::Exchange,
                            .value = okx,
                            .sharing = sharing,
                            .inTrouble = inTrouble,
                            .having = having,
                            .total = total}),
                 telling);
    }

    void deadBotsOnOneExchangeAreNamed()
    {
        std::vector<BotView> bots;
        add(bots, okx, QStringLiteral("spot-arb"), 22, 5);
        add(bots, okx, QStringLiteral("options-mm"), 31, 4);
        add(bots, binance, QStringLiteral("spot-arb"), 70, 1);
        add(bots, binance, QStringLiteral("options-mm"), 67, 0);
        const std::vector<CommonTrait> traits = commonTraits(bots, false);
        QCOMPARE(titles(traits), QStringList(QStringLiteral("9 of 10 dead bots trade on okx")));
        QCOMPARE(TraitWords::detail(traits.front()), QStringLiteral("31\u202F% of the fleet does, 62 bots"));
        QCOMPARE(TraitWords::filter(traits.front()), QStringLiteral("exchange:okx"));
    }

    /// A version that only one group runs is the same news as the group.
    void whatTheSameBotsShareIsSaidOnce()
    {
        std::vector<BotView> bots;
        add(bots, binance, QStringLiteral("spot-arb"), 90, 0);
        add(bots, binance, QStringLiteral("options-mm"), 4, 8, QStringLiteral("3.0.0"));
        QCOMPARE(titles(commonTraits(bots, false)), QStringList(QStringLiteral("All 8 dead bots are in options-mm")));
    }

    void aVersionAcrossGroupsIsNamed()
    {
        std::vector<BotView> bots;
        for (const QString &group : {QStringLiteral("spot-arb"), QStringLiteral("options-mm")}) {
            add(bots, binance, group, 45, 0);
            add(bots, okx, group, 45, 0);
            add(bots, binance, group, 1, 3, QStringLiteral("3.0.0"));
            add(bots, okx, group, 1, 3, QStringLiteral("3.0.0"));
        }
        const std::vector<CommonTrait> traits = commonTraits(bots, false);
        QCOMPARE(titles(traits), QStringList(QStringLiteral("All 12 dead bots run 3.0.0")));
        QVERIFY(parseBotQuery(TraitWords::filter(traits.front())).has_value());
    }

    void eachStateIsLookedAtByItself()
    {
        std::vector<BotView> bots;
        add(bots, binance, QStringLiteral("spot-arb"), 90, 0);
        add(bots, okx, QStringLiteral("spot-arb"), 4, 6);
        for (int i = 0; i < 6; ++i) {
            bots.push_back(
                aBot(QStringLiteral("held-%1").arg(i)).inGroup(QStringLiteral("options-mm")).on(binance).latched());
        }
        QCOMPARE(titles(commonTraits(bots, false)),
                 QStringList({QStringLiteral("All 6 dead bots trade on okx"),
                              QStringLiteral("All 6 stopped bots are in options-mm")}));
    }

    void aSecondExchangeCountsToo()
    {
        std::vector<BotView> bots;
        add(bots, binance, QStringLiteral("spot-arb"), 90, 5);
        for (BotView &bot : bots) {
            if (bot.liveness == Liveness::Dead) {
                bot.exchanges = {bot.exchange, ExchangeId(okx), bot.exchange};
            }
        }
        QCOMPARE(titles(commonTraits(bots, false)), QStringList(QStringLiteral("All 5 dead bots trade on okx")));
    }

    void nothingIsSaidWithoutTrouble()
    {
        QVERIFY(commonTraits({}, false).empty());
        QVERIFY(commonTraits(manyBots(200).bots, false).empty());
        // Blind: all are unknown, and that is the fault of none of them.
        QVERIFY(commonTraits(manyBots(200).bots, true).empty());
    }
};

QTEST_GUILESS_MAIN(CommonTraitsTest)
#include "CommonTraitsTest.moc"
