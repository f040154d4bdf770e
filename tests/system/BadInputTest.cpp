// What people and disks get wrong: each is answered with a sentence and an exit status, and nothing is half done.
#include "SystemTest.h"

#include <QDir>
#include <QFile>

namespace fleet::test {

using std::chrono::seconds;

class BadInputTest final : public SystemTest {
    Q_OBJECT

private Q_SLOTS:
    void wrongArgumentsAreRefusedAndNothingIsSent();
    void aReleaseNeedsAReason();
    void aFleetFileWithErrorsEnrolsNobody_data();
    void aFleetFileWithErrorsEnrolsNobody();
    void initLeavesNothingBehindWhenItFails();
    void aProfileIsNeverMadeTwice();
    void aPauseThatWaitsForTheGatewayIsSaidToWait();
    void anUnreachableGatewayGetsTheStopWhenItComesUp();
    void aDamagedDatabaseIsSetAsideAndTheStopWorks();
    void aDatabaseThatCannotBeOpenedStopsNoStop();

private:
    [[nodiscard]] QStringList profileFiles()
    {
        return QDir(system().profile()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
};

struct Refusal {
    const char *what;
    QString line;
    QStringList more;
    int exit;
    const char *words;
};

void BadInputTest::wrongArgumentsAreRefusedAndNothingIsSent()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 4")));
    const QString tooLong(1'100, QLatin1Char('x'));
    const std::vector<Refusal> rows{
        {"no scope", QStringLiteral("stop --yes"), {}, 2, "exactly one of"},
        {"two scopes", QStringLiteral("stop --fleet --group spot-arb --yes"), {}, 2, "exactly one of"},
        {"no terminal", QStringLiteral("stop --fleet"), {}, 2, "--yes"},
        {"no such verb", QStringLiteral("halt --fleet"), {}, 2, "subcommand is required"},
        {"no such option", QStringLiteral("stop --fleet --now"), {}, 2, "--now"},
        {"no such policy", QStringLiteral("stop --fleet --yes --actions sell"), {}, 2, "sell"},
        {"no such group", QStringLiteral("stop --group nobody --yes"), {}, 6, "nobody"},
        {"no such exchange", QStringLiteral("pause --exchange nowhere --yes"), {}, 6, "nowhere"},
        {"no such bot", QStringLiteral("stop --bot spot-arb-01 --bot spot-arb-99 --yes"), {}, 6, "spot-arb-99"},
        {"nothing to resume", QStringLiteral("resume --fleet --yes"), {}, 6, "It is not paused"},
        {"nothing to release", QStringLiteral("release --fleet --reason x --yes"), {}, 6, "It is not stopped"},
        {"overlong reason", QStringLiteral("pause --fleet --yes --reason"), {tooLong}, 7, "characters"},
        {"values that are no JSON",
         QStringLiteral("set-limits --fleet --yes --values"),
         {QStringLiteral("{\"a\": ")},
         2,
         "--values"},
        {"no custom commands",
         QStringLiteral("custom --group spot-arb --yes --name rebalance --values {}"),
         {},
         7,
         "custom_schema"},
        {"no such file", QStringLiteral("apply nothing.json"), {}, 1, "nothing.json"},
        {"no length of a past", QStringLiteral("sandbox --history 30w"), {}, 2, "1d to 365d"},
        {"a past of nobody", QStringLiteral("sandbox --bare --history 30d"), {}, 2, "--bare"},
        {"a second past", QStringLiteral("sandbox --history 30d"), {}, 1, "a past of its own"},
        {"nobody to deregister", QStringLiteral("deregister --bot nobody --yes"), {}, 6, "nobody"},
    };
    for (const Refusal &row : rows) {
        const Ran ran = system().cli(row.line, row.more);
        QVERIFY2(ran.exit == row.exit && ran.says(row.words), ran.all(row.what));
        QVERIFY2(ran.out.isEmpty(), ran.all(row.what));
    }
    QVERIFY(system()
                .cli(QStringLiteral("operations --json"))
                .json()
                .value(QLatin1StringView("operations"))
                .toArray()
                .isEmpty());
    const Ran status = system().cli(QStringLiteral("status --json"));
    QVERIFY2(botsThatAre(status.json(), "active") == 4, status.all());

    const Ran nowhere =
        system().run({QStringLiteral("--profile"), system().path(QStringLiteral("nowhere")), QStringLiteral("status")});
    EXITS(nowhere, 2);
    QVERIFY2(nowhere.says("There is no profile in") && nowhere.says("fleet-cli init"), nowhere.all());
    QVERIFY(!QFile::exists(system().path(QStringLiteral("nowhere"))));
    const Ran fault =
        system().run({QStringLiteral("sandbox"), QStringLiteral("--fault"), QStringLiteral("gateway=sleepy")});
    EXITS(fault, 2);
    QVERIFY2(fault.says("sleepy") && fault.says("Possible:"), fault.all());
}

void BadInputTest::aReleaseNeedsAReason()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 4 --clock-rate 10")));
    EXITS(system().cli(QStringLiteral("stop --group spot-arb --yes")), 0);
    const Ran release = system().cli(QStringLiteral("release --group spot-arb --yes"));
    EXITS(release, 7);
    QVERIFY2(release.says("A release needs a reason."), release.all());
    EXITS(system().cli(QStringLiteral("release --group spot-arb --yes --reason"), {QStringLiteral("  ")}), 7);
    // A resume lifts no stop.
    EXITS(system().cli(QStringLiteral("resume --group spot-arb --yes")), 6);
    QCOMPARE(botsThatAre(system().cli(QStringLiteral("status --json")).json(), "stopped"), 3);
    // Of a part of the fleet no name is asked.
    EXITS(system().cli(QStringLiteral("release --group spot-arb --yes --reason drill")), 0);
}

void BadInputTest::aFleetFileWithErrorsEnrolsNobody_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("several at once") << QByteArray(R"({
  "groups": [
    {"name": "spot", "wind_down": "sell_all"},
    {"name": "spot"}
  ],
  "bots": [
    {"name": "a b", "group": "spot", "exchange": "okx", "strategy": "x", "version": "1"},
    {"name": "one", "group": "perp", "exchange": "okx", "strategy": "x", "version": "1"},
    {"name": "two", "group": "spot", "strategy": "x", "version": "1", "colour": "red"}
  ]
})") << QStringList{QStringLiteral("line 3: \"wind_down\""),
                    QStringLiteral("line 4: The group \"spot\" is listed twice"),
                    QStringLiteral("line 7: \"name\""),
                    QStringLiteral("line 8: The group \"perp\" is not listed"),
                    QStringLiteral("line 9: \"colour\""),
                    QStringLiteral("\"exchange\"")};
    QTest::newRow("not JSON") << QByteArray("{\n  \"groups\": [\n    {\"name\": }\n  ]\n}")
                              << QStringList{QStringLiteral("line 3: Not valid JSON")};
    QTest::newRow("no bots") << QByteArray(R"({"groups": [], "bots": []})")
                             << QStringList{QStringLiteral("line 1: \"bots\" must list at least one bot")};
    QTest::newRow("empty") << QByteArray() << QStringList{QStringLiteral("line 1: ")};
    QTest::newRow("another organisation") << QByteArray(
        R"({"organisation": "else", "groups": [{"name": "g"}], "bots": [{"name": "b", "group": "g", "exchange": "okx", "strategy": "x", "version": "1"}]})")
                                          << QStringList{QStringLiteral("\"else\""),
                                                         QStringLiteral("\"acme-trading\"")};
}

