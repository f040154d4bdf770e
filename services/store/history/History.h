// The history of the fleet's metrics, in a file of its own: samples as they came, and what they were rolled up to.
// Never makes a caller wait, and never stops anything else when it fails: then there is no history, and it says why.
#pragma once

#include "history/HistoryView.h"
#include "history/HistoryWriter.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>

namespace fleet {

class History final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(History)

public:
    /// Returns at once; how it went comes as healthChanged(). `clock` outlives it.
    History(HistoryOptions options, const Clock &clock, QObject *parent = nullptr);
    /// Writes what waits if it can. What had not been answered by then never is: callbacks are dropped, and a coroutine
    /// is not resumed.
    ~History() override;

    /// As last told.
    [[nodiscard]] const HistoryHealth &health() const;

    using OnDone = std::function<void(Result<void>)>;
    /// Queues it; batches are written in order, each all-or-nothing. A problem only for one that had to be dropped: what
    /// cannot be written now is tried again. `onWritten` on this object's thread. Never blocks. Thread-safe.
    void record(HistoryBatch batch, OnDone onWritten = {});
    /// The same for a coroutine on this object's thread.
    [[nodiscard]] QCoro::Task<Result<void>> recorded(HistoryBatch batch);
    /// Tries again what failed, rolls up what is due and lets go of what is too much, until nothing is left to do. It is
    /// done by itself too, every few seconds.
    [[nodiscard]] QCoro::Task<Result<void>> cared();

    /// Reads what this writes: its first questions wait until there is a file, and damage that they find is mended.
    [[nodiscard]] HistoryView &view();

Q_SIGNALS:
    /// Opened, failed, mended, or set aside; and with the counts of what was refused and lost.
    void healthChanged(const fleet::HistoryHealth &health);
    /// Something was let go, by age or because the disk's budget is used up.
    void trimmed(const fleet::Trim &trim);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace fleet
