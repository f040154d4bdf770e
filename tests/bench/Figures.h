// Medians, percentiles and the line that sets a figure beside its budget.
// Never fails a run: a benchmark tells, it does not judge.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace fleet::bench {

using SteadyTime = std::chrono::steady_clock::time_point;

[[nodiscard]] inline double msBetween(SteadyTime from, SteadyTime to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

/// `share` from 0 to 1: the smallest value that at least that share of the sample does not exceed.
[[nodiscard]] inline double percentile(std::vector<double> sample, double share)
{
    if (sample.empty()) {
        return 0;
    }
    std::sort(sample.begin(), sample.end());
    const auto rank = static_cast<std::size_t>(share * static_cast<double>(sample.size()) + 0.999999);
    return sample.at(std::clamp<std::size_t>(rank, 1, sample.size()) - 1);
}

[[nodiscard]] inline double median(const std::vector<double> &sample)
{
    return percentile(sample, 0.5);
}

[[nodiscard]] inline std::string list(const std::vector<double> &sample)
{
    std::string text;
    for (const double value : sample) {
        char number[32];
        std::snprintf(number, sizeof number, " %.1f", value);
        text += number;
    }
    return text;
}

inline void printAtMost(const char *what, double value, double budget, const char *unit)
{
    std::printf("  %-58s %8.2f %-3s budget <= %.2f  %s\n", what, value, unit, budget,
                value <= budget ? "within budget" : "OVER BUDGET");
}

inline void printAtLeast(const char *what, double value, double budget, const char *unit)
{
    std::printf("  %-58s %8.2f %-3s budget >= %.2f  %s\n", what, value, unit, budget,
                value >= budget ? "within budget" : "OVER BUDGET");
}

} // namespace fleet::bench
