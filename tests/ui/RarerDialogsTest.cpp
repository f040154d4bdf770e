#include "OpenedDialog.h"

#include "ui/dialogs/ClosePositionDialog.h"
#include "ui/dialogs/DrainDialog.h"
#include "ui/dialogs/OpenPositionList.h"
#include "ui/dialogs/PlanTroubles.h"
#include "ui/dialogs/RestartDialog.h"
#include "ui/dialogs/SetLimitsDialog.h"
#include "ui/dialogs/ShutdownDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QSpinBox>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

const Scope one = Scope::bots({QStringLiteral("id-a")});

/// Three bots: one flat, one with two positions, one that has not said what it holds.
FleetSnapshot threeBots()
{
    BotView open = aBot(QStringLiteral("b")).on(QStringLiteral("deribit")).holding(2, 5);
    open.metrics.exposureUsd = Money::fromMicros(18'450'000'000);
    BotView unknown = aBot(QStringLiteral("c"));
    unknown.metrics.openPositions.reset();
    return aFleet({aBot(QStringLiteral("a")).holding(0, 0), open, unknown});
}

FleetSnapshot oneHolding(std::optional<qint64> positions)
{
    BotView bot = aBot(QStringLiteral("a"));
    bot.metrics.openPositions = positions;
    return aFleet({bot});
}

} // namespace

class RarerDialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    // ---- drain

    void aDrainSaysWhatBecomesOfPositions()
    {
        Opened<DrainDialog> drain(threeBots());
        QCOMPARE(text(*drain.dialog, "title"), QStringLiteral("Drain all 3 bots of acme-trading"));
        const QString positions = text(*drain.dialog, "positions");
        QVERIFY(positions.startsWith(QStringLiteral("Open now: 2 positions, $18,450")));
        QVERIFY(positions.contains(QStringLiteral("what 1 bot holds is not known")));
        QVERIFY(positions.contains(QStringLiteral("in its own time")));
        QTest::mouseClick(&button(*drain.dialog, "actButton"), Qt::LeftButton);
        QCOMPARE(drain.submitted.size(), std::size_t(1));
        QVERIFY(drain.submitted.front().verb == Verb::Drain);
        QCOMPARE(drain.submitted.front().targets.size(), std::size_t(3));
        QVERIFY(drain.submitted.front().fields.isEmpty()); // It may take as long as it takes.
    }

    void aDrainEndsAtTheTimeThatWasChosen()
    {
        Opened<DrainDialog> drain(threeBots());
        auto &deadline = *drain.dialog->findChild<QComboBox *>(QStringLiteral("deadline"));
        deadline.setFocus();
        QTest::keyClick(&deadline, Qt::Key_Down);
        QCOMPARE(deadline.currentText(), QStringLiteral("15 min"));
        QVERIFY(text(*drain.dialog, "deadlineHint").contains(QStringLiteral("says that it failed")));
        QTest::mouseClick(&button(*drain.dialog, "actButton"), Qt::LeftButton);
        QCOMPARE(
            drain.submitted.front().fields,
            (QJsonObject{{QStringLiteral("deadline"), toIso(ManualClock::defaultStart + std::chrono::minutes(15))}}));
    }

    void whoDrainsAlreadyIsLeftOut()
    {
        Opened<DrainDialog> drain(aFleet({aBot(QStringLiteral("a")), aBot(QStringLiteral("b")).pending(Verb::Drain)}));
        QCOMPARE(drain.dialog->findChild<PlanTroubles *>()->sentences(),
                 QStringList(QStringLiteral("b: The same command is already under way.")));
        QCOMPARE(button(*drain.dialog, "actButton").text(), QStringLiteral("Drain 1 bot"));
    }

    // ---- shutdown

    void aShutdownNamesWhatStaysOpenAndAsks()
    {
        Opened<ShutdownDialog> shutdown(threeBots());
        QCOMPARE(shutdown.dialog->findChild<OpenPositionList *>()->lines(),
                 QStringList({QStringLiteral("b on deribit: 2 positions, $18,450"),
                              QStringLiteral("c on binance: what it holds is not known")}));
        QVERIFY(!shutdown.dialog->holdButton().isEnabled());
        QVERIFY(text(*shutdown.dialog, "holdHint").startsWith(QStringLiteral("Still needed")));
        shutdown.hold(milliseconds(1600));
        QCOMPARE(shutdown.submitted.size(), std::size_t(0));
        const QCheckBox &seen = *shutdown.dialog->findChild<QCheckBox *>(QStringLiteral("seen"));
        QCOMPARE(seen.text(), QStringLiteral("I have seen what stays open, and somebody else looks after it"));
        QTest::keyClick(shutdown.dialog->findChild<QCheckBox *>(QStringLiteral("seen")), Qt::Key_Space);
        QVERIFY(shutdown.dialog->holdButton().isEnabled());
        shutdown.hold(milliseconds(1300)); // Too short for a fleet.
        QCOMPARE(shutdown.submitted.size(), std::size_t(0));
        shutdown.hold(milliseconds(1600));
        QCOMPARE(shutdown.submitted.size(), std::size_t(1));
        QVERIFY(shutdown.submitted.front().verb == Verb::Shutdown);
        QCOMPARE(shutdown.submitted.front().fields, (QJsonObject{{QStringLiteral("grace_period_seconds"), 30}}));
    }

    void whoIsNotListedIsNotSaidToBeSeen()
    {
        Opened<ShutdownDialog> shutdown(manyBots(20));
        const QCheckBox &seen = *shutdown.dialog->findChild<QCheckBox *>(QStringLiteral("seen"));
        QVERIFY2(seen.text().startsWith(QStringLiteral("I know that these bots and 14 more may leave positions open")),
                 qPrintable(seen.text()));
    }

    void aFlatBotIsShutDownByTheHoldAlone()
    {
        Opened<ShutdownDialog> shutdown(threeBots(), one);
        QVERIFY(!shutdown.dialog->findChild<QCheckBox *>(QStringLiteral("seen"))->isVisible());
        QCOMPARE(text(*shutdown.dialog, "positionsLabel"), QStringLiteral("It reports no open position."));
        QCOMPARE(shutdown.dialog->holdButton().duration(), milliseconds(600));
        shutdown.hold(milliseconds(700));
        QCOMPARE(shutdown.submitted.size(), std::size_t(1));
        QCOMPARE(shutdown.submitted.front().targets, std::vector<BotId>{BotId(QStringLiteral("id-a"))});
    }

    void typingTheNameShutsDownOnlyWhenNothingIsMissing()
    {
        Opened<ShutdownDialog> shutdown(threeBots());
        QLineEdit &field = line(*shutdown.dialog, "typedName");
        QVERIFY(!field.isEnabled());
        QTest::keyClick(shutdown.dialog->findChild<QCheckBox *>(QStringLiteral("seen")), Qt::Key_Space);
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("acme"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(shutdown.submitted.size(), std::size_t(0));
        QVERIFY(shutdown.dialog->isVisible());
        QTest::keyClicks(&field, QStringLiteral("-trading"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(shutdown.submitted.size(), std::size_t(1));
    }

    // ---- restart

    void aRestartSendsItsGrace()
    {
        Opened<RestartDialog> restart(threeBots());
        auto &grace = *restart.dialog->findChild<QSpinBox *>(QStringLiteral("grace"));
        grace.setFocus();
        grace.selectAll();
        QTest::keyClicks(&grace, QStringLiteral("5"));
        QVERIFY(text(*restart.dialog, "positions").contains(QStringLiteral("until its bot is back")));
        QVERIFY(!button(*restart.dialog, "actButton").isVisible());
        restart.hold(milliseconds(1300)); // Too short for a fleet.
        QCOMPARE(restart.submitted.size(), std::size_t(0));
        restart.hold(milliseconds(1600));
        QCOMPARE(restart.submitted.size(), std::size_t(1));
        QVERIFY(restart.submitted.front().verb == Verb::Restart);
        QCOMPARE(restart.submitted.front().fields, (QJsonObject{{QStringLiteral("grace_period_seconds"), 5}}));
    }

    void oneBotIsRestartedByAClick()
    {
        Opened<RestartDialog> restart(aFleet({aBot(QStringLiteral("a"))}));
        QVERIFY(!restart.dialog->findChild<HoldButton *>()->isVisible());
        QTest::mouseClick(&button(*restart.dialog, "actButton"), Qt::LeftButton);
        QCOMPARE(restart.submitted.size(), std::size_t(1));
    }

    // ---- limits

    void onlyTypedLimitsAreSent()
    {
        Opened<SetLimitsDialog> limits(threeBots());
        QVERIFY(!button(*limits.dialog, "actButton").isEnabled());
        QCOMPARE(text(*limits.dialog, "hint"), QStringLiteral("Still needed: at least one limit"));
        QTest::keyClicks(&line(*limits.dialog, "max_order_size_usd"), QStringLiteral("$5,000"));
        QTest::keyClicks(&line(*limits.dialog, "allowed_pairs"), QStringLiteral("BTC/USDT, ETH/USDT"));
        QCOMPARE(text(*limits.dialog, "change"),
                 QStringLiteral("Changes: largest order $5,000; allowed pairs BTC/USDT, ETH/USDT."));
        QTest::mouseClick(&button(*limits.dialog, "actButton"), Qt::LeftButton);
        QVERIFY(limits.submitted.front().verb == Verb::SetLimits);
        QCOMPARE(limits.submitted.front().fields,
                 (QJsonObject{{QStringLiteral("max_order_size_usd"), 5000.0},
                              {QStringLiteral("allowed_pairs"),
                               QJsonArray{QStringLiteral("BTC/USDT"), QStringLiteral("ETH/USDT")}}}));
    }

    void whatIsOnRecordStandsBesideTheLimit_data()
    {
        QTest::addColumn<std::vector<qint64>>("dollars");
        QTest::addColumn<QString>("note");
        QTest::newRow("nothing") << std::vector<qint64>{0, 0} << QStringLiteral("USD");
        QTest::newRow("the same") << std::vector<qint64>{500, 500} << QStringLiteral("USD; $500 as enrolled");
        QTest::newRow("a range") << std::vector<qint64>{500, 900} << QStringLiteral("USD; $500 to $900 as enrolled");
        QTest::newRow("one without") << std::vector<qint64>{500, 0}
                                     << QStringLiteral("USD; $500 as enrolled, 1 bot without one");
    }

    void whatIsOnRecordStandsBesideTheLimit()
    {
        QFETCH(const std::vector<qint64>, dollars);
        std::vector<BotView> bots;
        for (const qint64 limit : dollars) {
            BotView bot = aBot(QStringLiteral("bot-%1").arg(bots.size()));
            bot.maxPosition = limit == 0 ? std::nullopt : std::optional(Money::fromMicros(limit * 1'000'000));
            bots.push_back(bot);
        }
        Opened<SetLimitsDialog> limits(aFleet(bots));
        QTEST(text(*limits.dialog, "max_position_usd_note"), "note");
        QCOMPARE(text(*limits.dialog, "max_order_size_usd_note"), QStringLiteral("USD"));
    }

    void anUnreadableLimitIsSaidBesideIt()
    {
        Opened<SetLimitsDialog> limits(threeBots());
        QTest::keyClicks(&line(*limits.dialog, "max_order_size_usd"), QStringLiteral("500"));
        QTest::keyClicks(&line(*limits.dialog, "max_position_usd"), QStringLiteral("lots"));
        QCOMPARE(text(*limits.dialog, "max_position_usd_note"), QStringLiteral("“lots” is not an amount of dollars."));
        QCOMPARE(line(*limits.dialog, "max_position_usd").accessibleDescription(),
                 QStringLiteral("“lots” is not an amount of dollars."));
        QVERIFY(!button(*limits.dialog, "actButton").isEnabled());
        line(*limits.dialog, "max_position_usd").clear();
        QCOMPARE(text(*limits.dialog, "max_position_usd_note"), QStringLiteral("USD"));
        QVERIFY(button(*limits.dialog, "actButton").isEnabled());
    }

    // ---- close position

    void howManyStayOpenIsSaid_data()
    {
        QTest::addColumn<int>("positions");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("not known") << -1 << QStringLiteral("How many positions it holds is not known.");
        QTest::newRow("none") << 0 << QStringLiteral("It reports no open position: there may be nothing to close.");
        QTest::newRow("one")
            << 1
            << QStringLiteral("It reports 1 position but not its instrument: if that is another one, it stays open.");
        QTest::newRow("four") << 4
                              << QStringLiteral("It reports 4 positions but not their instruments: those in others "
                                                "stay open.");
    }

    void howManyStayOpenIsSaid()
    {
        QFETCH(int, positions);
        Opened<ClosePositionDialog> close(oneHolding(positions < 0 ? std::nullopt : std::optional<qint64>(positions)),
                                          one);
        QTEST(text(*close.dialog, "remaining"), "sentence");
    }

    void whatAGroupClosesIsNotClaimed()
    {
        Opened<ClosePositionDialog> close(threeBots());
        QCOMPARE(text(*close.dialog, "remaining"),
                 QStringLiteral("Each of them closes the position that it has in this instrument, if it has one. "
                                "Together they report at least 2 positions but not their instruments."));
    }

    void aPositionIsClosedByItsInstrument()
    {
        Opened<ClosePositionDialog> close(oneHolding(3), one);
        QPushButton &act = button(*close.dialog, "actButton");
        QVERIFY(!act.isEnabled());
        QCOMPARE(text(*close.dialog, "hint"), QStringLiteral("Still needed: the instrument"));
        QTest::keyClicks(&line(*close.dialog, "instrument"), QStringLiteral("BTC PERP"));
        QVERIFY(!act.isEnabled());
        QCOMPARE(text(*close.dialog, "instrumentProblem"), QStringLiteral("An instrument has no space in its name"));
        line(*close.dialog, "instrument").clear();
        QTest::keyClicks(&line(*close.dialog, "instrument"), QStringLiteral(" BTC-PERPETUAL"));
        QCOMPARE(act.text(), QStringLiteral("Close BTC-PERPETUAL"));
        QTest::mouseClick(&act, Qt::LeftButton);
        QVERIFY(close.submitted.front().verb == Verb::ClosePosition);
        QCOMPARE(close.submitted.front().fields,
                 (QJsonObject{{QStringLiteral("instrument"), QStringLiteral("BTC-PERPETUAL")}}));
    }

    // ---- all of them

    void nobodyToAskIsNothingToPress()
    {
        const FleetSnapshot none = aFleet({});
        QVERIFY(!button(*Opened<DrainDialog>(none).dialog, "actButton").isEnabled());
        QVERIFY(!button(*Opened<RestartDialog>(none).dialog, "actButton").isEnabled());
        QVERIFY(!button(*Opened<SetLimitsDialog>(none).dialog, "actButton").isEnabled());
        QVERIFY(!button(*Opened<ClosePositionDialog>(none).dialog, "actButton").isEnabled());
        QVERIFY(!Opened<ShutdownDialog>(none).dialog->holdButton().isEnabled());
        QVERIFY(!Opened<ShutdownDialog>(none).dialog->holdButton().isVisible());
    }

    void aBlindConsoleSaysThatWhatExpiresMayExpire()
    {
        FleetSnapshot fleet = threeBots();
        fleet.link.state = LinkState::Blind;
        QVERIFY(text(*Opened<RestartDialog>(fleet).dialog, "stale")
                    .contains(QStringLiteral("no bot takes it when it is older than 5 min")));
        QVERIFY(text(*Opened<DrainDialog>(fleet).dialog, "stale")
                    .contains(QStringLiteral("recorded and sent at the first contact")));
    }
};

QTEST_MAIN(RarerDialogsTest)
#include "RarerDialogsTest.moc"
