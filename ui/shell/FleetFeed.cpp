#include "ui/shell/FleetFeed.h"

#include <algorithm>

namespace fleet::ui {

FleetFeed::FleetFeed(EngineClient &client, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_clock(clock)
{
    connect(&client, &EngineClient::becameReady, this, &FleetFeed::fill);
    connect(&client, &EngineClient::fleetChanged, this, &FleetFeed::apply);
    connect(&m_timer, &QTimer::timeout, this, &FleetFeed::tick);
    m_timer.start(seconds(1));
    if (client.isReady()) {
        fill();
    }
}

const OperationView *FleetFeed::find(const OperationId &operation) const
{
    const std::vector<OperationView> &all = fleet().operations;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const OperationView &view) { return view.id == operation; });
    return found == all.end() ? nullptr : &*found;
}

void FleetFeed::fill()
{
    m_bots.setNow(now());
    m_bots.fill(fleet());
    m_operations.fill(fleet());
    m_alerts.setNow(now());
    m_alerts.fill(fleet());
    Q_EMIT filled();
    Q_EMIT changed();
}

void FleetFeed::apply(const FleetDelta &delta)
{
    m_bots.apply(delta);
    m_operations.apply(delta);
    m_alerts.apply(delta);
    Q_EMIT applied(delta);
    for (const NoticeView &notice : delta.notices) {
        Q_EMIT noticed(notice);
    }
    Q_EMIT changed();
}

void FleetFeed::tick()
{
    m_bots.setNow(now());
    m_alerts.setNow(now());
    Q_EMIT ticked();
}

} // namespace fleet::ui
