// The bot's own set of holds with its tombstones: the one thing that decides whether it may trade.
// Pure: whoever owns it writes it to disk before it says anything. Late, replayed and reordered copies change nothing.
#pragma once

#include "protocol/Hold.h"

#include <map>
#include <set>

namespace fleet {

class HoldSet final {
public:
    [[nodiscard]] bool mayTrade() const { return m_holds.empty(); }
    [[nodiscard]] bool isLatched() const;
    [[nodiscard]] std::vector<Hold> holds() const;
    [[nodiscard]] bool contains(const HoldId &id) const { return m_holds.contains(id); }

    /// Adds a hold unless it was already removed once (a late or replayed copy). A latch outranks a pause of the same id.
    /// Returns whether the set changed.
    bool place(const Hold &hold);

    /// Removes pauses by id; a latch of that id stays. Remembers every id, seen or not. Returns whether the set changed.
    bool resume(const std::vector<HoldId> &ids);

    /// Removes latches by id, and remembers every id. When something is new in that and no latch is left, `released` (a
    /// pause of the bot's own) is placed, whatever came before: a release never starts trading, not even one that
    /// overtook its stop. Returns whether the set changed.
    bool release(const std::vector<HoldId> &ids, const Hold &released);

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HoldSet> fromJson(const QJsonObject &object);

    bool operator==(const HoldSet &) const = default;

private:
    [[nodiscard]] bool isBuried(const HoldId &id, HoldKind kind) const;

    std::map<HoldId, Hold> m_holds;
    // By kind: a resume that names the id of a stop not yet seen must not bury that stop.
    std::set<HoldId> m_buriedPauses;
    std::set<HoldId> m_buriedLatches;
};

} // namespace fleet
