#include "store/StoreWriter.h"

#include "store/StoreFile.h"
#include "store/WriteSession.h"

namespace fleet {

namespace {

/// A group ends with the batch that fills it: a burst is not held back by its own length.
constexpr std::size_t groupChanges = 1000;

} // namespace

StoreWriter::StoreWriter(QString path, bool mayCreate, Report report)
    : m_path(std::move(path)),
      m_mayCreate(mayCreate),
      m_report(std::move(report)),
      m_thread([this] { run(); })
{}

StoreWriter::~StoreWriter()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StoreWriter::enqueue(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void StoreWriter::run()
{
    for (std::vector<Job> jobs = takeGroup(); !jobs.empty(); jobs = takeGroup()) {
        std::vector<WriteBatch> batches;
        batches.reserve(jobs.size());
        for (Job &job : jobs) {
            batches.push_back(std::move(job.batch));
        }
        std::vector<Result<void>> results = commit(batches);
        std::vector<Outcome> outcomes;
        outcomes.reserve(jobs.size());
        for (std::size_t at = 0; at < jobs.size(); ++at) {
            outcomes.push_back({std::move(jobs[at].onCommitted), std::move(results[at])});
        }
        m_report(std::move(outcomes));
    }
    // The connection belongs to this thread: it must not outlive it.
    m_session.reset();
}

std::vector<StoreWriter::Job> StoreWriter::takeGroup()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_closing || !m_waiting.empty(); });
    std::vector<Job> group;
    std::size_t changes = 0;
    while (!m_waiting.empty() && changes < groupChanges) {
        changes += m_waiting.front().batch.size();
        group.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return group;
}

std::vector<Result<void>> StoreWriter::commit(const std::vector<WriteBatch> &batches)
{
    if (!m_session) {
        auto database = openForWriting(m_path, m_mayCreate);
        if (!database) {
            return {batches.size(), failure(database.error())};
        }
        m_mayCreate = false;
        m_session = std::make_unique<WriteSession>(std::move(*database));
    }
    std::vector<Result<void>> results = m_session->commit(batches);
    if (m_session->isBroken()) {
        m_session.reset();
    }
    return results;
}

} // namespace fleet
