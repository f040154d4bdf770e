// A whole sandbox in this process: gateway, an enrolled profile and simulated bots, for both programs.
// Must never be reached by the engine other than over HTTP: it knows no engine once it is ready.
#pragma once

#include "core/Clock.h"
#include "engine/EngineClient.h"
#include "fleet/Profile.h"
#include "sandbox/BotHost.h"
#include "sandbox/FaultScript.h"
#include "sandbox/FaultSpec.h"
#include "sandbox/GatewayServer.h"
#include "sandbox/SimulatedPast.h"

#include <QCoroTask>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace fleet {

struct SandboxRequest {
    QString profileFolder; ///< empty: a temporary one
    QString organisation = QStringLiteral("acme-trading");
    std::optional<int> bots; ///< nothing: the guide's twelve, or those that the profile has
    int plainBots = 0;
    int standbyBots = 0; ///< beside the others: dormant until they take over
    quint16 port = 0;
    sandbox::GatewayDialect dialect = sandbox::GatewayDialect::Rest;
    bool bare = false;
    bool webhook = false; ///< a profile that says nothing of it takes webhooks, where the dialect is REST
    milliseconds latency{0};
    double clockRate = 1.0;
    quint64 seed = 1;
    milliseconds history{0}; ///< that a new fleet looks back on
    std::vector<sandbox::FaultSpec> faults;
};

struct SandboxFacts {
    QString url;
    QString profileFolder; ///< empty for a bare gateway
    QString manager;
    QString apiKeyFile;
    QStringList bots; ///< agent ids
};

class SandboxRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SandboxRun)

public:
    explicit SandboxRun(SandboxRequest request, QObject *parent = nullptr);
    ~SandboxRun() override;

    /// Ready to be used, or why not. Faults are planned from then on.
    [[nodiscard]] QCoro::Task<Result<SandboxFacts>> start();
    [[nodiscard]] sandbox::GatewayServer &gateway() { return *m_gateway; }
    /// For faults at run time. There once it is ready, as are the bots.
    [[nodiscard]] sandbox::FaultScript &faults() { return *m_faults; }
    /// Of gateway and bots; whoever is in this process shares it. There once it is ready.
    [[nodiscard]] ScaledClock &clock() { return *m_clock; }
    /// Agent ids; none for a bare gateway.
    [[nodiscard]] QStringList bots() const { return m_bots ? m_bots->agentIds() : QStringList(); }

private:
    [[nodiscard]] Result<QString> chooseFolder();
    void startClock();
    void noteTime();
    [[nodiscard]] Result<void> startGateway(quint16 port);
    void push(const Message &message);
    [[nodiscard]] Result<QString> writeKeyFile(const QByteArray &apiKey);
    QCoro::Task<Result<void>> makeProfile(QByteArray apiKey);
    [[nodiscard]] Result<void> takeWebhooks();
    QCoro::Task<Result<void>> enrol();
    [[nodiscard]] Result<void> startBots(const Profile &profile);
    QCoro::Task<Result<void>> tellPast(EngineClient *client, QString bundles);
    [[nodiscard]] Result<void> startFaults();

    SandboxRequest m_request;
    std::unique_ptr<ScaledClock> m_clock;
    sandbox::SimulatedPast m_past;
    QTimer m_timeNote;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    std::unique_ptr<sandbox::GatewayServer> m_gateway;
    std::unique_ptr<sandbox::BotHost> m_bots;
    std::unique_ptr<sandbox::FaultScript> m_faults;
};

} // namespace fleet
