// An engine that is only a picture: shows one given snapshot and takes nothing on.
// Never used but for pictures.
#pragma once

#include "engine/EngineClient.h"

namespace fleet::ui {

class SnapshotClient final : public EngineClient {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnapshotClient)

public:
    explicit SnapshotClient(FleetSnapshot snapshot, QObject *parent = nullptr);
    ~SnapshotClient() override = default;

    [[nodiscard]] const FleetSnapshot &snapshot() const override { return m_snapshot; }
    [[nodiscard]] bool isReady() const override { return true; }
    [[nodiscard]] QCoro::Task<Result<OperationView>> submit(OperationRequest request) override;
    [[nodiscard]] QCoro::Task<Result<void>> retry(OperationId operation) override;
    [[nodiscard]] QCoro::Task<Result<OperationView>> addReason(ReasonRequest request) override;
    [[nodiscard]] QCoro::Task<Result<QByteArray>> stopFile(OperationId operation) override;
    [[nodiscard]] QCoro::Task<Result<void>> watch(WatchRequest request) override;
    void warmEmergencyLane(int connections) override;
    void coolEmergencyLane() override;

private:
    FleetSnapshot m_snapshot;
};

} // namespace fleet::ui
