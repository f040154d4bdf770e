// Keeps the holds that are wanted of each bot in step with what became of the operations that ordered or lifted them.
// Must never lift a hold for an order that came to nothing, nor drop one that a stop placed.
#pragma once

#include "fleet/ChangeLog.h"
#include "fleet/FleetState.h"
#include "fleet/OperationBook.h"

namespace fleet {

/// Engine thread.
class HoldOrders final {
public:
    HoldOrders(FleetState &state, ChangeLog &log) : m_state(state), m_log(log) {}

    /// At the click: places what the operation places, lifts what it lifts.
    void order(const Operation &operation);
    /// After each change of a delivery.
    void follow(const Operation &operation, const Delivery &delivery, DeliveryState before);
    /// The operation's hold was lifted since: the bot has buried its id and would not place it again.
    [[nodiscard]] bool wasUndone(const Operation &operation, const BotId &bot) const;
    [[nodiscard]] bool stands(const Operation &operation, const BotId &bot) const;
    [[nodiscard]] bool standsAnywhere(const Operation &operation) const;

private:
    void add(const std::vector<HoldRecord> &changed);

    FleetState &m_state;
    ChangeLog &m_log;
};

} // namespace fleet
