// What a bot's buckets are made of: a slot from its samples and spans, an hour from its six slots.
// Never writes: what is not rolled up yet is read through it too.
#pragma once

#include "history/Rollup.h"
#include "history/Series.h"
#include "history/Statement.h"

#include <map>

namespace fleet {

/// All of one bot's buckets of one time.
struct BucketSet {
    std::map<qint64, Bucket> metrics; ///< by number
    PresenceBucket time;
};

class BucketSource final {
public:
    explicit BucketSource(Database &database);

    [[nodiscard]] Result<BucketSet> slot(qint64 bot, UtcTime at);
    /// From the slots as they were rolled up; those in `fresh` instead of them.
    [[nodiscard]] Result<BucketSet> hour(qint64 bot, UtcTime at, const std::map<UtcTime, BucketSet> &fresh = {});

private:
    using SlotsByTime = std::map<UtcTime, BucketSet>;
    [[nodiscard]] Result<void> readSamples(qint64 bot, const TimeSpan &slot, BucketSet &set);
    [[nodiscard]] Result<void> readOwn(qint64 bot, const TimeSpan &slot, BucketSet &set);
    [[nodiscard]] Result<void> readSpans(qint64 bot, const TimeSpan &slot, BucketSet &set);
    [[nodiscard]] Result<void> readSlots(qint64 bot, const TimeSpan &hour, SlotsByTime &rolled);

    Statement m_samples;
    Statement m_own;
    Statement m_spans;
    Statement m_slots;
    Statement m_slotTimes;
};

[[nodiscard]] Reading readingOf(const QVariant &value);
/// Columns n, least, greatest, total, latest from `first` on.
[[nodiscard]] Bucket bucketOf(const Statement &row, int first);
/// Columns at, n, alive, heard, maintenance from `first` on.
[[nodiscard]] PresenceBucket presenceOf(const Statement &row, int first);

} // namespace fleet
