#include "bot/ThreadReader.h"

#include <QSet>

#include <algorithm>

namespace fleet {

namespace {

constexpr int pageSize = 50;

} // namespace

GatewayTask<std::vector<Message>> readThread(std::shared_ptr<Gateway> gateway, QString agentId, ThreadId thread,
                                             QStringList known)
{
    std::vector<Message> found;
    const QSet<QString> stopAt(known.begin(), known.end());
    QSet<QString> taken;
    for (int offset = 0;; offset += pageSize) {
        const Result<std::vector<Message>> page =
            co_await gateway->messages(agentId, thread, pageSize, offset, Lane::Interactive);
        if (!page) {
            co_return Result<std::vector<Message>>(failure(page.error()));
        }
        bool met = false;
        for (const Message &message : *page) {
            met = met || stopAt.contains(message.id);
            // Pages shift while messages arrive, so one may come twice.
            if (!met && !taken.contains(message.id)) {
                taken.insert(message.id);
                found.push_back(message);
            }
        }
        if (met || page->size() < static_cast<std::size_t>(pageSize)) {
            break;
        }
    }
    std::reverse(found.begin(), found.end());
    co_return found;
}

} // namespace fleet
