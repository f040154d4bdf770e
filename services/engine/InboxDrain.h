// Hands what webhooks brought to the reader of the bus, in order, and clears the inbox of what is on record.
// Must never clear what is not: after a crash it would be lost.
#pragma once

#include "fleet/ChangeLog.h"
#include "ingest/BusReader.h"
#include "store/InboxFile.h"

#include <QObject>

namespace fleet {

/// Engine thread.
class InboxDrain final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InboxDrain)

public:
    /// So many at a time: between two portions the thread is free for a stop.
    static constexpr int portion = 50;

    /// All outlive it.
    InboxDrain(InboxFile &inbox, BusReader &reader, ChangeLog &log, QObject *parent = nullptr);
    ~InboxDrain() override = default;

    /// Handed so far, since the start.
    [[nodiscard]] qint64 handed() const { return m_count; }

public Q_SLOTS:
    /// Something may wait.
    void wake();
    /// What was handed may not be on record; it is kept until onRecordedAgain().
    void onWriteFailed() { m_failing = true; }
    /// The disk writes again, and what it had refused was given to it once more.
    void onRecordedAgain();
    /// The gateway lost its database: what was said before is not handed any more, its ids mean something else now.
    void forgetBefore(fleet::UtcTime epoch) { m_epochAt = epoch; }

private:
    QCoro::Task<void> run();
    void hand(const InboxEntry &entry);
    void record();
    void onRecorded(qint64 upTo, const Result<void> &outcome);
    QCoro::Task<void> acknowledge(qint64 upTo);

    InboxFile &m_inbox;
    BusReader &m_reader;
    ChangeLog &m_log;
    std::optional<UtcTime> m_epochAt;
    qint64 m_handed = 0; ///< the number of the last one
    qint64 m_count = 0;
    bool m_running = false;
    bool m_again = false;
    bool m_failing = false;
};

} // namespace fleet
