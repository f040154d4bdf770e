// What is said of one bot wherever it has a row: what holds it, what was asked of it, and the whole row as a sentence.
// Never shows a bot as anything that it has not reported itself.
#pragma once

#include "fleet/FleetView.h"

#include <QCoreApplication>
#include <QString>

namespace fleet {

class BotWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::BotWords)

public:
    BotWords() = delete;

    /// "Pause sent, +1": a stop that came to nothing, else the newest of what is under way; empty for none.
    [[nodiscard]] static QString pending(const BotView &bot);
    /// "op-1 “drill”, +1": latches first; empty for nobody.
    [[nodiscard]] static QString heldBy(const BotView &bot);
    /// All of them with their times, one a line.
    [[nodiscard]] static QString heldByLines(const BotView &bot);
    /// The row for those who hear it: name, state, desired and reported, who holds it, where it belongs, what is wrong.
    [[nodiscard]] static QString sentence(const BotView &bot, bool blind, UtcTime now);
};

} // namespace fleet
