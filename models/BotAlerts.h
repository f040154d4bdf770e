// Which bots have open alerts, and how those stand: what a row of a bot alone does not tell.
// Never keeps an alert that is closed.
#pragma once

#include "fleet/FleetView.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace fleet {

/// Where an open alert stands; exclusive, as AlertCounts counts it.
enum class AlertPlace : std::uint8_t {
    Firing,
    Acknowledged,
    Unseen, ///< over before anybody looked
    Silenced,
    Explained, ///< there only because of another one
};
inline constexpr int alertPlaceCount = 5;

[[nodiscard]] AlertPlace placeOf(const AlertView &view);

class BotAlerts final {
public:
    void fill(const std::vector<AlertView> &alerts);
    void apply(const std::vector<AlertView> &changed);

    /// Bit n: it has an alert at place n; 0 for none.
    [[nodiscard]] std::uint32_t placesOf(const BotId &bot) const;

private:
    void index();

    struct Entry {
        BotId bot;
        AlertPlace place = AlertPlace::Firing;
    };
    std::unordered_map<AlertId, Entry> m_alerts;
    std::unordered_map<BotId, std::uint32_t> m_places;
};

} // namespace fleet
