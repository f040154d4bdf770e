// What an engine does with reports that are broken, odd, old, twice there or not its own: over a real gateway, each row
// with its one clear outcome. After each of them the same bot is heard as ever.
#include "SpeakingFleet.h"

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr int botCount = 60;

enum class Fate : std::uint8_t {
    Taken,   ///< with every figure
    Missing, ///< taken; the figure is shown as missing, and a notice names it
    Refused, ///< a notice says why; neither forged nor believed
    Forged,  ///< a notice, an alert, a count
    Ignored, ///< nobody is told: it is not this fleet's, or says nothing new
};

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

QJsonObject customMetrics(int count)
{
    QJsonObject custom;
    for (int metric = 0; metric < count; ++metric) {
        custom.insert(u"own_metric_%1"_s.arg(metric), metric);
    }
    return custom;
}

} // namespace

class FaultyReportsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SpeakingFleet>(SpeakingFleet::Options{.bots = botCount}); }
    void cleanupTestCase() { m_world.reset(); }

    void outcomes_data();
    void outcomes();
    void customMetricsAreKept();
    void laterReportsOvertakeEarlierOnes();
    void whatIsNotThisFleetsTouchesNobody();
    void tenMegabytesHideNothing();
    void replaysAreToldAndDoNotCount();
    void aCloneIsToldAndDoesNotCount();
    void aStartWithAnEarlierClockIsTold();
    void whatIsReadAgainAfterARestartIsNoReplay();
    void aFloodHidesNobody();

private:
    std::unique_ptr<SpeakingFleet> m_world;
};

