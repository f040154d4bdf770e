#include "store/InboxFile.h"

#include "core/Reply.h"
#include "protocol/Crypto.h"
#include "store/InboxSession.h"

#include <algorithm>
#include <utility>

namespace fleet {

struct InboxFile::Reading {
    qint64 after = 0;
    int limit = 0;
    Reply<std::vector<InboxEntry>> reply;
};

struct InboxFile::Acknowledging {
    qint64 upTo = 0;
    Reply<void> reply;
};

struct InboxFile::Work {
    std::vector<Keeping> keeping;
    std::vector<Acknowledging> acknowledging;
    std::vector<Reading> reading;

    [[nodiscard]] bool isEmpty() const { return keeping.empty() && acknowledging.empty() && reading.empty(); }
};

InboxFile::InboxFile(QString path, InboxLimits limits)
    : m_path(std::move(path)),
      m_limits(limits),
      m_waiting(std::make_unique<Work>())
{
    crypto::initialise();
    m_thread = std::thread([this] { run(); });
}

InboxFile::~InboxFile()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void InboxFile::keep(InboxParcel parcel, OnKept onKept)
{
    const qint64 bytes = parcel.bytes.size();
    {
        const std::scoped_lock lock(m_mutex);
        const bool fits = m_onDisk.parcels + m_onTheWay.parcels < m_limits.parcels
                       && m_onDisk.bytes + m_onTheWay.bytes + bytes <= m_limits.bytes;
        if (fits) {
            ++m_onTheWay.parcels;
            m_onTheWay.bytes += bytes;
            m_waiting->keeping.push_back({std::move(parcel), std::exchange(onKept, nullptr)});
        }
    }
    if (onKept) {
        onKept(Kept::Full);
        return;
    }
    m_wake.notify_one();
}

InboxState InboxFile::state() const
{
    const std::scoped_lock lock(m_mutex);
    return {.parcels = m_onDisk.parcels + m_onTheWay.parcels,
            .bytes = m_onDisk.bytes + m_onTheWay.bytes,
            .problem = m_problem};
}

QCoro::Task<Result<std::vector<InboxEntry>>> InboxFile::read(qint64 after, int limit)
{
    Reply<std::vector<InboxEntry>> reply;
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting->reading.push_back({after, limit, reply});
    }
    m_wake.notify_one();
    return Reply<std::vector<InboxEntry>>::wait(std::move(reply));
}

QCoro::Task<Result<void>> InboxFile::acknowledge(qint64 upTo)
{
    Reply<void> reply;
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting->acknowledging.push_back({upTo, reply});
    }
    m_wake.notify_one();
    return Reply<void>::wait(std::move(reply));
}

void InboxFile::run()
{
    // At once, so that what was left by the run before counts from the start.
    if (const Result<void> opened = openSession(); !opened) {
        settle(0, 0, opened.error());
    } else {
        settle(0, 0, std::nullopt);
    }
    for (Work work = takeWork(); !work.isEmpty(); work = takeWork()) {
        write(work);
        read(work);
    }
    // The connection belongs to this thread: it must not outlive it.
    m_session.reset();
}

InboxFile::Work InboxFile::takeWork()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_closing || !m_waiting->isEmpty(); });
    return std::exchange(*m_waiting, Work());
}

void InboxFile::write(Work &work)
{
    if (work.keeping.empty() && work.acknowledging.empty()) {
        return;
    }
    std::vector<InboxParcel> parcels;
    parcels.reserve(work.keeping.size());
    qint64 bytes = 0;
    for (Keeping &keeping : work.keeping) {
        bytes += keeping.parcel.bytes.size();
        parcels.push_back(std::move(keeping.parcel));
    }
    qint64 acknowledged = 0;
    for (const Acknowledging &acknowledging : work.acknowledging) {
        acknowledged = std::max(acknowledged, acknowledging.upTo);
    }
    const Result<std::vector<Kept>> results = commit(parcels, acknowledged);
    settle(static_cast<qint64>(parcels.size()), bytes, results ? std::nullopt : std::optional(results.error()));
    for (std::size_t at = 0; at < work.keeping.size(); ++at) {
        work.keeping[at].onKept(results ? results->at(at) : Kept::Failed);
    }
    for (const Acknowledging &acknowledging : work.acknowledging) {
        acknowledging.reply.answer(results ? Result<void>() : failure(results.error()));
    }
}

Result<std::vector<Kept>> InboxFile::commit(const std::vector<InboxParcel> &parcels, qint64 acknowledged)
{
    if (auto opened = openSession(); !opened) {
        return failure(opened.error());
    }
    Result<std::vector<Kept>> results = m_session->commit(parcels, acknowledged);
    m_lastSeq = std::max(m_lastSeq, m_session->lastSeq());
    if (!results) {
        m_session.reset(); // closing rolls back what was begun
    }
    return results;
}

Result<void> InboxFile::openSession()
{
    if (m_session) {
        return {};
    }
    auto session = InboxSession::open(m_path, m_lastSeq);
    if (!session) {
        return failure(session.error());
    }
    m_session = std::move(*session);
    return {};
}

void InboxFile::read(const Work &work)
{
    for (const Reading &reading : work.reading) {
        if (auto opened = openSession(); !opened) {
            reading.reply.answer(failure(opened.error()));
            continue;
        }
        auto entries = m_session->read(reading.after, reading.limit);
        if (!entries) {
            m_session.reset();
        }
        reading.reply.answer(std::move(entries));
    }
}

/// What was on its way is on disk or refused, as the session knows.
void InboxFile::settle(qint64 parcels, qint64 bytes, const std::optional<Problem> &problem)
{
    const std::scoped_lock lock(m_mutex);
    m_onTheWay.parcels -= parcels;
    m_onTheWay.bytes -= bytes;
    m_problem = problem;
    if (m_session) {
        m_onDisk = m_session->size();
    }
}

} // namespace fleet
