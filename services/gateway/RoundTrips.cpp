#include "gateway/RoundTrips.h"

#include <algorithm>
#include <cmath>

namespace fleet {

void RoundTrips::add(std::chrono::milliseconds time)
{
    m_samples.at(m_next) = time;
    m_next = (m_next + 1) % capacity;
    m_count = std::min(m_count + 1, capacity);
}

std::optional<std::chrono::milliseconds> RoundTrips::percentile(double share) const
{
    if (m_count == 0) {
        return std::nullopt;
    }
    std::array<std::chrono::milliseconds, capacity> sorted = m_samples;
    const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(m_count);
    const auto rank = static_cast<std::size_t>(std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_count)));
    const auto nth = sorted.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(sorted.begin(), nth, end);
    return *nth;
}

} // namespace fleet
