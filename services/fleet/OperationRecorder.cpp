#include "fleet/OperationRecorder.h"

#include <QPointer>

namespace fleet {

namespace {

constexpr milliseconds recordPause{5'000};

} // namespace

OperationRecorder::OperationRecorder(const FleetState &state, OperationBook &book, ChangeLog &log,
                                     Deliveries &deliveries, const CrashPoints &crashPoints, const Clock &clock,
                                     QObject *parent)
    : QObject(parent),
      m_state(state),
      m_book(book),
      m_log(log),
      m_deliveries(deliveries),
      m_crashPoints(crashPoints),
      m_clock(clock)
{}

void OperationRecorder::record(Operation &operation)
{
    operation.recordAgain.reset();
    addRows(operation);
    const QPointer<OperationRecorder> alive(this);
    m_log.flush([this, alive, id = operation.record.id](Result<void> outcome) {
        if (alive) {
            onRecorded(id, outcome);
        }
    });
}

void OperationRecorder::recordOverdue(Operation &operation)
{
    if (operation.recordAgain && m_clock.monotonic() >= *operation.recordAgain) {
        record(operation);
    }
}

void OperationRecorder::recordAgain()
{
    for (const auto &[id, operation] : m_book.all()) {
        if (operation.recorded) {
            addRows(operation);
        }
    }
}

void OperationRecorder::addRows(const Operation &operation)
{
    m_log.add(operation.record);
    for (const auto &[id, command] : operation.commands) {
        m_log.add(CommandRecord{.id = id,
                                .operation = operation.record.id,
                                .envelope = toBytes(command.envelope),
                                .issuedAt = command.command.issuedAt,
                                .expiresAt = command.command.expiresAt});
    }
    for (const auto &[bot, delivery] : operation.deliveries) {
        m_log.add(delivery.record);
        const BotRuntime *runtime = m_state.find(bot);
        for (const HoldRecord &hold : runtime == nullptr ? std::vector<HoldRecord>() : runtime->ordered) {
            if (hold.operation == operation.record.id) {
                m_log.add(hold);
            }
        }
    }
}

void OperationRecorder::onRecorded(const OperationId &id, const Result<void> &outcome)
{
    Operation *operation = m_book.find(id);
    if (operation == nullptr) {
        return;
    }
    m_book.markChanged(id);
    if (outcome) {
        operation->recorded = true;
        m_crashPoints.reach(Boundary::Recorded);
    } else if (isEmergency(operation->record.verb)) {
        // It goes on all the same, and says "not yet on disk" until it is.
        operation->recorded = false;
        operation->recordAgain = m_clock.monotonic() + recordPause;
    } else {
        // Record first, fail closed: what the disk does not hold is not sent.
        withdraw(*operation, outcome.error());
        return;
    }
    Q_EMIT passed(id);
}

void OperationRecorder::withdraw(Operation &operation, const Problem &problem)
{
    for (auto &[bot, delivery] : operation.deliveries) {
        if (!delivery.inFlight) {
            m_deliveries.apply(operation, delivery, DeliveryEvent::Withdrawn,
                               QStringLiteral("Not sent: it could not be recorded. %1").arg(problem.detail));
        }
    }
}

} // namespace fleet
