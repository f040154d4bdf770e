// Tries a gateway as the console will use it, one stage after the other, and tells after each what it found.
// Must never write anything on the gateway, and never logs or tells the key.
#pragma once

#include "core/Clock.h"
#include "engine/ConnectionReport.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace fleet {

struct ConnectionRequest {
    QString gateway; ///< as typed
    QString organisation;
    QString managerId; ///< empty: fleet-manager-{org}
    QByteArray apiKey;
    int bots = 12; ///< how many the key is to be enough for
};

/// Lives on its user's thread.
class ConnectionTest final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionTest)

public:
    struct Options {
        milliseconds patience{8'000};   ///< for each single step; real time
        QByteArray trustedCertificates; ///< PEM, in addition to the system's
    };

    /// `clock` must outlive the test.
    ConnectionTest(const Clock &clock, Options options, QObject *parent = nullptr);
    explicit ConnectionTest(const Clock &clock, QObject *parent = nullptr);
    ~ConnectionTest() override;

    /// `changed` follows as it goes and `finished` once, at once for what is no address. One that runs is given up.
    void start(const ConnectionRequest &request);
    /// No signal follows; stages that ran are waiting again.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    [[nodiscard]] const ConnectionReport &report() const { return m_report; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    struct Run;
    using RunPointer = std::shared_ptr<Run>;

    QCoro::Task<void> carryOut(RunPointer run);
    QCoro::Task<Result<void>> reach(RunPointer run);
    QCoro::Task<Result<void>> encrypt(RunPointer run);
    QCoro::Task<Result<void>> detect(RunPointer run);
    QCoro::Task<Result<void>> checkKey(RunPointer run);
    QCoro::Task<Result<void>> weighTier(RunPointer run);
    QCoro::Task<Result<void>> compareClocks(RunPointer run);
    QCoro::Task<Result<void>> findIdentity(RunPointer run);
    QCoro::Task<Result<void>> openLiveChannel(RunPointer run);

    void openTransport(Run &run);
    void end(ConnectionStage stage, StageState state);

    const Clock &m_clock;
    const Options m_options;
    RunPointer m_run; ///< null: nothing runs
    ConnectionReport m_report;
};

} // namespace fleet
