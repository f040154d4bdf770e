// What the bots of one state have in common: the group, exchange or version that they share far more than the fleet does.
// Never says why, and never says what chance alone would often bring about.
#pragma once

#include "fleet/FleetView.h"
#include "models/BotGlance.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <vector>

namespace fleet {

enum class TraitKind : std::uint8_t {
    Group,
    Exchange, ///< any that the bot trades on
    Version,
};

struct CommonTrait {
    BotGlance glance = BotGlance::Dead;
    TraitKind kind = TraitKind::Group;
    QString value;
    int sharing = 0;   ///< bots of that state that have it
    int inTrouble = 0; ///< bots of that state
    int having = 0;    ///< bots of the fleet that have it
    int total = 0;     ///< bots of the fleet

    bool operator==(const CommonTrait &) const = default;
};

/// At least three bots and half of those in trouble have it; who has it is in trouble at least twice as often as who
/// does not; and that many would share it by chance less than once in two hundred times.
[[nodiscard]] bool isTelling(const CommonTrait &trait);

/// The worst state first, then what most of its bots share. Of traits that the very same bots have, one.
[[nodiscard]] std::vector<CommonTrait> commonTraits(const std::vector<BotView> &bots, bool blind);

class TraitWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::TraitWords)

public:
    TraitWords() = delete;

    /// "9 of 10 dead bots trade on okx".
    [[nodiscard]] static QString title(const CommonTrait &trait);
    /// "31 % of the fleet does, 62 bots".
    [[nodiscard]] static QString detail(const CommonTrait &trait);
    /// The line that filters the bots to those that have it: "exchange:okx".
    [[nodiscard]] static QString filter(const CommonTrait &trait);
};

} // namespace fleet
