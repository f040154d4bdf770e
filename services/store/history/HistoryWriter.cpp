#include "history/HistoryWriter.h"

#include "history/HistoryFile.h"
#include "history/HistoryGate.h"
#include "history/HistorySession.h"
#include "store/StoreFile.h"

#include <QDir>
#include <QLoggingCategory>

#include <array>
#include <utility>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcHistory, "fleet.history")

/// Entries of one transaction.
constexpr std::size_t groupEntries = 1'000;

} // namespace

HistoryWriter::HistoryWriter(HistoryOptions options, const Clock &clock, HistoryGate &gate, Hooks hooks)
    : m_options(std::move(options)),
      m_clock(clock),
      m_gate(gate),
      m_hooks(std::move(hooks)),
      m_queue(m_options.capacity),
      m_started(clock.now()),
      m_trusted(clock.now()),
      m_trustedAt(clock.monotonic()),
      m_thread([this] { run(); })
{}

HistoryWriter::~HistoryWriter()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void HistoryWriter::record(HistoryQueue::Job job)
{
    std::vector<HistoryQueue::Job> gone;
    {
        const std::scoped_lock lock(m_mutex);
        gone = m_queue.push(std::move(job));
    }
    m_wake.notify_one();
    drop(std::move(gone));
}

void HistoryWriter::care(std::function<void(Result<void>)> onDone)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_careDue = true;
        if (onDone) {
            m_careAsked.push_back(std::move(onDone));
        }
    }
    m_wake.notify_one();
}

void HistoryWriter::suspect(int number)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_suspected = number;
    }
    m_wake.notify_one();
}

void HistoryWriter::run()
{
    if (auto open = ensureOpen(); !open) {
        fail(open.error());
    }
    for (Work work = takeWork(); !work.isLast(); work = takeWork()) {
        carryOut(std::move(work));
        const std::scoped_lock lock(m_mutex);
        if (m_closing && m_failing) {
            break;
        }
    }
    // The connection belongs to this thread: it must not outlive it.
    m_session.reset();
}

HistoryWriter::Work HistoryWriter::takeWork()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock,
                [this] { return m_closing || m_careDue || m_suspected != 0 || (!m_failing && !m_queue.isEmpty()); });
    Work work;
    work.closing = m_closing;
    work.care = m_careDue && !m_closing;
    work.suspected = std::exchange(m_suspected, 0) == m_file && m_file != 0;
    if (work.care || work.closing || !m_failing) {
        work.jobs = m_queue.take(groupEntries);
        work.lost = m_queue.takeLost();
    }
    return work;
}

void HistoryWriter::carryOut(Work work)
{
    if (work.suspected) {
        const QString detail =
            QStringLiteral("The history %1 is damaged.").arg(QDir::toNativeSeparators(m_options.path));
        const auto anew = openAnew(failure(ProblemKind::Storage, detail).value());
        if (!anew) {
            fail(anew.error());
        }
    }
    if (!work.jobs.empty() || work.lost) {
        write(std::move(work.jobs), work.lost);
    }
    if (work.care) {
        careStep();
    }
}

Result<void> HistoryWriter::ensureOpen()
{
    if (m_session) {
        return {};
    }
    bool damaged = false;
    auto session = openSession(damaged);
    if (!session) {
        return damaged ? openAnew(session.error()) : failure(session.error());
    }
    opened(std::move(*session), {});
    return {};
}

Result<std::unique_ptr<HistorySession>> HistoryWriter::openSession(bool &damaged) const
{
    return openHistoryForWriting(m_options.path, damaged).and_then([&](std::unique_ptr<Database> database) {
        return HistorySession::begin(std::move(database), damaged);
    });
}

/// A damaged file is moved aside: what it held is a gap in the new one.
Result<void> HistoryWriter::openAnew(const Problem &damage)
{
    m_session.reset();
    const auto aside = setAside(m_options.path);
    if (!aside) {
        return failure(aside.error());
    }
    qCWarning(lcHistory, "%ls It was moved to %ls.", qUtf16Printable(damage.detail), qUtf16Printable(*aside));
    m_notes.push_back({.from = UtcTime{}, .to = m_clock.now(), .why = GapCause::SetAside});
    m_health.setAside = *aside;
    m_started.reset(); // a new file has no word of an absence
    bool damaged = false;
    auto session = openSession(damaged);
    if (!session) {
        return failure(session.error());
    }
    opened(std::move(*session), QStringLiteral("%1 It was moved to %2 and a new one begun: charts start here.")
                                    .arg(damage.detail, QDir::toNativeSeparators(*aside)));
    return {};
}

