// One fault to be provoked in the sandbox, as the command line writes it:
// TARGET=KIND[:VALUE][@START][+DURATION], times in seconds after ready. Never guesses at a word it does not know.
#pragma once

#include "core/Result.h"
#include "core/Time.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace fleet::sandbox {

enum class FaultKind : std::uint8_t {
    // of bots
    Crash,      ///< dies without a word; comes back from its disk
    Hang,       ///< neither reads nor answers nor reports
    Drawdown,   ///< VALUE percent (12)
    Latency,    ///< VALUE ms to its exchange (6000)
    Errors,     ///< VALUE errors a report (15)
    Leak,       ///< memory grows VALUE MB a minute (600)
    BadVersion, ///< reports a version that nobody deployed
    Refuse,     ///< rejects every command: "close outside price band"
    Forge,      ///< sends heartbeats that are signed with another key
    Replay,     ///< sends its old heartbeats again
    Clone,      ///< runs twice under one identity
    Flood,      ///< VALUE junk events a second (60)
    Mute,       ///< sends no heartbeats
    Skew,       ///< its clock is VALUE seconds off (3600)
    // of the gateway
    Down,
    Slow, ///< VALUE more milliseconds for each answer (200)
    RateLimited,
    ServerError,
    Garbage,
    Reset, ///< loses its database once
    Cut,   ///< connections end in the middle of the body
    NoWebSocket,
};

struct FaultSpec {
    QString target; ///< a bot's name or agent id, or "gateway"
    FaultKind kind = FaultKind::Hang;
    qint64 value = 0;
    milliseconds start{0};
    std::optional<milliseconds> duration; ///< nothing = until the end

    [[nodiscard]] bool isOfGateway() const;

    bool operator==(const FaultSpec &) const = default;
};

/// ProblemKind::Invalid with a sentence that names what is wrong and what is possible.
[[nodiscard]] Result<FaultSpec> readFaultSpec(const QString &text);

} // namespace fleet::sandbox
