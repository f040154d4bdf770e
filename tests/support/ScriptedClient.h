// An engine that a test plays: it records what it is asked and says what the test tells it to say.
// Never answers by itself but with the answer that was set.
#pragma once

#include "engine/EngineClient.h"

#include <array>
#include <optional>
#include <vector>

namespace fleet::test {

class ScriptedClient final : public EngineClient {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScriptedClient)

public:
    explicit ScriptedClient(std::optional<FleetSnapshot> snapshot = std::nullopt);
    ~ScriptedClient() override = default;

    [[nodiscard]] const FleetSnapshot &snapshot() const override { return m_kept.at(m_shown); }
    [[nodiscard]] bool isReady() const override { return m_ready; }
    [[nodiscard]] QCoro::Task<Result<OperationView>> submit(OperationRequest request) override;
    [[nodiscard]] QCoro::Task<Result<void>> retry(OperationId operation) override;
    [[nodiscard]] QCoro::Task<Result<OperationView>> addReason(ReasonRequest request) override;
    [[nodiscard]] QCoro::Task<Result<QByteArray>> stopFile(OperationId operation) override;
    [[nodiscard]] QCoro::Task<Result<void>> watch(WatchRequest request) override;
    void warmEmergencyLane(int connections) override { warmed.push_back(connections); }
    void coolEmergencyLane() override { ++cooled; }

    void becomeReady(FleetSnapshot snapshot);
    /// The fleet is kept elsewhere after each, and its old place is empty: nobody may point at it.
    void push(const FleetDelta &delta);
    /// Its last snapshot stays, as with a socket.
    void lose(const Problem &problem = {});

    std::vector<OperationRequest> requests;
    std::vector<OperationId> retries;
    std::vector<ReasonRequest> reasons;
    std::vector<WatchRequest> watched;
    std::vector<int> warmed;
    int cooled = 0;
    std::optional<Problem> refusal;   ///< what every request is answered with; taken on otherwise
    std::vector<Problem> lostAnswers; ///< to the next reasons, first to last, before `refusal`

private:
    std::array<FleetSnapshot, 2> m_kept;
    std::size_t m_shown = 0;
    bool m_ready = false;
};

} // namespace fleet::test
