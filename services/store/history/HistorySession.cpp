#include "history/HistorySession.h"

namespace fleet {

namespace {

/// Slots that are rolled up in one portion.
constexpr int portionSlots = 100;
/// A console that was away for less left no gap: the bots' next heartbeats fill it.
constexpr milliseconds shortAbsence = std::chrono::seconds(90);

} // namespace

HistorySession::HistorySession(std::unique_ptr<Database> database)
    : m_database(std::move(database)),
      m_samples(*m_database),
      m_buckets(*m_database),
      m_trimmer(*m_database),
      m_mark(*m_database, QStringLiteral("INSERT INTO marks (name, value) VALUES ('written', ?)"
                                         " ON CONFLICT (name) DO UPDATE SET value = excluded.value"))
{}

Result<std::unique_ptr<HistorySession>> HistorySession::begin(std::unique_ptr<Database> database, bool &damaged)
{
    std::unique_ptr<HistorySession> session(new HistorySession(std::move(database)));
    if (auto read = session->readHorizon(); !read) {
        damaged = session->isDamaged();
        return failure(read.error());
    }
    return session;
}

Result<void> HistorySession::readHorizon()
{
    return readHorizons(*m_database).map([this](const Horizons &horizons) {
        m_horizon = horizons.at(static_cast<std::size_t>(Resolution::Raw)).value_or(UtcTime{});
        m_samples.setHorizon(m_horizon);
    });
}

Result<void> HistorySession::inTransaction(const std::function<Result<void>()> &work)
{
    if (auto begun = m_database->execute(QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return begun;
    }
    auto done = work().and_then([this] { return m_database->execute(QStringLiteral("COMMIT")); });
    if (!done) {
        // SQLite may have rolled back by itself; the first error is the one to tell.
        [[maybe_unused]] const auto undone = m_database->execute(QStringLiteral("ROLLBACK"));
    }
    return done;
}

Result<int> HistorySession::write(std::span<const HistoryBatch> batches, UtcTime now, std::optional<UtcTime> started)
{
    int refused = 0;
    auto done = inTransaction([&]() -> Result<void> {
        if (started) {
            if (auto noted = noteAbsence(*started); !noted) {
                return noted;
            }
        }
        for (const HistoryBatch &batch : batches) {
            const auto written = m_samples.write(batch);
            if (!written) {
                return failure(written.error());
            }
            refused += *written;
        }
        return note(now);
    });
    return done.map([refused] { return refused; });
}

Result<void> HistorySession::note(UtcTime now)
{
    return m_mark.run({toEpochMs(now)});
}

Result<void> HistorySession::noteAbsence(UtcTime started)
{
    const auto mark = m_database->value(QStringLiteral("SELECT value FROM marks WHERE name = 'written'"));
    if (!mark) {
        return failure(mark.error());
    }
    const UtcTime written = fromEpochMs(mark->toLongLong());
    if (!mark->isValid() || started - written <= shortAbsence) {
        return {};
    }
    return m_samples.write(DataGap{.from = written, .to = started, .why = GapCause::NotRunning});
}

Result<HistorySession::Care> HistorySession::care(const RetentionLimits &limits, UtcTime now, UtcTime trusted)
{
    Care care;
    auto done = inTransaction([&]() -> Result<void> {
        return careStep(limits, now, trusted).and_then([&](const Care &step) {
            care = step;
            return note(now);
        });
    });
    if (done && care.begun) {
        done = readHorizon();
    }
    return done.map([&care] { return care; });
}

Result<HistorySession::Care> HistorySession::careStep(const RetentionLimits &limits, UtcTime now, UtcTime trusted)
{
    // First of all: samples must not go before their buckets are made.
    const auto rolled = m_buckets.rollUpEnded(now, m_horizon, portionSlots);
    if (!rolled || *rolled > 0) {
        return rolled.map([](int) { return Care{}; });
    }
    if (m_trimmer.isRunning()) {
        return m_trimmer.step().map([] { return Care{}; });
    }
    const auto kept = m_trimmer.kept();
    if (!kept) {
        return failure(kept.error());
    }
    if (const auto trim = nextTrim(limits, *kept, trusted)) {
        return m_trimmer.begin(*trim).map([&trim] { return Care{.isDone = false, .begun = trim}; });
    }
    return m_trimmer.giveBackPages(limits.diskBytes).map([](qint64 pages) { return Care{.isDone = pages <= 0}; });
}

} // namespace fleet
