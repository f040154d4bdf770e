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

FleetPublisher::FleetPublisher(const Sources &sources, const Profile &profile, QObject *parent)
    : QObject(parent),
      m_from(sources)
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
    m_from.link.update();
    FleetDelta delta;
    delta.at = m_from.clock.now();
    delta.notices = m_from.notices.takeNew();
    addOperations(delta);
    addBots(delta);
    addGroups(delta);
    addAlerts(delta);
    if (const LinkView link = m_from.link.view(); link != m_snapshot.link) {
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
    for (const OperationId &id : m_from.book.takeChanged()) {
        delta.operations.push_back(viewOf(*m_from.book.find(id), m_from.state));
    }
}

void FleetPublisher::addBots(FleetDelta &delta)
{
    for (const BotId &bot : m_from.book.takeChangedBots()) {
        m_from.state.markChanged(bot);
    }
    for (const BotId &id : m_from.state.takeChanged()) {
        const BotRuntime *runtime = m_from.state.find(id);
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
    for (const auto &[name, group] : m_from.state.groups()) {
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

void FleetPublisher::addAlerts(FleetDelta &delta) const
{
    delta.alerts = m_from.watch.alerts().takeChanged();
    if (m_from.watch.alerts().takeSilencesChanged()) {
        delta.silences = m_from.watch.alerts().silences();
    }
    if (m_from.watch.takeThresholdsChanged()) {
        delta.thresholds = m_from.watch.thresholds();
    }
}

BotView FleetPublisher::viewOfBot(const BotId &bot) const
{
    BotView view = m_from.state.view(bot, m_from.reader.heardTotal(), m_from.link.isBlind());
    view.pending = pendingOf(bot, m_from.book);
    view.failedStop = failedStopOf(bot, view.orderedHolds, m_from.book);
    view.drifts = view.reported && view.pending.empty() && view.liveness == Liveness::Alive
               && stateAsDesired(*view.reported) != view.desired;
    view.verdict = m_from.watch.verdictOf(bot, view.liveness);
    return view;
}

} // namespace fleet
