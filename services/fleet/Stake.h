// What a person may have to undo for bots that have not proved an act: for ranking them and their exchanges.
// Never counts positions that a stop lets a bot keep.
#pragma once

#include "fleet/FleetView.h"

#include <compare>
#include <vector>

namespace fleet {

/// As far as it is known; in the order in which it counts.
struct Stake {
    qint64 exposure = 0; ///< in micro-USD
    qint64 positions = 0;
    qint64 orders = 0;
    qint64 unknown = 0; ///< bots that may hold anything: more than those that are known to hold nothing

    auto operator<=>(const Stake &) const = default;
    Stake operator+(const Stake &other) const;
};

[[nodiscard]] Stake stakeOf(const DeliveryView &delivery);

/// What needs a person most on top; of one outcome, where most may be open, then by name.
void sortWorstFirst(std::vector<DeliveryView> &deliveries);

} // namespace fleet
