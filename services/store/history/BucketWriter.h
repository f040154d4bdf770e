// Rolls up what is pending: each touched slot anew from all its samples, then its hour from all its slots.
// Never adds to a bucket: what is made anew can be made twice, and late samples mend it.
#pragma once

#include "history/BucketSource.h"

namespace fleet {

class BucketWriter final {
public:
    explicit BucketWriter(Database &database);

    /// At most `limit` slots that ended by `now`, oldest first; how many there were.
    [[nodiscard]] Result<int> rollUpEnded(UtcTime now, UtcTime horizon, int limit);

private:
    struct Target {
        Target(Database &database, const QString &table);

        Statement removeMetrics;
        Statement insertMetric;
        Statement insertTime;
    };
    struct Pending {
        UtcTime slot;
        qint64 bot = 0;
    };

    [[nodiscard]] Result<std::vector<Pending>> pendingEnded(UtcTime now, int limit);
    [[nodiscard]] static Result<void> write(Target &target, qint64 bot, const BucketSet &set);

    Database &m_database;
    BucketSource m_source;
    Statement m_pending;
    Statement m_removePending;
    Target m_slots;
    Target m_hours;
};

} // namespace fleet
