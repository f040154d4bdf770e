// The inbox in an SQLite file of its own (WAL, synchronous=FULL), with a thread that writes: all that waits, at once.
// Never makes the caller of keep() wait for the disk, and never loses what it said was kept.
#pragma once

#include "core/Result.h"
#include "store/InboxEntry.h"

#include <QCoroTask>
#include <QString>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace fleet {

class InboxSession;

struct InboxLimits {
    qint64 parcels = 100'000;
    qint64 bytes = 256LL * 1024 * 1024;
};

class InboxFile final : public Inbox {
public:
    Q_DISABLE_COPY_MOVE(InboxFile)

    /// Opens or makes the file on its own thread; while that fails, nothing is kept and state() says why. A damaged
    /// file is set aside, never deleted.
    explicit InboxFile(QString path, InboxLimits limits = {});
    /// Commits what waits, then joins.
    ~InboxFile() override;

    void keep(InboxParcel parcel, OnKept onKept) override;
    [[nodiscard]] InboxState state() const override;

    /// The oldest after number `after` (0 = from the beginning), in order, at most `limit`; empty for none. Numbers
    /// are this run's own: a program that starts begins with 0.
    [[nodiscard]] QCoro::Task<Result<std::vector<InboxEntry>>> read(qint64 after, int limit);
    /// The effect of all up to that number is recorded: they are forgotten. One that comes again is kept again.
    [[nodiscard]] QCoro::Task<Result<void>> acknowledge(qint64 upTo);

private:
    struct Keeping {
        InboxParcel parcel;
        OnKept onKept;
    };
    struct Reading;
    struct Acknowledging;
    struct Work;

    void run();
    [[nodiscard]] Work takeWork();
    void write(Work &work);
    [[nodiscard]] Result<std::vector<Kept>> commit(const std::vector<InboxParcel> &parcels, qint64 acknowledged);
    [[nodiscard]] Result<void> openSession();
    void read(const Work &work);
    void settle(qint64 parcels, qint64 bytes, const std::optional<Problem> &problem);

    const QString m_path;
    const InboxLimits m_limits;

    mutable std::mutex m_mutex; ///< of what stands up to m_session
    std::condition_variable m_wake;
    std::unique_ptr<Work> m_waiting;
    InboxSize m_onTheWay; ///< taken but not yet committed or refused
    InboxSize m_onDisk;
    std::optional<Problem> m_problem;
    bool m_closing = false;

    std::unique_ptr<InboxSession> m_session; ///< the thread's own, and so is what follows
    qint64 m_lastSeq = 0;
    std::thread m_thread; ///< last: everything above is there when it starts
};

} // namespace fleet
