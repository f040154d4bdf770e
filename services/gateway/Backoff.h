// How long to wait before trying again: full jitter, so that many clients do not come back at the same moment.
// Pure; the random number comes from the caller.
#pragma once

#include <chrono>

namespace fleet {

struct Backoff {
    std::chrono::milliseconds base{250};
    std::chrono::milliseconds cap{30'000};

    /// The longest wait before attempt `attempt` (1 = the first repeat): base × 2^(attempt − 1), at most `cap`.
    [[nodiscard]] std::chrono::milliseconds ceiling(int attempt) const;
    /// A wait in [0, ceiling(attempt)); `random` in [0, 1).
    [[nodiscard]] std::chrono::milliseconds delay(int attempt, double random) const;
};

} // namespace fleet
