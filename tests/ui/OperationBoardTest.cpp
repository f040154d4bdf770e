#include "ForeignText.h"

#include "models/DeliveryModel.h"
#include "support/FleetBuilders.h"
#include "ui/board/ByHandPanel.h"
#include "ui/board/OperationBoard.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

const FleetSnapshot acme = aFleet({});
constexpr UtcTime now = ManualClock::defaultStart;

QPushButton &button(const OperationBoard &board, const char *name)
{
    return *board.findChild<QPushButton *>(QLatin1StringView(name));
}

QString text(const OperationBoard &board, const char *name)
{
    return board.findChild<QLabel *>(QLatin1StringView(name))->text();
}

} // namespace

class OperationBoardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeadlineFollowsTheProof()
    {
        OperationBoard board;
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Silent, Outcome::Silent}), acme, now);
        QCOMPARE(board.headline(), QStringLiteral("0 of 2 bots have proved that they stopped"));
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Confirmed}), acme, now);
        QCOMPARE(board.headline(), QStringLiteral("1 of 2 bots have proved that they stopped"));
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Confirmed, Outcome::Confirmed}), acme, now);
        QCOMPARE(board.headline(), QStringLiteral("All 2 bots have proved that they stopped"));
    }

    void seenIsNotProved()
    {
        OperationBoard board;
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Observed});
        operation.deliveries.front().canProve = false;
        board.showOperation(operation, acme, now);
        QCOMPARE(board.headline(), QStringLiteral("The bot has not proved that it stopped"));
        QVERIFY(text(board, "proofNote").contains(QStringLiteral("cannot prove")));
    }

    void theUnconfirmedCanBeAskedAgain()
    {
        OperationBoard board;
        QSignalSpy retries(&board, &OperationBoard::retryRequested);
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Silent, Outcome::Confirmed}),
                            acme, now);
        QCOMPARE(button(board, "retryButton").text(), QStringLiteral("Retry 2 unconfirmed"));
        QTest::mouseClick(&button(board, "retryButton"), Qt::LeftButton);
        QCOMPARE(retries.size(), 1);
        // A bot that was only seen has nothing more to say.
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Observed}), acme, now);
        QCOMPARE(button(board, "retryButton").text(), QStringLiteral("Retry 1 of 2 unconfirmed"));
        QCOMPARE(
            button(board, "retryButton").toolTip(),
            QStringLiteral("Asks the unconfirmed once more now, beside the tries that go on anyway. Told, and they "
                           "cannot prove more: bot-2."));
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Confirmed}), acme, now);
        QVERIFY(button(board, "retryButton").isHidden()); // Nothing is left to do.
        QVERIFY(button(board, "copyButton").isHidden());
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Observed}), acme, now);
        QVERIFY(!button(board, "retryButton").isHidden());
        QVERIFY(!button(board, "retryButton").isEnabled());
        QCOMPARE(
            button(board, "retryButton").toolTip(),
            QStringLiteral("None of the unconfirmed can be asked again. Told, and they cannot prove more: bot-1."));
        QVERIFY(!button(board, "copyButton").isHidden());
    }

    void aProvedStopCanBeReleased()
    {
        OperationBoard board;
        std::vector<Scope> asked;
        connect(&board, &OperationBoard::releaseRequested, this,
                [&asked](const Scope &scope) { asked.push_back(scope); });
        OperationView stop = anOperation(Verb::EmergencyStop, {Outcome::Confirmed, Outcome::Confirmed});
        const QString latch = holdIdOf(stop.id).text();
        const BotView a = aBot(QStringLiteral("a")).latched(latch);
        const BotView b = aBot(QStringLiteral("b")).latched(latch);
        board.showOperation(stop, aFleet({a, b}), now);
        QVERIFY(!button(board, "releaseButton").isHidden());
        QTest::mouseClick(&button(board, "releaseButton"), Qt::LeftButton);
        board.showOperation(stop, aFleet({a, b, aBot(QStringLiteral("joined"))}), now);
        QTest::mouseClick(&button(board, "releaseButton"), Qt::LeftButton);
        QCOMPARE(asked.size(), std::size_t(2));
        QVERIFY(asked[0] == Scope::fleet());
        QVERIFY(asked[1] == Scope::bots({QStringLiteral("id-a"), QStringLiteral("id-b")}));
        // Released meanwhile, or not proved yet: there is nothing to release.
        board.showOperation(stop, aFleet({aBot(QStringLiteral("a"))}), now);
        QVERIFY(button(board, "releaseButton").isHidden());
        stop = anOperation(Verb::EmergencyStop, {Outcome::Confirmed, Outcome::Silent});
        board.showOperation(stop, aFleet({a, b}), now);
        QVERIFY(button(board, "releaseButton").isHidden());
    }

    void phasesAreLeftOutOnceThereAreNone()
    {
        OperationBoard board;
        board.resize(2400, 780);
        board.show();
        const auto &table = *board.findChild<QTableView *>(QStringLiteral("table"));
        const auto isHidden = [&table] { return table.isColumnHidden(static_cast<int>(DeliveryModel::Column::Phase)); };
        OperationView stop = anOperation(Verb::EmergencyStop, {Outcome::Working, Outcome::Confirmed});
        board.showOperation(stop, acme, now);
        QVERIFY(!isHidden()); // One may still tell.
        stop = anOperation(Verb::EmergencyStop, {Outcome::Confirmed, Outcome::Confirmed});
        board.showOperation(stop, acme, now);
        QVERIFY(isHidden());
        board.resize(2300, 780);
        QCoreApplication::processEvents();
        QVERIFY(isHidden());
        stop.deliveries.front().phase = QStringLiteral("halt_trading_loop");
        board.showOperation(stop, acme, now);
        QVERIFY(!isHidden());
    }

    void theListOfTheUnconfirmedIsCopied()
    {
        OperationBoard board;
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Confirmed}), acme, now);
        QTest::mouseClick(&button(board, "copyButton"), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("bot-1")));
        QVERIFY(!copied.contains(QStringLiteral("bot-2")));
    }

    void onlyAStopHasAStopFile()
    {
        OperationBoard board;
        board.showOperation(anOperation(Verb::Pause, {Outcome::Silent}), acme, now);
        QVERIFY(button(board, "stopFileButton").isHidden());
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Silent}, QStringLiteral("2")), acme, now);
        QVERIFY(!button(board, "stopFileButton").isHidden());
        QSignalSpy files(&board, &OperationBoard::stopFileRequested);
        QTest::mouseClick(&button(board, "stopFileButton"), Qt::LeftButton);
        QCOMPARE(files.size(), 1);
    }

    void whatIsDoneByHandStandsBesideAStop()
    {
        OperationBoard board;
        OperationView stop = anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Confirmed});
        stop.deliveries.front().exchange = ExchangeId(QStringLiteral("deribit"));
        board.showOperation(stop, acme, now);
        auto &panel = *board.findChild<ByHandPanel *>();
        QVERIFY(!panel.isHidden());
        QCOMPARE(button(board, "byHandButton").text(), QStringLiteral("By hand: 1 exchange"));
        for (QPushButton *copy : panel.findChildren<QPushButton *>()) {
            QTest::mouseClick(copy, Qt::LeftButton);
        }
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Go to Deribit now\nbot-1. ")));
        QTest::mouseClick(&button(board, "byHandButton"), Qt::LeftButton);
        QVERIFY(panel.isHidden());
        QTest::mouseClick(&button(board, "byHandButton"), Qt::LeftButton);
        QVERIFY(!panel.isHidden());
        stop = anOperation(Verb::EmergencyStop, {Outcome::Confirmed, Outcome::Confirmed});
        board.showOperation(stop, acme, now);
        QVERIFY(panel.isHidden());
        QVERIFY(button(board, "byHandButton").isHidden());
    }

    void whereItIsNarrowWhatIsDoneByHandStandsBeneath()
    {
        OperationBoard board;
        OperationView stop = anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Unreachable});
        stop.deliveries.front().exchange = ExchangeId(QStringLiteral("deribit"));
        board.showOperation(stop, acme, now);
        board.resize(1259, 780);
        board.show();
        QCoreApplication::processEvents();
        const auto &panel = *board.findChild<ByHandPanel *>();
        const auto &table = *board.findChild<QTableView *>(QStringLiteral("table"));
        const auto placeOf = [&board](const QWidget &part) { return QRect(part.mapTo(&board, QPoint()), part.size()); };
        QVERIFY(placeOf(panel).left() > placeOf(table).right());
        board.resize(700, 2000);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QVERIFY(placeOf(panel).top() > placeOf(table).bottom());
        QVERIFY(placeOf(panel).right() <= board.width());
        // Nothing of it has to be scrolled within.
        QCOMPARE(panel.findChild<QScrollArea *>()->verticalScrollBar()->maximum(), 0);
        board.resize(1259, 780);
        QCoreApplication::processEvents();
        QVERIFY(placeOf(panel).left() > placeOf(table).right());
    }

    void columnsGiveWayToWhatABotSays()
    {
        using Column = DeliveryModel::Column;
        OperationBoard board;
        OperationView stop = anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Unreachable});
        for (DeliveryView &delivery : stop.deliveries) {
            delivery.name = QStringLiteral("perp-momentum-05");
            delivery.exchange = ExchangeId(QStringLiteral("binance"));
            delivery.phase = QStringLiteral("closing_leveraged");
            delivery.exposure = Money::fromMicros(17'597'000'000);
        }
        board.resize(1259, 780); // Of a window of 1,440.
        board.show();
        board.showOperation(stop, acme, now);
        QCoreApplication::processEvents();
        auto &table = *board.findChild<QTableView *>(QStringLiteral("table"));
        const auto isHidden = [&table](Column column) { return table.isColumnHidden(static_cast<int>(column)); };
        QVERIFY(board.findChild<ByHandPanel *>()->isVisible());
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
        QVERIFY(table.columnWidth(static_cast<int>(Column::Says)) >= 150);
        QVERIFY(isHidden(Column::Took));
        QVERIFY(!isHidden(Column::State) && !isHidden(Column::NextTry));
        // Nothing is lost: it is said where it can still be asked for.
        const QString whole = table.model()->index(0, static_cast<int>(Column::Says)).data(Qt::ToolTipRole).toString();
        QVERIFY2(whole.contains(QStringLiteral("Tries: ")) && whole.contains(QStringLiteral("Exchange: binance")),
                 qPrintable(whole));
        QTest::mouseClick(&button(board, "byHandButton"), Qt::LeftButton);
        QCoreApplication::processEvents();
        QVERIFY(!isHidden(Column::Took) && !isHidden(Column::Tries));
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
    }

    void whyNothingCanBeSentIsSaid()
    {
        OperationBoard board;
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Silent});
        board.showOperation(operation, acme, now);
        QVERIFY(board.findChild<QWidget *>(QStringLiteral("problem"))->isHidden());
        operation.problem = QStringLiteral("The gateway refuses the key.");
        operation.recorded = false;
        board.showOperation(operation, acme, now);
        QVERIFY(!board.findChild<QWidget *>(QStringLiteral("problem"))->isHidden());
        QCOMPARE(text(board, "problemText"), operation.problem);
        QVERIFY(text(board, "record").startsWith(QStringLiteral("Not yet on disk")));
    }

    void whatIsKeptAndLatchedIsSaid()
    {
        OperationBoard board;
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Confirmed});
        operation.deliveries.front().positions = 4;
        operation.deliveries.front().orders = 0;
        operation.deliveries.front().exposure = Money::fromMicros(5'100'000'000);
        const FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).latched(holdIdOf(operation.id).text())});
        board.showOperation(operation, fleet, now);
        QCOMPARE(text(board, "exposure"), QStringLiteral("4 positions, $5,100 kept by policy; 0 orders"));
        QVERIFY(text(board, "record").endsWith(QStringLiteral("1 bot is latched until released")));
    }

    void whatFallsIntoTheNextLineStaysAtTheEnd()
    {
        OperationBoard board;
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Silent, Outcome::Confirmed}), theTwelve(), now);
        board.show();
        const auto rightOf = [&board](const char *name) {
            const auto &widget = *board.findChild<QWidget *>(QLatin1StringView(name));
            return widget.mapTo(&board, widget.rect().topRight()).x();
        };
        const auto topOf = [&board](const char *name) {
            const auto &widget = *board.findChild<QWidget *>(QLatin1StringView(name));
            return widget.mapTo(&board, QPoint()).y();
        };
        bool fell = false;
        for (int width = 1400; width >= 700; width -= 50) {
            board.resize(width, 800);
            QCoreApplication::processEvents();
            fell = fell || topOf("stopFileButton") > topOf("retryButton") + 10;
            QCOMPARE(rightOf("stopFileButton"), rightOf("exposure"));
        }
        QVERIFY(fell);
    }

    void reasonsThatWereAddedStandBesideTheFirst()
    {
        OperationBoard board;
        QSignalSpy asked(&board, &OperationBoard::reasonRequested);
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Silent});
        operation.createdAt = now;
        board.showOperation(operation, acme, now);
        auto &added = *board.findChild<QLabel *>(QStringLiteral("addedReasons"));
        const QString subject = text(board, "subject");
        QVERIFY(added.isHidden());
        QTest::mouseClick(&button(board, "reasonButton"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        operation.addedReasons = {
            {QStringLiteral("1"), now + seconds(9), QStringLiteral("ben"), QStringLiteral("stale <b>book")},
            {QStringLiteral("2"), now + seconds(99), QStringLiteral("ana"), QStringLiteral("confirmed")}};
        board.showOperation(operation, acme, now + seconds(100));
        QVERIFY(!added.isHidden());
        QCOMPARE(added.text().count(QLatin1Char('\n')), 1);
        QVERIFY2(added.text().startsWith(QStringLiteral("ben added at ")), qPrintable(added.text()));
        QVERIFY(added.text().contains(QStringLiteral("“stale <b>book”")));
        QCOMPARE(text(board, "subject"), subject);
        board.showOperation(operation, acme, now + std::chrono::hours(25));
        QVERIFY(!button(board, "reasonButton").isEnabled());
        QVERIFY(button(board, "reasonButton").toolTip().contains(QStringLiteral("24 h")));
    }

    void timeGoesOn()
    {
        OperationBoard board;
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Silent}), acme, now);
        board.setNow(now + seconds(42));
        QCOMPARE(text(board, "since"), QStringLiteral("42 s since the click"));
    }

    void escapeClosesIt()
    {
        OperationBoard board;
        QSignalSpy closed(&board, &OperationBoard::closed);
        board.showOperation(anOperation(Verb::EmergencyStop, {Outcome::Silent}), acme, now);
        QTest::keyClick(&board, Qt::Key_Escape);
        QTest::mouseClick(&button(board, "backButton"), Qt::LeftButton);
        QCOMPARE(closed.size(), 2);
    }

    void twoThousandRows()
    {
        OperationBoard board;
        board.showOperation(anOperation(Verb::EmergencyStop, std::vector<Outcome>(2000, Outcome::Silent)), acme, now);
        QCOMPARE(board.findChild<QAbstractItemView *>()->model()->rowCount(), 2000);
        QVERIFY(board.headline().startsWith(QStringLiteral("0 of 2,000")));
    }

    void whatOthersWroteIsNoMarkup()
    {
        wearTheStyle();
        OperationBoard board;
        OperationView stop = anOperation(Verb::EmergencyStop, {Outcome::Refused});
        stop.reason = foreign;
        stop.issuedBy = foreign;
        stop.problem = foreign;
        stop.addedReasons = {{QStringLiteral("1"), now, foreign, foreign}};
        stop.deliveries.front().name = foreign;
        stop.deliveries.front().says = foreign;
        stop.deliveries.front().exchange = ExchangeId(foreign);
        board.showOperation(stop, acme, now);
        QVERIFY(text(board, "subject").contains(foreign)); // It is shown all the same.
        QCOMPARE(text(board, "problemText"), foreign);
        QCOMPARE(takenForMarkup(board), QStringList());
    }

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
};

QTEST_MAIN(OperationBoardTest)
#include "OperationBoardTest.moc"
