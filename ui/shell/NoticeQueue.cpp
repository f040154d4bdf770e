#include "ui/shell/NoticeQueue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fleet::ui {

namespace {

/// More would only be clicked away; all of them are in the record.
constexpr std::size_t mostNews = 5;

int gravity(Severity severity)
{
    return severity == Severity::Critical ? 2 : severity == Severity::Warning ? 1 : 0;
}

} // namespace

void NoticeQueue::addOwn(Notice notice)
{
    std::erase_if(m_entries, [](const Entry &entry) { return entry.own; });
    m_entries.insert(m_entries.begin(), {std::move(notice), true});
}

void NoticeQueue::addNews(Notice notice)
{
    // Said again, it is said once.
    std::erase_if(m_entries, [&](const Entry &entry) { return !entry.own && entry.notice.title == notice.title; });
    const int grave = gravity(notice.severity);
    const auto place = std::find_if(m_entries.begin(), m_entries.end(), [grave](const Entry &entry) {
        return entry.own ? gravity(entry.notice.severity) < grave : gravity(entry.notice.severity) <= grave;
    });
    m_entries.insert(place, {std::move(notice), false});
    const auto isOwn = [](const Entry &entry) { return entry.own; };
    const auto own = static_cast<std::size_t>(std::count_if(m_entries.begin(), m_entries.end(), isOwn));
    if (m_entries.size() - own > mostNews) {
        m_entries.erase(std::prev(std::find_if_not(m_entries.rbegin(), m_entries.rend(), isOwn).base()));
    }
}

void NoticeQueue::dismiss()
{
    if (!m_entries.empty()) {
        m_entries.erase(m_entries.begin());
    }
}

} // namespace fleet::ui
