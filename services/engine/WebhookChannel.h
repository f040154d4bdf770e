// The road on which the gateway calls this console: receiver, registration and inbox of one profile, and how it does.
// Must never keep an engine from starting, nor be trusted alone: stream and sweep carry on without it.
#pragma once

#include "core/Clock.h"
#include "engine/InboxDrain.h"
#include "engine/WebhookMemory.h"
#include "fleet/FleetView.h"
#include "fleet/Profile.h"
#include "fleet/WebhookSettings.h"
#include "store/InboxFile.h"
#include "webhook/WebhookReceiver.h"
#include "webhook/WebhookRegistration.h"

#include <QObject>

#include <memory>
#include <optional>

namespace fleet {

/// Engine thread; the receiver has one of its own. Driven by tick().
class WebhookChannel final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WebhookChannel)

public:
    /// A port that was taken may be free again.
    static constexpr milliseconds listenPause{30'000};
    /// A beacon comes by it every minute: after so long without one it is tried again.
    static constexpr milliseconds quietLimit{180'000};

    /// All outlive it.
    struct Parts {
        Gateway &gateway;
        BusReader &reader;
        ChangeLog &log;
        const Clock &clock;
        const Profile &profile;
    };

    /// Reads settings and memory; what is wrong with them is in the view. Touches nothing where it is off and was off.
    explicit WebhookChannel(const Parts &parts, QObject *parent = nullptr);
    ~WebhookChannel() override;

    [[nodiscard]] WebhookView view() const;

public Q_SLOTS:
    /// Starts what is due: to listen, to register, to read what waits.
    void tick();
    /// Another API key, or a gateway that knows nothing any more.
    void checkAgain();
    /// For the inbox: see InboxDrain.
    void onWriteFailed();
    void onRecordedAgain();

private:
    [[nodiscard]] bool isOff() const { return !m_settings && m_fault.isEmpty(); }
    /// The address that the gateway calls, as it is registered. Only where there are settings.
    [[nodiscard]] QString calledAt() const { return m_settings->url.toString(QUrl::FullyEncoded); }
    void readMemory();
    void makeReceiver();
    void makeRegistration();
    void listen();
    [[nodiscard]] Result<void> startReceiver();
    void lookForSilence();
    [[nodiscard]] WebhookState state() const;
    [[nodiscard]] QString why() const;
    /// At the present address: another one is another road.
    [[nodiscard]] bool wasProved() const;
    /// Something came lately.
    [[nodiscard]] bool isFresh() const;

    void onEpochChanged();
    void onRecordChanged(const std::optional<WebhookRecord> &record);
    void onStatusChanged(const WebhookStatus &status);
    void setProved();

    Parts m_parts;
    WebhookMemory m_memory;
    std::optional<WebhookSettings> m_settings;
    std::optional<KnownWebhook> m_known;
    QString m_fault; ///< why it cannot be called, for as long as this lasts

    std::unique_ptr<InboxFile> m_inbox; ///< null where there is none, as the three below
    std::unique_ptr<WebhookReceiver> m_receiver;
    std::unique_ptr<WebhookRegistration> m_registration;
    std::unique_ptr<InboxDrain> m_drain;
    std::optional<MonoTime> m_listenAt;
    std::optional<UtcTime> m_quietSince; ///< the last success after which it was tried again
};

} // namespace fleet