void BadInputTest::aFleetFileWithErrorsEnrolsNobody()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, words);
    QVERIFY(system().startGateway());
    EXITS(system().init(), 0);
    const Ran apply = system().cli(QStringLiteral("apply %1").arg(system().write(QStringLiteral("fleet.json"), file)));
    EXITS(apply, 2);
    for (const QString &word : words) {
        QVERIFY2(apply.error.contains(word.toUtf8()), apply.all(qPrintable(word)));
    }
    QVERIFY(!QFile::exists(system().bundles()));
    QCOMPARE(system().cli(QStringLiteral("status --json")).json().value(QLatin1StringView("total_bots")).toInt(-1), 0);
}

void BadInputTest::initLeavesNothingBehindWhenItFails()
{
    QVERIFY(system().startGateway());
    const QString url = system().facts().value(QLatin1StringView("url")).toString();
    const QString good = system().facts().value(QLatin1StringView("api_key_file")).toString();
    const QString wrong = system().write(QStringLiteral("wrong.txt"), "a2a_pro_000000000000000000000000\n");
    const QString empty = system().write(QStringLiteral("empty.txt"), "\n");
    const QString init = QStringLiteral("init --gateway %1 --org %2 --api-key-file %3");
    struct Row {
        const char *what;
        QString line;
        int exit;
        const char *words;
    };
    const std::vector<Row> rows{
        {"wrong key", init.arg(url, QStringLiteral("acme-trading"), wrong), 1, "401"},
        {"no key", init.arg(url, QStringLiteral("acme-trading"), empty), 1, "API key file is empty"},
        {"no key file", init.arg(url, QStringLiteral("acme-trading"), system().path(QStringLiteral("none"))), 1,
         "none"},
        {"organisation with a slash", init.arg(url, QStringLiteral("a/b"), good), 1, "organisation"},
        {"nobody listens", init.arg(QStringLiteral("http://127.0.0.1:1"), QStringLiteral("acme-trading"), good), 5,
         "127.0.0.1"},
        {"no URL", init.arg(QStringLiteral("nonsense"), QStringLiteral("acme-trading"), good), 1, "nonsense"},
    };
    for (const Row &row : rows) {
        const Ran ran = system().cli(row.line);
        QVERIFY2(ran.exit == row.exit && ran.says(row.words), ran.all(row.what));
        QVERIFY2(!ran.says("a2a_pro_0000"), ran.all());
        QVERIFY2(!QFile::exists(system().profile()), row.what);
    }
}

