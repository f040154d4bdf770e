#include "history/Retention.h"

#include "history/Rollup.h"

#include <algorithm>

namespace fleet {

namespace {

/// What one resolution keeps, and in which steps it is let go.
struct Rule {
    Resolution resolution;
    milliseconds age;
    milliseconds ageStep;    ///< by age it waits until there is this much to do
    milliseconds budgetStep; ///< for the budget, at once
    milliseconds least;      ///< what the budget leaves alone
};

std::array<Rule, resolutions.size()> rulesFor(const RetentionLimits &limits)
{
    using std::chrono::days;
    using std::chrono::hours;
    const milliseconds tenMinutes = std::max(limits.tenMinutes, limits.raw);
    return {{
        {Resolution::Raw, limits.raw, hours(1), hours(1), hours(1)},
        {Resolution::TenMinutes, tenMinutes, hours(6), hours(6), days(1)},
        {Resolution::Hours, std::max(limits.hours, tenMinutes), days(1), days(1), days(7)},
    }};
}

UtcTime wholeHour(UtcTime at)
{
    return bucketStart(at, Resolution::Hours);
}

} // namespace

std::optional<Trim> nextTrim(const RetentionLimits &limits, const KeptHistory &kept, UtcTime now)
{
    const auto rules = rulesFor(limits);
    for (const Rule &rule : rules) {
        const auto &oldest = kept.oldest.at(static_cast<std::size_t>(rule.resolution));
        if (oldest && *oldest < now - rule.age - rule.ageStep) {
            return Trim{rule.resolution, wholeHour(now - rule.age), TrimCause::Age};
        }
    }
    if (kept.bytes <= limits.diskBytes) {
        return std::nullopt;
    }
    for (const Rule &rule : rules) {
        const auto &oldest = kept.oldest.at(static_cast<std::size_t>(rule.resolution));
        const UtcTime last = wholeHour(now - rule.least);
        if (oldest && *oldest < last) {
            return Trim{rule.resolution, std::min(last, wholeHour(*oldest + rule.budgetStep)), TrimCause::Budget};
        }
    }
    return std::nullopt;
}

qint64 pagesToGiveBack(qint64 pages, qint64 freePages, qint64 pageBytes, qint64 diskBytes)
{
    const qint64 over = pages - diskBytes / std::max<qint64>(pageBytes, 1);
    const qint64 spare = freePages - pages / 4;
    return std::clamp<qint64>(std::max(over, spare), 0, freePages);
}

UtcTime trustedNow(UtcTime before, milliseconds passed, UtcTime now)
{
    // A clock that is corrected a little now and then is no clock that was set.
    constexpr milliseconds correction = std::chrono::minutes(10);
    return now - (before + passed) > correction ? before + passed : now;
}

} // namespace fleet
