#include "../bot/CommandSource.h"
#include "core/Files.h"
#include "core/Json.h"
#include "gateway/RestGateway.h"
#include "gateway/Transport.h"
#include "protocol/InstanceLedger.h"
#include "protocol/Roads.h"
#include "sandbox/GatewayServer.h"
#include "sandbox/PastSeeder.h"
#include "sandbox/SimulatedStrategy.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace fleet;
using namespace fleet::sandbox;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

constexpr auto aDay = 24h;
constexpr double scale = 10'000;

/// A gateway on a clock that stands still, bundles of bots on a plain bus, and the console's eyes.
struct World {
    explicit World(const QStringList &bots)
    {
        GatewayOptions options;
        options.rateLimits = false;
        options.clock = &clock;
        server = std::make_unique<GatewayServer>(options);
        if (!server->start()) {
            qFatal("the sandbox gateway does not start");
        }
        key = server->addAgent(CommandSource::fleet().managerId, QStringLiteral("pro"));
        for (const QString &bot : bots) {
            Bundle bundle = source.bundle(bot);
            bundle.gateway = server->url();
            bundle.bus = BusMode::Plain;
            bundle.level = bot.startsWith(QLatin1StringView("plain")) ? BotLevel::Plain : BotLevel::Verified;
            if (!writePrivateFile(folder.filePath(bot + QStringLiteral(".bundle")), toCompactJson(toJson(bundle)))) {
                qFatal("no bundle");
            }
        }
        transport = std::make_unique<Transport>(
            *readBaseUrl(server->url().toString()), [this] { return key; }, clock);
        gateway = std::make_unique<RestGateway>(*transport, [this] { return key; });
    }

    [[nodiscard]] std::vector<Event> events() const
    {
        const QString type = roads::heartbeatEvent(BusMode::Plain, CommandSource::fleet().tag);
        std::vector<Event> all;
        for (qint64 since = 0;;) {
            const Result<std::vector<Event>> page = QCoro::waitFor(gateway->events(type, since, 200, Lane::Background));
            if (!page || page->empty()) {
                return all;
            }
            all.insert(all.end(), page->begin(), page->end());
            since = all.back().id;
        }
    }
    [[nodiscard]] BotKeys keysOf(const BotId &bot) const
    {
        const Bundle bundle = source.bundle(bot.text());
        const Result<std::vector<Message>> messages = QCoro::waitFor(
            gateway->messages(CommandSource::fleet().managerId, bundle.commandThread, 50, 0, Lane::Interactive));
        for (const Message &message : messages.value_or(std::vector<Message>())) {
            const Result<Envelope> envelope = roads::envelopeOfBody(message.body);
            const Result<Enrolled> word = envelope
                                            ? verifyEnrolled(*envelope, bot, bundle.oneTimeCode, CommandSource::fleet())
                                            : Result<Enrolled>(failure(envelope.error()));
            if (word) {
                BotKeys keys;
                keys.current = word->publicKey;
                return keys;
            }
        }
        return {};
    }

    CommandSource source;
    ManualClock clock;
    QTemporaryDir folder;
    std::unique_ptr<GatewayServer> server;
    QByteArray key;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<RestGateway> gateway;
};

} // namespace

class SimulatedPastTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLengths_data();
    void readsLengths();
    void pastIsDeterministic();
    void pastIsWhatTheWalkWouldHaveDone();
    void botBeginsWhereItsPastEnds();
    void reportsStayFew();
    void consoleTakesThePastAndThenTheLife();
};

void SimulatedPastTest::readsLengths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("hours");
    QTest::newRow("days") << QStringLiteral("30d") << 720;
    QTest::newRow("shortest") << QStringLiteral("1h") << 1;
    QTest::newRow("longest") << QStringLiteral("365d") << 8760;
    for (const char *wrong : {"", "d", "0h", "-3d", "366d", "8761h", "30", "30w", "1.5d", "30 d", "99999999999d"}) {
        QTest::newRow(wrong[0] == '\0' ? "nothing" : wrong) << QString::fromLatin1(wrong) << 0;
    }
}

void SimulatedPastTest::readsLengths()
{
    QFETCH(QString, text);
    QFETCH(int, hours);
    const Result<milliseconds> length = readPastLength(text);
    QCOMPARE(length.has_value(), hours > 0);
    if (length) {
        QVERIFY(*length == std::chrono::hours(hours));
    } else {
        QVERIFY(length.error().detail.contains(QLatin1StringView("365d")));
    }
}

void SimulatedPastTest::pastIsDeterministic()
{
    const SimulatedPast past{.until = ManualClock::defaultStart, .length = 30 * aDay};
    TradingWalk one(7, scale);
    TradingWalk same(7, scale);
    TradingWalk other(8, scale);
    int steps = 0;
    liveThrough(one, past, [&](UtcTime) { ++steps; });
    liveThrough(same, past);
    liveThrough(other, past);
    QCOMPARE(steps, 288);
    QVERIFY(one.metrics(past.length) == same.metrics(past.length));
    QVERIFY(!(one.metrics(past.length) == other.metrics(past.length)));
}

