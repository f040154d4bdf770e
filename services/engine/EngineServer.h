// Lets other programs of the same user reach this process's engine through engine.sock (0600).
// Must never trust a line: each is validated like a file.
#pragma once

#include "core/Result.h"
#include "fleet/EnrolStep.h"
#include "fleet/FleetView.h"

#include <QCoroTask>
#include <QLocalServer>
#include <QObject>

#include <set>

class QLocalSocket;

namespace fleet {

class Engine;

/// Lives on the engine's thread.
class EngineServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineServer)

public:
    /// `engine` must outlive the server.
    explicit EngineServer(Engine &engine, QObject *parent = nullptr);
    ~EngineServer() override;

    [[nodiscard]] Result<void> listen(const QString &path);

private:
    void accept();
    void readLines(QLocalSocket *socket);
    void handle(QLocalSocket *socket, const QByteArray &bytes);
    QCoro::Task<void> applyFleet(QLocalSocket *socket, qint64 id, QByteArray file, bool planOnly);
    QCoro::Task<void> addReason(QLocalSocket *socket, qint64 id, QJsonObject added);
    [[nodiscard]] Result<QJsonObject> carryOut(const QString &call, const QJsonObject &request);
    void tellAll(const FleetDelta &delta);
    void tellProgress(const EnrolStep &step);
    static void answer(QLocalSocket *socket, qint64 id, const Result<QJsonObject> &result);

    Engine &m_engine;
    QLocalServer m_server;
    std::set<QLocalSocket *> m_attached;
    std::set<QLocalSocket *> m_applying; ///< those that wait for an enrolment
};

} // namespace fleet
