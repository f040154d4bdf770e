// What an engine makes of its own machine's faults: a clock that jumps, a disk that another program holds. Nobody is dead
// for that, no stop waits for it, and what was said meanwhile is not lost.
#include "SpeakingFleet.h"

#include "sandbox/SkewedClock.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace fleet;
using namespace fleet::test;

namespace {

const sandbox::GatewayFault noStream{.kind = sandbox::GatewayFault::Kind::NoWebSocket,
                                     .value = 0,
                                     .percent = 100,
                                     .pathPrefix = {},
                                     .afterEffect = false};

/// Another program that has begun to write into a database and does not end.
class Holder final {
public:
    Q_DISABLE_COPY_MOVE(Holder)

    explicit Holder(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, path);
        database.setDatabaseName(path);
        m_holds = database.open() && QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s);
        m_path = path;
    }
    ~Holder()
    {
        {
            QSqlDatabase database = QSqlDatabase::database(m_path, false);
            QSqlQuery(database).exec(u"ROLLBACK"_s);
            database.close();
        }
        QSqlDatabase::removeDatabase(m_path);
    }

    [[nodiscard]] bool holds() const { return m_holds; }

private:
    QString m_path;
    bool m_holds = false;
};

} // namespace

class FaultyMachineTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClockThatIsSetHidesNobody_data();
    void aClockThatIsSetHidesNobody();
    void aLockedDatabaseStopsNoStopAndForgetsNoAlert();
    void aLockedHistoryIsSaidAndCatchesUp();
};

void FaultyMachineTest::aClockThatIsSetHidesNobody_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<bool>("sweepOnly");
    QTest::addColumn<int>("jump"); // seconds
    for (const int level : {0, 1}) {
        for (const bool sweepOnly : {false, true}) {
            for (const int jump : {3'600, -3'600}) {
                QTest::addRow("level %d, %s, %d s", level, sweepOnly ? "by the sweep" : "by the stream", jump)
                    << level << sweepOnly << jump;
            }
        }
    }
}

void FaultyMachineTest::aClockThatIsSetHidesNobody()
{
    QFETCH(int, level);
    QFETCH(bool, sweepOnly);
    QFETCH(int, jump);
    const SystemClock machine;
    sandbox::SkewedClock clock(machine);
    const BotLevel botLevel = level == 0 ? BotLevel::Plain : BotLevel::Verified;
    SpeakingFleet fleet({.bots = 1, .level = botLevel, .clock = &clock});
    if (sweepOnly) {
        fleet.server().setFault(noStream);
        fleet.restart();
    }
    Speaker &bot = fleet.next();
    const auto say = [&] { level == 0 ? fleet.sayPlainly(bot) : fleet.say(bot); };
    const auto heardAgo = [&] { return clock.now() - fleet.view(bot).heardAt.value_or(UtcTime()); };
    say();
    QVERIFY(fleet.comesTo([&] { return fleet.view(bot).liveness == Liveness::Alive; }));
    clock.setSkew(seconds(jump));
    const auto before = fleet.view(bot).heardAt;
    say();
    QVERIFY(fleet.comesTo([&] { return fleet.view(bot).heardAt != before; }));
    QCOMPARE(fleet.view(bot).liveness, Liveness::Alive);
    QVERIFY2(heardAgo() > seconds(-2) && heardAgo() < seconds(20), qPrintable(QString::number(heardAgo().count())));
    QVERIFY(fleet.comesTo([&] {
        const std::optional<UtcTime> last = fleet.engine().snapshot().link.lastEventAt;
        return last && *last <= clock.now() && clock.now() - *last < seconds(20);
    }));
    QVERIFY(fleet.alert(AlertRule::BotDead, bot.bundle.bot) == nullptr);
}

void FaultyMachineTest::aLockedDatabaseStopsNoStopAndForgetsNoAlert()
{
    SpeakingFleet fleet({.bots = 2});
    Speaker &good = fleet.next();
    Speaker &forged = fleet.next();
    fleet.say(good);
    QVERIFY(fleet.comesTo([&] { return fleet.view(good).reported.has_value(); }));
    AlertId disk;
    {
        const Holder holder(fleet.profile().paths.database());
        QVERIFY(holder.holds());
        fleet.publish(
            fleet.sealed(forged, toCompactJson(toJson(fleet.heartbeatOf(forged))), crypto::makeSigningKeyPair()));
        fleet.say(good);
        QVERIFY(fleet.comesTo([&] { return fleet.alert(AlertRule::DiskFailing, {}) != nullptr; }));
        QVERIFY(fleet.engine().snapshot().link.diskFailing);
        QCOMPARE(fleet.view(good).liveness, Liveness::Alive);
        disk = fleet.alert(AlertRule::DiskFailing, {})->id;
        QVERIFY(fleet.comesTo([&] { return fleet.alert(AlertRule::Forgery, forged.bundle.bot) != nullptr; }));
        QVERIFY(fleet.engine().carryOut(WatchRequest(
            AcknowledgeAlert{seenOf(*fleet.alert(AlertRule::Forgery, forged.bundle.bot)), u"ana"_s, u"looking"_s})));

        // A stop does not wait for the disk.
        const OperationRequest stop{.id = OperationId(makeUuidV7(SystemClock().now())),
                                    .verb = Verb::EmergencyStop,
                                    .scope = Scope::fleet(),
                                    .targets = {},
                                    .reason = u"drill"_s,
                                    .issuedBy = u"ana"_s,
                                    .fields = {},
                                    .windDown = std::nullopt,
                                    .confirmation = u"acme"_s};
        QVERIFY(fleet.engine().submit(stop));
        QVERIFY(fleet.comesTo(
            [&] { return fleet.server().counters().messagesByRecipient.value(good.bundle.bot.text()) > 0; }));
    }
    QVERIFY(fleet.comesTo([&] { return !fleet.engine().snapshot().link.diskFailing; }));
    QVERIFY(fleet.comesTo([&] { return !fleet.alert(AlertRule::DiskFailing, {})->isActive(); }));
    QTest::qWait(300); // for what is written then
    fleet.restart();
    const Alert *forgery = fleet.alert(AlertRule::Forgery, forged.bundle.bot);
    QVERIFY(forgery != nullptr);
    QVERIFY(forgery->acknowledged.has_value());
    QCOMPARE(forgery->acknowledged->comment, u"looking"_s);
    QCOMPARE(fleet.alert(AlertRule::DiskFailing, {})->id, disk);
    QCOMPARE(fleet.engine().snapshot().operations.size(), std::size_t{1});
}

void FaultyMachineTest::aLockedHistoryIsSaidAndCatchesUp()
{
    SpeakingFleet fleet({.bots = 1});
    Speaker &bot = fleet.next();
    fleet.say(bot);
    QVERIFY(fleet.comesTo([&] { return QFile::exists(fleet.profile().paths.history()); }));
    QTest::qWait(500);
    {
        const Holder holder(fleet.profile().paths.history());
        QVERIFY(holder.holds());
        fleet.say(bot);
        QVERIFY(fleet.comesTo([&] { return fleet.alert(AlertRule::HistoryFailing, {}) != nullptr; }));
        QVERIFY(!fleet.engine().snapshot().link.diskFailing);
        QCOMPARE(fleet.view(bot).liveness, Liveness::Alive);
    }
    QVERIFY(fleet.comesTo([&] { return !fleet.alert(AlertRule::HistoryFailing, {})->isActive(); }));
}

QTEST_GUILESS_MAIN(FaultyMachineTest)
#include "FaultyMachineTest.moc"
