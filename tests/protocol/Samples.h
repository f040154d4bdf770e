// One good example of everything the protocol knows, for tests to spoil one field at a time.
// Never random: keys come from fixed seeds, times are fixed.
#pragma once

#include "protocol/Answer.h"
#include "protocol/Command.h"
#include "protocol/Crypto.h"
#include "protocol/Envelope.h"
#include "protocol/Heartbeat.h"
#include "protocol/Verification.h"
#include "support/Compare.h"

#include <QTest>

#include <array>

namespace fleet::test {

using namespace Qt::Literals::StringLiterals;

inline const UtcTime sampleTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{15}};

inline constexpr std::array allVerbs{Verb::EmergencyStop,
                                     Verb::Pause,
                                     Verb::Drain,
                                     Verb::Resume,
                                     Verb::Release,
                                     Verb::Shutdown,
                                     Verb::Restart,
                                     Verb::SetLimits,
                                     Verb::ClosePosition,
                                     Verb::ApplyPermissions,
                                     Verb::RotateExchangeKey,
                                     Verb::Custom,
                                     Verb::RotateKey,
                                     Verb::UpdateVersion,
                                     Verb::RollbackVersion,
                                     Verb::AssumeResponsibility,
                                     Verb::SetThread,
                                     Verb::ReplaceKey};

inline crypto::SigningKeyPair keyPair(char seed)
{
    return std::move(crypto::signingKeyPairFromSeed(QByteArray(32, seed)).value());
}

inline SignerWithKey signerOf(const crypto::SigningKeyPair &pair)
{
    return {pair.publicKey,
            [&pair](QByteArrayView message) -> Result<QByteArray> { return crypto::sign(pair, message); }};
}

inline QString hex32(char fill)
{
    return QString::fromLatin1(QByteArray(32, fill).toHex());
}

/// Own fields that are enough for the verb.
inline QJsonObject ownFields(Verb verb)
{
    switch (verb) {
    case Verb::EmergencyStop:
        return {{u"actions"_s, QJsonArray::fromStringList(stopActionsFor(WindDown::Flatten))}};
    case Verb::Resume:
    case Verb::Release:
        return {{u"holds"_s, QJsonArray{u"op-a"_s, u"op-b"_s}}};
    case Verb::Shutdown:
    case Verb::Restart:
        return {{u"grace_period_seconds"_s, 30}};
    case Verb::SetLimits:
        return {{u"max_order_size_usd"_s, 500}};
    case Verb::ClosePosition:
        return {{u"instrument"_s, u"BTC-PERPETUAL"_s}};
    case Verb::ApplyPermissions:
        return {{u"tier"_s, u"TRADE"_s}};
    case Verb::RotateExchangeKey:
        return {{u"exchange"_s, u"binance"_s}};
    case Verb::Custom:
        return {{u"name"_s, u"rebalance"_s}, {u"payload"_s, QJsonObject{{u"target"_s, 0.5}}}};
    case Verb::RotateKey:
        return {{u"key_version"_s, 2}, {u"nonce"_s, u"6e6f6e6365"_s}};
    case Verb::UpdateVersion:
        return {{u"new_version"_s, u"2.5.0"_s}};
    case Verb::RollbackVersion:
        return {{u"to_version"_s, u"2.4.1"_s}};
    case Verb::AssumeResponsibility:
        return {{u"from_bot"_s, u"spot-arb-02-acme"_s}, {u"reconcile_positions"_s, true}};
    case Verb::SetThread:
        return {{u"new_thread"_s, u"00112233445566778899aabbccddeeff"_s}};
    case Verb::ReplaceKey:
        return {{u"role"_s, u"manager"_s}, {u"public_key"_s, hex32('n')}};
    case Verb::Pause:
    case Verb::Drain:
        return {};
    }
    Q_UNREACHABLE();
}

inline const BotId sampleBot(u"spot-arb-01-acme"_s);

