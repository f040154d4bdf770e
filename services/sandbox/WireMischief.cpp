#include "sandbox/WireMischief.h"

#include "core/Uuid.h"
#include "protocol/Crypto.h"
#include "protocol/Heartbeat.h"
#include "protocol/Roads.h"

#include <algorithm>

namespace fleet::sandbox {

namespace {

constexpr std::size_t saidKept = 20;
constexpr milliseconds burstEvery{100};
constexpr qint64 burstsPerSecond = 10;
constexpr int junkBytes = 400;

} // namespace

WireMischief::WireMischief(const Bundle &bundle, ApiKeySource key, Transport &transport, const Clock &clock)
    : m_bundle(bundle),
      m_clock(clock),
      m_gateway(std::make_unique<RestGateway>(transport, std::move(key)))
{
    connect(&m_forge, &FleetTimer::timeout, this, &WireMischief::forge);
    connect(&m_replay, &FleetTimer::timeout, this, &WireMischief::replay);
    connect(&m_flood, &FleetTimer::timeout, this, &WireMischief::flood);
}

void WireMischief::start(Kind kind, qint64 perSecond)
{
    switch (kind) {
    case Kind::Forge:
        m_forge.start(seconds(1));
        break;
    case Kind::Replay:
        m_replay.start(seconds(1));
        break;
    case Kind::Flood:
        m_perBurst = std::max<qint64>(1, perSecond / burstsPerSecond);
        m_flood.start(burstEvery);
        break;
    }
}

void WireMischief::stop(Kind kind)
{
    switch (kind) {
    case Kind::Forge:
        m_forge.stop();
        break;
    case Kind::Replay:
        m_replay.stop();
        break;
    case Kind::Flood:
        m_flood.stop();
        break;
    }
}

void WireMischief::remember(const OutgoingEvent &event)
{
    m_said.push_back(event);
    if (m_said.size() > saidKept) {
        m_said.pop_front();
    }
}

void WireMischief::publish(const OutgoingEvent &event)
{
    m_gateway->publishEvent(event, Lane::Background);
}

/// Everything is right but the key: "this bot trades on, unheld".
void WireMischief::forge()
{
    Heartbeat heartbeat;
    heartbeat.bot = m_bundle.bot;
    heartbeat.instance = InstanceId(randomHex(16));
    heartbeat.seq = ++m_sequence;
    heartbeat.sentAt = m_clock.now();
    heartbeat.interval = m_bundle.interval;
    heartbeat.version = m_bundle.version;
    heartbeat.state = BotState::Trading;
    heartbeat.fleetTag = m_bundle.fleetTag;
    heartbeat.audience = m_bundle.audience;
    const crypto::SigningKeyPair wrong = crypto::makeSigningKeyPair();
    const auto sign = [&wrong](QByteArrayView message) -> Result<QByteArray> { return crypto::sign(wrong, message); };
    const Result<Envelope> envelope =
        makeEnvelope(PayloadType::Heartbeat, toJson(heartbeat), {{wrong.publicKey, sign}});
    const Result<QByteArray> sealed =
        envelope ? crypto::sealTo(m_bundle.boxKey, toBytes(*envelope)) : failure(envelope.error());
    if (sealed) {
        publish({.type = roads::heartbeatEvent(m_bundle.fleetTag),
                 .source = m_bundle.bot.text(),
                 .payload = roads::sealedPayload(m_bundle.bot.text(), *sealed)});
    }
}

void WireMischief::replay()
{
    if (!m_said.empty()) {
        publish(m_said.front());
        std::rotate(m_said.begin(), m_said.begin() + 1, m_said.end());
    }
}

void WireMischief::flood()
{
    for (qint64 i = 0; i < m_perBurst; ++i) {
        publish({.type = roads::heartbeatEvent(m_bundle.fleetTag),
                 .source = m_bundle.bot.text(),
                 .payload = roads::sealedPayload(m_bundle.bot.text(), crypto::randomBytes(junkBytes))});
    }
}

} // namespace fleet::sandbox
