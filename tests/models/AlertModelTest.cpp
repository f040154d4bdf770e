#include "models/AlertFilterProxy.h"
#include "models/Roles.h"
#include "models/Severity.h"
#include "support/FleetBuilders.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;

FleetDelta with(std::vector<AlertView> alerts)
{
    FleetDelta delta;
    delta.at = now;
    delta.alerts = std::move(alerts);
    return delta;
}

AlertView in(AlertView view, AlertState state)
{
    view.alert.state = state;
    return view;
}

QStringList ids(const AlertModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        all.append(model.index(row, 0).data(IdRole).toString());
    }
    return all;
}

} // namespace

class AlertModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesFillDiffClearAndEmpty()
    {
        AlertModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.fill(aFleet({}));
        QCOMPARE(model.rowCount(), 0);
        const AlertView dead = anAlert(AlertRule::BotDead, QStringLiteral("a"));
        const AlertView flood = anAlert(AlertRule::BusFlooded);
        model.apply(with({flood}));
        model.apply(with({dead}));
        QCOMPARE(ids(model), QStringList({dead.alert.id.text(), flood.alert.id.text()})); // The worse first.
        QCOMPARE(model.counts(), (AlertCounts{.firing = 2, .dead = 1, .warning = 1}));

        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.apply(with({in(dead, AlertState::Acknowledged)}));
        QCOMPARE(ids(model), QStringList({flood.alert.id.text(), dead.alert.id.text()}));
        model.apply(with({in(dead, AlertState::Closed), in(flood, AlertState::Closed)}));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.counts(), AlertCounts{});
        QCOMPARE(resets.size(), 0);
    }

    void explainedOnesFollowTheirCause()
    {
        AlertModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        FleetSnapshot fleet = aFleet({});
        fleet.alerts = {anAlert(AlertRule::Partition), anAlert(AlertRule::Clone, QStringLiteral("z"))};
        model.fill(fleet);
        AlertView first = anAlert(AlertRule::BotDead, QStringLiteral("a"));
        AlertView second = anAlert(AlertRule::BotDead, QStringLiteral("b"));
        first.alert.because = second.alert.because = AlertKey{AlertRule::Partition, {}};
        model.apply(with({first, second}));
        QCOMPARE(ids(model), QStringLiteral("partition ,bot_dead a,bot_dead b,clone z").split(QLatin1Char(',')));
        QCOMPARE(model.index(0, 0).data(FoldedRole).toInt(), 2);
        QCOMPARE(model.index(0, 0).data(CauseRole).toString(), QString());
        QCOMPARE(model.index(1, 0).data(CauseRole).toString(), QStringLiteral("partition "));
        QCOMPARE(model.counts().firing, 2);
        QCOMPARE(model.counts().explained, 2);

        // What explained them is gone before they are told so: they stand by themselves.
        model.apply(with({in(anAlert(AlertRule::Partition), AlertState::Closed)}));
        QCOMPARE(model.index(model.rowOf(first.alert.id), 0).data(CauseRole).toString(), QString());
        QCOMPARE(model.rowCount(), 3);
    }

    void explainedByTheExplainedIsNotHidden()
    {
        // An ill bot's figures are explained by its death, and its death by a partition.
        AlertModel model;
        FleetSnapshot fleet = aFleet({});
        AlertView dead = anAlert(AlertRule::BotDead, QStringLiteral("a"));
        dead.alert.because = AlertKey{AlertRule::Partition, {}};
        AlertView ill = anAlert(AlertRule::Unhealthy, QStringLiteral("a"));
        ill.alert.because = dead.alert.key;
        fleet.alerts = {anAlert(AlertRule::Partition), dead, ill};
        model.fill(fleet);
        QCOMPARE(model.rowCount(), 3);
    }

    void whatIsOverIsNotExplainedAnyMore()
    {
        AlertModel model;
        AlertFilterProxy shown;
        shown.setSourceModel(&model);
        AlertView back = in(anAlert(AlertRule::BotDead, QStringLiteral("a")), AlertState::Unseen);
        AlertView dead = anAlert(AlertRule::BotDead, QStringLiteral("b"));
        back.alert.because = dead.alert.because = AlertKey{AlertRule::Partition, {}};
        FleetSnapshot fleet = aFleet({});
        fleet.alerts = {anAlert(AlertRule::Partition), back, dead};
        std::sort(fleet.alerts.begin(), fleet.alerts.end(), isMoreUrgent);
        model.fill(fleet);
        QCOMPARE(model.counts(), (AlertCounts{.firing = 1, .critical = 1, .unseen = 1, .explained = 1}));
        QVERIFY(placeOf(back) == AlertPlace::Unseen);
        const auto detail = [&model](const AlertView &view) {
            return model.index(model.rowOf(view.alert.id), 0).data(DetailRole).toString();
        };
        QVERIFY(detail(dead).startsWith(QStringLiteral("Only because")));
        QVERIFY(!detail(back).startsWith(QStringLiteral("Only because")));
        QVERIFY(!AlertWords::sentence(back, now).contains(QStringLiteral("because")));
        // As many are found as were counted; what is over stands under its cause only while that is shown.
        QCOMPARE(shown.rowCount(), 1);
        shown.setPlace(AlertPlace::Unseen);
        QCOMPARE(shown.rowCount(), 1);
        QCOMPARE(shown.index(0, 0).data(IdRole).toString(), back.alert.id.text());

        // All is over: one row still stands for all, and they close together.
        model.apply(with({in(anAlert(AlertRule::Partition), AlertState::Unseen), in(dead, AlertState::Unseen)}));
        shown.resort();
        QCOMPARE(model.counts(), (AlertCounts{.unseen = 3}));
        QCOMPARE(shown.rowCount(), 1);
        QCOMPARE(shown.index(0, 0).data(FoldedRole).toInt(), 2);
    }

    void theExplainedAreFoldedUntilAskedFor()
    {
        AlertModel model;
        AlertFilterProxy shown;
        QAbstractItemModelTester tester(&shown, QAbstractItemModelTester::FailureReportingMode::Fatal);
        shown.setSourceModel(&model);
        FleetSnapshot fleet = aFleet({});
        AlertView dead = anAlert(AlertRule::BotDead, QStringLiteral("a"));
        dead.alert.because = AlertKey{AlertRule::Partition, {}};
        const AlertView partition = anAlert(AlertRule::Partition);
        fleet.alerts = {partition, in(anAlert(AlertRule::Clone, QStringLiteral("z")), AlertState::Acknowledged), dead};
        model.fill(fleet);
        QCOMPARE(shown.rowCount(), 2);
        shown.setUnfolded(partition.alert.id, true);
        QCOMPARE(shown.rowCount(), 3);
        QCOMPARE(shown.index(1, 0).data(IdRole).toString(), dead.alert.id.text());
        shown.setPlace(AlertPlace::Acknowledged);
        QCOMPARE(shown.rowCount(), 1);
        QCOMPARE(shown.index(0, 0).data(IdRole).toString(), QStringLiteral("clone z"));
        shown.setPlace(AlertPlace::Firing);
        QCOMPARE(shown.rowCount(), 2); // With what it explains.
        shown.setUnfolded(partition.alert.id, false);
        QCOMPARE(shown.rowCount(), 1);
    }

    void eachIsCountedWhereItIsFound()
    {
        std::vector<AlertView> all{anAlert(AlertRule::BotDead, QStringLiteral("a")),
                                   in(anAlert(AlertRule::Clone, QStringLiteral("a")), AlertState::Acknowledged),
                                   in(anAlert(AlertRule::Clone, QStringLiteral("b")), AlertState::Unseen),
                                   anAlert(AlertRule::BusFlooded), anAlert(AlertRule::Unhealthy, QStringLiteral("a"))};
        all[3].silencedUntil = now + seconds(60);
        all[4].alert.because = AlertKey{AlertRule::BotDead, all[4].alert.key.bot};
        const std::vector<AlertPlace> places{AlertPlace::Firing, AlertPlace::Acknowledged, AlertPlace::Unseen,
                                             AlertPlace::Silenced, AlertPlace::Explained};
        for (std::size_t i = 0; i < all.size(); ++i) {
            QVERIFY(placeOf(all[i]) == places[i]);
        }
        const AlertCounts counts = countAlerts(all);
        QCOMPARE(counts.firing + counts.acknowledged + counts.unseen + counts.silenced + counts.explained, 5);
        QVERIFY(counts.worst() == Severity::Critical);
    }

    void saysSeverityInRoles_data()
    {
        QTest::addColumn<AlertView>("view");
        QTest::addColumn<Severity>("severity");
        const QString bot = QStringLiteral("a");
        QTest::newRow("dead") << anAlert(AlertRule::BotDead, bot) << Severity::Dead;
        QTest::newRow("critical") << anAlert(AlertRule::Unhealthy, bot) << Severity::Critical;
        QTest::newRow("warning") << anAlert(AlertRule::BusFlooded) << Severity::Warning;
        QTest::newRow("over") << in(anAlert(AlertRule::BotDead, bot), AlertState::Unseen) << Severity::Healthy;
    }

    void saysSeverityInRoles()
    {
        QFETCH(const AlertView, view);
        QFETCH(const Severity, severity);
        AlertModel model;
        FleetSnapshot fleet = aFleet({});
        fleet.alerts = {view};
        model.fill(fleet);
        QVERIFY(model.index(0, 0).data(SeverityRole).toInt() == static_cast<int>(severity));
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(WordRole),
                               int(DetailRole), int(TimeRole), int(IconNameRole)}) {
            QVERIFY(!model.index(0, 0).data(role).toString().isEmpty());
        }
    }

    void whatABlindConsoleKnowsOfABotIsStale()
    {
        AlertModel model;
        FleetSnapshot fleet = aFleet({});
        fleet.alerts = {anAlert(AlertRule::BotDead, QStringLiteral("a")), anAlert(AlertRule::Blind)};
        model.fill(fleet);
        const auto stale = [&model](AlertRule rule, const QString &bot) {
            return model.index(model.rowOf(anAlert(rule, bot).alert.id), 0).data(StaleRole).toBool();
        };
        QVERIFY(!stale(AlertRule::BotDead, QStringLiteral("a")));
        FleetDelta delta;
        delta.link.emplace().state = LinkState::Blind;
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.apply(delta);
        QCOMPARE(changes.size(), 1);
        QVERIFY(stale(AlertRule::BotDead, QStringLiteral("a")));
        QVERIFY(!stale(AlertRule::Blind, {}));
    }
};

QTEST_GUILESS_MAIN(AlertModelTest)
#include "AlertModelTest.moc"
