// The gateway's WebSocket: events within milliseconds, neither completely nor exactly once. A wake-up, not a proof.
// Must never be the only road by which anything is learned.
#pragma once

#include "gateway/ApiKeySource.h"
#include "gateway/BaseUrl.h"
#include "gateway/GatewayTypes.h"

#include "core/Result.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace fleet {

/// Lives on one thread. Reconnects by itself until stop().
class EventStream final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventStream)
public:
    struct Options {
        std::chrono::milliseconds heartbeat{5'000};     ///< asked of the server, whole seconds
        std::chrono::milliseconds silenceLimit{15'000}; ///< without any frame for this long the link counts as dead
        std::chrono::milliseconds handshakeLimit{10'000};
        QByteArray trustedCertificates; ///< PEM, in addition to the system's
        std::function<double()> random; ///< [0, 1), for jitter; the system's generator when empty
    };

    EventStream(BaseUrl base, ApiKeySource key, Options options, QObject *parent = nullptr);
    EventStream(BaseUrl base, ApiKeySource key, QObject *parent = nullptr);
    ~EventStream() override;

    /// Opens the stream or changes its subscription. Patterns are shell-style, `*` also matches dots; they must not
    /// overlap or events come twice. `lastEventId` > 0 asks for at most 100 missed events; the sweep finds the others.
    void subscribe(QStringList patterns, qint64 lastEventId);
    void stop();

    [[nodiscard]] bool isOpen() const;
    /// The highest event id seen, or what subscribe() was given.
    [[nodiscard]] qint64 lastEventId() const;

Q_SIGNALS:
    /// The key was taken and the subscription is sent. The server does not acknowledge subscriptions.
    void opened();
    void eventReceived(const fleet::Event &event);
    /// Once for each loss; the next attempt is already planned unless stop() was called. An Unauthorized problem is
    /// retried too: the key source may have a new key by then.
    void closed(const fleet::Problem &problem);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace fleet

Q_DECLARE_METATYPE(fleet::Event)
