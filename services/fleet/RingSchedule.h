// When silent bots are rung again: after 2, 4, 8, 16 and then every 30 s (protocol, section 6). Pure.
// Must never be the only road to a bot: its mailbox has the command already.
#pragma once

#include "core/Time.h"

namespace fleet {

/// The pause before ring number `step` (0 is the first repeat).
[[nodiscard]] constexpr milliseconds ringPause(int step)
{
    constexpr int doublings = 4;
    return step < doublings ? milliseconds(2000) * (1 << step) : milliseconds(30'000);
}

/// The pause before a send whose outcome is unknown is repeated, by the number of tries so far.
[[nodiscard]] constexpr milliseconds resendPause(int attempts)
{
    return ringPause(attempts <= 0 ? 0 : attempts - 1);
}

} // namespace fleet
