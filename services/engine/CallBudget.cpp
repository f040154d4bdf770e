#include "engine/CallBudget.h"

#include "core/Bot.h"
#include "ingest/BeaconWatch.h"
#include "ingest/BusReader.h"
#include "ingest/EventWindow.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr std::chrono::hours hour{1};
constexpr std::int64_t baseReserve = 60;

/// A sweep reads the overlap and what the bots said since the one before; a full page asks for one more.
std::int64_t pagesOfSweep(int bots)
{
    const auto interval = std::chrono::duration_cast<milliseconds>(Group{}.heartbeatInterval);
    const std::int64_t said = bots * BusReader::sweepPause.count() / interval.count();
    return 1 + (EventWindow::overlap + said) / BusReader::pageSize;
}

std::optional<std::chrono::minutes> timeOfStop(const CallBudget &budget, const RateTier &tier)
{
    const std::int64_t calls = budget.bots + 1; // a message each, and one broadcast
    const std::int64_t atOnce = std::max<std::int64_t>(budget.allowed - budget.listening, 0);
    if (calls <= atOnce) {
        return std::nullopt;
    }
    const std::int64_t pace = std::max<std::int64_t>(tier.minuteThreshold() - 1, 1);
    return std::chrono::minutes((calls - atOnce + pace - 1) / pace);
}

} // namespace

CallBudget callBudget(int bots, const RateTier &tier)
{
    CallBudget budget;
    budget.bots = bots;
    budget.listening = pagesOfSweep(bots) * (hour / BusReader::sweepPause) + hour / BeaconWatch::regularPause;
    budget.reserve = bots + baseReserve;
    budget.allowed = tier.perHour;
    budget.stopTakes = timeOfStop(budget, tier);
    if (budget.listening > budget.allowed) {
        budget.verdict = BudgetVerdict::TooSmall;
    } else if (budget.needed() > budget.allowed) {
        budget.verdict = BudgetVerdict::SlowStop;
    }
    return budget;
}

} // namespace fleet
