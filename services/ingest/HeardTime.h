// Time in which the console could have heard a bot: silence is information, blindness is not.
// Pure; nothing but this time ever counts against a silent bot.
#pragma once

#include "core/Time.h"

#include <optional>

namespace fleet {

class HeardTime final {
public:
    /// Longest time between two complete sweeps that still counts as heard.
    static constexpr milliseconds longestGap{25'000};

    /// A sweep of the bus that missed nothing was begun at `at`.
    void swept(MonoTime at);
    /// What was heard so far, in total. A bot's silence is the difference of two of these.
    [[nodiscard]] milliseconds total() const { return m_total; }
    /// What total() comes to if a sweep that is begun at `now` misses nothing: what is heard now is silent from here on.
    [[nodiscard]] milliseconds expectedAt(MonoTime now) const;

private:
    milliseconds m_total{0};
    std::optional<MonoTime> m_lastSweep;
};

} // namespace fleet
