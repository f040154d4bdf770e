// Who is connected, by address, and whether one more connection or request is within the limits.
// Must never forget an address that is connected, nor keep one that has been quiet.
#pragma once

#include "webhook/TokenBucket.h"
#include "webhook/WebhookLimits.h"

#include <QByteArray>

#include <map>

class QHostAddress;

namespace fleet {

/// IPv4 whole, also when mapped into IPv6; IPv6 by its /64, which one machine has all of.
[[nodiscard]] QByteArray peerKey(const QHostAddress &address);

class PeerBook final {
public:
    explicit PeerBook(const WebhookLimits &limits) : m_limits(limits) {}

    /// False: over a limit, and not counted.
    [[nodiscard]] bool connect(const QByteArray &peer, MonoTime now);
    void disconnect(const QByteArray &peer);
    [[nodiscard]] bool mayAsk(const QByteArray &peer, MonoTime now);
    /// Forgets who is gone and has used up nothing.
    void tidy(MonoTime now);

    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] std::size_t known() const { return m_peers.size(); }

private:
    struct Peer {
        int connections = 0;
        TokenBucket requests;
    };

    WebhookLimits m_limits;
    std::map<QByteArray, Peer> m_peers;
    int m_connections = 0;
};

} // namespace fleet
