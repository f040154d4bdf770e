// The receiver's side that lives on its thread: takes connections, asks whether deliveries are genuine, hands events on.
// Must never answer 2xx before the inbox has said that the event is safe.
#pragma once

#include "core/Inbox.h"
#include "core/Result.h"
#include "webhook/PeerBook.h"
#include "webhook/WebhookBody.h"
#include "webhook/WebhookCounters.h"
#include "webhook/WebhookOptions.h"
#include "webhook/WebhookPeer.h"
#include "webhook/WebhookSignature.h"

#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace fleet {

class Clock;
class KeptMail;

/// Not a QSslServer: that one lets strangers in before it asks, and measures their handshakes by its own clock.
class WebhookServer final : public QTcpServer, private WebhookPeer::Owner {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WebhookServer)

public:
    /// `network`: for limits and deadlines; `fleet`: for what is told and recorded.
    WebhookServer(Inbox &inbox, const Clock &fleet, const Clock &network, std::shared_ptr<WebhookTally> tally);
    ~WebhookServer() override;

    /// → the port.
    [[nodiscard]] Result<quint16> open(const WebhookOptions &options);
    void setSecrets(const WebhookSecrets &secrets) { m_secrets = secrets; }
    /// No more connections; those that wait for the disk get their answers, for a while.
    void finish();

Q_SIGNALS:
    /// At least one event became safe.
    void kept();
    /// Before it is answered.
    void pinged(const QString &webhookId);
    void finished();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] WebhookPeer::Verdict mayAsk(const WebhookPeer &peer) override;
    [[nodiscard]] std::optional<WebhookPeer::Verdict> asked(const WebhookPeer &peer, WebhookRequest request) override;
    void refused(Refusal why) override;
    [[nodiscard]] bool mayHold(qsizetype change) override;

    void adopt(std::unique_ptr<QTcpSocket> socket, const QByteArray &key);
    void forget(quint64 id);
    void onKept();
    [[nodiscard]] WebhookPeer::Verdict settle(Kept kept, bool &stored);
    void checkDeadlines();
    void finishIfAlone();

    Inbox &m_inbox;
    const Clock &m_fleet;
    const Clock &m_network;
    const std::shared_ptr<WebhookTally> m_tally;
    const std::shared_ptr<KeptMail> m_mail;

    WebhookOptions m_options;
    WebhookSecrets m_secrets;
    QSslConfiguration m_tls;
    PeerBook m_book{{}};
    std::map<quint64, std::unique_ptr<WebhookPeer>> m_peers;
    quint64 m_lastPeer = 0;
    qsizetype m_held = 0; ///< unfinished bytes of all peers
    QTimer m_watch;
    bool m_finishing = false;
};

} // namespace fleet
