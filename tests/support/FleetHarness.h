// A fleet without an engine: keys in a folder, registered bots that can sign, and the services of fleet/ on top.
// Must never reach a network by itself: a test that wants one gives it a gateway.
#pragma once

#include "core/Uuid.h"
#include "fleet/CommandFactory.h"
#include "fleet/FleetState.h"
#include "fleet/OperationPlan.h"
#include "protocol/Crypto.h"
#include "support/Compare.h"
#include "support/ManualClock.h"
#include "vault/FileKeyRing.h"

#include <QTemporaryDir>

#include <map>

namespace fleet::test {

using namespace Qt::Literals::StringLiterals;

class FleetHarness {
public:
    FleetHarness()
    {
        crypto::initialise();
        static_cast<void>(FileKeyRing::create(folder.filePath(u"secrets"_s), "a2a_pro_000000000000000000000000"));
        keys = std::move(FileKeyRing::open(folder.filePath(u"secrets"_s)).value());
        factory = std::make_unique<CommandFactory>(state, *keys, clock, identity);
    }

    BotId addBot(const QString &name, const QString &group = u"spot-arb"_s, const QString &exchange = u"binance"_s,
                 BotLevel level = BotLevel::Verified)
    {
        if (!state.groups().contains(GroupId(group))) {
            Group made;
            made.name = GroupId(group);
            state.putGroup(made);
        }
        crypto::SigningKeyPair pair = crypto::makeSigningKeyPair();
        Bot bot;
        bot.id = BotId(name + u"-acme"_s);
        bot.name = name;
        bot.group = GroupId(group);
        bot.exchange = ExchangeId(exchange);
        bot.exchanges = {bot.exchange};
        bot.strategy = u"arbitrage"_s;
        bot.version = u"2.4.1"_s;
        bot.level = level;
        bot.state = EnrolmentState::Enrolled;
        bot.commandThread = ThreadId(u"thread-"_s + name);
        bot.publicKey = pair.publicKey;
        bot.keyVersion = 1;
        bot.enrolledAt = clock.now();
        state.putBot(bot);
        pairs.emplace(bot.id, std::move(pair));
        return bot.id;
    }

    [[nodiscard]] Heartbeat heartbeat(const BotId &bot, BotState botState, std::vector<Hold> holds = {})
    {
        Heartbeat said;
        said.bot = bot;
        said.instance = InstanceId(instances.try_emplace(bot, u"instance-1"_s).first->second);
        said.seq = ++sequences[bot];
        said.sentAt = clock.now();
        said.version = u"2.4.1"_s;
        said.state = botState;
        said.holds = std::move(holds);
        said.metrics.openPositions = 0;
        said.metrics.openOrders = 0;
        said.fleetTag = identity.tag;
        said.audience = identity.audience;
        return said;
    }

    [[nodiscard]] Envelope sign(const BotId &bot, PayloadType type, const QJsonObject &payload) const
    {
        const crypto::SigningKeyPair &pair = pairs.at(bot);
        const SignerWithKey signer{
            pair.publicKey, [&pair](QByteArrayView bytes) -> Result<QByteArray> { return crypto::sign(pair, bytes); }};
        return makeEnvelope(type, payload, {signer}).value();
    }

    [[nodiscard]] FleetSnapshot snapshot(milliseconds heardTotal = milliseconds(0)) const
    {
        FleetSnapshot fleet;
        fleet.organisation = u"acme"_s;
        fleet.managerId = identity.managerId;
        for (const auto &[id, runtime] : state.bots()) {
            if (runtime.bot.isMember()) {
                fleet.bots.push_back(state.view(id, heardTotal, false));
            }
        }
        return fleet;
    }

    [[nodiscard]] OperationRequest request(Verb verb, Scope scope = Scope::fleet(), QJsonObject fields = {}) const
    {
        return {.id = OperationId(makeUuidV7(clock.now())),
                .verb = verb,
                .scope = std::move(scope),
                .targets = {},
                .reason = u"drill"_s,
                .issuedBy = u"ana"_s,
                .fields = std::move(fields),
                .windDown = std::nullopt,
                .confirmation = u"acme"_s};
    }

    QTemporaryDir folder;
    ManualClock clock;
    FleetIdentity identity{
        .tag = u"00112233aabbccdd"_s, .audience = u"audience-1"_s, .managerId = u"fleet-manager-acme"_s};
    std::unique_ptr<FileKeyRing> keys;
    FleetState state;
    std::unique_ptr<CommandFactory> factory;
    std::map<BotId, crypto::SigningKeyPair> pairs;
    std::map<BotId, QString> instances;
    std::map<BotId, qint64> sequences;
};

} // namespace fleet::test
