// Takes reasons that are given after an operation began, and keeps them beside it.
// Never shows one that is not on disk, and never changes or removes one that is.
#pragma once

#include "core/Clock.h"
#include "fleet/AddedReason.h"
#include "fleet/ChangeLog.h"
#include "fleet/OperationBook.h"

#include <QCoroTask>
#include <QObject>

namespace fleet {

/// Engine thread.
class ReasonDesk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReasonDesk)

public:
    ReasonDesk(OperationBook &book, ChangeLog &log, const Clock &clock, QObject *parent = nullptr);
    ~ReasonDesk() override = default;

    /// Done when it is on disk. Problem: it is not taken, or the disk did not take it; nothing is kept then.
    [[nodiscard]] QCoro::Task<Result<void>> add(ReasonRequest request);

private:
    OperationBook &m_book;
    ChangeLog &m_log;
    const Clock &m_clock;
};

} // namespace fleet
