// How often the threads in which bots answer are read. Pure.
// Must never be the only road of a proof: a heartbeat brings the next look forward.
#pragma once

#include "core/Time.h"

namespace fleet {

inline constexpr milliseconds shortestReadPause{2'000};

/// `age`: since the operation began; `waits`: for the answer of a bot that is not given up.
[[nodiscard]] constexpr milliseconds readPause(milliseconds age, bool waits)
{
    constexpr milliseconds freshFor{60'000};
    if (age < freshFor) {
        return shortestReadPause;
    }
    return waits ? milliseconds(10'000) : milliseconds(60'000);
}

} // namespace fleet
