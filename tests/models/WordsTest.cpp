#include "models/Words.h"
#include "models/BoardWords.h"
#include "models/LinkWords.h"
#include "models/PlanWords.h"
#include "support/FleetBuilders.h"

#include <QLocale>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("duration");
        QTest::addColumn<QString>("age");
        QTest::newRow("nothing") << qint64(0) << QStringLiteral("0 s") << QStringLiteral("0 s");
        QTest::newRow("tenths") << qint64(2100) << QStringLiteral("2.1 s") << QStringLiteral("2 s");
        QTest::newRow("seconds") << qint64(42'000) << QStringLiteral("42 s") << QStringLiteral("42 s");
        QTest::newRow("minutes") << qint64(470'000) << QStringLiteral("7 min 50 s") << QStringLiteral("7 min");
        QTest::newRow("whole minutes") << qint64(240'000) << QStringLiteral("4 min") << QStringLiteral("4 min");
        QTest::newRow("hours") << qint64(12'420'000) << QStringLiteral("3 h 27 min") << QStringLiteral("3 h");
        QTest::newRow("days") << qint64(187'200'000) << QStringLiteral("2 d 4 h") << QStringLiteral("2 d");
        QTest::newRow("never negative") << qint64(-5'000) << QStringLiteral("0 s") << QStringLiteral("0 s");
    }

    void durations()
    {
        QFETCH(qint64, ms);
        QTEST(Words::duration(milliseconds(ms)), "duration");
        QTEST(Words::age(milliseconds(ms)), "age");
    }

    void money()
    {
        QCOMPARE(Words::amount(Money::fromMicros(1'204'000'000)), QStringLiteral("1,204.00"));
        QCOMPARE(Words::amount(Money::fromMicros(-284'700'000)), QStringLiteral("−284.70"));
        QCOMPARE(Words::dollars(Money::fromMicros(225'375'000'000)), QStringLiteral("$225,375"));
        QCOMPARE(Words::dollars(Money::fromMicros(-1'000'000)), QStringLiteral("−$1"));
        QCOMPARE(Words::dollars(std::optional<Money>()), QStringLiteral("–"));
        QCOMPARE(Words::amount(Money(), 0), QStringLiteral("0"));
    }

    /// Every mixture of up to four outcomes: only when each bot proved it may the board say all.
    void theBoardNeverClaimsMoreThanWasProved()
    {
        constexpr std::array outcomes{Outcome::Confirmed,   Outcome::Observed, Outcome::Refused, Outcome::Failed,
                                      Outcome::Unreachable, Outcome::Silent,   Outcome::Working};
        constexpr int kinds = static_cast<int>(outcomes.size());
        for (const Verb verb :
             {Verb::EmergencyStop, Verb::Pause, Verb::Resume, Verb::Release, Verb::Drain, Verb::SetLimits}) {
            for (int size = 0; size <= 4; ++size) {
                int mixtures = 1;
                for (int i = 0; i < size; ++i) {
                    mixtures *= kinds;
                }
                for (int mixture = 0; mixture < mixtures; ++mixture) {
                    std::vector<Outcome> chosen;
                    for (int i = 0, rest = mixture; i < size; ++i, rest /= kinds) {
                        chosen.push_back(outcomes[static_cast<std::size_t>(rest % kinds)]);
                    }
                    checkHeadline(anOperation(verb, chosen));
                }
            }
        }
    }

    void headlines()
    {
        using O = Outcome;
        const auto headline = [](Verb verb, const std::vector<O> &outcomes) {
            return BoardWords::headline(verb, anOperation(verb, outcomes).counts);
        };
        QCOMPARE(headline(Verb::EmergencyStop, {O::Confirmed, O::Refused, O::Silent}),
                 QStringLiteral("1 of 3 bots have proved that they stopped"));
        QCOMPARE(headline(Verb::EmergencyStop, {O::Confirmed, O::Confirmed}),
                 QStringLiteral("All 2 bots have proved that they stopped"));
        QCOMPARE(headline(Verb::Pause, {O::Confirmed}), QStringLiteral("The bot has proved that it paused"));
        QCOMPARE(headline(Verb::Release, {O::Confirmed}), QStringLiteral("The bot has proved that it was released"));
        QCOMPARE(headline(Verb::Pause, {O::Working}), QStringLiteral("The bot has not proved that it paused"));
        QCOMPARE(headline(Verb::EmergencyStop, {}),
                 QStringLiteral("This operation has no bots: nothing was asked of anyone"));
    }

    void whatIsLeftOpenNamesWhatIsNotKnown()
    {
        OperationView operation =
            anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Silent, Outcome::Confirmed});
        operation.deliveries[0].positions = 2;
        operation.deliveries[0].orders = 0;
        operation.deliveries[0].exposure = Money::fromMicros(18'450'000'000);
        QCOMPARE(BoardWords::exposure(operation),
                 QStringLiteral(
                     "2 positions, $18,450, 0 orders may still be open as last heard, and what 1 bot holds is not "
                     "known · proved: what 1 bot holds is not known"));
        operation.deliveries[2].positions = 4;
        operation.deliveries[2].orders = 0;
        operation.deliveries[2].exposure = Money::fromMicros(5'100'000'000);
        QVERIFY(BoardWords::exposure(operation).endsWith(
            QStringLiteral(" · proved: 4 positions, $5,100 kept by policy; 0 orders")));
        const QString list = BoardWords::copyList(operation, QStringLiteral("acme-trading"));
        QVERIFY(list.contains(QStringLiteral("bot-1")));
        QVERIFY(list.contains(QStringLiteral("bot-2")));
        QVERIFY(!list.contains(QStringLiteral("bot-3")));
    }

    void onlyWhatABotNeverSaidIsNotKnown()
    {
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Silent});
        for (DeliveryView &delivery : operation.deliveries) {
            delivery.positions = 3;
            delivery.orders = 5;
            delivery.exposure = Money::fromMicros(9'000'000'000);
        }
        const auto open = [&operation] { return BoardWords::exposure(operation); };
        operation.deliveries[1].orders.reset();
        QCOMPARE(open(),
                 QStringLiteral(
                     "6 positions, $18,000, 5 orders may still be open as last heard, and the orders of bot-2 are "
                     "not known"));
        operation.deliveries[1].exposure.reset();
        QVERIFY(open().endsWith(QStringLiteral("and the orders and exposure of bot-2 are not known")));
        operation.deliveries[1].positions = 0; // Without a position it has no exposure.
        QVERIFY(open().endsWith(QStringLiteral("and the orders of bot-2 are not known")));
        operation.deliveries[1].positions.reset();
        operation.deliveries[1].orders = 1;
        QVERIFY(open().endsWith(QStringLiteral("and the positions of bot-2 are not known")));
        operation.deliveries[1].orders.reset();
        QVERIFY(open().endsWith(QStringLiteral("and what 1 bot holds is not known")));
    }

    /// Who is to keep its positions and has not proved it may be trading: they may be open, and more than these.
    void whatIsToBeKeptMayStillBeOpen()
    {
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Unreachable});
        for (DeliveryView &delivery : operation.deliveries) {
            delivery.positions = 2;
            delivery.orders = 3;
            delivery.exposure = Money::fromMicros(9'000'000'000);
        }
        operation.deliveries[1].windDown = WindDown::CancelAndHold;
        const QString open = QStringLiteral("4 positions, $18,000, 6 orders may still be open as last heard; ");
        QCOMPARE(BoardWords::exposure(operation), open + QStringLiteral("2 of the positions are to be kept by policy"));
        operation.deliveries[0].windDown = WindDown::CancelAndHold;
        QCOMPARE(BoardWords::exposure(operation), open + QStringLiteral("the positions are to be kept by policy"));
        operation.deliveries[0].positions = 0;
        operation.deliveries[0].exposure = Money();
        operation.deliveries[1].positions = 0;
        operation.deliveries[1].exposure = Money();
        QCOMPARE(BoardWords::exposure(operation),
                 QStringLiteral("0 positions, 6 orders may still be open as last heard"));
        const OperationView unheard = anOperation(Verb::EmergencyStop, {Outcome::Unreachable});
        QCOMPARE(BoardWords::exposure(unheard), QStringLiteral("What it still holds is not known"));
    }

    void onlyWhatIsNotKnownIsSaidNotToBe()
    {
        OperationView operation =
            anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Refused, Outcome::Refused});
        operation.deliveries[0].positions = 3;
        operation.deliveries[1].positions = 0; // Nothing is exposed.
        QCOMPARE(
            BoardWords::exposure(operation),
            QStringLiteral("3 positions may still be open as last heard, and what 1 bot holds is not known, and the "
                           "orders of bot-2 are not known, and the orders and exposure of bot-1 are not known"));
    }

    void progressIsSaidInTheVerbsWord()
    {
        const OutcomeCounts counts = anOperation(Verb::EmergencyStop, {Outcome::Confirmed, Outcome::Silent}).counts;
        QCOMPARE(BoardWords::progressOf(Verb::EmergencyStop, counts), QStringLiteral("Stop: 1 of 2 proved"));
        QCOMPARE(BoardWords::progressOf(Verb::Pause, counts), QStringLiteral("Pause: 1 of 2 proved"));
        QCOMPARE(BoardWords::progressOf(Verb::Release, counts), QStringLiteral("Release: 1 of 2 proved"));
    }

    /// "All 12 bots have proved that they stopped" is not "nothing is open".
    void whatTheStoppedKeepIsSaid()
    {
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Confirmed, Outcome::Confirmed});
        QCOMPARE(BoardWords::exposure(operation), QStringLiteral("what 2 bots hold is not known"));
        for (DeliveryView &delivery : operation.deliveries) {
            delivery.positions = 0;
            delivery.orders = 0;
            delivery.exposure = Money();
        }
        QCOMPARE(BoardWords::exposure(operation), QStringLiteral("all flat"));
        operation.deliveries[0].positions = 4;
        operation.deliveries[0].exposure = Money::fromMicros(5'100'000'000);
        QCOMPARE(BoardWords::exposure(operation), QStringLiteral("4 positions, $5,100 kept by policy; 0 orders"));
        operation.verb = Verb::Pause;
        QCOMPARE(BoardWords::exposure(operation), QStringLiteral("4 positions, $5,100 stay open; 0 orders"));
        operation.deliveries[1].orders.reset();
        QVERIFY(BoardWords::exposure(operation).endsWith(QStringLiteral("and the orders of bot-2 are not known")));
        QCOMPARE(BoardWords::exposure(anOperation(Verb::EmergencyStop, {})), QString());
    }

    void theLatchIsCountedNotAssumed()
    {
        const OperationView stop = anOperation(Verb::EmergencyStop, {Outcome::Confirmed, Outcome::Confirmed});
        QCOMPARE(BoardWords::latch(stop, 2), QStringLiteral("2 bots are latched until released"));
        QCOMPARE(BoardWords::latch(stop, 1), QStringLiteral("1 bot is latched until released"));
        QCOMPARE(BoardWords::latch(stop, 0), QStringLiteral("No bot is latched by this stop any more"));
        QCOMPARE(BoardWords::latch(anOperation(Verb::EmergencyStop, {Outcome::Silent}), 0), QString());
        QCOMPARE(BoardWords::latch(anOperation(Verb::Pause, {Outcome::Confirmed}), 0), QString());
    }

    void namesAreLeftOutOnlyWhenThatSparesSome()
    {
        QStringList names;
        for (int i = 1; i <= 6; ++i) {
            names.append(QString::number(i));
        }
        QCOMPARE(Words::names(names), QStringLiteral("1, 2, 3, 4, 5, 6"));
        names.append(QStringLiteral("7"));
        QCOMPARE(Words::names(names), QStringLiteral("1, 2, 3, 4 and 3 more"));
    }

    void aFigureSaysWhatItLeavesOut()
    {
        const UtcTime now = ManualClock::defaultStart;
        Figure<qint64> figure{12, {}};
        QCOMPARE(PlanWords::number(figure), QStringLiteral("12"));
        QCOMPARE(PlanWords::coverage(figure.coverage, 5, now), QStringLiteral("all heard now"));
        figure.coverage.missing = 1;
        QCOMPARE(PlanWords::number(figure), QStringLiteral("12 + ?"));
        QCOMPARE(PlanWords::coverage(figure.coverage, 5, now), QStringLiteral("1 bot does not say"));
        QCOMPARE(PlanWords::gap(figure.coverage, 5), QStringLiteral("1 of 5 bots has not reported it"));
        figure.coverage.stale = 2;
        figure.coverage.oldestStale = now - seconds(248);
        figure.coverage.newestStale = now - seconds(248);
        QCOMPARE(PlanWords::coverage(figure.coverage, 5, now),
                 QStringLiteral("2 bots last heard 4 min ago; 1 bot does not say"));
        figure.coverage.newestStale = now - seconds(52);
        QCOMPARE(PlanWords::coverage(figure.coverage, 5, now),
                 QStringLiteral("2 bots last heard up to 4 min ago; 1 bot does not say"));
        figure.coverage.missing = 0;
        QCOMPARE(PlanWords::coverage(figure.coverage, 2, now), QStringLiteral("last heard up to 4 min ago"));
        figure.coverage.stale = 1;
        figure.coverage.newestStale = figure.coverage.oldestStale;
        QCOMPARE(PlanWords::coverage(figure.coverage, 2, now), QStringLiteral("1 bot last heard 4 min ago"));
        figure.coverage = {};
        QCOMPARE(PlanWords::coverage(figure.coverage, 1, now), QStringLiteral("heard now"));
        figure = {};
        figure.coverage.missing = 5;
        QCOMPARE(PlanWords::number(figure), Words::missing());
        QCOMPARE(PlanWords::coverage(figure.coverage, 5, now), QStringLiteral("not reported"));
    }

    void onlySafeVerbsWaitForASilentBotForEver()
    {
        QCOMPARE(PlanWords::reachedLater(Verb::Drain, Hindrance::Silent, 1),
                 QStringLiteral("It gets the command when it returns."));
        QCOMPARE(PlanWords::reachedLater(Verb::EmergencyStop, Hindrance::Silent, 2),
                 QStringLiteral("They get the command when they return."));
        QCOMPARE(PlanWords::reachedLater(Verb::Restart, Hindrance::Silent, 1),
                 QStringLiteral("It gets the command only if it returns within 5 min."));
        QCOMPARE(PlanWords::reachedLater(Verb::Resume, Hindrance::Silent, 2),
                 QStringLiteral("They get the command only if they return within 5 min."));
    }

    void whoIsNotReachedForAnotherReasonIsNotSaidToReturn()
    {
        LinkView link;
        QVERIFY(hindranceOf(Liveness::Dead, link) == Hindrance::Silent);
        QVERIFY(hindranceOf(Liveness::Unknown, link) == Hindrance::Blind);
        link.stopsBlocked = true;
        QVERIFY(hindranceOf(Liveness::Dead, link) == Hindrance::KeyRefused);
        QVERIFY(hindranceOf(Liveness::Unknown, link) == Hindrance::KeyRefused);
        for (const Verb verb : {Verb::EmergencyStop, Verb::Restart}) {
            QCOMPARE(PlanWords::reachedLater(verb, Hindrance::KeyRefused, 1),
                     QStringLiteral("It gets no command while the gateway refuses this console's key."));
        }
        QCOMPARE(PlanWords::reachedLater(Verb::EmergencyStop, Hindrance::Blind, 2),
                 QStringLiteral("They get the command at the first contact."));
        QCOMPARE(PlanWords::reachedLater(Verb::Restart, Hindrance::Blind, 2),
                 QStringLiteral("They get the command only if there is contact again within 5 min."));
    }

    void whoStillHoldsSomethingIsNamedTheLargestFirst()
    {
        const auto holding = [](const QString &name, std::optional<qint64> positions, std::optional<qint64> dollars) {
            BotView bot = aBot(name).on(QStringLiteral("okx"));
            bot.metrics.openPositions = positions;
            bot.metrics.exposureUsd = dollars ? std::optional(Money::fromMicros(*dollars * 1'000'000)) : std::nullopt;
            return bot;
        };
        const FleetSnapshot fleet = aFleet(
            {holding(QStringLiteral("flat"), 0, 0), holding(QStringLiteral("unknown"), std::nullopt, std::nullopt),
             holding(QStringLiteral("small"), 1, 500), holding(QStringLiteral("large"), 3, 12'400)});
        OperationRequest request;
        request.verb = Verb::Shutdown;
        request.scope = Scope::fleet();
        QStringList lines;
        for (const BotView *bot : PlanWords::stillHolding(*planOperation(request, fleet), fleet)) {
            lines.append(PlanWords::holdingOf(*bot));
        }
        QCOMPARE(lines, QStringList({QStringLiteral("large on okx: 3 positions, $12,400"),
                                     QStringLiteral("small on okx: 1 position, $500"),
                                     QStringLiteral("unknown on okx: what it holds is not known")}));
    }

    void whatIsNotHeardIsNotOpenNow()
    {
        Holdings holdings;
        QCOMPARE(PlanWords::openNow(holdings), QStringLiteral("What is open is not known."));
        addTo(holdings, aBot(QStringLiteral("a")).holding(2, 0));
        QCOMPARE(PlanWords::openNow(holdings), QStringLiteral("Open now: 2 positions."));
        addTo(holdings, aBot(QStringLiteral("b")).holding(1, 0).late());
        QCOMPARE(PlanWords::openNow(holdings), QStringLiteral("Open as last heard: 3 positions."));
    }

    void reachTellsTheUnknownFromTheSilent()
    {
        FleetSnapshot fleet =
            aFleet({aBot(QStringLiteral("a")), aBot(QStringLiteral("b")).late(), aBot(QStringLiteral("c")).dead()});
        OperationRequest request;
        request.verb = Verb::EmergencyStop;
        request.scope = Scope::fleet();
        QCOMPARE(PlanWords::reach(*planOperation(request, fleet), fleet), QStringLiteral("1 heard, 1 late, 1 dead"));
        for (BotView &bot : fleet.bots) {
            bot.liveness = Liveness::Unknown;
        }
        QCOMPARE(PlanWords::reach(*planOperation(request, fleet), fleet), QStringLiteral("3 unknown"));
    }

    void theRecordLineSaysWhenItIsNotOnDisk()
    {
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Silent});
        QVERIFY(BoardWords::record(operation).startsWith(QStringLiteral("Recorded")));
        operation.recorded = false;
        QVERIFY(BoardWords::record(operation).startsWith(QStringLiteral("Not yet on disk")));
    }

    void channelsAreCountedAndTimed()
    {
        const UtcTime now = ManualClock::defaultStart;
        LinkView link;
        link.state = LinkState::Live;
        link.webSocketUp = true;
        QCOMPARE(LinkWords::channels(link), QStringLiteral("1 of 2 channels"));
        link.sweepUp = true;
        link.webSocket = {.lastAt = now - seconds(2), .lag = milliseconds(400)};
        QCOMPARE(LinkWords::channelLines(link, now),
                 QStringList({QStringLiteral("WebSocket: up, last 2 s ago, 0.4 s late"),
                              QStringLiteral("Sweep: up, nothing yet"), QStringLiteral("Webhook: off")}));
        link.webhook.state = WebhookState::Unreachable;
        link.webhook.why = QStringLiteral("The gateway got no answer from https://hooks.example.");
        QCOMPARE(LinkWords::channels(link), QStringLiteral("2 of 3 channels"));
        QCOMPARE(LinkWords::channelLines(link, now).last(),
                 QStringLiteral("Webhook: unreachable: The gateway got no answer from https://hooks.example."));
        link.webhook = {.state = WebhookState::Proved, .why = {}, .lost = false, .times = {.lastAt = now, .lag = {}}};
        QCOMPARE(LinkWords::channels(link), QStringLiteral("3 of 3 channels"));
        QCOMPARE(LinkWords::channelLines(link, now).last(), QStringLiteral("Webhook: proved, last 0 s ago"));
        for (const WebhookState state : {WebhookState::Asking, WebhookState::Unproved}) {
            link.webhook.state = state;
            QCOMPARE(LinkWords::channels(link), QStringLiteral("2 of 3 channels"));
            QVERIFY(!LinkWords::channelLines(link, now).last().contains(QStringLiteral("Webhook: proved")));
        }
    }

    void lostCallsHaveABannerOfTheirOwn()
    {
        LinkView link;
        link.state = LinkState::Degraded;
        link.webSocketUp = true;
        link.sweepUp = true;
        link.webhook = {
            .state = WebhookState::Unreachable, .why = QStringLiteral("No way."), .lost = true, .times = {}};
        const LinkBanner banner = LinkWords::banner(link, ManualClock::defaultStart);
        QVERIFY(banner.title.contains(QStringLiteral("calls")));
        QVERIFY(banner.detail.contains(QStringLiteral("No way.")));
        QVERIFY(!banner.red);
        link.webSocketUp = false; // the fleet's own roads come first
        QVERIFY(!LinkWords::banner(link, ManualClock::defaultStart).title.contains(QStringLiteral("calls")));
    }

    void theBannerComesWithTheTrouble()
    {
        LinkView link;
        link.state = LinkState::Live;
        const UtcTime now = ManualClock::defaultStart;
        QCOMPARE(LinkWords::banner(link, now).severity, Severity::None);
        link.state = LinkState::Degraded;
        QVERIFY(!LinkWords::banner(link, now).red);
        QVERIFY(LinkWords::banner(link, now).severity != Severity::None);
        link.state = LinkState::Blind;
        link.since = now - seconds(248);
        QVERIFY(LinkWords::banner(link, now).red);
        QVERIFY(LinkWords::isFramed(link));
        QVERIFY(LinkWords::stopsRefused(link).isEmpty());
        QVERIFY(LinkWords::banner(link, now).title.contains(QStringLiteral("4 min 8 s")));
        link.state = LinkState::Live;
        link.stopsBlocked = true;
        QCOMPARE(LinkWords::banner(link, now).title, QStringLiteral("No stop can be sent"));
        QVERIFY(!LinkWords::banner(link, now).red);                          // Red means blind, here as for the frame.
        QCOMPARE(LinkWords::state(link, now), QStringLiteral("Hears only")); // And is not green.
        QVERIFY(LinkWords::severity(link) == Severity::Warning);
        QVERIFY(!LinkWords::isFramed(link)); // It sees very well; the frame means only that it does not.
        QCOMPARE(LinkWords::stopsRefused(link), QStringLiteral("Stops refused"));
        link.state = LinkState::Blind;
        QVERIFY(LinkWords::isFramed(link));
        QVERIFY(LinkWords::banner(link, now).red);
        QVERIFY(LinkWords::banner(link, now).title.contains(QStringLiteral("cannot see")));
    }

    void withoutBotsItIsSaidWhy()
    {
        LinkView link;
        QCOMPARE(LinkWords::noBots(link), QStringLiteral("Connecting: nothing is heard yet"));
        link.state = LinkState::Blind;
        QCOMPARE(LinkWords::noBots(link), QStringLiteral("Which bots there are is not known"));
        QVERIFY(LinkWords::noBotsMeans(link).contains(QStringLiteral("may have been enrolled elsewhere")));
        link.state = LinkState::Degraded;
        QCOMPARE(LinkWords::noBots(link), QStringLiteral("No bots are enrolled yet"));
        QVERIFY(LinkWords::noBotsMeans(link).isEmpty());
    }

    void aStartThatFindsNoGatewaySaysWhatToDo()
    {
        const UtcTime now = ManualClock::defaultStart;
        LinkView link;
        link.state = LinkState::Connecting;
        link.since = now - seconds(29);
        const UtcTime heard = now - std::chrono::minutes(26);
        QVERIFY(LinkWords::banner(link, now, heard).severity == Severity::None); // It may still be about to.
        link.since = now - seconds(30);
        const LinkBanner banner = LinkWords::banner(link, now, heard);
        QCOMPARE(banner.title, QStringLiteral("Not connected yet; last heard 26 min ago"));
        QVERIFY(banner.detail.contains(QStringLiteral("Bots may still be trading. A stop given now is recorded")));
        QVERIFY(banner.acts == std::vector{LinkAct::StepsByHand});
        QVERIFY(!banner.red && banner.severity == Severity::Dead);
        QCOMPARE(LinkWords::banner(link, now).title, QStringLiteral("Not connected yet, for 30 s"));
        link.since.reset();
        QVERIFY(LinkWords::banner(link, now, heard).severity == Severity::None);
    }

    void figuresNobodySaysNowHaveTheAgeOfTheNewestReport()
    {
        const UtcTime now = ManualClock::defaultStart;
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).heard(seconds(90)), aBot(QStringLiteral("b"))});
        const auto coverage = [&](UtcTime at) {
            return LinkWords::coverage(countFleet(fleet.bots, isBlind(fleet.link)), fleet, at);
        };
        QCOMPARE(coverage(now), QStringLiteral("2 of 2 heard. Figures 2 s to 1 min old."));
        fleet.at = now + seconds(5); // The console's own time is none of a bot's.
        QCOMPARE(coverage(now), QStringLiteral("2 of 2 heard. Figures 2 s to 1 min old."));
        fleet.bots[0].heardAt = now - seconds(29);
        QCOMPARE(coverage(now), QStringLiteral("2 of 2 heard. Figures 2 to 29 s old."));
        fleet.bots[0].liveness = Liveness::Dead; // Its figures are not among them.
        QCOMPARE(LinkWords::coverage(countFleet(fleet.bots, false), fleet, now),
                 QStringLiteral("1 of 2 heard. Figures 2 s old."));
        for (const LinkState state : {LinkState::Connecting, LinkState::Blind}) {
            fleet.link.state = state;
            fleet.at = now; // The console may say much later that it hears nothing.
            const UtcTime newest = *fleet.bots[1].heardAt;
            QCOMPARE(coverage(now),
                     QStringLiteral("Last known figures, the newest of %1.").arg(Words::clockTime(newest)));
            // Of another day, the time alone would be taken for today's.
            QVERIFY(coverage(now + std::chrono::hours(48)).contains(Words::dayAndTime(newest)));
        }
        fleet.bots = {aBot(QStringLiteral("new")).neverSeen()};
        QCOMPARE(coverage(now), QStringLiteral("No figure was ever heard."));
    }

    void aNameIsNotBrokenAtItsHyphens()
    {
        QString whole = QStringLiteral("perp-momentum-04");
        whole.replace(QLatin1Char('-'), QChar(0x2011));
        QCOMPARE(Words::unbroken(QStringLiteral("-1 perp-momentum-04, a - b-")),
                 QStringLiteral("-1 %1, a - b-").arg(whole));
        QCOMPARE(Words::unbroken(QString()), QString());
        QCOMPARE(Words::unbroken(QStringLiteral("within 5 min. 41 orders, 7 s")),
                 QStringLiteral("within 5%1min. 41 orders, 7%1s").arg(QChar(QChar::Nbsp)));
    }

    void theHeadlineIsComputedFromCounts()
    {
        LinkView link;
        link.state = LinkState::Live;
        const UtcTime now = ManualClock::defaultStart;
        const auto headline = [&](const std::vector<BotView> &bots) {
            return LinkWords::headline(countFleet(bots, isBlind(link)), link, now);
        };
        QCOMPARE(headline({}), QStringLiteral("No bots yet"));
        QCOMPARE(headline({aBot(QStringLiteral("a"))}), QStringLiteral("The bot is heard and trading"));
        QCOMPARE(headline({aBot(QStringLiteral("a")), aBot(QStringLiteral("b"))}),
                 QStringLiteral("All 2 bots are heard and trading"));
        QCOMPARE(headline({aBot(QStringLiteral("a")).dead(), aBot(QStringLiteral("b")).latched(),
                           aBot(QStringLiteral("c"))}),
                 QStringLiteral("3 bots: 1 dead, 1 stopped, 1 trading"));
        BotView ordered = aBot(QStringLiteral("a")).latched();
        ordered.holds.clear();
        ordered.reported = BotState::Stopping;
        BotView pausing = aBot(QStringLiteral("b")).paused();
        pausing.reported = BotState::Pausing;
        QCOMPARE(headline({ordered, pausing, aBot(QStringLiteral("c")).paused()}),
                 QStringLiteral("3 bots: 1 not proved, 1 pausing, 1 paused"));
        QCOMPARE(headline({aBot(QStringLiteral("a")).dead(), aBot(QStringLiteral("b")).notStopping()}),
                 QStringLiteral("2 bots: 1 not stopped, 1 dead"));
        link.state = LinkState::Connecting;
        QCOMPARE(headline({aBot(QStringLiteral("a"))}), QStringLiteral("Connecting: nothing is heard yet"));
        link.state = LinkState::Blind;
        QVERIFY(!headline({aBot(QStringLiteral("a"))}).contains(QStringLiteral("trading")));
    }

private:
    static void checkHeadline(const OperationView &operation)
    {
        const QString headline = BoardWords::headline(operation.verb, operation.counts);
        const bool claimsAll =
            headline.startsWith(QStringLiteral("All ")) || headline.startsWith(QStringLiteral("The bot has proved"));
        QCOMPARE(claimsAll, operation.counts.allConfirmed());
        if (!operation.counts.allConfirmed() && operation.counts.total > 1) {
            QVERIFY(headline.startsWith(
                QStringLiteral("%1 of %2 ").arg(operation.counts.confirmed).arg(operation.counts.total)));
        }
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "WordsTest.moc"
