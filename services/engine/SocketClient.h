// Another process's engine as windows and command lines see it, through engine.sock.
// Must never wait for ever: a call ends with a Problem when the engine goes away.
#pragma once

#include "core/Reply.h"
#include "engine/EngineClient.h"
#include "engine/FleetAdmin.h"

#include <QLocalSocket>
#include <QTimer>

#include <map>

namespace fleet {

class SocketClient final : public EngineClient, public FleetAdmin {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocketClient)

public:
    explicit SocketClient(QString path, QObject *parent = nullptr);
    ~SocketClient() override;

    /// Connects; `becameReady` follows with the first snapshot, or `engineLost`. Tries again by itself when `keepTrying`.
    void open(bool keepTrying);

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
    [[nodiscard]] QCoro::Task<Result<QJsonObject>> call(QString name, QJsonObject arguments);
    void onConnected();
    void onLost(const QString &why);
    void readLines();
    void take(const QJsonObject &object);
    void takeSnapshot(const Result<QJsonObject> &object);

    QString m_path;
    QLocalSocket m_socket;
    QTimer m_again;
    bool m_keepTrying = false;
    qint64 m_nextId = 1;
    qint64 m_attachId = 0;
    std::map<qint64, Reply<QJsonObject>> m_waiting;
    FleetSnapshot m_snapshot;
    bool m_ready = false;
    EnrolProgress m_onProgress; ///< of the newest enrolment asked for here
};

} // namespace fleet
