#include "ui/shots/SnapshotClient.h"

namespace fleet::ui {

namespace {

tl::unexpected<Problem> onlyAPicture()
{
    return failure(ProblemKind::Offline, QStringLiteral("This is a picture of a fleet, not a fleet."));
}

} // namespace

SnapshotClient::SnapshotClient(FleetSnapshot snapshot, QObject *parent)
    : EngineClient(parent),
      m_snapshot(std::move(snapshot))
{}

QCoro::Task<Result<OperationView>> SnapshotClient::submit(OperationRequest /*request*/)
{
    co_return onlyAPicture();
}

QCoro::Task<Result<void>> SnapshotClient::retry(OperationId /*operation*/)
{
    co_return onlyAPicture();
}

QCoro::Task<Result<void>> SnapshotClient::watch(WatchRequest /*request*/)
{
    co_return onlyAPicture();
}

QCoro::Task<Result<OperationView>> SnapshotClient::addReason(ReasonRequest /*request*/)
{
    co_return onlyAPicture();
}

QCoro::Task<Result<QByteArray>> SnapshotClient::stopFile(OperationId /*operation*/)
{
    co_return onlyAPicture();
}

void SnapshotClient::warmEmergencyLane(int /*connections*/) {}

void SnapshotClient::coolEmergencyLane() {}

} // namespace fleet::ui
