#include "fleet/AlertView.h"
#include "fleet/FleetView.h"
#include "fleet/WatchRequest.h"
#include "watch/AlertNotice.h"
#include "watch/FleetCheck.h"

#include "core/Json.h"
#include "support/Compare.h"
#include "support/RapidCheckQt.h"

#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const UtcTime noon = *fromIso(u"2026-11-23T12:00:00.000Z"_s);

AlertView alertOf(AlertRule rule, AlertSeverity severity, AlertState state = AlertState::Firing,
                  const QString &bot = u"bot-1"_s)
{
    AlertView view;
    view.alert.id = AlertId(toString(rule) + bot);
    view.alert.key = {rule, BotId(bot)};
    view.alert.severity = severity;
    view.alert.state = state;
    view.alert.openedAt = noon;
    view.alert.changedAt = noon;
    view.name = bot;
    return view;
}

BotView botOf(const QString &name, Liveness liveness)
{
    BotView bot;
    bot.id = BotId(name);
    bot.name = name;
    bot.liveness = liveness;
    return bot;
}

FleetSnapshot fleetOf(std::vector<AlertView> alerts, LinkState link = LinkState::Live)
{
    FleetSnapshot fleet;
    fleet.at = noon;
    fleet.link.state = link;
    fleet.bots = {botOf(u"bot-1"_s, Liveness::Alive), botOf(u"bot-2"_s, Liveness::Late),
                  botOf(u"bot-3"_s, Liveness::Dead), botOf(u"bot-4"_s, Liveness::NeverSeen)};
    fleet.alerts = std::move(alerts);
    return fleet;
}

AlertView anyAlert()
{
    AlertView view = alertOf(static_cast<AlertRule>(*rc::gen::inRange(0, alertRuleCount)), AlertSeverity::Critical,
                             static_cast<AlertState>(*rc::gen::inRange(0, 3)), *rc::gen::arbitrary<QString>());
    view.alert.severity = *rc::gen::element(AlertSeverity::Warning, AlertSeverity::Critical);
    view.alert.causes = {*rc::gen::arbitrary<QString>()};
    view.alert.detail = *rc::gen::arbitrary<QString>();
    view.alert.returns = *rc::gen::inRange(0, 9);
    view.alert.flapping = *rc::gen::arbitrary<bool>();
    view.group = GroupId(*rc::gen::arbitrary<QString>());
    if (*rc::gen::arbitrary<bool>()) {
        view.alert.because = AlertKey{AlertRule::Partition, {}};
        view.alert.acknowledged =
            Acknowledgement{*rc::gen::arbitrary<QString>(), *rc::gen::arbitrary<QString>(), noon + 5min};
        view.alert.endedAt = noon + 6min;
        view.silencedUntil = noon + 7min;
    }
    return view;
}

} // namespace

class WatchValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alertsSurviveTheWire();
    void brokenAlertsAreRefused_data();
    void brokenAlertsAreRefused();
    void requestsSurviveTheWire();
    void brokenRequestsAreRefused_data();
    void brokenRequestsAreRefused();
    void urgencyIsAnOrder();
    void whatNeedsAPersonComesFirst();
    void aDeltaBringsAndTakesAlerts();
    void checkSaysWhatMonitorsExpect_data();
    void checkSaysWhatMonitorsExpect();
    void checkCountsWhoIsHeard();
    void withoutAnEngineNobodyWatches();
    void issuesAreTheGuidesWords_data();
    void issuesAreTheGuidesWords();
};

void WatchValuesTest::alertsSurviveTheWire()
{
    VERIFY_PROPERTY("an alert survives its JSON", [] {
        const AlertView view = anyAlert();
        const Result<QJsonObject> wire = parseJsonObject(toCompactJson(toJson(view)));
        RC_ASSERT(wire.has_value());
        const Result<AlertView> read = alertViewFromJson(*wire);
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == view);
    });
}

