// An engine client whose stops go out whatever becomes of its engine: what is not answered in time is sent from here.
// Must never say that nothing was sent where it is not known, send anything but stops by itself, nor show what an engine
// that is silent once said as if it were so.
#pragma once

#include "core/Clock.h"
#include "engine/DirectStop.h"
#include "engine/EngineClient.h"
#include "engine/HeldApiKey.h"
#include "fleet/Profile.h"

#include <QTimer>

#include <map>
#include <memory>

namespace fleet {

/// Shows a stop that it sends by itself among the operations until an engine tells of the same one. While the engine is
/// lost or silent, the fleet is shown as one that nobody sees: a blind link, and bots of which nothing is known.
class SteadfastClient final : public EngineClient {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SteadfastClient)

public:
    /// How long an engine may take to take a stop on before it goes out from here.
    static constexpr milliseconds stopPatience{200};
    /// How long it may take to answer anything else.
    static constexpr milliseconds answerPatience{2'000};
    /// After so long without a word from it, which it owes every second, an engine counts as hung. Real time.
    static constexpr milliseconds silencePatience{3'000};

    /// `engine` and `apiKey` must outlive the client.
    /// `clock`: the fleet's, where this process has it already; outlives the client. Null: a direct stop asks the gateway.
    SteadfastClient(Profile profile, EngineClient &engine, const HeldApiKey &apiKey, const Clock *clock = nullptr,
                    QObject *parent = nullptr);
    ~SteadfastClient() override;

    [[nodiscard]] const FleetSnapshot &snapshot() const override
    {
        return showsEngine() ? m_engine.snapshot() : m_shown;
    }
    [[nodiscard]] bool isReady() const override { return m_engine.isReady(); }
    /// Kind Timeout: the engine has the request and has not answered; it may still carry it out. Any other problem:
    /// refused, nothing was sent.
    [[nodiscard]] QCoro::Task<Result<OperationView>> submit(OperationRequest request) override;
    [[nodiscard]] QCoro::Task<Result<void>> retry(OperationId operation) override;
    [[nodiscard]] QCoro::Task<Result<OperationView>> addReason(ReasonRequest request) override;
    [[nodiscard]] QCoro::Task<Result<QByteArray>> stopFile(OperationId operation) override;
    [[nodiscard]] QCoro::Task<Result<void>> watch(WatchRequest request) override;
    void warmEmergencyLane(int connections) override { m_engine.warmEmergencyLane(connections); }
    void coolEmergencyLane() override { m_engine.coolEmergencyLane(); }

    /// Sent from here, and no engine has told of it yet.
    [[nodiscard]] bool isDirect(const OperationId &operation) const { return m_direct.contains(operation); }
    /// The engine could not be started, in words for whoever asks what is wrong. Until it is ready.
    void sayWhyNoEngine(const Problem &problem);

    /// False while a message of it is under way or tried again.
    [[nodiscard]] bool isDirectOver(const OperationId &operation) const;

Q_SIGNALS:
    /// A person acts.
    void asked();

private:
    struct Direct {
        std::unique_ptr<DirectStop> stop;
        OperationRequest request;
        QString why; ///< no engine does it, in words
    };

    [[nodiscard]] QCoro::Task<Result<OperationView>> stop(OperationRequest request);
    [[nodiscard]] QCoro::Task<Result<OperationView>> act(OperationRequest request);
    [[nodiscard]] QCoro::Task<bool> becomesReady(milliseconds patience);
    [[nodiscard]] QCoro::Task<Result<OperationView>> sendDirectly(OperationRequest request, QString why);
    [[nodiscard]] QString whyNoEngine() const;

    void onEngineReady();
    void onEngineChanged(const FleetDelta &delta);
    void onEngineLost(const Problem &problem);
    void countSilence();
    void turnBlind();
    /// It speaks again: `delta` is the first word.
    void seeAgain(FleetDelta delta);
    [[nodiscard]] LinkView blindLink() const;
    /// An engine tells of these: its view counts from now on.
    void handOver(const std::vector<OperationView> &known);
    void tellDirect();
    [[nodiscard]] static OperationView viewOf(const Direct &direct);
    /// What the engine says stands as it is: nothing was sent without it, and it is heard.
    [[nodiscard]] bool showsEngine() const { return m_direct.empty() && !m_blind; }

    Profile m_profile;
    EngineClient &m_engine;
    const HeldApiKey &m_apiKey;
    std::unique_ptr<Clock> m_ownClock;
    const Clock *m_clock; ///< null before the first direct stop, unless it was given
    std::map<OperationId, Direct> m_direct;
    FleetSnapshot m_shown; ///< the engine's, the direct stops and blindness; kept up only while there are such
    QTimer m_tell;
    QTimer m_watch;   ///< runs while the engine speaks
    int m_silent = 0; ///< times that m_watch ran out since its last word
    bool m_blind = false;
    std::optional<Problem> m_lost;
    std::optional<Problem> m_startProblem;
};

} // namespace fleet
