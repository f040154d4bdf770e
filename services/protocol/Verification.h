// What each side may believe (protocol, sections 2 and 5). Pure: keys, names and the time come from the caller.
// Never trusts a key id, a sender's name alone, or a field of an unverified payload.
#pragma once

#include "protocol/Answer.h"
#include "protocol/Command.h"
#include "protocol/Envelope.h"
#include "protocol/Heartbeat.h"

namespace fleet {

/// The fleet a message must belong to, so that what was said in a sandbox means nothing live.
struct FleetIdentity {
    QString tag;
    QString audience;
    QString managerId;

    bool operator==(const FleetIdentity &) const = default;
};

// ---- the bot's side

struct ConsoleKeys {
    QByteArray manager;
    QByteArray stop;
    QByteArray recovery;
};

enum class CommandVerdict : std::uint8_t {
    CarryOut, ///< genuine, for this bot, in time
    Ignore,   ///< forged, malformed or somebody else's: no answer, at most a count
    Refuse,   ///< genuine but expired, or from the future: answer `rejected`
};

struct VerifiedCommand {
    CommandVerdict verdict = CommandVerdict::Ignore;
    Command command; ///< meaningful unless ignored
    QString why;     ///< a sentence for Ignore and Refuse
};

/// `gatewayNow`: the bot's clock corrected with the gateway's.
[[nodiscard]] VerifiedCommand verifyCommand(const Envelope &envelope, const ConsoleKeys &keys,
                                            const FleetIdentity &fleet, const BotAddress &self, UtcTime gatewayNow);

// ---- the console's side

/// A bot's keys as the registry has them: after a switch the former one holds for 120 s.
struct BotKeys {
    QByteArray current;
    QByteArray former;
    UtcTime formerValidUntil{};

    [[nodiscard]] std::vector<QByteArray> acceptableAt(UtcTime now) const;
};

inline constexpr seconds formerKeyGrace{120};

/// `sender`: whom the gateway names as the message's sender.
[[nodiscard]] Result<Answer> verifyAnswer(const Envelope &envelope, const BotId &sender, const BotKeys &keys,
                                          const FleetIdentity &fleet, UtcTime now);
/// `claimedBot`: the id outside the sealed payload; only used to find the keys. Where the bot did sign it and it makes no
/// sense, the Problem is isSignedUnreadable().
[[nodiscard]] Result<Heartbeat> verifyHeartbeat(const Envelope &envelope, const BotId &claimedBot, const BotKeys &keys,
                                                const FleetIdentity &fleet, UtcTime now);
/// A bot's new key, announced in its completed answer to a `rotate_key` and signed by both the old key and the new.
struct RotatedKey {
    Answer answer;
    QByteArray publicKey;
};
[[nodiscard]] Result<RotatedKey> verifyRotation(const Envelope &envelope, const BotId &sender, const Command &command,
                                                const BotKeys &keys, const FleetIdentity &fleet, UtcTime now);
/// The envelope must be signed by the very key it announces, and the code must match.
[[nodiscard]] Result<Enrolled> verifyEnrolled(const Envelope &envelope, const BotId &sender, QByteArrayView oneTimeCode,
                                              const FleetIdentity &fleet);

} // namespace fleet
