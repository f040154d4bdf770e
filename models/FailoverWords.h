// What is said before one bot takes over from another: what is known of the dead one, what speaks against it, the fence.
// Never decides anything.
#pragma once

#include "fleet/FailoverRules.h"

#include <QCoreApplication>
#include <QString>

namespace fleet {

class FailoverWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::FailoverWords)

public:
    FailoverWords() = delete;

    [[nodiscard]] static QString standing(Standing standing);
    /// Since when it is dead, when it was heard, what it had open.
    [[nodiscard]] static QString facts(const FailoverPlan &plan, UtcTime now);
    /// Why the death may be none, a line for each doubt; empty for no doubt.
    [[nodiscard]] static QString doubts(const FailoverDoubts &doubts, UtcTime now);
    /// "Its lost-link rule has run since 14:02: it pauses by itself."
    [[nodiscard]] static QString fence(const FailoverFence &fence, UtcTime now);
    /// What is sent, in order.
    [[nodiscard]] static QString steps(const FailoverPlan &plan, const FailoverCandidate &candidate);
};

} // namespace fleet
