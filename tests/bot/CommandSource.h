// A console for tests: keys of its own and signed commands to one bot.
// Must never be used where the real console's own code is under test.
#pragma once

#include "core/Uuid.h"
#include "protocol/Bundle.h"
#include "protocol/Command.h"
#include "protocol/Crypto.h"
#include "protocol/Envelope.h"
#include "protocol/Verification.h"
#include "support/ManualClock.h"

#include <QtGlobal>

namespace fleet::test {

class CommandSource final {
public:
    CommandSource()
    {
        crypto::initialise();
        m_manager = crypto::makeSigningKeyPair();
        m_stop = crypto::makeSigningKeyPair();
        m_recovery = crypto::makeSigningKeyPair();
        m_box = crypto::makeBoxKeyPair();
        m_signalKey = crypto::randomBytes(32);
    }

    [[nodiscard]] static FleetIdentity fleet()
    {
        return {.tag = QStringLiteral("00112233aabbccdd"),
                .audience = QStringLiteral("audience-1"),
                .managerId = QStringLiteral("fleet-manager-test")};
    }

    [[nodiscard]] Bundle bundle(const QString &bot) const
    {
        Bundle bundle;
        bundle.bot = BotId(bot);
        bundle.name = bot;
        bundle.group = GroupId(QStringLiteral("spot-arb"));
        bundle.exchanges = {ExchangeId(QStringLiteral("binance"))};
        bundle.strategy = QStringLiteral("cross-exchange-arb");
        bundle.version = QStringLiteral("2.4.1");
        bundle.gateway = QUrl(QStringLiteral("http://127.0.0.1:1"));
        bundle.apiKey = "a2a_pro_000000000000000000000000";
        bundle.managerId = fleet().managerId;
        bundle.fleetTag = fleet().tag;
        bundle.audience = fleet().audience;
        bundle.commandThread = ThreadId(QStringLiteral("thread-of-") + bot);
        bundle.managerKey = m_manager.publicKey;
        bundle.stopKey = m_stop.publicKey;
        bundle.recoveryKey = m_recovery.publicKey;
        bundle.boxKey = m_box.publicKey;
        bundle.signalKey = m_signalKey;
        bundle.oneTimeCode = QByteArray(32, 'c');
        return bundle;
    }

    [[nodiscard]] Command command(Verb verb, const QString &bot, QJsonObject fields = {},
                                  UtcTime now = ManualClock::defaultStart) const
    {
        Command command;
        command.id = CommandId(makeUuidV7(now));
        command.verb = verb;
        command.target.bots = {BotId(bot)};
        command.operation = OperationId(makeUuidV7(now));
        command.thread = ThreadId(randomHex(16));
        command.reason = QStringLiteral("test");
        command.issuedBy = QStringLiteral("tester");
        command.issuedAt = now;
        if (!isSafe(verb)) {
            command.expiresAt = now + seconds(300);
        }
        command.fleetTag = fleet().tag;
        command.audience = fleet().audience;
        if (verb == Verb::EmergencyStop && fields.isEmpty()) {
            fields.insert(QStringLiteral("actions"), QJsonArray::fromStringList(stopActionsFor(WindDown::Flatten)));
        }
        command.fields = fields;
        return command;
    }

    /// Resume or release of the holds that these commands placed.
    [[nodiscard]] Command removal(Verb verb, const QString &bot, const std::vector<HoldId> &holds,
                                  UtcTime now = ManualClock::defaultStart) const
    {
        QJsonArray ids;
        for (const HoldId &hold : holds) {
            ids.append(hold.text());
        }
        return command(verb, bot, {{QStringLiteral("holds"), ids}}, now);
    }

    [[nodiscard]] Envelope sign(const Command &command) const { return signWith(m_manager, command); }
    [[nodiscard]] Envelope signWithStopKey(const Command &command) const { return signWith(m_stop, command); }
    [[nodiscard]] static Envelope forge(const Command &command)
    {
        return signWith(crypto::makeSigningKeyPair(), command);
    }

    [[nodiscard]] const crypto::BoxKeyPair &box() const { return m_box; }
    [[nodiscard]] const QByteArray &signalKey() const { return m_signalKey; }

private:
    [[nodiscard]] static Envelope signWith(const crypto::SigningKeyPair &pair, const Command &command)
    {
        const auto sign = [&pair](QByteArrayView message) -> Result<QByteArray> { return crypto::sign(pair, message); };
        const Result<Envelope> envelope = makeEnvelope(PayloadType::Command, toJson(command), {{pair.publicKey, sign}});
        Q_ASSERT(envelope);
        return *envelope;
    }

    crypto::SigningKeyPair m_manager;
    crypto::SigningKeyPair m_stop;
    crypto::SigningKeyPair m_recovery;
    crypto::BoxKeyPair m_box;
    QByteArray m_signalKey;
};

} // namespace fleet::test