void WatchValuesTest::brokenAlertsAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("rule") << u"rule"_s << QJsonValue(u"no such rule"_s);
    QTest::newRow("state") << u"state"_s << QJsonValue(7);
    QTest::newRow("severity") << u"severity"_s << QJsonValue(u"fatal"_s);
    QTest::newRow("causes") << u"causes"_s << QJsonValue(QJsonArray{1});
    QTest::newRow("opened") << u"opened_at"_s << QJsonValue(u"yesterday"_s);
    QTest::newRow("because") << u"because"_s << QJsonValue(QJsonObject{{u"rule"_s, u"nonsense"_s}});
    QTest::newRow("acknowledged") << u"acknowledged"_s << QJsonValue(QJsonObject{{u"by"_s, 1}});
}

void WatchValuesTest::brokenAlertsAreRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonObject object = toJson(alertOf(AlertRule::BotDead, AlertSeverity::Critical));
    QVERIFY(alertViewFromJson(object));
    object.insert(key, value);
    QVERIFY(!alertViewFromJson(object));
}

void WatchValuesTest::requestsSurviveTheWire()
{
    Thresholds thresholds;
    thresholds.fleet[u"margin_ratio"_s] = {.warning = 2.0, .critical = std::nullopt, .beyond = Beyond::Below};
    thresholds.groups[GroupId(u"spot-arb"_s)] = {{u"error_count"_s, {}}};
    thresholds.bots[BotId(u"bot-1"_s)] = {{u"drawdown_pct"_s, {.warning = 1.0, .critical = 2.5}}};
    const std::vector<WatchRequest> requests{
        AcknowledgeAlert{
            {AlertId(u"a"_s), AlertSeverity::Critical, {u"cpu_pct"_s, u"memory_mb"_s}, false}, u"ana"_s, u"on it"_s},
        AcknowledgeAlert{{AlertId(u"a"_s), AlertSeverity::Warning, {}, true}, u"ana"_s, {}},
        MakeSilence{{.rule = AlertRule::Unhealthy, .group = {}, .bot = BotId(u"b"_s)}, u"why"_s, u"ana"_s, 90s},
        MakeSilence{{.rule = std::nullopt, .group = GroupId(u"g"_s), .bot = {}}, u"why"_s, u"ana"_s, 90s},
        EndSilence{SilenceId(u"s"_s), u"ana"_s},
        SetThresholds{thresholds, {}, u"ana"_s},
        SetThresholds{{}, thresholds, u"ana"_s},
    };
    for (const WatchRequest &request : requests) {
        const Result<QJsonObject> wire = parseJsonObject(toCompactJson(toJson(request)));
        QVERIFY(wire);
        const Result<WatchRequest> read = watchRequestFromJson(*wire);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(*read == request);
    }
}

void WatchValuesTest::brokenRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("unknown act") << QByteArray(R"json({"act":"dance"})json");
    QTest::newRow("no author") << QByteArray(
        R"json({"act":"acknowledge","alert":"a","severity":"critical","causes":[],"over":false,"comment":""})json");
    QTest::newRow("not as it was seen") << QByteArray(
        R"json({"act":"acknowledge","alert":"a","by":"a","comment":""})json");
    QTest::newRow("length in words") << QByteArray(
        R"json({"act":"silence","match":{},"reason":"r","by":"a","seconds":"an hour"})json");
    QTest::newRow("limits that contradict") << QByteArray(
        R"json({"act":"thresholds","by":"a","before":{},"thresholds":{"fleet":{"cpu_pct":{"warning":9,"critical":5}}}})json");
    QTest::newRow("limits that are none")
        << QByteArray(R"json({"act":"thresholds","by":"a","before":{},"thresholds":{"groups":{"g":7}}})json");
    QTest::newRow("in place of which limits") << QByteArray(R"json({"act":"thresholds","by":"a","thresholds":{}})json");
}

void WatchValuesTest::brokenRequestsAreRefused()
{
    QFETCH(const QByteArray, wire);
    const Result<QJsonObject> object = parseJsonObject(wire);
    QVERIFY(object);
    QVERIFY(!watchRequestFromJson(*object));
}

