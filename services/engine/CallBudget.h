// What watching a fleet asks of the manager's API key, and whether the key's tier allows it. Pure.
// Must never count what a bot's own key pays for.
#pragma once

#include "core/Time.h"
#include "gateway/RateAccount.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace fleet {

enum class BudgetVerdict : std::uint8_t {
    Enough,
    SlowStop, ///< it can listen, but a stop of all bots may have to wait for the tier
    TooSmall, ///< it cannot even listen all the time
};

struct CallBudget {
    int bots = 0;
    std::int64_t listening = 0; ///< calls an hour while nothing happens: sweeps and beacons
    std::int64_t reserve = 0;   ///< kept for a stop
    std::int64_t allowed = 0;   ///< calls an hour of the tier
    BudgetVerdict verdict = BudgetVerdict::Enough;
    /// How long the messages of a stop of all bots take when the hour is used up as far as listening uses it; nothing when
    /// they leave at once.
    std::optional<std::chrono::minutes> stopTakes;
    std::int64_t stopCalls = 0; ///< of a stop of all bots: a message each, and one broadcast
    std::int64_t atOnce = 0;    ///< of those, how many leave at once in an hour that listening alone uses up
    std::int64_t perMinute = 0; ///< of those, how many a minute leave after that

    [[nodiscard]] std::int64_t needed() const { return listening + reserve; }
    bool operator==(const CallBudget &) const = default;
};

[[nodiscard]] CallBudget callBudget(int bots, const RateTier &tier);

} // namespace fleet
