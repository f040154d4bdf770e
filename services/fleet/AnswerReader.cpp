#include "fleet/AnswerReader.h"

#include <QPointer>

#include <algorithm>

namespace fleet {

namespace {

constexpr int maxPages = 200;

} // namespace

AnswerReader::AnswerReader(Gateway &gateway, QString managerId, QObject *parent)
    : QObject(parent),
      m_gateway(gateway),
      m_managerId(std::move(managerId))
{}

void AnswerReader::read(const ThreadId &thread, Lane lane)
{
    if (m_gateway.capabilities().readsMessages && m_reading.insert(thread).second) {
        readNew(thread, lane);
    }
}

void AnswerReader::forget(const ThreadId &thread)
{
    m_seen.erase(thread);
}

QCoro::Task<void> AnswerReader::readNew(ThreadId thread, Lane lane)
{
    const QPointer<AnswerReader> alive(this);
    std::vector<Message> fresh;
    std::set<QString> found;
    bool reachedKnown = false;
    for (int page = 0; page < maxPages && !reachedKnown; ++page) {
        const Result<std::vector<Message>> messages =
            co_await m_gateway.messages(m_managerId, thread, pageSize, page * pageSize, lane);
        if (!alive) {
            co_return;
        }
        if (!messages) {
            m_reading.erase(thread);
            Q_EMIT readFailed(messages.error());
            co_return;
        }
        const std::set<QString> &seen = m_seen[thread];
        for (const Message &message : *messages) {
            if (seen.contains(message.id)) {
                reachedKnown = true;
            } else if (found.insert(message.id).second) {
                fresh.push_back(message); // offset paging shifts while messages arrive: an id may come twice
            }
        }
        reachedKnown = reachedKnown || messages->size() < static_cast<std::size_t>(pageSize);
    }
    m_reading.erase(thread);
    m_seen[thread].merge(found);
    std::reverse(fresh.begin(), fresh.end());
    for (const Message &message : fresh) {
        Q_EMIT messageRead(thread, message);
        if (!alive) {
            co_return;
        }
    }
}

} // namespace fleet
