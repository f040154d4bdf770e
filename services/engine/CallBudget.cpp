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

std::optional<std::chrono::minutes> timeOfStop(const CallBudget &budget)
{
    if (budget.stopCalls <= budget.atOnce) {
        return std::nullopt;
    }
    return std::chrono::minutes((budget.stopCalls - budget.atOnce + budget.perMinute - 1) / budget.perMinute);
}

} // namespace

CallBudget callBudget(int bots, const RateTier &tier)
{
    CallBudget budget;
    budget.bots = bots;
    budget.listening = pagesOfSweep(bots) * (hour / BusReader::sweepPause) + hour / BeaconWatch::regularPause;
    budget.reserve = bots + baseReserve;
    budget.allowed = tier.perHour;
    budget.stopCalls = budget.bots + 1;
    budget.atOnce = std::max<std::int64_t>(budget.allowed - budget.listening, 0);
    budget.perMinute = std::max<std::int64_t>(tier.minuteThreshold() - 1, 1);
    budget.stopTakes = timeOfStop(budget);
    if (budget.listening > budget.allowed) {
        budget.verdict = BudgetVerdict::TooSmall;
    } else if (budget.needed() > budget.allowed) {
        budget.verdict = BudgetVerdict::SlowStop;
    }
    return budget;
}

} // namespace fleet
