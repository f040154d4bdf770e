// A bot and a group as the registry knows them: what was enrolled, not what is reported.
#pragma once

#include "core/Ids.h"
#include "core/Money.h"
#include "core/Time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace fleet {

/// What a bot speaks, pinned at enrolment and never inferred (protocol, "Levels").
enum class BotLevel : std::uint8_t {
    Plain = 0,    ///< the guide's plain payloads: cannot prove anything
    Verified = 1, ///< signed envelopes, holds, heartbeats
};

enum class EnrolmentState : std::uint8_t {
    Intended,     ///< written down, nothing asked of the gateway yet
    Registered,   ///< the gateway knows the agent; no bundle yet
    Bundled,      ///< the bundle is written; the bot has not proved its key
    Enrolled,     ///< its public key is recorded
    Deregistered, ///< no longer part of the fleet; kept for history
};

/// What an emergency stop does with open positions (dialog: Flatten / Cancel + hold).
enum class WindDown : std::uint8_t {
    Flatten,        ///< cancel orders, close all positions at market
    CloseLeveraged, ///< cancel orders, close leveraged positions, keep spot
    CancelAndHold,  ///< cancel orders, keep positions
};

enum class LostLinkAct : std::uint8_t { CarryOn, Drain, Cancel, Flatten };

/// What a bot does by itself when it hears nothing from the gateway (protocol, section 7).
struct LostLinkPolicy {
    seconds after{120};
    LostLinkAct act = LostLinkAct::CarryOn;

    bool operator==(const LostLinkPolicy &) const = default;
};

struct Group {
    GroupId name;
    WindDown windDown = WindDown::Flatten;
    LostLinkPolicy lostLink;
    bool managedKeys = false; ///< `keys: managed`: the console makes and keeps the bots' keys
    seconds heartbeatInterval{30};
    QJsonObject customSchema; ///< JSON schema of the `custom` command's payload; empty refuses custom commands

    bool operator==(const Group &) const = default;
};

struct Bot {
    BotId id;
    QString name;
    GroupId group;
    ExchangeId exchange;               ///< home exchange
    std::vector<ExchangeId> exchanges; ///< every exchange it trades on, home first
    QString strategy;
    QString version; ///< as enrolled; the running one is in its heartbeat
    std::optional<Money> maxPosition;
    BotLevel level = BotLevel::Verified;
    EnrolmentState state = EnrolmentState::Intended;
    ThreadId commandThread;
    QByteArray publicKey; ///< raw Ed25519; empty until enrolled
    int keyVersion = 0;
    UtcTime enrolledAt{}; ///< when the intent was written: a bot never heard counts its silence from here

    [[nodiscard]] bool canProve() const { return level == BotLevel::Verified; }
    [[nodiscard]] bool tradesOn(const ExchangeId &venue) const;
    /// Part of the fleet: counted, shown and commanded. An enrolment that is not finished is not.
    [[nodiscard]] bool isMember() const
    {
        return state == EnrolmentState::Bundled || state == EnrolmentState::Enrolled;
    }

    bool operator==(const Bot &) const = default;
};

[[nodiscard]] QString toString(EnrolmentState state);
[[nodiscard]] std::optional<EnrolmentState> enrolmentStateFromString(const QString &text);
[[nodiscard]] QString toString(WindDown windDown);
[[nodiscard]] std::optional<WindDown> windDownFromString(const QString &text);
[[nodiscard]] QString toString(LostLinkAct act);
[[nodiscard]] std::optional<LostLinkAct> lostLinkActFromString(const QString &text);

} // namespace fleet