void HistoryWriter::opened(std::unique_ptr<HistorySession> session, const QString &message)
{
    m_session = std::move(session);
    // Without its gaps a chart is poorer; the samples that follow are still right.
    const auto noted = m_session->write(std::array{HistoryBatch{.gaps = std::exchange(m_notes, {})}}, m_clock.now(),
                                        std::exchange(m_started, std::nullopt));
    if (!noted) {
        qCWarning(lcHistory, "%ls", qUtf16Printable(noted.error().detail));
    }
    ++m_file;
    m_gate.opened();
    {
        const std::scoped_lock lock(m_mutex);
        m_failing = false;
    }
    HistoryHealth health = m_health;
    health.writable = true;
    health.message = message;
    tellHealth(health, true);
}

void HistoryWriter::write(std::vector<HistoryQueue::Job> jobs, const std::optional<DataGap> &lost)
{
    std::vector<HistoryBatch> batches;
    batches.reserve(jobs.size() + 1);
    for (HistoryQueue::Job &job : jobs) {
        batches.push_back(std::move(job.batch));
    }
    if (lost) {
        batches.push_back({.gaps = {*lost}});
    }
    const auto refused = writeBatches(batches);
    if (refused) {
        HistoryHealth health = m_health;
        health.refused += *refused;
        tellHealth(health);
        answer(std::move(jobs), {});
        return;
    }
    for (std::size_t job = 0; job < jobs.size(); ++job) {
        jobs[job].batch = std::move(batches[job]);
    }
    std::vector<HistoryQueue::Job> gone;
    {
        const std::scoped_lock lock(m_mutex);
        gone = m_queue.putBack(std::move(jobs));
        if (lost) {
            m_queue.addLost(*lost);
        }
    }
    drop(std::move(gone));
    fail(refused.error());
}

Result<int> HistoryWriter::writeBatches(const std::vector<HistoryBatch> &batches)
{
    const auto attempt = [&] {
        return ensureOpen().and_then([&] { return m_session->write(batches, m_clock.now()); });
    };
    auto refused = attempt();
    if (!refused && m_session && m_session->isDamaged()) {
        refused = openAnew(refused.error()).and_then(attempt);
    }
    return refused;
}

void HistoryWriter::careStep()
{
    const UtcTime now = m_clock.now();
    const MonoTime mono = m_clock.monotonic();
    m_trusted = trustedNow(m_trusted, mono - m_trustedAt, now);
    m_trustedAt = mono;
    const auto step = ensureOpen().and_then([&] { return m_session->care(m_options.limits, now, m_trusted); });
    if (!step) {
        const bool isDamaged = m_session && m_session->isDamaged();
        const auto mended = isDamaged ? openAnew(step.error()) : Result<void>(failure(step.error()));
        if (!mended) {
            fail(mended.error());
        }
        endCare(mended);
        return;
    }
    if (step->begun) {
        m_hooks.onTrim(*step->begun);
    }
    if (step->isDone) {
        endCare({});
    }
}

void HistoryWriter::endCare(const Result<void> &result)
{
    std::vector<std::function<void(Result<void>)>> asked;
    {
        const std::scoped_lock lock(m_mutex);
        // What came meanwhile is due again only when somebody asks again.
        m_careDue = false;
        asked.swap(m_careAsked);
    }
    for (auto &onDone : asked) {
        m_hooks.post([onDone = std::move(onDone), result] { onDone(result); });
    }
}

/// The connection is of no more use; the next care tries again.
void HistoryWriter::fail(const Problem &problem)
{
    m_session.reset();
    m_gate.failed();
    bool isNew = false;
    {
        const std::scoped_lock lock(m_mutex);
        isNew = !std::exchange(m_failing, true);
    }
    if (isNew) {
        qCWarning(lcHistory, "%ls", qUtf16Printable(problem.detail));
    }
    HistoryHealth health = m_health;
    health.writable = false;
    health.message = QStringLiteral("%1 Charts get nothing new until that is mended; operations are not touched.")
                         .arg(problem.detail);
    tellHealth(health);
}

void HistoryWriter::drop(std::vector<HistoryQueue::Job> jobs)
{
    if (jobs.empty()) {
        return;
    }
    {
        const std::scoped_lock lock(m_mutex);
        for (const HistoryQueue::Job &job : jobs) {
            m_lost += static_cast<qint64>(job.batch.samples.size());
        }
    }
    answer(std::move(jobs), failure(ProblemKind::Storage,
                                    QStringLiteral("The history could not keep up: the oldest samples that waited were"
                                                   " dropped, and are noted as a gap.")));
}

void HistoryWriter::answer(std::vector<HistoryQueue::Job> jobs, const Result<void> &result)
{
    for (HistoryQueue::Job &job : jobs) {
        if (job.onWritten) {
            m_hooks.post([onWritten = std::move(job.onWritten), result] { onWritten(result); });
        }
    }
}

void HistoryWriter::tellHealth(HistoryHealth health, bool always)
{
    {
        const std::scoped_lock lock(m_mutex);
        health.lost = m_lost;
    }
    if (always || health != m_health) {
        m_health = std::move(health);
        m_hooks.onHealth(m_health);
    }
}

} // namespace fleet
