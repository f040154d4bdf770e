#include "models/HealthModel.h"
#include "core/MetricNames.h"
#include "models/Roles.h"
#include "models/Severity.h"
#include "models/Words.h"
#include "support/FleetBuilders.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

const QString name = QStringLiteral("a");

FleetDelta with(std::vector<BotView> bots)
{
    FleetDelta delta;
    delta.at = ManualClock::defaultStart;
    delta.bots = std::move(bots);
    return delta;
}

FleetDelta blindness()
{
    FleetDelta delta;
    delta.link.emplace().state = LinkState::Blind;
    return delta;
}

Severity severityAt(const HealthModel &model, int column)
{
    return static_cast<Severity>(model.index(0, column).data(SeverityRole).toInt());
}

} // namespace

class HealthModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void survivesFillDiffClearAndEmpty()
    {
        HealthModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.fill(aFleet({}));
        QCOMPARE(model.columnCount(), HealthModel::firstMetric + int(standardMetrics.size()));
        model.apply(with({aBot(name).measuring(QStringLiteral("margin"), 2)}));
        QCOMPARE(model.rowCount(), 1);
        model.apply(with({aBot(QStringLiteral("b")).measuring(QStringLiteral("basis"), 1)}));
        QCOMPARE(model.headerData(model.columnCount() - 2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("basis"));
        QCOMPARE(model.headerData(model.columnCount() - 1, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("margin"));
        FleetDelta gone;
        gone.removed = {BotView(aBot(name)).id};
        model.apply(gone);
        QCOMPARE(model.columnOf(QStringLiteral("margin")), -1);
        QVERIFY(model.columnOf(QStringLiteral("basis")) > 0);
        model.fill(aFleet({}));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), HealthModel::firstMetric + int(standardMetrics.size()));
    }

    void aBotThatInventsNamesDoesNotFillTheTable()
    {
        HealthModel model;
        BotBuilder bot = aBot(name);
        for (int i = 0; i < 3 * HealthModel::mostOwn; ++i) {
            bot.measuring(QStringLiteral("own-%1").arg(i, 3, 10, QLatin1Char('0')), i);
        }
        model.fill(aFleet({bot}));
        const int full = HealthModel::firstMetric + int(standardMetrics.size()) + HealthModel::mostOwn;
        QCOMPARE(model.columnCount(), full);
        QSignalSpy inserted(&model, &QAbstractItemModel::columnsInserted);
        model.apply(with({bot.measuring(QStringLiteral("own-999"), 1)}));
        QCOMPARE(model.columnCount(), full);
        QCOMPARE(inserted.size(), 0);
    }

    void onlyWhatIsToBlameIsMarked()
    {
        HealthModel model;
        model.fill(aFleet({aBot(name).unhealthy()}));
        const int drawdown = model.columnOf(QStringLiteral("drawdown_pct"));
        for (int column = HealthModel::firstMetric; column < model.columnCount(); ++column) {
            QVERIFY(severityAt(model, column) == (column == drawdown ? Severity::Critical : Severity::None));
        }
        QCOMPARE(model.index(0, drawdown).data().toString(), QStringLiteral("12.0"));
        QVERIFY(model.index(0, drawdown).data(EmphasisRole).toBool());
        QCOMPARE(model.index(0, HealthModel::healthColumn).data().toString(), QStringLiteral("Critical"));
        // A value that is missing is missing.
        const int latency = model.columnOf(QStringLiteral("heartbeat_latency_ms"));
        QCOMPARE(model.index(0, latency).data().toString(), Words::missing());
        QVERIFY(!model.index(0, latency).data(SortKeyRole).isValid());
    }

    void unheardIsStaleAndHasNoHealth_data()
    {
        QTest::addColumn<BotView>("bot");
        QTest::addColumn<bool>("blind");
        QTest::addColumn<QString>("word");
        QTest::newRow("dead") << BotView(aBot(name).unhealthy().dead()) << false << "Dead";
        QTest::newRow("never seen") << BotView(aBot(name).neverSeen()) << false << "Not heard";
        QTest::newRow("blind") << BotView(aBot(name).unhealthy()) << true << "Not heard";
    }

    void unheardIsStaleAndHasNoHealth()
    {
        QFETCH(const BotView, bot);
        QFETCH(const bool, blind);
        HealthModel model;
        model.fill(aFleet({bot}));
        if (blind) {
            model.apply(blindness());
        }
        QTEST(model.index(0, HealthModel::healthColumn).data().toString(), "word");
        for (int column = HealthModel::firstMetric; column < model.columnCount(); ++column) {
            QVERIFY(model.index(0, column).data(StaleRole).toBool());
            QVERIFY(severityAt(model, column) == Severity::None);
        }
    }

    void sortsWorstFirst()
    {
        std::vector<BotView> bots{aBot(QStringLiteral("a")).healthy(), aBot(QStringLiteral("b")).unhealthy(),
                                  aBot(QStringLiteral("c")).unhealthy(Health::Warning),
                                  aBot(QStringLiteral("d")).dead(), aBot(QStringLiteral("e"))};
        HealthModel model;
        model.fill(aFleet(bots));
        QMap<qint64, QString> order;
        for (int row = 0; row < model.rowCount(); ++row) {
            order.insert(model.index(row, HealthModel::healthColumn).data(SortKeyRole).toLongLong(),
                         model.index(row, 0).data().toString());
        }
        QCOMPARE(order.values(), QStringLiteral("b,d,c,e,a").split(QLatin1Char(',')));
    }

    void oneChangedRowIsOneChange()
    {
        HealthModel model;
        model.fill(aFleet({aBot(QStringLiteral("a")).healthy(), aBot(QStringLiteral("b")).healthy()}));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.apply(with({aBot(QStringLiteral("b")).unhealthy()}));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.front().at(0).toModelIndex().row(), 1);
        QCOMPARE(model.counts().of(HealthGlance::Critical), 1);
        QCOMPARE(model.counts().of(HealthGlance::Healthy), 1);
    }

    void catchesUpWithoutForgettingItsRows()
    {
        HealthModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.fill(aFleet({aBot(QStringLiteral("a")).healthy(), aBot(QStringLiteral("b")).healthy()}));
        const QPersistentModelIndex kept = model.index(1, 0);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.catchUp(aFleet({aBot(QStringLiteral("b")).unhealthy(), aBot(QStringLiteral("c")).dead()}));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(kept.data().toString(), QStringLiteral("b"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.counts().of(HealthGlance::Dead), 1);
    }

    void headsSayTheLimits()
    {
        HealthModel model;
        model.fill(aFleet({}));
        const int cpu = model.columnOf(QStringLiteral("cpu_pct"));
        QVERIFY(model.headerData(cpu, Qt::Horizontal, Qt::ToolTipRole).toString().contains(QStringLiteral("no limit")));
        QSignalSpy heads(&model, &QAbstractItemModel::headerDataChanged);
        FleetDelta delta;
        delta.thresholds = Thresholds{};
        delta.thresholds->fleet[QStringLiteral("cpu_pct")] = {.warning = 80};
        model.apply(delta);
        QCOMPARE(heads.size(), 1);
        QVERIFY(model.headerData(cpu, Qt::Horizontal, Qt::ToolTipRole).toString().contains(QStringLiteral("80")));
    }

    void aRowReadsAsASentence()
    {
        HealthModel model;
        model.fill(aFleet({aBot(name).unhealthy()}));
        const QString said = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.startsWith(QStringLiteral("a, critical, Drawdown 12.0")), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(HealthModelTest)
#include "HealthModelTest.moc"
