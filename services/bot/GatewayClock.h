// The gateway's time as a bot knows it: its own clock corrected by what a message of its own was stamped with.
// Pure; never moves the bot's clock.
#pragma once

#include "core/Time.h"

#include <optional>

namespace fleet {

/// The bot's own clock, and the same corrected with the gateway's.
struct BotTime {
    UtcTime own{};
    UtcTime gateway{};
};

class GatewayClock final {
public:
    /// A message sent between `before` and `after` (own clock) got `createdAt` from the gateway.
    void measured(UtcTime before, UtcTime after, UtcTime createdAt)
    {
        m_offset = createdAt - (before + (after - before) / 2);
        m_measuredAt = after;
    }
    void forget() { m_measuredAt.reset(); }

    [[nodiscard]] BotTime at(UtcTime own) const { return {.own = own, .gateway = own + m_offset}; }
    [[nodiscard]] bool isFresh(UtcTime own, milliseconds age) const
    {
        return m_measuredAt && own >= *m_measuredAt && own - *m_measuredAt <= age;
    }

private:
    milliseconds m_offset{0};
    std::optional<UtcTime> m_measuredAt; ///< own clock
};

} // namespace fleet
