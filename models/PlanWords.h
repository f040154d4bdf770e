// What a plan's figures say about themselves: how many bots stand behind a sum, and how old it is.
// Never lets a sum look complete that leaves a bot out.
#pragma once

#include "fleet/OperationPlan.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <vector>

namespace fleet {

/// Why a bot does not get a command now.
enum class Hindrance : std::uint8_t {
    Silent,     ///< the bot itself is not heard
    Blind,      ///< the console hears nobody
    KeyRefused, ///< the gateway takes nothing from this console
};

[[nodiscard]] Hindrance hindranceOf(Liveness liveness, const LinkView &link);

class PlanWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::PlanWords)

public:
    PlanWords() = delete;

    /// "58,257", "58,257 + ?" when a bot is left out, a dash when all are.
    [[nodiscard]] static QString number(const Figure<qint64> &figure);
    [[nodiscard]] static QString amount(const Figure<Money> &figure);
    [[nodiscard]] static QString dollars(const Figure<Money> &figure);
    /// "all heard now", "2 bots last heard up to 4 min ago; 1 bot does not say".
    [[nodiscard]] static QString coverage(const Coverage &coverage, int bots, UtcTime now);
    /// "1 of 5 bots has not reported it"; empty when none is left out.
    [[nodiscard]] static QString gap(const Coverage &coverage, int bots);
    /// "9 heard, 1 late, 1 dead", "12 unknown".
    [[nodiscard]] static QString reach(const OperationPlan &plan, const FleetSnapshot &fleet);
    /// "13 positions, $61,200" and how much of it is not known.
    [[nodiscard]] static QString holdings(const Holdings &holdings);
    /// "Open now: 13 positions, $61,200."; "as last heard" where a bot is not heard now.
    [[nodiscard]] static QString openNow(const Holdings &holdings);
    /// Targets that hold a position, or may: the largest exposure first, what is not known at the end.
    [[nodiscard]] static std::vector<const BotView *> stillHolding(const OperationPlan &plan,
                                                                   const FleetSnapshot &fleet);
    /// "spot-arb-01 on binance: 3 positions, $12,400".
    [[nodiscard]] static QString holdingOf(const BotView &bot);
    /// What becomes of the positions of those it hits; empty for a verb that has nothing to do with them.
    [[nodiscard]] static QString positionsAfter(Verb verb, const OperationPlan &plan);
    /// "$25,000 as enrolled", "$10,000 to $25,000 as enrolled": the largest position of those it hits, as far as it
    /// is on record; empty when it is not.
    [[nodiscard]] static QString enrolledPosition(const OperationPlan &plan, const FleetSnapshot &fleet);
    /// "10 are not paused: …": bots of a scope that an act does not hit; `why` as the plan says it, of one bot.
    [[nodiscard]] static QString leftOut(const QString &why, const QStringList &names);
    /// "No bot to pause": instead of whom an act hits.
    [[nodiscard]] static QString nobodyFor(Verb verb);
    /// When a bot that cannot be reached now gets the command: most verbs do not live for ever.
    [[nodiscard]] static QString reachedLater(Verb verb, Hindrance hindrance, int bots);
    /// What becomes of an act that is given while nothing can be heard.
    [[nodiscard]] static QString givenBlind(Verb verb);
};

} // namespace fleet