void FaultyReportsTest::outcomes_data()
{
    QTest::addColumn<QByteArray>("from"); // of the heartbeat's JSON; nothing = the whole of it
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("fate");
    QTest::addColumn<QString>("said"); // part of the notice
    const auto row = [](const char *name, const char *from, const QByteArray &to, Fate fate, const QString &said = {}) {
        QTest::newRow(name) << QByteArray(from) << to << static_cast<int>(fate) << said;
    };
    using enum Fate;
    const char *const cpu = R"("cpu_pct":12.5)";
    const char *const orders = R"("open_orders":3)";
    const char *const custom = R"("custom":{})";
    const char *const interval = R"("interval_s":30)";
    const char *const state = R"("state":"trading")";
    row("as it should be", cpu, cpu, Taken);
    row("a field of a later protocol", cpu, R"("cpu_pct":12.5,"mood":"good")", Taken);
    row("figures not there", R"("metrics":{)", R"("metricz":{)", Missing);
    row("a figure that is null", cpu, R"("cpu_pct":null)", Missing);
    row("a figure as text", cpu, R"("cpu_pct":"12.5")", Missing, u"cpu_pct"_s);
    row("figures that are a list", R"("metrics":{)", R"("metrics":[],"metricz":{)", Missing, u"metrics"_s);
    row("a huge figure", cpu, R"("cpu_pct":1e300)", Taken);
    row("a huge amount", cpu, R"("pnl_usd":1e300)", Missing, u"pnl_usd"_s);
    row("the largest amount there is", cpu, R"("cpu_pct":12.5,"pnl_usd":9.1e12)", Taken);
    row("a negative count", orders, R"("open_orders":-1)", Missing, u"open_orders"_s);
    row("not a number", cpu, R"("cpu_pct":NaN)", Refused, u"cannot be read"_s);
    row("infinite", cpu, R"("cpu_pct":Infinity)", Refused, u"cannot be read"_s);
    row("a number beyond all", cpu, R"("cpu_pct":1e999)", Refused, u"cannot be read"_s);
    row("a clock a century fast", R"("sent_at":"20)", R"("sent_at":"21)", Taken);
    row("a clock a century slow", R"("sent_at":"20)", R"("sent_at":"19)", Taken);
    row("no time", R"("sent_at":)", R"("sent_at":"noon","was":)", Refused, u"sent_at"_s);
    row("a leap second", R"("sent_at":)", R"("sent_at":"2026-12-31T23:59:60Z","was":)", Taken);
    row("a negative number of its own", R"("seq":1)", R"("seq":-1)", Refused, u"seq"_s);
    row("a number beyond all whole ones", R"("seq":1)", R"("seq":1e18)", Refused, u"seq"_s);
    row("an interval of none", interval, R"("interval_s":0)", Refused, u"interval_s"_s);
    row("an interval of a year", interval, R"("interval_s":31536000)", Refused, u"interval_s"_s);
    row("a state nobody knows", state, R"("state":"hibernating")", Refused, u"state"_s);
    row("the same key twice", cpu, R"("cpu_pct":12.5,"cpu_pct":1)", Refused, u"twice"_s);
    row("200 figures of its own", custom, "\"custom\":" + toCompactJson(customMetrics(200)), Taken);
    row("2,000 figures of its own", custom, "\"custom\":" + toCompactJson(customMetrics(2'000)), Forged, u"too large"_s);
    row("a name with markup", custom, R"("custom":{"<img src=x>":1})", Missing, u"custom"_s);
    row("a name that turns the text round", custom, "\"custom\":{\"\\u202Egnp.exe\":1}", Missing, u"custom"_s);
    row("a name of control characters", custom, "\"custom\":{\"\\u001b[2J\\u0007\":1}", Missing, u"custom"_s);
    row("a name without end", custom, "\"custom\":{\"" + QByteArray(5'000, 'x') + "\":1}", Missing, u"custom"_s);
    row("nothing", "", "", Refused, u"cannot be read"_s);
    row("no object", "", "[]", Refused, u"object"_s);
    row("no text at all", "", QByteArray("\xff\xfe\x00\x01", 4), Refused, u"cannot be read"_s);
    row("another fleet's tag", R"("fleet":")", R"("fleet":"x)", Forged, u"another fleet"_s);
    row("another gateway's fleet", R"("aud":")", R"("aud":"x)", Forged, u"another"_s);
    row("another bot's name inside", R"("agent_id":")", R"("agent_id":"x)", Forged, u"not the one that sent it"_s);
}

void FaultyReportsTest::outcomes()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, fate);
    QFETCH(QString, said);
    SpeakingFleet &world = *m_world;
    Speaker &speaker = world.next();
    QByteArray payload = toCompactJson(toJson(world.heartbeatOf(speaker)));
    if (from.isEmpty()) {
        payload = to;
    } else {
        QCOMPARE(payload.count(from), 1);
        payload.replace(from, to);
    }
    world.publish(world.sealed(speaker, payload, speaker.key));
    const auto isOver = [&] { return world.view(speaker).reported || !world.notices(speaker.bundle.bot).isEmpty(); };
    QVERIFY(world.comesTo(isOver));

    const BotView bot = world.view(speaker);
    const QStringList notices = world.notices(speaker.bundle.bot);
    const bool isTaken = fate == static_cast<int>(Fate::Taken) || fate == static_cast<int>(Fate::Missing);
    QCOMPARE(bot.reported, isTaken ? std::optional(BotState::Trading) : std::nullopt);
    QCOMPARE(bot.heardAt.has_value(), isTaken);
    QCOMPARE(bot.identity.forgeries, fate == static_cast<int>(Fate::Forged) ? 1 : 0);
    if (fate == static_cast<int>(Fate::Taken)) {
        QVERIFY(bot.metrics.cpuPct.has_value());
    }
    if (said.isEmpty()) {
        QCOMPARE(notices, QStringList());
    } else {
        QCOMPARE(notices.size(), 1);
        QVERIFY2(notices.front().contains(said), qPrintable(notices.front()));
        QVERIFY(!notices.front().contains(QChar(0x202E)) && !notices.front().contains(QChar(0x1B)));
    }
    if (fate == static_cast<int>(Fate::Forged)) {
        QVERIFY(world.comesTo([&] { return world.alert(AlertRule::Forgery, speaker.bundle.bot) != nullptr; }));
        QCOMPARE(world.alert(AlertRule::Forgery, speaker.bundle.bot)->causes, std::set<QString>{u"forged"_s});
    } else {
        QVERIFY(world.alert(AlertRule::Forgery, speaker.bundle.bot) == nullptr);
    }
    QVERIFY(world.isHeard(speaker));
}

void FaultyReportsTest::customMetricsAreKept()
{
    Speaker &speaker = m_world->next();
    m_world->publish(m_world->sealed(
        speaker, with(toJson(m_world->heartbeatOf(speaker)), u"custom"_s,
                      with(with(customMetrics(200), u"<b>bad</b>"_s, 1), u"broken"_s, u"no number"_s))));
    QVERIFY(m_world->comesTo([&] { return m_world->view(speaker).reported.has_value(); }));
    QCOMPARE(m_world->view(speaker).metrics.custom.size(), std::size_t{200});
    QCOMPARE(m_world->view(speaker).metrics.custom.at(u"own_metric_199"_s), 199.0);
    const QStringList notices = m_world->notices(speaker.bundle.bot);
    QCOMPARE(notices.size(), 1);
    QVERIFY2(notices.front().endsWith(u"broken, custom"_s), qPrintable(notices.front()));
}

void FaultyReportsTest::laterReportsOvertakeEarlierOnes()
{
    Speaker &speaker = m_world->next();
    std::vector<QJsonObject> said;
    for (int report = 0; report < 6; ++report) {
        Heartbeat heartbeat = m_world->heartbeatOf(speaker);
        heartbeat.metrics.openOrders = report;
        said.push_back(m_world->sealed(speaker, toJson(heartbeat)));
    }
    for (const std::size_t turn : {0U, 2U, 1U, 5U, 4U, 3U}) {
        m_world->publish(said.at(turn));
    }
    QVERIFY(m_world->comesTo([&] { return m_world->view(speaker).metrics.openOrders == 5; }));
    speaker.seq = 6;
    QVERIFY(m_world->isHeard(speaker));
    QCOMPARE(m_world->view(speaker).identity.forgeries, 0);
}

void FaultyReportsTest::whatIsNotThisFleetsTouchesNobody()
{
    Speaker &speaker = m_world->next();
    const std::size_t bots = m_world->engine().snapshot().bots.size();
    QJsonObject foreign = m_world->sealed(speaker, toJson(m_world->heartbeatOf(speaker)));
    foreign.insert(u"agent_id"_s, u"somebody-else"_s);
    m_world->publish(foreign);
    m_world->publish({});
    m_world->publish({{u"agent_id"_s, u"<script>"_s}, {u"sealed"_s, u"AAAA"_s}});
    m_world->publish({{u"agent_id"_s, 7}});
    m_world->publish({{u"agent_id"_s, QString(100'000, u'x')}});
    QVERIFY(m_world->isHeard(speaker));
    QCOMPARE(m_world->engine().snapshot().bots.size(), bots);
    QCOMPARE(m_world->view(speaker).identity.forgeries, 0);
    for (const BotId &stranger : {BotId(u"somebody-else"_s), BotId(u"<script>"_s), BotId(QString(100'000, u'x'))}) {
        QCOMPARE(m_world->notices(stranger), QStringList());
        QVERIFY(m_world->alert(AlertRule::Forgery, stranger) == nullptr);
    }
}

void FaultyReportsTest::tenMegabytesHideNothing()
{
    Speaker &before = m_world->next();
    Speaker &after = m_world->next();
    m_world->say(before);
    const OutgoingEvent large{
        .type = roads::heartbeatEvent(m_world->profile().identity.tag),
        .source = u"stranger"_s,
        .payload = {{u"agent_id"_s, before.bundle.bot.text()}, {u"sealed"_s, QString(10 * 1024 * 1024, u'A')}}};
    m_world->server().addPastEvents({{large, SystemClock().now()}, {large, SystemClock().now()}}, true);
    m_world->say(after);
    QVERIFY(m_world->comesTo([&] { return m_world->view(after).reported == BotState::Trading; }));
    QCOMPARE(m_world->view(before).reported, std::optional(BotState::Trading));
    QVERIFY(m_world->comesTo([&] { // the sweep reads them too
        return m_world->notices(BotId()).filter(u"passed over"_s).size() == 1
            && m_world->engine().snapshot().link.state == LinkState::Live;
    }));
    QVERIFY(m_world->isHeard(after));
}

void FaultyReportsTest::replaysAreToldAndDoNotCount()
{
    Speaker &speaker = m_world->next();
    const QJsonObject old = m_world->sealed(speaker, toJson(m_world->heartbeatOf(speaker)));
    m_world->publish(old);
    QVERIFY(m_world->isHeard(speaker));
    const BotId bot = speaker.bundle.bot;
    m_world->publish(old); // its sender may have sent again what he thought lost
    QVERIFY(m_world->isHeard(speaker));
    QCOMPARE(m_world->notices(bot), QStringList());
    for (int again = 0; again < 3; ++again) {
        m_world->publish(old);
    }
    QVERIFY(m_world->comesTo([&] { return m_world->alert(AlertRule::Forgery, bot) != nullptr; }));
    QCOMPARE(m_world->alert(AlertRule::Forgery, bot)->causes, std::set<QString>{u"replayed"_s});
    QCOMPARE(m_world->notices(bot).size(), 1);
    QVERIFY(m_world->notices(bot).front().contains(u"old reports"_s));
    QCOMPARE(m_world->view(speaker).reported, std::optional(BotState::Paused)); // the old ones said that it trades
}

void FaultyReportsTest::aCloneIsToldAndDoesNotCount()
{
    Speaker &speaker = m_world->next();
    const BotId bot = speaker.bundle.bot;
    const auto sayAs = [&](const QString &instance, BotState state) {
        Heartbeat said = m_world->heartbeatOf(speaker);
        said.instance = InstanceId(instance);
        said.state = state;
        m_world->publish(m_world->sealed(speaker, toJson(said)));
        QTest::qWait(2); // two starts in one millisecond are one
    };
    sayAs(u"first"_s, BotState::Trading);
    sayAs(u"second"_s, BotState::Paused);
    for (int turn = 0; turn < 3; ++turn) {
        sayAs(u"first"_s, BotState::Trading);
        sayAs(u"second"_s, BotState::Paused);
    }
    QVERIFY(m_world->comesTo([&] { return m_world->alert(AlertRule::Clone, bot) != nullptr; }));
    QCOMPARE(m_world->alert(AlertRule::Clone, bot)->severity, AlertSeverity::Critical);
    QVERIFY(m_world->alert(AlertRule::Forgery, bot) == nullptr);
    QCOMPARE(m_world->notices(bot).size(), 1);
    QVERIFY(m_world->notices(bot).front().contains(u"Two copies"_s));
    QCOMPARE(m_world->view(speaker).identity.instance, InstanceId(u"second"_s));
}

void FaultyReportsTest::aStartWithAnEarlierClockIsTold()
{
    Speaker &speaker = m_world->next();
    const BotId bot = speaker.bundle.bot;
    m_world->say(speaker);
    QVERIFY(m_world->comesTo([&] { return m_world->view(speaker).reported.has_value(); }));
    for (int report = 0; report < 3; ++report) {
        Heartbeat said = m_world->heartbeatOf(speaker);
        said.instance = InstanceId(u"set-back"_s);
        said.sentAt -= std::chrono::hours(1);
        said.state = BotState::Stopped;
        m_world->publish(m_world->sealed(speaker, toJson(said)));
    }
    QVERIFY(m_world->comesTo([&] { return m_world->alert(AlertRule::Forgery, bot) != nullptr; }));
    QCOMPARE(m_world->notices(bot).size(), 1);
    QVERIFY2(m_world->notices(bot).front().contains(u"clock was set back"_s),
             qPrintable(m_world->notices(bot).front()));
    QCOMPARE(m_world->view(speaker).reported, std::optional(BotState::Trading)); // not believed
}

void FaultyReportsTest::whatIsReadAgainAfterARestartIsNoReplay()
{
    Speaker &speaker = m_world->next();
    const BotId bot = speaker.bundle.bot;
    for (int report = 0; report < 20; ++report) {
        Heartbeat said = m_world->heartbeatOf(speaker);
        said.instance = InstanceId(report < 10 ? u"earlier"_s : u"later"_s);
        m_world->publish(m_world->sealed(speaker, toJson(said)));
        QTest::qWait(2); // two starts in one millisecond are one
    }
    QVERIFY(m_world->comesTo([&] { return m_world->view(speaker).identity.instance == InstanceId(u"later"_s); }));
    m_world->restart();
    QVERIFY(m_world->comesTo([&] { return m_world->engine().snapshot().link.sweepUp; }));
    m_world->restart(); // with the watermark of a sweep, and all of them in the overlap
    QVERIFY(m_world->comesTo([&] { return m_world->engine().snapshot().link.sweepUp; }));
    QVERIFY(m_world->isHeard(speaker, u"later"_s));
    QCOMPARE(m_world->notices(bot), QStringList());
    QVERIFY(m_world->alert(AlertRule::Forgery, bot) == nullptr);
}

// Five thousand events a second in one bot's name, for some seconds.
void FaultyReportsTest::aFloodHidesNobody()
{
    constexpr std::size_t aSecond = 5'000;
    constexpr int bursts = 4;
    Speaker &speaker = m_world->next();
    Speaker &named = m_world->next();
    const OutgoingEvent junk{.type = roads::heartbeatEvent(m_world->profile().identity.tag),
                             .source = u"stranger"_s,
                             .payload = {{u"agent_id"_s, named.bundle.bot.text()}, {u"sealed"_s, QString(800, u'A')}}};
    for (int burst = 0; burst < bursts; ++burst) {
        m_world->server().addPastEvents(std::vector<sandbox::PastEvent>(aSecond, {junk, SystemClock().now()}), true);
        m_world->say(speaker);
        QTest::qWait(100);
    }
    m_world->say(named);
    QVERIFY(m_world->isHeard(speaker));
    QVERIFY(m_world->comesTo([&] { return m_world->view(named).reported == BotState::Trading; }));
    QVERIFY(m_world->comesTo([&] { return m_world->alert(AlertRule::BusFlooded, {}) != nullptr; }));
    QVERIFY(m_world->comesTo([&] { return m_world->view(named).identity.forgeries == bursts * qint64{aSecond}; }));
    QCOMPARE(m_world->notices(named.bundle.bot).size(), 1); // the disk is not filled with them
    QCOMPARE(m_world->notices(speaker.bundle.bot), QStringList());
    QVERIFY(m_world->engine().snapshot().link.flooded);
}

QTEST_GUILESS_MAIN(FaultyReportsTest)
#include "FaultyReportsTest.moc"
