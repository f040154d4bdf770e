// The engine of this process as windows and command lines see it.
// Must never keep a reference into the engine: only values cross the threads.
#pragma once

#include "engine/EngineClient.h"
#include "engine/EngineHost.h"
#include "engine/FleetAdmin.h"

namespace fleet {

class LocalClient final : public EngineClient, public FleetAdmin {
    Q_OBJECT

public:
    /// `host` must outlive the client.
    explicit LocalClient(EngineHost &host, QObject *parent = nullptr);

    [[nodiscard]] const FleetSnapshot &snapshot() const override { return m_snapshot; }
    [[nodiscard]] bool isReady() const override { return m_ready; }
    [[nodiscard]] QCoro::Task<Result<OperationView>> submit(OperationRequest request) override;
    [[nodiscard]] QCoro::Task<Result<void>> retry(OperationId operation) override;
    [[nodiscard]] QCoro::Task<Result<OperationView>> addReason(ReasonRequest request) override;
    [[nodiscard]] QCoro::Task<Result<QByteArray>> stopFile(OperationId operation) override;
    [[nodiscard]] QCoro::Task<Result<void>> watch(WatchRequest request) override;
    void warmEmergencyLane(int connections) override;
    void coolEmergencyLane() override;

    [[nodiscard]] QCoro::Task<Result<QJsonObject>> applyFleet(QByteArray file, bool planOnly) override;
    [[nodiscard]] QCoro::Task<Result<QJsonObject>> enrolFleet(QByteArray file, EnrolProgress onProgress) override;
    void cancelEnrolment() override;
    [[nodiscard]] QCoro::Task<Result<OperationView>> deregister(BotId bot, QString issuedBy) override;

private:
    void takeSnapshot(const FleetSnapshot &snapshot);
    void takeDelta(const FleetDelta &delta);

    EngineHost &m_host;
    FleetSnapshot m_snapshot;
    bool m_ready = false;
    EnrolProgress m_onProgress; ///< of the newest enrolment asked for here
};

} // namespace fleet
