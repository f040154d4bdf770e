// A night on the command line: who is dying, why, who has it in hand, and what a monitoring system is told of it.
#include "SystemTest.h"

#include "core/Clock.h"
#include "core/Files.h"
#include "fleet/Profile.h"
#include "gateway/RestGateway.h"
#include "gateway/Transport.h"
#include "protocol/Roads.h"

#include <QCoroTask>

#include <limits>

namespace fleet::test {

namespace {

QJsonObject alertOf(const Ran &listed, const char *rule)
{
    const QJsonArray alerts = listed.json().value(QLatin1StringView("alerts")).toArray();
    for (const QJsonValue &alert : alerts) {
        if (alert[QLatin1StringView("rule")].toString() == QLatin1StringView(rule)) {
            return alert.toObject();
        }
    }
    return {};
}

QString stateOf(const Ran &listed, const char *rule)
{
    return alertOf(listed, rule).value(QLatin1StringView("state")).toString();
}

} // namespace

class WatchFlowsTest final : public SystemTest {
    Q_OBJECT

private Q_SLOTS:
    void aCrashedBotDiesOnceAndIsTakenInHand();
    void anAlertInHandComesBackWhenItGetsWorse();
    void aGatewayThatIsAwayIsOneAlertAndNobodysDeath();
    void silenceIsLateAndDeathInTime();
    void forgedReplayedAndClonedAreNamed();
    void withoutAnEngineTheCheckIsCritical();

private:
    /// Events of this kind on the gateway's bus.
    [[nodiscard]] std::size_t published(const QString &word);
    /// An engine of its own process: what is asked later is asked of it.
    [[nodiscard]] bool startsServing()
    {
        return !system().start(QStringLiteral("--profile %1 serve").arg(system().profile())).readyLine().isEmpty();
    }
};

void WatchFlowsTest::aCrashedBotDiesOnceAndIsTakenInHand()
{
    QVERIFY(system().startSandbox(QStringLiteral("--clock-rate 20 --fault spot-arb-01=crash@240")));
    QVERIFY(startsServing());
    QVERIFY(system().eventually([](const QJsonObject &status) {
        return botsThatAre(status, "active") == 12
            && status.value(QLatin1StringView("link"))[QLatin1StringView("state")].toString()
                   == QLatin1StringView("live");
    }));
    EXITS(system().cli(QStringLiteral("check")), 0);
    QVERIFY(system().eventually([](const QJsonObject &status) { return botsThatAre(status, "dead") == 1; }));

    Ran listed;
    QVERIFY(system().eventually([&](const QJsonObject &) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return stateOf(listed, "bot_dead") == QLatin1StringView("firing");
    }));
    QVERIFY2(listed.json().value(QLatin1StringView("alerts")).toArray().size() == 1, listed.all());
    QCOMPARE(alertOf(listed, "bot_dead").value(QLatin1StringView("name")).toString(), QStringLiteral("spot-arb-01"));
    const Ran checked = system().cli(QStringLiteral("check"));
    EXITS(checked, 2);
    QVERIFY2(checked.says("11 of 12 bots heard, 1 dead"), checked.all());

    const QString id = alertOf(listed, "bot_dead").value(QLatin1StringView("id")).toString();
    EXITS(system().cli(QStringLiteral("alerts ack ") + id, {QStringLiteral("--comment"), QStringLiteral("on it")}), 0);
    listed = system().cli(QStringLiteral("alerts list --json"));
    QCOMPARE(stateOf(listed, "bot_dead"), QStringLiteral("acknowledged"));
    EXITS(system().cli(QStringLiteral("alerts ack no-such-alert")), 1);

    const Ran health = system().cli(QStringLiteral("health --json"));
    EXITS(health, 0);
    QCOMPARE(health.json().value(QLatin1StringView("status_summary"))[QLatin1StringView("dead")].toInt(), 1);
    QCOMPARE(health.json().value(QLatin1StringView("reporting_bots")).toInt(), 11);
    const QJsonValue channels = health.json().value(QLatin1StringView("channels"));
    QVERIFY2(channels[QLatin1StringView("web_socket")][QLatin1StringView("up")].toBool(), health.all());
    QVERIFY2(channels[QLatin1StringView("sweep")][QLatin1StringView("lag_ms")].isDouble(), health.all());
    QCOMPARE(channels[QLatin1StringView("webhook")][QLatin1StringView("state")].toString(), QStringLiteral("off"));
    const Ran inWords = system().cli(QStringLiteral("status"));
    QVERIFY2(inWords.says("  WebSocket  up") && inWords.says(" s late") && inWords.says("  webhook    off"),
             inWords.all());
    QVERIFY(system().cli(QStringLiteral("watch --for 0.2")).says("spot-arb-01"));
}

