#include "sandbox/RateLimiter.h"

#include "sandbox/Moment.h"

#include <algorithm>

namespace fleet::sandbox {

namespace {

std::string words(std::size_t count, int limit)
{
    return std::to_string(count + 1) + '/' + std::to_string(limit) + " per hour";
}

} // namespace

TierLimit tierLimit(const std::string &tier)
{
    if (tier == "starter") {
        return {1'000, 25};
    }
    if (tier == "pro") {
        return {10'000, 100};
    }
    if (tier == "enterprise") {
        return {100'000, 1'000};
    }
    return {100, 10};
}

RateLimiter::Calls &RateLimiter::recent(const std::string &who, std::int64_t nowMicros)
{
    Calls &calls = m_calls[who];
    while (!calls.empty() && calls.front() <= nowMicros - microsPerHour) {
        calls.pop_front();
    }
    return calls;
}

RateLimiter::Verdict RateLimiter::judge(const Calls &calls, TierLimit limit, std::int64_t nowMicros)
{
    if (calls.size() < static_cast<std::size_t>(limit.perHour)) {
        return std::nullopt;
    }
    const auto minute = std::upper_bound(calls.begin(), calls.end(), nowMicros - 60 * microsPerSecond);
    if (calls.end() - minute < limit.perHour / 60 + limit.burst) {
        return std::nullopt;
    }
    return words(calls.size(), limit.perHour);
}

RateLimiter::Verdict RateLimiter::take(const std::string &agentId, const std::string &tier, std::int64_t nowMicros)
{
    Calls &calls = recent(agentId, nowMicros);
    calls.push_back(nowMicros);
    return judge(calls, tierLimit(tier), nowMicros);
}

RateLimiter::Verdict RateLimiter::peek(const std::string &agentId, const std::string &tier, std::int64_t nowMicros)
{
    return judge(recent(agentId, nowMicros), tierLimit(tier), nowMicros);
}

void RateLimiter::add(const std::string &agentId, int calls, std::int64_t nowMicros)
{
    Calls &recorded = recent(agentId, nowMicros);
    recorded.insert(recorded.end(), static_cast<std::size_t>(calls), nowMicros);
}

int RateLimiter::remaining(const std::string &agentId, const std::string &tier, std::int64_t nowMicros)
{
    return std::max(0, tierLimit(tier).perHour - static_cast<int>(recent(agentId, nowMicros).size()));
}

RateLimiter::Verdict RateLimiter::takeHard(const std::string &what, int perHour, std::int64_t nowMicros)
{
    Calls &calls = recent(what, nowMicros);
    calls.push_back(nowMicros);
    return calls.size() < static_cast<std::size_t>(perHour) ? std::nullopt : Verdict(words(calls.size(), perHour));
}

int RateLimiter::remainingHard(const std::string &what, int perHour, std::int64_t nowMicros)
{
    return std::max(0, perHour - static_cast<int>(recent(what, nowMicros).size()));
}

int RateLimiter::secondsToReset(std::int64_t nowMicros)
{
    return static_cast<int>((microsPerHour - nowMicros % microsPerHour) / microsPerSecond);
}

} // namespace fleet::sandbox
