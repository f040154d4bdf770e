// How a fleet was heard over a day, a cell for every ten minutes: how many bots were heard all the time, were late, were
// dead, and how long nothing could be heard at all. Pure.
// Never counts time in which nothing could be heard against a bot, and never takes "no record" for "well".
#pragma once

#include "history/Series.h"

#include <optional>
#include <vector>

namespace fleet {

struct WatchedBot {
    BotId id = {};
    milliseconds interval = std::chrono::seconds(30); ///< of its heartbeats
};

struct DensityRequest {
    std::vector<WatchedBot> bots = {};
    UtcTime from{}; ///< the first cell is the slot of this moment
    UtcTime to{};   ///< now: the last cell ends here
};

struct DensityCell {
    TimeSpan span = {}; ///< ten minutes, but for the last one
    int heard = 0;      ///< bots that were never late
    int late = 0;
    int dead = 0;                               ///< unheard beyond being late, or not heard once
    milliseconds deaf{0};                       ///< in which it is known that nothing could be heard
    std::optional<GapCause> why = std::nullopt; ///< of most of `deaf`
    milliseconds unrecorded{0};                 ///< of which there is no record at all
    std::vector<BotId> worst = {};              ///< dead ones, then late ones: at most DensityTally::mostNamed

    [[nodiscard]] int known() const { return heard + late + dead; }
    bool operator==(const DensityCell &) const = default;
};

struct DensityAnswer {
    int bots = 0;                        ///< that were asked for; those in no count of a cell were not watched then
    std::vector<DensityCell> cells = {}; ///< every slot of the window, in order

    bool operator==(const DensityAnswer &) const = default;
};

class DensityTally final {
public:
    static constexpr std::size_t mostNamed = 12;
    /// What is heard is on disk a little later.
    static constexpr milliseconds recordLag{90'000};

    /// `window` as in the request.
    explicit DensityTally(const TimeSpan &window);

    void add(const WatchedBot &bot, const std::vector<PresenceBucket> &buckets);
    /// `gaps` of the whole fleet.
    [[nodiscard]] DensityAnswer answer(const std::vector<DataGap> &gaps) const;

private:
    struct Slot {
        DensityCell cell = {};
        milliseconds listened{0}; ///< the longest of any bot
        std::vector<BotId> dead = {};
        std::vector<BotId> late = {};
    };

    UtcTime m_now{};
    int m_bots = 0;
    std::vector<Slot> m_slots;
};

} // namespace fleet