inline Command aCommand(Verb verb)
{
    return {.id = CommandId(u"019ab3c4-d5e6-7f80-9a1b-2c3d4e5f6071"_s),
            .verb = verb,
            .target = {.bots = {sampleBot}, .wide = std::nullopt, .except = {}, .rosterVersion = 0},
            .operation = OperationId(u"019ab3c4-d5e6-7f80-9a1b-2c3d4e5f6070"_s),
            .thread = ThreadId(u"5f4dcc3b5aa765d61d8327deb882cf99"_s),
            .reason = u"flash crash"_s,
            .issuedBy = u"ana"_s,
            .issuedAt = sampleTime,
            .expiresAt = isSafe(verb) ? std::nullopt : std::optional(sampleTime + std::chrono::minutes(5)),
            .fleetTag = u"c0ffee00c0ffee00"_s,
            .audience = u"00112233445566778899aabbccddeeff"_s,
            .fields = ownFields(verb)};
}

inline FleetIdentity sampleFleet()
{
    return {.tag = u"c0ffee00c0ffee00"_s,
            .audience = u"00112233445566778899aabbccddeeff"_s,
            .managerId = u"fleet-manager-acme"_s};
}

inline Hold latchOf(const OperationId &operation)
{
    return {.id = holdIdOf(operation),
            .kind = HoldKind::Latch,
            .owner = u"ana"_s,
            .reason = u"flash crash"_s,
            .placedAt = sampleTime};
}

inline Hold pauseOf(const OperationId &operation)
{
    return {.id = holdIdOf(operation),
            .kind = HoldKind::Pause,
            .owner = u"ana"_s,
            .reason = u"lunch"_s,
            .placedAt = sampleTime};
}

inline Answer anAnswer()
{
    return {.command = aCommand(Verb::EmergencyStop).id,
            .bot = sampleBot,
            .status = AnswerStatus::Completed,
            .detail = u"Stopped; 3 orders cancelled, 2 positions closed."_s,
            .values = {},
            .state = BotState::Stopped,
            .holds = {latchOf(aCommand(Verb::EmergencyStop).operation)},
            .openPositions = 0,
            .openOrders = 0,
            .keptByPolicy = 0,
            .instance = InstanceId(u"a1a1a1a1a1a1a1a1"_s),
            .seq = 7,
            .at = sampleTime + seconds(4),
            .fleetTag = u"c0ffee00c0ffee00"_s,
            .audience = u"00112233445566778899aabbccddeeff"_s};
}

inline Heartbeat aHeartbeat()
{
    Heartbeat heartbeat;
    heartbeat.bot = sampleBot;
    heartbeat.instance = InstanceId(u"a1a1a1a1a1a1a1a1"_s);
    heartbeat.seq = 8;
    heartbeat.sentAt = sampleTime + seconds(5);
    heartbeat.version = u"2.4.1"_s;
    heartbeat.state = BotState::Stopped;
    heartbeat.holds = {latchOf(aCommand(Verb::EmergencyStop).operation)};
    heartbeat.applied = {aCommand(Verb::EmergencyStop).id};
    heartbeat.gatewayCalls = 120;
    heartbeat.lostLink = {.after = seconds(120), .act = LostLinkAct::Flatten};
    heartbeat.metrics.uptimeSeconds = 3600;
    heartbeat.metrics.pnlUsd = Money::parse(u"-12.5"_s);
    heartbeat.metrics.openPositions = 0;
    heartbeat.metrics.openOrders = 0;
    heartbeat.metrics.custom = {{u"funding_rate"_s, 0.25}};
    heartbeat.fleetTag = u"c0ffee00c0ffee00"_s;
    heartbeat.audience = u"00112233445566778899aabbccddeeff"_s;
    return heartbeat;
}

inline QJsonObject without(QJsonObject object, const QString &key)
{
    object.remove(key);
    return object;
}

inline QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

} // namespace fleet::test
