// Which bots' time counted, until it is told to the history: few long spans instead of many short ones. Pure.
// Must never count a time in which nothing could be heard.
#pragma once

#include "history/HistoryRecords.h"
#include "history/Rollup.h"

#include <map>
#include <vector>

namespace fleet {

/// A bot of the fleet at the end of a stretch in which the console could hear.
struct HeardBot {
    BotId bot = {};
    bool alive = false; ///< it was heard in time
};

class PresenceLedger final {
public:
    /// A bot's time is told at least once in so many stretches, each time another part of the fleet's.
    static constexpr std::size_t turns = 6;

    /// `stretch` counts for these bots, each of them once; a stretch that begins where the last one ended goes on from
    /// it. What is to be told now: what has an end, and whose turn it is.
    [[nodiscard]] std::vector<PresenceSpan> count(const TimeSpan &stretch, const std::vector<HeardBot> &bots);
    /// All that was not told yet.
    [[nodiscard]] std::vector<PresenceSpan> takeAll();

private:
    /// Empty spans are nothing.
    struct Untold {
        TimeSpan heard = {};
        TimeSpan alive = {};
        std::size_t stretch = 0; ///< the last one it was in
    };

    std::map<BotId, Untold> m_untold;
    std::size_t m_stretches = 0;
};

} // namespace fleet
