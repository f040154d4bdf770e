// How each bot does by its figures, under the limits in force for it.
// Must never keep a verdict of a bot that has none of its figures judged any more.
#pragma once

#include "core/Health.h"
#include "fleet/FleetState.h"
#include "health/HealthRules.h"

#include <map>

namespace fleet {

/// Engine thread.
class HealthDesk final {
public:
    explicit HealthDesk(const FleetState &state) : m_state(state) {}
    ~HealthDesk() = default;
    HealthDesk(const HealthDesk &) = delete;
    HealthDesk &operator=(const HealthDesk &) = delete;

    [[nodiscard]] const Thresholds &thresholds() const { return m_thresholds; }
    /// They count at once: each bot's newest figures are judged anew, as if they had stood for a while.
    void setThresholds(Thresholds thresholds);
    /// What a bot said last, before this program started: it is taken as it stands.
    void restore(const BotId &bot);

    /// A new sample of this bot is in the fleet's state. True when its verdict changed.
    [[nodiscard]] bool take(const BotId &bot);
    /// Nothing judged yet: no health.
    [[nodiscard]] const Verdict &verdictOf(const BotId &bot) const;
    void forget(const BotId &bot) { m_trends.erase(bot); }

private:
    [[nodiscard]] HealthTrend settledTrendOf(const BotRuntime &runtime) const;

    const FleetState &m_state;
    Thresholds m_thresholds;
    std::map<BotId, HealthTrend> m_trends;
};

} // namespace fleet
