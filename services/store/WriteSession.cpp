#include "store/WriteSession.h"

namespace fleet {

WriteSession::WriteSession(std::unique_ptr<Database> database) : m_database(std::move(database)), m_writer(*m_database)
{}

std::vector<Result<void>> WriteSession::commit(std::span<const WriteBatch> batches)
{
    if (auto begun = m_database->execute(QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        m_broken = true;
        return {batches.size(), failure(begun.error())};
    }
    const auto together = commitTogether(batches);
    if (together) {
        return *together;
    }
    // SQLite may have rolled back by itself already.
    [[maybe_unused]] const auto undone = m_database->execute(QStringLiteral("ROLLBACK"));
    m_broken = true;
    if (batches.size() == 1) {
        return {failure(together.error())};
    }
    // One of them broke the transaction for all, e.g. the large one that no longer fits on the disk: each by itself.
    std::vector<Result<void>> results;
    results.reserve(batches.size());
    for (const WriteBatch &batch : batches) {
        results.push_back(commit({&batch, 1}).front());
    }
    return results;
}

Result<std::vector<Result<void>>> WriteSession::commitTogether(std::span<const WriteBatch> batches)
{
    std::vector<Result<void>> results;
    results.reserve(batches.size());
    for (const WriteBatch &batch : batches) {
        auto written = writeInSavepoint(batch);
        if (!written) {
            return failure(written.error());
        }
        results.push_back(std::move(*written));
    }
    if (auto committed = m_database->execute(QStringLiteral("COMMIT")); !committed) {
        return failure(committed.error());
    }
    return results;
}

Result<Result<void>> WriteSession::writeInSavepoint(const WriteBatch &batch)
{
    if (auto begun = m_database->execute(QStringLiteral("SAVEPOINT batch")); !begun) {
        return failure(begun.error());
    }
    const Result<void> written = write(batch);
    if (!written) {
        // Fails when SQLite had to roll back everything: then there is no savepoint any more.
        if (!m_database->execute(QStringLiteral("ROLLBACK TO batch"))) {
            return failure(written.error());
        }
    }
    if (auto released = m_database->execute(QStringLiteral("RELEASE batch")); !released) {
        return failure(released.error());
    }
    return written;
}

Result<void> WriteSession::write(const WriteBatch &batch)
{
    for (const Change &change : batch) {
        if (auto done = m_writer.write(change); !done) {
            return done;
        }
    }
    return {};
}

} // namespace fleet
