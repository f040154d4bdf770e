#include "models/StopAdvice.h"
#include "support/FleetBuilders.h"

#include <QLocale>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

BotView holding(const QString &exchange, std::optional<qint64> positions, std::optional<qint64> orders,
                const QString &group = QStringLiteral("perp"))
{
    BotView bot = aBot(QStringLiteral("bot")).on(exchange).inGroup(group);
    bot.metrics.openPositions = positions;
    bot.metrics.openOrders = orders;
    return bot;
}

QString adviceFor(const BotView &bot, WindDown windDown, Liveness liveness = Liveness::Dead,
                  Hindrance hindrance = Hindrance::Silent)
{
    StopAdvice advice;
    advice.add(bot, windDown);
    return advice.text(liveness, hindrance);
}

} // namespace

class StopAdviceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theWindDownSaysWhatIsDoneByHand_data()
    {
        QTest::addColumn<WindDown>("windDown");
        QTest::addColumn<int>("positions"); // -1: not known
        QTest::addColumn<int>("orders");
        QTest::addColumn<QString>("acts");
        const auto row = [](const char *name, WindDown windDown, int positions, int orders, const char *acts) {
            QTest::newRow(name) << windDown << positions << orders << QString::fromLatin1(acts);
        };
        row("closes", WindDown::Flatten, 3, 6, "cancel 6 orders, close 3 positions");
        row("closes, no orders", WindDown::Flatten, 3, 0, "close 3 positions");
        row("closes, no positions", WindDown::Flatten, 0, 6, "cancel 6 orders");
        row("closes, orders not known", WindDown::Flatten, 1, -1, "cancel any orders, close 1 position");
        row("closes, nothing known", WindDown::Flatten, -1, -1, "cancel any orders, close any positions");
        row("closes leveraged", WindDown::CloseLeveraged, 3, 6,
            "cancel 6 orders, close leveraged positions, keep spot (policy)");
        row("keeps", WindDown::CancelAndHold, 3, 6, "cancel 6 orders, keep positions (policy)");
        row("keeps, no positions", WindDown::CancelAndHold, 0, 6, "cancel 6 orders");
        row("keeps, nothing known", WindDown::CancelAndHold, -1, -1, "cancel any orders, keep positions (policy)");
    }

    void theWindDownSaysWhatIsDoneByHand()
    {
        QFETCH(const WindDown, windDown);
        QFETCH(const int, positions);
        QFETCH(const int, orders);
        QFETCH(const QString, acts);
        const auto known = [](int value) { return value < 0 ? std::nullopt : std::optional<qint64>(value); };
        QCOMPARE(adviceFor(holding(QStringLiteral("okx"), known(positions), known(orders)), windDown),
                 QStringLiteral("Do not count on it; by hand at okx: %1.").arg(acts));
    }

    void eachPolicyHasItsOwnExchangesAndSums()
    {
        StopAdvice advice;
        advice.add(holding(QStringLiteral("okx"), 2, 40), WindDown::Flatten);
        advice.add(holding(QStringLiteral("bybit"), std::nullopt, 1), WindDown::Flatten);
        advice.add(holding(QStringLiteral("deribit"), 5, 8, QStringLiteral("mm")), WindDown::CancelAndHold);
        advice.add(holding(QStringLiteral("kraken"), 0, 0), WindDown::Flatten); // Nothing to do there.
        QCOMPARE(advice.text(Liveness::Dead, Hindrance::Silent),
                 QStringLiteral("Do not count on them; by hand perp at bybit, okx: cancel 41 orders, close at least 2 "
                                "positions; mm at deribit: cancel 8 orders, keep positions (policy)."));
        QCOMPARE(advice.places(), QStringLiteral("bybit, deribit, kraken, okx"));
    }

    void itTradesOnMoreThanOneExchange()
    {
        BotView bot = holding(QStringLiteral("okx"), 1, 0);
        bot.exchanges = {ExchangeId(QStringLiteral("okx")), ExchangeId(QStringLiteral("bybit"))};
        QCOMPARE(adviceFor(bot, WindDown::Flatten),
                 QStringLiteral("Do not count on it; by hand at bybit, okx: close 1 position."));
    }

    /// What it held is old: it may have opened something since.
    void whoHeldNothingIsLookedForAllTheSame()
    {
        QCOMPARE(adviceFor(holding(QStringLiteral("okx"), 0, 0), WindDown::Flatten),
                 QStringLiteral("Nothing was open as last heard; look at okx all the same."));
    }

    void aLateBotIsGivenTimeToStopByItself()
    {
        const BotView bot = holding(QStringLiteral("okx"), 2, 3);
        QCOMPARE(adviceFor(bot, WindDown::Flatten, Liveness::Late),
                 QStringLiteral("It gets the stop when it returns; go to okx if it is still quiet 1 min after the "
                                "stop."));
        // Nothing is sent to it, so that nothing can be done twice.
        QVERIFY(adviceFor(bot, WindDown::Flatten, Liveness::Late, Hindrance::KeyRefused)
                    .startsWith(QStringLiteral("Do not count on it; ")));
        StopAdvice two;
        two.add(bot, WindDown::Flatten);
        two.add(bot, WindDown::Flatten);
        QVERIFY(two.text(Liveness::Late, Hindrance::Silent).contains(QStringLiteral("if they are still quiet")));
    }

    void aBlindConsoleLeavesItToThePerson()
    {
        QCOMPARE(
            adviceFor(holding(QStringLiteral("okx"), 2, 0), WindDown::Flatten, Liveness::Unknown, Hindrance::Blind),
            QStringLiteral("If it cannot wait, by hand at okx: close 2 positions."));
    }
};

QTEST_GUILESS_MAIN(StopAdviceTest)
#include "StopAdviceTest.moc"
