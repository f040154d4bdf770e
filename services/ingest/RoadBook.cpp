#include "ingest/RoadBook.h"

#include <algorithm>
#include <utility>

namespace fleet {

void RoadBook::beaconSent(const QString &nonce, MonoTime at)
{
    m_nonce = nonce;
    m_sentAt = at;
    m_came.fill(false);
}

void RoadBook::beaconCame(Road road, const QString &nonce, MonoTime at)
{
    if (nonce == m_nonce && !std::exchange(m_came.at(static_cast<std::size_t>(road)), true)) {
        timesOf(road).lag = at - m_sentAt;
    }
}

void RoadBook::swept(MonoTime begun, MonoTime ended, UtcTime at)
{
    brought(Road::Sweep, at);
    timesOf(Road::Sweep).lag = ended - std::exchange(m_begunBefore, begun).value_or(begun);
}

} // namespace fleet
