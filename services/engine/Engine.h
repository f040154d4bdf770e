// The headless whole of one profile: makes the services, wires them, and tells the fleet's state in deltas.
// Must never decide what a service decides; holds nothing that is not said again by rows or reports after a restart.
#pragma once

#include "core/Clock.h"
#include "core/FleetTimer.h"
#include "engine/EngineLock.h"
#include "engine/FleetPublisher.h"
#include "engine/LinkWatch.h"
#include "engine/Membership.h"
#include "engine/NoticeBoard.h"
#include "engine/Pulse.h"
#include "engine/ReportIntake.h"
#include "fleet/Enroller.h"
#include "fleet/FleetView.h"
#include "fleet/OperationPlan.h"
#include "fleet/Operations.h"
#include "fleet/Profile.h"
#include "fleet/ReasonDesk.h"
#include "gateway/EventStream.h"
#include "gateway/Transport.h"
#include "ingest/BusReader.h"
#include "store/Store.h"
#include "vault/FileKeyRing.h"
#include "watch/FleetWatch.h"
#include "watch/HistoryKeeper.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace fleet {

class BusPlace;
class Rejoin;
class WebhookChannel;

/// Lives on one thread, made and destroyed there.
class Engine final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Engine)

public:
    /// Takes the profile's lock, opens keys and store, takes up what was open, and starts to listen.
    /// Conflict when another process runs it. `clock` must outlive the engine; `lock` where it was taken before;
    /// `apiKey` where it is in the keychain: an engine's thread does not wait for that.
    [[nodiscard]] static Result<std::unique_ptr<Engine>> start(const Profile &profile, const Clock &clock,
                                                               std::unique_ptr<EngineLock> lock = nullptr,
                                                               const std::optional<QByteArray> &apiKey = std::nullopt);
    ~Engine() override;

    /// Up to date with everything this thread has seen.
    [[nodiscard]] const FleetSnapshot &snapshot();

    [[nodiscard]] Result<OperationView> submit(const OperationRequest &request);
    [[nodiscard]] Result<void> retry(const OperationId &operation);
    [[nodiscard]] QCoro::Task<Result<OperationView>> addReason(ReasonRequest request);
    [[nodiscard]] Result<QByteArray> stopFile(const OperationId &operation) const;
    [[nodiscard]] Result<void> carryOut(const WatchRequest &request) { return m_watch->carryOut(request); }
    void warm(int connections);
    void coolDown();

    [[nodiscard]] QCoro::Task<Result<QJsonObject>> applyFleet(QByteArray file, bool planOnly);
    /// What is under way ends after the bot it is at.
    void cancelEnrolment() { m_enroller->cancel(); }
    [[nodiscard]] Result<OperationView> deregister(const BotId &bot, const QString &issuedBy);

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] Operations &operations() { return *m_operations; }

Q_SIGNALS:
    /// At most ten a second, at least one: an empty one when nothing changed.
    void changed(const fleet::FleetDelta &delta);
    void enrolmentProgressed(const fleet::EnrolStep &step);
    /// The gateway gave a new API key, which counts from now on.
    void apiKeyRenewed(const QByteArray &key);

private:
    Engine(Profile profile, const Clock &clock, std::unique_ptr<EngineLock> lock, std::unique_ptr<FileKeyRing> keys,
           std::unique_ptr<Store> store);

    void makeServices();
    void makeViews();
    void restore(const StoreImage &image);
    void restoreFleet(const StoreImage &image);
    void restorePlaces(const StoreImage &image);
    void wire();
    void wireReader();
    void wireStore();
    void wireWatch();
    void startTimers();

    void tick();
    void publish();
    void adoptSpills();
    void fitReserve();

    void onEpochChanged();
    void onRejoined();

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
    std::unique_ptr<BusPlace> m_place;
    std::unique_ptr<WebhookChannel> m_webhook;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<AnswerReader> m_answers;
    std::unique_ptr<Operations> m_operations;
    std::unique_ptr<ReasonDesk> m_reasons;
    std::unique_ptr<Enroller> m_enroller;
    std::unique_ptr<Rejoin> m_rejoin;

    std::unique_ptr<NoticeBoard> m_notices;
    std::unique_ptr<Membership> m_membership;
    std::unique_ptr<LinkWatch> m_link;
    std::unique_ptr<ReportIntake> m_intake;
    std::unique_ptr<FleetWatch> m_watch;
    std::unique_ptr<HistoryKeeper> m_history;
    std::unique_ptr<FleetPublisher> m_publisher;
    Pulse m_pulse;

    FleetTimer m_tickTimer{m_clock};
    QTimer m_publishTimer;
};

} // namespace fleet
