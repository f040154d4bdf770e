// What is let go next, by age and by the disk's budget: pure rules.
// Coarse history outlives fine: raw samples go first, hours last, and of each the oldest.
#pragma once

#include "history/HistoryRecords.h"

#include <array>
#include <optional>

namespace fleet {

struct RetentionLimits {
    milliseconds raw = std::chrono::hours(48);
    milliseconds tenMinutes = std::chrono::days(30);
    milliseconds hours = std::chrono::days(365);
    qint64 diskBytes = 5'000'000'000;

    bool operator==(const RetentionLimits &) const = default;
};

/// What the file holds.
struct KeptHistory {
    std::array<std::optional<UtcTime>, resolutions.size()> oldest =
        {};           ///< of each resolution; nothing when it is empty
    qint64 bytes = 0; ///< in use
};

/// What to let go now; ask again when it is done. Nothing when all is within its limits, or when only the newest hour of
/// samples, day of ten minutes and week of hours are left. Where it begins is a whole hour, so that no bucket is ever
/// made of half its samples.
[[nodiscard]] std::optional<Trim> nextTrim(const RetentionLimits &limits, const KeptHistory &kept, UtcTime now);

/// How many free pages to give back to the file system. Few free ones are kept: the next samples need them.
[[nodiscard]] qint64 pagesToGiveBack(qint64 pages, qint64 freePages, qint64 pageBytes, qint64 diskBytes);

/// The time for letting go by age: a clock that was set forward by hand must not empty the file. It goes on from
/// `before` no faster than time passes, and follows a clock that was set back.
[[nodiscard]] UtcTime trustedNow(UtcTime before, milliseconds passed, UtcTime now);

} // namespace fleet
