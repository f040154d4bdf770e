#include "alerts/PartitionWatch.h"

#include <algorithm>

namespace fleet {

namespace {

/// `word` and the one value that all of `dead` have and nobody else of the fleet has; else empty.
template<typename Read>
QString sharedBy(const std::vector<MaybeDead> &fleet, const std::set<BotId> &dead, QLatin1StringView word, Read read)
{
    std::set<QString> inside;
    std::set<QString> outside;
    for (const MaybeDead &bot : fleet) {
        (dead.contains(bot.bot) ? inside : outside).insert(read(bot));
    }
    if (inside.size() != 1 || inside.begin()->isEmpty() || outside.empty() || outside.contains(*inside.begin())) {
        return {};
    }
    return word + QLatin1Char(' ') + *inside.begin();
}

QString whatTheyShare(const std::vector<MaybeDead> &fleet, const std::set<BotId> &dead)
{
    for (const QString &shared :
         {sharedBy(fleet, dead, QLatin1StringView("exchange"),
                   [](const MaybeDead &bot) { return bot.exchange.text(); }),
          sharedBy(fleet, dead, QLatin1StringView("group"), [](const MaybeDead &bot) { return bot.group.text(); }),
          sharedBy(fleet, dead, QLatin1StringView("version"), [](const MaybeDead &bot) { return bot.version; })}) {
        if (!shared.isEmpty()) {
            return shared;
        }
    }
    return {};
}

} // namespace

const std::optional<Partition> &PartitionWatch::observe(const std::vector<MaybeDead> &fleet, UtcTime now)
{
    std::set<BotId> dead;
    for (const MaybeDead &bot : fleet) {
        if (bot.dead) {
            dead.insert(bot.bot);
            m_diedAt.try_emplace(bot.bot, now);
        }
    }
    std::erase_if(m_diedAt, [&dead](const auto &entry) { return !dead.contains(entry.first); });

    std::set<BotId> lately;
    for (const auto &[bot, at] : m_diedAt) {
        if (std::chrono::abs(now - at) < together) { // far in the future: before this machine's clock was set back
            lately.insert(bot);
        }
    }
    const auto many = static_cast<double>(fleet.size()) * part;
    if (lately.size() >= fewest && static_cast<double>(lately.size()) > many) {
        Partition found{.bots = m_partition ? m_partition->bots : std::set<BotId>{},
                        .since = m_partition ? m_partition->since : now,
                        .shared = {}};
        found.bots.insert(lately.begin(), lately.end());
        m_partition = std::move(found);
    }
    if (m_partition) {
        const auto gone = std::count_if(m_partition->bots.begin(), m_partition->bots.end(),
                                        [&dead](const BotId &bot) { return dead.contains(bot); });
        if (2 * static_cast<std::size_t>(gone) <= m_partition->bots.size()) {
            m_partition.reset();
        } else {
            m_partition->shared = whatTheyShare(fleet, m_partition->bots);
        }
    }
    return m_partition;
}

} // namespace fleet
