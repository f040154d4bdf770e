// The last few hundred round-trip times and their percentiles, for the status bar.
// Must never grow.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>

namespace fleet {

class RoundTrips final {
public:
    void add(std::chrono::milliseconds time);
    /// Nearest rank, `share` in (0, 1]; nothing without samples.
    [[nodiscard]] std::optional<std::chrono::milliseconds> percentile(double share) const;

private:
    static constexpr std::size_t capacity = 256;
    std::array<std::chrono::milliseconds, capacity> m_samples{};
    std::size_t m_count = 0;
    std::size_t m_next = 0;
};

} // namespace fleet
