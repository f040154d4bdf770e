// Lets go of what Retention says, in small portions; and gives free pages back to the file system.
// Never deletes a row before its horizon is on disk: what is half gone is not shown.
#pragma once

#include "history/Retention.h"
#include "history/Series.h"
#include "history/Statement.h"

#include <memory>
#include <vector>

namespace fleet {

/// Before which time each resolution was let go, for whatever reason.
[[nodiscard]] Result<Horizons> readHorizons(Database &database);

class Trimmer final {
public:
    explicit Trimmer(Database &database);
    ~Trimmer();
    Q_DISABLE_COPY_MOVE(Trimmer)

    [[nodiscard]] Result<KeptHistory> kept();
    /// Writes the horizon down; step() does the rest.
    [[nodiscard]] Result<void> begin(const Trim &trim);
    [[nodiscard]] bool isRunning() const { return !m_left.empty(); }
    /// One small portion; only while it is running.
    [[nodiscard]] Result<void> step();
    /// At most as many as fit in a small portion; by how many pages the file became smaller.
    [[nodiscard]] Result<qint64> giveBackPages(qint64 diskBytes);

private:
    class Deletion;
    /// One range of rows: of one bot in one table, and there of one metric or of all.
    struct Strip {
        std::size_t deletion = 0;
        qint64 bot = 0;
        qint64 metric = 0;
    };

    [[nodiscard]] Result<std::vector<qint64>> numbersOf(const QString &table);
    [[nodiscard]] Result<qint64> figure(const QString &pragma);

    Database &m_database;
    std::array<std::vector<std::unique_ptr<Deletion>>, resolutions.size()> m_deletions;
    Statement m_horizon;
    Statement m_oldGaps;
    Statement m_giveBack;
    Trim m_trim;
    std::vector<Strip> m_left; ///< done from the end
};

} // namespace fleet
