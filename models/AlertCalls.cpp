#include "models/AlertCalls.h"

#include <algorithm>
#include <iterator>

namespace fleet {

bool AlertCall::isCritical() const
{
    return std::any_of(alerts.begin(), alerts.end(),
                       [](const AlertView &view) { return view.alert.severity == AlertSeverity::Critical; });
}

void AlertCalls::begin(const std::vector<AlertView> &open)
{
    m_heard.clear();
    m_unnoticed.clear();
    static_cast<void>(take(open));
    m_unnoticed.clear();
    m_called.clear();
}

std::optional<AlertCall> AlertCalls::take(const std::vector<AlertView> &open)
{
    std::map<AlertId, Heard> heard;
    std::set<AlertId> critical;
    std::set<AlertId> called;
    AlertCall call;
    for (const AlertView &view : open) {
        const Alert &alert = view.alert;
        if (!isFiring(view)) {
            continue;
        }
        const auto before = m_heard.find(alert.id);
        const bool isNew = before == m_heard.end();
        const bool isWorse =
            !isNew && (alert.severity > before->second.severity || alert.causes.size() > before->second.causes);
        const bool isCritical = alert.severity == AlertSeverity::Critical;
        heard.emplace(alert.id, Heard{alert.severity, alert.causes.size()});
        const bool calls = (isNew || isWorse) && !alert.flapping;
        if (calls) {
            call.alerts.push_back(view);
        }
        if (calls || m_called.contains(alert.id)) {
            called.insert(alert.id);
        }
        if (isCritical && (calls || m_unnoticed.contains(alert.id))) {
            critical.insert(alert.id);
        }
    }
    m_heard = std::move(heard);
    m_unnoticed = std::move(critical);
    m_called = std::move(called);
    std::sort(call.alerts.begin(), call.alerts.end(), isMoreUrgent);
    return call.alerts.empty() ? std::nullopt : std::optional(std::move(call));
}

std::vector<AlertView> AlertCalls::calling(const std::vector<AlertView> &open) const
{
    std::vector<AlertView> calling;
    std::copy_if(open.begin(), open.end(), std::back_inserter(calling),
                 [this](const AlertView &view) { return m_called.contains(view.alert.id); });
    std::sort(calling.begin(), calling.end(), isMoreUrgent);
    return calling;
}

void AlertCalls::notice()
{
    m_unnoticed.clear();
}

std::optional<UtcTime> AlertCalls::mutedUntil(UtcTime now) const
{
    return m_mutedUntil && *m_mutedUntil > now ? m_mutedUntil : std::nullopt;
}

bool AlertCalls::wantsSound(UtcTime now) const
{
    return !m_unnoticed.empty() && !mutedUntil(now);
}

} // namespace fleet
