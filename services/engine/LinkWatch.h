// What the link to the gateway is like, in one value: from the three roads, the beacon and the lanes.
// Must never say "live" of a console that cannot hear its own voice.
#pragma once

#include "core/Clock.h"
#include "fleet/FleetView.h"
#include "fleet/Operations.h"
#include "gateway/Transport.h"
#include "ingest/BeaconWatch.h"
#include "ingest/BusReader.h"

#include <QObject>

#include <optional>

namespace fleet {

class Rejoin;
class WebhookChannel;

struct LinkFacts {
    Hearing hearing = Hearing::NotYet;
    bool canRead = true; ///< the gateway has reads at all
    bool streamUp = false;
    bool sweepUp = false;
    bool liveEvents = true;   ///< the dialect has a WebSocket
    bool webhookLost = false; ///< the gateway's calls came once and come no more
};

/// Pure.
[[nodiscard]] LinkState linkStateOf(const LinkFacts &facts);

/// Engine thread.
class LinkWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkWatch)

public:
    /// `canRead`, `liveEvents`: see LinkFacts.
    LinkWatch(const BusReader &reader, const WebhookChannel &webhook, const Transport &transport, const Rejoin &rejoin,
              const Operations &operations, const Clock &clock, bool canRead, bool liveEvents,
              QObject *parent = nullptr);
    ~LinkWatch() override = default;

    /// Looks at the state again.
    void update();
    void noteEvent(UtcTime heardAt);
    /// By this machine's clock, when the gateway's said `gatewayTime`: as good as a second, and never later than now.
    [[nodiscard]] UtcTime machineTimeOf(UtcTime gatewayTime) const;
    void setDiskFailing(bool failing) { m_diskFailing = failing; }

    [[nodiscard]] bool isBlind() const { return m_state == LinkState::Blind; }
    [[nodiscard]] LinkView view() const;

Q_SIGNALS:
    /// The console became blind, or sees again.
    void blindnessChanged();

private:
    [[nodiscard]] QString problem() const;

    const BusReader &m_reader;
    const WebhookChannel &m_webhook;
    const Transport &m_transport;
    const Rejoin &m_rejoin;
    const Operations &m_operations;
    const Clock &m_clock;
    LinkState m_state = LinkState::Connecting;
    UtcTime m_since;
    std::optional<UtcTime> m_lastEventAt;
    bool m_canRead;
    bool m_liveEvents;
    bool m_diskFailing = false;
};

} // namespace fleet
