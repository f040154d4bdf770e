// What time alone does to a delivery: silence, expiry, and the silence that proves a shutdown.
// Must never count time in which the console could not have heard the bot.
#pragma once

#include "fleet/FleetState.h"
#include "fleet/OperationBook.h"

#include <optional>
#include <vector>

namespace fleet {

/// Pure but for its two clocks, which its owner moves.
class DeliveryWatch final {
public:
    struct Due {
        BotId bot;
        DeliveryEvent event = DeliveryEvent::FellSilent;
        QString detail;
    };

    /// `readable`: false where a gateway lets nobody hear a bot; then silence says nothing at all.
    DeliveryWatch(const FleetState &state, bool readable) : m_state(state), m_readable(readable) {}

    void setHearing(bool hears) { m_hears = hears; }
    void advance(MonoTime now);
    /// Grows only while bots can be heard.
    [[nodiscard]] MonoTime listened() const { return m_listened; }

    [[nodiscard]] std::vector<Due> due(const Operation &operation, UtcTime now) const;
    /// A plain bot never answers, and cannot be rung.
    [[nodiscard]] bool canAnswer(const BotId &bot) const;

private:
    [[nodiscard]] bool isExpired(const Operation &operation, const Delivery &delivery, UtcTime now) const;
    [[nodiscard]] bool fellSilent(const Delivery &delivery) const;
    [[nodiscard]] bool isShutDown(const Operation &operation, const Delivery &delivery) const;

    const FleetState &m_state;
    MonoTime m_listened{};
    std::optional<MonoTime> m_last;
    bool m_readable;
    bool m_hears = true;
};

} // namespace fleet
