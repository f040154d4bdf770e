#include "bot/JobRunner.h"

#include <algorithm>

namespace fleet {

StrategyOrder JobRunner::open(Job job)
{
    Running running{.job = std::move(job), .next = 0, .ticket = 0, .troubles = {}};
    running.job.steps.removeIf([&](const QString &step) {
        if (taskOf(step)) {
            return false;
        }
        running.troubles << QStringLiteral("\"%1\" is not an action of this bot.").arg(step);
        return true;
    });
    m_running.push_back(std::move(running));
    return nextOrder(m_running.back());
}

StrategyOrder JobRunner::nextOrder(Running &running)
{
    const std::optional<StrategyTask> task = taskOf(running.job.steps.at(running.next++));
    Q_ASSERT(task); // open() let no other in
    running.ticket = ++m_lastTicket;
    return {.ticket = running.ticket, .task = *task, .fields = running.job.fields};
}

JobRunner::Progress JobRunner::finished(quint64 ticket, const QString &trouble)
{
    const auto running =
        std::find_if(m_running.begin(), m_running.end(), [&](const Running &r) { return r.ticket == ticket; });
    if (running == m_running.end() || ticket == 0) {
        return {};
    }
    if (!trouble.isEmpty()) {
        running->troubles << trouble;
    }
    const bool givesUp = !trouble.isEmpty() && endsAtTrouble(running->job.verb);
    if (!givesUp && running->next < running->job.steps.size()) {
        return {.order = nextOrder(*running), .ended = {}};
    }
    return {.order = {}, .ended = takeFirst([&](const Running &r) { return r.ticket == ticket; })};
}

template<typename Condition>
std::optional<JobRunner::Ended> JobRunner::takeFirst(Condition condition)
{
    const auto running = std::find_if(m_running.begin(), m_running.end(), condition);
    if (running == m_running.end()) {
        return std::nullopt;
    }
    Ended ended{.job = std::move(running->job), .troubles = std::move(running->troubles)};
    m_running.erase(running);
    return ended;
}

std::optional<JobRunner::Ended> JobRunner::takeLate(UtcTime gatewayNow)
{
    return takeFirst([&](const Running &r) { return r.job.deadline && gatewayNow > *r.job.deadline; });
}

std::optional<Job> JobRunner::takeOrphan(const HoldSet &holds)
{
    std::optional<Ended> ended =
        takeFirst([&](const Running &r) { return !r.job.hold.isEmpty() && !holds.contains(r.job.hold); });
    return ended ? std::optional(std::move(ended->job)) : std::nullopt;
}

bool JobRunner::isDoing(Verb verb) const
{
    return std::any_of(m_running.begin(), m_running.end(), [verb](const Running &r) { return r.job.verb == verb; });
}

QString JobRunner::phase() const
{
    // The newest stop speaks for all.
    const auto stop = std::find_if(m_running.rbegin(), m_running.rend(),
                                   [](const Running &r) { return r.job.verb == Verb::EmergencyStop; });
    const Running *shown = stop != m_running.rend() ? &*stop : m_running.empty() ? nullptr : &m_running.back();
    return shown ? shown->job.steps.value(shown->next - 1) : QString();
}

std::vector<Job> JobRunner::jobs() const
{
    std::vector<Job> jobs;
    jobs.reserve(m_running.size());
    for (const Running &running : m_running) {
        jobs.push_back(running.job);
    }
    return jobs;
}

} // namespace fleet