void BadInputTest::aProfileIsNeverMadeTwice()
{
    QVERIFY(system().startGateway());
    EXITS(system().init(), 0);
    QFile settings(system().profile() + QStringLiteral("/profile.json"));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray before = settings.readAll();
    const QString again = QStringLiteral("init --gateway %1 --org acme-trading --api-key-file %2")
                              .arg(system().facts().value(QLatin1StringView("url")).toString(),
                                   system().facts().value(QLatin1StringView("api_key_file")).toString());
    const Ran ran = system().cli(again);
    EXITS(ran, 1);
    QVERIFY2(ran.says("holds a profile already"), ran.all());
    settings.seek(0);
    QCOMPARE(settings.readAll(), before);
}

void BadInputTest::aPauseThatWaitsForTheGatewayIsSaidToWait()
{
    Program *sandbox = system().startSandbox(QStringLiteral("--bots 4"));
    QVERIFY(sandbox != nullptr);
    sandbox->kill();
    const Ran pause = system().cli(QStringLiteral("pause --group spot-arb --yes --wait 2"));
    EXITS(pause, 5);
    QVERIFY2(pause.says("3 of 3 messages are not with the gateway") && pause.says("nobody carries this on now"),
             pause.all());
}

void BadInputTest::anUnreachableGatewayGetsTheStopWhenItComesUp()
{
    Program *sandbox = system().startSandbox(QStringLiteral("--bots 4"));
    QVERIFY(sandbox != nullptr);
    sandbox->kill();
    const Ran stop = system().cli(QStringLiteral("stop --group spot-arb --yes --json --wait 2"));
    EXITS(stop, 5);
    QCOMPARE(counted(stop.json(), "confirmed"), 0);
    QCOMPARE(deliveryOf(stop.json(), QStringLiteral("spot-arb-01")).value(QLatin1StringView("state")).toString(),
             QStringLiteral("queued"));
    QVERIFY2(stop.says("3 of 3 messages are not with the gateway") && stop.says("nobody carries this on now")
                 && stop.says("fleet-cli serve"),
             stop.all());
    const Ran status = system().cli(QStringLiteral("status"));
    EXITS(status, 5);
    QVERIFY2(status.says("127.0.0.1"), status.all());

    QVERIFY(!system().start(QStringLiteral("--profile %1 serve").arg(system().profile())).readyLine().isEmpty());
    QVERIFY(system().startSandbox());
    QVERIFY(system().eventually([](const QJsonObject &fleet) {
        return botsThatAre(fleet, "stopped") == 3 && botsThatAre(fleet, "active") == 1;
    }));
    QTRY_COMPARE_WITH_TIMEOUT(counted(system()
                                          .cli(QStringLiteral("operations --json"))
                                          .json()
                                          .value(QLatin1StringView("operations"))[0]
                                          .toObject(),
                                      "confirmed"),
                              3, 30'000);
}

void BadInputTest::aDamagedDatabaseIsSetAsideAndTheStopWorks()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 4 --clock-rate 5")));
    const QString database = system().profile() + QStringLiteral("/fleet.db");
    QFile::remove(database + QStringLiteral("-wal"));
    QFile::remove(database + QStringLiteral("-shm"));
    system().write(QStringLiteral("profile/fleet.db"), QByteArray(50'000, 'x'));
    const Ran stop = system().cli(QStringLiteral("stop --group spot-arb --yes --json"));
    EXITS(stop, 0);
    QCOMPARE(counted(stop.json(), "confirmed"), 3);
    QVERIFY2(profileFiles().filter(QStringLiteral("fleet.db")).size() >= 2,
             qPrintable(profileFiles().join(QLatin1Char(' '))));
    const QJsonObject status = system().cli(QStringLiteral("status --json")).json();
    QCOMPARE(status.value(QLatin1StringView("total_bots")).toInt(), 4);
    QVERIFY(noticed(status, QStringLiteral("roster.json")));
    QCOMPARE(botsThatAre(status, "stopped"), 3);
}

void BadInputTest::aDatabaseThatCannotBeOpenedStopsNoStop()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 4 --clock-rate 5")));
    for (const char *name : {"/fleet.db", "/fleet.db-wal", "/fleet.db-shm"}) {
        QFile::remove(system().profile() + QLatin1StringView(name));
    }
    QVERIFY(QDir().mkpath(system().profile() + QStringLiteral("/fleet.db/in-the-way")));
    const Ran pause = system().cli(QStringLiteral("pause --fleet --yes"));
    EXITS(pause, 7);
    QVERIFY2(pause.says("fleet.db"), pause.all());
    const Ran stop = system().cli(QStringLiteral("stop --group spot-arb --yes --json --wait 20"));
    QVERIFY2(stop.exit == 0 || stop.exit == 3, stop.all());
    for (const char *name : {"spot-arb-01", "spot-arb-02", "spot-arb-03"}) {
        QTRY_COMPARE_WITH_TIMEOUT(system().holdsOnDiskOf(QLatin1StringView(name)), QStringList{QStringLiteral("latch")},
                                  30'000);
    }
    QVERIFY(system().holdsOnDiskOf(QStringLiteral("perp-momentum-01")).isEmpty());

    // With the obstacle gone an engine carries the stop on.
    QVERIFY(QDir(system().profile() + QStringLiteral("/fleet.db")).removeRecursively());
    QVERIFY(system().eventually([](const QJsonObject &fleet) {
        return botsThatAre(fleet, "stopped") == 3 && botsThatAre(fleet, "active") == 1;
    }));
}

} // namespace fleet::test

QTEST_GUILESS_MAIN(fleet::test::BadInputTest)

#include "BadInputTest.moc"
