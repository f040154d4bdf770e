// When each road last brought something, and how late: measured with the console's own beacons and sweeps.
// Pure. Must never compare the gateway's clock with this machine's.
#pragma once

#include "core/ChannelTimes.h"

#include <array>
#include <cstdint>

namespace fleet {

enum class Road : std::uint8_t { WebSocket, Sweep, Webhook };

class RoadBook final {
public:
    void beaconSent(const QString &nonce, MonoTime at);
    /// The newest beacon came back by that road. Only its first copy is measured.
    void beaconCame(Road road, const QString &nonce, MonoTime at);
    void brought(Road road, UtcTime at) { timesOf(road).lastAt = at; }
    /// What was said just after the sweep before began had to wait for this one's end.
    void swept(MonoTime begun, MonoTime ended, UtcTime at);

    [[nodiscard]] const ChannelTimes &times(Road road) const { return m_times.at(static_cast<std::size_t>(road)); }

private:
    [[nodiscard]] ChannelTimes &timesOf(Road road) { return m_times.at(static_cast<std::size_t>(road)); }

    std::array<ChannelTimes, 3> m_times;
    QString m_nonce;
    MonoTime m_sentAt{};
    std::array<bool, 3> m_came{}; ///< this beacon, by road
    std::optional<MonoTime> m_begunBefore;
};

} // namespace fleet
