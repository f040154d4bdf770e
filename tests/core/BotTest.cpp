#include "core/Bot.h"

#include "support/RapidCheckQt.h"

using namespace fleet;

class BotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tradesOnItsExchanges()
    {
        Bot bot;
        bot.exchange = ExchangeId(QStringLiteral("binance"));
        bot.exchanges = {ExchangeId(QStringLiteral("binance")), ExchangeId(QStringLiteral("okx"))};
        QVERIFY(bot.tradesOn(ExchangeId(QStringLiteral("binance"))));
        QVERIFY(bot.tradesOn(ExchangeId(QStringLiteral("okx"))));
        QVERIFY(!bot.tradesOn(ExchangeId(QStringLiteral("bybit"))));
        QVERIFY(!bot.tradesOn(ExchangeId(QStringLiteral("Binance"))));
    }

    void tradesAtHomeThoughTheListIsEmpty()
    {
        Bot bot;
        bot.exchange = ExchangeId(QStringLiteral("deribit"));
        QVERIFY(bot.tradesOn(ExchangeId(QStringLiteral("deribit"))));
    }

    void provesByItsLevel()
    {
        Bot bot;
        QVERIFY(bot.canProve());
        bot.level = BotLevel::Plain;
        QVERIFY(!bot.canProve());
    }

    void belongsByItsState_data()
    {
        QTest::addColumn<EnrolmentState>("state");
        QTest::addColumn<bool>("member");

        QTest::newRow("intended") << EnrolmentState::Intended << false;
        QTest::newRow("registered") << EnrolmentState::Registered << false;
        QTest::newRow("bundled") << EnrolmentState::Bundled << true;
        QTest::newRow("enrolled") << EnrolmentState::Enrolled << true;
        QTest::newRow("deregistered") << EnrolmentState::Deregistered << false;
    }

    void belongsByItsState()
    {
        QFETCH(EnrolmentState, state);
        QFETCH(bool, member);
        Bot bot;
        bot.state = state;
        QCOMPARE(bot.isMember(), member);
    }

    void namesEveryState()
    {
        for (const EnrolmentState state :
             {EnrolmentState::Intended, EnrolmentState::Registered, EnrolmentState::Bundled, EnrolmentState::Enrolled,
              EnrolmentState::Deregistered}) {
            QCOMPARE(enrolmentStateFromString(toString(state)), std::optional(state));
        }
        for (const WindDown windDown : {WindDown::Flatten, WindDown::CloseLeveraged, WindDown::CancelAndHold}) {
            QCOMPARE(windDownFromString(toString(windDown)), std::optional(windDown));
        }
        for (const LostLinkAct act :
             {LostLinkAct::CarryOn, LostLinkAct::Drain, LostLinkAct::Cancel, LostLinkAct::Flatten}) {
            QCOMPARE(lostLinkActFromString(toString(act)), std::optional(act));
        }
    }

    void refusesOtherNames()
    {
        VERIFY_PROPERTY("only exact names are states", [](const QString &text) {
            RC_ASSERT(!enrolmentStateFromString(text));
            RC_ASSERT(!windDownFromString(text));
            RC_ASSERT(!lostLinkActFromString(text));
        });
        QVERIFY(!enrolmentStateFromString(QStringLiteral("Enrolled")));
        QVERIFY(!windDownFromString(QStringLiteral("flatten ")));
    }
};

QTEST_APPLESS_MAIN(BotTest)
#include "BotTest.moc"
