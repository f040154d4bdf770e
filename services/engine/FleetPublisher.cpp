#include "engine/FleetPublisher.h"

#include "fleet/OperationViews.h"

namespace fleet {

namespace {

DesiredState stateAsDesired(BotState state)
{
    switch (state) {
    case BotState::Trading:
    case BotState::Updating:
    case BotState::Dormant:
        return DesiredState::Trading;
    case BotState::Pausing:
    case BotState::Paused:
    case BotState::Draining:
    case BotState::Drained:
        return DesiredState::Paused;
    case BotState::Stopping:
    case BotState::Stopped:
        return DesiredState::Stopped;
    }
    Q_UNREACHABLE();
}

} // namespace

FleetPublisher::FleetPublisher(FleetState &state, OperationBook &book, const BusReader &reader, LinkWatch &link,
                               NoticeBoard &notices, const Clock &clock, const Profile &profile, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_book(book),
      m_reader(reader),
      m_link(link),
      m_notices(notices),
      m_clock(clock)
{
    m_snapshot.organisation = profile.organisation;
    m_snapshot.managerId = profile.identity.managerId;
    m_snapshot.sandbox = profile.sandbox;
    m_snapshot.gateway = profile.gateway.toString(QUrl::RemoveUserInfo);
}

void FleetPublisher::restore(const std::vector<NoticeRecord> &notices)
{
    for (const NoticeRecord &record : notices) {
        m_snapshot.notices.insert(m_snapshot.notices.begin(), NoticeBoard::viewOf(record));
    }
}

void FleetPublisher::publish()
{
    m_link.update();
    FleetDelta delta;
    delta.at = m_clock.now();
    delta.notices = m_notices.takeNew();
    addOperations(delta);
    addBots(delta);
    addGroups(delta);
    if (const LinkView link = m_link.view(); link != m_snapshot.link) {
        delta.link = link;
    }
    if (!delta.isEmpty() || !m_told.isValid() || m_told.hasExpired(beat.count())) {
        m_told.start();
        apply(m_snapshot, delta);
        Q_EMIT changed(delta);
    }
}

void FleetPublisher::addOperations(FleetDelta &delta)
{
    for (const OperationId &id : m_book.takeChanged()) {
        delta.operations.push_back(viewOf(*m_book.find(id), m_state));
    }
}

void FleetPublisher::addBots(FleetDelta &delta)
{
    for (const BotId &bot : m_book.takeChangedBots()) {
        m_state.markChanged(bot);
    }
    for (const BotId &id : m_state.takeChanged()) {
        const BotRuntime *runtime = m_state.find(id);
        if (runtime == nullptr) {
            continue;
        }
        if (runtime->bot.isMember()) {
            delta.bots.push_back(viewOfBot(id));
        } else {
            delta.removed.push_back(id);
        }
    }
}

void FleetPublisher::addGroups(FleetDelta &delta) const
{
    std::vector<GroupView> groups;
    for (const auto &[name, group] : m_state.groups()) {
        groups.push_back({.name = name,
                          .windDown = group.windDown,
                          .lostLink = group.lostLink,
                          .heartbeatInterval = group.heartbeatInterval,
                          .managedKeys = group.managedKeys,
                          .takesCustom = !group.customSchema.isEmpty()});
    }
    if (groups != m_snapshot.groups) {
        delta.groups = std::move(groups);
    }
}

BotView FleetPublisher::viewOfBot(const BotId &bot) const
{
    BotView view = m_state.view(bot, m_reader.heardTotal(), m_link.isBlind());
    view.pending = pendingOf(bot, m_book);
    view.failedStop = failedStopOf(bot, view.orderedHolds, m_book);
    view.drifts = view.reported && view.pending.empty() && view.liveness == Liveness::Alive
               && stateAsDesired(*view.reported) != view.desired;
    return view;
}

} // namespace fleet
