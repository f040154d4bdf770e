#include "gateway/RateAccount.h"

#include <algorithm>
#include <array>

namespace fleet {

namespace {

constexpr std::chrono::milliseconds hour{3'600'000};
constexpr std::chrono::milliseconds minute{60'000};
/// Calls this close together share a bucket, which ages by its last call: the count is never too low.
constexpr std::chrono::milliseconds bucketSpan{250};

const std::array<RateTier, 4> &knownTiers()
{
    static const std::array<RateTier, 4> tiers{{
        {QStringLiteral("free"), 100, 10},
        {QStringLiteral("starter"), 1'000, 25},
        {QStringLiteral("pro"), 10'000, 100},
        {QStringLiteral("enterprise"), 100'000, 1'000},
    }};
    return tiers;
}

} // namespace

std::optional<RateTier> rateTierNamed(QStringView name)
{
    for (const RateTier &tier : knownTiers()) {
        if (tier.name == name) {
            return tier;
        }
    }
    return std::nullopt;
}

RateTier rateTierForLimit(std::int64_t perHour)
{
    for (const RateTier &tier : knownTiers()) {
        if (tier.perHour == perHour) {
            return tier;
        }
    }
    return RateTier{.name = {}, .perHour = std::max<std::int64_t>(perHour, 1), .burst = 10};
}

RateAccount::RateAccount(RateTier tier) : m_tier(std::move(tier)) {}

void RateAccount::setTier(RateTier tier)
{
    m_tier = std::move(tier);
}

void RateAccount::setReserve(std::int64_t calls)
{
    m_reserve = std::max<std::int64_t>(calls, 0);
}

std::int64_t RateAccount::reserve() const
{
    return std::min(m_reserve, m_tier.perHour / 2);
}

std::int64_t RateAccount::counted(MonoTime now, std::chrono::milliseconds window) const
{
    std::int64_t calls = 0;
    for (auto bucket = m_buckets.rbegin(); bucket != m_buckets.rend() && bucket->last > now - window; ++bucket) {
        calls += bucket->calls;
    }
    return calls;
}

std::int64_t RateAccount::foreign(MonoTime now) const
{
    return now - m_foreignAt < hour ? m_foreign : 0;
}

std::int64_t RateAccount::usedLastHour(MonoTime now) const
{
    return counted(now, hour) + foreign(now);
}

std::int64_t RateAccount::usedLastMinute(MonoTime now) const
{
    return counted(now, minute);
}

bool RateAccount::refusedWith(std::int64_t hourCalls, std::int64_t minuteCalls) const
{
    return hourCalls >= m_tier.perHour && minuteCalls >= m_tier.minuteThreshold();
}

bool RateAccount::wouldRefuse(MonoTime now) const
{
    return refusedWith(usedLastHour(now) + 1, usedLastMinute(now) + 1);
}

std::optional<MonoTime> RateAccount::earliest(Lane lane, MonoTime now) const
{
    if (lane == Lane::Emergency) {
        return std::nullopt;
    }
    if (m_quietUntil && now < *m_quietUntil) {
        return m_quietUntil;
    }
    // One more call must leave room for the whole reserve to pass at once, in the hour or, failing that, in the minute.
    const std::int64_t held = reserve();
    std::int64_t hourCalls = usedLastHour(now) + 1 + held;
    std::int64_t minuteCalls = usedLastMinute(now) + 1 + held;
    if (!refusedWith(hourCalls, minuteCalls)) {
        return std::nullopt;
    }
    for (const Bucket &bucket : m_buckets) {
        // Walk through the future in the order in which calls leave the windows.
        if (bucket.last > now - hour) {
            hourCalls -= bucket.calls;
            if (hourCalls < m_tier.perHour) {
                const MonoTime byHour = bucket.last + hour;
                // The minute may be empty long before the hour is; that helps only where the reserve fits into it.
                return 1 + held < m_tier.minuteThreshold() ? std::min(byHour, now + minute) : byHour;
            }
        }
    }
    return now + minute;
}

void RateAccount::sent(MonoTime now, std::int64_t calls)
{
    while (!m_buckets.empty() && m_buckets.front().last <= now - hour) {
        m_buckets.pop_front();
    }
    if (m_buckets.empty() || now - m_buckets.back().first >= bucketSpan) {
        m_buckets.push_back(Bucket{.first = now, .last = now, .calls = 0});
    }
    m_buckets.back().last = std::max(m_buckets.back().last, now);
    m_buckets.back().calls += calls;
}

void RateAccount::answered(int status, const QString &slug, std::optional<std::int64_t> limit,
                           std::optional<std::int64_t> remaining, std::optional<std::chrono::milliseconds> retryAfter,
                           MonoTime now)
{
    // 401 and the 403 of scope and tier are refused before the gateway counts; the 403 of ownership is not.
    const bool uncounted =
        status == 401
        || (status == 403
            && (slug == QLatin1StringView("scope-violation") || slug == QLatin1StringView("insufficient-tier")
                || slug == QLatin1StringView("admin-only") || slug == QLatin1StringView("forbidden-admin-only")));
    if (uncounted) {
        const auto latest =
            std::find_if(m_buckets.rbegin(), m_buckets.rend(), [](const Bucket &b) { return b.calls > 0; });
        if (latest != m_buckets.rend()) {
            --latest->calls;
        }
    }
    if (status == 429) {
        m_quietUntil = std::max(m_quietUntil.value_or(now),
                                now + std::max<milliseconds>(retryAfter.value_or(quietAfterRefusal), seconds(1)));
    }
    if (limit && *limit > 0 && *limit != m_tier.perHour) {
        setTier(rateTierForLimit(*limit));
    }
    if (limit && remaining) {
        m_foreign = std::max<std::int64_t>(0, *limit - *remaining - counted(now, hour));
        m_foreignAt = now;
    }
}

RateState RateAccount::state(MonoTime now) const
{
    RateState state;
    state.tier = m_tier.name;
    state.limitPerHour = m_tier.perHour;
    state.usedLastHour = usedLastHour(now);
    state.reserve = reserve();
    state.refusing = m_quietUntil && now < *m_quietUntil;
    return state;
}

std::chrono::milliseconds RateAccount::safePace() const
{
    const std::int64_t perMinute = std::max<std::int64_t>(1, m_tier.minuteThreshold() - 1);
    return std::chrono::milliseconds((minute.count() + perMinute - 1) / perMinute);
}

} // namespace fleet
