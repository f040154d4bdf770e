// What an attacker with a bot's API key could put on the bus: forged, replayed and junk heartbeats.
// Must never use a bot's identity key.
#pragma once

#include "core/Clock.h"
#include "core/FleetTimer.h"
#include "gateway/RestGateway.h"
#include "protocol/Bundle.h"

#include <QObject>

#include <deque>

namespace fleet::sandbox {

class WireMischief final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WireMischief)

public:
    enum class Kind : std::uint8_t { Forge, Replay, Flood };

    /// `transport`, `clock` and `bundle` must outlive it.
    WireMischief(const Bundle &bundle, ApiKeySource key, Transport &transport, const Clock &clock);
    ~WireMischief() override = default;

    /// `perSecond` counts for Flood; the others act once a second.
    void start(Kind kind, qint64 perSecond);
    void stop(Kind kind);

    /// What the bot says: replayed later.
    void remember(const OutgoingEvent &event);

private:
    void forge();
    void replay();
    void flood();
    void publish(const OutgoingEvent &event);

    const Bundle &m_bundle;
    const Clock &m_clock;
    std::unique_ptr<Gateway> m_gateway;
    FleetTimer m_forge{m_clock};
    FleetTimer m_replay{m_clock};
    FleetTimer m_flood{m_clock};
    std::deque<OutgoingEvent> m_said;
    qint64 m_perBurst = 0;
    qint64 m_sequence = 0;
};

} // namespace fleet::sandbox
