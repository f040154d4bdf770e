// What a test of a gateway found out, stage by stage, as values; and the rules by which a finding is good enough.
// Must never carry the key.
#pragma once

#include "core/Result.h"
#include "core/Time.h"
#include "engine/CallBudget.h"
#include "gateway/DetectGateway.h"
#include "gateway/Encryption.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace fleet {

/// In the order in which they are tried; each needs the ones before it.
enum class ConnectionStage : std::uint8_t { Address, Encryption, Dialect, Key, Tier, Clock, Identity, LiveChannel };

inline constexpr std::array connectionStages{
    ConnectionStage::Address, ConnectionStage::Encryption, ConnectionStage::Dialect,  ConnectionStage::Key,
    ConnectionStage::Tier,    ConnectionStage::Clock,      ConnectionStage::Identity, ConnectionStage::LiveChannel,
};

enum class StageState : std::uint8_t {
    Waiting,
    Running,
    Passed,
    Warned, ///< one can go on, and should know
    Failed, ///< one cannot
};

struct StageFinding {
    StageState state = StageState::Waiting;
    std::optional<Problem> problem; ///< why it failed, or what is missing

    bool operator==(const StageFinding &) const = default;
};

/// What is known so far; a fact is there once its stage is over.
struct ConnectionFacts {
    QString host;
    QString peer;       ///< "203.0.113.7:443"
    bool isTls = false; ///< asked for by the address
    bool isLoopback = false;
    std::optional<Encryption> encryption;
    Dialect dialect = Dialect::Rest;
    QString version; ///< of the gateway, where it says it
    Capabilities capabilities;
    bool isSandbox = false;
    std::optional<milliseconds> roundTrip;
    QString managerId;
    QString tier; ///< empty: not known
    std::optional<CallBudget> budget;
    std::optional<milliseconds> clockSkew; ///< gateway minus this machine
    std::optional<UtcTime> registeredAt;

    bool operator==(const ConnectionFacts &) const = default;
};

struct ConnectionReport {
    std::array<StageFinding, connectionStages.size()> stages{};
    ConnectionFacts facts;

    [[nodiscard]] StageFinding &at(ConnectionStage stage) { return stages.at(static_cast<std::size_t>(stage)); }
    [[nodiscard]] const StageFinding &at(ConnectionStage stage) const
    {
        return stages.at(static_cast<std::size_t>(stage));
    }
    [[nodiscard]] bool hasFailed() const;
    /// Every stage was tried and none failed.
    [[nodiscard]] bool hasPassed() const;

    bool operator==(const ConnectionReport &) const = default;
};

[[nodiscard]] StageState encryptionVerdict(const ConnectionFacts &facts, UtcTime now);
/// A clock that is off by as long as a command is valid makes every resume expired at its birth.
[[nodiscard]] StageState clockVerdict(const ConnectionFacts &facts);
[[nodiscard]] StageState tierVerdict(const ConnectionFacts &facts);
/// Warned of an agent that is not of today: whoever works with it loses its bots to the keys that are made here.
[[nodiscard]] StageState identityVerdict(const ConnectionFacts &facts, UtcTime now);

/// `wanted`, or the id that a fleet manager has when nobody chose one.
[[nodiscard]] QString managerIdOf(const QString &wanted, const QString &organisation);

} // namespace fleet
