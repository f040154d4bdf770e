#include "alerts/AlertBook.h"

#include "alerts/AlertMachine.h"
#include "core/Uuid.h"

#include <algorithm>

namespace fleet {

namespace {

/// A worse severity or a new cause.
bool isWorse(AlertSeverity was, const std::set<QString> &causes, AlertSeverity is, const std::set<QString> &newCauses)
{
    return is > was || !std::includes(causes.begin(), causes.end(), newCauses.begin(), newCauses.end());
}

void add(Alert &alert, const Condition &condition)
{
    alert.severity = std::max(alert.severity, condition.severity);
    alert.causes.insert(condition.causes.begin(), condition.causes.end());
    alert.detail = condition.detail;
    alert.because = condition.because;
}

/// Whether somebody is to be called for news of an alert that is there now.
bool isWorthACall(const Alert &alert)
{
    return !alert.because && !alert.flapping;
}

Result<void> checkSeen(const SeenAlert &seen, const Alert &alert)
{
    if (seen.over && alert.isActive()) {
        return failure(ProblemKind::Conflict, QStringLiteral("This alert is back. Look at it again."));
    }
    if (!seen.over && !alert.isActive()) {
        return failure(ProblemKind::Conflict, QStringLiteral("This alert is over by now. Look at it again."));
    }
    if (!seen.over && isWorse(seen.severity, seen.causes, alert.severity, alert.causes)) {
        return failure(ProblemKind::Conflict, QStringLiteral("This alert became worse. Look at it again."));
    }
    return {};
}

} // namespace

void AlertBook::restore(const std::vector<Alert> &alerts)
{
    m_open.clear();
    for (const Alert &alert : alerts) {
        if (alert.isOpen()) {
            m_open.insert_or_assign(alert.key, alert);
        }
    }
}

const Alert *AlertBook::find(const AlertId &id) const
{
    const auto found =
        std::find_if(m_open.begin(), m_open.end(), [&id](const auto &entry) { return entry.second.id == id; });
    return found == m_open.end() ? nullptr : &found->second;
}

std::vector<AlertChange> AlertBook::observe(const Observation &observation, UtcTime now)
{
    std::vector<AlertChange> changes;
    std::set<AlertKey> there;
    for (const Condition &condition : observation.conditions) {
        there.insert(condition.key);
        if (std::optional<AlertChange> change = take(condition, now)) {
            changes.push_back(std::move(*change));
        }
    }
    for (auto &[key, alert] : m_open) {
        const bool isOver = !there.contains(key) && !(observation.unknown && observation.unknown(key));
        if (std::optional<AlertChange> change = isOver ? end(alert, now) : remind(alert, now)) {
            changes.push_back(std::move(*change));
        }
    }
    closeExplained(changes, now);
    std::erase_if(m_open, [](const auto &entry) { return !entry.second.isOpen(); });
    std::erase_if(m_reminded, [this](const AlertId &id) { return find(id) == nullptr; });
    return changes;
}

std::optional<AlertChange> AlertBook::take(const Condition &condition, UtcTime now)
{
    const auto known = m_open.find(condition.key);
    if (known == m_open.end()) {
        return begin(condition, now);
    }
    Alert &alert = known->second;
    const Alert before = alert;
    const bool worse = isWorse(alert.severity, alert.causes, condition.severity, condition.causes);
    add(alert, condition);
    alert.flapping = flaps(alert.key, now);
    if (const auto returned = next(alert.state, AlertEvent::Return)) {
        alert.state = *returned;
        alert.changedAt = now;
        alert.endedAt.reset();
        ++alert.returns;
        return AlertChange{AlertNews::Returned, alert, isWorthACall(alert)};
    }
    if (worse) {
        if (const auto fires = next(alert.state, AlertEvent::Worsen)) {
            alert.state = *fires;
            alert.acknowledged.reset();
        }
        alert.changedAt = now;
        return AlertChange{AlertNews::Worsened, alert, !alert.because};
    }
    if (before.because && !alert.because) {
        return AlertChange{AlertNews::Uncovered, alert, alert.state == AlertState::Firing && isWorthACall(alert)};
    }
    return alert == before ? std::nullopt : std::optional(AlertChange{AlertNews::Explained, alert, false});
}

AlertChange AlertBook::begin(const Condition &condition, UtcTime now)
{
    Alert alert{.id = AlertId(makeUuidV7(now)), .key = condition.key, .openedAt = now, .changedAt = now};
    add(alert, condition);
    alert.flapping = flaps(alert.key, now);
    m_open.insert_or_assign(alert.key, alert);
    return {AlertNews::Opened, alert, isWorthACall(alert)};
}

std::optional<AlertChange> AlertBook::end(Alert &alert, UtcTime now)
{
    const auto after = next(alert.state, AlertEvent::End);
    if (!after) {
        return std::nullopt;
    }
    alert.state = *after;
    alert.changedAt = now;
    alert.endedAt = now;
    m_ends[alert.key].push_back(now);
    alert.flapping = flaps(alert.key, now);
    return AlertChange{alert.isOpen() ? AlertNews::Ended : AlertNews::Closed, alert, false};
}

std::optional<AlertChange> AlertBook::remind(Alert &alert, UtcTime now)
{
    if (alert.state != AlertState::Acknowledged || !alert.acknowledged) {
        return std::nullopt;
    }
    // From the future: this machine's clock was set back, and nobody may have it in hand for longer than he said.
    alert.acknowledged->at = std::min(alert.acknowledged->at, now);
    const auto age = now - alert.acknowledged->at;
    if (age >= lapseAfter) {
        alert.state = AlertState::Firing;
        alert.acknowledged.reset();
        alert.changedAt = now;
        m_reminded.erase(alert.id);
        return AlertChange{AlertNews::Lapsed, alert, true};
    }
    if (age >= remindAfter && m_reminded.insert(alert.id).second) {
        return AlertChange{AlertNews::DueSoon, alert, false};
    }
    return std::nullopt;
}

Result<std::vector<AlertChange>> AlertBook::acknowledge(const SeenAlert &seen, const QString &by,
                                                        const QString &comment, UtcTime now)
{
    const Alert *known = find(seen.id);
    if (known == nullptr) {
        return failure(ProblemKind::NotFound, QStringLiteral("This alert is not open any more."));
    }
    if (Result<void> checked = checkSeen(seen, *known); !checked) {
        return failure(checked.error());
    }
    Alert &alert = m_open.at(known->key);
    const auto after = next(alert.state, AlertEvent::Acknowledge);
    Q_ASSERT(after); // every open state takes it
    alert.state = *after;
    alert.acknowledged = Acknowledgement{by, comment, now};
    alert.changedAt = now;
    m_reminded.erase(alert.id);
    std::vector<AlertChange> changes{{alert.isOpen() ? AlertNews::Acknowledged : AlertNews::Closed, alert, false}};
    closeExplained(changes, now);
    std::erase_if(m_open, [](const auto &entry) { return !entry.second.isOpen(); });
    return changes;
}

void AlertBook::closeExplained(std::vector<AlertChange> &changes, UtcTime now)
{
    // Ends with nothing left to close: what is closed here may itself have explained others.
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].news != AlertNews::Closed) {
            continue;
        }
        const AlertKey cause = changes[i].alert.key;
        const std::optional<Acknowledgement> acknowledged = changes[i].alert.acknowledged;
        for (auto &[key, alert] : m_open) {
            if (alert.state == AlertState::Unseen && alert.because == cause) {
                alert.state = *next(alert.state, AlertEvent::Acknowledge);
                alert.acknowledged = acknowledged;
                alert.changedAt = now;
                changes.push_back({AlertNews::Closed, alert, false});
            }
        }
    }
}

bool AlertBook::flaps(const AlertKey &key, UtcTime now)
{
    const auto known = m_ends.find(key);
    if (known == m_ends.end()) {
        return false;
    }
    std::deque<UtcTime> &ends = known->second;
    while (!ends.empty() && now - ends.front() >= flapWindow) {
        ends.pop_front();
    }
    if (ends.empty()) {
        m_ends.erase(known);
        return false;
    }
    return ends.size() >= flapEnds;
}

} // namespace fleet
