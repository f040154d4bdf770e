// Brings operations to the disk, again where it did not take them, and says when one may go out.
// Must never let anything but an emergency verb go out before its rows are durable.
#pragma once

#include "core/Clock.h"
#include "fleet/ChangeLog.h"
#include "fleet/CrashPoints.h"
#include "fleet/Deliveries.h"
#include "fleet/FleetState.h"
#include "fleet/OperationBook.h"

#include <QObject>

namespace fleet {

/// Engine thread.
class OperationRecorder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationRecorder)

public:
    OperationRecorder(const FleetState &state, OperationBook &book, ChangeLog &log, Deliveries &deliveries,
                      const CrashPoints &crashPoints, const Clock &clock, QObject *parent = nullptr);
    ~OperationRecorder() override = default;

    void record(Operation &operation);
    /// Once more what the disk did not take, when its pause is over.
    void recordOverdue(Operation &operation);
    /// The disk takes rows again: writes everything at hand once more.
    void recordAgain();

Q_SIGNALS:
    /// On disk; or an emergency that goes on without.
    void passed(const fleet::OperationId &id);

private:
    void addRows(const Operation &operation);
    void onRecorded(const OperationId &id, const Result<void> &outcome);
    void withdraw(Operation &operation, const Problem &problem);

    const FleetState &m_state;
    OperationBook &m_book;
    ChangeLog &m_log;
    Deliveries &m_deliveries;
    const CrashPoints &m_crashPoints;
    const Clock &m_clock;
};

} // namespace fleet
