// The life of one command on its way to one bot (protocol, section 6).
// Pure: the state is a row in the store, every event is applied by next().
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace fleet {

enum class DeliveryState : std::uint8_t {
    Queued,        ///< recorded, not yet taken by the gateway
    Sent,          ///< the gateway has it in the bot's mailbox
    Accepted,      ///< the bot has it on disk
    Unreachable,   ///< silent for 60 s: parked, goes on by itself when the bot is heard
    Confirmed,     ///< the bot proved it
    Observed,      ///< a bot that cannot prove was seen in the new state
    Refused,       ///< the bot said no
    Failed,        ///< the bot tried and could not
    Undeliverable, ///< the gateway said no for good
    Expired,       ///< never carried out in its time
    Superseded,    ///< an emergency stop overtook it before it was sent
    Cancelled,     ///< withdrawn by its operator before it was sent
};

enum class DeliveryEvent : std::uint8_t {
    Taken,        ///< 201: durable at the gateway
    TurnedDown,   ///< a final no of the gateway
    Acknowledged, ///< the bot's `accepted`
    Proved,       ///< a report that proves it
    SeenDone,     ///< level 0: the effect was seen
    SaidNo,       ///< the bot's `rejected`
    SaidFailed,   ///< the bot's `failed`
    FellSilent,   ///< 60 s without a word
    Heard,        ///< the bot is heard again
    SentAgain,    ///< goes back into the queue: it was heard without the hold, or an operator retries
    Lapsed,       ///< its expiry passed
    Contradicted, ///< a later report lacks the hold that an earlier one showed
    Overtaken,    ///< an emergency stop for the same bot
    Withdrawn,
};

inline constexpr int deliveryStateCount = 12;
inline constexpr int deliveryEventCount = 14;

/// The state after `event`, or nothing when the event means nothing in that state.
[[nodiscard]] std::optional<DeliveryState> next(DeliveryState state, DeliveryEvent event);

[[nodiscard]] bool isEnded(DeliveryState state);
/// Still being carried on: what an engine takes up again after a restart.
[[nodiscard]] inline bool isOpen(DeliveryState state)
{
    return !isEnded(state);
}

[[nodiscard]] QString toString(DeliveryState state);
[[nodiscard]] std::optional<DeliveryState> deliveryStateFromString(const QString &text);

} // namespace fleet
