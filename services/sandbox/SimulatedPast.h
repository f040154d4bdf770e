// How long simulated bots have traded before they are started, and how an account lives through that. Pure.
// Must never give two readers two pasts: bot and seeder live through the same one.
#pragma once

#include "core/Result.h"
#include "sandbox/TradingWalk.h"

#include <functional>

namespace fleet::sandbox {

struct SimulatedPast {
    UtcTime until{};
    milliseconds length{0}; ///< 0 = none

    [[nodiscard]] bool isNone() const { return length <= milliseconds(0); }
    [[nodiscard]] UtcTime from() const { return until - length; }

    bool operator==(const SimulatedPast &) const = default;
};

inline constexpr std::chrono::hours shortestPast{1};
inline constexpr std::chrono::hours longestPast{365 * 24};
/// As long as the gateway keeps events; the account's steps are fine from here on.
inline constexpr std::chrono::hours reportedPast{24};
inline constexpr std::chrono::minutes fineStep{5};

/// "36h" or "30d". ProblemKind::Invalid with a sentence that says what is possible.
[[nodiscard]] Result<milliseconds> readPastLength(const QString &text);

/// `onStep` is called after each fine step of the reported part, the last one at `until`.
void liveThrough(TradingWalk &walk, const SimulatedPast &past, const std::function<void(UtcTime at)> &onStep = {});

/// Between two reports of one bot: a multiple of fineStep, so that all reports together stay few.
[[nodiscard]] milliseconds reportSpacing(int bots, milliseconds reported);
inline constexpr int mostPastReports = 10'000;

} // namespace fleet::sandbox
