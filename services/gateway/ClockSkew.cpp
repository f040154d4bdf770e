#include "gateway/ClockSkew.h"

#include <algorithm>

namespace fleet {

void ClockSkew::add(UtcTime date, UtcTime sent, UtcTime answered)
{
    if (answered < sent) {
        return; // this machine's clock was set back meanwhile
    }
    // The gateway wrote the date at some moment between the two, and it stands for a whole second.
    m_samples.at(m_count % capacity) = {.least = date - answered, .most = date + seconds(1) - sent};
    ++m_count;
}

std::optional<milliseconds> ClockSkew::estimate() const
{
    if (m_count == 0) {
        return std::nullopt;
    }
    // Each answer narrows it down, newest first, until one contradicts: from there back a clock had not been set yet.
    Bounds bounds = m_samples.at((m_count - 1) % capacity);
    for (std::size_t age = 2; age <= std::min(m_count, capacity); ++age) {
        const Bounds &older = m_samples.at((m_count - age) % capacity);
        const Bounds both{.least = std::max(bounds.least, older.least), .most = std::min(bounds.most, older.most)};
        if (both.least > both.most) {
            break;
        }
        bounds = both;
    }
    using Tenths = std::chrono::duration<milliseconds::rep, std::deci>;
    return std::chrono::round<Tenths>((bounds.least + bounds.most) / 2);
}

} // namespace fleet
