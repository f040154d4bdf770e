// Runs one engine on a thread of its own and hands values across. Nobody blocks on another thread.
// Must never let its engine be touched from outside that thread.
#pragma once

#include "core/Clock.h"
#include "core/Result.h"
#include "engine/EngineLock.h"
#include "fleet/EnrolStep.h"
#include "fleet/FleetView.h"
#include "fleet/Profile.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace fleet {

class Engine;
class EngineServer;

/// Lives on its user's thread.
class EngineHost final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineHost)

public:
    /// `clock`: shared by all of this process, outlives the host; null: the engine finds the profile's own.
    explicit EngineHost(const Clock *clock = nullptr, QObject *parent = nullptr);
    ~EngineHost() override; ///< ends the engine and joins its thread

    /// Starts the engine and its socket, with the profile's lock where it was taken before, and its API key where that is
    /// in the keychain. `started` or `failed` follows, once.
    void start(const Profile &profile, std::unique_ptr<EngineLock> lock = nullptr,
               const std::optional<QByteArray> &apiKey = std::nullopt);
    /// There will be no engine: `failed` follows.
    void refuse(const Problem &problem);

    /// Runs `work` on the engine's thread if the engine is there. Thread-safe.
    void post(std::function<void(Engine &)> work);
    /// `snapshotTaken` follows; every delta told after it belongs on top of it.
    void askSnapshot();

Q_SIGNALS:
    void started();
    void snapshotTaken(const fleet::FleetSnapshot &snapshot);
    void changed(const fleet::FleetDelta &delta);
    void enrolmentProgressed(const fleet::EnrolStep &step);
    void apiKeyRenewed(const QByteArray &key);
    void failed(const fleet::Problem &problem);

private:
    struct Inside;
    const Clock *m_clock;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< lives on m_thread, owns Inside's use
    std::shared_ptr<Inside> m_inside;
};

} // namespace fleet
