// The profile's database: a writer thread of its own, whole batches or nothing, and no SQL outside this folder.
// Never makes an emergency verb wait: the caller decides whether it awaits a commit.
#pragma once

#include "core/Result.h"
#include "store/Records.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>

namespace fleet {

/// What open() found.
struct StoreHealth {
    bool writable = true; ///< false: read-only folder or full disk; commits fail until it is repaired
    QString setAside;     ///< a corrupt file was moved here and a new one begun; empty when all was well
    QString message;      ///< a sentence for people when something was wrong
};

class Store final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Store)

public:
    /// Opens or creates the SQLite file (WAL, synchronous=FULL) and migrates it. A corrupt file is set aside, never
    /// deleted. A folder that cannot be written gives a store that reads what it can and refuses commits.
    /// Problem: only when not even that works, or the file was written by a newer version of the program.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path);
    /// Commits what was queued, then joins the writer. What had not been reported by then is never reported: callbacks
    /// are dropped, and a coroutine in committed() is not resumed.
    ~Store() override;

    /// As found by open(); later changes come as signals.
    [[nodiscard]] const StoreHealth &health() const;
    /// Blocking; called once by a starting engine before its first event.
    [[nodiscard]] Result<StoreImage> load() const;

    using OnCommitted = std::function<void(Result<void>)>;
    /// Queues one transaction; batches are committed in order, waiting ones together (group commit), each
    /// all-or-nothing. `onCommitted` is called on the thread this object lives in. Never blocks. Thread-safe.
    void commit(WriteBatch batch, OnCommitted onCommitted = {});
    /// The same for a coroutine on this object's thread.
    [[nodiscard]] QCoro::Task<Result<void>> committed(WriteBatch batch);

    /// Deliveries of one operation, for the command line and the board of an ended operation. Blocking, small.
    [[nodiscard]] Result<std::vector<DeliveryRecord>> deliveriesOf(const OperationId &operation) const;

Q_SIGNALS:
    /// A commit failed (disk full, read-only); `problem` in words. The batch is lost to disk, its caller was told.
    void writeFailed(const fleet::Problem &problem);
    /// The first commit that succeeded after failures.
    void writeRecovered();

private:
    class Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace fleet