void SimulatedPastTest::pastIsWhatTheWalkWouldHaveDone()
{
    const SimulatedPast past{.until = ManualClock::defaultStart, .length = 30 * aDay};
    TradingWalk walk(7, scale);
    std::vector<Metrics> samples;
    liveThrough(walk, past, [&](UtcTime at) { samples.push_back(walk.metrics(at - past.from())); });
    // One trade in two seconds; today is 15 hours old.
    const double total = samples.back().custom.at(QStringLiteral("trades_total"));
    QVERIFY2(std::abs(total - 30 * 43'200) < 5'000, qPrintable(QString::number(total)));
    QVERIFY(std::abs(*samples.back().tradeCount - 15 * 1'800) < 1'000);
    QVERIFY(samples.back().custom.at(QStringLiteral("pnl_total_usd")) > samples.back().pnlUsd->toDouble());
    for (const Metrics &sample : samples) {
        QVERIFY(*sample.drawdownPct >= 0);
        QVERIFY(*sample.openPositions >= 0 && *sample.openPositions <= 6);
        QVERIFY(*sample.heartbeatLatencyMs >= 8 && *sample.memoryMb >= 120);
    }
    QCOMPARE(*samples.back().uptimeSeconds, 30 * 86'400.0);
}

void SimulatedPastTest::botBeginsWhereItsPastEnds()
{
    ManualClock clock;
    const SimulatedPast past{.until = clock.now(), .length = 10 * aDay};
    TradingWalk walk(7, scale);
    liveThrough(walk, past);
    clock.advance(20s);
    SimulatedStrategy first(7, scale, clock);
    first.lookBackOn(past, true);
    QVERIFY(first.metrics() == walk.metrics(past.length + 20s));
    SimulatedStrategy restarted(7, scale, clock);
    restarted.lookBackOn(past, false);
    QCOMPARE(*restarted.metrics().uptimeSeconds, 0.0);
    QVERIFY(restarted.metrics().pnlUsd == first.metrics().pnlUsd);
}

void SimulatedPastTest::reportsStayFew()
{
    for (const int bots : {1, 12, 34, 35, 1'000, 10'000}) {
        const milliseconds spacing = reportSpacing(bots, aDay);
        QVERIFY(spacing % fineStep == 0ms);
        QVERIFY(bots * (milliseconds(aDay) / spacing) <= std::max(mostPastReports, 2 * bots));
    }
    QVERIFY(reportSpacing(12, aDay) == 5min);
}

void SimulatedPastTest::consoleTakesThePastAndThenTheLife()
{
    const BotId botA(QStringLiteral("bot-a"));
    const BotId botB(QStringLiteral("bot-b"));
    World world({botA.text(), botB.text(), QStringLiteral("plain-c")});
    const UtcTime now = world.clock.now();
    PastSeeder seeder(*world.server, {.until = now, .length = 30 * aDay}, 1);
    QVERIFY(seeder.prepare(world.folder.path()).has_value());
    seeder.introduce();
    QCOMPARE(world.events().size(), 2U);
    seeder.tellTheRest();
    const std::vector<Event> events = world.events();
    QCOMPARE(events.size(), 2U * 287);
    const std::map<BotId, BotKeys> keys{{botA, world.keysOf(botA)}, {botB, world.keysOf(botB)}};
    std::map<BotId, InstanceLedger> ledgers;
    std::map<BotId, double> uptimes;
    for (const Event &event : events) {
        const BotId bot(event.payload.value(QLatin1StringView("agent_id")).toString());
        const Result<Envelope> envelope =
            envelopeFromBytes(toCompactJson(event.payload.value(QLatin1StringView("envelope")).toObject()));
        QVERIFY(envelope.has_value());
        const Result<Heartbeat> report = verifyHeartbeat(*envelope, bot, keys.at(bot), CommandSource::fleet(), now);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
        QVERIFY(event.createdAt == std::chrono::floor<seconds>(report->sentAt));
        QVERIFY(report->sentAt >= now - aDay && report->sentAt < now);
        const bool isFirst = !ledgers[bot].running().has_value();
        const Sequence sequence = ledgers[bot].observe(report->instance, report->seq, report->sentAt, now);
        QVERIFY(sequence == (isFirst ? Sequence::NewInstance : Sequence::Fresh));
        uptimes[bot] = *report->metrics.uptimeSeconds;
    }
    for (auto &[bot, ledger] : ledgers) {
        QVERIFY(ledger.observe(InstanceId(QStringLiteral("live")), 1, now, now) == Sequence::NewInstance);
        QVERIFY(uptimes.at(bot) >= static_cast<double>(seeder.lastUptime().count()));
    }
    QVERIFY(world.keysOf(BotId(QStringLiteral("plain-c"))).current.isEmpty());
}

QTEST_GUILESS_MAIN(SimulatedPastTest)
#include "SimulatedPastTest.moc"
