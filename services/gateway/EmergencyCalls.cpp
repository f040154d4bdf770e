#include "gateway/EmergencyCalls.h"

#include "core/Clock.h"
#include "gateway/GatewayLog.h"
#include "gateway/HttpProblem.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace fleet {

EmergencyCalls::EmergencyCalls(QUrl origin, KeyAccount &account, const Clock &clock, EmergencyLane::Options options)
    : m_origin(std::move(origin)),
      m_options(std::move(options)),
      m_account(account),
      m_clock(clock)
{}

EmergencyCalls::~EmergencyCalls() = default;

EmergencyLane &EmergencyCalls::lane()
{
    if (!m_lane) {
        m_lane = std::make_unique<EmergencyLane>(m_origin, m_options);
    }
    return *m_lane;
}

EmergencyCalls::GroupPtr EmergencyCalls::makeGroup(const std::vector<HttpCall> &calls, OnAnswer onAnswer) const
{
    auto group = std::make_shared<Group>();
    group->onAnswer = std::move(onAnswer);
    group->answered.resize(calls.size(), false);
    group->open = calls.size();
    for (const HttpCall &call : calls) {
        group->isOwn.push_back(m_account.pays(call));
    }
    return group;
}

void EmergencyCalls::send(std::vector<HttpCall> calls, OnAnswer onAnswer, EmergencyTurn turn)
{
    if (calls.empty()) {
        return;
    }
    const GroupPtr group = makeGroup(calls, std::move(onAnswer));
    if (const auto own = std::count(group->isOwn.begin(), group->isOwn.end(), true); own > 0) {
        m_account.sent(own);
    }
    EmergencyLane *const emergency = &lane();
    if (m_paced && !m_account.state().refusing) {
        m_paced = false;
        emergency->pace(std::chrono::milliseconds(0));
    }
    m_groups.insert(group);
    m_inFlight += static_cast<int>(calls.size());
    const std::chrono::milliseconds pace = m_clock.realDuration(m_account.safePace());
    const auto onLane = [this, group, emergency, pace](std::size_t index, Result<HttpAnswer> answer) {
        // The lane's thread: a refused call slows the queue before the next one leaves.
        if (answer && answer->status == 429) {
            emergency->pace(pace);
        }
        // close() ends the lane before this object, so the receiver is alive; what it has not yet run is dropped.
        QMetaObject::invokeMethod(
            this,
            [this, group, index, answer = std::move(answer)]() mutable { answered(group, index, std::move(answer)); },
            Qt::QueuedConnection);
    };
    emergency->send(std::move(calls), onLane, turn);
    Q_EMIT changed();
}

void EmergencyCalls::answered(const GroupPtr &group, std::size_t index, Result<HttpAnswer> answer)
{
    group->answered.at(index) = true;
    --m_inFlight;
    if (--group->open == 0) {
        m_groups.erase(group);
    }
    bool refusedFirst = false;
    if (answer && group->isOwn.at(index)) {
        m_account.learn(*answer);
        if (answer->status == 429 && !m_paced) {
            m_paced = true;
            refusedFirst = true;
        }
    }
    Q_EMIT changed();
    const QPointer<EmergencyCalls> guard(this);
    group->onAnswer(index, std::move(answer));
    if (guard && refusedFirst) {
        qCWarning(gatewayLog) << "the gateway refused an emergency call: sending at the tier's pace";
        Q_EMIT refused();
    }
}

void EmergencyCalls::close()
{
    m_lane.reset();
    for (const GroupPtr &group : std::exchange(m_groups, {})) {
        for (std::size_t i = 0; i < group->answered.size(); ++i) {
            if (!group->answered.at(i)) {
                group->onAnswer(i, failure(callGivenUp()));
            }
        }
    }
}

} // namespace fleet
