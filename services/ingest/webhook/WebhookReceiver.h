// Receives the gateway's webhooks on a thread of its own, and answers 2xx only for what is safe in the inbox.
// Must never pass on an event itself: whoever reads the inbox does, when this says that something waits.
#pragma once

#include "core/Clock.h"
#include "core/Inbox.h"
#include "core/Result.h"
#include "webhook/WebhookCounters.h"
#include "webhook/WebhookOptions.h"
#include "webhook/WebhookSignature.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace fleet {

class WebhookServer;

/// For the thread it was made on, but for counters().
class WebhookReceiver final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WebhookReceiver)

public:
    /// Both outlive it. `network`: for deadlines and rates, which are real time however fast the fleet's clock goes;
    /// null = the machine's.
    WebhookReceiver(Inbox &inbox, const Clock &clock, const Clock *network = nullptr, QObject *parent = nullptr);
    ~WebhookReceiver() override;

    /// Listens from now on; waits briefly for its thread. Offline: the port is taken or the address is not this
    /// machine's. Invalid: a certificate or key that cannot be read, or it has been started already.
    [[nodiscard]] Result<void> start(const WebhookOptions &options);
    /// Takes nothing new, answers what waits for the disk (two seconds at most), and ends its thread. Waits for that.
    void stop();

    /// Without a secret every delivery is refused.
    void setSecrets(const WebhookSecrets &secrets);

    [[nodiscard]] bool isListening() const { return m_port != 0; }
    [[nodiscard]] quint16 port() const { return m_port; } ///< 0 when it does not listen
    [[nodiscard]] bool isEncrypted() const { return m_encrypted; }
    /// Since it was made, over stops and starts. Thread-safe.
    [[nodiscard]] WebhookCounters counters() const { return m_tally->copy(); }
    [[nodiscard]] InboxState backlog() const { return m_inbox.state(); }

Q_SIGNALS:
    /// Events came into the inbox since this was last emitted.
    void eventsWait();
    /// The gateway's test delivery for that webhook came, rightly signed. Emitted before the gateway has its answer.
    void pinged(const QString &webhookId);

private:
    void announce();

    Inbox &m_inbox;
    const Clock &m_clock;
    const SystemClock m_machineClock;
    const Clock &m_network;
    const std::shared_ptr<WebhookTally> m_tally = std::make_shared<WebhookTally>();
    WebhookSecrets m_secrets;

    QThread m_thread;
    WebhookServer *m_server = nullptr;    ///< lives on m_thread and goes with it
    std::atomic<bool> m_announced{false}; ///< an announcement is on its way
    quint16 m_port = 0;
    bool m_encrypted = false;
};

} // namespace fleet
