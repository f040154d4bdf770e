// What waits for a connection of the emergency lane: what reaches many bots first, then one call of each stop in turn.
// Must never let a second stop wait for the end of the first.
#pragma once

#include "gateway/EmergencyConnection.h"

#include <deque>
#include <functional>

namespace fleet {

/// The lane's thread.
class EmergencyQueue final {
public:
    void push(EmergencyJob job);
    /// Before everything else: it had its turn already.
    void giveBack(EmergencyJob job);
    /// The queue is not empty.
    [[nodiscard]] EmergencyJob pop();
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// Empties the queue; `visit` may push again.
    void drain(const std::function<void(const EmergencyJob &)> &visit);

private:
    struct Stop {
        std::size_t id = 0;
        std::deque<EmergencyJob> calls;
    };

    std::deque<EmergencyJob> m_first;
    std::deque<Stop> m_stops; ///< the front's turn is next; none is empty
    std::size_t m_size = 0;
};

} // namespace fleet
