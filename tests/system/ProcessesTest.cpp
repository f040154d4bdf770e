// Gateway, bots, engine and command line as processes of their own, joined by init and apply; and one of them hung.
#include "SystemTest.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace fleet::test {

using std::chrono::seconds;

class ProcessesTest final : public SystemTest {
    Q_OBJECT

private Q_SLOTS:
    void theFlowsAreTheSameAsSeparateProcesses();
    void aFleetFileIsPlannedBeforeItIsApplied();
    void twoProgramsShareOneProfile();
    void anEngineThatEndsIsTakenOver();
    void aHungEngineHoldsUpNoStop();
    void aSlowDiskHoldsUpNoStop();

private:
    /// Gateway, profile, these bots in one process. False when something did not start.
    bool startFleet(const QStringList &bots);
    Program &serve() { return system().start(QStringLiteral("--profile %1 serve").arg(system().profile())); }
    [[nodiscard]] QStringList spilled()
    {
        return QDir(system().profile() + QStringLiteral("/spill")).entryList(QDir::Files);
    }

    const QStringList m_four{QStringLiteral("spot-arb-01"), QStringLiteral("spot-arb-02"),
                             QStringLiteral("perp-momentum-01"), QStringLiteral("options-mm-01")};
};

bool ProcessesTest::startFleet(const QStringList &bots)
{
    return system().startGateway(QStringLiteral("--clock-rate 5")) != nullptr && system().init().exit == 0
        && system().apply(bots).exit == 0
        && !system().start(QStringLiteral("bots --bundles %1").arg(system().bundles())).readyLine().isEmpty();
}

void ProcessesTest::theFlowsAreTheSameAsSeparateProcesses()
{
    QVERIFY(startFleet(m_four));
    QVERIFY(!serve().readyLine().isEmpty());
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "active") == 4; }));
    const Ran stop = system().cli(QStringLiteral("stop --group spot-arb --yes --json"));
    EXITS(stop, 0);
    QCOMPARE(counted(stop.json(), "confirmed"), 2);
    EXITS(system().cli(QStringLiteral("pause --fleet --yes")), 0);
    EXITS(system().cli(QStringLiteral("resume --fleet --yes")), 0);
    const QJsonObject status = system().cli(QStringLiteral("status --json")).json();
    QCOMPARE(botsThatAre(status, "stopped"), 2);
    QCOMPARE(botsThatAre(status, "active"), 2);
    QCOMPARE(status.value(QLatin1StringView("link"))[QLatin1StringView("state")].toString(), QStringLiteral("live"));
    EXITS(system().cli(QStringLiteral("release --group spot-arb --reason drill --yes")), 0);
    EXITS(system().cli(QStringLiteral("resume --group spot-arb --yes")), 0);
    QCOMPARE(botsThatAre(system().cli(QStringLiteral("status --json")).json(), "active"), 4);
    const Ran operations = system().cli(QStringLiteral("operations --json"));
    EXITS(operations, 0);
    QCOMPARE(operations.json().value(QLatin1StringView("operations")).toArray().size(), 5);
}

void ProcessesTest::aFleetFileIsPlannedBeforeItIsApplied()
{
    QVERIFY(system().startGateway());
    const Ran init = system().init();
    EXITS(init, 0);
    QVERIFY2(init.says("Recovery code"), init.all());
    const Ran plan = system().apply(m_four, QStringLiteral("--plan --json"));
    EXITS(plan, 0);
    QCOMPARE(plan.json().value(QLatin1StringView("bots")).toArray().size(), 4);
    QCOMPARE(plan.json().value(QLatin1StringView("bots"))[0][QLatin1StringView("step")].toString(),
             QStringLiteral("enrol"));
    QCOMPARE(system().cli(QStringLiteral("status --json")).json().value(QLatin1StringView("total_bots")).toInt(-1), 0);
    QVERIFY(!QFileInfo::exists(system().bundles()));

    QVERIFY(!serve().readyLine().isEmpty());
    EXITS(system().apply(m_four), 0);
    const QStringList bundles = QDir(system().bundles()).entryList({QStringLiteral("*.bundle")});
    QCOMPARE(bundles.size(), 4);
    const QFileInfo bundle(system().bundles() + QLatin1Char('/') + bundles.front());
    QCOMPARE(bundle.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const Ran again = system().apply(m_four, QStringLiteral("--plan --json"));
    EXITS(again, 0);
    const QJsonArray steps = again.json().value(QLatin1StringView("bots")).toArray();
    for (const QJsonValue &bot : steps) {
        QCOMPARE(bot[QLatin1StringView("step")].toString(), QStringLiteral("keep"));
    }
}

void ProcessesTest::twoProgramsShareOneProfile()
{
    QVERIFY(startFleet(m_four));
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "active") == 4; }));
    // Without an engine one of them becomes it and the other asks it; or both do it one after the other.
    Program &one =
        system().start(QStringLiteral("--profile %1 stop --group spot-arb --yes --json").arg(system().profile()));
    Program &two =
        system().start(QStringLiteral("--profile %1 pause --group options-mm --yes --json").arg(system().profile()));
    QVERIFY(one.waitForEnd(seconds(60)));
    QVERIFY(two.waitForEnd(seconds(60)));
    QVERIFY2(one.exitCode() == 0, one.standardError());
    QVERIFY2(two.exitCode() == 0, two.standardError());
    const QJsonObject status = system().cli(QStringLiteral("status --json")).json();
    QCOMPARE(botsThatAre(status, "stopped"), 2);
    QCOMPARE(botsThatAre(status, "paused"), 1);
    QCOMPARE(botsThatAre(status, "active"), 1);
}