void WatchValuesTest::urgencyIsAnOrder()
{
    VERIFY_PROPERTY("urgency is a strict order", [] {
        const AlertView a = anyAlert();
        const AlertView b = anyAlert();
        const AlertView c = anyAlert();
        RC_ASSERT(!isMoreUrgent(a, a));
        RC_ASSERT(!(isMoreUrgent(a, b) && isMoreUrgent(b, a)));
        RC_ASSERT(!(isMoreUrgent(a, b) && isMoreUrgent(b, c)) || isMoreUrgent(a, c));
    });
}

void WatchValuesTest::whatNeedsAPersonComesFirst()
{
    const AlertView stops = alertOf(AlertRule::StopsBlocked, AlertSeverity::Critical);
    const AlertView dead = alertOf(AlertRule::BotDead, AlertSeverity::Critical);
    const AlertView ill = alertOf(AlertRule::Unhealthy, AlertSeverity::Warning);
    const AlertView over = alertOf(AlertRule::BotDead, AlertSeverity::Critical, AlertState::Unseen);
    const AlertView inHand = alertOf(AlertRule::BotDead, AlertSeverity::Critical, AlertState::Acknowledged);
    AlertView explained = dead;
    explained.alert.because = AlertKey{AlertRule::Partition, {}};
    AlertView silenced = dead;
    silenced.silencedUntil = noon;
    const std::vector<AlertView> inOrder{stops, dead, ill, over, inHand, explained, silenced};
    for (std::size_t i = 1; i < inOrder.size(); ++i) {
        QVERIFY2(isMoreUrgent(inOrder[i - 1], inOrder[i]), qPrintable(QString::number(i)));
    }
}

void WatchValuesTest::aDeltaBringsAndTakesAlerts()
{
    FleetSnapshot fleet = fleetOf({});
    FleetDelta delta;
    delta.alerts = {alertOf(AlertRule::Unhealthy, AlertSeverity::Warning),
                    alertOf(AlertRule::BotDead, AlertSeverity::Critical)};
    delta.thresholds.emplace().fleet[u"cpu_pct"_s] = {.warning = 80.0, .critical = std::nullopt};
    delta.silences.emplace().push_back({.id = SilenceId(u"s"_s),
                                        .match = {.rule = std::nullopt, .group = GroupId(u"g"_s), .bot = {}},
                                        .reason = u"why"_s,
                                        .author = u"ana"_s,
                                        .from = noon,
                                        .until = noon + 1h});
    fleet.bots.at(0).verdict = {
        .health = Health::Warning,
        .reasons = {{.metric = u"cpu_pct"_s, .health = Health::Warning, .value = 3, .limit = 5, .within = true}},
        .unmeasured = {u"memory_mb"_s, u"own"_s}};
    const Result<FleetDelta> read = deltaFromJson(toJson(delta));
    QVERIFY(read);
    apply(fleet, *read);
    QCOMPARE(fleet.alerts.size(), 2U);
    QCOMPARE(fleet.alerts.front().alert.key.rule, AlertRule::BotDead);
    QCOMPARE(fleet.silences.size(), 1U);
    const Result<FleetSnapshot> again = snapshotFromJson(toJson(fleet));
    QVERIFY(again);
    QVERIFY(again->bots == fleet.bots);
    QVERIFY(again->alerts == fleet.alerts);
    QVERIFY(again->silences == fleet.silences);
    QVERIFY(again->thresholds == *delta.thresholds);

    FleetDelta closing;
    closing.alerts = {alertOf(AlertRule::BotDead, AlertSeverity::Critical, AlertState::Closed)};
    closing.silences.emplace();
    apply(fleet, closing);
    QCOMPARE(fleet.alerts.size(), 1U);
    QVERIFY(fleet.silences.empty());
    QVERIFY(fleet.thresholds == *delta.thresholds);
}

