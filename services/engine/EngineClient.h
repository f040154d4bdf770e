// How windows and command lines reach the engine: in this process or through engine.sock, with the same values.
// Never blocks its caller's thread.
#pragma once

#include "core/Result.h"
#include "fleet/AddedReason.h"
#include "fleet/FleetView.h"
#include "fleet/OperationPlan.h"
#include "fleet/WatchRequest.h"

#include <QCoroTask>
#include <QObject>

namespace fleet {

/// It says nothing about what was asked: the engine may have it, or have carried it out.
[[nodiscard]] inline bool isNoAnswer(const Problem &problem)
{
    return problem.kind == ProblemKind::Timeout || problem.kind == ProblemKind::Offline
        || problem.kind == ProblemKind::Cancelled;
}

/// Lives on its user's thread; the snapshot is that thread's own copy.
class EngineClient : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineClient)

public:
    explicit EngineClient(QObject *parent = nullptr) : QObject(parent) {}
    ~EngineClient() override = default;

    /// The newest state this client was told, kept up by deltas. Empty before ready().
    [[nodiscard]] virtual const FleetSnapshot &snapshot() const = 0;
    [[nodiscard]] virtual bool isReady() const = 0;

    /// The one way in. Returns as soon as the engine has taken the operation on (an emergency verb may be recorded
    /// while it is already being sent). Problem: refused here, with the reason, and nothing was sent; but kinds Timeout,
    /// Offline and Cancelled say only that no answer came.
    [[nodiscard]] virtual QCoro::Task<Result<OperationView>> submit(OperationRequest request) = 0;
    /// Sends the unconfirmed of an operation again.
    [[nodiscard]] virtual QCoro::Task<Result<void>> retry(OperationId operation) = 0;
    /// A reason given after the act, kept beside it: done when it is on disk. The operation with it; or why it is not
    /// taken, in words.
    [[nodiscard]] virtual QCoro::Task<Result<OperationView>> addReason(ReasonRequest request) = 0;
    /// The signed command of a stop as a file that a bot obeys without any gateway.
    [[nodiscard]] virtual QCoro::Task<Result<QByteArray>> stopFile(OperationId operation) = 0;
    /// Of the engine's watch: an alert taken in hand, a silence, limits. Or why it is not taken, in words.
    [[nodiscard]] virtual QCoro::Task<Result<void>> watch(WatchRequest request) = 0;
    /// Opens the emergency lane's connections while a stop dialog is open.
    virtual void warmEmergencyLane(int connections) = 0;
    virtual void coolEmergencyLane() = 0;

Q_SIGNALS:
    void becameReady();
    /// An empty one says that the engine goes on; while it does, one comes every second.
    void fleetChanged(const fleet::FleetDelta &delta);
    /// The engine went away (another process ended); a socket client tries again by itself.
    void engineLost(const fleet::Problem &problem);
};

} // namespace fleet
