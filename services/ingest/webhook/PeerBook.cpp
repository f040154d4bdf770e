#include "webhook/PeerBook.h"

#include <QHostAddress>

namespace fleet {

QByteArray peerKey(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4) {
        return QByteArray::number(ipv4, 16);
    }
    constexpr qsizetype networkBytes = 8;
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(&ipv6), networkBytes);
}

bool PeerBook::connect(const QByteArray &peer, MonoTime now)
{
    if (m_connections >= m_limits.connections) {
        return false;
    }
    Peer &known =
        m_peers.try_emplace(peer, Peer{0, TokenBucket(m_limits.requestsPerSecond, m_limits.burst, now)}).first->second;
    if (known.connections >= m_limits.connectionsPerPeer) {
        return false;
    }
    ++known.connections;
    ++m_connections;
    return true;
}

void PeerBook::disconnect(const QByteArray &peer)
{
    const auto known = m_peers.find(peer);
    if (known != m_peers.end() && known->second.connections > 0) {
        --known->second.connections;
        --m_connections;
    }
}

bool PeerBook::mayAsk(const QByteArray &peer, MonoTime now)
{
    const auto known = m_peers.find(peer);
    return known != m_peers.end() && known->second.requests.take(now);
}

void PeerBook::tidy(MonoTime now)
{
    std::erase_if(m_peers,
                  [now](auto &known) { return known.second.connections == 0 && known.second.requests.isFull(now); });
}

} // namespace fleet
