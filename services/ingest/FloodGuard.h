// Notices that strangers fill this fleet's part of the public bus with what does not open (protocol, section 3).
// Pure; drops nothing itself.
#pragma once

#include "core/Time.h"

#include <deque>

namespace fleet {

class FloodGuard final {
public:
    static constexpr int floodPerSecond = 50;
    /// How long the bus must be quiet again before the flood counts as over.
    static constexpr seconds calmAfter{30};

    void unopenable(MonoTime at);
    [[nodiscard]] bool flooded(MonoTime now) const;
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    std::deque<MonoTime> m_recent; ///< of the last second, at most floodPerSecond + 1
    std::optional<MonoTime> m_lastFlood;
    qint64 m_total = 0;
};

} // namespace fleet
