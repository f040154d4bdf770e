// The headless whole of one profile: makes the services, wires them, and tells the fleet's state in deltas.
// Must never decide what a service decides; holds nothing that is not said again by rows or reports after a restart.
#pragma once

#include "core/Clock.h"
#include "engine/EngineLock.h"
#include "fleet/Enroller.h"
#include "fleet/FleetView.h"
#include "fleet/OperationPlan.h"
#include "fleet/Operations.h"
#include "fleet/Profile.h"
#include "gateway/EventStream.h"
#include "gateway/Transport.h"
#include "ingest/BusReader.h"
#include "store/Store.h"
#include "vault/FileKeyRing.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace fleet {

class Rejoin;

/// Lives on one thread, made and destroyed there.
class Engine final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Engine)

public:
    /// Takes the profile's lock, opens keys and store, takes up what was open, and starts to listen.
    /// Conflict when another process runs it. `clock` must outlive the engine; `lock` where it was taken before.
    [[nodiscard]] static Result<std::unique_ptr<Engine>> start(const Profile &profile, const Clock &clock,
                                                               std::unique_ptr<EngineLock> lock = nullptr);
    ~Engine() override;

    /// Up to date with everything this thread has seen.
    [[nodiscard]] const FleetSnapshot &snapshot();

    [[nodiscard]] Result<OperationView> submit(const OperationRequest &request);
    [[nodiscard]] Result<void> retry(const OperationId &operation);
    [[nodiscard]] Result<QByteArray> stopFile(const OperationId &operation) const;
    void warm(int connections);
    void coolDown();

    [[nodiscard]] Result<FleetPlan> plan(const QByteArray &file) const;
    [[nodiscard]] QCoro::Task<Result<QJsonObject>> applyFleet(QByteArray file, bool planOnly);
    [[nodiscard]] Result<OperationView> deregister(const BotId &bot, const QString &issuedBy);

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] Operations &operations() { return *m_operations; }

Q_SIGNALS:
    /// At most ten a second.
    void changed(const fleet::FleetDelta &delta);

private:
    Engine(Profile profile, const Clock &clock, std::unique_ptr<EngineLock> lock, std::unique_ptr<FileKeyRing> keys,
           std::unique_ptr<Store> store);

    void makeServices();
    void restore(const StoreImage &image);
    void recoverRoster();
    void wire();
    void startTimers();

    void tick();
    void publishChanges();
    void watchLiveness();
    void adoptSpills();
    void finishDeregistrations();
    void saveRosterFile();

    void onHeartbeat(const Heartbeat &heartbeat, qint64 eventId, std::optional<UtcTime> publishedAt);
    void onPlainReport(const BotId &bot, const QJsonObject &payload);
    void onSwept(qint64 watermark);
    void onEpochChanged(int epoch);
    void onRejoined();
    void notice(const QString &severity, const BotId &bot, const QString &text);
    void noteForgery(const BotId &bot, const QString &why);

    [[nodiscard]] bool isBlind() const;
    [[nodiscard]] BotView viewOfBot(const BotId &bot) const;
    [[nodiscard]] LinkView linkView() const;

    Profile m_profile;
    const Clock &m_clock;
    std::unique_ptr<EngineLock> m_lock;
    std::unique_ptr<FileKeyRing> m_keys;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<EventStream> m_stream;

    FleetState m_state;
    std::unique_ptr<ChangeLog> m_log;
    std::unique_ptr<OperationBook> m_book;
    std::unique_ptr<CommandFactory> m_factory;
    std::unique_ptr<BusReader> m_reader;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<AnswerReader> m_answers;
    std::unique_ptr<Operations> m_operations;
    std::unique_ptr<Enroller> m_enroller;
    std::unique_ptr<Rejoin> m_rejoin;

    QTimer m_tickTimer;
    QTimer m_publishTimer;
    FleetSnapshot m_snapshot;
    FleetDelta m_pending;
    std::map<BotId, Liveness> m_liveness;
    std::map<QString, MonoTime> m_noticedAt; ///< so that one oddity is told once a minute, not a thousand times
    std::map<BotId, MonoTime> m_forgeryTold;
    std::optional<MonoTime> m_livenessCheckedAt;
    LinkState m_linkState = LinkState::Connecting;
    UtcTime m_linkSince{};
    std::optional<UtcTime> m_lastEventAt;
    bool m_diskFailing = false;
};

} // namespace fleet
