// What is wrong with a fleet at one moment, from plain facts about its bots and this console; what explains what. Pure.
// Must never count a bot as dead because the console could not hear.
#pragma once

#include "alerts/AlertBook.h"
#include "alerts/PartitionWatch.h"

namespace fleet {

enum class Voice : std::uint8_t {
    Heard,
    Dead,    ///< silent for too long of heard time
    Unknown, ///< the console could not hear
};

struct BotCondition {
    BotId bot = {};
    Voice voice = Voice::Unknown;
    std::optional<AlertSeverity> unhealthy = std::nullopt; ///< of its settled verdict, the last one if it is silent
    std::set<QString> metrics = {};                        ///< those beyond their limits
    QString figures = {};                                  ///< "drawdown_pct 11.2 (limit 10)"
    bool tradesWhileHeld = false;
    bool cloned = false;
    bool forged = false;
    bool replayed = false; ///< what it once said is said again

    bool operator==(const BotCondition &) const = default;
};

struct ConsoleCondition {
    bool blind = false;
    bool stopsBlocked = false;
    bool gatewayReset = false;
    bool flooded = false;
    bool diskFailing = false;
    bool dataGap = false;
    std::set<QString> channelsDown = {};
    std::optional<std::chrono::milliseconds> clockSkew = std::nullopt; ///< gateway minus this machine
    QString problem = {};                                              ///< of the link, in words
    QString historyProblem = {};                                       ///< why no history is kept, in words
};

inline constexpr std::chrono::milliseconds largestSkew{2'000};

/// Of the bots whose voice is unknown nothing is decided but what was said in their name, and while the console is blind
/// nothing at all.
[[nodiscard]] Observation conditionsOf(const std::vector<BotCondition> &bots, const ConsoleCondition &console,
                                       const std::optional<Partition> &partition);

} // namespace fleet
