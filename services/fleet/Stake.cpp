#include "fleet/Stake.h"

#include <algorithm>
#include <array>

namespace fleet {

namespace {

int urgency(Outcome outcome)
{
    constexpr std::array order{Outcome::Refused, Outcome::Failed,   Outcome::Unreachable, Outcome::Silent,
                               Outcome::Working, Outcome::Observed, Outcome::Confirmed};
    return static_cast<int>(std::find(order.begin(), order.end(), outcome) - order.begin());
}

bool isWorse(const DeliveryView &a, const DeliveryView &b)
{
    if (a.outcome != b.outcome) {
        return urgency(a.outcome) < urgency(b.outcome);
    }
    const Stake mine = stakeOf(a);
    const Stake other = stakeOf(b);
    // Those who have proved it are looked up, not looked after.
    return mine == other || a.outcome == Outcome::Confirmed ? a.name < b.name : mine > other;
}

} // namespace

Stake Stake::operator+(const Stake &other) const
{
    return {exposure + other.exposure, positions + other.positions, orders + other.orders, unknown + other.unknown};
}

Stake stakeOf(const DeliveryView &delivery)
{
    if (delivery.windDown == WindDown::CancelAndHold) {
        return {0, 0, delivery.orders.value_or(0), delivery.orders ? 0 : 1};
    }
    return {delivery.exposure.value_or(Money()).micros(), delivery.positions.value_or(0), delivery.orders.value_or(0),
            delivery.positions && delivery.orders ? 0 : 1};
}

void sortWorstFirst(std::vector<DeliveryView> &deliveries)
{
    std::stable_sort(deliveries.begin(), deliveries.end(), isWorse);
}

} // namespace fleet
