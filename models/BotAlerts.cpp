#include "models/BotAlerts.h"

namespace fleet {

AlertPlace placeOf(const AlertView &view)
{
    if (view.alert.isExplained()) {
        return AlertPlace::Explained;
    }
    if (view.silencedUntil) {
        return AlertPlace::Silenced;
    }
    return view.alert.state == AlertState::Acknowledged ? AlertPlace::Acknowledged
         : view.alert.state == AlertState::Unseen       ? AlertPlace::Unseen
                                                        : AlertPlace::Firing;
}

void BotAlerts::fill(const std::vector<AlertView> &alerts)
{
    m_alerts.clear();
    apply(alerts);
}

void BotAlerts::apply(const std::vector<AlertView> &changed)
{
    for (const AlertView &view : changed) {
        if (view.alert.isOpen() && !view.alert.key.bot.isEmpty()) {
            m_alerts.insert_or_assign(view.alert.id, Entry{view.alert.key.bot, placeOf(view)});
        } else {
            m_alerts.erase(view.alert.id);
        }
    }
    index();
}

void BotAlerts::index()
{
    m_places.clear();
    for (const auto &[id, entry] : m_alerts) {
        m_places[entry.bot] |= 1U << static_cast<unsigned>(entry.place);
    }
}

std::uint32_t BotAlerts::placesOf(const BotId &bot) const
{
    const auto found = m_places.find(bot);
    return found == m_places.end() ? 0 : found->second;
}

} // namespace fleet