void WatchFlowsTest::anAlertInHandComesBackWhenItGetsWorse()
{
    QVERIFY(system().startSandbox(QStringLiteral(
        "--clock-rate 20 --fault options-mm-02=drawdown:7@20+280 --fault options-mm-02=drawdown:12@320")));
    QVERIFY(startsServing());
    Ran listed;
    QVERIFY(system().eventually([&](const QJsonObject &) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return stateOf(listed, "unhealthy") == QLatin1StringView("firing");
    }));
    QCOMPARE(alertOf(listed, "unhealthy").value(QLatin1StringView("severity")).toString(), QStringLiteral("warning"));
    EXITS(system().cli(QStringLiteral("alerts ack ")
                       + alertOf(listed, "unhealthy").value(QLatin1StringView("id")).toString()),
          0);
    QVERIFY(system().eventually([&](const QJsonObject &) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return alertOf(listed, "unhealthy").value(QLatin1StringView("severity")).toString()
            == QLatin1StringView("critical");
    }));
    QCOMPARE(stateOf(listed, "unhealthy"), QStringLiteral("firing"));

    const Ran silenced = system().cli(QStringLiteral("alerts silence --bot options-mm-02 --minutes 5"),
                                      {QStringLiteral("--reason"), QStringLiteral("known")});
    EXITS(silenced, 0);
    EXITS(system().cli(QStringLiteral("check")), 0);
    listed = system().cli(QStringLiteral("alerts list --json"));
    const QString silence =
        listed.json().value(QLatin1StringView("silences")).toArray().first()[QLatin1StringView("id")].toString();
    EXITS(system().cli(QStringLiteral("alerts unsilence ") + silence), 0);
    EXITS(system().cli(QStringLiteral("check")), 2);
    const Ran emergency = system().cli(QStringLiteral("alerts silence --rule blind"),
                                       {QStringLiteral("--reason"), QStringLiteral("too loud")});
    QVERIFY(emergency.exit != 0);
    QVERIFY2(emergency.says("cannot be silenced"), emergency.all());
}

void WatchFlowsTest::aGatewayThatIsAwayIsOneAlertAndNobodysDeath()
{
    QVERIFY(
        system().startSandbox(QStringLiteral("--clock-rate 20 --fault gateway=down@120+300"))); // five minutes of it
    QVERIFY(startsServing());
    Ran listed;
    QVERIFY(system().eventually([&](const QJsonObject &) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return stateOf(listed, "blind") == QLatin1StringView("firing");
    }));
    QVERIFY2(listed.json().value(QLatin1StringView("alerts")).toArray().size() == 1, listed.all());
    EXITS(system().cli(QStringLiteral("check")), 2);
    QVERIFY(system().eventually([&](const QJsonObject &status) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return botsThatAre(status, "active") == 12 && stateOf(listed, "blind") == QLatin1StringView("unseen");
    }));
    QVERIFY2(listed.json().value(QLatin1StringView("alerts")).toArray().size() == 1, listed.all());
    EXITS(system().cli(QStringLiteral("check")), 0);
}

std::size_t WatchFlowsTest::published(const QString &word)
{
    const Profile profile = loadProfile(system().profile()).value();
    const QByteArray key = readFile(system().facts().value(QLatin1StringView("api_key_file")).toString())->trimmed();
    const SystemClock clock;
    Transport transport(
        *readBaseUrl(profile.gateway.toString()), [&key] { return key; }, clock);
    RestGateway gateway(transport, [&key] { return key; });
    const auto events = QCoro::waitFor(
        gateway.events(roads::noticeEvent(profile.bus, word, profile.identity.tag), 0, 200, Lane::Interactive));
    return events ? events->size() : std::numeric_limits<std::size_t>::max();
}

