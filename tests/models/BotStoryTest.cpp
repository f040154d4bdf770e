#include "models/BotStory.h"
#include "models/Roles.h"
#include "models/TimelineModel.h"
#include "models/Words.h"
#include "support/FleetBuilders.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;

DeliveryView aDelivery(DeliveryState state, Outcome outcome)
{
    DeliveryView delivery;
    delivery.bot = BotId(QStringLiteral("id-a"));
    delivery.state = state;
    delivery.outcome = outcome;
    delivery.attempts = 1;
    return delivery;
}

/// "Sent +40 ms | Accepted +610 ms": what a person reads first.
QString told(const std::vector<TimelineRow> &rows)
{
    QStringList parts;
    for (const TimelineRow &row : rows) {
        parts.append(row.time.isEmpty() || row.key == QLatin1StringView("asked") ? row.title
                                                                                 : row.title + u' ' + row.time);
    }
    return parts.join(QStringLiteral(" | "));
}

BotSubject about(const BotView &bot, bool blind = false)
{
    return {.bot = bot, .group = nullptr, .now = now, .blind = blind};
}

} // namespace

class BotStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void stepsOfACommand_data()
    {
        QTest::addColumn<DeliveryView>("delivery");
        QTest::addColumn<QString>("steps");
        DeliveryView whole = aDelivery(DeliveryState::Confirmed, Outcome::Confirmed);
        whole.sentAfter = milliseconds(40);
        whole.acceptedAfter = milliseconds(610);
        whole.took = milliseconds(6'200);
        QTest::newRow("proved") << whole << "Asked, signed | Sent +40 ms | Accepted +610 ms | Proved +6.2 s";
        DeliveryView quick = whole;
        quick.acceptedAfter.reset();
        QTest::newRow("proved without a word before")
            << quick << "Asked, signed | Sent +40 ms | Not accepted apart | Proved +6.2 s";
        DeliveryView refused = whole;
        refused.state = DeliveryState::Refused;
        refused.outcome = Outcome::Refused;
        QTest::newRow("refused") << refused << "Asked, signed | Sent +40 ms | Accepted +610 ms | Refused +6.2 s";
        DeliveryView plain = quick;
        plain.state = DeliveryState::Observed;
        plain.outcome = Outcome::Observed;
        plain.canProve = false;
        QTest::newRow("a plain bot") << plain << "Asked, signed | Sent +40 ms | Not accepted | Seen, not proved +6.2 s";
        QTest::newRow("queued") << aDelivery(DeliveryState::Queued, Outcome::Silent)
                                << "Asked, signed | Being sent | Not accepted yet | Not proved yet";
        DeliveryView silent = aDelivery(DeliveryState::Sent, Outcome::Silent);
        silent.sentAfter = milliseconds(1'200);
        QTest::newRow("sent") << silent << "Asked, signed | Sent +1.2 s | Not accepted yet | Not proved yet";
        DeliveryView parked = silent;
        parked.state = DeliveryState::Unreachable;
        parked.outcome = Outcome::Unreachable;
        QTest::newRow("unreachable") << parked << "Asked, signed | Sent +1.2 s | Not accepted | Not proved yet";
        DeliveryView undeliverable = aDelivery(DeliveryState::Undeliverable, Outcome::Failed);
        undeliverable.took = milliseconds(90);
        QTest::newRow("undeliverable") << undeliverable << "Asked, signed | The gateway refused it +90 ms";
        QTest::newRow("overtaken before it was sent") << aDelivery(DeliveryState::Superseded, Outcome::Failed)
                                                      << "Asked, signed | Never sent | Overtaken by a stop";
    }

    void stepsOfACommand()
    {
        QFETCH(DeliveryView, delivery);
        QFETCH(QString, steps);
        OperationView operation = anOperation(Verb::Pause, {});
        operation.reason = QStringLiteral("funding flip");
        const std::vector<TimelineRow> rows = BotStory::steps(operation, delivery);
        QCOMPARE(told(rows), steps);
        QCOMPARE(rows.front().lines.front(), QStringLiteral("op-1 “funding flip”"));
        // A tick stands beside the proof only when there is one.
        QCOMPARE(rows.back().severity == Severity::Healthy, delivery.state == DeliveryState::Confirmed);
    }

    void aBlindConsoleTicksNothing()
    {
        DeliveryView working = aDelivery(DeliveryState::Accepted, Outcome::Working);
        working.positions = 3;
        working.orders = 10;
        const OperationView operation = anOperation(Verb::Pause, {});
        QCOMPARE(BotStory::steps(operation, working).back().lines.back(),
                 QStringLiteral("3 positions and 10 orders left"));
        const std::vector<TimelineRow> rows = BotStory::steps(operation, working, true);
        QCOMPARE(rows.back().lines.back(), QStringLiteral("3 positions and 10 orders left when last heard"));
        for (const TimelineRow &row : rows) {
            QVERIFY(row.severity != Severity::Healthy);
        }
        const DeliveryView proved = aDelivery(DeliveryState::Confirmed, Outcome::Confirmed);
        QVERIFY(BotStory::command(operation, proved, now).severity == Severity::Healthy);
        QVERIFY(BotStory::command(operation, proved, now, true).severity == Severity::Unknown);
    }

    void notRecordedIsSaid()
    {
        OperationView operation = anOperation(Verb::EmergencyStop, {});
        operation.recorded = false;
        const TimelineRow asked = BotStory::steps(operation, aDelivery(DeliveryState::Queued, Outcome::Silent)).front();
        QCOMPARE(asked.lines.back(), QStringLiteral("Not yet on disk"));
        QVERIFY(asked.severity == Severity::Pending);
    }

    void aCommandInOneRow()
    {
        OperationView operation = anOperation(Verb::Pause, {});
        operation.createdAt = now - seconds(240);
        DeliveryView delivery = aDelivery(DeliveryState::Refused, Outcome::Refused);
        delivery.attempts = 3;
        delivery.sentAfter = milliseconds(40);
        delivery.took = milliseconds(2'000);
        delivery.says = QStringLiteral("close outside price band");
        const TimelineRow row = BotStory::command(operation, delivery, now);
        QCOMPARE(row.title, QStringLiteral("Pause: refused"));
        QCOMPARE(row.time, QStringLiteral("4 min ago"));
        QCOMPARE(row.lines,
                 QStringList({QStringLiteral("op-1 “no reason given”"),
                              QStringLiteral("3\u00A0tries · sent\u00A0+40\u00A0ms · refused\u00A0+2\u00A0s"),
                              QStringLiteral("close outside price band")}));
        QCOMPARE(row.operation, operation.id);
        QVERIFY(row.severity == Severity::Critical);
    }

    void whyItIsAsItIs()
    {
        const BotView pausing = aBot(QStringLiteral("a")).paused().pending(Verb::Pause, DeliveryState::Accepted);
        QCOMPARE(BotStory::why(about(pausing)),
                 QStringLiteral("Pause is accepted: the bot has it and has not proved it yet."));
        // A blind console does not tell what is under way as if it saw it.
        QVERIFY(BotStory::why(about(pausing, true)).startsWith(QStringLiteral("Last heard")));
        const BotView dead = aBot(QStringLiteral("b")).dead();
        QVERIFY(BotStory::why(about(dead)).startsWith(QStringLiteral("Silent for 4 min 8 s")));
    }

    void everyHoldIsNamedOnce()
    {
        BotView bot = aBot(QStringLiteral("a")).paused().latched();
        const QStringList lines = BotStory::holds(about(bot));
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.front().startsWith(QStringLiteral("Stopped by op-1 “drill”, since"))); // Latches first.
        bot = aBot(QStringLiteral("a")).paused();
        bot.orderedHolds.clear();
        QVERIFY(BotStory::holds(about(bot))
                    .constFirst()
                    .endsWith(QStringLiteral("It is lifted here; the bot still has it.")));
    }

    /// What was asked is not what is so: only the bot says that it is paused or stopped.
    void aHoldIsSaidAsDoneOnlyByTheBot()
    {
        const auto line = [](const BotView &bot, bool blind = false) {
            return BotStory::holds(about(bot, blind)).constFirst();
        };
        BotView bot = aBot(QStringLiteral("a")).paused();
        const QString asked = Words::clockTime(bot.orderedHolds.front().placedAt);
        const QString heard = Words::clockTime(*bot.heardAt);
        const QString owner = Words::hold(bot.orderedHolds.front());
        QCOMPARE(line(bot), QStringLiteral("Paused by %1, since %2.").arg(owner, asked));
        bot.reported = BotState::Pausing; // With the hold in its report or without.
        const QString pausing = QStringLiteral("Pause asked by %1 at %2. The bot reports Pausing (%3).");
        QCOMPARE(line(bot), pausing.arg(owner, asked, heard));
        bot.holds.clear();
        QCOMPARE(line(bot), pausing.arg(owner, asked, heard));
        QVERIFY(line(bot, true).endsWith(QStringLiteral("The bot last reported Pausing (%1).").arg(heard)));
        bot.heardAt.reset();
        QVERIFY(line(bot).endsWith(QStringLiteral("The bot has not reported yet.")));
        const BotView refused = aBot(QStringLiteral("b")).notStopping();
        const QString stop = line(refused);
        QVERIFY(stop.startsWith(QStringLiteral("To be stopped by ")));
        QVERIFY(stop.contains(QStringLiteral("; not proved. The bot reports Trading (")));
    }

    void aDeliveryIsFoundAgainWhereverItWent()
    {
        OperationView operation = anOperation(Verb::Pause, {Outcome::Silent, Outcome::Silent, Outcome::Silent});
        DeliveryFinder finder;
        finder.setBot(BotId(QStringLiteral("bot-2")));
        QCOMPARE(finder.find(operation)->name, QStringLiteral("bot-2"));
        std::reverse(operation.deliveries.begin(), operation.deliveries.end());
        std::swap(operation.deliveries[0], operation.deliveries[1]);
        QCOMPARE(finder.find(operation)->name, QStringLiteral("bot-2"));
        finder.setBot(BotId(QStringLiteral("stranger")));
        QVERIFY(finder.find(operation) == nullptr);
        QVERIFY(finder.find(operation) == nullptr); // Remembered, and still right.
        finder.setBot(BotId(QStringLiteral("bot-3")));
        QCOMPARE(finder.find(operation)->name, QStringLiteral("bot-3"));
    }

    void theTimelineIsShownByItsDifferences()
    {
        TimelineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        OperationView operation = anOperation(Verb::Pause, {});
        const DeliveryView delivery = aDelivery(DeliveryState::Sent, Outcome::Silent);
        TimelineRow first = BotStory::command(operation, delivery, now);
        operation.id = OperationId(QStringLiteral("operation-2"));
        const TimelineRow second = BotStory::command(operation, delivery, now);
        model.show({first});
        model.show({second, first});
        QCOMPARE(model.index(0, 0).data(IdRole).toString(), QStringLiteral("operation-2"));
        first.lines.append(QStringLiteral("more"));
        model.show({second, first});
        QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("more")));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(BotStoryTest)
#include "BotStoryTest.moc"
