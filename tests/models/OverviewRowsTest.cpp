#include "models/OverviewRows.h"
#include "models/FigureWords.h"
#include "models/FleetFigures.h"
#include "models/NeedRows.h"
#include "models/OverviewListModel.h"
#include "models/Roles.h"
#include "models/Words.h"
#include "support/FleetBuilders.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;

QStringList titles(const std::vector<OverviewRow> &rows)
{
    QStringList result;
    for (const OverviewRow &row : rows) {
        result.append(row.title);
    }
    return result;
}

OperationView operationAt(const QString &id, const std::vector<Outcome> &outcomes, bool ended, milliseconds ago)
{
    OperationView operation = anOperation(Verb::Pause, outcomes, id);
    operation.ended = ended;
    operation.createdAt = now - ago;
    return operation;
}

NoticeView notice(const QString &id, const QString &severity, const QString &text)
{
    return {id, now - seconds(30), severity, BotId(), text};
}

} // namespace

class OverviewRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theWorstComesFirst()
    {
        const FleetSnapshot fleet =
            aFleet({aBot(QStringLiteral("paused")).paused(), aBot(QStringLiteral("trading")),
                    aBot(QStringLiteral("late")).late(), aBot(QStringLiteral("new")).neverSeen(),
                    aBot(QStringLiteral("dead")).dead().holding(2, 0), aBot(QStringLiteral("latched")).latched()});
        const std::vector<OverviewRow> rows = OverviewRows::worstFirst(fleet, now, 10);
        QCOMPARE(titles(rows), QStringList({QStringLiteral("dead"), QStringLiteral("new"), QStringLiteral("latched"),
                                            QStringLiteral("late"), QStringLiteral("paused")}));
        QVERIFY(rows[0].detail.contains(QStringLiteral("Silent for")));
        QVERIFY(rows[0].detail.contains(QStringLiteral("2 positions")));
        QCOMPARE(rows[1].detail, QStringLiteral("Enrolled and not heard yet."));
        QVERIFY(rows[2].detail.startsWith(QStringLiteral("Stopped by")));
        QVERIFY(rows[3].severity == Severity::Late);
        QCOMPARE(OverviewRows::worstFirst(fleet, now, 2).size(), std::size_t(2));
        QCOMPARE(titles(OverviewRows::worstFirst(fleet, now, 2)).constFirst(), QStringLiteral("dead"));
    }

    void aStopThatIsOrderedIsNotCalledStopped()
    {
        BotView bot = aBot(QStringLiteral("a")).latched();
        bot.holds.clear();
        bot.reported = BotState::Trading;
        bot.pending = {{OperationId(QStringLiteral("stop-1")), Verb::EmergencyStop, DeliveryState::Sent}};
        const OverviewRow row = OverviewRows::worstFirst(aFleet({bot}), now, 1).front();
        QCOMPARE(row.word, QStringLiteral("Not proved"));
        QVERIFY(row.act == RowAct::Stop);
        QCOMPARE(row.detail,
                 QStringLiteral("It reports Trading; that it stopped is not proved. To be stopped by op-1 “drill”."));
        bot.reported = BotState::Stopping;
        QCOMPARE(OverviewRows::worstFirst(aFleet({bot}), now, 1).front().word, QStringLiteral("Not proved"));
        QCOMPARE(OverviewRows::word(BotGlance::Stopping),
                 QStringLiteral("not proved")); // Counts and filters say it too.
        bot.liveness = Liveness::Late;          // Its silence does not make it one that is only late.
        const OverviewRow late = OverviewRows::worstFirst(aFleet({bot}), now, 1).front();
        QVERIFY(late.severity == Severity::Warning && late.act == RowAct::Stop);
        QCOMPARE(late.detail,
                 QStringLiteral("Silent for 2 s; that it stopped is not proved. To be stopped by op-1 “drill”."));
        // It stands before those that have stopped, which may be many.
        const BotView stopped = aBot(QStringLiteral("b")).latched();
        QCOMPARE(titles(OverviewRows::worstFirst(aFleet({stopped, bot}), now, 1)).constFirst(), QStringLiteral("a"));
    }

    void whoWouldNotStopComesFirst()
    {
        const BotView refused = aBot(QStringLiteral("refused")).notStopping().holding(2, 0);
        const BotView failed = aBot(QStringLiteral("failed")).notStopping(DeliveryState::Failed);
        const FleetSnapshot fleet = aFleet(
            {aBot(QStringLiteral("dead")).dead().holding(1, 0), refused, aBot(QStringLiteral("stopped")).latched()});
        const std::vector<OverviewRow> rows = OverviewRows::worstFirst(fleet, now, 3);
        QCOMPARE(titles(rows).constFirst(), QStringLiteral("refused"));
        QVERIFY(rows.front().severity == Severity::Critical && rows.front().act == RowAct::Stop);
        QCOMPARE(rows.front().word, QStringLiteral("Not stopped"));
        QVERIFY(rows.front().detail.startsWith(QStringLiteral("It refused the stop and reports Trading; 2 positions")));
        QVERIFY(OverviewRows::reason(failed, BotGlance::NotStopped, now)
                    .startsWith(QStringLiteral("It could not carry out the stop")));
        // It needs a person, and first, whatever it holds.
        QCOMPARE(titles(NeedRows::of(aFleet({fleet.bots[0], failed}), now)),
                 QStringList({QStringLiteral("failed"), QStringLiteral("dead")}));
    }

    void nobodyIsReleasedWhileTheStopGoesOnElsewhere()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).latched(QStringLiteral("stop-9"))});
        const auto act = [&fleet] { return OverviewRows::worstFirst(fleet, now, 1).front().act; };
        QVERIFY(act() == RowAct::Release);
        fleet.operations = {
            anOperation(Verb::EmergencyStop, {Outcome::Confirmed, Outcome::Silent}, QStringLiteral("stop-9"))};
        QVERIFY(act() == RowAct::Show);
        fleet.operations.front().ended = true;
        QVERIFY(act() == RowAct::Release);
        fleet.operations = {
            anOperation(Verb::EmergencyStop, {Outcome::Confirmed, Outcome::Observed}, QStringLiteral("stop-9"))};
        QVERIFY(act() == RowAct::Release);
    }

    void equalTroubleIsOrderedByMoneyAtRisk()
    {
        BotView small = aBot(QStringLiteral("a-small")).dead();
        BotView large = aBot(QStringLiteral("z-large")).dead();
        small.metrics.exposureUsd = Money::fromMicros(1'000'000);
        large.metrics.exposureUsd = Money::fromMicros(9'000'000);
        QCOMPARE(titles(OverviewRows::worstFirst(aFleet({small, large}), now, 10)).constFirst(),
                 QStringLiteral("z-large"));
    }

    void aBlindConsoleKeepsWhatItLastKnew()
    {
        const seconds silence(248);
        BotView dead = aBot(QStringLiteral("dead")).holding(1, 0).heard(silence + seconds(242));
        dead.metrics.exposureUsd = Money::fromMicros(1'000'000);
        BotView large = aBot(QStringLiteral("large")).holding(1, 0).heard(silence);
        large.metrics.exposureUsd = Money::fromMicros(9'000'000);
        const BotView paused = aBot(QStringLiteral("paused")).paused().heard(silence);
        const BotView late = aBot(QStringLiteral("late")).heard(silence + seconds(60));
        FleetSnapshot fleet = aFleet({large, paused, late, dead});
        for (BotView &bot : fleet.bots) {
            bot.liveness = Liveness::Unknown;
        }
        for (const LinkState state : {LinkState::Blind, LinkState::Connecting}) {
            fleet.link.state = state;
            const std::vector<OverviewRow> rows = OverviewRows::worstFirst(fleet, now, 10);
            QCOMPARE(titles(rows), QStringList({QStringLiteral("dead"), QStringLiteral("late"),
                                                QStringLiteral("paused"), QStringLiteral("large")}));
            QCOMPARE(rows[0].detail, QStringLiteral("Was dead: silent since %1; 1 position, $1 open on binance.")
                                         .arg(Words::clockTime(*dead.heardAt)));
            QVERIFY(rows[1].detail.startsWith(QStringLiteral("Was late; last heard 5 min ago;")));
            QVERIFY(rows[2].detail.startsWith(QStringLiteral("Was paused; last heard 4 min ago;")));
            QVERIFY(rows[3].detail.startsWith(QStringLiteral("Last heard 4 min 8 s ago;")));
            for (const OverviewRow &row : rows) { // None of it is said of now.
                QVERIFY(row.severity == Severity::Unknown);
            }
        }
    }

    void nothingIsGreenWhileNothingIsHeard()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a"))});
        fleet.operations = {anOperation(Verb::Pause, {Outcome::Working}, QStringLiteral("open")),
                            anOperation(Verb::Pause, {Outcome::Confirmed}, QStringLiteral("done"))};
        fleet.operations[1].ended = true;
        QVERIFY(OverviewRows::recent(fleet, now, 2)[1].severity == Severity::Healthy);
        fleet.link.state = LinkState::Blind;
        const std::vector<OverviewRow> rows = OverviewRows::recent(fleet, now, 2);
        QVERIFY(rows[0].severity == Severity::Unknown && rows[1].severity == Severity::Unknown);
        QVERIFY(rows[0].detail.endsWith(QStringLiteral("1 working when last heard")));
        QVERIFY(rows[1].detail.endsWith(QStringLiteral("all proved")));
    }

    void aBlindConsoleKnowsNothing()
    {
        FleetSnapshot fleet = theTwelve();
        QVERIFY(OverviewRows::worstFirst(fleet, now, 20).empty());
        fleet.link.state = LinkState::Blind;
        const std::vector<OverviewRow> rows = OverviewRows::worstFirst(fleet, now, 20);
        QCOMPARE(rows.size(), std::size_t(12));
        QVERIFY(rows.front().severity == Severity::Unknown);
        QVERIFY(rows.front().detail.startsWith(QStringLiteral("Last heard")));
    }

    void anOperationThatGoesWellNeedsNobody_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("age"); // seconds
        QTest::addColumn<bool>("needs");
        const auto row = [](const char *name, Verb verb, Outcome outcome, int age, bool needs) {
            QTest::newRow(name) << static_cast<int>(verb) << static_cast<int>(outcome) << age << needs;
        };
        row("a pause under way", Verb::Pause, Outcome::Working, 20, false);
        row("a pause that takes its time", Verb::Pause, Outcome::Working, 240, false);
        row("a pause that takes too long", Verb::Pause, Outcome::Working, 301, true);
        row("a pause without an answer yet", Verb::Pause, Outcome::Silent, 59, false);
        row("a pause without an answer", Verb::Pause, Outcome::Silent, 61, true);
        row("a stop under way", Verb::EmergencyStop, Outcome::Working, 20, false);
        row("a stop that is not proved", Verb::EmergencyStop, Outcome::Working, 61, true);
        row("a drain goes on and on", Verb::Drain, Outcome::Working, 7200, false);
        row("a drain without an answer", Verb::Drain, Outcome::Silent, 61, true);
        row("a stop that cannot be delivered", Verb::EmergencyStop, Outcome::Unreachable, 1, true);
        row("a pause that is refused", Verb::Pause, Outcome::Refused, 1, true);
        row("a pause that failed", Verb::Pause, Outcome::Failed, 1, true);
        row("proved", Verb::Pause, Outcome::Confirmed, 400, false);
    }

    void anOperationThatGoesWellNeedsNobody()
    {
        QFETCH(int, verb);
        QFETCH(int, outcome);
        QFETCH(int, age);
        QFETCH(bool, needs);
        FleetSnapshot fleet = theTwelve();
        fleet.operations = {operationAt(QStringLiteral("open"), {Outcome::Confirmed, static_cast<Outcome>(outcome)},
                                        false, seconds(age))};
        fleet.operations.front().verb = static_cast<Verb>(verb);
        const std::vector<OverviewRow> rows = NeedRows::of(fleet, now);
        QCOMPARE(!rows.empty(), needs);
        if (needs) {
            QCOMPARE(rows.front().targetId, QStringLiteral("open"));
            QVERIFY(rows.front().severity != Severity::Pending);
        }
    }

    void aConsoleThatHearsNothingHoldsItAgainstNobody()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).heard(std::chrono::minutes(26))});
        fleet.operations = {
            operationAt(QStringLiteral("op"), {Outcome::Working}, false, std::chrono::minutes(26) + seconds(20))};
        QCOMPARE(NeedRows::of(fleet, now).size(), std::size_t(1));
        for (const LinkState state : {LinkState::Blind, LinkState::Connecting}) {
            fleet.link.state = state;
            QVERIFY(NeedRows::of(fleet, now).empty());
            fleet.operations.front().createdAt = now - std::chrono::minutes(40); // Stuck before it was lost.
            QCOMPARE(NeedRows::of(fleet, now).size(), std::size_t(1));
            fleet.operations.front().createdAt = now - std::chrono::minutes(26);
        }
    }

    void whatCannotBeSentNeedsAPersonAtOnce()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.operations = {operationAt(QStringLiteral("a"), {Outcome::Silent}, false, seconds(1))};
        fleet.operations.front().problem = QStringLiteral("The gateway refused the request.");
        QCOMPARE(NeedRows::of(fleet, now).size(), std::size_t(1));
        QVERIFY(NeedRows::of(fleet, now).front().detail.endsWith(QStringLiteral("The gateway refused the request.")));
    }

    void moneyThatNobodyWatchesComesFirst()
    {
        BotView small = aBot(QStringLiteral("small")).dead().holding(1, 0);
        BotView large = aBot(QStringLiteral("large")).dead().holding(2, 0);
        small.metrics.exposureUsd = Money::fromMicros(1'000'000);
        large.metrics.exposureUsd = Money::fromMicros(9'000'000);
        BotView mute = aBot(QStringLiteral("mute")).dead(); // It never said what it holds.
        mute.metrics = {};
        BotView unknown = aBot(QStringLiteral("unknown")).holding(1, 0);
        unknown.liveness = Liveness::Unknown;
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("flat")).dead(), aBot(QStringLiteral("new")).neverSeen(),
                                      small, large, mute, unknown, aBot(QStringLiteral("late")).late().holding(3, 0)});
        fleet.operations = {operationAt(QStringLiteral("pause"), {Outcome::Refused}, true, seconds(60)),
                            operationAt(QStringLiteral("stop"), {Outcome::Unreachable}, false, seconds(90))};
        fleet.operations.front().deliveries.front().bot = BotId(QStringLiteral("another"));
        fleet.operations.back().verb = Verb::EmergencyStop;
        fleet.notices = {notice(QStringLiteral("1"), QStringLiteral("warning"), QStringLiteral("Odd.")),
                         notice(QStringLiteral("2"), QStringLiteral("critical"), QStringLiteral("A held bot trades."))};
        QStringList order;
        for (const OverviewRow &row : NeedRows::of(fleet, now)) {
            order.append(row.target == RowTarget::Bot    ? row.title
                         : row.target == RowTarget::None ? row.detail
                                                         : row.targetId);
        }
        QCOMPARE(order,
                 QStringList({QStringLiteral("large"), QStringLiteral("small"), QStringLiteral("mute"),
                              QStringLiteral("unknown"), QStringLiteral("stop"), QStringLiteral("A held bot trades."),
                              QStringLiteral("pause"), QStringLiteral("Odd.")}));
        QVERIFY(NeedRows::of(fleet, now).front().act == RowAct::Stop);
        // Blind, it knows of every bot the same: that is one thing, and the banner says it.
        fleet.link.state = LinkState::Blind;
        QCOMPARE(static_cast<qsizetype>(NeedRows::of(fleet, now).size()), order.size() - 4);
    }

    void whatWasLeftOverNeedsAPersonUntilItIsAskedAgain()
    {
        FleetSnapshot fleet = theTwelve();
        const OperationView refused = operationAt(QStringLiteral("refused"), {Outcome::Refused}, true, seconds(60));
        fleet.operations = {refused};
        QCOMPARE(NeedRows::of(fleet, now).size(), std::size_t(1));
        QCOMPARE(NeedRows::of(fleet, now).front().word, QStringLiteral("Refused"));
        // What one of many did is not what became of the whole.
        const OperationView stop = anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Confirmed});
        QCOMPARE(OverviewRows::operationRow(fleet, stop, now).word, QStringLiteral("1 of 2 stopped"));
        // Asked again, and proved: the old refusal is history.
        fleet.operations = {operationAt(QStringLiteral("again"), {Outcome::Confirmed}, true, seconds(10)), refused};
        QVERIFY(NeedRows::of(fleet, now).empty());
        // A day later it is history too.
        fleet.operations = {operationAt(QStringLiteral("old"), {Outcome::Refused}, true, std::chrono::hours(25))};
        QVERIFY(NeedRows::of(fleet, now).empty());
    }

    void anOperationOfNoBotsNeedsNobody()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.operations = {operationAt(QStringLiteral("none"), {}, false, seconds(5))};
        QVERIFY(NeedRows::of(fleet, now).empty());
    }

    void seriousNoticesWaitTheGravestFirst()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.notices = {notice(QStringLiteral("1"), QStringLiteral("info"), QStringLiteral("Joined.")),
                         notice(QStringLiteral("2"), QStringLiteral("warning"), QStringLiteral("Odd.")),
                         notice(QStringLiteral("3"), QStringLiteral("critical"), QStringLiteral("A held bot trades."))};
        fleet.notices[2].bot = fleet.bots[0].id;
        const std::vector<OverviewRow> rows = NeedRows::of(fleet, now);
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].detail, QStringLiteral("A held bot trades."));
        QCOMPARE(rows[0].title, fleet.bots[0].name);
        QVERIFY(rows[0].target == RowTarget::Bot);
        QVERIFY(rows[1].target == RowTarget::None);
    }

    void illHealthIsTheReason()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).healthy(), aBot(QStringLiteral("b")).unhealthy(),
                                      aBot(QStringLiteral("c")).unhealthy(Health::Warning),
                                      aBot(QStringLiteral("d")).late(), aBot(QStringLiteral("e")).dead()});
        const std::vector<OverviewRow> rows = OverviewRows::worstFirst(fleet, now, 9);
        QStringList order;
        for (const OverviewRow &row : rows) {
            order.append(row.title);
        }
        QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("e b c d"));
        QCOMPARE(rows[1].word, QStringLiteral("Critical"));
        QCOMPARE(QString(rows[1].detail).replace(QChar(0x202F), QLatin1Char(' ')),
                 QStringLiteral("Drawdown 12.0 %, limit 10 %"));
        QVERIFY(rows[1].severity == Severity::Critical);
        QVERIFY(rows[1].act == RowAct::Pause);
    }

    void aDeadBotsFiguresAreNoReason()
    {
        const BotView bot = aBot(QStringLiteral("a")).unhealthy().dead();
        QCOMPARE(OverviewRows::botRow(bot, BotGlance::Dead, now).word, QStringLiteral("Dead"));
    }

    void alertsAreSaidOnce()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a")).holding(2, 0).dead(), aBot(QStringLiteral("b"))});
        AlertView taken = anAlert(AlertRule::Clone, QStringLiteral("b"));
        taken.alert.state = AlertState::Acknowledged;
        fleet.alerts = {anAlert(AlertRule::BotDead, QStringLiteral("a")),
                        anAlert(AlertRule::Forgery, QStringLiteral("b")), anAlert(AlertRule::GatewayReset),
                        anAlert(AlertRule::StopsBlocked), taken};
        fleet.notices = {
            notice(QStringLiteral("1"), QStringLiteral("warning"),
                   QStringLiteral("Somebody speaks in the name of b and cannot prove it: bad signature")),
            notice(QStringLiteral("2"), QStringLiteral("critical"),
                   QStringLiteral("The gateway lost its database: its events begin again. Bots register anew; open "
                                  "holds stand and are sent again.")),
            notice(QStringLiteral("3"), QStringLiteral("critical"),
                   QStringLiteral("b says that it is held and trades all the same.")),
            notice(QStringLiteral("4"), QStringLiteral("warning"), QStringLiteral("Odd."))};
        QStringList titles;
        for (const OverviewRow &row : NeedRows::of(fleet, now)) {
            titles.append(row.title);
        }
        QCOMPARE(titles.join(QStringLiteral("; ")),
                 QStringLiteral("a; The gateway lost its database; Somebody speaks as b; Console"));
    }

    void aBlindConsoleHasNoNewsOfABot()
    {
        FleetSnapshot fleet = aFleet({aBot(QStringLiteral("a"))});
        fleet.link.state = LinkState::Blind;
        fleet.alerts = {anAlert(AlertRule::Clone, QStringLiteral("a")), anAlert(AlertRule::Blind)};
        QVERIFY(NeedRows::of(fleet, now).empty());
    }

    void recentOperationsSayTheirOutcome()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.operations = {operationAt(QStringLiteral("b"), {Outcome::Confirmed}, true, std::chrono::minutes(4)),
                            operationAt(QStringLiteral("a"), {Outcome::Refused}, true, std::chrono::minutes(5))};
        const std::vector<OverviewRow> rows = OverviewRows::recent(fleet, now, 8);
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].detail, QStringLiteral("1 bot, all proved"));
        QCOMPARE(rows[0].time, QStringLiteral("4 min ago"));
        QCOMPARE(OverviewRows::recent(fleet, now, 1).size(), std::size_t(1));
    }

    void sumsSayWhatTheyCover()
    {
        BotView heard = aBot(QStringLiteral("heard")).holding(3, 4).earning(QStringLiteral("10.50"));
        BotView dead = aBot(QStringLiteral("dead")).holding(2, 1).earning(QStringLiteral("-4")).dead();
        BotView silent = aBot(QStringLiteral("silent"));
        silent.metrics = {};
        const FleetFigures figures = sumUp({heard, dead, silent}, false);
        QCOMPARE(figures.total, 3);
        QCOMPARE(figures.heardNow, 2);
        QCOMPARE(figures.positions.heard, std::optional<qint64>(3));
        QCOMPARE(figures.positions.unheard, std::optional<qint64>(2));
        QCOMPARE(figures.positions.covered, 1);
        QVERIFY(figures.pnl.heard == Money::parse(QStringLiteral("10.50")));
        QVERIFY(!figures.exposure.heard);
        QVERIFY(!figures.worstDrawdown);
        // Blind: nothing is current.
        const FleetFigures blind = sumUp({heard, dead}, true);
        QCOMPARE(blind.heardNow, 0);
        QVERIFY(!blind.positions.heard);
        QCOMPARE(blind.positions.unheard, std::optional<qint64>(5));
        QCOMPARE(blind.positions.once, 2);
        QVERIFY(newestReport({heard, dead}) == heard.heardAt);
        QVERIFY(!newestReport({}));
    }

    void whatIsNoLongerHeardSaysWhatItCovers()
    {
        BotView bot = aBot(QStringLiteral("perp-1")).holding(3, 4).earning(QStringLiteral("10.50")).heard(seconds(248));
        bot.metrics.drawdownPct = 6.4;
        const FleetFigures live = sumUp({bot}, false);
        QCOMPARE(FigureWords::pnl(live).value, QStringLiteral("+$10.50"));
        QVERIFY(!FigureWords::pnl(live).stale);
        const FleetFigures blind = sumUp({bot}, true);
        const FigureText pnl = FigureWords::pnl(blind);
        QCOMPARE(pnl.value, QStringLiteral("+$10.50"));
        QVERIFY(pnl.stale && pnl.hint.isEmpty());
        QCOMPARE(pnl.cover, QStringLiteral("+$10.50 when last heard"));
        const FigureText drawdown = FigureWords::worstDrawdown(blind);
        QVERIFY(drawdown.stale && drawdown.value.startsWith(QStringLiteral("6.4")));
        QCOMPARE(drawdown.hint, QStringLiteral("perp-1"));
        QCOMPARE(FigureWords::hint(pnl, now), QStringLiteral("4 min old"));
        QCOMPARE(FigureWords::hint(drawdown, now), QStringLiteral("perp-1, 4 min old"));
        QCOMPARE(FigureWords::hint(FigureWords::pnl(live), now), QString());
        const FigureText exposure = FigureWords::exposure(blind); // It never said one.
        QCOMPARE(exposure.value, Words::missing());
        QVERIFY(!exposure.stale);
        // What a bot never said is missing from what was last heard, too.
        BotView mute = aBot(QStringLiteral("perp-2"));
        mute.metrics = {};
        const FigureText part = FigureWords::positions(sumUp({bot, mute}, true));
        QCOMPARE(part.value, QStringLiteral("3"));
        QCOMPARE(part.hint, QStringLiteral("1 of 2"));
        QCOMPARE(part.cover, QStringLiteral("3 when last heard, 1 of 2"));
        QCOMPARE(FigureWords::hint(part, now), QStringLiteral("1 of 2 bots known, 4 min old"));
        const BotView older = aBot(QStringLiteral("perp-3")).holding(1, 0).heard(seconds(496));
        QCOMPARE(FigureWords::hint(FigureWords::positions(sumUp({bot, mute, older}, true)), now),
                 QStringLiteral("2 of 3 bots known, 4 to 8 min old"));
    }

    void groupsSumToTheFleet()
    {
        FleetSnapshot fleet = theTwelve();
        fleet.groups.push_back({GroupId(QStringLiteral("empty")), WindDown::Flatten, {}});
        BotView stray = aBot(QStringLiteral("stray")).inGroup(QStringLiteral("undescribed"));
        fleet.bots.push_back(stray);
        const std::vector<GroupGlance> groups = glanceAtGroups(fleet);
        QCOMPARE(groups.size(), std::size_t(5));
        int total = 0;
        for (const GroupGlance &group : groups) {
            total += group.counts.total;
        }
        QCOMPARE(total, 13);
        QCOMPARE(groups[3].counts.total, 0);
        QCOMPARE(groups[4].group.name.text(), QStringLiteral("undescribed"));
        QCOMPARE(groups[0].versions.size(), std::size_t(1));
    }

    void theModelKeepsItsRows()
    {
        OverviewListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FleetSnapshot fleet =
            aFleet({aBot(QStringLiteral("a")).paused(), aBot(QStringLiteral("b")).dead(), aBot(QStringLiteral("c"))});
        model.show(OverviewRows::worstFirst(fleet, now, 10));
        QCOMPARE(model.rowCount(), 2);
        const QPersistentModelIndex paused = model.index(1, 0);
        QCOMPARE(paused.data(WordRole).toString(), QStringLiteral("Paused"));
        fleet.bots[1] = aBot(QStringLiteral("b"));
        model.show(OverviewRows::worstFirst(fleet, now, 10));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(paused.row(), 0);
        QVERIFY(paused.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("a, Paused, Held by")));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void twoThousandBotsTakeNoTime()
    {
        FleetSnapshot fleet = manyBots(2000);
        fleet.link.state = LinkState::Blind;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(OverviewRows::worstFirst(fleet, now, 50).size(), std::size_t(50));
            QCOMPARE(glanceAtGroups(fleet).size(), std::size_t(4));
        }
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(OverviewRowsTest)
#include "OverviewRowsTest.moc"