void WatchValuesTest::checkSaysWhatMonitorsExpect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<FleetSnapshot>("fleet");
    const AlertView dead = alertOf(AlertRule::BotDead, AlertSeverity::Critical);
    const AlertView ill = alertOf(AlertRule::Unhealthy, AlertSeverity::Warning);
    AlertView silenced = dead;
    silenced.silencedUntil = noon;
    AlertView explained = dead;
    explained.alert.because = AlertKey{AlertRule::Blind, {}};
    AlertView inHand = dead;
    inHand.alert.state = AlertState::Acknowledged;
    AlertView over = dead;
    over.alert.state = AlertState::Unseen;
    QTest::newRow("all is well") << 0 << fleetOf({});
    QTest::newRow("a warning") << 1 << fleetOf({ill});
    QTest::newRow("critical") << 2 << fleetOf({ill, dead});
    QTest::newRow("in somebody's hands, but there") << 2 << fleetOf({inHand});
    QTest::newRow("silenced") << 0 << fleetOf({silenced});
    QTest::newRow("explained") << 0 << fleetOf({explained});
    QTest::newRow("over") << 0 << fleetOf({over});
    QTest::newRow("not connected yet") << 3 << fleetOf({}, LinkState::Connecting);
    QTest::newRow("blind, and not yet told") << 3 << fleetOf({}, LinkState::Blind);
    QTest::newRow("blind") << 2 << fleetOf({alertOf(AlertRule::Blind, AlertSeverity::Critical)}, LinkState::Blind);
    QTest::newRow("degraded") << 0 << fleetOf({}, LinkState::Degraded);
}

void WatchValuesTest::checkSaysWhatMonitorsExpect()
{
    QFETCH(const int, status);
    QFETCH(const FleetSnapshot, fleet);
    QCOMPARE(static_cast<int>(checkFleet(fleet).status), status);
}

void WatchValuesTest::checkCountsWhoIsHeard()
{
    const CheckReport report = checkFleet(fleetOf({alertOf(AlertRule::BotDead, AlertSeverity::Critical)}));
    QCOMPARE(report.line, u"CRITICAL: link live, 2 of 4 bots heard, 1 dead, 1 critical and 0 other alerts | alive=1 "
                          "late=1 dead=1 unheard=1 critical=1 warning=0"_s);
    QCOMPARE(report.alerts.size(), 1U);
}

void WatchValuesTest::withoutAnEngineNobodyWatches()
{
    QCOMPARE(checkWithoutEngine(std::nullopt).status, CheckStatus::Critical);
    QVERIFY(checkWithoutEngine(90s).line.endsWith(u"the last one was seen 90 s ago"_s));
}

void WatchValuesTest::issuesAreTheGuidesWords_data()
{
    QTest::addColumn<QString>("metric");
    QTest::addColumn<bool>("critical");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("issue");
    QTest::newRow("drawdown") << u"drawdown_pct"_s << true << 11.2 << u"high_drawdown:11.2%"_s;
    QTest::newRow("latency") << u"heartbeat_latency_ms"_s << false << 1500.0 << u"elevated_latency:1500ms"_s;
    QTest::newRow("errors") << u"error_count"_s << true << 12.0 << u"high_errors:12"_s;
    QTest::newRow("memory") << u"memory_mb"_s << true << 3000.0 << u"high_memory:3000MB"_s;
    QTest::newRow("one's own") << u"margin_ratio"_s << false << 1.25 << u"elevated_margin_ratio:1.25"_s;
}

void WatchValuesTest::issuesAreTheGuidesWords()
{
    QFETCH(const QString, metric);
    QFETCH(const bool, critical);
    QFETCH(const double, value);
    QFETCH(const QString, issue);
    const HealthReason reason{
        .metric = metric, .health = critical ? Health::Critical : Health::Warning, .value = value, .limit = 0};
    QCOMPARE(issueOf(reason), issue);
}

QTEST_GUILESS_MAIN(WatchValuesTest)
#include "WatchValuesTest.moc"