// Late after 45 s and dead after 120 s of silence, neither sooner nor five seconds later.
void WatchFlowsTest::silenceIsLateAndDeathInTime()
{
    constexpr milliseconds lateAfter{45'000};
    constexpr milliseconds deadAfter{120'000};
    constexpr milliseconds tolerance{5'000};
    const QString name = QStringLiteral("perp-momentum-02");
    QVERIFY(system().startSandbox(QStringLiteral("--clock-rate 5 --fault %1=crash@50").arg(name)));
    QVERIFY(startsServing());
    bool wasLate = false;
    QString wrong;
    const bool died = system().eventually([&](const QJsonObject &status) {
        const QJsonObject bot = botOf(status, name);
        const auto now = fromIso(status.value(QLatin1StringView("timestamp")).toString());
        const auto heard = fromIso(bot.value(QLatin1StringView("heard_at")).toString());
        if (!now || !heard) {
            return false;
        }
        const QString liveness = bot.value(QLatin1StringView("liveness")).toString();
        const milliseconds silence = *now - *heard;
        const bool isLate = liveness == QLatin1StringView("late");
        const bool isDead = liveness == QLatin1StringView("dead");
        wasLate = wasLate || isLate;
        const bool tooSoon = (isLate && silence < lateAfter) || (isDead && silence < deadAfter);
        const bool tooLate =
            (!isLate && !isDead && silence > lateAfter + tolerance) || (!isDead && silence > deadAfter + tolerance);
        if ((tooSoon || tooLate) && liveness != QLatin1StringView("unknown")) {
            wrong = QStringLiteral("%1 after %2 ms").arg(liveness).arg(silence.count());
        }
        return isDead || !wrong.isEmpty();
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(died);
    QVERIFY(wasLate);

    Ran listed;
    QVERIFY(system().eventually([&](const QJsonObject &) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return stateOf(listed, "bot_dead") == QLatin1StringView("firing");
    }));
    QCOMPARE(listed.json().value(QLatin1StringView("alerts")).toArray().size(), 1);
    const auto opened = fromIso(alertOf(listed, "bot_dead").value(QLatin1StringView("opened_at")).toString());
    const auto heard = fromIso(botOf(system().lastStatus(), name).value(QLatin1StringView("heard_at")).toString());
    QVERIFY(opened && heard);
    const milliseconds silence = *opened - *heard;
    QVERIFY2(silence >= deadAfter && silence <= deadAfter + tolerance, qPrintable(QString::number(silence.count())));
    QTRY_COMPARE_WITH_TIMEOUT(published(QStringLiteral("fleet.bot_dead")), std::size_t{1}, 20'000);
    QTest::qWait(3'000); // fifteen seconds there: nobody is told twice
    QCOMPARE(published(QStringLiteral("fleet.bot_dead")), std::size_t{1});
}

void WatchFlowsTest::forgedReplayedAndClonedAreNamed()
{
    QVERIFY(system().startSandbox(QStringLiteral("--clock-rate 10 --fault spot-arb-01=forge@60 "
                                                 "--fault perp-momentum-01=replay@60 --fault options-mm-01=clone@60")));
    QVERIFY(startsServing());
    Ran listed;
    const auto causesOf = [&listed](const char *rule, const char *name) -> std::optional<QStringList> {
        const QJsonArray alerts = listed.json().value(QLatin1StringView("alerts")).toArray();
        for (const QJsonValue &alert : alerts) {
            if (alert[QLatin1StringView("rule")].toString() == QLatin1StringView(rule)
                && alert[QLatin1StringView("name")].toString() == QLatin1StringView(name)) {
                return alert[QLatin1StringView("causes")].toVariant().toStringList();
            }
        }
        return std::nullopt;
    };
    const bool named = system().eventually([&](const QJsonObject &) {
        listed = system().cli(QStringLiteral("alerts list --json"));
        return causesOf("forgery", "spot-arb-01") && causesOf("forgery", "perp-momentum-01")
            && causesOf("clone", "options-mm-01");
    });
    QVERIFY2(named, listed.all());
    QCOMPARE(*causesOf("forgery", "spot-arb-01"), QStringList{QStringLiteral("forged")});
    QCOMPARE(*causesOf("forgery", "perp-momentum-01"), QStringList{QStringLiteral("replayed")});
    QCOMPARE(listed.json().value(QLatin1StringView("alerts")).toArray().size(), 3);
    const Ran said = system().cli(QStringLiteral("alerts list"));
    QVERIFY2(said.says("forged") && said.says("replayed") && said.says("clone"), said.all());
    EXITS(system().cli(QStringLiteral("check")), 2);

    const QJsonObject status = system().cli(QStringLiteral("status --json")).json();
    QCOMPARE(botsThatAre(status, "active"), 12); // not one of them is believed, and nobody is dead for it
    QVERIFY(noticed(status, QStringLiteral("in the name of spot-arb-01")));
    QVERIFY(noticed(status, QStringLiteral("old reports of perp-momentum-01")));
    QVERIFY(noticed(status, QStringLiteral("Two copies of options-mm-01")));
    QVERIFY(!noticed(status, QStringLiteral("old reports of options-mm-01")));
    // A stop reaches them all the same, proved by the bots themselves.
    const Ran stop = system().cli(QStringLiteral("stop --bot spot-arb-01 --bot perp-momentum-01 --yes --json"));
    EXITS(stop, 0);
    QCOMPARE(counted(stop.json(), "confirmed"), 2);
}

void WatchFlowsTest::withoutAnEngineTheCheckIsCritical()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 2")));
    const Ran checked = system().cli(QStringLiteral("check"));
    EXITS(checked, 2);
    QVERIFY2(checked.says("nobody watches"), checked.all());
}

} // namespace fleet::test

QTEST_GUILESS_MAIN(fleet::test::WatchFlowsTest)
#include "WatchFlowsTest.moc"