void ProcessesTest::anEngineThatEndsIsTakenOver()
{
    QVERIFY(startFleet(m_four));
    Program &first = serve();
    QVERIFY(!first.readyLine().isEmpty());
    Program &second = serve();
    QVERIFY(!second.readyLine().isEmpty());
    QVERIFY2(second.standardError().contains("Another program runs the engine of this profile"),
             second.standardError());
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "active") == 4; }));
    first.kill();
    // By the second's engine, by its own, or, while nobody answers yet, by none.
    const Ran stop = system().cli(QStringLiteral("stop --group spot-arb --yes"));
    QVERIFY2(stop.exit == 0 || (stop.exit == 3 && stop.says("was sent without the engine")), stop.all());
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "stopped") == 2; }));
    QTRY_COMPARE_WITH_TIMEOUT(spilled().size(), 0, 30'000);
}

void ProcessesTest::aHungEngineHoldsUpNoStop()
{
    QVERIFY(startFleet(m_four));
    Program &engine = serve();
    QVERIFY(!engine.readyLine().isEmpty());
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "active") == 4; }));
    engine.suspend();

    const Ran stop = system().cli(QStringLiteral("stop --group spot-arb --reason drill --yes --json"));
    EXITS(stop, 3);
    QVERIFY2(stop.took < seconds(5), QByteArray::number(static_cast<qint64>(stop.took.count())));
    QVERIFY2(stop.error.contains("does not answer"), stop.all());
    QCOMPARE(counted(stop.json(), "pending"), 2);
    QCOMPARE(deliveryOf(stop.json(), QStringLiteral("spot-arb-01")).value(QLatin1StringView("state")).toString(),
             QStringLiteral("sent"));
    QCOMPARE(spilled().size(), 1);
    for (const char *name : {"spot-arb-01", "spot-arb-02"}) {
        QTRY_COMPARE_WITH_TIMEOUT(system().holdsOnDiskOf(QLatin1StringView(name)), QStringList{QStringLiteral("latch")},
                                  30'000);
    }

    const Ran pause = system().cli(QStringLiteral("pause --fleet --yes"));
    EXITS(pause, 7);
    QVERIFY2(pause.says("does not answer") && pause.says("Nothing was sent."), pause.all());
    QCOMPARE(spilled().size(), 1);

    engine.carryOn();
    QTRY_COMPARE_WITH_TIMEOUT(spilled().size(), 0, 30'000);
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "stopped") == 2; }));
    QVERIFY(noticed(system().lastStatus(), QStringLiteral("carried on")));
    QTRY_COMPARE_WITH_TIMEOUT(counted(system()
                                          .cli(QStringLiteral("operations --json"))
                                          .json()
                                          .value(QLatin1StringView("operations"))[0]
                                          .toObject(),
                                      "confirmed"),
                              2, 30'000);
    QCOMPARE(system()
                 .cli(QStringLiteral("operations --json"))
                 .json()
                 .value(QLatin1StringView("operations"))
                 .toArray()
                 .size(),
             1);
    for (const char *name : {"spot-arb-01", "spot-arb-02"}) {
        QCOMPARE(system().diskOf(QLatin1StringView(name)).value(QLatin1StringView("carried_out")).toArray().size(), 1);
    }
    QVERIFY(system().holdsOnDiskOf(QStringLiteral("options-mm-01")).isEmpty());
}

/// Nobody else gets at the database while it stands: what a start does with it takes as long as on a disk that stalls.
class DatabaseLock final {
public:
    explicit DatabaseLock(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path);
        m_held = database.open() && QSqlQuery(database).exec(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"))
              && QSqlQuery(database).exec(QStringLiteral("BEGIN EXCLUSIVE"));
    }
    DatabaseLock(const DatabaseLock &) = delete;
    DatabaseLock &operator=(const DatabaseLock &) = delete;
    ~DatabaseLock()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    [[nodiscard]] bool isHeld() const { return m_held; }

private:
    const QString m_name = QStringLiteral("lock");
    bool m_held = false;
};

void ProcessesTest::aSlowDiskHoldsUpNoStop()
{
    QVERIFY(startFleet(m_four));
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "active") == 4; }));
    auto lock = std::make_unique<DatabaseLock>(system().profile() + QStringLiteral("/fleet.db"));
    QVERIFY(lock->isHeld());
    Program &stop =
        system().start(QStringLiteral("--profile %1 stop --group spot-arb --yes --json").arg(system().profile()));
    for (const char *name : {"spot-arb-01", "spot-arb-02"}) {
        QTRY_COMPARE_WITH_TIMEOUT(system().holdsOnDiskOf(QLatin1StringView(name)), QStringList{QStringLiteral("latch")},
                                  4'000);
    }
    // Its own engine comes late, takes the stop over and hears the proof.
    lock.reset();
    QVERIFY(stop.waitForEnd(seconds(60)));
    QVERIFY2(stop.exitCode() == 0, stop.standardError());
    const QJsonObject operations = system().cli(QStringLiteral("operations --json")).json();
    QCOMPARE(operations.value(QLatin1StringView("operations")).toArray().size(), 1);
    QCOMPARE(counted(operations.value(QLatin1StringView("operations"))[0].toObject(), "confirmed"), 2);
    QCOMPARE(spilled().size(), 0);
    for (const char *name : {"spot-arb-01", "spot-arb-02"}) {
        QCOMPARE(system().diskOf(QLatin1StringView(name)).value(QLatin1StringView("carried_out")).toArray().size(), 1);
    }
}

} // namespace fleet::test

QTEST_GUILESS_MAIN(fleet::test::ProcessesTest)

#include "ProcessesTest.moc"
