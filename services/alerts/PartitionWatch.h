// Notices that many bots fell silent at once: more likely the network between than each of them. Pure.
// Never decides that a bot is dead; it is told.
#pragma once

#include "core/Ids.h"
#include "core/Time.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace fleet {

/// A bot as far as falling silent together goes.
struct MaybeDead {
    BotId bot = {};
    GroupId group = {};
    ExchangeId exchange = {};
    QString version = {};
    bool dead = false;
};

struct Partition {
    std::set<BotId> bots = {}; ///< those that died together
    UtcTime since{};
    /// What they all have in common and no other bot has: "exchange binance", "group x", "version 1.2"; else empty.
    QString shared = {};

    bool operator==(const Partition &) const = default;
};

class PartitionWatch final {
public:
    static constexpr std::chrono::seconds together{60};
    /// More than this part of the fleet, and at least so many.
    static constexpr double part = 0.3;
    static constexpr std::size_t fewest = 3;

    /// Bots that were dead before this program started: they did not die together now.
    void restore(const std::map<BotId, UtcTime> &diedAt) { m_diedAt = diedAt; }

    /// All bots of the fleet. It is over when half of those that died together are back.
    [[nodiscard]] const std::optional<Partition> &observe(const std::vector<MaybeDead> &fleet, UtcTime now);

private:
    std::map<BotId, UtcTime> m_diedAt;
    std::optional<Partition> m_partition;
};

} // namespace fleet
