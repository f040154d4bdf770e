#include "fleet/HoldOrders.h"

#include "fleet/OperationBuilder.h"

#include <algorithm>

namespace fleet {

namespace {

/// Whether what the operation orders of its bot's holds is still meant: a resume that came to nothing lifts nothing,
/// a pause that was never sent holds nothing. A stop is meant from the click on, whatever became of it.
bool isMeant(Verb verb, DeliveryState state)
{
    if (placesHold(verb)) {
        return state != DeliveryState::Superseded && state != DeliveryState::Cancelled;
    }
    return isOpen(state) || state == DeliveryState::Confirmed || state == DeliveryState::Observed;
}

} // namespace

void HoldOrders::add(const std::vector<HoldRecord> &changed)
{
    for (const HoldRecord &hold : changed) {
        m_log.add(hold);
    }
}

void HoldOrders::order(const Operation &operation)
{
    const std::vector<HoldRecord> placed = holdsOrderedBy(operation, m_state);
    for (const HoldRecord &hold : placed) {
        m_state.putHold(hold);
    }
    add(placed);
    const std::vector<HoldId> lifted = holdsLiftedBy(operation);
    for (const auto &[bot, delivery] : operation.deliveries) {
        add(m_state.setLifted(bot, lifted, true));
        m_state.markChanged(bot);
    }
}

void HoldOrders::follow(const Operation &operation, const Delivery &delivery, DeliveryState before)
{
    const Verb verb = operation.record.verb;
    const bool meant = isMeant(verb, delivery.record.state);
    if (meant == isMeant(verb, before)) {
        return;
    }
    const OperationId &id = operation.record.id;
    add(m_state.setLifted(delivery.record.bot, {holdIdOf(id), releasedHoldId(id)}, !meant));
    add(m_state.setLifted(delivery.record.bot, holdsLiftedBy(operation), meant));
}

bool HoldOrders::wasUndone(const Operation &operation, const BotId &bot) const
{
    const BotRuntime *runtime = m_state.find(bot);
    return runtime != nullptr && placesHold(operation.record.verb)
        && std::any_of(runtime->ordered.begin(), runtime->ordered.end(), [&](const HoldRecord &hold) {
               return hold.lifted && hold.hold.id == holdIdOf(operation.record.id);
           });
}

bool HoldOrders::stands(const Operation &operation, const BotId &bot) const
{
    const BotRuntime *runtime = m_state.find(bot);
    return runtime != nullptr && placesHold(operation.record.verb)
        && contains(runtime->wantedHolds(), holdIdOf(operation.record.id));
}

bool HoldOrders::standsAnywhere(const Operation &operation) const
{
    return std::any_of(operation.deliveries.begin(), operation.deliveries.end(),
                       [&](const auto &entry) { return stands(operation, entry.first); });
}

} // namespace fleet
