#include "engine/LinkWatch.h"

#include "engine/Rejoin.h"
#include "engine/WebhookChannel.h"

#include <algorithm>
#include <numeric>

namespace fleet {

LinkState linkStateOf(const LinkFacts &facts)
{
    if (!facts.canRead) {
        return LinkState::Blind;
    }
    switch (facts.hearing) {
    case Hearing::NotYet:
        return LinkState::Connecting;
    case Hearing::Blind:
        return LinkState::Blind;
    case Hearing::Hears:
        return facts.sweepUp && (facts.streamUp || !facts.liveEvents) && !facts.webhookLost ? LinkState::Live
                                                                                            : LinkState::Degraded;
    }
    Q_UNREACHABLE();
}

LinkWatch::LinkWatch(const BusReader &reader, const WebhookChannel &webhook, const Transport &transport,
                     const Rejoin &rejoin, const Operations &operations, const Clock &clock, bool canRead,
                     bool liveEvents, QObject *parent)
    : QObject(parent),
      m_reader(reader),
      m_webhook(webhook),
      m_transport(transport),
      m_rejoin(rejoin),
      m_operations(operations),
      m_clock(clock),
      m_since(clock.now()),
      m_canRead(canRead),
      m_liveEvents(liveEvents)
{}

void LinkWatch::update()
{
    const LinkState state = linkStateOf({.hearing = m_reader.hearing(),
                                         .canRead = m_canRead,
                                         .streamUp = m_reader.streamUp(),
                                         .sweepUp = m_reader.sweepUp(),
                                         .liveEvents = m_liveEvents,
                                         .webhookLost = m_webhook.view().lost});
    if (state == m_state) {
        return;
    }
    const bool wasBlind = isBlind();
    m_state = state;
    m_since = m_clock.now();
    if (isBlind() != wasBlind) {
        Q_EMIT blindnessChanged();
    }
}

void LinkWatch::noteEvent(UtcTime heardAt)
{
    // One from the future is from before this machine's clock was set back.
    if (!m_lastEventAt || heardAt > *m_lastEventAt || *m_lastEventAt > m_clock.now()) {
        m_lastEventAt = heardAt;
    }
}

UtcTime LinkWatch::machineTimeOf(UtcTime gatewayTime) const
{
    return std::min(m_clock.now(), gatewayTime - m_transport.clockSkew().value_or(milliseconds(0)));
}

LinkView LinkWatch::view() const
{
    const RateState rate = m_transport.rate();
    const TransportStats stats = m_transport.stats();
    return {
        .state = m_state,
        .since = m_since,
        .webSocketUp = m_reader.streamUp(),
        .sweepUp = m_reader.sweepUp(),
        .webSocket = m_reader.times(Road::WebSocket),
        .sweep = m_reader.times(Road::Sweep),
        .webhook = m_webhook.view(),
        .lastEventAt = m_lastEventAt,
        .roundTrip = stats.p50,
        .clockSkew = stats.clockSkew,
        .callsUsed = rate.usedLastHour,
        .callsLimit = rate.limitPerHour,
        .reserve = rate.reserve,
        .queued = std::accumulate(stats.queued.begin(), stats.queued.end(), 0),
        .busEpoch = m_reader.epoch(),
        .problem = problem(),
        .stopsBlocked = !m_rejoin.refusal().isEmpty() || !m_operations.blockedBy().isEmpty(),
        .flooded = m_reader.flooded(),
        .diskFailing = m_diskFailing,
    };
}

QString LinkWatch::problem() const
{
    if (!m_rejoin.refusal().isEmpty()) {
        return m_rejoin.refusal();
    }
    if (!m_operations.blockedBy().isEmpty()) {
        return m_operations.blockedBy();
    }
    if (!m_canRead) {
        return QStringLiteral("This gateway cannot be read: commands are sent, nothing can be proved.");
    }
    return m_reader.lastProblem() ? describe(*m_reader.lastProblem()) : QString();
}

} // namespace fleet
