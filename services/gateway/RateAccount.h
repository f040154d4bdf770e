// What this side knows of its allowance at the gateway: pure rules over times that the caller passes in.
// Must never hold an emergency call back.
#pragma once

#include "core/Time.h"
#include "gateway/GatewayTypes.h"

#include <QString>

#include <deque>
#include <optional>

namespace fleet {

struct RateTier {
    QString name;
    std::int64_t perHour = 0;
    std::int64_t burst = 0;

    /// Over the hourly limit a call is refused when, itself included, the last 60 s hold this many.
    [[nodiscard]] std::int64_t minuteThreshold() const { return perHour / 60 + burst; }
    bool operator==(const RateTier &) const = default;
};

/// free, starter, pro, enterprise; nothing for another name.
[[nodiscard]] std::optional<RateTier> rateTierNamed(QStringView name);
/// The tier with that hourly limit; an unknown limit gives a nameless tier with a cautious burst of 10.
[[nodiscard]] RateTier rateTierForLimit(std::int64_t perHour);

/// The limit is soft: a call is refused when, itself included, the hour holds `perHour` and the last minute holds
/// `minuteThreshold()`. Refused calls count. `Reset` and the clock hour mean nothing, the windows slide.
class RateAccount final {
public:
    static constexpr std::chrono::milliseconds quietAfterRefusal{60'000};

    explicit RateAccount(RateTier tier);

    void setTier(RateTier tier);
    [[nodiscard]] const RateTier &tier() const { return m_tier; }
    /// Calls that only Emergency may use. At most half of the tier counts, or nothing else could ever be sent.
    void setReserve(std::int64_t calls);
    [[nodiscard]] std::int64_t reserve() const;

    /// Nothing: a call of that lane may leave now. Otherwise when it may. Always nothing for Lane::Emergency.
    [[nodiscard]] std::optional<MonoTime> earliest(Lane lane, MonoTime now) const;
    /// True if the gateway would refuse one more call now; a forecast, for the screen and the stop dialog.
    [[nodiscard]] bool wouldRefuse(MonoTime now) const;

    void sent(MonoTime now, std::int64_t calls = 1);
    /// The answer to one call sent: takes back what the gateway does not count, learns its figures, notes a refusal.
    void answered(int status, const QString &slug, std::optional<std::int64_t> limit,
                  std::optional<std::int64_t> remaining, std::optional<std::chrono::milliseconds> retryAfter,
                  MonoTime now);

    [[nodiscard]] std::int64_t usedLastHour(MonoTime now) const;
    [[nodiscard]] std::int64_t usedLastMinute(MonoTime now) const;
    [[nodiscard]] RateState state(MonoTime now) const;
    /// The pace at which calls always pass, however full the hour is: just under the minute's threshold.
    [[nodiscard]] std::chrono::milliseconds safePace() const;

private:
    struct Bucket {
        MonoTime first;
        MonoTime last;
        std::int64_t calls = 0;
    };

    [[nodiscard]] std::int64_t counted(MonoTime now, std::chrono::milliseconds window) const;
    [[nodiscard]] std::int64_t foreign(MonoTime now) const;
    [[nodiscard]] bool refusedWith(std::int64_t hour, std::int64_t minute) const;

    RateTier m_tier;
    std::int64_t m_reserve = 60;
    std::deque<Bucket> m_buckets;
    std::int64_t m_foreign = 0; ///< calls of the same agent that were not ours, as the gateway last told
    MonoTime m_foreignAt{};
    std::optional<MonoTime> m_quietUntil;
};

} // namespace fleet
