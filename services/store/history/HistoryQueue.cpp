#include "history/HistoryQueue.h"

#include "history/Rollup.h"

#include <algorithm>
#include <utility>

namespace fleet {

std::optional<DataGap> lossOf(const HistoryBatch &batch)
{
    std::optional<DataGap> loss;
    for (const HistorySample &sample : batch.samples) {
        if (!isKeptTime(sample.at)) {
            continue;
        }
        if (!loss) {
            loss = DataGap{.from = sample.at, .to = sample.at, .why = GapCause::Overflow};
        }
        loss->from = std::min(loss->from, sample.at);
        loss->to = std::max(loss->to, sample.at + milliseconds(1));
        ++loss->lost;
    }
    return loss;
}

std::vector<HistoryQueue::Job> HistoryQueue::push(Job job)
{
    m_size += job.batch.size();
    m_jobs.push_back(std::move(job));
    return makeRoom();
}

std::vector<HistoryQueue::Job> HistoryQueue::take(std::size_t entries)
{
    std::vector<Job> taken;
    for (std::size_t content = 0; !m_jobs.empty() && content < entries;) {
        content += std::max<std::size_t>(m_jobs.front().batch.size(), 1);
        m_size -= m_jobs.front().batch.size();
        taken.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
    }
    return taken;
}

std::vector<HistoryQueue::Job> HistoryQueue::putBack(std::vector<Job> jobs)
{
    for (auto job = jobs.rbegin(); job != jobs.rend(); ++job) {
        m_size += job->batch.size();
        m_jobs.push_front(std::move(*job));
    }
    return makeRoom();
}

std::vector<HistoryQueue::Job> HistoryQueue::makeRoom()
{
    std::vector<Job> gone;
    while (m_size > m_capacity) {
        Job &oldest = m_jobs.front();
        m_size -= oldest.batch.size();
        if (const auto loss = lossOf(oldest.batch)) {
            addLost(*loss);
        }
        gone.push_back(std::move(oldest));
        m_jobs.pop_front();
    }
    return gone;
}

std::optional<DataGap> HistoryQueue::takeLost()
{
    return std::exchange(m_lost, std::nullopt);
}

void HistoryQueue::addLost(const DataGap &gap)
{
    if (!m_lost) {
        m_lost = gap;
        return;
    }
    m_lost->from = std::min(m_lost->from, gap.from);
    m_lost->to = std::max(m_lost->to, gap.to);
    m_lost->lost += gap.lost;
}

} // namespace fleet
