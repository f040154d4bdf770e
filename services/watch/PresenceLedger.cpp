#include "watch/PresenceLedger.h"

#include <utility>

namespace fleet {

namespace {

using Told = std::vector<PresenceSpan>;

void tell(Told &told, const BotId &bot, PresenceKind kind, TimeSpan &span)
{
    if (span.from < span.to) {
        told.push_back({.bot = bot, .kind = kind, .from = span.from, .to = span.to});
    }
    span = {};
}

void extend(Told &told, const BotId &bot, PresenceKind kind, TimeSpan &span, const TimeSpan &stretch)
{
    if (span.from < span.to && span.to == stretch.from) {
        span.to = stretch.to;
        return;
    }
    tell(told, bot, kind, span);
    span = stretch;
}

} // namespace

std::vector<PresenceSpan> PresenceLedger::count(const TimeSpan &stretch, const std::vector<HeardBot> &bots)
{
    Told told;
    ++m_stretches;
    std::size_t place = 0;
    for (const HeardBot &heard : bots) {
        Untold &untold = m_untold[heard.bot];
        untold.stretch = m_stretches;
        extend(told, heard.bot, PresenceKind::Heard, untold.heard, stretch);
        if (heard.alive) {
            extend(told, heard.bot, PresenceKind::Alive, untold.alive, stretch);
        } else {
            tell(told, heard.bot, PresenceKind::Alive, untold.alive);
        }
        if (place++ % turns == m_stretches % turns) {
            tell(told, heard.bot, PresenceKind::Heard, untold.heard);
            tell(told, heard.bot, PresenceKind::Alive, untold.alive);
        }
    }
    std::erase_if(m_untold, [&](const std::map<BotId, Untold>::value_type &entry) {
        Untold untold = entry.second;
        if (untold.stretch == m_stretches) {
            return false;
        }
        tell(told, entry.first, PresenceKind::Heard, untold.heard); // it has left the fleet
        tell(told, entry.first, PresenceKind::Alive, untold.alive);
        return true;
    });
    return told;
}

std::vector<PresenceSpan> PresenceLedger::takeAll()
{
    Told told;
    for (auto &[bot, untold] : m_untold) {
        tell(told, bot, PresenceKind::Heard, untold.heard);
        tell(told, bot, PresenceKind::Alive, untold.alive);
    }
    return told;
}

} // namespace fleet
