#include "bench/BenchFleet.h"

#include "core/Clock.h"
#include "core/Files.h"
#include "core/Json.h"
#include "protocol/Heartbeat.h"
#include "protocol/Roads.h"
#include "store/Store.h"
#include "vault/FileKeyRing.h"

#include <QCoreApplication>

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace fleet::bench {

namespace {

const QString manager = QStringLiteral("fleet-manager-bench");

template<typename T>
T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "The benchmark cannot be set up: %s\n", qPrintable(result.error().detail));
        std::exit(1);
    }
    return std::move(*result);
}

void need(const Result<void> &result)
{
    if (!result) {
        std::fprintf(stderr, "The benchmark cannot be set up: %s\n", qPrintable(result.error().detail));
        std::exit(1);
    }
}

Heartbeat aHeartbeat(const QString &bot, const Profile &profile, seconds interval, qint64 seq, UtcTime sentAt)
{
    Heartbeat heartbeat;
    heartbeat.bot = BotId(bot);
    heartbeat.instance = InstanceId(QStringLiteral("0123456789abcdef"));
    heartbeat.seq = seq;
    heartbeat.sentAt = sentAt;
    heartbeat.interval = interval;
    heartbeat.version = QStringLiteral("2.4.1");
    heartbeat.state = BotState::Trading;
    heartbeat.metrics.uptimeSeconds = 86'400;
    heartbeat.metrics.heartbeatLatencyMs = 42.5;
    heartbeat.metrics.pnlUsd = Money::fromMicros(1'234'560'000);
    heartbeat.metrics.drawdownPct = 1.25;
    heartbeat.metrics.tradeCount = 120;
    heartbeat.metrics.openPositions = 3;
    heartbeat.metrics.openOrders = 5;
    heartbeat.metrics.memoryMb = 210;
    heartbeat.metrics.cpuPct = 12.5;
    heartbeat.metrics.errorCount = 0;
    heartbeat.fleetTag = profile.identity.tag;
    heartbeat.audience = profile.identity.audience;
    return heartbeat;
}

} // namespace

BenchFleet::BenchFleet(int bots, int dead, const QUrl &gateway, const QByteArray &apiKey)
{
    crypto::initialise();
    m_profile.paths.folder = m_folder.filePath(QStringLiteral("profile"));
    m_profile.organisation = QStringLiteral("bench");
    m_profile.identity = {.tag = QStringLiteral("0123456789abcdef"),
                          .audience = QStringLiteral("00112233445566778899aabbccddeeff"),
                          .managerId = manager};
    m_profile.gateway = gateway;
    m_profile.tier = QStringLiteral("enterprise");
    need(makePrivateFolder(m_profile.paths.folder));
    const NewKeys keys = need(FileKeyRing::create(m_profile.paths.secrets(), apiKey));
    m_boxKey = keys.boxKey;
    m_profile.recoveryKey = keys.recoveryKey;
    need(saveProfile(m_profile));
    for (int bot = 0; bot < bots; ++bot) {
        m_ids.push_back(QStringLiteral("bot-%1-bench").arg(bot, 4, 10, QLatin1Char('0')));
        m_keys.push_back(crypto::makeSigningKeyPair());
    }
    m_living = static_cast<std::size_t>(bots - dead);
    writeStore(dead);
}

void BenchFleet::writeStore(int dead)
{
    const UtcTime now = SystemClock().now();
    const std::size_t bots = m_ids.size();
    WriteBatch batch;
    for (const char *name : {"spot-arb", "perp-momentum", "options-mm"}) {
        Group group;
        group.name = GroupId(QString::fromLatin1(name));
        batch.emplace_back(group);
    }
    for (std::size_t i = 0; i < bots; ++i) {
        Bot bot;
        bot.id = BotId(m_ids.at(i));
        bot.name = m_ids.at(i).chopped(6);
        bot.group = std::get<Group>(batch.at(i % 3)).name;
        bot.exchange = ExchangeId(QStringLiteral("binance"));
        bot.exchanges = {bot.exchange};
        bot.strategy = QStringLiteral("cross-exchange-arb");
        bot.version = QStringLiteral("2.4.1");
        bot.state = EnrolmentState::Enrolled;
        bot.commandThread = ThreadId(QStringLiteral("%1").arg(i, 32, 16, QLatin1Char('0')));
        bot.publicKey = m_keys.at(i).publicKey;
        bot.keyVersion = 1;
        bot.enrolledAt = now - std::chrono::hours(24);
        batch.emplace_back(bot);
        if (i >= m_living) {
            const UtcTime heardAt = now - std::chrono::hours(1);
            batch.emplace_back(ReportRecord{
                .bot = bot.id,
                .heartbeat = toCompactJson(toJson(aHeartbeat(m_ids.at(i), m_profile, seconds(1), 1, heardAt))),
                .heardAt = heardAt,
                .eventId = 1});
        }
    }
    Q_ASSERT(static_cast<std::size_t>(dead) == bots - m_living);
    const std::unique_ptr<Store> store = need(Store::open(m_profile.paths.database()));
    std::optional<Result<void>> written;
    store->commit(std::move(batch), [&written](const Result<void> &outcome) { written = outcome; });
    while (!written) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    need(*written);
}

QByteArray BenchFleet::heartbeatType() const
{
    return roads::heartbeatEvent(m_profile.bus, m_profile.identity.tag).toLatin1();
}

QByteArray BenchFleet::nextHeartbeat()
{
    const std::size_t index = m_turn % m_living;
    const auto seq = static_cast<qint64>(m_turn / m_living) + 1;
    ++m_turn;
    const crypto::SigningKeyPair &key = m_keys.at(index);
    const SignerWithKey signer{
        key.publicKey, [&key](QByteArrayView message) { return Result<QByteArray>(crypto::sign(key, message)); }};
    const Heartbeat heartbeat = aHeartbeat(m_ids.at(index), m_profile, seconds(30), seq, SystemClock().now());
    const Envelope envelope = need(makeEnvelope(PayloadType::Heartbeat, toJson(heartbeat), {signer}));
    const QByteArray sealed = need(crypto::sealTo(m_boxKey, toBytes(envelope)));
    return toCompactJson(roads::sealedPayload(m_ids.at(index), sealed));
}

} // namespace fleet::bench
