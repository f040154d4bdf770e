// Which verbs some bots can be asked, as an act is named on a button and why it cannot be given.
// Never the last word: the plan and the engine decide bot by bot.
#pragma once

#include "fleet/FleetView.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace fleet {

struct VerbOffer {
    Verb verb = Verb::Pause;
    QString text;    ///< "Drain…"
    QString toolTip; ///< what pressing it opens, or why it cannot be pressed
    bool possible = false;
    int changes =
        0; ///< how many of them it would change: a resume those that are paused, a release those that are stopped

    bool operator==(const VerbOffer &) const = default;
};

class VerbOffers final {
    Q_DECLARE_TR_FUNCTIONS(fleet::VerbOffers)

public:
    VerbOffers() = delete;

    [[nodiscard]] static VerbOffer of(Verb verb, const std::vector<const BotView *> &bots);
    /// "Drain…": a dialog follows.
    [[nodiscard]] static QString name(Verb verb);
    /// Of a verb that nobody was selected for: "Pause all 12…", "Release 3…" where it changes only some of them.
    [[nodiscard]] static QString wideName(Verb verb, int changes, int bots);
};

} // namespace fleet
